"""A line of text that opens a menu, cut to the room there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from rapporteur.domain.language import Bilingual
from rapporteur.ui import theme
from rapporteur.ui.theme import GRID, Tone, Voice

LEAST = 10 * GRID
SLACK = 2  # the style and the metrics round apart


class Chooser(QPushButton):
    """Says what is chosen; its menu holds what can be chosen instead."""

    def __init__(self, about: str, voice: Voice, tone: Tone) -> None:
        super().__init__()
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
        self.setAccessibleName(f"{self._about}: {words}")
        self.setToolTip(tip if tip != words else "")
        self._cut()
        self.updateGeometry()

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

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._beside() + self._wide(self._words) + SLACK, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(LEAST + self._beside(), hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - self._beside()
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))

    def _beside(self) -> int:
        """What stands beside the words: the icon, the arrow, the padding."""
        return super().sizeHint().width() - self._wide(self.text().replace("&&", "&"))

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)
