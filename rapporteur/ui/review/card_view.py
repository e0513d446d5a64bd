"""What the board and the matrix have in common: cards, and by them the chosen note in full."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rapporteur.domain.dialogue import Note, Topic
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review.editing import EditLine
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.review.reading import ReadingPane
from rapporteur.ui.review.topics import TopicsAtHand
from rapporteur.ui.review.view import View
from rapporteur.ui.theme import GRID

TOPICS_WIDTH = 34 * GRID


class CardView(View):
    """The chosen note is read and edited by the cards; all topics come beside them for F4.

    Whoever inherits lays out `reading`, and the cards by `_beside_topics`.
    """

    READING_LINES = (1, 7)  # how high is what is read while no note is chosen, and of a note

    def __init__(self, bridge: Bridge, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(bridge, pile, parent)
        self.editing = self.editor = EditLine(bridge, pile)
        self.reading = ReadingPane(pile, self.editing, self.invitation(), self.READING_LINES)
        self.topics = TopicsAtHand()
        self.topics.setFixedWidth(TOPICS_WIDTH)
        self.topics.hide()
        self.editing.left.connect(self.back_to_cards)
        self.topics.taken.connect(self._take_topic)
        self.topics.left.connect(self._leave_topics)

    def invitation(self) -> str:
        """What is read while no note is chosen."""
        raise NotImplementedError

    def back_to_cards(self) -> None:
        """Whoever was in the line, or among the topics, is at the cards again."""
        raise NotImplementedError

    def edit(self) -> None:
        """Bring the chosen note into the line."""
        note = self.chosen()
        if note is not None:
            self.editing.edit(note)

    def search_topic(self) -> None:
        """Ask for one more topic for the chosen note."""
        note = self.chosen()
        if note is not None:
            self.topics.show_topics(self.pile.scene, ())
            self.topics.show_on(note.topic_ids)
            self.topics.show()
            self.topics.search()

    def _beside_topics(self, cards: QWidget) -> QHBoxLayout:
        """The cards, with room for the topics at their right."""
        row = QHBoxLayout()
        row.addWidget(cards, 1)
        row.addWidget(self.topics)
        return row

    def _forget_chosen(self) -> None:
        """Nothing stays in the line, among the topics, nor in what is read."""
        self.editing.leave()
        self._leave_topics()
        self.topics.forget()
        self.reading.show_note(None)

    def _show_chosen(self) -> None:
        note = self.chosen()
        self.reading.show_note(self.pile.note(note.id) if note is not None else None)

    def _settle_unless(self, note: Note | None) -> None:
        """An edit of another note than this is kept when somebody goes on."""
        editing = self.editing.note
        if editing is not None and (note is None or note.id != editing.id):
            self.editing.settle()

    def _take_topic(self, topic: Topic) -> None:
        self.turn_topic(self.chosen(), topic)

    def _leave_topics(self) -> None:
        if not self.topics.isHidden():
            self.topics.hide()
            self.back_to_cards()
