"""Type, Enter, safe: the line of the room, typed at with real key events."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant
from rapporteur.errors import RapporteurError
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from tests.ui.typist import enter, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def line(room: RoomPlace) -> QLineEdit:
    return room.capture.line


def notes(bridge: Bridge) -> tuple[Note, ...]:
    """In the order in which they were stored."""
    stored = bridge.desk.notes(bridge.roundtable_id)
    return tuple(sorted(stored, key=lambda note: note.number))


def test_enter_stores_the_line_and_clears_it(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    enter(line, "! /2 Exchange of notifications #inf *")
    (note,) = notes(bridge)
    assert (note.text, note.kind, note.side, note.star) == (
        "Exchange of notifications",
        Kind.IDEA,
        2,
        True,
    )
    assert line.text() == ""
    assert line.hasFocus()


def test_cyrillic_is_typed_as_it_comes(room: RoomPlace, bridge: Bridge, line: QLineEdit) -> None:
    enter(line, "+ Согласны, если данные останутся у сторон №кибер")
    (note,) = notes(bridge)
    assert note.text == "Согласны, если данные останутся у сторон"
    assert note.kind is Kind.AGREEMENT
    assert [room.scene.topic[each].notation for each in note.topic_ids] == ["cyber"]


def test_the_stamp_is_the_time_of_the_first_keystroke(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    type_text(line, "a slow ")
    typed = dt.datetime.now().astimezone()
    QTest.qWait(60)
    enter(line, "thought")
    (note,) = notes(bridge)
    assert note.stamped_at <= typed
    assert note.stamped_at.utcoffset() is not None


def test_a_line_that_was_emptied_is_stamped_anew(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    type_text(line, "x")
    press(line, Qt.Key.Key_Backspace)
    QTest.qWait(30)
    fresh = dt.datetime.now().astimezone()
    enter(line, "said later")
    assert notes(bridge)[0].stamped_at >= fresh


def test_a_refused_line_stays_word_for_word(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    told: list[RapporteurError] = []
    bridge.failed.connect(told.append)
    enter(line, "! /2 *")
    assert line.text() == "! /2 *"
    assert len(told) == 1
    assert notes(bridge) == ()


def test_enter_in_an_empty_line_says_nothing(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    told: list[RapporteurError] = []
    bridge.failed.connect(told.append)
    press(line, Qt.Key.Key_Return)
    enter(line, "  ")
    assert not told
    assert notes(bridge) == ()


def test_the_chips_say_how_the_line_will_be_read(room: RoomPlace, line: QLineEdit) -> None:
    type_text(line, "(( ! /2 exchange #arms #foo")
    said = room.capture.chips.text()
    for words in ("off the record", "idea", "Russian side", "Arms control", "no topic “foo”"):
        assert words in said
    assert room.capture.chips.accessibleName() == said


def test_the_strips_side_and_item_are_what_an_unmarked_line_takes(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    press(line, Qt.Key.Key_7, CTRL)
    press(line, Qt.Key.Key_7, CTRL)
    type_text(line, "data stay with the parties")
    assert "Russian side" in room.capture.chips.text()
    press(line, Qt.Key.Key_Return)
    enter(line, "/0 somebody said")
    first, second = notes(bridge)
    assert (first.side, second.side) == (2, None)
    assert first.agenda_item_id == bridge.desk.agenda(bridge.roundtable_id)[0].id


def test_the_next_agenda_item_is_unattributed_again(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    press(line, Qt.Key.Key_7, CTRL)
    press(line, Qt.Key.Key_Down, CTRL)
    enter(line, "under the second item")
    (note,) = notes(bridge)
    assert note.side is None
    assert note.agenda_item_id == bridge.desk.agenda(bridge.roundtable_id)[1].id
    press(line, Qt.Key.Key_Up, CTRL)
    press(line, Qt.Key.Key_Up, CTRL)
    enter(line, "under the first again")
    assert notes(bridge)[1].agenda_item_id == bridge.desk.agenda(bridge.roundtable_id)[0].id


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Qt.Key.Key_1, Kind.OBSERVATION),
        (Qt.Key.Key_2, Kind.IDEA),
        (Qt.Key.Key_3, Kind.AGREEMENT),
        (Qt.Key.Key_4, Kind.DISAGREEMENT),
        (Qt.Key.Key_5, Kind.QUESTION),
        (Qt.Key.Key_6, Kind.ACTION),
    ],
)
def test_ctrl_and_a_digit_turn_the_kind_before_or_after_the_words(
    room: RoomPlace, bridge: Bridge, line: QLineEdit, key: Qt.Key, kind: Kind
) -> None:
    press(line, key, CTRL)
    enter(line, "before")
    type_text(line, "? after #arms")
    press(line, key, CTRL)
    press(line, Qt.Key.Key_Return)
    assert [(note.text, note.kind) for note in notes(bridge)] == [("before", kind), ("after", kind)]


def test_star_and_off_record_turn_on_and_off(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    type_text(line, "between us")
    press(line, Qt.Key.Key_8, CTRL)
    press(line, Qt.Key.Key_9, CTRL)
    reading = bridge.desk.read_line(line.text(), bridge.roundtable_id)
    assert (reading.text, reading.off_record, reading.star) == ("between us", True, True)
    press(line, Qt.Key.Key_8, CTRL)
    press(line, Qt.Key.Key_9, CTRL)
    assert line.text().split() == ["between", "us"]


def test_turning_a_sign_keeps_the_time_of_the_first_keystroke(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    type_text(line, "words")
    typed = dt.datetime.now().astimezone()
    QTest.qWait(40)
    press(line, Qt.Key.Key_2, CTRL)
    press(line, Qt.Key.Key_Return)
    assert notes(bridge)[0].stamped_at <= typed


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Up])
def test_the_last_note_comes_back_into_the_line(
    room: RoomPlace, bridge: Bridge, line: QLineEdit, key: Qt.Key
) -> None:
    enter(line, "! frist #arms")
    stamped = notes(bridge)[0].stamped_at
    press(line, key)
    assert "editing note 1" in room.capture.chips.text()
    line.setText(line.text().replace("frist", "first"))
    press(line, Qt.Key.Key_Return)
    (note,) = notes(bridge)
    assert (note.text, note.kind, note.stamped_at) == ("first", Kind.IDEA, stamped)
    assert line.text() == ""


def test_an_edit_gives_back_the_draft_that_stood_there(room: RoomPlace, line: QLineEdit) -> None:
    enter(line, "first")
    type_text(line, "half a thou")
    press(line, Qt.Key.Key_F2)
    assert line.text().startswith("%1 first")
    press(line, Qt.Key.Key_Escape)
    assert line.text() == "half a thou"


def test_esc_sets_a_draft_aside_and_brings_it_back(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    type_text(line, "half a thought")
    typed = dt.datetime.now().astimezone()
    press(line, Qt.Key.Key_Escape)
    assert line.text() == ""
    assert "set aside" in room.capture.chips.text()
    enter(line, "something urgent")
    press(line, Qt.Key.Key_Escape)
    assert line.text() == "half a thought"
    QTest.qWait(30)
    press(line, Qt.Key.Key_Return)
    assert notes(bridge)[1].stamped_at <= typed


def test_an_unknown_topic_is_offered_and_added_with_a_key(
    qtbot: QtBot, room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    type_text(line, "cables #подводные-кабели")
    qtbot.waitUntil(room.capture.new_topic.isVisible)  # once the hand rests
    assert "подводные-кабели" in room.capture.new_topic.text()
    press(line, Qt.Key.Key_Return, CTRL)
    assert not room.capture.new_topic.isVisible()
    press(line, Qt.Key.Key_Return)
    (note,) = notes(bridge)
    topic = room.scene.topic[note.topic_ids[0]]
    assert topic.notation == "подводные-кабели"
    assert topic.label.ru == "подводные кабели"


def test_closing_stores_what_is_typed_and_what_was_set_aside(
    room: RoomPlace, bridge: Bridge, line: QLineEdit, passphrase: str
) -> None:
    path = bridge.desk.path
    type_text(line, "set aside")
    press(line, Qt.Key.Key_Escape)
    type_text(line, "still in the line")
    assert bridge.detach()
    assert line.text() == ""
    bridge.open(path, passphrase)
    assert {note.text for note in notes(bridge)} == {"set aside", "still in the line"}


def test_undo_takes_back_the_note_once_the_line_is_empty(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    enter(line, "one")
    assert not line.isUndoAvailable()
    type_text(line, "x")
    assert line.isUndoAvailable()


def test_what_is_half_typed_waits_at_its_own_roundtable(
    room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    enter(line, "in the first")
    type_text(line, "half a thought")
    press(line, Qt.Key.Key_F2)
    first = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 5, 1)))
    assert line.text() == ""
    assert "editing" not in room.capture.chips.text()
    enter(line, "in the second")
    bridge.set_roundtable(first)
    assert line.text().startswith("%1 in the first")
    assert "editing note 1" in room.capture.chips.text()
    assert "brought back" in room.capture.chips.text()
    press(line, Qt.Key.Key_Escape)
    assert line.text() == "half a thought"
    assert [note.text for note in notes(bridge)] == ["in the first"]


def test_the_keys_of_the_room_sleep_while_a_roundtable_is_asked_for(
    room: RoomPlace, line: QLineEdit
) -> None:
    room.ask_for_roundtable()
    press(room.begin.title.en, Qt.Key.Key_2, CTRL)
    assert line.text() == ""
    room.begin.leave.click()
    press(line, Qt.Key.Key_2, CTRL)
    assert line.text() == "! "


def test_a_name_of_the_roster_is_marked_softly_at_a_pause(
    qtbot: QtBot, room: RoomPlace, bridge: Bridge, line: QLineEdit
) -> None:
    bridge.do(lambda desk: desk.add_participant(Participant(name_cyrillic="Анна Фиктова")))
    type_text(line, "Фиктова согласна")
    assert "a name" not in room.capture.chips.text()  # not before the guard has been read in
    qtbot.waitUntil(
        lambda: "a name: will need rewording" in room.capture.chips.text(), timeout=4000
    )
    press(line, Qt.Key.Key_Return)
    assert notes(bridge)[0].text == "Фиктова согласна"  # it may stand in a note
    type_text(line, "somebody agrees")
    QTest.qWait(250)
    assert "a name" not in room.capture.chips.text()


def test_a_line_on_the_wrong_layout_is_hinted_at_and_turned(
    qtbot: QtBot, room: RoomPlace, line: QLineEdit
) -> None:
    type_text(line, "! ujhzxfz kbybz vt;le inf,fvb #cyber")
    qtbot.waitUntil(lambda: "Ctrl+0" in room.capture.chips.text())
    press(line, Qt.Key.Key_0, CTRL)
    assert line.text() == "! горячая линия между штабами #cyber"
    qtbot.waitUntil(lambda: "Ctrl+0" not in room.capture.chips.text())
