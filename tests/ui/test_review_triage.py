"""The triage: what it begins with, how it is walked, and what its keys do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Kind
from rapporteur.domain.language import Bilingual
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review import ReviewPlace
from rapporteur.ui.theme import Theme
from tests.ui.reviewing import note, note_down, notes, show_review, topics_of
from tests.ui.typist import click, enter, press, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def review(qtbot: QtBot, look: Theme, bridge: Bridge) -> ReviewPlace:
    made = show_review(qtbot, bridge)
    qtbot.waitUntil(made.triage.queue.hasFocus)
    return made


def remove_topic(topic_id: str, desk: Desk) -> Change:
    return desk.remove_topic(topic_id)


def at(review: ReviewPlace) -> int:
    chosen = review.triage.chosen()
    return chosen.number if chosen is not None else 0


def go_to(review: ReviewPlace, number: int) -> None:
    review.triage.choose(next(n.id for n in review.pile.notes if n.number == number))


def walked(review: ReviewPlace) -> list[int]:
    model = review.triage.model
    found = (model.note_at(row) for row in range(model.rowCount()))
    return [each.number for each in found if each is not None]


def test_cues_come_first_then_what_has_no_topic_then_the_talk(review: ReviewPlace) -> None:
    assert walked(review) == [4, 2, 7, 1, 3, 5, 6]
    assert at(review) == 4
    assert review.triage.progress.says.text() == "cues to finish: 1 · untagged: 3 · to see: 7"


def test_enter_goes_on_and_what_was_left_is_seen(review: ReviewPlace) -> None:
    press(review.triage.queue, Qt.Key.Key_Return)
    assert at(review) == 2
    assert review.triage.progress.says.text().endswith("to see: 6")
    press(review.triage.queue, Qt.Key.Key_Down)
    assert at(review) == 7
    assert review.triage.progress.says.text().endswith("to see: 5")
    press(review.triage.queue, Qt.Key.Key_Up)
    assert at(review) == 2
    assert review.triage.progress.says.text().endswith("to see: 5")


def test_at_the_end_it_goes_back_to_what_still_needs_a_hand(review: ReviewPlace) -> None:
    for _ in range(7):
        press(review.triage.queue, Qt.Key.Key_Return)
    assert at(review) == 4
    assert review.triage.progress.says.text() == "cues to finish: 1 · untagged: 3"


def test_the_progress_says_when_nothing_is_left(qtbot: QtBot, look: Theme, bridge: Bridge) -> None:
    made = show_review(qtbot, bridge, ("one #inf",))
    press(made.triage.queue, Qt.Key.Key_Return)
    assert "Nothing is left" in made.triage.progress.says.text()


def test_a_digit_takes_the_topic_beside_it_and_takes_it_off_again(
    review: ReviewPlace, bridge: Bridge
) -> None:
    press(review.triage.queue, Qt.Key.Key_Return)  # note 2 replies to 1, which has a topic
    first = review.triage.topics.short.topic_at(0)
    assert first is not None
    assert first.notation == "verify"
    press(review.triage.queue, Qt.Key.Key_1)
    assert topics_of(bridge, 2) == ["verify"]
    assert at(review) == 2, "a note stays where it is while it is looked at"
    press(review.triage.queue, Qt.Key.Key_1)
    assert topics_of(bridge, 2) == []


def test_topics_that_the_words_name_come_before_others(review: ReviewPlace) -> None:
    go_to(review, 1)
    shown = [review.triage.topics.short.topic_at(row) for row in range(9)]
    notations = [topic.notation for topic in shown if topic is not None]
    assert notations[0] == "verify"
    assert len(notations) == 9
    assert len(set(notations)) == 9


@pytest.mark.parametrize("typed", ["cyber", "кибер", "сниук", "Cyber sec"])
def test_the_whole_list_is_narrowed_in_either_language_and_layout(
    review: ReviewPlace, bridge: Bridge, typed: str
) -> None:
    press(review.triage.queue, Qt.Key.Key_F4)
    field = review.triage.topics.field
    assert field.hasFocus()
    type_text(field, typed)
    press(field, Qt.Key.Key_Return)
    assert topics_of(bridge, 4) == ["cyber"]
    assert review.triage.queue.hasFocus()


def test_escape_leaves_the_list_and_changes_nothing(review: ReviewPlace, bridge: Bridge) -> None:
    press(review.triage.queue, Qt.Key.Key_F4)
    press(review.triage.topics.field, Qt.Key.Key_Down)
    press(review.triage.topics.field, Qt.Key.Key_Escape)
    assert review.triage.queue.hasFocus()
    assert topics_of(bridge, 4) == []


@pytest.mark.parametrize("kind", list(Kind))
def test_ctrl_with_a_digit_turns_the_kind(review: ReviewPlace, bridge: Bridge, kind: Kind) -> None:
    key = Qt.Key(Qt.Key.Key_1.value + list(Kind).index(kind))
    press(review.triage.queue, key, CTRL)
    assert note(bridge, 4).kind is kind


def test_ctrl_7_8_9_turn_side_record_and_star(review: ReviewPlace, bridge: Bridge) -> None:
    queue = review.triage.queue
    press(queue, Qt.Key.Key_7, CTRL)
    assert note(bridge, 4).side is None, "after the last host comes nobody"
    press(queue, Qt.Key.Key_8, CTRL)
    press(queue, Qt.Key.Key_9, CTRL)
    assert (note(bridge, 4).off_record, note(bridge, 4).star) == (True, True)


def test_a_cue_is_finished_by_typing_over_its_dots(review: ReviewPlace, bridge: Bridge) -> None:
    press(review.triage.queue, Qt.Key.Key_F2)
    line = review.triage.editing.line
    assert line.hasFocus()
    enter(line, "of both sites, shared daily")
    assert note(bridge, 4).text == "satellite images of both sites, shared daily"
    assert not note(bridge, 4).cue
    assert review.triage.queue.hasFocus()
    assert "cues" not in review.triage.progress.says.text()


def test_escape_leaves_the_note_as_it_was(review: ReviewPlace, bridge: Bridge) -> None:
    before = note(bridge, 4)
    press(review.triage.queue, Qt.Key.Key_F2)
    type_text(review.triage.editing.line, "something else")
    press(review.triage.editing.line, Qt.Key.Key_Escape)
    assert note(bridge, 4) == before
    assert not review.triage.editing.isVisible()


def test_signs_turn_in_the_line_while_a_note_is_edited(review: ReviewPlace, bridge: Bridge) -> None:
    go_to(review, 5)
    press(review.triage.queue, Qt.Key.Key_F2)
    line = review.triage.editing.line
    press(line, Qt.Key.Key_2, CTRL)
    press(line, Qt.Key.Key_9, CTRL)
    press(line, Qt.Key.Key_7, CTRL)
    assert note(bridge, 5).kind is Kind.OBSERVATION, "nothing is stored before Enter"
    press(line, Qt.Key.Key_Return)
    stored = note(bridge, 5)
    assert (stored.kind, stored.star, stored.side) == (Kind.IDEA, True, 2)


def test_a_digit_typed_into_the_line_is_a_digit(review: ReviewPlace, bridge: Bridge) -> None:
    press(review.triage.queue, Qt.Key.Key_F2)
    enter(review.triage.editing.line, "of 12 sites")
    assert note(bridge, 4).text == "satellite images of 12 sites"
    assert topics_of(bridge, 4) == []


def test_the_line_turns_to_the_other_layout(review: ReviewPlace, bridge: Bridge) -> None:
    go_to(review, 7)
    press(review.triage.queue, Qt.Key.Key_F2)
    line = review.triage.editing.line
    line.selectAll()
    type_text(line, "ghbdtn")
    press(line, Qt.Key.Key_0, CTRL)
    assert line.text() == "привет"


def test_shift_enter_makes_two_notes_at_the_cursor(review: ReviewPlace, bridge: Bridge) -> None:
    go_to(review, 5)
    press(review.triage.queue, Qt.Key.Key_Return, SHIFT)
    line = review.triage.editing.line
    assert line.hasFocus(), "the note is brought into the line first"
    line.setCursorPosition(line.text().index("a channel"))
    press(line, Qt.Key.Key_Return, SHIFT)
    assert [n.text for n in notes(bridge) if n.number in (5, 8)] == [
        "both sides lack",
        "a channel for incidents",
    ]
    assert topics_of(bridge, 8) == ["cyber", "hotline"]
    assert [n.number for n in notes(bridge)] == [1, 2, 3, 4, 5, 8, 6, 7]
    assert walked(review) == [4, 2, 7, 1, 3, 5, 8, 6]


def test_a_note_that_says_nearly_the_same_is_proposed_and_merged(
    review: ReviewPlace, bridge: Bridge
) -> None:
    go_to(review, 6)
    alike = review.triage.large.alike
    assert alike.isVisible()
    assert "both sides lack a channel for incidents" in alike.note.words.text()
    press(review.triage.queue, Qt.Key.Key_F2, SHIFT)
    assert [n.number for n in notes(bridge)] == [1, 2, 3, 4, 5, 7]
    assert at(review) == 5
    assert not alike.isVisible()


def test_the_button_merges_as_the_key_does(review: ReviewPlace, bridge: Bridge) -> None:
    go_to(review, 5)
    click(review.triage.large.alike.merge)
    assert [n.number for n in notes(bridge)] == [1, 2, 3, 4, 5, 7]


def test_without_one_alike_it_merges_with_the_note_before(
    review: ReviewPlace, bridge: Bridge
) -> None:
    go_to(review, 2)
    assert not review.triage.large.alike.isVisible()
    press(review.triage.queue, Qt.Key.Key_F2, SHIFT)
    assert [n.number for n in notes(bridge)] == [1, 3, 4, 5, 6, 7]
    assert at(review) == 1


def test_delete_removes_and_undo_brings_back(review: ReviewPlace, bridge: Bridge) -> None:
    press(review.triage.queue, Qt.Key.Key_Delete)
    assert walked(review) == [2, 7, 1, 3, 5, 6]
    assert at(review) == 2
    bridge.undo()
    assert walked(review) == [4, 2, 7, 1, 3, 5, 6]


def test_a_note_that_goes_under_the_cursor_leaves_the_next_one(
    review: ReviewPlace, bridge: Bridge
) -> None:
    note_down(bridge, "the very last #inf")
    go_to(review, 8)
    press(review.triage.queue, Qt.Key.Key_F2)
    bridge.undo()
    assert at(review) == 6
    assert review.triage.editing.note is None
    assert not review.triage.editing.isVisible()


def test_context_is_shown_about_the_note(review: ReviewPlace) -> None:
    go_to(review, 2)
    large = review.triage.large
    assert large.replied.isVisible()
    assert "a joint group" in large.replied.lines[0].words.text()
    assert not large.before.isVisible(), "the note before is the one replied to"
    assert "between us" in large.after.lines[0].words.text()
    go_to(review, 1)
    assert "if the data stay" in large.replies.lines[0].words.text()


def test_many_replies_are_counted(qtbot: QtBot, look: Theme, bridge: Bridge) -> None:
    made = show_review(qtbot, bridge, ("a root #inf", *(f"+ \\1 reply {n}" for n in range(7))))
    go_to(made, 1)
    assert made.triage.large.replies.more.text() == "and more: 3"


def test_it_is_put_in_order_when_somebody_comes_back(review: ReviewPlace, bridge: Bridge) -> None:
    go_to(review, 7)
    review.hide()
    note_down(bridge, "a cue noted later ...", "text #inf")
    review.show()
    assert walked(review) == [4, 8, 2, 7, 1, 3, 5, 6, 9]
    assert at(review) == 7


def test_every_note_of_the_list_is_spoken_whole(review: ReviewPlace) -> None:
    index = review.triage.model.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for words in ("to finish", "4", "Russian side", "satellite images"):
        assert words in spoken


def test_closing_stores_an_edit_and_forgets_every_word(review: ReviewPlace, bridge: Bridge) -> None:
    press(review.triage.queue, Qt.Key.Key_F2)
    type_text(review.triage.editing.line, "at night")
    path = bridge.desk.path
    bridge.detach()
    assert review.triage.model.rowCount() == 0
    assert review.triage.editing.line.text() == ""
    large = review.triage.large
    for label in (large.text, large.before.lines[0].words, large.after.lines[0].words):
        assert label.text() == ""
        assert label.accessibleName() == ""
    bridge.open(path, "copper lantern meadow seventeen")
    assert note(bridge, 4).text == "satellite images at night"


def test_locking_stores_an_edit_too(review: ReviewPlace, bridge: Bridge) -> None:
    press(review.triage.queue, Qt.Key.Key_F2)
    type_text(review.triage.editing.line, "at night")
    bridge.lock()
    assert review.triage.editing.line.text() == ""
    assert not review.pile.notes
    bridge.unlock("copper lantern meadow seventeen")
    assert note(bridge, 4).text == "satellite images at night"


def test_unlocking_comes_back_to_the_note_and_to_what_was_seen(
    review: ReviewPlace, bridge: Bridge
) -> None:
    press(review.triage.queue, Qt.Key.Key_Return)
    press(review.triage.queue, Qt.Key.Key_Return)
    bridge.lock()
    bridge.unlock("copper lantern meadow seventeen")
    assert at(review) == 7
    assert review.triage.progress.says.text().endswith("to see: 5")


def test_locking_leaves_a_note_whose_words_were_all_deleted(
    review: ReviewPlace, bridge: Bridge
) -> None:
    go_to(review, 5)
    press(review.triage.queue, Qt.Key.Key_F2)
    review.triage.editing.line.selectAll()
    press(review.triage.editing.line, Qt.Key.Key_Backspace)
    bridge.lock()
    bridge.unlock("copper lantern meadow seventeen")
    assert note(bridge, 5).text == "both sides lack a channel for incidents"


def test_without_notes_it_says_what_to_do(qtbot: QtBot, look: Theme, bridge: Bridge) -> None:
    made = show_review(qtbot, bridge, ())
    assert made.blank.isVisible()
    assert "Nothing is noted yet" in made.blank.title.text()
    note_down(bridge, "the first")
    assert made.triage.isVisible()
    assert at(made) == 1
    bridge.undo()
    assert made.blank.isVisible()


def test_without_a_roundtable_it_says_what_to_do(
    qtbot: QtBot, look: Theme, empty_bridge: Bridge
) -> None:
    made = show_review(qtbot, empty_bridge, ())
    assert "no roundtable" in made.blank.title.text()
    for group in made.commands[1:]:
        assert not any(action.isEnabled() for action in group[:3])


def test_without_topics_and_without_adjectives_nothing_breaks(
    qtbot: QtBot, look: Theme, bridge: Bridge
) -> None:
    for topic in reversed(bridge.desk.topics()):
        assert bridge.do(partial(remove_topic, topic.id)) is not None
    host = replace(bridge.desk.hosts()[0], adjective=Bilingual(), short=Bilingual())
    bridge.do(lambda desk: desk.revise_host(host))
    made = show_review(qtbot, bridge, ("/1 a word",))
    press(made.triage.queue, Qt.Key.Key_1)
    press(made.triage.queue, Qt.Key.Key_F4)
    press(made.triage.topics.field, Qt.Key.Key_Return)
    for view in range(4):
        made.show_view(view)
        made.grab()
    assert topics_of(bridge, 1) == []


@pytest.fixture
def russian() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("ru_RU"))
    yield
    QLocale.setDefault(before)


def test_in_a_narrow_window_every_view_can_be_drawn(
    qtbot: QtBot, look: Theme, russian: None, bridge: Bridge
) -> None:
    made = show_review(qtbot, bridge, size=(720, 420))
    for view in range(4):
        made.show_view(view)
        assert made.width() == 720
        assert not made.grab().isNull()


def test_another_roundtable_shows_its_own_notes(review: ReviewPlace, bridge: Bridge) -> None:
    first = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 4, 1)))
    assert review.blank.isVisible()
    note_down(bridge, "of the second")
    assert walked(review) == [1]
    bridge.set_roundtable(first)
    assert walked(review) == [4, 2, 7, 1, 3, 5, 6]
