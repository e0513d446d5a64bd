"""Typing as a person does, in either alphabet.

`QTest.keyClicks` aborts the process on a Cyrillic letter, so each character is sent as an event.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Send one key click for each character."""
    for char in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            widget,
            Qt.Key(ord(char.upper())),
            char,
            Qt.KeyboardModifier.NoModifier,
        )


def press(
    widget: QWidget,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and release one key that types nothing."""
    QTest.keyClick(widget, key, held)


def click(button: QWidget) -> None:
    """Click a button that can be seen."""
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(widget: QWidget, text: str) -> None:
    """Type a line and press Enter."""
    type_text(widget, text)
    press(widget, Qt.Key.Key_Return)


def press_enter(widget: QWidget) -> None:
    """Press Enter."""
    press(widget, Qt.Key.Key_Return)
