"""A place by itself on the screen, with the focus of the application."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Place = TypeVar("Place", bound=QWidget)


def shown(qtbot: QtBot, place: Place, size: tuple[int, int] = (1294, 708)) -> Place:
    """Show a place as large as a window of 1366×768 would."""
    qtbot.addWidget(place)
    place.resize(*size)
    place.show()
    qtbot.waitExposed(place)
    place.activateWindow()
    return place
