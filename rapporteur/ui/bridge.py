"""The one QObject between the widgets and the desk.

Acts run on the main thread, each a small durable write; long work runs on one worker thread and
gets values only. A widget changes nothing itself: it calls `do` and waits for `changed`.

A place is built once and outlives many dialogues: it fills itself on `opened` (the roundtable is
already set then), follows `changed` and `roundtable_changed`, stores on `closing` what is still
being typed, and forgets everything on `closed`.

Locking is closing in haste: `locking` (show nothing from now on), `keeping` (store what is being
typed, a half-typed line as what it is), `closed`, `locked`. A place may leave with `remember` where
it stood, and `recall` it when `opened` comes after unlocking.
"""

from __future__ import annotations

import datetime as dt
import gc
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable
from rapporteur.domain.drafts import HalfTyped
from rapporteur.domain.shorthand import forget_topics
from rapporteur.errors import RapporteurError
from rapporteur.paths import DIALOGUE_SUFFIX
from rapporteur.ui.worker import Worker

T = TypeVar("T")
SETTLED_MS = 1000  # after the opening, before its notes are taken for lasting
IDLE_MS = 5000  # without a write, before the file is laid to rest


class LockReason(StrEnum):
    """Why a dialogue was locked."""

    ASKED = "asked"
    IDLE = "idle"
    SLEEP = "sleep"  # of the computer


@dataclass(frozen=True, slots=True)
class Locked:
    """What is known of a locked dialogue: where it lies, and no word of it.

    `is_one_file` is False where a journal was left beside it, which the next opening takes in.
    """

    path: Path
    reason: LockReason
    roundtable_id: str
    is_one_file: bool = True


