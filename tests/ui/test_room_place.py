"""The room: acts on chosen notes, threads of replies, order of the talk, and what is in sight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Host, Kind, Note
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room.model import ROW_ROLE
from rapporteur.ui.room.notebook import Tally
from rapporteur.ui.room.row import Row
from tests.ui.typist import enter, press

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def noted(room: RoomPlace) -> RoomPlace:
    for number in range(1, 6):
        enter(room.capture.line, f"note {number}")
    return room


def rows(room: RoomPlace) -> list[Row]:
    return [room.model.row(at) for at in range(room.model.rowCount())]


def numbers(room: RoomPlace) -> list[int]:
    return [int(row.number) for row in rows(room)]


def notes(bridge: Bridge) -> tuple[Note, ...]:
    return bridge.desk.notes(bridge.roundtable_id)


def choose(room: RoomPlace, *wanted: int) -> None:
    room.stream.setFocus()
    first, *others = wanted
    room.stream.choose(next(note.id for note in room.book.notes if note.number == first))
    for _ in others:
        press(room.stream, Qt.Key.Key_Down, SHIFT)


def chosen(room: RoomPlace) -> list[int]:
    return [note.number for note in room.stream.all_chosen()]


def in_sight(room: RoomPlace, number: int) -> bool:
    at = numbers(room).index(number)
    rect = room.stream.visualRect(room.model.index(at))
    return room.stream.viewport().rect().contains(rect)


# Several notes at once


@pytest.mark.parametrize(
    ("key", "is_done"),
    [
        (Qt.Key.Key_2, lambda note: note.kind is Kind.IDEA),
        (Qt.Key.Key_7, lambda note: note.side == 1),
        (Qt.Key.Key_8, lambda note: note.off_record),
        (Qt.Key.Key_9, lambda note: note.star),
    ],
)
def test_a_key_acts_on_all_chosen_notes_and_undo_takes_it_back_at_once(
    noted: RoomPlace, bridge: Bridge, key: Qt.Key, is_done: Callable[[Note], bool]
) -> None:
    choose(noted, 2, 3, 4)
    press(noted.stream, key, CTRL)
    assert [is_done(note) for note in notes(bridge)] == [False, True, True, True, False]
    assert chosen(noted) == [2, 3, 4]
    bridge.undo()
    assert not any(is_done(note) for note in notes(bridge))


def test_delete_removes_the_chosen_notes_and_the_keys_go_on_below(
    noted: RoomPlace, bridge: Bridge
) -> None:
    choose(noted, 2, 3)
    press(noted.stream, Qt.Key.Key_Delete)
    assert numbers(noted) == [1, 4, 5]
    assert chosen(noted) == [4]
    bridge.undo()
    assert numbers(noted) == [1, 2, 3, 4, 5]


def test_delete_of_the_last_and_of_the_only_note(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 5)
    for left in ([1, 2, 3, 4], [1, 2, 3], [1, 2], [1], []):
        press(noted.stream, Qt.Key.Key_Delete)
        assert numbers(noted) == left
        assert chosen(noted) == left[-1:]
    press(noted.stream, Qt.Key.Key_Delete)
    assert notes(bridge) == ()


def test_shift_f2_merges_into_the_note_above(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 3)
    press(noted.stream, Qt.Key.Key_F2, SHIFT)
    assert numbers(noted) == [1, 2, 4, 5]
    assert notes(bridge)[1].text == "note 2; note 3"
    assert chosen(noted) == [2]
    bridge.undo()
    assert numbers(noted) == [1, 2, 3, 4, 5]


def test_several_notes_are_merged_into_the_first_of_them(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 2, 3, 4)
    press(noted.stream, Qt.Key.Key_F2, SHIFT)
    assert [note.text for note in notes(bridge)] == ["note 1", "note 2; note 3; note 4", "note 5"]
    assert chosen(noted) == [2]


def test_the_first_note_has_none_above_to_be_merged_into(noted: RoomPlace) -> None:
    choose(noted, 1)
    press(noted.stream, Qt.Key.Key_F2, SHIFT)
    assert numbers(noted) == [1, 2, 3, 4, 5]


def test_notes_are_chosen_only_while_keys_would_reach_them(noted: RoomPlace) -> None:
    choose(noted, 2, 3)
    noted.topics.list.setFocus()
    assert chosen(noted) == [2, 3]
    noted.capture.line.setFocus()
    assert chosen(noted) == []
    noted.stream.setFocus(Qt.FocusReason.TabFocusReason)
    assert chosen(noted) == [5]


# Threads


def test_a_reply_shows_what_it_answers_unless_that_stands_right_above(noted: RoomPlace) -> None:
    enter(noted.capture.line, "+ \\2 agreed")
    enter(noted.capture.line, "- /1 \\2 not at all")
    enter(noted.capture.line, "+ \\ with that")
    far, next_to_it, near = rows(noted)[5:]
    assert (far.reply, far.quote) == ("\\2 ", "note 2")
    assert (next_to_it.reply, next_to_it.quote) == ("\\2 ", "")
    assert (near.reply, near.quote) == ("\\7 ", "")
    assert rows(noted)[1].chips[-1][0] == "replies: 2 +1 −1"
    assert "replies: 2" in rows(noted)[1].spoken


def test_what_a_reply_says_of_another_note_follows_that_note(
    noted: RoomPlace, bridge: Bridge
) -> None:
    enter(noted.capture.line, "+ \\2 agreed")
    second = notes(bridge)[1]
    bridge.do(lambda desk: desk.edit_note(second.id, "/2 said otherwise"))
    assert rows(noted)[5].quote == "R  said otherwise"
    bridge.do(lambda desk: desk.remove_note(notes(bridge)[5].id))
    assert rows(noted)[1].chips == ()


def test_left_leads_to_what_is_answered_and_right_back(noted: RoomPlace) -> None:
    enter(noted.capture.line, "+ \\1 first")
    enter(noted.capture.line, "+ \\6 second")
    enter(noted.capture.line, "- \\1 third")
    choose(noted, 7)
    for key, number in (
        (Qt.Key.Key_Left, 6),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Left, 1),
        (Qt.Key.Key_Right, 6),
        (Qt.Key.Key_Right, 7),
        (Qt.Key.Key_Right, 7),
    ):
        press(noted.stream, key)
        assert chosen(noted) == [number]
    choose(noted, 8)
    press(noted.stream, Qt.Key.Key_Left)
    press(noted.stream, Qt.Key.Key_Right)
    assert chosen(noted) == [8]


def test_a_thread_leads_out_of_a_search(noted: RoomPlace) -> None:
    enter(noted.capture.line, "+ \\1 agreed")
    press(noted.capture.line, Qt.Key.Key_F3)
    noted.search.field.setText("agreed")
    press(noted.search.field, Qt.Key.Key_Return)
    press(noted.stream, Qt.Key.Key_Left)
    assert noted.search.isHidden()
    assert chosen(noted) == [1]


def test_arrows_in_the_line_move_its_cursor(noted: RoomPlace) -> None:
    enter(noted.capture.line, "+ \\1 agreed")
    line = noted.capture.line
    line.setFocus()
    line.insert("ab")
    press(line, Qt.Key.Key_Left)
    line.insert("x")
    assert line.text() == "axb"


# The order of the talk


def test_a_note_that_was_split_off_stands_right_below(noted: RoomPlace, bridge: Bridge) -> None:
    second = notes(bridge)[1]
    bridge.do(lambda desk: desk.split_note(second.id, "one half", "the other"))
    assert numbers(noted) == [1, 2, 6, 3, 4, 5]
    bridge.opened.emit()
    assert numbers(noted) == [1, 2, 6, 3, 4, 5]
    bridge.undo()
    assert numbers(noted) == [1, 2, 3, 4, 5]


def test_a_note_whose_time_was_mended_moves_to_its_place(noted: RoomPlace, bridge: Bridge) -> None:
    last = notes(bridge)[4]
    earlier = replace(last, stamped_at=notes(bridge)[0].stamped_at - dt.timedelta(hours=1))
    bridge.do(lambda desk: desk.revise_note(earlier))
    assert numbers(noted) == [5, 1, 2, 3, 4]
    assert [row.heading for row in rows(noted)] == ["1 · Missiles", "", "", "", ""]
    bridge.undo()
    assert numbers(noted) == [1, 2, 3, 4, 5]


def test_counting_by_the_way_comes_to_what_counting_anew_does(
    noted: RoomPlace, bridge: Bridge
) -> None:
    enter(noted.capture.line, "a #cyber #critical")
    enter(noted.capture.line, "b #inf ...")
    sixth = notes(bridge)[5]
    arms = next(each.id for each in bridge.desk.topics() if each.notation == "arms")
    bridge.do(lambda desk: desk.tag_notes([note.id for note in notes(bridge)[:3]], arms))
    bridge.do(lambda desk: desk.remove_note(sixth.id))
    bridge.undo()
    bridge.do(lambda desk: desk.merge_notes(sixth.id, notes(bridge)[6].id))
    kept, anew = noted._counts.told(noted.scene, noted.book)[0], Tally(noted.scene, notes(bridge))
    for told in ("own", "branch"):
        assert +getattr(kept, told) == +getattr(anew, told)
    assert (kept.untagged, kept.cues, kept.notes) == (anew.untagged, anew.cues, anew.notes)


# In sight


@pytest.fixture
def long_talk(noted: RoomPlace, bridge: Bridge) -> RoomPlace:
    for number in range(6, 90):
        bridge.do(partial(_note, f"note {number}", bridge.roundtable_id))
    noted.stream.scrollToBottom()
    return noted


def _note(line: str, roundtable_id: str, desk: Desk) -> Change:
    return desk.add_note(roundtable_id, line, dt.datetime.now().astimezone())


def test_undo_brings_the_touched_note_into_sight(long_talk: RoomPlace, bridge: Bridge) -> None:
    third = notes(bridge)[2]
    bridge.do(lambda desk: desk.turn_star(third.id))
    long_talk.stream.scrollToBottom()
    assert not in_sight(long_talk, 3)
    bridge.undo()
    assert in_sight(long_talk, 3)
    long_talk.stream.scrollToBottom()
    bridge.redo()
    assert in_sight(long_talk, 3)


def test_undo_of_a_removal_leaves_the_search_that_would_hide_it(
    long_talk: RoomPlace, bridge: Bridge
) -> None:
    bridge.do(lambda desk: desk.remove_note(notes(bridge)[2].id))
    press(long_talk.capture.line, Qt.Key.Key_F3)
    long_talk.search.field.setText("80")
    assert numbers(long_talk) == [80]
    bridge.undo()
    assert long_talk.search.isHidden()
    assert in_sight(long_talk, 3)


def test_what_is_read_stays_while_the_agenda_changes(long_talk: RoomPlace, bridge: Bridge) -> None:
    long_talk.stream.stand(30, 4)
    bridge.do(lambda desk: desk.add_agenda_item(bridge.roundtable_id, Bilingual("More")))
    assert long_talk.stream.standing == (30, 4)
    choose(long_talk, 40)
    bridge.do(lambda desk: desk.add_topic("more", Bilingual("More")))
    assert chosen(long_talk) == [40]


def test_a_note_stored_while_older_ones_are_read_comes_into_sight(long_talk: RoomPlace) -> None:
    long_talk.stream.stand(10)
    enter(long_talk.capture.line, "something new")
    assert in_sight(long_talk, 90)
    assert long_talk.stream.stands_at_end


def test_a_note_of_a_hundred_thousand_characters_is_shown_to_its_end(
    long_talk: RoomPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    text = "слово " * 16_000 + "конец"
    bridge.do(partial(_note, text, bridge.roundtable_id))
    bridge.do(partial(_note, "after it", bridge.roundtable_id))
    stream = long_talk.stream
    assert stream.stands_at_end
    stream.stand(89)
    assert stream.visualRect(long_talk.model.index(89)).height() > 10_000
    stream.grab()
    stream.scrollToBottom()
    assert in_sight(long_talk, 91)


def test_emoji_and_right_to_left_text_are_painted_with_their_marks(
    noted: RoomPlace, bridge: Bridge
) -> None:
    enter(noted.capture.line, "🛰️🚀 спутник и satellite")
    bridge.do(partial(_note, "قمر صناعي satellite هنا", bridge.roundtable_id))
    press(noted.capture.line, Qt.Key.Key_F3)
    noted.search.field.setText("satellite")
    assert numbers(noted) == [6, 7]
    assert not noted.stream.grab().isNull()
    for row in rows(noted):
        (hit,) = row.hits
        assert row.text[slice(*hit)] == "satellite"


@pytest.mark.parametrize("width", [700, 400])
def test_in_a_narrow_window_the_text_keeps_its_room_and_nothing_overlaps(
    noted: RoomPlace, width: int
) -> None:
    enter(noted.capture.line, "! /1 a joint technical group #inf #cyber #hotline *")
    noted.resize(width, 600)
    delegate = noted.stream._delegate
    row = rows(noted)[-1]
    columns = delegate._columns(noted.stream.viewport().width())
    laid = delegate._lay(row, noted.stream.viewport().width())
    assert columns.text_width >= 20 * 8
    assert columns.text + columns.text_width <= columns.star
    beside = columns.chips >= columns.text + columns.text_width
    below = all(chip.top() >= laid.text_height for chip in laid.chips)
    assert beside or below
    assert max(chip.right() for chip in laid.chips) < columns.star + 1


# Names of the roster


def test_names_of_the_roster_are_marked_in_rows_on_show(noted: RoomPlace, bridge: Bridge) -> None:
    enter(noted.capture.line, "as Tregowan said, 😀 Tregowan again")
    bridge.desk.names_in("")
    noted.stream._look_for_names()
    assert rows(noted)[-1].names == ()
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin="Ada Tregowan")))
    noted.stream._look_for_names()
    assert rows(noted)[-1].names == ()  # nobody waits for the guard
    bridge.desk.names_in("")
    for _ in rows(noted):  # as slow as the slowest machine: a row at a time
        noted.stream._look_for_names()
    row = rows(noted)[-1]
    assert [row.text[slice(*each)] for each in row.names] == ["Tregowan", "Tregowan"]
    assert "holds a name of the roster" in row.spoken
    assert "holds a name" not in rows(noted)[0].spoken
    assert not noted.stream.grab().isNull()


def test_names_are_looked_for_by_themselves_when_nothing_else_is_done(
    noted: RoomPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin="Ada Tregowan")))
    enter(noted.capture.line, "Tregowan was here")
    noted.stream.viewport().repaint()
    qtbot.waitUntil(lambda: bool(rows(noted)[-1].names), timeout=5000)


def test_a_changed_letter_of_a_side_reaches_every_row(noted: RoomPlace, bridge: Bridge) -> None:
    enter(noted.capture.line, "/1 said")
    host = bridge.desk.hosts()[0]
    named: Host = replace(host, adjective=Bilingual("Welsh", "валлийский"))
    bridge.do(lambda desk: desk.revise_host(named))
    assert rows(noted)[-1].letter == "W"


def test_a_row_tells_no_names_of_a_text_that_has_changed(noted: RoomPlace, bridge: Bridge) -> None:
    noted.model.take_names(0, ((0, 4),))
    assert rows(noted)[0].names == ((0, 4),)
    first = notes(bridge)[0]
    bridge.do(lambda desk: desk.revise_note(replace(first, text="n")))
    assert noted.model.index(0).data(ROW_ROLE).names == ()


def test_notes_without_an_agenda_item_are_not_counted_to_the_one_above(
    noted: RoomPlace, bridge: Bridge
) -> None:
    headings = [row.heading for row in rows(noted)]
    assert headings == ["1 · Missiles", "", "", "", ""]
    bridge.do(lambda desk: desk.move_note(notes(bridge)[2].id, None))
    headings = [row.heading for row in rows(noted)]
    assert headings == ["1 · Missiles", "", "No agenda item", "1 · Missiles", ""]
    bridge.do(lambda desk: desk.move_note(notes(bridge)[0].id, None))
    assert rows(noted)[0].heading == ""
