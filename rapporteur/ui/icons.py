"""Icons: line drawings in the ink of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rapporteur import paths
from rapporteur.ui import theme


def icon(name: str) -> QIcon:
    """The drawing `name`, muted, and in the accent colour where it is on."""
    made = QIcon()
    for ink, state in (("muted", QIcon.State.Off), ("accent", QIcon.State.On)):
        for scale in (1, 2):
            drawing = _drawn(name, getattr(theme.colours(), ink), 3 * theme.GRID * scale)
            drawing.setDevicePixelRatio(scale)
            made.addPixmap(drawing, QIcon.Mode.Normal, state)
    return made


def app_icon() -> QIcon:
    """The icon of the application."""
    return QIcon(str(paths.resource("icons", "rapporteur.png")))


def _drawn(name: str, ink: str, pixels: int) -> QPixmap:
    source = paths.resource("icons", f"{name}.svg").read_text("utf-8")
    drawing = QPixmap(QSize(pixels, pixels))
    drawing.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawing)
    QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode())).render(painter)
    painter.end()
    return drawing
