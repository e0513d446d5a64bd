"""A typed line becomes a note, and every act can be taken back."""

from __future__ import annotations

import datetime as dt

import pytest

from rapporteur import errors
from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Kind, Note, Roundtable
from tests.desk.stage import STAMP, Typist


def test_a_line_is_stored_as_it_reads(desk: Desk, table: Roundtable, typed: Typist) -> None:
    first = typed("! /2 %2 share launch data #inf *")
    reply = typed("+ /1 \\ согласны #кибер")
    topics = {each.id: each.notation for each in desk.topics()}
    items = {each.id: each.number for each in desk.agenda(table.id)}
    assert (first.kind, first.side, first.text, first.star) == (
        Kind.IDEA,
        2,
        "share launch data",
        True,
    )
    assert [topics[each] for each in first.topic_ids] == ["inf"]
    assert items[str(first.agenda_item_id)] == 2
    assert reply.reply_to == first.id
    assert [topics[each] for each in reply.topic_ids] == ["cyber"]
    assert desk.notes(table.id) == (first, reply)
    assert first.stamped_at == STAMP
    assert first.stamped_at.utcoffset() == STAMP.utcoffset()


def test_unmarked_notes_take_the_strips_side_and_item(desk: Desk, typed: Typist) -> None:
    item = desk.agenda(typed.table.id)[0].id
    assert typed("plain", side=1, item_id=item).side == 1
    assert typed("/0 nobody's", side=1).side is None
    assert typed("/2 theirs", side=1).side == 2
    assert typed("plain", item_id=item).agenda_item_id == item


def test_a_line_without_words_is_refused_and_a_cue_is_not(desk: Desk, typed: Typist) -> None:
    with pytest.raises(errors.BadInput):
        typed("! /1 #inf")
    assert typed("...").cue
    assert [each.number for each in desk.notes(typed.table.id)] == [1]


def test_numbers_go_on_after_a_removal_and_after_undo(desk: Desk, typed: Typist) -> None:
    typed("one")
    two = typed("two")
    desk.remove_note(two.id)
    assert typed("three").number == 3
    desk.undo()
    assert typed("four").number == 4


@pytest.mark.parametrize(
    "line",
    [
        "plain words",
        "! /2 %2 an idea #inf #cyber *",
        "((+ \\1 /1 quietly",
        "? почему…",
        "= ((do it",
    ],
)
def test_editing_with_the_notes_own_line_changes_nothing(
    desk: Desk, typed: Typist, line: str
) -> None:
    typed("the one replied to")
    note = typed(line)
    change = desk.edit_note(note.id, desk.line_of(note))
    assert change.records == ()
    assert desk.note(note.id) == note


def test_notes_stand_in_the_order_of_the_talk(desk: Desk, table: Roundtable) -> None:
    """By their stamps as moments, whatever the clock's offset; then by number."""
    east = dt.timezone(dt.timedelta(hours=5))
    for text, stamp in (
        ("third", STAMP + dt.timedelta(minutes=1)),
        ("first", STAMP),
        ("second", STAMP.astimezone(east)),
        ("fourth", (STAMP + dt.timedelta(minutes=2)).astimezone(dt.UTC)),
    ):
        desk.add_note(table.id, text, stamp)
    assert [each.text for each in desk.notes(table.id)] == ["first", "second", "third", "fourth"]


def test_an_edit_keeps_number_and_stamp(desk: Desk, typed: Typist) -> None:
    note = typed("rough")
    desk.edit_note(note.id, "! smooth #inf")
    edited = desk.note(note.id)
    assert (edited.number, edited.stamped_at, edited.kind) == (1, STAMP, Kind.IDEA)


def test_removing_a_note_frees_its_replies_and_undo_binds_them_again(
    desk: Desk, typed: Typist
) -> None:
    root = typed("! an idea")
    reply = typed("+ \\ agreed")
    desk.remove_note(root.id)
    assert desk.note(reply.id).reply_to is None
    desk.undo()
    assert desk.note(reply.id) == reply
    assert desk.note(root.id) == root


def test_everything_can_be_taken_back_and_done_again(desk: Desk, typed: Typist) -> None:
    note = typed("one #inf")
    desk.edit_note(note.id, "two *")
    desk.remove_note(note.id)
    states = []
    for _ in range(3):
        desk.undo()
        states.append(desk.notes(typed.table.id))
    assert [tuple(each.text for each in state) for state in states] == [("two",), ("one",), ()]
    for _ in range(3):
        desk.redo()
    assert desk.notes(typed.table.id) == ()
    assert desk.search("one") == ()
    with pytest.raises(errors.BadInput):
        desk.redo()


def test_undo_names_the_act_and_a_new_act_ends_redo(desk: Desk, typed: Typist) -> None:
    typed("one")
    last = desk.undoable()
    assert last is not None
    assert last.label() == "Note 1"
    desk.undo()
    assert desk.redoable() == last
    typed("other")
    assert desk.redoable() is None


def test_a_failed_act_changes_nothing_and_is_not_in_the_history(desk: Desk, typed: Typist) -> None:
    before = desk.undoable()
    with pytest.raises(errors.BadInput):
        desk.edit_note("no such note", "x")
    assert desk.undoable() == before


def test_search_spans_roundtables_unless_told_otherwise(desk: Desk, typed: Typist) -> None:
    typed("verification of deployments")
    assert [each.text for each in desk.search("VERIF")] == ["verification of deployments"]
    assert desk.search("verif", "elsewhere") == ()


def test_no_note_has_room_for_a_speaker() -> None:
    assert "participant_id" not in Note.__slots__
    assert not any("speaker" in name or "author" in name for name in Note.__slots__)


def test_the_latest_notes_come_in_the_order_of_the_talk(desk: Desk, typed: Typist) -> None:
    notes = [typed(f"number {number} #inf #cyber") for number in range(5)]
    assert desk.latest_notes(typed.table.id, 3) == tuple(notes[2:])
    assert desk.latest_notes(typed.table.id, 9) == tuple(notes)


def test_the_first_note_on_an_item_is_found(desk: Desk, typed: Typist) -> None:
    opening, verification = desk.agenda(typed.table.id)
    typed("%1 welcome")
    first = typed("%2 the first on it")
    typed("%2 the second")
    assert desk.first_note_on(verification.id) == first
    desk.edit_note(first.id, "%1 no, on the other")
    found = desk.first_note_on(verification.id)
    assert found is not None
    assert found.text == "the second"
    assert desk.first_note_on(opening.id) is not None
    assert desk.first_note_on("no such item") is None
