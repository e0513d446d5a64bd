"""Where somebody who spoke is from may not be told: neither a host, nor too small a side."""

from __future__ import annotations

import pytest

from rapporteur.domain.anonymity import FindingKind, Setting, Severity
from rapporteur.domain.article import Style
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster
from rapporteur.guard import Guard
from rapporteur.guard.implied.attributions import Sides
from rapporteur.guard.page import Page
from rapporteur.guard.russian.grammar import Case
from tests.guard.cast import BERG, HOSTS, PACT, RIAC, ROSTER, SEMYONOV, SMITH

HOSTED = Guard(ROSTER, Setting(hosts=HOSTS))
BRITONS = tuple(Participant(name_latin=f"Tamsin{n} Wexcombe{n}", side=1) for n in "abcd")
RUSSIANS = tuple(Participant(name_latin=f"Gleb{n} Zaozyorsky{n}", side=2) for n in "abcd")


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
        assert finding.suggestion.casefold().endswith(("participant", " из участников"))

    @pytest.mark.parametrize(
        "text",
        ["Experts from RUSI agreed", "RIAC experts agreed", "участники от РСМД", "эксперты РСМД"],
    )
    def test_warns_as_the_origin_of_several(self, text: str) -> None:
        (finding,) = HOSTED.scan(text)
        assert finding.severity is Severity.WARN
        assert finding.suggestion.casefold() in {"participants", "участники"}

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


def test_people_of_the_cast_are_no_hosts() -> None:
    for each in (SEMYONOV, SMITH, BERG):
        assert HOSTED.scan(f"{each.name_latin} spoke")


ORIGINS = [
    "RUSI's representative replied",
    "RUSI experts agreed",
    "the RUSI side wanted more",
    "the RUSI team disagreed",
    "the RIAC delegation left early",
    "RIAC argued that it was too early",
    "RIAC insisted on this",
    "RIAC proposed a pause",
    "Speaking for RIAC, one of them said",
    "on behalf of RUSI it was noted",
    "colleagues at RUSI thought otherwise",
    "according to RIAC, this is wrong",
    "in RUSI's view, it cannot be verified",
    "По словам эксперта РСМД, это так",
    "представитель РСМД возразил",
    "эксперты из РСМД не согласились",
    "в РСМД считают, что рано",
    "со стороны РСМД было отмечено",
    "коллеги из РСМД добавили",
    "выступая от РСМД, он отметил",
    "по мнению РСМД, это рано",
    "Представительница РУСИ поддержала",
    "An expert on naval matters from RUSI agreed",
    "someone from RIAC asked",
    "one of those from RUSI asked",
    "the director of RUSI said",
    "A researcher based at RUSI noted",
    "A question from RIAC concerned",
    "a speaker who works for RUSI",
    "RUSI's senior research fellow said",
    "РСМД настаивал на этом",
    "Speaking on RIAC's behalf, she declined.",
    "One of RUSI's experts put it bluntly.",
    "Someone at RUSI pointed out the risk.",
    "RIAC's position is that the treaty is dead.",
    "Two participants, both from RIAC, agreed.",
    "one participant (RIAC) argued",
    "A participant, representing RIAC, asked",
    "как отметили в РСМД, это не так",
    "Один из участников (РСМД) сказал",
    "участник, представляющий РСМД, спросил",
    "делегация РСМД",
    "точка зрения РСМД иная",
]
HOSTING = [
    "RUSI and RIAC convened the dialogue in London.",
    "RUSI published a report in 2019.",
    "RUSI hosted the meeting and RIAC organised it.",
    "The dialogue is run by RUSI and RIAC.",
    "The report is available from RUSI.",
    "Российский совет по международным делам организовал встречу",
    "Встреча прошла в РСМД",
    "Сайт РСМД опубликовал доклад",
    "Experts met at RUSI in London.",
    "Experts gathered in London at RUSI's headquarters.",
    "Участники собрались в РСМД",
    "Participants thanked RUSI and RIAC for organising the meeting",
    "The director of RUSI was elsewhere",
    "The website of RIAC has the text",
    "The next meeting will be held by RIAC in Moscow",
    "RUSI has been working with RIAC since 2016",
    "A joint paper of RUSI and RIAC",
]


@pytest.mark.parametrize("text", ORIGINS)
def test_a_host_is_a_finding_as_the_origin_of_one_who_spoke(text: str) -> None:
    findings = [each for each in HOSTED.scan(text) if each.kind is FindingKind.AFFILIATION]
    assert len(findings) == 1
    assert "who spoke is from" in findings[0].why


@pytest.mark.parametrize("text", HOSTING)
def test_a_host_is_none_where_it_holds_the_meeting(text: str) -> None:
    assert HOSTED.scan(text) == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Speaking for RIAC, somebody disagreed", Severity.BLOCK),
        ("on behalf of RIAC it was denied", Severity.WARN),
        ("RIAC argued that it was so", Severity.WARN),
        ("выступая от РСМД, участник возразил", Severity.BLOCK),
        ("со стороны РСМД возразили", Severity.WARN),
    ],
)
def test_one_who_speaks_for_a_host_blocks_and_the_host_itself_warns(
    text: str, severity: Severity
) -> None:
    (finding,) = HOSTED.scan(text)
    assert finding.severity is severity


