"""Notes that say nearly the same: the likeness of their words, cheap enough for every step."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapporteur.domain.dialogue import Note
from rapporteur.domain.language import fold

STEM = 5  # letters of a word that count: in both languages endings change, beginnings seldom
LIKENESS = 0.5  # shared words of all words
SHARED = 3  # fewer shared words say nothing
COMMON = 500  # a word that more notes have leads to none of them

_WORD = re.compile(r"[^\W_]+")


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text; words of three letters and fewer hardly tell."""
    return frozenset(word[:STEM] for word in _WORD.findall(fold(text)) if len(word) > 3)


class Likeness:
    """Every note by its words. Built of what it is given, kept up by `put` and `drop`."""

    def __init__(self, notes: Iterable[Note] = ()) -> None:
        self._stems: dict[str, frozenset[str]] = {}
        self._with: dict[str, set[str]] = {}
        for note in notes:
            self.put(note)

    def put(self, note: Note) -> None:
        """Know a note as it is now."""
        self.drop(note.id)
        self._stems[note.id] = stems(note.text)
        for stem in self._stems[note.id]:
            self._with.setdefault(stem, set()).add(note.id)

    def drop(self, note_id: str) -> None:
        """Know a note no longer."""
        for stem in self._stems.pop(note_id, ()):
            self._with[stem].discard(note_id)

    def closest(self, note: Note) -> str | None:
        """The id of the note that is most like `note`, None where none is like it."""
        own = stems(note.text)
        telling = (self._with.get(stem, set()) for stem in own)
        near = set().union(*(ids for ids in telling if len(ids) <= COMMON))
        near.discard(note.id)
        best = max(((self._likeness(own, id), id) for id in near), default=(0.0, ""))
        return best[1] if best[0] >= LIKENESS else None

    def _likeness(self, own: frozenset[str], id: str) -> float:
        shared = len(own & self._stems[id])
        return shared / len(own | self._stems[id]) if shared >= SHARED else 0.0
