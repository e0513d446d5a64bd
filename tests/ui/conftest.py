"""Real windows over a real encrypted file, offscreen."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rapporteur import paths
from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Host
from rapporteur.domain.language import Bilingual, Language
from rapporteur.settings import Settings
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.theme import Theme, ThemeChoice
from rapporteur.ui.window import Window

PASSPHRASE = "copper lantern meadow seventeen"
HOSTS = (
    Host(
        number=1,
        name=Bilingual("Aldous Institute", "Институт Олдоса"),
        short=Bilingual("AI", "ИО"),
        adjective=Bilingual("British", "британский"),
    ),
    Host(
        number=2,
        name=Bilingual("Baltic Council", "Балтийский совет"),
        short=Bilingual("BC", "БС"),
        adjective=Bilingual("Russian", "российский"),
        language=Language.RU,
    ),
)


@pytest.fixture
def passphrase() -> str:
    """What opens `dialogue_file`."""
    return PASSPHRASE


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dialogue that has just begun, closed: made once, copied for each test."""
    path = tmp_path_factory.mktemp("blank-ui") / "blank.rapporteur"
    Desk.begin(path, PASSPHRASE, Dialogue(title=Bilingual("Talks", "Переговоры")), HOSTS).close()
    return path


@pytest.fixture
def dialogue_file(blank_file: Path, tmp_path: Path) -> Path:
    """A file of its own for each test; `passphrase` opens it."""
    return Path(shutil.copy(blank_file, tmp_path / "talks.rapporteur"))


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees what another, or the person at this machine, has chosen."""
    monkeypatch.setattr(paths, "settings_file", lambda: tmp_path / "config" / "settings.json")
    monkeypatch.setattr(paths, "reports_folder", lambda: tmp_path / "reports")
    monkeypatch.delenv("RAPPORTEUR_THEME", raising=False)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def empty_bridge(dialogue_file: Path, qapp: QApplication) -> Iterator[Bridge]:
    """An open dialogue without a roundtable."""
    bridge = Bridge()
    bridge.open(dialogue_file, PASSPHRASE)
    yield bridge
    bridge.finish()
    bridge.detach(discard=True)


@pytest.fixture
def bridge(empty_bridge: Bridge) -> Bridge:
    """An open dialogue at its first roundtable, which has two agenda items."""
    empty_bridge.do(
        lambda desk: desk.add_roundtable(
            Bilingual("After the treaty", "После договора"),
            dt.date(2026, 3, 4),
            Bilingual("London", "Лондон"),
        )
    )
    roundtable_id = empty_bridge.roundtable_id
    missiles, data = Bilingual("Missiles", "Ракеты"), Bilingual("Data", "Данные")
    empty_bridge.do(lambda desk: desk.add_agenda_item(roundtable_id, missiles))
    empty_bridge.do(lambda desk: desk.add_agenda_item(roundtable_id, data))
    return empty_bridge


@pytest.fixture(scope="session")
def _only_look(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def look(_only_look: Theme) -> Theme:
    """The application in the light theme. Styling it takes long, so it is done once."""
    if _only_look.choice is not ThemeChoice.LIGHT:
        _only_look.choose(ThemeChoice.LIGHT)
    return _only_look


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> Iterator[Window]:
    """A window at the first screen, shown."""
    made = Window(Bridge(), look, Settings())
    qtbot.addWidget(made, before_close_func=lambda each: each.bridge.detach(discard=True))
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.bridge.finish()


@pytest.fixture
def open_window(qtbot: QtBot, window: Window, bridge: Bridge) -> Iterator[Window]:
    """The window at a roundtable with two agenda items, the line focused."""
    path = bridge.desk.path
    bridge.detach()
    window.bridge.open(path, PASSPHRASE)
    window.activateWindow()
    qtbot.waitUntil(window.room.capture.line.hasFocus)
    yield window
    window.room_mode.leave()


@pytest.fixture
def room(qtbot: QtBot, look: Theme, bridge: Bridge) -> RoomPlace:
    """The room at the first roundtable, with the line focused."""
    made = RoomPlace(bridge)
    qtbot.addWidget(made)
    made.resize(1278, 720)
    bridge.opened.emit()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.capture.line.hasFocus)
    return made
