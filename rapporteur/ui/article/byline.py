"""Who signs, as it will stand under the title."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.article import Signatory
from rapporteur.domain.language import Language
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import GRID, HALF, Tone


class Byline(QWidget):
    """The names and posts of the signatories, and the way to change them."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.names = label("", tone=Tone.MUTED)
        self.names.setAccessibleName(self.tr("Signatories"))
        self.change = quiet_button("")
        self.change.clicked.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(HALF, 0, 0, GRID)
        column.setSpacing(0)
        column.addWidget(self.names)
        row = QHBoxLayout()
        row.addWidget(self.change)
        row.addStretch(1)
        column.addLayout(row)

    def show_names(self, signatories: Sequence[Signatory], language: Language) -> None:
        """Show who signs."""
        lines = [
            ", ".join(part for part in (each.name.in_(language), each.post.in_(language)) if part)
            for each in signatories
        ]
        self.names.setText("\n".join(lines))
        self.names.setVisible(bool(lines))
        self.change.setText(
            self.tr("Change the signatories") if lines else self.tr("Name the signatories")
        )
