"""Entering the frame of a dialogue by hand: each field is stored when it is left."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rapporteur.domain.dialogue import Rule
from rapporteur.domain.language import Bilingual, Language
from rapporteur.errors import RapporteurError
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue import DialoguePlace
from rapporteur.ui.dialogue.kept import ChoiceField
from rapporteur.ui.dialogue.page import Page
from rapporteur.ui.theme import Theme
from tests.ui.showing import shown
from tests.ui.typist import enter, press, type_text


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge) -> DialoguePlace:
    """The place, with one roundtable of two agenda items."""
    return shown(qtbot, DialoguePlace(bridge))


def field(page: QWidget, name: str) -> QLineEdit:
    """The line that a screen reader calls by this name."""
    (found,) = (each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)
    return found


def choice(page: QWidget, name: str) -> ChoiceField:
    (found,) = (each for each in page.findChildren(ChoiceField) if each.accessibleName() == name)
    return found


def button(page: QWidget, text: str) -> QPushButton:
    (found,) = (each for each in page.findChildren(QPushButton) if each.text() == text)
    return found


def retype(line: QLineEdit, text: str) -> None:
    """Put other words into a field and leave it."""
    line.setFocus()
    line.selectAll()
    press(line, Qt.Key.Key_Delete)
    type_text(line, text)
    press(line, Qt.Key.Key_Return)


def open_page(place: DialoguePlace, page: Page) -> None:
    place.open_page(page)


def test_the_title_is_stored_in_the_language_of_its_field(
    place: DialoguePlace, bridge: Bridge
) -> None:
    retype(field(place.about, "Title in Russian"), "Диалог")
    assert bridge.desk.dialogue().title == Bilingual("Talks", "Диалог")


def test_a_field_is_stored_when_the_focus_leaves_it(place: DialoguePlace, bridge: Bridge) -> None:
    line = field(place.about, "Title in English")
    line.setFocus()
    type_text(line, "s on security")
    line.setCursorPosition(0)
    field(place.about, "Iteration").setFocus()
    assert "s on security" in bridge.desk.dialogue().title.en


def test_a_text_of_several_lines_is_stored_when_it_is_left(
    place: DialoguePlace, bridge: Bridge
) -> None:
    english, russian = place.about.findChildren(QPlainTextEdit)
    english.setFocus()
    type_text(english, "Twice a year")
    russian.setFocus()
    assert bridge.desk.dialogue().description.en == "Twice a year"


def test_the_iteration_is_a_number_and_a_blank_one_goes_back(
    place: DialoguePlace, bridge: Bridge
) -> None:
    line = field(place.about, "Iteration")
    retype(line, "7")
    assert bridge.desk.dialogue().iteration == 7
    line.selectAll()
    press(line, Qt.Key.Key_Delete)
    field(place.about, "Title in English").setFocus()
    assert line.text() == "7"
    assert bridge.desk.dialogue().iteration == 7


def test_leaving_a_field_as_it_was_writes_nothing(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge
) -> None:
    line = field(place.about, "Title in English")
    with qtbot.assertNotEmitted(bridge.saved):
        line.setFocus()
        press(line, Qt.Key.Key_Return)


def test_undo_puts_the_old_words_back_into_the_field(place: DialoguePlace, bridge: Bridge) -> None:
    line = field(place.about, "Title in English")
    retype(line, "Other talks")
    bridge.undo()
    assert line.text() == "Talks"


def test_a_third_host_gets_the_next_number_and_its_language(
    place: DialoguePlace, bridge: Bridge
) -> None:
    open_page(place, place.hosts)
    enter(place.hosts.roll.line, "Центр")
    host = bridge.desk.hosts()[-1]
    assert (host.number, host.name, host.language) == (3, Bilingual(ru="Центр"), Language.RU)
    assert place.hosts.roll.current() == host
    assert place.hosts.roll.line.text() == ""


def test_a_host_too_many_is_removed_and_comes_back_by_undo(
    place: DialoguePlace, bridge: Bridge
) -> None:
    open_page(place, place.hosts)
    enter(place.hosts.roll.line, "Third")
    button(place.hosts, "Remove this host").click()
    assert [host.number for host in bridge.desk.hosts()] == [1, 2]
    bridge.undo()
    assert [host.number for host in bridge.desk.hosts()] == [1, 2, 3]


def test_a_new_roundtable_comes_onto_the_screen(place: DialoguePlace, bridge: Bridge) -> None:
    open_page(place, place.roundtables)
    enter(place.roundtables.roll.line, "Cyber incidents")
    added = bridge.desk.roundtables()[-1]
    assert (added.number, added.title, added.date) == (
        2,
        Bilingual("Cyber incidents"),
        dt.date.today(),
    )
    assert bridge.roundtable_id == added.id
    assert place.roundtables.form.record == added


def test_date_rule_and_city_of_a_roundtable(place: DialoguePlace, bridge: Bridge) -> None:
    open_page(place, place.roundtables)
    page = place.roundtables
    (date,) = page.findChildren(QDateEdit)
    date.setFocus()
    date.setDate(QDate(2026, 5, 9))
    retype(field(page, "City in English"), "Geneva")
    rule = choice(page, "Rule")
    rule.setCurrentIndex(rule.findText("On the record"))
    rule.activated.emit(rule.currentIndex())
    (stored,) = bridge.desk.roundtables()
    assert (stored.date, stored.city.en, stored.rule) == (
        dt.date(2026, 5, 9),
        "Geneva",
        Rule.ON_RECORD,
    )


def test_a_blank_title_is_refused_and_the_field_says_so(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge
) -> None:
    open_page(place, place.roundtables)
    page = place.roundtables
    retype(field(page, "Title in Russian"), "")
    line = field(page, "Title in English")
    with qtbot.waitSignal(bridge.failed) as refused:
        retype(line, "")
    assert isinstance(refused.args[0], RapporteurError)
    assert line.text() == ""
    assert line.accessibleDescription() == "Title in English (not stored)"
    assert bridge.desk.roundtables()[0].title.en == "After the treaty"
    retype(line, "After it")
    assert line.accessibleDescription() == ""


def test_what_a_refused_write_left_is_there_after_a_walk_to_another_record(
    place: DialoguePlace, bridge: Bridge
) -> None:
    open_page(place, place.topics)
    page = place.topics
    first, second, third = bridge.desk.topics()[:3]
    page.choose(second.id)
    sign = field(page, "Sign, one word typed after #")
    retype(sign, third.notation)
    page.choose(first.id)
    assert sign.text() == first.notation
    assert sign.accessibleDescription() == ""
    page.choose(second.id)
    assert sign.text() == third.notation
    assert sign.accessibleDescription().endswith("(not stored)")
    assert bridge.desk.topics()[1] == second
    retype(sign, "unheard-of")
    assert bridge.desk.topics()[1].notation == "unheard-of"


def test_a_dialogue_with_refused_words_stays_open_until_they_are_discarded(
    place: DialoguePlace, bridge: Bridge
) -> None:
    open_page(place, place.topics)
    first, second = bridge.desk.topics()[:2]
    place.topics.choose(second.id)
    retype(field(place.topics, "Sign, one word typed after #"), first.notation)
    place.topics.choose(first.id)
    assert not bridge.detach()
    assert bridge.is_open
    assert bridge.detach(discard=True)


def test_what_is_being_typed_is_stored_when_the_dialogue_is_closed(
    qtbot: QtBot, place: DialoguePlace, bridge: Bridge, passphrase: str
) -> None:
    path = bridge.desk.path
    line = field(place.about, "Title in English")
    line.setFocus()
    line.selectAll()
    type_text(line, "Half a ti")
    assert bridge.detach()
    bridge.open(path, passphrase)
    assert bridge.desk.dialogue().title.en == "Half a ti"


def test_an_agenda_item_is_added_revised_and_removed(place: DialoguePlace, bridge: Bridge) -> None:
    open_page(place, place.roundtables)
    agenda = place.roundtables.agenda
    enter(agenda.roll.line, "Обмен данными")
    retype(field(agenda, "Item's title in English"), "Exchange of data")
    rule = choice(agenda, "Item's rule")
    rule.setCurrentIndex(rule.findText("Off the record"))
    rule.activated.emit(rule.currentIndex())
    item = bridge.desk.agenda(bridge.roundtable_id)[-1]
    assert (item.number, item.title, item.rule) == (
        3,
        Bilingual("Exchange of data", "Обмен данными"),
        Rule.OFF_RECORD,
    )
    button(agenda, "Remove this agenda item").click()
    assert len(bridge.desk.agenda(bridge.roundtable_id)) == 2


def test_choosing_a_roundtable_goes_there_everywhere(place: DialoguePlace, bridge: Bridge) -> None:
    first = bridge.roundtable_id
    open_page(place, place.roundtables)
    enter(place.roundtables.roll.line, "Second")
    place.roundtables.roll.choose(first)
    assert bridge.roundtable_id == first
    assert len(place.roundtables.agenda.roll.model.records()) == 2


def test_looking_at_the_roundtables_does_not_leave_the_one_on_the_screen(
    place: DialoguePlace, bridge: Bridge
) -> None:
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Second"), dt.date(2026, 6, 1)))
    second = bridge.roundtable_id
    open_page(place, place.roundtables)
    assert bridge.roundtable_id == second
    current = place.roundtables.roll.current()
    assert current is not None
    assert current.id == second


def test_a_topic_is_added_below_another_with_a_sign_of_its_own(
    place: DialoguePlace, bridge: Bridge
) -> None:
    open_page(place, place.topics)
    parent = bridge.desk.topics()[0]
    place.topics.choose(parent.id)
    enter(place.topics.below, "Gliders in flight")
    place.topics.choose(parent.id)
    enter(place.topics.below, "Gliders on the ground")
    added = [each for each in bridge.desk.topics() if each.label.en.startswith("Gliders")]
    assert [(each.notation, each.parent_id) for each in added] == [
        ("gliders", parent.id),
        ("gliders2", parent.id),
    ]


def test_a_topic_is_put_under_another_but_never_under_itself(
    place: DialoguePlace, bridge: Bridge
) -> None:
    place.open_page(place.topics)
    tops = [each for each in bridge.desk.topics() if each.parent_id is None]
    above, below = tops[0], tops[1]
    place.topics.choose(below.id)
    (box,) = (
        each
        for each in place.topics.findChildren(ChoiceField)
        if each.accessibleName() == "Stands under"
    )
    offered = [box.itemText(at) for at in range(box.count())]
    assert offered[0] == "no other topic"
    assert below.label.en not in offered
    box.setCurrentIndex(box.findText(above.label.en))
    box.activated.emit(box.currentIndex())
    moved = next(each for each in bridge.desk.topics() if each.id == below.id)
    assert moved.parent_id == above.id
    assert place.topics.model.parent(place.topics.model.index_of(below.id)).isValid()
    place.topics.choose(above.id)
    assert box.findText(below.label.en) == -1


def test_a_removed_topic_lets_its_children_move_up(place: DialoguePlace, bridge: Bridge) -> None:
    open_page(place, place.topics)
    parent = bridge.desk.topics()[0]
    children = {each.id for each in bridge.desk.topics() if each.parent_id == parent.id}
    assert children
    place.topics.choose(parent.id)
    button(place.topics, "Remove this topic").click()
    orphans = {each.id for each in bridge.desk.topics() if each.id in children}
    assert orphans == children
    assert place.topics.model.find(parent.id) is None
    assert place.topics.form.record is not None


def test_delete_in_a_list_removes_what_is_chosen(place: DialoguePlace, bridge: Bridge) -> None:
    open_page(place, place.roundtables)
    place.roundtables.roll.view.setFocus()
    press(place.roundtables.roll.view, Qt.Key.Key_Delete)
    assert bridge.desk.roundtables() == ()
    assert place.roundtables.form.record is None
    bridge.undo()
    assert [each.id for each in bridge.desk.roundtables()] == [bridge.roundtable_id]


def test_a_closed_dialogue_leaves_nothing_on_the_screen(
    place: DialoguePlace, bridge: Bridge
) -> None:
    for page in place.pages():
        open_page(place, page)
    bridge.detach()
    assert field(place.about, "Title in English").text() == ""
    assert place.roster.people.roll.model.records() == ()
    assert place.roundtables.roll.model.records() == ()
    assert place.topics.model.topics() == ()


def test_every_field_and_list_has_a_name(place: DialoguePlace) -> None:
    for page in place.pages():
        open_page(place, page)
        for kind in (QLineEdit, QPlainTextEdit, ChoiceField):
            for each in page.findChildren(kind):
                if each.isVisibleTo(page) and not isinstance(each.parent(), QDateEdit):
                    assert each.accessibleName(), (page.accessibleName(), each)
