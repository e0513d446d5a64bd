"""Type, Enter, safe: the line, what it will be read as, and the drafts set aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.language import Bilingual, language_of
from rapporteur.domain.shorthand import Context, Reading
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import quiet_button
from rapporteur.ui.room import turn
from rapporteur.ui.room.chips import Chips, Piece, pieces_of
from rapporteur.ui.room.line import CaptureLine, Draft
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import AIR, GRID, HALF, Tone


class Capture(QWidget):
    """The bottom of the room. What was typed leaves the line only once it is stored."""

    stored = Signal(object)  # the Change of a note added or edited here

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scene = Scene()
        self._notes: Mapping[str, Note] = {}
        self._side: int | None = None
        self._item_id: str | None = None
        self._editing: Note | None = None
        self._aside: list[Draft] = []
        self._unknown = ""
        self.line = CaptureLine()
        self.chips = Chips()
        self.new_topic = quiet_button("")
        self._lay_out()
        self.line.returnPressed.connect(self.enter)
        self.line.last_wanted.connect(self.edit_last)
        self.line.escaped.connect(self.set_aside)
        self.line.textChanged.connect(self._read)
        self.new_topic.clicked.connect(self.add_unknown_topic)

    def _lay_out(self) -> None:
        self.line.setAccessibleName(self.tr("Note"))
        self.line.setPlaceholderText(self.tr("Type what is said; Enter stores it"))
        below = QHBoxLayout()
        below.setSpacing(AIR)
        below.addWidget(self.chips, 1)
        below.addWidget(self.new_topic)
        column = QVBoxLayout(self)
        column.setContentsMargins(AIR, GRID, AIR, HALF)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addLayout(below)
        self.new_topic.hide()
        self.setFocusProxy(self.line)

    # What is around the line

    def show_scene(self, scene: Scene, notes: Mapping[str, Note]) -> None:
        """`notes` are the roundtable's by their ids, and stay so: it is looked into, not kept."""
        self._scene, self._notes = scene, notes
        here = scene.roundtable.id if scene.roundtable else ""
        if self._editing is not None and self._editing.roundtable_id != here:
            self.set_aside()  # the note belongs to a roundtable that is no longer on the screen
        self._read()

    def take_standing(self, side: int | None, item_id: str | None) -> None:
        """The side and the agenda item that the strip has, for what the line leaves out."""
        self._side, self._item_id = side, item_id
        self._read()

    def forget(self) -> None:
        """The dialogue is closed: nothing of it stays."""
        self._aside.clear()
        self._editing = None
        self._scene, self._notes = Scene(), {}
        self.line.show_draft(None)

    # Storing

    def enter(self) -> bool:
        """Store the line. Whether nothing is left in it that ought to be stored."""
        draft = self.line.draft
        if not draft.text.strip() and self._editing is None:
            self.line.show_draft(None)
            return True
        change = self._store(draft, self._editing)
        if change is None:
            return False
        editing, self._editing = self._editing, None
        self.line.show_draft(self._aside.pop() if editing and self._aside else None)
        self._read()
        self.stored.emit(change)
        return True

    def settle(self) -> None:
        """Store whatever has words, the drafts set aside included: the dialogue is closing."""
        if not self._bridge.roundtable_id:
            return  # there is nowhere to store it
        if self._editing is not None or self._reading().storable:
            self.enter()
        for draft in tuple(self._aside):
            reading = self._bridge.desk.read_line(draft.text, self._bridge.roundtable_id)
            if not reading.storable or self._store(draft) is not None:
                self._aside.remove(draft)

    def _store(self, draft: Draft, editing: Note | None = None) -> Change | None:
        if editing is not None:
            return self._bridge.do(lambda desk: desk.edit_note(editing.id, draft.text))
        return self._bridge.do(
            lambda desk: desk.add_note(
                self._bridge.roundtable_id,
                draft.text,
                draft.stamped_at,
                side=self._side,
                item_id=self._item_id,
            )
        )

    # Drafts and editing

    def edit(self, note: Note) -> None:
        """Bring a note into the line; a draft that stood there comes back afterwards."""
        if self._editing is None and self.line.text().strip():
            self._aside.append(self.line.draft)
        self._editing = note
        self.line.show_draft(Draft(self._bridge.desk.line_of(note), note.stamped_at))
        self._read()
        self.line.setFocus()

    def edit_last(self) -> None:
        """Bring the last note into the line."""
        if self._notes:
            self.edit(max(self._notes.values(), key=lambda note: note.number))

    def set_aside(self) -> None:
        """Leave an edit; set a draft aside; in an empty line, bring the last draft back."""
        if self._editing is not None:
            self._editing = None
            self.line.show_draft(self._aside.pop() if self._aside else None)
        elif self.line.text().strip():
            self._aside.append(self.line.draft)
            self.line.show_draft(None)
        elif self._aside:
            self.line.show_draft(self._aside.pop())
        self._read()

    # Turning signs

    def turn_kind(self, kind: Kind) -> None:
        self._turn(lambda line, context: turn.with_kind(line, kind, context))

    def turn_star(self) -> None:
        self._turn(turn.with_star)

    def turn_off_record(self) -> None:
        self._turn(turn.with_off_record)

    def add_topic(self, notation: str) -> None:
        """Tag what is being typed."""
        self._turn(lambda line, context: turn.with_topic(line, notation, context))
        self.line.setFocus()

    def add_unknown_topic(self) -> None:
        """Make a topic of the unknown one that the line names."""
        name = self._unknown
        if name:
            label = Bilingual().with_(language_of(name), name.replace("-", " "))
            self._bridge.do(lambda desk: desk.add_topic(name, label))
            self.line.setFocus()

    def _turn(self, turned: Callable[[str, Context], str]) -> None:
        stamp = self.line.draft.stamped_at
        self.line.show_draft(Draft(turned(self.line.text(), self._context()), stamp))

    def _context(self) -> Context:
        return self._scene.context(note.number for note in self._notes.values())

    # Reading

    def _reading(self) -> Reading:
        return self._bridge.desk.read_line(self.line.text(), self._bridge.roundtable_id)

    def _read(self) -> None:
        if not self._bridge.is_open or not self._bridge.roundtable_id:
            self.chips.show_pieces(())
            return
        reading = self._reading()
        self._offer(reading.unknown_topics)
        if self._editing is not None:
            reading = replace(reading, side=reading.side or 0)  # an edit takes nothing of the strip
        typed = bool(self.line.text().strip())
        pieces = pieces_of(reading, self._side, self._scene) if typed else self._idle_pieces()
        self.chips.show_pieces((*self._editing_pieces(), *pieces))

    def _editing_pieces(self) -> Sequence[Piece]:
        if self._editing is None:
            return ()
        text = self.tr("editing note {number}: Enter keeps it, Esc leaves it as it was")
        return (Piece(text.format(number=self._editing.number), Tone.ACCENT),)

    def _idle_pieces(self) -> Sequence[Piece]:
        if self._aside and self._editing is None:
            return (Piece(self.tr("a draft is set aside: Esc brings it back"), Tone.ACCENT),)
        return ()

    def _offer(self, unknown: tuple[str, ...]) -> None:
        self._unknown = unknown[0] if unknown else ""
        text = self.tr("Add the topic “{name}”  (Ctrl+Return)").format(name=self._unknown)
        self.new_topic.setText(text)
        self.new_topic.setVisible(bool(unknown))
