"""What an empty stream says: how a note is typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rapporteur.ui import words
from rapporteur.ui.room.scene import Scene


def invitation(scene: Scene) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A sentence, and the signs with their meanings."""
    return (
        QCoreApplication.translate(
            "RoomPlace", "Nothing noted yet. Type what is said below, and press Enter."
        ),
        (
            (
                "!",
                QCoreApplication.translate(
                    "RoomPlace", "first, then a space: an idea for governments or institutes"
                ),
            ),
            (
                "+  -",
                QCoreApplication.translate(
                    "RoomPlace", "agreement, disagreement; “\\12” with note 12"
                ),
            ),
            (
                "?  =",
                QCoreApplication.translate("RoomPlace", "a question; an action for the hosts"),
            ),
            (
                "((",
                QCoreApplication.translate(
                    "RoomPlace", "off the record: it never leaves this file"
                ),
            ),
            *(
                (f"/{host.number}", words.side_word(host.number, scene.hosts))
                for host in scene.hosts
            ),
            ("#cyber", QCoreApplication.translate("RoomPlace", "a topic; “№кибер” is the same")),
            ("*", QCoreApplication.translate("RoomPlace", "a star: worth coming back to")),
            (
                "...",
                QCoreApplication.translate(
                    "RoomPlace", "at the end: a cue, to be finished in the break"
                ),
            ),
        ),
    )
