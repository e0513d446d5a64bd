"""Which notes of the notebook are on show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from rapporteur.domain.dialogue import Note, order_of_talk
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room.hits import finder
from rapporteur.ui.room.notebook import Notebook
from rapporteur.ui.room.row import Find

FIRST = 100  # results that are shown at once; the others when the typing pauses


class Showing(Enum):
    """Which notes are on show."""

    ALL = auto()
    FOUND = auto()
    UNTAGGED = auto()
    CUES = auto()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which notes to show; `query` only where they are searched for."""

    showing: Showing = Showing.ALL
    query: str = ""


class Sieve:
    """Keeps what the last search found, so that one note can be weighed against it."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self.filter = Filter()
        self.is_partial = False  # whether there are results that were not asked for yet
        self._found: tuple[Note, ...] = ()
        self._ids: frozenset[str] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether every note passes."""
        return self.filter.showing is Showing.ALL or self.filter == Filter(Showing.FOUND)

    @property
    def find(self) -> Find | None:
        """Tells what of a text was searched for."""
        return finder(self.filter.query) if self.filter.query else None

    def look(self, book: Notebook) -> list[Note]:
        """The notes on show, in the order of the talk; of what was found, the first ones."""
        self.is_partial = False
        if self.is_open:
            return book.notes
        if self.filter.showing is Showing.FOUND:
            self._search(FIRST)
            return self.found()
        return [note for note in book.notes if self.passes(note)]

    def look_again(self) -> None:
        """Search anew, for all there is: notes changed, or the typing paused."""
        if self.filter.showing is Showing.FOUND and not self.is_open:
            self._search(None)

    def found(self) -> list[Note]:
        """What the last search found."""
        return list(self._found)

    def passes(self, note: Note) -> bool:
        """Whether a note is on show."""
        if self.is_open:
            return True
        if self.filter.showing is Showing.UNTAGGED:
            return not note.topic_ids
        if self.filter.showing is Showing.CUES:
            return note.cue
        return note.id in self._ids

    def _search(self, limit: int | None) -> None:
        desk, here = self._bridge.desk, self._bridge.roundtable_id
        self._found = tuple(sorted(desk.search(self.filter.query, here), key=order_of_talk))
        self._ids = frozenset(note.id for note in self._found)
        self.is_partial = limit is not None and len(self._found) == limit
