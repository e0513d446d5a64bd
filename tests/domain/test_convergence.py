"""The matrix topic × side: what is counted, and that nothing is counted wrongly."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.convergence import Cell, Matrix, Stance, matrix
from rapporteur.domain.dialogue import Kind, Note, Rule, Topic
from rapporteur.domain.language import Bilingual

NOW = dt.datetime(2026, 3, 4, 14, tzinfo=dt.UTC)
INF, CYBER = (Topic(notation=each, label=Bilingual(each), id=each) for each in ("inf", "cyber"))
SIDES = (1, 2)
IDEA, PLUS, MINUS = Kind.IDEA, Kind.AGREEMENT, Kind.DISAGREEMENT


def note(
    number: int,
    kind: Kind = Kind.OBSERVATION,
    side: int | None = None,
    to: int | None = None,
    *topics: str,
    off_record: bool = False,
) -> Note:
    return Note(
        roundtable_id="r",
        number=number,
        text="words",
        stamped_at=NOW,
        kind=kind,
        side=side,
        topic_ids=topics,
        reply_to=None if to is None else str(to),
        off_record=off_record,
        id=str(number),
    )


def of(*notes: Note) -> Matrix:
    return matrix(notes, (INF, CYBER), SIDES)


# By example


def test_a_side_that_puts_an_idea_and_one_that_agrees() -> None:
    found = of(note(1, IDEA, 1, None, "inf"), note(2, PLUS, 2, 1), note(3, side=2))
    assert found.cell("inf", 1) == Cell(ideas=1)
    assert found.cell("inf", 2) == Cell(supports=1)
    assert found.cell("inf", 2).stance is Stance.SUPPORTS
    assert found.cell("inf", 1).stance is Stance.SPOKE
    assert found.cell("cyber", 2).stance is Stance.SILENT
    assert found.cell(None, 2) == Cell(others=1)
    assert found.agreed("inf")


def test_both_of_one_side_is_divided() -> None:
    found = of(note(1, IDEA, 1, None, "inf"), note(2, PLUS, 2, 1), note(3, MINUS, 2, 1))
    assert found.cell("inf", 2).stance is Stance.DIVIDED
    assert not found.agreed("inf")


def test_an_objection_that_is_agreed_with_stays_an_objection() -> None:
    found = of(
        note(1, IDEA, 1, None, "inf"),
        note(2, MINUS, 2, 1),
        note(3, PLUS, 2, 2),
        note(4, PLUS, 2, 3),
    )
    assert found.cell("inf", 2) == Cell(opposes=3)


def test_who_objects_to_an_objection_supports() -> None:
    found = of(note(1, IDEA, 1, None, "inf"), note(2, MINUS, 2, 1), note(3, MINUS, 1, 2))
    assert found.cell("inf", 1) == Cell(ideas=1, supports=1)
    assert found.contested("inf")


def test_a_reply_counts_where_its_own_topics_say() -> None:
    found = of(note(1, IDEA, 1, None, "inf"), note(2, PLUS, 2, 1, "cyber"))
    assert found.cell("inf", 2) == Cell()
    assert found.cell("cyber", 2) == Cell(supports=1)


def test_topics_come_down_through_replies_that_have_none() -> None:
    found = of(note(1, IDEA, 1, None, "inf", "cyber"), note(2, side=2, to=1), note(3, PLUS, 2, 2))
    assert found.cell("inf", 2) == found.cell("cyber", 2) == Cell(supports=1, others=1)


def test_who_agrees_with_what_is_off_the_record_agrees_with_nothing() -> None:
    found = of(
        note(1, IDEA, 1, None, "inf", off_record=True),
        note(2, PLUS, 2, 1, "inf"),
        note(3, PLUS, 2, 1),
        note(4, PLUS, 2, 2),
    )
    assert found.cell("inf", 2) == Cell(others=1, supports=1)  # note 4 agrees with note 2's words
    assert found.cell(None, 2) == Cell(others=1)
    assert not found.agreed("inf")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([(PLUS, 1), (PLUS, 1)], id="one side alone"),
        pytest.param([(IDEA, 1), (IDEA, 2)], id="each an idea of its own"),
        pytest.param([(IDEA, 1), (PLUS, None)], id="somebody of no side"),
        pytest.param([(IDEA, 1), (PLUS, 2), (MINUS, None)], id="nobody's objection"),
        pytest.param([(Kind.OBSERVATION, 1), (PLUS, 2)], id="a remark is not being for it"),
        pytest.param([], id="silence"),
    ],
)
def test_sides_are_not_said_to_agree(said: list[tuple[Kind, int | None]]) -> None:
    notes = [note(at, kind, side, None, "inf") for at, (kind, side) in enumerate(said, 1)]
    assert not of(*notes).agreed("inf")


def test_ten_thousand_replies_in_one_chain_are_counted() -> None:
    chain = [note(1, IDEA, 1, None, "inf")]
    chain += [note(at, PLUS, 2, at - 1) for at in range(2, 10_001)]
    assert of(*reversed(chain)).cell("inf", 2) == Cell(supports=9_999)


# By law


@st.composite
def talks(draw: st.DrawFn) -> list[Note]:
    """Any notes at all: replies may point forward, to nothing, and round in rings."""
    count = draw(st.integers(0, 12))
    return [
        note(
            number,
            draw(st.sampled_from(Kind)),
            draw(st.sampled_from([1, 2, None])),
            draw(st.none() | st.integers(1, 13)),
            *draw(st.lists(st.sampled_from(["inf", "cyber", "gone"]), unique=True)),
            off_record=draw(st.booleans()) and draw(st.booleans()),
        )
        for number in range(1, count + 1)
    ]


def cells(found: Matrix) -> dict[tuple[str | None, int | None], Cell]:
    return {(row, side): found.cell(row, side) for row in found.topics for side in found.sides}


@given(talks())
def test_counts_add_up(notes: list[Note]) -> None:
    found = of(*notes)
    counting = [each for each in notes if not each.off_record]
    per_side = {side: sum(each.side == side for each in counting) for side in (1, 2, None)}
    for side, count in per_side.items():
        rows = [found.cell(row, side).total for row in found.topics]
        assert max(rows) <= count <= sum(rows)
    for side in per_side:
        mine = [each for each in counting if each.side == side]
        kinds = [found.cell(row, side) for row in found.topics]
        assert (sum(each.ideas for each in kinds) > 0) == any(one.kind is IDEA for one in mine)
    one_each = [replace(each, topic_ids=each.topic_ids[:1]) for each in notes]
    single = of(*one_each)
    assert sum(single.total(row) for row in single.topics) == len(counting)


@given(talks(), st.randoms(use_true_random=False))
def test_the_order_of_notes_does_not_matter(notes: list[Note], chance: random.Random) -> None:
    shuffled = list(notes)
    chance.shuffle(shuffled)
    assert cells(of(*shuffled)) == cells(of(*notes))


@given(talks())
def test_off_record_notes_count_as_if_they_were_not_there(notes: list[Note]) -> None:
    without = [each for each in notes if not each.off_record]
    assert cells(of(*notes)) == cells(of(*without))
    by_rule = [
        replace(each, off_record=False, rule=Rule.OFF_RECORD) if each.off_record else each
        for each in notes
    ]
    assert cells(of(*by_rule)) == cells(of(*without))


@given(talks())
def test_a_reply_without_topics_counts_where_what_it_answers_counts(notes: list[Note]) -> None:
    here = {each.id: each for each in notes if not each.off_record}
    for each in here.values():
        known = {"inf", "cyber"}.intersection(each.topic_ids)
        above = here.get(each.reply_to or "")
        if known or above is None or above.id == each.id or above.reply_to == each.id:
            continue
        given = {"inf", "cyber"}.intersection(above.topic_ids)
        if not given:
            continue
        alone = of(*(one for one in notes if one.id != each.id and one.reply_to != each.id))
        both = of(*(one for one in notes if one.reply_to != each.id))
        for row in ("inf", "cyber"):
            grown = both.cell(row, each.side).total - alone.cell(row, each.side).total
            assert grown == (row in given)


@given(talks())
def test_no_side_is_said_to_agree_where_anybody_opposes(notes: list[Note]) -> None:
    found = of(*notes)
    for row in found.topics:
        if found.agreed(row):
            stances = [found.cell(row, side).stance for side in found.sides]
            assert Stance.OPPOSES not in stances
            assert Stance.DIVIDED not in stances
            assert Stance.SUPPORTS in stances[: len(SIDES)]
