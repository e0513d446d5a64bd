"""A name in the other script is proposed, and mostly right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.language import fold
from rapporteur.domain.roster import Gender
from rapporteur.exchange.transcription import (
    gender_of,
    in_cyrillic,
    in_latin,
    looks_russian,
    other_script,
)
from tests.exchange.names_in_both import BRITISH, LATER, RUSSIAN


def hits(names: tuple[tuple[str, str], ...]) -> int:
    return sum(fold(in_cyrillic(latin)) == fold(cyrillic) for latin, cyrillic in names)


def test_russian_names_are_turned_back() -> None:
    assert hits(RUSSIAN) == 50


def test_british_names_are_transcribed() -> None:
    assert hits(BRITISH) >= 49


def test_names_that_the_rules_were_not_made_for_mostly_come_right() -> None:
    assert hits(LATER) >= 50  # of sixty


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Юлия Щербакова", "Yulia Shcherbakova"),
        ("Евгений Бужинский", "Evgeny Buzhinsky"),
        ("Роман Беляев", "Roman Belyaev"),
        ("Анна Дмитриева", "Anna Dmitrieva"),
        ("Иван Петрович Соловьёв", "Ivan Petrovich Solovyov"),
        ("Джейн Смит", "Jane Smith"),
        ("Родерик Лайн", ""),  # Lyne, Line, Lain: nobody can tell
    ],
)
def test_latin_letters_are_those_that_british_institutes_print(cyrillic: str, latin: str) -> None:
    assert in_latin(cyrillic) == latin


@pytest.mark.parametrize(("latin", "cyrillic"), RUSSIAN)
def test_a_russian_name_is_known_for_one(latin: str, cyrillic: str) -> None:
    assert looks_russian(latin)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Иван Иванович Черных", Gender.MALE),
        ("Mariya Sergeevna Kim", Gender.FEMALE),
        ("А. Петрова", Gender.FEMALE),
        ("Jane Smith", Gender.FEMALE),
        ("Никита Черненко", Gender.MALE),
        ("Sasha Smith", Gender.UNKNOWN),
        ("Kim", Gender.UNKNOWN),
    ],
)
def test_gender_is_shown_by_patronymic_given_name_and_ending(name: str, gender: Gender) -> None:
    assert gender_of(name) is gender


@pytest.mark.parametrize("nothing", ["", "123", "李小龙", "…", "a" * 500])
def test_what_is_no_name_in_either_script_gets_no_other(nothing: str) -> None:
    assert not any("\u0400" <= char <= "\u04ff" for char in other_script(nothing))


@given(st.text(alphabet="abcdeijklovwxyzABVYabhc'- .АБяъ", max_size=60))
def test_any_text_is_survived(text: str) -> None:
    other_script(text)
    gender_of(text)


@given(st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1), min_size=1, max_size=4))
def test_no_word_of_a_name_is_lost(words: list[str]) -> None:
    name = " ".join(word.title() for word in words)
    assert len(in_cyrillic(name).split()) == len(words)
