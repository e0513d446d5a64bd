"""The notes behind the passage at the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.article import Passage
from rapporteur.domain.dialogue import Host, Note
from rapporteur.ui.article.cards import Card, CardList
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import GRID, Tone, Voice, side_letters, tone
from rapporteur.ui.words import GLYPHS, kind_word, language


class NotesBehind(QWidget):
    """Each note with its number, kind, side and words. Notes are never changed here."""

    remove_wanted = Signal(object)  # Passage

    def __init__(self) -> None:
        super().__init__()
        self._passage: Passage | None = None
        self.heading = label(self.tr("Notes behind this passage"), Voice.HEADING)
        self.hint = label("", tone=Tone.MUTED)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = CardList(self.tr("Notes behind this passage"))
        self.remove = quiet_button(self.tr("Remove this passage"))
        tone(self.remove, Tone.DANGER)
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self._passage))
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self.heading)
        column.addWidget(self.hint, 1)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addLayout(row)
        self.show_passage(None, (), ())

    def show_passage(
        self, passage: Passage | None, notes: Sequence[Note], hosts: Sequence[Host]
    ) -> None:
        """Show a passage's notes; None where the cursor is in no passage."""
        self._passage = passage
        letters = side_letters(hosts, language())
        self.list.put([_card(each, letters) for each in notes])
        self.list.setVisible(bool(notes))
        self.remove.setVisible(passage is not None)
        if passage is None:
            self.hint.setText(self.tr("Put the cursor into a passage to see its notes."))
        elif not notes:
            self.hint.setText(self.tr("Written by hand: no note stands behind this passage."))
        else:
            self.hint.setText("")
        self.hint.setVisible(not notes)


def _card(note: Note, letters: dict[int, str]) -> Card:
    head = [str(note.number), GLYPHS[note.kind], kind_word(note.kind)]
    letter = letters.get(note.side or 0, "")
    words = " ".join(part for part in head if part)
    return Card(
        note.id,
        f"{letter} · {words}" if letter else words,
        note.text,
        ink="muted",
        side=note.side,
    )
