"""Room mode: large type in low light, and nothing on the screen but what the room needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from rapporteur.ui.theme import Theme

if TYPE_CHECKING:
    from rapporteur.ui.window import Window


class RoomMode(QObject):
    """Off at every start. It lasts while the room is on the screen, or until it is turned off.

    Rail, menu bar and topics are folded away; strip, stream, line and light stay. A message does
    not come up: it waits in the footing. The topics unfold while the focus is in them.
    """

    turned = Signal(bool)

    def __init__(self, window: Window, look: Theme) -> None:
        super().__init__(window)
        self._window, self._look = window, look
        self._on = False

    @property
    def is_on(self) -> bool:
        return self._on

    def turn(self) -> None:
        """On, in the room; or off."""
        if not self._on:
            self._window.go(0)
        self._put(not self._on)

    def leave(self) -> None:
        """Off, where it is on."""
        if self._on:
            self._put(False)

    def _put(self, on: bool) -> None:
        self._on = on
        window = self._window
        focused = QApplication.focusWidget()
        window.setUpdatesEnabled(False)
        for folded in (window.rail, window.menuBar(), window.room.topics):
            folded.setHidden(on)
        window.footing.be_quiet(on)
        self._look.dim(on)
        window.message.hold(on)
        window.setUpdatesEnabled(True)
        if on:
            _application().focusChanged.connect(self._unfold_topics)
        else:
            _application().focusChanged.disconnect(self._unfold_topics)
        if focused is not None and not focused.isVisible():
            window.room.setFocus()
        self.turned.emit(on)

    def _unfold_topics(self, _before: QWidget | None, now: QWidget | None) -> None:
        topics = self._window.room.topics
        if now is not None and not topics.isHidden() and not topics.isAncestorOf(now):
            topics.hide()


def _application() -> QApplication:
    running = QApplication.instance()
    assert isinstance(running, QApplication), "there is a window"
    return running
