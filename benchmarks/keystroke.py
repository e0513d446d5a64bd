"""From a key to its painted letter, with chips and completion, against a bare field of text.

The same lines are typed into a bare QPlainTextEdit, into Rapporteur's window with ten notes and
into one with ten thousand, line by line in turns. Keys are due at fixed times, and a key's time
runs from when it was due: whatever keeps the program busy then (the half-typed line being written
into the file, the guard at a pause, a timer) counts. It ends when everything that the key changed
has been painted.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit, QWidget

from benchmarks.stage import PASSPHRASE, dialogue_of
from rapporteur.desk import Desk
from rapporteur.settings import Settings
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme, ThemeChoice
from rapporteur.ui.window import Window

NOTES = (10, 10_000)
PACE_MS = 12  # between two keys: seven times as fast as a fast typist, to meet every timer
LINES = (
    "! /2 Exchange of notifications before exercises at sea #cyber",
    "+ \\ Согласны, если данные останутся у сторон №ядер",
    "- /1 The channel exists already; it is not used enough #arms *",
    "(( ? Кто отвечает за связь между штабами в первые часы №кибер",
    "he will come back to the question of inspectors after lunch...",
    "%2 /1 a joint technical group on satellite images #space #nuclear",
    "= Институтам подготовить таблицу уведомлений к следующей встрече",
    "\\12 not all of the signatories were ready to publish the figures",
)


@dataclass
class Field:
    """Somewhere to type: the widget that takes the keys, and what each of them took."""

    name: str
    window: QWidget
    typed_into: QWidget
    clear: Callable[[], object]
    keys: list[float] = field(default_factory=list)  # milliseconds, from when the key was due
    enters: list[float] = field(default_factory=list)


class Painted(QObject):
    """Counts the paintings of the widget that is typed into."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        viewport = widget.viewport() if isinstance(widget, QPlainTextEdit) else widget
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def bare() -> Field:
    window, text = QMainWindow(), QPlainTextEdit()
    window.setCentralWidget(text)
    window.resize(1366, 768)
    window.show()
    return Field("bare QPlainTextEdit", window, text, text.clear)


def ours(count: int, folder: Path, look: Theme) -> Field:
    path, _ = dialogue_of(count, folder / f"{count}.rapporteur")
    window = Window(Bridge(), look, Settings())
    window.resize(1366, 768)
    window.show()
    window.bridge.attach(Desk.open(path, PASSPHRASE))
    line = window.room.capture.line
    return Field(f"{count} notes", window, line, lambda: None)


def type_line(app: QApplication, into: Field, line: str) -> None:
    """Type one line and Enter, each key at its time."""
    into.window.activateWindow()
    into.typed_into.setFocus()
    QTest.qWait(30)
    painted = Painted(into.typed_into)
    due = time.perf_counter()
    for key, char in [(Qt.Key(ord(each.upper())), each) for each in line]:
        due = wait_until(app, due + PACE_MS / 1000)
        into.keys.append(press(app, into.typed_into, painted, key, char, due))
        due = max(due, time.perf_counter())
    due = wait_until(app, due + 0.03)
    into.enters.append(press(app, into.typed_into, painted, Qt.Key.Key_Return, "\r", due))
    into.clear()


def wait_until(app: QApplication, due: float) -> float:
    while time.perf_counter() < due:
        app.processEvents()
    return due


def press(
    app: QApplication, widget: QWidget, painted: Painted, key: Qt.Key, text: str, due: float
) -> float:
    """One key; milliseconds from `due` to when what it changed is painted."""
    before = painted.count
    action, held = QTest.KeyAction.Press, Qt.KeyboardModifier.NoModifier
    QTest.sendKeyEvent(action, widget, key, text, held)
    while painted.count == before:
        app.processEvents()
    app.processEvents()
    taken = (time.perf_counter() - due) * 1000
    QTest.sendKeyEvent(QTest.KeyAction.Release, widget, key, text, held)
    return taken


def tell(fields: list[Field]) -> None:
    floor = fields[0]
    print(f"{'':22}{'keys':>6}{'p50':>9}{'p99':>9}{'max':>9}   ratio of p50, of p99  over 16 ms")
    for each in fields:
        p50, p99 = shares(each.keys)
        f50, f99 = shares(floor.keys)
        print(
            f"{each.name:22}{len(each.keys):6}{p50:7.2f}ms{p99:7.2f}ms{max(each.keys):7.2f}ms"
            f"{p50 / f50:8.2f} x{p99 / f99:8.2f} x{sum(key > 16 for key in each.keys):8}"
        )
    for each in fields[1:]:
        print(f"{each.name:22} Enter to painted: p50 {statistics.median(each.enters):.2f} ms")
    few, many = (shares(each.keys) for each in fields[1:3])
    print(
        f"10,000 notes against 10: {many[0] / few[0]:.2f} x (p50), {many[1] / few[1]:.2f} x (p99)"
    )


def shares(times: list[float]) -> tuple[float, float]:
    ordered = sorted(times)
    return statistics.median(ordered), ordered[len(ordered) * 99 // 100]


def rounds(count: int) -> Iterator[str]:
    for _ in range(count):
        yield from LINES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=4, help="how often the lines are typed")
    asked = parser.parse_args()
    app = QApplication([])
    look = Theme(app, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, not a tmpfs
        fields = [bare(), *(ours(count, Path(folder), look) for count in NOTES)]
        QTest.qWait(4000)  # what is put off until after the opening is done
        for number, line in enumerate(rounds(asked.rounds)):
            for each in fields[number % 3 :] + fields[: number % 3]:
                type_line(app, each, line)
        tell(fields)
        for each in fields[1:]:
            assert isinstance(each.window, Window)
            each.window.bridge.detach(discard=True)
    gc.collect()


if __name__ == "__main__":
    main()
