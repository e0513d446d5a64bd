"""A line of text from which nothing leaves that the guard holds back."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu

from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.dialogue.kept import LineField, TextField

_KEYS = QKeySequence.StandardKey


class _Held(QLineEdit):
    """Qt's own line copies by itself, past every override; so its keys and menu are replaced."""

    def held_by(self, key: str, outgoing: Outgoing) -> None:
        """The place whose words stand here, and who is asked."""
        self.key, self._outgoing = key, outgoing
        self.setDragEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_KEYS.Copy):
            self.take_out()
        elif event.matches(_KEYS.Cut):
            self.take_out(cut=True)
        elif event.matches(_KEYS.Paste):
            self.take_in()
        elif event.matches(_KEYS.DeleteEndOfLine) and not self.isReadOnly():
            self.end(True)
            self.del_()  # Qt copies what it deletes so
        else:
            super().keyPressEvent(event)

    def take_out(self, cut: bool = False) -> None:
        """Copy or cut what is selected."""
        if not self.hasSelectedText():
            return
        data = self._outgoing.data(self.key, self.selectedText())
        QGuiApplication.clipboard().setMimeData(data)
        if cut and not self.isReadOnly():
            self.del_()

    def take_in(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        """Paste; what was held comes in as well."""
        data = QGuiApplication.clipboard().mimeData(mode)
        words = " ".join(self._words(data).split())
        if words and not self.isReadOnly():
            self.insert(words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        board = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and board.supportsSelection():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self.take_in(QClipboard.Mode.Selection)
            return
        super().mouseReleaseEvent(event)
        if board.supportsSelection() and board.ownsSelection() and self.hasSelectedText():
            # Qt has just offered it; nobody is served before this returns.
            data = self._outgoing.data(self.key, self.selectedText())
            board.setMimeData(data, QClipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, does, allowed in (
            (self.tr("Undo"), self.undo, self.isUndoAvailable()),
            (self.tr("Cut"), lambda: self.take_out(cut=True), self.hasSelectedText()),
            (self.tr("Copy"), self.take_out, self.hasSelectedText()),
            (self.tr("Paste"), self.take_in, True),
            (self.tr("Select all"), self.selectAll, bool(self.text())),
        ):
            action = QAction(words, menu)
            action.setEnabled(allowed)
            action.triggered.connect(lambda _=False, does=does: does())
            menu.addAction(action)
        menu.popup(event.globalPos())

    def _words(self, data: QMimeData) -> str:
        return self._outgoing.words(data)


class HeldLine(_Held):
    """A line that belongs to no record."""

    def __init__(self, key: str, outgoing: Outgoing) -> None:
        super().__init__()
        self.held_by(key, outgoing)


class HeldField(LineField, _Held):
    """A line of a form."""

    def __init__(self, outgoing: Outgoing) -> None:
        super().__init__()
        self.held_by("", outgoing)


class HeldText(TextField):
    """A few lines of a form."""

    def __init__(self, lines: int, outgoing: Outgoing) -> None:
        super().__init__(lines)
        self.key, self._outgoing = "", outgoing

    def createMimeDataFromSelection(self) -> QMimeData:
        return self._outgoing.data(self.key, self.textCursor().selection().toPlainText())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(self._outgoing.words(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(self._outgoing.words(source))
