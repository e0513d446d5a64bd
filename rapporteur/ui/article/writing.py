"""Storing what is typed: when a paragraph is left, after a pause, and before the file closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from rapporteur.domain.change import Change
from rapporteur.domain.language import Language
from rapporteur.ui.article.editor import Editor
from rapporteur.ui.bridge import Bridge

if TYPE_CHECKING:
    from rapporteur.desk import Desk

PAUSE_MS = 1000  # after the last key, before words are stored
Write = Callable[["Desk", str, Language, str], Change]  # desk, roundtable's id, language, words


@dataclass(frozen=True, slots=True)
class _Kept:
    """Words that could not be stored, and how to store them."""

    words: str
    write: Write


class Writing(QObject):
    """Looks after editors by a key each: a passage's or a section's id, or a fixed word.

    A write that is refused leaves the words in the editor; when the page turns to another
    language or article they are kept, and stand there again when it turns back.
    """

    tried = Signal(str, bool)  # key; whether its words are stored now

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = Language.EN
        self.roundtable_id = ""
        self._bridge = bridge
        self._editors: dict[str, Editor] = {}
        self._writes: dict[str, Write] = {}
        self._kept: dict[tuple[str, str, Language], _Kept] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.store_page)
        bridge.closing.connect(self.store_all)
        bridge.keeping.connect(self.store_all)
        bridge.closed.connect(self._kept.clear)

    def look_after(self, editor: Editor, write: Write) -> None:
        """Store what is typed in an editor."""
        self._editors[editor.key], self._writes[editor.key] = editor, write

    def soon(self) -> None:
        """Something was typed: store it after a pause."""
        self._pause.start()

    def let_go(self, key: str) -> None:
        """An editor is going; its words are kept where they are not stored."""
        self._keep(key)
        del self._editors[key], self._writes[key]

    def show(self, key: str, text: str) -> None:
        """Put the text of a record that an editor did not show before."""
        kept = self._kept.pop((self.roundtable_id, key, self.language), None)
        self._editors[key].start_over(text, kept.words if kept else None)

    def turn_to(self, roundtable_id: str, language: Language) -> None:
        """The page turns to another article or language: every editor is to be shown anew.

        Whatever could not be stored before is kept for when the page turns back.
        """
        for key in self._editors:
            self._keep(key)
        self.roundtable_id, self.language = roundtable_id, language

    def store(self, key: str) -> bool:
        """Write one editor's words. Whether they are stored."""
        editor = self._editors.get(key)
        if editor is None or not editor.unsaved or not self._bridge.is_open:
            return True
        words = editor.words().strip()
        done = self._write(self._writes[key], self.roundtable_id, self.language, words)
        if done:
            editor.put(words)
        self.tried.emit(key, done)
        return done

    def store_page(self) -> bool:
        """Write everything on the page. Whether all of it is stored."""
        self._pause.stop()
        stored = [self.store(key) for key in list(self._editors)]
        return all(stored)

    def store_all(self) -> None:
        """Write everything, what was kept from other pages too."""
        self.store_page()
        for place, kept in list(self._kept.items()):
            roundtable_id, _, language = place
            if self._write(kept.write, roundtable_id, language, kept.words.strip()):
                self._kept.pop(place, None)

    def _write(self, write: Write, roundtable_id: str, language: Language, words: str) -> bool:
        change = self._bridge.do(lambda desk: write(desk, roundtable_id, language, words))
        return change is not None

    def _keep(self, key: str) -> None:
        editor = self._editors[key]
        if editor.unsaved:
            place = self.roundtable_id, key, self.language
            self._kept[place] = _Kept(editor.words(), self._writes[key])
