"""The notes to walk through, one line each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rapporteur.domain.change import RecordChange
from rapporteur.domain.dialogue import Note
from rapporteur.ui import theme
from rapporteur.ui.fields import hold_words
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.review.walk import Group, Left, Walk, group_of
from rapporteur.ui.room.model import Index
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

NOTE, SEEN, BEGINS = (Qt.ItemDataRole.UserRole + number for number in range(3))
CHECK = "\N{CHECK MARK}"
MARKS = {Group.CUE: "\N{HORIZONTAL ELLIPSIS}", Group.UNTAGGED: "#", Group.REST: ""}


class QueueModel(QAbstractListModel):
    """The walk as a list."""

    def __init__(self, pile: Pile) -> None:
        super().__init__()
        self._pile = pile
        self._walk = Walk()

    def begin(self) -> None:
        """Put all notes into order anew."""
        self.beginResetModel()
        self._walk.begin(self._pile.notes)
        self.endResetModel()

    def forget(self) -> None:
        self.beginResetModel()
        self._walk.forget()
        self.endResetModel()

    def follow(self, change: RecordChange) -> None:
        """Show what a write did to one note."""
        if isinstance(change.after, Note):
            self._put(change.after)
        elif isinstance(change.before, Note):
            at = self._walk.place_of(change.before.id)
            if at >= 0:
                self.beginRemoveRows(QModelIndex(), at, at)
                self._walk.drop(change.before.id)
                self.endRemoveRows()

    def see(self, note_id: str) -> None:
        """Mark a note as seen."""
        self._walk.see(note_id)
        self._refresh(self._walk.place_of(note_id))

    def seen(self) -> frozenset[str]:
        """The ids of the notes that somebody has seen."""
        return self._walk.seen()

    def see_all(self, note_ids: Iterable[str]) -> None:
        """Mark notes as seen before they are shown."""
        for each in note_ids:
            self._walk.see(each)

    def note_at(self, row: int) -> Note | None:
        return self._walk.note_at(row)

    def row_with(self, note_id: str) -> int:
        return self._walk.place_of(note_id)

    def next_after(self, row: int) -> int:
        return self._walk.next_after(row)

    def left(self) -> Left:
        return self._walk.left()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._walk)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self._walk.note_at(index.row())
        if note is None:
            return None
        if role == NOTE:
            return note
        if role == SEEN:
            return self._walk.is_seen(note.id)
        if role == BEGINS:
            return self._walk.begins_group(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(note)
        return None

    def _spoken(self, note: Note) -> str:
        needs = {
            Group.CUE: QCoreApplication.translate("Queue", "to finish"),
            Group.UNTAGGED: QCoreApplication.translate("Queue", "without a topic"),
            Group.REST: "",
        }[group_of(note)]
        seen = QCoreApplication.translate("Queue", "seen") if self._walk.is_seen(note.id) else ""
        return ", ".join(part for part in (needs, seen, self._pile.row(note).spoken) if part)

    def _put(self, note: Note) -> None:
        at = self._walk.place_of(note.id)
        if at >= 0:
            self._walk.put(note)
            self._refresh(at)
            return
        at = self._walk.place_for(note)
        self.beginInsertRows(QModelIndex(), at, at)
        self._walk.put(note)
        self.endInsertRows()

    def _refresh(self, row: int) -> None:
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))


class Queue(QListView):
    """Walked with the arrows; Enter goes on to what is left."""

    came = Signal(object, int)  # Note | None that is current now, the row that was before it
    went_on = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops = model
        self.setModel(model)
        self.setItemDelegate(_StopDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)  # by rows, Qt counts them
        self.verticalScrollBar().setSingleStep(3 * GRID)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        hold_words(self)
        self.selectionModel().currentChanged.connect(
            lambda now, before: self.came.emit(model.note_at(now.row()), before.row())
        )

    def chosen(self) -> Note | None:
        """The note that is looked at."""
        return self._stops.note_at(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Look at the note in a row."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self._stops.index(row), flags)

    def dataChanged(self, first: Index, last: Index, roles: object = ()) -> None:
        """Every row is as high as before: paint anew, lay out nothing."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier
        ):
            self.went_on.emit()
        elif event.text().strip() and event.text().isprintable():
            event.ignore()  # no leaping to what begins with a letter: digits take topics
        else:
            super().keyPressEvent(event)


class _StopDelegate(QStyledItemDelegate):
    """What a note needs, its number, its side, and the beginning of its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10 * GRID, QFontMetrics(theme.font()).height() + GRID + HALF)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        note: Note = index.data(NOTE)
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
        if index.data(BEGINS):
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.colour("edge"))
        small = QFontMetrics(theme.font(Voice.SMALL))
        seen = index.data(SEEN)
        group = group_of(note)
        mark = MARKS[group] or (CHECK if seen else "")
        left = rect.left() + AIR
        ink = Tone.WARN if group is not Group.REST else Tone.OK
        self._write(painter, rect, left, mark, Voice.STRONG, ink)
        left += AIR
        number = str(note.number)
        width = small.horizontalAdvance("0000")
        at = left + width - small.horizontalAdvance(number)
        self._write(painter, rect, at, number, Voice.SMALL, Tone.MUTED)
        left += width + GRID
        if note.side:
            painter.fillRect(
                left, rect.top() + GRID, 3, rect.height() - 2 * GRID, theme.side_colour(note.side)
            )
        self._write(painter, rect, left + GRID, note.text, Voice.BODY, _ink(note, bool(seen)))
        painter.restore()

    def _write(
        self, painter: QPainter, rect: QRect, left: int, text: str, voice: Voice, tone: Tone
    ) -> None:
        font = theme.font(voice)
        painter.setFont(font)
        painter.setPen(theme.colour(tone))
        room = QRect(left, rect.top(), rect.right() - left - GRID, rect.height())
        words = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


def _ink(note: Note, seen: bool) -> Tone:
    return Tone.MUTED if seen or note.off_record else Tone.TEXT
