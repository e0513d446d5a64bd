"""Notes go out as Markdown and come back; notes begun elsewhere are taken over as one act."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.desk import Desk
from rapporteur.desk.markdown import Taking
from rapporteur.domain.dialogue import (
    AgendaItem,
    Kind,
    Note,
    Roundtable,
    Rule,
    Topic,
    order_of_talk,
)
from rapporteur.domain.language import Bilingual
from rapporteur.domain.shorthand import normal
from rapporteur.errors import BadDocument, BadInput, CannotWrite
from rapporteur.exchange.markdown import write_markdown
from rapporteur.exchange.markdown_reading import read_text
from tests.desk.stage import STAMP, Typist

TABLE = Roundtable(number=1, title=Bilingual("T"), date=dt.date(2026, 3, 4), id="r")
TOPICS = tuple(
    Topic(notation=each, label=Bilingual(each.title(), ru), id=f"topic-{each}")
    for each, ru in (("inf", "РСМД"), ("cyber", "Кибер"), ("пво-1", "ПВО"), ("etc...", ""))
)
AGENDA = tuple(
    AgendaItem(roundtable_id="r", number=number, title=title, id=f"item-{number}")
    for number, title in (
        (1, Bilingual("Opening", "Открытие")),
        (3, Bilingual("2. Limits / ceilings")),
        (4, Bilingual("# *Checking* #", "Проверка")),
        (5, Bilingual("Opening")),
    )
)

# The whole space of notes

PIECES = r"""
* ** _ __ # ## ##inf #inf #foo - + ! = ? -- `c` ``` [x](y) [[x]] [ ] <b> <!-- &amp; &#35; \ \\ \3 \12
/1 /2 /7 //1 %3 %%3 %9 > >> | --- === == ~~ ~ $x$ ^ : :: ... .... … (( )) 1. 12 2026-03-04 · 11
14:31:07 № №5 слово ёЁ word 🇷🇺 http://x.y/a_b x\ \* "q" 'q' @ me {x}
"""
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES.split()), max_size=8).map(" ".join),
    st.text(st.sampled_from("*_`[]()<>&\\#~|-+=!./%1 aё"), max_size=16),
    st.text(max_size=30),
).map(normal)
OFFSETS = st.sampled_from([0, 180, -210, 345]).map(lambda at: dt.timezone(dt.timedelta(minutes=at)))
STAMPS = st.builds(
    lambda seconds, zone: (STAMP + dt.timedelta(seconds=seconds)).astimezone(zone),
    st.integers(0, 3) | st.integers(0, 200_000),
    OFFSETS,
)


@st.composite
def notes_of_a_room(draw: st.DrawFn) -> list[Note]:
    """Notes of any kind; numbers have gaps, and replies point anywhere, forward too."""
    count = draw(st.integers(1, 8))
    numbers = draw(st.lists(st.integers(1, 30), min_size=count, max_size=count, unique=True))
    notes = []
    for number in numbers:
        cue = draw(st.booleans())
        notes.append(
            Note(
                roundtable_id="r",
                id=str(number),
                number=number,
                text=draw(TEXTS if cue else TEXTS.filter(bool)),
                stamped_at=draw(STAMPS),
                kind=draw(st.sampled_from(Kind)),
                side=draw(st.sampled_from([None, 1, 2])),
                topic_ids=tuple(
                    each.id for each in draw(st.lists(st.sampled_from(TOPICS), unique=True))
                ),
                agenda_item_id=draw(st.sampled_from([None, *(each.id for each in AGENDA)])),
                reply_to=str(draw(st.sampled_from(numbers))) if draw(st.booleans()) else None,
                star=draw(st.booleans()),
                cue=cue,
            )
        )
    return sorted((_no_ring(each) for each in notes), key=order_of_talk)


def _no_ring(note: Note) -> Note:
    return replace(note, reply_to=None) if note.reply_to == note.id else note


def taken(text: str, agenda: Sequence[AgendaItem] = ()) -> tuple[list[Note], list[AgendaItem]]:
    taking = Taking(TABLE, read_text(text, TABLE.date), frozenset({1, 2}), agenda, TOPICS, False)
    return taking.notes(1), taking.items


def essence(notes: Sequence[Note], titles: dict[str, Bilingual]) -> list[tuple[object, ...]]:
    """All that must survive; replies as places in the talk, items as their titles."""
    place = {each.id: at for at, each in enumerate(notes)}
    return [
        (
            each.text,
            each.kind,
            each.side,
            each.topic_ids,
            each.agenda_item_id and titles[each.agenda_item_id],
            place.get(each.reply_to or ""),
            each.star,
            each.cue,
            each.off_record,
            each.stamped_at.replace(microsecond=0),
            each.stamped_at.utcoffset(),
        )
        for each in notes
    ]


@given(notes_of_a_room())
def test_all_notes_come_back_from_markdown_as_they_went(notes: list[Note]) -> None:
    written = write_markdown(TABLE.title, notes, AGENDA, TOPICS)
    back, items = taken(written)
    before = essence(notes, {each.id: each.title for each in AGENDA})
    assert essence(back, {each.id: each.title for each in items}) == before
    assert [each.number for each in back] == list(range(1, len(notes) + 1))
    assert sorted(back, key=order_of_talk) == back


@given(notes_of_a_room())
def test_where_the_agenda_stands_no_item_is_made(notes: list[Note]) -> None:
    written = write_markdown(TABLE.title, notes, AGENDA, TOPICS)
    back, items = taken(written, AGENDA)
    assert items == []
    assert [each.agenda_item_id for each in back] == [each.agenda_item_id for each in notes]


# The desk


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "n.md"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_what_is_off_the_record_is_left_out_and_counted(desk: Desk, typed: Typist) -> None:
    item = replace(desk.agenda(typed.table.id)[0], rule=Rule.OFF_RECORD)
    desk.revise_agenda_item(item)
    typed("(( the minister knows")
    typed("%1 so does his deputy")
    typed("+ \\2 agreed")
    written = desk.notes_as_markdown(typed.table.id)
    assert written.left_out == 2
    assert "minister" not in written.text
    assert "deputy" not in written.text
    assert item.title.en not in written.text
    assert "- 3 · 14:31:07 · + agreed" in written.text.splitlines()


def test_notes_are_written_to_a_file_of_their_own(
    desk: Desk, typed: Typist, tmp_path: Path
) -> None:
    typed("share data")
    typed("(( quietly")
    to = tmp_path / "n.md"
    to.write_text("what stood here before", encoding="utf-8")
    written = desk.save_markdown(typed.table.id, to)
    assert (written.count, written.left_out) == (1, 1)
    assert to.read_text(encoding="utf-8") == desk.notes_as_markdown(typed.table.id).text
    for bad in (desk.path, tmp_path, tmp_path / "none" / "n.md"):
        with pytest.raises((BadInput, CannotWrite)):
            desk.save_markdown(typed.table.id, bad)
    assert sorted(each.name for each in tmp_path.glob("*.tmp")) == []
    assert desk.notes(typed.table.id)


def test_notes_begun_elsewhere_are_taken_over_as_one_act(
    desk: Desk, typed: Typist, file: Callable[[str], Path]
) -> None:
    typed("here already")
    path = file(
        "# After the treaty\n\n## Verification\n- ! share data #inf, weekly #nothing\n"
        "  - + fine /2\n- [ ] write it up\n\n## Money #2\nwho pays?\n- \\ nobody\n- #inf\n"
    )
    before = desk.notes(typed.table.id)
    done = desk.import_markdown(path, typed.table.id)
    items = {each.id: each for each in desk.agenda(typed.table.id)}
    topics = {each.id: each.notation for each in desk.topics()}
    notes = desk.notes(typed.table.id)
    first, second, third, fourth, fifth = (each for each in notes if each not in before)
    assert (first.text, first.kind, [topics[each] for each in first.topic_ids]) == (
        "share data weekly #nothing",
        Kind.IDEA,
        ["inf"],
    )
    assert (second.reply_to, second.kind, second.side) == (first.id, Kind.AGREEMENT, 2)
    assert (third.text, third.kind) == ("write it up", Kind.ACTION)
    assert (fourth.text, fifth.reply_to) == ("who pays?", fourth.id)
    assert [items[str(each.agenda_item_id)].number for each in (first, fourth)] == [2, 3]
    assert items[str(fourth.agenda_item_id)].title == Bilingual("Money #2")
    assert [each.sentence() for each in done.told] == [
        "What has no words was not taken (line 11).",
        "New agenda items: 1.",
        "These are no topics and stay in the text: #nothing.",
    ]
    assert (done.count, done.unknown_topics) == (5, ("nothing",))
    assert done.change.label() == "Import of 5 notes"
    desk.undo()
    assert desk.notes(typed.table.id) == before
    assert len(desk.agenda(typed.table.id)) == 2
    desk.redo()
    assert desk.notes(typed.table.id) == notes


def test_hashtags_become_topics_where_that_is_asked_for(
    desk: Desk, typed: Typist, file: Callable[[str], Path]
) -> None:
    path = file("- one #space-debris, #5\n- two #Space-Debris.\n- три #мусор\n")
    done = desk.import_markdown(path, typed.table.id, new_topics=True)
    topics = {each.id: each for each in desk.topics()}
    tagged = [[topics[each] for each in note.topic_ids] for note in desk.notes(typed.table.id)]
    assert [[each.notation for each in those] for those in tagged] == [
        ["space-debris"],
        ["space-debris"],
        ["мусор"],
    ]
    assert tagged[0][0].label == Bilingual("Space debris")
    assert tagged[2][0].label == Bilingual("", "Мусор")
    assert [each.text for each in desk.notes(typed.table.id)] == ["one #5", "two", "три"]
    assert done.told[-1].sentence() == "New topics: #space-debris, #мусор."
    desk.undo()
    assert not {"space-debris", "мусор"} & {each.notation for each in desk.topics()}


def test_what_is_marked_off_the_record_elsewhere_stays_so(
    desk: Desk, typed: Typist, file: Callable[[str], Path]
) -> None:
    desk.import_markdown(file("- ((quietly\n- aloud\n"), typed.table.id)
    assert [each.off_record for each in desk.notes(typed.table.id)] == [True, False]


def test_what_stands_in_or_below_a_bullet_off_the_record_is_so_too(
    desk: Desk, typed: Typist, file: Callable[[str], Path]
) -> None:
    path = file(
        "- (( the minister, in private\n\n  goes on\n\n  - one\n    - + deep\n- aloud\n  - below\n"
    )
    done = desk.import_markdown(path, typed.table.id)
    notes = desk.notes(typed.table.id)
    assert [each.text for each in notes if not each.off_record] == ["aloud", "below"]
    assert len(notes) == 6
    assert "What stands below a bullet off the record is so too (line 3, 5, 6)." in [
        each.sentence() for each in done.told
    ]


def test_a_line_added_by_hand_stands_where_it_was_put(
    desk: Desk, typed: Typist, file: Callable[[str], Path]
) -> None:
    path = file(
        "2026-03-04 +03:00\n\n- mine\n- 1 · 14:31:07 · a\n- hers\n- 2 · 14:40:00 · \\\\1 b\n"
    )
    desk.import_markdown(path, typed.table.id)
    notes = desk.notes(typed.table.id)
    assert [each.text for each in notes] == ["mine", "a", "hers", "b"]
    assert notes[3].reply_to == notes[1].id
    assert notes[2].stamped_at == STAMP


def test_headings_alike_under_different_ones_are_told_apart(
    desk: Desk, typed: Typist, file: Callable[[str], Path]
) -> None:
    path = file("## Arms\n### Questions\n- a\n## Cyber\n### Questions\n- b\n")
    desk.import_markdown(path, typed.table.id)
    titles = [each.title.en for each in desk.agenda(typed.table.id)][2:]
    assert titles == ["Arms", "Questions", "Cyber", "Cyber: Questions"]


@pytest.mark.parametrize("text", ["", "\n\n", "# Only a title\n", "---\na: b\n---\n", "- #inf\n"])
def test_a_file_without_notes_is_refused_and_nothing_is_made(
    desk: Desk, typed: Typist, file: Callable[[str], Path], text: str
) -> None:
    before = desk.undoable()
    with pytest.raises(BadDocument, match=r"There are no notes in n\.md\."):
        desk.import_markdown(file(text), typed.table.id)
    assert desk.undoable() == before


def test_thousands_of_notes_are_taken_in_one_act(
    desk: Desk, typed: Typist, file: Callable[[str], Path]
) -> None:
    lines = [f"- + \\\\ the {number}th remark on #inf and on no other" for number in range(2_000)]
    done = desk.import_markdown(file("\n".join(lines)), typed.table.id)
    assert done.count == len(desk.notes(typed.table.id)) == 2_000
    desk.undo()
    assert desk.notes(typed.table.id) == ()
