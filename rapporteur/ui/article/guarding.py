"""What the place does about findings: shows them, goes to them, rewords, lets pass, asks the gate.

The page, the list beside it and the gate show the same findings, and what is done in one is done.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Signal

from rapporteur.domain.anonymity import Finding, Waiver
from rapporteur.domain.article import ArticleParts
from rapporteur.domain.language import Language
from rapporteur.errors import GateClosed
from rapporteur.ui.announcing import announce
from rapporteur.ui.article.checking import Checking
from rapporteur.ui.article.findings import FindingsPanel
from rapporteur.ui.article.found import Found, Telling
from rapporteur.ui.article.gate import GatePage
from rapporteur.ui.article.paper import Paper
from rapporteur.ui.article.places import Stretch
from rapporteur.ui.article.told import spoken
from rapporteur.ui.article.walking import Walking
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.words import tr_core


class Guarding(QObject):
    """`settle` stores what is being typed, and tells whether all of it is stored."""

    shown = Signal()  # `found` has changed
    gate_wanted = Signal()  # the gate is to be seen
    page_wanted = Signal(object)  # Found: what holds it is to be seen
    export_wanted = Signal(bool)  # the gate lets this edition pass: whether final

    def __init__(
        self,
        bridge: Bridge,
        paper: Paper,
        panel: FindingsPanel,
        gate: GatePage,
        settle: Callable[[], bool],
    ) -> None:
        super().__init__(paper)
        self._bridge, self._paper, self._panel, self._gate = bridge, paper, panel, gate
        self._settle = settle
        self._language = Language.EN
        self._waivers: tuple[Waiver, ...] = ()
        self._refused: tuple[Finding, ...] = ()
        self._asked: bool | None = None  # an export waits for the reading: whether final
        self.found: tuple[Found, ...] = ()
        self.checking = Checking(bridge, paper.sheet, self)
        self.walking = Walking(paper, self.checking)
        self._telling = Telling(self.walking.in_words, self.walking.key_of)
        self._connect()

    def show_article(self, parts: ArticleParts, language: Language, anew: bool) -> None:
        """The article on the page; `anew`: another one, or in the other language."""
        self._language = language
        self.walking.turn_to(parts, language)
        self._waivers = self._bridge.desk.waivers(self._bridge.roundtable_id)
        if anew or not self.checking.begun:
            self._refused = ()
            self.checking.begin(language)
            self._gate.ask_for(language, self._gate.final)
        else:
            for key in self._paper.sheet.replaced():
                self.checking.typed(key)
            self.checking.read_typed()
        self.show()

    def forget(self) -> None:
        """There is no article."""
        self._asked, self._refused, self._waivers, self.found = None, (), (), ()
        self.checking.forget()
        self.walking.turn_to(None, self._language)
        self._panel.forget()
        self._gate.forget()

    # What is shown

    def show(self) -> None:
        """Everything that was found and not let pass, everywhere."""
        if not self.checking.begun:
            return
        self.found = self._telling.tell(self.checking.readings(), self._waivers)
        self._panel.put(self.found, self.checking.ready)
        self._panel.put_waivers(self._waivers, self.walking.in_words)
        if self._gate.isVisible():
            self.show_gate()
        self._mark()
        self.shown.emit()

    def show_gate(self) -> None:
        """What the gate shows, while it is seen."""
        known = {each.id for each in self.found}
        refused = [
            each
            for each in map(self._unread, self._refused)
            if each.id not in known and not any(w.covers(each.finding) for w in self._waivers)
        ]
        self._gate.refuse(refused)
        watch = self.checking.watch
        off = [tr_core(each) for each in watch.checks_off()] if watch else []
        self._gate.put_rest(self._paper.sheet.untranslated(), len(self._waivers), off)
        self._gate.put(self.found, self.checking.ready, not self.checking.under_way)

    def _unread(self, finding: Finding) -> Found:
        """What only the writing has found, in the name that was chosen for the file."""
        id = "\x1f".join((finding.place, finding.kind, finding.subject, "1"))
        where = self.walking.in_words(finding.place)
        return Found(id, finding, self.walking.key_of(finding.place), where, "", Stretch(0, 0))

    def _mark_anew(self) -> None:
        self.found = self._telling.tell(self.checking.readings(), self._waivers)
        self._mark()

    def _mark(self) -> None:
        current = self._panel.current()
        id = current.id if current else ""
        self._paper.sheet.show_found(self.found, self.checking.text_at, id)

    def _read(self) -> None:
        """The whole was read."""
        if self._gate.isVisible() or self._asked is not None:
            self.show_gate()
        if self._asked is not None and not self.checking.under_way:
            final, self._asked = self._asked, None
            self._decide(final)

    # Going

    def follow_cursor(self, key: str) -> None:
        """Open what was found where the cursor is."""
        if id := self.walking.at_cursor(self._panel.listed(), key):
            self._panel.choose(id)

    def go(self, by: int) -> None:
        """To the next finding (1) or the one before (-1), in the list and in the text."""
        self.checking.read_typed()
        listed = [self._now(each) for each in self._panel.listed()]
        found = self.walking.next(listed, self._id_at_cursor(), by)
        if found is not None:
            self.go_to(found)
            announce(self._panel, spoken(found))

    def go_to(self, found: Found) -> None:
        """Open a finding, and put the cursor where it stands."""
        found = self._now(found)
        self.page_wanted.emit(found)
        self._panel.choose(found.id)
        self._mark()
        self.walking.go_to(found)

    def _now(self, found: Found) -> Found:
        """The same finding where it stands now: a list may still tell it as it was."""
        return next((each for each in self.found if each.id == found.id), found)

    def _id_at_cursor(self) -> str:
        """The open finding, where the focus is on it: in the list, or in the text."""
        current, focused = self._panel.current(), self._paper.focused()
        if current is None:
            return ""
        if self._panel.isAncestorOf(focused):
            return current.id
        editor = self._paper.sheet.editors().get(current.key)
        if editor is None or self._paper.current != current.key:
            return ""
        at = self.walking.stretch(self._now(current))
        return current.id if at.start <= editor.position() <= at.end else ""

    # Doing

    def reword(self, found: Found | None = None) -> None:
        """Put a suggestion, and go on to the next finding."""
        found = found or self._current()
        if found is not None:
            self._reword(found, (found,))

    def reword_like(self, found: Found | None = None) -> None:
        """Put the suggestions of everything that is like a finding, as one act."""
        found = found or self._current()
        if found is not None:
            self._reword(found, self._panel.alike(found))

    def waive(self, found: Found, reason: str) -> None:
        """Let one finding pass."""
        at, finding = self._bridge.roundtable_id, found.finding
        self._and_go_on(found, lambda: self._bridge.do(lambda d: d.waive(at, finding, reason)))

    def ask_reason(self) -> None:
        """Ask why the open finding may pass."""
        if self._gate.isVisible():
            self._gate.open.ask_reason()
        else:
            self._panel.ask_reason()

    def revoke(self, waiver_id: str) -> None:
        """Let it pass no longer."""
        if self._bridge.do(lambda desk: desk.revoke(waiver_id)) is not None:
            self.checking.check()

    def _reword(self, found: Found, every: Sequence[Found]) -> None:
        if not self._settle():
            return
        self.checking.read_typed(whole=True)
        ids = {each.id for each in every}
        texts = self.walking.reworded(each for each in self.found if each.id in ids)
        if not texts:
            announce(self._panel, self.tr("There is no suggestion: write it otherwise."))
            return
        at, language = self._bridge.roundtable_id, self._language
        self._and_go_on(
            found, lambda: self._bridge.do(lambda desk: desk.reword(at, language, texts)), ids
        )

    def _and_go_on(
        self, found: Found, act: Callable[[], object], gone: Collection[str] = ()
    ) -> None:
        """Do something about a finding, then open the one that comes after it.

        `gone` are those that go with it: the ones before it move what comes after it up.
        """
        at = [each.id for each in self._panel.listed()]
        typing = self._paper.isAncestorOf(self._paper.focused())
        if act() is None:
            return
        self.checking.read_typed(whole=True)
        self.checking.check()
        left = self._panel.listed()
        index = at.index(found.id) if found.id in at else 0
        index -= sum(each in gone for each in at[:index])
        if self._gate.isVisible():
            self._gate.list.setFocus()
        if not left or self._gate.isVisible():
            return
        after = left[min(index, len(left) - 1)]
        self._panel.choose(after.id)
        self._mark()
        if typing:
            self.walking.go_to(self._now(after))
        else:
            self.walking.show(self._now(after))
            self._panel.list.setFocus()

    def _current(self) -> Found | None:
        return self._gate.open.found() if self._gate.isVisible() else self._panel.current()

    # The gate

    def ask_gate(self, final: bool) -> None:
        """Export where nothing stands in the way and nothing is to be judged; else show why."""
        self._refused = ()
        self._gate.ask_for(self._language, final)
        self._asked = final
        self.checking.check()

    def _decide(self, final: bool) -> None:
        if not self.checking.ready or (self._gate.is_open and not self.found):
            self.export_wanted.emit(final)
        else:
            self.gate_wanted.emit()

    def refuse(self, error: GateClosed) -> None:
        """The writing itself has found something, in the file's name perhaps."""
        self._refused = tuple(each for each in error.findings if isinstance(each, Finding))
        self.checking.check()
        self.show_gate()
        self.gate_wanted.emit()

    def _connect(self) -> None:
        panel, gate = self._panel, self._gate
        self.checking.marked.connect(self._mark_anew)
        self.checking.found.connect(self.show)
        self.checking.read.connect(self._read)
        self._paper.edited.connect(self.checking.typed)
        self._paper.moved_in.connect(self.follow_cursor)
        panel.chosen.connect(lambda _: self._mark())
        panel.taken.connect(self.go_to)
        panel.revoked.connect(self.revoke)
        gate.taken.connect(self.go_to)
        gate.export_wanted.connect(self.export_wanted)
        for shows in (panel, gate.open):
            shows.reworded.connect(self.reword)
            shows.reworded_like.connect(self.reword_like)
            shows.waived.connect(self.waive)
