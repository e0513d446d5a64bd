"""Tables as they are in every list of the dialogue: what is in a head, and how rows look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from rapporteur.ui.fields import hold_words
from rapporteur.ui.theme import AIR, GRID, HALF, colour

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class TitledModel(QAbstractTableModel):
    """A table with a title above each column."""

    def titles(self) -> tuple[str, ...]:
        """The titles, from left to right: as many as there are columns."""
        raise NotImplementedError

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles()[section]
        return None


class ReadModel(TitledModel, Generic[R]):
    """What was read from elsewhere, a row each, to be mended or left out before it is taken in."""

    altered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[R] = []

    def put(self, rows: Sequence[R]) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.altered.emit()

    def rows(self) -> tuple[R, ...]:
        """What would be taken in now."""
        return tuple(self._rows)

    def leave_out(self, row: int) -> None:
        """Take one off the list."""
        self.beginRemoveRows(ROOT, row, row)
        del self._rows[row]
        self.endRemoveRows()
        self.altered.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)


def table_of(model: QAbstractItemModel, name: str) -> QTableView:
    """A table of rows that are all as high, one cell of which is current; Tab leaves it."""
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setItemDelegate(RowDelegate(view))
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    hold_words(view)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(view.fontMetrics().height() + 2 * GRID)
    view.horizontalHeader().setHighlightSections(False)
    return view


def mending_table_of(model: QAbstractItemModel, name: str) -> QTableView:
    """The same, where whoever types in a cell mends it."""
    view = table_of(model, name)
    triggers = QAbstractItemView.EditTrigger
    view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
    return view


class RowDelegate(QStyledItemDelegate):
    """Rows with air around their words, and no frame around the cell that has the focus.

    A cell that can be ticked has a box in the theme's own lines: the style's is lost in the dark.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Any = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        style = cell.widget.style() if cell.widget else QApplication.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, cell, painter, cell.widget)
        painter.save()
        box = cell.rect.adjusted(GRID, 0, -HALF, 0)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            tick = style.subElementRect(part, cell, cell.widget)
            paint_tick(painter, tick, Qt.CheckState(state) == Qt.CheckState.Checked)
            box.setLeft(tick.right() + GRID)
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(ink or cell.palette.color(QPalette.ColorRole.Text))
        painter.setFont(cell.font)
        words = cell.fontMetrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        title = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title or ""))
        return editor

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + AIR, hint.height() + GRID)


def paint_tick(painter: QPainter, box: QRect, on: bool) -> None:
    """A box, ticked or not, in the theme's own lines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour("accent" if on else "edge"))
    painter.setBrush(colour("accent" if on else "surface"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if on:
        painter.setPen(QPen(colour("on_accent"), 2))
        x, y, width, height = box.x(), box.y(), box.width(), box.height()
        corners = ((0.25, 0.55), (0.45, 0.75), (0.78, 0.3))
        painter.drawPolyline([QPointF(x + a * width, y + b * height) for a, b in corners])
