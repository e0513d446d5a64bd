"""Sizes follow the system's font: nothing is cut where it is small, and nothing where it is large."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rapporteur.desk import Desk
from rapporteur.settings import Settings
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room.chooser import Chooser
from rapporteur.ui.theme import Theme
from rapporteur.ui.window import Window


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, laid once: that takes three hundred writes."""
    path = tmp_path_factory.mktemp("sample") / "sample.rapporteur"
    Desk.sample(path).close()
    return path


@pytest.fixture(params=[9, 13, 20], ids=lambda points: f"{points} pt")
def sized(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    look: Theme,
    sample_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Window]:
    """A window with the sample, made while the system's font has that size."""

    def laid(path: Path, passphrase: str) -> Desk:
        return Desk.open(Path(shutil.copy(sample_file, path)), passphrase)

    monkeypatch.setattr(Desk, "sample", laid)
    before = QFont(QApplication.font())
    font = QFont(before)
    font.setPointSizeF(request.param)
    QApplication.setFont(font)
    made = Window(Bridge(), look, Settings())
    qtbot.addWidget(made, before_close_func=lambda each: each.bridge.detach(discard=True))
    made.resize(1366, 768)
    made.show()
    made.start.look_at_sample()
    QTest.qWait(100)
    yield made
    made.room_mode.leave()
    made.bridge.finish()
    QApplication.setFont(before)


def cut(root: QWidget) -> list[str]:
    """What is shown in less room than its words need."""
    QTest.qWait(50)
    late = time.monotonic() + 1
    while cut_now(root) and time.monotonic() < late:  # what still lays itself out may do so
        QTest.qWait(20)
    return cut_now(root)


def cut_now(root: QWidget) -> list[str]:
    return [
        f"{type(each).__name__} {words!r} {each.width()}x{each.height()}"
        for each in root.findChildren(QWidget)
        if each.isVisible() and (words := words_of(each))
        if each.height() < each.fontMetrics().height() or each.width() < width_of(each, words)
    ]


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return str(widget.text()).replace("&", "")
    return "line" if isinstance(widget, QLineEdit) else ""


def width_of(widget: QWidget, words: str) -> int:
    """What one line needs; what wraps, or says in full elsewhere what it cuts, needs little."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = max(words.split(), key=len, default="")
    if isinstance(widget, Chooser):
        words = words[:8]
    return int(widget.fontMetrics().horizontalAdvance(words))


def test_nothing_of_the_room_is_cut(sized: Window) -> None:
    room = sized.room
    assert cut(room.strip) == []
    assert cut(sized.rail) == []
    room.capture.line.setText("! /2 a joint register #hotline")
    assert cut(room.capture) == []
    assert cut(sized.footing) == []
    chips = room.capture.chips
    assert chips.height() >= chips.fontMetrics().height()
    room.capture.line.clear()


def test_the_window_still_fits_the_laptop(sized: Window) -> None:
    assert sized.minimumSizeHint().width() <= 1366
    assert sized.minimumSizeHint().height() <= 768


def test_the_words_of_the_rail_have_the_room_they_need(sized: Window) -> None:
    for button in sized.rail.buttons.buttons():
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 4
        assert button.height() >= button.iconSize().height() + button.fontMetrics().height()


def test_nothing_is_cut_in_room_mode_either(sized: Window) -> None:
    sized.room_mode.turn()
    assert cut(sized.room.strip) == []
    assert cut(sized.room.capture) == []
    assert sized.width() == 1366
    chips = sized.room.capture.chips
    assert chips.fontMetrics().height() > 1.2 * small_height(sized)
    sized.room_mode.turn()


def small_height(window: Window) -> float:
    """The height of small type without room mode."""
    return window.footing.saved.fontMetrics().height() / 1.4


def test_rows_of_the_stream_and_the_palette_are_as_high_as_their_words(sized: Window) -> None:
    stream = sized.room.stream
    height = stream.fontMetrics().height()
    last = stream.model().index(stream.model().rowCount() - 1, 0)
    assert stream.visualRect(last).height() >= height
    sized.ask_command()
    palette = sized.palette_of_commands
    assert palette.list.visualRect(palette.model.index(1)).height() >= height
    assert palette.field.height() >= palette.field.fontMetrics().height()


def test_the_first_screen_is_not_cut(sized: Window) -> None:
    sized.close_dialogue()
    assert cut(sized.start.choices) == []
    sized.start.ask_to_begin()
    assert cut(sized.start.begin_form) == []
