"""What taking a list in needs: a field to paste into, cells with a choice, a box to tick."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)

from rapporteur.ui.dialogue.tables import Index, RowDelegate, paint_tick
from rapporteur.ui.theme import GRID, HALF, colour


class PasteField(QPlainTextEdit):
    """Several lines. `pasted` comes after a paste, `asked` with Ctrl+Return; Tab leaves it."""

    pasted = Signal()
    asked = Signal()

    def __init__(self, name: str, invitation: str, lines: int) -> None:
        super().__init__()
        self.setProperty("field", "true")
        self.setAccessibleName(name)
        self.setPlaceholderText(invitation)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = lines

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * self._lines + 3 * GRID
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        self.pasted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held:
            self.asked.emit()
            return
        super().keyPressEvent(event)


class Tick(QCheckBox):
    """A box to tick with its words; the style's own is lost in the dark."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.fontMetrics().height()
        box = QRect(HALF, (self.height() - side) // 2, side, side)
        paint_tick(painter, box, self.isChecked())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        words = self.rect().adjusted(box.right() + GRID, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), HALF, HALF)

    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        width = self.fontMetrics().horizontalAdvance(self.text()) + height + 3 * GRID
        return QSize(width, height + GRID)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class ChoiceDelegate(RowDelegate):
    """Lets one of a few values be chosen in a cell."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._values: list[tuple[Any, str]] = []

    def offer(self, values: Iterable[tuple[Any, str]]) -> None:
        """Put the values to choose from, each with its word."""
        self._values = list(values)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self._name)
        box.addItems([word for _, word in self._values])
        box.activated.connect(lambda _at: self._choose(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox), "made above"
        value = index.data(Qt.ItemDataRole.EditRole)
        known = [each for each, _ in self._values]
        editor.setCurrentIndex(known.index(value) if value in known else 0)
        editor.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox), "made above"
        value = self._values[editor.currentIndex()][0]
        model.setData(model.index(index.row(), index.column()), value)

    def _choose(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
