"""The topics: what notes are tagged with, and what the sections of an article grow from."""

from __future__ import annotations

import re

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeView, QVBoxLayout

from rapporteur.domain.dialogue import Topic
from rapporteur.domain.language import Bilingual, fold, language_of
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.form import Form
from rapporteur.ui.dialogue.kept import AddLine, ChoiceField, LineField
from rapporteur.ui.dialogue.page import Page, added, removal, scrolling
from rapporteur.ui.dialogue.tables import RowDelegate
from rapporteur.ui.dialogue.topic_tree import TopicModel
from rapporteur.ui.fields import label
from rapporteur.ui.theme import BROAD, GRID, Tone
from rapporteur.ui.words import shown


class TopicsPage(Page):
    """The tree of topics and the one that is chosen."""

    shows = (Topic,)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.head(
            self.tr("Topics"),
            self.tr("Notes are tagged with a topic's sign: type # and the sign in the room."),
        )
        self.model = TopicModel(self)
        self.view = self._tree()
        self.line = AddLine(self.tr("Add a topic: its name, then Enter"))
        self.line.asked.connect(lambda name: self._add(name, self.line, None))
        self.form = self._form()
        self._current = ""
        left = QVBoxLayout()
        left.setSpacing(GRID)
        left.addWidget(self.view, 1)
        left.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(BROAD)
        row.addLayout(left, 2)
        row.addWidget(scrolling(self.form), 3)
        self.body.addLayout(row, 1)

    def fill(self) -> None:
        folded = {
            each.id
            for each in self.model.topics()
            if not self.view.isExpanded(self.model.index_of(each.id))
        }
        if self.model.put(self.bridge.desk.topics()):
            for each in self.model.topics():
                self.view.setExpanded(self.model.index_of(each.id), each.id not in folded)
            self.choose(self._current)
        self._show(self.model.find(self._current))

    def forget(self) -> None:
        super().forget()
        self.model.put(())
        self._current = ""

    def choose(self, id: str) -> None:
        """Make a topic current; the first one where it is not there."""
        index = self.model.index_of(id)
        if not index.isValid():
            index = self.model.index(0, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.view.scrollTo(index)

    def _tree(self) -> QTreeView:
        view = QTreeView()
        view.setModel(self.model)
        view.setAccessibleName(self.tr("Topics"))
        view.setItemDelegate(RowDelegate(view))
        view.setHeaderHidden(True)
        view.setUniformRowHeights(True)
        view.setExpandsOnDoubleClick(True)
        head = view.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        view.selectionModel().currentChanged.connect(self._moved)
        return view

    def _form(self) -> Form[Topic]:
        form: Form[Topic] = Form(
            self.bridge, lambda desk, topic: desk.revise_topic(topic), self.model.find
        )
        form.bilingual("label", self.tr("Name in English"), self.tr("Name in Russian"))
        form.single("notation", self.tr("Sign, one word typed after #"), LineField())
        self._above = ChoiceField()
        form.single("parent_id", self.tr("Stands under"), self._above)
        form.end_row()
        self.below = AddLine(self.tr("Add a topic below this one: its name, then Enter"))
        self.below.asked.connect(lambda name: self._add(name, self.below, self._current))
        form.place(self.below, wide=True)
        form.place(
            label(
                self.tr("Topics below a removed one move up; notes lose its tag."), tone=Tone.MUTED
            ),
            wide=True,
        )
        form.place(
            removal(
                self.tr("Remove this topic"),
                self.view,
                form,
                lambda topic: self.bridge.do(lambda desk: desk.remove_topic(topic.id)),
            ),
            wide=True,
        )
        return form

    def _moved(self, index: QModelIndex) -> None:
        topic = self.model.topic(index)
        if topic is not None:
            self._current = topic.id
            self._show(topic)

    def _show(self, topic: Topic | None) -> None:
        self._above.offer(self._places_for(topic))
        self.form.show_record(topic)

    def _places_for(self, topic: Topic | None) -> list[tuple[str | None, str]]:
        """Where a topic may stand: at the top, or under any that does not stand under it."""
        below = {topic.id} if topic is not None else set()
        places: list[tuple[str | None, str]] = [(None, self.tr("no other topic"))]
        for each in self.model.topics():  # parents come first
            if each.id in below or each.parent_id in below:
                below.add(each.id)
            else:
                places.append((each.id, shown(each.label)))
        return places

    def _add(self, name: str, line: AddLine, parent_id: str | None) -> None:
        both = Bilingual().with_(language_of(name), name)
        sign = self._free_sign(name)
        change = self.bridge.do(lambda desk: desk.add_topic(sign, both, parent_id))
        if id := added(change, Topic):
            line.clear()
            self.view.expand(self.model.index_of(parent_id or ""))
            self.choose(id)

    def _free_sign(self, name: str) -> str:
        """A sign to begin with: the first word of the name, with a number where it is taken."""
        taken = {fold(each.notation) for each in self.model.topics()}
        found = re.search(r"[^\W_]+", name)
        stem = found.group().casefold()[:12] if found else name.split()[0].strip("#")
        sign, number = stem, 2
        while fold(sign) in taken:
            sign, number = f"{stem}{number}", number + 1
        return sign
