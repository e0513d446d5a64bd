"""How long from the start of the process to the first painted row, and what it holds in memory.

A bare window and Rapporteur are started in turns, each as a process of its own. Rapporteur is
started as a person would, with a file: it asks for the passphrase, which is typed and entered at
once, and the time of the key derivation, slow on purpose, is taken off. Memory is read a while
after the first row, when everything that was put off has been done.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.stage import PASSPHRASE, dialogue_of

NOTES = 10_000
TURNS = 11
SETTLED_MS = 2500  # after the first row, before memory is read

BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        tell(0.0)

app = QApplication([])
window = Bare()
window.resize(1280, 720)
window.show()
app.exec()
"""

OURS = """
import sys, time
import gc
gc.disable()  # as __main__ does
import logging, rapporteur.desk, rapporteur.settings
from PySide6.QtCore import QTimer
from rapporteur.store import keying
from rapporteur.ui.room.delegate import NoteDelegate
from rapporteur.ui.room.stream import Stream
from rapporteur.ui.start import Start

spent, rows, passphrase = [0.0], [], sys.argv[4]
derive, paint_row, paint = keying.argon2id, NoteDelegate.paint, Stream.paintEvent
ask = Start.ask_to_open

def timed(*given):
    begun = time.monotonic()
    key = derive(*given)
    spent[0] += time.monotonic() - begun
    return key

def counted(self, *given):
    paint_row(self, *given)
    rows.append(1)

def watched(self, event):
    paint(self, event)
    if rows:
        tell(spent[0])

def answered(self, file):
    ask(self, file)
    def enter():
        self.open_form.passphrase.setText(passphrase)
        self.open_form.passphrase.returnPressed.emit()
    QTimer.singleShot(0, enter)

keying.argon2id, NoteDelegate.paint, Stream.paintEvent = timed, counted, watched
Start.ask_to_open = answered
from rapporteur.__main__ import main
sys.argv[1:] = [sys.argv[3]]
main()
"""

TELL = """
import sys

BEGUN, SETTLED_MS = float(sys.argv[1]), int(sys.argv[2])

def tell(off, told=[]):
    import json, time
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    now = time.monotonic()
    if told:
        return
    told.append(now)
    def end():
        held = {line.split(":")[0]: int(line.split()[1]) for line in open("/proc/self/smaps_rollup")
                if line.startswith(("Rss:", "Pss:", "Private"))} if sys.platform == "linux" else {}
        print(json.dumps({"ms": (now - BEGUN - off) * 1000, **held}), flush=True)
        QApplication.closeAllWindows()
    QTimer.singleShot(SETTLED_MS, end)
"""


def started(script: str, *arguments: str) -> dict[str, Any]:
    """Start a process, and what it tells of itself: milliseconds, and KiB where the system says."""
    command = [sys.executable, "-c", TELL + script, repr(time.monotonic()), str(SETTLED_MS)]
    done = subprocess.run(
        [*command, *arguments], check=True, capture_output=True, text=True, timeout=120
    )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def tell(what: str, unit: str, bare: list[float], ours: list[float]) -> None:
    floor, taken = statistics.median(bare), statistics.median(ours)
    spread = f"{min(ours):.0f}–{max(ours):.0f}"
    print(
        f"{what:28}{taken:9.1f} {unit} ({spread})  bare{floor:9.1f} {unit} {taken / floor:6.2f} x"
    )


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        for name in ("XDG_CONFIG_HOME", "APPDATA"):
            os.environ[name] = folder
        # Compiled once, as what is installed is; the environment may forbid that.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        path, _ = dialogue_of(NOTES, Path(folder) / "start.rapporteur")
        bare: list[dict[str, Any]] = []
        ours: list[dict[str, Any]] = []
        for turn in range(TURNS + 1):
            one, other = started(BARE), started(OURS, str(path), PASSPHRASE)
            if turn:  # the first reads everything from the disk
                bare.append(one)
                ours.append(other)
    tell("first painted row", "ms", *([each["ms"] for each in them] for them in (bare, ours)))
    for kind in ("Rss", "Pss"):
        if kind in bare[0]:
            sizes = ([each[kind] / 1024 for each in them] for them in (bare, ours))
            tell(f"memory, {kind.upper()}", "MiB", *sizes)


if __name__ == "__main__":
    main()
