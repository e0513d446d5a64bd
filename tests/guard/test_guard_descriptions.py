"""Posts and descriptions that fit few of those present, and only of one who is present."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity, SignatoryName
from rapporteur.domain.article import Style
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Gender, Participant, Roster
from rapporteur.guard import Guard
from tests.guard.cast import HOSTS

KINDS = {FindingKind.POST, FindingKind.DESCRIPTION}


def holder(name: str, en: str, ru: str = "", side: int = 1, gender: str = "m") -> Participant:
    return Participant(
        name_latin=name,
        side=side,
        gender=Gender(gender),
        affiliations=(Affiliation(post=Bilingual(en, ru)),),
    )


ROOM = (
    holder("Anne Ablett", "Former Ambassador", "бывший посол", 1, "m"),
    holder("Boris Bortnik", "General (retired)", "генерал в отставке", 2),
    holder("Cora Crewe", "Professor of Strategic Studies", "профессор стратегических исследований",
           1, "f"),
    holder("Dina Dolina", "Deputy Director for Research",
           "заместитель директора по научной работе", 2, "f"),
    holder("Earl Eaton", "Deputy Head of Department, Ministry of Defence"),
    holder("Foma Fokin", "malware analyst", "вирусный аналитик", 2),
    holder("Galina Gracheva", "Programme Coordinator", "координатор программ", 2, "f"),
    holder("Hugh Hexham", "Expert", "эксперт"),
    holder("Ivo Ingle", "Retired military inspector", "военный инспектор в отставке"),
    holder("Yan Yershov", "Senior Research Fellow", "старший научный сотрудник", 2),
    holder("Kuzma Kedrov", "MP", "депутат", 2),
)  # fmt: skip
PRESENT = {each.id: "participant" for each in ROOM}
GUARD = Guard(Roster(ROOM), Setting(hosts=HOSTS, attendance=PRESENT))


def described(text: str, guard: Guard = GUARD, style: Style | None = None) -> list[Finding]:
    return [each for each in guard.scan(text, style=style) if each.kind in KINDS]


DESCRIBED = [
    "A former ambassador argued that",
    "One retired general asked",
    "as a professor of strategic studies put it",
    "a strategic studies professor replied",
    "the deputy director for research said",
    "The deputy director said that it was late",
    "бывший посол отметил",
    "один из генералов возразил",
    "генерал в отставке спросил",
    "профессор стратегических исследований",
    "по словам профессора стратегических исследований",
    "заместитель директора по научной работе",
    "заместителю директора по научной работе ответили",
    "замечание заместителя директора",
    "a deputy head of a department in the Ministry of Defence",
    "a former deputy head of a ministry department argued",
    "A malware analyst at the table warned",
    "Сидевший за столом вирусный аналитик предупредил",
    "координатора программ поблагодарили",
    "a British ambassador noted",
    "a Russian general warned",
    "a retired diplomat pointed out",
    "a former officer said",
    "one of the two Russian women asked",
    "a female participant noted",
    "одна из участниц заметила",
    "участница с российской стороны спросила",
    "британская участница",
    "the only British woman",
    "женщина-эксперт возразила",
    "a military inspector recalled",
    "военный инспектор рассказал",
    "депутат возразил",
    "one of the MPs asked",
    "as one MP put it",
    "Retired Military Inspector",
    "старшего научного сотрудника спросили",
    "the ambassador replied that",
    "посол ответил",
    "According to a former ambassador, it was",
    "a question from a retired general",
    "the professor noted",
    "The only general in the room agreed.",
    "the MP at the table asked",
    "the retired general who spoke",
    "участник, бывший посол, отметил",
    "as an MP, he said",
    "speaking as a former ambassador, one participant",
    "a former British ambassador to Moscow argued",
    "a professor of law argued",
    "профессор права отметил",
    "бывший дипломат из Лондона сказал",
    "генерал-лейтенант в отставке возразил",
    "парламентарий возразил",
    "экс-посол отметил",
    "вопрос задал генерал",
]
SPOKEN_OF = [
    "ambassadors should be recalled",
    "the US ambassador in Moscow was expelled",
    "послы были отозваны",
    "посол США заявил",
    "министр обороны заявил",
    "the minister of defence said",
    "General Gerasimov said",
    "Ambassador Smith was recalled",
    "генерал Иванов командовал",
    "a general agreement was reached",
    "the Secretary-General of the UN said",
    "the general view was",
    "в общем и целом",
    "после переговоров посол уехал",
    "participants agreed",
    "Experts noted",
    "an expert said",
    "эксперт отметил",
    "the American general said",
    "французский посол отметил",
    "a director of a company should know",
    "the deputy foreign minister of Iran said",
    "professors of law disagree",
    "the head of state said",
    "глава государства заявил",
    "the MPs voted",
    "депутаты проголосовали",
    "генералы спорили",
    "general officers",
    "women are the first to suffer",
    "women and children",
    "two men were killed",
    "мужчины и женщины",
    "President Putin said",
    "a professor is paid too little",
    "the role of military inspectors",
    "инспекторы посетили объект",
    "советники уехали",
    "the former Soviet Union",
    "secretary of state said",
    "the Attorney General argued",
    "inspection of general purpose forces",
    "generals always prepare for the last war",
    "the commander in chief decided",
    "members of parliament",
    "ambassadorial talks",
    "посольство заявило",
    "директора институтов встретились",
    "a student of history knows",
    "инженерные войска",
    "the ambassador of Norway said",
    "a retired American general argued on television",
    "the professors were paid",
    "Посол Иванов ответил",
    "бывшие послы",
    "по словам министра обороны Франции",
    "the head of the delegation to Geneva",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_one_of_those_present_is_found_by_post_or_description(text: str) -> None:
    (finding,) = described(text)
    assert (
        finding.severity is Severity.BLOCK
        or "участниц" in text
        or "female" in text
        or ("женщина" in text)
    )


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_people_in_general_and_elsewhere_are_not(text: str) -> None:
    assert described(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        ("the Deputy Director for Research", FindingKind.POST, "Dina Dolina"),
        ("the deputy director said", FindingKind.POST, "Dina Dolina"),
        ("the strategic studies professor", FindingKind.POST, "Cora Crewe"),
        ("военного инспектора в отставке", FindingKind.POST, "Ivo Ingle"),
        ("a British ambassador said", FindingKind.POST, "Anne Ablett"),
        ("a retired diplomat said", FindingKind.DESCRIPTION, "retired diplomat"),
        ("одна из британских участниц", FindingKind.DESCRIPTION, "британских участниц"),
    ],
)
def test_a_post_is_its_holders_and_a_description_its_words(
    text: str, kind: FindingKind, subject: str
) -> None:
    (finding,) = described(text)
    assert (finding.kind, finding.subject) == (kind, subject)


class TestHowManyItFits:
    GENERALS = tuple(holder(f"Gennady Grom{n}", "General", "генерал", 2) for n in "abcdef")

    @pytest.mark.parametrize(
        ("generals", "severity"),
        [(1, Severity.BLOCK), (2, Severity.BLOCK), (3, Severity.WARN), (5, Severity.WARN)],
    )
    def test_decides_how_grave_it_is(self, generals: int, severity: Severity) -> None:
        (finding,) = described("one general said no", self.room(generals))
        assert finding.severity is severity

    def test_says_nothing_of_a_large_group(self) -> None:
        assert described("one general said no", self.room(6)) == []

    def test_goes_by_the_k_that_is_set(self) -> None:
        (finding,) = described("one general said no", self.room(2, k=2))
        assert finding.severity is Severity.WARN

    def test_is_a_count_of_those_present_alone(self) -> None:
        (finding,) = described("one general said no", self.room(2))
        assert finding.severity is Severity.BLOCK
        assert "2" in finding.why

    def test_is_of_the_whole_roster_where_nobody_knows_who_was_there(self) -> None:
        guard = Guard(Roster(self.GENERALS))
        assert described("one general said no", guard) == []

    def test_is_narrowed_by_the_side(self) -> None:
        others = tuple(holder(f"Giles Grey{n}", "General", "генерал", 1) for n in "a")
        everybody = (*self.GENERALS, *others)
        present = {each.id: "participant" for each in everybody}
        guard = Guard(Roster(everybody), Setting(hosts=HOSTS, attendance=present))
        assert described("one general said no", guard) == []
        assert described("one Russian general said no", guard) == []
        (finding,) = described("a British general said no", guard)
        assert (finding.severity, finding.subject) == (Severity.BLOCK, "Giles Greya")

    def test_does_not_grow_by_observers(self) -> None:
        present = {each.id: "participant" for each in self.GENERALS[:2]}
        present |= {each.id: "observer" for each in self.GENERALS[2:]}
        guard = Guard(Roster(self.GENERALS), Setting(attendance=present))
        (finding,) = described("one general said no", guard)
        assert finding.severity is Severity.BLOCK

    def room(self, generals: int, k: int = 3) -> Guard:
        present = {each.id: "participant" for each in self.GENERALS[:generals]}
        return Guard(Roster(self.GENERALS), Setting(attendance=present, k=k))


class TestAWoman:
    def test_among_men_is_known_by_it(self) -> None:
        room = (ROOM[2], *(each for each in ROOM if each.gender is Gender.MALE))
        present = {each.id: "participant" for each in room}
        guard = Guard(Roster(room), Setting(hosts=HOSTS, attendance=present))
        for text in ("a female participant said", "участница возразила", "the only woman"):
            (finding,) = described(text, guard)
            assert finding.severity is Severity.BLOCK

    def test_is_not_known_by_it_among_many(self) -> None:
        room = tuple(holder(f"Vera Vesnina{n}", "", "", 2, "f") for n in "abcdef")
        present = {each.id: "participant" for each in room}
        guard = Guard(Roster(room), Setting(attendance=present))
        assert described("участница возразила", guard) == []

    def test_may_be_one_whose_gender_was_not_entered(self) -> None:
        room = (ROOM[2], *(replace(each, gender=Gender.UNKNOWN) for each in ROOM[3:8]))
        present = {each.id: "participant" for each in room}
        guard = Guard(Roster(room), Setting(attendance=present))
        (finding,) = described("участница возразила", guard)
        assert finding.severity is Severity.WARN

    def test_is_told_by_her_patronymic(self) -> None:
        room = (Participant(name_cyrillic="Анна Петровна Седых"), ROOM[0], ROOM[1])
        present = {each.id: "participant" for each in room}
        guard = Guard(Roster(room), Setting(attendance=present))
        (finding,) = described("участница возразила", guard)
        assert finding.severity is Severity.BLOCK


@pytest.mark.parametrize(
    "text",
    [
        "A former minister said that it was late.",
        "One admiral argued otherwise.",
        "According to a former senator, it was late.",
        "Один из адмиралов возразил.",
        "Бывший министр заметил, что поздно.",
    ],
)
def test_what_few_people_are_is_warned_of_though_no_post_tells_it(text: str) -> None:
    (finding,) = described(text)
    assert (finding.kind, finding.severity) == (FindingKind.DESCRIPTION, Severity.WARN)


def test_a_signatory_may_give_their_post_where_they_sign() -> None:
    setting = Setting(
        hosts=HOSTS, attendance=PRESENT, signatories=(SignatoryName(name_en="Cora Crewe"),)
    )
    guard = Guard(Roster(ROOM), setting)
    text = "Cora Crewe, Professor of Strategic Studies"
    assert guard.scan(text, style=Style.BYLINE) == []
    assert described(text, guard)


def test_a_post_that_anybody_could_hold_is_told_of_and_not_sought() -> None:
    assert described("one expert said so; эксперт отметил") == []
    assert any("Hugh Hexham" in each for each in GUARD.ignored)
