"""Folding loses what does not matter, and remembers where everything stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.guard.letters import fold, folded

TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "Иванёй ёЁйЙ Ivanov.-–—_ \u00a0\u00ad\u200b\u0301\u0308'’«»\n\t\x00\x1fﬁß™½"
        ),
        st.characters(),
    ),
    max_size=60,
)

WORD_SIGNS = st.one_of(
    st.characters(max_codepoint=0x7A, categories=("Lu", "Ll")),
    st.characters(min_codepoint=0x401, max_codepoint=0x451, categories=("Lu", "Ll")),
)


@pytest.mark.parametrize(
    ("given_text", "compared"),
    [
        ("IVANOV", "ivanov"),
        ("Семёнов", "семенов"),
        ("Семе\u0308нов", "семенов"),
        ("Андрей", "андреи"),
        ("Ивано\u0301в", "иванов"),
        ("Müller-Łukasz", "muller-lukasz"),
        ("Iva\u00adn\u200bov", "ivanov"),
        ("Iva\x00n\x1fov", "ivanov"),
        ("Ivan\u00a0\n\tIvanov", "ivan \n ivanov"),
        ("Smith\u2011Jones", "smith-jones"),
        ("Smith_Jones", "smith jones"),
        ("Smith-\nJones", "smith-\njones"),
        ("Smi-\nth", "smith"),
        ("Smith — Jones", "smith - jones"),
        ("O’Brien O`Brien OʼBrien’s", "obrien obrien obrien's"),
        ("Фонд «Мир»", "фонд «мир»"),
        ("I.I.Ivanov", "i.i.ivanov"),
        ("Ｉｖａｎｏｖ", "ivanov"),
        ("oﬃce Straße", "office strasse"),
        ("Ivanov™ 5½", "ivanov™ 5½"),
        ("Ивaнов", "иванов"),
    ],
)
def test_text_is_compared_without_what_does_not_matter(given_text: str, compared: str) -> None:
    assert folded(given_text) == compared


@given(st.text(WORD_SIGNS, min_size=1, max_size=12))
def test_a_word_is_sought_as_it_is_read(word: str) -> None:
    assert folded(word) == fold(word).text.strip()


@given(TEXTS)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text).text).text == fold(text).text


@given(TEXTS, st.data())
def test_every_stretch_has_its_place_in_the_given_text(text: str, data: st.DataObject) -> None:
    page = fold(text)
    if page.text:
        start = data.draw(st.integers(0, len(page.text) - 1))
        end = data.draw(st.integers(start + 1, len(page.text)))
        first, last = page.span(start, end)
        assert 0 <= first < last <= len(text)


@given(TEXTS, TEXTS)
def test_a_word_is_found_where_it_stands(before: str, after: str) -> None:
    text = f"{before} Qwertz {after}"
    page = fold(text)
    start = page.text.index("qwertz")
    if "qwertz" not in folded(before):
        assert page.span(start, start + 6) == (len(before) + 1, len(before) + 7)


def test_marks_after_the_last_letter_belong_to_the_stretch() -> None:
    page = fold("Андреи\u0306 сказал")
    assert page.text == "андреи сказал"
    assert page.span(0, 6) == (0, 7)


def test_lone_surrogates_and_other_scripts_pass() -> None:
    assert folded("a\ud800b שלום ﷺ 漢字") == "a\ud800b שלום ﷺ 漢字"
