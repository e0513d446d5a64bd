"""The first moment after opening: what is in sight is read, and the rest of the notes is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace, place
from rapporteur.ui.room.line import CaptureLine
from tests.ui.typist import enter, press, press_enter, type_text

Key = Qt.Key


@pytest.fixture(autouse=True)
def _few_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place, "AT_FIRST", 2)


@pytest.fixture
def line(room: RoomPlace) -> CaptureLine:
    for text in ("one", "two", "three", "four"):
        enter(room.capture.line, text)
    return room.capture.line


def reopen(bridge: Bridge, passphrase: str) -> None:
    """As after a crash; nothing but what is in sight is read when this returns."""
    path = bridge.desk.path
    bridge.detach(discard=True)
    bridge.open(path, passphrase)


def texts(bridge: Bridge) -> list[str]:
    return [note.text for note in bridge.desk.notes(bridge.roundtable_id)]


def test_an_edit_of_an_early_note_comes_back_as_that_edit(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    room.capture.edit(bridge.desk.notes(bridge.roundtable_id)[0])
    type_text(line, " and more")
    room.capture.keep()
    reopen(bridge, passphrase)
    assert "editing note 1" in room.capture.chips.text()
    press_enter(line)
    assert texts(bridge) == ["one and more", "two", "three", "four"]


def test_a_reply_to_an_early_note_is_stored_as_one_at_once(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    reopen(bridge, passphrase)
    type_text(line, "+ \\1 agreed")
    press_enter(line)
    note = bridge.desk.notes(bridge.roundtable_id)[-1]
    assert note.reply_to == bridge.desk.notes(bridge.roundtable_id)[0].id
    assert len(room.book) == 5


def test_undo_search_and_counts_reach_all_notes_at_once(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    reopen(bridge, passphrase)
    room.search.search()
    type_text(room.search.field, "one")
    assert [room.model.row(at).text for at in range(room.model.rowCount())] == ["one"]
    press(room.search.field, Key.Key_Escape)
    bridge.do(lambda desk: desk.remove_note(desk.notes(bridge.roundtable_id)[0].id))
    assert (len(room.book), room.model.rowCount()) == (3, 3)
    bridge.undo()
    assert (len(room.book), room.model.rowCount()) == (4, 4)
