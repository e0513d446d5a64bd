"""Turning one sign of a line changes that sign and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.dialogue import Kind, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.domain.shorthand import Context, Sign, parse, spans
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


# --- the layout ------------------------------------------------------------------------------


@given(LINES)
def test_turning_the_layout_keeps_every_sign(line: str) -> None:
    start, end = turn.stretch(line, CONTEXT)
    turned = turn.with_layout(line, CONTEXT, start, end)
    assert len(turned) == len(line)
    for span in spans(line, CONTEXT):
        if span.sign not in (Sign.TEXT, Sign.NEW_TOPIC):
            assert turned[span.start : span.end] == line[span.start : span.end]


@pytest.mark.parametrize(
    ("line", "turned"),
    [
        ("ghbdtn", "привет"),
        ("руддщ цщкдв", "hello world"),
        ("! /2 ghbdtn #inf * ...", "! /2 привет #inf * ..."),
        ("((ghbdtn", "((привет"),
        ("Они сказали ghbdtn", "Они сказали привет"),  # from where it should have switched
        ("They said руддщ", "They said hello"),
        ("Jyb crfpfkb yjdjt слово", "Они сказали новое слово"),  # seen late, and typed on rightly
        ("|2 ghbdtn", "/2 привет"),  # the sign was typed on the wrong layout too
        (", цщкдв", "? world"),
        ("руддщююю", "hello..."),
        ("#ghbdtn yt", "#привет не"),
        ("##ghbdtn yt", "##привет не"),
        ("№сниук руддщ", "№сниук hello"),  # understood as it is
        (",tpjgfcyjcnm", "безопасность"),
        ("", ""),
        ("/1 *", "/1 *"),
    ],
)
def test_what_is_turned_when_nothing_is_selected(line: str, turned: str) -> None:
    assert turn.with_layout(line, CONTEXT, *turn.stretch(line, CONTEXT)) == turned


def test_of_a_selection_no_more_is_turned() -> None:
    assert turn.with_layout("ghbdtn ghbdtn", CONTEXT, 2, 8) == "ghивет пhbdtn"


# --- two of one --------------------------------------------------------------------------------


@given(LINES, st.integers(0, 60))
def test_two_halves_hold_all_the_words(line: str, caret: int) -> None:
    head, tail = turn.halves(line, CONTEXT, caret)
    assert (head + tail).replace(" ", "") == parse(line, CONTEXT).text.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "at", "halves"),
    [
        ("! one. two #inf", "two", ("one.", "two")),
        ("один два", "два", ("один", "два")),
        ("onetwo", "two", ("one", "two")),
        ("#inf one /2 two *", "/2", ("one", "two")),
        ("one", "one", ("", "one")),
        ("a ##inf b", "inf", ("a #", "inf b")),
    ],
)
def test_a_line_is_parted_where_the_cursor_stands(
    line: str, at: str, halves: tuple[str, str]
) -> None:
    assert turn.halves(line, CONTEXT, line.index(at)) == halves
