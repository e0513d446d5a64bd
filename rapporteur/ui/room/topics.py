"""The column beside the stream: topics with their counts, and what still needs a hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.dialogue import Topic
from rapporteur.ui import theme, words
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.room.digits import Digits
from rapporteur.ui.room.model import Index
from rapporteur.ui.room.notebook import Tally
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

COUNT_ROLE, DIGIT_ROLE, DEPTH_ROLE, TOPIC_ROLE = (
    Qt.ItemDataRole.UserRole + number for number in range(4)
)
_LOOKS = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)


class TopicsColumn(QWidget):
    """Choosing a topic tags what is chosen; untagged notes and cues are shown on demand."""

    chosen = Signal(object)  # Topic
    escaped = Signal()
    untagged_wanted = Signal()
    cues_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TopicModel()
        self.list = _TopicList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_TopicDelegate(self.list))
        self.list.setAccessibleName(self.tr("Topics"))
        self.untagged, self.cues = quiet_button(""), quiet_button("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, AIR - HALF, 0, HALF)
        column.setSpacing(HALF)
        column.addLayout(self._heading())
        column.addWidget(self.list, 1)
        for button in (self.untagged, self.cues):
            theme.tone(button, Tone.MUTED)
            button.setStyleSheet(f"margin: 0 {AIR - 2}px;")
            column.addWidget(button)
        self.setFocusProxy(self.list)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.escaped.connect(self.escaped)
        self.untagged.clicked.connect(self.untagged_wanted)
        self.cues.clicked.connect(self.cues_wanted)

    def _heading(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(AIR, 0, AIR, HALF)
        self.key = label("F4", Voice.SMALL, Tone.MUTED)
        for part in (label(self.tr("Topics"), Voice.STRONG), self.key):
            part.setWordWrap(False)
            row.addWidget(part)
            row.addStretch(part is not self.key)
        return row

    def show_tally(self, scene: Scene, counts: Tally, digits: Digits) -> None:
        """Show the topics of the first level, those in use below them, and the counts."""
        self.model.show_tally(scene, counts, digits)
        self.untagged.setText(self.tr("untagged: {count}").format(count=counts.untagged))
        self.cues.setText(self.tr("cues: {count}").format(count=counts.cues))

    def take_digit(self, digit: int) -> None:
        """Choose the topic that bears a digit."""
        for row in range(self.model.rowCount()):
            if self.model.index(row).data(DIGIT_ROLE) == digit:
                self._choose(self.model.index(row))
                return

    def _choose(self, index: Index) -> None:
        topic = index.data(TOPIC_ROLE)
        if isinstance(topic, Topic):
            self.chosen.emit(topic)


class _TopicList(QListView):
    """Topics are found by their first letters, too."""

    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """A count changes the height of no row, so nothing is laid out or painted but that row."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        delegate = self.itemDelegate()
        if event.type() in _LOOKS and isinstance(delegate, _TopicDelegate):
            delegate.take_look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The topic that Enter would take is seen from the first."""
        super().focusInEvent(event)
        if not self.selectedIndexes() and self.model().rowCount():
            at = self.currentIndex() if self.currentIndex().isValid() else self.model().index(0, 0)
            self.setCurrentIndex(at)


class TopicModel(QAbstractListModel):
    """Rows of (topic, its digit or 0, its depth, its count)."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Topic, int, int, int]] = []

    def show_tally(self, scene: Scene, counts: Tally, digits: Digits) -> None:
        """The rows stay where they are unless a topic came or went."""
        rows = []
        for topic in scene.topics:
            digit = digits.of(topic.id)
            if topic.parent_id is None:
                rows.append((topic, digit, 0, counts.branch[topic.id]))
            elif digit or counts.own[topic.id]:
                rows.append((topic, digit, 1, counts.own[topic.id]))
        if [each[0] for each in rows] == [each[0] for each in self._rows]:
            before, self._rows = self._rows, rows
            for at, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(at), self.index(at))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        topic, digit, depth, count = self._rows[index.row()]
        if role == TOPIC_ROLE:
            return topic
        if role == DIGIT_ROLE:
            return digit
        if role == DEPTH_ROLE:
            return depth
        if role == COUNT_ROLE:
            return count
        label = words.shown(topic.label)
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"#{topic.notation}  {label}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = QCoreApplication.translate("TopicsColumn", "digit {digit}").format(digit=digit)
            return f"{label}, {count}, {told}" if digit else f"{label}, {count}"
        return None


class _TopicDelegate(QStyledItemDelegate):
    """A digit, the label, the count at the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.take_look()

    def take_look(self) -> None:
        """Take fonts and colours anew; to be called when either changed."""
        self._fonts = (theme.font(), theme.font(Voice.SMALL))
        self._metrics = tuple(map(QFontMetrics, self._fonts))
        self._inks = {name: theme.colour(name) for name in ("text", "muted", "selection")}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10 * GRID, self._metrics[0].height() + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, depth, count = option.rect, index.data(DEPTH_ROLE), index.data(COUNT_ROLE)
        if option.state & QStyle.StateFlag.State_Selected and (
            option.state & QStyle.StateFlag.State_HasFocus
        ):
            painter.fillRect(rect, self._inks["selection"])
        metrics = self._metrics[depth]
        painter.setFont(self._fonts[depth])
        base = rect.top() + (rect.height() + metrics.ascent() - metrics.descent()) // 2
        painter.setPen(self._inks["muted"])
        if digit := index.data(DIGIT_ROLE):
            painter.drawText(rect.left() + AIR, base, str(digit))
        number = str(count) if count else ""
        right = rect.right() + 1 - AIR - metrics.horizontalAdvance(number)
        if number:
            painter.drawText(right, base, number)
        left = rect.left() + AIR + max(2 * GRID, metrics.horizontalAdvance("0") + GRID)
        left += depth * GRID
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if metrics.horizontalAdvance(text) > right - GRID - left:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - GRID - left)
        painter.setPen(self._inks["text" if count else "muted"])
        painter.drawText(left, base, text)
