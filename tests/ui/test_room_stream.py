"""The stream, the strip and the topics: what is shown, and what keys do to it."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Kind, Note, Rule
from rapporteur.domain.language import Bilingual
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room.model import ROW_ROLE
from rapporteur.ui.room.row import Row
from rapporteur.ui.window import Window
from tests.ui.typist import click, enter, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
LINES = (
    "! /1 a joint group #inf *",
    "+ /2 \\1 if data stay #inf",
    "(( between us",
    "satellite images ...",
    "both lack a channel #cyber #arms",
)


@pytest.fixture
def noted(room: RoomPlace) -> RoomPlace:
    for line in LINES:
        enter(room.capture.line, line)
    return room


def rows(room: RoomPlace) -> list[Row]:
    model = room.model
    return [model.index(at).data(ROW_ROLE) for at in range(model.rowCount())]


def numbers(room: RoomPlace) -> list[int]:
    return [int(row.number) for row in rows(room)]


def notes(bridge: Bridge) -> tuple[Note, ...]:
    return bridge.desk.notes(bridge.roundtable_id)


def add_note(line: str, roundtable_id: str, desk: Desk) -> Change:
    return desk.add_note(roundtable_id, line, dt.datetime.now().astimezone())


def choose(room: RoomPlace, number: int) -> None:
    room.stream.setFocus()
    room.stream.setCurrentIndex(room.model.index(number - 1))


def test_a_row_shows_all_that_a_note_holds(noted: RoomPlace) -> None:
    first, second, third, fourth, _ = rows(noted)
    assert (first.number, first.letter, first.glyph, first.star) == ("1", "B", "!", True)
    assert (second.letter, second.glyph, second.reply) == ("R", "+", "\\1 ")
    assert [text for text, _ in first.chips] == ["#inf", "replies: 1 +1"]
    assert third.off_record
    assert third.chips[0][0] == "off the record"
    assert fourth.glyph == "…"
    assert fourth.text == "satellite images…"


def test_a_row_is_spoken_without_colour_or_place(noted: RoomPlace) -> None:
    spoken = noted.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    for words in ("2", "Russian side", "agreement", "reply to 1", "#inf", "if data stay"):
        assert words in spoken


def test_an_agenda_item_heads_its_notes_once(noted: RoomPlace) -> None:
    press(noted.capture.line, Qt.Key.Key_Down, CTRL)
    enter(noted.capture.line, "under data")
    assert [row.heading for row in rows(noted)] == ["1 · Missiles", "", "", "", "", "2 · Data"]


def test_a_removed_note_comes_back_in_its_place(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 1)
    press(noted.stream, Qt.Key.Key_Delete)
    assert numbers(noted) == [2, 3, 4, 5]
    assert rows(noted)[0].heading == "1 · Missiles"
    assert rows(noted)[0].reply == ""
    bridge.undo()
    assert numbers(noted) == [1, 2, 3, 4, 5]
    assert [row.heading for row in rows(noted)][:2] == ["1 · Missiles", ""]
    assert rows(noted)[1].reply == "\\1 "


def test_keys_act_on_the_chosen_note(noted: RoomPlace, bridge: Bridge) -> None:
    choose(noted, 5)
    press(noted.stream, Qt.Key.Key_9, CTRL)
    press(noted.stream, Qt.Key.Key_2, CTRL)
    press(noted.stream, Qt.Key.Key_7, CTRL)
    press(noted.stream, Qt.Key.Key_8, CTRL)
    note = notes(bridge)[4]
    assert (note.star, note.kind, note.side, note.off_record) == (True, Kind.IDEA, 1, True)
    assert noted.capture.line.text() == ""


def test_typing_in_the_stream_goes_on_in_the_line(noted: RoomPlace) -> None:
    choose(noted, 2)
    type_text(noted.stream, "Д")
    assert noted.capture.line.text() == "Д"
    assert noted.capture.line.hasFocus()
    assert noted.stream.chosen() is None


def test_enter_on_a_note_brings_it_into_the_line(noted: RoomPlace) -> None:
    choose(noted, 2)
    press(noted.stream, Qt.Key.Key_Return)
    assert "editing note 2" in noted.capture.chips.text()
    assert noted.capture.line.hasFocus()


def test_search_narrows_the_stream_and_esc_shows_all(noted: RoomPlace) -> None:
    press(noted.capture.line, Qt.Key.Key_F3)
    assert noted.search.field.hasFocus()
    type_text(noted.search.field, "data")
    assert numbers(noted) == [2]
    press(noted.search.field, Qt.Key.Key_Return)
    assert noted.stream.hasFocus()
    press(noted.stream, Qt.Key.Key_F3)
    assert noted.search.field.selectedText() == "data"
    press(noted.search.field, Qt.Key.Key_Escape)
    assert numbers(noted) == [1, 2, 3, 4, 5]
    assert noted.capture.line.hasFocus()


def test_a_note_stored_during_a_search_is_in_sight(noted: RoomPlace) -> None:
    press(noted.capture.line, Qt.Key.Key_F3)
    type_text(noted.search.field, "data")
    enter(noted.capture.line, "something else")
    assert numbers(noted) == [1, 2, 3, 4, 5, 6]
    assert not noted.search.isVisible()


def test_untagged_notes_and_cues_are_a_click_away(noted: RoomPlace) -> None:
    assert noted.topics.untagged.text() == "untagged: 2"
    assert noted.topics.cues.text() == "cues: 1"
    click(noted.topics.untagged)
    assert numbers(noted) == [3, 4]
    click(noted.topics.cues)
    assert numbers(noted) == [4]
    assert noted.stream.hasFocus()
    press(noted.stream, Qt.Key.Key_Escape)
    assert numbers(noted) == [1, 2, 3, 4, 5]
    assert noted.capture.line.hasFocus()


def test_topics_are_counted_by_branch_and_by_themselves(noted: RoomPlace) -> None:
    model = noted.topics.model
    spoken = [
        model.index(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())
    ]
    assert spoken[:2] == ["Arms control, 3, digit 1", "INF Treaty and after, 2, digit 9"]
    assert "Cyber security, 1, digit 2" in spoken


def test_a_digit_in_the_topics_tags_the_line(noted: RoomPlace) -> None:
    type_text(noted.capture.line, "a hotline")
    press(noted.capture.line, Qt.Key.Key_F4)
    assert noted.topics.list.hasFocus()
    press(noted.topics.list, Qt.Key.Key_2)
    assert noted.capture.line.text() == "a hotline #cyber "
    assert noted.capture.line.hasFocus()


def test_f6_walks_the_panes(noted: RoomPlace) -> None:
    panes = (noted.stream, noted.topics.list, noted.capture.line)
    for pane in panes:
        press(noted.focusWidget(), Qt.Key.Key_F6)
        assert pane.hasFocus()


def test_the_strip_shows_the_rule_of_the_item(room: RoomPlace, bridge: Bridge) -> None:
    assert room.strip.rule.text() == "Chatham House Rule"
    bridge.do(
        lambda desk: desk.add_agenda_item(
            bridge.roundtable_id, Bilingual("Statements"), Rule.ON_RECORD
        )
    )
    press(room.capture.line, Qt.Key.Key_Down, CTRL)
    press(room.capture.line, Qt.Key.Key_Down, CTRL)
    assert room.strip.rule.text() == "On the record"
    assert room.strip.item.text() == "3 · Statements"
    assert "00:00:0" in room.strip.running.text()


def test_an_agenda_item_is_added_in_place(room: RoomPlace, bridge: Bridge) -> None:
    room.strip.ask_for_item()
    enter(room.strip.new_item, "Обмен данными")
    added = bridge.desk.agenda(bridge.roundtable_id)[-1]
    assert added.title == Bilingual(ru="Обмен данными")
    assert room.strip.item_id == added.id


def test_the_menus_of_the_strip_choose_roundtable_item_and_side(
    room: RoomPlace, bridge: Bridge
) -> None:
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 5, 1)))
    room.strip.roundtable.menu().actions()[0].trigger()
    assert bridge.desk.roundtable(bridge.roundtable_id).number == 1
    room.strip.item.menu().actions()[1].trigger()
    assert room.strip.item.text() == "2 · Data"
    room.strip.side.menu().actions()[2].trigger()
    assert room.strip.side.text() == "Russian side"


def test_a_roundtable_is_begun_in_place(
    empty_bridge: Bridge, look: theme.Theme, qtbot: QtBot
) -> None:
    room = RoomPlace(empty_bridge)
    qtbot.addWidget(room)
    room.show()
    empty_bridge.opened.emit()
    assert room.begin.isVisible()
    assert not room.begin.leave.isVisible()
    type_text(room.begin.title.ru, "Первая встреча")
    click(room.begin.begin)
    assert [each.title.ru for each in empty_bridge.desk.roundtables()] == ["Первая встреча"]
    assert room.capture.line.isVisible()
    enter(room.capture.line, "the first note")
    assert len(notes(empty_bridge)) == 1


def test_every_roundtable_shows_its_own_notes(noted: RoomPlace, bridge: Bridge) -> None:
    first = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 5, 1)))
    assert numbers(noted) == []
    enter(noted.capture.line, "in the second")
    bridge.set_roundtable(first)
    assert numbers(noted) == [1, 2, 3, 4, 5]


def test_a_closed_dialogue_leaves_nothing_on_the_screen(noted: RoomPlace, bridge: Bridge) -> None:
    bridge.detach()
    assert numbers(noted) == []
    assert noted.capture.line.text() == ""
    assert noted.topics.model.rowCount() == 0


def test_a_long_text_makes_a_row_taller_and_is_never_cut(noted: RoomPlace) -> None:
    enter(noted.capture.line, "a word that goes on " * 40)
    heights = [
        noted.stream.visualRect(noted.model.index(at)).height()
        for at in (noted.model.rowCount() - 2, noted.model.rowCount() - 1)
    ]
    assert heights[1] > 3 * heights[0]


def test_no_row_hides_another_however_wide_the_window(
    window: Window, dialogue_file: Path, passphrase: str, qtbot: QtBot
) -> None:
    window.bridge.open(dialogue_file, passphrase)
    window.bridge.do(lambda desk: desk.add_roundtable(Bilingual("First"), dt.date(2026, 3, 4)))
    for length in range(70, 120):  # some of them fit into a line by a pixel, and some do not
        window.bridge.do(partial(add_note, "x" * length, window.bridge.roundtable_id))
    window.bridge.detach()
    window.bridge.open(dialogue_file, passphrase)
    stream = window.room.stream
    for width in (1366, 1000, 1200):
        window.resize(width, 720)
        qtbot.wait(1)
        window.grab()
        rows = [stream.visualRect(stream.model().index(at, 0)) for at in range(50)]
        assert [row.top() for row in rows[1:]] == [row.bottom() + 1 for row in rows[:-1]]
        assert {row.width() for row in rows} == {stream.viewport().width()}


def test_the_last_note_is_in_sight_however_many_there_are(room: RoomPlace) -> None:
    for number in range(40):
        enter(room.capture.line, f"note {number}")
    last = room.stream.visualRect(room.model.index(39))
    assert room.stream.viewport().rect().contains(last)
