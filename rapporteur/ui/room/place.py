"""The room: capture at the speed of talk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import (
    AgendaItem,
    Host,
    Note,
    Roundtable,
    Topic,
)
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import Leading, hairline
from rapporteur.ui.room.capture import Capture
from rapporteur.ui.room.commands import bind_digits, commands_of
from rapporteur.ui.room.counting import Counting
from rapporteur.ui.room.model import NoteModel
from rapporteur.ui.room.notebook import Notebook
from rapporteur.ui.room.row import Stretch
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.room.search import SearchLine
from rapporteur.ui.room.shown import Shown
from rapporteur.ui.room.sieve import Filter, Showing
from rapporteur.ui.room.stream import Stream
from rapporteur.ui.room.strip import Strip
from rapporteur.ui.room.topics import TopicsColumn
from rapporteur.ui.room.verbs import Verbs
from rapporteur.ui.theme import GRID

if TYPE_CHECKING:
    from rapporteur.domain.change import Record
    from rapporteur.ui.room.begin import BeginRoundtable

AT_FIRST = 200  # notes: more than any screen shows
PAINTED_MS = 30  # until they are on the screen
_FRAME = (Roundtable, AgendaItem, Topic, Host)  # what every note's row refers to


class RoomPlace(Leading):
    """Strip, stream, line and topics of the roundtable on the screen."""

    counted = Signal(int)  # the notes of the roundtable on the screen

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.scene, self.book = Scene(), Notebook()
        self._counts = Counting()
        self.model = NoteModel()
        self.strip, self.capture = Strip(bridge), Capture(bridge)
        self.stream, self.search, self.topics = Stream(self.model), SearchLine(), TopicsColumn()
        self.verbs, self.shown = Verbs(self, bridge), Shown(self, bridge)
        self._pages = QStackedWidget()
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._reading = QTimer(self, singleShot=True, interval=PAINTED_MS)
        self._lay_out()
        self._connect()
        self.commands = commands_of(self)
        bind_digits(self.topics)

    def _lay_out(self) -> None:
        self.stream.setAccessibleName(self.tr("Notes"))
        theme.surface(self.stream)
        theme.surface(self.stream.viewport())
        middle = QWidget()
        column = QVBoxLayout(middle)
        for widget in (self.strip, hairline(), self.search, self.stream, hairline(), self.capture):
            column.addWidget(widget, 1 if widget is self.stream else 0)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        for pane, width in ((middle, 100 * GRID), (self.topics, 30 * GRID)):
            self._panes.addWidget(pane)
            pane.setMinimumWidth(width // 2)
        self._panes.setSizes([100 * GRID, 30 * GRID])
        self._panes.setStretchFactor(0, 1)
        self._panes.setStretchFactor(1, 0)
        self._pages.addWidget(self._panes)
        outer = QHBoxLayout(self)
        outer.addWidget(self._pages)
        for layout in (column, outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self._fill)
        bridge.roundtable_changed.connect(self._fill)
        bridge.changed.connect(self._follow)
        bridge.closing.connect(self.capture.settle)
        bridge.closed.connect(self._forget)
        self._counting.timeout.connect(self._count)
        self._reading.timeout.connect(self._read_rest)
        queued = Qt.ConnectionType.QueuedConnection
        self.stream.top_near.connect(self.shown.show_further, queued)
        self.strip.standing.connect(self.capture.take_standing)
        self.strip.new_roundtable.connect(self.ask_for_roundtable)
        self.strip.left.connect(self.capture.setFocus)
        self.capture.stored.connect(self._show_stored)
        self.stream.mark_names(self._names_in)
        self.stream.typed.connect(self._type_on)
        self.stream.edit_wanted.connect(self.capture.edit)
        self.stream.escaped.connect(self.search.leave)
        self.search.filter_changed.connect(self._take_filter)
        self.search.left.connect(self.capture.setFocus)
        self.search.notes_wanted.connect(self.stream.take_focus)
        self.topics.chosen.connect(self.verbs.tag)
        self.topics.escaped.connect(self._leave_topics)
        self.topics.untagged_wanted.connect(lambda: self.search.narrow(Showing.UNTAGGED))
        self.topics.cues_wanted.connect(lambda: self.search.narrow(Showing.CUES))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._mind_focus)

    @cached_property
    def begin(self) -> BeginRoundtable:
        """Made when it is asked for: most dialogues have the roundtable that is opened."""
        from rapporteur.ui.room.begin import BeginRoundtable

        form = BeginRoundtable(self._bridge)
        self._pages.addWidget(form)
        form.left.connect(lambda: self._turn_to(self._panes))
        return form

    # Filling

    def _fill(self) -> None:
        """Read everything of the roundtable on the screen."""
        bridge = self._bridge
        self._reading.stop()
        self.scene = Scene.of(bridge.desk, bridge.roundtable_id)
        if not bridge.roundtable_id:
            self.book = Notebook()
            self.ask_for_roundtable()
            return
        self._turn_to(self._panes)
        self.search.forget()
        self._counts.forget()
        self._read_notes(AT_FIRST)
        self.shown.show_notes()
        self.stream.scrollToBottom()

    def _read_notes(self, latest: int | None = None) -> None:
        """Read the notes; with `latest` only so many at first, and the rest behind the paint."""
        desk, here = self._bridge.desk, self._bridge.roundtable_id
        found = desk.notes(here) if latest is None else desk.latest_notes(here, latest)
        if len(found) == latest and self._edits_another(found):
            found, latest = desk.notes(here), None  # the line could not be known for an edit of it
        if len(found) == latest:
            self._reading.start()
        else:
            self._reading.stop()
        self.book = Notebook(found)
        self._tell_of_notes()

    def _edits_another(self, notes: Sequence[Note]) -> bool:
        """Whether a half-typed line edits a note that is not among these."""
        bridge = self._bridge
        edited = {each.note_id for each in bridge.drafts(bridge.roundtable_id)} - {None}
        return not edited <= {note.id for note in notes}

    def _tell_of_notes(self) -> None:
        self._counts.see(self.scene)
        self.strip.show_scene(self.scene, self.book.newest())
        self.capture.show_scene(self.scene, self.book.by_id)
        if not self._reading.isActive():
            self.counted.emit(len(self.book))
            self._counting.start()

    def _read_rest(self) -> None:
        """What is in sight is painted: read all notes, and stand where we stood."""
        place = self.stream.place
        self._read_notes()
        self.shown.show_notes()
        self.stream.stand_at(place)

    def _be_whole(self) -> None:
        """Whoever looks at all notes gets all notes."""
        if self._reading.isActive():
            self._read_rest()

    def _follow(self, change: Change) -> None:
        """Show what a write did."""
        self._be_whole()
        if any(change.touched(kind) for kind in _FRAME):
            self._fill_again(change)
        elif change.touched(Note):
            self._follow_notes(change)
        if change.touches_names():
            self.model.forget_names()
            self.stream.viewport().update()

    def _fill_again(self, change: Change) -> None:
        """The names changed: show everything anew, and stay where we are."""
        if not self._bridge.roundtable_id or self._begins_another():
            return  # `roundtable_changed` follows
        place, chosen = self.stream.place, self.stream.all_chosen()
        self.scene = Scene.of(self._bridge.desk, self._bridge.roundtable_id)
        for each in self._touched_here(change):
            self._enter(each)
        self._tell_of_notes()
        self.shown.show_notes()
        self.stream.stand_at(place)
        for note in chosen[:1]:
            self.stream.choose(note.id)

    def _begins_another(self) -> bool:
        shown = self.scene.roundtable
        return shown is None or shown.id != self._bridge.roundtable_id

    def _follow_notes(self, change: Change) -> None:
        touched = self._touched_here(change)
        if not touched:
            return
        chosen = self.stream.all_chosen()
        at = self.model.row_with(chosen[0].id) if chosen else -1
        self.shown.sieve.look_again()
        for each in touched:
            self._take_in(each)
        self._show_touched(touched[0])
        if at >= 0 and not self.stream.all_chosen():
            self.stream.choose_row(at)  # the keys go on with the note that came into its place
        self._count()
        self.shown.tell_count()

    def _touched_here(self, change: Change) -> list[RecordChange]:
        return [each for each in change.touched(Note) if self._is_here(each.record)]

    def _is_here(self, record: Record) -> bool:
        return isinstance(record, Note) and record.roundtable_id == self._bridge.roundtable_id

    def _enter(self, change: RecordChange) -> Note | None:
        """Bring a note up to date in the notebook; what stood there."""
        note = change.record
        if change.after is None or not isinstance(note, Note):
            return self.book.drop(note.id)
        return self.book.put(note)

    def _take_in(self, change: RecordChange) -> None:
        """Bring one note up to date everywhere."""
        note = change.record
        if not isinstance(note, Note):
            return
        before = self._enter(change)
        now = note if change.after is not None else None
        self._counts.take(before, now)
        self.shown.show_one(before, now)
        ends = {note.reply_to, before.reply_to if before is not None else None}
        self.model.refresh({*ends, *(each.id for each in self.book.answers(note.id))})

    def _show_touched(self, change: RecordChange) -> None:
        """What was done, or taken back, is in sight."""
        note = change.record
        taken_back = self._bridge.desk.redoable() is not None
        if taken_back and change.after is not None and self.model.row_with(note.id) < 0:
            self.search.forget()
        if isinstance(note, Note) and self.model.rowCount():
            self.stream.show_note(note)

    def _count(self) -> None:
        if not self._bridge.is_open:
            return
        self.topics.show_tally(self.scene, *self._counts.told(self.scene, self.book))
        self.counted.emit(len(self.book))

    def _take_filter(self, wanted: Filter) -> None:
        self._be_whole()
        self.shown.take_filter(wanted)

    def _names_in(self, text: str) -> tuple[Stretch, ...] | None:
        """Where a text names somebody; None while the guard is not there: the line sees to it."""
        if not self._bridge.is_open or not self._bridge.desk.knows_names:
            return None
        return self._bridge.desk.names_in(text)

    # Panes

    def next_pane(self) -> None:
        """The line, the stream, the topics, and round again."""
        panes = [self.capture.line, self.stream, self.topics.list]
        focused = [pane.hasFocus() for pane in panes]
        at = (focused.index(True) if True in focused else -1) + 1
        if at % len(panes) == 2:
            self.go_into_topics()
        else:
            panes[at % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def go_into_topics(self) -> None:
        """Into the topics; where they are folded away they unfold."""
        self.topics.show()
        self.topics.list.setFocus(Qt.FocusReason.TabFocusReason)

    def bring(self, note_id: str) -> bool:
        """Choose a note, the search left where it hides it; False where there is no such note."""
        if note_id not in self.book.by_id:
            return False
        if self.model.row_with(note_id) < 0:
            self.search.forget()
        self.stream.take_focus()
        return self.stream.choose(note_id)

    def _leave_topics(self) -> None:
        if self.stream.all_chosen():
            self.stream.take_focus()
        else:
            self.capture.setFocus()

    def _mind_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Notes are chosen while the keys would reach them: not in the line."""
        acting = (self.stream, self.topics.list)
        if now is not None and now not in acting and self.isAncestorOf(now):
            self.stream.clearSelection()

    def ask_for_roundtable(self) -> None:
        """Ask in place for a new roundtable."""
        self.begin.ask(can_leave=bool(self._bridge.roundtable_id))
        self._turn_to(self.begin)

    def _turn_to(self, page: QWidget) -> None:
        """Show the notes or the form; the keys of the room hold only over the notes."""
        self._pages.setCurrentWidget(page)
        for command in (each for group in self.commands for each in group):
            command.setEnabled(page is self._panes)
        first: QWidget = self.capture if page is self._panes else self.begin
        self.lead_to(first)
        first.setFocus()

    def _type_on(self, text: str) -> None:
        self.capture.setFocus()
        self.capture.line.insert(text)

    def _show_stored(self, change: Change) -> None:
        """What was just stored is in sight, whatever the stream was narrowed to."""
        self.search.forget()
        for each in change.touched(Note)[-1:]:
            if isinstance(each.record, Note):
                self.stream.show_note(each.record)

    def _forget(self) -> None:
        self._reading.stop()
        self.book, self.scene = Notebook(), Scene()
        self._counts.forget()
        self.search.forget()
        self.shown.forget()
        self.model.fill((), self.scene, self.book)
        self.model.forget_names()
        self.stream.forget()
        self.topics.show_tally(self.scene, *Counting().told(self.scene, self.book))
        self.capture.forget()
        self.strip.forget()
