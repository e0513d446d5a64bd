"""Notes leave the file as Markdown only where they name nobody, or a waiver lets each name."""

from __future__ import annotations

from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.desk.guarded_notes import NotesJob
from rapporteur.domain.anonymity import Finding
from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant
from rapporteur.errors import BadInput, GateClosed
from tests.desk.stage import Typist


@pytest.fixture
def peopled(desk: Desk, typed: Typist) -> Desk:
    desk.add_participant(Participant(name_latin="Ada Thorne", name_cyrillic="Ада Торн"))
    typed("both sides exchange data")
    typed("as Thorne proposed, a register")
    typed("Торн возразила")
    return desk


def refused(job: NotesJob) -> tuple[Finding, ...]:
    with pytest.raises(GateClosed) as closed:
        job.run()
    return tuple(each for each in closed.value.findings if isinstance(each, Finding))


def test_a_name_in_a_note_keeps_all_of_them_in_the_file(
    peopled: Desk, table: Roundtable, tmp_path: Path
) -> None:
    to = tmp_path / "notes.md"
    job = peopled.notes_job(table.id, to)
    places = job.places(refused(job))
    assert [(each.finding.place, each.found) for each in places] == [
        ("note 2", "Thorne"),
        ("note 3", "Торн"),
    ]
    assert places[0].marked() == "as [[Thorne]] proposed, a register"
    assert not to.exists()
    with pytest.raises(GateClosed, match="note 2, note 3"):
        peopled.notes_as_markdown(table.id)


def test_each_finding_needs_a_waiver_of_its_own(peopled: Desk, table: Roundtable) -> None:
    first, second = refused(peopled.notes_job(table.id))
    peopled.waive(table.id, first, "she allowed it on 4 March")
    assert refused(peopled.notes_job(table.id)) == (second,)
    peopled.waive(table.id, second, "she allowed it on 4 March")
    assert "Thorne" in peopled.notes_as_markdown(table.id).text
    peopled.revoke(peopled.waivers(table.id)[0].id)
    assert refused(peopled.notes_job(table.id)) == (first,)


def test_what_is_waived_in_the_notes_is_not_waived_in_the_article(
    desk: Desk, table: Roundtable, typed: Typist
) -> None:
    desk.add_participant(Participant(name_latin="Ada Thorne"))
    desk.revise_roundtable(
        Roundtable(id=table.id, number=1, title=Bilingual("With Ada Thorne"), date=table.date)
    )
    typed("a register")
    (finding,) = refused(desk.notes_job(table.id))
    desk.waive(table.id, finding, "the title is announced")
    assert desk.notes_as_markdown(table.id).count == 1
    assert "title" not in {each.place for each in desk.waivers(table.id)}


def test_a_heading_that_names_somebody_is_found(desk: Desk, typed: Typist) -> None:
    desk.add_participant(Participant(name_latin="Ada Thorne"))
    desk.add_agenda_item(typed.table.id, Bilingual("Questions to Ada Thorne"))
    items = desk.agenda(typed.table.id)
    typed("first", item_id=items[0].id)
    assert desk.notes_as_markdown(typed.table.id).count == 1
    typed("second", item_id=items[-1].id)
    job = desk.notes_job(typed.table.id)
    (place,) = job.places(refused(job))
    assert place.finding.place == "heading “Questions to Ada Thorne”"


def test_words_off_the_record_do_not_leave_in_another_note(desk: Desk, typed: Typist) -> None:
    typed("((their ministry has decided against the moratorium already")
    typed("their ministry has decided against the moratorium already")
    (finding,) = refused(desk.notes_job(typed.table.id))
    assert finding.kind == "off-record"


def test_neither_an_empty_roster_nor_attendance_is_asked_of_notes(
    desk: Desk, typed: Typist
) -> None:
    typed("both sides exchange data")
    assert desk.notes_as_markdown(typed.table.id).count == 1
    desk.add_participant(Participant(name_latin="Ada Thorne"))
    assert desk.notes_as_markdown(typed.table.id).count == 1


def test_the_dialogue_itself_is_never_written_over(peopled: Desk, table: Roundtable) -> None:
    with pytest.raises(BadInput):
        peopled.notes_job(table.id, peopled.path)
