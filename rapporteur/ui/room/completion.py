"""Offers what the word at the cursor may become, and puts into the line what is taken."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rapporteur.domain.shorthand import Span
from rapporteur.ui.room.lexicon import Lexicon, Word, word_at
from rapporteur.ui.room.line import CaptureLine
from rapporteur.ui.room.noted import Noted
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.room.suggestions import Suggestions


class Completion(QObject):
    """Between the line and the list above it. A line without a sign costs nothing."""

    def __init__(self, line: CaptureLine) -> None:
        super().__init__()
        self._line = line
        self.list = Suggestions(line)
        self._lexicon = Lexicon(Scene())
        self._found: tuple[Span, ...] = ()
        self._seen = ("", 0)  # the line and the cursor in it, when it was last looked at
        self._word: Word | None = None
        self._edited = False
        self._dismissed = -1  # where the word begins for which the list was sent away
        line.takes_first = self.list.takes
        line.textEdited.connect(self._note_typing)
        line.cursorPositionChanged.connect(self._move)
        line.deserted.connect(self.close)
        self.list.taken.connect(self._take)
        self.list.dismissed.connect(self._dismiss)

    def look_at(self, scene: Scene, noted: Noted) -> None:
        """What may be named from now on."""
        known = self._lexicon.scene is scene and self._lexicon.noted is noted
        if not known:
            self._lexicon = Lexicon(scene, noted)
        self.list.foresee(self._lexicon.likely, soon=known)

    def read(self, found: tuple[Span, ...]) -> None:
        """The line as it was read; only what a person types opens the list."""
        self._found = found
        if self._edited:
            self._edited = False
            self._offer()
        elif self._line.text() != self._seen[0]:
            self.close()

    def ask(self) -> None:
        """Show the list, even where it was sent away."""
        self._dismissed = -1
        self._offer()

    def close(self) -> None:
        """Take the list off."""
        self._word = None
        self.list.close_list()

    def forget(self) -> None:
        """The dialogue is closed."""
        self._found, self._seen = (), ("", 0)
        self.close()
        self.list.forget()

    def _note_typing(self) -> None:
        self._edited = True

    def _move(self) -> None:
        """The cursor moved: the list goes with its word."""
        seen = (self._line.text(), self._line.caret)
        if self._word is not None and seen != self._seen:
            self._offer() if seen[0] == self._seen[0] else self.close()

    def _offer(self) -> None:
        text, cursor = self._seen = self._line.text(), self._line.caret
        self._word = word_at(text, cursor, self._found)
        if self._word is None:
            self._dismissed = -1
        if self._word is None or self._word.start == self._dismissed:
            self.close()
        else:
            self.list.offer(self._lexicon.candidates(self._word))

    def _dismiss(self) -> None:
        if self._word is not None:
            self._dismissed = self._word.start
            self._word = None

    def _take(self, typed: str) -> None:
        word, text = self._word, self._line.text()
        if word is None:
            return
        spaced = text[word.end : word.end + 1].isspace()
        self._line.put(word.start, word.end, typed if spaced else f"{typed} ")
        if spaced:
            self._line.setCursorPosition(self._line.cursorPosition() + 1)
        self.close()
