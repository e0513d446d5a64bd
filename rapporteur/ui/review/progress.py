"""What is left to do, in words and as a bar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rapporteur.ui import theme
from rapporteur.ui.fields import label
from rapporteur.ui.review.walk import Left
from rapporteur.ui.theme import GRID, HALF, Tone, Voice


class Progress(QWidget):
    """ "3 cues, 5 untagged, 84 to see", and how much of it is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.says = label("", Voice.SMALL, Tone.MUTED)
        self._bar = _Bar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.says)
        column.addWidget(self._bar)

    def show_left(self, left: Left) -> None:
        """Say what is left."""
        self.says.setText(told(left))
        self._bar.show_share(1 - left.unseen / left.notes if left.notes else 0.0)


def told(left: Left) -> str:
    """What is left, in words."""
    if not left.notes:
        return ""
    if left.is_done:
        return QCoreApplication.translate(
            "Progress", "✓ Nothing is left: every note has a topic and was seen."
        )
    parts = (
        (left.cues, QCoreApplication.translate("Progress", "cues to finish: {count}")),
        (left.untagged, QCoreApplication.translate("Progress", "untagged: {count}")),
        (left.unseen, QCoreApplication.translate("Progress", "to see: {count}")),
    )
    return " \N{MIDDLE DOT} ".join(text.format(count=count) for count, text in parts if count)


class _Bar(QWidget):
    """Says nothing that the words above it do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(20 * GRID, HALF)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        for ink, share in (("chip", 1.0), ("accent", self._share)):
            painter.setBrush(theme.colour(ink))
            box = QRectF(whole.left(), whole.top(), whole.width() * share, whole.height())
            painter.drawRoundedRect(box, HALF / 2, HALF / 2)
