"""How little is painted at a key, and that it looks as if all had been."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace, delegate
from rapporteur.ui.theme import Theme, ThemeChoice
from tests.ui.typist import enter, type_text


class Brush(QObject):
    """Notes what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.painted.append(watched)
        return False


@pytest.fixture
def brush(qapp: QApplication, room: RoomPlace, qtbot: QtBot) -> Iterator[Brush]:
    for line in ("! /1 a joint group #arms *", "+ /2 if the data stay", "satellite images ..."):
        enter(room.capture.line, line)
    qtbot.wait(400)
    made = Brush()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_a_plain_letter_paints_the_line_and_nothing_else(
    room: RoomPlace, brush: Brush, qtbot: QtBot
) -> None:
    type_text(room.capture.line, "a")
    qtbot.wait(60)
    brush.painted.clear()
    type_text(room.capture.line, "b")
    QApplication.processEvents()
    assert set(brush.painted) == {room.capture.line}


def test_the_line_alone_is_painted_in_another_theme_too(
    qapp: QApplication, room: RoomPlace, brush: Brush, qtbot: QtBot
) -> None:
    theme = room.window().findChild(Theme) or Theme(qapp, ThemeChoice.LIGHT)
    theme.choose(ThemeChoice.DARK)
    type_text(room.capture.line, "a")
    qtbot.wait(60)
    brush.painted.clear()
    type_text(room.capture.line, "b")
    QApplication.processEvents()
    theme.choose(ThemeChoice.LIGHT)
    assert set(brush.painted) == {room.capture.line}


def test_a_note_paints_the_stream_once(room: RoomPlace, brush: Brush, qtbot: QtBot) -> None:
    brush.painted.clear()
    enter(room.capture.line, "what was said")
    qtbot.wait(100)
    assert brush.painted.count(room.stream.viewport()) == 1


def test_a_row_from_a_picture_looks_as_it_did(room: RoomPlace, brush: Brush) -> None:
    room.stream.forget()
    first, second, third = (room.stream.viewport().grab().toImage() for _ in range(3))
    assert first == second == third


def test_no_picture_of_a_suggestion_outlives_the_dialogue(
    room: RoomPlace, bridge: Bridge, brush: Brush, qtbot: QtBot
) -> None:
    type_text(room.capture.line, "\\")
    qtbot.wait(60)
    suggestions = room.capture.completion.list
    kept = [key for key in suggestions._rows._pictures if "a joint group" in str(key)]
    bridge.detach(discard=True)
    assert kept
    assert not suggestions._rows._pictures


def test_pictures_that_find_no_room_are_let_go_oldest_first(
    room: RoomPlace, brush: Brush, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = room.stream.itemDelegate()
    assert isinstance(rows, delegate.NoteDelegate)
    for kept in (delegate.PIXELS_KEPT, 1, 0):
        monkeypatch.setattr(delegate, "PIXELS_KEPT", kept)
        rows.take_look()
        for _ in range(3):
            as_painted = room.stream.viewport().grab().toImage()
        pictures = [each.picture for each in rows._painted.values() if each.picture is not None]
        assert rows._pixels == sum(each.width() * each.height() for each in pictures)
        if kept:
            plain = as_painted
    assert len(pictures) <= 1
    assert as_painted == plain
