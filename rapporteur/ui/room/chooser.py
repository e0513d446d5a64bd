"""A line of text that opens a menu, cut to the room there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from rapporteur.domain.language import Bilingual
from rapporteur.ui import theme
from rapporteur.ui.theme import GRID, Tone, Voice

LEAST = 10 * GRID
SLACK = 2  # the style and the metrics round apart


class Chooser(QPushButton):
    """Says what is chosen; its menu holds what can be chosen instead."""

    def __init__(self, about: str, voice: Voice, tone: Tone, gives_way: bool = True) -> None:
        """`about` is what is chosen here; it `gives_way` where it is cut before others are."""
        super().__init__()
        self._gives_way = gives_way
        self._words = ""
        self._about = about
        theme.chooser(self)
        theme.voice(self, voice)
        theme.tone(self, tone)
        self.setMenu(QMenu(about, self))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str, tip: str = "") -> None:
        """Say what is chosen; `tip` tells more of it."""
        self._words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{self._about}: {words}")
        self.setToolTip(tip if tip != words else "")

    def words(self) -> str:
        """What is chosen, in full."""
        return self._words

    def offer(
        self, entries: Iterable[tuple[str, object, Bilingual | None]], chosen: Callable[..., object]
    ) -> QMenu:
        """Fill the menu with texts and their values; what is bilingual is found by either name."""
        menu = self.menu()
        menu.clear()
        for text, value, both in entries:
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, value=value: chosen(value))
            if both is not None:
                action.setIconText(f"{both.en} {both.ru}")
        if menu.actions():
            menu.addSeparator()
        return menu

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        if not self._gives_way:
            return hint
        return QSize(min(LEAST + self._beside(), hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        look: Any = option
        room = self.width() - self._beside()
        look.text = self.fontMetrics().elidedText(look.text, Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _beside(self) -> int:
        """What stands beside the words: the icon, the arrow, the padding."""
        return self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._words) - SLACK
