"""The roster: everybody, and every organisation, that must not be found in the text."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.anonymity import Subject
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual, Language, language_of
from rapporteur.domain.roster import Affiliation, Organisation, Participant
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.affiliations import AffiliationsField, OrganisationField
from rapporteur.ui.dialogue.caught import CaughtPane
from rapporteur.ui.dialogue.form import Form
from rapporteur.ui.dialogue.intake import PeopleIntake
from rapporteur.ui.dialogue.kept import ChoiceField, LinesField, ProposingField
from rapporteur.ui.dialogue.page import Leaves, Page, added, beside_leaves, removal, stacked
from rapporteur.ui.dialogue.people import gender_words, name_of, role_words, side_choices, works_at
from rapporteur.ui.dialogue.records import Column, RecordList
from rapporteur.ui.dialogue.subjects import Subjects
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.tabs import Tabs
from rapporteur.ui.theme import GRID, Tone
from rapporteur.ui.words import language, shown


class RosterPage(Page):
    """People and organisations, each with a search over all that is known of them."""

    shows = (Participant, Organisation, Host, Subject)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.head(
            self.tr("Roster"),
            self.tr(
                "Whoever stands here is guarded: their names, institutes and posts are looked for "
                "in every article before it leaves. The roster itself never does."
            ),
        )
        self.people = People(bridge)
        self.people.several.connect(self.ask_for_list)
        self.organisations = Organisations(bridge)
        self.subjects = Subjects(bridge)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the roster"))
        self.search.setAccessibleName(self.tr("Search the roster"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._look_for)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.people)
        self._stack.addWidget(self.organisations)
        self._stack.addWidget(self.subjects)
        self.intake = PeopleIntake(bridge)
        self.intake.left.connect(self._show_entries)
        self._entries = QWidget()
        entries = QVBoxLayout(self._entries)
        entries.setContentsMargins(0, 0, 0, 0)
        entries.setSpacing(GRID)
        entries.addLayout(self._bar())
        entries.addWidget(self._stack, 1)
        self._halves = QStackedWidget()
        self._halves.addWidget(self._entries)
        self._halves.addWidget(self.intake)
        self.body.addWidget(self._halves, 1)
        self.setAcceptDrops(True)

    def fill(self) -> None:
        desk = self.bridge.desk
        roster, hosts, subjects = desk.roster(), desk.hosts(), desk.subjects()
        self.people.put(roster.participants, hosts)
        self.organisations.roll.put(roster.organisations)
        self.subjects.put(subjects, roster)
        self.tabs.name(
            (
                self.tr("People: {count}").format(count=len(roster.participants)),
                self.tr("Organisations: {count}").format(count=len(roster.organisations)),
                self.tr("Talked about: {count}").format(count=len(subjects)),
            )
        )

    def forget(self) -> None:
        super().forget()
        self.search.clear()
        self.people.forget()
        self.organisations.forget()
        self.subjects.forget()
        self.intake.forget()
        self._halves.setCurrentWidget(self._entries)

    def import_file(self, path: Path) -> None:
        """Take a file over: at once where its columns are ours, else after somebody's look."""
        if self.bridge.desk.is_own_roster(path):
            self.bridge.do(lambda desk: desk.import_roster(path))
        else:
            self._halves.setCurrentWidget(self.intake)
            self.intake.ask()
            self.intake.read_file(path)

    def ask_for_list(self, text: str = "") -> None:
        """Show the field that a list is pasted into; with `text` the people in it."""
        self._halves.setCurrentWidget(self.intake)
        self.intake.ask()
        if text:
            self.intake.read_text(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(each.isLocalFile() for each in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = next((each for each in event.mimeData().urls() if each.isLocalFile()), None)
        if file is not None and self.bridge.is_open:
            event.acceptProposedAction()
            self.import_file(Path(file.toLocalFile()))

    def _show_entries(self) -> None:
        self._halves.setCurrentWidget(self._entries)
        self.people.roll.view.setFocus()

    def _bar(self) -> QHBoxLayout:
        self.tabs = Tabs(
            self.tr("Kind of entry"),
            (self.tr("People"), self.tr("Organisations"), self.tr("Talked about")),
        )
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        take = quiet_button(self.tr("Take in a list of people…"))
        take.clicked.connect(lambda: self.ask_for_list())
        bar = QHBoxLayout()
        bar.setSpacing(GRID)
        bar.addWidget(self.tabs)
        bar.addWidget(self.search, 1)
        bar.addWidget(take)
        return bar

    def _look_for(self, text: str) -> None:
        self.people.roll.look_for(text)
        self.organisations.roll.look_for(text)
        self.subjects.roll.look_for(text)


class People(QWidget):
    """The participants and the one that is chosen."""

    several = Signal(str)  # a list was pasted where one name is typed

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._hosts: tuple[Host, ...] = ()
        self.roll = self._roll()
        self.form = self._form()
        self.aliases = LinesField()
        self.aliases_form = self._aliases_form()
        self.caught = CaughtPane(bridge, self)
        self.leaves = Leaves(
            self.tr("What to see of a person"),
            (self.tr("Person"), self.form),
            (self.tr("What is caught"), stacked(self.aliases_form, self.caught)),
        )
        self.setLayout(beside_leaves(self.roll, self.leaves))
        self.roll.chosen.connect(self._show)
        self.roll.asked.connect(self._add)
        self.aliases.textChanged.connect(self._show_caught)
        self.caught.arrived.connect(partial(tell_below, self.told))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.caught.come()

    def forget(self) -> None:
        """The dialogue was closed."""
        self.put((), ())
        self.caught.forget()

    def put(self, people: tuple[Participant, ...], hosts: tuple[Host, ...]) -> None:
        """Show the people as they are now, and the sides there are."""
        if hosts != self._hosts:
            self._hosts = hosts
            self._sides.offer(side_choices(hosts))
            self.roll.model.refresh()
        self.roll.put(people)

    def _roll(self) -> RecordList[Participant]:
        columns: tuple[Column[Participant], ...] = (
            Column(self.tr("Name"), name_of, wide=True),
            Column(self.tr("Side"), self._side, ink=_ink),
            Column(self.tr("Organisation"), works_at, wide=True),
        )
        return RecordList(
            self.tr("People on the roster"),
            columns,
            self.tr("Add a person: given name and surname, then Enter"),
            self.tr("Nobody yet. Type a name below, or take in the list that you were sent."),
            sortable=True,
        )

    def _side(self, person: Participant) -> str:
        letters = theme.side_letters(self._hosts, language())
        return letters.get(person.side or 0, "–")

    def _form(self) -> Form[Participant]:
        form: Form[Participant] = Form(
            self._bridge, lambda desk, each: desk.revise_participant(each), self.roll.record_of
        )
        self._names = (ProposingField(), ProposingField())
        form.single("name_latin", self.tr("Name in Latin letters"), self._names[0])
        form.single("name_cyrillic", self.tr("Name in Cyrillic letters"), self._names[1])
        self._sides = ChoiceField(side_choices(()))
        form.single("side", self.tr("Side"), self._sides)
        form.single("role", self.tr("Usual role"), ChoiceField(role_words()))
        form.single("gender", self.tr("Gender, for Russian forms"), ChoiceField(gender_words()))
        form.single("affiliations", self.tr("Affiliations"), AffiliationsField(), wide=True)
        self.told = label("", tone=Tone.WARN)
        form.place(self.told, wide=True)
        form.place(
            removal(
                self.tr("Remove this person from the roster"),
                self.roll.view,
                form,
                lambda each: self._bridge.do(lambda desk: desk.remove_participant(each.id)),
            ),
            wide=True,
        )
        return form

    def _aliases_form(self) -> Form[Participant]:
        form: Form[Participant] = Form(
            self._bridge, lambda desk, each: desk.revise_participant(each), self.roll.record_of
        )
        words = self.tr("Also to be caught: aliases and other spellings, one on each line")
        form.single("aliases", words, self.aliases, wide=True)
        return form

    def _show_caught(self) -> None:
        """What is caught with the aliases as they are typed, stored or not."""
        person = self.aliases_form.record
        if person is not None:
            person = replace(person, aliases=self.aliases.typed())
        self.caught.show_entry(person)

    def _show(self, person: Participant | None) -> None:
        self.leaves.offer(person is not None)
        self.form.show_record(person)
        self.aliases_form.show_record(person)
        self._show_caught()
        filled = Participant()
        if person is not None and self._bridge.is_open:
            filled = self._bridge.desk.filled(person)
        for field, name in zip(self._names, (filled.name_latin, filled.name_cyrillic), strict=True):
            field.propose(name)

    def _add(self, name: str) -> None:
        if "\n" in self.roll.line.text():
            self.several.emit(self.roll.line.text())
            self.roll.line.clear()
            return
        cyrillic = language_of(name) is Language.RU
        person = Participant(name_cyrillic=name) if cyrillic else Participant(name_latin=name)
        change = self._bridge.do(lambda desk: desk.add_participant(person))
        self.roll.welcome(added(change, Participant))


class Organisations(QWidget):
    """The organisations that are guarded for themselves."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        columns: tuple[Column[Organisation], ...] = (
            Column(self.tr("Organisation"), lambda each: shown(each.affiliation.name), wide=True),
            Column(self.tr("Acronyms"), lambda each: ", ".join(each.affiliation.acronyms)),
        )
        self.roll: RecordList[Organisation] = RecordList(
            self.tr("Organisations on the roster"),
            columns,
            self.tr("Add an organisation: its name, then Enter"),
            self.tr("No organisation is guarded for itself yet. Type the name of one below."),
            sortable=True,
        )
        self.form: Form[Organisation] = Form(
            bridge, lambda desk, each: desk.revise_organisation(each), self.roll.record_of
        )
        self.form.single("affiliation", self.tr("Names"), OrganisationField(), wide=True)
        self.told = label("", tone=Tone.WARN)
        self.form.place(self.told, wide=True)
        self.form.place(
            removal(
                self.tr("Remove this organisation from the roster"),
                self.roll.view,
                self.form,
                lambda each: bridge.do(lambda desk: desk.remove_organisation(each.id)),
            ),
            wide=True,
        )
        self.caught = CaughtPane(bridge, self)
        self.leaves = Leaves(
            self.tr("What to see of an organisation"),
            (self.tr("Organisation"), self.form),
            (self.tr("What is caught"), self.caught),
        )
        self.setLayout(beside_leaves(self.roll, self.leaves))
        self.roll.chosen.connect(self._show)
        self.roll.asked.connect(self._add)
        self.caught.arrived.connect(partial(tell_below, self.told))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.caught.come()

    def forget(self) -> None:
        """The dialogue was closed."""
        self.roll.put(())
        self.caught.forget()

    def _show(self, organisation: Organisation | None) -> None:
        self.leaves.offer(organisation is not None)
        self.form.show_record(organisation)
        self.caught.show_entry(organisation)

    def _add(self, name: str) -> None:
        both = Bilingual().with_(language_of(name), name)
        organisation = Organisation(affiliation=Affiliation(name=both))
        change = self._bridge.do(lambda desk: desk.add_organisation(organisation))
        self.roll.welcome(added(change, Organisation))


def tell_below(told: QLabel, words: str) -> None:
    """Remarks below a form; none take no room."""
    told.setText(words)
    told.setVisible(bool(words))


def _ink(person: Participant) -> QColor:
    return theme.side_colour(person.side)
