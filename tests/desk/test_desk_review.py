"""In the break notes are marked, tagged, moved, answered, split and merged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from rapporteur import errors
from rapporteur.desk import Desk
from rapporteur.desk.review import joined
from rapporteur.domain.article import Passage, SectionKind
from rapporteur.domain.change import Change
from rapporteur.domain.convergence import Cell
from rapporteur.domain.dialogue import Kind, Note, Roundtable, Rule
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant
from tests.desk.stage import STAMP, Typist


@pytest.fixture
def topic(desk: Desk) -> Callable[[str], str]:
    by_notation = {each.notation: each.id for each in desk.topics()}
    return by_notation.__getitem__


def composed(desk: Desk, table: Roundtable) -> Passage:
    """The first passage of the first theme, once six people are present."""
    for number in range(6):
        person = Participant(name_latin=f"Ann Exampleton{'abcdef'[number]}", side=1 + number % 2)
        desk.add_participant(person)
        desk.mark_present(table.id, person.id)
    desk.compose(table.id)
    parts = desk.article(table.id)
    assert parts is not None
    theme = next(each for each in parts.sections if each.kind is SectionKind.THEME)
    return parts.passages_of(theme)[0]


def passages(desk: Desk, table: Roundtable) -> tuple[Passage, ...]:
    parts = desk.article(table.id)
    assert parts is not None
    return parts.passages


def standing(desk: Desk, table: Roundtable, passage: Passage) -> Passage:
    """A passage as it stands now."""
    return next(each for each in passages(desk, table) if each.id == passage.id)


# Marks


def test_each_mark_is_turned_and_taken_back_by_its_name(
    desk: Desk, typed: Typist, topic: Callable[[str], str]
) -> None:
    note = typed("an exchange of notifications #inf")
    acts: list[tuple[Callable[[], Change], str, Note]] = [
        (lambda: desk.turn_kind(note.id, Kind.IDEA), "Kind of 1", replace(note, kind=Kind.IDEA)),
        (lambda: desk.turn_side(note.id, 2), "Side of 1", replace(note, side=2)),
        (lambda: desk.turn_star(note.id), "Star on 1", replace(note, star=True)),
        (
            lambda: desk.turn_off_record(note.id),
            "Off the record: 1",
            replace(note, off_record=True),
        ),
        (
            lambda: desk.tag_note(note.id, topic("cyber")),
            "Topic cyber on 1",
            replace(note, topic_ids=(topic("inf"), topic("cyber"))),
        ),
        (
            lambda: desk.untag_note(note.id, topic("inf")),
            "Topic inf off 1",
            replace(note, topic_ids=()),
        ),
        (
            lambda: desk.retag_note(note.id, topic("inf"), topic("cyber")),
            "Topic cyber for inf on 1",
            replace(note, topic_ids=(topic("cyber"),)),
        ),
        (
            lambda: desk.move_note(note.id, desk.agenda(note.roundtable_id)[1].id),
            "Move of 1",
            replace(note, agenda_item_id=desk.agenda(note.roundtable_id)[1].id),
        ),
    ]
    for act, said, after in acts:
        assert act().label() == said
        assert desk.note(note.id) == after
        desk.undo()
        assert desk.note(note.id) == note


def test_a_star_and_the_mark_off_the_record_are_taken_by_the_same_key(
    desk: Desk, typed: Typist
) -> None:
    note = typed("(( quietly *")
    assert desk.turn_star(note.id).label() == "Star off 1"
    assert desk.turn_off_record(note.id).label() == "On the record: 1"
    assert not desk.note(note.id).star
    assert not desk.note(note.id).off_record


def test_what_is_so_already_is_no_act(desk: Desk, typed: Typist) -> None:
    note = typed("! /1 an idea")
    last = desk.undoable()
    assert desk.turn_kind(note.id, Kind.IDEA).records == ()
    assert desk.turn_side(note.id, 1).records == ()
    assert desk.move_note(note.id, None).records == ()
    assert desk.undoable() == last


def test_many_notes_are_turned_as_one_act(
    desk: Desk, typed: Typist, topic: Callable[[str], str]
) -> None:
    notes = [typed("one"), typed("two #inf"), typed("three")]
    change = desk.tag_notes([each.id for each in notes], topic("inf"))
    assert change.label() == "Topic inf on 2 notes"
    assert all(each.topic_ids == (topic("inf"),) for each in desk.notes(typed.table.id))
    desk.turn_kinds([each.id for each in notes], Kind.QUESTION)
    desk.turn_sides([each.id for each in notes], 2)
    desk.untag_notes([each.id for each in notes], topic("inf"))
    for _ in range(4):
        desk.undo()
    assert list(desk.notes(typed.table.id)) == notes


def test_a_side_that_is_no_hosts_is_refused(desk: Desk, typed: Typist) -> None:
    with pytest.raises(errors.BadInput, match="no host number 7"):
        desk.turn_side(typed("one").id, 7)


def test_retagging_keeps_the_place_and_repeats_nothing(
    desk: Desk, typed: Typist, topic: Callable[[str], str]
) -> None:
    note = typed("one #inf #cyber #conv")
    desk.retag_note(note.id, topic("inf"), topic("conv"))
    assert desk.note(note.id).topic_ids == (topic("conv"), topic("cyber"))


# Places


def test_a_note_that_leaves_an_item_off_the_record_for_none_stays_so(
    desk: Desk, typed: Typist
) -> None:
    item = replace(desk.agenda(typed.table.id)[0], rule=Rule.OFF_RECORD)
    desk.revise_agenda_item(item)
    note = typed("%1 quietly")
    desk.move_note(note.id, None)
    assert desk.note(note.id).rule is Rule.OFF_RECORD


def test_nothing_is_taken_from_another_roundtable(
    desk: Desk, typed: Typist, table: Roundtable
) -> None:
    note = typed("here")
    change = desk.add_roundtable(Bilingual("Another"), dt.date(2026, 5, 5))
    other = change.records[0].record
    assert isinstance(other, Roundtable)
    desk.add_agenda_item(other.id, Bilingual("Theirs"))
    added = desk.add_note(other.id, "there", STAMP).records[0].record
    for act in (
        lambda: desk.move_note(note.id, desk.agenda(other.id)[0].id),
        lambda: desk.reply_note(note.id, added.id),
        lambda: desk.merge_notes(note.id, added.id),
    ):
        with pytest.raises(errors.BadInput, match="another roundtable"):
            act()
    assert desk.note(note.id) == note


def test_a_note_is_made_a_reply_and_freed(desk: Desk, typed: Typist) -> None:
    first, second = typed("! an idea"), typed("+ agreed")
    assert desk.reply_note(second.id, first.id).label() == "Reply of 2"
    assert desk.note(second.id).reply_to == first.id
    desk.reply_note(second.id, None)
    assert desk.note(second.id) == second


def test_no_note_answers_itself_through_however_many(desk: Desk, typed: Typist) -> None:
    first = typed("one")
    second = typed("\\1 two")
    third = typed("\\2 three")
    for to in (first, second, third):
        with pytest.raises(errors.BadInput, match="cannot answer itself"):
            desk.reply_note(first.id, to.id)
    assert desk.note(first.id).reply_to is None


def test_the_matrix_leaves_out_what_an_agenda_item_hides(
    desk: Desk, typed: Typist, topic: Callable[[str], str]
) -> None:
    desk.revise_agenda_item(replace(desk.agenda(typed.table.id)[0], rule=Rule.OFF_RECORD))
    typed("! /1 %1 an idea #inf")
    typed("+ /2 \\1 %2 agreed #inf")
    typed("! /1 %2 another #inf")
    found = desk.matrix(typed.table.id)
    assert found.cell(topic("inf"), 1) == Cell(ideas=1)
    assert found.cell(topic("inf"), 2) == Cell(others=1)
    assert found.sides == (1, 2, None)


# Splitting


def test_a_split_makes_a_note_right_below_with_all_that_the_first_has(
    desk: Desk, typed: Typist
) -> None:
    typed("! the idea")
    note = typed("+ /2 %2 \\1 willing to share, if data stays secret #inf *")
    later = STAMP + dt.timedelta(minutes=1)
    reply = desk.add_note(typed.table.id, "\\2 why secret?", later).records[0].record
    change = desk.split_note(note.id, "willing to share,", " if data   stays secret")
    assert change.label() == "Split of 2"
    _, head, tail, _ = desk.notes(typed.table.id)
    assert head == replace(note, text="willing to share,")
    assert tail == replace(note, id=tail.id, number=4, text="if data stays secret")
    assert desk.note(reply.id).reply_to == head.id
    desk.undo()
    assert desk.note(note.id) == note
    assert len(desk.notes(typed.table.id)) == 3


def test_the_end_that_waits_to_be_finished_is_the_tail(desk: Desk, typed: Typist) -> None:
    note = typed("satellites, and then ...")
    desk.split_note(note.id, "satellites", "and then")
    cues = {each.text: each.cue for each in desk.notes(typed.table.id)}
    assert cues == {"satellites": False, "and then": True}


@pytest.mark.parametrize(("head", "tail"), [("", "all"), ("all", "  "), (" ", "")])
def test_a_split_without_words_on_both_sides_is_refused(
    desk: Desk, typed: Typist, head: str, tail: str
) -> None:
    note = typed("all")
    with pytest.raises(errors.BadInput):
        desk.split_note(note.id, head, tail)
    assert desk.notes(typed.table.id) == (note,)


def test_the_passages_that_held_a_note_hold_both_halves(
    desk: Desk, typed: Typist, table: Roundtable
) -> None:
    note = typed("/1 transparency has fallen, and trust has fallen too #inf")
    typed("/1 nobody inspects any more #inf")
    passage = composed(desk, table)
    assert note.id in passage.note_ids
    desk.split_note(note.id, "transparency has fallen", "trust has fallen too")
    tail = desk.notes(table.id)[-1]
    at = passage.note_ids.index(note.id)
    held = standing(desk, table, passage)
    assert held.note_ids == (*passage.note_ids[: at + 1], tail.id, *passage.note_ids[at + 1 :])
    desk.compose(table.id)  # nothing is told again
    assert sum(tail.id in each.note_ids for each in passages(desk, table)) == 1


# Merging


@pytest.mark.parametrize(
    ("text", "other", "both"),
    [
        ("data stays secret", "by treaty", "data stays secret; by treaty"),
        ("Data stays secret.", "By treaty.", "Data stays secret. By treaty."),
        ("data stays secret", "Data stays secret.", "data stays secret"),
        ("secret", "data stays secret by treaty", "data stays secret by treaty"),
        ("arm", "army reform", "arm; army reform"),
        ("Ещё раз", "еще раз", "Ещё раз"),
        ("", "words", "words"),
        ("words", "", "words"),
        ("", "", ""),
    ],
)
def test_texts_are_joined_unless_one_says_the_other(text: str, other: str, both: str) -> None:
    assert joined(text, other) == both


def test_a_merged_note_has_what_either_had(
    desk: Desk, typed: Typist, topic: Callable[[str], str]
) -> None:
    typed("! the idea")
    into = typed("share data \\1 #inf")
    other = typed("! /2 %2 share launch data #cyber #inf *")
    reply = typed("+ \\3 agreed")
    change = desk.merge_notes(into.id, other.id)
    assert change.label() == "Merge of 3 into 2"
    assert desk.note(into.id) == replace(
        into,
        text="share data; share launch data",
        kind=Kind.IDEA,
        side=2,
        topic_ids=(topic("inf"), topic("cyber")),
        star=True,
    )
    assert desk.note(reply.id).reply_to == into.id
    with pytest.raises(errors.BadInput):
        desk.note(other.id)
    desk.undo()
    assert desk.notes(typed.table.id)[1:] == (into, other, reply)


def test_words_of_a_merged_note_are_found_under_it_alone(desk: Desk, typed: Typist) -> None:
    into, other = typed("data stays secret"), typed("by treaty")
    desk.merge_notes(into.id, other.id)
    assert [each.id for each in desk.search("treaty")] == [into.id]


def test_what_into_says_of_itself_stands(desk: Desk, typed: Typist) -> None:
    into, other = typed("? /1 why …"), typed("! /2 because …")
    desk.merge_notes(into.id, other.id)
    merged = desk.note(into.id)
    assert (merged.kind, merged.side, merged.cue) == (Kind.QUESTION, 1, True)


def test_one_finished_half_finishes_a_cue(desk: Desk, typed: Typist) -> None:
    into, other = typed("satellites ..."), typed("satellites are blind in winter")
    desk.merge_notes(into.id, other.id)
    merged = desk.note(into.id)
    assert (merged.text, merged.cue) == ("satellites are blind in winter", False)


@pytest.mark.parametrize("into_hidden", [True, False])
def test_off_the_record_wins(desk: Desk, typed: Typist, into_hidden: bool) -> None:
    hidden, plain = typed("(( quietly"), typed("aloud")
    into, other = (hidden, plain) if into_hidden else (plain, hidden)
    desk.merge_notes(into.id, other.id)
    assert desk.note(into.id).off_record


def test_off_the_record_wins_where_an_item_says_so(desk: Desk, typed: Typist) -> None:
    desk.revise_agenda_item(replace(desk.agenda(typed.table.id)[0], rule=Rule.OFF_RECORD))
    into, other = typed("%2 aloud"), typed("%1 quietly")
    desk.merge_notes(into.id, other.id)
    assert desk.note(into.id).rule is Rule.OFF_RECORD


def test_no_words_become_quotable_by_a_merge(desk: Desk, typed: Typist) -> None:
    desk.revise_agenda_item(replace(desk.agenda(typed.table.id)[0], rule=Rule.ON_RECORD))
    into, other = typed("%1 for everybody"), typed("for the room")
    desk.merge_notes(into.id, other.id)
    assert desk.note(into.id).rule is Rule.CHATHAM_HOUSE


def test_merging_a_note_with_what_answers_it_leaves_no_ring(desk: Desk, typed: Typist) -> None:
    first = typed("one")
    second = typed("\\1 two")
    third = typed("\\2 three")
    desk.merge_notes(third.id, first.id)
    notes = {each.id: each for each in desk.notes(typed.table.id)}
    assert notes[third.id].reply_to is None
    assert notes[second.id].reply_to == third.id
    desk.undo()
    desk.merge_notes(second.id, third.id)
    assert desk.note(second.id).reply_to == first.id
    desk.merge_notes(first.id, second.id)
    assert desk.note(first.id).reply_to is None


def test_a_note_is_not_merged_with_itself(desk: Desk, typed: Typist) -> None:
    note = typed("one")
    with pytest.raises(errors.BadInput, match="itself"):
        desk.merge_notes(note.id, note.id)


def test_a_passage_holds_the_merged_note_once(desk: Desk, typed: Typist, table: Roundtable) -> None:
    typed("/1 transparency has fallen #inf")
    typed("/1 trust has fallen #inf")
    passage = composed(desk, table)
    first, second = passage.note_ids[:2]
    desk.merge_notes(second, first)
    held = standing(desk, table, passage)
    assert held.note_ids == tuple(each for each in passage.note_ids if each != first)
    desk.undo()
    assert standing(desk, table, passage) == passage


def test_words_off_the_record_behind_a_passage_are_neither_merged_nor_split(
    desk: Desk, typed: Typist, table: Roundtable
) -> None:
    note = typed("/1 transparency has fallen since then #inf")
    other = typed("(( /1 nobody knows why")
    typed("/1 trust has fallen too #inf")
    passage = composed(desk, table)
    assert note.id in passage.note_ids
    for act in (
        lambda: desk.merge_notes(note.id, other.id),
        lambda: desk.merge_notes(other.id, note.id),
    ):
        with pytest.raises(errors.BadInput, match="passage still holds"):
            act()
    desk.turn_off_record(note.id)
    with pytest.raises(errors.BadInput, match="passage still holds"):
        desk.split_note(note.id, "transparency", "has fallen since then")
    desk.remove_passage(passage.id)
    desk.merge_notes(other.id, note.id)
    assert desk.note(other.id).off_record


def test_words_off_the_record_behind_a_passage_are_not_typed_away(
    desk: Desk, typed: Typist, table: Roundtable
) -> None:
    """The guard finds them in the passage by the note: edited away, they would pass the gate."""
    note = typed("/1 transparency has fallen since then #inf")
    typed("/1 trust has fallen too #inf")
    passage = composed(desk, table)
    assert note.id in passage.note_ids
    for act in (
        lambda: desk.edit_note(note.id, "(( something else"),
        lambda: desk.revise_note(replace(note, text="something else", off_record=True)),
    ):
        with pytest.raises(errors.BadInput, match="passage still holds"):
            act()
    desk.edit_note(note.id, "(( /1 transparency has fallen since then *")
    with pytest.raises(errors.BadInput, match="passage still holds"):
        desk.edit_note(note.id, "(( something else")
    desk.remove_passage(passage.id)
    desk.edit_note(note.id, "(( something else")
    assert desk.note(note.id).text == "something else"
