"""What the stream is narrowed to, and the way back to all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rapporteur.domain.dialogue import Note
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import AIR, GRID, Tone, Voice


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

    def choose(self, bridge: Bridge, notes: Iterable[Note]) -> list[Note]:
        """Those of `notes`, in their order, that pass."""
        if self.showing is Showing.UNTAGGED:
            return [note for note in notes if not note.topic_ids]
        if self.showing is Showing.CUES:
            return [note for note in notes if note.cue]
        if self.showing is Showing.FOUND and self.query:
            return sorted(
                bridge.desk.search(self.query, bridge.roundtable_id), key=lambda note: note.number
            )
        return list(notes)


class SearchLine(QWidget):
    """Hidden while everything is shown."""

    filter_changed = Signal(object)  # Filter
    left = Signal()  # go back to the line
    notes_wanted = Signal()  # go into the notes on show

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Field()
        self.says = label("", Voice.SMALL, Tone.MUTED)
        self.says.setWordWrap(False)
        self.show_all = quiet_button(self.tr("Show all  (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(AIR, GRID, AIR, 0)
        row.setSpacing(AIR)
        row.addWidget(self.field, 1)
        row.addWidget(self.says)
        row.addStretch(0)
        row.addWidget(self.show_all)
        self.field.setPlaceholderText(self.tr("Words of a note"))
        self.field.setAccessibleName(self.tr("Search in this roundtable"))
        self.field.textChanged.connect(self._search)
        self.field.escaped.connect(self.leave)
        self.field.returnPressed.connect(self.notes_wanted)
        self.show_all.clicked.connect(self.leave)
        self.hide()

    def search(self) -> None:
        """Ask for words."""
        self._open(Showing.FOUND)
        self.field.setFocus()
        self.field.selectAll()
        self._search(self.field.text())

    def narrow(self, showing: Showing) -> None:
        """Show what needs a hand."""
        self._open(showing)
        self.filter_changed.emit(Filter(showing))
        self.notes_wanted.emit()

    def leave(self) -> None:
        """Show all again, and go back to the line."""
        self.forget()
        self.left.emit()

    def forget(self) -> None:
        """Show all again, and stay where the focus is."""
        if not self.isHidden():
            self.hide()
            self.field.clear()
            self.filter_changed.emit(Filter())

    def tell_count(self, showing: Showing, count: int) -> None:
        """Say how many notes are on show."""
        self.says.setText(
            {
                Showing.ALL: "",
                Showing.FOUND: self.tr("found: {count}"),
                Showing.UNTAGGED: self.tr("Notes without a topic: {count}"),
                Showing.CUES: self.tr("Cues to finish: {count}"),
            }[showing].format(count=count)
        )

    def _open(self, showing: Showing) -> None:
        self.field.setVisible(showing is Showing.FOUND)
        self.show()

    def _search(self, query: str) -> None:
        if not self.isHidden():
            self.filter_changed.emit(Filter(Showing.FOUND, query.strip()))


class _Field(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
