"""The room: capture at the speed of talk."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rapporteur.domain.change import Change, Record
from rapporteur.domain.dialogue import AgendaItem, Host, Kind, Note, Roundtable, Topic
from rapporteur.ui import theme, words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import hairline
from rapporteur.ui.room.begin import BeginRoundtable
from rapporteur.ui.room.capture import Capture
from rapporteur.ui.room.commands import bind_digits, commands_of
from rapporteur.ui.room.model import NoteModel
from rapporteur.ui.room.scene import Scene, tally
from rapporteur.ui.room.search import Filter, SearchLine, Showing
from rapporteur.ui.room.stream import Stream
from rapporteur.ui.room.strip import Strip
from rapporteur.ui.room.topics import TopicsColumn
from rapporteur.ui.theme import GRID


class RoomPlace(QWidget):
    """Strip, stream, line and topics of the roundtable on the screen."""

    counted = Signal(int)  # the notes of the roundtable on the screen

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scene = Scene()
        self._notes: dict[str, Note] = {}
        self._filter = Filter()
        self.model = NoteModel()
        self.strip, self.capture = Strip(bridge), Capture(bridge)
        self.stream, self.search, self.topics = Stream(self.model), SearchLine(), TopicsColumn()
        self.begin = BeginRoundtable(bridge)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.commands = commands_of(self)
        bind_digits(self)

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
        self._pages.addWidget(self.begin)
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
        self.strip.standing.connect(self.capture.take_standing)
        self.strip.new_roundtable.connect(self.ask_for_roundtable)
        self.begin.left.connect(lambda: self._turn_to(self._panes))
        self.capture.stored.connect(self._show_stored)
        self.stream.typed.connect(self._type_on)
        self.stream.edit_wanted.connect(self.capture.edit)
        self.stream.remove_wanted.connect(self._remove)
        self.search.filter_changed.connect(self._take_filter)
        self.search.left.connect(self.capture.setFocus)
        self.search.notes_wanted.connect(self.stream.take_focus)
        self.stream.escaped.connect(self.search.leave)
        self.topics.chosen.connect(self.capture.add_topic)
        self.topics.untagged_wanted.connect(lambda: self.search.narrow(Showing.UNTAGGED))
        self.topics.cues_wanted.connect(lambda: self.search.narrow(Showing.CUES))

    # Filling

    def _fill(self) -> None:
        """Read everything of the roundtable on the screen."""
        bridge = self._bridge
        self._scene = Scene.of(bridge.desk, bridge.roundtable_id)
        if not bridge.roundtable_id:
            self._notes = {}
            self.ask_for_roundtable()
            return
        self._turn_to(self._panes)
        self._notes = {note.id: note for note in bridge.desk.notes(bridge.roundtable_id)}
        self.strip.show_scene(self._scene, self._last_note())
        self.capture.show_scene(self._scene, self._notes)
        self.search.forget()
        self._show_notes()
        self.stream.scrollToBottom()

    def _follow(self, change: Change) -> None:
        """Show what a write did."""
        if any(change.touched(kind) for kind in (Roundtable, AgendaItem, Topic, Host)):
            self._fill_again()
        elif change.touched(Note):
            self._follow_notes(change)

    def _fill_again(self) -> None:
        """The names changed: read everything anew, and stay where we are."""
        bar = self.stream.verticalScrollBar()
        at, at_end = bar.value(), bar.value() == bar.maximum()
        kept = self._filter
        if not self._bridge.roundtable_id or self._begins_another():
            return  # `roundtable_changed` follows
        self._scene = Scene.of(self._bridge.desk, self._bridge.roundtable_id)
        notes = self._bridge.desk.notes(self._bridge.roundtable_id)
        self._notes = {note.id: note for note in notes}
        self._filter = kept
        self.strip.show_scene(self._scene, self._last_note())
        self.capture.show_scene(self._scene, self._notes)
        self._show_notes()
        bar.setValue(bar.maximum() if at_end else at)

    def _begins_another(self) -> bool:
        shown = self._scene.roundtable
        return shown is None or shown.id != self._bridge.roundtable_id

    def _follow_notes(self, change: Change) -> None:
        for each in change.touched(Note):
            if not self._is_here(each.record):
                continue
            if isinstance(each.after, Note):
                self._notes[each.after.id] = each.after
            elif isinstance(each.before, Note):
                self._notes.pop(each.before.id, None)
            if self._filter.showing is Showing.ALL:
                self._show_one(each.before, each.after)
        if self._filter.showing is not Showing.ALL:
            self._show_notes()
        self._count()

    def _is_here(self, record: Record) -> bool:
        return isinstance(record, Note) and record.roundtable_id == self._bridge.roundtable_id

    def _show_one(self, before: object, after: object) -> None:
        if isinstance(after, Note):
            bar = self.stream.verticalScrollBar()
            at_end = bar.value() >= bar.maximum() - GRID
            self.model.put(after)
            if at_end and before is None:
                self.stream.scrollToBottom()
        elif isinstance(before, Note):
            self.model.drop(before)

    def _show_notes(self) -> None:
        notes = sorted(self._notes.values(), key=lambda note: note.number)
        numbers = {note.id: note.number for note in notes}
        shown = self._filter.choose(self._bridge, notes)
        self.model.fill(shown, self._scene, numbers)
        self.search.tell_count(self._filter.showing, len(shown))
        self._invite()
        self._count()

    def _last_note(self) -> Note | None:
        return max(self._notes.values(), key=lambda note: note.number, default=None)

    def _count(self) -> None:
        self.topics.show_tally(self._scene, tally(self._notes.values(), self._scene))
        self.counted.emit(len(self._notes))

    def _take_filter(self, wanted: Filter) -> None:
        self._filter = wanted
        if self._bridge.is_open:
            self._show_notes()
            self.stream.scrollToBottom()

    def _invite(self) -> None:
        if self._filter.showing is not Showing.ALL:
            self.stream.invite(self.tr("Nothing of that kind here."))
            return
        self.stream.invite(
            self.tr("Nothing noted yet. Type what is said below, and press Enter."),
            (
                ("!", self.tr("first, then a space: an idea for governments or institutes")),
                ("+  -", self.tr("agreement, disagreement; “\\12” with note 12")),
                ("?  =", self.tr("a question; an action for the hosts")),
                ("((", self.tr("off the record: it never leaves this file")),
                *(
                    (f"/{host.number}", words.side_word(host.number, self._scene.hosts))
                    for host in self._scene.hosts
                ),
                ("#cyber", self.tr("a topic; “№кибер” is the same")),
                ("*", self.tr("a star: worth coming back to")),
                ("...", self.tr("at the end: a cue, to be finished in the break")),
            ),
        )

    # What the keys do: to the note that is chosen in the stream, else to the line

    def turn_kind(self, kind: Kind) -> None:
        note = self._chosen()
        if note is None:
            self.capture.turn_kind(kind)
        else:
            self._revise(replace(note, kind=kind))

    def turn_side(self) -> None:
        """The next side: of the chosen note, else of the strip."""
        note = self._chosen()
        if note is None:
            self.strip.cycle_side()
            return
        sides = [None, *(host.number for host in self._scene.hosts)]
        at = sides.index(note.side) if note.side in sides else 0
        self._revise(replace(note, side=sides[(at + 1) % len(sides)]))

    def turn_off_record(self) -> None:
        note = self._chosen()
        if note is None:
            self.capture.turn_off_record()
        else:
            self._revise(replace(note, off_record=not note.off_record))

    def turn_star(self) -> None:
        note = self._chosen()
        if note is None:
            self.capture.turn_star()
        else:
            self._revise(replace(note, star=not note.star))

    def edit(self) -> None:
        """Bring the chosen note, or the last one, into the line."""
        note = self._chosen()
        if note is None:
            self.capture.edit_last()
        else:
            self.capture.edit(note)

    def next_pane(self) -> None:
        """The line, the stream, the topics, and round again."""
        panes = [self.capture.line, self.stream, self.topics.list]
        focused = [pane.hasFocus() for pane in panes]
        at = focused.index(True) if True in focused else -1
        pane = panes[(at + 1) % len(panes)]
        if pane is self.stream:
            self.stream.take_focus()
        else:
            pane.setFocus(Qt.FocusReason.TabFocusReason)

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
        self.setFocusProxy(first)
        first.setFocus()

    def _chosen(self) -> Note | None:
        return self.stream.chosen() if self.stream.hasFocus() else None

    def _revise(self, note: Note) -> None:
        self._bridge.do(lambda desk: desk.revise_note(note))

    def _remove(self, note: Note) -> None:
        self._bridge.do(lambda desk: desk.remove_note(note.id))

    def _type_on(self, text: str) -> None:
        self.capture.setFocus()
        self.capture.line.insert(text)

    def _show_stored(self, change: Change) -> None:
        """What was just stored is in sight."""
        self.search.forget()
        (stored,) = change.touched(Note) or (None,)
        row = self.model.row_with(stored.record.id) if stored is not None else -1
        if row >= 0:
            self.stream.scrollTo(self.model.index(row))

    def _forget(self) -> None:
        self._notes, self._scene, self._filter = {}, Scene(), Filter()
        self.search.forget()
        self.model.fill((), self._scene, {})
        self.topics.show_tally(self._scene, tally((), self._scene))
        self.capture.forget()
        self.strip.forget()
