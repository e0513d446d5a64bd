"""Search as you type: words and signs, hits marked, and the way back."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room.hits import finder
from rapporteur.ui.room.model import ROW_ROLE
from rapporteur.ui.room.sieve import FIRST
from tests.ui.typist import enter, press, type_text

NOW = dt.datetime(2026, 3, 4, 12, 0, tzinfo=dt.UTC)
LINES = (
    "! /1 a joint group on notification #inf *",
    "+ /2 \\1 если данные учёта останутся #inf",
    "(( between us about the notified sites",
    "café talk of satellite images ...",
    "? both lack a channel #cyber",
)


@pytest.fixture
def noted(room: RoomPlace) -> RoomPlace:
    for line in LINES:
        enter(room.capture.line, line)
    return room


def look_for(room: RoomPlace, query: str) -> list[int]:
    press(room.capture.line, Qt.Key.Key_F3)
    room.search.field.clear()
    type_text(room.search.field, query)
    return numbers(room)


def numbers(room: RoomPlace) -> list[int]:
    model = room.model
    return [int(model.index(at).data(ROW_ROLE).number) for at in range(model.rowCount())]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("notif", [1, 3]),
        ("УЧЕТА", [2]),
        ("cafe", [4]),
        ("!", [1]),
        ("! ?", [1, 5]),
        ("/2", [2]),
        ("#inf", [1, 2]),
        ("№киберб", [5]),
        ("*", [1]),
        ("((", [3]),
        ("...", [4]),
        ("%1 /1 #inf group", [1]),
        ("nothing so called", []),
        ("", [1, 2, 3, 4, 5]),
    ],
)
def test_words_and_signs_narrow(noted: RoomPlace, query: str, found: list[int]) -> None:
    assert look_for(noted, query) == found


def test_what_was_found_is_counted_and_marked(noted: RoomPlace) -> None:
    look_for(noted, "notif")
    assert noted.search.says.text() == "found: 2"
    first, second = (noted.model.index(at).data(ROW_ROLE) for at in (0, 1))
    assert [first.text[start:end] for start, end in first.hits] == ["notif"]
    assert [second.text[start:end] for start, end in second.hits] == ["notif"]


def test_a_query_on_the_wrong_layout_is_understood_and_said(noted: RoomPlace) -> None:
    assert look_for(noted, "тщешашс") == [1]
    assert noted.search.says.text() == "found as “notific”: 1"
    assert noted.model.index(0).data(ROW_ROLE).hits


@pytest.mark.parametrize(
    ("words", "text", "hits"),
    [
        (("data",), "data, DATA and database", ["data", "DATA", "data"]),
        (("data", "a"), "data, database and", ["data", "a"]),
        (("учет",), "Учёт и учётный", ["Учёт", "учёт"]),
        (("cafe",), "a café", ["café"]),
        (("й",), "и йод", ["й"]),
        (("x-ray",), "the x ray", ["x", "ray"]),
        (("b",), "😀 b", ["b"]),
    ],
)
def test_hits_are_the_words_as_the_search_takes_them(
    words: tuple[str, ...], text: str, hits: list[str]
) -> None:
    find = finder(words)
    assert find is not None
    assert [text[start:end] for start, end in find(text)] == hits


def test_signs_alone_mark_nothing() -> None:
    assert finder(()) is None
    assert finder(("--",)) is None


def test_enter_goes_into_the_notes_and_escape_back_with_the_place_kept(noted: RoomPlace) -> None:
    for number in range(60):
        enter(noted.capture.line, f"filler {number}")
    noted.stream.stand(20, 5)
    look_for(noted, "notif")
    press(noted.search.field, Qt.Key.Key_Return)
    assert noted.stream.hasFocus()
    chosen = noted.stream.chosen()
    assert chosen is not None
    assert chosen.number == 3
    press(noted.stream, Qt.Key.Key_Escape)
    assert noted.capture.line.hasFocus()
    assert noted.search.isHidden()
    assert noted.stream.standing == (20, 5)
    assert noted.model.rowCount() == 65


def test_quick_changes_end_at_the_last_one(noted: RoomPlace) -> None:
    press(noted.capture.line, Qt.Key.Key_F3)
    for query in ("n", "no", "not", "zzz", "", "/2", "notif", "#cyb"):
        noted.search.field.setText(query)
    assert numbers(noted) == [5]
    press(noted.search.field, Qt.Key.Key_Escape)
    assert numbers(noted) == [1, 2, 3, 4, 5]


def test_of_many_results_the_newest_are_read_and_older_ones_on_the_way_up(
    room: RoomPlace, bridge: Bridge
) -> None:
    for number in range(FIRST + 40):
        line = f"word {number}"
        bridge.do(lambda desk: desk.add_note(room._bridge.roundtable_id, line, NOW))  # noqa: B023
    look_for(room, "word")
    assert numbers(room) == list(range(41, FIRST + 41))
    room.shown.count_found()
    assert room.search.says.text() == f"found: {FIRST + 40}"
    press(room.search.field, Qt.Key.Key_Return)
    row, into = room.stream.standing
    read = room.model.note_at(row)
    room.shown.show_further()
    assert numbers(room) == list(range(1, FIRST + 41))
    row, now = room.stream.standing
    assert room.model.note_at(row) == read
    assert now == into


def test_a_note_that_no_longer_fits_leaves_the_results(noted: RoomPlace, bridge: Bridge) -> None:
    look_for(noted, "*")
    bridge.do(lambda desk: desk.turn_star(noted.book.notes[0].id))
    assert numbers(noted) == []
    assert noted.search.says.text() == "found: 0"
    bridge.undo()
    assert numbers(noted)[0] == 1


def test_the_hint_says_what_can_be_searched_for(noted: RoomPlace) -> None:
    press(noted.capture.line, Qt.Key.Key_F3)
    assert noted.search.hint.isVisible()
    for sign in ("! + - ? =", "/1", "#cyber", "%2", "*", "((", "..."):
        assert sign in noted.search.hint.text()
    noted.search.leave()
    assert not noted.search.hint.isVisible()
