"""The gate opens for an edition in which nothing unwaived would reveal somebody."""

from __future__ import annotations

import datetime as dt

import pytest

from rapporteur.domain.anonymity import (
    Finding,
    FindingKind,
    Setting,
    Severity,
    SignatoryName,
    Waiver,
)
from rapporteur.domain.article import Block, Edition, Run, Style
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Affiliation, Participant, Roster
from rapporteur.errors import ExitCode, GateClosed
from rapporteur.guard import Guard
from rapporteur.guard.implied.off_record import off_record_subject
from tests.guard.cast import BERG, HOSTS, ROSTER, SEMYONOV, SMITH, person

PRESENT = {each.id: "participant" for each in (SEMYONOV, SMITH, BERG)}
BERG_SIGNS = SignatoryName(name_en="Anna van der Berg", name_ru="Анна ван дер Берг")


def edition(
    *blocks: Block,
    title: str = "After the Ceasefire",
    running_title: str = "After the Ceasefire",
    file_name: str = "after-the-ceasefire-v1-en.docx",
) -> Edition:
    return Edition(
        language=Language.EN,
        title=title,
        running_title=running_title,
        blocks=blocks,
        version=1,
        file_name=file_name,
    )


def block(text: str, style: Style = Style.BODY, passage_id: str = "", place: str = "") -> Block:
    return Block(style, (Run(text, Language.EN),), passage_id, place)


def about(text: str) -> Block:
    return block(text, Style.NOTE, place="about:s1")


def guard(*waivers: Waiver, roster: Roster = ROSTER, **setting: object) -> Guard:
    known: dict[str, object] = {"hosts": HOSTS, "attendance": PRESENT, **setting}
    return Guard(roster, Setting(waivers=waivers, **known))  # type: ignore[arg-type]


def waiver(kind: FindingKind, subject: str, place: str) -> Waiver:
    return Waiver(
        roundtable_id="r",
        kind=kind,
        subject=subject,
        place=place,
        reason="May be quoted, she said on 3 May.",
        made_at=dt.datetime(2026, 5, 4, tzinfo=dt.UTC),
    )


def closed(shut: Guard, article: Edition) -> tuple[Finding, ...]:
    with pytest.raises(GateClosed) as caught:
        shut.clear(article)
    assert caught.value.exit_code is ExitCode.GATE_CLOSED
    assert caught.value.remedy()
    findings = caught.value.findings
    assert all(isinstance(each, Finding) for each in findings)
    return findings  # type: ignore[return-value]


class TestTheGate:
    def test_opens_for_an_article_that_reveals_nobody(self) -> None:
        article = edition(block("A participant said that it may hold."))
        cleared = guard().clear(article)
        assert cleared.edition is article
        assert cleared.warnings == ()

    @pytest.mark.parametrize(
        ("article", "place"),
        [
            (edition(title="A Talk with Semyonov"), "title"),
            (edition(running_title="Semyonov’s view"), "header"),
            (edition(file_name="oleg_semyonov-v1.docx"), "file-name"),
            (edition(block("as Semyonov said", passage_id="p7")), "p7"),
            (edition(block("first"), block("Semyonov", Style.HEADING)), "paragraph-2"),
        ],
    )
    def test_stays_shut_whatever_string_names_somebody(self, article: Edition, place: str) -> None:
        (finding,) = closed(guard(), article)
        assert finding.place == place
        assert finding.subject == SEMYONOV.name_latin

    def test_sees_a_name_across_runs(self) -> None:
        runs = (Run("Oleg ", Language.EN), Run("Семё", Language.RU, True), Run("нов", Language.RU))
        assert len(closed(guard(), edition(Block(Style.BODY, runs)))) == 1

    def test_says_how_many_findings_stop_it(self) -> None:
        with pytest.raises(GateClosed, match=r"^One finding stops the export\."):
            guard().clear(edition(block("Semyonov")))
        with pytest.raises(GateClosed, match=r"^2 findings stop the export\."):
            guard().clear(edition(block("Semyonov and Berg")))

    def test_lets_warnings_through_and_hands_them_on(self) -> None:
        article = edition(block("A British participant said so.", passage_id="p1"))
        (warning,) = guard().clear(article).warnings
        assert (warning.kind, warning.place) == (FindingKind.SIDE, "p1")

    def test_names_only_what_blocks(self) -> None:
        article = edition(block("A British participant, Semyonov, said so."))
        (finding,) = closed(guard(), article)
        assert finding.severity is Severity.BLOCK

    def test_is_stopped_by_words_off_the_record(self) -> None:
        shut = guard(off_record=("the capitals will swap nine prisoners soon",))
        (finding,) = closed(shut, edition(block("The capitals will swap nine prisoners.")))
        assert finding.kind is FindingKind.OFF_RECORD


