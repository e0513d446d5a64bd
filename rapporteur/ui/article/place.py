"""The place where notes become the article that is signed together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import Finding, Subject, Waiver
from rapporteur.domain.article import Article, ArticleParts, Passage, Section, Signatory
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import AgendaItem, Dialogue, Host, Note, Roundtable
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Attendance, Organisation, Participant
from rapporteur.ui.article.bar import Bar
from rapporteur.ui.article.behind import NotesBehind
from rapporteur.ui.article.blank import BlankPage
from rapporteur.ui.article.commands import commands
from rapporteur.ui.article.exporting import ChooseFile, Exporting
from rapporteur.ui.article.findings import FindingsPanel
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.gate import GatePage
from rapporteur.ui.article.guarding import Guarding
from rapporteur.ui.article.outcome import Outcome
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.outline import Outline
from rapporteur.ui.article.paper import Paper
from rapporteur.ui.article.signatories import SignatoriesPage
from rapporteur.ui.article.told import counts
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import Leading, hairline
from rapporteur.ui.theme import GRID

if TYPE_CHECKING:
    from rapporteur.desk.export import Exported

_OF_THE_ARTICLE = (Article, Section, Passage, Signatory)
_OF_THE_CHECK = (
    Waiver,
    Subject,
    Participant,
    Organisation,
    Attendance,
    Dialogue,
    Host,
    Note,
    AgendaItem,
    Roundtable,
)


class ArticlePlace(Leading):
    """Outline, page, notes and findings of one roundtable's article."""

    attendance_wanted = Signal()  # who was present is to be marked, in another place

    def __init__(
        self, bridge: Bridge, parent: QWidget | None = None, choose_file: ChooseFile | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article"))
        self._bridge = bridge
        self._parts: ArticleParts | None = None
        self._notes: dict[str, Note] = {}
        self._stale, self._busy, self._settling = True, False, False
        self.outgoing = Outgoing(
            lambda key, words: self.checking.held_back(key, words),
            lambda key, words: self.checking.read_words(key, words),
            self,
        )
        self.bar, self.blank, self.outcome = Bar(), BlankPage(), Outcome()
        self.outline, self.paper = Outline(), Paper(bridge, self.outgoing)
        self.signatories = SignatoriesPage(
            bridge, self.outgoing, lambda key, words: self.checking.read_words(key, words)
        )
        self.gate, self.behind = GatePage(self.outgoing), NotesBehind()
        self.findings = FindingsPanel(self.outgoing)
        self.guarding = Guarding(bridge, self.paper, self.findings, self.gate, self._settle)
        self.checking, self.walking = self.guarding.checking, self.guarding.walking
        self.exporting = Exporting(bridge, self, choose_file)
        self._whole, self._middle = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.lead_to(self.outline)
        self.commands = commands(self)

    def language(self) -> Language:
        """The language of the edition on the screen."""
        return self.bar.language()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self._bridge.is_open:
            self.fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._bridge.is_open:
            self.paper.sheet.underline_anew()  # underlines hold their colours
            self.guarding.show()

    def fill(self) -> None:
        """Read the article of the roundtable on the screen anew."""
        self._stale = False
        desk, at = self._bridge.desk, self._bridge.roundtable_id
        self._parts = desk.article(at) if at else None
        self._notes = {each.id: each for each in desk.notes(at)} if at else {}
        self.bar.show_roundtables(desk.roundtables(), at)
        self.bar.allow(self._parts is not None, self._busy)
        self._show()

    # What is on the screen

    def _show(self) -> None:
        parts = self._parts
        if parts is None:
            self.blank.show_state(bool(self._bridge.roundtable_id), len(self._notes))
            self.bar.show_untranslated(0)
            self.bar.show_found(0, 0)
            self.guarding.forget()
            self._whole.setCurrentWidget(self.blank)
            return
        self._whole.setCurrentIndex(0)
        shown = self.paper.writing.roundtable_id, self.paper.writing.language
        anew = shown != (parts.article.roundtable_id, self.language())
        self.paper.show_article(parts, self.language())
        self.signatories.put(parts, self._bridge.desk.hosts())
        if shown[0] != parts.article.roundtable_id:
            self._middle.setCurrentWidget(self.paper)
        self._show_behind()
        self.guarding.show_article(parts, self.language(), anew)
        self._count()

    def _show_behind(self) -> None:
        passage = self.paper.current_passage()
        notes = [self._notes[id] for id in passage.note_ids if id in self._notes] if passage else []
        notes.sort(key=lambda note: note.number)
        self.behind.show_passage(passage, notes, self._bridge.desk.hosts())

    def _show_found(self) -> None:
        """Findings where they are counted."""
        if self._parts is None:
            return
        found = self.guarding.found
        self.bar.show_found(*counts(found))
        if self.signatories.isVisible():
            self.signatories.underline()
        self.outline.put(self._parts, self.language(), self._blocks_by_section(found))
        self.outline.show_at(self._section_of(self.paper.current))

    def _blocks_by_section(self, found: Sequence[Found]) -> dict[str, int]:
        return dict(Counter(self._section_of(each.key) for each in found if each.blocks))

    def _section_of(self, key: str) -> str:
        row = self.paper.sheet.rows.get(key)
        return row.passage.section_id if row else key

    def _arrive(self, key: str) -> None:
        if self._bridge.is_open:  # the focus still wanders when a dialogue has been closed
            self.outline.show_at(self._section_of(key))
            self._show_behind()

    def _check(self) -> None:
        self._settle()
        self.checking.check()

    def _count(self) -> None:
        self.bar.show_untranslated(self.paper.sheet.untranslated())

    # What others do

    def _follow(self, change: Change) -> None:
        """Show what a write did, as far as it is on the screen."""
        of_article = any(change.touched(kind) for kind in _OF_THE_ARTICLE)
        of_check = any(change.touched(kind) for kind in _OF_THE_CHECK)
        if not (of_article or of_check):
            return
        if self._settling or not self.isVisible():
            self._stale = True
            return
        if change.touched(Roundtable) or change.touched(Note) or change.touched(Host):
            self.fill()
        elif of_article:
            self._parts = self._bridge.desk.article(self._bridge.roundtable_id)
            self.bar.allow(self._parts is not None, self._busy)
            self._show()
        elif self._parts is not None:
            self.guarding.show_article(self._parts, self.language(), anew=False)
        if self._parts is None:
            return
        if all(each.before and each.after for each in change.records):
            self.checking.soon()
        else:
            self.checking.check()  # something came or went: its findings come and go with it

    def _refill(self) -> None:
        self._stale = True
        self.outcome.hide()
        if self.isVisible() and self._bridge.is_open:
            self._settle()
            self.fill()

    def _forget(self) -> None:
        self._stale, self._busy = True, False
        self._parts, self._notes = None, {}
        self.guarding.forget()
        self.outgoing.forget()
        self.paper.forget()
        self.signatories.put(None, ())
        self.behind.show_passage(None, (), ())
        self.bar.show_found(0, 0)
        self.outline.put(None, self.language(), {})
        self.outcome.hide()
        self.bar.show_roundtables((), "")

    # What the person does

    def _turn_to(self, language: Language) -> None:
        if self._bridge.is_open and self._parts is not None:
            self._settle()
            self.fill()

    def _compose(self) -> None:
        self._settle()
        at = self._bridge.roundtable_id
        if self._bridge.do(lambda desk: desk.compose(at)) is not None:
            left = self._bridge.desk.left_out(at)
            self.outcome.tell_left_out(left.off_record, left.cues)

    def _export(self, final: bool) -> None:
        """By the gate alone."""
        if self._settle():
            self.outcome.hide()
            if self._stale:
                self.fill()
            self.guarding.ask_gate(final)

    def _write(self, final: bool) -> None:
        """The gate lets it pass; what is written is read once more, whole."""
        self.exporting.export(self.language(), final)

    def _work(self, busy: bool) -> None:
        self._busy = busy
        self.bar.allow(self._parts is not None, busy)

    def _show_gate(self) -> None:
        self._middle.setCurrentWidget(self.gate)
        self.gate.take_focus()

    def _go_to(self, key: str) -> None:
        self._middle.setCurrentWidget(self.paper)
        self.paper.go_to(key)

    def _show_place_of(self, found: Found) -> None:
        """Turn to the page that holds a finding."""
        signatory = self.walking.signatory(found.finding.place)
        self._middle.setCurrentWidget(self.signatories if signatory else self.paper)
        if signatory is not None:
            self.signatories.choose(signatory.id)

    def _go_to_finding(self, finding: Finding) -> None:
        for each in self.guarding.found:
            if each.finding == finding:
                self.guarding.go_to(each)

    def _go_to_untranslated(self) -> None:
        """The next stretch in the other language, behind the cursor, else the first."""
        self._middle.setCurrentWidget(self.paper)
        self.paper.go_to_untranslated()

    def _remove(self, passage: Passage | None) -> None:
        if passage is not None:
            self.paper.remove(passage)

    def _settle(self) -> bool:
        """Store what is being typed before the page changes; whether all of it is stored."""
        self._settling = True
        stored = self.paper.writing.store_page()
        self._settling = False
        return stored

    # Laying out

    def _lay_out(self) -> None:
        for page in (self.paper, self.signatories, self.gate):
            self._middle.addWidget(page)
        self._side = side = QSplitter(Qt.Orientation.Vertical)
        side.addWidget(self.behind)
        side.addWidget(self.findings)
        side.setSizes([24 * GRID, 61 * GRID])
        across = QSplitter(Qt.Orientation.Horizontal)
        for pane, width in ((self.outline, 24), (self._middle, 96), (side, 40)):
            across.addWidget(pane)
            pane.setMinimumWidth(width * GRID // 2)
        across.setSizes([24 * GRID, 96 * GRID, 40 * GRID])
        across.setStretchFactor(1, 1)
        for splitter in (side, across):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self._whole.addWidget(across)
        self._whole.addWidget(self.blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, hairline(), self.outcome, self._whole):
            column.addWidget(widget, 1 if widget is self._whole else 0)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self._refill)
        bridge.roundtable_changed.connect(self._refill)
        bridge.changed.connect(self._follow)
        bridge.closed.connect(self._forget)
        self.bar.roundtable_chosen.connect(bridge.set_roundtable)
        self.bar.language_chosen.connect(self._turn_to)
        self.bar.compose_wanted.connect(self._compose)
        self.bar.export_wanted.connect(self._export)
        self.bar.untranslated_wanted.connect(self._go_to_untranslated)
        self.bar.finding_wanted.connect(lambda: self.guarding.go(1))
        self.blank.compose_wanted.connect(self._compose)
        self.outline.taken.connect(self._go_to)
        self.paper.at.connect(self._arrive)
        self.paper.edited.connect(self._count)
        self.paper.sheet.signatories_wanted.connect(
            lambda: self._middle.setCurrentWidget(self.signatories)
        )
        # The gate shows all that the side would, and more of it.
        self._middle.currentChanged.connect(
            lambda at: self._side.setVisible(self._middle.widget(at) is not self.gate)
        )
        for page in (self.signatories, self.gate):
            page.left.connect(lambda: self._middle.setCurrentWidget(self.paper))
        self.gate.attendance_wanted.connect(self.attendance_wanted)
        self.gate.untranslated_wanted.connect(self._go_to_untranslated)
        self.behind.remove_wanted.connect(self._remove)
        self.findings.check_wanted.connect(self._check)
        guarding = self.guarding
        guarding.shown.connect(self._show_found)
        guarding.page_wanted.connect(self._show_place_of)
        guarding.gate_wanted.connect(self._show_gate)
        guarding.export_wanted.connect(self._write)
        self.outgoing.held.connect(self.outcome.tell_held)
        self.outgoing.passed.connect(self.outcome.untell_held)
        self.exporting.started.connect(lambda: self._work(True))
        self.exporting.ended.connect(lambda: self._work(False))
        self.exporting.shut.connect(guarding.refuse)
        self.exporting.done.connect(self._tell_done)

    def _tell_done(self, exported: Exported) -> None:
        self._middle.setCurrentWidget(self.paper)
        self.outcome.tell(exported)
