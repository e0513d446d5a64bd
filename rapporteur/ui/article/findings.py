"""What the guard found in the article, and what was let stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import Finding, Waiver
from rapporteur.ui.article.cards import Card, CardList
from rapporteur.ui.article.told import INKS, heading, kind_word, sentence
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.tabs import Tabs
from rapporteur.ui.theme import GRID, HALF, Tone
from rapporteur.ui.words import day


class FindingsPanel(QWidget):
    """Findings in the order of the page; one of them is open below the list.

    A finding goes by its place in the list that was shown last.
    """

    taken = Signal(object)  # Finding: go there
    waived = Signal(object, str)  # Finding, reason
    reworded = Signal(object)  # Finding: put its suggestion
    revoked = Signal(str)  # waiver's id
    check_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._findings: tuple[Finding, ...] = ()
        self._waivers: tuple[Waiver, ...] = ()
        self._under_way = False
        self.tabs = Tabs(self.tr("Findings"), (self.tr("Findings"), self.tr("Let stand")))
        self.state = label("", tone=Tone.MUTED)
        self.state.setAccessibleName(self.tr("State of the check"))
        self.nothing = label(self.tr("Nothing was let stand."), tone=Tone.MUTED)
        self.list = CardList(self.tr("Findings"))
        self.open = OpenFinding()
        self.standing = CardList(self.tr("Let stand"))
        self.withdraw = quiet_button(self.tr("Withdraw: it is a finding again"))
        self._pages = QStackedWidget()
        self._lay_out()
        self.list.chosen.connect(self._choose)
        self.list.taken.connect(lambda id: self.taken.emit(self._finding(id)))
        self.open.waived.connect(lambda reason: self._emit(self.waived, reason))
        self.open.reworded.connect(lambda: self._emit(self.reworded))
        self.withdraw.clicked.connect(self._revoke)
        self.tabs.chosen.connect(self._pages.setCurrentIndex)

    def current(self) -> Finding | None:
        """The finding that is open."""
        return self._finding(self.list.current())

    def put(self, findings: Sequence[Finding], place_of: Callable[[str], str]) -> None:
        """Show what was found; `place_of` says a finding's place in words."""
        before = self.current()
        self._findings = tuple(findings)
        cards = [
            Card(str(at), heading(each), sentence(each, place_of(each.place)), INKS[each.severity])
            for at, each in enumerate(self._findings)
        ]
        self.list.put(cards)
        if before in self._findings:
            self.list.choose(str(self._findings.index(before)))
        self.open.show_finding(self.current())
        self._say()

    def put_waivers(self, waivers: Sequence[Waiver], place_of: Callable[[str], str]) -> None:
        """Show what was let stand."""
        self._waivers = tuple(waivers)
        self.standing.put(
            [
                Card(
                    each.id,
                    " · ".join((kind_word(each.kind), each.subject)),
                    " ".join((each.reason, place_of(each.place), day(each.made_at.date()))),
                )
                for each in self._waivers
            ]
        )
        self.withdraw.setVisible(bool(waivers))
        self.nothing.setVisible(not waivers)
        self._say()

    def show_checking(self, under_way: bool) -> None:
        """Say whether what stands here is still being brought up to date."""
        self._under_way = under_way
        self._say()

    def choose(self, finding: Finding) -> None:
        """Open a finding."""
        if finding in self._findings:
            self.tabs.choose(0)
            self.list.choose(str(self._findings.index(finding)))

    def _say(self) -> None:
        if self._under_way:
            words = self.tr("Checking…")
        elif not self._findings:
            words = self.tr("✓ The guard finds nothing to reword.")
        else:
            words = ""
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.tabs.name(
            (
                self.tr("Findings: {count}").format(count=len(self._findings)),
                self.tr("Let stand: {count}").format(count=len(self._waivers)),
            )
        )

    def _finding(self, id: str) -> Finding | None:
        return self._findings[int(id)] if id and int(id) < len(self._findings) else None

    def _choose(self, id: str) -> None:
        self.open.show_finding(self._finding(id))

    def _emit(self, signal: object, *values: object) -> None:
        finding = self.current()
        if finding is not None:
            signal.emit(finding, *values)  # type: ignore[attr-defined]

    def _revoke(self) -> None:
        if id := self.standing.current():
            self.revoked.emit(id)

    def _lay_out(self) -> None:
        check = quiet_button(self.tr("Check now"))
        check.clicked.connect(self.check_wanted)
        bar = QHBoxLayout()
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        bar.addWidget(check)
        for words, cards, below in (
            (self.state, self.list, self.open),
            (self.nothing, self.standing, self.withdraw),
        ):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GRID)
            column.addWidget(words)
            column.addWidget(cards, 1)
            column.addWidget(below)
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(HALF)
        column.addLayout(bar)
        column.addWidget(self._pages, 1)


class OpenFinding(QWidget):
    """The finding that is chosen: what could stand there instead, or why it may stand."""

    waived = Signal(str)  # reason
    reworded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._finding: Finding | None = None
        self.reword = quiet_button("")
        self.reword.clicked.connect(self.reworded)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why may it stand?"))
        self.reason.setAccessibleName(self.tr("Reason for letting the finding stand"))
        self.let = quiet_button(self.tr("Let it stand"))
        self.let.setEnabled(False)
        self.let.clicked.connect(self._waive)
        self.reason.textChanged.connect(lambda text: self.let.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self._waive)
        first = QHBoxLayout()
        first.addWidget(self.reword)
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(GRID)
        second.addWidget(self.reason, 1)
        second.addWidget(self.let)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addLayout(first)
        column.addLayout(second)
        self.show_finding(None)

    def show_finding(self, finding: Finding | None) -> None:
        """Open a finding; a reason that is being typed for the same one stays."""
        if finding != self._finding:
            self.reason.clear()
        self._finding = finding
        self.setVisible(finding is not None)
        suggestion = finding.suggestion if finding is not None else ""
        self.reword.setVisible(bool(suggestion))
        self.reword.setText(self.tr("Put “{words}” there").format(words=suggestion))

    def _waive(self) -> None:
        if self.reason.text().strip():
            self.waived.emit(self.reason.text().strip())
