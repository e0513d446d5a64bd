"""The board: a column for each topic; where a card stands is what its note is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Kind, Note, Topic
from rapporteur.ui import words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import hairline, label
from rapporteur.ui.review.card_view import CardView
from rapporteur.ui.review.column import Column
from rapporteur.ui.review.columns import Columns, Key, main_branch
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

ROOMY = 125 * GRID  # where there is room for a hint beside the choosers


class Board(CardView):
    """Columns side by side."""

    def __init__(self, bridge: Bridge, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(bridge, pile, parent)
        self._places = Columns()
        self._within: Topic | None = None
        self._roundtable_id = ""
        self._last: Column | None = None  # the column that the focus is in, or was in last
        self.columns: list[Column] = []
        self.level, self.kind = QComboBox(), QComboBox()
        self._lay_out()
        self.level.activated.connect(lambda _: self._choose_level())
        self.kind.activated.connect(lambda _: self._fill_columns())

    def invitation(self) -> str:
        return self.tr("Choose a card with the arrows; Enter edits it, F4 finds a topic for it.")

    def _lay_out(self) -> None:
        self.level.setAccessibleName(self.tr("Columns"))
        self.kind.setAccessibleName(self.tr("Kind of notes"))
        for chooser in (self.level, self.kind):
            chooser.view().setAccessibleName(chooser.accessibleName())
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.level.setSizeAdjustPolicy(narrow)
        self.level.setMinimumContentsLength(34)
        self.kind.addItem(self.tr("All kinds"), None)
        for kind in Kind:
            word = words.kind_word(kind)
            self.kind.addItem(word[:1].upper() + word[1:], kind)
        hint = self.tr("Drag a card, or Ctrl+← →. With Ctrl held while dragging a topic is added.")
        above = QHBoxLayout()
        above.setContentsMargins(AIR, GRID, AIR, HALF)
        above.setSpacing(GRID)
        above.addWidget(self.level)
        above.addWidget(self.kind)
        self.hint = label(hint, Voice.SMALL, Tone.MUTED)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        above.addWidget(self.hint, 1)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(GRID, 0, GRID, 0)
        self._row.setSpacing(0)
        page = QWidget()
        page.setLayout(self._row)
        self._row.addStretch(1)
        self.shelf = QScrollArea()
        self.shelf.setWidget(page)
        self.shelf.setWidgetResizable(True)
        self.shelf.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shelf.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(self._beside_topics(self.shelf), 1)
        column.addWidget(hairline())
        column.addWidget(self.reading)

    # Filling

    def fill(self) -> None:
        scene = self.pile.scene
        here = scene.roundtable.id if scene.roundtable else ""
        if here != self._roundtable_id:
            self._roundtable_id = here
            self._within = main_branch(scene, self.pile.notes)
        self._within = scene.topic.get(self._within.id) if self._within else None
        self._fill_levels()
        self._make_columns()

    def follow(self, changes: Sequence[RecordChange]) -> None:
        for each in changes:
            if isinstance(each.before, Note):
                self._take_out(each.before, each.after)
            if isinstance(each.after, Note) and self._passes(each.after):
                for key in self._places.of_note(each.after):
                    self._column(key).model.put(each.after)
        for column in self.columns:
            column.say_count()
        self._show_chosen()

    def forget(self) -> None:
        QDrag.cancel()
        self._roundtable_id, self._within, self._last = "", None, None
        self._places = Columns()
        self._forget_chosen()
        self._drop_columns()
        self.level.clear()

    def _take_out(self, before: Note, after: object) -> None:
        stays = isinstance(after, Note) and self._passes(after)
        kept = self._places.of_note(after) if stays and isinstance(after, Note) else set()
        for key in self._places.of_note(before) - kept:
            self._column(key).model.drop(before)

    def _fill_levels(self) -> None:
        """First the whole tree, then within each branch that has something below it."""
        scene = self.pile.scene
        self.level.clear()
        self.level.addItem(self.tr("Columns: topics of the first level"), None)
        for topic in scene.topics:
            if any(each.parent_id == topic.id for each in scene.topics):
                text = self.tr("Columns: within {topic}").format(topic=words.shown(topic.label))
                self.level.addItem(text, topic.id)
        within = self._within.id if self._within else None
        self.level.setCurrentIndex(max(self.level.findData(within), 0))

    def _choose_level(self) -> None:
        self._within = self.pile.scene.topic.get(self.level.currentData() or "")
        self._make_columns()

    def _make_columns(self) -> None:
        """Columns anew where they are others, and their cards."""
        scene = self.pile.scene
        self._places = Columns.of(scene, self._within)
        names = {key: self._title(key) for key in self._places.keys}
        if [(each.key, each.title) for each in self.columns] != list(names.items()):
            self._drop_columns()
            for key, title in names.items():
                self._add_column(Column(key, title, self.pile))
        self._fill_columns()

    def _title(self, key: Key) -> str:
        topic = self.pile.scene.topic.get(key or "")
        return words.shown(topic.label) or topic.notation if topic else self.tr("Untagged")

    def _add_column(self, column: Column) -> None:
        self._row.insertWidget(len(self.columns), column)
        self.columns.append(column)
        cards = column.cards
        cards.came.connect(lambda: self._come(column))
        cards.stepped.connect(lambda by: self._step(column, by))
        cards.edit_wanted.connect(self.edit)
        cards.dropped.connect(lambda note_id, adds: self._drop(note_id, column.key, adds))
        cards.dragged_over.connect(lambda at: self._keep_in_view(cards.mapTo(self, at)))

    def _drop_columns(self) -> None:
        self._last = None
        gone, self.columns = self.columns, []  # hiding one hands the focus on to the next
        for column in gone:
            self._row.removeWidget(column)
            column.model.fill(())
            column.hide()
            column.deleteLater()

    def _fill_columns(self) -> None:
        """Every card anew, those that the kind lets through."""
        stacks: dict[Key, list[Note]] = {column.key: [] for column in self.columns}
        for note in self.pile.notes:
            if self._passes(note):
                for key in self._places.of_note(note):
                    stacks[key].append(note)
        chosen = self.chosen()
        for column in self.columns:
            column.model.fill(stacks[column.key])
            column.say_count()
        if chosen is not None:
            self.choose(chosen.id)
        self._show_chosen()

    def _passes(self, note: Note) -> bool:
        kind = self.kind.currentData()
        return kind is None or note.kind is Kind(kind)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hint.setVisible(self.width() >= ROOMY)

    # What is looked at

    def chosen(self) -> Note | None:
        column = self._last
        return column.cards.chosen() if column is not None else None

    def choose(self, note_id: str) -> None:
        note = self.pile.note(note_id)
        keys = self._places.of_note(note) if note is not None else set()
        columns = [each for each in self.columns if each.key in keys]
        if note is not None and columns:
            column = self._last if self._last in columns else columns[0]
            assert column is not None
            self._last = column
            column.cards.choose(column.model.row_with(note))
            self.shelf.ensureWidgetVisible(column, 0, 0)

    def panes(self) -> tuple[QWidget, ...]:
        first = self._last or next((c for c in self.columns if c.model.rowCount()), None)
        return (*((first,) if first else ()), self.level, self.kind, self.topics.field)

    def move_card(self, by: int) -> None:
        """Move the chosen card to the column beside it."""
        note, column = self.chosen(), self._last
        if note is None or column is None or self.editing.note is not None:
            return
        at = self.columns.index(column) + by
        if 0 <= at < len(self.columns) and self._move(note, column.key, self.columns[at].key):
            self._go_to(self.columns[at], note)

    def untag_card(self) -> None:
        """Take the topic of its column off the chosen card."""
        note, column = self.chosen(), self._last
        if note is not None and column is not None and column.key is not None:
            self._move(note, column.key, None)

    # Behind it

    def _drop(self, note_id: str, target: Key, adds: bool) -> None:
        """A card was dropped; where it came from is the column that the drag began in."""
        note = self.pile.note(note_id)
        if note is None or not self.bridge.is_open:
            return  # it went while it was in the air
        source = self._last.key if self._last is not None else None
        if adds and target is not None:
            self.bridge.do(lambda desk: desk.tag_note(note.id, target))
        elif target != source:
            self._move(note, source, target)
        self._go_to(self._column(target), note)

    def _move(self, note: Note, source: Key, target: Key) -> Change | None:
        own = self._places.in_column(note, source)
        if len(own) == 1 and target is not None:
            return self.bridge.do(lambda desk: desk.retag_note(note.id, own[0], target))
        if len(own) == 1:
            return self.bridge.do(lambda desk: desk.untag_note(note.id, own[0]))
        if not own and target is not None:
            return self.bridge.do(lambda desk: desk.tag_note(note.id, target))
        ids = self._places.moved(note, source, target)
        return self.bridge.do(lambda desk: desk.revise_note(replace(note, topic_ids=ids)))

    def _go_to(self, column: Column, note: Note) -> None:
        row = column.model.row_with(note)
        if row >= 0:
            column.cards.choose(row)
        self._last = column
        self.shelf.ensureWidgetVisible(column, 0, 0)
        column.cards.setFocus()

    def _step(self, column: Column, by: int) -> None:
        """To the column beside, at the same height."""
        at = self.columns.index(column) + by
        if 0 <= at < len(self.columns):
            beside = self.columns[at]
            top = column.cards.visualRect(column.cards.currentIndex()).center()
            index = beside.cards.indexAt(QPoint(GRID, top.y()))
            row = index.row() if index.isValid() else beside.model.rowCount() - 1
            beside.cards.choose(row)
            self._last = beside
            self.shelf.ensureWidgetVisible(beside, 0, 0)
            beside.cards.setFocus()

    def _come(self, column: Column) -> None:
        if column not in self.columns:
            return
        if column.cards.hasFocus():
            self._last = column
            self._settle_unless(column.cards.chosen())
            self.shelf.ensureWidgetVisible(column, 0, 0)
        if column is self._last:
            self._show_chosen()

    def _column(self, key: Key) -> Column:
        return next(each for each in self.columns if each.key == key)

    def back_to_cards(self) -> None:
        self.panes()[0].setFocus()

    def _keep_in_view(self, at: QPoint) -> None:
        """While a card is dragged near an edge, the columns beyond it come into view."""
        bar = self.shelf.horizontalScrollBar()
        if at.x() < 6 * GRID:
            bar.setValue(bar.value() - 2 * GRID)
        elif at.x() > self.shelf.width() - 6 * GRID:
            bar.setValue(bar.value() + 2 * GRID)
