"""The roster with a tick for whoever is present, for a view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    Qt,
)
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from rapporteur.domain.attribution import count_by_side
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Host
from rapporteur.domain.roster import Attendance, Participant, Role
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.people import name_of, role_word, role_words, works_at
from rapporteur.ui.dialogue.tables import ROOT, Index, RowDelegate, TitledModel
from rapporteur.ui.words import language

if TYPE_CHECKING:
    from rapporteur.desk import Desk

NAME, SIDE, ORGANISATION, ROLE = range(4)
_ACROSS = Qt.Orientation.Horizontal


class AttendanceModel(TitledModel):
    """One row per participant. Ticking, or choosing a role, writes at once."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._roundtable_id = ""
        self._people: list[Participant] = []
        self._hosts: tuple[Host, ...] = ()
        self._present: dict[str, Attendance] = {}

    def put(
        self,
        roundtable_id: str,
        people: Sequence[Participant] = (),
        hosts: tuple[Host, ...] = (),
        attendance: Sequence[Attendance] = (),
    ) -> None:
        """Take everything as it is now."""
        fresh = sorted(people, key=lambda each: name_of(each).casefold())
        moved = [each.id for each in fresh] != [each.id for each in self._people]
        if moved:
            self.beginResetModel()
        self._roundtable_id, self._people, self._hosts = roundtable_id, fresh, hosts
        self._present = {each.participant_id: each for each in attendance}
        if moved:
            self.endResetModel()
        elif fresh:
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, ROLE))

    def tally(self) -> tuple[int, dict[int, int]]:
        """How many are present, and how many of each side."""
        sides = [each.side for each in self._people if each.id in self._present]
        return len(sides), count_by_side(sides)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person, column = self._people[index.row()], index.column()
        here = self._present.get(person.id)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(person, here, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = self._text(person, here, column)
            return told if column == NAME else f"{self.headerData(column, _ACROSS)}: {told}"
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME:
            return Qt.CheckState.Checked if here else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and column == SIDE:
            return theme.side_colour(person.side)
        if role == Qt.ItemDataRole.EditRole and column == ROLE:
            return (here.role if here else person.role).value
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return self._bridge.do(self._act(self._people[index.row()].id, value, role)) is not None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == NAME:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        if index.column() == ROLE and self._people[index.row()].id in self._present:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Present"),
            self.tr("Side"),
            self.tr("Organisation"),
            self.tr("Role here"),
        )

    def _act(self, person_id: str, value: Any, role: int) -> Callable[[Desk], Change]:
        roundtable_id = self._roundtable_id
        if role == Qt.ItemDataRole.EditRole:
            return lambda desk: desk.mark_present(roundtable_id, person_id, Role(value))
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            return lambda desk: desk.mark_present(roundtable_id, person_id)
        return lambda desk: desk.mark_absent(roundtable_id, person_id)

    def _text(self, person: Participant, here: Attendance | None, column: int) -> str:
        if column == NAME:
            return name_of(person)
        if column == SIDE:
            return theme.side_letters(self._hosts, language()).get(person.side or 0, "–")
        if column == ORGANISATION:
            return works_at(person)
        return role_word(here.role) if here else ""


class RoleDelegate(RowDelegate):
    """Lets a role be chosen in its cell."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self.tr("Role at this roundtable"))
        for role, word in role_words():
            box.addItem(word, role.value)
        box.activated.connect(lambda _at: self._choose(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox), "made above"
        editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox), "made above"
        if editor.currentData() != index.data(Qt.ItemDataRole.EditRole):
            model.setData(model.index(index.row(), index.column()), editor.currentData())

    def _choose(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
