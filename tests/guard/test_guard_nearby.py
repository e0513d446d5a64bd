"""Names with one typing error in them, and names typed on the wrong layout."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rapporteur.guard.letters import folded
from rapporteur.guard.people.nearby import Nearby, mistyped_layout
from rapporteur.guard.russian.declension import family_forms

NAMES = ("Кортунов", "Жириновский", "Шереметьев", "Воздвиженская", "Пономаренко", "Лавренёва")
FORMS = {folded(form): name for name in NAMES for form in family_forms(name)}
ENGLISH = {folded(name): name for name in ("Thatcher", "Johnson", "Marlow", "Williams", "Ashcroft")}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("кортуов", "Кортунов"),
        ("кортунновым", "Кортунов"),
        ("кротунова", "Кортунов"),
        ("кортинов", "Кортунов"),
        ("окртунов", "Кортунов"),
        ("ортунов", "Кортунов"),
        ("жириновсокго", "Жириновский"),
        ("жыриновскии", "Жириновский"),
        ("шереметевым", "Шереметьев"),
    ],
)
def test_one_error_is_seen_through_in_any_case(typed: str, name: str) -> None:
    assert Nearby(FORMS).find(typed) == name


@pytest.mark.parametrize(
    "typed", ["thacher", "thatchre", "johsnon", "jonhson", "ashcrofft", "martow"]
)
def test_one_error_is_seen_through_in_english(typed: str) -> None:
    assert Nearby(ENGLISH).find(typed)


@pytest.mark.parametrize(
    "word",
    [
        *("harlow", "william", "barlow"),  # names of their own
        *("thatch", "marrow", "jonson s", "thatchers"),
        *("кортунов", "кортуновым"),  # without an error
        *("картинов", "пономарь", ""),
    ],
)
def test_another_word_is_not_taken_for_an_error(word: str) -> None:
    known = {"thatchers"}
    assert Nearby(FORMS | ENGLISH, known).find(word) is None


def test_a_short_name_is_left_alone() -> None:
    near = Nearby({"иванов": 1, "петин": 2, "lever": 3})
    assert near.find("иваов") == 1
    assert near.find("птеин") is None
    assert near.find("lefer") is None


LONG = sorted(form for form in FORMS if len(form) > 6)


@given(st.data())
def test_any_one_error_in_a_long_name_is_found(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(LONG))
    at = data.draw(st.integers(0, len(form) - 1))
    letter = data.draw(st.sampled_from("абвгдежзиклмнопрстуфхцчшщыьэюя"))
    typed = data.draw(
        st.sampled_from(
            [
                form[:at] + letter + form[at:],
                form[:at] + letter + form[at + 1 :],
                form[:at] + form[at + 1 :],
                form[:at] + form[at + 1 : at + 2] + form[at : at + 1] + form[at + 2 :],
            ]
        )
    )
    assume(typed not in FORMS)
    assert Nearby(FORMS).find(typed) == FORMS[form]


@given(st.text(max_size=30))
def test_any_word_has_an_answer(word: str) -> None:
    near = Nearby(FORMS)
    assert near.find(word) is None or near.form(word) in FORMS
    mistyped_layout(word)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Кортунов", ("rjhneyjd",)),
        ("Johnson", ("ощртыщт",)),
        ("Хохлов", ("j", "kjd")),
        ("Жук", ("er",)),
    ],
)
def test_a_name_on_the_other_layout(name: str, typed: tuple[str, ...]) -> None:
    assert mistyped_layout(name) == typed


def test_many_words_are_looked_at_quickly() -> None:
    words = [f"{name.lower()}{'абвг'[i % 4]}{i}" for name in NAMES for i in range(500)]
    best = 1.0
    for _ in range(5):
        near = Nearby({f"{form}{i}": i for form in FORMS for i in range(30)})
        start = perf_counter()
        for word in words:
            near.find(word)
        best = min(best, perf_counter() - start)
    assert best / len(words) < 200e-6  # about 5 µs on a machine at rest
