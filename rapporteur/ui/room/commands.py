"""The keys of the room.

Function keys and Ctrl with a digit work on every layout; Ctrl with a letter does not, so no verb
of the room has one. Delete and the arrows are keys of the stream alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from rapporteur.domain.dialogue import Kind
from rapporteur.ui import words

if TYPE_CHECKING:
    from rapporteur.ui.room.place import RoomPlace
    from rapporteur.ui.room.topics import TopicsColumn

Group = tuple[QAction, ...]


def commands_of(room: RoomPlace) -> tuple[Group, ...]:
    """The room's actions, in groups as a menu shows them."""
    return (_kinds(room), _signs(room), _agenda(room), _notes(room), _panes(room))


def _kinds(room: RoomPlace) -> Group:
    return tuple(
        _action(room, words.kind_word(kind), _turned_to(room, kind), f"Ctrl+{number}")
        for number, kind in enumerate(Kind, 1)
    )


def _turned_to(room: RoomPlace, kind: Kind) -> Callable[[], None]:
    return lambda: room.verbs.turn_kind(kind)


def _signs(room: RoomPlace) -> Group:
    verbs, capture = room.verbs, room.capture
    return (
        _action(
            room, QCoreApplication.translate("RoomPlace", "Next side"), verbs.turn_side, "Ctrl+7"
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Off the record"),
            verbs.turn_off_record,
            "Ctrl+8",
        ),
        _action(room, QCoreApplication.translate("RoomPlace", "Star"), verbs.turn_star, "Ctrl+9"),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Add the unknown topic"),
            capture.add_unknown_topic,
            "Ctrl+Return",
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Turn to the other keyboard layout"),
            capture.turn_layout,
            "Ctrl+0",
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Complete the word"),
            capture.complete,
            "Ctrl+Space",
        ),
    )


def _agenda(room: RoomPlace) -> Group:
    strip = room.strip
    return (
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Agenda item before"),
            lambda: strip.step_item(-1),
            "Ctrl+Up",
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Next agenda item"),
            lambda: strip.step_item(1),
            "Ctrl+Down",
        ),
        _action(
            room, QCoreApplication.translate("RoomPlace", "New agenda item…"), strip.ask_for_item
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "New roundtable…"),
            room.ask_for_roundtable,
        ),
    )


def _notes(room: RoomPlace) -> Group:
    verbs, stream = room.verbs, room.stream
    return (
        _action(
            room, QCoreApplication.translate("RoomPlace", "Edit the last note"), verbs.edit, "F2"
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Merge into the note above"),
            verbs.merge,
            "Shift+F2",
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Split the note at the cursor"),
            room.capture.split,
            "Shift+Return",
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "Remove the note"),
            verbs.remove,
            "Del",
            of=stream,
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "To the note answered"),
            verbs.to_answered,
            "Left",
            of=stream,
        ),
        _action(
            room,
            QCoreApplication.translate("RoomPlace", "To the reply"),
            verbs.to_answer,
            "Right",
            of=stream,
        ),
    )


def _panes(room: RoomPlace) -> Group:
    return (
        _action(room, QCoreApplication.translate("RoomPlace", "Search"), room.search.search, "F3"),
        _action(room, QCoreApplication.translate("RoomPlace", "Topics"), room.go_into_topics, "F4"),
        _action(room, QCoreApplication.translate("RoomPlace", "Next pane"), room.next_pane, "F6"),
    )


def bind_digits(topics: TopicsColumn) -> None:
    """In the topics column a digit takes the topic that bears it."""
    for digit in range(1, 10):
        shortcut = QShortcut(QKeySequence(str(digit)), topics)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda digit=digit: topics.take_digit(digit))


def _action(
    room: RoomPlace,
    text: str,
    does: Callable[[], object],
    *keys: str,
    of: QWidget | None = None,
) -> QAction:
    """A command of the room; with `of`, its keys hold in that widget alone."""
    action = QAction(text[:1].upper() + text[1:], room)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda: does())
    if of is not None:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    (of or room).addAction(action)
    return action
