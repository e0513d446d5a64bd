"""Which notes enter the draft, and which of them belong together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from rapporteur.domain.dialogue import Kind, Note, on_record, order_of_talk
from rapporteur.draft.material import LeftOut, Material
from rapporteur.draft.wording import Reader, Shape

REPLYING = frozenset({Kind.AGREEMENT, Kind.DISAGREEMENT})
SUPPORTING = frozenset({Kind.IDEA, Kind.OBSERVATION, Kind.AGREEMENT, Kind.ACTION})


@dataclass(frozen=True, slots=True)
class Group:
    """A note with the replies to it, in the order in which they are told.

    `late` is the note that the root answers where that one is in the article already.
    """

    root: Note
    replies: tuple[Note, ...] = ()
    late: Note | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        return (self.root, *self.replies)

    @property
    def note_ids(self) -> tuple[str, ...]:
        return tuple(note.id for note in self.notes)

    @property
    def contested(self) -> bool:
        """Whether anybody disagreed with anything in it."""
        return any(note.kind is Kind.DISAGREEMENT for note in self.notes)

    def supporters(self) -> tuple[Note, ...]:
        """The root, where it says something itself, and the agreements with it."""
        own = (self.root,) if self.root.kind in SUPPORTING else ()
        return own + tuple(
            note
            for note in self.replies
            if note.kind is Kind.AGREEMENT and note.reply_to == self.root.id
        )

    def supporting_sides(self) -> frozenset[int]:
        return frozenset(note.side for note in self.supporters() if note.side is not None)

    @property
    def agreed(self) -> bool:
        """Whether notes of two sides say it and none disagrees."""
        return not self.contested and len(self.supporting_sides()) > 1


def enters(material: Material) -> tuple[tuple[Note, ...], LeftOut]:
    """The notes that may stand in a draft, as they were said, and how many may not."""
    told, hidden = on_record(material.notes, material.roundtable, material.agenda)
    kept = tuple(sorted((note for note in told if not note.cue), key=order_of_talk))
    return kept, LeftOut(off_record=len(hidden), cues=len(told) - len(kept))


def gather(
    notes: tuple[Note, ...], used: frozenset[str], aside: frozenset[str], reader: Reader
) -> tuple[tuple[Group, ...], int]:
    """The groups of those `notes` that no passage uses and nobody set aside; and how many of
    them say nothing by themselves and answer nothing that the article says.

    A reply whose note is hidden, unfinished or set aside stands on its own, without a word of
    what it answered.
    """
    bare = {note.id for note in notes if reader.read(note).shape is Shape.BARE}
    told = {note.id: note for note in notes if note.id in used and note.id not in bare}
    waiting = {note.id: note for note in notes if note.id not in used and note.id not in aside}
    fresh = _with_something_to_say(waiting, bare, frozenset(told))
    known = told.keys() | fresh.keys()
    fresh = {each: _alone(note, known) for each, note in fresh.items()}
    children, roots = _tree(fresh)
    groups = tuple(
        Group(root, _in_telling_order(root, children), told.get(root.reply_to or ""))
        for root in roots
    )
    return groups, len(waiting) - len(fresh)


def _alone(note: Note, known: Collection[str]) -> Note:
    """A reply to what may not be mentioned as a remark of its own: it agrees with nothing."""
    if note.kind in REPLYING and note.reply_to is not None and note.reply_to not in known:
        return replace(note, kind=Kind.OBSERVATION)
    return note


def _with_something_to_say(
    notes: Mapping[str, Note], bare: set[str], told: frozenset[str]
) -> dict[str, Note]:
    """`notes` without those of no words, save agreements and disagreements with what is there."""
    kept = {each: note for each, note in notes.items() if each not in bare or note.kind in REPLYING}
    while True:
        parents = _parents(kept)
        lost = [each for each in kept if each in bare and each not in parents]
        lost = [each for each in lost if kept[each].reply_to not in told]
        if not lost:
            return kept
        for each in lost:
            del kept[each]


def _parents(notes: Mapping[str, Note]) -> dict[str, str]:
    """Whom each note answers among `notes`. A ring of replies is opened at its lowest number."""
    parents = {
        note.id: note.reply_to
        for note in notes.values()
        if note.reply_to is not None and note.reply_to in notes
    }
    for note in sorted(notes.values(), key=lambda each: each.number):
        above = parents.get(note.id)
        passed = {note.id}
        while above is not None and above not in passed:
            passed.add(above)
            above = parents.get(above)
        if above == note.id:
            del parents[note.id]
    return parents


def _tree(notes: Mapping[str, Note]) -> tuple[dict[str, list[Note]], tuple[Note, ...]]:
    """The replies to each note, and the notes that answer none of the others."""
    parents = _parents(notes)
    children: dict[str, list[Note]] = {}
    for each, parent in parents.items():
        children.setdefault(parent, []).append(notes[each])
    return children, tuple(note for note in notes.values() if note.id not in parents)


_TELLING = {Kind.AGREEMENT: 0, Kind.DISAGREEMENT: 2}


def _in_telling_order(root: Note, children: Mapping[str, list[Note]]) -> tuple[Note, ...]:
    """The replies to `root`, each followed by its own: agreement first, disagreement last."""

    def order(note: Note) -> tuple[int, dt.datetime, int]:
        return _TELLING.get(note.kind, 1), *order_of_talk(note)

    told: list[Note] = []
    waiting = sorted(children.get(root.id, ()), key=order, reverse=True)
    while waiting:
        reply = waiting.pop()
        told.append(reply)
        waiting += sorted(children.get(reply.id, ()), key=order, reverse=True)
    return tuple(told)
