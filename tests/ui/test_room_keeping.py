"""What is half typed outlives everything, with the time of its first keystroke."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rapporteur.desk import Desk
from rapporteur.domain.drafts import HalfTyped
from rapporteur.domain.language import Bilingual
from rapporteur.errors import QT_TRANSLATE_NOOP, RapporteurError, StoreError
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room.line import CaptureLine
from tests.ui.typist import enter, press, press_enter, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def line(room: RoomPlace) -> CaptureLine:
    return room.capture.line


def kept(bridge: Bridge) -> tuple[HalfTyped, ...]:
    return bridge.desk.drafts(bridge.roundtable_id)


def reopen(bridge: Bridge, passphrase: str) -> None:
    """As after a crash: nothing was stored on the way out."""
    path = bridge.desk.path
    bridge.detach(discard=True)
    bridge.open(path, passphrase)


def now() -> dt.datetime:
    return dt.datetime.now().astimezone()


# --- keeping -----------------------------------------------------------------------------------


def test_the_line_is_in_the_file_within_half_a_second(
    qtbot: QtBot, bridge: Bridge, line: CaptureLine
) -> None:
    type_text(line, "полови")
    assert kept(bridge) == ()
    qtbot.waitUntil(lambda: bool(kept(bridge)), timeout=480)
    (draft,) = kept(bridge)
    assert (draft.text, draft.stamped_at) == ("полови", line.draft.stamped_at)


def test_typing_without_a_pause_is_kept_all_the_same(bridge: Bridge, line: CaptureLine) -> None:
    began = time.monotonic()
    while time.monotonic() - began < 1.2:
        type_text(line, "a")
        QTest.qWait(20)
    typed = len(line.text())
    (draft,) = kept(bridge)
    assert len(draft.text) > typed / 2


def test_it_comes_back_with_its_stamp_and_says_so(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    type_text(line, "! half a thought")
    typed = line.draft.stamped_at
    room.capture.keep()
    reopen(bridge, passphrase)
    assert line.text() == "! half a thought"
    assert "brought back" in room.capture.chips.text()
    press_enter(line)
    (note,) = bridge.desk.notes(bridge.roundtable_id)
    assert note.stamped_at == typed
    assert kept(bridge) == ()
    assert "brought back" not in room.capture.chips.text()


def test_drafts_set_aside_come_back_each_with_its_own_stamp(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    stamps = []
    for text in ("первый", "second"):
        type_text(line, text)
        stamps.append(line.draft.stamped_at)
        press(line, Key.Key_Escape)
        QTest.qWait(5)
    type_text(line, "third")
    stamps.append(line.draft.stamped_at)
    room.capture.keep()
    reopen(bridge, passphrase)
    seen = [line.draft]
    press_enter(line)
    press(line, Key.Key_Escape)
    seen.append(line.draft)
    press_enter(line)
    press(line, Key.Key_Escape)
    seen.append(line.draft)
    assert [each.text for each in seen] == ["third", "second", "первый"]
    assert [each.stamped_at for each in seen] == stamps[::-1]


def test_an_edit_comes_back_as_that_edit(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    enter(line, "first")
    type_text(line, "a draft")
    press(line, Key.Key_F2)
    type_text(line, " and more")
    room.capture.keep()
    reopen(bridge, passphrase)
    assert "editing note 1" in room.capture.chips.text()
    press_enter(line)
    assert [note.text for note in bridge.desk.notes(bridge.roundtable_id)] == ["first and more"]
    assert line.text() == "a draft"


def test_an_edit_of_a_note_that_is_gone_is_a_new_line(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    enter(line, "first")
    (note,) = bridge.desk.notes(bridge.roundtable_id)
    press(line, Key.Key_F2)
    room.capture.keep()
    bridge.do(lambda desk: desk.remove_note(note.id))
    reopen(bridge, passphrase)
    press_enter(line)
    assert [each.number for each in bridge.desk.notes(bridge.roundtable_id)] == [2]


def test_another_edit_does_not_drop_what_was_changed_in_the_first(
    room: RoomPlace, bridge: Bridge, line: CaptureLine
) -> None:
    enter(line, "first")
    enter(line, "second")
    first = min(bridge.desk.notes(bridge.roundtable_id), key=lambda note: note.number)
    press(line, Key.Key_F2)
    type_text(line, " changed")
    room.capture.edit(first)
    press_enter(line)
    assert "editing note 2" in room.capture.chips.text()
    press_enter(line)
    assert [n.text for n in bridge.desk.notes(bridge.roundtable_id)] == ["first", "second changed"]


def test_enter_leaves_nothing_half_typed_in_the_file(
    room: RoomPlace, bridge: Bridge, line: CaptureLine
) -> None:
    type_text(line, "aside")
    press(line, Key.Key_Escape)
    type_text(line, "now")
    room.capture.keep()
    assert [each.text for each in kept(bridge)] == ["now", "aside"]
    press_enter(line)
    assert [each.text for each in kept(bridge)] == ["", "aside"]


def test_what_was_typed_at_a_roundtable_that_is_removed_comes_along(
    room: RoomPlace, bridge: Bridge, line: CaptureLine
) -> None:
    first = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 5, 1)))
    second = bridge.roundtable_id
    type_text(line, "homeless")
    bridge.do(lambda desk: desk.remove_roundtable(second))
    assert bridge.roundtable_id == first
    press(line, Key.Key_Escape)
    assert line.text() == "homeless"


def test_they_come_along_once_though_the_removal_is_taken_back(
    room: RoomPlace, bridge: Bridge, line: CaptureLine
) -> None:
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 5, 1)))
    second = bridge.roundtable_id
    type_text(line, "homeless")
    room.capture.keep()
    bridge.do(lambda desk: desk.remove_roundtable(second))
    bridge.undo()
    assert bridge.roundtable_id == second
    first = next(each.id for each in bridge.desk.roundtables() if each.id != second)
    found = [each.text for id in (first, second) for each in bridge.drafts(id) if each.text]
    assert found == ["homeless"]


def test_a_line_that_no_disk_takes_is_there_again_with_its_roundtable(
    room: RoomPlace,
    bridge: Bridge,
    line: CaptureLine,
    passphrase: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 5, 1)))
    second = bridge.roundtable_id

    def full(*_: object) -> None:
        raise StoreError(
            QT_TRANSLATE_NOOP("Rapporteur", "The disk is full."),
            QT_TRANSLATE_NOOP("Rapporteur", "Make room."),
        )

    type_text(line, "слова")
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "keep_drafts", full)
        bridge.set_roundtable(first)
        assert not bridge.detach()
        bridge.set_roundtable(second)
        assert line.text() == "слова"
        bridge.set_roundtable(first)
    path = bridge.desk.path
    assert bridge.detach()
    bridge.open(path, passphrase)
    assert [each.text for each in bridge.desk.drafts(second)] == ["слова"]


def test_shift_and_enter_in_the_search_stores_no_half_typed_line(
    room: RoomPlace, bridge: Bridge, line: CaptureLine
) -> None:
    enter(line, "first")
    type_text(line, "half")
    room.search.search()
    press(room.search.field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert len(bridge.desk.notes(bridge.roundtable_id)) == 1
    assert line.text() == "half"


def test_a_full_disk_is_told_once_and_the_words_stay(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[RapporteurError] = []
    bridge.failed.connect(told.append)

    def full(*_: object) -> None:
        raise StoreError(
            QT_TRANSLATE_NOOP("Rapporteur", "The disk is full."),
            QT_TRANSLATE_NOOP("Rapporteur", "Make room."),
        )

    with monkeypatch.context() as patch:
        patch.setattr(Desk, "keep_drafts", full)
        for char in "слова":
            type_text(line, char)
            room.capture.keep()
        assert len(told) == 1
        assert line.text() == "слова"
    assert room.capture.keep()
    assert [each.text for each in kept(bridge)] == ["слова"]


_TYPIST = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from tests.ui.typist import enter, type_text

app = QApplication([])
bridge = Bridge()
room = RoomPlace(bridge)
bridge.open(Path(sys.argv[1]), sys.argv[2])
room.show()
line = room.capture.line
for number in range(10_000):
    enter(line, f"note {number}")
    print("stored", number, flush=True)
    for char in "половина a half-typed line ":
        type_text(line, char)
        QTest.qWait(15)
        print("typed", len(line.text()), flush=True)
"""


