"""The roundtables and their agendas."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rapporteur.domain.dialogue import AgendaItem, Roundtable, Rule
from rapporteur.domain.language import Bilingual, language_of
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.agenda_intake import AgendaIntake
from rapporteur.ui.dialogue.form import Form
from rapporteur.ui.dialogue.kept import ChoiceField, DateField, TextField
from rapporteur.ui.dialogue.page import Page, added, beside, removal
from rapporteur.ui.dialogue.records import Column, RecordList
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import AIR, GRID, Voice
from rapporteur.ui.words import day, rule_word, shown


class RoundtablesPage(Page):
    """Every roundtable with its date, city and rule, and below it its agenda."""

    shows = (Roundtable, AgendaItem)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.head(
            self.tr("Roundtables"),
            self.tr("Each has its own notes, agenda, attendance and article."),
        )
        self.roll = self._roll()
        self.form = self._form()
        self.agenda = Agenda(bridge)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(AIR)
        column.addWidget(self.form)
        column.addWidget(self.agenda)
        column.addLayout(
            removal(
                self.tr("Remove this roundtable with its notes and article"),
                self.roll.view,
                self.form,
                lambda each: self.bridge.do(lambda desk: desk.remove_roundtable(each.id)),
            )
        )
        self.body.addLayout(beside(self.roll, self._right), 1)
        self.roll.chosen.connect(self._show)
        self.roll.asked.connect(self._add)
        bridge.roundtable_changed.connect(self.roll.choose)

    def fill(self) -> None:
        self.roll.put(self.bridge.desk.roundtables(), self.bridge.roundtable_id)
        self._show(self.roll.current())

    def forget(self) -> None:
        super().forget()
        self.roll.put(())

    def _show(self, roundtable: Roundtable | None) -> None:
        self._right.setVisible(roundtable is not None)
        self.form.show_record(roundtable)
        self.agenda.show_roundtable(roundtable)
        if roundtable is not None and self.isVisible():
            self.bridge.set_roundtable(roundtable.id)

    def _roll(self) -> RecordList[Roundtable]:
        columns: tuple[Column[Roundtable], ...] = (
            Column(self.tr("No."), lambda each: str(each.number)),
            Column(self.tr("Roundtable"), lambda each: shown(each.title), wide=True),
            Column(self.tr("Date"), lambda each: day(each.date)),
        )
        return RecordList(
            self.tr("Roundtables"),
            columns,
            self.tr("Add a roundtable: its title, then Enter"),
            self.tr("No roundtable yet. Type the title of the first one below."),
        )

    def _form(self) -> Form[Roundtable]:
        form: Form[Roundtable] = Form(
            self.bridge, lambda desk, each: desk.revise_roundtable(each), self.roll.record_of
        )
        form.bilingual("title", self.tr("Title in English"), self.tr("Title in Russian"))
        form.single("date", self.tr("Date"), DateField())
        rules = [(rule, rule_word(rule)) for rule in Rule]
        form.single("rule", self.tr("Rule"), ChoiceField(rules))
        form.bilingual("city", self.tr("City in English"), self.tr("City in Russian"))
        form.bilingual(
            "cutoff",
            self.tr("Cut-off note in English: written before …"),
            self.tr("Cut-off note in Russian"),
            lambda: TextField(2),
        )
        return form

    def _add(self, title: str) -> None:
        both = Bilingual().with_(language_of(title), title)
        change = self.bridge.do(lambda desk: desk.add_roundtable(both, dt.date.today()))
        self.roll.welcome(added(change, Roundtable))


class Agenda(QWidget):
    """The agenda items of one roundtable; an item may have a rule of its own."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._roundtable: Roundtable | None = None
        self.roll = self._roll()
        self.form = self._form()
        self.intake = AgendaIntake(bridge)
        self.intake.hide()
        self.intake.left.connect(self._end_intake)
        self.intake.model.altered.connect(
            lambda: QTimer.singleShot(0, self.intake, self._bring_into_view)
        )
        self.take = quiet_button(self.tr("Take in an agenda…"))
        self.take.clicked.connect(lambda: self.ask_for_agenda())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Agenda"), Voice.HEADING), 1)
        head.addWidget(self.take)
        column.addLayout(head)
        column.addWidget(self.intake)
        self._items = QWidget()
        items = QVBoxLayout(self._items)
        items.setContentsMargins(0, 0, 0, 0)
        items.setSpacing(AIR)
        items.addWidget(self.roll)
        items.addWidget(self.form)
        column.addWidget(self._items)
        self.roll.chosen.connect(self._show)
        self.roll.asked.connect(self._add)

    def show_roundtable(self, roundtable: Roundtable | None) -> None:
        """Show the agenda of a roundtable as it stands."""
        if roundtable is None or self._roundtable is None or roundtable.id != self._roundtable.id:
            self.intake.forget()
            self._end_intake()
        self._roundtable = roundtable
        self.roll.put(self._bridge.desk.agenda(roundtable.id) if roundtable else ())
        rows = max(2, len(self.roll.model.records()))
        self.roll.setFixedHeight(self.roll.height_of(rows))

    def ask_for_agenda(self, text: str = "") -> None:
        """Show the field that an agenda is pasted into; with `text` the items in it."""
        self.take.hide()
        self._items.hide()
        self.intake.show()
        self.intake.ask()
        QTimer.singleShot(0, self.intake, self._bring_into_view)
        if text:
            self.intake.read_text(text)

    def _bring_into_view(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea) and self.intake.isVisible():
            around.ensureWidgetVisible(self.intake.add)

    def _end_intake(self) -> None:
        self.intake.hide()
        self.take.show()
        self._items.show()

    def _show(self, item: AgendaItem | None) -> None:
        self.form.show_record(item)

    def _roll(self) -> RecordList[AgendaItem]:
        columns: tuple[Column[AgendaItem], ...] = (
            Column(self.tr("No."), lambda each: str(each.number)),
            Column(self.tr("Item"), lambda each: shown(each.title), wide=True),
            Column(self.tr("Rule"), lambda each: rule_word(each.rule) if each.rule else ""),
        )
        return RecordList(
            self.tr("Agenda"),
            columns,
            self.tr("Add an agenda item: its title, then Enter"),
            self.tr("No agenda yet. It can also grow in the room."),
        )

    def _form(self) -> Form[AgendaItem]:
        form: Form[AgendaItem] = Form(
            self._bridge, lambda desk, each: desk.revise_agenda_item(each), self.roll.record_of
        )
        form.bilingual(
            "title", self.tr("Item's title in English"), self.tr("Item's title in Russian")
        )
        form.single("rule", self.tr("Item's rule"), ChoiceField(item_rules()))
        form.end_row()
        form.place(
            removal(
                self.tr("Remove this agenda item"),
                self.roll.view,
                form,
                lambda each: self._bridge.do(lambda desk: desk.remove_agenda_item(each.id)),
            ),
            wide=True,
        )
        return form

    def _add(self, title: str) -> None:
        roundtable = self._roundtable
        if roundtable is None:
            return
        if "\n" in self.roll.line.text():
            self.ask_for_agenda(self.roll.line.text())
            self.roll.line.clear()
            return
        both = Bilingual().with_(language_of(title), title)
        change = self._bridge.do(lambda desk: desk.add_agenda_item(roundtable.id, both))
        self.roll.welcome(added(change, AgendaItem))


def item_rules() -> list[tuple[Rule | None, str]]:
    """What may hold for an agenda item: the roundtable's rule, or one of its own."""
    inherited = QCoreApplication.translate("Agenda", "As the roundtable")
    return [(None, inherited), *((rule, rule_word(rule)) for rule in Rule)]
