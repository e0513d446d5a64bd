"""The board: where cards stand, and what moving them does."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from rapporteur.domain.dialogue import Kind
from rapporteur.domain.language import Bilingual
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review import ReviewPlace
from rapporteur.ui.review.cards import MIME, CardDelegate
from rapporteur.ui.review.column import Column
from rapporteur.ui.theme import Theme
from tests.ui.reviewing import note, note_down, notes, show_review, ten_thousand, topics_of
from tests.ui.typist import enter, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LINES = (
    "! /1 a joint group #verify",
    "/2 a word without a topic",
    "/1 a channel #hotline #cyber",
    "(( between us #syria",
    "/2 agreed #verify #norms",
)


@pytest.fixture
def review(qtbot: QtBot, look: Theme, bridge: Bridge) -> ReviewPlace:
    made = show_review(qtbot, bridge, LINES)
    qtbot.waitUntil(made.triage.queue.hasFocus)
    press(made.triage.queue, Qt.Key.Key_F6, CTRL)
    assert made.board.isVisible()
    return made


def column(review: ReviewPlace, notation: str) -> Column:
    """A column by its topic's notation; blank for what is untagged."""
    keys = {topic.id: topic.notation for topic in review.pile.scene.topics}
    return next(each for each in review.board.columns if keys.get(each.key or "", "") == notation)


def numbers(column: Column) -> list[int]:
    found = (column.model.note_at(row) for row in range(column.model.rowCount()))
    return [each.number for each in found if each is not None]


def focus(review: ReviewPlace, notation: str, row: int = 0) -> Column:
    found = column(review, notation)
    found.cards.setFocus()
    found.cards.choose(row)
    return found


def drop(source: Column, row: int, target: Column, held: Qt.KeyboardModifier = NONE) -> None:
    """What Qt sends while a card is dragged from one column to another, and let go."""
    data = source.model.mimeData([source.model.index(row)])
    point, viewport = QPointF(20, 20), target.cards.viewport()
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    button = Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(point.toPoint(), actions, data, button, held),
        QDragMoveEvent(point.toPoint(), actions, data, button, held),
        QDropEvent(point, actions, data, button, held),
    ):
        QApplication.sendEvent(viewport, event)
        assert event.isAccepted()


def test_each_view_has_the_focus_where_its_keys_are(review: ReviewPlace) -> None:
    board = review.board
    for at, wanted in (
        (1, lambda: board.panes()[0].focusProxy()),
        (0, lambda: review.triage.queue),
        (2, lambda: review.matrix.table),
        (3, lambda: review.sheet.page),
        (1, lambda: board.panes()[0].focusProxy()),
    ):
        review.show_view(at)
        assert QApplication.focusWidget() is wanted()
    assert board.chosen() is not None


def test_a_card_stands_in_the_column_of_its_branch(review: ReviewPlace) -> None:
    assert numbers(column(review, "")) == [2]
    assert numbers(column(review, "arms")) == [1, 5]
    assert numbers(column(review, "cyber")) == [3, 5]
    assert numbers(column(review, "mideast")) == [4]
    assert numbers(column(review, "space")) == []
    assert "Arms control, notes: 2" in column(review, "arms").cards.accessibleName()


def test_notes_about_one_branch_are_shown_within_it(
    qtbot: QtBot, look: Theme, bridge: Bridge
) -> None:
    made = show_review(qtbot, bridge, ("one #norms", "two #hotline", "three #cyber", "four"))
    made.show_view(1)
    assert numbers(column(made, "norms")) == [1]
    assert numbers(column(made, "cyber")) == [3]
    assert numbers(column(made, "")) == [4]
    made.board.level.setCurrentIndex(0)
    made.board.level.activated.emit(0)
    assert numbers(column(made, "cyber")) == [1, 2, 3]


def test_arrows_walk_cards_and_columns(review: ReviewPlace) -> None:
    arms = focus(review, "arms")
    press(arms.cards, Qt.Key.Key_Down)
    assert review.board.chosen() == review.pile.notes[4]
    press(arms.cards, Qt.Key.Key_Right)
    cyber = column(review, "cyber")
    assert cyber.cards.hasFocus()
    chosen = review.board.chosen()
    assert chosen is not None
    assert chosen.number == 5, "the card at the same height"
    press(cyber.cards, Qt.Key.Key_Left)
    assert arms.cards.hasFocus()


