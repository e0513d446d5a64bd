"""A list of cards: a strong line with a sign, and below it words that wrap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from rapporteur.ui.theme import AIR, GRID, HALF, Voice, colour, font, side_colour

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
BAR = 4
CARD = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Card:
    """`ink` names a colour of the theme for the strong line; `side` puts a bar of that side."""

    id: str
    head: str
    body: str
    ink: str = "text"
    side: int | None = None


class CardModel(QAbstractListModel):
    """Cards in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[Card] = []

    def put(self, cards: Sequence[Card]) -> bool:
        """Take other cards; whether they are others."""
        if list(cards) == self._cards:
            return False
        self.beginResetModel()
        self._cards = list(cards)
        self.endResetModel()
        return True

    def cards(self) -> tuple[Card, ...]:
        return tuple(self._cards)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{card.head}. {card.body}"
        return None


class CardDelegate(QStyledItemDelegate):
    """Paints cards as wide as the view."""

    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.room()
        card: Card = index.data(CARD)
        height = QFontMetrics(font(Voice.STRONG)).height() if card.head else 0
        height += self._body_box(card, width).height()
        return QSize(width, height + HALF + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Any = option
        card: Card = index.data(CARD)
        style = cell.widget.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, cell, painter, cell.widget)
        painter.save()
        painter.translate(cell.rect.topLeft())
        width = self._view.room()
        if card.side:
            painter.fillRect(0, GRID, BAR, cell.rect.height() - 2 * GRID, side_colour(card.side))
        top = GRID
        if card.head:
            top = self._paint_head(painter, card, width)
        painter.setFont(font())
        painter.setPen(colour("text"))
        room = QRect(GRID, top, width - AIR, cell.rect.height() - top)
        painter.drawText(room, _WRAP, card.body)
        painter.restore()

    def _paint_head(self, painter: QPainter, card: Card, width: int) -> int:
        strong = font(Voice.STRONG)
        metrics = QFontMetrics(strong)
        painter.setFont(strong)
        ink: QColor = side_colour(card.side) if card.side else colour(card.ink)
        painter.setPen(ink)
        words = metrics.elidedText(card.head, Qt.TextElideMode.ElideRight, width - AIR)
        painter.drawText(GRID, GRID + metrics.ascent(), words)
        return GRID + metrics.height() + HALF

    def _body_box(self, card: Card, width: int) -> QRect:
        room = QRect(0, 0, max(width - AIR, GRID), 10_000)
        return QFontMetrics(font()).boundingRect(room, _WRAP, card.body)


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class CardList(QListView):
    """Cards to choose from. `chosen` carries the id of the one that is current, or a blank."""

    chosen = Signal(str)
    taken = Signal(str)  # clicked, or Enter

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel()
        self.setModel(self.cards)
        self.setAccessibleName(name)
        self.setItemDelegate(CardDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(lambda index: self.chosen.emit(_id(index)))
        self.clicked.connect(lambda index: self.taken.emit(_id(index)))
        self.activated.connect(lambda index: self.taken.emit(_id(index)))

    def put(self, cards: Sequence[Card]) -> None:
        """Show other cards; the one that was current stays so where it is still there."""
        current = self.current()
        if self.cards.put(cards):
            self.choose(current)
            if not self.current():
                self.chosen.emit("")

    def room(self) -> int:
        """The width of a card: the scroll bar's is kept free, whether or not it is there."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def current(self) -> str:
        """The id of the current card; blank where there is none."""
        return _id(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return  # a view would put the whole card into the clipboard, past the guard
        super().keyPressEvent(event)

    def choose(self, id: str) -> None:
        """Make a card current."""
        for row, card in enumerate(self.cards.cards()):
            if card.id == id:
                index = self.cards.index(row)
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.selectionModel().setCurrentIndex(index, flags)


def _id(index: QModelIndex) -> str:
    card = index.data(CARD)
    return card.id if isinstance(card, Card) else ""
