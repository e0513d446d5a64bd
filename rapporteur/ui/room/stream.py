"""The notes, one below the other. Typing in it goes on in the line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from rapporteur.domain.dialogue import Note
from rapporteur.ui import theme
from rapporteur.ui.room.delegate import NoteDelegate
from rapporteur.ui.room.model import NoteModel
from rapporteur.ui.theme import AIR, BROAD, GRID, HALF, Voice


class Stream(QListView):
    """A list of notes with an invitation in it while it is empty."""

    typed = Signal(str)  # characters that belong in the line
    escaped = Signal()
    edit_wanted = Signal(object)  # Note
    remove_wanted = Signal(object)  # Note

    def __init__(self, model: NoteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = model
        self._delegate = NoteDelegate()
        self._invitation: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(3 * GRID)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, 0, GRID)
        self.activated.connect(self._edit)

    def invite(self, text: str, signs: tuple[tuple[str, str], ...] = ()) -> None:
        """What an empty stream says, and below it a table of signs and their meanings."""
        self._invitation = (text, signs)
        self.viewport().update()

    def take_focus(self) -> None:
        """Go into the notes, to the last one unless one is chosen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.chosen() is None:
            self.setCurrentIndex(self._notes.index(self._notes.rowCount() - 1))

    def chosen(self) -> Note | None:
        """The selected note, where there is one."""
        chosen = self.selectedIndexes()
        return self._notes.note_at(chosen[0].row()) if chosen else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        note = self.chosen()
        if event.key() == Qt.Key.Key_Delete and note is not None:
            self.remove_wanted.emit(note)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.text().isprintable() and event.text() and not _is_command(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A note is chosen only while the keys would reach it."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A stream that stood at its end stays there."""
        at_end = self._stands_at_end()
        super().resizeEvent(event)
        if self._delegate.width != self.viewport().width():
            self._delegate.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()  # the texts wrap elsewhere now
        if at_end:
            self.scrollToBottom()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the type changed; a stream that stood at its end stays there."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            at_end = self._stands_at_end()
            self._delegate.take_fonts()
            self.scheduleDelayedItemsLayout()
            if at_end:
                self.scrollToBottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._notes.rowCount() == 0:
            self._paint_invitation()

    def _stands_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - HALF

    def _edit(self, index: QModelIndex) -> None:
        note = self._notes.note_at(index.row())
        if note is not None:
            self.edit_wanted.emit(note)

    def _paint_invitation(self) -> None:
        text, signs = self._invitation
        painter = QPainter(self.viewport())
        painter.setFont(theme.font(Voice.HEADING))
        painter.setPen(theme.colour("text"))
        left = max(BROAD, (self.viewport().width() - 60 * GRID) // 2)
        y = max(BROAD, (self.viewport().height() - (len(signs) + 3) * 3 * GRID) // 3)
        room = self.viewport().rect().adjusted(left, y, -left, 0)
        used = painter.drawText(room, Qt.TextFlag.TextWordWrap, text)
        y = used.bottom() + AIR
        step = painter.fontMetrics().height() + HALF
        for sign, meaning in signs:
            y += step
            painter.setFont(theme.font(Voice.STRONG))
            painter.setPen(theme.colour("accent"))
            painter.drawText(left, y, sign)
            painter.setFont(theme.font())
            painter.setPen(theme.colour("muted"))
            painter.drawText(left + 10 * GRID, y, meaning)
        painter.end()


def _is_command(event: QKeyEvent) -> bool:
    held = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier
        | Qt.KeyboardModifier.AltModifier
        | Qt.KeyboardModifier.MetaModifier
    )
    return bool(held)
