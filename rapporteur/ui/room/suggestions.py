"""The light list above the line: what the word at the cursor may become."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from rapporteur.ui import theme
from rapporteur.ui.room.lexicon import Candidate
from rapporteur.ui.theme import AIR, GRID, HALF, Voice

WIDEST = 70 * GRID


class Suggestions(QWidget):
    """Candidates, the best first. It never takes the focus, and Enter only where it was entered.

    It is painted within the window, so nothing pops up and it is the same on every system.
    """

    taken = Signal(str)  # what is to stand in the line
    dismissed = Signal()

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self._of = of
        self.candidates: tuple[Candidate, ...] = ()
        self.chosen = -1  # -1 while the keys are still the line's
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Suggestions"))
        self._take_fonts()
        self.hide()

    def offer(self, candidates: tuple[Candidate, ...]) -> None:
        """Show what fits; nothing where nothing does. What was chosen before is chosen no more."""
        if not candidates:
            self.close_list()
            return
        same = candidates == self.candidates and self.chosen < 0 and self.isVisible()
        self.candidates, self.chosen = candidates, -1
        if not same:
            self._place()
            self.show()
            self.raise_()
            self.update()
            self._tell()

    def close_list(self) -> None:
        """Take it off the window."""
        if not self.isHidden():
            self.hide()
        self.candidates, self.chosen = (), -1

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key of the line is for the list, which then has done what it asks for."""
        if self.isHidden() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key == Qt.Key.Key_Down:
            self._choose(min(self.chosen + 1, len(self.candidates) - 1))
        elif key == Qt.Key.Key_Up and self.chosen >= 0:
            self._choose(self.chosen - 1)
        elif key == Qt.Key.Key_Tab:
            self._take(max(self.chosen, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen >= 0:
            self._take(self.chosen)
        elif key == Qt.Key.Key_Escape:
            self.close_list()
            self.dismissed.emit()
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        self.chosen = row
        self.update()
        self._tell()

    def _take(self, row: int) -> None:
        typed = self.candidates[row].typed
        self.close_list()
        self.taken.emit(typed)

    # What a screen reader says

    def spoken(self) -> str:
        """How many there are and the one that Tab would take."""
        row = max(self.chosen, 0)
        best = self.candidates[row]
        what = ", ".join(part for part in (best.typed, best.shown, best.detail) if part)
        place = self.tr("{number} of {count}").format(number=row + 1, count=len(self.candidates))
        return f"{what}, {place}"

    def _tell(self) -> None:
        self.setAccessibleDescription(self.spoken())
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._of, self.spoken())
            QAccessible.updateAccessibility(event)

    # Painting

    def _take_fonts(self) -> None:
        self._strong, self._body = theme.font(Voice.STRONG), theme.font()
        self._small = theme.font(Voice.SMALL)
        self._metrics = QFontMetrics(self._strong), QFontMetrics(self._body)
        self._small_metrics = QFontMetrics(self._small)
        self._row = self._metrics[0].height() + GRID

    def _place(self) -> None:
        window = self._of.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._of.mapTo(window, QPoint(0, 0))
        size = QSize(min(self._of.width(), WIDEST), self._row * len(self.candidates) + 2 * HALF)
        self.setGeometry(QRect(corner - QPoint(0, size.height() + HALF), size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("edge"))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), theme.colour("surface"))
        metrics = self._metrics[0]
        column = max(metrics.horizontalAdvance(each.typed) for each in self.candidates)
        column = min(column, self.width() // 3) + AIR
        for row, each in enumerate(self.candidates):
            box = QRect(1, HALF + row * self._row, self.width() - 2, self._row)
            if row == self.chosen:
                painter.fillRect(box, theme.colour("selection"))
            self._paint_row(painter, box, column, each)
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRect, column: int, each: Candidate) -> None:
        middle, elide = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        if each.side:
            painter.fillRect(
                box.adjusted(0, 2, HALF - box.width(), -2), theme.side_colour(each.side)
            )
        box = box.adjusted(AIR, 0, -AIR, 0)
        painter.setFont(self._strong)
        painter.setPen(theme.colour("accent"))
        painter.drawText(box, middle, self._metrics[0].elidedText(each.typed, elide, column - GRID))
        painter.setFont(self._small)
        painter.setPen(theme.colour("muted"))
        right = self._small_metrics.elidedText(each.detail, elide, box.width() // 3)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, right)
        used = self._small_metrics.horizontalAdvance(right)
        painter.setFont(self._body)
        painter.setPen(theme.colour("text"))
        room = box.adjusted(column, 0, -(used + AIR if right else 0), 0)
        painter.drawText(room, middle, self._metrics[1].elidedText(each.shown, elide, room.width()))

    # Mouse and looks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = (round(event.position().y()) - HALF) // self._row
        if 0 <= row < len(self.candidates):
            self._take(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_fonts()
