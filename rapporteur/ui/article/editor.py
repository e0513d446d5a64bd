"""Plain text that is as tall as its words, and knows what of it is stored."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip

from rapporteur.domain.anonymity import Severity
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.places import MARKED, Stretch, utf16
from rapporteur.ui.article.underlines import underline
from rapporteur.ui.theme import GRID, HALF, Voice, colour, font

_LINE_HEIGHT = 135.0  # per cent of the font's own


class Untranslated(QSyntaxHighlighter):
    """Lays a soft ground under what is still in the other language."""

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setBackground(colour("chip"))
        look.setForeground(colour("muted"))
        for found in MARKED.finditer(text):
            start = utf16(text, found.start())
            self.setFormat(start, utf16(text, found.end()) - start, look)


@dataclass(frozen=True, slots=True)
class Mark:
    """What was found in an editor: where, how grave, by what id, and what is told of it."""

    stretch: Stretch
    severity: Severity
    id: str = ""
    tip: str = ""


class Listener(Protocol):
    """Who is told what a person does in an editor, by its key.

    Plain calls instead of signals: seven connections for each of a hundred editors take longer
    than laying out their words.
    """

    def typed(self, key: str) -> None:
        """Words were changed."""

    def came(self, key: str) -> None:
        """The cursor came in."""

    def left(self, key: str) -> None:
        """The cursor went elsewhere."""

    def moved(self, key: str) -> None:
        """The cursor moved inside."""

    def broke(self, key: str) -> None:
        """Enter."""

    def emptied(self, key: str) -> None:
        """Backspace where nothing stands."""

    def stepped(self, key: str, by: int) -> None:
        """Up (-1) or down (1), and out of it."""


class Editor(QTextEdit):
    """One paragraph, known by its `key`. It never scrolls: the page does."""

    def __init__(
        self,
        key: str,
        listener: Listener,
        outgoing: Outgoing,
        name: str,
        manner: Voice = Voice.BODY,
        invitation: str = "",
    ) -> None:
        super().__init__()
        self.key = key
        self.stored = ""
        self._listener, self._outgoing = listener, outgoing
        self._found: tuple[Mark, ...] | None = ()  # as underlined; None: the words were replaced
        self._current = ""
        self._filling = False
        self.setAccessibleName(name)
        self.setPlaceholderText(invitation)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font(manner))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(HALF)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.document().contentsChange.connect(self._changed)
        self._marks = Untranslated(self.document())
        self.cursorPositionChanged.connect(self._move)
        self._fit()

    def words(self) -> str:
        """What stands in it. Unlike toPlainText this keeps non-breaking spaces."""
        return self.document().toRawText().replace("\u2029", " ").replace("\u2028", " ")

    @property
    def unsaved(self) -> bool:
        """Whether it holds words that are not stored; white space around them does not count."""
        return self.words().strip() != self.stored.strip()

    def put(self, text: str) -> None:
        """What is stored now; what is being typed stays, and so does the cursor."""
        pending = self.unsaved
        self.stored = text
        if not pending and self.unsaved:
            at = self.textCursor().position()
            self._display(text)
            self._go_to(at)

    def start_over(self, text: str, pending: str | None = None) -> None:
        """Show another text, or its words that could not be stored before."""
        self.stored = text
        self._display(text if pending is None else pending)

    def underline(self, marks: Sequence[Mark], current: str = "") -> None:
        """Underline what was found: a wave stops the export, dots are to be judged.

        `current` is the id of the one that is open. Underlines move with their words.
        """
        wanted = tuple(marks)
        if (wanted, current) != (self._found, self._current):
            self._found, self._current = wanted, current
            self.setExtraSelections([self._underlined(each, each.id == current) for each in wanted])

    @property
    def is_underlined(self) -> bool:
        """Whether what was found is still underlined as it was; not after other words were put."""
        return self._found is not None

    def marked_at(self, position: int) -> Mark | None:
        """The shortest of what was found that holds a position of the cursor."""
        held = [
            (each.cursor.selectionEnd() - each.cursor.selectionStart(), at)
            for at, each in enumerate(self.extraSelections())
            if each.cursor.selectionStart() <= position <= each.cursor.selectionEnd()
            and each.cursor.hasSelection()
        ]
        return self._found[min(held)[1]] if held and self._found else None

    def marked_in(self, start: int, end: int) -> int:
        """How much that stops the export stands at least partly between two positions."""
        return sum(
            mark.severity is Severity.BLOCK
            and each.cursor.selectionStart() < end
            and each.cursor.selectionEnd() > start
            for mark, each in zip(self._found or (), self.extraSelections(), strict=False)
        )

    def select(self, stretch: Stretch) -> None:
        """Put the cursor behind a stretch and take the focus."""
        self.setFocus()
        self.put_cursor(stretch.end)

    def put_cursor(self, at: int) -> None:
        """Put the cursor at an offset in code points."""
        self._go_to(utf16(self.words(), at))

    def position(self) -> int:
        """Where the cursor is, in code points."""
        return len(self.split()[0])

    def keep_only(self, words: str) -> None:
        """Put other words, as if a person had typed them."""
        self._cursor_over(Stretch(0, len(self.words()))).insertText(words)

    def split(self) -> tuple[str, str]:
        """The words before and behind the cursor."""
        cursor = self.textCursor()
        units = self.words().encode("utf-16-le")
        at = 2 * cursor.position()
        return units[:at].decode("utf-16-le"), units[at:].decode("utf-16-le")

    def _display(self, text: str) -> None:
        self._filling = True
        document = self.document()
        document.setUndoRedoEnabled(False)
        self.setPlainText(" ".join(text.split("\n")))
        cursor = QTextCursor(document)
        shape = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        shape.setLineHeight(_LINE_HEIGHT, kind)
        cursor.mergeBlockFormat(shape)
        document.setUndoRedoEnabled(True)
        self._filling = False
        self._found = None
        self._fit()

    def _underlined(self, mark: Mark, current: bool) -> QTextEdit.ExtraSelection:
        """A cursor over it, that moves with its words; the line itself is painted from that."""
        look = QTextCharFormat()
        if current:
            look.setBackground(colour("selection"))
        made = QTextEdit.ExtraSelection()
        made.format = look
        made.cursor = self._cursor_over(mark.stretch)
        return made

    def _paint_underlines(self, painter: QPainter, clip: QRect) -> None:
        block = self.document().firstBlock()
        top = self.document().documentLayout().blockBoundingRect(block).topLeft()
        painter.setClipRect(clip)
        for mark, each in zip(self._found or (), self.extraSelections(), strict=False):
            start, end = each.cursor.selectionStart(), each.cursor.selectionEnd()
            underline(painter, block.layout(), start, end, mark.severity, top)

    def _cursor_over(self, stretch: Stretch) -> QTextCursor:
        text = self.words()
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16(text, stretch.start))
        cursor.setPosition(utf16(text, stretch.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _go_to(self, position: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _fit(self) -> None:
        height = math.ceil(self.document().size().height())
        if height != self.height():
            self.setFixedHeight(height)

    def _changed(self, position: int, removed: int, added: int) -> None:
        if not self._filling and (removed or added):
            self._listener.typed(self.key)

    def _move(self) -> None:
        if self.hasFocus() and not self._filling:
            self._listener.moved(self.key)

    # What a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._listener.broke(self.key)
            return
        if key == Qt.Key.Key_Backspace and not self.words().strip():
            self._listener.emptied(self.key)
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            up = key == Qt.Key.Key_Up
            move = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
            if not self.textCursor().movePosition(move):
                self._listener.stepped(self.key, -1 if up else 1)
                return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()  # nothing was typed here since: the last act is to be undone
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """What is told of what was found at a point of the screen; blank where nothing was."""
        cursor = self.cursorForPosition(point)
        mark = self.marked_at(cursor.position())
        return wrapped(mark.tip) if mark else ""

    # What comes in and goes out

    def createMimeDataFromSelection(self) -> QMimeData:
        """For the clipboard, for dragging and for the selection of X11."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return self._outgoing.data(
            self.key, cursor.selectedText(), lambda: self.marked_in(start, end)
        )

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(self._outgoing.words(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A paragraph stays one: lines that are pasted run on."""
        self.insertPlainText(" ".join(self._outgoing.words(source).split()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()
        self._listener.came(self.key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._listener.left(self.key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_marks"):
            self._marks.rehighlight()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus() and not self._found:
            return
        painter = QPainter(self.viewport())
        if self._found:
            self._paint_underlines(painter, event.rect())
        if self.hasFocus():
            painter.fillRect(0, HALF, 2, self.height() - GRID, colour("accent"))


def wrapped(text: str) -> str:
    """Plain text as a tooltip that is not wider than reads well."""
    lines = "<br>".join(html.escape(line) for line in text.splitlines())
    return f"<div style='width: {40 * GRID}px'>{lines}</div>" if lines else ""
