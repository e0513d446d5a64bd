"""The read-back sheet says what was said: no more agreement than there was, and by no names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.anonymity import Finding, FindingKind, Severity
from rapporteur.domain.dialogue import Kind, Note, Rule
from rapporteur.domain.language import Language
from rapporteur.draft import Material
from rapporteur.draft.read_back import Part, ReadBack, read_back
from rapporteur.errors import GateClosed

EN, RU = Language
Talks = Callable[..., Material]
Make = Callable[..., Note]


def told(sheet: ReadBack, part: Part) -> list[str]:
    """The lines of one part, whatever their topic, indented by their depth."""
    return [
        "  " * line.depth + line.text
        for topic in sheet.topics
        for each in topic.parts
        if each.part is part
        for line in each.lines
    ]


def test_an_idea_that_the_other_side_supports_is_where_views_met(talks: Talks, note: Make) -> None:
    idea = note("exchange launch data", Kind.IDEA, side=1)
    yes = note("this costs little", Kind.AGREEMENT, side=2, reply_to=idea.id)
    sheet = read_back(talks(idea, yes), EN)
    assert told(sheet, Part.AGREED) == [
        "From the British side: exchange launch data",
        "  In agreement, from the Russian side: this costs little",
    ]


def test_both_sides_are_said_to_say_only_what_both_said(talks: Talks, note: Make) -> None:
    """Who agrees in words of their own stands behind those; who agrees without, behind these."""
    idea = note("exchange launch data", Kind.IDEA, side=1)
    yes = note("agreed", Kind.AGREEMENT, side=2, reply_to=idea.id)
    assert told(read_back(talks(idea, yes), EN), Part.AGREED) == [
        "From both sides: exchange launch data"
    ]
    assert told(read_back(talks(idea, yes), RU), Part.AGREED) == [
        "С обеих сторон: ⟦exchange launch data⟧"
    ]


@pytest.mark.parametrize(
    ("side", "kind"),
    [
        pytest.param(1, Kind.AGREEMENT, id="its own side agrees"),
        pytest.param(None, Kind.AGREEMENT, id="somebody agrees"),
        pytest.param(2, Kind.OBSERVATION, id="the other side remarks on it"),
        pytest.param(2, Kind.QUESTION, id="the other side asks"),
    ],
)
def test_nothing_less_is_where_views_met(
    talks: Talks, note: Make, side: int | None, kind: Kind
) -> None:
    idea = note("exchange launch data", Kind.IDEA, side=1)
    reply = note("this costs little", kind, side=side, reply_to=idea.id)
    sheet = read_back(talks(idea, reply), EN)
    assert told(sheet, Part.AGREED) == []
    assert told(sheet, Part.IDEAS)[0] == "From the British side: exchange launch data"


@pytest.mark.parametrize("side", [None, 1, 2])
def test_one_objection_by_whomever_makes_it_a_difference(
    talks: Talks, note: Make, side: int | None
) -> None:
    idea = note("exchange launch data", Kind.IDEA, side=1)
    yes = note("agreed", Kind.AGREEMENT, side=2, reply_to=idea.id)
    no = note("not before inspections", Kind.DISAGREEMENT, side=side, reply_to=idea.id)
    sheet = read_back(talks(idea, yes, no), EN)
    assert told(sheet, Part.AGREED) == []
    assert len(told(sheet, Part.DIFFERED)) == 3
    assert told(sheet, Part.DIFFERED)[1] == "  Agreement from the Russian side."


def test_who_agrees_with_an_objection_stands_below_it(talks: Talks, note: Make) -> None:
    idea = note("exchange launch data", Kind.IDEA, side=1)
    no = note("not before inspections", Kind.DISAGREEMENT, side=2, reply_to=idea.id)
    also = note("inspections come first", Kind.AGREEMENT, side=1, reply_to=no.id)
    assert told(read_back(talks(idea, no, also), EN), Part.DIFFERED) == [
        "From the British side: exchange launch data",
        "  Against this, from the Russian side: not before inspections",
        "    In agreement, from the British side: inspections come first",
    ]


def test_an_unanswered_question_is_open_and_an_answered_one_is_not(
    talks: Talks, note: Make
) -> None:
    first = note("who pays for it?", Kind.QUESTION, side=1)
    second = note("who checks it?", Kind.QUESTION, side=2)
    answer = note("both do", side=1, reply_to=second.id)
    sheet = read_back(talks(first, second, answer), EN)
    assert told(sheet, Part.OPEN) == ["From the British side: who pays for it?"]
    assert sheet.left_out.remarks == 2


def test_a_question_and_a_task_within_a_debate_stand_for_themselves(
    talks: Talks, note: Make
) -> None:
    remark = note("trust has fallen", side=1)
    question = note("since when?", Kind.QUESTION, side=2, reply_to=remark.id)
    task = note("write a paper on it", Kind.ACTION, reply_to=remark.id)
    sheet = read_back(talks(remark, question, task), EN)
    assert told(sheet, Part.OPEN) == ["From the Russian side: since when?"]
    assert told(sheet, Part.ACTIONS) == ["Write a paper on it"]
    assert sheet.left_out.remarks == 1


@pytest.mark.parametrize(
    ("present", "british", "russian"),
    [
        pytest.param({1: 8, 2: 9}, True, True, id="both are many"),
        pytest.param({1: 2, 2: 9}, False, False, id="the rest of the room would be known"),
        pytest.param({1: 8, 2: 0}, True, False, id="only one side is there"),
        pytest.param(None, False, False, id="nobody is marked present"),
    ],
)
def test_sides_are_named_by_the_small_group_rule(
    talks: Talks,
    note: Make,
    present: dict[int, int] | None,
    british: bool,
    russian: bool,
) -> None:
    ideas = [note(f"idea {side}", Kind.IDEA, side=side) for side in (1, 2)]
    silent = note("agreed", Kind.AGREEMENT, side=2, reply_to=ideas[0].id)
    sheet = read_back(talks(*ideas, silent, present=present), EN)
    said = " ".join(line.text for line in sheet.lines)
    assert ("British" in said) == (british and not russian)
    assert ("both sides" in said) == (british and russian)
    assert ("Russian" in said) == russian
    assert sheet.sides_named == (british or russian)


def test_what_may_not_be_told_is_left_out_and_counted(talks: Talks, note: Make) -> None:
    hidden = note("the minister knows", Kind.IDEA, side=1, off_record=True)
    by_rule = note("so does his deputy", Kind.IDEA, side=1, rule=Rule.OFF_RECORD)
    cue = note("satellites, winter", Kind.IDEA, cue=True)
    plain = note("nothing much", side=2)
    bare = note("agreed", Kind.AGREEMENT, side=2, reply_to=hidden.id)
    answer = note("he does not", Kind.DISAGREEMENT, side=2, reply_to=hidden.id)
    sheet = read_back(talks(hidden, by_rule, cue, plain, bare, answer), EN)
    assert sheet.topics == ()
    out = sheet.left_out
    assert (out.off_record, out.cues, out.remarks, out.bare) == (2, 1, 2, 1)
    assert "Nothing has been noted" in sheet.page()


def test_topics_come_as_they_were_spoken_of_and_the_rest_last(
    material: Material, talks: Talks, note: Make
) -> None:
    cyber, arms = (
        next(each.id for each in material.topics if each.notation == wanted)
        for wanted in ("cyber", "arms")
    )
    sheet = read_back(
        talks(
            note("of nothing", Kind.IDEA),
            note("of cyber", Kind.IDEA, topic_ids=(cyber,)),
            note("of arms", Kind.IDEA, topic_ids=(arms, cyber)),
        ),
        RU,
    )
    assert [each.title for each in sheet.topics] == [
        "Кибербезопасность",
        "Контроль над вооружениями",
        "Другие вопросы",
    ]


def test_what_was_made_by_a_split_comes_behind_its_first_half(talks: Talks, note: Make) -> None:
    head, later = note("first half", Kind.IDEA), note("something else", Kind.IDEA)
    later = replace(later, stamped_at=later.stamped_at + dt.timedelta(minutes=1))
    tail = note("second half", Kind.IDEA)
    sheet = read_back(talks(later, tail, head), EN)
    assert told(sheet, Part.IDEAS) == ["First half", "Second half", "Something else"]


@pytest.mark.parametrize("language", Language)
def test_a_whole_roundtable_fits_the_page(material: Material, language: Language) -> None:
    sheet = read_back(material, language)
    lines = sheet.page().splitlines()
    assert max(map(len, lines)) <= 80
    assert all(line == line.rstrip() for line in lines)
    assert {each.part for topic in sheet.topics for each in topic.parts} == set(Part)
    hidden = [each.text for each in material.notes if each.off_record or each.cue]
    assert hidden
    assert not any(text in sheet.page(10_000) for text in hidden)


def test_own_words_keep_their_language(material: Material) -> None:
    for language in Language:
        sheet = read_back(material, language)
        foreign = [run for line in sheet.lines for run in line.runs(language) if run.to_translate]
        assert foreign
        assert all(run.language is language.other for run in foreign)
        assert all(text.count("⟦") == 0 for _, text in sheet.strings())


def test_no_page_leaves_while_the_guard_blocks(talks: Talks, note: Make) -> None:
    sheet = read_back(talks(note("as Exampleton said", Kind.IDEA), note("more", Kind.IDEA)), EN)
    finding = Finding(
        3, 13, Severity.BLOCK, "Ann Exampleton", FindingKind.NAME, "…", place="note 1"
    )
    warning = replace(finding, severity=Severity.WARN, place="note 2")
    with pytest.raises(GateClosed) as closed:
        replace(sheet, findings=(finding, warning)).page()
    assert str(closed.value).endswith("Reword these notes, or mark them off the record: 1.")
    assert "Exampleton" not in str(closed.value)
    assert closed.value.findings == (finding,)
    assert "As Exampleton said" in replace(sheet, findings=(warning,)).page()


@st.composite
def any_notes(draw: st.DrawFn) -> tuple[Note, ...]:
    """Notes that answer one another in any way, some without words."""
    count = draw(st.integers(0, 9))
    notes = []
    for at in range(count):
        mark = draw(st.sampled_from(["", "", "off", "cue"]))
        to = draw(st.none() | st.integers(0, count - 1))
        notes.append(
            Note(
                roundtable_id="r",
                id=str(at),
                number=at + 1,
                stamped_at=dt.datetime(2026, 3, 12, tzinfo=dt.UTC),
                text=draw(st.sampled_from(["agreed", "", "one thing", "другое", "why?"])),
                kind=draw(st.sampled_from(Kind)),
                side=draw(st.sampled_from([1, 2, None])),
                reply_to=None if to is None else str(to),
                off_record=mark == "off",
                cue=mark == "cue",
            )
        )
    return tuple(notes)


@given(any_notes())
def test_every_note_is_told_once_or_counted(material: Material, notes: tuple[Note, ...]) -> None:
    sheet = read_back(replace(material, notes=notes), EN)
    out = sheet.left_out
    numbers = [number for line in sheet.lines for number in line.notes]
    assert len(numbers) == len(set(numbers))
    assert len(numbers) + out.off_record + out.cues + out.remarks + out.bare == len(notes)
    hidden = {each.number for each in notes if each.off_record or each.cue}
    assert not hidden.intersection(numbers)
    assert max(map(len, sheet.page(60).splitlines())) <= 60
