"""The roster place can tell which names of an organisation will be found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Roster
from rapporteur.guard.organisations.acronyms import in_other_script, initials
from rapporteur.guard.organisations.organisations import Organisations, forms_of
from rapporteur.guard.page import Page
from rapporteur.guard.russian.endings import acronym_endings, endings


def of(english: str = "", russian: str = "", *acronyms: str) -> tuple[str, ...]:
    return forms_of(Affiliation(Bilingual(english, russian), acronyms))


def test_names_come_before_what_is_made_of_them_and_acronyms_last() -> None:
    forms = of("Ashdown Fleet Institute for Peace", "Институт дальних морей", "AFI")
    assert forms[:2] == ("Ashdown Fleet Institute for Peace", "Институт дальних морей")
    assert forms.index("Ashdown Fleet Institute") < forms.index("AFI")
    assert {"AFI", "АФИ", "ИДМ"} <= set(forms)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("U.S. Department of State", "State Department"),
        ("U.S. Department of State", "US Department of State"),
        ("University of Ashdown", "Ashdown University"),
        ("The Lodestar Mining Company Ltd.", "Lodestar Mining"),
        ("House of Elders of Ashdown", "House of Elders"),
        ("Ashdown Vikings", "Vikings"),
        ("Ashdown State University of Law", "Ashdown University of Law"),
        ("Shell plc", "Shell"),
        ("Epic Records", "Epic"),
        ("Ashdown State Senate", "Ashdown Senate"),
        ("Wychmoor University", "University of Wychmoor"),
        ("United States Congress", "Congress"),
        ("NATO", "Североатлантический альянс"),
        ("Lodestar", "Лодестар"),
    ],
)
def test_a_name_is_made_shorter_turned_round_and_put_otherwise(name: str, made: str) -> None:
    assert made in of(name)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Министерство обороны Российской Федерации", "Министерство обороны"),
        ("Министерство обороны Российской Федерации", "Минобороны"),
        ("Министерство обороны Российской Федерации", "Министерство обороны РФ"),
        ("Институт дальних морей РАН", "Институт дальних морей"),
        ("Институт дальних морей РАН", "ИДМ"),
        ("движение «Вольность»", "Вольность"),
        ("Ромашкино", "Romashkino"),
    ],
)
def test_so_is_a_russian_one(name: str, made: str) -> None:
    assert made in of("", name)


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("University of Ashdown", "Ashdown"),
        ("Institute of Far Seas", "Far Seas"),
        ("Institute of Far Seas", "Institute"),
        ("British Council of Seas", "British Council"),
        ("Institute of Far Studies", "Studies"),
        ("United States Sea Board", "United States"),
        ("Central European Office", "CEO"),
        ("Ashdown Policy Forum", "Policy Forum"),
        ("Ashdown State University", "State University"),
    ],
)
def test_nothing_is_made_that_others_go_by(name: str, never: str) -> None:
    assert never not in of(name)


def test_they_are_few_and_none_comes_twice() -> None:
    forms = of(
        "Royal Ashdown Institute for the Study of Peace, War and Far Seas",
        "Королевский институт изучения мира, войны и дальних морей Великобритании",
        "RAIS",
        "КИИМ",
    )
    assert len(forms) == len(set(forms)) < 40


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=12))
def test_any_affiliation_has_an_answer(english: str, russian: str, acronym: str) -> None:
    affiliation = Affiliation(Bilingual(english, russian), (acronym,))
    forms = forms_of(affiliation)
    detector = Organisations(Roster((), (Organisation(affiliation=affiliation),)), Setting())
    for form in forms[:3]:
        page = Page(f"so {form} there")
        assert all(0 <= each.first < each.end <= len(page.words) for each in detector.find(page))


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("институт", ["института", "институтом", "институте", "институты"]),
        ("академия", ["академии", "академию", "академиеи", "академиях"]),
        ("министерство", ["министерства", "министерством", "министерств"]),
        ("россиискии", ["россииского", "россиискому", "россииском", "россиискими"]),
        ("общество", ["обществе"]),
        ("рынок", ["рынка"]),
        ("centre", ["center", "centres", "centers"]),
        ("defence", ["defense"]),
        ("organisation", ["organization", "organizations"]),
        ("ministry", ["ministries"]),
        ("labour", ["labor"]),
    ],
)
def test_a_word_takes_its_endings(word: str, others: list[str]) -> None:
    assert {word, *others} <= endings(word)


def test_a_short_acronym_takes_no_plural() -> None:
    assert acronym_endings("np") == {"np"}
    assert "ngos" in acronym_endings("ngo")
    assert {"мида", "миду", "мидом"} <= acronym_endings("мид")


def test_initials_are_taken_with_and_without_the_small_words() -> None:
    small = frozenset({"of", "the"})
    assert set(initials(["Ministry", "of", "the", "Sea"], small)) == {"MotS", "MoS"}
    assert set(initials(["Sea", "House"], small)) == set()


def test_an_acronym_has_its_letters_in_the_other_script() -> None:
    assert "РУСИ" in in_other_script("RUSI")
    assert "RSMD" in in_other_script("РСМД")
    assert list(in_other_script("R2")) == []
