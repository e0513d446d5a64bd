"""What the keys of the room do: to the notes chosen in the stream, else to the line."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Kind, Note, Topic
from rapporteur.ui.bridge import Bridge

if TYPE_CHECKING:
    from rapporteur.desk import Desk
    from rapporteur.ui.room.place import RoomPlace


class Verbs:
    """One method for each key. What it does to several notes is one act, but for merging them."""

    def __init__(self, room: RoomPlace, bridge: Bridge) -> None:
        self._room, self._bridge = room, bridge
        self._trail: list[str] = []  # from reply to what it answers: the ids of the replies

    # Signs

    def turn_kind(self, kind: Kind) -> None:
        ids = self._ids()
        if ids:
            self._do(lambda desk: desk.turn_kinds(ids, kind))
        else:
            self._room.capture.turn_kind(kind)

    def turn_side(self) -> None:
        """The next side: of the chosen notes, else of the strip."""
        notes = self._chosen()
        if not notes:
            self._room.strip.cycle_side()
            return
        sides = [None, *(host.number for host in self._room.scene.hosts)]
        at = sides.index(notes[0].side) if notes[0].side in sides else 0
        side = sides[(at + 1) % len(sides)]
        self._do(lambda desk: desk.turn_sides([note.id for note in notes], side))

    def turn_off_record(self) -> None:
        ids = self._ids()
        if ids:
            self._do(lambda desk: desk.turn_off_records(ids))
        else:
            self._room.capture.turn_off_record()

    def turn_star(self) -> None:
        ids = self._ids()
        if ids:
            self._do(lambda desk: desk.turn_stars(ids))
        else:
            self._room.capture.turn_star()

    def tag(self, topic: Topic) -> None:
        """Put a topic on the chosen notes, or off them where all have it; else on the line."""
        notes = self._chosen()
        if not notes:
            self._room.capture.add_topic(topic.notation)
            return
        ids = [note.id for note in notes]
        if all(topic.id in note.topic_ids for note in notes):
            self._do(lambda desk: desk.untag_notes(ids, topic.id))
        else:
            self._do(lambda desk: desk.tag_notes(ids, topic.id))
        self._room.stream.take_focus()

    # Notes

    def edit(self) -> None:
        """Bring the chosen note, or the last one, into the line."""
        note = self._room.stream.chosen()
        if note is None:
            self._room.capture.edit_last()
        else:
            self._room.capture.edit(note)

    def merge(self) -> None:
        """Merge the chosen note into the one above; of several, all into the first of them."""
        notes = self._chosen()
        if len(notes) == 1:
            above = self._room.model.note_at(self._room.model.row_with(notes[0].id) - 1)
            notes = (above, *notes) if above is not None else ()
        if len(notes) > 1:
            into, *others = (note.id for note in notes)
            for other in others:
                if self._merge(into, other) is None:
                    break
            self._room.stream.choose(into)

    def remove(self) -> None:
        ids = self._ids()
        if ids:
            self._do(lambda desk: desk.remove_notes(ids))

    # Threads

    def to_answered(self) -> None:
        """From a reply to the note that it answers."""
        note = self._room.stream.chosen()
        if note is not None and note.reply_to and self._room.bring(note.reply_to):
            self._trail.append(note.id)

    def to_answer(self) -> None:
        """Back to the reply one came from, else to the first reply to the chosen note."""
        note = self._room.stream.chosen()
        if note is None:
            return
        answers = [each.id for each in self._room.book.answers(note.id)]
        came_from = self._trail.pop() if self._trail else ""
        if came_from not in answers:
            self._trail.clear()
        to = came_from if came_from in answers else next(iter(answers), "")
        self._room.bring(to)

    def _chosen(self) -> tuple[Note, ...]:
        return self._room.stream.all_chosen()

    def _ids(self) -> list[str]:
        return [note.id for note in self._chosen()]

    def _merge(self, into: str, other: str) -> Change | None:
        return self._do(lambda desk: desk.merge_notes(into, other))

    def _do(self, act: Callable[[Desk], Change]) -> Change | None:
        return self._bridge.do(act)
