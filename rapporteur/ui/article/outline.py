"""The sections of the article, to go to one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from rapporteur.domain.anonymity import Severity
from rapporteur.domain.article import ArticleParts
from rapporteur.domain.language import Language
from rapporteur.ui.article.sections import section_title
from rapporteur.ui.article.sheet import TITLE
from rapporteur.ui.article.told import INKS, sign
from rapporteur.ui.dialogue.records import Column, RecordModel
from rapporteur.ui.dialogue.tables import Index, RowDelegate
from rapporteur.ui.theme import AIR, GRID, HALF, colour


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline and how many findings that stop the export stand below it."""

    id: str
    text: str
    blocks: int = 0

    def mark(self) -> str:
        return f"{sign(Severity.BLOCK)} {self.blocks}" if self.blocks else ""

    def words(self) -> str:
        return f"{self.text} {self.mark()}".strip()


class OutlineDelegate(RowDelegate):
    """The heading, and at its right what stops the export below it; that is never cut off."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        cell: Any = option
        entry = _entry(index)
        taken = cell.fontMetrics.horizontalAdvance(entry.mark()) + AIR if entry.blocks else 0
        room = cell.rect.width() - taken - GRID - HALF
        cell.text = cell.fontMetrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        cell: Any = option
        painter.save()
        painter.setPen(colour(INKS[Severity.BLOCK]))
        box = cell.rect.adjusted(0, 0, -GRID, 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, align, _entry(index).mark())
        painter.restore()


class Outline(QListView):
    """Title and sections. `taken` carries the key of the one that was clicked or entered."""

    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column: Column[Entry] = Column("", lambda entry: entry.words(), wide=True)
        self.entries: RecordModel[Entry] = RecordModel((column,))
        self.setModel(self.entries)
        self.setAccessibleName(self.tr("Outline"))
        self.setItemDelegate(OutlineDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, GRID, 0, 0)
        self.clicked.connect(lambda index: self._take(index.row()))
        self.activated.connect(lambda index: self._take(index.row()))
        self.setMinimumWidth(16 * GRID)

    def put(
        self, parts: ArticleParts | None, language: Language, blocks: Mapping[str, int]
    ) -> None:
        """Show the sections; `blocks` counts by section what stops the export."""
        current = self._current()
        self.entries.put(_entries(parts, language, blocks) if parts else ())
        self.show_at(current)

    def show_at(self, key: str) -> None:
        """Mark where the cursor is, without going there."""
        row = self.entries.row_of(key)
        if row >= 0:
            index = self.entries.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            return  # a heading leaves from the page alone, where the guard is asked
        super().keyPressEvent(event)

    def _current(self) -> str:
        index = self.currentIndex()
        return self.entries.records()[index.row()].id if index.isValid() else ""

    def _take(self, row: int) -> None:
        self.taken.emit(self.entries.records()[row].id)


def _entry(index: Index) -> Entry:
    model: Any = index.model()
    entry: Entry = model.records()[index.row()]
    return entry


def _entries(parts: ArticleParts, language: Language, blocks: Mapping[str, int]) -> Sequence[Entry]:
    title = parts.article.title.in_(language)
    return [
        Entry(TITLE, title),
        *(
            Entry(each.id, section_title(each, language), blocks.get(each.id, 0))
            for each in parts.sections
        ),
    ]
