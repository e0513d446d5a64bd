"""A passphrase typed twice, with an honest word on how long it would hold."""

from __future__ import annotations

import math
from enum import IntEnum
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rapporteur.ui import theme
from rapporteur.ui.fields import caption, label
from rapporteur.ui.theme import Tone, Voice

WORD_BITS = 13  # of a word taken at random from a common vocabulary of eight thousand


class Strength(IntEnum):
    """How long a passphrase would hold against somebody who has the file."""

    NONE = 0
    WEAK = 1
    FAIR = 2
    STRONG = 3


def strength(passphrase: str) -> Strength:
    """A rough and cautious judgement by length and variety; repeats count for little."""
    if not passphrase:
        return Strength.NONE
    words = {word.casefold() for word in passphrase.split() if word.isalpha()}
    bits = WORD_BITS * len(words) if len(words) > 1 else _bits_of_characters(passphrase)
    return Strength.WEAK if bits < 38 else Strength.FAIR if bits < 50 else Strength.STRONG


def _bits_of_characters(text: str) -> float:
    alphabet = sum(
        size
        for test, size in ((str.islower, 26), (str.isupper, 26), (str.isdigit, 10))
        if any(test(char) for char in text)
    )
    alphabet += 20 if any(not char.isalnum() for char in text) else 0
    repeats = sum(a == b for a, b in pairwise(text))
    telling = min(len(text) - repeats, 2 * len(set(text)))
    return telling * math.log2(max(alphabet, 10)) / 2  # people do not choose at random


class PassphraseTwice(QWidget):
    """Two fields and what to know about them."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = self._hidden(), self._hidden()
        self._hint = label("", Voice.SMALL, Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(caption(self.tr("Passphrase"), self.first))
        column.addWidget(self.first)
        column.addWidget(caption(self.tr("The same again"), self.second))
        column.addWidget(self.second)
        column.addWidget(self._hint)
        column.addWidget(
            label(
                self.tr("Nobody can recover it: without it the file stays shut for good."),
                Voice.SMALL,
                Tone.WARN,
            )
        )
        self.setFocusProxy(self.first)
        self._judge()

    def passphrase(self) -> str:
        """The passphrase, or "" while the two differ."""
        return self.first.text() if self.first.text() == self.second.text() else ""

    def clear(self) -> None:
        self.first.clear()
        self.second.clear()
        self._judge()

    def _hidden(self) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.textEdited.connect(self._judge)
        return field

    def _judge(self) -> None:
        word, tone = {
            Strength.NONE: (self.tr("Four or more words that do not belong together hold well."),
                            Tone.MUTED),
            Strength.WEAK: (self.tr("Weak: somebody with the file could guess it. Add words."),
                            Tone.DANGER),
            Strength.FAIR: (self.tr("Fair: it would take long to guess. One more word is better."),
                            Tone.TEXT),
            Strength.STRONG: (self.tr("Strong."), Tone.OK),
        }[strength(self.first.text())]  # fmt: skip
        if self.second.text() and not self.passphrase():
            word, tone = self.tr("The two do not match yet."), Tone.DANGER
        self._hint.setText(word)
        theme.tone(self._hint, tone)
        self.edited.emit()
