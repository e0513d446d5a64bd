"""Every key of the room, pressed in the real window, beside Latin and Cyrillic text.

The table of the design: Ctrl+1…6 kind, Ctrl+7 side, Ctrl+8 off the record, Ctrl+9 star, Ctrl+0
layout, Ctrl+Up/Down agenda item, F2 edit last, F3 search, F4 topics and a digit, F6 next pane,
F9 room mode, F12 panic, Ctrl+K palette; Enter, Up, Esc in the line.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.ui.window import Window
from tests.ui.typist import enter, press, press_enter, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key
BOTH = pytest.mark.parametrize("words", ["data stay", "данные остаются"], ids=["latin", "cyrillic"])


@pytest.fixture
def line(open_window: Window) -> QLineEdit:
    return open_window.room.capture.line


def stored(window: Window) -> list[Note]:
    notes = window.bridge.desk.notes(window.bridge.roundtable_id)
    return sorted(notes, key=lambda note: note.number)


@BOTH
def test_enter_stores_and_clears(open_window: Window, line: QLineEdit, words: str) -> None:
    type_text(line, words)
    press_enter(line)
    assert [note.text for note in stored(open_window)] == [words]
    assert (line.text(), line.hasFocus()) == ("", True)


@BOTH
@pytest.mark.parametrize(
    ("key", "kind"),
    list(zip([Key(Key.Key_0 + number) for number in range(1, 7)], Kind, strict=True)),
)
def test_ctrl_1_to_6_are_the_kinds(
    open_window: Window, line: QLineEdit, key: Key, kind: Kind, words: str
) -> None:
    type_text(line, words)
    press(line, key, CTRL)
    type_text(line, words)  # the cursor stayed where it was
    press_enter(line)
    (note,) = stored(open_window)
    assert (note.text, note.kind) == (words * 2, kind)


@BOTH
def test_ctrl_7_goes_from_side_to_side(open_window: Window, line: QLineEdit, words: str) -> None:
    for number in range(4):
        enter(line, f"{words} {number}")
        press(line, Key.Key_7, CTRL)
    assert [note.side for note in stored(open_window)] == [None, 1, 2, None]


@BOTH
def test_ctrl_8_is_off_the_record(open_window: Window, line: QLineEdit, words: str) -> None:
    type_text(line, words)
    press(line, Key.Key_8, CTRL)
    press_enter(line)
    (note,) = stored(open_window)
    assert (note.text, note.off_record) == (words, True)


@BOTH
def test_ctrl_9_is_a_star(open_window: Window, line: QLineEdit, words: str) -> None:
    type_text(line, words)
    press(line, Key.Key_9, CTRL)
    press_enter(line)
    (note,) = stored(open_window)
    assert (note.text, note.star) == (words, True)


def test_ctrl_1_in_an_empty_line_leaves_signs_signs(open_window: Window, line: QLineEdit) -> None:
    press(line, Key.Key_1, CTRL)
    enter(line, "! words #cyber")
    (note,) = stored(open_window)
    assert (note.text, note.kind, len(note.topic_ids)) == ("words", Kind.IDEA, 1)


@BOTH
@pytest.mark.parametrize("keys", ["9", "8", "2", "92", "29", "89", "98", "289"])
def test_a_sign_turned_amid_the_typing_takes_no_letter_of_it(
    open_window: Window, line: QLineEdit, keys: str, words: str
) -> None:
    text = f"{words} {words}"
    for at in range(len(text) + 1):
        type_text(line, text[:at])
        for key in keys:
            press(line, Key(Key.Key_0 + int(key)), CTRL)
        type_text(line, text[at:])
        press_enter(line)
    for note in stored(open_window):
        assert (note.text, note.star, note.off_record, note.kind is Kind.IDEA) == (
            text,
            "9" in keys,
            "8" in keys,
            "2" in keys,
        )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("! /2 ghbdtn #cyber", "! /2 привет #cyber"),
        ("+ \\ руддщ №кибер *", "+ \\ hello №кибер *"),
    ],
)
def test_ctrl_0_turns_the_layout_and_back_and_leaves_the_signs(
    line: QLineEdit, typed: str, meant: str
) -> None:
    enter(line, "before")
    type_text(line, typed)
    press(line, Key.Key_0, CTRL)
    assert line.text() == meant
    press(line, Key.Key_0, CTRL)
    assert line.text() == typed
    press(line, Key.Key_Z, CTRL)
    assert line.text() == meant


@BOTH
def test_ctrl_down_and_up_go_along_the_agenda(
    open_window: Window, line: QLineEdit, words: str
) -> None:
    press(line, Key.Key_Down, CTRL)
    enter(line, words)
    press(line, Key.Key_Up, CTRL)
    enter(line, words)
    agenda = open_window.bridge.desk.agenda(open_window.bridge.roundtable_id)
    assert [note.agenda_item_id for note in stored(open_window)] == [agenda[1].id, agenda[0].id]


@BOTH
def test_ctrl_return_adds_the_topic_that_is_not_known(
    open_window: Window, line: QLineEdit, words: str
) -> None:
    name = "-".join(words.split())
    type_text(line, f"{words} #{name}")
    press(line, Key.Key_Return, CTRL)
    press_enter(line)
    (note,) = stored(open_window)
    topics = {each.id: each.notation for each in open_window.bridge.desk.topics()}
    assert [topics[each] for each in note.topic_ids] == [name]


@BOTH
@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Up], ids=["F2", "Up"])
def test_f2_and_up_edit_the_last_note(
    open_window: Window, line: QLineEdit, key: Key, words: str
) -> None:
    enter(line, words)
    press(line, key)
    type_text(line, " ещё more")
    press_enter(line)
    assert [note.text for note in stored(open_window)] == [f"{words} ещё more"]


@BOTH
def test_esc_sets_aside_and_brings_back(line: QLineEdit, words: str) -> None:
    type_text(line, words)
    press(line, Key.Key_Escape)
    assert line.text() == ""
    press(line, Key.Key_Escape)
    assert line.text() == words
    press(line, Key.Key_Escape)
    type_text(line, "more")
    press(line, Key.Key_Escape)
    press(line, Key.Key_Escape)
    assert line.text() == "more"


@BOTH
def test_shift_return_splits_the_note_that_is_edited(
    open_window: Window, line: QLineEdit, words: str
) -> None:
    enter(line, f"! /2 {words} {words} #cyber *")
    press(line, Key.Key_F2)
    line.setCursorPosition(line.text().index(words) + len(words) + 1)
    press(line, Key.Key_Return, SHIFT)
    first, second = stored(open_window)
    assert (first.text, second.text) == (words, words)
    for note in (first, second):
        assert (note.kind, note.side, len(note.topic_ids)) == (Kind.IDEA, 2, 1)
    assert line.text() == ""
    open_window.menus.undo.trigger()
    (note,) = stored(open_window)
    assert note.text == f"{words} {words}"


@BOTH
def test_shift_return_without_an_edit_is_enter(
    open_window: Window, line: QLineEdit, words: str
) -> None:
    type_text(line, words)
    press(line, Key.Key_Return, SHIFT)
    assert [note.text for note in stored(open_window)] == [words]


@BOTH
def test_f3_searches(open_window: Window, line: QLineEdit, words: str) -> None:
    enter(line, words)
    enter(line, "other")
    press(line, Key.Key_F3)
    field = open_window.room.search.field
    assert field.hasFocus()
    type_text(field, words)
    found = open_window.room.model.note_at(0)
    assert found is not None
    assert found.text == words
    assert open_window.room.model.rowCount() == 1


@BOTH
def test_f4_and_a_digit_tag_the_line(open_window: Window, line: QLineEdit, words: str) -> None:
    enter(line, "on cyber #cyber")
    type_text(line, words)
    press(line, Key.Key_F4)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not line
    press(focused, Key.Key_1)
    assert line.hasFocus()
    press_enter(line)
    assert len(stored(open_window)[-1].topic_ids) == 1
    assert stored(open_window)[-1].text == words


def test_f6_goes_round_the_panes_and_back_to_the_line(line: QLineEdit) -> None:
    enter(line, "слова")
    seen = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        press(focused, Key.Key_F6)
        if line.hasFocus():
            break
    assert line.hasFocus()
    assert len(set(seen)) == len(seen) >= 3


@BOTH
def test_f9_is_room_mode_and_the_line_stays(
    open_window: Window, line: QLineEdit, words: str
) -> None:
    type_text(line, words)
    before = line.font().pointSizeF()
    press(line, Key.Key_F9)
    assert line.font().pointSizeF() > before
    assert line.text() == words
    press(line, Key.Key_F9)
    assert line.font().pointSizeF() == before


@BOTH
def test_f12_locks_at_once_and_keeps_what_is_typed(
    qtbot: QtBot, open_window: Window, line: QLineEdit, passphrase: str, words: str
) -> None:
    path = open_window.bridge.desk.path
    enter(line, "/1 first")
    type_text(line, words)
    typed_at = open_window.room.capture.line.draft.stamped_at
    press(line, Key.Key_F12)
    qtbot.waitUntil(lambda: not open_window.bridge.is_open)
    assert line.text() == ""
    assert words not in open_window.windowTitle()
    open_window.bridge.open(path, passphrase)
    assert [note.text for note in stored(open_window)] == ["first"]
    assert line.text() == words
    assert open_window.room.capture.line.draft.stamped_at == typed_at


@pytest.mark.parametrize(("key", "held"), [(Key.Key_K, CTRL), (Key.Key_F1, CTRL & ALT)])
def test_ctrl_k_and_f1_list_every_command(
    qtbot: QtBot, line: QLineEdit, key: Key, held: Qt.KeyboardModifier
) -> None:
    press(line, key, held)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is not line
    press(focused, Key.Key_Escape)
    qtbot.waitUntil(line.hasFocus)


@BOTH
@pytest.mark.parametrize(("key", "held"), [(Key.Key_Z, CTRL), (Key.Key_Backspace, ALT)])
def test_undo_takes_back_the_typing_then_the_note(
    open_window: Window, line: QLineEdit, key: Key, held: Qt.KeyboardModifier, words: str
) -> None:
    enter(line, words)
    type_text(line, words)
    press(line, key, held)
    assert (line.text(), len(stored(open_window))) == ("", 1)
    press(line, key, held)
    assert stored(open_window) == []


@BOTH
def test_redo_brings_the_typing_back(line: QLineEdit, words: str) -> None:
    type_text(line, words)
    for undo, redo in (((Key.Key_Z, CTRL), (Key.Key_Z, CTRL | SHIFT)),
                       ((Key.Key_Backspace, ALT), (Key.Key_Backspace, ALT | SHIFT))):  # fmt: skip
        press(line, *undo)
        assert line.text() == ""
        press(line, *redo)
        assert line.text() == words


@BOTH
def test_undo_in_the_line_goes_back_over_a_turned_sign(line: QLineEdit, words: str) -> None:
    type_text(line, words)
    press(line, Key.Key_2, CTRL)
    type_text(line, " more")
    press(line, Key.Key_9, CTRL)
    assert line.text() == f"! {words} more *"
    seen = []
    while line.isUndoAvailable():
        press(line, Key.Key_Z, CTRL)
        seen.append(line.text())
    assert seen[0] == f"! {words} more"
    assert words in seen
    assert seen[-1] == ""


def test_no_key_of_the_room_needs_a_latin_letter(open_window: Window) -> None:
    """Ctrl or Alt with a letter is dead where only a Russian layout is set up."""
    actions = [each for group in open_window.room.commands for each in group]
    for action in actions:
        keys = [each.toString() for each in action.shortcuts()]
        assert not keys or any(not (len(key.split("+")[-1]) == 1 and key[-1].isalpha())
                               for key in keys), action.text()  # fmt: skip
