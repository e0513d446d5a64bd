"""Icons: line drawings in the ink of the theme. `script/make_icons.py` draws them from SVG."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

from rapporteur import paths
from rapporteur.ui import theme


def icon(name: str) -> QIcon:
    """The drawing `name`, muted, and in the accent colour where it is on."""
    made = QIcon()
    for scale, mark in ((1, ""), (2, "@2x")):
        shape = QImage(str(paths.resource("icons", f"{name}{mark}.png")))
        for ink, state in (("muted", QIcon.State.Off), ("accent", QIcon.State.On)):
            drawing = _inked(shape, theme.colour(ink))
            drawing.setDevicePixelRatio(scale)
            made.addPixmap(drawing, QIcon.Mode.Normal, state)
    return made


def app_icon() -> QIcon:
    """The icon of the application."""
    return QIcon(str(paths.resource("icons", "rapporteur.png")))


def _inked(shape: QImage, ink: QColor) -> QPixmap:
    drawing = QPixmap.fromImage(shape)
    painter = QPainter(drawing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(drawing.rect(), ink)
    painter.end()
    return drawing
