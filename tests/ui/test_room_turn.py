"""Turning one sign of a line changes that sign and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.dialogue import Kind, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.domain.shorthand import Context, parse
from rapporteur.ui.room import turn

CONTEXT = Context(
    sides=frozenset({1, 2}),
    items=frozenset({1, 2, 3}),
    notes=frozenset(range(1, 13)),
    last=12,
    topics=(
        Topic(notation="inf", label=Bilingual("INF", "РСМД")),
        Topic(notation="cyber", label=Bilingual("Cyber", "Кибер")),
    ),
)
WORDS = st.sampled_from(
    ["a", "word", "слово", "!", "+", "-", "?", "=", "((", "/1", "/0", "#inf", "#foo", "%3", "\\",
     "\\12", "*", "...", "…", "!!", "**", "##inf", "/9", "5%"]
)  # fmt: skip
LINES = st.builds(
    lambda space, words: space + " ".join(words),
    st.sampled_from(["", " "]),
    st.lists(WORDS, max_size=6),
)


@given(LINES, st.sampled_from(Kind))
def test_the_kind_is_turned_and_nothing_else(line: str, kind: Kind) -> None:
    before = parse(line, CONTEXT)
    assert parse(turn.with_kind(line, kind, CONTEXT), CONTEXT) == replace(before, kind=kind)


@given(LINES)
def test_the_star_is_turned_and_nothing_else(line: str) -> None:
    before = parse(line, CONTEXT)
    after = parse(turn.with_star(line, CONTEXT), CONTEXT)
    assert after == replace(before, star=not before.star)


@given(LINES)
def test_off_the_record_is_turned_and_nothing_else(line: str) -> None:
    before = parse(line, CONTEXT)
    after = parse(turn.with_off_record(line, CONTEXT), CONTEXT)
    assert after == replace(before, off_record=not before.off_record)


@given(LINES, st.sampled_from(["inf", "cyber"]))
def test_a_topic_is_added_once_and_nothing_else_changes(line: str, notation: str) -> None:
    before = parse(line, CONTEXT)
    after = parse(turn.with_topic(line, notation, CONTEXT), CONTEXT)
    topics = tuple(dict.fromkeys((*before.topics, notation)))
    assert after == replace(before, topics=topics)


@pytest.mark.parametrize(
    ("line", "turned"),
    [
        ("", "! "),
        ("+ data #inf stay /2", "! data #inf stay /2"),
        ("data #inf stay", "! data #inf stay"),
    ],
)
def test_what_was_typed_stays_where_it_was_typed(line: str, turned: str) -> None:
    assert turn.with_kind(line, Kind.IDEA, CONTEXT) == turned
