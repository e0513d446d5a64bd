"""From a key to its painted letter, with chips and completion, against a bare field of text.

The same lines are typed into a bare QPlainTextEdit, into Rapporteur's window with ten notes and
into one with ten thousand, line by line in turns. Keys are due at fixed times, and a key's time
runs from when it was due: whatever keeps the program busy then (the half-typed line being written
into the file, the guard at a pause, a timer) counts. It ends when the letter is painted, which is
told as `letter`, or when everything is that the key changed: the chips, the list, what the list
covered. What is put off until later is some later key's trouble, and counts there.

Beside the time by the clock stands what this thread has computed in it: on a machine that does
other things as well, the clock tells about those. A key that comes late because the thread was
busy is charged with the rest of what kept it busy.
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
FRAME_MS = 16
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
    keys: list[Taken] = field(default_factory=list)
    enters: list[Taken] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Taken:
    """What one key took, in milliseconds from when it was due."""

    typed: str  # the line up to the key
    letter: float  # until the letter was painted
    clock: float  # until everything was
    computed: float  # of that, by the main thread


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
    typist = Typist(app, into.typed_into)
    due = time.perf_counter()
    for at, char in enumerate(line, 1):
        due += PACE_MS / 1000
        into.keys.append(typist.press(Qt.Key(ord(char.upper())), char, line[:at], due))
        due = max(due, time.perf_counter())
    into.enters.append(typist.press(Qt.Key.Key_Return, "\r", line, due + 0.03))
    into.clear()


class Typist:
    """Presses keys when they are due, and looks at the clock."""

    def __init__(self, app: QApplication, widget: QWidget) -> None:
        self._app, self._widget, self._painted = app, widget, Painted(widget)

    def press(self, key: Qt.Key, char: str, typed: str, due: float) -> Taken:
        """One key."""
        owed = self._wait_until(due)
        begun, before = time.thread_time(), self._painted.count
        held = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Press, self._widget, key, char, held)
        while self._painted.count == before:
            self._app.processEvents()
        letter = time.perf_counter()
        self._app.processEvents()
        end, computed = time.perf_counter(), time.thread_time() - begun + owed
        QTest.sendKeyEvent(QTest.KeyAction.Release, self._widget, key, char, held)
        return Taken(typed, (letter - due) * 1000, (end - due) * 1000, computed * 1000)

    def _wait_until(self, due: float) -> float:
        """Let the program do what it does; seconds that the thread computed past `due`."""
        computed = 0.0
        while time.perf_counter() < due:
            begun = time.thread_time()
            self._app.processEvents()
            computed = time.thread_time() - begun
        return min(computed, time.perf_counter() - due)


def tell(fields: list[Field], worst: int) -> None:
    print(f"{'':19}keys {'by the clock: p50':>19}    p99    max >16 ms   letter p99", end="")
    print("   computed: p50    p99    max >16 ms   ratio of p50, p99")
    floor = [each.computed for each in fields[0].keys]
    for each in fields:
        clock, computed = [key.clock for key in each.keys], [key.computed for key in each.keys]
        ratios = [own / bare for own, bare in zip(shares(computed), shares(floor), strict=True)]
        print(
            f"{each.name:19}{len(each.keys):5}{told(clock):>38}"
            f"{shares([key.letter for key in each.keys])[1]:13.2f}{told(computed):>36}"
            f"{ratios[0]:13.2f}{ratios[1]:5.2f}"
        )
    for each in fields[1:]:
        print(
            f"{each.name:19}Enter: {told([key.clock for key in each.enters])}", end=" by the clock"
        )
        print(f"; computed: {told([key.computed for key in each.enters])}")
    few, many = (shares([key.computed for key in each.keys]) for each in fields[1:3])
    print(f"10,000 notes against 10: {many[0] / few[0]:.2f} (p50), {many[1] / few[1]:.2f} (p99)")
    for each in fields[1:]:
        for key in sorted(each.keys, key=lambda key: -key.computed)[:worst]:
            print(f"{each.name:19}{key.clock:7.2f} {key.computed:7.2f}  {key.typed[-30:]}")


def told(times: list[float]) -> str:
    """p50, p99, the longest, and how many are over a frame."""
    p50, p99 = shares(times)
    return f"{p50:7.2f}{p99:7.2f}{max(times):7.2f}{sum(each > FRAME_MS for each in times):7}"


def shares(times: list[float]) -> tuple[float, float]:
    ordered = sorted(times)
    return statistics.median(ordered), ordered[len(ordered) * 99 // 100]


def rounds(count: int) -> Iterator[str]:
    for _ in range(count):
        yield from LINES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=4, help="how often the lines are typed")
    parser.add_argument("--worst", type=int, default=0, help="how many of the slowest to tell")
    asked = parser.parse_args()
    app = QApplication([])
    look = Theme(app, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, not a tmpfs
        fields = [bare(), *(ours(count, Path(folder), look) for count in NOTES)]
        QTest.qWait(4000)  # what is put off until after the opening is done
        for number, line in enumerate(rounds(asked.rounds)):
            for each in fields[number % 3 :] + fields[: number % 3]:
                type_line(app, each, line)
        tell(fields, asked.worst)
        for each in fields[1:]:
            assert isinstance(each.window, Window)
            each.window.bridge.detach(discard=True)
    gc.collect()


if __name__ == "__main__":
    main()
