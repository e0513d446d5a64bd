"""Letting what was found in the read-back sheet pass: a button, and the form in its place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rapporteur.ui.article.found import Found
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.waiving import WaiverForm
from rapporteur.ui.fields import quiet_button


class Passing(QWidget):
    """Asks for the reason why the finding that is chosen may be read aloud."""

    given = Signal(object, str)  # Found, reason

    def __init__(self, chosen: Callable[[], Found | None]) -> None:
        super().__init__()
        self._chosen = chosen
        self.button = quiet_button(self.tr("Let it pass…"))
        self.form = WaiverForm(Outgoing(lambda key, words: None, parent=self))  # no reason leaves
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)
        self.button.clicked.connect(self._ask)
        self.form.given.connect(self._give)
        self.form.left.connect(self.close_form)
        self.close_form()

    def close_form(self) -> None:
        """Ask for nothing."""
        self.form.forget()
        self.form.hide()
        self.button.setVisible(self._chosen() is not None)

    def _ask(self) -> None:
        if (found := self._chosen()) is not None:
            self.button.hide()
            self.form.show()
            self.form.ask(found)

    def _give(self, found: Found, reason: str) -> None:
        self.close_form()
        self.given.emit(found, reason)
