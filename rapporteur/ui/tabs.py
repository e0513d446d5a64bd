"""A row of words of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from rapporteur.ui.theme import GRID, HALF, Voice, colour, font


class Tab(QAbstractButton):
    """One word; the chosen one is strong and underlined, so it is not told by colour alone."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # one of several: a screen reader says so
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        widest = max(self._width(Voice.BODY), self._width(Voice.STRONG))
        return QSize(widest + 2 * GRID, self.fontMetrics().height() + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setFont(font(Voice.STRONG if on else Voice.BODY))
        painter.setPen(colour("text" if on else "muted"))
        box = self.rect().adjusted(GRID, 0, -GRID, -HALF)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
        if on:
            painter.fillRect(box.left(), self.height() - 3, box.width(), 2, colour("accent"))
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -5), HALF, HALF)

    def _width(self, voice: Voice) -> int:
        return QFontMetrics(font(voice)).horizontalAdvance(self.text())


class Tabs(QWidget):
    """Words side by side; `chosen` carries the place of the one that a person took."""

    chosen = Signal(int)

    def __init__(self, name: str, texts: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = [Tab(text) for text in texts]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, button in enumerate(self.buttons):
            self._group.addButton(button, at)
            row.addWidget(button)
        self._group.idToggled.connect(self._toggled)
        self.buttons[0].setChecked(True)

    def current(self) -> int:
        """The place of the chosen word."""
        return self._group.checkedId()

    def choose(self, at: int) -> None:
        """Choose a word; `chosen` is emitted where it was another."""
        self.buttons[at].setChecked(True)

    def name(self, texts: Sequence[str]) -> None:
        """Say something else in the same places."""
        for button, text in zip(self.buttons, texts, strict=True):
            button.setText(text)
            button.updateGeometry()

    def _toggled(self, at: int, on: bool) -> None:
        if on:
            self.chosen.emit(at)
