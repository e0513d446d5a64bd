"""What the stream is narrowed to, and the way back to all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.room.row import DOTS
from rapporteur.ui.room.sieve import Filter, Showing
from rapporteur.ui.theme import AIR, GRID, Tone, Voice


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

    def tell_count(self, showing: Showing, count: int, is_partial: bool = False) -> None:
        """Say how many notes are on show; `is_partial` while there are more."""
        self.says.setText(
            {
                Showing.ALL: "",
                Showing.FOUND: self.tr("found: {count}"),
                Showing.UNTAGGED: self.tr("Notes without a topic: {count}"),
                Showing.CUES: self.tr("Cues to finish: {count}"),
            }[showing].format(count=f"{count}{DOTS if is_partial else ''}")
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
