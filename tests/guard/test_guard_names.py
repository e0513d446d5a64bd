"""A name is sought in every way in which it may be written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.guard.folding import folded
from rapporteur.guard.names import family_name, name_forms


def forms(name: str) -> set[str]:
    return {folded(form.text) for form in name_forms(name)}


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ivan Ivanov", ["Ivan Ivanov", "Ivanov Ivan", "Ivanov, Ivan", "Ivanov", "I. Ivanov"]),
        ("Ivan Ivanov", ["Ivanov I.", "Ivanov, I.", "I Ivanov"]),
        (
            "Иван Петрович Иванов",
            ["Иванов Иван Петрович", "Иванов Иван", "Иван Иванов", "Иван Петрович", "И.П. Иванов"],
        ),
        ("Иван Петрович Иванов", ["Иванов И. П.", "Иванов И.П.", "ИП Иванов", "Иван П. Иванов"]),
        ("Anna van der Berg", ["van der Berg", "Berg", "A. van der Berg", "van der Berg, Anna"]),
        ("Jean-Paul Martin", ["J.-P. Martin", "JP Martin", "J. Martin", "Martin Jean-Paul"]),
        ("Sir John F. Smith, KCMG", ["John Smith", "John F. Smith", "John F Smith", "Smith"]),
        ("Dr. Mary Smith Jr.", ["Mary Smith", "Smith, Mary", "Smith"]),
        ("Cher", ["Cher"]),
    ],
)
def test_forms_of_a_name(name: str, written: list[str]) -> None:
    assert {folded(each) for each in written} <= forms(name)


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("Ivan Ivanov", "Ivan"),
        ("Иван Петрович Иванов", "Петрович"),
        ("John Michael Smith", "John Michael"),  # a patronymic would be another matter
        ("Anna van der Berg", "van"),
        ("Sir John Smith, OBE", "OBE"),
        ("van Gogh", "van"),
    ],
)
def test_no_more_than_that(name: str, never: str) -> None:
    assert folded(never) not in forms(name)


def test_the_family_name_is_the_last_word_that_is_one() -> None:
    assert family_name("Sir John Smith, OBE, PhD") == "Smith"
    assert family_name("Anna van der Berg") == "Berg"
    assert family_name("") == ""


@given(st.text(max_size=40))
def test_any_text_has_forms_and_the_whole_is_one(name: str) -> None:
    assert folded(name) in forms(name)
