"""What the word at the cursor may become; and that Enter is never eaten."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room.line import CaptureLine
from rapporteur.ui.room.suggestions import Suggestions
from tests.ui.typist import enter, press, press_enter, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def line(room: RoomPlace) -> CaptureLine:
    return room.capture.line


@pytest.fixture
def offered(room: RoomPlace) -> Suggestions:
    return room.capture.completion.list


def typed_of(offered: Suggestions) -> list[str]:
    return [each.typed for each in offered.candidates]


def texts(bridge: Bridge) -> list[str]:
    notes = bridge.desk.notes(bridge.roundtable_id)
    return [note.text for note in sorted(notes, key=lambda note: note.number)]


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("words #cyb", "#cyber"),  # a notation
        ("слова №кибер", "№cyber"),  # a label in the other language
        ("words #arms-c", "#arms"),  # a label in this one
        ("words #КИБЕР", "#cyber"),  # case is folded
        ("words #сниу", "#cyber"),  # the wrong layout
        ("слова №rb,th", "№cyber"),
        ("((#cyb", "#cyber"),  # behind off the record
        ("! ((#cyb", "#cyber"),
        ("words %2", None),  # there is nothing else that it could be
        ("words %", "%1"),
        ("words %dat", "%2"),
        ("words %ракет", "%1"),
        ("words /", "/0"),
        ("words /bri", "/1"),
        ("words /росс", "/2"),
        ("words /hjcc", "/2"),
        ("words \\", "\\2"),
        ("words \\1", None),
        ("words \\втор", "\\2"),
        ("words", None),
        ("words#cyb", None),  # no word of its own
        ("words ##cyb", None),  # a doubled sign is text
        (" words #cyb", None),  # after a leading space all is text
        ("and/or", None),
        ("words #zzzz", None),
    ],
)
def test_the_best_candidate(
    room: RoomPlace, line: CaptureLine, offered: Suggestions, typed: str, best: str | None
) -> None:
    enter(line, "first")
    enter(line, "второе")
    type_text(line, typed)
    assert next(iter(typed_of(offered)), None) == best
    assert offered.is_open is (best is not None)


def test_a_word_within_a_label_comes_after_what_begins_so(
    line: CaptureLine, offered: Suggestions
) -> None:
    type_text(line, "#con")
    labels = [each.shown.casefold() for each in offered.candidates]
    begins = ["con" in (label[:3], each.name[:3]) for label, each in
              zip(labels, offered.candidates, strict=True)]  # fmt: skip
    assert begins == sorted(begins, reverse=True)
    assert not all(begins)
    assert any(begins)


def test_the_topics_in_use_come_first(line: CaptureLine, offered: Suggestions) -> None:
    enter(line, "one #inf")
    enter(line, "another №кибер")
    type_text(line, "now #")
    assert typed_of(offered)[:2] == ["#cyber", "#inf"]


@pytest.mark.parametrize("sign", ["#", "№", "%", "/", "\\", "#cyb", "№киб"])
def test_enter_is_never_eaten(
    line: CaptureLine, offered: Suggestions, bridge: Bridge, sign: str
) -> None:
    enter(line, "before")
    type_text(line, f"слова {sign}")
    press_enter(line)
    assert len(texts(bridge)) == 2
    assert line.text() == ""
    assert not offered.is_open


def test_tab_takes_the_best_and_typing_goes_on(
    line: CaptureLine, offered: Suggestions, bridge: Bridge
) -> None:
    type_text(line, "words #cyb")
    press(line, Key.Key_Tab)
    assert line.text() == "words #cyber "
    assert line.hasFocus()
    assert not offered.is_open
    type_text(line, "more")
    press(line, Key.Key_Z, CTRL)
    press(line, Key.Key_Z, CTRL)
    assert line.text() == "words #cyb"


def test_tab_goes_on_without_a_list_to_the_next_widget(line: CaptureLine) -> None:
    type_text(line, "words")
    press(line, Key.Key_Tab)
    assert not line.hasFocus()


def test_down_enters_the_list_and_enter_takes_then(
    line: CaptureLine, offered: Suggestions, bridge: Bridge
) -> None:
    type_text(line, "слова #")
    wanted = typed_of(offered)[1]
    press(line, Key.Key_Down)
    press(line, Key.Key_Down)
    press_enter(line)
    assert line.text() == f"слова {wanted} "
    assert texts(bridge) == []


def test_up_leaves_the_list_and_enter_stores_again(
    line: CaptureLine, bridge: Bridge, offered: Suggestions
) -> None:
    type_text(line, "words #cyb")
    press(line, Key.Key_Down)
    press(line, Key.Key_Up)
    press_enter(line)
    assert texts(bridge) == ["words"]


def test_typing_on_narrows_and_leaves_the_list(
    line: CaptureLine, offered: Suggestions, bridge: Bridge
) -> None:
    type_text(line, "words #c")
    many = len(offered.candidates)
    press(line, Key.Key_Down)
    type_text(line, "yb")
    assert 0 < len(offered.candidates) < many
    press_enter(line)
    assert texts(bridge) == ["words"]


def test_esc_closes_the_list_first_and_only_then_sets_aside(
    line: CaptureLine, offered: Suggestions
) -> None:
    type_text(line, "words #c")
    press(line, Key.Key_Escape)
    assert not offered.is_open
    assert line.text() == "words #c"
    type_text(line, "y")
    assert not offered.is_open  # it stays away from this word
    press(line, Key.Key_Escape)
    assert line.text() == ""
    press(line, Key.Key_Escape)
    assert line.text() == "words #cy"


def test_ctrl_space_asks_for_the_list_again(line: CaptureLine, offered: Suggestions) -> None:
    type_text(line, "words #c")
    press(line, Key.Key_Escape)
    press(line, Key.Key_Space, CTRL)
    assert offered.is_open
    type_text(line, "yber and #")
    assert offered.is_open


def test_a_word_in_the_midst_is_completed_in_its_place(
    line: CaptureLine, offered: Suggestions
) -> None:
    type_text(line, "\U0001f600 on #cyb in Europe")
    line.setCursorPosition(line.text().index("b") + 2)  # Qt counts the emoji as two
    press(line, Key.Key_Space, CTRL)
    press(line, Key.Key_Tab)
    assert line.text() == "\U0001f600 on #cyber in Europe"
    type_text(line, "also ")
    assert line.text() == "\U0001f600 on #cyber also in Europe"


def test_moving_away_closes_it(line: CaptureLine, offered: Suggestions) -> None:
    type_text(line, "words #c")
    press(line, Key.Key_Home)
    assert not offered.is_open


def test_it_goes_with_the_focus(room: RoomPlace, line: CaptureLine, offered: Suggestions) -> None:
    type_text(line, "words #c")
    room.stream.take_focus()
    assert not offered.is_open


def test_a_click_takes(qtbot: QtBot, line: CaptureLine, offered: Suggestions) -> None:
    type_text(line, "words #")
    wanted = typed_of(offered)[0]
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    assert line.text() == f"words {wanted} "
    assert line.hasFocus()


def test_it_stands_above_the_line_within_the_window_and_goes(
    qtbot: QtBot, room: RoomPlace, line: CaptureLine, offered: Suggestions
) -> None:
    type_text(line, "words #")
    assert offered.parentWidget() is line.window()
    assert not offered.isWindow()
    assert offered.geometry().bottom() < line.mapTo(line.window(), QPoint(0, 0)).y()
    tall = offered.height()
    type_text(line, "cyb")
    qtbot.waitUntil(lambda: offered.height() < tall)
    press_enter(line)
    qtbot.waitUntil(offered.isHidden)


def test_a_screen_reader_is_told_what_tab_would_take_and_how_many_there_are(
    line: CaptureLine, offered: Suggestions
) -> None:
    assert offered.accessibleName() == "Suggestions"
    QAccessible.setActive(True)
    try:
        type_text(line, "words #cyb")
        assert offered.accessibleDescription().startswith("cyber, Cyber security")
        assert offered.accessibleDescription().endswith(f"1 of {len(offered.candidates)}")
        press(line, Key.Key_Down)
        assert "1 of" in offered.accessibleDescription()
    finally:
        QAccessible.setActive(False)


def test_a_topic_that_has_just_come_is_offered(
    line: CaptureLine, offered: Suggestions, bridge: Bridge
) -> None:
    type_text(line, "о кабелях #подводные-кабели")
    press(line, Key.Key_Return, CTRL)
    press_enter(line)
    type_text(line, "ещё #подв")
    assert typed_of(offered) == ["#подводные-кабели"]
    QApplication.processEvents()


@pytest.mark.parametrize("line_of_three", ["a #один #два #three", "((b №один №two №три"])
def test_three_unknown_topics_are_added_one_by_one(
    room: RoomPlace, line: CaptureLine, bridge: Bridge, line_of_three: str
) -> None:
    type_text(line, line_of_three)
    before = len(bridge.desk.topics())
    for count in (1, 2, 3):
        press(line, Key.Key_Return, CTRL)
        assert len(bridge.desk.topics()) == before + count
    press(line, Key.Key_Return, CTRL)
    assert len(bridge.desk.topics()) == before + 3
    press_enter(line)
    (note,) = bridge.desk.notes(bridge.roundtable_id)
    assert len(note.topic_ids) == 3
