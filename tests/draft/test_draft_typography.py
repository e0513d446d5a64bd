"""Quotes, dashes and spaces as each language has them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.language import Language
from rapporteur.draft.typography import NBSP, typeset

EN, RU = Language.EN, Language.RU


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('the "zero option"', "the ‘zero option’"),
        ("the 'zero option'", "the ‘zero option’"),
        ("the “zero option”", "the ‘zero option’"),
        ("\"He said 'no' to it\"", "‘He said “no” to it’"),
        ("'He said \"no\" to it'", "‘He said “no” to it’"),
        ("the sides' views weren't close", "the sides’ views weren’t close"),
        ('"the states\' views" and "ours"', "‘the states’ views’ and ‘ours’"),
        ("in the '90s", "in the ’90s"),
        ("verification - or trust - first", "verification – or trust – first"),
        ("verification -- or trust", "verification – or trust"),
        ("verification — or trust", "verification – or trust"),
        ("a two-year, step-by-step plan", "a two-year, step-by-step plan"),
        ("1987-2019", "1987–2019"),
        ("2026-03-14", "2026-03-14"),
        ("and so on...", "and so on…"),
        ("No. 5 and 20 km on 14 March", "No.~5 and 20~km on 14~March"),
        ("A. V. Petrov and J. Smith", "A.~V.~Petrov and J.~Smith"),
        ("two  spaces , and a comma", "two spaces, and a comma"),
        ('a 5" pipe', 'a 5" pipe'),
    ],
)
def test_english_is_set_in_the_british_way(typed: str, set_: str) -> None:
    assert typeset(typed, EN) == set_.replace("~", NBSP)


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('договор "РСМД"', "договор «РСМД»"),
        ('"Договор "РСМД""', "«Договор „РСМД“»"),
        ("«Договор «РСМД»»", "«Договор „РСМД“»"),
        ("“Договор”", "«Договор»"),
        ("контроль - это доверие", "контроль~— это доверие"),
        ("контроль – это доверие", "контроль~— это доверие"),
        ("что-то из-за ракет", "что-то из-за ракет"),
        ("обмен о ракетах и в Вене", "обмен о~ракетах и~в~Вене"),
        ("В Вене", "В~Вене"),
        ("стороны не готовы, если бы не споры", "стороны не~готовы, если~бы не~споры"),
        ("№5 и ст. 6, 500 км", "№~5 и~ст.~6, 500~км"),
        ("14 марта 2026 года", "14~марта 2026~года"),
        ("А.В. Петров", "А.~В.~Петров"),
        ("Петров А. В.", "Петров~А.~В."),
        ("1987-2019 гг.", "1987–2019~гг."),
        ("и т.д.", "и~т.~д."),
        ("ну...", "ну…"),
    ],
)
def test_russian_is_set_in_the_russian_way(typed: str, set_: str) -> None:
    assert typeset(typed, RU) == set_.replace("~", NBSP)


def test_a_stretch_keeps_its_outer_spaces() -> None:
    assert typeset(" and then ", EN) == " and then "


_PIECES = st.sampled_from(
    [
        "word",
        "states'",
        "don't",
        '"quoted"',
        "'so-called'",
        "-",
        "—",
        "--",
        "...",
        "5 km",
        "No. 5",
        ",",
        "1987-2019",
        "слово",
        "в",
        "не",
        "же",
        "«ёлка»",
        "„лапка“",
        '"да "нет""',
        "№ 7",
        "А. В.",
    ]
)


@given(st.lists(_PIECES, max_size=9), st.sampled_from(Language))
def test_setting_twice_is_setting_once(pieces: list[str], language: Language) -> None:
    once = typeset(" ".join(pieces), language)
    assert typeset(once, language) == once


@given(st.text(max_size=60), st.sampled_from(Language))
def test_no_letter_or_figure_is_ever_changed(text: str, language: Language) -> None:
    def letters(of: str) -> list[str]:
        return re.findall(r"\w", of)

    assert letters(typeset(text, language)) == letters(text)
