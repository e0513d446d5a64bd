"""Where somebody who spoke is from may not be told: neither a host, nor too small a side."""

from __future__ import annotations

import re

import pytest

from rapporteur.domain.anonymity import FindingKind, Setting, Severity
from rapporteur.domain.article import Style
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster
from rapporteur.guard import Guard
from tests.guard.cast import BERG, HOSTS, PACT, RIAC, ROSTER, SEMYONOV, SMITH, words

HOSTED = Guard(ROSTER, Setting(hosts=HOSTS))
BRITONS = tuple(Participant(name_latin=f"Brit{n} Briton{n}", side=1) for n in "abcd")
RUSSIANS = tuple(Participant(name_latin=f"Rus{n} Russianov{n}", side=2) for n in "abcd")


def with_present(britons: int, russians: int, role: str = "participant") -> Guard:
    present = {each.id: role for each in (*BRITONS[:britons], *RUSSIANS[:russians])}
    return Guard(Roster(BRITONS + RUSSIANS), Setting(hosts=HOSTS, attendance=present))


class TestAHost:
    @pytest.mark.parametrize(
        "text",
        [
            "RUSI and RIAC held a roundtable.",
            "The Royal United Services Institute hosted it; РСМД и РУСИ провели встречу.",
            "Российский совет по международным делам",
            "RUSI announced a series of expert papers.",
            "RUSI, participants and others",
        ],
    )
    def test_may_be_named_as_a_host(self, text: str) -> None:
        assert HOSTED.scan(text) == []

    def test_is_an_affiliation_where_no_hosts_are_known(self) -> None:
        assert [each.kind for each in Guard(ROSTER).scan("RUSI held it")] == [
            FindingKind.AFFILIATION
        ]

    @pytest.mark.parametrize(
        ("text", "stretch", "subject"),
        [
            ("Then a participant from RUSI said", "a participant from RUSI", "RUSI"),
            ("One expert at the RIAC noted", "One expert at the RIAC", "RIAC"),
            (
                "One of the experts from the Royal United Services Institute held",
                "One of the experts from the Royal United Services Institute",
                "RUSI",
            ),
            ("our colleague from RUSI", "our colleague from RUSI", "RUSI"),
            ("A RIAC expert said", "A RIAC expert", "RIAC"),
            ("RUSI's Senior Research Fellow said", "RUSI's Senior Research Fellow", "RUSI"),
            ("Выступил участник от РСМД.", "участник от РСМД", "RIAC"),
            ("Участника из РУСИ спросили", "Участника из РУСИ", "RUSI"),
            ("один из экспертов РСМД сказал", "один из экспертов РСМД", "RIAC"),
            ("По словам представителя РСМД,", "представителя РСМД", "RIAC"),
        ],
    )
    def test_blocks_as_the_origin_of_one_who_spoke(
        self, text: str, stretch: str, subject: str
    ) -> None:
        (finding,) = HOSTED.scan(text)
        assert text[finding.start : finding.end] == stretch
        assert (finding.severity, finding.kind) == (Severity.BLOCK, FindingKind.AFFILIATION)
        assert finding.subject == subject
        assert finding.suggestion in {"a participant", "один из участников"}

    @pytest.mark.parametrize(
        "text",
        ["Experts from RUSI agreed", "RIAC experts agreed", "участники от РСМД", "эксперты РСМД"],
    )
    def test_warns_as_the_origin_of_several(self, text: str) -> None:
        (finding,) = HOSTED.scan(text)
        assert finding.severity is Severity.WARN
        assert finding.suggestion in {"participants", "участники"}

    @pytest.mark.parametrize(
        "text", ["экспертиза РСМД", "сотрудничество с РСМД", "participation of RUSI"]
    )
    def test_does_not_speak_through_words_that_are_alike(self, text: str) -> None:
        assert HOSTED.scan(text) == []

    def test_under_a_longer_or_shorter_name_is_still_the_host(self) -> None:
        longer = Affiliation(
            Bilingual("Royal United Services Institute for Defence"), ("RUSI", "RUSI Int.")
        )
        guard = Guard(Roster((), (Organisation(affiliation=longer),)), Setting(hosts=HOSTS))
        assert guard.scan("Royal United Services Institute for Defence; RUSI Int.") == []

    def test_does_not_lend_its_freedom_to_a_namesake(self) -> None:
        other = Affiliation(Bilingual("Rural Union of Sheep Industries"), ("RUSI",))
        guard = Guard(Roster((), (Organisation(affiliation=other),)), Setting(hosts=HOSTS))
        assert len(guard.scan("the Rural Union of Sheep Industries")) == 1
        assert guard.scan("RUSI held it") == []

    def test_does_not_hide_a_person_of_its_name(self) -> None:
        roster = Roster((Participant(name_latin="Anna Riac"),))
        (finding,) = Guard(roster, Setting(hosts=HOSTS)).scan("Riac said")
        assert finding.subject == "Anna Riac"

    def test_covers_an_affiliation_that_is_part_of_its_name(self) -> None:
        roster = Roster((), (Organisation(affiliation=Affiliation(Bilingual("Affairs Council"))),))
        guard = Guard(roster, Setting(hosts=HOSTS))
        assert guard.scan("the Russian International Affairs Council") == []
        assert len(guard.scan("the Affairs Council")) == 1

    def test_may_stand_beside_its_signatory(self) -> None:
        assert HOSTED.scan("A. Signer, an expert at RUSI", style=Style.BYLINE) == []
        (finding,) = HOSTED.scan(
            "Both are experts at RUSI, one an expert at RIAC", style=Style.NOTE
        )[:1]
        assert finding.severity is Severity.WARN


