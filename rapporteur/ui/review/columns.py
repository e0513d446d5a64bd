"""Which column of the board a note stands in, and what moving it does to its topics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapporteur.domain.dialogue import Note, Topic
from rapporteur.ui.room.scene import Scene

Key = str | None  # a topic's id; None for notes without a topic
MOSTLY = 0.75  # of the tagged notes in one branch: the board opens within it


@dataclass(frozen=True, slots=True)
class Columns:
    """A column for each topic of the first level; `within` a branch, one for each below it."""

    keys: tuple[Key, ...] = (None,)
    _column_of: dict[str, str] = field(default_factory=dict)  # of each topic's id

    @classmethod
    def of(cls, scene: Scene, within: Topic | None = None) -> Columns:
        """The columns of a scene."""
        if within is None:
            tops = [topic.id for topic in scene.topics if scene.branch(topic) is topic]
            return cls((None, *tops), {each.id: scene.branch(each).id for each in scene.topics})
        below = [each for each in scene.topics if scene.branch(each).id == within.id]
        return cls((None, *(each.id for each in below)), {each.id: each.id for each in below})

    def of_note(self, note: Note) -> set[Key]:
        """The columns that a note stands in: none where all its topics are of other branches."""
        if not note.topic_ids:
            return {None}
        return {self._column_of[each] for each in note.topic_ids if each in self._column_of}

    def in_column(self, note: Note, key: Key) -> tuple[str, ...]:
        """The topics for which a note stands in a column."""
        return tuple(each for each in note.topic_ids if self._column_of.get(each) == key)

    def moved(self, note: Note, source: Key, target: Key) -> tuple[str, ...]:
        """The topics of a note once it is moved from one column to another."""
        own = self.in_column(note, source) if source is not None else ()
        if target is None:
            return tuple(each for each in note.topic_ids if each not in own)
        if not own:
            return tuple(dict.fromkeys((*note.topic_ids, target)))
        ids = (target if each in own else each for each in note.topic_ids)
        return tuple(dict.fromkeys(ids))


def main_branch(scene: Scene, notes: Iterable[Note]) -> Topic | None:
    """The branch that most notes are about, None where they are about several."""
    counts: dict[str, int] = {}
    tagged = 0
    for note in notes:
        branches = {
            scene.branch(scene.topic[each]).id for each in note.topic_ids if each in scene.topic
        }
        tagged += bool(branches)
        for branch in branches:
            counts[branch] = counts.get(branch, 0) + 1
    best = max(counts, key=lambda each: counts[each], default="")
    below = any(topic.parent_id == best for topic in scene.topics)
    return scene.topic[best] if best and below and counts[best] >= MOSTLY * tagged else None
