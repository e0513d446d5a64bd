"""A list of people taken in: pasted or from a file, looked through in place, then stored at once.

Nothing is stored before the button is pressed, and then as one act that can be undone.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rapporteur import paths
from rapporteur.domain.incoming import Proposed
from rapporteur.errors import RapporteurError
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.intake_model import (
    GENDER,
    POST,
    ROLE,
    SIDE,
    SOURCE,
    IntakeModel,
)
from rapporteur.ui.dialogue.pasting import ChoiceDelegate, PasteField, Tick
from rapporteur.ui.dialogue.people import gender_words, role_words, side_choices
from rapporteur.ui.dialogue.remarks import IntakeRemarks
from rapporteur.ui.dialogue.tables import mending_table_of
from rapporteur.ui.fields import label, primary_button, quiet_button
from rapporteur.ui.theme import AIR, GRID, Tone
from rapporteur.ui.waiting import busy

LISTS = "*.csv *.xlsx *.xls *.ods *.vcf *.txt"


class PeopleIntake(QWidget):
    """First the list, then its entries as a table of proposals. `left` when it is done with."""

    left = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.model = IntakeModel(bridge)
        self.field = PasteField(
            self.tr("List of people"),
            self.tr(
                "Paste the list of participants here, a person a line:\n"
                "Dr Jane Smith, Senior Fellow, RUSI\n"
                "Иванов Иван Иванович — научный сотрудник, РСМД"
            ),
            14,
        )
        self.view = self._table()
        self.says = label("")
        self.remarks = IntakeRemarks(bridge, self.model)
        self.present = Tick()
        self.add = primary_button("")
        self.take_all = quiet_button("")
        self._steps = QStackedWidget()
        self._first, self._second = self._paste_step(), self._table_step()
        self._steps.addWidget(self._first)
        self._steps.addWidget(self._second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.addWidget(self._steps)
        self._connect()

    def ask(self) -> None:
        """Begin with an empty list."""
        self.field.clear()
        self.model.put(())
        self._steps.setCurrentWidget(self._first)
        self.field.setFocus()

    def read_text(self, text: str) -> None:
        """Show the people in a pasted list."""
        self.field.setPlainText(text)
        self._read(lambda: self._bridge.desk.read_people(text))

    def read_file(self, path: Path) -> None:
        """Show the people in a file."""
        self._read(lambda: self._bridge.desk.read_people_file(path))

    def forget(self) -> None:
        """The dialogue was closed: nothing of the list stays."""
        self.field.clear()
        self.model.put(())
        self._steps.setCurrentWidget(self._first)

    def choose_file(self) -> None:
        """Ask for a file and show the people in it."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("List of people"),
            str(paths.documents_folder()),
            self.tr("Lists of people ({kinds})").format(kinds=LISTS),
        )
        if name:
            self.read_file(Path(name))

    def _read(self, read: Callable[[], tuple[Proposed, ...]]) -> None:
        try:
            with busy():
                found = read()
        except RapporteurError as error:
            self._bridge.failed.emit(error)
            return
        if not found:
            return
        self._offer_sides()
        self.model.put(found)
        self._steps.setCurrentWidget(self._second)
        self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus()

    def _offer_sides(self) -> None:
        self._sides.offer(side_choices(self._bridge.desk.hosts()))
        self._roles.offer(role_words())
        self._genders.offer(gender_words())
        at = self._bridge.roundtable_id
        self.present.setVisible(bool(at))
        if at:
            number = self._bridge.desk.roundtable(at).number
            words = self.tr("Mark all of them present at roundtable {number}")
            self.present.setText(words.format(number=number))
        self.present.setChecked(False)

    def _connect(self) -> None:
        self.field.pasted.connect(self._read_field)
        self.field.asked.connect(self._read_field)
        self.model.altered.connect(self._say)
        self.add.clicked.connect(self._add)
        self.take_all.clicked.connect(self.model.accept_all)
        for keys, act in (
            ("Ctrl+Return", self._accept),
            ("Ctrl+Enter", self._accept),
            ("Delete", self._leave_out),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        leave = QShortcut(QKeySequence("Escape"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._back)

    def _read_field(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self._read(lambda: self._bridge.desk.read_people(text))

    def _accept(self) -> None:
        """Take what is proposed where the cursor is, and go on to the next row."""
        at = self.view.currentIndex()
        if at.isValid():
            self.model.accept(at.row(), at.column())
            below = self.model.index(min(at.row() + 1, self.model.rowCount() - 1), at.column())
            self.view.setCurrentIndex(below)

    def _leave_out(self) -> None:
        at = self.view.currentIndex()
        if at.isValid():
            self.model.leave_out(at.row())

    def _back(self) -> None:
        if self._steps.currentWidget() is self._second:
            self._steps.setCurrentWidget(self._first)
            self.field.setFocus()
        else:
            self.left.emit()

    def _add(self) -> None:
        entries, at = self.model.rows(), self._bridge.roundtable_id
        here = at if at and self.present.isChecked() else None
        if self._bridge.do(lambda desk: desk.add_people(entries, here)) is not None:
            self.forget()
            self.left.emit()

    def _say(self) -> None:
        entries = self.model.rows()
        people = [each for each in entries if each.read is not None]
        places = sum(len(each.organisations) for each in entries)
        missed = sum(each.read is None and not each.organisations for each in entries)
        known = sum(each.known is not None for each in people)
        proposals = sum(len(each.proposals()) for each in people)
        said = [self.tr("People: {count}").format(count=len(people))]
        if known:
            said.append(self.tr("on the roster already: {count}").format(count=known))
        if places:
            said.append(self.tr("organisations: {count}").format(count=places))
        if missed:
            said.append(self.tr("lines that name nobody: {count}").format(count=missed))
        if proposals:
            said.append(self.tr("proposed and not taken yet: {count}").format(count=proposals))
        self.says.setText(" · ".join(said))
        self.add.setText(self.tr("Add to the roster: {count}").format(count=len(people) + places))
        self.add.setEnabled(bool(people or places))
        self.take_all.setText(
            self.tr("Take all that is proposed ({count})").format(count=proposals)
        )
        self.take_all.setVisible(bool(proposals))

    def _paste_step(self) -> QWidget:
        read = primary_button(self.tr("Read the list"))
        read.clicked.connect(self._read_field)
        file = quiet_button(self.tr("Choose a file…"))
        file.clicked.connect(self.choose_file)
        leave = quiet_button(self.tr("Back to the roster"))
        leave.clicked.connect(self.left)
        hint = self.tr(
            "A mail, a table from Word or Excel, numbered or not, in either script. Or drop a "
            "file here: Excel, OpenDocument, CSV, vCard. You see what was understood before "
            "anything is stored."
        )
        return _step((label(hint, tone=Tone.MUTED), self.field), (read, file, leave), True)

    def _table_step(self) -> QWidget:
        back = quiet_button(self.tr("Back to the list"))
        back.clicked.connect(self._back)
        hint = self.tr(
            "What is in italics is proposed and stays out until it is taken: Ctrl+Enter takes it "
            "in the row. Type to mend a cell; Delete leaves a row out."
        )
        top = QHBoxLayout()
        top.addWidget(self.says, 1)
        top.addWidget(self.take_all)
        whole = _step(
            (label(hint, tone=Tone.MUTED), self.view, self.remarks, self.present),
            (self.add, back),
            False,
        )
        column = whole.layout()
        assert isinstance(column, QVBoxLayout), "laid out below"
        column.insertLayout(0, top)
        for one, other in pairwise((self.take_all, self.view, self.present, self.add, back)):
            QWidget.setTabOrder(one, other)
        return whole

    def _table(self) -> QTableView:
        view = mending_table_of(self.model, self.tr("People that were read"))
        self._sides = ChoiceDelegate(self.tr("Side"), view)
        self._roles = ChoiceDelegate(self.tr("Role"), view)
        self._genders = ChoiceDelegate(self.tr("Gender, for Russian forms"), view)
        for at, delegate in ((SIDE, self._sides), (ROLE, self._roles), (GENDER, self._genders)):
            view.setItemDelegateForColumn(at, delegate)
        head = view.horizontalHeader()
        wide = view.fontMetrics().averageCharWidth()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, width in enumerate((30, 30, 7, 24, 24, 15, 8)):
            head.resizeSection(at, max(width * wide, head.sectionSizeHint(at)))
        for at in (POST, SOURCE):
            head.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        return view


def _step(body: tuple[QWidget, ...], buttons: tuple[QWidget, ...], loose: bool) -> QWidget:
    """What a step shows, and its buttons below; where it is `loose` nothing fills the page."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GRID)
    for widget in body:
        column.addWidget(widget, 0 if loose or not isinstance(widget, QTableView) else 1)
    row = QHBoxLayout()
    row.setSpacing(AIR)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    column.addLayout(row)
    if loose:
        column.addStretch(1)
    return whole