class TestADeclaredSubject:
    GUARD = Guard(ROSTER, Setting(subjects=("np", PACT.affiliation.name.en)))

    def test_may_be_talked_about(self) -> None:
        assert self.GUARD.scan("The Northern Pact, or NP, was discussed") == []

    def test_by_its_acronym_alone_frees_its_name_too(self) -> None:
        assert Guard(ROSTER, Setting(subjects=("NP",))).scan("the Northern Pact") == []

    def test_is_a_finding_as_an_origin(self) -> None:
        (finding,) = self.GUARD.scan("an official from the Northern Pact said")
        assert finding.severity is Severity.BLOCK

    def test_frees_no_other_affiliation(self) -> None:
        assert self.GUARD.scan("the Institute of Far Seas")


class TestASide:
    @pytest.mark.parametrize(
        ("text", "stretch"),
        [
            ("A British participant said", "A British participant"),
            ("two British experts", "two British experts"),
            ("one of the British participants", "one of the British participants"),
            ("the British side", "the British side"),
            ("British and Russian experts", "British and Russian experts"),
            ("a British security expert", "a British security expert"),
            ("один из британских участников", "один из британских участников"),
            ("британский эксперт", "британский эксперт"),
            ("Британской стороной", "Британской стороной"),
            ("британско-российские и британские эксперты", "британские эксперты"),
        ],
    )
    def test_of_fewer_than_k_is_warned_of(self, text: str, stretch: str) -> None:
        (finding,) = with_present(britons=2, russians=3).scan(text)
        assert text[finding.start : finding.end] == stretch
        assert (finding.severity, finding.kind) == (Severity.WARN, FindingKind.SIDE)
        assert finding.subject == "RUSI"
        assert "Fewer than 3" in finding.why

    def test_of_k_may_be_named(self) -> None:
        assert with_present(3, 3).scan("A British participant and two Russian experts") == []

    @pytest.mark.parametrize("text", ["British policy", "unbritish experts", "британская политика"])
    def test_is_not_named_by_its_adjective_alone(self, text: str) -> None:
        assert with_present(1, 1).scan(text) == []

    def test_is_counted_without_observers_and_strangers(self) -> None:
        present = {each.id: "participant" for each in BRITONS[:2]}
        present |= {BRITONS[2].id: "observer", "somebody-else": "participant"}
        guard = Guard(Roster(BRITONS), Setting(hosts=HOSTS, attendance=present))
        assert len(guard.scan("a British expert")) == 1

    @pytest.mark.parametrize("role", ["chair", "speaker", "participant"])
    def test_counts_who_chairs_and_who_speaks(self, role: str) -> None:
        assert with_present(3, 3, role).scan("a British expert") == []

    def test_that_was_not_there_is_too_small(self) -> None:
        (finding,) = with_present(3, 0).scan("российский участник")
        assert finding.subject == RIAC.short.en

    def test_of_a_smaller_k_may_be_set(self) -> None:
        present = {BRITONS[0].id: "participant"}
        guard = Guard(Roster(BRITONS), Setting(hosts=HOSTS, attendance=present, k=1))
        assert guard.scan("a British expert") == []

    def test_is_not_judged_where_attendance_is_not_known(self) -> None:
        assert HOSTED.scan("a British expert") == []

    def test_in_the_plural_is_suggested_in_the_plural(self) -> None:
        guard = with_present(1, 1)
        assert [each.suggestion for each in guard.scan("two British experts")] == ["participants"]
        assert [each.suggestion for each in guard.scan("российские эксперты")] == ["участники"]
        assert [each.suggestion for each in guard.scan("один из российских экспертов")] == [
            "один из участников"
        ]


