"""The notes as a list model; the rows are made when they are first asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from rapporteur.domain.dialogue import Note
from rapporteur.ui.room.notebook import Notebook, place_in
from rapporteur.ui.room.row import Find, Row, Stretch, row_of
from rapporteur.ui.room.scene import Scene

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROWS_KEPT = 4096  # made rows; a walk through a hundred thousand notes must not fill the memory


class NoteModel(QAbstractListModel):
    """The notes on show, in the order of the talk. The notebook knows those left out, too."""

    def __init__(self) -> None:
        super().__init__()
        self._notes: list[Note] = []
        self._rows: dict[str, Row] = {}
        self._names: dict[str, tuple[str, tuple[Stretch, ...]]] = {}  # by note: text, stretches
        self._scene, self._book = Scene(), Notebook()
        self._find: Find | None = None

    def fill(
        self, notes: Sequence[Note], scene: Scene, book: Notebook, find: Find | None = None
    ) -> None:
        """Show `notes` from now on; `find` tells what of a text was searched for."""
        self.beginResetModel()
        self._notes, self._scene, self._book, self._find = list(notes), scene, book, find
        self._rows.clear()
        self.endResetModel()

    def put(self, note: Note) -> int:
        """Show a note as it is now, in its place; its row. It is in the notebook already."""
        at = place_in(self._notes, note)
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
        """Show a note no longer; `note` as it was when it was put in."""
        at = self._row_of(note)
        if at >= 0:
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._notes[at]
            self._rows.pop(note.id, None)
            self.endRemoveRows()
            self._refresh(at)

    def refresh(self, note_ids: Iterable[str | None]) -> None:
        """Make the rows of these notes anew: what they say of others has changed."""
        for each in note_ids:
            at = self.row_with(each or "")
            if at >= 0:
                self._refresh(at)

    def note_at(self, row: int) -> Note | None:
        """The note in a row, None where there is no such row."""
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def row_with(self, note_id: str) -> int:
        """Where a note stands, -1 where it is not on show."""
        note = self._book.by_id.get(note_id)
        return self._row_of(note) if note is not None else -1

    def place_for(self, note: Note) -> int:
        """Where a note stands, or would stand."""
        return place_in(self._notes, note)

    # Names of the roster, which take too long to be sought before a row is shown

    def lacks_names(self, row: int) -> bool:
        """Whether nobody has looked yet for names in a row."""
        note = self._notes[row]
        known = self._names.get(note.id)
        return known is None or known[0] != note.text

    def take_names(self, row: int, names: tuple[Stretch, ...]) -> None:
        """Where a row names somebody."""
        note = self._notes[row]
        self._names[note.id] = (note.text, names)
        if self.row(row).names != names:
            self._refresh(row)

    def forget_names(self) -> None:
        """The roster changed: the rows keep their marks until somebody has looked again."""
        self._names.clear()

    # As Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self.note_at(index.row())
        if note is None:
            return None
        if role == ROW_ROLE:
            return self.row(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return note.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.row(index.row()).spoken
        return None

    def row(self, at: int) -> Row:
        """All that is shown in a row."""
        note = self._notes[at]
        row = self._rows.get(note.id)
        if row is None:
            if len(self._rows) >= ROWS_KEPT:
                self._rows.clear()
            text, names = self._names.get(note.id, ("", ()))
            row = row_of(
                note,
                self.note_at(at - 1),
                self._scene,
                self._book,
                names if text == note.text else (),
                self._find,
            )
            self._rows[note.id] = row
        return row

    def _row_of(self, note: Note) -> int:
        at = place_in(self._notes, note)
        return at if at < len(self._notes) and self._notes[at].id == note.id else -1

    def _refresh(self, at: int) -> None:
        if (note := self.note_at(at)) is not None:
            self._rows.pop(note.id, None)
            self.dataChanged.emit(self.index(at), self.index(at))
