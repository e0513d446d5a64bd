"""The one QObject between the widgets and the desk.

Acts run on the main thread, each a small durable write; long work runs on one worker thread and
gets values only. A widget changes nothing itself: it calls `do` and waits for `changed`.

A place is built once and outlives many dialogues: it fills itself on `opened` (the roundtable is
already set then), follows `changed` and `roundtable_changed`, stores on `closing` what is still
being typed, and forgets everything on `closed`.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import wait as wait_for
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable
from rapporteur.errors import RapporteurError
from rapporteur.paths import DIALOGUE_SUFFIX

T = TypeVar("T")
IDLE_MS = 5000  # without a write, before the file is laid to rest


@dataclass(frozen=True, slots=True)
class _Waiting:
    done: Callable[[Any], None]
    failed: Callable[[RapporteurError], None] | None


class Bridge(QObject):
    """Acts, long work, and the news of both. At most one dialogue is open."""

    opened = Signal()
    closing = Signal()  # the desk is still there: store what is being typed
    closed = Signal()
    changed = Signal(object)  # Change, already durable
    failed = Signal(object)  # RapporteurError; the window shows it, once
    saved = Signal(object)  # datetime with its offset: when the commit returned
    roundtable_changed = Signal(str)
    working = Signal(bool)  # whether long work is under way
    _finished = Signal(int, object)  # the job's number, its Future

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._sample: tempfile.TemporaryDirectory[str] | None = None
        self._roundtable_id = ""
        self._waiting: dict[int, _Waiting] = {}
        self._under_way: dict[int, Future[Any]] = {}
        self._last_job = 0
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rapporteur-work")
        self._finished.connect(self._deliver)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._rest)

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
        self._desk = desk
        self._roundtable_id = self._latest_roundtable()
        self.opened.emit()
        self._idle.start()
        notice = desk.notice()
        if notice is not None:
            self.failed.emit(notice)

    def detach(self, discard: bool = False) -> bool:
        """Close the dialogue.

        False, and it stays open, where something that is being typed could not be stored; with
        `discard` it is closed all the same.
        """
        if self._desk is None:
            return True
        if not discard and not self._settle():
            return False
        desk, self._desk = self._desk, None
        self._idle.stop()
        self._waiting.clear()
        self._roundtable_id = ""
        self.closed.emit()
        self._attempt(desk.close)
        if self._sample is not None:
            self._sample.cleanup()
            self._sample = None
        return True

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
    ) -> None:
        """Long work on the worker; `done` gets its value on this thread.

        `job` holds values only: no widget, no connection. A RapporteurError goes to `failed`,
        or to the signal of that name. When the dialogue is closed meanwhile, nobody is told.
        """
        self._last_job += 1
        number = self._last_job
        self._waiting[number] = _Waiting(done, failed)
        self._under_way[number] = self._worker.submit(job)
        self.working.emit(True)
        self._under_way[number].add_done_callback(
            lambda future: self._finished.emit(number, future)
        )

    def finish(self, seconds: float | None = None) -> bool:
        """Wait for the worker, without limit unless given; whether it is done."""
        return not wait_for(self._under_way.values(), seconds).not_done

    def _deliver(self, number: int, future: Future[Any]) -> None:
        del self._under_way[number]
        self.working.emit(bool(self._under_way))
        waiting = self._waiting.pop(number, None)
        error = future.exception()
        if error is not None and not isinstance(error, RapporteurError):
            raise error  # a bug, told here as any other
        if waiting is None:
            return
        if error is None:
            waiting.done(future.result())
        elif waiting.failed is not None:
            waiting.failed(error)
        else:
            self.failed.emit(error)

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

    def _settle(self) -> bool:
        """Whether everything that was being typed could be stored."""
        refused: list[object] = []
        self.failed.connect(refused.append)
        self.closing.emit()
        self.failed.disconnect(refused.append)
        return not refused

    def _rest(self) -> None:
        if self._desk is not None:
            self._attempt(self._desk.rest)

    def _attempt(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except RapporteurError as error:
            self.failed.emit(error)
            return None
