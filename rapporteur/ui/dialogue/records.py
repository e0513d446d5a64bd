"""A list of records to choose from: a table, a line to add to it, a hint while it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.language import fold
from rapporteur.ui.dialogue.kept import AddLine
from rapporteur.ui.dialogue.tables import ROOT, Index, table_of
from rapporteur.ui.fields import label
from rapporteur.ui.theme import GRID, Tone

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """What stands in one column; the first `wide` one takes the room that is left."""

    title: str
    text: Callable[[R], str]
    wide: bool = False
    ink: Callable[[R], QColor] | None = None


class RecordModel(QAbstractTableModel, Generic[R]):
    """Records as rows. Every record has an `id`."""

    def __init__(self, columns: Sequence[Column[R]]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._records: list[R] = []

    def put(self, records: Sequence[R]) -> bool:
        """Take the records as they are now; whether rows came, went or moved."""
        fresh = list(records)
        if [_id(each) for each in fresh] != [_id(each) for each in self._records]:
            self.beginResetModel()
            self._records = fresh
            self.endResetModel()
            return True
        for row, (old, new) in enumerate(zip(self._records, fresh, strict=True)):
            if old != new:
                self._records[row] = new
                last = self.index(row, len(self._columns) - 1)
                self.dataChanged.emit(self.index(row, 0), last)
        return False

    def records(self) -> tuple[R, ...]:
        return tuple(self._records)

    def find(self, id: str) -> R | None:
        """The record of that id."""
        return next((each for each in self._records if _id(each) == id), None)

    def row_of(self, id: str) -> int:
        """Its row, -1 where there is none."""
        return next((row for row, each in enumerate(self._records) if _id(each) == id), -1)

    def refresh(self) -> None:
        """What the rows say may have changed though the records did not."""
        if self._records:
            last = self.index(len(self._records) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self._columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(record)
        if role == Qt.ItemDataRole.ForegroundRole and column.ink is not None:
            return column.ink(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(record)}" if column.title else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class Sieve(QSortFilterProxyModel):
    """The rows in which every word that is looked for stands somewhere; case and ё folded."""

    def __init__(self) -> None:
        super().__init__()
        self._words: list[str] = []
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)

    def look_for(self, text: str) -> None:
        self._words = fold(text).split()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        if not self._words:
            return True
        model = self.sourceModel()
        cells = (model.index(source_row, at).data() for at in range(model.columnCount()))
        text = fold(" ".join(str(cell) for cell in cells))
        return all(word in text for word in self._words)


class RecordList(QWidget, Generic[R]):
    """Records in a table, with the line to add one below them.

    `chosen` carries the record that is current, or None; it is emitted again when that record
    has changed.
    """

    chosen = Signal(object)
    asked = Signal(str)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[R]],
        invitation: str,
        when_empty: str,
        sortable: bool = False,
        line: AddLine | None = None,
    ) -> None:
        super().__init__()
        self.model: RecordModel[R] = RecordModel(columns)
        self._sieve = Sieve()
        self._sieve.setSourceModel(self.model)
        self._current = ""
        self.view = self._table(name, columns)
        if sortable:
            self._sieve.sort(0)
            self.view.setSortingEnabled(True)
            self.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._empty = label(when_empty, tone=Tone.MUTED)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setMargin(GRID)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self.line = line or AddLine(invitation)
        self.line.asked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.line)
        self.line.setVisible(bool(invitation))  # not before: without a parent it is a window
        self.put(())

    def put(self, records: Sequence[R], first: str = "") -> None:
        """Show the records as they are now, at the one that was current, or at its neighbour.

        `first` is the id of the one to begin with where none was current.
        """
        row = self._row()
        before = self.current()
        moved = self.model.put(records)
        self._stack.setCurrentWidget(self.view if records else self._empty)
        if moved:
            self._current = self._current or first
            at = self._sieve_row(self._current)
            self._go(at if at >= 0 else min(max(row, 0), self._sieve.rowCount() - 1))
        elif self.current() != before:
            self.chosen.emit(self.current())

    def current(self) -> R | None:
        """The record that is chosen."""
        return self.model.find(self._current) if self._current else None

    def record_of(self, id: str) -> R | None:
        """A record by its id."""
        return self.model.find(id)

    def choose(self, id: str) -> None:
        """Make a record current and bring it into view."""
        row = self._sieve_row(id)
        if row >= 0:
            self._go(row)

    def welcome(self, id: str) -> None:
        """Go to a record that was added from the line; a blank id leaves the words in it."""
        if id:
            self.line.clear()
            self.choose(id)

    def look_for(self, text: str) -> None:
        """Show only the rows in which these words stand."""
        self._sieve.look_for(text)
        row = self._sieve_row(self._current)
        self._go(row if row >= 0 else min(0, self._sieve.rowCount() - 1))

    def height_of(self, rows: int) -> int:
        """Pixels for so many rows, the head and the line below."""
        head = self.view.horizontalHeader()
        height = 0 if head.isHidden() else head.sizeHint().height()
        height += rows * self.view.verticalHeader().defaultSectionSize() + GRID
        return height + (self.line.sizeHint().height() + GRID if self.line.placeholderText() else 0)

    def _table(self, name: str, columns: Sequence[Column[R]]) -> QTableView:
        view = table_of(self._sieve, name)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        head = view.horizontalHeader()
        head.setVisible(sum(bool(column.title) for column in columns) > 1)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for at, column in enumerate(columns):
            if column.wide:
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().currentRowChanged.connect(self._moved)
        return view

    def _row(self) -> int:
        return self.view.currentIndex().row()

    def _sieve_row(self, id: str) -> int:
        source = self.model.index(self.model.row_of(id), 0)
        return self._sieve.mapFromSource(source).row()

    def _go(self, row: int) -> None:
        if row < 0:
            self._current = ""
            self.chosen.emit(None)
            return
        index = self._sieve.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index)
        self._moved(index)

    def _moved(self, index: QModelIndex) -> None:
        if not index.isValid():
            return  # rows are being replaced; `put` says what is current then
        record = self.model.records()[self._sieve.mapToSource(index).row()]
        self._current = _id(record)
        self.chosen.emit(record)


def _id(record: Any) -> str:
    return str(record.id)
