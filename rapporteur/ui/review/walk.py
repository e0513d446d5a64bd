"""The order of the triage: what must be mended first, then all that was said."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from rapporteur.domain.dialogue import Note, order_of_talk


class Group(IntEnum):
    """Why a note comes where it comes."""

    CUE = 0
    UNTAGGED = 1
    REST = 2


def group_of(note: Note) -> Group:
    """What a note needs."""
    if note.cue:
        return Group.CUE
    return Group.REST if note.topic_ids else Group.UNTAGGED


@dataclass(frozen=True, slots=True)
class Left:
    """What is left to do: cues, notes without a topic, and notes that nobody has seen yet."""

    cues: int = 0
    untagged: int = 0
    unseen: int = 0
    notes: int = 0

    @property
    def is_done(self) -> bool:
        return not (self.cues or self.untagged or self.unseen)


class Walk:
    """Each note once. A note keeps its place while it is walked, whatever is done to it."""

    def __init__(self) -> None:
        self._stops: list[Note] = []
        self._groups: dict[str, Group] = {}
        self._seen: set[str] = set()
        self._cues = self._untagged = 0

    def begin(self, notes: Iterable[Note]) -> None:
        """Put the notes into order anew; what was seen stays seen."""
        known = list(notes)
        self._groups = {note.id: group_of(note) for note in known}
        self._stops = sorted(known, key=self._key)
        self._cues = self._untagged = 0
        for note in known:
            self._count(note, 1)

    def forget(self) -> None:
        """Nothing is known, and nothing seen."""
        self._stops, self._groups = [], {}
        self._seen.clear()
        self._cues = self._untagged = 0

    def put(self, note: Note) -> None:
        """Take a note as it is now, in the place that `place_for` tells."""
        at = self.place_for(note)
        if note.id in self._groups:
            self._count(self._stops[at], -1)
            self._stops[at] = note
        else:
            self._groups[note.id] = group_of(note)
            self._stops.insert(at, note)
        self._count(note, 1)

    def place_for(self, note: Note) -> int:
        """Where a note stands, or will stand once it is put."""
        known = self._groups.get(note.id)
        group = group_of(note) if known is None else known
        return bisect_left(self._stops, (group, *order_of_talk(note)), key=self._key)

    def place_of(self, note_id: str) -> int:
        """Where a note stands, -1 where it is not there."""
        return next((at for at, each in enumerate(self._stops) if each.id == note_id), -1)

    def drop(self, note_id: str) -> None:
        """Walk past a note no longer."""
        at = self.place_of(note_id)
        if at >= 0:
            self._count(self._stops[at], -1)
            del self._stops[at], self._groups[note_id]

    def note_at(self, at: int) -> Note | None:
        return self._stops[at] if 0 <= at < len(self._stops) else None

    def begins_group(self, at: int) -> bool:
        """Whether another group begins at a place, the first place excepted."""
        here, before = self.note_at(at), self.note_at(at - 1)
        return bool(here and before) and self._group(here) is not self._group(before)

    def see(self, note_id: str) -> None:
        """Somebody has seen this note."""
        self._seen.add(note_id)

    def seen(self) -> frozenset[str]:
        """The ids of all that was seen."""
        return frozenset(self._seen)

    def is_seen(self, note_id: str) -> bool:
        return note_id in self._seen

    def next_after(self, at: int) -> int:
        """The next note that nobody has seen, then the next that needs a hand; round at the end.

        -1 where nothing is left to do.
        """
        count = len(self._stops)
        places = [(at + step) % count for step in range(1, count + 1)]
        for is_open in (self._is_unseen, self._is_unmended):
            found = next((each for each in places if is_open(self._stops[each])), -1)
            if found >= 0:
                return found
        return -1

    def left(self) -> Left:
        """What is left to do."""
        return Left(
            cues=self._cues,
            untagged=self._untagged,
            unseen=len(self._stops) - len(self._seen & self._groups.keys()),
            notes=len(self._stops),
        )

    def __len__(self) -> int:
        return len(self._stops)

    def _is_unseen(self, note: Note) -> bool:
        return note.id not in self._seen

    def _is_unmended(self, note: Note) -> bool:
        return group_of(note) is not Group.REST

    def _count(self, note: Note, by: int) -> None:
        self._cues += by if note.cue else 0
        self._untagged += by if not note.topic_ids else 0

    def _group(self, note: Note | None) -> Group:
        return self._groups[note.id] if note is not None else Group.REST

    def _key(self, note: Note) -> tuple[Group, dt.datetime, int]:
        return (self._groups[note.id], *order_of_talk(note))
