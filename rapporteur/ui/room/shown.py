"""What the stream shows of the notebook: all of it, or what it was narrowed to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from rapporteur.domain.dialogue import Note, order_of_talk
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room.invitation import invitation
from rapporteur.ui.room.sieve import Filter, Sieve
from rapporteur.ui.room.stream import Standing

if TYPE_CHECKING:
    from rapporteur.ui.room.place import RoomPlace

PAUSE_MS = 120  # in the typing of a search, before all that is found is counted


class Shown(QObject):
    """Keeps the rows of the stream, and what the search line says of them."""

    def __init__(self, room: RoomPlace, bridge: Bridge) -> None:
        super().__init__(room)
        self._room, self._bridge = room, bridge
        self.sieve = Sieve(bridge)
        self._left_at = Standing()  # by the stream, when it was narrowed
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.count_found)

    def take_filter(self, wanted: Filter) -> None:
        """Narrow to `wanted`; all is shown again where it was left."""
        stream, sieve = self._room.stream, self.sieve
        was_open = sieve.is_open
        if was_open:
            self._left_at = stream.place
        sieve.take(wanted)
        if not self._bridge.is_open:
            return
        if was_open and sieve.is_open:
            self.tell_count()
            return
        self.show_notes()
        stream.stand_at(self._left_at if sieve.is_open else Standing())

    def forget(self) -> None:
        """Another roundtable comes, or none: nothing is narrowed."""
        self.sieve.take(Filter())
        self._left_at = Standing()

    def show_notes(self) -> None:
        """Fill the stream anew."""
        self._fill(self.sieve.look(self._room.book))
        stream = self._room.stream
        if self.sieve.is_open:
            stream.invite(*invitation(self._room.scene))
        else:
            stream.invite(QCoreApplication.translate("RoomPlace", "Nothing of that kind here."))

    def show_further(self) -> None:
        """The beginning of the results is near: read older ones, and stay where we are."""
        if self._bridge.is_open and self.sieve.is_partial:
            stream = self._room.stream
            place, chosen = stream.place, stream.chosen()
            self._fill(self.sieve.look_further())
            stream.stand_at(place)
            if chosen is not None and place.note_id:
                stream.mark(chosen.id)

    def show_one(self, before: Note | None, after: Note | None) -> None:
        """One note has changed: it comes, goes, moves, or is another in its place."""
        model = self._room.model
        shown = after is not None and self.sieve.passes(after)
        if before is not None and not (shown and after and _same_place(before, after)):
            model.drop(before)
        if shown and after is not None:
            model.put(after)

    def tell_count(self) -> None:
        """Say how many notes are on show."""
        sieve, rows = self.sieve, self._room.model.rowCount()
        self._room.search.tell_count(sieve.filter, rows, sieve.is_partial, sieve.read_as)
        if sieve.is_partial:
            self._pause.start()

    def count_found(self) -> None:
        """The typing paused: say how many there are in all."""
        sieve = self.sieve
        if self._bridge.is_open and sieve.is_partial:
            self._room.search.tell_count(sieve.filter, sieve.count(), read_as=sieve.read_as)

    def _fill(self, notes: Sequence[Note]) -> None:
        room = self._room
        room.model.fill(notes, room.scene, room.book, self.sieve.find(room.scene))
        self.tell_count()


def _same_place(note: Note, other: Note) -> bool:
    return order_of_talk(note) == order_of_talk(other)
