"""How a note is painted: number, time, side, kind, text, topics, star, in columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtGui import QTextOption as TextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rapporteur.ui import theme
from rapporteur.ui.room.model import ROW_ROLE, Index
from rapporteur.ui.room.row import Row
from rapporteur.ui.theme import AIR, GRID, HALF, Voice

BAR = 4
STAR = "\N{BLACK STAR}"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin, in pixels from the left of the row."""

    number: int
    time: int
    bar: int
    glyph: int
    text: int
    chips: int
    star: int
    text_width: int
    chips_width: int


class NoteDelegate(QStyledItemDelegate):
    """Paints rows; heights are remembered for the width they were measured at."""

    def __init__(self) -> None:
        super().__init__()
        self.width = 0  # of the viewport: for a size hint Qt tells only the whole view's
        self._heights: dict[str, tuple[Row, int, int]] = {}  # by note: row, width, height
        self._columns_at: dict[int, _Columns] = {}
        self.take_fonts()

    def take_fonts(self) -> None:
        """Measure the fonts anew; to be called when the application's font changed."""
        self._heights.clear()
        self._columns_at.clear()
        self._text_font, self._small_font = theme.font(), theme.font(Voice.SMALL)
        self._strong_font = theme.font(Voice.STRONG)
        self._text, self._small = QFontMetrics(self._text_font), QFontMetrics(self._small_font)
        self._letter_width = max(map(self._text.horizontalAdvance, "MЖШ")) + HALF

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width, row = self.width, index.data(ROW_ROLE)
        known = self._heights.get(row.note_id)
        if known is None or known[0] is not row or known[1] != width:
            known = row, width, self._measured(row, self._columns(width))
            self._heights[row.note_id] = known
        return QSize(width, known[2])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        columns = self._columns(rect.width())
        painter.save()
        painter.translate(rect.topLeft())
        if row.heading:
            self._paint_heading(painter, row, rect.width())
        top = self._heading_height(row)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen:
            ground = QRect(0, top, rect.width(), rect.height() - top)
            painter.fillRect(ground, theme.colour("selection"))
        painter.translate(0, top + GRID)
        self._paint_margin(painter, row, columns, rect.height() - top - 2 * GRID)
        self._paint_text(painter, row, columns)
        self._paint_chips(painter, row, columns, bool(chosen))
        painter.restore()

    def _columns(self, width: int) -> _Columns:
        columns = self._columns_at.get(width)
        if columns is None:
            columns = self._columns_at[width] = self._columns_of(width)
        return columns

    def _columns_of(self, width: int) -> _Columns:
        number = AIR
        time = number + self._small.horizontalAdvance("0000") + GRID
        bar = time + self._small.horizontalAdvance("00:00") + AIR
        glyph = bar + BAR + HALF + self._letter_width + HALF
        text = glyph + self._text.horizontalAdvance("M") + GRID
        star = width - AIR - self._text.horizontalAdvance(STAR)
        chips_width = min(19 * GRID, width // 5)
        chips = star - GRID - chips_width
        return _Columns(
            number, time, bar, glyph, text, chips, star,
            max(chips - AIR - text, 10 * GRID), chips_width,
        )  # fmt: skip

    def _measured(self, row: Row, columns: _Columns) -> int:
        if self._text.horizontalAdvance(row.reply + row.text) <= columns.text_width:
            text = self._text.height()  # most notes are one line, and need no layout to know it
        else:
            text = round(self._laid_out(row, columns.text_width).boundingRect().height())
        chips = self._chip_places(row, columns)
        below = chips[-1].bottom() if chips else 0
        return self._heading_height(row) + max(text, below) + 2 * GRID

    def _heading_height(self, row: Row) -> int:
        return self._text.height() + 3 * GRID if row.heading else 0

    def _laid_out(self, row: Row, width: int) -> QTextLayout:
        layout = QTextLayout(row.reply + row.text, self._text_font)
        option = TextOption()
        option.setWrapMode(TextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if row.reply:
            layout.setFormats([self._reply_format(len(row.reply))])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    @staticmethod
    def _reply_format(length: int) -> QTextLayout.FormatRange:
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length = 0, length
        look = QTextCharFormat()
        look.setForeground(theme.colour("accent"))
        stretch.format = look
        return stretch

    def _paint_heading(self, painter: QPainter, row: Row, width: int) -> None:
        painter.setFont(self._strong_font)
        painter.setPen(theme.colour("muted"))
        words = self._text.elidedText(row.heading, Qt.TextElideMode.ElideRight, width - 2 * AIR)
        painter.drawText(AIR, AIR + self._text.ascent(), words)
        painter.fillRect(
            AIR, AIR + self._text.height() + HALF, width - 2 * AIR, 1, theme.colour("line")
        )

    def _paint_margin(self, painter: QPainter, row: Row, columns: _Columns, height: int) -> None:
        """Number, time, the side's bar and letter, the kind's sign."""
        base = self._text.ascent()
        painter.setFont(self._small_font)
        painter.setPen(theme.colour("muted"))
        number_end = columns.time - GRID - self._small.horizontalAdvance(row.number)
        painter.drawText(number_end, base, row.number)
        painter.drawText(columns.time, base, row.time)
        if row.side:
            ink = theme.side_colour(row.side)
            painter.fillRect(columns.bar, 0, BAR, height, ink)
            self._write(painter, columns.bar + BAR + HALF, row.letter, self._strong_font, ink)
        self._write(painter, columns.glyph, row.glyph, self._strong_font, theme.colour("accent"))
        if row.star:
            self._write(painter, columns.star, STAR, self._text_font, theme.colour("warn"))

    def _write(self, painter: QPainter, x: int, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(x, self._text.ascent(), text)

    def _paint_text(self, painter: QPainter, row: Row, columns: _Columns) -> None:
        painter.setPen(theme.colour("muted" if row.off_record else "text"))
        self._laid_out(row, columns.text_width).draw(painter, QPointF(columns.text, 0))

    def _paint_chips(self, painter: QPainter, row: Row, columns: _Columns, chosen: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small_font)
        ground = theme.colour("surface" if chosen else "chip")
        for (text, tone), place in zip(row.chips, self._chip_places(row, columns), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(QRectF(place), theme.RADIUS, theme.RADIUS)
            painter.setPen(theme.colour(tone))
            inside = place.adjusted(GRID, 0, -GRID, 0)
            words = self._small.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, words)

    def _chip_places(self, row: Row, columns: _Columns) -> list[QRect]:
        """The chips flow in their column, left to right and down."""
        places: list[QRect] = []
        x, y = 0, 0
        for text, _ in row.chips:
            width = self._small.horizontalAdvance(text) + 2 * GRID + 1
            width = min(width, columns.chips_width)
            if x and x + width > columns.chips_width:
                x, y = 0, y + self._small.height() + HALF
            places.append(QRect(columns.chips + x, y, width, self._small.height() + 2))
            x += width + HALF
        return places
