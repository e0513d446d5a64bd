"""A list that measures the rows on show and nothing else, so that its length does not matter.

QListView asks for the size of every row before it paints the first one. Here a row is measured
when it comes into sight; the others are taken for as high as those that were seen first. The list
stands at a row and so many pixels into it, not at a number of pixels from the top: what is learnt
of rows out of sight moves the scroll bar, and never what is being read. Both ends are exact.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from rapporteur.ui.fields import hold_words
from rapporteur.ui.room.heights import Heights
from rapporteur.ui.theme import GRID

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
NEAR = 3  # screenfuls: a scroll that goes no further is exact to the pixel
_STEPS = {Cursor.MoveUp: -1, Cursor.MovePrevious: -1, Cursor.MoveDown: 1, Cursor.MoveNext: 1}


class LazyList(QListView):
    """One column of rows, each of its own height; the heir says how high one is.

    A list that stands at its end stays there, whatever is put in, taken out or made narrower.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = Heights(0, 4 * GRID)
        self._width = 0  # that the heights were measured at
        self._top, self._into = 0, 0  # the row at the upper edge, and how much of it is above
        self._told = 0  # what the scroll bar was told last
        self._at_end = True
        self._guessed = self._settling = False
        self._stale = True
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().sliderReleased.connect(self._tell_bar)
        hold_words(self)

    def measure(self, row: int) -> int:
        """How high a row is at the width of the viewport, in pixels."""
        raise NotImplementedError

    # Following the model

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the rows of `model`; to be called once."""
        if model is not None:  # before the view's own slots: they ask where the rows are
            model.modelReset.connect(self._begin_anew)
            model.rowsInserted.connect(self._take_in)
            model.rowsRemoved.connect(self._take_out)
            model.dataChanged.connect(self._doubt)
        super().setModel(model)
        self._begin_anew()

    def _begin_anew(self) -> None:
        rows = self.model().rowCount() if self.model() is not None else 0
        self._heights = Heights(rows, self._heights.guess)
        self._guessed = False
        self._top = self._into = 0
        self._at_end = False
        self._stale = True

    def _take_in(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.insert(first, last - first + 1)
        if first < self._top or (first == self._top and (self._top or self._into)):
            self._top += last - first + 1
        self._stale = True

    def _take_out(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._heights.remove(first, last - first + 1)
        if last < self._top:
            self._top -= last - first + 1
        elif first <= self._top:
            self._top, self._into = first, 0
        self._stale = True

    def _doubt(self, first: QModelIndex, last: QModelIndex, _roles: object = ()) -> None:
        for row in range(first.row(), last.row() + 1):
            self._heights.doubt(row)
        self._stale = True

    # Where it stands

    @property
    def stands_at_end(self) -> bool:
        """Whether the last row is in sight to its end."""
        return self._at_end

    @property
    def standing(self) -> tuple[int, int]:
        """The row at the upper edge, and how many pixels of it are above the edge."""
        self._refresh()
        return self._top, self._into

    def stand(self, row: int, into: int = 0) -> None:
        """Have a row at the upper edge, `into` pixels of it above; no further than the end."""
        self._top, self._into, self._at_end = row, into, False
        self._settle()

    def scrollToBottom(self) -> None:
        """Stand at the end from now on."""
        self._at_end = self._stale = True
        self.scheduleDelayedItemsLayout()

    def measure_anew(self) -> None:
        """The rows are of other heights now, the same row stays at the edge."""
        self._width = 0
        self._stale = True
        self.scheduleDelayedItemsLayout()

    def _refresh(self) -> None:
        if self._stale:
            self._settle()

    def _settle(self) -> None:
        """Measure what is in sight, and tell the scroll bar."""
        if self._settling:
            return
        self._settling = True
        for _ in range(3):  # the scroll bar comes or goes, and with it a few pixels of width
            self._take_width()
            self._find_stand()
            self._tell_bar()
            if self._width == self.viewport().width():
                break
        self._settling = self._stale = False
        self.viewport().update()

    def _take_width(self) -> None:
        if self._width != self.viewport().width():
            self._width = self.viewport().width()
            self._heights = Heights(len(self._heights), self._heights.guess)
            self._guessed = False

    def _find_stand(self) -> None:
        rows, height = len(self._heights), self.viewport().height()
        if self._at_end:
            self._top, self._into = self._end()
        self._top, self._into = self._walk(self._top, self._into)
        left, row = height + self._into, self._top
        while left > 0 and row < rows:
            left -= self._height(row)
            row += 1
        if left > 0:
            self._top, self._into = self._end()
        self._at_end = row == rows and left > -GRID
        if not self._guessed and row > self._top:
            self._guess(range(self._top, row))

    def _guess(self, seen: range) -> None:
        """Take the rows that were never seen for as high as those that are."""
        heights = [self._heights.height(row) for row in seen]
        self._heights = Heights(len(self._heights), sum(heights) // len(heights))
        for row, height in zip(seen, heights, strict=True):
            self._heights.learn(row, height)
        self._guessed = True

    def _height(self, row: int) -> int:
        if not self._heights.knows(row):
            self._heights.learn(row, self.measure(row))
        return self._heights.height(row)

    def _walk(self, row: int, into: int) -> tuple[int, int]:
        """The row at which a place lies that is `into` pixels below the top of `row`."""
        rows = len(self._heights)
        if not rows:
            return 0, 0
        row = min(row, rows - 1)
        while into < 0 and row > 0:
            row -= 1
            into += self._height(row)
        while into > 0 and row < rows - 1 and into >= self._height(row):
            into -= self._height(row)
            row += 1
        return row, max(0, into)

    def _end(self) -> tuple[int, int]:
        return self._above(len(self._heights), self.viewport().height())

    def _above(self, row: int, pixels: int) -> tuple[int, int]:
        """Where to stand for the top of `row` to be so many pixels below the upper edge."""
        while pixels > 0 and row > 0:
            row -= 1
            pixels -= self._height(row)
        return row, max(0, -pixels)

    def verticalOffset(self) -> int:
        """Pixels above the upper edge, as far as they are known."""
        if self._top > len(self._heights):
            return 0
        return self._heights.top(self._top) + self._into

    # The scroll bar

    def _tell_bar(self) -> None:
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return  # it would slip from under the mouse
        settling, self._settling = self._settling, True
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._heights.total - height))
        bar.setValue(self.verticalOffset())
        self._told = bar.value()
        self._settling = settling

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Follow the scroll bar: to the pixel where it is near, else to where it points."""
        if self._settling:
            return
        bar = self.verticalScrollBar()
        to, by = bar.value(), bar.value() - self._told
        self._told = to
        self._at_end = False
        if not bar.isSliderDown() and abs(by) <= NEAR * self.viewport().height():
            self._into += by
        else:
            self._at_end = to >= bar.maximum()
            self._top = self._heights.row_at(to)
            self._into = to - self._heights.top(self._top)
        self._settle()

    def updateGeometries(self) -> None:
        """Called by Qt whenever the viewport may have another size."""
        self._settle()

    def doItemsLayout(self) -> None:
        """Lay out what is in sight."""
        QAbstractItemView.doItemsLayout(self)

    # Where a row is

    def visualRect(self, index: Index) -> QRect:
        """Where a row is in the viewport; of a row never seen, about where."""
        row = index.row()
        if not 0 <= row < len(self._heights):
            return QRect()
        self._refresh()
        top = self._heights.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        self._refresh()
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.row_at(y), 0)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a row into sight; of one that is too high, its beginning."""
        row, height = index.row(), self.viewport().height()
        if not 0 <= row < len(self._heights):
            return
        self.executeDelayedItemsLayout()  # now, or all would be painted once more for it
        self._refresh()
        own, rect = self._height(row), self.visualRect(index)
        if hint == Hint.PositionAtCenter:
            above = max(0, (height - own) // 2)
        elif hint == Hint.PositionAtTop or own >= height or rect.top() < 0:
            above = 0
        else:
            above = height - own
        inside = rect.top() >= 0 and (rect.top() + own <= height or rect.top() == 0)
        if hint != Hint.EnsureVisible or not inside:
            self.stand(*self._above(row, above))

    def moveCursor(self, action: Cursor, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key goes to."""
        rows = len(self._heights)
        if not rows:
            return QModelIndex()
        self._refresh()
        at, page = self.currentIndex().row(), self.viewport().height()
        if at < 0:
            at = self._top
        elif action in _STEPS:
            at += _STEPS[action]
        elif action == Cursor.MovePageUp:
            at = min(at - 1, self._above(at, page)[0])
        elif action == Cursor.MovePageDown:
            at = max(at + 1, self._walk(at, page)[0])
        elif action == Cursor.MoveHome:
            at = 0
        elif action == Cursor.MoveEnd:
            at = rows - 1
        return self.model().index(max(0, min(at, rows - 1)), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the rows that `rect` touches."""
        self._refresh()
        rect, offset = rect.normalized(), self.verticalOffset()
        chosen = QItemSelection()
        if rect.bottom() + offset >= 0 and rect.top() + offset < self._heights.total:
            first, last = (self._heights.row_at(y + offset) for y in (rect.top(), rect.bottom()))
            chosen = QItemSelection(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What of `selection` is in sight."""
        chosen = QRegion()
        for row, rect in self._in_sight(self.viewport().rect()):
            if selection.contains(self.model().index(row, 0)):
                chosen += rect
        return chosen

    def _in_sight(self, part: QRect) -> list[tuple[int, QRect]]:
        """The rows that `part` of the viewport shows, and where they are."""
        found = []
        y, row = -self._into, self._top
        while row < len(self._heights) and y <= part.bottom():
            height = self._height(row)
            if y + height > part.top():
                found.append((row, QRect(0, y, self.viewport().width(), height)))
            y += height
            row += 1
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        self._refresh()
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        chosen = self.selectionModel()
        current = self.currentIndex().row() if self.hasFocus() else -1
        for row, rect in self._in_sight(event.rect()):
            index = self.model().index(row, 0)
            state = plain
            if chosen.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == current:
                state |= QStyle.StateFlag.State_HasFocus
            option.state, option.rect = state, rect
            self.itemDelegate().paint(painter, option, index)
        painter.end()