@pytest.mark.parametrize("after", [0.9, 1.3])
def test_a_kill_takes_no_note_and_at_most_half_a_second_of_the_line(
    bridge: Bridge, passphrase: str, after: float
) -> None:
    path = bridge.desk.path
    bridge.detach()
    command = [sys.executable, "-c", _TYPIST, str(path), passphrase]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    ) as typist:  # fmt: skip
        assert typist.stdout is not None
        said = []
        while "stored" not in (line := typist.stdout.readline()):
            assert line
        said.append((time.monotonic(), line))
        while time.monotonic() - said[0][0] < after:
            said.append((time.monotonic(), typist.stdout.readline()))
        typist.send_signal(signal.SIGKILL)
        killed = time.monotonic()
    acknowledged = sum("stored" in line for _, line in said)
    desk = Desk.open(path, passphrase)
    try:
        (roundtable,) = desk.roundtables()
        assert len(desk.notes(roundtable.id)) >= acknowledged
        early = [line for at, line in said if at < killed - 0.5]
        typed = int(early[-1].split()[1]) if early[-1].startswith("typed") else 0
        stored = sum("stored" in line for line in early)
        if len(desk.notes(roundtable.id)) == stored:  # the same line still
            (draft,) = desk.drafts(roundtable.id) or (HalfTyped("", now()),)
            assert len(draft.text) >= typed
    finally:
        desk.close()


