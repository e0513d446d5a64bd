"""No list hands the words of a row to the clipboard: a view of Qt would, past the guard."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from rapporteur.domain.roster import Participant
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.review import ReviewPlace
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.theme import Theme
from tests.ui.showing import shown
from tests.ui.typist import press

NOTHING = "nothing was copied"


@pytest.fixture
def noted(bridge: Bridge) -> Bridge:
    stamp = dt.datetime(2026, 3, 4, 14, 30, tzinfo=dt.UTC)
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin="Ada Thorne")))
    for line in ("! as Thorne put it, limits matter #inf", "? who checks"):
        bridge.desk.add_note(bridge.roundtable_id, line, stamp)
    return bridge


def copied_from(view: QAbstractItemView) -> str:
    board = QGuiApplication.clipboard()
    board.setText(NOTHING)
    view.setFocus()
    if not view.currentIndex().isValid():
        view.setCurrentIndex(view.model().index(0, 0))
    for key in (Qt.Key.Key_C, Qt.Key.Key_Insert):
        press(view, key, Qt.KeyboardModifier.ControlModifier)
    return board.text()


def test_a_note_stays_in_the_room(qtbot: QtBot, look: Theme, noted: Bridge) -> None:
    made = RoomPlace(noted)
    noted.opened.emit()
    place = shown(qtbot, made)
    assert place.stream.model().rowCount() == 2
    assert copied_from(place.stream) == NOTHING


def test_a_note_stays_in_the_review(qtbot: QtBot, look: Theme, noted: Bridge) -> None:
    made = ReviewPlace(noted)
    noted.opened.emit()
    place = shown(qtbot, made)
    views = [
        each
        for each in place.findChildren(QAbstractItemView)
        if each.isVisible() and each.model().rowCount()
    ]
    assert views
    for view in views:
        assert "Thorne" not in copied_from(view)


def test_a_person_stays_on_the_roster(qtbot: QtBot, look: Theme, noted: Bridge) -> None:
    place = shown(qtbot, DialoguePlace(noted))
    place.open_page(place.roster)
    assert copied_from(place.roster.people.roll.view) == NOTHING
