"""Long work on one other thread. It gets values and gives values: no widget, no connection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from rapporteur.errors import RapporteurError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Waiting:
    done: Callable[[Any], None]
    failed: Callable[[RapporteurError], None] | None
    outlives_lock: bool


class Worker(QObject):
    """One job at a time, in the order in which they were given."""

    working = Signal(bool)  # whether long work is under way
    failed = Signal(object)  # RapporteurError of a job that has no ear of its own
    _finished = Signal(int, object)  # the job's number, its Future

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[int, _Waiting] = {}
        self._under_way: dict[int, Future[Any]] = {}
        self._held: list[tuple[_Waiting, Future[Any]]] | None = None  # a list while locked
        self._last_job = 0
        self._finished.connect(self._deliver)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # with the first work, not at start-up

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="rapporteur-work")

    def run(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[RapporteurError], None] | None = None,
        outlives_lock: bool = False,
    ) -> None:
        """Do `job` there; `done` gets its value here. See `Bridge.run`."""
        self._last_job += 1
        number = self._last_job
        self._waiting[number] = _Waiting(done, failed, outlives_lock)
        future = self._under_way[number] = self._pool.submit(job)
        self.working.emit(True)
        future.add_done_callback(lambda future: self._finished.emit(number, future))

    def finish(self, seconds: float | None = None) -> bool:
        """Wait for the work, without limit unless given; whether it is done."""
        from concurrent.futures import wait

        return not wait(list(self._under_way.values()), seconds).not_done

    def drop(self) -> None:
        """Nobody wants to know any more; what has not begun will not begin."""
        self._held = None
        self._forget(lambda _: True)

    def hold(self) -> None:
        """The dialogue is locked: what outlives that goes on, and its end is told later."""
        self._held = []
        self._forget(lambda waiting: not waiting.outlives_lock)

    def resume(self) -> None:
        """It is unlocked: tell what has ended meanwhile."""
        held, self._held = self._held or [], None
        self.working.emit(bool(self._under_way))
        for waiting, future in held:
            self._tell(waiting, future)

    def _forget(self, which: Callable[[_Waiting], bool]) -> None:
        for number, waiting in list(self._waiting.items()):
            if which(waiting):
                del self._waiting[number]
                self._under_way[number].cancel()

    def _deliver(self, number: int, future: Future[Any]) -> None:
        del self._under_way[number]
        self.working.emit(bool(self._under_way))
        waiting = self._waiting.pop(number, None)
        if future.cancelled():
            return
        error = future.exception()
        if error is not None and not isinstance(error, RapporteurError):
            raise error  # a bug, told here as any other
        if waiting is not None and self._held is not None:
            self._held.append((waiting, future))
        elif waiting is not None:
            self._tell(waiting, future)

    def _tell(self, waiting: _Waiting, future: Future[Any]) -> None:
        error = future.exception()
        if not isinstance(error, RapporteurError):
            waiting.done(future.result())
        elif waiting.failed is not None:
            waiting.failed(error)
        else:
            self.failed.emit(error)
