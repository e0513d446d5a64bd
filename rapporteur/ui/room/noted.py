"""The notes of the roundtable on the screen, by number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Note


class Noted:
    """Tells at each key, without asking the file, which numbers there are and which is the last.

    It holds numbers (`12 in noted`), so a `shorthand.Context` may have it for its notes.
    """

    def __init__(self, notes: Iterable[Note] = (), roundtable_id: str = "") -> None:
        self._roundtable_id = roundtable_id
        self._by_number = {note.number: note for note in notes}
        self.last: int | None = max(self._by_number, default=None)

    def follow(self, change: Change) -> None:
        """Take in what a write did."""
        for each in change.touched(Note):
            for note, there in ((each.before, False), (each.after, True)):
                if isinstance(note, Note) and note.roundtable_id == self._roundtable_id:
                    self._take(note, there)

    def _take(self, note: Note, there: bool) -> None:
        if there:
            self._by_number[note.number] = note
            self.last = max(note.number, self.last or 0)
        else:
            self._by_number.pop(note.number, None)
            if note.number == self.last:
                self.last = max(self._by_number, default=None)

    def __contains__(self, number: object) -> bool:
        return number in self._by_number

    def get(self, number: int | None) -> Note | None:
        """The note with this number."""
        return self._by_number.get(number or 0)

    def with_id(self, note_id: str | None) -> Note | None:
        """The note with this id, where it is still there."""
        return next((each for each in self._by_number.values() if each.id == note_id), None)

    def latest(self) -> Iterator[Note]:
        """The newest first."""
        for number in range(self.last or 0, 0, -1):
            if note := self._by_number.get(number):
                yield note

    def beginning_with(self, digits: str) -> Iterator[Note]:
        """Note 12 for "12", then of 120 to 129, 1200 to 1299 … the newest first."""
        if not re.fullmatch(r"[1-9][0-9]{0,8}", digits):
            return
        first, last = int(digits), self.last or 0
        wide = [10**more for more in range(9) if first * 10**more <= last]
        for width in (1, *reversed(wide[1:])):
            low = first * width
            for number in range(min(low + width - 1, last), low - 1, -1):
                if note := self._by_number.get(number):
                    yield note
