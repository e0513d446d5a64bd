"""Whether the computer is about to sleep, or has slept.

On Linux logind tells before it happens and waits for us. Everywhere, the time that was slept is
read from two clocks of which one stands still meanwhile; nobody can set either of them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

SERVICE, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
TELLING_S = 1.0  # of sleep, and more, count; the two clocks are not read at once
Clock = Callable[[], float]


def slept() -> float:
    """Seconds that the computer has slept in all; 0 where no clock tells."""
    read = _READERS.get(sys.platform)
    return read() if read else 0.0


def _on_linux() -> float:
    return _gap("CLOCK_BOOTTIME", "CLOCK_MONOTONIC")


def _on_macos() -> float:
    return _gap("CLOCK_MONOTONIC", "CLOCK_UPTIME_RAW")


def _gap(going_on: str, standing: str) -> float:
    """By how much the first clock is ahead of the one that stands still in sleep."""
    behind = time.clock_gettime(getattr(time, standing))  # first, lest it seem ahead
    return time.clock_gettime(getattr(time, going_on)) - behind


def _on_windows() -> float:
    import ctypes

    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 - it is there on Windows alone
    awake = ctypes.c_ulonglong()
    kernel.QueryUnbiasedInterruptTime(ctypes.byref(awake))  # in 100 ns
    kernel.GetTickCount64.restype = ctypes.c_ulonglong  # in ms, the sleep included
    return float(kernel.GetTickCount64()) / 1e3 - awake.value / 1e7


_READERS = {"linux": _on_linux, "darwin": _on_macos, "win32": _on_windows}


class SleepMeter:
    """Tells whether the computer slept since it was asked last."""

    def __init__(self, clock: Clock = slept) -> None:
        self._clock = clock
        self._before = clock()

    def has_slept(self) -> bool:
        now = self._clock()
        grown = now - self._before
        self._before = now
        return grown > TELLING_S


class SleepNews(QObject):
    """logind's word that the computer is about to sleep. Silent where there is no logind.

    Once `listen` was called, logind waits with the sleep, a few seconds at the most, until
    everybody who follows `coming` is done.
    """

    coming = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Any = None
        self._delay: Any = None  # a file that logind waits for
        self.is_listening = False

    def listen(self) -> bool:
        """Begin to listen; whether there is anybody to listen to."""
        if not sys.platform.startswith("linux"):
            return False
        try:
            from PySide6.QtDBus import QDBusConnection  # here: most of a start can do without
        except ImportError:
            return False
        self._bus = QDBusConnection.systemBus()
        if not self._bus.isConnected():
            return False
        heard = self._bus.connect(
            SERVICE, PATH, MANAGER, "PrepareForSleep", self, SLOT("_prepare(bool)")
        )
        self._ask_for_delay()
        self.is_listening = bool(heard)
        return self.is_listening

    @Slot(bool)
    def _prepare(self, begins: bool) -> None:
        if begins:
            self.coming.emit()
            self._delay = None  # closes the file: now it may sleep
        else:
            self._ask_for_delay()

    def _ask_for_delay(self) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        call = QDBusMessage.createMethodCall(SERVICE, PATH, MANAGER, "Inhibit")
        call.setArguments(["sleep", "Rapporteur", "The dialogue is locked first", "delay"])
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
        watcher.finished.connect(self._take_delay)

    def _take_delay(self, watcher: Any) -> None:
        answer = watcher.reply().arguments()
        self._delay = answer[0] if answer and not watcher.isError() else None
        watcher.deleteLater()
