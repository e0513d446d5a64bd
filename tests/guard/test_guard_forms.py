"""What is found of a person can be read in the roster, and is found."""

from __future__ import annotations

import pytest

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Gender, Participant, Roster
from rapporteur.guard import Guard
from rapporteur.guard.forms import ALIASES, CASES, CYRILLIC, INITIALS, LATIN, POSTS, forms_of
from tests.guard.cast import ROSTER

OLEG = Participant(
    name_latin="Oleg Semyonov",
    name_cyrillic="Олег Петрович Семёнов",
    gender=Gender.MALE,
    aliases=("Grey Owl",),
    affiliations=(Affiliation(Bilingual("Institute of Far Seas"), ("IFS",), Bilingual("Keeper")),),
)


def told(person: Participant) -> dict[str, tuple[str, ...]]:
    return {group.title: group.forms for group in forms_of(person, Setting())}


def test_the_cases_of_russian_are_told_one_after_the_other() -> None:
    cases = told(OLEG)[CASES]
    assert cases[:3] == ("Семёнов", "Семёнова", "Семёнову")
    assert {"Семёновым", "Семёнове", "Олегом Петровичем"} <= set(cases)


def test_the_usual_spelling_in_the_other_script_comes_first() -> None:
    assert told(OLEG)[LATIN][0] == "Semyonov"
    only_latin = told(Participant(name_latin="George Baker"))
    assert "Бейкер" in only_latin[CYRILLIC]
    assert CYRILLIC not in told(OLEG)


def test_what_was_added_by_hand_and_what_they_are_is_told() -> None:
    forms = told(OLEG)
    assert forms[ALIASES] == ("Grey Owl",)
    assert forms[POSTS] == ("Keeper",)
    assert "О. П. Семёнов" in forms[INITIALS]


@pytest.mark.parametrize("person", [OLEG, *ROSTER.participants])
def test_every_form_that_is_told_is_found(person: Participant) -> None:
    guard = Guard(Roster((person,)))
    missed = [
        form
        for title, forms in told(person).items()
        for form in forms
        if title != POSTS and not guard.scan(f"It was ({form}) that said so.")
    ]
    assert missed == []


def test_nobody_has_no_forms() -> None:
    assert forms_of(Participant(), Setting()) == ()
