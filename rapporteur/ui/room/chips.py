"""How the line will be read, in words, while it is being typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rapporteur.domain.dialogue import Kind
from rapporteur.domain.shorthand import Reading, Sign, Span, goes_by
from rapporteur.ui import theme, words
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import GRID, HALF, Tone, Voice

DOT = " \N{MIDDLE DOT} "


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words; in the colour of `side` where that is set, else in `tone`."""

    text: str
    tone: Tone = Tone.MUTED
    side: int = 0

    def ink(self) -> QColor:
        return theme.side_colour(self.side) if self.side else theme.colour(self.tone)


def pieces_of(
    reading: Reading, side: int | None, scene: Scene, turned: Collection[str] = ()
) -> tuple[Piece, ...]:
    """`reading` in words; `side` is the strip's, for a line that says none.

    `turned` are the notations of topics that were understood though typed in the other layout.
    """
    said = side if reading.side is None else reading.side
    pieces: list[Piece] = []
    if reading.off_record:
        pieces.append(Piece(QCoreApplication.translate("Chips", "off the record"), Tone.DANGER))
    plain = reading.kind is Kind.OBSERVATION
    pieces.append(Piece(words.kind_word(reading.kind), Tone.MUTED if plain else Tone.ACCENT))
    if reading.reply is not None:
        text = QCoreApplication.translate("Chips", "reply to {number}").format(number=reading.reply)
        pieces.append(Piece(text, Tone.ACCENT))
    pieces.append(Piece(words.side_word(said, scene.hosts), side=said or 0))
    if reading.item is not None:
        text = QCoreApplication.translate("Chips", "agenda item {number}").format(
            number=reading.item
        )
        pieces.append(Piece(text, Tone.TEXT))
    pieces += _topics(reading, scene, turned)
    if reading.star:
        pieces.append(Piece(QCoreApplication.translate("Chips", "starred"), Tone.WARN))
    if reading.cue:
        text = QCoreApplication.translate("Chips", "cue, to be finished in the break")
        pieces.append(Piece(text, Tone.WARN))
    for name in reading.unknown_topics:
        text = QCoreApplication.translate("Chips", "no topic “{name}” yet").format(name=name)
        pieces.append(Piece(text, Tone.WARN))
    return tuple(pieces)


def _topics(reading: Reading, scene: Scene, turned: Collection[str]) -> Iterator[Piece]:
    labels = {each.notation: each.label for each in scene.topics} if reading.topics else {}
    for notation in reading.topics:
        text = words.shown(labels[notation]) if notation in labels else notation
        if notation in turned:
            also = QCoreApplication.translate("Chips", "{topic} (typed in the other layout)")
            text = also.format(topic=text)
        yield Piece(text, Tone.TEXT)


def typed_in_the_other_layout(line: str, found: Iterable[Span], scene: Scene) -> set[str]:
    """The notations of topics that `line` names as the keys of the other layout give them."""
    named = {
        str(each.value): line[each.start + 1 : each.end]
        for each in found
        if each.sign is Sign.TOPIC
    }
    topics = (each for each in scene.topics if each.notation in named) if named else ()
    return {each.notation for each in topics if not goes_by(each, named[each.notation])}


class Chips(QWidget):
    """Pieces in a line, with a dot between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self._laid: list[tuple[int, str, QColor]] | None = None  # where each text stands
        theme.voice(self, Voice.SMALL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        if pieces != self._pieces:
            self._pieces = pieces
            self._laid = None
            self.setAccessibleName(self.text())
            self.update()

    def text(self) -> str:
        """Everything that is shown, as one line."""
        return DOT.join(piece.text for piece in self._pieces)

    def sizeHint(self) -> QSize:
        return QSize(20 * GRID, self.fontMetrics().height() + GRID + HALF)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self.fontMetrics()
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        if self._laid is None:
            self._laid = list(self._lay_out())
        for x, text, ink in self._laid:
            painter.setPen(ink)
            painter.drawText(x, base, text)
        painter.end()

    def _lay_out(self) -> Iterator[tuple[int, str, QColor]]:
        """Each text, cut where the room ends, and where it stands."""
        metrics, x = self.fontMetrics(), 0
        for text, ink in self._runs():
            wide, left = metrics.horizontalAdvance(text), self.width() - x
            if wide > left:
                cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, left))
                yield x, cut, ink
                return
            yield x, text, ink
            x += wide

    def _runs(self) -> Iterator[tuple[str, QColor]]:
        """The texts, with the dots; those of one colour at once, for that is quicker to paint."""
        muted, run, of = theme.colour("muted"), "", QColor()
        for number, piece in enumerate(self._pieces):
            for text, ink in ((DOT if number else "", muted), (piece.text, piece.ink())):
                if ink != of and run:
                    yield run, of
                    run = ""
                run, of = run + text, ink
        if run:
            yield run, of

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._laid = None  # type or colours
