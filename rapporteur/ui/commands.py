"""How a place makes its commands: actions that its menu, its keys and the palette share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from rapporteur.domain.dialogue import Kind
from rapporteur.ui import words

Group = tuple[QAction, ...]


def command(
    place: QWidget,
    text: str,
    does: Callable[[], object],
    *keys: str,
    of: QWidget | None = None,
) -> QAction:
    """A command of a place, by any of its keys; with `of`, they hold in that widget alone."""
    action = QAction(text[:1].upper() + text[1:], place)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda: does())
    if of is not None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    (of or place).addAction(action)
    return action


def kind_commands(place: QWidget, turn_kind: Callable[[Kind], object]) -> Group:
    """A command for each kind of note, by its number."""
    return tuple(
        command(place, words.kind_word(kind), partial(turn_kind, kind), f"Ctrl+{number}")
        for number, kind in enumerate(Kind, 1)
    )
