"""The topics at hand: nine with a digit beside them, and the whole list to be searched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.dialogue import Topic
from rapporteur.domain.language import fold
from rapporteur.domain.layout import turn_layout
from rapporteur.ui import theme, words
from rapporteur.ui.fields import hold_words, label, quiet_button
from rapporteur.ui.room.model import Index
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

TOPIC, DIGIT, ON, DEPTH = (Qt.ItemDataRole.UserRole + number for number in range(4))
CHECK = "\N{CHECK MARK}"


class TopicsAtHand(QStackedWidget):
    """A digit takes a topic of the short list; the long one is narrowed by typing."""

    taken = Signal(object)  # Topic: put it on, or take it off
    left = Signal()  # the long list: back to the notes

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = Scene()
        self._on: tuple[str, ...] = ()
        self.short, self.long = TopicRows(), TopicRows()
        self.near, self.all = _list(self.tr("Topics at hand"), self.short), TopicList(self.long)
        self.all.setAccessibleName(self.tr("All topics"))
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Part of a topic’s name"))
        self.field.setAccessibleName(self.tr("Search for a topic"))
        self.whole = quiet_button(self.tr("All topics  (F4)"))
        self.addWidget(self._page(self.tr("Topics"), self.near, self.whole))
        self.addWidget(self._page(self.tr("All topics"), self.field, self.all))
        self._connect()

    def _page(self, title: str, *parts: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, AIR, AIR, GRID)
        column.setSpacing(GRID)
        heading = label(title, Voice.STRONG)
        heading.setContentsMargins(AIR, 0, 0, 0)
        column.addWidget(heading)
        for part in parts:
            if isinstance(part, QListView):
                column.addWidget(part, 1)
                continue
            inset = QHBoxLayout()
            inset.setContentsMargins(AIR, 0, 0, 0)
            inset.addWidget(part)
            if part is self.whole:
                inset.addStretch(1)
            column.addLayout(inset)
        return page

    def _connect(self) -> None:
        for view, rows in ((self.near, self.short), (self.all, self.long)):
            view.clicked.connect(lambda index, rows=rows: self._take(rows.topic_at(index.row())))
        self.all.entered_on.connect(self._take_chosen)
        self.all.escaped.connect(self.leave)
        self.whole.clicked.connect(self.search)
        self.field.textChanged.connect(self._narrow)
        self.field.stepped.connect(self._step)
        self.field.escaped.connect(self.leave)
        self.field.returnPressed.connect(self._take_chosen)

    def show_topics(self, scene: Scene, topics: Sequence[Topic]) -> None:
        """Offer these topics, the first with the digit 1."""
        self._scene = scene
        self.short.fill([(topic, at if at <= 9 else 0, 0) for at, topic in enumerate(topics, 1)])
        self._narrow()

    def show_on(self, topic_ids: Sequence[str]) -> None:
        """Which topics the note has."""
        self._on = tuple(topic_ids)
        for rows in (self.short, self.long):
            rows.show_on(self._on)

    def forget(self) -> None:
        self._scene = Scene()
        self.field.clear()
        self.show_topics(self._scene, ())
        self.show_on(())
        self.setCurrentIndex(0)

    def take_digit(self, digit: int) -> None:
        """Take the topic that bears a digit."""
        self._take(self.short.topic_at(digit - 1))

    def search(self) -> None:
        """Turn to the whole list."""
        self.field.clear()
        self._narrow()
        self.setCurrentIndex(1)
        self.field.setFocus()

    def leave(self) -> None:
        """Back to the short list, and to the notes."""
        if self.currentIndex() == 1:
            self.setCurrentIndex(0)
            self.left.emit()

    def _take(self, topic: Topic | None) -> None:
        if topic is not None:
            self.taken.emit(topic)
            self.leave()

    def _take_chosen(self) -> None:
        self._take(self.long.topic_at(max(self.all.currentIndex().row(), 0)))

    def _narrow(self) -> None:
        wanted = self.field.text().strip()
        found = fitting(self._scene.topics, wanted)
        self.long.fill([(topic, 0, self._depth(topic) if not wanted else 0) for topic in found])
        self.long.show_on(self._on)
        self.all.setCurrentIndex(self.long.index(0))

    def _depth(self, topic: Topic) -> int:
        return 0 if topic.parent_id is None else 1

    def _step(self, by: int) -> None:
        row = min(max(self.all.currentIndex().row() + by, 0), self.long.rowCount() - 1)
        self.all.setCurrentIndex(self.long.index(row))


def fitting(topics: Sequence[Topic], wanted: str) -> list[Topic]:
    """The topics of whose names `wanted` is a part, in either language or layout; in their order.

    Those that begin with it come first.
    """
    for typed in (wanted, turn_layout(wanted)):
        key = fold(typed)
        found = [(place, topic) for topic in topics if (place := _place(topic, key)) is not None]
        if found:
            return [topic for _, topic in sorted(found, key=lambda each: each[0])]
    return []


def _place(topic: Topic, key: str) -> int | None:
    names = [fold(name) for name in (topic.notation, topic.label.en, topic.label.ru)]
    if any(name.startswith(key) for name in names):
        return 0
    return 1 if any(key in name for name in names) else None


class TopicRows(QAbstractListModel):
    """Topics, each with a digit or 0 and its depth in the tree."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Topic, int, int]] = []
        self._on: tuple[str, ...] = ()

    def fill(self, rows: list[tuple[Topic, int, int]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def show_on(self, topic_ids: tuple[str, ...]) -> None:
        self._on = topic_ids
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def topic_at(self, row: int) -> Topic | None:
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        topic, digit, depth = self._rows[index.row()]
        shown, is_on = words.shown(topic.label) or topic.notation, topic.id in self._on
        return {
            int(Qt.ItemDataRole.DisplayRole): shown,
            int(Qt.ItemDataRole.ToolTipRole): f"#{topic.notation}  {shown}",
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken(shown, digit, is_on),
            TOPIC: topic,
            DIGIT: digit,
            ON: is_on,
            DEPTH: depth,
        }.get(int(role))

    def _spoken(self, shown: str, digit: int, is_on: bool) -> str:
        parts = [str(digit) if digit else "", shown, self.tr("on this note") if is_on else ""]
        return ", ".join(part for part in parts if part)


class TopicList(QListView):
    """The long list; Enter takes, Esc leaves."""

    entered_on = Signal()
    escaped = Signal()

    def __init__(self, rows: TopicRows) -> None:
        super().__init__()
        _dress(self, rows)
        hold_words(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_on.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class _Field(QLineEdit):
    """Up and Down walk the list below it."""

    stepped = Signal(int)
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def _list(name: str, rows: TopicRows) -> QListView:
    made = QListView()
    made.setAccessibleName(name)
    _dress(made, rows)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its digits work everywhere
    return made


def _dress(view: QListView, rows: TopicRows) -> None:
    view.setModel(rows)
    view.setItemDelegate(_TopicDelegate(view))
    view.setUniformItemSizes(True)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.viewport().setAutoFillBackground(False)


class _TopicDelegate(QStyledItemDelegate):
    """A digit, the name, and a tick where the note has it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10 * GRID, QFontMetrics(theme.font()).height() + GRID + HALF)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        rect: QRect = option.rect
        is_on, middle = index.data(ON), Qt.AlignmentFlag.AlignVCenter
        view = option.widget
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and isinstance(view, TopicList):
            painter.fillRect(rect, theme.colour("selection"))
        painter.setFont(theme.font(Voice.STRONG))
        painter.setPen(theme.colour("accent"))
        painter.drawText(rect.adjusted(AIR, 0, 0, 0), middle, str(index.data(DIGIT) or ""))
        tick = CHECK if is_on else ""
        painter.drawText(rect.adjusted(0, 0, -GRID, 0), middle | Qt.AlignmentFlag.AlignRight, tick)
        left = AIR if isinstance(view, TopicList) else AIR + 2 * GRID
        room = rect.adjusted(left + index.data(DEPTH) * AIR, 0, -WIDE_TICK, 0)
        font = theme.font(Voice.STRONG if is_on else Voice.BODY)
        painter.setFont(font)
        painter.setPen(theme.colour(Tone.TEXT))
        shown = QFontMetrics(font).elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, middle, shown)
        painter.restore()


WIDE_TICK = 3 * GRID
