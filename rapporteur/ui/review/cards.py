"""Notes as cards of one size, so that ten thousand cost no more than those in sight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout
from PySide6.QtGui import QTextOption as TextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rapporteur.domain.dialogue import Note
from rapporteur.ui import theme
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.room.model import Index
from rapporteur.ui.room.notebook import place_in
from rapporteur.ui.room.row import Row
from rapporteur.ui.theme import GRID, HALF, RADIUS, Tone, Voice

ROW, CHIPS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
MIME = "application/x-rapporteur-note"  # an id alone: no words of a note leave by a drag
LINES = 3
BAR = 4
STAR = "\N{BLACK STAR}"


class CardModel(QAbstractListModel):
    """Some notes of the pile, in the order of the talk."""

    def __init__(self, pile: Pile, topic_id: str | None = None) -> None:
        super().__init__()
        self._pile = pile
        self.topic_id = topic_id  # what all of them are about: no card need say it
        self._notes: list[Note] = []

    def fill(self, notes: Sequence[Note]) -> None:
        """Show these, which are in the order of the talk."""
        self.beginResetModel()
        self._notes = list(notes)
        self.endResetModel()

    def put(self, note: Note) -> None:
        """Show a note as it is now."""
        at = place_in(self._notes, note)
        if at < len(self._notes) and self._notes[at].id == note.id:
            self._notes[at] = note
            self.dataChanged.emit(self.index(at), self.index(at))
        else:
            self.beginInsertRows(QModelIndex(), at, at)
            self._notes.insert(at, note)
            self.endInsertRows()

    def drop(self, note: Note) -> None:
        """Show a note no longer."""
        at = self.row_with(note)
        if at >= 0:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._notes[at]
            self.endRemoveRows()

    def note_at(self, row: int) -> Note | None:
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def row_with(self, note: Note) -> int:
        """Where a note stands, -1 where it does not."""
        at = place_in(self._notes, note)
        return at if at < len(self._notes) and self._notes[at].id == note.id else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self.note_at(index.row())
        if note is None:
            return None
        if role == ROW:
            return self._pile.row(note)
        if role == CHIPS:
            return self._chips(note)
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._pile.row(note).spoken
        return None

    def _chips(self, note: Note) -> tuple[str, Tone]:
        """What the corner of a card says: what it needs, or what else it is about."""
        if note.off_record:
            return QCoreApplication.translate("Row", "off the record"), Tone.DANGER
        if note.cue:
            return QCoreApplication.translate("Row", "cue"), Tone.WARN
        topics = self._pile.scene.topic
        others = [topics[each] for each in note.topic_ids if each in topics]
        told = "  ".join(f"#{each.notation}" for each in others if each.id != self.topic_id)
        return told, Tone.MUTED

    # Dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        note = self.note_at(indexes[0].row()) if indexes else None
        made.setData(MIME, note.id.encode() if note is not None else b"")
        return made


class CardDelegate(QStyledItemDelegate):
    """A card: its side's bar, number, letter, sign and topics, and three lines of its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(12 * GRID, card_height())

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        row: Row = index.data(ROW)
        view = option.widget
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        box = option.rect.adjusted(HALF, HALF, -HALF, -HALF)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("accent" if chosen else "line"))
        painter.setBrush(theme.colour("selection" if chosen else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if row.side:
            bar = QRect(box.left() + HALF, box.top() + GRID, BAR - 1, box.height() - 2 * GRID)
            painter.fillRect(bar, theme.side_colour(row.side))
        inside = box.adjusted(GRID + HALF, GRID - 1, -GRID, -HALF)
        used = self._paint_head(painter, inside, row, index.data(CHIPS))
        painter.translate(inside.left(), inside.top() + used)
        painter.setPen(theme.colour(Tone.MUTED if row.off_record else Tone.TEXT))
        painter.setFont(theme.font())
        _draw_lines(painter, row.text, inside.width())
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, row: Row, chips: tuple[str, Tone]) -> int:
        """Number, letter, sign, star; at the right what the chips say. How high it is."""
        small, strong = theme.font(Voice.SMALL), theme.font(Voice.STRONG)
        metrics = QFontMetrics(theme.font(Voice.STRONG))
        line = QRect(box.left(), box.top(), box.width(), metrics.height())
        x = line.left()
        for text, font, ink in (
            (row.number, small, theme.colour("muted")),
            (row.letter, strong, theme.side_colour(row.side)),
            (row.glyph, strong, theme.colour("accent")),
            (STAR if row.star else "", small, theme.colour("warn")),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(ink)
                painter.drawText(x, line.top() + metrics.ascent(), text)
                x += QFontMetrics(font).horizontalAdvance(text) + GRID
        painter.setFont(small)
        told, tone = chips
        painter.setPen(theme.colour(tone))
        said = QFontMetrics(small).elidedText(told, Qt.TextElideMode.ElideRight, line.right() - x)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, right, said)
        return line.height()


def card_height() -> int:
    """How high every card is, in pixels."""
    lines = LINES * QFontMetrics(theme.font()).lineSpacing()
    return lines + QFontMetrics(theme.font(Voice.STRONG)).height() + 3 * GRID


def _draw_lines(painter: QPainter, text: str, width: int) -> None:
    """As many lines as a card has, the last one cut where there is more."""
    layout = QTextLayout(text, painter.font())
    option = TextOption()
    option.setWrapMode(TextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    metrics, last = QFontMetrics(painter.font()), ""
    for number in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * metrics.lineSpacing()))
        if number == LINES - 1:
            last = _from_unit(text, line.textStart())
            line.setPosition(QPointF(0, -10_000))  # what is left is drawn cut to the width
    layout.endLayout()
    layout.draw(painter, QPointF(0, 0))
    if last:
        shown = metrics.elidedText(last, Qt.TextElideMode.ElideRight, width)
        painter.drawText(0, (LINES - 1) * metrics.lineSpacing() + metrics.ascent(), shown)


def _from_unit(text: str, start: int) -> str:
    """The rest of a text behind so many UTF-16 units, which is what Qt counts."""
    return text.encode("utf-16-le")[2 * start :].decode("utf-16-le")
