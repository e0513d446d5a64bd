"""A new roundtable, asked for in place."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QPlainTextEdit, QWidget

from rapporteur.domain.dialogue import Rule
from rapporteur.ui import words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import BilingualLine, Column, label, primary_button, quiet_button
from rapporteur.ui.theme import GRID, WIDE, Tone, Voice


class BeginRoundtable(Column):
    """Title, date, city, rule, and the agenda where it is known; the rest can wait."""

    left = Signal()  # without making one

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(72 * GRID, parent)
        self._bridge = bridge
        self.title = BilingualLine(self.tr("Title"))
        self.city = BilingualLine(self.tr("City"))
        self.date = QDateEdit(QDate.currentDate())
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("d MMMM yyyy")
        self.rule = QComboBox()
        for rule in Rule:
            self.rule.addItem(words.rule_word(rule), rule)
        self.agenda = QPlainTextEdit()
        self.begin = primary_button(self.tr("Begin the roundtable"))
        self.leave = quiet_button(self.tr("Not now"))
        self._make_agenda()
        self._lay_out()
        self.title.edited.connect(self._weigh)
        self.begin.clicked.connect(self._begin)
        self.leave.clicked.connect(self.left)
        for field in (self.title.en, self.title.ru, self.city.en, self.city.ru):
            field.returnPressed.connect(self._begin)
        self._weigh()

    def _make_agenda(self) -> None:
        self.agenda.setProperty("field", "true")
        self.agenda.setTabChangesFocus(True)
        self.agenda.setFixedHeight(4 * self.agenda.fontMetrics().lineSpacing() + WIDE)
        self.agenda.setPlaceholderText(
            self.tr("An item a line, typed or pasted; times, numbers and chairs come off")
        )

    def _lay_out(self) -> None:
        self.body.addStretch(1)
        self.add(label(self.tr("A roundtable to take notes at"), Voice.TITLE))
        text = self.tr(
            "Its notes, agenda and article belong together. "
            "One language is enough for now; everything can be changed later."
        )
        self.add(label(text, Voice.BODY, Tone.MUTED))
        self.add_field(self.tr("Title"), self.title)
        self.add_field(self.tr("City"), self.city)
        self.add_field(self.tr("Date"), self.date)
        self.add_field(self.tr("Rule that holds in the room"), self.rule)
        self.add_field(self.tr("Agenda, if there is one already"), self.agenda)
        self.add_buttons(self.begin, self.leave)
        self.body.addStretch(2)
        self.setFocusProxy(self.title)

    def ask(self, can_leave: bool) -> None:
        """Start with empty fields; `can_leave` where there is a roundtable to go back to."""
        self.title.en.clear()
        self.title.ru.clear()
        self.agenda.clear()
        self.date.setDate(QDate.currentDate())
        self.leave.setVisible(can_leave)
        self._weigh()

    def _weigh(self) -> None:
        self.begin.setEnabled(bool(self.title.text()))

    def _begin(self) -> None:
        title, city, rule = self.title.text(), self.city.text(), Rule(self.rule.currentData())
        day = self.date.date()
        date = dt.date(day.year(), day.month(), day.day())
        agenda = self.agenda.toPlainText().strip()
        if not title:
            return
        change = self._bridge.do(lambda desk: desk.add_roundtable(title, date, city, rule))
        if change is not None and agenda:
            added = change.records[0].record.id
            self._bridge.do(lambda desk: desk.add_agenda(added, desk.read_agenda(agenda)))
