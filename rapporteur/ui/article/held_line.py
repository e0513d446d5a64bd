"""A line of text from which nothing leaves that the guard holds back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from rapporteur.domain.anonymity import Finding
from rapporteur.ui.article.editor import wrapped
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.places import points, utf16
from rapporteur.ui.article.told import tip
from rapporteur.ui.article.underlines import BELOW, draw, underline
from rapporteur.ui.dialogue.kept import AddLine, LineField, TextField
from rapporteur.ui.theme import HALF

_KEYS = QKeySequence.StandardKey
_SELECTING = frozenset(  # after these, and whatever they led to, something else may be selected
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.FocusIn,
        QEvent.Type.Shortcut,
    }
)


class _Lines(QWidget):
    """What lies over a line: it cannot paint on itself, being a widget by two ways."""

    def __init__(self, field: _Held) -> None:
        super().__init__(field)
        self._field = field
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        field, painter = self._field, QPainter(self)
        metrics, text = field.fontMetrics(), field.text()
        painter.setClipRect(self.rect().adjusted(HALF, 0, -HALF, 0))
        caret = field.cursorRect().center().x()
        begins = caret - metrics.horizontalAdvance(text[: field.cursorPosition()])
        down = (self.height() + metrics.ascent() - metrics.descent()) / 2 + BELOW
        for each in field.found():
            left = begins + metrics.horizontalAdvance(text[: each.start])
            length = metrics.horizontalAdvance(text[each.start : each.end])
            draw(painter, QPointF(left, down), length, each.severity)


class _Held(QLineEdit):
    """Qt's own line copies by itself, past every override; so its keys and menu are replaced."""

    def held_by(self, key: str, outgoing: Outgoing) -> None:
        """The place whose words stand here, and who is asked."""
        self.key, self._outgoing = key, outgoing
        self._found: tuple[Finding, ...] = ()
        self._lines = _Lines(self)
        self.setDragEnabled(False)

    def words(self) -> str:
        return self.text()

    def show_found(self, findings: Sequence[Finding]) -> None:
        """Underline what was found in it."""
        if tuple(findings) != self._found:
            self._found = tuple(findings)
            self.setToolTip(wrapped("\n".join(map(tip, self._found))))
            self.update()

    def found(self) -> tuple[Finding, ...]:
        return self._found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lines.resize(event.size())

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() in _SELECTING:
            self._hold_selection()
        return taken

    def _hold_selection(self) -> None:
        """Offer in place of what Qt has just offered as X11's selection what may leave."""
        board, mode = QGuiApplication.clipboard(), QClipboard.Mode.Selection
        if not (board.supportsSelection() and board.ownsSelection() and self.hasSelectedText()):
            return
        if board.text(mode) == self.selectedText():  # nobody is served before this returns
            board.setMimeData(self._selected(), mode)

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
        QGuiApplication.clipboard().setMimeData(self._selected())
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

    def _selected(self) -> QMimeData:
        text = self.text()
        start, end = points(text, self.selectionStart()), points(text, self.selectionEnd())
        return self._outgoing.stretch(self.key, text, start, end)

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


class HeldAddLine(AddLine, _Held):
    """The line in which something new is named."""

    def __init__(self, invitation: str, key: str, outgoing: Outgoing) -> None:
        super().__init__(invitation)
        self.held_by(key, outgoing)


class HeldText(TextField):
    """A few lines of a form."""

    def __init__(self, lines: int, outgoing: Outgoing) -> None:
        super().__init__(lines)
        self.key, self._outgoing = "", outgoing
        self._found: tuple[Finding, ...] = ()

    def words(self) -> str:
        return self.toPlainText()

    def show_found(self, findings: Sequence[Finding]) -> None:
        """Underline what was found in it."""
        if tuple(findings) != self._found:
            self._found = tuple(findings)
            self.setToolTip(wrapped("\n".join(map(tip, self._found))))
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._found:
            return
        painter, text, block = QPainter(self.viewport()), self.words(), self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            for each in self._found:
                start = utf16(text, each.start) - block.position()
                end = utf16(text, each.end) - block.position()
                underline(painter, block.layout(), start, end, each.severity, place.topLeft())
            block = block.next()

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor, text = self.textCursor(), self.words()
        start, end = points(text, cursor.selectionStart()), points(text, cursor.selectionEnd())
        return self._outgoing.stretch(self.key, text, start, end)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(self._outgoing.words(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(self._outgoing.words(source))
