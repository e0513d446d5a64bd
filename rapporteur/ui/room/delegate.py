"""How a note is painted: number, time, side, kind, text, topics, star, in columns."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPixmap,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtGui import QTextOption as TextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rapporteur.ui import theme
from rapporteur.ui.room.model import ROW_ROLE, Index
from rapporteur.ui.room.row import Row, Stretch
from rapporteur.ui.theme import AIR, GRID, HALF, Voice

BAR = 4
STAR = "\N{BLACK STAR}"
LAID_KEPT = 256  # texts that stay laid out: some screenfuls
PIXELS_KEPT = 2_000_000  # of rows as pictures: eight megabytes
LARGEST = PIXELS_KEPT // 4  # a row of more pixels is never kept
ROOMY = 36  # characters: a text column narrower than this gets the chips' room as well


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin, in pixels from the left of the row; `time` None where it is left
    out. Without `chips_beside` the chips stand below the text."""

    number: int
    number_end: int
    time: int | None
    bar: int
    glyph: int
    text: int
    text_width: int
    chips: int
    chips_width: int
    chips_beside: bool
    star: int


@dataclass(frozen=True, slots=True)
class _Laid:
    """A row as it is laid out at one width. `chips` are relative to the top of the text."""

    row: Row
    width: int
    text: QTextLayout
    text_height: int
    quote_height: int
    heading_height: int
    chips: tuple[QRect, ...]
    height: int


@dataclass(slots=True)
class _Painted:
    """How a row was painted last, and its picture once it was painted so for the second time."""

    laid: _Laid
    chosen: bool
    ratio: float
    picture: QPixmap | None = None

    def is_of(self, laid: _Laid, chosen: bool, ratio: float) -> bool:
        return self.laid is laid and (self.chosen, self.ratio) == (chosen, ratio)


