"""What keeps notes in the file: each finding in its note, and why it may pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import Severity
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.found_list import FoundList
from rapporteur.ui.article.places import Stretch
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import caption, label, primary_button, quiet_button
from rapporteur.ui.theme import AIR, GRID, WIDE, Tone, Voice

if TYPE_CHECKING:
    from rapporteur.desk.guarded_notes import NotesJob
    from rapporteur.desk.quoting import Place
    from rapporteur.domain.anonymity import Finding


class NotesGate(QDialog):
    """No file was written. Each finding is named, and is let pass for a reason of its own."""

    passed = Signal()  # nothing blocks any more, and the file is wanted

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._roundtable_id = bridge.roundtable_id
        self.setWindowTitle(self.tr("The notes stay in the file"))
        self.heading = label("", Voice.HEADING)
        self.list = FoundList(self.tr("Findings in the notes"), whole=True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Who allowed it, and when?"))
        self.let = quiet_button(self.tr("Let this one pass"))
        self.save = primary_button(self.tr("Save the notes"))
        self.leave = quiet_button(self.tr("Keep them in the file"))
        self._lay_out()
        self.list.chosen.connect(lambda _: self._weigh())
        self.list.taken.connect(lambda _: self.reason.setFocus())
        self.reason.textChanged.connect(lambda _: self._weigh())
        self.reason.returnPressed.connect(self._waive)
        self.let.clicked.connect(self._waive)
        self.save.clicked.connect(self._pass)
        self.leave.clicked.connect(self.reject)
        for signal in (bridge.closed, bridge.locking):
            signal.connect(self.reject)

    def show_findings(self, job: NotesJob, findings: Sequence[Finding]) -> None:
        """Show what was found in the notes."""
        blocking = [each for each in findings if each.severity is Severity.BLOCK]
        rows = [
            _found(finding, place, self._where(place.finding.place))
            for finding, place in zip(blocking, job.places(blocking), strict=True)
        ]
        self.list.put(rows)
        if self.list.current() is None:
            self.list.choose_at(0)
        self.heading.setText(
            self.tr("Findings that keep the notes in the file: {count}").format(count=len(rows))
            if rows
            else self.tr("✓ Nothing keeps the notes in the file any more.")
        )
        self._weigh()

    def _where(self, place: str) -> str:
        """A place in the language of the screen."""
        kind, _, rest = place.partition(" ")
        if kind == "note":
            return self.tr("note {number}").format(number=rest)
        return self.tr("the title") if kind == "title" else self.tr("a heading")

    def _waive(self) -> None:
        """Let the finding that is chosen pass, and look at the others again."""
        chosen, reason, at = self.list.current(), self.reason.text(), self._roundtable_id
        if chosen is None or not reason.strip():
            return
        if self._bridge.do(lambda desk: desk.waive(at, chosen.finding, reason)) is None:
            return
        self.reason.clear()
        job = self._bridge.desk.notes_job(at)
        self._bridge.run(job.findings, lambda found: self.show_findings(job, found))

    def _pass(self) -> None:
        self.accept()
        self.passed.emit()

    def _weigh(self) -> None:
        any_left = bool(self.list.all())
        chosen = self.list.current() is not None
        self.let.setEnabled(chosen and bool(self.reason.text().strip()))
        self.reason.setEnabled(chosen)
        self.save.setEnabled(not any_left)

    def _lay_out(self) -> None:
        advice = self.tr(
            "Anybody can read a Markdown file. Reword these notes, mark them off the record, or "
            "say for each finding why it may pass; the reason is kept in the dialogue."
        )
        waive = QHBoxLayout()
        waive.setSpacing(GRID)
        waive.addWidget(self.reason, 1)
        waive.addWidget(self.let)
        buttons = QHBoxLayout()
        buttons.setSpacing(AIR)
        buttons.addWidget(self.save)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(label(advice, tone=Tone.MUTED))
        column.addWidget(self.list, 1)
        column.addWidget(caption(self.tr("Why this finding may pass"), self.reason))
        column.addLayout(waive)
        column.addSpacing(GRID)
        column.addLayout(buttons)
        self.resize(90 * GRID, 66 * GRID)


def _found(finding: Finding, place: Place, where: str) -> Found:
    name = "\x1f".join((finding.kind, finding.subject, finding.place, str(finding.start)))
    mark = Stretch(place.start, place.end)
    return Found(name, finding, "", where, place.words, mark)
