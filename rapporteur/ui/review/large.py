"""One note large, and what stands about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.ui import theme, words
from rapporteur.ui.fields import hairline, label, quiet_button
from rapporteur.ui.review.editing import EditLine
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.room.chips import Chips, Piece
from rapporteur.ui.theme import AIR, GRID, HALF, WIDE, Tone, Voice

REPLIES = 4  # shown; of more, how many they are
BAR = 4
ABOVE = 17 * GRID  # kept free for what was said before, so that the note itself never leaps
# Up to so many characters a note is so much larger than a title; a long one must fit a screen.
SIZES = ((90, 1.35), (220, 1.15), (600, 1.0))
SMALLEST = 0.85


class LargeNote(QWidget):
    """The note before, what is replied to, the note, its replies, the note after."""

    def __init__(self, pile: Pile, editor: EditLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pile, self._editor = pile, editor
        self.before, self.after = Around(self.tr("Said before")), Around(self.tr("Said after"))
        self.replied = Around(self.tr("Replies to"))
        self.replies = Around(self.tr("Replies"), REPLIES)
        self.about, self.tags = Chips(), Chips()
        self.text = label("")
        self.bar = _SideBar()
        self.alike = AlikeNote()
        self._lay_out()
        self._take_fonts()

    def show_note(self, note: Note | None, alike: Note | None) -> None:
        """Show a note, and the one that says nearly the same."""
        self.setVisible(note is not None)
        if note is None:
            self._clear()
            return
        pile = self._pile
        before, replied = pile.beside(note, -1), pile.note(note.reply_to)
        self.before.show_notes([before if before is not replied else None], pile)
        self.after.show_notes([pile.beside(note, 1)], pile)
        self.replied.show_notes([replied], pile)
        self.replies.show_notes(pile.book.answers(note.id), pile)
        self.about.show_pieces(about(note, pile))
        self.tags.show_pieces(tags(note, pile))
        row = pile.row(note)
        self.text.setText(row.text)
        self._take_fonts()
        self.text.setAccessibleName(row.spoken)
        theme.tone(self.text, Tone.MUTED if note.off_record else Tone.TEXT)
        self.bar.show_side(note.side)
        self.alike.show_note(alike, pile)

    def _clear(self) -> None:
        """No word of a dialogue that is closed stays in a label."""
        self.about.show_pieces(())
        self.tags.show_pieces(())
        self.text.clear()
        self.text.setAccessibleName("")
        for around in (self.before, self.after, self.replied, self.replies):
            around.show_notes((), self._pile)
        self.alike.show_note(None, self._pile)

    def _lay_out(self) -> None:
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        note = QVBoxLayout()
        note.setSpacing(GRID)
        for widget in (self.about, self.text, self.tags, self._editor):
            note.addWidget(widget)
        middle = QHBoxLayout()
        middle.setSpacing(AIR)
        middle.addWidget(self.bar)
        middle.addLayout(note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QWidget()
        above.setMinimumHeight(ABOVE)
        over = QVBoxLayout(above)
        over.setContentsMargins(0, 0, 0, GRID)
        over.setSpacing(0)
        over.addStretch(1)
        over.addWidget(self.before)
        over.addWidget(self.replied)
        column.addWidget(above)
        column.addLayout(middle)
        column.addSpacing(WIDE)
        for below in (self.replies, self.after, self.alike):
            column.addWidget(below)
        column.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._take_fonts()

    def _take_fonts(self) -> None:
        large = theme.font(Voice.TITLE)
        large.setWeight(QFont.Weight.Normal)
        length = len(self.text.text())
        share = next((share for longest, share in SIZES if length <= longest), SMALLEST)
        large.setPointSizeF(large.pointSizeF() * share)
        if self.text.font() != large:
            self.text.setFont(large)


def about(note: Note, pile: Pile) -> tuple[Piece, ...]:
    """Everything about a note but its words and topics."""
    scene = pile.scene
    pieces = [Piece(f"{note.number}", Tone.MUTED), Piece(words.clock(note.stamped_at), Tone.MUTED)]
    if note.off_record:
        off = QCoreApplication.translate("Chips", "off the record")
        pieces.append(Piece(off, Tone.DANGER))
    pieces.append(Piece(words.side_word(note.side, scene.hosts), side=note.side or 0))
    plain = note.kind is Kind.OBSERVATION
    pieces.append(Piece(words.kind_word(note.kind), Tone.MUTED if plain else Tone.ACCENT))
    if note.star:
        pieces.append(Piece(QCoreApplication.translate("Chips", "starred"), Tone.WARN))
    if note.cue:
        cue = QCoreApplication.translate("LargeNote", "cue: F2, then its words")
        pieces.append(Piece(cue, Tone.WARN))
    item = scene.item.get(note.agenda_item_id or "")
    if item is not None:
        pieces.append(Piece(scene.item_title(item), Tone.MUTED))
    return tuple(pieces)


def tags(note: Note, pile: Pile) -> tuple[Piece, ...]:
    """The topics of a note, or that it has none."""
    topics = [pile.scene.topic[each] for each in note.topic_ids if each in pile.scene.topic]
    if not topics:
        none = QCoreApplication.translate("LargeNote", "no topic yet: a digit takes one")
        return (Piece(none, Tone.WARN),)
    return tuple(Piece(words.shown(topic.label), Tone.ACCENT) for topic in topics)


class Beside(QWidget):
    """A note that stands about the one that is looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self.words = label(""), label("")
        self._head.setMinimumWidth(7 * GRID)
        self._head.setWordWrap(False)
        self._head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for each in (self._head, self.words):
            theme.voice(each, Voice.SMALL)
            theme.tone(each, Tone.MUTED)
        self.bar = _SideBar()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(AIR)
        row.addWidget(self.bar)
        row.addWidget(self._head)
        row.addWidget(self.words, 1)

    def show_note(self, note: Note | None, pile: Pile) -> None:
        """Show a note, or nothing."""
        self.setVisible(note is not None)
        row = pile.row(note) if note is not None else None
        parts = (row.number, row.letter, row.glyph) if row is not None else ()
        self._head.setText("  ".join(part for part in parts if part))
        self.words.setText(row.text if row is not None else "")
        self.words.setAccessibleName(row.spoken if row is not None else "")
        self.bar.show_side(note.side if note is not None else None)


