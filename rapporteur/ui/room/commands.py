"""The keys of the room.

Function keys and Ctrl with a digit work on every layout; Ctrl with a letter does not, so no verb
of the room has one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from rapporteur.domain.dialogue import Kind
from rapporteur.ui import words

if TYPE_CHECKING:
    from rapporteur.ui.room.place import RoomPlace


def commands_of(room: RoomPlace) -> tuple[tuple[QAction, ...], ...]:
    """The room's actions, in groups as a menu shows them; None stands between two groups."""
    kinds = tuple(
        _action(room, words.kind_word(kind), f"Ctrl+{number}", _kind(room, kind))
        for number, kind in enumerate(Kind, 1)
    )
    capture, strip = room.capture, room.strip
    return (
        kinds,
        (
            _action(
                room, QCoreApplication.translate("RoomPlace", "Next side"), "Ctrl+7", room.turn_side
            ),
            _action(
                room,
                QCoreApplication.translate("RoomPlace", "Off the record"),
                "Ctrl+8",
                room.turn_off_record,
            ),
            _action(
                room, QCoreApplication.translate("RoomPlace", "Star"), "Ctrl+9", room.turn_star
            ),
            _action(
                room,
                QCoreApplication.translate("RoomPlace", "Add the unknown topic"),
                "Ctrl+Return",
                capture.add_unknown_topic,
            ),
        ),
        (
            _action(
                room,
                QCoreApplication.translate("RoomPlace", "Agenda item before"),
                "Ctrl+Up",
                lambda: strip.step_item(-1),
            ),
            _action(
                room,
                QCoreApplication.translate("RoomPlace", "Next agenda item"),
                "Ctrl+Down",
                lambda: strip.step_item(1),
            ),
            _action(
                room,
                QCoreApplication.translate("RoomPlace", "New agenda item…"),
                "",
                strip.ask_for_item,
            ),
            _action(
                room,
                QCoreApplication.translate("RoomPlace", "New roundtable…"),
                "",
                room.ask_for_roundtable,
            ),
        ),
        (
            _action(
                room, QCoreApplication.translate("RoomPlace", "Edit the last note"), "F2", room.edit
            ),
            _action(
                room, QCoreApplication.translate("RoomPlace", "Search"), "F3", room.search.search
            ),
            _action(
                room,
                QCoreApplication.translate("RoomPlace", "Topics"),
                "F4",
                room.topics.list.setFocus,
            ),
            _action(
                room, QCoreApplication.translate("RoomPlace", "Next pane"), "F6", room.next_pane
            ),
        ),
    )


def bind_digits(room: RoomPlace) -> None:
    """In the topics column a digit takes the topic that bears it."""
    for digit in range(1, 10):
        shortcut = QShortcut(QKeySequence(str(digit)), room.topics)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda digit=digit: room.topics.take_digit(digit))


def _kind(room: RoomPlace, kind: Kind) -> Callable[[], None]:
    return lambda: room.turn_kind(kind)


def _action(room: RoomPlace, text: str, key: str, does: Callable[[], object]) -> QAction:
    action = QAction(text[:1].upper() + text[1:], room)
    if key:
        action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: does())
    room.addAction(action)
    return action
