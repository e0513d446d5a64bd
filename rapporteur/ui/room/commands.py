"""The keys of the room.

Function keys and Ctrl with a digit work on every layout; Ctrl with a letter does not, so no verb
of the room has one. Delete and the arrows are keys of the stream alone.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from rapporteur.ui.commands import Group, command, kind_commands

if TYPE_CHECKING:
    from rapporteur.ui.room.place import RoomPlace
    from rapporteur.ui.room.topics import TopicsColumn

translate = QCoreApplication.translate


def commands_of(room: RoomPlace) -> tuple[Group, ...]:
    """The room's actions, in groups as a menu shows them."""
    kinds = kind_commands(room, room.verbs.turn_kind)
    return (kinds, _signs(room), _agenda(room), _notes(room), _panes(room))


def _signs(room: RoomPlace) -> Group:
    add, verbs, capture = partial(command, room), room.verbs, room.capture
    turn = translate("RoomPlace", "Turn to the other keyboard layout")
    unknown = translate("RoomPlace", "Add the unknown topic")
    return (
        add(translate("RoomPlace", "Next side"), verbs.turn_side, "Ctrl+7"),
        add(translate("RoomPlace", "Off the record"), verbs.turn_off_record, "Ctrl+8"),
        add(translate("RoomPlace", "Star"), verbs.turn_star, "Ctrl+9"),
        add(unknown, capture.add_unknown_topic, "Ctrl+Return"),
        add(turn, capture.turn_layout, "Ctrl+0"),
        add(translate("RoomPlace", "Complete the word"), capture.complete, "Ctrl+Space"),
    )


def _agenda(room: RoomPlace) -> Group:
    add, strip = partial(command, room), room.strip
    before = translate("RoomPlace", "Agenda item before")
    return (
        add(before, partial(strip.step_item, -1), "Ctrl+Up"),
        add(translate("RoomPlace", "Next agenda item"), partial(strip.step_item, 1), "Ctrl+Down"),
        add(translate("RoomPlace", "New agenda item…"), strip.ask_for_item),
        add(translate("RoomPlace", "New roundtable…"), room.ask_for_roundtable),
    )


def _notes(room: RoomPlace) -> Group:
    add, verbs, stream = partial(command, room), room.verbs, room.stream
    split = translate("RoomPlace", "Split the note at the cursor")
    answered = translate("RoomPlace", "To the note answered")
    return (
        add(translate("RoomPlace", "Edit the last note"), verbs.edit, "F2"),
        add(translate("RoomPlace", "Merge into the note above"), verbs.merge, "Shift+F2"),
        add(split, room.capture.split, "Shift+Return", of=room.capture.line),
        add(translate("RoomPlace", "Remove the note"), verbs.remove, "Del", of=stream),
        add(answered, verbs.to_answered, "Left", of=stream),
        add(translate("RoomPlace", "To the reply"), verbs.to_answer, "Right", of=stream),
    )


def _panes(room: RoomPlace) -> Group:
    add = partial(command, room)
    return (
        add(translate("RoomPlace", "Search"), room.search.search, "F3"),
        add(translate("RoomPlace", "Topics"), room.go_into_topics, "F4"),
        add(translate("RoomPlace", "Next pane"), room.next_pane, "F6"),
    )


def bind_digits(topics: TopicsColumn) -> None:
    """In the topics column a digit takes the topic that bears it."""
    for digit in range(1, 10):
        shortcut = QShortcut(QKeySequence(str(digit)), topics)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda digit=digit: topics.take_digit(digit))
