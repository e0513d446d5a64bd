"""What the four views have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rapporteur.domain.change import RecordChange
from rapporteur.domain.dialogue import Note, Topic
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import label
from rapporteur.ui.review.editing import EditLine
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.theme import BROAD, GRID, Tone, Voice


class View(QWidget):
    """One way of looking at the pile. It is filled when it is looked at, not before."""

    merge_wanted = Signal()

    def __init__(self, bridge: Bridge, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bridge, self.pile = bridge, pile
        self.editor: EditLine | None = None

    def fill(self) -> None:
        """Show everything anew."""

    def follow(self, changes: Sequence[RecordChange]) -> None:
        """Show what a write did to notes of this roundtable; the pile has it already."""

    def forget(self) -> None:
        """The dialogue is closed: nothing of it stays."""

    def chosen(self) -> Note | None:
        """The note that the keys reach."""
        return None

    def choose(self, note_id: str) -> None:
        """Go to a note, where it is shown."""

    def merge_with(self) -> Note | None:
        """What the chosen note would be merged with: the note that was said before it."""
        note = self.chosen()
        return self.pile.beside(note, -1) if note is not None else None

    def search_topic(self) -> None:
        """Ask for a topic for the chosen note."""

    def turn_topic(self, note: Note | None, topic: Topic) -> None:
        """Put a topic on a note, or take it off; into the line while one is edited."""
        if self.editor is not None and self.editor.note is not None:
            self.editor.add_topic(topic.notation)
        elif note is not None and topic.id in note.topic_ids:
            self.bridge.do(lambda desk: desk.untag_note(note.id, topic.id))
        elif note is not None:
            self.bridge.do(lambda desk: desk.tag_note(note.id, topic.id))

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 walks through; the first takes the focus."""
        return (self,)


class Blank(QWidget):
    """What an empty place says: what there would be, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.text = label("", Voice.HEADING), label("", Voice.BODY, Tone.MUTED)
        for each in (self.title, self.text):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(BROAD, BROAD, BROAD, BROAD)
        column.setSpacing(GRID)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addStretch(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say("", "")

    def say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title} {text}".strip() or self.tr("Nothing to look at"))