class TestOffTheRecord:
    GUARD = Guard(
        Roster(),
        Setting(
            off_record=(
                "the two capitals will quietly swap nine prisoners in the spring",
                "Цена — сорок вагонов",
                "no",
            )
        ),
    )

    def test_a_run_of_six_words_blocks(self) -> None:
        text = "It is said that the two capitals will QUIETLY — swap; the rest is known."
        (finding,) = self.GUARD.scan(text)
        assert text[finding.start : finding.end] == "the two capitals will QUIETLY — swap"
        assert (finding.severity, finding.kind) == (Severity.BLOCK, FindingKind.OFF_RECORD)
        assert re.fullmatch("off-record [0-9a-f]{12}", finding.subject)
        assert "prisoners" not in finding.why

    def test_words_of_two_notes_are_found_for_each(self) -> None:
        notes = ("nine prisoners in spring", "nine prisoners in spring go home soon")
        guard = Guard(Roster(), Setting(off_record=notes))
        text = "nine prisoners in spring go home."
        found = guard.scan(text)
        assert words(text, found) == [
            "nine prisoners in spring",
            "nine prisoners in spring go home",
        ]
        assert len({each.subject for each in found}) == 2

    def test_words_apart_are_found_apart(self) -> None:
        text = "цена сорок вагонов, и цена сорок вагонов"
        assert words(text, self.GUARD.scan(text)) == ["цена сорок вагонов"] * 2

    def test_a_longer_run_is_one_finding(self) -> None:
        text = "So the two capitals will quietly swap nine prisoners in autumn"
        assert words(text, self.GUARD.scan(text)) == [
            "the two capitals will quietly swap nine prisoners in"
        ]

    def test_five_words_are_no_run(self) -> None:
        assert self.GUARD.scan("the two capitals will quietly agree") == []

    def test_a_short_note_is_found_whole(self) -> None:
        text = "Говорят: цена сорок\u00a0вагонов!"
        assert words(text, self.GUARD.scan(text)) == ["цена сорок\u00a0вагонов"]
        assert self.GUARD.scan("цена тридцать вагонов") == []

    def test_a_note_of_two_words_cannot_be_looked_for_and_that_is_told(self) -> None:
        assert self.GUARD.scan("no") == []
        assert len(self.GUARD.ignored) == 1

    def test_names_within_it_are_found_besides(self) -> None:
        guard = Guard(ROSTER, Setting(off_record=("Semyonov will go to the far north soon",)))
        assert len(guard.scan("Semyonov will go to the far north soon")) == 2


def test_people_of_the_cast_are_no_hosts() -> None:
    for each in (SEMYONOV, SMITH, BERG):
        assert HOSTED.scan(f"{each.name_latin} spoke")
