"""A review place over a real file, with some notes in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Note
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review import ReviewPlace
from tests.ui.showing import shown

BEGUN = dt.datetime(2026, 3, 4, 14, 0, tzinfo=dt.UTC)
LINES = (
    "! /1 a joint group of experts on verification #verify",  # 1
    "+ /2 \\1 if the data stay with both sides",  # 2: untagged
    "(( a word between us #inf",  # 3
    "/2 satellite images ...",  # 4: a cue
    "/1 both sides lack a channel for incidents #cyber #hotline",  # 5
    "/2 both sides lack a channel for incidents at night #cyber",  # 6
    "? who pays for visits",  # 7: untagged
)


def note_down(bridge: Bridge, *lines: str) -> None:
    """Type lines, a minute after one another."""
    for line in lines:
        at = BEGUN + dt.timedelta(minutes=len(notes(bridge)))

        def add(desk: object, line: str = line, at: dt.datetime = at) -> Change:
            return bridge.desk.add_note(bridge.roundtable_id, line, at)

        assert bridge.do(add) is not None


def notes(bridge: Bridge) -> tuple[Note, ...]:
    return bridge.desk.notes(bridge.roundtable_id)


def note(bridge: Bridge, number: int) -> Note:
    return next(each for each in notes(bridge) if each.number == number)


def topics_of(bridge: Bridge, number: int) -> list[str]:
    by_id = {topic.id: topic.notation for topic in bridge.desk.topics()}
    return [by_id[each] for each in note(bridge, number).topic_ids]


def show_review(
    qtbot: QtBot, bridge: Bridge, lines: Sequence[str] = LINES, size: tuple[int, int] = (1278, 690)
) -> ReviewPlace:
    """The place, shown, with notes made of `lines`."""
    note_down(bridge, *lines)
    made = shown(qtbot, ReviewPlace(bridge), size)
    made.setFocus()
    return made


def ten_thousand(bridge: Bridge) -> None:
    """Notes of two sides on every topic of the first level, laid in one transaction."""
    here, tops = bridge.roundtable_id, [t for t in bridge.desk.topics() if t.parent_id is None]
    made = [
        Note(
            roundtable_id=here,
            number=number,
            text=f"a word on point {number} of the list, said at some length in the room",
            stamped_at=BEGUN + dt.timedelta(seconds=number),
            side=number % 3 or None,
            topic_ids=(tops[number % len(tops)].id,) if number % 7 else (),
        )
        for number in range(1, 10_001)
    ]
    bridge.desk._store.write(Change("", tuple(RecordChange(None, each) for each in made)))
