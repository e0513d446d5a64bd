"""What is proposed: notes that say nearly the same, and topics that a note names."""

from __future__ import annotations

import datetime as dt

import pytest

from rapporteur.domain.dialogue import Note, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.ui.review.alike import Likeness
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.review.suggesting import Suggestions
from rapporteur.ui.review.topics import fitting
from rapporteur.ui.review.walk import Walk

INF = Topic(notation="inf", label=Bilingual("INF Treaty and after", "РСМД после Договора"))
CYBER = Topic(notation="cyber", label=Bilingual("Cyber security", "Кибербезопасность"))
OSCE = Topic(notation="osce", label=Bilingual("OSCE", "ОБСЕ"))
VERIFY = Topic(notation="verify", label=Bilingual("Verification", "Верификация"))
TOPICS = (INF, CYBER, OSCE, VERIFY)


def noted(number: int, text: str, **more: object) -> Note:
    at = dt.datetime(2026, 3, 4, 14, number, tzinfo=dt.UTC)
    return Note(roundtable_id="r", number=number, text=text, stamped_at=at, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "other", "alike"),
    [
        ("a joint register of tests", "a joint register of tests, open to both sides", True),
        ("совместный реестр испытаний ракет", "о совместном реестре испытаний ракеты", True),
        ("a joint register of tests", "the register of voters is out of date", False),
        ("yes", "yes", False),
        ("", "", False),
    ],
)
def test_likeness_is_of_words_not_of_endings(text: str, other: str, alike: bool) -> None:
    first, second = noted(1, text), noted(2, other)
    assert (Likeness((first, second)).closest(first) == second.id) is alike


def test_the_most_alike_is_proposed_and_never_the_note_itself() -> None:
    notes = [
        noted(1, "both sides lack a channel for incidents"),
        noted(2, "both sides lack a channel for incidents at sea and in the air"),
        noted(3, "both sides lack a channel for incidents at sea"),
    ]
    likeness = Likeness(notes)
    assert likeness.closest(notes[0]) == notes[2].id
    likeness.drop(notes[2].id)
    assert likeness.closest(notes[0]) == notes[1].id
    likeness.drop(notes[1].id)
    assert likeness.closest(notes[0]) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("after the INF Treaty ended", INF),
        ("после прекращения Договора о РСМД", INF),
        ("a verification regime", VERIFY),
        ("без верификации нет доверия", VERIFY),
        ("the role of the osce", OSCE),
        ("роль ОБСЕ", OSCE),
    ],
)
def test_words_name_a_topic_in_either_language(text: str, named: Topic) -> None:
    assert Suggestions(TOPICS).named_in(text)[0] == named


def test_words_that_name_nothing_suggest_nothing() -> None:
    assert Suggestions(TOPICS).named_in("and for the new after его после") == ()


def test_what_a_note_has_stands_first_and_recent_ones_before_the_tree() -> None:
    note = noted(1, "nothing telling", topic_ids=(OSCE.id,))
    pile = Pile()
    pile.book.put(note)
    offered = Suggestions(TOPICS).for_note(note, pile, recent=(VERIFY.id,))
    assert offered == (OSCE, VERIFY, INF, CYBER)


def test_the_list_of_topics_understands_the_other_layout() -> None:
    assert fitting(TOPICS, "сниук") == [CYBER]
    assert fitting(TOPICS, "rb,th") == [CYBER]
    assert fitting(TOPICS, "") == list(TOPICS)
    assert fitting(TOPICS, "nothing such") == []


def test_a_walk_keeps_its_order_while_notes_are_mended() -> None:
    cue, untagged, done = noted(1, "a", cue=True), noted(2, "b"), noted(3, "c", topic_ids=("t",))
    walk = Walk()
    walk.begin((done, untagged, cue))
    assert [walk.place_of(each.id) for each in (cue, untagged, done)] == [0, 1, 2]
    walk.put(noted(1, "a mended", id=cue.id, topic_ids=("t",)))
    assert walk.place_of(cue.id) == 0
    assert (walk.left().cues, walk.left().untagged, walk.left().unseen) == (0, 1, 3)
    walk.drop(cue.id)
    assert walk.left().notes == 2
    for each in (untagged, done):
        walk.see(each.id)
    assert walk.next_after(0) == 0, "what needs a hand is come back to"
    walk.put(noted(2, "b", id=untagged.id, topic_ids=("t",)))
    assert walk.next_after(0) == -1
    assert walk.left().is_done
