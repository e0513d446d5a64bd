"""The triage: every note once, what must be mended first, with keys alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.change import RecordChange
from rapporteur.domain.dialogue import Note, Topic
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review.alike import Likeness
from rapporteur.ui.review.editing import EditLine
from rapporteur.ui.review.large import LargeNote
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.review.progress import Progress
from rapporteur.ui.review.queue import Queue, QueueModel
from rapporteur.ui.review.suggesting import OFFERED, Suggestions
from rapporteur.ui.review.topics import TopicsAtHand
from rapporteur.ui.review.view import View
from rapporteur.ui.theme import AIR, BROAD, GRID, PAGE_WIDTH

SLICE = 700  # notes whose words are learnt in one go


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody is in the walk: ids alone."""

    note_id: str
    seen: frozenset[str]


class Triage(View):
    """The queue at the left, one note large in the middle, its topics at the right."""

    def __init__(self, bridge: Bridge, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(bridge, pile, parent)
        self.model = QueueModel(pile)
        self.queue, self.progress = Queue(self.model), Progress()
        self.editing = self.editor = EditLine(bridge, pile)
        self.large = LargeNote(pile, self.editing)
        self.topics = TopicsAtHand()
        self._suggestions, self._likeness = Suggestions(), Likeness()
        self._recent: list[str] = []
        self._shown = ""  # the id of the note that is shown
        self._alike: Note | None = None
        self._unread: list[str] = []  # notes whose words are still to be learnt
        self._learning = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.queue.setAccessibleName(self.tr("Notes to go through"))
        theme.surface(self.queue)
        theme.surface(self.queue.viewport())
        left = QWidget()
        theme.surface(left)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(GRID)
        bar = QVBoxLayout()
        bar.setContentsMargins(AIR, AIR, AIR, 0)
        bar.addWidget(self.progress)
        column.addLayout(bar)
        column.addWidget(self.queue, 1)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        widths = (38 * GRID, 82 * GRID, 34 * GRID)
        for pane, width in zip((left, self._middle(), self.topics), widths, strict=True):
            pane.setMinimumWidth(width // 2)
            across.addWidget(pane)
        across.setSizes(list(widths))
        across.setStretchFactor(1, 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(across)
        self.setFocusProxy(self.queue)

    def _middle(self) -> QWidget:
        page = QWidget()
        self.large.setMaximumWidth(PAGE_WIDTH)
        row = QHBoxLayout(page)
        row.setContentsMargins(BROAD, BROAD, BROAD, AIR)
        row.addStretch(1)
        row.addWidget(self.large, 100)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        return scroll

    def _connect(self) -> None:
        self._learning.timeout.connect(self._learn)
        self.queue.came.connect(self._come)
        self.queue.went_on.connect(self.go_on)
        self.topics.taken.connect(self.take_topic)
        self.topics.left.connect(self.queue.setFocus)
        self.editing.left.connect(self.queue.setFocus)
        self.large.alike.merge.clicked.connect(self.merge_wanted)
        for digit in range(1, OFFERED + 1):
            shortcut = QShortcut(QKeySequence(str(digit)), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.topics.take_digit, digit))

    # Filling

    def fill(self) -> None:
        kept = self._shown
        self._suggestions = Suggestions(self.pile.scene.topics, self.pile.notes)
        self._likeness = Likeness()
        self._unread = [note.id for note in reversed(self.pile.notes)]
        self._learn()
        self._shown = ""
        self.model.begin()
        self.queue.choose(max(self.model.row_with(kept), 0))
        self._show(self.queue.chosen())
        self._count()

    def put_in_order(self) -> None:
        """Somebody comes back: what must be mended stands first again."""
        self.fill()

    def follow(self, changes: Sequence[RecordChange]) -> None:
        for each in changes:
            if isinstance(each.after, Note):
                self._likeness.put(each.after)
            elif isinstance(each.before, Note):
                self._likeness.drop(each.before.id)
            self.model.follow(each)
        if self.queue.chosen() is None:
            self.queue.choose(0)
        self._show(self.queue.chosen())
        self._count()

    def forget(self) -> None:
        self._learning.stop()
        self._unread.clear()
        self._suggestions, self._likeness = Suggestions(), Likeness()
        self._recent.clear()
        self.editing.leave()
        self.topics.forget()
        self.model.forget()
        self._show(None)
        self._count()

    def standing(self) -> Standing:
        """Where somebody is."""
        return Standing(self._shown, self.model.seen())

    def stand(self, standing: Standing) -> None:
        """Stand there again once it is filled."""
        self._shown = standing.note_id
        self.model.see_all(standing.seen)

    # What is looked at

    def chosen(self) -> Note | None:
        return self.queue.chosen()

    def choose(self, note_id: str) -> None:
        row = self.model.row_with(note_id)
        if row >= 0:
            self.queue.choose(row)

    def merge_with(self) -> Note | None:
        """The note that says nearly the same, else the one that was said before."""
        return self._alike or super().merge_with()

    def panes(self) -> tuple[QWidget, ...]:
        return (self.queue, self.topics.field)

    def go_on(self) -> None:
        """This note is seen: go to the next that needs something."""
        note = self.queue.chosen()
        if note is None:
            return
        self.model.see(note.id)
        after = self.model.next_after(self.queue.currentIndex().row())
        if after >= 0:
            self.queue.choose(after)
        self._count()

    def search_topic(self) -> None:
        self.topics.search()

    def take_topic(self, topic: Topic) -> None:
        """Put a topic on the note, or take it off; into the line while it is edited."""
        self._recent = [topic.id, *(each for each in self._recent if each != topic.id)]
        self.turn_topic(self.queue.chosen(), topic)

    def _come(self, note: Note | None, before: int) -> None:
        """Walked to a note; the one that was left downwards is seen."""
        left = self.model.note_at(before)
        if note is not None and left is not None and self.model.row_with(note.id) == before + 1:
            self.model.see(left.id)
            self._count()
        if self.editing.note is not None and note is not None and self.editing.note.id != note.id:
            self.editing.settle()
        self._show(note)

    def _show(self, note: Note | None) -> None:
        self._alike = None
        if note is not None:
            closest = self._likeness.closest(note)
            self._alike = self.pile.note(closest)
            if note.id != self._shown:
                offered = self._suggestions.for_note(note, self.pile, self._recent)
                self.topics.show_topics(self.pile.scene, offered)
            self.topics.show_on(note.topic_ids)
        self._shown = note.id if note is not None else ""
        self.large.show_note(note, self._alike)

    def _learn(self) -> None:
        """Learn the words of some notes: of very many in slices, so that keys come through."""
        for note_id in self._unread[-SLICE:]:
            if (note := self.pile.note(note_id)) is not None:
                self._likeness.put(note)
        del self._unread[-SLICE:]
        if self._unread:
            self._learning.start()
        elif self._shown:
            self._show(self.queue.chosen())

    def _count(self) -> None:
        self.progress.show_left(self.model.left())
