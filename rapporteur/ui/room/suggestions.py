"""The light list above the line: what the word at the cursor may become."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from rapporteur.ui import theme
from rapporteur.ui.room.lexicon import Candidate
from rapporteur.ui.room.line import Well
from rapporteur.ui.theme import AIR, GRID, HALF, Colours, Voice

WIDEST = 70 * GRID
BLINK_MS = 40
PICTURES = 128  # of rows that are kept
FORESIGHT_MS = 1000  # after the opening, before the first row is painted for later
STEP_MS = 20  # between two of them, and after a note


class Suggestions(QWidget):
    """Candidates, the best first. It never takes the focus, and Enter only where it was entered.

    It is painted within the window, so nothing pops up and it is the same on every system. It
    grows at once, but shrinks and goes a blink later: what it uncovers then costs no key its time.
    """

    taken = Signal(str)  # what is to stand in the line
    dismissed = Signal()

    def __init__(self, of: QWidget) -> None:
        super().__init__(of)
        self._of = of
        self.candidates: tuple[Candidate, ...] = ()
        self.chosen = -1  # -1 while the keys are still the line's
        self._rows = _Rows()
        self._blink = QTimer(self, singleShot=True, interval=BLINK_MS)
        self._blink.timeout.connect(self._fit)
        self._likely: Callable[[], Iterable[Candidate]] = tuple
        self._foreseen: list[Candidate] | None = []
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._prepare)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Suggestions"))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether there is something to take."""
        return bool(self.candidates)

    def offer(self, candidates: tuple[Candidate, ...]) -> None:
        """Show what fits; nothing where nothing does. What was chosen before is chosen no more."""
        if (candidates, -1) == (self.candidates, self.chosen):
            return
        if not candidates:
            self.close_list()
            return
        self.candidates, self.chosen = candidates, -1
        if self.isHidden() or self._height() > self.height():
            self._fit()
        else:
            self._blink.start()
        self.update()
        self._tell()

    def foresee(self, likely: Callable[[], Iterable[Candidate]], soon: bool) -> None:
        """Paint what is likely, the last first, row by row while nothing happens.

        `soon` where little of it is new, such as one note.

        A row that is painted when it is wanted takes a key its time.
        """
        self._likely, self._foreseen = likely, None
        self._idle.start(STEP_MS if soon else FORESIGHT_MS)

    def _prepare(self) -> None:
        if not self._of.isVisible():
            return
        self._move_in()
        self._suit_rows()
        if self._foreseen is None:
            most = list(self._likely())[-PICTURES:]
            self._foreseen = [each for each in most if self._rows.lacks(each)]
        elif self._foreseen:
            self._rows.painted(self._foreseen.pop(), chosen=False)
        if self._foreseen:
            self._idle.start(STEP_MS)

    def close_list(self) -> None:
        """Nothing is on offer any more."""
        if self.is_open:
            self.candidates, self.chosen = (), -1
            self._blink.start()

    def forget(self) -> None:
        """The dialogue is closed: no word of it stays, nor the picture of one."""
        self.close_list()
        self._likely, self._foreseen = tuple, None
        self._rows = _Rows()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key of the line is for the list, which then has done what it asks for."""
        if not self.is_open or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
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
        what = ", ".join(part for part in (best.name, best.shown, best.detail) if part)
        place = self.tr("{number} of {count}").format(number=row + 1, count=len(self.candidates))
        return f"{what}, {place}"

    def _tell(self) -> None:
        if QAccessible.isActive():
            self.setAccessibleDescription(self.spoken())
            event = QAccessibleAnnouncementEvent(self._of, self.spoken())
            QAccessible.updateAccessibility(event)

    # Painting

    def _height(self) -> int:
        return self._rows.height * len(self.candidates) + 2 * HALF

    def _field(self) -> QWidget:
        """The line with its frame."""
        above = self._of.parentWidget()
        return above if isinstance(above, Well) else self._of

    def _move_in(self) -> None:
        """Within the window that the line is in, whatever that is by now."""
        if self.parentWidget() is not self._of.window():
            self.setParent(self._of.window())

    def _suit_rows(self) -> None:
        width = min(self._field().width(), WIDEST)
        self._rows.suit(width - 2, theme.colours(), self.devicePixelRatioF())

    def _fit(self) -> None:
        """As high as its rows, just above the line; off the window without any."""
        self._blink.stop()
        if not self.is_open:
            self.hide()
            return
        self._move_in()
        corner = self._field().mapTo(self._of.window(), QPoint(0, 0))
        size = QSize(min(self._field().width(), WIDEST), self._height())
        self.setGeometry(QRect(corner - QPoint(0, size.height() + HALF), size))
        self.show()
        self.raise_()

    def _top(self, row: int) -> int:
        """The rows stand on the line; above them is room while they have just become fewer."""
        return self.height() - HALF - (len(self.candidates) - row) * self._rows.height

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.colours()
        self._suit_rows()
        wide, high, top = self.width(), self.height(), self._top(0)
        for ground in (QRect(1, 1, wide - 2, top - 1), QRect(1, high - HALF, wide - 2, HALF - 1)):
            painter.fillRect(ground, QColor(look.surface))  # the rows cover the rest
        painter.setPen(QColor(look.edge))
        painter.drawRect(0, 0, wide - 1, high - 1)
        for row, each in enumerate(self.candidates):
            painter.drawPixmap(1, self._top(row), self._rows.painted(each, row == self.chosen))
        painter.end()

    # Mouse and looks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = (round(event.position().y()) - self._top(0)) // self._rows.height
        if 0 <= row < len(self.candidates):
            self._take(row)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and not self._rows.is_of_this_type():
            self._rows = _Rows()


class _Rows:
    """Paints a candidate once, and gives the same picture whenever it comes again."""

    def __init__(self) -> None:
        self._signs, self._words = theme.font(Voice.STRONG), theme.font()
        self._details = theme.font(Voice.SMALL)
        self._metrics = {
            id(each): QFontMetrics(each) for each in (self._signs, self._words, self._details)
        }
        self.height = self._metrics[id(self._signs)].height() + GRID
        self._suits: tuple[int, Colours, float] = (0, theme.LIGHT, 1.0)
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()

    def is_of_this_type(self) -> bool:
        """Whether the type is still as large as it was."""
        return self._words == theme.font()

    def suit(self, width: int, look: Colours, ratio: float) -> None:
        """How wide and in which colours rows are from now on."""
        if (width, look, ratio) != self._suits:
            self._suits = width, look, ratio
            self._pictures.clear()

    def painted(self, each: Candidate, chosen: bool) -> QPixmap:
        told = self._key(each, chosen)
        picture = self._pictures.get(told)
        if picture is None:
            if len(self._pictures) >= PICTURES:
                self._pictures.popitem(last=False)
            picture = self._pictures[told] = self._paint(each, chosen)
        self._pictures.move_to_end(told)
        return picture

    def lacks(self, each: Candidate) -> bool:
        """Whether a row would have to be painted first."""
        return self._key(each, chosen=False) not in self._pictures

    @staticmethod
    def _key(each: Candidate, chosen: bool) -> tuple[object, ...]:
        return each.name, each.shown, each.detail, each.side, chosen

    def _paint(self, each: Candidate, chosen: bool) -> QPixmap:
        width, look, ratio = self._suits
        picture = QPixmap(round(width * ratio), round(self.height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(look.selection if chosen else look.surface))
        painter = QPainter(picture)
        if each.side:
            painter.fillRect(QRect(0, 2, HALF, self.height - 4), theme.side_colour(each.side))
        advance = self._metrics[id(self._details)].horizontalAdvance(each.detail)
        detail = min(advance + 1, width // 3)
        left, right = AIR + width // 6, width - AIR - detail
        for font, ink, text, at, end in (
            (self._signs, look.accent, each.name, AIR, left - GRID),
            (self._words, look.text, each.shown, left, right - AIR),
            (self._details, look.muted, each.detail, right, width - AIR),
        ):
            if text:
                painter.setFont(font)
                painter.setPen(QColor(ink))
                metrics = self._metrics[id(font)]
                base = (self.height + metrics.ascent() - metrics.descent()) // 2
                painter.drawText(at, base, _cut(text, metrics, end - at))
        painter.end()
        return picture


def _cut(text: str, metrics: QFontMetrics, room: int) -> str:
    """`text`, with dots where it is longer than `room`; of what is far too long, no more is read
    than may fit."""
    most = max(1, room // max(1, metrics.averageCharWidth() * 2 // 3))
    if len(text) > most:
        text = f"{text[:most]}\N{HORIZONTAL ELLIPSIS}"
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
