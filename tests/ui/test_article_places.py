"""Where something found in the edition stands in what is edited."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.article import mark_untranslated, runs_of
from rapporteur.domain.language import Language
from rapporteur.ui.article.places import Stretch, next_untranslated, stretch_in, utf16


def words_at(text: str, stretch: Stretch) -> str:
    return text[stretch.start : stretch.end]


def test_in_plain_text_offsets_are_the_same() -> None:
    assert stretch_in("Ivanov said", "Ivanov said", 0, 6) == Stretch(0, 6)


def test_signs_of_what_is_to_translate_are_stepped_over() -> None:
    edited = "In Vienna ⟦Иванов сказал⟧ so."
    written = "In Vienna Иванов сказал so."
    assert words_at(edited, stretch_in(edited, written, 10, 16)) == "Иванов"


@pytest.mark.parametrize(
    ("edited", "written"),
    [
        ('He said "yes", and Ivanov left', "He said ‘yes’, and Ivanov left"),
        ("Much later...  and then Ivanov left", "Much later… and then Ivanov left"),
        ("Before -- or after -- Ivanov left", "Before – or after – Ivanov left"),
    ],
)
def test_typesetting_between_them_is_seen_through(edited: str, written: str) -> None:
    start = written.index("Ivanov")
    assert words_at(edited, stretch_in(edited, written, start, start + 6)) == "Ivanov"


def test_words_that_were_rewritten_meanwhile_give_some_place_inside() -> None:
    found = stretch_in("short", "a long sentence that Ivanov spoke", 21, 27)
    assert 0 <= found.start <= found.end <= len("short")


def test_an_empty_text_has_only_its_beginning() -> None:
    assert stretch_in("", "Ivanov", 0, 6) == Stretch(0, 0)


def test_qt_counts_a_sign_beyond_the_first_plane_twice() -> None:
    assert [utf16("a😀b", index) for index in range(4)] == [0, 1, 3, 4]


def test_the_next_stretch_to_translate_is_looked_for_behind_the_cursor() -> None:
    text = "One ⟦два⟧ three ⟦четыре⟧."
    first = next_untranslated(text, 0)
    assert first is not None
    second = next_untranslated(text, first.end)
    assert second is not None
    assert (words_at(text, first), words_at(text, second)) == ("⟦два⟧", "⟦четыре⟧")
    assert next_untranslated(text, second.end) is None


@given(st.lists(st.tuples(st.booleans(), st.text("abвг ", min_size=1)), min_size=1))
def test_every_character_of_an_edition_is_found_where_it_is_edited(
    pieces: list[tuple[bool, str]],
) -> None:
    edited = "".join(mark_untranslated(text) if marked else text for marked, text in pieces)
    written = "".join(run.text for run in runs_of(edited, Language.EN))
    for at, char in enumerate(written):
        assert words_at(edited, stretch_in(edited, written, at, at + 1)) == char
