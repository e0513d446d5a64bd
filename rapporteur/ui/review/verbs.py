"""What the keys do to a note: to the line while it is edited, else to the one that is chosen."""

from __future__ import annotations

from collections.abc import Callable

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review.editing import EditLine
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.review.view import View


class Verbs:
    """The same in every view; `view` tells which one is on the screen."""

    def __init__(self, bridge: Bridge, pile: Pile, view: Callable[[], View]) -> None:
        self._bridge, self._pile, self._view = bridge, pile, view

    def turn_kind(self, kind: Kind) -> None:
        editor, note = self._editor(), self._chosen()
        if editor is not None:
            editor.turn_kind(kind)
        elif note is not None:
            self._bridge.do(lambda desk: desk.turn_kind(note.id, kind))

    def turn_side(self) -> None:
        """The next side."""
        editor, note = self._editor(), self._chosen()
        if editor is not None:
            editor.turn_side()
        elif note is not None:
            sides = [None, *(host.number for host in self._pile.scene.hosts)]
            at = sides.index(note.side) if note.side in sides else 0
            after = sides[(at + 1) % len(sides)]
            self._bridge.do(lambda desk: desk.turn_side(note.id, after))

    def turn_off_record(self) -> None:
        editor, note = self._editor(), self._chosen()
        if editor is not None:
            editor.turn_off_record()
        elif note is not None:
            self._bridge.do(lambda desk: desk.turn_off_record(note.id))

    def turn_star(self) -> None:
        editor, note = self._editor(), self._chosen()
        if editor is not None:
            editor.turn_star()
        elif note is not None:
            self._bridge.do(lambda desk: desk.turn_star(note.id))

    def turn_layout(self) -> None:
        """The words of the line on the other layout; a note is brought into the line for it."""
        editor = self._editor()
        if editor is None:
            self.edit()
            editor = self._editor()
        if editor is not None:
            editor.turn_layout()

    def edit(self) -> None:
        """Bring the note into the line."""
        note, editor = self._chosen(), self._view().editor
        if note is not None and editor is not None:
            editor.edit(note)

    def split(self) -> None:
        """Make two notes of one, in the line; where none is edited, it is brought there first."""
        editor = self._editor()
        if editor is not None:
            editor.split()
        else:
            self.edit()

    def merge(self) -> None:
        """Make one note of two; the earlier one stays."""
        if self._editor() is not None:
            return
        note, other = self._chosen(), self._view().merge_with()
        if note is None or other is None:
            return
        first, second = sorted((note, other), key=self._pile.place_of)
        self._view().choose(first.id)
        self._bridge.do(lambda desk: desk.merge_notes(first.id, second.id))

    def remove(self) -> None:
        note = self._chosen()
        if note is not None and self._editor() is None:
            self._bridge.do(lambda desk: desk.remove_note(note.id))

    def _editor(self) -> EditLine | None:
        editor = self._view().editor
        return editor if editor is not None and editor.note is not None else None

    def _chosen(self) -> Note | None:
        note = self._view().chosen()
        return self._pile.note(note.id) if note is not None else None
