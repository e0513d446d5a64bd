"""Somebody is found by what they are called for short, in either script."""

from __future__ import annotations

import pytest

from rapporteur.domain.roster import Participant, Roster
from rapporteur.guard import Guard
from rapporteur.guard.people.nicknames import nicknames


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("William Penhallow", "Bill said so."),
        ("William Penhallow", "As Will put it, no."),
        ("William Penhallow", "Об этом сказал Билл."),
        ("Александр Кречетников", "Саша возразил."),
        ("Александр Кречетников", "Спорили с Сашей о сроках."),
        ("Aleksandr Krechetnikov", "Саша возразил."),
        ("Евгения Кречетникова", "по словам Жени"),
    ],
)
def test_a_short_name_is_found_in_both_scripts(name: str, text: str) -> None:
    russian = name[0] > "z"
    person = Participant(name_cyrillic=name) if russian else Participant(name_latin=name)
    (finding,) = Guard(Roster((person,))).scan(text)
    assert finding.subject == name


@pytest.mark.parametrize(
    "text", ["They will agree.", "The bill was passed.", "Vlad Dracul", "Слава героям!"]
)
def test_an_everyday_word_is_not(text: str) -> None:
    people = tuple(
        Participant(name_latin=f"{given} Penhallow{n}")
        for n, given in enumerate(("William", "Vladislav", "Stanislav"))
    )
    assert Guard(Roster(people)).scan(text) == []


def test_who_has_no_short_name_has_none() -> None:
    assert nicknames("Zebedee") == ()
    assert "Саша" in nicknames("Александр")
