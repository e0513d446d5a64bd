"""Nobody is there, or the computer sleeps: it locks by itself, and gives notice in a talk."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rapporteur import settings
from rapporteur.domain.language import Bilingual
from rapporteur.settings import Settings
from rapporteur.ui.bridge import LockReason
from rapporteur.ui.lock import COUNTDOWN_S, TALK_S, Lock
from rapporteur.ui.sleeping import SleepMeter, slept
from rapporteur.ui.window import Window
from tests.ui.typist import enter, press

LIMIT = 15 * 60


@dataclass
class Time:
    """A clock that the test winds; the computer may sleep meanwhile."""

    now: float = 1000.0
    asleep: float = 0.0
    lock: Lock = field(init=False)

    def pass_by(self, seconds: float) -> None:
        """Second by second, as the timer looks."""
        for _ in range(round(seconds)):
            self.now += 1
            self.lock.look()

    def leave_for(self, seconds: float) -> None:
        """In steps that nobody would take for a halt."""
        steps = max(1, round(seconds // 30))
        for _ in range(steps):
            self.now += seconds / steps
            self.lock.look()


@pytest.fixture
def at_table(window: Window, dialogue_file: Path, passphrase: str) -> Window:
    """A window at a roundtable with one agenda item; nothing was noted yet."""
    window.bridge.open(dialogue_file, passphrase)
    window.bridge.do(lambda desk: desk.add_roundtable(Bilingual("First"), dt.date(2026, 3, 4)))
    window.activateWindow()
    return window


@pytest.fixture
def time(at_table: Window) -> Time:
    """The window's lock goes by this clock alone."""
    made = Time()
    made.lock = at_table.lock
    made.lock._tick.setInterval(1_000_000)
    made.lock._clock = lambda: made.now
    made.lock._meter = SleepMeter(lambda: made.asleep)
    made.lock._looked = made.now
    made.lock.touch()
    return made


def write_note(window: Window) -> None:
    enter(window.room.capture.line, "one")


def handle_of(window: Window) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle


def test_it_locks_when_nobody_touched_it_for_as_long_as_was_set(
    at_table: Window, time: Time
) -> None:
    time.leave_for(LIMIT - 1)
    assert at_table.bridge.is_open
    time.pass_by(1)
    assert at_table.bridge.lock_state.reason is LockReason.IDLE


def test_it_never_locks_by_itself_where_that_is_set(at_table: Window, time: Time) -> None:
    at_table.lock.choose_minutes(0)
    time.leave_for(100 * LIMIT)
    assert at_table.bridge.is_open
    assert settings.load().lock_after == 0


@pytest.mark.parametrize("touch", ["key", "release", "mouse", "wheel"])
def test_a_key_or_the_mouse_counts_as_somebody(at_table: Window, time: Time, touch: str) -> None:
    handle = handle_of(at_table)
    time.leave_for(LIMIT - 1)
    if touch == "key":
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    elif touch == "release":
        QTest.keyRelease(handle, Qt.Key.Key_Shift)
    elif touch == "mouse":
        QTest.mouseMove(handle, QPoint(40, 50))
        QTest.mouseMove(handle, QPoint(60, 70))
        QTest.qWait(20)
    else:
        QTest.wheelEvent(handle, QPoint(50, 50), QPoint(0, 120))
    time.leave_for(LIMIT - 1)
    assert at_table.bridge.is_open
    time.pass_by(2)
    assert at_table.bridge.is_locked


def test_in_a_talk_a_minute_is_counted_down_first(at_table: Window, time: Time) -> None:
    write_note(at_table)
    time.lock.touch()
    countdown = at_table.lock.countdown
    time.leave_for(LIMIT - 1)
    assert not countdown.isVisible()
    time.pass_by(1)
    assert countdown.isVisible()
    assert countdown.seconds.text() == str(COUNTDOWN_S)
    time.pass_by(COUNTDOWN_S - 1)
    assert countdown.seconds.text() == "1"
    assert "1 second" in countdown.accessibleName()
    assert at_table.bridge.is_open
    time.pass_by(1)
    assert at_table.bridge.is_locked
    assert not countdown.isVisible()


