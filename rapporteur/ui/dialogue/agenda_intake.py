"""An agenda taken in: pasted, typed, or from a calendar file, and looked through in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rapporteur import paths
from rapporteur.domain.incoming import AgendaLine
from rapporteur.domain.language import Language
from rapporteur.errors import RapporteurError
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.pasting import PasteField
from rapporteur.ui.dialogue.tables import Index, ReadModel, mending_table_of
from rapporteur.ui.fields import label, primary_button, quiet_button
from rapporteur.ui.theme import AIR, GRID, Tone
from rapporteur.ui.waiting import busy

ENGLISH, RUSSIAN, STARTS, SAID = range(4)
CALENDARS = "*.ics *.ical *.vcs *.txt *.md"
_SHOWN_ROWS = 8


class AgendaLines(ReadModel[AgendaLine]):
    """The lines that were read; titles can be mended, a row without a title is no item."""

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Title in English"),
            self.tr("Title in Russian"),
            self.tr("Time"),
            self.tr("Left out of the title"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        titles = index.column() in (ENGLISH, RUSSIAN)
        return flags | Qt.ItemFlag.ItemIsEditable if titles else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self._rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            said = line.left_out or (
                "" if line.title else self.tr("No item: {words}").format(words=line.source)
            )
            return (line.title.en, line.title.ru, line.starts, said)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.source
        if role == Qt.ItemDataRole.ForegroundRole and column in (STARTS, SAID):
            return theme.colour("muted" if line.title else "warn")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line, column = self._rows[index.row()], index.column()
        language = Language.EN if column == ENGLISH else Language.RU
        words = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or words == line.title.exactly(language):
            return False
        self._rows[index.row()] = replace(line, title=line.title.with_(language, words))
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), SAID))
        self.altered.emit()
        return True


class AgendaIntake(QWidget):
    """A field for the agenda, and below it its items as they were read. `left` when done with."""

    left = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.model = AgendaLines()
        self.field = PasteField(
            self.tr("Agenda"),
            self.tr(
                "An item a line, pasted or typed; times, numbers and names of chairs come off:\n"
                "14:00–15:30 2. Verification after INF / Проверка после ДРСМД (Chair: …)"
            ),
            5,
        )
        self.view = self._table()
        self.add = primary_button("")
        file = quiet_button(self.tr("From a calendar file…"))
        file.clicked.connect(self.choose_file)
        leave = quiet_button(self.tr("Not now"))
        leave.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(AIR)
        for button in (self.add, file, leave):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._hint = label(
            self.tr("Titles become headings of the article. Delete leaves a line out."),
            tone=Tone.MUTED,
        )
        for widget in (self.field, self._hint, self.view):
            column.addWidget(widget)
        column.addLayout(row)
        for one, other in pairwise((self.field, self.view, self.add, file, leave)):
            QWidget.setTabOrder(one, other)
        self._connect()
        self._say()

    def ask(self) -> None:
        """Begin with an empty field."""
        self.field.clear()
        self.field.setFocus()

    def read_text(self, text: str) -> None:
        """Show the items of a text."""
        self.field.setPlainText(text)

    def read_file(self, path: Path) -> None:
        """Show the items of a calendar file."""
        self.field.clear()
        self._read(lambda: self._bridge.desk.read_agenda_file(path))

    def choose_file(self) -> None:
        """Ask for a file and show its items."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Agenda from a calendar file"),
            str(paths.documents_folder()),
            self.tr("Calendars and texts ({kinds})").format(kinds=CALENDARS),
        )
        if name:
            self.read_file(Path(name))

    def forget(self) -> None:
        """Nothing of the agenda stays."""
        self.field.clear()
        self.model.put(())

    def _connect(self) -> None:
        self.field.textChanged.connect(self._read_field)
        self.field.asked.connect(self._add)
        self.model.altered.connect(self._say)
        self.add.clicked.connect(self._add)
        gone = QShortcut(QKeySequence("Delete"), self.view)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._leave_out)
        leave = QShortcut(QKeySequence("Escape"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self._leave)

    def _read_field(self) -> None:
        text = self.field.toPlainText()
        if not text.strip() or not self._bridge.is_open:
            self.model.put(())
        else:
            self._read(lambda: self._bridge.desk.read_agenda(text))

    def _read(self, read: Callable[[], tuple[AgendaLine, ...]]) -> None:
        try:
            with busy():
                self.model.put(read())
        except RapporteurError as error:
            self._bridge.failed.emit(error)

    def _leave_out(self) -> None:
        at = self.view.currentIndex()
        if at.isValid():
            self.model.leave_out(at.row())

    def _leave(self) -> None:
        self.forget()
        self.left.emit()

    def _add(self) -> None:
        lines, at = self.model.rows(), self._bridge.roundtable_id
        if not self.add.isEnabled() or not at:
            return
        if self._bridge.do(lambda desk: desk.add_agenda(at, lines)) is not None:
            self._leave()

    def _say(self) -> None:
        items = sum(bool(each.title) for each in self.model.rows())
        self.add.setText(self.tr("Add agenda items: {count}").format(count=items))
        self.add.setEnabled(bool(items))
        rows = self.model.rowCount()
        self.view.setVisible(bool(rows))
        self._hint.setVisible(bool(rows))
        each, head = self.view.verticalHeader().defaultSectionSize(), self.view.horizontalHeader()
        self.view.setFixedHeight(min(rows, _SHOWN_ROWS) * each + head.sizeHint().height() + GRID)

    def _table(self) -> QTableView:
        view = mending_table_of(self.model, self.tr("Agenda items that were read"))
        head = view.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(STARTS, QHeaderView.ResizeMode.ResizeToContents)
        return view
