"""The bottom of the window: what went wrong, and below it what is safe."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from rapporteur.ui import theme, words
from rapporteur.ui.announcing import announce
from rapporteur.ui.fields import hairline, label, quiet_button
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

PATIENCE_MS = 400  # before long work shows a bar
LIGHT = "\N{BLACK CIRCLE}"


class Message(QWidget):
    """One trouble at a time: a sentence, what to do, and a way to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def tell(self, title: str, advice: str, tone: Tone = Tone.DANGER) -> None:
        """Show a message in the place of the last one."""
        self.title.setText(title)
        theme.tone(self.title, tone)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.setAccessibleName(self.text())
        self.show()
        announce(self, self.text(), at_once=tone is Tone.DANGER)

    def text(self) -> str:
        """What is shown, as one paragraph."""
        return f"{self.title.text()} {self.advice.text()}".strip()


class Footing(QWidget):
    """When the last write was safe, how many notes there are, who holds the file."""

    commands_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.light, self.saved = label(LIGHT), label("", Voice.SMALL, Tone.MUTED)
        self.notes = label("", Voice.SMALL, Tone.MUTED)
        self.lock = label("", Voice.SMALL, Tone.MUTED)
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
        row.addStretch(1)
        row.addWidget(self.bar)
        row.addWidget(self._key_of_commands())

    def _key_of_commands(self) -> QPushButton:
        key = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.commands = quiet_button(key)
        self.commands.setAccessibleName(self.tr("All commands"))
        self.commands.setToolTip(self.tr("All commands"))
        theme.voice(self.commands, Voice.SMALL)
        theme.tone(self.commands, Tone.MUTED)
        self.commands.clicked.connect(self.commands_wanted)
        return self.commands

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
