"""The matrix as a table: what each side said on each topic."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt

from rapporteur.domain.convergence import Cell, Matrix, Stance, matrix
from rapporteur.domain.dialogue import Note, on_record
from rapporteur.ui import words
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.room.model import Index

CELL = Qt.ItemDataRole.UserRole
SIGNS = {
    Stance.SUPPORTS: "+",
    Stance.OPPOSES: "\N{MINUS SIGN}",
    Stance.DIVIDED: "±",
    Stance.SPOKE: "\N{BULLET}",
    Stance.SILENT: "",
}


def stance_word(stance: Stance) -> str:
    """A stance in words."""
    return {
        Stance.SUPPORTS: QCoreApplication.translate("Heat", "supports"),
        Stance.OPPOSES: QCoreApplication.translate("Heat", "opposes"),
        Stance.DIVIDED: QCoreApplication.translate("Heat", "divided"),
        Stance.SPOKE: QCoreApplication.translate("Heat", "spoke"),
        Stance.SILENT: QCoreApplication.translate("Heat", "silent"),
    }[stance]


def counts_told(cell: Cell) -> str:
    """How many notes say what, in words that can be heard as well."""
    parts = (
        (cell.supports, QCoreApplication.translate("Heat", "for: {count}")),
        (cell.opposes, QCoreApplication.translate("Heat", "against: {count}")),
        (cell.ideas, QCoreApplication.translate("Heat", "ideas: {count}")),
        (cell.others, QCoreApplication.translate("Heat", "else: {count}")),
    )
    return " \N{MIDDLE DOT} ".join(text.format(count=count) for count, text in parts if count)


class HeatModel(QAbstractTableModel):
    """Topics that anybody spoke on, in the order of the tree; at the end what has no topic."""

    def __init__(self, pile: Pile) -> None:
        super().__init__()
        self._pile = pile
        self._matrix = matrix((), (), ())
        self._rows: tuple[str | None, ...] = ()
        self._told: dict[str, Note] = {}

    def fill(self) -> None:
        """Count everything anew."""
        self.beginResetModel()
        scene = self._pile.scene
        self._told = {}
        if scene.roundtable is not None:
            told, _ = on_record(self._pile.notes, scene.roundtable, scene.agenda)
            self._told = {note.id: note for note in told}
        counted: Matrix = matrix(
            self._told.values(), scene.topics, [host.number for host in scene.hosts]
        )
        self._matrix = counted
        self._rows = tuple(each for each in counted.topics if counted.total(each))
        self.endResetModel()

    def forget(self) -> None:
        self.beginResetModel()
        self._matrix, self._rows, self._told = matrix((), (), ()), (), {}
        self.endResetModel()

    def place(self, index: Index) -> tuple[str | None, int | None]:
        """The topic and the side of a cell."""
        return self._rows[index.row()], self._matrix.sides[index.column()]

    def notes_at(self, index: Index) -> list[Note]:
        """The notes that a cell counts, in the order of the talk."""
        if not index.isValid():
            return []
        topic_id, side = self.place(index)
        return [
            note
            for note in self._pile.notes
            if note.id in self._told and note.side == side and topic_id in self._topics_of(note)
        ]

    def _topics_of(self, note: Note) -> tuple[str | None, ...]:
        """What a note counts for: a reply without a topic, for the topics of what it answers."""
        seen: set[str] = set()
        at: Note | None = note
        while at is not None and at.id not in seen:
            if at.topic_ids:
                return at.topic_ids
            seen.add(at.id)
            at = self._told.get(at.reply_to or "")
        return (None,)

    def find(self, topic_id: str | None, side: int | None) -> QModelIndex:
        """The cell of a topic and a side."""
        if topic_id in self._rows and side in self._matrix.sides:
            return self.index(self._rows.index(topic_id), self._matrix.sides.index(side))
        return QModelIndex()

    # A table

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or not self._rows else len(self._matrix.sides)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._matrix.cell(*self.place(index))
        told = f"{stance_word(cell.stance)}. {counts_told(cell)}".strip()
        if role == CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return told
        if role == Qt.ItemDataRole.AccessibleTextRole:
            topic_id, side = self.place(index)
            return f"{self.topic_word(topic_id)}, {self.side_word(side)}: {told}"
        return None

    def headerData(
        self, section: int, to: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        across = to == Qt.Orientation.Horizontal
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if across and 0 <= section < len(self._matrix.sides):
            return self._heading(self._matrix.sides[section])
        if not across and 0 <= section < len(self._rows):
            return self.topic_word(self._rows[section])
        return None

    def topic_word(self, topic_id: str | None) -> str:
        topic = self._pile.scene.topic.get(topic_id or "")
        if topic is None:
            return QCoreApplication.translate("Heat", "Without a topic")
        return words.shown(topic.label) or topic.notation

    def side_word(self, side: int | None) -> str:
        return words.side_word(side, self._pile.scene.hosts)

    def _heading(self, side: int | None) -> str:
        letter = self._pile.scene.letters.get(side or 0, "")
        word = self.side_word(side)
        return f"{letter} \N{MIDDLE DOT} {word}" if letter else word[:1].upper() + word[1:]
