"""Which notes of the notebook are on show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from rapporteur.domain.dialogue import Note
from rapporteur.domain.layout import turn_layout
from rapporteur.domain.query import read_query
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room.hits import finder
from rapporteur.ui.room.notebook import Notebook
from rapporteur.ui.room.row import Find
from rapporteur.ui.room.scene import Scene

FIRST = 100  # results that are read at once, the newest ones; more when they are scrolled to
MORE = 4  # times as many, each time


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
        self.read_as = ""  # what the query was taken for, where it was typed on the other layout
        self._limit = FIRST
        self._found: list[Note] = []
        self._ids: frozenset[str] = frozenset()

    def take(self, wanted: Filter) -> None:
        """Narrow to `wanted` from now on."""
        self.filter, self.read_as, self._limit = wanted, "", FIRST
        self._found, self._ids = [], frozenset()

    @property
    def is_open(self) -> bool:
        """Whether every note passes."""
        return self.filter.showing is Showing.ALL or self.filter == Filter(Showing.FOUND)

    @property
    def is_partial(self) -> bool:
        """Whether there may be results older than those that were read."""
        searched = self.filter.showing is Showing.FOUND and not self.is_open
        return searched and len(self._found) == self._limit

    def find(self, scene: Scene) -> Find | None:
        """Tells what of a text was searched for."""
        query = self.read_as or self.filter.query
        sides = (host.number for host in scene.hosts)
        return finder(read_query(query, scene.topics, scene.agenda, sides).words)

    def look(self, book: Notebook) -> list[Note]:
        """The notes on show, in the order of the talk; of what was found, the newest."""
        if self.is_open:
            return book.notes
        if self.filter.showing is Showing.FOUND:
            self.look_again()
            return self._found
        return [note for note in book.notes if self.passes(note)]

    def look_again(self) -> None:
        """Search anew: notes have changed."""
        if self.is_open or self.filter.showing is not Showing.FOUND:
            return
        query = self.filter.query
        found = self._search(self.read_as or query)
        turned = "" if found or self.read_as else turn_layout(query)
        if turned and (found := self._search(turned)):
            self.read_as = turned
        self._found = list(found)
        self._ids = frozenset(note.id for note in found)

    def look_further(self) -> list[Note]:
        """The same and older results."""
        self._limit *= MORE
        self.look_again()
        return self._found

    def count(self) -> int:
        """How many notes the search finds in all."""
        desk, here = self._bridge.desk, self._bridge.roundtable_id
        return desk.count_found(self.read_as or self.filter.query, here)

    def passes(self, note: Note) -> bool:
        """Whether a note is on show."""
        if self.is_open:
            return True
        if self.filter.showing is Showing.UNTAGGED:
            return not note.topic_ids
        if self.filter.showing is Showing.CUES:
            return note.cue
        return note.id in self._ids

    def _search(self, query: str) -> tuple[Note, ...]:
        desk, here = self._bridge.desk, self._bridge.roundtable_id
        return desk.search(query, here, self._limit)
