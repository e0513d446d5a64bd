"""A note that is being edited in the line, while something else happens to it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rapporteur.domain.dialogue import Note
from rapporteur.domain.language import Bilingual
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review import ReviewPlace
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room.line import CaptureLine
from rapporteur.ui.window import Window
from tests.ui.typist import enter, press, press_enter, type_text

Key = Qt.Key


@pytest.fixture
def line(room: RoomPlace) -> CaptureLine:
    for text in ("first", "second"):
        enter(room.capture.line, text)
    return room.capture.line


def notes(bridge: Bridge) -> tuple[Note, ...]:
    return bridge.desk.notes(bridge.roundtable_id)


def texts(bridge: Bridge) -> list[str]:
    return [note.text for note in notes(bridge)]


def test_words_added_to_a_note_that_is_taken_back_become_a_line_of_their_own(
    bridge: Bridge, line: CaptureLine
) -> None:
    press(line, Key.Key_F2)
    type_text(line, " and more")
    bridge.undo()
    assert texts(bridge) == ["first"]
    press_enter(line)
    assert texts(bridge) == ["first", "second and more"]
    assert line.text() == ""


def test_esc_sets_them_aside_like_any_other_line(bridge: Bridge, line: CaptureLine) -> None:
    press(line, Key.Key_F2)
    type_text(line, " and more")
    bridge.do(lambda desk: desk.remove_note(notes(bridge)[1].id))
    press(line, Key.Key_Escape)
    assert line.text() == ""
    press(line, Key.Key_Escape)
    assert line.text().endswith("second and more")


def test_a_note_that_was_not_changed_yet_leaves_the_line_with_its_removal(
    bridge: Bridge, line: CaptureLine
) -> None:
    type_text(line, "a draft")
    press(line, Key.Key_F2)
    first, second = notes(bridge)
    bridge.do(lambda desk: desk.merge_notes(first.id, second.id))
    assert line.text() == "a draft"


def test_an_edit_set_aside_whose_note_is_gone_is_a_new_line_too(
    room: RoomPlace, bridge: Bridge, line: CaptureLine
) -> None:
    room.capture.edit(notes(bridge)[0])
    type_text(line, " one")
    room.capture.edit(notes(bridge)[1])
    bridge.do(lambda desk: desk.remove_note(notes(bridge)[0].id))
    press(line, Key.Key_Escape)
    assert "editing" not in room.capture.chips.text()
    press_enter(line)
    assert texts(bridge) == ["first one", "second"]


def test_closing_stores_an_edit_that_was_set_aside_as_that_edit(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    room.capture.edit(notes(bridge)[0])
    type_text(line, " and more")
    room.capture.edit(notes(bridge)[1])
    type_text(line, " too")
    path = bridge.desk.path
    assert bridge.detach()
    bridge.open(path, passphrase)
    assert texts(bridge) == ["first and more", "second too"]


def test_closing_stores_all_that_was_set_aside_for_edits(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, passphrase: str
) -> None:
    type_text(line, "third")
    for note in notes(bridge):
        room.capture.edit(note)
        type_text(line, " too")
    type_text(line, " fourth")
    press(line, Key.Key_Escape)
    path = bridge.desk.path
    assert bridge.detach()
    bridge.open(path, passphrase)
    assert texts(bridge) == ["first too", "second", "third"]
    assert line.text() == ""


def test_a_note_taken_off_the_record_in_the_room_stays_so_when_its_edit_in_the_review_is_kept(
    window: Window, dialogue_file: Path, passphrase: str
) -> None:
    bridge = window.bridge
    bridge.open(dialogue_file, passphrase)
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("After"), dt.date(2026, 3, 4)))
    enter(window.room.capture.line, "between us")
    review = window.places.at(1)
    assert isinstance(review, ReviewPlace)
    window.go(1)
    review.verbs.edit()
    type_text(review.triage.editing.line, " alone")
    window.go(0)
    bridge.do(lambda desk: desk.turn_off_record(notes(bridge)[0].id))
    window.go(1)
    press_enter(review.triage.editing.line)
    assert [(note.text, note.off_record) for note in notes(bridge)] == [("between us alone", True)]


def test_a_star_and_a_topic_set_elsewhere_meanwhile_are_kept(
    bridge: Bridge, line: CaptureLine
) -> None:
    press(line, Key.Key_F2)
    type_text(line, " and more")
    note, topic = notes(bridge)[1], bridge.desk.topics()[0]
    bridge.do(lambda desk: desk.turn_star(note.id))
    bridge.do(lambda desk: desk.tag_note(note.id, topic.id))
    press_enter(line)
    after = notes(bridge)[1]
    assert (after.text, after.star, after.topic_ids) == ("second and more", True, (topic.id,))


def test_off_the_record_elsewhere_holds_for_the_line_as_well(
    bridge: Bridge, line: CaptureLine
) -> None:
    press(line, Key.Key_F2)
    type_text(line, " and more")
    bridge.do(lambda desk: desk.turn_off_record(notes(bridge)[1].id))
    press_enter(line)
    assert notes(bridge)[1].off_record


def test_what_the_line_says_otherwise_is_what_counts(bridge: Bridge, line: CaptureLine) -> None:
    press(line, Key.Key_F2)
    press(line, Key.Key_Home)
    type_text(line, "! /1 ")
    bridge.do(lambda desk: desk.turn_side(notes(bridge)[1].id, 2))
    press_enter(line)
    after = notes(bridge)[1]
    assert (after.kind.value, after.side) == ("idea", 1)


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Delete])
def test_after_a_merge_one_note_is_chosen_and_the_next_key_reaches_that_one_alone(
    room: RoomPlace, bridge: Bridge, line: CaptureLine, key: Key
) -> None:
    for text in ("third", "fourth", "fifth"):
        enter(line, text)
    room.stream.take_focus()
    room.stream.choose(notes(bridge)[2].id)
    press(room.stream, Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert [note.text for note in room.stream.all_chosen()] == ["second; third"]
    held = Qt.KeyboardModifier.ShiftModifier if key is Key.Key_F2 else None
    press(room.stream, key, held or Qt.KeyboardModifier.NoModifier)
    rest = ["fourth", "fifth"]
    assert texts(bridge) == (["first; second; third", *rest] if held else ["first", *rest])


def test_a_note_that_is_gone_to_while_a_key_is_held_is_chosen_alone(
    room: RoomPlace, bridge: Bridge, line: CaptureLine
) -> None:
    first, second = notes(bridge)
    room.stream.take_focus()
    for held in (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier):
        press(room.stream, Key.Key_Control, held)
        for note in (first, second, second):
            room.stream.choose(note.id)
            assert room.stream.all_chosen() == (note,)