# --- the stamp -----------------------------------------------------------------------------------


@pytest.mark.parametrize("first", ["!", "/", "#", "№", "(", " ", "\\", "й", "w"])
def test_the_first_keystroke_counts_whatever_it_is(
    bridge: Bridge, line: CaptureLine, first: str
) -> None:
    type_text(line, first)
    typed = now()
    QTest.qWait(15)
    type_text(line, " words")
    assert line.draft.stamped_at <= typed


def test_a_line_begun_anew_is_stamped_anew_and_undo_gives_the_old_stamp_back(
    line: CaptureLine,
) -> None:
    type_text(line, "first")
    old = line.draft.stamped_at
    QTest.qWait(10)
    line.selectAll()
    press(line, Key.Key_Delete)
    QTest.qWait(10)
    type_text(line, "вторая")
    new = line.draft.stamped_at
    assert new > old
    press(line, Key.Key_Z, CTRL)
    while line.text() != "first":
        press(line, Key.Key_Z, CTRL)
    assert line.draft.stamped_at == old
    while line.isRedoAvailable():
        press(line, Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (line.text(), line.draft.stamped_at) == ("вторая", new)


def test_a_letter_that_is_being_composed_counts_as_typed(line: CaptureLine) -> None:
    composing = QInputMethodEvent("´", [])
    QApplication.sendEvent(line, composing)
    begun = now()
    QTest.qWait(15)
    done = QInputMethodEvent()
    done.setCommitString("é")
    QApplication.sendEvent(line, done)
    assert line.text() == "é"
    assert line.draft.stamped_at <= begun
    press_enter(line)
    QApplication.sendEvent(line, QInputMethodEvent("´", []))
    QApplication.sendEvent(line, QInputMethodEvent())  # given up
    QTest.qWait(15)
    fresh = now()
    type_text(line, "x")
    assert line.draft.stamped_at >= fresh


# --- what is pasted ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pasted", "stands"),
    [
        ("one\ntwo\r\nтри\n", "one two три"),
        ("a\tb", "a b"),
        ("nul\x00l", "null"),
        ("line\u2028separator", "line separator"),
        ("\U0001f1f7\U0001f1fa flag", "\U0001f1f7\U0001f1fa flag"),
        (" kept space ", " kept space "),
        ("x" * 10_000, "x" * 10_000),
        ("слово " * 10_000, "слово " * 10_000),
    ],
    ids=["lines", "tab", "nul", "separator", "emoji", "spaces", "long", "longer"],
)
def test_what_is_pasted_is_one_line_and_whole(
    line: CaptureLine, bridge: Bridge, pasted: str, stands: str
) -> None:
    QGuiApplication.clipboard().setText(pasted)
    press(line, Key.Key_V, CTRL)
    assert line.text() == stands
    press(line, Key.Key_Z, CTRL)
    assert line.text() == ""
    press(line, Key.Key_V, CTRL)
    press_enter(line)
    (note,) = bridge.desk.notes(bridge.roundtable_id)
    assert note.text == " ".join(stands.split())


def test_what_is_dropped_or_pasted_by_the_mouse_is_one_line_too(line: CaptureLine) -> None:
    type_text(line, "x")
    stamp = line.draft.stamped_at
    data = QMimeData()
    data.setText("one\ntwo")
    line.insert(data.text())  # as the menu and a drop do
    assert line.text() == "xone two"
    assert line.draft.stamped_at == stamp
    assert line.mapToGlobal(QPoint()) is not None


def test_an_emoji_does_not_move_what_a_key_turns(line: CaptureLine, bridge: Bridge) -> None:
    type_text(line, "a ")
    line.insert("\U0001f600")
    type_text(line, " #cyb")
    press(line, Key.Key_Tab)
    press(line, Key.Key_9, CTRL)
    press(line, Key.Key_2, CTRL)
    assert line.text().split() == ["!", "a", "\U0001f600", "#cyber", "*"]
