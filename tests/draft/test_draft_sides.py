"""A side's adjective in every form that a sentence asks for, and when it may stand there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rapporteur.domain.language import Language
from rapporteur.draft import Material
from rapporteur.draft.sides import Sides, forms_of


@pytest.mark.parametrize(
    ("nominative", "genitive_plural", "nominative_plural", "feminine"),
    [
        ("британский", "британских", "британские", "британской"),
        ("российский", "российских", "российские", "российской"),
        ("Немецкий", "немецких", "немецкие", "немецкой"),
        ("европейский", "европейских", "европейские", "европейской"),
        ("северный", "северных", "северные", "северной"),
        ("донской", "донских", "донские", "донской"),
        ("областной", "областных", "областные", "областной"),
        ("соседний", "соседних", "соседние", "соседней"),
    ],
)
def test_russian_adjectives_are_declined(
    nominative: str, genitive_plural: str, nominative_plural: str, feminine: str
) -> None:
    forms = forms_of(nominative, Language.RU)
    assert forms is not None
    assert forms["gen_pl"] == genitive_plural
    assert forms["nom_pl"] == nominative_plural
    assert forms["gen_f"] == feminine
    assert forms["Nom_pl"] == nominative_plural.capitalize()


@pytest.mark.parametrize("word", ["", "UK", "британцы", "из Лондона"])
def test_a_word_of_another_shape_is_not_declined(word: str) -> None:
    assert forms_of(word, Language.RU) is None


@pytest.mark.parametrize(
    ("adjective", "preposition"),
    [("шведский", "со"), ("словацкий", "со"), ("сербский", "с"), ("британский", "с")],
)
def test_the_preposition_can_be_said_aloud(adjective: str, preposition: str) -> None:
    forms = forms_of(adjective, Language.RU)
    assert forms is not None
    assert forms["s"] == preposition


@pytest.mark.parametrize(
    ("adjective", "with_article"),
    [
        ("British", "a British"),
        ("American", "an American"),
        ("European", "a European"),
        ("Ukrainian", "a Ukrainian"),
        ("Uzbek", "an Uzbek"),
        ("Italian", "an Italian"),
    ],
)
def test_english_adjectives_have_their_article(adjective: str, with_article: str) -> None:
    forms = forms_of(adjective, Language.EN)
    assert forms is not None
    assert forms["a_adj"] == with_article


@pytest.mark.parametrize(
    ("present", "named"),
    [
        (None, {1, 2}),
        ({1: 3, 2: 3}, {1, 2}),
        ({1: 2, 2: 1}, set()),
        ({2: 5}, {2}),
        ({1: 2, 2: 9}, set()),  # what is not Russian would be one of the two Britons
    ],
)
def test_a_side_is_named_only_where_no_small_group_can_be_told(
    talks: Callable[..., Material], present: dict[int, int] | None, named: set[int]
) -> None:
    sides = Sides(talks(present=present), Language.EN)
    assert {side for side in (1, 2) if sides.forms(side)} == named
    assert sides.are_both(frozenset({1, 2})) is (named == {1, 2})
    assert sides.forms(None) is None
    assert sides.forms(7) is None
