"""Who is present at a roundtable, and in what role."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from rapporteur import paths
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable
from rapporteur.domain.roster import Attendance, Participant
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.attendance_table import ROLE, AttendanceModel, RoleDelegate
from rapporteur.ui.dialogue.intake import LISTS
from rapporteur.ui.dialogue.kept import ChoiceField
from rapporteur.ui.dialogue.page import Page
from rapporteur.ui.dialogue.records import Sieve
from rapporteur.ui.dialogue.tables import table_of
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import AIR, Tone, tone
from rapporteur.ui.words import shown, side_word


class AttendancePage(Page):
    """Ticks for one roundtable, and what they mean for attribution."""

    shows = (Attendance, Participant, Roundtable, Host, Dialogue)
    listed = Signal(object)  # the Path of a list of those who are present

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.head(
            self.tr("Attendance"),
            self.tr(
                "The export gate stays shut until somebody is marked present: the guard must know "
                "who was in the room to judge what would reveal them."
            ),
        )
        self.model = AttendanceModel(bridge)
        self.sieve = Sieve()
        self.sieve.setSourceModel(self.model)
        self.view = self._table()
        self.roundtable = ChoiceField()
        self.roundtable.setAccessibleName(self.tr("Roundtable"))
        self.roundtable.entered.connect(
            lambda: bridge.set_roundtable(self.roundtable.typed() or "")
        )
        self.tally = label("", tone=Tone.MUTED)
        self.tally.setAccessibleName(self.tr("How many are present"))
        self._bar = self._lay_bar()
        self._rest = QWidget()  # takes the table's room while there is none
        self.body.addWidget(self._bar)
        self.body.addWidget(self.tally)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._rest, 1)
        bridge.roundtable_changed.connect(self.refresh)

    def fill(self) -> None:
        desk, at = self.bridge.desk, self.bridge.roundtable_id
        hosts, people = desk.hosts(), desk.roster().participants
        self.roundtable.offer(
            (each.id, f"{each.number} · {shown(each.title)}") for each in desk.roundtables()
        )
        self.roundtable.start_over(at)
        self.model.put(at, people if at else (), hosts, desk.attendance(at) if at else ())
        self._say(bool(people), hosts)

    def forget(self) -> None:
        super().forget()
        self.model.put("")
        self.search.clear()

    def import_file(self, path: Path) -> None:
        """Take a roster file over and mark everybody in it present.

        A list that somebody must look through first is handed on to the roster.
        """
        at = self.bridge.roundtable_id
        if at and not self.bridge.desk.is_own_roster(path):
            self.listed.emit(path)
        elif at:
            self.bridge.do(lambda desk: desk.import_roster(path, at))

    def _say(self, anybody: bool, hosts: tuple[Host, ...]) -> None:
        count, sides = self.model.tally()
        self._bar.setVisible(bool(self.bridge.roundtable_id))
        self.view.setVisible(anybody and bool(self.bridge.roundtable_id))
        self._rest.setVisible(self.view.isHidden())
        tone(self.tally, Tone.TEXT if count else Tone.WARN)
        if not self.bridge.roundtable_id:
            text = self.tr("There is no roundtable yet. Add one under Roundtables.")
        elif not anybody:
            text = self.tr("The roster is empty. Add people under Roster, or import a file here.")
        elif not count:
            text = self.tr("Nobody is marked present yet.")
        else:
            parts = [self.tr("Present: {count}").format(count=count)]
            parts += [
                f"{side_word(each.number, hosts)}: {sides.get(each.number, 0)}" for each in hosts
            ]
            text = " · ".join(parts) + self._too_few(sides, hosts)
        self.tally.setText(text)

    def _too_few(self, sides: dict[int, int], hosts: tuple[Host, ...]) -> str:
        fewest = self.bridge.desk.dialogue().smallest_group
        small = [
            side_word(each.number, hosts) for each in hosts if sides.get(each.number, 0) < fewest
        ]
        if not small:
            return ""
        return "\n" + self.tr(
            "Fewer than {count} of these, so remarks are not given to them: {sides}"
        ).format(count=fewest, sides=", ".join(small))

    def _lay_bar(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the roster"))
        self.search.setAccessibleName(self.tr("Search the roster"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.sieve.look_for)
        take = quiet_button(self.tr("Import who is present…"))
        take.clicked.connect(self._choose_file)
        whole = QWidget()
        bar = QHBoxLayout(whole)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(AIR)
        bar.addWidget(self.roundtable, 3)
        bar.addWidget(self.search, 2)
        bar.addWidget(take)
        return whole

    def _table(self) -> QTableView:
        view = table_of(self.sieve, self.tr("Who is present"))
        view.setItemDelegateForColumn(ROLE, RoleDelegate(view))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        triggers = QAbstractItemView.EditTrigger
        view.setEditTriggers(
            triggers.SelectedClicked | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        head = view.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        return view

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import who is present"),
            str(paths.documents_folder()),
            self.tr("Lists of people ({kinds})").format(kinds=LISTS),
        )
        if name:
            self.import_file(Path(name))
