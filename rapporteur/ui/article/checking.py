"""The guard reading along: after every pause in the writing, on the worker."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from rapporteur.desk.export import Inspection
from rapporteur.domain.anonymity import Finding
from rapporteur.domain.article import Edition, Style
from rapporteur.domain.language import Language
from rapporteur.errors import RapporteurError
from rapporteur.ui.bridge import Bridge

PAUSE_MS = 1200


class Checking(QObject):
    """At most one check is under way; what changes meanwhile is read by the next.

    `found` comes once per check, with the findings in `findings` and the edition that was read
    in `edition`.
    """

    found = Signal()
    state_changed = Signal(bool)  # whether a check is under way or waiting

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._language = Language.EN
        self._round = 0  # a check of an older round tells nobody
        self._round_begun = -1
        self._running = self._again = False
        self.findings: tuple[Finding, ...] = ()
        self.edition: Edition | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.check)

    @property
    def begun(self) -> bool:
        """Whether there is an article to check."""
        return self._round_begun == self._round

    @property
    def under_way(self) -> bool:
        """Whether a check is running or another one is to follow it."""
        return self._running or self._pause.isActive()

    def begin(self, language: Language) -> None:
        """Another article or language: what was found before no longer counts."""
        self.forget()
        self._round_begun = self._round
        self._language = language
        self._pause.start(0)

    def forget(self) -> None:
        """Nothing to check."""
        self._round += 1
        self._pause.stop()
        self._running = self._again = False
        self.findings, self.edition = (), None

    def soon(self) -> None:
        """Something changed: check after a pause."""
        self._pause.start(PAUSE_MS)
        self.state_changed.emit(True)

    def check(self) -> None:
        """Check now, or as soon as the check under way is done."""
        self._pause.stop()
        if self._running:
            self._again = True
            return
        job = self._job()
        if job is None:
            self.findings, self.edition = (), None
            self.found.emit()
            return
        self._running = True
        at = self._round
        self.state_changed.emit(True)
        self._bridge.run(
            job.run,
            lambda findings: self._take(at, job.edition, findings),
            lambda error: self._give_up(at, error),
        )

    def written(self) -> Mapping[str, str]:
        """Each passage as the edition that was read has it."""
        blocks = self.edition.blocks if self.edition else ()
        return {each.passage_id: each.text for each in blocks if each.passage_id}

    def paragraph(self, place: str) -> tuple[Style, str] | None:
        """What a place outside of passages is: its style and its text."""
        block = self.edition.block_at(place) if self.edition else None
        return None if block is None or block.passage_id else (block.style, block.text)

    def _job(self) -> Inspection | None:
        bridge = self._bridge
        if not bridge.is_open or not bridge.roundtable_id:
            return None
        parts = bridge.desk.article(bridge.roundtable_id)
        if parts is None or not parts.passages:
            return None
        return bridge.desk.inspection(bridge.roundtable_id, self._language)

    def _take(self, at: int, edition: Edition, findings: tuple[Finding, ...]) -> None:
        if at == self._round:
            self.findings, self.edition = findings, edition
            self._finish()
            self.found.emit()

    def _give_up(self, at: int, error: RapporteurError) -> None:
        if at == self._round:
            self._finish()
            self._bridge.failed.emit(error)

    def _finish(self) -> None:
        self._running = False
        self.state_changed.emit(self._again)
        if self._again:
            self._again = False
            self._pause.start(0)
