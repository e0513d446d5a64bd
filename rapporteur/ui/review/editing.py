"""One note in the line, read as it is typed: the same line as in the room, for one note."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rapporteur.domain import shorthand
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.drafts import HalfTyped
from rapporteur.domain.shorthand import Context
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import label
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.room import turn
from rapporteur.ui.room.chips import Chips, pieces_of
from rapporteur.ui.room.completion import Completion
from rapporteur.ui.room.line import CaptureLine, Well
from rapporteur.ui.room.noted import Noted
from rapporteur.ui.theme import HALF, Tone, Voice


class EditLine(QWidget):
    """Enter keeps what stands in it, Esc leaves the note as it was."""

    began = Signal()
    left = Signal()  # whichever way

    def __init__(self, bridge: Bridge, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._pile = bridge, pile
        self._note: Note | None = None
        self._before = ""  # what stood in it when the note was brought here
        self._context = Context()
        self.line, self.chips = CaptureLine(), Chips()
        self.completion = Completion(self.line)
        self.line.setAccessibleName(self.tr("Note"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HALF, 0, 0)
        column.setSpacing(0)
        column.addWidget(Well(self.line))
        column.addWidget(self.chips)
        hint = self.tr(
            "Enter keeps it, Shift+Enter makes two notes of it, Esc leaves it as it was."
        )
        column.addWidget(label(hint, Voice.SMALL, Tone.MUTED))
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self.keep)
        self.line.escaped.connect(self.leave)
        self.line.textChanged.connect(self._read)
        self.hide()

    @property
    def note(self) -> Note | None:
        """The note that is being edited."""
        return self._note

    def edit(self, note: Note) -> None:
        """Bring a note into the line; one that stands there is kept first."""
        if self._note is not None and not self.settle():
            return
        self._note = note
        self._look_about()
        self._before = self._bridge.desk.line_of(note)
        self.line.show_draft(HalfTyped(self._before, note.stamped_at))
        if note.cue:  # its dots are chosen: the words that are typed take their place
            self.line.setSelection(len(self.line.text()) - len(shorthand.CUE), len(shorthand.CUE))
        self._read()
        self.show()
        self.began.emit()
        self.line.setFocus()

    def keep(self) -> bool:
        """Store the line; whether nothing is left in it that ought to be stored."""
        note = self._note
        if note is None:
            return True
        if self._store(note) is None:
            return False
        self.leave()
        return True

    def settle(self) -> bool:
        """Store it where it was changed, else leave it."""
        if self._note is not None and self.line.text() == self._before:
            self.leave()
        return self.keep()

    def keep_in_haste(self) -> None:
        """The dialogue is being locked: store what can be stored, and leave the note."""
        note = self._note
        if note is not None and self.line.text() != self._before:
            reading = shorthand.parse(self.line.text(), self._context)
            if reading.storable:
                self._store(note)
        self.leave()

    def leave(self) -> None:
        """The note stays as it was."""
        if self._note is not None:
            self._note = None
            self.completion.close()
            self.line.show_draft(None)
            self.hide()
            self.left.emit()

    def follow(self, note: Note) -> None:
        """The note was changed elsewhere: the line says so, and keeps what was changed in it."""
        was, self._before = self._before, self._bridge.desk.line_of(note)
        self._note = note
        self.line.change(turn.rebased(self.line.text(), was, self._before, self._context))

    def split(self) -> bool:
        """Make two notes of one where the cursor stands; whether it was done."""
        note = self._note
        if note is None:
            return False
        head, tail = turn.halves(self.line.text(), self._context, self.line.caret)
        if not (head and tail):
            return False
        if self._signs_changed() and self._store(note) is None:
            return False
        if self._bridge.do(lambda desk: desk.split_note(note.id, head, tail)) is None:
            return False
        self.leave()
        return True

    # Signs

    def turn_kind(self, kind: Kind) -> None:
        self._turn(lambda line, context: turn.with_kind(line, kind, context))

    def turn_star(self) -> None:
        self.line.change_behind(turn.with_star(self.line.text(), self._context))

    def turn_off_record(self) -> None:
        self._turn(turn.with_off_record)

    def turn_side(self) -> None:
        """The next side of the line."""
        sides = [0, *(host.number for host in self._pile.scene.hosts)]
        reading = shorthand.parse(self.line.text(), self._context)
        at = sides.index(reading.side or 0) if reading.side in sides else 0
        turned = replace(reading, side=sides[(at + 1) % len(sides)] or None)
        self.line.change(shorthand.format(turned, self._context))

    def add_topic(self, notation: str) -> None:
        """Put a topic on the line."""
        self._turn(lambda line, context: turn.with_topic(line, notation, context))
        self.line.setFocus()

    def turn_layout(self) -> None:
        """The words as the same keys give them on the other layout."""
        line, context = self.line.text(), self._context
        at, stop = self.line.selection() or turn.stretch(line, context)
        self.line.change(turn.with_layout(line, context, at, stop))

    # Behind it

    def _signs_changed(self) -> bool:
        """Whether more than the words, which the split stores, was changed."""
        now, before = (
            replace(shorthand.parse(line, self._context), text="")
            for line in (self.line.text(), self._before)
        )
        return now != before

    def _store(self, note: Note) -> Change | None:
        text = self.line.text()
        return self._bridge.do(lambda desk: desk.edit_note(note.id, text))

    def _turn(self, turned: Callable[[str, Context], str]) -> None:
        self.line.change(turned(self.line.text(), self._context))

    def _look_about(self) -> None:
        """Make ready what every key needs."""
        scene = self._pile.scene
        room = scene.roundtable.id if scene.roundtable else ""
        noted = Noted(self._pile.notes, room)
        self._context = replace(scene.context(()), notes=noted, last=noted.last)
        self.completion.look_at(scene, noted)

    def _read(self) -> None:
        if self._note is None:
            self.chips.show_pieces(())
            return
        found = shorthand.spans(self.line.text(), self._context)
        self.completion.read(found)
        reading = shorthand.read(found)
        said = replace(reading, side=reading.side or 0)
        self.chips.show_pieces(pieces_of(said, None, self._pile.scene))
