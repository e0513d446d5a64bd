"""The last minute before the window locks itself: a line in place, no dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.ui import theme
from rapporteur.ui.announcing import announce
from rapporteur.ui.fields import hairline, label
from rapporteur.ui.theme import AIR, GRID, Tone, Voice

ANNOUNCED = (60, 30, 10)  # seconds left; a voice that counts each one would drown the talk


class Countdown(QWidget):
    """Big seconds, and what stops them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seconds = label("", Voice.TITLE, Tone.ACCENT)
        self.text = label(self.tr("until Rapporteur locks itself. Any key stops it."))
        self.seconds.setWordWrap(False)
        self.seconds.setMinimumWidth(6 * GRID)
        self.seconds.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.setContentsMargins(AIR, GRID, AIR, GRID)
        row.setSpacing(AIR)
        row.addWidget(self.seconds)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(row)
        theme.surface(self)
        self._announced = 0
        self.hide()

    def show_left(self, seconds: int) -> None:
        """`seconds` are left; a screen reader is told at the first and at a few more."""
        if self.isHidden():
            self._announced = 0
        self.seconds.setText(str(seconds))
        said = self.tr("Rapporteur locks itself in {seconds} seconds. Any key stops it.")
        self.setAccessibleName(said.format(seconds=seconds))
        self.show()
        due = next((each for each in reversed(ANNOUNCED) if seconds <= each), 0)
        if due and due != self._announced:
            self._announced = due
            announce(self, self.accessibleName(), at_once=True)
