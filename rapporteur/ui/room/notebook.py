"""The notes of the roundtable on the screen, in the order of the talk, and their sums."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rapporteur.domain.dialogue import Note, order_of_talk
from rapporteur.ui.room.scene import Scene


class Notebook:
    """All notes of one roundtable, whatever the stream is narrowed to.

    `notes` are in the order of the talk, and are so when they are given. Who answers whom is
    found out when it is first asked for, and kept from then on.
    """

    def __init__(self, notes: Sequence[Note] = ()) -> None:
        self.notes = list(notes)
        self.by_id = {each.id: each for each in self.notes}
        self._answers: dict[str, list[Note]] | None = None

    def __len__(self) -> int:
        return len(self.notes)

    def put(self, note: Note) -> Note | None:
        """Take in a note as it is now; what it was before, where it was here."""
        before = self.drop(note.id)
        self.notes.insert(place_in(self.notes, note), note)
        self.by_id[note.id] = note
        if self._answers is not None and note.reply_to:
            answers = self._answers.setdefault(note.reply_to, [])
            answers.insert(place_in(answers, note), note)
        return before

    def drop(self, note_id: str) -> Note | None:
        """Forget a note; what it was."""
        note = self.by_id.pop(note_id, None)
        if note is not None:
            del self.notes[place_in(self.notes, note)]
            if self._answers is not None and note.reply_to:
                self._answers[note.reply_to].remove(note)
        return note

    def newest(self) -> Note | None:
        """The note with the highest number."""
        return max(self.notes, key=lambda note: note.number, default=None)

    def answers(self, note_id: str) -> Sequence[Note]:
        """The notes that answer a note, in the order of the talk."""
        if self._answers is None:
            self._answers = {}
            for note in self.notes:
                if note.reply_to:
                    self._answers.setdefault(note.reply_to, []).append(note)
        return self._answers.get(note_id, ())

    def latest_topics(self) -> Iterator[str]:
        """The ids of the topics in use, the one that was noted last at the head."""
        found: set[str] = set()
        for note in reversed(self.notes):
            for topic_id in reversed(note.topic_ids):
                if topic_id not in found:
                    found.add(topic_id)
                    yield topic_id


def place_in(notes: Sequence[Note], note: Note) -> int:
    """Where `note` stands, or would stand, among notes in the order of the talk."""
    return bisect_left(notes, order_of_talk(note), key=order_of_talk)


class Tally:
    """How many notes bear a topic (by its id), or one of its branch; how many need a hand.

    A note with two topics of one branch counts once for the branch.
    """

    def __init__(self, scene: Scene, notes: Iterable[Note] = ()) -> None:
        self._scene = scene
        self._branch_of: dict[str, str] = {}
        self.own: Counter[str] = Counter()
        self.branch: Counter[str] = Counter()
        self.untagged = self.cues = self.notes = 0
        for note in notes:
            self.count(note)

    def count(self, note: Note, by: int = 1) -> None:
        """Take a note in (1), or out again (-1)."""
        self.notes += by
        if note.cue:
            self.cues += by
        if not note.topic_ids:
            self.untagged += by
            return
        branches = set()
        for topic_id in note.topic_ids:
            self.own[topic_id] += by
            branches.add(self._branch_of.get(topic_id) or self._find_branch(topic_id))
        for branch in branches:
            self.branch[branch] += by

    def _find_branch(self, topic_id: str) -> str:
        topic = self._scene.topic.get(topic_id)
        found = self._scene.branch(topic).id if topic is not None else topic_id
        self._branch_of[topic_id] = found
        return found
