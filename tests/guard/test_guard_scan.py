"""Names, aliases, affiliations and posts are found as they may be typed, and only they."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rapporteur.domain.anonymity import Finding, FindingKind, Severity
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster
from rapporteur.guard import Guard
from tests.guard.cast import BERG, PACT, ROSTER, SEMYONOV, SMITH, person, words

GUARD = Guard(ROSTER)


def only(text: str, guard: Guard = GUARD) -> Finding:
    (finding,) = guard.scan(text)
    return finding


@pytest.mark.parametrize(
    "name",
    [
        "Oleg Petrovich Semyonov",
        "Oleg Semyonov",
        "Semyonov",
        "Semyonov Oleg Petrovich",
        "Semyonov, Oleg",
        "O. Semyonov",
        "O.P. Semyonov",
        "Semyonov O. P.",
        "OP Semyonov",
        "Олег Петрович Семёнов",
        "Семенов Олег",
        "Олег Петрович",
        "О.П. Семёнов",
        "Семёнов О.П.",
        "SEMYONOV",
        "семёнов",
        "Oleg\u00a0Petrovich  Semyonov",
        "Oleg Petrovich\nSemyonov",
        "Sem\u00adyo\u200bnov",
        "Семе\u0308нов",
        "Семё\u0301нов",
        "oleg_semyonov",
        "oleg-semyonov",
        "O’Smith–Jones",
        "О’Смит–Джонс",
        "Mary\u2011Ann O'Smith\u2011Jones",
        "M.-A. O’Smith-Jones",
        "van der Berg",
        "Berg",
    ],
)
@pytest.mark.parametrize(
    "around", ["{}", "It was {} who spoke.", "«{}»", "(by {})", "so,{}:", "{}’s"]
)
def test_a_name_is_found_as_it_may_be_written(name: str, around: str) -> None:
    text = around.format(name)
    finding = only(text)
    assert text[finding.start : finding.end] == name
    assert finding.severity is Severity.BLOCK
    assert finding.kind is FindingKind.NAME


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oleg spoke.", ["Oleg"]),
        ("Anna and Mary-Ann", ["Anna", "Mary-Ann"]),
        ("so Petrovich", ["Petrovich"]),
        ("«Петрович» и Олег Петрович", ["Петрович", "Олег Петрович"]),
    ],
)
def test_a_given_name_alone_is_found(text: str, found: list[str]) -> None:
    assert words(text, GUARD.scan(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Oleg Popov Circus of Anna Karenina",
        "Semyonovka is a village",
        "Bergen and Nuremberg",
        "van der Waals",
        "Far Seas",
        "Институт дальних",
        "npm, NPs and snp",
        "headless sections",
        "",
    ],
)
def test_what_is_no_form_of_a_name_is_not(text: str) -> None:
    assert GUARD.scan(text) == []


def test_names_in_their_kinds_are_told_apart() -> None:
    text = "Professor X, head of section at the Institute of Far Seas (ИДМ), is Semyonov."
    found = GUARD.scan(text)
    assert words(text, found) == [
        "Professor X",
        "head of section",
        "Institute of Far Seas",
        "ИДМ",
        "Semyonov",
    ]
    assert [each.kind.value for each in found] == [
        *("alias", "post", "affiliation", "affiliation", "name")
    ]
    assert [each.subject for each in found] == [
        "Oleg Petrovich Semyonov",
        "Oleg Petrovich Semyonov",
        "Institute of Far Seas",
        "Institute of Far Seas",
        "Oleg Petrovich Semyonov",
    ]
    assert all(each.severity is Severity.BLOCK and each.place == "" for each in found)


def test_a_subject_is_the_name_as_entered_in_whatever_script_it_is_found() -> None:
    assert only("сказал Семёнов").subject == only("said Semyonov").subject == SEMYONOV.name_latin
    assert only("сказал Иванов", Guard(person("Иван Иванов"))).subject == "Иван Иванов"


def test_why_names_the_subject_in_a_sentence() -> None:
    assert only("Berg said").why == "This is the name of Anna van der Berg, who must not be named."


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Then Semyonov said so.", "a participant"),
        ("Затем выступил Семёнов.", "один из участников"),
        ("Затем выступил Semyonov.", "один из участников"),
        ("Then Семёнов said so.", "a participant"),
        ("as the Institute of Far Seas holds", "institute"),
        ("Институт дальних морей считает", "Одна из организаций"),
    ],
)
def test_the_suggestion_is_in_the_language_of_the_text(text: str, suggestion: str) -> None:
    assert only(text).suggestion == suggestion


def test_offsets_are_those_of_the_given_text_in_code_points() -> None:
    text = "😀\u200b  ﬁ — Se\u00admyo\u00adnov; Семе\u0308нов\u00a0О.\u00a0П. и т. д."
    assert words(text, GUARD.scan(text)) == [
        "Se\u00admyo\u00adnov",
        "Семе\u0308нов\u00a0О.\u00a0П.",
    ]


class TestTheLongestMatch:
    def test_comes_first(self) -> None:
        roster = Roster((Participant(name_latin="Christina M", aliases=("Christina",)),))
        text = "Christina M and Christina"
        found = Guard(roster).scan(text)
        assert words(text, found) == ["Christina M", "Christina"]
        assert [each.kind for each in found] == [FindingKind.NAME, FindingKind.ALIAS]

    def test_holds_an_affiliation_within_a_post(self) -> None:
        affiliation = Affiliation(
            Bilingual("Institute of Y"), (), Bilingual("Head of Institute of Y")
        )
        roster = Roster((Participant(name_latin="A Bcd", affiliations=(affiliation,)),))
        assert only("the Head of Institute of Y", Guard(roster)).kind is FindingKind.POST

    def test_leaves_no_stretch_to_two_findings(self) -> None:
        roster = Roster(
            tuple(Participant(name_latin=f"{given} Ivanov") for given in ("Ivan", "Anna", "Oleg"))
        )
        text = "Ivanov, Ivan Ivanov Anna Ivanov"
        found = Guard(roster).scan(text)
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert "".join(words(text, found)).count("Ivanov") == 3


class TestAnAffiliation:
    def test_is_found_without_its_article_and_its_parentheses(self) -> None:
        guard = Guard(
            Roster((), (Organisation(affiliation=Affiliation(Bilingual("The Blue Fund (BLF)"))),))
        )
        text = "the Blue Fund (BLF), Blue Fund, BLF, “Blue Fund”"
        assert len(guard.scan(text)) == 4

    def test_is_found_whatever_its_quotation_marks(self) -> None:
        affiliation = Affiliation(Bilingual("", 'Фонд "Синий мир"'))
        guard = Guard(Roster((), (Organisation(affiliation=affiliation),)))
        assert len(guard.scan("Фонд «Синий мир», фонд Синий мир")) == 2

    def test_of_an_organisation_alone_is_guarded(self) -> None:
        assert only("the Northern Pact").subject == PACT.affiliation.name.en
        assert only("NP said").subject == "The Northern Pact"


class TestACommonWord:
    @pytest.mark.parametrize("text", ["May said", "MAY said", "Theresa may", "t. may", "Mr May's"])
    def test_that_is_a_name_is_sought_where_it_is_written_as_one(self, text: str) -> None:
        assert only(text, Guard(person("Theresa May"))).subject == "Theresa May"

    def test_is_not_sought_where_it_is_written_as_a_word(self) -> None:
        assert Guard(person("Theresa May")).scan("They may agree; all may.") == []
        assert Guard(person("Иван Мороз")).scan("Ударил мороз.") == []

    def test_that_is_an_acronym_needs_all_its_capitals(self) -> None:
        guard = Guard(Roster((), (Organisation(affiliation=Affiliation(acronyms=("WHO",))),)))
        text = "WHO said who? Who?"
        assert words(text, guard.scan(text)) == ["WHO"]

    def test_among_other_acronyms_is_sought_in_any_case(self) -> None:
        assert only("ifs said").subject == "Institute of Far Seas"


class TestANameRunTogether:
    GUARD = Guard(
        Roster(
            (
                Participant(
                    name_latin="Harriet Penwarden-Lisle",
                    name_cyrillic="Харриет Пенуорден-Лайл",
                    aliases=("Grey Owl",),
                ),
                Participant(name_latin="Oleg Semyonov"),
                Participant(name_latin="Charles Lever"),
            )
        )
    )

    @pytest.mark.parametrize(
        "name",
        [
            *("Penwarden -Lisle", "Penwarden- Lisle", "Penwarden – Lisle", "Пенуорден — Лайл"),
            *("Penwarden.Lisle", "Penwarden/Lisle", "Penwarden / Lisle", "Penwarden\\Lisle"),
            *("penwardenlisle", "PenwardenLisle", "HarrietPenwardenLisle", "ПенуорденЛайл"),
            *("OlegSemyonov", "semyonovoleg", "Oleg.Semyonov", "greyowl"),
        ],
    )
    @pytest.mark.parametrize("around", ["It was {}, they said.", "@{}", "{}2024.docx", "{}-v2"])
    def test_is_found_in_any_text(self, name: str, around: str) -> None:
        text = around.format(name)
        assert words(text, self.GUARD.scan(text)) == [name]

    @pytest.mark.parametrize(
        "sign", ["\u3164", "\u115f", "\u1160", "\uffa0", "⟦", "⟧", "\u200b", "\u00ad"]
    )
    def test_is_found_with_a_sign_in_it(self, sign: str) -> None:
        name = f"Sem{sign}yonov"
        text = f"So {name} said"
        assert words(text, self.GUARD.scan(text)) == [name]

    @pytest.mark.parametrize("sign", ["\u3164", "\u115f", "\u1160", "\uffa0", "⟦", "⟧"])
    def test_is_found_with_a_sign_before_or_after_it(self, sign: str) -> None:
        text = f"then{sign}Semyonov{sign}said"
        assert words(text, self.GUARD.scan(text)) == ["Semyonov"]

    @pytest.mark.parametrize("place", ["file-name", "file name"])
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("HarrietPenwardenLisle-v2.docx", "HarrietPenwardenLisle"),
            ("NotesSemyonovFinal.docx", "Semyonov"),
            ("notessemyonovfinal2.docx", "semyonov"),
            ("Pen-war_den Lisle.docx", "Pen-war_den Lisle"),
            ("se.my.o.nov.docx", "se.my.o.nov"),
            ("greyowl2024.docx", "greyowl"),
            ("Oleg Semyonov.docx", "Oleg Semyonov"),
        ],
    )
    def test_is_found_within_the_name_of_a_file(self, place: str, text: str, found: str) -> None:
        assert words(text, self.GUARD.scan(text, place=place)) == [found]

    def test_is_not_sought_within_the_words_of_a_text(self) -> None:
        text = "Semyonovka, notessemyonov and how clever"
        assert self.GUARD.scan(text) == []
        assert self.GUARD.scan("Clever people.docx", place="file-name") == []


class TestIgnored:
    def test_a_letter_by_itself_is_not_sought_and_that_is_told(self) -> None:
        guard = Guard(person("Ivan Ivanov", aliases=("K", "К.", "I.K.")))
        assert guard.scan("K said; К. сказал; point k") == []
        assert only("I.K. said", guard).kind is FindingKind.ALIAS
        assert guard.ignored == (
            '"K" (Ivan Ivanov) is too short to be looked for by itself.',
            '"К." (Ivan Ivanov) is too short to be looked for by itself.',
        )

    def test_a_family_name_of_one_letter_is_sought_with_the_given_name_alone(self) -> None:
        guard = Guard(person("Min-ho O"))
        assert only("Min-Ho O said", guard).subject == "Min-ho O"
        assert guard.scan("O my") == []
        assert guard.ignored == ('"O" (Min-ho O) is too short to be looked for by itself.',)

    def test_initials_too_short_by_themselves_are_not_told(self) -> None:
        assert Guard(ROSTER).ignored == ()

    def test_a_post_that_is_what_an_article_calls_anybody_is_not_sought(self) -> None:
        affiliation = Affiliation(post=Bilingual("Expert", "эксперт"))
        guard = Guard(person("Ivan Ivanov", affiliations=(affiliation,)))
        assert guard.scan("One expert said; один эксперт сказал") == []
        assert len(guard.ignored) == 2


def test_blank_entries_find_nothing() -> None:
    blank = Participant(
        aliases=("", "  ", "-", "\u200b"), affiliations=(Affiliation(acronyms=("",)),)
    )
    guard = Guard(Roster((blank,), (Organisation(affiliation=Affiliation()),)))
    assert guard.scan("- — any text, and \u200b more  ") == []


def test_everybody_is_sought_present_or_not() -> None:
    for each in (SEMYONOV, SMITH, BERG):
        assert GUARD.scan(f"and {each.name_latin} said")


def test_a_name_that_lost_its_blank_is_found() -> None:
    assert words("As OlegSemyonov said.", Guard(ROSTER).scan("As OlegSemyonov said.")) == [
        "OlegSemyonov"
    ]


def test_an_everyday_word_is_a_name_where_the_text_names_its_bearer() -> None:
    roster = person("Polly Winter")
    text = "Polly Winter left. Winter, for once, was on time."
    assert words(text, Guard(roster).scan(text)) == ["Polly Winter", "Winter"]
    assert not Guard(roster).scan("Winter, for once, was on time.")


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Philip V of Harland", "King Philip V slept.", "Philip V"),
        ("John Harker", "By John Fitzroy Harker, 1901.", "John Fitzroy Harker"),
        ("John Harker", "By John Harker Jr. in May.", "John Harker Jr"),
        ("Барри Лоуэлл", "Barry Lowell was there.", "Barry Lowell"),
        ("Mary Harker", "Mary Harker, P. Jones and I", "Mary Harker"),
    ],
)
def test_what_belongs_to_a_name_is_in_the_finding(name: str, text: str, found: str) -> None:
    assert words(text, Guard(person(name)).scan(text)) == [found]


@pytest.mark.parametrize("name", ["Robert Harker of Port Ellen", "Sommai Lan-o-kan"])
def test_a_name_is_found_to_its_end(name: str) -> None:
    text = f"It was {name} who asked."
    assert words(text, Guard(person(name)).scan(text)) == [name]
    assert not Guard(person(name)).scan("They met in Port Ellen.")


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("a paper by May", [Severity.WARN]),
        ("a letter from May to the hosts", [Severity.WARN]),
        ("from May to June", []),
        ("by May 2027", []),
        ("in May", []),
        ("a paper by Theresa May", [Severity.BLOCK]),
        ("May's paper", [Severity.BLOCK]),
    ],
)
def test_a_month_that_may_be_a_name_is_for_judgement(text: str, severities: list[Severity]) -> None:
    found = Guard(person("Theresa May")).scan(text)
    assert [each.severity for each in found] == severities


def test_initials_are_found_with_their_stop() -> None:
    text = "O. P. noted that."
    (finding,) = GUARD.scan(text)
    assert text[finding.start : finding.end] == "O. P."


@pytest.mark.parametrize("sign", ["-", "\u2011", "/", "*", "·", "|"])
def test_a_sign_within_a_name_hides_nobody(sign: str) -> None:
    text = f"It was Semyo{sign}nov and Семё{sign}новым, they said."
    assert words(text, GUARD.scan(text)) == [f"Semyo{sign}nov", f"Семё{sign}новым"]
