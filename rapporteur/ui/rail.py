"""The rail of places at the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from rapporteur.ui import icons, theme
from rapporteur.ui.theme import GRID, Voice

WIDTH = 11 * GRID


class Rail(QWidget):
    """One button for each place: a drawing and a word."""

    chosen = Signal(int)  # the place's number, from 0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: list[str] = []
        self.buttons = QButtonGroup(self)
        self.buttons.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GRID, 0, GRID)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def add(self, word: str, icon: str, key: str) -> None:
        """Add a place below the others; `key` is shown in its tip."""
        button = QToolButton()
        button.setText(word)
        button.setToolTip(f"{word}  ({key})")
        button.setAccessibleName(word)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(3 * GRID, 3 * GRID))
        theme.voice(button, Voice.SMALL)
        number = len(self._icons)
        self._icons.append(icon)
        self.buttons.addButton(button, number)
        self._column.insertWidget(number, button)
        button.setIcon(icons.icon(icon))
        self._fit()

    def show_chosen(self, number: int) -> None:
        """Mark a place as the one on the screen: Tab comes to it, arrows to the others."""
        self.buttons.button(number).setChecked(True)
        for each in self.buttons.buttons():
            on = each.isChecked()
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """As wide as its longest word needs, and not narrower than usual."""
        metrics = QFontMetrics(theme.font(Voice.SMALL))
        words = (each.text() for each in self.buttons.buttons())
        width = max(WIDTH, *(metrics.horizontalAdvance(word) + 3 * GRID for word in words))
        for each in self.buttons.buttons():
            each.setFixedSize(width, 3 * GRID + metrics.height() + 3 * GRID)
        self.setFixedWidth(width)

    def _draw(self) -> None:
        for number, icon in enumerate(self._icons):
            self.buttons.button(number).setIcon(icons.icon(icon))
