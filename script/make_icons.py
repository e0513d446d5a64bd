"""Draws the icons of the window as pictures, from the SVG files beside them.

Run after changing one of those: `python script/make_icons.py`. The window reads the pictures
alone, so that its start needs no reader of SVG.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIZES = {"article": 24, "dialogue": 24, "review": 24, "room": 24, "down": 12}  # in pixels
SCALES = {1: "", 2: "@2x"}  # of the screen, and what Qt looks for in the name


def main() -> None:
    app = QGuiApplication(["make_icons", "-platform", "offscreen"])
    for name, size in SIZES.items():
        source = (FOLDER / f"{name}.svg").read_text("utf-8").replace("currentColor", "#000000")
        for scale, mark in SCALES.items():
            drawn(source, size * scale).save(str(FOLDER / f"{name}{mark}.png"))
    del app


def drawn(source: str, pixels: int) -> QImage:
    """`source` on a transparent ground."""
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    main()