class Bridge(QObject):
    """Acts, long work, and the news of both. At most one dialogue is open."""

    opened = Signal()
    closing = Signal()  # the desk is still there: store what is being typed
    closed = Signal()
    locking = Signal()  # nothing of the dialogue is to be seen from now on
    keeping = Signal()  # the desk is still there: store what is being typed, as it stands
    locked = Signal()
    changed = Signal(object)  # Change, already durable
    failed = Signal(object)  # RapporteurError; the window shows it, once
    saved = Signal(object)  # datetime with its offset: when the commit returned
    roundtable_changed = Signal(str)
    working = Signal(bool)  # whether long work is under way

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._sample: tempfile.TemporaryDirectory[str] | None = None
        self._roundtable_id = ""
        self._locked: Locked | None = None
        self._is_locking = False
        self._told_later: list[RapporteurError] = []
        self._held: dict[str, tuple[HalfTyped, ...]] = {}  # lines that no disk would take
        self._stood: dict[str, object] = {}
        self._worker = Worker(self)
        self._worker.working.connect(self.working)
        self._worker.failed.connect(self.failed)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._rest)
        # Ten thousand notes stay until the file is closed: a search for rubbish among them would
        # take longer than a key may.
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(gc.freeze)

    @property
    def desk(self) -> Desk:
        """The desk for reading. Only while `is_open`."""
        assert self._desk is not None, "no dialogue is open"
        return self._desk

    @property
    def is_open(self) -> bool:
        return self._desk is not None

    @property
    def roundtable_id(self) -> str:
        """The roundtable on the screen; blank where there is none yet."""
        return self._roundtable_id

    def set_roundtable(self, id: str) -> None:
        """Go to another roundtable."""
        if id != self._roundtable_id:
            self._roundtable_id = id
            self.roundtable_changed.emit(id)

    @property
    def is_sample(self) -> bool:
        """Whether what is open is the sample, which is thrown away when it is closed."""
        return self._sample is not None

    def begin(self, path: Path, passphrase: str, dialogue: Dialogue, hosts: Sequence[Host]) -> None:
        """Make a dialogue file and show it. RapporteurError where it cannot be made.

        Like `open`, it takes up to a second on this thread: the connection is bound to it.
        """
        self.attach(Desk.begin(path, passphrase, dialogue, hosts))

    def open(self, path: Path, passphrase: str) -> None:
        """Open a dialogue file and show it. WrongPassphrase, or another StoreError."""
        self.attach(Desk.open(path, passphrase))

    def look_at_sample(self) -> None:
        """Make the sample dialogue in a folder of its own and show it."""
        folder = tempfile.TemporaryDirectory(prefix="rapporteur-sample-")
        path = Path(folder.name) / f"sample{DIALOGUE_SUFFIX}"
        desk = Desk.sample(path, Desk.SAMPLE_PASSPHRASE)
        self.detach(discard=True)
        self._sample = folder
        self.attach(desk)

    def attach(self, desk: Desk) -> None:
        """Show an open desk, at its last roundtable."""
        self.detach(discard=True)
        self._show(desk, "")

    def _show(self, desk: Desk, roundtable_id: str) -> None:
        self._desk = desk
        known = {each.id for each in desk.roundtables()}
        self._roundtable_id = roundtable_id if roundtable_id in known else self._latest_roundtable()
        self.opened.emit()
        self._idle.start()
        self._settled.start()
        notice = desk.notice()
        if notice is not None:
            self.failed.emit(notice)

    def detach(self, discard: bool = False) -> bool:
        """Close the dialogue, or give up unlocking it.

        False, and it stays open (or locked), where something that is being typed could not be
        stored; with `discard` it is closed all the same.
        """
        if self._desk is None and self._locked is None:
            return True
        if not discard and (
            (self._desk is not None and self._troubles(self.closing)) or not self._keep_held()
        ):
            return False
        self._locked = None
        self._held.clear()
        self._stood.clear()
        self._worker.drop()
        self._let_go(in_haste=False)
        if self._sample is not None:
            self._sample.cleanup()
            self._sample = None
        return True

    def _let_go(self, in_haste: bool) -> bool:
        """Everybody forgets, and the file is closed. Whether it is one file now."""
        desk, self._desk = self._desk, None
        self._idle.stop()
        self._settled.stop()
        self._roundtable_id = ""
        self.closed.emit()
        forget_topics()
        is_whole = desk is None or bool(self._attempt(lambda: desk.close(in_haste)))
        gc.unfreeze()
        QTimer.singleShot(0, gc.collect)  # the window is blank by then
        return is_whole

    # Locking

    @property
    def is_locked(self) -> bool:
        """Also while it is being locked."""
        return self._locked is not None

    @property
    def lock_state(self) -> Locked:
        """What is locked. Only while `is_locked`."""
        assert self._locked is not None, "nothing is locked"
        return self._locked

    @property
    def holds_lines(self) -> bool:
        """Whether half-typed lines are in memory alone, because no disk would take them."""
        return bool(self._held)

    def lock(self, reason: LockReason = LockReason.ASKED) -> bool:
        """Close the file at once; only its passphrase brings back what was on the screen.

        Whatever is typed is kept. What no disk takes (it is full, or was pulled out) is held in
        memory until unlocking, and told then. Long work that writes a document goes on and is
        told then too; other work is dropped. Whether there was anything to lock.
        """
        if self._desk is None or self._is_locking:
            return False
        self._is_locking = True
        self._locked = Locked(self._desk.path, reason, self._roundtable_id)
        try:
            self.locking.emit()
            self._told_later = self._troubles(self.keeping)
            self._worker.hold()
            is_one_file = self._let_go(in_haste=True)
            self._locked = replace(self._locked, is_one_file=is_one_file)
        finally:
            self._is_locking = False
        self.locked.emit()
        return True

    def unlock(self, passphrase: str) -> None:
        """Open what is locked, where it was left. It stays locked with any StoreError."""
        locked = self.lock_state
        desk = Desk.open(locked.path, passphrase)
        self._locked = None
        self._show(desk, locked.roundtable_id)
        self._held.clear()  # they stand in the line again
        self._stood.clear()
        for trouble in self._told_later:
            self.failed.emit(trouble)
        self._told_later = []
        self._worker.resume()

    def remember(self, place: str, standing: object) -> None:
        """While locking: where a place stands, as ids, numbers and times; never a word."""
        self._stood[place] = standing

    def recall(self, place: str) -> object | None:
        """While `opened` is told: what was remembered when it was locked; None otherwise."""
        return self._stood.get(place) if self.is_open else None

    # Half-typed lines

    def drafts(self, roundtable_id: str) -> tuple[HalfTyped, ...]:
        """The lines that were being typed at a roundtable, as `Desk.drafts`."""
        return self._held.get(roundtable_id) or self.desk.drafts(roundtable_id)

    def keep_drafts(self, roundtable_id: str, drafts: Sequence[HalfTyped]) -> None:
        """Keep lines in the file, as `Desk.keep_drafts`; raises what that raises.

        Of a dialogue that is being locked, lines that cannot be kept there are held in memory.
        """
        try:
            self.desk.keep_drafts(roundtable_id, drafts)
        except RapporteurError:
            if self._is_locking:
                self.hold_drafts(roundtable_id, drafts)
            raise
        self._held.pop(roundtable_id, None)
        self._idle.start()

    def hold_drafts(self, roundtable_id: str, drafts: Sequence[HalfTyped]) -> None:
        """Have lines in memory that no disk takes, until their roundtable is on the screen."""
        self._held[roundtable_id] = tuple(drafts)

    def _keep_held(self) -> bool:
        """Try once more to keep what is held; whether nothing is held any longer."""
        for roundtable_id, drafts in tuple(self._held.items()) if self.is_open else ():
            self._attempt(partial(self.keep_drafts, roundtable_id, drafts))
        return not self._held

    # Acts and long work

    def do(self, act: Callable[[Desk], Change]) -> Change | None:
        """One act, on this thread. None, and `failed` was emitted, where it was refused."""
        change = self._attempt(lambda: act(self.desk))
        if change is not None:
            self._announce(change)
        return change

    def undo(self) -> Change | None:
        """Take the last act back; None where there is none."""
        return self.do(lambda desk: desk.undo()) if self.desk.undoable() else None

    def redo(self) -> Change | None:
        """Do again what was taken back; None where there is nothing."""
        return self.do(lambda desk: desk.redo()) if self.desk.redoable() else None

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[RapporteurError], None] | None = None,
        outlives_lock: bool = False,
    ) -> None:
        """Long work on the worker; `done` gets its value on this thread.

        `job` holds values only: no widget, no connection. A RapporteurError goes to `failed`,
        or to the signal of that name. When the dialogue is closed meanwhile, nobody is told; when
        it is locked, work that `outlives_lock` is told after unlocking.
        """
        self._worker.run(job, done, failed, outlives_lock)

    def finish(self, seconds: float | None = None) -> bool:
        """Wait for the worker, without limit unless given; whether it is done."""
        return self._worker.finish(seconds)

    def _announce(self, change: Change) -> None:
        if change.records:
            self.saved.emit(dt.datetime.now().astimezone())
        before = self._roundtable_id
        self._roundtable_id = self._roundtable_after(change)
        self.changed.emit(change)
        if self._roundtable_id != before:
            self.roundtable_changed.emit(self._roundtable_id)
        self._idle.start()

    def _roundtable_after(self, change: Change) -> str:
        """A roundtable that was added comes onto the screen; one that was removed leaves it."""
        for each in change.touched(Roundtable):
            if each.before is None and isinstance(each.after, Roundtable):
                return each.after.id
            if each.after is None and each.record.id == self._roundtable_id:
                return self._latest_roundtable()
        return self._roundtable_id

    def _latest_roundtable(self) -> str:
        roundtables = self.desk.roundtables()
        return roundtables[-1].id if roundtables else ""

    def _troubles(self, storing: SignalInstance) -> list[RapporteurError]:
        """Have everything stored that is being typed; what stood in the way."""
        refused: list[RapporteurError] = []
        self.failed.connect(refused.append)
        storing.emit()
        self.failed.disconnect(refused.append)
        return refused

    def _rest(self) -> None:
        if self._desk is not None:
            self._attempt(self._desk.rest)

    def _attempt(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except RapporteurError as error:
            self.failed.emit(error)
            return None
