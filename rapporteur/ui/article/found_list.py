"""A list of findings: each with its sign, its sentence with the words marked, and what is better.

Nothing can be copied from it or dragged out of it: its sentences hold what must not leave.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from rapporteur.domain.anonymity import Severity
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.places import Stretch, utf16
from rapporteur.ui.article.told import INKS, headline, reason, spoken, suggestion
from rapporteur.ui.article.underlines import underline
from rapporteur.ui.theme import AIR, GRID, HALF, Voice, colour, font

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FOUND = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a card; `mark` is underlined and strong, in the card's own ink."""

    text: str
    ink: str = "text"
    voice: Voice = Voice.BODY
    mark: Stretch | None = None


class FoundModel(QAbstractListModel):
    """Findings in their order; a title (plain text) may stand between them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Found | str] = []

    def put(self, rows: Sequence[Found | str]) -> None:
        """Take other rows; one that says something else in its place is not a new one."""
        fresh = list(rows)
        if list(map(_id, fresh)) != list(map(_id, self._rows)):
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
            return
        for at, (old, new) in enumerate(zip(self._rows, fresh, strict=True)):
            if old != new:
                self._rows[at] = new
                self.dataChanged.emit(self.index(at), self.index(at))

    def rows(self) -> tuple[Found | str, ...]:
        return tuple(self._rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_title = index.isValid() and isinstance(self._rows[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if is_title else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == FOUND:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else spoken(row)
        return None


class FoundDelegate(QStyledItemDelegate):
    """Paints a finding as wide as the view; `whole` says of each why, and where it stands."""

    def __init__(self, view: FoundList, whole: bool) -> None:
        super().__init__(view)
        self._view, self._whole = view, whole
        self._heights: dict[tuple[object, int, str], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = index.data(FOUND), self._view.room()
        key = (row, width, font().key())
        if key not in self._heights:
            if len(self._heights) > 2000:
                self._heights.clear()
            self._heights[key] = round(self._lay(row, width, None))
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: Any = option
        row = index.data(FOUND)
        if not isinstance(row, str):
            panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
            cell.widget.style().drawPrimitive(panel, cell, painter, cell.widget)
        painter.save()
        painter.translate(cell.rect.topLeft())
        self._lay(row, self._view.room(), painter)
        painter.restore()

    def _lay(self, row: Found | str, width: int, painter: QPainter | None) -> float:
        """Paint a row, or with no painter measure it; its height."""
        lines = self._lines(row)
        top = float(GRID)
        for line in lines:
            layout = _laid(line, width - AIR)
            if painter is not None:
                painter.setPen(colour(line.ink))
                layout.draw(painter, QPointF(GRID, top))
                if line.mark is not None and not isinstance(row, str):
                    _underline(painter, layout, line, row.finding.severity, QPointF(GRID, top))
            top += layout.boundingRect().height() + HALF
        return top + HALF

    def _lines(self, found: Found | str) -> list[Line]:
        if isinstance(found, str):
            return [Line(found, "muted", Voice.STRONG)]
        finding = found.finding
        head = Line(headline(found), INKS[finding.severity], Voice.STRONG)
        said = Line(found.sentence, mark=found.mark)
        better = Line(suggestion(finding), "accent")
        why = Line(reason(finding), "muted", Voice.SMALL)
        where = Line(found.where, "muted", Voice.SMALL)
        if self._whole:
            every = [head, where, said, why, better]
        else:
            every = [head, said, better] if found.sentence else [head, why]
        return [line for line in every if line.text]


def _laid(line: Line, width: int) -> QTextLayout:
    layout = QTextLayout(line.text, font(line.voice))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if line.mark is not None:
        layout.setFormats([_marked(line, line.mark)])
    layout.beginLayout()
    top = 0.0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(max(width, GRID))
        row.setPosition(QPointF(0, top))
        top += row.height() + (2 if line.mark is not None else 0)  # room for the underline
    layout.endLayout()
    return layout


def _marked(line: Line, mark: Stretch) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = utf16(line.text, mark.start)
    made.length = utf16(line.text, mark.end) - made.start
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    made.format = look
    return made


def _underline(
    painter: QPainter, layout: QTextLayout, line: Line, severity: Severity, at: QPointF
) -> None:
    mark = line.mark or Stretch(0, 0)
    start, end = utf16(line.text, mark.start), utf16(line.text, mark.end)
    underline(painter, layout, start, end, severity, at)


class FoundList(QListView):
    """Findings to choose from. `chosen` carries the one that is current, or None."""

    chosen = Signal(object)  # Found | None
    taken = Signal(object)  # Found: clicked, or Enter

    def __init__(self, name: str, whole: bool = False) -> None:
        super().__init__()
        self.found = FoundModel()
        self.setModel(self.found)
        self.setAccessibleName(name)
        self.setItemDelegate(FoundDelegate(self, whole))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(lambda index: self.chosen.emit(_at(index)))
        self.clicked.connect(self._take)
        self.activated.connect(self._take)

    def put(self, rows: Sequence[Found | str]) -> None:
        """Show other findings; the one that was current stays so where it is still there."""
        before = self.current()
        self.found.put(rows)
        if before is not None:
            self.choose(before.id)
        if self.current() != before:
            self.chosen.emit(self.current())

    def all(self) -> tuple[Found, ...]:
        """What is listed, without the titles."""
        return tuple(each for each in self.found.rows() if not isinstance(each, str))

    def room(self) -> int:
        """The width of a card: the scroll bar's is kept free, whether or not it is there."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def current(self) -> Found | None:
        return _at(self.currentIndex())

    def choose(self, id: str) -> bool:
        """Make a finding current; whether it is listed."""
        for row, each in enumerate(self.found.rows()):
            if _id(each) == id and not isinstance(each, str):
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.selectionModel().setCurrentIndex(self.found.index(row), flags)
                return True
        return False

    def choose_at(self, at: int) -> None:
        """Make the finding current that comes at a place, or the last one before it."""
        every = self.all()
        if every:
            self.choose(every[min(max(at, 0), len(every) - 1)].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())  # what is open stays in sight

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return  # a view would put the sentence into the clipboard
        super().keyPressEvent(event)

    def _take(self, index: QModelIndex) -> None:
        if (found := _at(index)) is not None:
            self.taken.emit(found)


def _at(index: QModelIndex) -> Found | None:
    row = index.data(FOUND)
    return row if isinstance(row, Found) else None


def _id(row: Found | str) -> str:
    return row if isinstance(row, str) else row.id
