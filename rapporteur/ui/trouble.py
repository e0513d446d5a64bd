"""A trouble told where it arose, on the page that somebody is filling in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rapporteur.errors import RapporteurError
from rapporteur.ui import words
from rapporteur.ui.announcing import announce
from rapporteur.ui.fields import label
from rapporteur.ui.theme import GRID, Tone, Voice
from rapporteur.ui.waiting import busy


class Trouble(QWidget):
    """What went wrong, and what to do; hidden while nothing did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.advice = label("", Voice.STRONG, Tone.DANGER), label("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.advice)
        self.hide()

    def tried(self, act: Callable[[], None]) -> bool:
        """Do what takes a second, such as deriving a key; whether it went well, told if not."""
        self.clear()
        try:
            with busy():
                act()
        except RapporteurError as error:
            self._tell(*words.tell(error))
            return False
        return True

    def clear(self) -> None:
        """All is well, or nobody has tried yet."""
        self.title.clear()
        self.advice.clear()
        self.hide()

    def _tell(self, title: str, advice: str) -> None:
        self.title.setText(title)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.show()
        announce(self, f"{title} {advice}".strip(), at_once=True)
