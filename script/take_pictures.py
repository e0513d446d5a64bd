"""Pictures of the window with the sample in it, for docs/: light, dark, English, Russian.

A process takes them in one theme and language, for a running application cannot change its
language; without those words it starts one for each.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rapporteur import app
from rapporteur.settings import Settings
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.dialogue.page import Leaves
from rapporteur.ui.review import ReviewPlace
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.theme import Theme, ThemeChoice
from rapporteur.ui.window import Window

P = TypeVar("P", bound=QWidget)
SIZE = (1366, 768)
VARIANTS = (("light", "en"), ("dark", "ru"))


def take_all(folder: Path) -> None:
    for theme, language in VARIANTS:
        with tempfile.TemporaryDirectory() as home:  # nobody's own settings in a picture
            own = {"HOME": home, "XDG_CONFIG_HOME": home, "RAPPORTEUR_THEME": theme}
            subprocess.run(
                [sys.executable, __file__, str(folder), theme, language],
                check=True,
                env=os.environ | own,
            )


def take(folder: Path, theme: str, language: str) -> None:
    running = app._application()
    app._speak(running, language)
    window = Window(Bridge(), Theme(running, ThemeChoice(theme)), Settings())
    window.resize(*SIZE)
    window.show()
    shoot(window, folder / f"start-{theme}.png")
    window.start.look_at_sample()
    line = found(window, RoomPlace).capture.line
    QTest.keyClicks(line, "! /2 a joint register of tests, open to both sides #hotline *")
    shoot(window, folder / f"room-{theme}.png")
    press(window, "F9")
    shoot(window, folder / f"room-mode-{theme}.png")
    press(window, "F9")
    line.clear()
    window.ask_command()
    shoot(window, folder / f"palette-{theme}.png")
    window.palette_of_commands.leave()
    take_review(window, folder, theme)
    press(window, "F7")
    article = found(window, ArticlePlace)
    wait_for(lambda: bool(article.checking.findings))
    article._go_to_finding(article.checking.findings[7])
    shoot(window, folder / f"article-{theme}.png")
    article._export(True)
    wait_for(article.gate.isVisible)
    shoot(window, folder / f"gate-{theme}.png")
    press(window, "F8")
    dialogue = found(window, DialoguePlace)
    dialogue.open_page(dialogue.roster)
    shoot(window, folder / f"roster-{theme}.png")
    people = next(each for each in dialogue.roster.findChildren(Leaves) if each.isVisible())
    people.tabs.buttons[1].click()
    window.bridge.finish()  # the forms are made by the worker
    shoot(window, folder / f"caught-{theme}.png")
    window.bridge.detach(discard=True)


def take_review(window: Window, folder: Path, theme: str) -> None:
    press(window, "Shift+F5")
    review = found(window, ReviewPlace)
    for number, name in enumerate(("review", "board", "matrix", "read-back")):
        review.tabs.buttons[number].click()
        window.bridge.finish()  # the guard reads the sheet
        shoot(window, folder / f"{name}-{theme}.png")


def found(window: Window, kind: type[P]) -> P:
    place = window.findChild(kind)
    assert isinstance(place, kind), "the window has every place"
    return place


def press(window: Window, key: str) -> None:
    for action in window.findChildren(QAction):
        if action.shortcut().toString() == key:
            action.trigger()


def wait_for(come: Callable[[], bool]) -> None:
    for _ in range(100):
        if come():
            return
        rest(100)
    raise TimeoutError("ten seconds passed")


def rest(milliseconds: int) -> None:
    """Let the worker work: `QTest.qWait` keeps the interpreter to itself."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def shoot(window: Window, file: Path) -> None:
    rest(500)
    if not window.grab().save(str(file)):
        raise OSError(f"{file} could not be written")


if __name__ == "__main__":
    where = Path(sys.argv[1])
    if len(sys.argv) == 4:
        take(where, *sys.argv[2:])
    else:
        take_all(where)
