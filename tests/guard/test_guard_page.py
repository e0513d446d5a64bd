"""A page gives a text as words, and knows where each of them stood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.guard.page import Page

TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "Иванёй ёЁйЙ Ivanov.-–—_ \u00a0\u00ad\u200b\u0301'’«»\n\t\x00\x1fﬁß™½İΣς⟦⟧"
        ),
        st.characters(),
    ),
    max_size=60,
)


@given(TEXTS, st.booleans())
def test_words_and_what_is_between_them_make_the_text(text: str, closed: bool) -> None:
    page = Page(text, closed=closed)
    again = "".join(page.before(i) + word for i, word in enumerate(page.words))
    if page.words:
        again += page.between(len(page.words) - 1)
        assert again == page.text


@given(TEXTS, st.booleans())
def test_every_word_has_its_place_in_the_given_text(text: str, closed: bool) -> None:
    page = Page(text, closed=closed)
    for i in range(len(page.words)):
        start, end = page.span(i, i + 1)
        assert 0 <= start < end <= len(text)
        page.capital(i), page.written(i), page.begins_sentence(i), page.follows(i)


def test_words_end_at_whatever_is_no_letter_and_no_digit() -> None:
    page = Page("A.V. O’Brien-Müller's a_b, «Ёлкин»: x@y.ru")
    assert page.words == ["a", "v", "obrien", "muller", "s", "a", "b", "елкин", "x", "y", "ru"]
    assert page.where["a"] == [0, 5]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Iva\u00adnov", ["ivanov"]),
        ("Iva\u200bnov", ["ivanov"]),
        ("Ива-\nнов", ["иванов"]),
        ("ИВА-\n  НОВ", ["иванов"]),
        ("Smith-\nJones", ["smith", "jones"]),
        ("Ива\u00ad\nнов", ["иванов"]),
        ("ﬁve", ["five"]),
        ("D’Artagnan’s, the boys’ Ge'ez", ["dartagnan", "s", "the", "boys", "geez"]),
        ("Jоhnson", ["johnson"]),
        ("Berg2024v2", ["berg", "2024", "v", "2"]),
        ("STRAßE", ["strasse"]),
    ],
)
def test_a_word_is_one_where_only_its_writing_is_broken(text: str, words: list[str]) -> None:
    assert Page(text).words == words


@pytest.mark.parametrize(
    "text",
    ["Iva⟦nov⟧", "Iva- nov", "Iva\nnov", "I v a n o v", "И\u00a0в\u00a0а\u00a0н\u00a0о\u00a0в"],
)
def test_a_closed_page_reads_on_across_what_may_stand_within_a_word(text: str) -> None:
    assert Page(text, closed=True).words in (["ivanov"], ["иванов"])
    assert Page(text).words not in (["ivanov"], ["иванов"])


def test_it_tells_where_a_capital_says_nothing() -> None:
    page = Page("Then Mr. Brown met A. Grey. May came: so «Rose» said\nNo")
    begins = [page.words[i] for i in range(len(page.words)) if page.begins_sentence(i)]
    assert begins == ["then", "may", "so", "rose", "no"]


def test_it_tells_what_is_said_in_one_breath() -> None:
    page = Page("Andrey\nV. Ivanov-Petrov, O'Neil. Next \n\n Last")
    joined = [page.words[i] for i in range(len(page.words)) if page.follows(i)]
    assert joined == ["andrey", "v", "ivanov"]
