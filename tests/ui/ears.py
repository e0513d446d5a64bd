"""What a screen reader would be told: Qt's own accessibility, listened to.

PySide has no `QAccessible.installUpdateHandler`; on Linux it is called in Qt's library.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import PySide6
import shiboken6
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

_LIBRARY = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"
_INSTALL = "_ZN11QAccessible20installUpdateHandlerEPFvP16QAccessibleEventE"
HAS_EARS = _LIBRARY.is_file()


@dataclass(frozen=True)
class Heard:
    """An announcement, and whether it does not wait."""

    text: str
    at_once: bool


@contextmanager
def listening() -> Iterator[list[Heard]]:
    """Everything that is announced meanwhile."""
    heard: list[Heard] = []

    def hear(pointer: int) -> None:
        event: Any = shiboken6.wrapInstance(pointer, QAccessibleEvent)
        if event.type() == QAccessible.Event.Announcement:
            told: Any = shiboken6.wrapInstance(pointer, QAccessibleAnnouncementEvent)
            assertive = QAccessible.AnnouncementPoliteness.Assertive
            heard.append(Heard(told.message(), told.politeness() == assertive))

    handler_type = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
    handler = handler_type(hear)
    install = getattr(ctypes.CDLL(str(_LIBRARY)), _INSTALL)
    install.restype = ctypes.c_void_p
    install.argtypes = [ctypes.c_void_p]
    before = install(ctypes.cast(handler, ctypes.c_void_p))
    QAccessible.setActive(True)
    try:
        yield heard
    finally:
        QAccessible.setActive(False)
        install(before)


@dataclass(frozen=True)
class Part:
    """A thing on the screen as a screen reader knows it."""

    role: QAccessible.Role
    name: str
    takes_focus: bool
    path: str


def parts_of(widget: QWidget, most_of_a_list: int = 12) -> Iterator[Part]:
    """Everything that can be seen of `widget`, in its own order; of long lists the first few."""
    yield from _parts(QAccessible.queryAccessibleInterface(widget), "", most_of_a_list)


_LONG = (QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree)


def _parts(item: Any, path: str, most: int) -> Iterator[Part]:
    if item is None or not item.isValid() or item.state().invisible:
        return
    thing = item.object()
    role = item.role()
    here = f"{path}/{type(thing).__name__ if thing is not None else role.name}"
    name = item.text(QAccessible.Text.Name)
    yield Part(role, name.strip(), bool(item.state().focusable), here)
    count = item.childCount()
    for at in range(min(count, most) if role in _LONG else count):
        yield from _parts(item.child(at), here, most)
