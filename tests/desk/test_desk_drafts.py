"""What is half typed outlives everything but its own storing."""

from __future__ import annotations

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.drafts import HalfTyped
from rapporteur.errors import BadInput
from tests.desk.stage import PASSPHRASE, STAMP, Typist

LINE = HalfTyped("! a joint gro", STAMP)
ASIDE = HalfTyped("для перерыва", STAMP)


def test_what_is_half_typed_is_there_after_the_next_opening(desk: Desk, table: Roundtable) -> None:
    desk.keep_drafts(table.id, [LINE, ASIDE])
    undoable = desk.undoable()
    desk.close()
    again = Desk.open(desk.path, PASSPHRASE)
    assert again.drafts(table.id) == (LINE, ASIDE)
    assert undoable is not None
    assert undoable.act != ""
    again.close()


def test_keeping_is_no_act(desk: Desk, table: Roundtable) -> None:
    before = desk.undoable()
    desk.keep_drafts(table.id, [LINE])
    assert desk.undoable() is before
    desk.undo()
    assert desk.redoable() is before
    desk.keep_drafts(table.id, [ASIDE])
    assert desk.redoable() is before


def test_a_blank_line_keeps_its_place_before_those_set_aside(desk: Desk, table: Roundtable) -> None:
    blank = HalfTyped("", STAMP)
    desk.keep_drafts(table.id, [blank, ASIDE])
    assert desk.drafts(table.id) == (blank, ASIDE)
    desk.keep_drafts(table.id, [blank])
    assert desk.drafts(table.id) == ()


def test_the_lines_change_with_the_note_or_not_at_all(
    desk: Desk, table: Roundtable, typed: Typist
) -> None:
    desk.keep_drafts(table.id, [LINE, ASIDE])
    with pytest.raises(BadInput):
        desk.add_note(table.id, "!", STAMP, drafts=[])
    assert desk.drafts(table.id) == (LINE, ASIDE)
    desk.add_note(table.id, "a joint group", STAMP, drafts=[ASIDE])
    assert desk.drafts(table.id) == (ASIDE,)
    note = typed("another")
    assert desk.drafts(table.id) == (ASIDE,), "who says nothing of the lines leaves them alone"
    desk.edit_note(note.id, "another one", drafts=[])
    assert desk.drafts(table.id) == ()


def test_an_edit_that_changes_nothing_still_takes_its_line_away(
    desk: Desk, table: Roundtable, typed: Typist
) -> None:
    note = typed("as it is")
    before = desk.undoable()
    desk.keep_drafts(table.id, [HalfTyped("as it is", STAMP, note.id)])
    assert not desk.edit_note(note.id, "as it is", drafts=[ASIDE]).records
    assert desk.drafts(table.id) == (ASIDE,)
    assert desk.undoable() is before


def test_an_edit_of_a_note_that_is_gone_comes_back_as_a_new_line(
    desk: Desk, table: Roundtable, typed: Typist
) -> None:
    note = typed("first words")
    edit = HalfTyped("first words and more", STAMP, note.id)
    desk.keep_drafts(table.id, [edit])
    desk.remove_note(note.id)
    assert desk.drafts(table.id) == (HalfTyped(edit.text, STAMP),)
    desk.undo()
    assert desk.drafts(table.id) == (edit,)


def test_a_removed_roundtable_brings_its_lines_back(
    desk: Desk, table: Roundtable, typed: Typist
) -> None:
    note = typed("stored")
    drafts = (LINE, HalfTyped("stored, edited", STAMP, note.id))
    desk.keep_drafts(table.id, drafts)
    desk.remove_roundtable(table.id)
    desk.undo()
    assert desk.drafts(table.id) == drafts


def test_undo_of_a_note_leaves_what_is_being_typed_alone(desk: Desk, table: Roundtable) -> None:
    desk.add_note(table.id, "stored", STAMP, drafts=[])
    desk.keep_drafts(table.id, [LINE])
    desk.undo()
    assert desk.drafts(table.id) == (LINE,)
