"""One passage on the page: its words, and in the margin what stands behind them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rapporteur.domain.anonymity import Finding, Severity
from rapporteur.domain.article import Passage
from rapporteur.ui.article.editor import Editor
from rapporteur.ui.article.places import stretch_in
from rapporteur.ui.article.told import sign
from rapporteur.ui.theme import AIR, GRID, Voice, colour, font

MARGIN = 15 * GRID


class Margin(QWidget):
    """A few short lines beside a passage; each has its sign and its words."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._lines: list[tuple[str, str]] = []  # ink, words

    def say(self, lines: list[tuple[str, str]]) -> None:
        """Show other lines, each with the name of its ink."""
        if lines != self._lines:
            self._lines = lines
            self.setAccessibleName(", ".join(words for _, words in lines))
            self.updateGeometry()
            self.update()

    def lines(self) -> tuple[str, ...]:
        return tuple(words for _, words in self._lines)

    def minimumSizeHint(self) -> QSize:
        return QSize(MARGIN, len(self._lines) * self._step() + GRID)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(Voice.SMALL))
        metrics = painter.fontMetrics()
        for row, (ink, words) in enumerate(self._lines):
            painter.setPen(colour(ink))
            room = self.width() - AIR
            text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(AIR, GRID + row * self._step() + metrics.ascent(), text)

    def _step(self) -> int:
        return self.fontMetrics().height() + 2


class PassageRow(QWidget):
    """A passage in one language."""

    def __init__(self, passage: Passage, editor: Editor) -> None:
        super().__init__()
        self.passage = passage
        self.editor = editor
        self.margin = Margin()
        self.margin.pressed.connect(editor.setFocus)
        self.findings: tuple[Finding, ...] = ()
        self.refused = False  # whether the last write of its words failed
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.margin)

    def show_findings(
        self, findings: Sequence[Finding], written: str, current: Finding | None
    ) -> None:
        """Underline what was found in the passage as it would be `written`."""
        if not findings and not self.findings:
            return
        self.findings = tuple(findings)
        text = self.editor.words()
        places = [(stretch_in(text, written, each.start, each.end), each) for each in findings]
        self.editor.underline(
            [(place, each.severity) for place, each in places],
            next((place for place, each in places if each is current), None),
        )

    def say(self) -> None:
        """Bring the margin up to date."""
        lines: list[tuple[str, str]] = []
        if self.editor.unsaved and self.refused:
            lines.append(("danger", self.tr("× not stored")))
        notes = len(self.passage.note_ids)
        if notes:
            words = self.tr("one note") if notes == 1 else self.tr("{count} notes")
            lines.append(("muted", words.format(count=notes)))
        for severity, ink in ((Severity.BLOCK, "danger"), (Severity.WARN, "warn")):
            count = sum(each.severity is severity for each in self.findings)
            if count:
                words = (
                    self.tr("{count} to reword")
                    if severity is Severity.BLOCK
                    else self.tr("{count} to judge")
                )
                lines.append((ink, f"{sign(severity)} {words.format(count=count)}"))
        self.margin.say(lines)
        self.editor.setAccessibleDescription(", ".join(words for _, words in lines))
