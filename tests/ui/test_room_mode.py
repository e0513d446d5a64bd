"""Room mode: large, dim, quiet, and nothing lost of what would have been said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from rapporteur import settings
from rapporteur.settings import Settings
from rapporteur.ui import theme
from rapporteur.ui.window import Window
from tests.ui.typist import enter, press, type_text


@pytest.fixture
def dim_window(open_window: Window) -> Window:
    """The window in room mode."""
    press(open_window.room.capture.line, Qt.Key.Key_F9)
    assert open_window.room_mode.is_on
    return open_window


def test_it_is_off_at_the_start_and_nowhere_remembered(
    dim_window: Window, look: theme.Theme
) -> None:
    dim_window.close()
    assert replace(settings.load(), geometry="", recent=()) == Settings()
    assert not dim_window.room_mode.is_on
    assert not look.is_dim


def test_what_the_room_needs_stays_and_the_rest_is_folded_away(dim_window: Window) -> None:
    room = dim_window.room
    for stays in (room.strip, room.stream, room.capture.line, dim_window.footing.light):
        assert stays.isVisible()
    for folded in (dim_window.rail, dim_window.menuBar(), room.topics, dim_window.footing.lock):
        assert not folded.isVisible()


def test_the_light_is_low_and_the_type_large(open_window: Window) -> None:
    line = open_window.room.capture.line
    before = line.fontMetrics().height(), QApplication.font().pointSizeF()
    press(line, Qt.Key.Key_F9)
    assert theme.colours() is theme.DIM
    assert line.fontMetrics().height() > 1.3 * before[0]
    press(line, Qt.Key.Key_F9)
    assert theme.colours() is theme.LIGHT
    assert (line.fontMetrics().height(), QApplication.font().pointSizeF()) == before


def test_low_light_is_lower_than_dark() -> None:
    for dim, dark in zip(theme.DIM.inks, theme.DARK.inks, strict=True):
        assert theme.contrast(dim, "#000000") < theme.contrast(dark, "#000000")
    for dim, dark in zip(theme.DIM.grounds, theme.DARK.grounds, strict=True):
        assert theme.contrast(dim, "#000000") < theme.contrast(dark, "#000000")


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_it_is_the_same_under_either_theme_and_gives_it_back(
    open_window: Window, choice: str
) -> None:
    open_window.choose_theme(choice)
    chosen = theme.colours()
    press(open_window, Qt.Key.Key_F9)
    assert theme.colours() is theme.DIM
    press(open_window, Qt.Key.Key_F9)
    assert theme.colours() is chosen
    open_window.choose_theme("light")


def test_a_theme_chosen_meanwhile_shows_afterwards(dim_window: Window) -> None:
    dim_window.choose_theme("dark")
    assert theme.colours() is theme.DIM
    dim_window.room_mode.leave()
    assert theme.colours() is theme.DARK
    dim_window.choose_theme("light")


def test_escape_does_not_leave_it(dim_window: Window) -> None:
    line = dim_window.room.capture.line
    press(line, Qt.Key.Key_Escape)
    type_text(line, "half")
    press(line, Qt.Key.Key_Escape)
    press(line, Qt.Key.Key_Escape)
    assert dim_window.room_mode.is_on


def test_the_line_keeps_its_words_and_the_focus(open_window: Window) -> None:
    line = open_window.room.capture.line
    type_text(line, "half a thought")
    for _ in range(2):
        press(line, Qt.Key.Key_F9)
        assert line.text() == "half a thought"
        assert line.hasFocus()


def test_the_keys_of_the_menus_work_though_the_menu_bar_is_folded(dim_window: Window) -> None:
    line = dim_window.room.capture.line
    enter(line, "one")
    press(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dim_window.room.model.rowCount() == 0
    press(line, Qt.Key.Key_F1)
    assert dim_window.palette_of_commands.isVisible()
    press(dim_window.palette_of_commands.field, Qt.Key.Key_Escape)
    press(line, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert line.text().startswith("!")


def test_a_trouble_waits_in_the_footing_and_goes_with_the_next_write(dim_window: Window) -> None:
    line = dim_window.room.capture.line
    enter(line, "!")
    assert not dim_window.message.isVisible()
    assert dim_window.footing.waiting.text() == "This line has no words."
    enter(line, " now with words")
    assert dim_window.footing.waiting.text() == ""
    dim_window.room_mode.leave()
    assert not dim_window.message.isVisible()


def test_a_trouble_that_still_stands_is_told_when_it_is_left(dim_window: Window) -> None:
    enter(dim_window.room.capture.line, "!")
    press(dim_window, Qt.Key.Key_F9)
    assert dim_window.message.isVisible()
    assert dim_window.message.title.text() == "This line has no words."
    assert dim_window.footing.waiting.text() == ""


def test_a_bug_waits_until_it_is_left_whatever_is_stored_meanwhile(
    dim_window: Window, tmp_path: Path
) -> None:
    dim_window.bug_struck.emit(tmp_path / "report.txt")
    assert not dim_window.message.isVisible()
    enter(dim_window.room.capture.line, "one")
    enter(dim_window.room.capture.line, "!")
    assert dim_window.footing.waiting.text() == "This line has no words.  (2)"
    enter(dim_window.room.capture.line, " two")
    assert "Rapporteur itself" in dim_window.footing.waiting.text()
    dim_window.room_mode.leave()
    assert "report.txt" in dim_window.message.text()


def test_nothing_pops_up(dim_window: Window, tmp_path: Path) -> None:
    dim_window.bug_struck.emit(tmp_path / "report.txt")
    enter(dim_window.room.capture.line, "!")
    assert not [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not dim_window and isinstance(each, QMessageBox)
    ]


def test_the_topics_unfold_while_the_focus_is_in_them(dim_window: Window) -> None:
    line, topics = dim_window.room.capture.line, dim_window.room.topics
    press(line, Qt.Key.Key_F4)
    assert topics.isVisible()
    assert topics.list.hasFocus()
    line.setFocus()
    assert not topics.isVisible()


def test_going_to_another_place_leaves_it(dim_window: Window) -> None:
    press(dim_window, Qt.Key.Key_F8)
    assert not dim_window.room_mode.is_on
    assert dim_window.rail.isVisible()
    assert theme.colours() is theme.LIGHT


def test_it_begins_in_the_room_from_wherever_it_is_asked_for(open_window: Window) -> None:
    press(open_window, Qt.Key.Key_F8)
    press(open_window, Qt.Key.Key_F9)
    assert open_window.room.isVisible()
    assert open_window.room_mode.is_on


def test_closing_the_dialogue_leaves_it(dim_window: Window) -> None:
    dim_window.close_dialogue()
    assert not dim_window.room_mode.is_on
    assert theme.colours() is theme.LIGHT
    assert dim_window.menuBar().isVisible()


def test_nothing_is_cut_on_the_laptop_in_the_room(dim_window: Window) -> None:
    assert dim_window.width() == 1366
    room = dim_window.room
    assert dim_window.minimumSizeHint().width() <= 1366
    for each in (room.strip.item, room.strip.rule, room.strip.side, room.capture.line):
        assert each.height() >= each.fontMetrics().height()
        right = each.mapTo(dim_window, each.rect().topRight()).x()
        assert right <= dim_window.width()


def test_the_menu_says_whether_it_is_on(open_window: Window) -> None:
    open_window.menus.room_mode.trigger()
    assert open_window.menus.room_mode.isChecked()
    open_window.menus.room_mode.trigger()
    assert not open_window.menus.room_mode.isChecked()
