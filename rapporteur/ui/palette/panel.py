"""The palette on the screen: a line to type in, and below it the commands that it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from rapporteur.ui import theme
from rapporteur.ui.announcing import announce
from rapporteur.ui.fields import hairline, label
from rapporteur.ui.palette.commands import Command
from rapporteur.ui.palette.looking import choose
from rapporteur.ui.room.model import Index
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

ENTRY_ROLE = Qt.ItemDataRole.UserRole
ROOT = QModelIndex()
_PAGE = 8  # rows
_AFTER_PAINTING_MS = 50
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}
_ENTERING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: a command, or a heading above the commands of a place."""

    heading: str = ""
    command: Command | None = None
    shows_place: bool = False

    def words(self) -> str:
        """What is said of the row."""
        if self.command is None:
            return self.heading
        told = (
            self.command.text,
            self.command.place if self.shows_place else "",
            self.command.key(),
        )
        return ", ".join(part for part in told if part)


class CommandModel(QAbstractListModel):
    """Rows of the palette. Headings, and what cannot be used now, cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def put(self, commands: Sequence[Command], grouped: bool) -> None:
        """Show commands, under the headings of their places where `grouped`."""
        self.beginResetModel()
        self._entries = []
        place = ""
        for each in commands:
            if grouped and each.place != place:
                place = each.place
                self._entries.append(Entry(heading=place))
            self._entries.append(Entry(command=each, shows_place=not grouped))
        self.endResetModel()

    def entry(self, row: int) -> Entry:
        return self._entries[row] if 0 <= row < len(self._entries) else Entry()

    def next_usable(self, row: int, by: int) -> int:
        """The nearest row from `row` on, in the direction of `by`, that can be chosen; or -1."""
        step = 1 if by > 0 else -1
        while 0 <= row < len(self._entries):
            command = self._entries[row].command
            if command is not None and command.is_enabled:
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.words()
        return entry if role == ENTRY_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        command = self.entry(index.row()).command
        if command is None or not command.is_enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Palette(QWidget):
    """Lies over the window. Whatever had the focus has it again when it is left."""

    def __init__(self, window: QWidget, gather: Callable[[bool], Sequence[Command]]) -> None:
        """`gather` tells the commands: all of them, or those that are at hand."""
        super().__init__(window)
        self._window, self._gather = window, gather
        self._rest = QTimer(self, singleShot=True, interval=_AFTER_PAINTING_MS)
        self._commands: Sequence[Command] = ()
        self._used: dict[tuple[str, str], int] = {}
        self._came_from: QWidget | None = None
        self.setAccessibleName(self.tr("Commands"))
        self.field, self.list, self.model = _Line(), QListView(), CommandModel()
        self.nothing = label(self.tr("No command is called that."), tone=Tone.MUTED)
        self._panel = QFrame(self)
        self._lay_out()
        self.field.textChanged.connect(self._look)
        self.field.moved.connect(self._move)
        self.field.entered.connect(lambda: self._take(self.list.currentIndex()))
        self.field.left.connect(self.leave)
        self.field.pressed.connect(self._run)
        self.list.clicked.connect(self._take)
        self._rest.timeout.connect(self._take_in_the_rest)
        self.hide()

    def ask(self) -> None:
        """Come up with an empty line and every command below it; a second time, leave."""
        if self.isVisible():
            self.leave()
            return
        self._came_from = QApplication.focusWidget()
        self._know(self._gather(False))
        self.setGeometry(self._window.rect())
        self._look("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._rest.start()

    def leave(self) -> None:
        """Go away, and give the focus back to where it was."""
        came_from, self._came_from = self._came_from, None
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self.dismiss()

    def dismiss(self) -> None:
        """Go away; the focus is somebody else's."""
        self.hide()
        self._rest.stop()
        self._came_from = None
        self._know(())
        self.field.setText("")  # unlike clear() it leaves nothing for Undo to bring back
        self.model.put((), grouped=False)

    def _know(self, commands: Sequence[Command]) -> None:
        self._commands = commands
        self.field.know(commands)

    def _take_in_the_rest(self) -> None:
        """The commands of places that had to be built; what is stood at stays."""
        before = self.model.entry(self.list.currentIndex().row()).command
        known = len(self._commands)
        self._know(self._gather(True))
        if len(self._commands) == known:
            return
        self._look(self.field.text())
        for row in range(self.model.rowCount()):
            command = self.model.entry(row).command
            if before is not None and command is not None and command.id == before.id:
                self.list.setCurrentIndex(self.model.index(row))
                return

    def _look(self, query: str) -> None:
        found = choose(self._commands, query, self._used)
        self.model.put(found, grouped=not query.strip())
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self._stand_at(self.model.next_usable(0, 1))
        self.list.scrollToTop()

    def _move(self, by: int) -> None:
        last = self.model.rowCount() - 1
        at = min(max(self.list.currentIndex().row() + by, 0), last)
        row = self.model.next_usable(at, by)
        if row < 0:
            row = self.model.next_usable(at, -by)
        self._stand_at(row)
        above = self.model.index(row - 1)
        if self.model.entry(row - 1).heading:
            self.list.scrollTo(above)

    def _stand_at(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))
        announce(self.list, self.model.entry(row).words())

    def _take(self, index: QModelIndex) -> None:
        command = self.model.entry(index.row()).command if index.isValid() else None
        if command is not None:
            self._run(command)

    def _run(self, command: Command) -> None:
        if command.is_enabled:
            self._used[command.id] = max(self._used.values(), default=0) + 1
            self.leave()
            command.run()

    # How it looks

    def _lay_out(self) -> None:
        theme.surface(self._panel)
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Command"))
        theme.voice(self.field, Voice.HEADING)
        self.field.setProperty("bare", "true")
        self.list.setModel(self.model)
        self.list.setItemDelegate(_RowDelegate(self.list))
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line moves in it
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.nothing.setContentsMargins(AIR, AIR, AIR, AIR)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        inner = QVBoxLayout()
        inner.setContentsMargins(GRID, GRID, GRID, GRID)
        inner.addWidget(self.field)
        column.addLayout(inner)
        column.addWidget(hairline())
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        column.addStretch(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = min(max(self.width() * 6 // 10, 60 * GRID), self.width() - AIR)
        height = self.height() * 7 // 10
        self._panel.setGeometry((self.width() - width) // 2, self.height() // 10, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = theme.colour("window")
        ground.setAlpha(170)  # what lies below steps back, and can still be made out
        painter.fillRect(self.rect(), ground)
        painter.setPen(theme.colour("edge"))
        painter.drawRect(self._panel.geometry().adjusted(-1, -1, 0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.leave()


class _Line(QLineEdit):
    """The line of the palette: keys of commands run them, arrows move in the list below."""

    moved = Signal(int)  # rows
    entered = Signal()
    left = Signal()
    pressed = Signal(object)  # Command whose key it was

    def __init__(self) -> None:
        super().__init__()
        self._commands: Sequence[Command] = ()
        self._meant: Command | None = None  # by the key that is going down

    def know(self, commands: Sequence[Command]) -> None:
        """The commands whose keys are to be looked out for."""
        self._commands = commands

    def event(self, event: QEvent) -> bool:
        """A command's key is kept from the window, so that the palette leaves before it acts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            handled = super().event(event)
            own = event.isAccepted() or not _is_command(event)  # it edits the line
            self._meant = None if own else self._command_of(event)
            if self._meant is not None:
                event.accept()
            return handled
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command, self._meant = self._meant, None
        if event.key() in _ENTERING:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        elif command is not None:
            self.pressed.emit(command)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays in the palette: it goes down the list."""
        self.moved.emit(1 if next else -1)
        return True

    def _command_of(self, event: QKeyEvent) -> Command | None:
        keys = QKeySequence(event.keyCombination())
        return next((each for each in self._commands if keys in each.keys), None)


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key is more than a letter, or an arrow in the line."""
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    is_function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return bool(event.modifiers() & held) or is_function_key


class _RowDelegate(QStyledItemDelegate):
    """A command, its place, its key; or the heading of a place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        height = QFontMetrics(theme.font()).height() + GRID
        return QSize(20 * GRID, height + (GRID if entry.heading else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Any = option
        entry: Entry = index.data(ENTRY_ROLE)
        painter.save()
        box = cell.rect.adjusted(AIR, 0, -AIR, 0)
        if entry.command is None:
            self._paint_heading(painter, box, entry.heading)
        else:
            if cell.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(cell.rect, theme.colour("selection"))
                painter.fillRect(cell.rect.x(), cell.rect.y(), 3, cell.rect.height(),
                                 theme.colour("accent"))  # fmt: skip
            self._paint_command(painter, box, entry, entry.command)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, words: str) -> None:
        painter.setFont(theme.font(Voice.STRONG))
        painter.setPen(theme.colour("muted"))
        align = Qt.AlignmentFlag.AlignBottom
        painter.drawText(box.adjusted(0, 0, 0, -HALF), align, words)

    def _paint_command(self, painter: QPainter, box: QRect, entry: Entry, command: Command) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(Voice.SMALL))
        painter.setPen(theme.colour("muted"))
        told = "   ".join(
            part for part in (command.place if entry.shows_place else "", command.key()) if part
        )
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, told)
        box = box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(told) - AIR, 0)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("text" if command.is_enabled else "muted"))
        words = painter.fontMetrics().elidedText(
            command.text, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, middle, words)
