"""Where the sides meet: what was said on each topic, by side, for and against.

A reply `+` or `-` from a side is data. Who agrees with an objection objects, and who objects to
an objection supports: what counts is which way a reply points in the end, not its sign alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from rapporteur.domain.dialogue import Kind, Note, Rule, Topic


class Stance(StrEnum):
    """What a side does on a topic, as one word."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    DIVIDED = "divided"  # it does both
    SPOKE = "spoke"  # it said something, for or against nothing
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Cell:
    """How many notes of one side on one topic support, oppose, put an idea, or say else."""

    supports: int = 0
    opposes: int = 0
    ideas: int = 0
    others: int = 0

    @property
    def total(self) -> int:
        return self.supports + self.opposes + self.ideas + self.others

    @property
    def stance(self) -> Stance:
        """The counts as one word; an idea by itself is neither for nor against."""
        if self.supports and self.opposes:
            return Stance.DIVIDED
        if self.supports or self.opposes:
            return Stance.SUPPORTS if self.supports else Stance.OPPOSES
        return Stance.SPOKE if self.total else Stance.SILENT

    @property
    def favours(self) -> bool:
        """Whether the side is for something here and against nothing: its own idea counts."""
        return bool(self.supports or self.ideas) and not self.opposes


SILENT = Cell()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Topics × sides. The topic None is that of notes without one, the side None nobody's."""

    topics: tuple[str | None, ...]  # ids, as they were given; None at the end
    sides: tuple[int | None, ...]
    _cells: Mapping[tuple[str | None, int | None], Cell] = field(repr=False)

    def cell(self, topic_id: str | None, side: int | None) -> Cell:
        """What `side` said on a topic; nothing for a pair that is not there."""
        return self._cells.get((topic_id, side), SILENT)

    def total(self, topic_id: str | None) -> int:
        """How many notes are on a topic."""
        return sum(self.cell(topic_id, side).total for side in self.sides)

    def contested(self, topic_id: str | None) -> bool:
        """Whether anybody opposes anything on a topic."""
        return any(self.cell(topic_id, side).opposes for side in self.sides)

    def agreed(self, topic_id: str | None) -> bool:
        """Whether two sides at least favour what was said, one by saying so, and nobody opposes.

        It is said of all that was said on the topic taken together, so it is the least that must
        hold before a sentence may say that sides agreed; which idea they agreed on, each idea's
        own replies tell.
        """
        named = [self.cell(topic_id, side) for side in self.sides if side is not None]
        return (
            not self.contested(topic_id)
            and sum(each.favours for each in named) > 1
            and any(each.supports for each in named)
        )


def matrix(notes: Iterable[Note], topics: Iterable[Topic], sides: Iterable[int]) -> Matrix:
    """What the notes come to; their order does not matter.

    A note counts once for each of its topics. A reply without topics counts for those of the
    note that it answers, through however many. Off-the-record notes never count, nor does what
    they lend to their replies: who agrees with one agrees with nothing here. `notes` are those
    of one roundtable, all of them, but notes off the record by their agenda item or roundtable,
    which are to be left out before.
    """
    known = {
        each.id: each for each in notes if not each.off_record and each.rule is not Rule.OFF_RECORD
    }
    rows = tuple(each.id for each in topics)
    said: Counter[tuple[str | None, int | None, str]] = Counter()
    inherited = _topics_of(known, frozenset(rows))
    signs = _signs_of(known)
    for note in known.values():
        for topic_id in inherited[note.id] or (None,):
            said[topic_id, note.side, _counted_as(note, signs)] += 1
    columns = (*sides, None)
    cells = {
        (row, side): Cell(**{what: said[row, side, what] for what in Cell.__slots__})
        for row in (*rows, None)
        for side in columns
    }
    return Matrix((*rows, None), columns, MappingProxyType(cells))


def _counted_as(note: Note, signs: Mapping[str, int]) -> str:
    sign = signs.get(note.id, 0)
    if sign:
        return "supports" if sign > 0 else "opposes"
    return "ideas" if note.kind is Kind.IDEA else "others"


def _topics_of(notes: Mapping[str, Note], known: frozenset[str]) -> dict[str, tuple[str, ...]]:
    """The topics that each note counts for, without repeats."""
    found: dict[str, tuple[str, ...]] = {}
    for note in notes.values():
        waiting: list[str] = []
        at: Note | None = note
        topics: tuple[str, ...] = ()
        while at is not None and at.id not in found and at.id not in waiting:
            waiting.append(at.id)
            topics = tuple(dict.fromkeys(each for each in at.topic_ids if each in known))
            at = None if topics else notes.get(at.reply_to or "")
        if at is not None:
            topics = found.get(at.id, ())
        found.update(dict.fromkeys(waiting, topics))
    return found


_SIGNS = {Kind.AGREEMENT: 1, Kind.DISAGREEMENT: -1}


def _signs_of(notes: Mapping[str, Note]) -> dict[str, int]:
    """For each agreement and disagreement: 1 where it supports, -1 where it opposes, else 0.

    It is 0 for what answers a note that is not there: nobody may know what it answered.
    """
    signs: dict[str, int] = {}
    for note in notes.values():
        path: dict[str, Note] = {}
        at: Note | None = note
        while at is not None and at.kind in _SIGNS and at.id not in signs and at.id not in path:
            path[at.id] = at
            at = notes.get(at.reply_to or "")
        if at is not None and at.id in path:  # a ring: each of it counts by its own sign
            ring = list(path)[list(path).index(at.id) :]
            signs.update({each: _SIGNS[path[each].kind] for each in ring})
        for each in reversed(path.values()):
            if each.id not in signs:
                signs[each.id] = _sign_of(each, notes, signs)
    return signs


def _sign_of(note: Note, notes: Mapping[str, Note], signs: Mapping[str, int]) -> int:
    if note.reply_to is not None and note.reply_to not in notes:
        return 0
    return _SIGNS[note.kind] * (signs.get(note.reply_to or "", 0) or 1)
