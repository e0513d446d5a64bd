"""What the guard found in the article, and what was let pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import FindingKind, Severity, Waiver
from rapporteur.ui.article.cards import Card, CardList
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.found_list import FoundList
from rapporteur.ui.article.opened import OpenFinding
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.told import counted, counts, kind_word, sign
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.tabs import Tabs
from rapporteur.ui.theme import GRID, Tone, Voice, tone
from rapporteur.ui.words import day

ALL, BLOCKING, JUDGED, PASSED = range(4)


class FindingsPanel(QWidget):
    """Findings in the order of the page; one of them is open below the list."""

    taken = Signal(object)  # Found: go there
    chosen = Signal(object)  # Found | None: it is open now
    waived = Signal(object, str)  # Found, reason
    reworded = Signal(object)  # Found: put its suggestion
    reworded_like = Signal(object)  # Found: put those of all that are like it
    revoked = Signal(str)  # waiver's id
    check_wanted = Signal()

    def __init__(self, outgoing: Outgoing) -> None:
        super().__init__()
        self._found: tuple[Found, ...] = ()
        self._waivers: tuple[Waiver, ...] = ()
        self._ready = False
        self.heading = label("", Voice.STRONG)
        self.heading.setAccessibleName(self.tr("State of the check"))
        self.tabs = Tabs(self.tr("Findings"), ("0", "0", "0", "0"))
        self.list = FoundList(self.tr("Findings"))
        self.open = OpenFinding(outgoing)
        self.standing = CardList(self.tr("Let pass"))
        self.nothing = label(self.tr("Nothing was let pass."), tone=Tone.MUTED)
        self.withdraw = quiet_button(self.tr("Revoke: it is a finding again"))
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._say()

    def current(self) -> Found | None:
        """The finding that is open."""
        return self.list.current()

    def listed(self) -> tuple[Found, ...]:
        """The findings that the filter lets be seen, in their order."""
        at = self.tabs.current()
        wanted = {BLOCKING: True, JUDGED: False}
        return tuple(each for each in self._found if at not in wanted or each.blocks is wanted[at])

    def put(self, found: Sequence[Found], ready: bool = True) -> None:
        """Show what was found; `ready` tells whether the guard has read all of it once."""
        self._found, self._ready = tuple(found), ready
        self._list()
        self._say()

    def put_waivers(self, waivers: Sequence[Waiver], place_of: Callable[[str], str]) -> None:
        """Show what was let pass; `place_of` says a place in words."""
        self._waivers = tuple(waivers)
        cards = [_card(each, place_of(each.place)) for each in self._waivers]
        self.standing.put(cards)
        if cards and not self.standing.current():
            self.standing.choose(cards[0].id)
        self.withdraw.setVisible(bool(waivers))
        self.nothing.setVisible(not waivers)
        self._say()

    def choose(self, id: str) -> None:
        """Open a finding."""
        if not self.list.choose(id) and any(each.id == id for each in self._found):
            self.tabs.choose(ALL)
            self.list.choose(id)

    def ask_reason(self) -> None:
        """Ask why the open finding may pass."""
        if self.current() is not None and self.tabs.current() != PASSED:
            self.open.ask_reason()

    def alike(self, found: Found) -> tuple[Found, ...]:
        """What is like a finding and has a suggestion, itself included."""
        return tuple(each for each in self._found if each.is_like(found) and each.can_reword)

    def forget(self) -> None:
        """Show nothing."""
        self.open.forget()
        self.put((), ready=False)
        self.put_waivers((), str)
        self.tabs.choose(ALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.standing.hasFocus():
            self._revoke()
            return
        super().keyPressEvent(event)

    def _list(self) -> None:
        self.list.put(self.listed())
        if self.list.current() is None:
            self.list.choose_at(0)
        self._open(self.current())

    def _open(self, found: Found | None) -> None:
        self.open.show_found(found, len(self.alike(found)) if found else 0)
        self.chosen.emit(found)

    def _say(self) -> None:
        blocks, judged = counts(self._found)
        if not self._ready:
            words, ink = self.tr("The guard is reading…"), Tone.MUTED
        elif not self._found:
            words, ink = self.tr("✓ The guard finds nothing to reword."), Tone.OK
        else:
            words = counted(blocks, judged)
            ink = Tone.DANGER if blocks else Tone.WARN
        if words != self.heading.text():
            self.heading.setText(words)
            tone(self.heading, ink)
        names = (
            self.tr("All: {count}").format(count=len(self._found)),
            f"{sign(Severity.BLOCK)} {blocks}",
            f"{sign(Severity.WARN)} {judged}",
            self.tr("Let pass: {count}").format(count=len(self._waivers)),
        )
        if names != tuple(each.text() for each in self.tabs.buttons):
            self.tabs.name(names)
            self.tabs.buttons[BLOCKING].setAccessibleName(counted(blocks, 0) or "0")
            self.tabs.buttons[JUDGED].setAccessibleName(counted(0, judged) or "0")

    def _turn(self, at: int) -> None:
        self._pages.setCurrentIndex(at == PASSED)
        self._list()

    def _revoke(self) -> None:
        if id := self.standing.current():
            self.revoked.emit(id)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._turn)
        self.list.chosen.connect(self._open)
        self.list.taken.connect(self.taken)
        self.open.taken.connect(self.taken)
        self.open.waived.connect(self.waived)
        self.open.reworded.connect(self.reworded)
        self.open.reworded_like.connect(self.reworded_like)
        self.open.left_form.connect(self.list.setFocus)
        self.withdraw.clicked.connect(self._revoke)

    def _lay_out(self) -> None:
        for widgets in (
            (self.list, self.open),
            (self.nothing, self.standing, self.withdraw),
        ):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GRID)
            for widget in widgets:
                column.addWidget(widget, 1 if widget in (self.list, self.standing) else 0)
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._pages, 1)


def _card(waiver: Waiver, where: str) -> Card:
    """What passes, why, where and since when."""
    hidden = waiver.kind in (FindingKind.ATTENDANCE, FindingKind.OFF_RECORD)
    head = kind_word(waiver.kind) if hidden else f"{kind_word(waiver.kind)} · {waiver.subject}"
    about = " ".join(part for part in (where, day(waiver.made_at.date())) if part)
    return Card(waiver.id, head, f"{waiver.reason}\n{about}")
