"""Letting one finding pass: what exactly passes, and the reason that is kept."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.ui.article.found import Found
from rapporteur.ui.article.held_line import HeldLine
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.told import kind_word
from rapporteur.ui.fields import label, primary_button, quiet_button
from rapporteur.ui.theme import AIR, GRID, Tone, Voice
from rapporteur.ui.words import day


class ReasonLine(HeldLine):
    """Enter gives the reason, with Ctrl as well; Escape gives it up."""

    given_up = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
            if event.key() in mine:
                event.accept()  # Ctrl+Enter means something else outside
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class WaiverForm(QWidget):
    """One finding, one reason. There is no way to let several pass at once."""

    given = Signal(object, str)  # Found, reason
    left = Signal()

    def __init__(self, outgoing: Outgoing) -> None:
        super().__init__()
        self.found: Found | None = None
        self.what = label("", Voice.SMALL, Tone.MUTED)
        self.reason = ReasonLine("", outgoing)
        self.reason.setPlaceholderText(self.tr("Why may it pass? Who allowed it, and when?"))
        self.reason.setAccessibleName(self.tr("Reason for letting the finding pass"))
        self.let = primary_button(self.tr("Let it pass"))
        self.back = quiet_button(self.tr("Cancel"))
        self.let.clicked.connect(self._give)
        self.back.clicked.connect(self.left)
        self.reason.returnPressed.connect(self._give)
        self.reason.given_up.connect(self.left)
        self.reason.textChanged.connect(lambda text: self.let.setEnabled(bool(text.strip())))
        self.let.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(AIR)
        row.addWidget(self.let)
        row.addWidget(self.back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (self.what, self.reason):
            column.addWidget(widget)
        column.addLayout(row)

    def ask(self, found: Found) -> None:
        """Ask for the reason; one that is being typed for the same finding stays."""
        if self.found is None or found.id != self.found.id:
            self.reason.clear()
        self.found = found
        self.what.setText(self._what(found))
        self.reason.setAccessibleDescription(self.what.text())
        self.reason.setFocus()

    def forget(self) -> None:
        self.found = None
        self.reason.clear()
        self.what.clear()

    def _what(self, found: Found) -> str:
        """Exactly what passes: these words, of this subject, at this place."""
        today = day(dt.date.today())
        about = " · ".join(part for part in (kind_word(found.finding.kind), found.subject) if part)
        if not found.where:
            said = self.tr("Passes: {what}, for this roundtable. Kept with the date {day}.")
        else:
            said = self.tr(
                "Passes: {what}. {where} There alone, in both languages, in whatever words. "
                "Kept with the date {day}."
            )
        where = found.where.rstrip(".") + "."
        return said.format(what=about, where=where, day=today)

    def _give(self) -> None:
        if self.found is not None and self.reason.text().strip():
            self.given.emit(self.found, self.reason.text().strip())