def test_ctrl_with_an_arrow_moves_the_card(review: ReviewPlace, bridge: Bridge) -> None:
    untagged = focus(review, "")
    press(untagged.cards, Qt.Key.Key_Right, CTRL)
    assert topics_of(bridge, 2) == ["arms"]
    arms = column(review, "arms")
    assert arms.cards.hasFocus(), "the card is followed"
    press(arms.cards, Qt.Key.Key_Right, CTRL)
    assert topics_of(bridge, 2) == ["cyber"]
    press(column(review, "cyber").cards, Qt.Key.Key_Left, CTRL)
    press(arms.cards, Qt.Key.Key_Left, CTRL)
    assert topics_of(bridge, 2) == []
    for _ in range(4):
        bridge.undo()
    assert numbers(column(review, "")) == [2]


def test_a_card_that_is_dropped_takes_the_topic_of_its_column(
    review: ReviewPlace, bridge: Bridge
) -> None:
    arms = focus(review, "arms")
    drop(arms, 0, column(review, "cyber"))
    assert topics_of(bridge, 1) == ["cyber"]
    assert numbers(column(review, "cyber")) == [1, 3, 5]
    assert numbers(arms) == [5]


def test_with_ctrl_held_the_topic_is_added(review: ReviewPlace, bridge: Bridge) -> None:
    drop(focus(review, "arms"), 0, column(review, "cyber"), CTRL)
    assert topics_of(bridge, 1) == ["verify", "cyber"]
    assert numbers(column(review, "arms")) == [1, 5]


def test_a_card_with_two_topics_of_a_column_leaves_it_whole(
    review: ReviewPlace, bridge: Bridge
) -> None:
    drop(focus(review, "cyber"), 0, column(review, "space"))
    assert topics_of(bridge, 3) == ["space"]
    drop(focus(review, "space"), 0, column(review, ""))
    assert topics_of(bridge, 3) == []


def test_a_drop_on_its_own_column_changes_nothing(review: ReviewPlace, bridge: Bridge) -> None:
    before = notes(bridge)
    drop(focus(review, "arms"), 0, column(review, "arms"))
    assert notes(bridge) == before


def test_what_is_dragged_carries_no_words(review: ReviewPlace) -> None:
    data = column(review, "mideast").model.mimeData([column(review, "mideast").model.index(0)])
    assert data.formats() == [MIME]
    assert b"between" not in bytes(data.data(MIME).data())


def test_what_comes_from_elsewhere_is_not_taken(review: ReviewPlace, bridge: Bridge) -> None:
    data = QMimeData()
    data.setText("text of another application")
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    before = notes(bridge)
    QApplication.sendEvent(column(review, "arms").cards.viewport(), event)
    assert notes(bridge) == before


def test_a_card_in_the_air_when_the_file_is_locked_lands_nowhere(
    review: ReviewPlace, bridge: Bridge
) -> None:
    arms = focus(review, "arms")
    cyber = column(review, "cyber").cards
    note_id = bytes(arms.model.mimeData([arms.model.index(0)]).data(MIME).data()).decode()
    bridge.lock()
    cyber.dropped.emit(note_id, False)
    bridge.unlock("copper lantern meadow seventeen")
    assert topics_of(bridge, 1) == ["verify"]


def test_backspace_takes_the_columns_topic_off(review: ReviewPlace, bridge: Bridge) -> None:
    focus(review, "cyber", 1)
    press(column(review, "cyber").cards, Qt.Key.Key_Backspace)
    assert topics_of(bridge, 5) == ["verify"]


def test_enter_edits_below_and_the_card_changes(review: ReviewPlace, bridge: Bridge) -> None:
    arms = focus(review, "arms")
    press(arms.cards, Qt.Key.Key_Return)
    line = review.board.editing.line
    assert line.hasFocus()
    line.selectAll()
    enter(line, "? who pays #space")
    assert (note(bridge, 1).kind, topics_of(bridge, 1)) == (Kind.QUESTION, ["space"])
    assert numbers(column(review, "space")) == [1]
    assert numbers(arms) == [5]


def test_going_to_another_card_keeps_what_was_edited(review: ReviewPlace, bridge: Bridge) -> None:
    focus(review, "")
    press(column(review, "").cards, Qt.Key.Key_F2)
    type_text(review.board.editing.line, " more")
    focus(review, "arms")
    assert note(bridge, 2).text == "a word without a topic more"
    assert not review.board.editing.isVisible()