def test_brackets_about_a_host_go_with_it() -> None:
    text = "Then one participant (RIAC) argued"
    (finding,) = HOSTED.scan(text)
    assert text[finding.start : finding.end] == "one participant (RIAC)"


def test_two_hosts_together_speak_for_nobody() -> None:
    assert HOSTED.scan("RUSI and RIAC proposed a further round.") == []
    assert HOSTED.scan("По мнению РУСИ и РСМД, встреча удалась.") == []


def test_what_is_talked_about_may_speak_in_the_news() -> None:
    guard = Guard(ROSTER, Setting(subjects=("NP",)))
    assert guard.scan("The Northern Pact argued in public that it was ready.") == []
    assert guard.scan("One expert from the Northern Pact agreed.")


SIDES = [
    "The British said that",
    "British colleagues were of another mind",
    "The Russian side disagreed",
    "the Russian delegation",
    "Russian experts pointed out",
    "the Russian view was that",
    "from the Russian side it was noted",
    "participants from Russia",
    "participants from the UK",
    "participants from London were sceptical",
    "a participant from Moscow said",
    "London's representatives agreed",
    "Participants from Russia and the United Kingdom",
    "A UK expert replied",
    "Britons argued that",
    "one of the Russians replied",
    "a Russian noted that",
    "according to the British, it is late",
    "one Russian official argued",
    "A British diplomat warned",
    "британцы отметили, что",
    "россияне возразили",
    "русские коллеги",
    "российская сторона",
    "участники из Великобритании",
    "с британской стороны прозвучало",
    "по мнению британских коллег",
    "представители России отметили",
    "один из россиян возразил",
    "эксперты из Москвы",
    "коллеги из Лондона",
    "участник из России",
    "английский эксперт",
    "британские военные эксперты считают",
    "британский дипломат возразил",
    "российская участница",
    "someone from the Russian side asked",
    "The Russians disagreed.",
    "Moscow-based experts",
    "an expert from St Petersburg",
    "Русские не согласились.",
    "участник с британской стороны",
    "представитель российской делегации",
    "один из присутствовавших британцев",
]
STATES = [
    "the Russian Federation's deployments",
    "the British government decided",
    "Russian forces crossed the border",
    "Russian people want peace",
    "The British Army of the Rhine",
    "Russian officials were expelled in 2018",
    "Russian officials have repeatedly said that the range is shorter",
    "Russian diplomats were expelled",
    "Russia insisted on the treaty",
    "Moscow said it would leave",
    "London and Moscow agreed",
    "российские войска",
    "правительство Великобритании заявило",
    "Россия отметила",
    "в России считают",
    "the British delegation to NATO",
    "the permanent representative of Russia to the UN",
    "постоянный представитель России при ООН",
    "на российской стороне границы",
    "the Russian side of the border",
    "Russian expert community",
    "experts in Russia believe",
    "россияне живут дольше",
    "the British expect a warm winter",
    "tell us experts",
    "Британский парламент отметил",
    "российский президент сказал",
    "The Russian Orthodox Church",
    "London hosted the talks",
    "Britons voted to leave in 2016",
    "Россияне голосовали",
    "российские вооружённые силы",
    "the UK and Russia signed it",
    "the US and UK delegations to the United Nations",
    "the president of Russia said so in 2007",
    "президент России отметил это в 2007 году",
    "представитель России в ООН",
    "the Russian national team",
    "Russian as a foreign language",
    "the British Museum",
    "русский язык",
    "московские улицы",
    "Лондонский договор",
    "from Moscow to London",
    "поезд из Москвы",
    "the side of the British coin",
]


@pytest.mark.parametrize("text", SIDES)
def test_a_small_side_is_found_by_its_people_its_country_and_its_capital(text: str) -> None:
    found = with_present(britons=2, russians=2).scan(text)
    assert found
    assert {each.kind for each in found} == {FindingKind.SIDE}
    assert with_present(britons=3, russians=3).scan(text) == []


@pytest.mark.parametrize("text", STATES)
def test_a_state_that_is_spoken_about_is_no_side(text: str) -> None:
    assert with_present(britons=1, russians=1).scan(text) == []


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("с российским участником", {Case.INSTRUMENTAL}),
        ("одному из российских участников", {Case.DATIVE}),
        ("об участнике из России", {Case.PREPOSITIONAL}),
    ],
)
def test_the_case_of_an_attribution_is_known(text: str, cases: set[Case]) -> None:
    present = {RUSSIANS[0].id: "participant"}
    sides = Sides(Roster(RUSSIANS), Setting(hosts=HOSTS, attendance=present))
    assert [set(each.cases) for each in sides.find(Page(text))] == [cases]
