"""Foreign names that the roster has in Cyrillic letters alone, in English text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.guard.letters import folded
from rapporteur.guard.scripts.hearing import Ear
from rapporteur.guard.scripts.scripts import sound

NAMES = {
    "Johnson": "Джонсон",
    "Hughes": "Хьюз",
    "Wright": "Райт",
    "Knight": "Найт",
    "Moore": "Мур",
    "Baker": "Бейкер",
    "Thatcher": "Тэтчер",
    "Schmidt": "Шмидт",
    "Merkel": "Меркель",
    "Chirac": "Ширак",
    "Zhou": "Чжоу",
    "George": "Джордж",
    "Michael": "Майкл",
    "Phillips": "Филлипс",
    "Einstein": "Эйнштейн",
}


@pytest.mark.parametrize(("latin", "cyrillic"), NAMES.items())
def test_a_foreign_name_is_heard_in_its_own_spelling(latin: str, cyrillic: str) -> None:
    ear = Ear(sound(name) for name in NAMES.values())
    assert folded(latin) in ear.hear([folded(latin)])[sound(cyrillic)]


def test_other_words_are_not() -> None:
    ear = Ear(sound(name) for name in NAMES.values())
    assert ear.hear(["minister", "london", "jansen", "kortunov", "harris", ""]) == {}


def test_russian_family_names_are_left_to_their_spellings() -> None:
    assert Ear([sound("Кортунов")]).hear(["kortunov"]) == {}


@given(st.lists(st.text(max_size=20)))
def test_any_words_have_an_answer(words: list[str]) -> None:
    heard = Ear(sound(name) for name in NAMES.values()).hear(words)
    assert all(word in words for each in heard.values() for word in each)
