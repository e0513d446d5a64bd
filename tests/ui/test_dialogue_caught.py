"""What is caught of an entry, remarks on what was entered, and what is talked about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.dialogue.caught import FEW, CaughtPane
from rapporteur.ui.dialogue.roster import People
from rapporteur.ui.theme import Theme
from tests.ui.showing import shown
from tests.ui.typist import press, type_text

IVAN = Participant(
    name_latin="Ivan Morozov",
    name_cyrillic="Иван Морозов",
    side=2,
    affiliations=(
        Affiliation(Bilingual("Harbour Trust", "Фонд «Гавань»"), ("HTRU",), Bilingual("expert")),
    ),
)
ADA = Participant(name_latin="Ada Thorne", name_cyrillic="Ада Торн", side=1)
TRUST = Organisation(affiliation=Affiliation(Bilingual("Quay Council"), ("QC",)))


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge) -> DialoguePlace:
    for person in (IVAN, ADA):
        bridge.desk.add_participant(person)
    bridge.desk.add_organisation(TRUST)
    made = shown(qtbot, DialoguePlace(bridge))
    made.open_page(made.roster)
    return made


@pytest.fixture
def people(qtbot: QtBot, place: DialoguePlace) -> People:
    """Ivan's forms on the screen."""
    made = place.roster.people
    made.roll.choose(IVAN.id)
    made.leaves.tabs.buttons[1].click()
    settle(qtbot, made.caught)
    return made


def settle(qtbot: QtBot, pane: CaughtPane) -> None:
    """Let what was typed arrive at the worker, and its answer at the screen."""
    qtbot.wait(200)
    pane._bridge.finish()
    qtbot.wait(50)
    pane._bridge.finish()
    qtbot.wait(50)


def forms(pane: CaughtPane) -> str:
    return " ".join(form for row in pane.groups.rows for form in row._forms)


def test_all_forms_are_shown_by_kind_a_few_of_each(people: People) -> None:
    pane = people.caught
    for form in ("Морозову", "Morozoff", "И. Морозов", "Harbour Trust", "HTRU"):
        assert form in forms(pane)
    row = next(row for row in pane.groups.rows if len(row._forms) > FEW)
    assert row.forms.text().count(" · ") == FEW - 1
    assert row.more.text() == f"and {len(row._forms) - FEW} more"
    row.more.click()
    assert row.forms.text().count(" · ") == len(row._forms) - 1
    assert not row.more.isVisible()


def test_a_sentence_is_tried_as_it_is_typed(qtbot: QtBot, people: People) -> None:
    pane = people.caught
    pane.line.setPlainText("😀 С Морозовым согласились, а Торн промолчала.")
    settle(qtbot, pane)
    assert pane.says.text() == "Caught: Морозовым (a name)"
    (mark,) = pane.line.extraSelections()
    assert mark.cursor.selectedText() == "Морозовым"
    pane.line.setPlainText("Nobody was named.")
    settle(qtbot, pane)
    assert pane.says.text() == "Nothing is caught here."
    assert pane.line.extraSelections() == []


def test_an_alias_is_caught_before_it_is_stored_and_taken_back(
    qtbot: QtBot, people: People, bridge: Bridge
) -> None:
    pane = people.caught
    pane.line.setPlainText("Vanyusha agreed.")
    people.aliases.setFocus()
    type_text(people.aliases, "Vanyusha")
    settle(qtbot, pane)
    assert pane.says.text() == "Caught: Vanyusha (another name)"
    assert stored(bridge).aliases == ()
    pane.line.setFocus()
    assert stored(bridge).aliases == ("Vanyusha",)
    people.aliases.setFocus()
    people.aliases.clear()
    settle(qtbot, pane)
    assert pane.says.text() == "Nothing is caught here."
    pane.line.setFocus()
    assert stored(bridge).aliases == ()


def stored(bridge: Bridge) -> Participant:
    return next(each for each in bridge.desk.roster().participants if each.id == IVAN.id)


@pytest.mark.parametrize(
    ("alias", "said"),
    [
        ("И", "single letter"),
        ("May", "everyday word"),
        ("эксперт", "anybody's post"),
        ("AI", "also a name of the host AI"),
        ("Thorne", "also a name of Ada Thorne"),
        ("Торн", "also a name of Ada Thorne"),
    ],
)
def test_a_remark_is_made_while_an_alias_is_entered(
    qtbot: QtBot, people: People, alias: str, said: str
) -> None:
    type_text(people.aliases, alias)
    settle(qtbot, people.caught)
    assert said in people.caught.remarks.text()
    assert said in people.told.text(), "it stands below the form as well"


def test_a_neutral_post_is_remarked_and_an_ordinary_alias_is_not(
    qtbot: QtBot, people: People
) -> None:
    assert "anybody's post" in people.told.text()
    type_text(people.aliases, "Vanyusha")
    settle(qtbot, people.caught)
    assert "Vanyusha" not in people.caught.remarks.text()


def test_another_person_is_tried_on_the_same_sentence(qtbot: QtBot, people: People) -> None:
    people.caught.line.setPlainText("Thorne agreed with Morozov.")
    settle(qtbot, people.caught)
    assert people.caught.says.text() == "Caught: Morozov (a name)"
    people.roll.choose(ADA.id)
    settle(qtbot, people.caught)
    assert people.caught.says.text() == "Caught: Thorne (a name)"
    assert "Morozoff" not in forms(people.caught)


def test_an_organisation_has_its_forms_too(qtbot: QtBot, place: DialoguePlace) -> None:
    place.roster.tabs.buttons[1].click()
    organisations = place.roster.organisations
    organisations.leaves.tabs.buttons[1].click()
    organisations.caught.line.setPlainText("Somebody from the Quay Council agreed.")
    settle(qtbot, organisations.caught)
    assert "Quay Council" in forms(organisations.caught)
    assert "Quay Council" in organisations.caught.says.text()


def test_nothing_stays_on_the_screen_when_the_dialogue_is_closed(
    people: People, bridge: Bridge
) -> None:
    people.caught.line.setPlainText("Morozov agreed.")
    bridge.detach(discard=True)
    assert forms(people.caught) == ""
    assert people.caught.line.toPlainText() == ""
    assert people.aliases.toPlainText() == ""


def test_an_organisation_is_declared_a_subject_with_a_reason_and_withdrawn(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.roster.tabs.buttons[2].click()
    subjects = place.roster.subjects
    type_text(subjects.name, "Harbour Trust")
    press(subjects.name, Qt.Key.Key_Return)
    assert bridge.desk.subjects() == (), "without a reason nothing is declared"
    assert not subjects.declare.isEnabled()
    type_text(subjects.reason, "its report was on the agenda")
    press(subjects.reason, Qt.Key.Key_Return)
    (subject,) = bridge.desk.subjects()
    assert (subject.name, subject.reason) == ("Harbour Trust", "its report was on the agenda")
    assert place.roster.tabs.buttons[2].text() == "Talked about: 1"
    assert subjects.roll.current() == subject
    subjects.withdraw.click()
    assert bridge.desk.subjects() == ()
    bridge.undo()
    assert bridge.desk.subjects() == (subject,)


def test_the_smallest_group_is_set_for_the_dialogue(place: DialoguePlace, bridge: Bridge) -> None:
    place.open_page(place.about)
    (field,) = (
        each
        for each in place.about.form.findChildren(type(place.roster.search))
        if each.accessibleName() == "Smallest group that may be named by its side"
    )
    field.setFocus()
    field.selectAll()
    type_text(field, "5")
    press(field, Qt.Key.Key_Return)
    assert bridge.desk.dialogue().smallest_group == 5
