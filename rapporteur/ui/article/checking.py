"""The guard reading along: what is typed at once, the whole after every pause, on the worker."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from rapporteur.domain.anonymity import Finding, Severity
from rapporteur.domain.article import ABOUT_AN_AUTHOR, Edition, Style
from rapporteur.domain.language import Language
from rapporteur.errors import BadInput, RapporteurError
from rapporteur.ui.article.found import Reading
from rapporteur.ui.bridge import Bridge

if TYPE_CHECKING:
    from rapporteur.desk.export import Inspection
    from rapporteur.desk.watch import Inspected, Watch

BYLINE = "byline:"  # a signatory's id follows, as in an edition
PAUSE_MS = 1200  # after the last write, before the whole is read again
SOON_MS = 30  # after a key, before the paragraph that it changed is read
MOVED_MS = 250  # without a key, before the list tells what is underlined already
LONG = 1500  # characters: a longer paragraph is read on the worker, or a key would feel it


class Typed(Protocol):
    """The page, as far as it is read while somebody types on it."""

    def string(self, key: str) -> tuple[str, Style | None, str] | None:
        """The place, the style and the words of an editor; None where there is no such one."""

    def unsaved(self) -> Iterator[str]:
        """The keys of the editors that hold what is not stored."""


class Checking(QObject):
    """At most one reading of the whole is under way; what changes meanwhile is read by the next.

    `marked` comes at once when what is typed is found or no longer found, `found` when no key has
    come for a moment, for whatever takes longer than an underline, and `read` whenever the whole
    was read. A result that is older than what stands on the page is not taken: that paragraph is
    read again.
    """

    marked = Signal()
    found = Signal()
    read = Signal()
    state_changed = Signal(bool)  # whether a reading is under way or waiting

    def __init__(self, bridge: Bridge, page: Typed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._page = bridge, page
        self._language = Language.EN
        self._round = 0  # a reading of an older round tells nobody
        self._round_begun = -1
        self._running = self._again = False
        self._touched: set[str] = set()  # keys of what was typed in and not read yet
        self.watch: Watch | None = None
        self.edition: Edition | None = None
        self._readings: dict[str, Reading] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.check)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._read_soon)
        self._moved = QTimer(self, singleShot=True, interval=MOVED_MS)
        self._moved.timeout.connect(self.found)

    @property
    def begun(self) -> bool:
        """Whether there is an article to check."""
        return self._round_begun == self._round

    @property
    def under_way(self) -> bool:
        """Whether something is being read, or will be."""
        return self._running or self._pause.isActive() or bool(self._touched)

    @property
    def ready(self) -> bool:
        """Whether the whole was read once, so that the findings say something."""
        return self.edition is not None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that was found, place by place; what concerns no place comes first."""
        return tuple(each for reading in self._readings.values() for each in reading.findings)

    def readings(self) -> tuple[Reading, ...]:
        """The strings of the article as they were read last."""
        return tuple(self._readings.values())

    def text_at(self, place: str) -> str:
        """The string at a place as it was read last; blank where there is none."""
        reading = self._readings.get(place)
        return reading.text if reading else ""

    def begin(self, language: Language) -> None:
        """Another article or language: what was found before no longer counts."""
        watch = self.watch  # it may serve: the dialogue is the same
        self.forget()
        self.watch, self._round_begun = watch, self._round
        self._language = language
        self._pause.start(0)

    def forget(self) -> None:
        """Nothing to check."""
        self._round += 1
        self._pause.stop()
        self._soon.stop()
        self._moved.stop()
        self._touched.clear()
        self._running = self._again = False
        self.watch = self.edition = None
        self._readings = {}

    # The whole

    def soon(self) -> None:
        """Something changed: read the whole after a pause."""
        self._pause.start(PAUSE_MS)
        self.state_changed.emit(True)

    def check(self) -> None:
        """Read the whole now, or as soon as the reading under way is done."""
        self._pause.stop()
        if self._running:
            self._again = True
            return
        job = self._job()
        if job is None:
            self._readings, self.edition = {}, None
            self.found.emit()
            self.read.emit()
            return
        self._running = True
        self.state_changed.emit(True)
        self._bridge.run(
            partial(_inspected, job, self.watch),
            partial(self._take, self._round),
            partial(self._give_up, self._round),
        )

    def _job(self) -> Inspection | None:
        bridge = self._bridge
        if not bridge.is_open or not bridge.roundtable_id:
            return None
        try:
            return bridge.desk.inspection(bridge.roundtable_id, self._language)
        except BadInput:  # there is no article yet, or nothing in it
            return None

    def _take(self, at: int, inspected: Inspected) -> None:
        if at != self._round:
            return
        before = self._said() if self.ready else None
        if inspected.watch is not self.watch:
            gc.freeze()  # a search for rubbish in it would take longer than a key may
        self.watch, self.edition = inspected.watch, inspected.edition
        self._readings = {each.place: each for each in _readings(inspected)}
        self._touched.update(self._page.unsaved())
        self._read_typed()
        self._finish()
        (self.marked if before == self._said() else self.found).emit()
        self.read.emit()

    def _said(self) -> dict[str, list[tuple[object, ...]]]:
        return {each.place: _things(each) for each in self.readings() if each.findings}

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

    # What is being typed

    def typed(self, key: str) -> None:
        """Words were changed in an editor: read them in a moment."""
        self._touched.add(key)
        if self._moved.isActive():
            self._moved.start()
        if not self._soon.isActive():
            self._soon.start()

    def read_typed(self, *, whole: bool = False) -> None:
        """Read what was typed and not read yet; `whole`: at once even where that takes long."""
        if self._read_typed(whole) or self._moved.isActive():
            self._moved.stop()
            self.found.emit()

    def _read_soon(self) -> None:
        if self._read_typed():
            self._moved.start()
            self.marked.emit()

    def _read_typed(self, whole: bool = False) -> bool:
        watch, changed = self.watch, False
        if watch is None:
            return False  # they are read with the whole
        for key in sorted(self._touched):
            string = self._page.string(key)
            if string is None or string[2] == self.text_at(string[0]):
                continue
            place, style, text = string
            if len(text) > LONG and not whole:
                job = partial(watch.read, text, style, place)
                self._bridge.run(job, partial(self._take_long, self._round, key, text))
            else:
                changed |= self._put(Reading(place, text, watch.read(text, style, place), style))
        self._touched.clear()
        return changed

    def _take_long(self, at: int, key: str, text: str, findings: tuple[Finding, ...]) -> None:
        string = self._page.string(key) if at == self._round else None
        if string is None:
            return
        if string[2] != text:
            self.typed(key)  # it was typed in meanwhile
        elif self._put(Reading(string[0], text, findings, string[1])):
            self._moved.start()
            self.marked.emit()

    def _put(self, reading: Reading) -> bool:
        """Take a reading; whether it found something else than the one before.

        Where the same things only stand elsewhere that is told when no key has come for a moment:
        underlines move with their words meanwhile.
        """
        before = self._readings.get(reading.place)
        self._readings[reading.place] = reading
        if before is not None and _things(before) == _things(reading):
            if reading.findings:
                self._moved.start()
            return False
        return bool(reading.findings or (before is not None and before.findings))

    # What may leave

    def read_words(self, key: str, words: str) -> tuple[Finding, ...]:
        """What is found in words that stand at a place, stored or not; nothing until it is known.

        `key` is an editor's, or the place of one who signs.
        """
        if self.watch is None:
            return ()
        string = self._page.string(key)
        place, style = (string[0], string[1]) if string else (key, _style_of(key))
        return self.watch.read(words, style, place)

    def held_back(self, key: str, words: str) -> int | None:
        """How many findings keep words of an editor inside; None where nobody knows yet.

        What concerns the article as a whole (that nobody is marked present) counts as well.
        """
        self.read_typed(whole=True)
        if self.watch is None or not self.ready:
            return None
        whole = self._readings.get("")
        found = (*self.read_words(key, words), *(whole.findings if whole else ()))
        return sum(each.severity is Severity.BLOCK for each in found)


def _things(reading: Reading) -> list[tuple[object, ...]]:
    """What was found, wherever in the string it stands."""
    return [
        (
            each.kind,
            each.subject,
            each.severity,
            each.suggestion,
            reading.text[each.start : each.end],
        )
        for each in reading.findings
    ]


def _style_of(place: str) -> Style | None:
    """The style of what is written about one who signs."""
    if place.startswith(ABOUT_AN_AUTHOR):
        return Style.NOTE
    return Style.BYLINE if place.startswith(BYLINE) else None


def _inspected(job: Inspection, watch: Watch | None) -> Inspected:
    from rapporteur.desk.watch import inspected  # on the worker: the guard is read in with it

    return inspected(job, watch)


def _readings(inspected: Inspected) -> Iterator[Reading]:
    by_place: dict[str, list[Finding]] = {}
    for each in inspected.findings:
        by_place.setdefault(each.place, []).append(each)
    if unplaced := by_place.get(""):
        yield Reading("", "", tuple(unplaced))
    for place, style, text in inspected.edition.strings():
        yield Reading(place, text, tuple(by_place.get(place, ())), style)
