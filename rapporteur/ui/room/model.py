"""The notes as a list model; the rows are made when they are first asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from rapporteur.domain.dialogue import Note
from rapporteur.ui.room.row import Row, row_of
from rapporteur.ui.room.scene import Scene

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class NoteModel(QAbstractListModel):
    """The notes on show, by their numbers. `numbers` knows those that are filtered out too."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: list[Note] = []
        self._rows: dict[str, Row] = {}
        self._numbers: dict[str, int] = {}
        self._scene = Scene()

    def fill(self, notes: Sequence[Note], scene: Scene, numbers: dict[str, int]) -> None:
        """Show `notes` from now on."""
        self.beginResetModel()
        self._notes, self._scene, self._numbers = list(notes), scene, numbers
        self._rows.clear()
        self.endResetModel()

    def put(self, note: Note) -> int:
        """Show a note as it is now, in its place; its row."""
        at = self._place_of(note.number)
        self._numbers[note.id] = note.number
        if at < len(self._notes) and self._notes[at].id == note.id:
            self._notes[at] = note
            self._refresh(at)
        else:
            self.beginInsertRows(QModelIndex(), at, at)
            self._notes.insert(at, note)
            self.endInsertRows()
        self._refresh(at + 1)
        return at

    def drop(self, note: Note) -> None:
        """Show a note no longer."""
        at = self._place_of(note.number)
        if at < len(self._notes) and self._notes[at].id == note.id:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._notes[at]
            self._rows.pop(note.id, None)
            self.endRemoveRows()
            self._refresh(at)

    def note_at(self, row: int) -> Note | None:
        """The note in a row, None where there is no such row."""
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def row_with(self, note_id: str) -> int:
        """Where a note stands, -1 where it is not on show."""
        number = self._numbers.get(note_id)
        at = self._place_of(number) if number is not None else len(self._notes)
        return at if at < len(self._notes) and self._notes[at].id == note_id else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self.note_at(index.row())
        if note is None:
            return None
        if role == ROW_ROLE:
            return self._row(index.row(), note)
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._row(index.row(), note).spoken
        return None

    def _row(self, at: int, note: Note) -> Row:
        row = self._rows.get(note.id)
        if row is None:
            row = row_of(note, self.note_at(at - 1), self._scene, self._numbers)
            self._rows[note.id] = row
        return row

    def _place_of(self, number: int) -> int:
        return bisect_left(self._notes, number, key=lambda note: note.number)

    def _refresh(self, at: int) -> None:
        if (note := self.note_at(at)) is not None:
            self._rows.pop(note.id, None)
            self.dataChanged.emit(self.index(at), self.index(at))
