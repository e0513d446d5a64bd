"""How what was found is underlined: a wave stops the export, dots are to be judged.

Qt's own waves are one pixel high: they are told from dots by their colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from rapporteur.domain.anonymity import Severity
from rapporteur.ui.article.told import INKS
from rapporteur.ui.theme import colour

BELOW = 3.0  # pixels, from the base line to the middle of the wave
_HEIGHT, _STEP = 1.5, 3.0  # of the wave, from its middle; half its length
_DOT, _APART = 2.0, 5.0


def underline(
    painter: QPainter, layout: QTextLayout, start: int, end: int, severity: Severity, at: QPointF
) -> None:
    """Underline from `start` to `end` (in UTF-16 units) of a text that is laid out at `at`."""
    for left, right, down in _stretches(layout, start, end):
        draw(painter, QPointF(at.x() + left, at.y() + down), right - left, severity)


def draw(painter: QPainter, begin: QPointF, length: float, severity: Severity) -> None:
    """Draw a line of this severity, with its middle at the height of `begin`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = colour(INKS[severity])
    if severity is Severity.BLOCK:
        painter.setPen(QPen(ink, 1.3))
        painter.drawPolyline(_wave(begin, length))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        _dots(painter, begin, length)
    painter.restore()


def _stretches(layout: QTextLayout, start: int, end: int) -> Iterator[tuple[float, float, float]]:
    """Left, right and height of what is to be underlined, line by line."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            sides = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            yield sides[0], sides[1], line.y() + line.ascent() + BELOW


def _x(told: object) -> float:
    """PySide gives the place alone, or with the cursor that it belongs to."""
    return float(told[0] if isinstance(told, (tuple, list)) else told)  # type: ignore[arg-type]


def _wave(begin: QPointF, length: float) -> list[QPointF]:
    steps = max(int(length // _STEP), 2)
    return [
        QPointF(begin.x() + at * _STEP, begin.y() + (_HEIGHT if at % 2 else -_HEIGHT))
        for at in range(steps + 1)
    ]


def _dots(painter: QPainter, begin: QPointF, length: float) -> None:
    for at in range(max(int(length // _APART), 1)):
        left = begin.x() + at * _APART
        painter.drawEllipse(QRectF(left, begin.y() - _DOT / 2, _DOT, _DOT))
