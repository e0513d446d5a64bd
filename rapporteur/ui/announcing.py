"""What a screen reader is told without the focus going anywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject


def announce(by: QObject, text: str, at_once: bool = False) -> None:
    """Have `text` read when the reader pauses, or `at_once` where it must not wait: a trouble."""
    if not text:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not to show a window

    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(by, text)
    manner = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manner.Assertive if at_once else manner.Polite)
    QAccessible.updateAccessibility(event)
