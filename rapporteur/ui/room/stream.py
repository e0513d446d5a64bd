"""The notes, one below the other. Typing in it goes on in the line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from rapporteur.domain.dialogue import Note
from rapporteur.ui import theme
from rapporteur.ui.room.delegate import NoteDelegate
from rapporteur.ui.room.lazy import LazyList
from rapporteur.ui.room.model import NoteModel
from rapporteur.ui.room.row import Stretch
from rapporteur.ui.theme import AIR, BROAD, GRID, HALF, Voice

NamesIn = Callable[[str], tuple[Stretch, ...] | None]
QUIET_MS = 250  # without a change of what is shown, before names are looked for
NEAR_TOP = 30  # rows
LATER_MS = 1000  # where nobody can tell names yet
LOOK_SECONDS = 0.004  # of looking at a time: a key that comes meanwhile waits no longer
LOOKED_AT = 4000  # characters of a note
_PASSING = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a stream shows: a note at the upper edge and the pixels of it above, or its end."""

    at_end: bool = True
    note_id: str = ""
    into: int = 0


class Stream(LazyList):
    """A list of notes with an invitation in it while it is empty."""

    typed = Signal(str)  # characters that belong in the line
    escaped = Signal()
    edit_wanted = Signal(object)  # Note
    top_near = Signal()  # the first row is a few screenfuls away

    def __init__(self, model: NoteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = model
        self._delegate = NoteDelegate()
        self._invitation: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
        self._names_in: NamesIn | None = None
        self._looking = QTimer(self, singleShot=True)
        self._looking.timeout.connect(self._look_for_names)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.verticalScrollBar().setSingleStep(3 * GRID)
        self.setViewportMargins(0, 0, 0, GRID)
        self.activated.connect(self._edit)

    def invite(self, text: str, signs: tuple[tuple[str, str], ...] = ()) -> None:
        """What an empty stream says, and below it a table of signs and their meanings."""
        self._invitation = (text, signs)
        self.viewport().update()

    def mark_names(self, names_in: NamesIn) -> None:
        """Look for names of the roster in rows on show, while nothing else is done.

        `names_in` gives None where it cannot answer at once.
        """
        self._names_in = names_in

    def measure(self, row: int) -> int:
        return self._delegate.height(self._notes.row(row), self.viewport().width())

    # What is chosen

    def take_focus(self) -> None:
        """Go into the notes, to the last one in sight unless one is chosen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> Note | None:
        """The chosen note, where there is one; of several, the one the keys are at."""
        notes = self.all_chosen()
        at = self._notes.note_at(self.currentIndex().row())
        return at if at in notes else next(iter(notes), None)

    def all_chosen(self) -> tuple[Note, ...]:
        """Every chosen note, from the top."""
        chosen = self.selectionModel().selection()
        parts = (chosen.at(number) for number in range(chosen.count()))
        ranges = sorted((each.top(), each.bottom()) for each in parts)
        found = (self._notes.note_at(at) for top, end in ranges for at in range(top, end + 1))
        return tuple(note for note in found if note is not None)

    def choose(self, note_id: str) -> bool:
        """Choose one note and bring it into sight; False where it is not on show."""
        row = self._notes.row_with(note_id)
        if row >= 0:
            self.choose_row(row)
        return row >= 0

    def choose_row(self, row: int) -> None:
        """Choose the note in a row, or the last one, and bring it into sight."""
        index = self._notes.index(min(row, self._notes.rowCount() - 1))
        self._stand_on(index)
        self.scrollTo(index)

    def mark(self, note_id: str) -> None:
        """Choose one note, and show nothing else for it."""
        row = self._notes.row_with(note_id)
        self.setAutoScroll(False)
        self._stand_on(self._notes.index(row))
        self.setAutoScroll(True)

    def _stand_on(self, index: QModelIndex) -> None:
        """Choose this note alone. `setCurrentIndex` would add it while Ctrl or Shift is held."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, alone)

    def show_note(self, note: Note) -> None:
        """Bring a note into sight, or where it stood."""
        row = min(self._notes.place_for(note), self._notes.rowCount() - 1)
        self.scrollTo(self._notes.index(row))

    # Where it stands

    @property
    def place(self) -> Standing:
        """What is shown, to be shown again after the rows were filled anew."""
        if self.stands_at_end:
            return Standing()
        row, into = self.standing
        note = self._notes.note_at(row)
        return Standing(False, note.id, into) if note is not None else Standing()

    def stand_at(self, place: Standing) -> None:
        """Show what was shown at `place`; the end where that note is not on show."""
        row = -1 if place.at_end else self._notes.row_with(place.note_id)
        if row < 0:
            self.scrollToBottom()
        else:
            self.stand(row, place.into)

    # Keys and focus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.text().isprintable() and event.text() and not _is_command(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys begin at a note in sight: at the last one, where none is chosen."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and event.reason() not in _PASSING and not self.all_chosen():
            rows = self._in_sight(self.viewport().rect().adjusted(0, 0, 0, -GRID))
            if rows:
                whole = [row for row, rect in rows if rect.bottom() <= self.viewport().height()]
                self._stand_on(self._notes.index(whole[-1] if whole else rows[0][0]))

    def forget(self) -> None:
        """Nothing that was painted stays laid out."""
        self._delegate.take_look()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when type or colours changed."""
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.PaletteChange,
        ):
            self._delegate.take_look()
            self.measure_anew()

    def _edit(self, index: QModelIndex) -> None:
        note = self._notes.note_at(index.row())
        if note is not None:
            self.edit_wanted.emit(note)

    # Names of the roster

    def _look_for_names(self) -> None:
        """A few rows at a time, and only those in sight."""
        if self._names_in is None or not self.isVisible():
            return
        begun = perf_counter()
        for row, _ in self._in_sight(self.viewport().rect()):
            note = self._notes.note_at(row)
            if note is None or not self._notes.lacks_names(row):
                continue
            names = self._names_in(note.text[:LOOKED_AT])
            if names is None:
                self._looking.start(LATER_MS)
                return
            self._notes.take_names(row, names)
            if perf_counter() - begun > LOOK_SECONDS:
                self._looking.start(QUIET_MS)
                return

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._notes.rowCount() == 0:
            self._paint_invitation()
        elif self._names_in is not None:
            self._looking.start(QUIET_MS)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self.standing[0] < NEAR_TOP and not self.verticalScrollBar().isSliderDown():
            self.top_near.emit()

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