class Around(QWidget):
    """Some notes with a word above them that says what they are; hidden where there are none."""

    def __init__(self, title: str, count: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = [Beside() for _ in range(count)]
        self.more = label("", Voice.SMALL, Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, AIR)
        column.setSpacing(HALF)
        heading = label(title, Voice.SMALL, Tone.MUTED)
        strong = heading.font()
        strong.setWeight(QFont.Weight.DemiBold)
        heading.setFont(strong)
        for widget in (heading, *self.lines, self.more):
            column.addWidget(widget)

    def show_notes(self, notes: Sequence[Note | None], pile: Pile) -> None:
        """Show as many as there is room for, and how many more there are."""
        known = [note for note in notes if note is not None]
        self.setVisible(bool(known))
        for at, line in enumerate(self.lines):
            line.show_note(known[at] if at < len(known) else None, pile)
        left = len(known) - len(self.lines)
        self.more.setVisible(left > 0)
        more = QCoreApplication.translate("LargeNote", "and more: {count}")
        self.more.setText(more.format(count=left))


class AlikeNote(QWidget):
    """The note that says nearly the same, and the key that makes one of the two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Beside()
        self.merge = quiet_button(self.tr("Make one note of the two  (Shift+F2)"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(hairline())
        column.addWidget(label(self.tr("Nearly the same"), Voice.SMALL, Tone.WARN))
        column.addWidget(self.note)
        column.addWidget(self.merge, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_note(self, note: Note | None, pile: Pile) -> None:
        self.setVisible(note is not None)
        self.note.show_note(note, pile)


class _SideBar(QWidget):
    """The colour of a side; its letter or word stands beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_side(self, side: int | None) -> None:
        self._side = side
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(BAR, GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = theme.side_colour(self._side) if self._side else theme.colour("line")
        QPainter(self).fillRect(self.rect(), ink)