class TestAttendance:
    ARTICLE = edition(block("A participant said so."))

    def test_of_nobody_shuts_the_gate(self) -> None:
        (finding,) = closed(guard(attendance={}), self.ARTICLE)
        assert (finding.kind, finding.subject, finding.place) == (
            FindingKind.ATTENDANCE,
            "attendance",
            "",
        )
        assert finding.severity is Severity.BLOCK
        assert guard(attendance={}).inspect(self.ARTICLE) == (finding,)

    def test_of_nobody_may_be_waived(self) -> None:
        waived = waiver(FindingKind.ATTENDANCE, "attendance", "")
        assert guard(waived, attendance={}).clear(self.ARTICLE).edition == self.ARTICLE

    def test_that_is_not_known_shuts_the_gate_for_good(self) -> None:
        waived = waiver(FindingKind.ATTENDANCE, "attendance", "")
        (finding,) = closed(guard(waived, attendance=None), self.ARTICLE)
        assert finding.kind is FindingKind.ATTENDANCE
        assert guard(attendance=None).inspect(self.ARTICLE) == ()


class TestASignatory:
    SIGNED = (BERG_SIGNS,)

    @pytest.mark.parametrize(
        ("style", "place"),
        [(Style.BYLINE, ""), (Style.BYLINE, "byline:s1"), (Style.NOTE, "about:s1")],
    )
    def test_is_free_where_articles_are_signed(self, style: Style, place: str) -> None:
        text = "Anna van der Berg (Анна ван дер Берг), RUSI"
        article = edition(block(text, style, place=place))
        assert guard(signatories=self.SIGNED).clear(article).warnings == ()

    @pytest.mark.parametrize(
        ("passage_id", "place"), [("p1", ""), ("", "cutoff"), ("", ""), ("p1", "about:s1")]
    )
    def test_is_a_finding_in_a_note_that_is_not_on_an_author(
        self, passage_id: str, place: str
    ) -> None:
        article = edition(block("Berg said so in the room.", Style.NOTE, passage_id, place))
        (finding,) = closed(guard(signatories=self.SIGNED), article)
        assert finding.subject == BERG.name_latin

    def test_may_not_be_told_to_have_spoken_for_a_host_in_a_note(self) -> None:
        article = edition(block("An expert from RUSI said so.", Style.NOTE, "p1"))
        (finding,) = closed(guard(signatories=self.SIGNED), article)
        assert finding.subject == "RUSI"

    @pytest.mark.parametrize("style", [Style.BODY, Style.TITLE, Style.HEADING, Style.BULLET])
    def test_is_a_finding_in_prose(self, style: Style) -> None:
        article = edition(block("as van der Berg said", style))
        (finding,) = closed(guard(signatories=self.SIGNED), article)
        assert finding.subject == BERG.name_latin

    def test_is_a_finding_in_a_bare_text(self) -> None:
        assert guard(signatories=self.SIGNED).scan("Berg said")

    def test_is_a_finding_in_prose_though_on_no_roster(self) -> None:
        stranger = guard(signatories=(SignatoryName(name_en="Jane Doe", name_ru="Джейн Доу"),))
        assert len(closed(stranger, edition(block("Doe said")))) == 1
        assert len(closed(stranger, edition(block("сказала Доу")))) == 1
        stranger.clear(edition(block("Jane Doe", Style.BYLINE)))

    def test_may_give_affiliation_and_post(self) -> None:
        affiliation = Affiliation(Bilingual("Blue Fund"), ("BLF",), Bilingual("Head of Blue"))
        others = (
            Participant(name_latin="Jane Doe", affiliations=(affiliation,)),
            Participant(name_latin="John Roe", affiliations=(affiliation,)),
        )
        signing = guard(roster=Roster(others), signatories=(SignatoryName(name_en="Jane Doe"),))
        signing.clear(edition(about("Jane Doe, Head of Blue, Blue Fund (BLF)")))
        assert len(closed(signing, edition(block("the Blue Fund")))) == 1

    def test_does_not_free_others_beside_them(self) -> None:
        article = edition(block("Anna van der Berg with Oleg Semyonov", Style.BYLINE))
        (finding,) = closed(guard(signatories=self.SIGNED), article)
        assert finding.subject == SEMYONOV.name_latin

    def test_is_known_by_a_shorter_form_of_the_rosters_name(self) -> None:
        roster = person("Ivan Petrovich Ivanov")
        signing = guard(roster=roster, signatories=(SignatoryName(name_en="Ivan Ivanov"),))
        signing.clear(edition(block("Ivan P. Ivanov", Style.BYLINE)))