def test_f4_finds_a_topic_for_the_card(review: ReviewPlace, bridge: Bridge) -> None:
    press(focus(review, "").cards, Qt.Key.Key_F4)
    field = review.board.topics.field
    assert field.hasFocus()
    type_text(field, "сирия")
    press(field, Qt.Key.Key_Return)
    assert topics_of(bridge, 2) == ["syria"]
    assert not review.board.topics.isVisible()


def test_only_one_kind_can_be_shown(review: ReviewPlace) -> None:
    index = review.board.kind.findData(Kind.IDEA)
    review.board.kind.setCurrentIndex(index)
    review.board.kind.activated.emit(index)
    assert numbers(column(review, "arms")) == [1]
    assert numbers(column(review, "cyber")) == []


def test_what_passes_the_kind_no_longer_goes(review: ReviewPlace, bridge: Bridge) -> None:
    index = review.board.kind.findData(Kind.IDEA)
    review.board.kind.setCurrentIndex(index)
    review.board.kind.activated.emit(index)
    press(focus(review, "arms").cards, Qt.Key.Key_5, CTRL)
    assert note(bridge, 1).kind is Kind.QUESTION
    assert numbers(column(review, "arms")) == []


def test_the_keys_of_a_note_reach_the_card(review: ReviewPlace, bridge: Bridge) -> None:
    cards = focus(review, "arms").cards
    press(cards, Qt.Key.Key_9, CTRL)
    assert note(bridge, 1).star
    press(cards, Qt.Key.Key_Delete)
    assert 1 not in [each.number for each in notes(bridge)]
    assert numbers(column(review, "arms")) == [5]
    bridge.undo()
    assert numbers(column(review, "arms")) == [1, 5]


def test_a_new_topic_is_a_new_column(review: ReviewPlace, bridge: Bridge) -> None:
    before = len(review.board.columns)
    bridge.do(lambda desk: desk.add_topic("arctic", Bilingual("Arctic", "Арктика")))
    assert len(review.board.columns) == before + 1
    note_down(bridge, "ice #arctic")
    assert numbers(column(review, "arctic")) == [6]


def test_of_ten_thousand_cards_only_those_in_sight_cost_anything(
    qtbot: QtBot, look: Theme, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    ten_thousand(bridge)
    asked: list[str] = []
    for name in ("paint", "sizeHint"):
        real = getattr(CardDelegate, name)

        def counted(*args: object, real: Any = real, name: str = name) -> Any:
            asked.append(name)
            return real(*args)

        monkeypatch.setattr(CardDelegate, name, counted)
    made = show_review(qtbot, bridge, ())
    for view in range(4):
        made.show_view(view)
        made.grab()
    assert sum(len(numbers(each)) for each in made.board.columns) == 10_000
    assert len(asked) < 1000


def test_the_view_goes_with_the_note(review: ReviewPlace) -> None:
    focus(review, "cyber", 1)
    press(column(review, "cyber").cards, Qt.Key.Key_F5, CTRL)
    chosen = review.triage.chosen()
    assert chosen is not None
    assert chosen.number == 5


def test_leaving_the_view_keeps_what_was_edited(review: ReviewPlace, bridge: Bridge) -> None:
    cards = focus(review, "").cards
    press(cards, Qt.Key.Key_F2)
    type_text(review.board.editing.line, " more")
    press(review.board.editing.line, Qt.Key.Key_F7, CTRL)
    assert note(bridge, 2).text == "a word without a topic more"
    assert review.matrix.isVisible()


def test_columns_made_anew_under_the_focus_leave_nothing_of_the_old_ones(
    review: ReviewPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    focused = next(each for each in review.board.columns if each.model.rowCount())
    focused.cards.setFocus()
    old = list(review.board.columns)
    bridge.do(lambda desk: desk.add_topic("balloons", Bilingual("Balloons", "Аэростаты")))
    assert not set(old) & set(review.board.columns)
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: the old ones are gone
    qtbot.wait(50)
    assert review.board.chosen() is None or review.board._last in review.board.columns
    assert all(isValid(pane) for pane in review.board.panes())
    review.window().setFocus()
    review.setFocus()
    assert review.isAncestorOf(QApplication.focusWidget() or review)
    press(review.focusWidget() or review, Qt.Key.Key_F6)
