"""The capture line: one line of text that remembers when its first character was typed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from rapporteur.ui import theme
from rapporteur.ui.theme import Voice


@dataclass(frozen=True, slots=True)
class Draft:
    """A line as it was typed, and the time of its first keystroke."""

    text: str
    stamped_at: dt.datetime


class CaptureLine(QLineEdit):
    """Up in an empty line asks for the last note; Esc asks to set the draft aside."""

    last_wanted = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stamp: dt.datetime | None = None
        theme.voice(self, Voice.BODY)
        self.textChanged.connect(self._note_time)

    @property
    def draft(self) -> Draft:
        """What stands in the line, with its stamp."""
        return Draft(self.text(), self._stamp or _now())

    def show_draft(self, draft: Draft | None) -> None:
        """Put a draft into the line, or nothing; what stood there is forgotten, Undo included."""
        self.setText("")
        if draft is not None:
            self._stamp = draft.stamped_at
            self.setText(draft.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and not self.text():
            self.last_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window while the line has nothing of its own to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            if undo or redo:
                event.ignore()
                return False
        return super().event(event)

    def _note_time(self, text: str) -> None:
        if not text:
            self._stamp = None
        elif self._stamp is None:
            self._stamp = _now()


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
