"""A real window in a process of its own that is typed into and may be killed at any moment.

It takes orders line by line, each a JSON object, and answers line by line in the same way.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rapporteur.settings import Settings
from rapporteur.store import keying
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme, ThemeChoice
from rapporteur.ui.window import Window

HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


class Actor:
    """Somebody at the keyboard."""

    def __init__(self, file: Path, passphrase: str) -> None:
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        self.window = Window(Bridge(), Theme(app, ThemeChoice.LIGHT), Settings(lock_after=0))
        self.bridge = self.window.bridge
        self.bridge.open(file, passphrase)
        self.window.show()
        assert QTest.qWaitForWindowExposed(self.window)
        self.window.activateWindow()
        QApplication.processEvents()
        self.line = self.window.room.capture.line
        self.strip = self.window.room.strip

    def whereabouts(self) -> dict[str, Any]:
        """What stands in the line and in the file."""
        desk, at = self.bridge.desk, self.bridge.roundtable_id
        texts = {note.number: note.text for note in desk.notes(at)}
        aside = [each.text for each in self.window.room.capture.half_typed()[1:]]
        return {"line": self.line.text(), "aside": aside, "notes": texts}

    def stand(self, item: int, side: int | None) -> None:
        """Look at the strip, and bring it to where the talk is."""
        desk, at = self.bridge.desk, self.bridge.roundtable_id
        numbers = {each.id: each.number for each in desk.agenda(at)}
        while (here := numbers[self.strip.item_id or ""]) != item:
            self.press("<Ctrl+Down>" if here < item else "<Ctrl+Up>")
        while self.strip._side != side:
            self.press("<Ctrl+7>")

    def press(self, stroke: str) -> None:
        if stroke.startswith("<") and len(stroke) > 1:
            *held, name = stroke[1:-1].split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for each in held:
                modifiers |= HELD[each]
            QTest.keyClick(self.line, Qt.Key[f"Key_{name}"], modifiers)
            return
        key = Qt.Key(ord(stroke.upper()))
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, self.line, key, stroke, Qt.KeyboardModifier.NoModifier
        )

    def run(self, step: int, strokes: list[str], pace: float) -> None:
        """Type one step; with a pace (seconds for each key) every key is told."""
        say("begin", step, time.time())
        for at, stroke in enumerate(strokes, 1):
            self.press(stroke)
            if at == 1:
                say("first", step, time.time())
            if pace:
                say("key", at, time.monotonic())
                QTest.qWait(round(pace * 1000))
        QApplication.processEvents()
        say("done", step)


def say(*words: object) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def main(file: str, passphrase: str, key: str) -> None:
    """`key` is what is derived from the passphrase; deriving takes a second, on purpose."""
    keying.argon2id = lambda *_: bytes.fromhex(key)
    assert sys.stdin.readline(), "nobody wants it any more"
    actor = Actor(Path(file), passphrase)
    say("open", actor.whereabouts())
    for order in sys.stdin:
        name, *values = json.loads(order)
        if name == "run":
            for step, strokes in values[0]:
                actor.run(step, strokes, values[1])
        elif name == "stand":
            actor.stand(*values)
        elif name == "press":
            for stroke in values[0]:
                actor.press(stroke)
            say("pressed")
        elif name == "close":
            actor.window.close()
            say("closed")
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
