"""The wording of both languages is complete and fits the code that fills it."""

from __future__ import annotations

import re

import pytest

from rapporteur.domain.language import Language
from rapporteur.draft.phrases import MissingPhrase, phrasebook
from rapporteur.draft.sides import forms_of

EN, RU = (phrasebook(language) for language in Language)
JOINED = ("observation", "idea", "question", "agreement", "disagreement", "action", "reply")


def test_both_languages_have_the_same_keys() -> None:
    assert EN.keys == RU.keys


def test_a_missing_phrase_says_where_it_is_missing() -> None:
    with pytest.raises(MissingPhrase, match=r"phrases/ru\.toml: lead\.nothing"):
        RU.one("lead.nothing")


@pytest.mark.parametrize("language", Language)
def test_every_sentence_about_a_note_can_be_filled(language: Language) -> None:
    adjective = {"en": "British", "ru": "британский"}[language]
    forms = forms_of(adjective, language) or {}
    book = phrasebook(language)
    for key in book.keys:
        if key.startswith(JOINED):
            named = key.endswith(("named", "many"))
            for way in book.several(key):
                values = forms if named else {}
                assert way.format(text="x", Text="X", **values).endswith("."), way


@pytest.mark.parametrize("language", Language)
def test_only_phrases_for_sides_that_may_be_named_name_one(language: Language) -> None:
    book = phrasebook(language)
    for key in book.keys:
        if key.startswith(JOINED):
            names = [way for way in book.several(key) if re.search(r"\{(?![Tt]ext)", way)]
            assert bool(names) == key.endswith(("named", "many")), key


@pytest.mark.parametrize("language", Language)
def test_every_list_can_speak_of_a_note_that_is_long_and_foreign(language: Language) -> None:
    book = phrasebook(language)
    for key in book.keys:
        if key.startswith(JOINED) and ".bare." not in key:
            assert any(way.endswith("{text}.") for way in book.several(key)), key


def test_nobody_is_he_or_she() -> None:
    said = " ".join(way for key in EN.keys if key.startswith(JOINED) for way in EN.several(key))
    assert not re.search(r"\b(he|she|his|her|him)\b", said, re.IGNORECASE)
    said = " ".join(way for key in RU.keys if key.startswith(JOINED) for way in RU.several(key))
    assert not re.search(r"\b(он|она|его|её|участница)\b", said, re.IGNORECASE)
