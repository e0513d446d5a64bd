"""The line above the stream that narrows it, and the way back to all of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.room.row import DOTS
from rapporteur.ui.room.sieve import Filter, Showing
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice


class SearchLine(QWidget):
    """Hidden while everything is shown."""

    filter_changed = Signal(object)  # Filter
    left = Signal()  # go back to the line
    notes_wanted = Signal()  # go into the notes on show

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Field()
        self.says, self.hint = (label("", Voice.SMALL, Tone.MUTED) for _ in range(2))
        self.says.setWordWrap(False)
        self.show_all = quiet_button(self.tr("Show all  (Esc)"))
        self._lay_out()
        self.field.textChanged.connect(self._search)
        self.field.escaped.connect(self.leave)
        self.field.returnPressed.connect(self.notes_wanted)
        self.field.notes_wanted.connect(self.notes_wanted)
        self.show_all.clicked.connect(self.leave)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(AIR)
        row.addWidget(self.field, 1)
        row.addWidget(self.says)
        row.addStretch(0)
        row.addWidget(self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(AIR, GRID, AIR, HALF)
        column.setSpacing(HALF)
        column.addLayout(row)
        column.addWidget(self.hint)
        self.field.setPlaceholderText(self.tr("Words of a note"))
        self.field.setAccessibleName(self.tr("Search in this roundtable"))
        told = self.tr(
            "Words, and the signs of the line:  ! + - ? = kind   /1 side   #cyber topic   "
            "%2 agenda item   * star   (( off the record   ... cue"
        )
        self.hint.setText(told)
        self.field.setAccessibleDescription(told)

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

    def tell_count(
        self, wanted: Filter, count: int, is_partial: bool = False, read_as: str = ""
    ) -> None:
        """Say how many notes are on show; `is_partial` while nobody has counted them all."""
        told = {
            Showing.ALL: "",
            Showing.FOUND: self.tr("found: {count}") if wanted.query else "",
            Showing.UNTAGGED: self.tr("Notes without a topic: {count}"),
            Showing.CUES: self.tr("Cues to finish: {count}"),
        }[wanted.showing]
        if read_as:
            told = self.tr("found as “{query}”: {count}")
        self.says.setText(told.format(count=f"{count}{DOTS if is_partial else ''}", query=read_as))

    def _open(self, showing: Showing) -> None:
        self.field.setVisible(showing is Showing.FOUND)
        self.hint.setVisible(showing is Showing.FOUND)
        self.show()

    def _search(self, query: str) -> None:
        if not self.isHidden():
            self.filter_changed.emit(Filter(Showing.FOUND, query.strip()))


class _Field(QLineEdit):
    escaped = Signal()
    notes_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.notes_wanted.emit()
        else:
            super().keyPressEvent(event)
