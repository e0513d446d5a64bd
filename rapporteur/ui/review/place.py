"""The review: what the break is for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import AgendaItem, Host, Note, Roundtable, Topic
from rapporteur.ui import words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import Leading, hairline, label
from rapporteur.ui.review.board import Board
from rapporteur.ui.review.commands import VIEW_KEYS, commands_of
from rapporteur.ui.review.editing import EditLine
from rapporteur.ui.review.heat import HeatView
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.review.sheet import SheetView
from rapporteur.ui.review.triage import Standing, Triage
from rapporteur.ui.review.verbs import Verbs
from rapporteur.ui.review.view import Blank, View
from rapporteur.ui.tabs import Tabs
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

REVIEW = "review"  # where it stands is remembered under this
SCENERY = (Roundtable, AgendaItem, Topic, Host)


class ReviewPlace(Leading):
    """Four ways of looking at the notes of one roundtable.

    The notes are read when somebody looks, and followed from then on; a view is filled when it
    is on the screen.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.pile = Pile()
        self._is_filled = False
        self._stale: set[View] = set()
        self.setAccessibleName(self.tr("Review"))
        self.triage = Triage(bridge, self.pile)
        self.board = Board(bridge, self.pile)
        self.matrix = HeatView(bridge, self.pile)
        self.sheet = SheetView(bridge, self.pile)
        self.views: tuple[View, ...] = (self.triage, self.board, self.matrix, self.sheet)
        self.verbs = Verbs(bridge, self.pile, self._view)
        self.tabs = Tabs(self.tr("Views of the review"), self.view_names())
        self.blank = Blank()
        self.about = label("", Voice.SMALL, Tone.MUTED)
        self._pages = QStackedWidget()
        self._lay_out()
        self.commands = commands_of(self)
        self._connect()

    def view_names(self) -> tuple[str, ...]:
        """What the views are called, from left to right."""
        return (
            self.tr("Triage"),
            self.tr("Board"),
            self.tr("Matrix"),
            self.tr("Read-back sheet"),
        )

    def _lay_out(self) -> None:
        for tab, key in zip(self.tabs.buttons, VIEW_KEYS, strict=True):
            tab.setToolTip(f"{tab.text()}  ({key})")
        for page in (*self.views, self.blank):
            self._pages.addWidget(page)
        self.about.setWordWrap(False)
        above = QHBoxLayout()
        above.setContentsMargins(AIR - GRID, HALF, AIR, 0)
        above.setSpacing(AIR)
        above.addWidget(self.tabs)
        above.addStretch(1)
        above.addWidget(self.about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(hairline())
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self._open)
        bridge.roundtable_changed.connect(self._fill_soon)
        bridge.changed.connect(self._follow)
        bridge.closing.connect(self.settle)
        bridge.keeping.connect(self._keep)
        bridge.closed.connect(self._forget)
        self.tabs.chosen.connect(self._turn_to)
        self.sheet.note_wanted.connect(self.show_note)
        self.sheet.weighed.connect(self._allow)
        for view in self.views:
            view.merge_wanted.connect(self.verbs.merge)

    # Filling

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_filled:
            self._fill()
        elif self._view() is self.triage:
            self.triage.put_in_order()

    def _open(self) -> None:
        """Come back to where it was locked, or begin."""
        standing = self._bridge.recall(REVIEW)
        if isinstance(standing, Standing):
            self.triage.stand(standing)
        self._fill_soon()

    def _fill_soon(self) -> None:
        """At once where somebody looks, else when somebody does."""
        self._is_filled = False
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        bridge = self._bridge
        if not bridge.is_open:
            return
        if self._roundtable_id() not in ("", bridge.roundtable_id):
            self._forget()
        self.pile.fill(bridge.desk, bridge.roundtable_id)
        self._is_filled = True
        self._stale = set(self.views)
        self._turn_to(self.tabs.current())

    def _roundtable_id(self) -> str:
        shown = self.pile.scene.roundtable
        return shown.id if shown is not None else ""

    def _follow(self, change: Change) -> None:
        if not self._is_filled:
            return
        if any(change.touched(kind) for kind in SCENERY):
            self._fill_soon()
            return
        self._read_again(change)
        here = self._bridge.roundtable_id
        touched = [each for each in change.touched(Note) if _room_of(each) == here]
        if touched:
            self._follow_notes(touched)

    def _read_again(self, change: Change) -> None:
        """What the guard knows may have changed with anything: the sheet is read anew."""
        if change.records:
            self._stale.add(self.sheet)
            if self._view() is self.sheet and self.isVisible() and self.pile.notes:
                self._stale.discard(self.sheet)
                self.sheet.follow(())
            else:
                self.sheet.make_stale()

    def _follow_notes(self, changes: list[RecordChange]) -> None:
        was_empty = not self.pile.notes
        self.pile.take(changes)
        seen = self._view()
        for view in self.views:
            if view is not seen or not self.isVisible():
                self._stale.add(view)
        if was_empty or not self.pile.notes:
            self._stale.add(seen)
            if self.isVisible():
                self._turn_to(self.tabs.current())
        elif seen not in self._stale:
            seen.follow(changes)
        for editor in self._editors():
            if editor.note is not None:
                self._follow_edit(editor, self.pile.note(editor.note.id))

    def _follow_edit(self, editor: EditLine, now: Note | None) -> None:
        if now is None:
            editor.leave()
        elif now != editor.note:
            editor.follow(now)

    def _forget(self) -> None:
        self._is_filled = False
        self.pile.forget()
        for view in self.views:
            view.forget()
        self._stale = set(self.views)
        self.about.clear()
        self.blank.say("", "")

    # What is on the screen

    def show_view(self, at: int) -> None:
        """Show one of the views by its place, from 0."""
        self.tabs.choose(at)
        self._focus()

    def show_note(self, note_id: str) -> None:
        """Go to a note in the triage."""
        self.show_view(0)
        self.triage.choose(note_id)

    def _turn_to(self, at: int) -> None:
        if not self._is_filled:
            return
        view = self.views[at]
        self._say_where()
        if self._say_blank():
            self._pages.setCurrentWidget(self.blank)
        else:
            kept = self._pages.currentWidget()
            if isinstance(kept, View) and kept is not view and kept.editor is not None:
                kept.editor.settle()
            note = kept.chosen() if isinstance(kept, View) and kept is not view else None
            self._pages.setCurrentWidget(view)
            if view in self._stale:
                self._stale.discard(view)
                view.fill()
            if note is not None:
                view.choose(note.id)
        self._allow()

    def leads_to(self) -> QWidget:
        """What is on the screen now: columns of the board come and go."""
        page = self._pages.currentWidget()
        return page.panes()[0] if isinstance(page, View) else self.blank

    def _say_where(self) -> None:
        roundtable = self.pile.scene.roundtable
        self.about.setText(words.shown(roundtable.title) if roundtable else "")

    def _say_blank(self) -> bool:
        """Whether there is nothing to look at; the page says why, and what to do."""
        if self.pile.scene.roundtable is None:
            self.blank.say(
                self.tr("There is no roundtable yet."),
                self.tr("Begin one in the Room (F5); its notes are gone through here."),
            )
        elif not self.pile.notes:
            self.blank.say(
                self.tr("Nothing is noted yet."),
                self.tr("Type what is said in the Room (F5). In the break, finish it here."),
            )
        else:
            return False
        return True

    def _allow(self) -> None:
        """Keys that would do nothing here are off."""
        shown = self._pages.currentWidget()
        _, notes, kinds, turns, cards, sheets = self.commands
        has_notes = shown in (self.triage, self.board, self.matrix)
        for group in (notes, kinds, turns):
            for action in group:
                action.setEnabled(has_notes)
        notes[0].setEnabled(shown is self.triage)
        for action in cards:
            action.setEnabled(shown is self.board)
        for action in sheets[:3]:
            action.setEnabled(shown is not self.blank and self.sheet.may_leave())

    def _view(self) -> View:
        return self.views[self.tabs.current()]

    def _focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the keys do: see also `Verbs`

    def _editors(self) -> list[EditLine]:
        return [view.editor for view in self.views if view.editor is not None]

    def search_topic(self) -> None:
        self._view().search_topic()

    def go_on(self) -> None:
        self.triage.go_on()

    def move_card(self, by: int) -> None:
        self.board.move_card(by)

    def untag_card(self) -> None:
        self.board.untag_card()

    def print_sheet(self) -> None:
        self.show_view(3)
        self.sheet.print_it()

    def preview_sheet(self) -> None:
        self.show_view(3)
        self.sheet.preview()

    def copy_sheet(self) -> None:
        self.show_view(3)
        self.sheet.copy()

    def next_pane(self) -> None:
        """The next part of the view, and round again."""
        panes = [pane for pane in self._view().panes() if pane.isVisible()]
        if not panes:
            return
        focused = QApplication.focusWidget()
        inside = [pane is focused or pane.isAncestorOf(focused) for pane in panes if focused]
        at = inside.index(True) if True in inside else -1
        panes[(at + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def settle(self) -> None:
        """Store what is being edited: the dialogue is closing."""
        for editor in self._editors():
            editor.settle()

    def _keep(self) -> None:
        """The dialogue is being locked: store what can be stored, remember where we are."""
        for editor in self._editors():
            editor.keep_in_haste()
        if self._is_filled:
            self._bridge.remember(REVIEW, self.triage.standing())


def _room_of(change: RecordChange) -> str:
    record = change.record
    return record.roundtable_id if isinstance(record, Note) else ""
