"""The topics as a tree for a view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from rapporteur.domain.dialogue import Topic
from rapporteur.ui.words import shown

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class TopicModel(QAbstractItemModel):
    """Topics under their parents; an index's internal id is the topic's place in the list + 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topics: list[Topic] = []
        self._children: dict[str | None, list[int]] = {}
        self._at: dict[str, int] = {}

    def put(self, topics: Sequence[Topic]) -> bool:
        """Take the topics as they are now, parents first; whether the tree's shape changed."""
        fresh = list(topics)
        shape = [(each.id, each.parent_id) for each in fresh]
        if shape != [(each.id, each.parent_id) for each in self._topics]:
            self.beginResetModel()
            self._topics = fresh
            self._at = {each.id: at for at, each in enumerate(fresh)}
            self._children = {}
            for at, each in enumerate(fresh):
                parent = each.parent_id if each.parent_id in self._at else None
                self._children.setdefault(parent, []).append(at)
            self.endResetModel()
            return True
        for at, (old, new) in enumerate(zip(self._topics, fresh, strict=True)):
            if old != new:
                self._topics[at] = new
                index = self.index_of(new.id)
                self.dataChanged.emit(index, index.siblingAtColumn(1))
        return False

    def topics(self) -> tuple[Topic, ...]:
        return tuple(self._topics)

    def topic(self, index: Index) -> Topic | None:
        """The topic at an index."""
        return self._topics[index.internalId() - 1] if index.isValid() else None

    def find(self, id: str) -> Topic | None:
        """The topic of that id."""
        return self._topics[self._at[id]] if id in self._at else None

    def index_of(self, id: str) -> QModelIndex:
        """Where a topic stands; invalid where there is none."""
        at = self._at.get(id)
        return ROOT if at is None else self.createIndex(self._row(at), 0, at + 1)

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        siblings = self._children.get(self._parent_key(parent), [])
        if 0 <= row < len(siblings) and 0 <= column < 2:
            return self.createIndex(row, column, siblings[row] + 1)
        return QModelIndex()

    def parent(self, index: Index = ROOT) -> Any:
        topic = self.topic(index)
        return self.index_of(topic.parent_id or "") if topic is not None else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        if parent.column() > 0:
            return 0
        return len(self._children.get(self._parent_key(parent), []))

    def columnCount(self, parent: Index = ROOT) -> int:
        return 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        topic = self.topic(index)
        if topic is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return shown(topic.label) if index.column() == 0 else f"#{topic.notation}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Topic"), self.tr("Sign"))[section]
        return None

    def _parent_key(self, parent: Index) -> str | None:
        topic = self.topic(parent)
        return topic.id if topic is not None else None

    def _row(self, at: int) -> int:
        topic = self._topics[at]
        parent = topic.parent_id if topic.parent_id in self._at else None
        return self._children[parent].index(at)
