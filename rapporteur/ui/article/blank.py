"""What stands in the place while there is no article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.ui.fields import label, primary_button
from rapporteur.ui.theme import AIR, BROAD, PAGE_WIDTH, Tone, Voice


class BlankPage(QWidget):
    """Says what to do next."""

    compose_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", Voice.TITLE)
        self.words = label("", tone=Tone.MUTED)
        self.compose = primary_button(self.tr("Compose the article"))
        self.compose.clicked.connect(self.compose_wanted)
        inner = QWidget()
        inner.setMaximumWidth(PAGE_WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(AIR)
        column.addWidget(self.heading)
        column.addWidget(self.words)
        column.addWidget(self.compose, 0, Qt.AlignmentFlag.AlignLeft)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(BROAD, BROAD, BROAD, BROAD)
        outer.addStretch(1)
        outer.addLayout(across)
        outer.addStretch(2)

    def show_state(self, has_roundtable: bool, notes: int) -> None:
        """Say why there is no article, and what would make one."""
        self.compose.setVisible(has_roundtable)
        if not has_roundtable:
            self.heading.setText(self.tr("There is no roundtable yet"))
            self.words.setText(self.tr("Add one under Dialogue; its notes become the article."))
            return
        self.heading.setText(self.tr("This roundtable has no article yet"))
        explanation = self.tr(
            "Composing lays the notes out as a draft in both languages, a passage for each point. "
            "What you write afterwards is never touched by composing again."
        )
        if notes:
            count = self.tr("Notes of this roundtable: {count}.").format(count=notes)
        else:
            count = self.tr("Nothing is noted yet, so only its frame will stand.")
        self.words.setText(f"{explanation} {count}")
