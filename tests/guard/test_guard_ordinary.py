"""Which words are everyday words, and what is said when one is entered as a name."""

from __future__ import annotations

import pytest

from rapporteur.domain.roster import Participant, Roster
from rapporteur.guard import Guard
from rapporteur.guard.letters import folded_words
from rapporteur.guard.ordinary import (
    A_COMMON_ABBREVIATION,
    A_COMMON_WORD,
    A_NEUTRAL_POST,
    A_SMALL_WORD,
    ONE_LETTER,
    is_common_abbreviation,
    is_frequent,
    is_ordinary,
    is_ordinary_noun,
    remark_on,
    remark_on_alias,
)

WORDS = folded_words(
    """
    may brown grant marsh smith baker mark bill german roman french april christian
    баран барана баранов мороз козлов волка лебедей слава роза ли мой
    """
)
NAMES = folded_words(
    """
    johnson london john mary kortunov hughes
    иванов иванова петров петрову иван мария кортунов шойгу москва россия
    """
)


@pytest.mark.parametrize("word", sorted(WORDS))
def test_an_everyday_word_is_known_in_each_of_its_forms(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize("word", sorted(NAMES))
def test_what_is_only_a_name_is_none(word: str) -> None:
    assert not is_ordinary(word)


@pytest.mark.parametrize("name", ["мороз", "заяц", "волк", "лебедь", "толстои"])
def test_a_name_that_is_a_noun_is_one_in_all_its_forms(name: str) -> None:
    assert is_ordinary_noun(name)


@pytest.mark.parametrize("name", ["баранов", "волков", "кузин", "кортунов", "коваль"])
def test_a_family_name_that_is_like_a_form_of_a_noun_is_not(name: str) -> None:
    assert not is_ordinary_noun(name)


def test_what_is_frequent_is_told_from_what_is_seldom() -> None:
    assert is_frequent("may")
    assert is_frequent("мои")
    assert not is_frequent("marsh")
    assert not is_frequent("баранов")
    assert not is_frequent("")


@pytest.mark.parametrize(
    ("form", "remark"),
    [
        ("K", ONE_LETTER),
        ("Б.", ONE_LETTER),
        ("…", ONE_LETTER),
        ("May", A_COMMON_WORD),
        ("Баранов", A_COMMON_WORD),
        ("Expert", A_NEUTRAL_POST),
        ("эксперт", A_NEUTRAL_POST),
        ("EU", A_COMMON_ABBREVIATION),
        ("ООН", A_COMMON_ABBREVIATION),
        ("Kortunov", None),
        ("IMEMO", None),
        ("May Brown", None),
    ],
)
def test_a_form_that_could_be_anything_is_remarked_on(form: str, remark: str | None) -> None:
    assert remark_on(form) == remark
    assert remark is None or form in remark.format(form=form)


@pytest.mark.parametrize(
    ("alias", "remark"),
    [("the", A_SMALL_WORD), ("мороз", A_SMALL_WORD), ("May", A_COMMON_WORD), ("kolya", None)],
)
def test_an_alias_in_small_letters_is_told_to_be_found_in_them(
    alias: str, remark: str | None
) -> None:
    assert remark_on_alias(alias) == remark
    guard = Guard(Roster((Participant(name_latin="Ann Exampleton", aliases=(alias,)),)))
    assert bool(guard.scan(f"He met {alias.lower()} there.")) == (remark != A_COMMON_WORD)


def test_an_acronym_of_ones_own_is_no_common_abbreviation() -> None:
    assert is_common_abbreviation("оон")
    assert not is_common_abbreviation("рсмд")
