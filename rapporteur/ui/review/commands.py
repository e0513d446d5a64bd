"""The keys of the review.

Function keys and Ctrl with a digit work on every layout; Ctrl with a letter does not, so what has
one has another as well.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rapporteur.ui.commands import Group, command, kind_commands

if TYPE_CHECKING:
    from rapporteur.ui.review.place import ReviewPlace

VIEW_KEYS = ("Ctrl+F5", "Ctrl+F6", "Ctrl+F7", "Ctrl+F8")
PRINT_KEYS = ("Shift+F9", "Ctrl+P")

translate = QCoreApplication.translate


def commands_of(place: ReviewPlace) -> tuple[Group, ...]:
    """The review's actions, in groups as a menu shows them: views, what is done to a note, its
    kind, its other signs, cards of the board, the sheet."""
    return (
        _views(place),
        _notes(place),
        kind_commands(place, place.verbs.turn_kind),
        _signs(place),
        _cards(place),
        _sheet(place),
    )


def _views(place: ReviewPlace) -> Group:
    return tuple(
        command(place, word, partial(place.show_view, at), key)
        for at, (word, key) in enumerate(zip(place.view_names(), VIEW_KEYS, strict=True))
    )


def _notes(place: ReviewPlace) -> Group:
    add, verbs = partial(command, place), place.verbs
    alike = translate("ReviewPlace", "Merge with the note alike, or the one before")
    return (
        add(translate("ReviewPlace", "Next note to see"), place.go_on),
        add(translate("ReviewPlace", "Edit the note"), verbs.edit, "F2"),
        add(translate("RoomPlace", "Split the note at the cursor"), verbs.split, "Shift+Return"),
        add(alike, verbs.merge, "Shift+F2"),
        add(translate("RoomPlace", "Remove the note"), verbs.remove, "Del"),
        add(translate("ReviewPlace", "All topics"), place.search_topic, "F4"),
    )


def _signs(place: ReviewPlace) -> Group:
    add, verbs = partial(command, place), place.verbs
    turn = translate("RoomPlace", "Turn to the other keyboard layout")
    return (
        add(translate("RoomPlace", "Next side"), verbs.turn_side, "Ctrl+7"),
        add(translate("RoomPlace", "Off the record"), verbs.turn_off_record, "Ctrl+8"),
        add(translate("RoomPlace", "Star"), verbs.turn_star, "Ctrl+9"),
        add(turn, verbs.turn_layout, "Ctrl+0"),
    )


def _cards(place: ReviewPlace) -> Group:
    add = partial(command, place)
    left = translate("ReviewPlace", "Card to the topic at the left")
    right = translate("ReviewPlace", "Card to the topic at the right")
    return (
        add(left, partial(place.move_card, -1), "Ctrl+Left"),
        add(right, partial(place.move_card, 1), "Ctrl+Right"),
        add(translate("ReviewPlace", "Take the column’s topic off"), place.untag_card, "Backspace"),
    )


def _sheet(place: ReviewPlace) -> Group:
    add = partial(command, place)
    preview = translate("ReviewPlace", "Preview the read-back sheet…")
    return (
        add(translate("ReviewPlace", "Print the read-back sheet…"), place.print_sheet, *PRINT_KEYS),
        add(preview, place.preview_sheet),
        add(translate("ReviewPlace", "Copy the read-back sheet"), place.copy_sheet),
        add(translate("RoomPlace", "Next pane"), place.next_pane, "F6"),
    )
