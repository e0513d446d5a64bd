"""Keeping what is half typed: no crash takes more than the last half second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from rapporteur.domain.drafts import HalfTyped
from rapporteur.errors import RapporteurError
from rapporteur.ui.bridge import Bridge

UNKEPT_MS = 400  # at most, after the first keystroke that is not kept yet


class Keeping(QObject):
    """Writes the lines of one roundtable into the file, not at each key but soon after it."""

    def __init__(self, bridge: Bridge, lines: Callable[[], tuple[HalfTyped, ...]]) -> None:
        super().__init__()
        self._bridge, self._lines = bridge, lines
        self.roundtable_id = ""  # whose lines they are
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=UNKEPT_MS)
        self._timer.timeout.connect(self.keep)

    def soon(self) -> None:
        """Something was typed."""
        if not self._timer.isActive() and self.roundtable_id:
            self._timer.start()

    def keep(self) -> bool:
        """Write now; whether everything is kept. A trouble is told once, not at each key."""
        self._timer.stop()
        if not self.roundtable_id or not self._bridge.is_open:
            return True
        try:
            self._bridge.keep_drafts(self.roundtable_id, self._lines())
        except RapporteurError as error:
            if not self._told:
                self._told = True
                self._bridge.failed.emit(error)
            return False
        self._told = False
        return True

    def keep_and_tell(self) -> bool:
        """The same where nobody types any more: a trouble is told again."""
        self._told = False
        return self.keep()

    def is_kept(self) -> None:
        """The lines were written with a note."""
        self._timer.stop()
        self._told = False

    def forget(self) -> None:
        """The dialogue is closed."""
        self._timer.stop()
        self.roundtable_id, self._told = "", False
