"""A word typed in the room is found in plain nowhere: while open or locked, crashed or closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CANARY = "Zxcanaryqv"
HALF_TYPED = "Qwhalftypedzk"
ACTOR = f"""
import datetime as dt, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Host
from rapporteur.domain.language import Bilingual
from rapporteur.settings import Settings
from rapporteur.ui import reports
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.theme import Theme, ThemeChoice
from rapporteur.ui.window import Window

app = QApplication([])
reports.install(lambda file: None)
window = Window(Bridge(), Theme(app, ThemeChoice.LIGHT), Settings())
bridge = window.bridge
hosts = [Host(number=n, name=Bilingual("H"), short=Bilingual(f"H{{n}}"),
              adjective=Bilingual("Dutch", "голландский")) for n in (1, 2)]
bridge.begin(Path(sys.argv[1]), "a passphrase", Dialogue(title=Bilingual("Talks")), hosts)
bridge.do(lambda desk: desk.add_roundtable(Bilingual("T"), dt.date(2026, 3, 4)))
window.show()
QTest.qWaitForWindowExposed(window)
line = window.findChild(RoomPlace).capture.line
QTest.keyClicks(line, "! /1 {CANARY} said something #inf ((")
QTest.keyClick(line, Qt.Key.Key_Return)
QTest.keyClicks(line, "{CANARY} again")
QTest.keyClick(line, Qt.Key.Key_Return)
bridge.do(lambda desk: desk.compose(bridge.roundtable_id))
bridge.do(lambda desk: desk.remove_note(desk.notes(bridge.roundtable_id)[1].id))
bridge.undo()
assert len(bridge.desk.search("{CANARY}")) == 2, "the word must be in the file to be hidden there"
bridge.desk.copy_to(Path(sys.argv[1]).with_name("copy.rapporteur"))
try:
    raise ValueError("{CANARY} in a message")
except ValueError as error:
    assert reports.write(error)
QTest.keyClicks(line, "{HALF_TYPED}")
window.room.capture.keep()
assert bridge.desk.drafts(bridge.roundtable_id)[0].text == "{HALF_TYPED}"
print("open", flush=True)
sys.stdin.readline()
bridge.lock()
print("locked", flush=True)
sys.stdin.readline()
bridge.unlock("a passphrase")
assert line.text() == "{HALF_TYPED}"
window.close()
bridge.detach(discard=True)
print("closed", flush=True)
sys.stdin.readline()
"""


def found_in(folder: Path) -> dict[str, str]:
    """The files below `folder` that hold a canary, in any common encoding."""
    spellings = [
        word.encode(encoding)
        for canary in (CANARY, HALF_TYPED)
        for word in (canary, canary.lower(), canary.upper())
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    return {
        str(file.relative_to(folder)): spelling.decode("latin-1")
        for file in folder.rglob("*")
        if file.is_file()
        for spelling in spellings
        if spelling in file.read_bytes()
    }


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A home, a temporary folder and a place for the dialogue, all empty."""
    for name in ("home", "tmp", "dialogue"):
        (tmp_path / name).mkdir()
    return tmp_path


def act(house: Path) -> subprocess.Popen[str]:
    places = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    environment = {
        **os.environ,
        **{name: str(house / "home" / name) for name in places},
        "HOME": str(house / "home"),
        "TMPDIR": str(house / "tmp"),
        "TEMP": str(house / "tmp"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.Popen(
        [sys.executable, "-c", ACTOR, str(house / "dialogue" / "d.rapporteur")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


def test_a_word_typed_is_in_no_file_while_open_locked_and_closed(house: Path) -> None:
    with act(house) as actor:
        assert actor.stdout
        assert actor.stdin
        assert actor.stdout.readline() == "open\n"
        names = {file.name for file in house.rglob("*") if file.is_file()}
        assert {"d.rapporteur", "d.rapporteur-wal", "copy.rapporteur"} <= names
        assert any(name.startswith("report-") for name in names)
        assert found_in(house) == {}
        actor.stdin.write("\n")
        actor.stdin.flush()
        assert actor.stdout.readline() == "locked\n"
        assert found_in(house) == {}
        actor.stdin.write("\n")
        actor.stdin.flush()
        assert actor.stdout.readline() == "closed\n"
        assert found_in(house) == {}
        actor.stdin.write("\n")
        actor.stdin.flush()
    assert found_in(house) == {}
    assert not (house / "dialogue" / "d.rapporteur-wal").exists()


def test_a_word_typed_is_in_no_file_after_a_crash(house: Path) -> None:
    with act(house) as actor:
        assert actor.stdout
        assert actor.stdout.readline() == "open\n"
        actor.kill()
    assert (house / "dialogue" / "d.rapporteur-wal").stat().st_size > 0
    assert found_in(house) == {}


def test_the_search_for_the_canary_can_find_one(house: Path) -> None:
    (house / "tmp" / "leak").write_text(f"so {CANARY.lower()} it is", encoding="utf-16")
    assert list(found_in(house)) == [str(Path("tmp") / "leak")]
