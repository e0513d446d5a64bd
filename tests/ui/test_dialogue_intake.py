"""A list of people, and an agenda, taken in by pasting and looked through in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant, Role
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.dialogue.intake_model import CYRILLIC, LATIN, ORGANISATION, POST, ROLE, SIDE
from rapporteur.ui.dialogue.kept import ProposingField
from rapporteur.ui.theme import Theme
from rapporteur.ui.window import Window
from tests.ui.showing import shown
from tests.ui.typist import enter, press, type_text

LIST = """\
1. Dr Ada Thorne, Senior Fellow, AI
2. Морозов Иван Петрович — эксперт, БС
3. lunch is at one
"""
AGENDA = "14:00 1. Verification (Chair: Ada Thorne)\nMissiles\nCyber / Кибер\n16:00 Coffee break\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge) -> DialoguePlace:
    made = shown(qtbot, DialoguePlace(bridge))
    made.open_page(made.roster)
    return made


def paste(widget: QLineEdit | QPlainTextEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    widget.paste()


def people(bridge: Bridge) -> dict[str, Participant]:
    return {
        each.name_latin or each.name_cyrillic: each for each in bridge.desk.roster().participants
    }


def test_a_pasted_list_is_shown_at_once_and_nothing_is_stored(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.roster.ask_for_list()
    intake = place.roster.intake
    assert intake.field.hasFocus()
    paste(intake.field, LIST)
    assert intake.view.isVisible()
    assert intake.model.rowCount() == 3
    assert people(bridge) == {}
    assert intake.says.text().startswith("People: 2 · lines that name nobody: 1 · proposed")
    assert intake.add.text() == "Add to the roster: 2"


def test_what_is_proposed_is_marked_and_stays_out(place: DialoguePlace, bridge: Bridge) -> None:
    place.roster.ask_for_list(LIST)
    intake = place.roster.intake
    cell = intake.model.index(0, CYRILLIC)
    assert cell.data() == "Ада Торн ?"
    assert cell.data(Qt.ItemDataRole.FontRole).italic()
    assert "proposed" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert intake.model.index(0, LATIN).data(Qt.ItemDataRole.FontRole) is None
    intake.add.click()
    assert people(bridge)["Ada Thorne"].name_cyrillic == ""
    assert people(bridge)["Ada Thorne"].side is None
    assert place.roster.people.isVisible()


def test_ctrl_enter_takes_what_the_row_proposes_and_goes_on(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.roster.ask_for_list(LIST)
    intake = place.roster.intake
    intake.view.setFocus()
    intake.view.setCurrentIndex(intake.model.index(0, POST))
    press(intake.view, Qt.Key.Key_Return, CONTROL)
    assert intake.view.currentIndex().row() == 1
    intake.view.setCurrentIndex(intake.model.index(1, SIDE))
    press(intake.view, Qt.Key.Key_Return, CONTROL)  # of the side alone
    intake.add.click()
    ada, ivan = people(bridge)["Ada Thorne"], people(bridge)["Иван Петрович Морозов"]
    assert ada.name_cyrillic
    assert (ada.side, ivan.side) == (1, 2)
    assert ivan.name_latin == ""


def test_everything_that_is_proposed_is_taken_with_one_press(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.roster.ask_for_list(LIST)
    place.roster.intake.take_all.click()
    assert not place.roster.intake.take_all.isVisible()
    place.roster.intake.add.click()
    assert people(bridge)["Ivan Petrovich Morozov"].side == 2
    bridge.undo()
    assert people(bridge) == {}


def test_a_cell_is_mended_by_typing_in_it(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge
) -> None:
    place.roster.ask_for_list(LIST)
    intake = place.roster.intake
    view = intake.view
    view.setFocus()
    view.setCurrentIndex(intake.model.index(2, LATIN))
    press(view, Qt.Key.Key_F2)
    (editor,) = view.viewport().findChildren(QLineEdit)
    assert editor.accessibleName() == "Latin"
    intake.model.setData(intake.model.index(2, ORGANISATION), "Baltic Council")
    enter(editor, "Bo Lee")
    qtbot.waitUntil(lambda: intake.model.index(2, LATIN).data() == "Bo Lee")
    intake.model.setData(intake.model.index(2, POST), "envoy")
    intake.model.setData(intake.model.index(2, ROLE), Role.SPEAKER)
    assert intake.add.text() == "Add to the roster: 3"
    assert intake.model.index(2, SIDE).data() == "R ?"
    intake.add.click()
    bo = people(bridge)["Bo Lee"]
    assert (bo.affiliations[0].name.en, bo.affiliations[0].post.en) == ("Baltic Council", "envoy")
    assert bo.role is Role.SPEAKER


def test_a_row_is_left_out_with_delete_and_escape_goes_back(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.roster.ask_for_list(LIST)
    intake = place.roster.intake
    intake.view.setFocus()
    press(intake.view, Qt.Key.Key_Delete)
    assert intake.model.rowCount() == 2
    press(intake.view, Qt.Key.Key_Escape)
    assert intake.field.isVisible()
    assert "Ada Thorne" in intake.field.toPlainText()
    press(intake.field, Qt.Key.Key_Escape)
    assert place.roster.people.isVisible()
    assert people(bridge) == {}


def test_those_of_a_list_may_be_marked_present(place: DialoguePlace, bridge: Bridge) -> None:
    place.roster.ask_for_list(LIST)
    assert place.roster.intake.present.text() == "Mark all of them present at roundtable 1"
    place.roster.intake.present.click()
    place.roster.intake.add.click()
    assert len(bridge.desk.attendance(bridge.roundtable_id)) == 2


def test_a_list_of_those_present_is_looked_through_first(
    place: DialoguePlace, bridge: Bridge, tmp_path: Path
) -> None:
    file = tmp_path / "here.txt"
    file.write_text(LIST, encoding="utf-8")
    place.open_page(place.attendance)
    place.attendance.import_file(file)
    assert place.roster.intake.present.isChecked()
    assert people(bridge) == {}
    place.roster.intake.add.click()
    assert len(bridge.desk.attendance(bridge.roundtable_id)) == 2


def test_somebody_of_the_roster_is_told(place: DialoguePlace, bridge: Bridge) -> None:
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin="Ivan Morozov", side=2)))
    place.roster.ask_for_list(LIST)
    row = [place.roster.intake.model.index(1, at).data() for at in range(8)]
    assert row[-1] == "On the roster: Ivan Morozov"
    assert (row[LATIN], row[SIDE]) == ("Ivan Morozov", "R")
    place.roster.intake.add.click()
    assert len(people(bridge)) == 2


def test_several_names_pasted_where_one_is_typed_are_a_list(
    place: DialoguePlace, bridge: Bridge
) -> None:
    line = place.roster.people.roll.line
    paste(line, "Ada Thorne\nBo Lee\n")
    press(line, Qt.Key.Key_Return)
    assert place.roster.intake.model.rowCount() == 2
    assert people(bridge) == {}


def test_a_file_is_dropped_on_the_page(
    place: DialoguePlace, bridge: Bridge, tmp_path: Path
) -> None:
    file = tmp_path / "list.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ada Thorne\nEND:VCARD\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    place.roster.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert place.roster.intake.model.rowCount() == 1
    assert people(bridge) == {}


def test_a_damaged_file_is_told_and_changes_nothing(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge, tmp_path: Path
) -> None:
    (tmp_path / "list.xlsx").write_bytes(b"PK\x03\x04")
    with qtbot.waitSignal(bridge.failed):
        place.roster.import_file(tmp_path / "list.xlsx")
    assert place.roster.intake.field.isVisible()


def test_nothing_of_a_list_is_left_when_the_dialogue_is_closed(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.roster.ask_for_list(LIST)
    bridge.detach()
    assert place.roster.intake.field.toPlainText() == ""
    assert place.roster.intake.model.rowCount() == 0


def test_the_missing_name_is_proposed_in_its_field(place: DialoguePlace, bridge: Bridge) -> None:
    enter(place.roster.people.roll.line, "Yulia Shcherbakova")
    fields = place.roster.people.findChildren(ProposingField)
    (cyrillic,) = (each for each in fields if each.accessibleName() == "Name in Cyrillic letters")
    assert cyrillic.placeholderText() == "Юлия Щербакова ?  Ctrl+Enter takes it"
    assert people(bridge)["Yulia Shcherbakova"].name_cyrillic == ""
    cyrillic.setFocus()
    press(cyrillic, Qt.Key.Key_Return, CONTROL)
    assert people(bridge)["Yulia Shcherbakova"].name_cyrillic == "Юлия Щербакова"


def test_a_pasted_agenda_is_looked_through_and_added_as_one_act(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.open_page(place.roundtables)
    agenda = place.roundtables.agenda
    agenda.take.click()
    assert agenda.intake.field.hasFocus()
    paste(agenda.intake.field, AGENDA)
    assert agenda.intake.add.text() == "Add agenda items: 3"
    cells = [agenda.intake.model.index(0, at).data() for at in range(4)]
    assert cells == ["Verification", "", "14:00", "Chair: Ada Thorne"]
    agenda.intake.model.setData(agenda.intake.model.index(0, 1), "Проверка")
    agenda.intake.add.click()
    titles = [each.title for each in bridge.desk.agenda(bridge.roundtable_id)]
    assert titles[2:] == [Bilingual("Verification", "Проверка"), Bilingual("Cyber", "Кибер")]
    assert not agenda.intake.isVisible()
    assert agenda.roll.isVisible()
    bridge.undo()
    assert len(bridge.desk.agenda(bridge.roundtable_id)) == 2


def test_several_lines_pasted_where_one_item_is_typed_are_an_agenda(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.open_page(place.roundtables)
    agenda = place.roundtables.agenda
    paste(agenda.roll.line, "1. Cyber\n2. Terror")
    press(agenda.roll.line, Qt.Key.Key_Return)
    assert agenda.intake.model.rowCount() == 2
    press(agenda.intake.field, Qt.Key.Key_Escape)
    assert agenda.roll.isVisible()


def test_an_agenda_comes_from_a_calendar_file(
    place: DialoguePlace, bridge: Bridge, tmp_path: Path
) -> None:
    file = tmp_path / "day.ics"
    file.write_text(
        "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\nSUMMARY:1. Cyber\nEND:VEVENT\n"
        "BEGIN:VEVENT\nUID:b\nSTATUS:CANCELLED\nSUMMARY:Gone\nEND:VEVENT\nEND:VCALENDAR\n",
        encoding="utf-8",
    )
    place.open_page(place.roundtables)
    intake = place.roundtables.agenda.intake
    place.roundtables.agenda.ask_for_agenda()
    intake.read_file(file)
    assert [intake.model.index(at, 0).data() for at in range(2)] == ["Cyber", ""]
    press(intake.field, Qt.Key.Key_Return, CONTROL)
    assert bridge.desk.agenda(bridge.roundtable_id)[-1].title == Bilingual("Cyber")


def test_a_typed_list_is_read_with_ctrl_enter(place: DialoguePlace) -> None:
    place.roster.ask_for_list()
    type_text(place.roster.intake.field, "Ada Thorne")
    press(place.roster.intake.field, Qt.Key.Key_Return, CONTROL)
    assert place.roster.intake.model.rowCount() == 1


def test_a_list_is_asked_for_from_any_place(
    qtbot: QtBot, window: Window, dialogue_file: Path, passphrase: str
) -> None:
    window.bridge.open(dialogue_file, passphrase)
    offers = {offer.text: offer for kind in window.places.kinds for offer in kind.offers}
    place = window.places.go(len(window.places.kinds) - 1)
    offers["Take in a list of people…"].run(place)
    assert isinstance(place, DialoguePlace)
    assert place.roster.intake.field.isVisible()
    paste(place.roster.intake.field, LIST)
    press(place.roster.intake.view, Qt.Key.Key_Return, CONTROL)  # and no topic of the room's
    assert place.roster.intake.view.currentIndex().row() == 1
    offers["Take in an agenda…"].run(place)
    assert place.roundtables.isVisible()


def test_remarks_are_made_on_a_list_before_it_is_taken_in(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge
) -> None:
    bridge.desk.add_participant(Participant(name_latin="Ada Thorne"))
    intake = place.roster.intake
    place.roster.ask_for_list("May\nIvan Morozov, expert\n")
    qtbot.waitUntil(lambda: intake.remarks.isVisible() and "May" in intake.remarks.words.text())
    said = intake.remarks.words.text()
    assert "everyday word" in said
    assert "Thorne" not in said
    intake.forget()
    qtbot.waitUntil(lambda: not intake.remarks.isVisible())
    assert intake.remarks.words.text() == ""


def test_an_organisation_in_a_table_is_guarded_for_itself(
    place: DialoguePlace, bridge: Bridge, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Name,Organisation\nAda Thorne,\n,Harbour Trust\n", encoding="utf-8")
    place.roster.import_file(file)
    intake = place.roster.intake
    assert "organisations: 1" in intake.says.text()
    assert "name nobody" not in intake.says.text()
    assert intake.model.index(1, ORGANISATION).data() == "Harbour Trust"
    intake.add.click()
    assert set(people(bridge)) == {"Ada Thorne"}
    (trust,) = bridge.desk.roster().organisations
    assert trust.affiliation.name == Bilingual("Harbour Trust")
    bridge.undo()
    assert not bridge.desk.roster()
