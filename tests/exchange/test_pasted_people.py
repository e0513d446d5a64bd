"""A list of people as it stands in a mail."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.dialogue import Host
from rapporteur.domain.incoming import Proposed
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Gender, Participant, Role
from rapporteur.errors import BadRoster
from rapporteur.exchange.pasted import read_pasted
from rapporteur.exchange.people import read_list

HOSTS = (
    Host(
        number=1,
        name=Bilingual("Royal United Services Institute", "Королевский институт"),
        short=Bilingual("RUSI", "РУСИ"),
        adjective=Bilingual("British", "британский"),
    ),
    Host(
        number=2,
        name=Bilingual("Russian International Affairs Council", "Российский совет"),
        short=Bilingual("RIAC", "РСМД"),
        adjective=Bilingual("Russian", "российский"),
    ),
)


def only(line: str) -> Participant:
    (entry,) = read_pasted(line, HOSTS)
    assert entry.read is not None, line
    return entry.read


def told(person: Participant) -> tuple[str, str, str]:
    """Name, post and organisation, as short as they are known."""
    (place,) = person.affiliations
    where = place.acronyms[0] if place.acronyms else place.name.en or place.name.ru
    return person.name_latin or person.name_cyrillic, place.post.en or place.post.ru, where


@pytest.mark.parametrize(
    "line",
    [
        "Участники круглого стола / Participants",
        "List of participants",
        "СПИСОК УЧАСТНИКОВ",
        "Приглашённые",
    ],
)
def test_the_head_of_a_list_is_nobody(line: str) -> None:
    assert [each.source for each in read_pasted(f"{line}\nJane Smith", HOSTS)] == ["Jane Smith"]


def test_a_role_before_a_name_is_no_part_of_it() -> None:
    assert only("Rapporteur: Tom Brown").name_latin == "Tom Brown"
    assert only("Guest, Ann").name_latin == "Ann Guest"


@pytest.mark.parametrize(
    ("line", "name", "post", "where"),
    [
        ("Dr Jane Smith, Senior Fellow, RUSI", "Jane Smith", "Senior Fellow", "RUSI"),
        ("1. Dr Jane Smith, Senior Fellow, RUSI", "Jane Smith", "Senior Fellow", "RUSI"),
        ("• Ms Jane Smith - Senior Fellow - RUSI", "Jane Smith", "Senior Fellow", "RUSI"),
        ("Smith, Jane, PhD, Senior Fellow, RUSI", "Jane Smith", "Senior Fellow", "RUSI"),
        ("SMITH Jane, Senior Fellow at RUSI", "Jane Smith", "Senior Fellow", "RUSI"),
        ("3)\tJane Smith\tSenior Fellow\tRUSI\tj@rusi.org", "Jane Smith", "Senior Fellow", "RUSI"),
        ("Jane SMITH <j@rusi.org>, Senior Fellow (RUSI)", "Jane Smith", "Senior Fellow", "RUSI"),
        ("Sir John O'BRIEN, OBE, Chatham House", "John O'Brien", "", "Chatham House"),
        ("McDONALD Fiona: analyst, IISS", "Fiona McDonald", "analyst", "IISS"),
        ("Jean-Paul SMITH-JONES | NATO", "Jean-Paul Smith-Jones", "", "NATO"),
        (
            "Иванов Иван Иванович — научный сотрудник, РСМД",
            "Иван Иванович Иванов",
            "научный сотрудник",
            "RIAC",
        ),
        ("Г-жа Смирнова А.П., ИМЭМО РАН", "А.П. Смирнова", "", "ИМЭМО РАН"),
        ("д-р Иван Иванов, эксперт ИМЭМО РАН", "Иван Иванов", "эксперт", "ИМЭМО РАН"),
        ("ИВАНОВА МАРИЯ СЕРГЕЕВНА, МИД России", "Мария Сергеевна Иванова", "", "МИД России"),
        ("Рябков Сергей (МИД)", "Сергей Рябков", "", "МИД"),
        (
            "Anna van der Berg, researcher, Clingendael Institute, +31 70 324 5384",
            "Anna van der Berg",
            "researcher",
            "Clingendael Institute",
        ),
    ],
)
def test_a_line_names_a_person_a_post_and_an_organisation(
    line: str, name: str, post: str, where: str
) -> None:
    assert told(only(line)) == (name, post, where)


def test_an_organisation_that_is_a_host_is_known_in_full() -> None:
    (place,) = only("Jane Smith, the Royal United Services Institute").affiliations
    assert place.name == HOSTS[0].name
    assert place.acronyms == ("RUSI", "РУСИ")


def test_an_acronym_in_brackets_belongs_to_the_name_before_it() -> None:
    (place,) = only("Jane Smith, International Institute of Strategy (IIS)").affiliations
    assert (place.name.en, place.acronyms) == ("International Institute of Strategy", ("IIS",))


def test_a_name_in_both_scripts_is_taken_in_both() -> None:
    for line in ("Jane Smith / Джейн Смит, RUSI", "Джейн Смит (Jane Smith), RUSI"):
        assert (only(line).name_latin, only(line).name_cyrillic) == ("Jane Smith", "Джейн Смит")


def test_a_form_of_address_shows_the_gender_and_a_role_is_known() -> None:
    person = only("Chair: Lord Robertson")
    assert (person.name_latin, person.role, person.gender) == (
        "Robertson",
        Role.CHAIR,
        Gender.MALE,
    )
    assert only("Анна Ким, наблюдатель").role is Role.OBSERVER


def test_a_heading_gives_its_side_to_those_below_it() -> None:
    text = "British participants:\nJane Smith\n\nРоссийская сторона\nИван Иванов\nAda Lee, RUSI"
    sides = [each.read.side for each in read_pasted(text, HOSTS) if each.read]
    assert sides == [1, 2, None]  # whose institute is another host's is not given the heading's


def test_a_post_on_the_next_line_belongs_to_the_name_above() -> None:
    (entry,) = read_pasted("Jane Smith\nDirector, Institute of Peace")
    assert entry.read is not None
    assert told(entry.read) == ("Jane Smith", "Director", "Institute of Peace")


def test_somebody_with_a_title_is_no_post_of_the_one_above() -> None:
    text = "Посол Антонов Анатолий Иванович\nAmbassador Tony Brenton"
    first, second = read_pasted(text)
    assert first.read is not None
    assert second.read is not None
    assert second.read.name_latin == "Tony Brenton"
    assert first.read.affiliations == second.read.affiliations == ()


def test_the_head_of_a_mail_names_several() -> None:
    text = '"Jane Smith" <jane@rusi.org>; "Ivan Ivanov" <i@riac.ru>, Ada Lee <a@b.org>'
    assert [each.read.name_latin for each in read_pasted(text) if each.read] == [
        "Jane Smith",
        "Ivan Ivanov",
        "Ada Lee",
    ]


def test_a_town_is_no_affiliation() -> None:
    assert told(only("Jane Smith (RUSI, Senior Fellow), London, UK")) == (
        "Jane Smith",
        "Senior Fellow",
        "RUSI",
    )
    assert only("Ada Lee, independent").affiliations == ()


def test_a_heading_without_a_side_is_nobody() -> None:
    (entry,) = read_pasted("Participants\nMaj Gen (Ret'd) Neil Marshall", HOSTS)
    assert entry.read is not None
    assert entry.read.name_latin == "Neil Marshall"


@pytest.mark.parametrize(
    "line", ["lunch is at one", "NATO", "tbc", "12:30 arrival", "a@b.org Jane", "???: 12"]
)
def test_a_line_that_names_nobody_is_handed_back_as_it_is(line: str) -> None:
    if line.endswith("Jane"):
        assert only(line).name_latin == "Jane"
        return
    assert read_pasted(line, HOSTS) == (Proposed(line),)


def test_proposals_are_kept_apart_from_what_was_read() -> None:
    (entry,) = read_list("Dr Yulia Shcherbakova, RIAC", HOSTS)
    assert entry.read is not None
    assert entry.filled is not None
    assert (entry.read.name_cyrillic, entry.read.side) == ("", None)
    assert (entry.filled.name_cyrillic, entry.filled.side) == ("Юлия Щербакова", 2)
    assert entry.proposals() == {"name_cyrillic", "side", "gender"}
    assert entry.accepted("side").proposals() == {"name_cyrillic", "gender"}
    assert entry.accepted().read == entry.filled


def test_a_table_with_headings_is_read_by_them() -> None:
    text = "No.\tФИО\tДолжность\tОрганизация\n1\tИванов Иван\tдиректор\tРСМД\n2\tПетров П.П.\t\t"
    first, second = read_list(text, HOSTS)
    assert first.read is not None
    assert told(first.read) == ("Иван Иванов", "директор", "RIAC")
    assert second.read is not None
    assert second.read.name_cyrillic == "П.П. Петров"


def test_a_text_that_is_no_list_is_refused() -> None:
    with pytest.raises(BadRoster, match="more than 2000 lines"):
        read_pasted("x\n" * 3000)
    with pytest.raises(BadRoster, match="too long"):
        read_list("Jane Smith, " * 60_000)


PIECES = st.sampled_from(
    [
        *("Dr", "Jane", "SMITH", "Иванов", "ИВАН", "Петрович", ",", ";", " — ", "-", "(", ")", "["),
        *("RUSI", "РСМД", "\t", "Institute of", "директор", ":", "1.", "•", "a@b.c", "/", "\n"),
        *("'", "\u200b", "\xa0", "|", "III.", "van der", ".", "chair", "\0", "ё", "+7 495 1234567"),
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_list_is_read_and_nobody_in_it_is_nameless(pieces: list[str], between: str) -> None:
    for entry in read_list(between.join(pieces), HOSTS):
        assert entry.source.strip()
        if entry.read is not None:
            assert entry.read.name_latin or entry.read.name_cyrillic


@pytest.mark.parametrize(
    "sign", ["(", "a@", "+7 ", "A. ", "1. ", "Jane ", "—", "a.b", "- ", "RUSI "]
)
def test_a_hostile_line_takes_no_time(sign: str) -> None:
    began = time.perf_counter()
    read_list((sign * 2000 + "\n") * 20, HOSTS)
    assert time.perf_counter() - began < 5
