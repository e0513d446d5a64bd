"""The light list above the line: what the word at the cursor may become."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
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
        self._signs, self._words = _Column(Voice.STRONG), _Column(Voice.BODY)
        self._details = _Column(Voice.SMALL)
        self._row = self._signs.height + GRID

    def _place(self) -> None:
        window = self._of.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._of.mapTo(window, QPoint(0, 0))
        size = QSize(min(self._of.width(), WIDEST), self._row * len(self.candidates) + 2 * HALF)
        self.setGeometry(QRect(corner - QPoint(0, size.height() + HALF), size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Column by column: a change of type costs more than a word."""
        painter, look = QPainter(self), theme.colours()
        painter.fillRect(self.rect(), QColor(look.edge))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), QColor(look.surface))
        boxes = [
            QRect(1, HALF + row * self._row, self.width() - 2, self._row)
            for row in range(len(self.candidates))
        ]
        if self.chosen >= 0:
            painter.fillRect(boxes[self.chosen], QColor(look.selection))
        wide = max(self._signs.width(each.typed) for each in self.candidates)
        typed = min(wide + 2, self.width() // 3)  # a pixel is lost in rounding
        detail = max(self._details.width(each.detail) for each in self.candidates)
        detail = min(detail + 2, self.width() // 3) if detail else 0
        left, right = AIR + typed + AIR, AIR + detail + (AIR if detail else 0)
        shown = self.width() - left - right
        rows = list(zip(self.candidates, boxes, strict=True))
        for each, box in rows:
            if each.side:
                bar = box.adjusted(0, 2, HALF - box.width(), -2)
                painter.fillRect(bar, theme.side_colour(each.side))
        for column, ink, texts, room in (
            (self._signs, look.accent, [each.typed for each in self.candidates], (AIR, typed)),
            (self._words, look.text, [each.shown for each in self.candidates], (left, shown)),
            (
                self._details,
                look.muted,
                [each.detail for each in self.candidates],
                (self.width() - AIR - detail, detail),
            ),
        ):
            column.paint(painter, QColor(ink), zip(texts, boxes, strict=True), *room)
        painter.end()

    # Mouse and looks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = (round(event.position().y()) - HALF) // self._row
        if 0 <= row < len(self.candidates):
            self._take(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_fonts()


class _Column:
    """One text in each row. What was measured once is remembered: a text is shaped but once."""

    def __init__(self, voice: Voice) -> None:
        self._font = theme.font(voice)
        self._metrics = QFontMetrics(self._font)
        self.height = self._metrics.height()
        self._base = (self.height + GRID + self._metrics.ascent() - self._metrics.descent()) // 2
        self._elided = lru_cache(maxsize=256)(self._elide)
        self.width = lru_cache(maxsize=256)(self._metrics.horizontalAdvance)

    def paint(
        self,
        painter: QPainter,
        ink: QColor,
        rows: Iterable[tuple[str, QRect]],
        left: int,
        width: int,
    ) -> None:
        painter.setFont(self._font)
        painter.setPen(ink)
        for text, box in rows:
            if text:
                painter.drawText(left, box.top() + self._base, self._elided(text, width))

    def _elide(self, text: str, width: int) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