def test_a_key_stops_the_countdown_and_is_typed(at_table: Window, time: Time, qtbot: QtBot) -> None:
    write_note(at_table)
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is handle_of(at_table))
    time.leave_for(LIMIT + 30)
    assert at_table.lock.countdown.isVisible()
    QTest.keyClick(handle_of(at_table), Qt.Key.Key_X)
    assert not at_table.lock.countdown.isVisible()
    assert at_table.room.capture.line.text() == "x"
    time.leave_for(LIMIT - 1)
    assert at_table.bridge.is_open


def test_the_countdown_is_shown_in_the_room_mode_too(at_table: Window, time: Time) -> None:
    write_note(at_table)
    press(at_table, Qt.Key.Key_F9)
    time.leave_for(LIMIT + 1)
    assert at_table.lock.countdown.isVisible()


def test_a_step_in_the_agenda_is_part_of_a_talk(at_table: Window, time: Time) -> None:
    bridge = at_table.bridge
    bridge.do(lambda desk: desk.add_agenda_item(bridge.roundtable_id, Bilingual("Item")))
    bridge.do(lambda desk: desk.add_agenda_item(bridge.roundtable_id, Bilingual("Other")))
    time.lock._talked = None
    at_table.room.strip.step_item(1)
    assert time.lock._talked == time.now


def test_hours_after_the_last_note_no_talk_is_running(at_table: Window, time: Time) -> None:
    write_note(at_table)
    at_table.lock.choose_minutes(0)
    time.leave_for(TALK_S)
    at_table.lock.choose_minutes(15)
    time.leave_for(LIMIT)
    assert at_table.bridge.is_locked


def test_a_file_opened_again_in_the_middle_of_a_talk_counts_down(
    at_table: Window, time: Time, dialogue_file: Path, passphrase: str
) -> None:
    write_note(at_table)
    at_table.close_dialogue()
    assert time.lock._talked is None
    at_table.bridge.open(dialogue_file, passphrase)
    assert time.lock._talked is not None


def test_what_was_half_typed_is_there_after_locking_by_itself(
    at_table: Window, time: Time, passphrase: str
) -> None:
    at_table.room.capture.line.setText("half")
    time.leave_for(LIMIT)
    assert at_table.bridge.is_locked
    at_table.bridge.unlock(passphrase)
    assert at_table.room.capture.line.text() == "half"


def test_it_is_locked_when_the_computer_has_slept(at_table: Window, time: Time) -> None:
    write_note(at_table)
    time.asleep += 3
    time.lock.look()
    assert at_table.bridge.lock_state.reason is LockReason.SLEEP


def test_what_was_slept_before_the_opening_is_no_matter(
    at_table: Window, time: Time, dialogue_file: Path, passphrase: str
) -> None:
    at_table.close_dialogue()
    time.asleep += 3000
    time.now += 3000
    at_table.bridge.open(dialogue_file, passphrase)
    time.lock.look()
    assert at_table.bridge.is_open


def test_a_process_that_was_halted_is_locked_when_it_goes_on(at_table: Window, time: Time) -> None:
    time.now += 120
    time.lock.look()
    assert at_table.bridge.is_locked


def test_the_clocks_of_this_computer_tell_of_no_sleep_while_a_test_runs() -> None:
    meter = SleepMeter()
    QTest.qWait(30)
    assert slept() >= 0
    assert not meter.has_slept()


def test_a_clock_that_is_set_back_locks_nothing(at_table: Window, time: Time) -> None:
    time.asleep -= 5000
    time.pass_by(2)
    assert at_table.bridge.is_open


@pytest.mark.parametrize(
    ("stored", "read"),
    [(0, 0), (5, 5), (1440, 1440), (1441, 15), (-1, 15), (True, 15), ("5", 15), (2.5, 15)],
)
def test_the_minutes_are_a_whole_number_that_makes_sense(
    tmp_path: Path, stored: object, read: int
) -> None:
    import json

    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"lock_after": stored}), encoding="utf-8")
    assert settings.load(file) == Settings(lock_after=read)


def test_minutes_that_were_set_by_hand_are_offered_too(at_table: Window) -> None:
    at_table.settings = replace(at_table.settings, lock_after=7)
    assert at_table.lock.choices() == (7, 5, 15, 30, 60, 0)
