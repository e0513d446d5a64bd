"""Locking: at a key, when nobody is there, and when the computer sleeps."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QToolTip,
)

from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import AgendaItem, Note
from rapporteur.ui.bridge import LockReason
from rapporteur.ui.countdown import Countdown
from rapporteur.ui.sleeping import SleepMeter, SleepNews

if TYPE_CHECKING:
    from rapporteur.ui.window import Window

KEY = "F12"
CHOICES = (5, 15, 30, 60, 0)  # minutes without a touch; 0 is never
COUNTDOWN_S = 60
TALK_S = 3 * 3600  # after the last note or step in the agenda a roundtable counts as running
TICK_MS = 1000
LISTEN_AFTER_MS = 3000  # a start does not wait for the system's bus
STOPPED_S = 60  # between two ticks: nobody can say what happened meanwhile
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.KeyRelease,  # of a key that was a command, the release alone comes here
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}
Clock = Callable[[], float]


class Lock(QObject):
    """Locks the window's dialogue, and counts down first where a roundtable is running."""

    def __init__(
        self, window: Window, clock: Clock = time.monotonic, meter: SleepMeter | None = None
    ) -> None:
        super().__init__(window)
        self._window, self._bridge = window, window.bridge
        self._clock, self._meter = clock, meter or SleepMeter()
        self._touched = self._looked = clock()
        self._talked: float | None = None  # when a note was written or the agenda moved
        self._item_id: str | None = None
        self._took_clipboard = False
        self.countdown = Countdown()
        self._watched: set[QWindow] = set()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look)
        self._news = SleepNews(self)
        self._news.coming.connect(lambda: self._bridge.lock(LockReason.SLEEP))
        self._listening = QTimer(self, singleShot=True, interval=LISTEN_AFTER_MS)
        self._listening.timeout.connect(self._news.listen)
        self._connect()

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self._begin)
        bridge.closed.connect(self._end)
        bridge.changed.connect(self._follow)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._watch)
        app.applicationStateChanged.connect(self.look)

    @property
    def minutes(self) -> int:
        """Of stillness, before it locks; 0 for never."""
        return self._window.settings.lock_after

    def choose_minutes(self, minutes: int) -> None:
        self._window.keep_settings(replace(self._window.settings, lock_after=minutes))
        self.touch()

    def choices(self) -> tuple[int, ...]:
        """What a menu offers; minutes that were set by hand are among it."""
        return CHOICES if self.minutes in CHOICES else (self.minutes, *CHOICES)

    # At a key

    def lock_now(self) -> None:
        """Lock; where nothing is open, leave nothing of a passphrase that was being typed."""
        if not self._bridge.lock(LockReason.ASKED):
            self._put_others_away()
            self._window.start.offer()
        self._window.activateWindow()  # a dialog may have had the focus

    def veil(self) -> None:
        """Everything of the dialogue is off the screen when this returns."""
        self._bridge.remember("window", self._window.places.currentIndex())
        self._put_others_away()
        self._took_clipboard = _clear_own_clipboard()
        self._window.repaint()

    def tell(self) -> None:
        """It is locked, and every place has forgotten: say what there is to know."""
        self._sweep()
        self._window.start.show_locked(self._took_clipboard)

    def stand_again(self) -> None:
        """It is unlocked: go to the place where it was locked."""
        place = self._bridge.recall("window")
        if isinstance(place, int):
            self._window.go(place)

    def _put_others_away(self) -> None:
        """Menus, boxes and dialogs: whatever they asked is answered with no."""
        QToolTip.hideText()
        for each in QApplication.topLevelWidgets():
            if each is self._window or not each.isVisible():
                continue
            if isinstance(each, QDialog):
                each.reject()
            each.hide()

    def _sweep(self) -> None:
        """Empty what a place has left in a field: words looked for, a form not begun."""
        # Kinds of field that no start needs to know.
        from PySide6.QtWidgets import QAbstractSpinBox, QPlainTextEdit, QTextEdit

        places = self._window.places
        fields: list[QLineEdit | QPlainTextEdit | QTextEdit] = [
            *places.findChildren(QLineEdit),
            *places.findChildren(QPlainTextEdit),
            *places.findChildren(QTextEdit),
        ]
        for field in fields:
            if not isinstance(field.parent(), QAbstractSpinBox):  # a date or a number
                field.blockSignals(True)
                field.clear()
                field.blockSignals(False)

    # When nobody is there

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()
        if not self.countdown.isHidden():
            self.countdown.hide()

    def look(self) -> None:
        """See whether the computer slept, or nobody touched the window for too long."""
        now = self._clock()
        stopped, self._looked = now - self._looked > STOPPED_S, now
        slept = self._meter.has_slept()
        if not self._bridge.is_open:
            return
        if slept or stopped:
            self._bridge.lock(LockReason.SLEEP)
            return
        left = self.minutes * 60 + self._grace() - (now - self._touched)
        if self.minutes == 0 or left > COUNTDOWN_S or (not self._grace() and left > 0):
            self.countdown.hide()
        elif left <= 0:
            self._bridge.lock(LockReason.IDLE)
        else:
            self.countdown.show_left(round(left))

    def _grace(self) -> int:
        """Seconds of countdown."""
        talked = self._talked
        is_running = talked is not None and self._clock() - talked < TALK_S
        return COUNTDOWN_S if is_running else 0

    def follow_agenda(self, _side: object, item_id: str | None) -> None:
        """The agenda stands at this item."""
        if item_id != self._item_id and self._tick.isActive():
            self._talked = self._clock()
        self._item_id = item_id

    def _follow(self, change: Change) -> None:
        if change.touched(Note) or change.touched(AgendaItem):
            self._talked = self._clock()

    def _begin(self) -> None:
        self._meter.has_slept()  # before it was opened is no matter
        self._looked = self._clock()
        self.touch()
        self._tick.start()
        self._see_whether_it_runs()
        if not self._news.is_listening:
            self._listening.start()
        self._watch(self._window.windowHandle())

    def _see_whether_it_runs(self) -> None:
        """A file that is opened again during a talk, after a crash perhaps."""
        newest = self._bridge.desk.newest_note(self._bridge.roundtable_id)
        if newest is not None:
            age = (dt.datetime.now().astimezone() - newest.stamped_at).total_seconds()
            if 0 <= age < TALK_S:
                self._talked = self._clock() - age

    def _end(self) -> None:
        self._tick.stop()
        self._listening.stop()
        self.countdown.hide()
        if not self._bridge.is_locked:
            self._talked = None

    def _watch(self, window: QWindow | None) -> None:
        """Look at the keys of a window: ours, and each dialog that it opens."""
        if window is not None and window not in self._watched:
            self._watched.add(window)
            window.destroyed.connect(lambda: self._watched.discard(window))
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touch()
            if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._is_panic(event)
        return False

    def _is_panic(self, event: QKeyEvent) -> bool:
        """A dialog takes the window's keys away, but not this one."""
        if event.key() != Qt.Key.Key_F12 or event.modifiers() & _HELD:
            return False
        self.lock_now()
        return True


_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)


def _clear_own_clipboard() -> bool:
    """Take away what was copied from here, and nothing that is another's. Whether there was any."""
    board = QGuiApplication.clipboard()
    modes = [
        mode
        for mode, is_ours in (
            (QClipboard.Mode.Clipboard, board.ownsClipboard()),
            (QClipboard.Mode.Selection, board.supportsSelection() and board.ownsSelection()),
        )
        if is_ours and board.text(mode)
    ]
    for mode in modes:
        board.clear(mode)
    return QClipboard.Mode.Clipboard in modes