class NoteDelegate(QStyledItemDelegate):
    """Paints rows, and knows how high they are. The last ones it dealt with stay laid out.

    A row that is painted again as it was comes from a picture of it: when a note is added all
    rows move, and the hand is on the keys.
    """

    def __init__(self) -> None:
        super().__init__()
        self._laid: OrderedDict[str, _Laid] = OrderedDict()  # by note
        self._painted: OrderedDict[str, _Painted] = OrderedDict()  # by note, of those laid out
        self._pixels = 0  # of all pictures
        self._columns_at: dict[int, _Columns] = {}
        self.take_look()

    def take_look(self) -> None:
        """Take fonts and colours anew; to be called when either changed."""
        self._laid.clear()
        self._painted.clear()
        self._pixels = 0
        self._columns_at.clear()
        self._inks: dict[str, QColor] = {}
        self._text_font, self._small_font = theme.font(), theme.font(Voice.SMALL)
        self._strong_font = theme.font(Voice.STRONG)
        self._text, self._small = QFontMetrics(self._text_font), QFontMetrics(self._small_font)
        self._letter_width = max(map(self._text.horizontalAdvance, "MЖШ")) + HALF

    def height(self, row: Row, width: int) -> int:
        """How high `row` is in a list of this width, in pixels."""
        return self._lay(row, width).height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.rect.width()
        return QSize(width, self.height(index.data(ROW_ROLE), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        laid = self._lay(index.data(ROW_ROLE), rect.width())
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ratio = painter.device().devicePixelRatio()
        name, size = laid.row.note_id, round(rect.width() * laid.height * ratio * ratio)
        last = self._painted.get(name)
        if last is not None and last.is_of(laid, chosen, ratio):
            self._painted.move_to_end(name)
            if last.picture is None:
                self._make_room()
                last.picture = self._picture(laid, chosen, ratio)
                self._pixels += size
            painter.drawPixmap(rect.topLeft(), last.picture)
            return
        self._forget_picture(name)
        if size <= LARGEST and ratio == round(ratio):  # else the pixels would not fall on pixels
            self._painted[name] = _Painted(laid, chosen, ratio)
        painter.save()
        painter.translate(rect.topLeft())
        self._paint_row(painter, laid, chosen)
        painter.restore()

    def _picture(self, laid: _Laid, chosen: bool, ratio: float) -> QPixmap:
        picture = QPixmap(round(laid.width * ratio), round(laid.height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ink("surface"))
        painter = QPainter(picture)
        self._paint_row(painter, laid, chosen)
        painter.end()
        return picture

    def _make_room(self) -> None:
        """Let the oldest pictures go; the row that is being painted is the newest, and stays."""
        while self._pixels > PIXELS_KEPT and len(self._painted) > 1:
            self._forget_picture(next(iter(self._painted)))

    def _forget_picture(self, note_id: str) -> None:
        last = self._painted.pop(note_id, None)
        if last is not None and last.picture is not None:
            self._pixels -= last.picture.width() * last.picture.height()

    def _paint_row(self, painter: QPainter, laid: _Laid, chosen: bool) -> None:
        row, columns = laid.row, self._columns(laid.width)
        if row.heading:
            self._paint_heading(painter, row, laid.width)
        if chosen:
            top = laid.heading_height
            painter.fillRect(0, top, laid.width, laid.height - top, self._ink("selection"))
        painter.translate(0, laid.heading_height + GRID)
        self._paint_margin(painter, row, columns, laid.height - laid.heading_height - 2 * GRID)
        if row.reply:
            self._paint_tie(painter, laid, columns)
        painter.translate(0, laid.quote_height)
        self._paint_text(painter, laid, columns, chosen)
        self._paint_chips(painter, laid, chosen)

    # Measures

    def _columns(self, width: int) -> _Columns:
        columns = self._columns_at.get(width)
        if columns is None:
            columns = self._columns_at[width] = self._columns_of(width)
        return columns

    def _columns_of(self, width: int) -> _Columns:
        star = width - AIR - self._text.horizontalAdvance(STAR)
        chips_width = min(19 * GRID, width // 5)
        enough = ROOMY * self._text.averageCharWidth()
        for timed, beside in ((True, True), (True, False), (False, False)):
            number_end = AIR + self._small.horizontalAdvance("0000")
            time = number_end + GRID if timed else None
            end = number_end
            if timed:
                end = number_end + GRID + self._small.horizontalAdvance("00:00")
            bar = end + AIR
            glyph = bar + BAR + HALF + self._letter_width + HALF
            text = glyph + self._text.horizontalAdvance("M") + GRID
            chips = star - GRID - chips_width if beside else text
            text_width = (chips - AIR if beside else star - GRID) - text
            if text_width >= enough:
                break
        text_width = max(text_width, 8 * GRID)
        return _Columns(
            AIR, number_end, time, bar, glyph, text, text_width,
            chips, chips_width if beside else text_width, beside, star,
        )  # fmt: skip

    def _lay(self, row: Row, width: int) -> _Laid:
        laid = self._laid.get(row.note_id)
        if laid is None or laid.row is not row or laid.width != width:
            laid = self._laid[row.note_id] = self._laid_out(row, width, laid)
            while len(self._laid) > LAID_KEPT:
                self._forget_picture(self._laid.popitem(last=False)[0])
        self._laid.move_to_end(row.note_id)
        return laid

    def _laid_out(self, row: Row, width: int, before: _Laid | None) -> _Laid:
        columns = self._columns(width)
        same = (
            before is not None and before.width == width and _text_of(before.row) == _text_of(row)
        )
        text = before.text if before is not None and same else self._text_layout(row, columns)
        text_height = round(text.boundingRect().height())
        quote = self._small.height() + HALF if row.quote else 0
        chips = self._chip_places(row, columns, 0 if columns.chips_beside else text_height + HALF)
        below = chips[-1].bottom() + 1 if chips else 0
        heading = self._text.height() + 3 * GRID if row.heading else 0
        height = heading + quote + max(text_height, below) + 2 * GRID
        return _Laid(row, width, text, text_height, quote, heading, chips, height)

    def _text_layout(self, row: Row, columns: _Columns) -> QTextLayout:
        width = columns.text_width - _indent(row)
        layout = QTextLayout(_text_of(row), self._text_font)
        option = TextOption()
        option.setWrapMode(TextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _chip_places(self, row: Row, columns: _Columns, y: int) -> tuple[QRect, ...]:
        """The chips flow in their room, left to right and down."""
        places: list[QRect] = []
        x = 0
        for text, _ in row.chips:
            width = self._small.horizontalAdvance(text) + 2 * GRID + 1
            width = min(width, columns.chips_width)
            if x and x + width > columns.chips_width:
                x, y = 0, y + self._small.height() + HALF
            places.append(QRect(columns.chips + x, y, width, self._small.height() + 2))
            x += width + HALF
        return tuple(places)

    # Painting

    def _ink(self, name: str) -> QColor:
        ink = self._inks.get(name)
        if ink is None:
            ink = self._inks[name] = theme.colour(name)
        return ink

    def _paint_heading(self, painter: QPainter, row: Row, width: int) -> None:
        painter.setFont(self._strong_font)
        painter.setPen(self._ink("muted"))
        room = width - 2 * AIR
        words = QFontMetrics(self._strong_font).elidedText(
            row.heading, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(AIR, AIR + self._text.ascent(), words)
        painter.fillRect(AIR, AIR + self._text.height() + HALF, room, 1, self._ink("line"))

    def _paint_margin(self, painter: QPainter, row: Row, columns: _Columns, height: int) -> None:
        """Number, time, the side's bar and letter, the kind's sign."""
        base = self._text.ascent()
        painter.setFont(self._small_font)
        painter.setPen(self._ink("muted"))
        number = columns.number_end - self._small.horizontalAdvance(row.number)
        painter.drawText(number, base, row.number)
        if columns.time is not None:
            painter.drawText(columns.time, base, row.time)
        if row.side:
            ink = theme.side_colour(row.side)
            painter.fillRect(columns.bar, 0, BAR, height, ink)
            self._write(painter, columns.bar + BAR + HALF, row.letter, self._strong_font, ink)
        if row.glyph:
            self._write(painter, columns.glyph, row.glyph, self._strong_font, self._ink("accent"))
        if row.star:
            self._write(painter, columns.star, STAR, self._text_font, self._ink("warn"))

    def _write(self, painter: QPainter, x: int, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(x, self._text.ascent(), text)

    def _paint_tie(self, painter: QPainter, laid: _Laid, columns: _Columns) -> None:
        """A line from above to the reply, and where it is far from it, what it answers."""
        row = laid.row
        left = columns.text + HALF
        middle = (self._small if row.quote else self._text).height() // 2
        top = 0 if row.quote else -GRID
        ink = self._ink("edge")
        painter.fillRect(left, top, 1, middle - top, ink)
        painter.fillRect(left, middle, GRID, 1, ink)
        if row.quote:
            x, room = columns.text + _indent(row), columns.text_width - _indent(row)
            painter.setFont(self._small_font)
            painter.setPen(self._ink("accent"))
            painter.drawText(x, self._small.ascent(), row.reply)
            used = self._small.horizontalAdvance(row.reply) + HALF
            painter.setPen(self._ink("muted"))
            quote = self._small.elidedText(row.quote, Qt.TextElideMode.ElideRight, room - used)
            painter.drawText(x + used, self._small.ascent(), quote)

    def _paint_text(self, painter: QPainter, laid: _Laid, columns: _Columns, chosen: bool) -> None:
        row = laid.row
        painter.setPen(self._ink("muted" if row.off_record else "text"))
        at = QPointF(columns.text + _indent(row), 0)
        moved = painter.worldTransform()
        clip = QRectF(painter.viewport()).translated(-moved.dx(), -moved.dy())
        laid.text.draw(painter, at, self._marks(row, chosen), clip)

    def _marks(self, row: Row, chosen: bool) -> list[QTextLayout.FormatRange]:
        """The sign of a reply, names of the roster, and what was searched for."""
        marks = []
        signed = 0 if row.quote else len(row.reply)
        if signed:
            look = QTextCharFormat()
            look.setForeground(self._ink("accent"))
            marks.append(_stretch(look, 0, signed))
        if row.names:
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(self._ink("warn"))
            marks += [_stretch(look, *_in_qt(row.text, each, signed)) for each in row.names]
        if row.hits:
            look = QTextCharFormat()
            look.setBackground(self._ink("surface" if chosen else "selection"))
            look.setForeground(self._ink("accent"))
            marks += [_stretch(look, *_in_qt(row.text, each, signed)) for each in row.hits]
        return marks

    def _paint_chips(self, painter: QPainter, laid: _Laid, chosen: bool) -> None:
        if not laid.chips:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font)
        ground = self._ink("surface" if chosen else "chip")
        for (text, tone), place in zip(laid.row.chips, laid.chips, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(place), theme.RADIUS, theme.RADIUS)
            painter.setPen(self._ink(tone))
            inside = place.adjusted(GRID, 0, -GRID, 0)
            if self._small.horizontalAdvance(text) > inside.width():
                text = self._small.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, text)


def _text_of(row: Row) -> str:
    return row.text if row.quote else row.reply + row.text


def _indent(row: Row) -> int:
    return 2 * GRID if row.reply else 0


def _stretch(look: QTextCharFormat, start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look
    return made


def _in_qt(text: str, stretch: Stretch, shift: int) -> tuple[int, int]:
    """Start and length as Qt counts them: a character outside the basic plane is two."""
    start, end = stretch
    before = shift + _units(text[:start])
    return before, _units(text[start:end])


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
