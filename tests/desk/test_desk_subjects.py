"""Organisations that are talked about, and the smallest group of a dialogue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Participant
from rapporteur.errors import BadInput

NATO = Affiliation(Bilingual("Northern Alliance", "Северный альянс"), ("NALL",))


def blocked(desk: Desk, text: str) -> list[str]:
    from rapporteur.guard import Guard

    return [each.subject for each in Guard(*desk.guarded()).scan(text)]


@pytest.fixture
def staffed(desk: Desk, table: Roundtable) -> Desk:
    desk.add_participant(Participant(name_latin="Ada Thorne", affiliations=(NATO,)))
    return desk


def test_a_declared_subject_may_be_talked_about_and_is_found_as_an_origin(staffed: Desk) -> None:
    assert blocked(staffed, "They discussed the Northern Alliance at length.")
    staffed.declare_subject("  Northern  Alliance ", "its exercises were on the agenda")
    assert not blocked(staffed, "They discussed the Northern Alliance at length.")
    assert blocked(staffed, "A participant from the Northern Alliance said so.")


def test_a_declaration_keeps_its_reason_and_is_taken_back(staffed: Desk) -> None:
    staffed.declare_subject("NALL", "it was on the agenda")
    (subject,) = staffed.subjects()
    assert (subject.name, subject.reason) == ("NALL", "it was on the agenda")
    assert subject.made_at.tzinfo is not None
    staffed.undo()
    assert staffed.subjects() == ()
    staffed.redo()
    staffed.withdraw_subject(staffed.subject_named("nall").id)
    assert blocked(staffed, "They discussed the Northern Alliance at length.")


@pytest.mark.parametrize(("name", "reason"), [("NALL", "  "), (" ", "why"), ("nall", "again")])
def test_a_declaration_needs_a_name_a_reason_and_to_be_new(
    staffed: Desk, name: str, reason: str
) -> None:
    staffed.declare_subject("NALL", "it was on the agenda")
    with pytest.raises(BadInput):
        staffed.declare_subject(name, reason)
    assert len(staffed.subjects()) == 1


def test_what_is_declared_is_not_marked_in_a_note(staffed: Desk) -> None:
    assert staffed.names_in("about the Northern Alliance") != ()
    staffed.declare_subject("Northern Alliance", "it was on the agenda")
    assert staffed.names_in("about the Northern Alliance") == ()


def test_the_smallest_group_is_the_dialogues_own(staffed: Desk, table: Roundtable) -> None:
    assert staffed.guarded()[1].k == 3
    staffed.revise_dialogue(replace(staffed.dialogue(), smallest_group=5))
    assert staffed.guarded()[1].k == 5
    with pytest.raises(BadInput):
        staffed.revise_dialogue(replace(staffed.dialogue(), smallest_group=0))
