"""The sheet that is read to the plenary goes by the guard first."""

from __future__ import annotations

import pytest

from rapporteur.desk import Desk
from rapporteur.desk.read_back import read_back_places
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Participant
from rapporteur.errors import GateClosed
from tests.desk.stage import Typist

EN, RU = Language


@pytest.fixture
def attended(desk: Desk, typed: Typist) -> Typist:
    """Three people of each side are present."""
    for number, name in enumerate(("Exampleton", "Sampleby", "Testworth", "Primer", "Obra", "Sha")):
        person = Participant(name_latin=f"Ann {name}", side=1 + number % 2)
        desk.add_participant(person)
        desk.mark_present(typed.table.id, person.id)
    return typed


def test_a_clean_sheet_is_printed_with_its_sides(desk: Desk, attended: Typist) -> None:
    attended("! /1 exchange launch data #inf")
    attended("+ /2 \\ agreed")
    sheet = desk.read_back(attended.table.id, EN)
    assert sheet.findings == ()
    assert "From both sides: exchange launch data" in sheet.page()


def test_a_name_in_a_note_closes_the_gate_and_names_the_note(desk: Desk, attended: Typist) -> None:
    attended("! exchange launch data")
    attended("! as Exampleton proposed, exchange them weekly")
    sheet = desk.read_back(attended.table.id, RU)
    with pytest.raises(GateClosed, match=r"off the record: 2\.$"):
        sheet.page()
    (place,) = read_back_places(sheet, sheet.blocking)
    assert place.finding.place == "note 2"
    assert place.words == "As Exampleton proposed, exchange them weekly"
    desk.edit_note(desk.notes(attended.table.id)[1].id, "! exchange them weekly")
    assert desk.read_back(attended.table.id, RU).blocking == ()


def test_words_off_the_record_that_another_note_repeats_are_found(
    desk: Desk, attended: Typist
) -> None:
    attended("(( the ministry has decided against it all")
    attended("! since the ministry has decided against it all, wait")
    with pytest.raises(GateClosed):
        desk.read_back(attended.table.id, EN).page()


def test_a_name_in_a_topics_label_is_told_apart_from_the_notes(
    desk: Desk, attended: Typist
) -> None:
    desk.add_topic("plan", Bilingual("The Testworth plan"))
    attended("! exchange data #plan")
    with pytest.raises(GateClosed, match="Reword the title"):
        desk.read_back(attended.table.id, EN).page()


def test_while_nobody_is_marked_present_no_side_is_named(desk: Desk, typed: Typist) -> None:
    typed("! /1 exchange launch data")
    sheet = desk.read_back(typed.table.id, EN)
    assert not sheet.sides_named
    assert "British" not in sheet.page()


def test_a_sheet_may_be_read_on_another_thread(desk: Desk, attended: Typist) -> None:
    from concurrent.futures import ThreadPoolExecutor

    attended("! as Exampleton proposed")
    job = desk.read_back_job(attended.table.id, EN)
    with ThreadPoolExecutor(1) as worker:
        assert worker.submit(job.run).result().blocking
