"""One column of the board: a topic, how many notes it has, and they themselves."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from rapporteur.domain.dialogue import Note
from rapporteur.ui.fields import hold_words, label
from rapporteur.ui.review.cards import MIME, CardDelegate, CardModel
from rapporteur.ui.review.columns import Key
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.room.model import Index
from rapporteur.ui.theme import GRID, HALF, Tone, Voice

WIDTH, SLIM = 27 * GRID, 16 * GRID  # of a column with cards, and of one without


class Column(QWidget):
    """A heading and a list of cards."""

    def __init__(self, key: Key, title: str, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.title = key, title
        self.model = CardModel(pile, key)
        self.cards = CardList(self.model)
        self.head, self.count = label(title, Voice.STRONG), label("", Voice.SMALL, Tone.MUTED)
        for each in (self.head, self.count):
            each.setWordWrap(False)
        self.head.setToolTip(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(HALF, GRID, HALF, 0)
        column.setSpacing(0)
        for widget in (self.head, self.count):
            widget.setContentsMargins(HALF, 0, HALF, 0)
            column.addWidget(widget)
        column.addSpacing(HALF)
        column.addWidget(self.cards, 1)
        self.setFocusProxy(self.cards)

    def say_count(self) -> None:
        """How many cards there are, in words for those who hear them."""
        count = self.model.rowCount()
        self.count.setText(str(count))
        metrics = self.head.fontMetrics()
        width = WIDTH if count else SLIM
        self.setFixedWidth(width)
        room = width - 2 * GRID
        self.head.setText(metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, room))
        told = self.tr("{topic}, notes: {count}").format(topic=self.title, count=count)
        self.cards.setAccessibleName(told)


class CardList(QListView):
    """Cards to walk through, to drag and to drop on."""

    came = Signal()  # another card is current, or the focus came here
    stepped = Signal(int)  # to a column beside this one
    edit_wanted = Signal()
    dropped = Signal(str, bool)  # a note's id; whether its other topics stay
    dragged_over = Signal(object)  # where: QPoint of this viewport

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(3 * GRID)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAutoFillBackground(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        hold_words(self)
        self.selectionModel().currentChanged.connect(lambda *_: self.came.emit())
        self.doubleClicked.connect(lambda _: self.edit_wanted.emit())

    def chosen(self) -> Note | None:
        """The current card's note."""
        return self._cards.note_at(self.currentIndex().row())

    def choose(self, row: int) -> None:
        """Make a card current."""
        row = min(max(row, 0), self._cards.rowCount() - 1)
        index = self._cards.index(row)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * GRID, 8 * GRID)

    def dataChanged(self, first: Index, last: Index, roles: object = ()) -> None:
        """Every row is as high as before: paint anew, lay out nothing."""
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in steps and plain:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.edit_wanted.emit()
        elif event.text().strip() and event.text().isprintable():
            event.ignore()  # no leaping to what begins with a letter
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.chosen() is None:
            self.choose(0)
        self.viewport().update()
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._weigh(event)
        self.dragged_over.emit(event.position().toPoint())

    def dropEvent(self, event: QDropEvent) -> None:
        if not event.mimeData().hasFormat(MIME):
            event.ignore()
            return
        note_id = bytes(event.mimeData().data(MIME).data()).decode()
        event.setDropAction(Qt.DropAction.CopyAction)  # the desk moves it: no view takes it away
        event.accept()
        adds = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.dropped.emit(note_id, adds)

    def _weigh(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
