"""The page that stands where an export was refused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import Finding
from rapporteur.errors import GateClosed
from rapporteur.ui.article.cards import Card, CardList
from rapporteur.ui.article.told import INKS, heading, sentence
from rapporteur.ui.fields import label, primary_button
from rapporteur.ui.theme import BROAD, GRID, PAGE_WIDTH, Tone, Voice, surface
from rapporteur.ui.words import tell


class GatePage(QWidget):
    """Every finding that shut the gate, each in its sentence. No file was written."""

    left = Signal()
    taken = Signal(object)  # Finding: go there

    def __init__(self) -> None:
        super().__init__()
        self._findings: tuple[Finding, ...] = ()
        surface(self)
        self.setAccessibleName(self.tr("The gate is closed"))
        self.heading = label("", Voice.TITLE)
        self.advice = label("", tone=Tone.MUTED)
        self.list = CardList(self.tr("Findings that stop the export"))
        self.list.taken.connect(self._take)
        self.back = primary_button(self.tr("Back to the article"))
        self.back.clicked.connect(self.left)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.left.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        inner = QWidget()
        inner.setMaximumWidth(PAGE_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(self.advice)
        column.addSpacing(GRID)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(BROAD, BROAD, BROAD, BROAD)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)

    def show_error(self, error: GateClosed, place_of: Callable[[str], str]) -> None:
        """Show why nothing was written."""
        self._findings = tuple(each for each in error.findings if isinstance(each, Finding))
        count = len(self._findings)
        self.heading.setText(
            self.tr("The gate is closed: one finding")
            if count == 1
            else self.tr("The gate is closed: {count} findings").format(count=count)
        )
        _, advice = tell(error)
        nothing = self.tr("No file was written.")  # lupdate does not look into an f-string
        self.advice.setText(f"{nothing} {advice}")
        self.list.put(
            [
                Card(
                    str(at),
                    heading(each),
                    sentence(each, place_of(each.place)),
                    INKS[each.severity],
                )
                for at, each in enumerate(self._findings)
            ]
        )
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setFocus()

    def _take(self, id: str) -> None:
        if id:
            self.taken.emit(self._findings[int(id)])
