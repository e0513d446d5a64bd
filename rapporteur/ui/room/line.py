"""The capture line: one line of text that remembers when its first character was typed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rapporteur.domain.drafts import HalfTyped
from rapporteur.ui import theme
from rapporteur.ui.theme import GRID, HALF, Voice

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
# Made once: Python needs longer for them than Qt for a letter.
_TYPING = (Qt.KeyboardModifier.NoModifier, _SHIFT, Qt.KeyboardModifier.KeypadModifier)
_UNDO, _REDO = _ALT | Qt.Key.Key_Backspace, _ALT | _SHIFT | Qt.Key.Key_Backspace
_PRESS, _OVERRIDE = QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride
LONGEST = 200_000  # characters; what is pasted is not to be cut without a word
_INSET = 6  # pixels, of the line in its well: no corner of it reaches the round ones
_PLAIN = f"QLineEdit {{ border: none; border-radius: 0; padding: {HALF}px {GRID + 1 - _INSET}px; }}"
_BREAKS = re.compile(r"[^\S ]*[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]\s*")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_STRANGE = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")  # either of them


def one_line(text: str) -> str:
    """`text`, pasted from elsewhere, as one line: breaks are spaces, control characters go."""
    return _BREAKS.sub(" ", _UNSEEN.sub("", text).strip("\r\n\v\f\x85\u2028\u2029"))


class Well(QWidget):
    """The frame and the ground of the line, so that a letter is painted on the line alone.

    A frame with round corners is half transparent: drawn by the line itself it would have all
    painted anew that lies below.
    """

    def __init__(self, line: CaptureLine) -> None:
        super().__init__()
        self._line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, 2, _INSET, 2)
        row.addWidget(line)
        self.setFocusProxy(line)
        line.focused.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, has_focus = QPainter(self), self._line.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if has_focus else "edge"), 1 + has_focus))
        painter.setBrush(theme.colour("surface"))
        half = (1 + has_focus) / 2
        inside = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inside, theme.RADIUS - half, theme.RADIUS - half)
        painter.end()


class CaptureLine(QLineEdit):
    """Up in an empty line asks for the last note; Esc asks to set the draft aside.

    Offsets are in code points, as the domain counts them; Qt's own are in UTF-16 units.
    """

    last_wanted = Signal()
    escaped = Signal()
    deserted = Signal()  # the focus went elsewhere
    focused = Signal()  # it came, or went

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stamps = _Stamps()
        self.takes_first: Callable[[QKeyEvent], bool] = lambda _: False  # may take a key from it
        self.setMaxLength(LONGEST)
        theme.voice(self, Voice.BODY)
        self.setStyleSheet(_PLAIN)
        self.textChanged.connect(self._follow)

    # What stands in it

    @property
    def draft(self) -> HalfTyped:
        """What stands in the line, with its stamp."""
        return HalfTyped(self.text(), self._stamps.now or _now())

    def show_draft(self, draft: HalfTyped | None) -> None:
        """Put a draft into the line, or nothing; what stood there is forgotten, Undo included."""
        self.setText("")
        self._stamps = _Stamps()
        if draft is not None and draft.text:
            self._stamps.begin(draft.stamped_at)
            self.setText(draft.text)

    @property
    def caret(self) -> int:
        """Where the cursor stands, in code points."""
        return _points(self.text(), self.cursorPosition())

    def selection(self) -> tuple[int, int] | None:
        """What is selected, from and to."""
        if not self.hasSelectedText():
            return None
        text = self.text()
        return _points(text, self.selectionStart()), _points(text, self.selectionEnd())

    def change(self, text: str) -> None:
        """Make `text` of the line in one step that Undo takes back.

        The cursor keeps its place in what stays.
        """
        before, at = self.text(), self.caret
        if before == text:
            return
        start = _shared(before, text)
        same = _shared(before[start:][::-1], text[start:][::-1])
        self.put(start, len(before) - same, text[start : len(text) - same])
        if at >= len(before) - same:
            at += len(text) - len(before)
        elif len(text) != len(before) and at > start:
            at = len(text) - same
        self.setCursorPosition(_units(text, at))

    def change_behind(self, text: str) -> None:
        """The same; but words go on where they stood where something was put behind them."""
        before, at = self.text(), self.cursorPosition()
        self.change(text)
        if before.strip() and text.startswith(before):
            self.setCursorPosition(at)

    def put(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of what stands from `start` to `end`; Undo takes it back alone."""
        text = self.text()
        if start == end and text:  # what is not put over a selection, Undo joins to what was typed
            start = max(0, start - 1)
            new = text[start:end] + new if end else new + text[:1]
            end = end or 1
        self.setSelection(_units(text, start), _units(text[start:], end - start))
        self.insert(new)
        at = self.cursorPosition()
        self.setCursorPosition(at - 1)  # what is typed next is a step of its own
        self.setCursorPosition(at)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_typing(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Up and not self.text():
            self.last_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif _asks_to_undo(event):
            self._stamps.goes = -1
            self.undo()
        elif _asks_to_redo(event):
            self._stamps.goes = 1
            self.redo()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.insert(one_line(QGuiApplication.clipboard().text()))
        else:
            super().keyPressEvent(event)
        self._stamps.goes = 0

    def event(self, event: QEvent) -> bool:
        """Leave Undo and Redo to the window while the line has nothing of its own to undo."""
        if isinstance(event, QKeyEvent) and not _is_typing(event):
            kind = event.type()
            if kind == _OVERRIDE:
                redo = _asks_to_redo(event)
                if _asks_to_undo(event) or redo:
                    own = self.isRedoAvailable() if redo else self.isUndoAvailable()
                    event.setAccepted(own)
                    return own
            elif kind == _PRESS and self.takes_first(event):
                return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A letter that is still being composed is a keystroke too."""
        super().inputMethodEvent(event)
        if event.preeditString() and self._stamps.now is None:
            self._stamps.begin(_now())
        elif not event.preeditString() and not self.text():
            self._stamps.drop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._be_opaque()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._be_opaque()

    def _be_opaque(self) -> None:
        """So that nothing below is painted with it; a style sheet forgets that of its widgets."""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit()
        self.deserted.emit()

    def _follow(self, text: str) -> None:
        if _STRANGE.search(text):  # dropped into it, or by the mouse
            stamp = self._stamps.now or _now()
            self.setText("")
            self._stamps.begin(stamp)
            self.setText(one_line(text))
            return
        self._stamps.follow(text, self.isRedoAvailable())


class _Stamps:
    """The stamp of what stands in the line, and of what Undo and Redo may bring back.

    Whenever the line is emptied, what is typed next is stamped anew.
    """

    def __init__(self) -> None:
        self._all: list[tuple[dt.datetime, set[int]]] = []  # with the hashes of what stood there
        self._at = 0
        self.now: dt.datetime | None = None
        self.goes = 0  # -1 while Undo is at work, 1 while Redo is

    def begin(self, stamp: dt.datetime) -> None:
        self.now = stamp
        self._all.append((stamp, set()))
        self._at = len(self._all) - 1

    def drop(self) -> None:
        self.now = None

    def follow(self, text: str, redoable: bool) -> None:
        """`text` stands in the line now. Only after Undo is there something to redo.

        So a menu that undoes without a key is known for what it does.
        """
        back = self.goes < 0 or (self.goes == 0 and redoable)
        if not text:
            self.now = None
        elif not ((back or self.goes) and self._return_to(hash(text), back)):
            if self.now is None:
                self.begin(_now())
            self._all[self._at][1].add(hash(text))

    def _return_to(self, text: int, back: bool) -> bool:
        """Take the stamp that a text had when it stood in the line before, if it did."""
        for at in range(self._at, -1, -1) if back else range(self._at, len(self._all)):
            stamp, stood = self._all[at]
            if text in stood:
                self._at, self.now = at, stamp
                return True
        return False


def _is_typing(event: QKeyEvent) -> bool:
    """Whether a key is a character and nothing else, as nearly all are."""
    text = event.text()
    return bool(text) and text.isprintable() and event.modifiers() in _TYPING


def _asks_to_undo(event: QKeyEvent) -> bool:
    """Ctrl with a letter is dead on a Russian layout alone; Alt+Backspace is not."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.keyCombination() == _UNDO


def _asks_to_redo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _REDO


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with that are the same."""
    for at, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second:
            return at
    return min(len(one), len(other))


def _units(text: str, points: int) -> int:
    """How many UTF-16 units the first `points` characters of `text` take."""
    head = text[:points]
    return len(head) if head.isascii() else len(head) + sum(char > "\uffff" for char in head)


def _points(text: str, units: int) -> int:
    """How many characters the first `units` UTF-16 units of `text` are."""
    if text.isascii():
        return units
    for at, char in enumerate(text):
        if units <= 0:
            return at
        units -= 2 if char > "\uffff" else 1
    return len(text)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
