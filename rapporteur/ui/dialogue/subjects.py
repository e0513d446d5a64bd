"""Organisations that are talked about, though somebody from them is on the roster."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import Subject
from rapporteur.domain.roster import Roster
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.records import Column, RecordList
from rapporteur.ui.fields import caption, label, quiet_button
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, tone
from rapporteur.ui.words import day


class Subjects(QWidget):
    """What was declared a subject, with the reason, and two fields to declare another one."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._known = QStringListModel()
        self.roll = self._roll()
        self.name, self.reason = QLineEdit(), QLineEdit()
        completer = QCompleter(self._known, self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.name.setCompleter(completer)
        self.declare = quiet_button(self.tr("Declare it a subject"))
        self.withdraw = quiet_button(self.tr("Withdraw: it must not be named again"))
        tone(self.withdraw, Tone.DANGER)
        self._lay_out()
        self._connect()
        self._weigh()

    def put(self, subjects: tuple[Subject, ...], roster: Roster) -> None:
        """Show the subjects there are; the roster's organisations are proposed."""
        self.roll.put(subjects)
        self._known.setStringList(sorted(set(_organisations(roster)), key=str.casefold))
        self._weigh()

    def forget(self) -> None:
        """The dialogue was closed."""
        self.put((), Roster())
        self.name.clear()
        self.reason.clear()

    def _roll(self) -> RecordList[Subject]:
        columns: tuple[Column[Subject], ...] = (
            Column(self.tr("Organisation"), lambda each: each.name),
            Column(self.tr("Declared on"), lambda each: day(each.made_at.date())),
            Column(self.tr("Reason"), lambda each: each.reason, wide=True),
        )
        return RecordList(
            self.tr("Organisations that are talked about"),
            columns,
            "",
            self.tr("No organisation is declared a subject."),
        )

    def _lay_out(self) -> None:
        hint = self.tr(
            "An organisation that is itself talked about, such as NATO, may be named although "
            "somebody from it is present. It stays a finding wherever a text says that somebody "
            "who spoke is from it."
        )
        fields = QGridLayout()
        fields.setHorizontalSpacing(AIR)
        fields.setVerticalSpacing(HALF)
        for at, (words, field) in enumerate(
            (
                (self.tr("Organisation that is talked about"), self.name),
                (self.tr("Why it may be named"), self.reason),
            )
        ):
            fields.addWidget(caption(words, field), 0, at)
            fields.addWidget(field, 1, at)
        fields.addWidget(self.declare, 1, 2)
        fields.setColumnStretch(0, 2)
        fields.setColumnStretch(1, 3)
        below = QHBoxLayout()
        below.addWidget(self.withdraw)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label(hint, tone=Tone.MUTED))
        column.addLayout(fields)
        column.addWidget(self.roll, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        for field in (self.name, self.reason):
            field.textChanged.connect(self._weigh)
            field.returnPressed.connect(self._declare)
        self.declare.clicked.connect(self._declare)
        self.withdraw.clicked.connect(self._withdraw)
        self.roll.chosen.connect(lambda _: self._weigh())
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.roll.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._withdraw)

    def _weigh(self) -> None:
        self.declare.setEnabled(bool(self.name.text().strip() and self.reason.text().strip()))
        self.withdraw.setVisible(self.roll.current() is not None)

    def _declare(self) -> None:
        name, reason = self.name.text(), self.reason.text()
        if name.strip() and not reason.strip():
            self.reason.setFocus()
            return
        if self._bridge.do(lambda desk: desk.declare_subject(name, reason)) is not None:
            self.name.clear()
            self.reason.clear()
            self.name.setFocus()

    def _withdraw(self) -> None:
        subject = self.roll.current()
        if subject is not None:
            self._bridge.do(lambda desk: desk.withdraw_subject(subject.id))


def _organisations(roster: Roster) -> Iterator[str]:
    """Every name and acronym of an organisation on the roster."""
    places = [each for person in roster.participants for each in person.affiliations]
    places += [each.affiliation for each in roster.organisations]
    for each in places:
        yield from filter(None, (each.name.en, each.name.ru, *each.acronyms))
