"""Topics: their digits, and tagging what is chosen with the keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from rapporteur.domain.dialogue import Note
from rapporteur.domain.language import Bilingual
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room.digits import LAST, Digits
from rapporteur.ui.room.topics import DIGIT_ROLE, TOPIC_ROLE
from tests.ui.typist import click, enter, press, type_text

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def noted(room: RoomPlace) -> RoomPlace:
    for number in range(1, 6):
        enter(room.capture.line, f"note {number}")
    return room


def digits(room: RoomPlace) -> dict[str, int]:
    model = room.topics.model
    indexes = [model.index(row) for row in range(model.rowCount())]
    return {each.data(TOPIC_ROLE).notation: each.data(DIGIT_ROLE) for each in indexes}


def tags(bridge: Bridge) -> list[list[str]]:
    notations = {each.id: each.notation for each in bridge.desk.topics()}
    notes: tuple[Note, ...] = bridge.desk.notes(bridge.roundtable_id)
    return [[notations[each] for each in note.topic_ids] for note in notes]


def choose(room: RoomPlace, number: int) -> None:
    room.stream.setFocus()
    room.stream.choose(next(note.id for note in room.book.notes if note.number == number))


@given(st.lists(st.sampled_from("abcdefghijklmnopqrstuvwxyz"), max_size=60))
def test_a_digit_changes_its_meaning_only_for_a_topic_that_comes_in(used: list[str]) -> None:
    dealt = Digits((), "abcdef")
    for topic in used:
        before = [dealt.topic(digit) for digit in range(1, LAST + 1)]
        dealt.use(topic)
        after = [dealt.topic(digit) for digit in range(1, LAST + 1)]
        changed = [new for old, new in zip(before, after, strict=True) if old != new]
        assert changed == ([] if topic in before else [topic])
        assert dealt.topic(dealt.of(topic)) == topic
    recent = list(dict.fromkeys(reversed(used)))[:LAST]
    assert all(dealt.of(each) for each in recent)


def test_a_removed_topic_gives_its_digit_away_and_the_others_keep_theirs() -> None:
    dealt = Digits("abc", "defghijk").among(set("acdefghijk"), "adefghijk")
    assert [dealt.topic(digit) for digit in range(1, 5)] == ["a", "j", "c", "d"]
    assert dealt.of("b") == 0


def test_a_topic_that_is_used_gets_a_digit_beside_it(noted: RoomPlace) -> None:
    before = digits(noted)
    assert "hotline" not in before
    enter(noted.capture.line, "a line between the staffs #hotline")
    after = digits(noted)
    assert after["hotline"] == LAST
    assert after["arms"] == before["arms"] == 1


def test_the_topics_used_last_come_first_when_the_file_is_opened(
    noted: RoomPlace, bridge: Bridge
) -> None:
    enter(noted.capture.line, "one #space")
    enter(noted.capture.line, "two #hotline #cyber")
    bridge.opened.emit()
    noted._count()
    dealt = digits(noted)
    assert (dealt["cyber"], dealt["hotline"], dealt["space"]) == (1, 2, 3)


def test_f4_and_a_digit_tag_the_chosen_note(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 3)
    press(noted.stream, Qt.Key.Key_F4)
    assert noted.topics.list.hasFocus()
    press(noted.topics.list, Qt.Key.Key_2)
    assert tags(bridge)[2] == ["cyber"]
    assert noted.capture.line.text() == ""
    assert noted.stream.hasFocus()
    chosen = noted.stream.chosen()
    assert chosen is not None
    assert chosen.number == 3


def test_the_same_digit_again_takes_the_topic_off(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 3)
    for _ in range(2):
        press(noted.stream, Qt.Key.Key_F4)
        press(noted.topics.list, Qt.Key.Key_2)
    assert tags(bridge)[2] == []


def test_several_notes_are_tagged_in_one_act(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 2)
    press(noted.stream, Qt.Key.Key_Down, SHIFT)
    press(noted.stream, Qt.Key.Key_Down, SHIFT)
    press(noted.stream, Qt.Key.Key_F4)
    press(noted.topics.list, Qt.Key.Key_Down)
    press(noted.topics.list, Qt.Key.Key_Return)
    assert tags(bridge) == [[], ["cyber"], ["cyber"], ["cyber"], []]
    bridge.undo()
    assert tags(bridge) == [[]] * 5


def test_a_click_on_a_topic_tags_the_chosen_note(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 1)
    rows = noted.topics.list
    cyber = rows.visualRect(noted.topics.model.index(1)).center()
    from PySide6.QtTest import QTest

    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=cyber)
    assert tags(bridge)[0] == ["cyber"]


def test_escape_leads_back_to_where_one_came_from(noted: RoomPlace) -> None:
    choose(noted, 2)
    press(noted.stream, Qt.Key.Key_F4)
    press(noted.topics.list, Qt.Key.Key_Escape)
    assert noted.stream.hasFocus()
    press(noted.stream, Qt.Key.Key_Escape)
    press(noted.capture.line, Qt.Key.Key_F4)
    press(noted.topics.list, Qt.Key.Key_Escape)
    assert noted.capture.line.hasFocus()


def test_tagging_untagged_notes_one_by_one_goes_on_by_itself(
    noted: RoomPlace, bridge: Bridge
) -> None:
    click(noted.topics.untagged)
    assert noted.model.rowCount() == 5
    choose(noted, 2)
    for _ in range(2):
        press(noted.stream, Qt.Key.Key_F4)
        press(noted.topics.list, Qt.Key.Key_1)
    assert tags(bridge) == [[], ["arms"], ["arms"], [], []]
    assert noted.model.rowCount() == 3
    assert noted.search.says.text() == "Notes without a topic: 3"
    chosen = noted.stream.chosen()
    assert chosen is not None
    assert chosen.number == 4


def test_two_hundred_topics_keep_their_digits_and_their_counts(
    noted: RoomPlace, bridge: Bridge
) -> None:
    for number in range(200):
        bridge.desk.add_topic(f"t{number}", Bilingual(f"Topic {number}"))
    bridge.do(lambda desk: desk.add_topic("last", Bilingual("The last one")))
    type_text(noted.capture.line, "#t77 a word")
    press(noted.capture.line, Qt.Key.Key_Return)
    assert tags(bridge)[-1] == ["t77"]
    assert digits(noted)["t77"] == LAST
    assert noted.topics.model.rowCount() > 200
