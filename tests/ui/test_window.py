"""The window: places, what is safe, what went wrong, and going."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rapporteur import settings
from rapporteur.domain.language import Bilingual
from rapporteur.errors import BadInput
from rapporteur.settings import Settings
from rapporteur.ui import theme
from rapporteur.ui.theme import ThemeChoice
from rapporteur.ui.window import Window
from tests.ui.typist import click, enter, press, type_text


@pytest.fixture
def open_window(window: Window, dialogue_file: Path, passphrase: str) -> Window:
    """A window at a roundtable without notes."""
    window.bridge.open(dialogue_file, passphrase)
    window.bridge.do(lambda desk: desk.add_roundtable(Bilingual("First"), dt.date(2026, 3, 4)))
    window.activateWindow()
    return window


def visible_boxes() -> list[QMessageBox]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QMessageBox) and each.isVisible()
    ]


def test_the_title_bar_holds_the_file_and_never_a_word_of_the_dialogue(
    open_window: Window,
) -> None:
    enter(open_window.room.capture.line, "a word that must not leave")
    assert open_window.windowTitle() == "talks.rapporteur"
    open_window.close_dialogue()
    assert open_window.windowTitle() == "Rapporteur"


def test_the_light_goes_on_with_the_commit(open_window: Window) -> None:
    enter(open_window.room.capture.line, "one")
    assert open_window.footing.saved.text().startswith("saved ")
    assert open_window.footing.notes.text() == "notes: 1"
    open_window.bridge.undo()
    assert open_window.footing.notes.text() == "notes: 0"


def test_a_trouble_is_told_in_place_until_the_next_write(open_window: Window) -> None:
    enter(open_window.room.capture.line, "!")
    assert open_window.message.isVisible()
    assert open_window.message.title.text() == "This line has no words."
    assert not visible_boxes()
    enter(open_window.room.capture.line, " now with words")
    assert not open_window.message.isVisible()


def test_a_trouble_can_be_put_away(open_window: Window) -> None:
    open_window.tell(BadInput("The file {name} is not there.", "Choose another.", name="x"))
    assert open_window.message.text() == "The file x is not there. Choose another."
    click(open_window.message.dismiss)
    assert not open_window.message.isVisible()


def test_undo_names_the_act(open_window: Window) -> None:
    undo, redo = open_window.menus.undo, open_window.menus.redo
    enter(open_window.room.capture.line, "one")
    assert undo.text() == "Undo “Note 1”"
    undo.trigger()
    assert redo.text() == "Redo “Note 1”"
    assert open_window.room.model.rowCount() == 0
    redo.trigger()
    assert open_window.room.model.rowCount() == 1
    assert not redo.isEnabled()


def test_ctrl_z_undoes_the_typing_first_and_then_the_note(open_window: Window) -> None:
    line = open_window.room.capture.line
    enter(line, "one")
    type_text(line, "x")
    press(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    assert open_window.room.model.rowCount() == 1
    line.show_draft(None)
    press(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert open_window.room.model.rowCount() == 0


def test_undo_has_a_key_that_works_on_every_layout(open_window: Window) -> None:
    assert QKeySequence("Alt+Backspace") in open_window.menus.undo.shortcuts()


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.Key.Key_F7, 2), (Qt.Key.Key_F8, 3), (Qt.Key.Key_F5, 0)]
)
def test_function_keys_go_to_the_places(open_window: Window, key: Qt.Key, place: int) -> None:
    press(open_window, key)
    shown = [number for number, each in open_window.places.built().items() if each.isVisible()]
    assert shown == [place]
    assert open_window.rail.buttons.checkedId() == place


def test_the_keys_of_the_room_are_dead_elsewhere(open_window: Window) -> None:
    assert open_window.menus.note.menuAction().isVisible()
    press(open_window, Qt.Key.Key_F8)
    assert not open_window.menus.note.menuAction().isVisible()
    press(open_window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert open_window.room.capture.line.text() == ""


def test_no_two_commands_share_a_key(open_window: Window) -> None:
    keys = [
        key.toString()
        for menu in (open_window.menus.note, open_window.menus.view, open_window.menus.dialogue)
        for action in menu.actions()
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))
    assert "Ctrl+1" in keys


def test_a_copy_opens_with_the_same_passphrase(
    open_window: Window, tmp_path: Path, passphrase: str
) -> None:
    enter(open_window.room.capture.line, "one")
    copy = tmp_path / "copy.rapporteur"
    open_window.copy_to(copy)
    assert "copy" in open_window.message.text()
    open_window.close_dialogue()
    open_window.bridge.open(copy, passphrase)
    assert open_window.room.model.rowCount() == 1


def test_a_copy_that_cannot_be_written_is_told(open_window: Window, tmp_path: Path) -> None:
    open_window.copy_to(tmp_path / "no-such-folder" / "copy.rapporteur")
    assert open_window.message.isVisible()


def test_closing_the_window_stores_what_is_typed_and_keeps_its_place(
    open_window: Window, dialogue_file: Path, passphrase: str
) -> None:
    type_text(open_window.room.capture.line, "half a thought")
    assert open_window.close()
    assert settings.load().geometry
    open_window.bridge.open(dialogue_file, passphrase)
    (note,) = open_window.bridge.desk.notes(open_window.bridge.roundtable_id)
    assert note.text == "half a thought"


def test_words_that_cannot_be_stored_hold_the_window_open(open_window: Window) -> None:
    open_window.bridge.closing.connect(
        lambda: open_window.bridge.do(lambda desk: desk.remove_note("no such note"))
    )
    assert not open_window.close()
    assert open_window.isVisible()
    (box,) = visible_boxes()
    assert box.defaultButton().text() == "Keep it open"
    box.defaultButton().click()
    assert open_window.bridge.is_open


def test_words_that_cannot_be_stored_are_given_up_only_by_hand(open_window: Window) -> None:
    open_window.bridge.closing.connect(
        lambda: open_window.bridge.do(lambda desk: desk.remove_note("no such note"))
    )
    open_window.close()
    (box,) = visible_boxes()
    (discard,) = (each for each in box.buttons() if each is not box.defaultButton())
    assert discard.text() == "Close without these words"
    discard.click()
    assert not open_window.bridge.is_open
    assert not open_window.isVisible()


def test_long_work_shows_a_bar_after_a_while(open_window: Window, qtbot: QtBot) -> None:
    go = threading.Event()
    open_window.bridge.run(lambda: go.wait(10), lambda _: None)
    assert open_window.footing.bar.isHidden()
    qtbot.waitUntil(open_window.footing.bar.isVisible, timeout=3000)
    go.set()
    qtbot.waitUntil(lambda: not open_window.footing.bar.isVisible())


def test_a_bug_is_told_with_its_report(open_window: Window, tmp_path: Path) -> None:
    open_window.bug_struck.emit(tmp_path / "report.txt")
    assert "report.txt" in open_window.message.text()


def test_the_theme_is_chosen_and_kept(open_window: Window) -> None:
    open_window.choose_theme("dark")
    assert theme.colours() is theme.DARK
    assert settings.load().theme == "dark"
    open_window.choose_theme("light")
    assert theme.colours() is theme.LIGHT


def test_every_widget_that_takes_the_focus_has_a_name(open_window: Window) -> None:
    nameless = [
        widget
        for root in (open_window.start, open_window.room, open_window.rail, open_window.message)
        for widget in root.findChildren(QWidget)
        if isinstance(widget.window(), Window)  # a box's list of choices is a window of its own
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget.parent(), QPushButton)
    ]
    assert [type(each).__name__ for each in nameless] == []


def test_the_application_starts_paints_and_quits(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "RAPPORTEUR_QUIT_AFTER": "300", "QT_QPA_PLATFORM": "offscreen"}
    code = "import sys; from rapporteur.app import run; sys.exit(run(None, True))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, timeout=100, check=False
    )
    assert done.returncode == 0


def test_settings_survive_and_a_damaged_file_is_the_default(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "settings.json"
    kept = Settings(theme="dark", language="ru", recent=("/a/b.rapporteur",), geometry="AAAA")
    settings.save(kept, file)
    assert settings.load(file) == kept
    for damaged in ("", "{", "[1]", '{"theme": "pink", "recent": 5, "language": 3, "new": 1}'):
        file.write_text(damaged, encoding="utf-8")
        assert settings.load(file) == Settings()


def test_recent_files_are_few_and_newest_first() -> None:
    kept = Settings()
    for number in range(12):
        kept = kept.remembering(Path(f"/d/{number}.rapporteur"))
    kept = kept.remembering(Path("/d/8.rapporteur"))
    assert [Path(each).stem for each in kept.recent] == ["8", "11", "10", "9", "7", "6", "5", "4"]
    assert kept.forgetting("/d/8.rapporteur").recent[0] == "/d/11.rapporteur"
    assert replace(kept, theme="dark").forgetting() == Settings(theme="dark")


def test_the_system_theme_gives_way_to_the_environment(
    look: theme.Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAPPORTEUR_THEME", "dark")
    assert theme.asked_for(ThemeChoice.LIGHT) is ThemeChoice.DARK
    monkeypatch.setenv("RAPPORTEUR_THEME", "pink")
    assert theme.asked_for(ThemeChoice.LIGHT) is ThemeChoice.LIGHT
