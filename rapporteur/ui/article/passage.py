"""One passage on the page: its words, and in the margin what stands behind them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rapporteur.domain.anonymity import Severity
from rapporteur.domain.article import Passage
from rapporteur.ui.article.editor import Editor
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.told import counts, sign
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
        self.found: tuple[Found, ...] = ()
        self.refused = False  # whether the last write of its words failed
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(editor, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.margin)

    def count(self, found: Sequence[Found]) -> None:
        """What was found in it, for the margin."""
        if tuple(found) != self.found:
            self.found = tuple(found)
            self.say()

    def say(self) -> None:
        """Bring the margin up to date."""
        lines: list[tuple[str, str]] = []
        if self.editor.unsaved and self.refused:
            lines.append(("danger", self.tr("× not stored")))
        notes = len(self.passage.note_ids)
        if notes:
            words = self.tr("one note") if notes == 1 else self.tr("{count} notes")
            lines.append(("muted", words.format(count=notes)))
        blocks, judged = counts(self.found)
        for count, severity, ink, words in (
            (blocks, Severity.BLOCK, "danger", self.tr("{count} to reword")),
            (judged, Severity.WARN, "warn", self.tr("{count} to judge")),
        ):
            if count:
                lines.append((ink, f"{sign(severity)} {words.format(count=count)}"))
        self.margin.say(lines)
        self.editor.setAccessibleDescription(", ".join(words for _, words in lines))
