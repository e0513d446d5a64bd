"""The matrix topic × side as a heat map, and beside it the notes of the cell that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.change import RecordChange
from rapporteur.domain.convergence import Cell, Stance
from rapporteur.domain.dialogue import Note
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import hairline, label
from rapporteur.ui.review.card_view import CardView
from rapporteur.ui.review.cards import CardModel
from rapporteur.ui.review.column import CardList
from rapporteur.ui.review.heat_model import CELL, SIGNS, HeatModel, counts_told, stance_word
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.room.model import Index
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

HEAT = 0.28  # how much of its ink a cell's ground takes; text keeps AA on it
INKS = {Stance.SUPPORTS: "ok", Stance.OPPOSES: "danger", Stance.DIVIDED: "warn"}


class HeatView(CardView):
    """Enter goes from a cell to its notes, Esc back."""

    READING_LINES = (2, 14)  # in a column of its own

    def __init__(self, bridge: Bridge, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(bridge, pile, parent)
        self.model, self.table = HeatModel(pile), HeatTable()
        self.cards_model = CardModel(pile)
        self.cards = CardList(self.cards_model)
        self.heading = label("", Voice.STRONG)
        self.stance = label("", Voice.SMALL, Tone.MUTED)
        self._lay_out()
        self.table.setModel(self.model)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_cell())
        self.table.taken.connect(self._go_in)
        self.cards.came.connect(self._come)
        self.cards.stepped.connect(lambda by: self.table.setFocus() if by < 0 else None)
        self.cards.edit_wanted.connect(self.edit)

    def invitation(self) -> str:
        return self.tr("Enter goes from a cell to its notes, Esc back; F2 edits the note.")

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("What each side said on each topic"))
        self.cards.setAccessibleName(self.tr("Notes of the cell"))
        self.cards.setDragEnabled(False)
        self.cards.setAcceptDrops(False)
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(HALF)
        for words in (self.heading, self.stance):
            words.setContentsMargins(AIR, 0, AIR, 0)
            column.addWidget(words)
        cards = QHBoxLayout()
        cards.setContentsMargins(GRID, 0, GRID, 0)
        cards.addWidget(self.cards)
        column.addLayout(cards, 1)
        column.addWidget(hairline())
        column.addWidget(self.reading)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        for pane, width in ((self.table, 98 * GRID), (beside, 46 * GRID)):
            across.addWidget(pane)
            pane.setMinimumWidth(width // 2)
        across.setSizes([98 * GRID, 46 * GRID])
        across.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._beside_topics(across), 1)

    # Filling

    def fill(self) -> None:
        index = self.table.currentIndex()
        kept = self.model.place(index) if index.isValid() else None
        note = self.cards.chosen()
        self.model.fill()
        found = self.model.find(*kept) if kept is not None else self.model.index(0, 0)
        self.table.setCurrentIndex(found if found.isValid() else self.model.index(0, 0))
        self._show_cell()
        if note is not None:
            self.choose(note.id)

    def follow(self, changes: Sequence[RecordChange]) -> None:
        at, had_focus = self.cards.currentIndex().row(), self.cards.hasFocus()
        self.fill()
        if had_focus and self.cards.chosen() is None:
            self.cards.choose(at)

    def forget(self) -> None:
        self._forget_chosen()
        self.model.forget()
        self._show_cell()

    # What is looked at

    def chosen(self) -> Note | None:
        return self.cards.chosen()

    def choose(self, note_id: str) -> None:
        note = self.pile.note(note_id)
        row = self.cards_model.row_with(note) if note is not None else -1
        if row >= 0:
            self.cards.choose(row)

    def panes(self) -> tuple[QWidget, ...]:
        return (self.table, self.cards, self.topics.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _go_in(self) -> None:
        """From the cell to its notes."""
        if self.cards_model.rowCount():
            self.cards.setFocus()

    def _show_cell(self) -> None:
        index = self.table.currentIndex()
        notes = self.model.notes_at(index)
        self.cards_model.topic_id = self.model.place(index)[0] if index.isValid() else None
        self.cards_model.fill(notes)
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            topic_id, side = self.model.place(index)
            topic, who = self.model.topic_word(topic_id), self.model.side_word(side)
            self.heading.setText(f"{topic} \N{MIDDLE DOT} {who}")
            counts = counts_told(cell)
            self.stance.setText(
                ": ".join(part for part in (stance_word(cell.stance), counts) if part)
            )
        else:
            self.heading.clear()
            self.stance.clear()
        self._show_chosen()

    def _come(self) -> None:
        if self.cards.hasFocus():
            self._settle_unless(self.chosen())
        self._show_chosen()

    def back_to_cards(self) -> None:
        self.cards.setFocus()


class HeatTable(QTableView):
    """Cells to walk through with the arrows."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(HeatDelegate(self))
        self.setShowGrid(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: none; }")
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(16 * GRID)
        across.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(7 * GRID)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        across.setDefaultAlignment(left)
        down.setDefaultAlignment(Qt.AlignmentFlag(left.value | Qt.TextFlag.TextWordWrap.value))
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setTextElideMode(Qt.TextElideMode.ElideNone)  # a header that elides does not wrap
        down.setHighlightSections(False)
        self.activated.connect(lambda _: self.taken.emit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A third of a narrow table is for the topics, no more."""
        self.verticalHeader().setFixedWidth(min(27 * GRID, self.width() // 3))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif event.text().strip() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


class HeatDelegate(QStyledItemDelegate):
    """A sign, a word and the counts, on a ground that says the same."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(16 * GRID, 7 * GRID)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        cell: Cell = index.data(CELL)
        stance = cell.stance
        box: QRect = option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground(cell))
        painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        if option.state & QStyle.StateFlag.State_Selected:
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setWidth(2 if option.widget.hasFocus() else 1)
            pen.setColor(theme.colour("accent" if option.widget.hasFocus() else "edge"))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme.RADIUS, theme.RADIUS)
        silent = stance is Stance.SILENT
        painter.setPen(theme.colour(Tone.MUTED if silent else Tone.TEXT))
        self._write(painter, box, SIGNS[stance], stance_word(stance), counts_told(cell), silent)
        painter.restore()

    def _write(
        self, painter: QPainter, box: QRect, sign: str, word: str, counts: str, silent: bool
    ) -> None:
        strong = theme.font(Voice.SMALL if silent else Voice.STRONG)
        small = theme.font(Voice.SMALL)
        heights = QFontMetrics(strong).height(), QFontMetrics(small).height()
        top = box.top() + (box.height() - heights[0] - (heights[1] if counts else 0)) // 2
        left, width = box.left() + AIR, box.width() - AIR - GRID
        painter.setFont(strong)
        head = " ".join(part for part in (sign, word) if part)
        painter.drawText(left, top + QFontMetrics(strong).ascent(), head)
        painter.setFont(small)
        told = QFontMetrics(small).elidedText(counts, Qt.TextElideMode.ElideRight, width)
        painter.drawText(left, top + heights[0] + QFontMetrics(small).ascent(), told)


def ground(cell: Cell) -> QColor:
    """The ground of a cell: the more notes say so, the stronger."""
    surface = theme.colour("surface")
    if cell.stance is Stance.SILENT:
        return theme.colour("window")
    if cell.stance is Stance.SPOKE:
        return surface
    said = cell.supports + cell.opposes
    share = HEAT * min(1.0, 0.4 + 0.2 * said)
    ink = theme.colour(INKS[cell.stance])
    mixed = [
        round(a * share + b * (1 - share)) for a, b in zip(_rgb(ink), _rgb(surface), strict=True)
    ]
    return QColor(*mixed)


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()
