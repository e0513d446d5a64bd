"""The roster and who of it is present."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Attendance, Gender, Participant, Role
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.dialogue.affiliations import AffiliationsField
from rapporteur.ui.dialogue.attendance_table import NAME, ROLE, SIDE
from rapporteur.ui.dialogue.kept import ChoiceField
from rapporteur.ui.theme import Theme
from tests.ui.showing import shown
from tests.ui.typist import enter, press, type_text

ROSTER = """\
name_latin,name_cyrillic,gender,aliases,side,role,affiliation_en,affiliation_ru,acronyms,post_en,post_ru
Ada Thorne,Ада Торн,f,,1,chair,Aldous Institute,,AI,,
Ivan Morozov,Иван Морозов,m,,2,speaker,Baltic Council,,BC,,
,,,,,,Harbour Trust,,HT,,
"""
CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge) -> DialoguePlace:
    made = shown(qtbot, DialoguePlace(bridge))
    made.open_page(made.roster)
    return made


@pytest.fixture
def roster_file(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return path


def line(page: QWidget, name: str) -> QLineEdit:
    found = [each for each in page.findChildren(QLineEdit) if each.accessibleName() == name]
    return found[0]


def leave(widget: QLineEdit, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    type_text(widget, text)
    press(widget, Qt.Key.Key_Return)


def people(bridge: Bridge) -> tuple[Participant, ...]:
    return bridge.desk.roster().participants


def present(bridge: Bridge) -> tuple[Attendance, ...]:
    return bridge.desk.attendance(bridge.roundtable_id)


def test_a_name_is_entered_in_the_script_it_is_typed_in(
    place: DialoguePlace, bridge: Bridge
) -> None:
    enter(place.roster.people.roll.line, "Ada Thorne")
    enter(place.roster.people.roll.line, "Иван Морозов")
    assert {(each.name_latin, each.name_cyrillic) for each in people(bridge)} == {
        ("Ada Thorne", ""),
        ("", "Иван Морозов"),
    }


def test_everything_about_a_person_is_stored_field_by_field(
    place: DialoguePlace, bridge: Bridge
) -> None:
    enter(place.roster.people.roll.line, "Ada Thorne")
    page = place.roster.people
    leave(line(page, "Name in Cyrillic letters"), "Ада Торн")
    page.leaves.tabs.buttons[1].click()
    page.aliases.setFocus()
    page.aliases.setPlainText("Addie\n  Ад \n\nAddie")
    page.leaves.tabs.buttons[0].click()
    for name, word in (
        ("Side", "British side"),
        ("Usual role", "chair"),
        ("Gender, for Russian forms", "feminine"),
    ):
        (box,) = (each for each in page.findChildren(ChoiceField) if each.accessibleName() == name)
        box.setCurrentIndex(box.findText(word))
        box.activated.emit(box.currentIndex())
    leave(line(page, "Organisation in English"), "Aldous Institute")
    leave(line(page, "Acronyms and short names, with commas"), "AI, ИО")
    leave(line(page, "Post in Russian"), "директор")
    (person,) = people(bridge)
    assert person == Participant(
        id=person.id,
        name_latin="Ada Thorne",
        name_cyrillic="Ада Торн",
        aliases=("Addie", "Ад"),
        side=1,
        role=Role.CHAIR,
        gender=Gender.FEMALE,
        affiliations=(
            Affiliation(Bilingual("Aldous Institute"), ("AI", "ИО"), Bilingual(ru="директор")),
        ),
    )


def test_a_second_affiliation_is_added_and_the_first_removed(
    place: DialoguePlace, bridge: Bridge
) -> None:
    enter(place.roster.people.roll.line, "Ada Thorne")
    (field,) = place.roster.people.findChildren(AffiliationsField)
    leave(field.rows[0].name_en, "Aldous Institute")
    field.more.click()
    assert len(people(bridge)[0].affiliations) == 1  # a blank one is not stored
    leave(field.rows[1].name_en, "Wychmoor University")
    assert [each.name.en for each in people(bridge)[0].affiliations] == [
        "Aldous Institute",
        "Wychmoor University",
    ]
    (first, _) = (
        each for each in field.findChildren(QPushButton) if each.text() == "Remove this affiliation"
    )
    first.click()
    assert [each.name.en for each in people(bridge)[0].affiliations] == ["Wychmoor University"]


def test_a_person_without_a_name_is_refused(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge
) -> None:
    enter(place.roster.people.roll.line, "Ada Thorne")
    name = line(place.roster.people, "Name in Latin letters")
    name.setFocus()
    name.selectAll()
    with qtbot.waitSignal(bridge.failed):
        press(name, Qt.Key.Key_Delete)
        press(name, Qt.Key.Key_Return)
    assert people(bridge)[0].name_latin == "Ada Thorne"
    assert name.text() == ""


def test_an_organisation_is_guarded_for_itself(place: DialoguePlace, bridge: Bridge) -> None:
    place.roster.tabs.choose(1)
    enter(place.roster.organisations.roll.line, "Harbour Trust")
    leave(line(place.roster.organisations, "Acronyms and short names, with commas"), "HT")
    (organisation,) = bridge.desk.roster().organisations
    assert organisation.affiliation == Affiliation(Bilingual("Harbour Trust"), ("HT",))


def test_a_roster_file_is_taken_over_whole(
    place: DialoguePlace, bridge: Bridge, roster_file: Path
) -> None:
    place.roster.import_file(roster_file)
    assert {each.name_latin for each in people(bridge)} == {"Ada Thorne", "Ivan Morozov"}
    assert [each.text() for each in place.roster.tabs.buttons] == [
        "People: 2",
        "Organisations: 1",
        "Talked about: 0",
    ]


def test_a_file_that_cannot_be_read_changes_nothing(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge, tmp_path: Path
) -> None:
    with qtbot.waitSignal(bridge.failed):
        place.roster.import_file(tmp_path / "missing.csv")
    assert people(bridge) == ()


def test_a_search_finds_any_word_of_a_row(
    place: DialoguePlace, bridge: Bridge, roster_file: Path
) -> None:
    place.roster.import_file(roster_file)
    type_text(place.roster.search, "bc moro")
    roll = place.roster.people.roll
    assert roll.view.model().rowCount() == 1
    current = roll.current()
    assert current is not None
    assert current.name_latin == "Ivan Morozov"


def test_hundreds_of_people_keep_the_one_that_was_chosen(
    place: DialoguePlace, bridge: Bridge
) -> None:
    for number in range(300):
        bridge.desk.add_participant(Participant(name_latin=f"Person {number:03}"))
    chosen = people(bridge)[150]
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin="Zoe Last")))
    place.roster.people.roll.choose(chosen.id)
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin="Abel First")))
    assert place.roster.people.roll.current() == chosen
    assert place.roster.people.form.record == chosen


def test_a_tick_marks_somebody_present_in_their_usual_role(
    place: DialoguePlace, bridge: Bridge, roster_file: Path
) -> None:
    place.roster.import_file(roster_file)
    place.open_page(place.attendance)
    table = place.attendance.view.model()
    index = table.index(0, NAME)
    assert index.data() == "Ada Thorne"
    assert table.setData(index, Qt.CheckState.Checked, CHECK)
    (attendance,) = present(bridge)
    assert attendance.role is Role.CHAIR
    assert place.attendance.tally.text().startswith(
        "Present: 1 · British side: 1 · Russian side: 0"
    )
    table.setData(index, Qt.CheckState.Unchecked, CHECK)
    assert present(bridge) == ()
    assert place.attendance.tally.text() == "Nobody is marked present yet."


def test_space_ticks_the_row_that_has_the_focus(
    place: DialoguePlace, bridge: Bridge, roster_file: Path
) -> None:
    place.roster.import_file(roster_file)
    place.open_page(place.attendance)
    view = place.attendance.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(1, NAME))
    press(view, Qt.Key.Key_Space)
    assert len(present(bridge)) == 1


def test_the_role_at_one_roundtable_differs_from_the_usual_one(
    place: DialoguePlace, bridge: Bridge, roster_file: Path
) -> None:
    place.roster.import_file(roster_file)
    place.open_page(place.attendance)
    table = place.attendance.view.model()
    table.setData(table.index(0, NAME), Qt.CheckState.Checked, CHECK)
    table.setData(table.index(0, ROLE), Role.OBSERVER.value)
    assert present(bridge)[0].role is Role.OBSERVER
    assert table.index(0, ROLE).data() == "observer"
    assert table.index(0, SIDE).data() == "B"
    assert people(bridge)[0].role is Role.CHAIR


def test_who_is_not_present_has_no_role_to_change(
    place: DialoguePlace, bridge: Bridge, roster_file: Path
) -> None:
    place.roster.import_file(roster_file)
    place.open_page(place.attendance)
    table = place.attendance.view.model()
    assert not table.flags(table.index(0, ROLE)) & Qt.ItemFlag.ItemIsEditable


def test_a_file_of_those_who_came_marks_them_present(
    place: DialoguePlace, bridge: Bridge, roster_file: Path
) -> None:
    place.open_page(place.attendance)
    place.attendance.import_file(roster_file)
    assert len(present(bridge)) == 2
    assert "Fewer than 3 of these" in place.attendance.tally.text()


def test_without_a_roundtable_the_page_says_what_to_do(
    qtbot: QtBot, look: Theme, empty_bridge: Bridge
) -> None:
    place = DialoguePlace(empty_bridge)
    qtbot.addWidget(place)
    place.show()
    place.open_page(place.attendance)
    assert place.attendance.tally.text() == "There is no roundtable yet. Add one under Roundtables."
    assert not place.attendance.view.isVisible()
