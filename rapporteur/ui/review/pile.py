"""What the review looks at: one roundtable's notes, and the names that they refer to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rapporteur.domain.change import RecordChange
from rapporteur.domain.dialogue import Note
from rapporteur.ui.room.notebook import Notebook, place_in
from rapporteur.ui.room.row import Row, row_of
from rapporteur.ui.room.scene import Scene

if TYPE_CHECKING:
    from rapporteur.desk import Desk


class Pile:
    """Filled once, then kept up by what each write did."""

    def __init__(self) -> None:
        self.scene, self.book = Scene(), Notebook()

    def fill(self, desk: Desk, roundtable_id: str) -> None:
        """Read everything of a roundtable; its id may be blank."""
        self.scene = Scene.of(desk, roundtable_id)
        self.book = Notebook(desk.notes(roundtable_id) if roundtable_id else ())

    def forget(self) -> None:
        """Nothing of it stays."""
        self.scene, self.book = Scene(), Notebook()

    def take(self, changes: Iterable[RecordChange]) -> None:
        """Follow what a write did to notes of this roundtable."""
        for each in changes:
            if isinstance(each.after, Note):
                self.book.put(each.after)
            elif isinstance(each.before, Note):
                self.book.drop(each.before.id)

    @property
    def notes(self) -> Sequence[Note]:
        """Every note, in the order of the talk."""
        return self.book.notes

    def note(self, note_id: str | None) -> Note | None:
        """A note by its id, None where there is none."""
        return self.book.by_id.get(note_id or "")

    def beside(self, note: Note, by: int) -> Note | None:
        """The note that stands `by` places after this one; None beyond the ends."""
        at = place_in(self.notes, note) + by
        return self.notes[at] if 0 <= at < len(self.notes) else None

    def row(self, note: Note) -> Row:
        """A note in words: what is painted, and what is spoken."""
        return row_of(note, None, self.scene, self.book)

    def place_of(self, note: Note) -> int:
        """Where a note stands in the talk."""
        return place_in(self.notes, note)
