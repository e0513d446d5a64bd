"""The keys of the review.

Function keys and Ctrl with a digit work on every layout; Ctrl with a letter does not, so what has
one has another as well.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from rapporteur.domain.dialogue import Kind
from rapporteur.ui import words

if TYPE_CHECKING:
    from rapporteur.ui.review.place import ReviewPlace

VIEW_KEYS = ("Ctrl+F5", "Ctrl+F6", "Ctrl+F7", "Ctrl+F8")
PRINT_KEYS = ("Shift+F9", "Ctrl+P")


def commands_of(place: ReviewPlace) -> tuple[tuple[QAction, ...], ...]:
    """The actions of the review, in groups as a menu shows them."""
    add, verbs = partial(_action, place), place.verbs
    kinds = tuple(
        add(words.kind_word(kind), f"Ctrl+{number}", partial(verbs.turn_kind, kind))
        for number, kind in enumerate(Kind, 1)
    )
    views = tuple(
        add(word, key, partial(place.show_view, at))
        for at, (word, key) in enumerate(zip(place.view_names(), VIEW_KEYS, strict=True))
    )
    return (
        views,
        (
            add(QCoreApplication.translate("ReviewPlace", "Next note to see"), "", place.go_on),
            add(QCoreApplication.translate("ReviewPlace", "Edit the note"), "F2", verbs.edit),
            add(
                QCoreApplication.translate("RoomPlace", "Split the note at the cursor"),
                "Shift+Return",
                verbs.split,
            ),
            add(
                QCoreApplication.translate(
                    "ReviewPlace", "Merge with the note alike, or the one before"
                ),
                "Shift+F2",
                verbs.merge,
            ),
            add(
                QCoreApplication.translate("RoomPlace", "Remove the note"),
                "Del",
                verbs.remove,
            ),
            add(QCoreApplication.translate("ReviewPlace", "All topics"), "F4", place.search_topic),
        ),
        kinds,
        (
            add(
                QCoreApplication.translate("RoomPlace", "Next side"),
                "Ctrl+7",
                verbs.turn_side,
            ),
            add(
                QCoreApplication.translate("RoomPlace", "Off the record"),
                "Ctrl+8",
                verbs.turn_off_record,
            ),
            add(QCoreApplication.translate("RoomPlace", "Star"), "Ctrl+9", verbs.turn_star),
            add(
                QCoreApplication.translate("RoomPlace", "Turn to the other keyboard layout"),
                "Ctrl+0",
                verbs.turn_layout,
            ),
        ),
        (
            add(
                QCoreApplication.translate("ReviewPlace", "Card to the topic at the left"),
                "Ctrl+Left",
                partial(place.move_card, -1),
            ),
            add(
                QCoreApplication.translate("ReviewPlace", "Card to the topic at the right"),
                "Ctrl+Right",
                partial(place.move_card, 1),
            ),
            add(
                QCoreApplication.translate("ReviewPlace", "Take the column’s topic off"),
                "Backspace",
                place.untag_card,
            ),
        ),
        (
            add(
                QCoreApplication.translate("ReviewPlace", "Print the read-back sheet…"),
                PRINT_KEYS,
                place.print_sheet,
            ),
            add(
                QCoreApplication.translate("ReviewPlace", "Preview the read-back sheet…"),
                "",
                place.preview_sheet,
            ),
            add(
                QCoreApplication.translate("ReviewPlace", "Copy the read-back sheet"),
                "",
                place.copy_sheet,
            ),
            add(QCoreApplication.translate("RoomPlace", "Next pane"), "F6", place.next_pane),
        ),
    )


def _action(
    place: ReviewPlace, text: str, keys: str | tuple[str, ...], does: Callable[[], object]
) -> QAction:
    action = QAction(text[:1].upper() + text[1:], place)
    wanted = (keys,) if isinstance(keys, str) else keys
    action.setShortcuts([QKeySequence(key) for key in wanted if key])
    action.triggered.connect(lambda: does())
    place.addAction(action)
    return action
