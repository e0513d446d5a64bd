"""The bottom of the window: what went wrong, and below it what is safe."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rapporteur.ui import theme, words
from rapporteur.ui.announcing import announce
from rapporteur.ui.fields import hairline, label, quiet_button
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

PATIENCE_MS = 400  # before long work shows a bar
LIGHT = "\N{BLACK CIRCLE}"


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, what to do, and how grave it is; `lasts` where it is not about this dialogue."""

    title: str
    advice: str
    tone: Tone
    lasts: bool

    def text(self) -> str:
        return f"{self.title} {self.advice}".strip()


class Message(QWidget):
    """One message at a time: a sentence, what to do, and a way to put it away.

    While messages are held, none comes up: they wait, the newest on top.
    """

    waiting = Signal(str, int)  # the newest sentence, and how many there are; while held

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self._waiting: list[Told] = []
        self._shown = Told("", "", Tone.TEXT, False)
        self.title = label("", Voice.STRONG, Tone.DANGER)
        self.advice = label("")
        self.dismiss = quiet_button(self.tr("Dismiss"))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.advice)
        row = QHBoxLayout()
        row.setContentsMargins(AIR, GRID, AIR, GRID)
        row.addLayout(texts, 1)
        row.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(row)
        theme.surface(self)
        self.dismiss.clicked.connect(self.hide)
        self.hide()

    def tell(self, title: str, advice: str, tone: Tone = Tone.DANGER, lasts: bool = False) -> None:
        """Show a message in the place of the last one, or keep it until messages may come up."""
        told = Told(title, advice, tone, lasts)
        if self._held:
            self._waiting.append(told)
            self._say_waiting()
        else:
            self._show(told)
        announce(self, told.text(), at_once=tone is Tone.DANGER)

    def settle(self) -> None:
        """Something was stored: what was wrong with it is wrong no more."""
        self._waiting = [each for each in self._waiting if each.lasts]
        self._say_waiting()
        self.hide()

    def hold(self, on: bool) -> None:
        """Let no message come up; or let the newest that has waited come up now."""
        self._held = on
        if on:
            if not self.isHidden():
                self._waiting.append(self._shown)
            self.hide()
        elif self._waiting:
            self._show(self._waiting[-1])
            self._waiting.clear()
        self._say_waiting()

    def forget(self) -> None:
        """The dialogue is another: nothing of this one is told any more but what lasts."""
        self._waiting = [each for each in self._waiting if each.lasts]
        self._say_waiting()
        if not self._shown.lasts:
            self.hide()

    def text(self) -> str:
        """What is shown, as one paragraph."""
        return f"{self.title.text()} {self.advice.text()}".strip()

    def _show(self, told: Told) -> None:
        self._shown = told
        self.title.setText(told.title)
        theme.tone(self.title, told.tone)
        self.advice.setText(told.advice)
        self.advice.setVisible(bool(told.advice))
        self.setAccessibleName(self.text())
        self.show()

    def _say_waiting(self) -> None:
        newest = self._waiting[-1].title if self._waiting else ""
        self.waiting.emit(newest, len(self._waiting))


class Footing(QWidget):
    """When the last write was safe, how many notes there are, who holds the file."""

    commands_wanted = Signal()
    light_wanted = Signal()  # out of room mode

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.light, self.saved = label(LIGHT), label("", Voice.SMALL, Tone.MUTED)
        self.notes = label("", Voice.SMALL, Tone.MUTED)
        self.lock = label("", Voice.SMALL, Tone.MUTED)
        self.waiting = label("", Voice.SMALL, Tone.WARN)  # messages that do not come up
        self.waiting.setWordWrap(False)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.waiting.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setFixedSize(16 * GRID, GRID)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Work under way"))
        self.bar.hide()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.bar.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(AIR, HALF, AIR, HALF)
        row.setSpacing(GRID)
        for text in (self.light, self.saved, self.notes, self.lock):
            text.setWordWrap(False)
            row.addWidget(text)
            row.addSpacing(0 if text is self.light else AIR)
        row.addWidget(self.waiting, 1)
        row.addWidget(self.bar)
        self.commands = _key("Ctrl+K", self.tr("All commands"), self.commands_wanted)
        self.leave = _key("F9", self.tr("Leave room mode"), self.light_wanted)
        self.leave.hide()
        for key in (self.commands, self.leave):
            row.addWidget(key)

    def begin(self, sample: bool) -> None:
        """A dialogue was opened; nothing was written yet."""
        theme.tone(self.light, Tone.MUTED)
        self.saved.setText(self.tr("nothing changed yet"))
        self.lock.setText(
            self.tr("sample: thrown away when it is closed")
            if sample
            else self.tr("file locked to this window")
        )

    def show_saved(self, moment: dt.datetime) -> None:
        """The commit returned at `moment`."""
        theme.tone(self.light, Tone.OK)
        self.saved.setText(self.tr("saved {time}").format(time=words.clock(moment, seconds=True)))
        announce(self, self.saved.text())

    def be_quiet(self, on: bool) -> None:
        """Show nothing but the light, and that something waits to be told."""
        for each in (self.notes, self.lock, self.commands):
            each.setHidden(on)
        self.leave.setVisible(on)

    def show_waiting(self, newest: str, count: int) -> None:
        """A sentence that waits, in a line of its own; and how many there are."""
        more = f"{newest}  ({count})" if count > 1 else newest
        self.waiting.setText(more)

    def show_count(self, notes: int) -> None:
        """How many notes the roundtable on the screen has."""
        self.notes.setText(self.tr("notes: {count}").format(count=notes))

    def show_work(self, under_way: bool) -> None:
        """A bar, once the work has taken its time."""
        if under_way:
            if not self._patience.isActive() and self.bar.isHidden():
                self._patience.start()
        else:
            self._patience.stop()
            self.bar.hide()


def _key(key: str, does: str, wanted: SignalInstance) -> QPushButton:
    """A key that can be clicked, named by what it does."""
    button = quiet_button(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
    button.setAccessibleName(does)
    button.setToolTip(does)
    theme.voice(button, Voice.SMALL)
    theme.tone(button, Tone.MUTED)
    button.clicked.connect(wanted)
    return button
