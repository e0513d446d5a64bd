"""A finding is shown in its sentence, and a text is read in the encoding it was saved in."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.desk.checking import Check, _by_line
from rapporteur.desk.plain_text import PlainText, decoded
from rapporteur.desk.quoting import quoted
from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity
from rapporteur.domain.roster import Participant, Roster
from rapporteur.errors import BadDocument

RUSSIAN = "Участники согласились с Примеровым, но не во всём: «Нет»."


def at(text: str, words: str) -> Finding:
    start = text.index(words)
    end = start + len(words)
    return Finding(start, end, Severity.BLOCK, "somebody", FindingKind.NAME, "why")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One. So said Lee. Two.", "So said [[Lee]]."),
        ("Lee", "[[Lee]]"),
        ("As Mr. A. V. Lee said, no.", "As Mr. A. V. [[Lee]] said, no."),
        ("Heading\n\nSo said\nLee, and left.\n\nMore", "So said [[Lee]], and left."),
        ("«Нет.» So said  Lee! Да.", "So said [[Lee]]!"),
    ],
)
def test_the_sentence_is_cut_out_and_its_words_are_marked(text: str, shown: str) -> None:
    assert quoted(at(text, "Lee"), text).marked() == shown


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    text = "many words " * 50 + "Lee " + "and more " * 50
    shown = quoted(at(text, "Lee"), text).marked()
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert " [[Lee]] " in shown
    assert len(shown) < 300


@given(st.text(), st.integers(0, 60), st.integers(0, 60))
def test_what_was_found_is_in_it_whatever_the_text_is(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    finding = Finding(start, end, Severity.BLOCK, "s", FindingKind.NAME, "why")
    place = quoted(finding, text)
    assert place.found == " ".join(text[start:end].split())
    assert place.words[: place.start] + place.found + place.words[place.end :] == place.words


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-be", "cp1251", "koi8-r", "cp866"]
)
def test_russian_is_read_in_every_encoding_it_is_saved_in(encoding: str) -> None:
    text = RUSSIAN if encoding not in ("koi8-r", "cp866") else RUSSIAN[:-8]
    assert decoded(text.encode(encoding), "t.txt").text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_a_text_or_a_refusal(content: bytes) -> None:
    with suppress(BadDocument):
        assert isinstance(decoded(content, "t.txt").text, str)


def test_an_english_text_of_windows_keeps_its_quotation_marks() -> None:
    text = "Mr Lee’s “proposal” – a register"
    assert decoded(text.encode("cp1252"), "t.txt").text == text


def test_many_findings_in_one_endless_line_are_told_soon() -> None:
    text = "As Exampleton put it, " * 5_000
    check = Check(Roster((Participant(name_latin="Ann Exampleton"),)), Setting())
    read = check.read_text(PlainText(text), Path("long.txt"))
    assert len(read.places) == 5_000
    assert read.places[2].finding.place == "line 1, column 48"
    line = text * 1_000
    found = read.places[0]
    late = len(line) - 40
    ends = replace(found.finding, start=late, end=late + 10)
    began = time.process_time()
    for place in _by_line([quoted(ends, line) for _ in range(500)], line):
        assert place.finding.place == f"line 1, column {late + 1}"
    assert time.process_time() - began < 2, "a look at each is a look at the whole line"


def test_columns_are_counted_from_the_line_s_own_beginning() -> None:
    check = Check(Roster((Participant(name_latin="Ann Exampleton"),)), Setting())
    text = "Exampleton and\nExampleton, and\n\nthen Exampleton with Exampleton"
    places = [each.finding.place for each in check.read_text(PlainText(text), Path("a.txt")).places]
    assert places == [
        "line 1, column 1",
        "line 2, column 1",
        "line 4, column 6",
        "line 4, column 22",
    ]


def test_an_empty_text_is_a_text_like_others() -> None:
    assert decoded(b"", "empty.txt") == PlainText("")
