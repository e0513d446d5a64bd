"""The window opens without what only later work needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

LATER = (
    "PySide6.QtSvg", "argon2", "calamine", "click", "docx", "icalendar", "lxml", "markdown_it", "python_calamine",
    "rapporteur.cli", "rapporteur.desk.areas", "rapporteur.domain.anonymity",
    "rapporteur.domain.article", "rapporteur.domain.roster", "rapporteur.draft",
    "rapporteur.exchange", "rapporteur.guard", "rapporteur.ui.article", "rapporteur.ui.dialogue",
    "rapporteur.word", "sqlite_utils", "uuid6", "vobject",
)  # fmt: skip

WINDOW = """
import json, sys
from PySide6.QtWidgets import QApplication
from rapporteur import app, settings
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme
from rapporteur.ui.window import Window
made = QApplication([])
window = Window(Bridge(), Theme(made), settings.Settings())
window.show()
made.processEvents()
print(json.dumps(sorted(sys.modules)))
"""

DIALOGUE = """
import json, sys
from pathlib import Path
from rapporteur.store import Store, keying
keying.PARAMETERS[1] = keying.Argon2Parameters(time_cost=1, memory_kib=64, lanes=1)
path = Path(sys.argv[1])
if not path.exists():
    Store.make(path, "a passphrase").close()
else:
    Store.open(path, "a passphrase").close()
print(json.dumps(sorted(sys.modules)))
"""


def modules_of(script: str, *arguments: str) -> set[str]:
    """The modules that a process of its own has read in when `script` is through."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=100,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_window_opens_without_what_is_needed_later() -> None:
    there = modules_of(WINDOW)
    assert "rapporteur.ui.room.place" in there
    assert sorted(there.intersection(LATER)) == []


def test_a_file_that_is_up_to_date_opens_without_sqlite_utils(tmp_path: Path) -> None:
    path = str(tmp_path / "d.rapporteur")
    assert "sqlite_utils" in modules_of(DIALOGUE, path), "it lays the tables"
    assert "sqlite_utils" not in modules_of(DIALOGUE, path)
