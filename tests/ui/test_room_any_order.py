"""Whatever is done in whatever order: what is shown and counted is what is stored."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.language import Bilingual
from rapporteur.ui.review import ReviewPlace
from rapporteur.ui.room.notebook import Tally
from rapporteur.ui.window import Window
from tests.ui.typist import enter, press, type_text

STEPS = 60
HEADS = ("", "! ", "+ \\ ", "- ", "? /1 ", "(( ", "= ")
TAILS = ("", "#cyber ", "№инф ", "*", "...", "%1", "/2")


@pytest.fixture
def talk(window: Window, dialogue_file: Path, passphrase: str) -> Window:
    """A window at a roundtable with two agenda items, the review built and filled."""
    bridge = window.bridge
    bridge.open(dialogue_file, passphrase)
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("After"), dt.date(2026, 3, 4)))
    bridge.do(lambda desk: desk.add_agenda_item(here(window), Bilingual("One")))
    bridge.do(lambda desk: desk.add_agenda_item(here(window), Bilingual("Two")))
    window.activateWindow()
    window.go(1)
    window.go(0)
    return window


def here(window: Window) -> str:
    return window.bridge.roundtable_id


def stored(window: Window) -> list[Note]:
    return list(window.bridge.desk.notes(here(window)))


def check(window: Window) -> None:
    """The stream, the counts and the review are as the file is."""
    room, notes, review = window.room, stored(window), window.places.at(1)
    assert room.book.notes == notes
    if room.search.isHidden():
        assert [room.model.note_at(row) for row in range(room.model.rowCount())] == notes
    told, _ = room._counts.told(room.scene, room.book)
    fresh = Tally(room.scene, notes)
    assert (+told.own, +told.branch) == (fresh.own, fresh.branch)
    assert (told.untagged, told.cues, told.notes) == (fresh.untagged, fresh.cues, fresh.notes)
    assert isinstance(review, ReviewPlace)
    assert not review.isVisible() or list(review.pile.notes) == notes


def an_act(chance: random.Random, window: Window) -> Callable[[Desk], Change]:
    notes, topics = stored(window), window.bridge.desk.topics()
    one, other = (note.id for note in chance.sample(notes, 2))
    topic, kind = chance.choice(topics).id, chance.choice(list(Kind))
    side = chance.choice([None, 1, 2])
    acts: list[Callable[[Desk], Change]] = [
        lambda desk: desk.merge_notes(one, other),
        lambda desk: desk.split_note(one, "head", "tail"),
        lambda desk: desk.turn_stars([one, other]),
        lambda desk: desk.turn_off_records([one, other]),
        lambda desk: desk.turn_sides([one, other], side),
        lambda desk: desk.turn_kinds([one, other], kind),
        lambda desk: desk.tag_notes([one, other], topic),
        lambda desk: desk.remove_notes([one, other]),
    ]
    return chance.choice(acts)


def step(chance: random.Random, window: Window, number: int) -> None:
    room, bridge = window.room, window.bridge
    line, dice = room.capture.line, chance.random()
    if dice < 0.35 or len(stored(window)) < 3:
        enter(line, f"{chance.choice(HEADS)}w{number} {chance.choice(TAILS)}")
    elif dice < 0.45:
        room.capture.edit(chance.choice(stored(window)))
        enter(line, " more")
    elif dice < 0.6:
        (bridge.undo if dice < 0.55 else bridge.redo)()
    elif dice < 0.65:
        room.search.search()
        type_text(room.search.field, "w1")
        if chance.random() < 0.5:
            press(room.search.field, Qt.Key.Key_Escape)
    elif dice < 0.7:
        window.go(1)
        check(window)
        window.go(0)
    else:
        bridge.do(an_act(chance, window))


@pytest.mark.parametrize("seed", range(3))
def test_any_acts_in_any_order_and_all_of_them_back_and_forth(talk: Window, seed: int) -> None:
    chance, desk = random.Random(seed), talk.bridge.desk
    for number in range(STEPS):
        step(chance, talk, number)
        check(talk)
    talk.room.search.forget()
    end = stored(talk)
    for undoes in (True, False):
        while (desk.undoable if undoes else desk.redoable)() is not None:
            assert (talk.bridge.undo if undoes else talk.bridge.redo)() is not None
            check(talk)
    assert stored(talk) == end
