"""What every page of the place is made of: it fills itself when it is seen, and only then."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.change import Change
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.form import Form
from rapporteur.ui.dialogue.records import RecordList
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.tabs import Tabs
from rapporteur.ui.theme import AIR, BROAD, GRID, WIDE, Tone, Voice, tone


class Page(QWidget):
    """A heading, a line that says what the page is for, and what stands below.

    A page reads the desk in `fill`, when the dialogue is opened and whenever one of the records
    in `shows` has changed; a page that is not on the screen waits until it is.
    """

    shows: ClassVar[tuple[type, ...]] = ()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self.bridge = bridge
        self._stale = True
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(WIDE, 0, BROAD, AIR)
        self.body.setSpacing(GRID)
        bridge.opened.connect(self.refresh)
        bridge.changed.connect(self._follow)
        bridge.closed.connect(self.forget)

    def head(self, heading: str, purpose: str) -> None:
        """What the page is called and what it is for."""
        self.setAccessibleName(heading)
        self.body.addWidget(label(heading, Voice.TITLE))
        self.body.addWidget(label(purpose, tone=Tone.MUTED))
        self.body.addSpacing(GRID)

    def fill(self) -> None:
        """Show what the desk holds now."""

    def forget(self) -> None:
        """Show nothing: the dialogue was closed."""
        self._stale = True

    def refresh(self) -> None:
        """Fill the page, at once or as soon as it is seen."""
        self._stale = True
        if self.isVisible():
            self._fill_once()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_once()

    def _fill_once(self) -> None:
        if self._stale and self.bridge.is_open:
            self._stale = False
            self.fill()

    def _follow(self, change: Change) -> None:
        if any(change.touched(kind) for kind in self.shows):
            self.refresh()


def beside(roll: RecordList[Any], form: QWidget, widths: tuple[int, int] = (2, 3)) -> QHBoxLayout:
    """A list at the left and its form at the right, scrolling by itself."""
    row = QHBoxLayout()
    row.setSpacing(BROAD)
    row.addWidget(roll, widths[0])
    row.addWidget(scrolling(form), widths[1])
    return row


def beside_leaves(roll: RecordList[Any], leaves: Leaves) -> QHBoxLayout:
    """A list at the left and what there is to see of its record at the right."""
    row = QHBoxLayout()
    row.setContentsMargins(0, GRID, 0, 0)
    row.setSpacing(BROAD)
    row.addWidget(roll, 2)
    row.addWidget(leaves, 3)
    return row


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets one below the other."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(AIR)
    for widget in widgets:
        column.addWidget(widget)
    return whole


class Leaves(QWidget):
    """Widgets over one record, each under its tab and scrolling by itself."""

    def __init__(self, name: str, *leaves: tuple[str, QWidget]) -> None:
        super().__init__()
        self.tabs = Tabs(name, [title for title, _ in leaves])
        self._stack = QStackedWidget()
        for _, widget in leaves:
            self._stack.addWidget(scrolling(widget))
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack, 1)
        self.offer(False)

    def offer(self, anything: bool) -> None:
        """Whether there is a record to look at; the room is taken all the same."""
        self.tabs.setVisible(anything)
        self._stack.setVisible(anything)


def scrolling(widget: QWidget) -> QScrollArea:
    """A form that may be taller than the window."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(2, 2, AIR, GRID)  # room for the ring around a focused field
    layout.addWidget(widget)
    layout.addStretch(1)
    area.setWidget(inside)
    return area


def removal(
    words: str, view: QWidget, form: Form[Any], remove: Callable[[Any], object]
) -> QHBoxLayout:
    """The button that removes the record in the form, also on Delete in its list.

    Undo brings it back, so nobody is asked.
    """
    button = quiet_button(words)
    tone(button, Tone.DANGER)

    def act() -> None:
        record = form.record
        if record is not None:
            form.store()
            remove(record)

    button.clicked.connect(act)
    key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
    key.setContext(Qt.ShortcutContext.WidgetShortcut)
    key.activated.connect(act)
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row


def added(change: Change | None, kind: type) -> str:
    """The id of the record of that kind which a change has added; blank where none."""
    if change is not None:
        for each in change.touched(kind):
            if each.before is None and each.after is not None:
                return str(each.after.id)
    return ""
