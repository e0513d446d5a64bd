"""The window for those who do not see it, and for those who have no mouse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from rapporteur.settings import Settings
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.theme import Theme
from rapporteur.ui.window import Window
from tests.ui.ears import HAS_EARS, Part, listening, parts_of
from tests.ui.typist import enter, press, type_text

R = QAccessible.Role
INTERACTIVE = {
    R.Button,
    R.ButtonMenu,
    R.ButtonDropDown,
    R.CheckBox,
    R.RadioButton,
    R.EditableText,
    R.ComboBox,
    R.SpinBox,
    R.ListItem,
    R.TreeItem,
    R.Cell,
    R.PageTab,
    R.MenuItem,
    R.Link,
    R.Slider,
    R.Graphic,
    R.Canvas,
    R.Chart,
}
FREE = ("QScrollBar",)  # named by nobody, and reached through what they scroll


@pytest.fixture(scope="module")
def sample(qapp: QApplication) -> Iterator[Callable[[Theme], Window]]:
    """One window with the sample for all the walks: making the sample takes a second."""
    made: list[Window] = []

    def window(look: Theme) -> Window:
        if not made:
            made.append(Window(Bridge(), look, Settings()))
            made[0].resize(1366, 768)
            made[0].show()
            made[0].start.look_at_sample()
        made[0].activateWindow()
        made[0].go(0)
        return made[0]

    yield window
    for each in made:
        each.bridge.finish()
        each.bridge.detach(discard=True)
        each.close()
        each.deleteLater()


@pytest.fixture
def window_of_sample(sample: Callable[[Theme], Window], look: Theme) -> Window:
    return sample(look)


def unnamed(window: QWidget) -> list[str]:
    QTest.qWait(50)
    return [f"{each.role.name} {each.path}" for each in parts_of(window) if is_nameless(each)]


def is_nameless(part: Part) -> bool:
    to_be_named = part.takes_focus or part.role in INTERACTIVE
    return to_be_named and not part.name and not part.path.endswith(FREE)


def test_the_first_screen_and_its_forms_are_named(window: Window) -> None:
    assert unnamed(window) == []
    window.start.ask_to_begin()
    assert unnamed(window) == []
    window.start.ask_to_open(None)
    assert unnamed(window) == []


def test_everything_of_the_room_is_named(window_of_sample: Window) -> None:
    window, room = window_of_sample, window_of_sample.room
    assert unnamed(window) == []
    type_text(room.capture.line, "! #hotl")
    assert unnamed(window) == []
    room.capture.line.clear()
    room.strip.ask_for_item()
    assert unnamed(window) == []
    room.strip.new_items.leave()
    room.search.search()
    type_text(room.search.field, "line")
    assert unnamed(window) == []
    room.search.leave()
    room.ask_for_roundtable()
    assert unnamed(window) == []
    room.begin.left.emit()
    window.room_mode.turn()
    assert unnamed(window) == []
    window.room_mode.turn()


def test_everything_of_the_review_is_named(window_of_sample: Window) -> None:
    window_of_sample.go(1)
    review = window_of_sample.places.at(1)
    for view in range(len(review.view_names())):  # type: ignore[attr-defined]
        review.show_view(view)  # type: ignore[attr-defined]
        assert unnamed(window_of_sample) == []


def test_everything_of_the_article_is_named(window_of_sample: Window, qtbot: QtBot) -> None:
    window_of_sample.go(2)
    article = window_of_sample.places.at(2)
    qtbot.waitUntil(lambda: bool(article.checking.findings), timeout=20_000)  # type: ignore[attr-defined]
    assert unnamed(window_of_sample) == []
    article._go_to_finding(article.checking.findings[-1])  # type: ignore[attr-defined]
    assert unnamed(window_of_sample) == []
    for page in (article.signatories, article.gate):  # type: ignore[attr-defined]
        article._middle.setCurrentWidget(page)  # type: ignore[attr-defined]
        assert unnamed(window_of_sample) == []


def test_every_page_of_the_dialogue_is_named(window_of_sample: Window) -> None:
    window_of_sample.go(3)
    dialogue = window_of_sample.places.at(3)
    assert isinstance(dialogue, DialoguePlace)
    for page in dialogue.pages():
        dialogue.open_page(page)
        assert unnamed(window_of_sample) == [], page.accessibleName()


def test_palette_and_countdown_are_named(window_of_sample: Window) -> None:
    window_of_sample.ask_command()
    assert unnamed(window_of_sample) == []
    window_of_sample.ask_command()
    window_of_sample.lock.countdown.show()
    assert unnamed(window_of_sample) == []
    window_of_sample.lock.countdown.hide()


def test_what_is_painted_by_hand_has_a_role_and_its_words(window_of_sample: Window) -> None:
    room = window_of_sample.room
    room.capture.line.setText("! /2 a register #hotline *")
    room.capture.line.setFocus()
    parts = {(each.role, each.name) for each in parts_of(room)}
    assert (R.List, "Notes") in parts
    assert (R.EditableText, "Note") in parts
    chips = room.capture.chips.accessibleName()
    assert "idea" in chips
    assert any(name == chips for _, name in parts)
    notes = [name for role, name in parts if role == R.ListItem]
    assert any(len(name.split()) > 6 for name in notes), "a note is read with its words"
    room.capture.line.clear()


def test_one_of_several_places_and_views_is_told_as_such(window_of_sample: Window) -> None:
    window_of_sample.go(1)
    roles = {each.name: each.role for each in parts_of(window_of_sample)}
    assert roles["Triage"] == R.RadioButton


# Tab


def way_of_tab(window: Window) -> list[QWidget]:
    """Where Tab goes from what has the focus until it has been everywhere."""
    QTest.qWait(50)
    been: list[QWidget] = []
    at = QApplication.focusWidget()
    while at is not None and at not in been:
        been.append(at)
        for _ in range(4):  # a date has parts
            QTest.keyClick(at, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not at:
                break
        at = QApplication.focusWidget()
    assert window.isAncestorOf(been[-1])
    return been


def test_tab_goes_through_the_room_as_it_is_read(window_of_sample: Window) -> None:
    room = window_of_sample.room
    room.capture.line.setFocus()
    way = way_of_tab(window_of_sample)
    strip = [room.strip.item, room.strip.roundtable, room.strip.side]
    start = way.index(strip[0])
    way = way[start:] + way[:start]
    assert way[:6] == [*strip, room.stream, room.capture.line, room.topics.list]
    assert window_of_sample.footing.commands in way
    assert window_of_sample.rail.buttons.button(0) in way
    press(room.capture.line, Qt.Key.Key_Backtab)


@pytest.mark.parametrize("form", ["begin", "open"])
def test_tab_goes_through_a_form_from_the_top(window: Window, form: str) -> None:
    window.activateWindow()
    if form == "begin":
        window.start.ask_to_begin()
    else:
        window.start.ask_to_open(None)
    way = way_of_tab(window)
    places = [each.mapTo(window, QPoint(0, 0)) for each in way]
    rows = [(place.y() // 16, place.x()) for place in places]
    assert rows == sorted(rows)
    assert len(way) == len(set(way)) > 3


def test_tab_comes_to_every_widget_that_takes_the_focus(window_of_sample: Window) -> None:
    for place in range(2, len(window_of_sample.places.kinds)):
        window_of_sample.go(place)
        QTest.qWait(100)
        way = {id(each) for each in way_of_tab(window_of_sample)}
        missed = [
            f"{type(each).__name__} {each.accessibleName()}"
            for each in window_of_sample.places.at(place).findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and each.window() is window_of_sample
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
            if not isinstance(each, QScrollBar) and not each.objectName().startswith("qt_")
            if not (isinstance(each, QAbstractButton) and each.autoExclusive())
            if id(each) not in way
        ]
        assert missed == []


def test_what_can_be_clicked_can_be_reached_by_keys(window_of_sample: Window) -> None:
    """A button that Tab does not visit is one of several, or a command of the palette says it."""
    from rapporteur.ui.palette import gather

    for number in range(len(window_of_sample.places.kinds)):
        window_of_sample.go(number)
        QTest.qWait(50)
        commands = {each.text.rstrip("…") for each in gather(window_of_sample)}
        deaf = [
            f"{type(each).__name__} {each.text()}"
            for each in window_of_sample.findChildren(QAbstractButton)
            if each.isVisible() and each.isEnabled() and each.window() is window_of_sample
            if not each.focusPolicy() & Qt.FocusPolicy.TabFocus
            if not each.autoExclusive() and not each.objectName().startswith("qt_")
            if each.text().rstrip("…") not in commands
            if each.metaObject().className() not in ("QTableCornerButton",)
        ]
        assert deaf == []


# What is said


@pytest.mark.skipif(not HAS_EARS, reason="Qt's library is found by its name on Linux alone")
def test_that_a_note_is_safe_is_said_when_there_is_a_pause(window_of_sample: Window) -> None:
    with listening() as heard:
        enter(window_of_sample.room.capture.line, "one")
    said = [each for each in heard if re.fullmatch(r"saved \d\d:\d\d:\d\d", each.text)]
    assert len(said) == 1
    assert not said[0].at_once
    window_of_sample.bridge.undo()


@pytest.mark.skipif(not HAS_EARS, reason="Qt's library is found by its name on Linux alone")
def test_a_trouble_is_said_at_once(window_of_sample: Window) -> None:
    line = window_of_sample.room.capture.line
    with listening() as heard:
        enter(line, "!")
    said = [each for each in heard if each.text.startswith("This line has no words.")]
    assert [each.at_once for each in said] == [True]
    line.clear()


@pytest.mark.skipif(not HAS_EARS, reason="Qt's library is found by its name on Linux alone")
def test_in_room_mode_a_trouble_is_said_though_nothing_comes_up(window_of_sample: Window) -> None:
    window_of_sample.room_mode.turn()
    line = window_of_sample.room.capture.line
    with listening() as heard:
        enter(line, "!")
    assert any(each.at_once and "no words" in each.text for each in heard)
    line.clear()
    window_of_sample.room_mode.turn()


@pytest.mark.skipif(not HAS_EARS, reason="Qt's library is found by its name on Linux alone")
def test_the_command_that_is_stood_at_is_said_with_its_key(window_of_sample: Window) -> None:
    window_of_sample.ask_command()
    palette = window_of_sample.palette_of_commands
    with listening() as heard:
        type_text(palette.field, "star")
    assert heard[-1].text == "Star, Room, Ctrl+9"
    window_of_sample.ask_command()


# The focus comes back


def commands_of_the_line(window: Window) -> list[QAction]:
    """The commands after which one types on: not those that ask for something elsewhere."""
    elsewhere = {"F3", "F4", "F6"}
    asking = {"New agenda item…", "New roundtable…"}
    return [
        each
        for group in window.room.commands
        for each in group
        if each.shortcut().toString() not in elsewhere and each.text() not in asking
    ]


def test_the_focus_is_in_the_line_after_every_command_of_the_room(window_of_sample: Window) -> None:
    window, line = window_of_sample, window_of_sample.room.capture.line
    assert len(commands_of_the_line(window)) > 12
    for action in commands_of_the_line(window):
        line.clear()
        line.setFocus()
        if action.shortcut().toString() == "Ctrl+Down":
            window.room.strip.choose_item(
                window.bridge.desk.agenda(window.bridge.roundtable_id)[0].id
            )
        window.ask_command()
        window.ask_command()
        action.trigger()
        assert line.hasFocus(), action.text()
        press(line, Qt.Key.Key_Escape)
    line.clear()


def test_after_the_palette_the_line_has_the_focus_too(window_of_sample: Window) -> None:
    line = window_of_sample.room.capture.line
    line.setFocus()
    window_of_sample.ask_command()
    palette = window_of_sample.palette_of_commands
    type_text(palette.field, "idea")
    press(palette.field, Qt.Key.Key_Return)
    assert line.hasFocus()
    line.clear()
