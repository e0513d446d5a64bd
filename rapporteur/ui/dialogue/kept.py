"""Fields that hold one value of a record and know what of it is stored.

A field is *put* the stored value, *typed* tells what stands in it, and while the two differ it is
`unsaved`: then nothing that arrives from outside overwrites what the person typed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QFocusEvent,
    QIntValidator,
    QKeyEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from rapporteur.ui.theme import GRID

V = TypeVar("V")


class Field(Protocol):
    """What a form asks of a field; `entered` says that it was left with other words in it."""

    @property
    def entered(self) -> SignalInstance: ...

    @property
    def unsaved(self) -> bool: ...

    def typed(self) -> Any: ...

    def put(self, value: Any) -> None: ...

    def start_over(self, value: Any) -> None: ...

    def take_up(self, value: Any) -> None: ...

    def forget(self) -> None: ...


class Kept(Generic[V]):
    """The stored value of a field beside the one on the screen."""

    _stored: Any = None

    def typed(self) -> V:
        """What stands in the field."""
        raise NotImplementedError

    def _display(self, value: V) -> None:
        raise NotImplementedError

    @property
    def unsaved(self) -> bool:
        """Whether the field holds something that is not stored."""
        return bool(self.typed() != self._stored)

    def put(self, value: V) -> None:
        """What is stored now; what is being typed stays."""
        pending = self.unsaved
        self._stored = value
        if not pending and self.typed() != value:
            self._display(value)

    def start_over(self, value: V) -> None:
        """Show the value of another record."""
        self._stored = value
        self._display(value)

    def forget(self) -> None:
        """Show nothing of any record."""
        self.start_over(type(self)._stored)

    def take_up(self, value: V) -> None:
        """Show words that could not be stored before; they stay unsaved."""
        self._display(value)


class LineField(Kept[str], QLineEdit):
    """One line of text, without the white space around it."""

    entered = Signal()
    _stored = ""

    def __init__(self) -> None:
        super().__init__()
        _even(self)
        self.editingFinished.connect(lambda: _tell(self))

    def typed(self) -> str:
        return self.text().strip()

    def _display(self, value: str) -> None:
        self.setText(value)
        self.setCursorPosition(0)


class ProposingField(LineField):
    """A line that may propose what to write while it is empty; Ctrl+Return takes that."""

    def __init__(self) -> None:
        super().__init__()
        self._proposal = ""

    def propose(self, text: str) -> None:
        """What to propose; blank for nothing. It is shown, and stored only when it is taken."""
        self._proposal = text
        words = QCoreApplication.translate("ProposingField", "{name} ?  Ctrl+Enter takes it")
        self.setPlaceholderText(words.format(name=text) if text else "")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._asks_for_it(event):
            event.accept()  # before a shortcut of the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._asks_for_it(event):
            self.setText(self._proposal)
            _tell(self)
            return
        super().keyPressEvent(event)

    def _asks_for_it(self, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and bool(self._proposal)
            and not self.text().strip()
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )


class WordsField(Kept[tuple[str, ...]], QLineEdit):
    """Several short texts with commas between them."""

    entered = Signal()
    _stored = ()

    def __init__(self) -> None:
        super().__init__()
        _even(self)
        self.editingFinished.connect(lambda: _tell(self))

    def typed(self) -> tuple[str, ...]:
        pieces = (piece.strip() for piece in self.text().replace(";", ",").split(","))
        return tuple(piece for piece in pieces if piece)

    def _display(self, value: tuple[str, ...]) -> None:
        self.setText(", ".join(value))
        self.setCursorPosition(0)


class LinesField(Kept[tuple[str, ...]], QPlainTextEdit):
    """Several short texts, one on each line; Tab leaves it."""

    entered = Signal()
    _stored = ()

    def __init__(self, lines: int = 3) -> None:
        super().__init__()
        self.setProperty("field", "true")
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 3 * GRID)

    def typed(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def _display(self, value: tuple[str, ...]) -> None:
        self.setPlainText("\n".join(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        _tell(self)


class TextField(Kept[str], QPlainTextEdit):
    """A few lines of text; Tab leaves it."""

    entered = Signal()
    _stored = ""

    def __init__(self, lines: int = 4) -> None:
        super().__init__()
        self.setProperty("field", "true")
        self.setTabChangesFocus(True)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * self._lines + 3 * GRID
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def typed(self) -> str:
        return self.toPlainText().strip()

    def _display(self, value: str) -> None:
        self.setPlainText(value)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        _tell(self)


class NumberField(Kept[int], QLineEdit):
    """A whole number from 1; a field that is left blank keeps the stored one."""

    entered = Signal()
    _stored = 1

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QIntValidator(1, 999, self))
        self.setMaximumWidth(12 * GRID)
        _even(self)
        self.editingFinished.connect(lambda: _tell(self))

    def typed(self) -> int:
        return int(self.text()) if self.hasAcceptableInput() else self._stored

    def _display(self, value: int) -> None:
        self.setText(str(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.hasAcceptableInput():
            self._display(self._stored)


class DateField(Kept[dt.date], QDateEdit):
    """A day, typed or taken from a calendar."""

    entered = Signal()
    _stored = dt.date(2000, 1, 1)

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        _even(self)
        self.setDisplayFormat("d MMMM yyyy")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.clicked.connect(lambda _day: _tell(self))
        self.editingFinished.connect(lambda: _tell(self))

    def typed(self) -> dt.date:
        day = self.date()
        return dt.date(day.year(), day.month(), day.day())

    def _display(self, value: dt.date) -> None:
        self.setDate(QDate(value.year, value.month, value.day))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # a wheel that scrolls the page changes nothing that it passes over


class ChoiceField(Kept[Any], QComboBox):
    """One of a few values, each with its word."""

    entered = Signal()

    def __init__(self, choices: Iterable[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        _even(self)
        self._values: list[Any] = []
        self.offer(choices)
        self.activated.connect(lambda _index: _tell(self))

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Put other values to choose from; the one that is shown stays."""
        pairs = list(choices)
        shown = self.typed()
        self.blockSignals(True)
        self.clear()
        self._values = [value for value, _ in pairs]
        self.addItems([word for _, word in pairs])
        self.blockSignals(False)
        self._display(shown)

    def typed(self) -> Any:
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else self._stored

    def _display(self, value: Any) -> None:
        index = self._values.index(value) if value in self._values else -1
        self.setCurrentIndex(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # a wheel that scrolls the page changes nothing that it passes over


class AddLine(QLineEdit):
    """A line in which something new is named: Enter asks for it, Escape empties the line."""

    asked = Signal(str)

    def __init__(self, invitation: str) -> None:
        super().__init__()
        _even(self)
        self.setPlaceholderText(invitation)
        self.setAccessibleName(invitation)
        self.returnPressed.connect(self._ask)

    def _ask(self) -> None:
        words = " ".join(self.text().split())
        if words:
            self.asked.emit(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


def _even(field: QWidget) -> None:
    """All fields of one line are of one height."""
    field.setFixedHeight(field.fontMetrics().height() + 2 * GRID)


def _tell(field: Any) -> None:
    if field.unsaved:
        field.entered.emit()