class TestAWaiver:
    def test_lets_its_subject_pass_in_its_passage(self) -> None:
        waived = waiver(FindingKind.NAME, SEMYONOV.name_latin, "p1")
        opened = guard(waived)
        opened.clear(edition(block("Oleg Semyonov said, and Семёнов added", passage_id="p1")))
        assert opened.inspect(edition(block("Semyonov said", passage_id="p1"))) == ()

    @pytest.mark.parametrize(
        "other",
        [
            waiver(FindingKind.NAME, SEMYONOV.name_latin, "p2"),
            waiver(FindingKind.NAME, BERG.name_latin, "p1"),
            waiver(FindingKind.ALIAS, SEMYONOV.name_latin, "p1"),
            waiver(FindingKind.NAME, SEMYONOV.name_latin, ""),
        ],
    )
    def test_is_bound_to_passage_subject_and_kind(self, other: Waiver) -> None:
        assert closed(guard(other), edition(block("Semyonov said", passage_id="p1")))

    def test_for_one_of_two_namesakes_leaves_the_other(self) -> None:
        roster = Roster(
            (Participant(name_latin="Ivan Ivanov"), Participant(name_latin="Oleg Ivanov"))
        )
        waived = waiver(FindingKind.NAME, "Ivan Ivanov", "p1")
        (finding,) = closed(guard(waived, roster=roster), edition(block("Ivanov", passage_id="p1")))
        assert finding.subject == "Oleg Ivanov"

    def test_covers_every_kind(self) -> None:
        waivers = (
            waiver(FindingKind.SIDE, "RUSI", "p1"),
            waiver(FindingKind.AFFILIATION, "RIAC", "p1"),
            waiver(FindingKind.OFF_RECORD, off_record_subject("one two three"), "p1"),
        )
        opened = guard(*waivers, off_record=("one two three",))
        article = edition(
            block("A British expert and an expert from RIAC: one two three", passage_id="p1")
        )
        assert opened.clear(article).warnings == ()

    def test_for_one_text_off_the_record_leaves_the_others(self) -> None:
        notes = ("nine prisoners in spring", "the price is forty wagons")
        article = edition(block("It is: " + ", ".join(notes), passage_id="p1"))
        first, second = closed(guard(off_record=notes), article)
        assert first.subject != second.subject
        waived = waiver(FindingKind.OFF_RECORD, first.subject, "p1")
        assert closed(guard(waived, off_record=notes), article) == (second,)

    def test_lapses_when_the_text_off_the_record_is_changed(self) -> None:
        article = edition(block("It is: nine prisoners in spring.", passage_id="p1"))
        (finding,) = closed(guard(off_record=("nine prisoners in spring",)), article)
        waived = waiver(FindingKind.OFF_RECORD, finding.subject, "p1")
        guard(waived, off_record=("Nine  prisoners in Spring",)).clear(article)
        assert closed(guard(waived, off_record=("nine prisoners in",)), article)

    def test_covers_nothing_else_when_paragraphs_come_before(self) -> None:
        heading = block("Semyonov", Style.HEADING, place="heading:s1")
        waived = waiver(FindingKind.NAME, SEMYONOV.name_latin, "heading:s1")
        guard(waived).clear(edition(heading))
        other = block("Semyonov again", Style.HEADING, place="heading:s2")
        (finding,) = closed(guard(waived), edition(other, heading))
        assert finding.place == "heading:s2"


class TestChecksOff:
    def test_none_where_a_dialogue_is_known(self) -> None:
        assert guard().checks_off() == ()
        assert guard(off_record=(), hosts=(), attendance={}).checks_off() == ()

    def test_all_where_none_is(self) -> None:
        off = Guard(ROSTER).checks_off()
        assert len(off) == 3
        assert all(sentence.endswith(".") for sentence in off)

    def test_an_empty_roster_is_told(self) -> None:
        (sentence,) = guard(roster=Roster()).checks_off()
        assert "roster is empty" in sentence

    def test_what_is_too_short_to_be_looked_for_is_told(self) -> None:
        watching = guard(off_record=("no", "forty wagons"))
        (sentence,) = watching.checks_off()
        assert "fewer than three words" in sentence
        assert watching.ignored == (sentence,)


def test_findings_come_in_the_order_of_the_strings() -> None:
    article = edition(
        block("Berg and Semyonov", passage_id="p1"), block("IFS", passage_id="p2"), title="NP"
    )
    found = guard().inspect(article)
    assert [(each.place, each.start) for each in found] == [
        ("title", 0),
        ("p1", 0),
        ("p1", 9),
        ("p2", 0),
    ]
