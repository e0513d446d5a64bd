"""The read-back sheet as a document: on the screen in the inks of the theme, in print in black."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

from rapporteur.domain.article import runs_of
from rapporteur.domain.language import Language
from rapporteur.ui.theme import AIR, GRID, HALF

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from rapporteur.draft.read_back import ReadBack

SCREEN_DPI = 96.0
POINTS = 13.0  # to be read aloud, the sheet lying on the table
SMALLER = 0.8  # what is about the sheet itself
MARGIN_MM = 20.0
FOOT = 3.0  # lines kept free at the bottom of a printed page
KEPT_TOGETHER = 400  # paragraphs at most that are sent to the next page
SHORT = 6  # lines: a paragraph of no more is not parted
INDENT = 3 * GRID
DASH = "\N{EN DASH}\N{NO-BREAK SPACE}"
DOT = " \N{MIDDLE DOT} "


class Sheet:
    """Writes a read-back into a document, paragraph by paragraph: nothing is read as markup."""

    def __init__(
        self, document: QTextDocument, ink: QColor, muted: QColor, pixel: float = 1.0
    ) -> None:
        self._document, self._ink, self._muted = document, ink, muted
        # Of what is across, how many of the device's pixels make one of the screen's: what is
        # down Qt reckons over itself.
        self._pixel = pixel
        font = QFont(QApplication.font())
        font.setPointSizeF(POINTS)
        document.clear()
        document.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        self._cursor = QTextCursor(document)
        self._begun = False

    def write(self, sheet: ReadBack, rule: str, empty: str) -> None:
        """The whole sheet; `empty` is what it says where there is nothing to read back."""
        self._paragraph(0, HALF, heading=1)
        self._words(sheet.title, sheet.language, scale=1.6, strong=True)
        self._paragraph(0, AIR)
        for run in runs_of(sheet.subtitle, sheet.language):
            self._say(run.text, scale=SMALLER, quiet=True, slanted=run.to_translate)
        self._say(f"{DOT if sheet.subtitle else ''}{rule}", scale=SMALLER, quiet=True)
        for topic in sheet.topics:
            self._paragraph(AIR, HALF, heading=2)
            self._words(topic.title, sheet.language, scale=1.25, strong=True)
            for told in topic.parts:
                self._paragraph(GRID, HALF, heading=3)
                self._say(told.title, scale=SMALLER, quiet=True, strong=True)
                for line in told.lines:
                    self._bullet(line.depth)
                    self._words(line.text, sheet.language)
        if not sheet.topics:
            self._paragraph(AIR, 0)
            self._say(empty)

    def _paragraph(self, above: int, below: int, heading: int = 0) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setBottomMargin(below)
        form.setHeadingLevel(heading)
        self._begin(form)

    def _bullet(self, depth: int) -> None:
        form = QTextBlockFormat()
        dash = QFontMetricsF(self._document.defaultFont()).horizontalAdvance(DASH)
        form.setLeftMargin((INDENT * depth + dash) * self._pixel)
        form.setTextIndent(-dash * self._pixel)
        form.setBottomMargin(HALF + 1)
        form.setLineHeight(3, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        self._begin(form)
        self._say(DASH)

    def _begin(self, form: QTextBlockFormat) -> None:
        if self._begun:
            self._cursor.insertBlock(form)
        else:
            self._cursor.setBlockFormat(form)
            self._begun = True

    def _words(
        self, text: str, language: Language, scale: float = 1.0, strong: bool = False
    ) -> None:
        """Words of the dialogue; what is in the other language is slanted."""
        for run in runs_of(text, language):
            self._say(run.text, scale=scale, strong=strong, slanted=run.to_translate)

    def _say(
        self,
        text: str,
        scale: float = 1.0,
        quiet: bool = False,
        strong: bool = False,
        slanted: bool = False,
    ) -> None:
        form = QTextCharFormat()
        form.setFontPointSize(self._document.defaultFont().pointSizeF() * scale)
        form.setForeground(self._muted if quiet else self._ink)
        form.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        form.setFontItalic(slanted)
        self._cursor.insertText(text, form)


def set_up(printer: QPrinter) -> None:
    """A4, unless the printer is set to something else, with room at the edges."""
    printer.setDocName("Rapporteur")  # a queue shows it: no word of the dialogue
    size = printer.pageLayout().pageSize()
    if size.id() is not QPageSize.PageSizeId.Letter:
        size = QPageSize(QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    layout = QPageLayout(
        size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
    printer.setPageLayout(layout)


def for_print(printer: QPrinter, sheet: ReadBack, rule: str, empty: str) -> QTextDocument:
    """The sheet in black on white, whatever the theme."""
    document = QTextDocument()
    pixel = printer.logicalDpiX() / SCREEN_DPI
    black, grey = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.darkGray).darker(150)
    Sheet(document, black, grey, pixel).write(sheet, rule, empty)
    return document


def print_on(printer: QPrinter, document: QTextDocument) -> int:
    """Print the pages, each with its number; how many there are."""
    layout = document.documentLayout()
    layout.setPaintDevice(printer)
    page = QRectF(printer.pageRect(printer.Unit.DevicePixel))
    foot = FOOT * layout_line(document, printer)
    body = QSizeF(page.width(), page.height() - foot)
    document.setDocumentMargin(0)
    document.setPageSize(body)
    keep_together(document)
    pages = document.pageCount()
    painter = QPainter(printer)
    for number in range(pages):
        if number:
            printer.newPage()
        painter.save()
        painter.translate(0, -number * body.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(QPointF(0, number * body.height()), body)
        context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        painter.setClipRect(context.clip)
        layout.draw(painter, context)
        painter.restore()
        font = QFont(document.defaultFont())
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        painter.setFont(font)
        below = QRectF(0, body.height(), page.width(), foot)
        place = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(below, place, f"{number + 1} / {pages}")
    painter.end()
    return pages


def layout_line(document: QTextDocument, printer: QPrinter) -> float:
    """How high a line is on the printer, in its pixels."""
    return document.defaultFont().pointSizeF() / 72 * printer.logicalDpiY()


def keep_together(document: QTextDocument) -> None:
    """No heading is the last on its page, and no short paragraph is parted.

    They go to the next page, a heading with those above it.
    """
    for _ in range(KEPT_TOGETHER):
        lonely = next((block for block in _blocks(document) if _is_left_behind(block)), None)
        if lonely is None:
            return
        while lonely.previous().isValid() and lonely.previous().blockFormat().headingLevel() == 2:
            lonely = lonely.previous()
        form = lonely.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(lonely).setBlockFormat(form)
        document.markContentsDirty(0, document.characterCount())  # or what is behind it is lost


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def _is_left_behind(block: QTextBlock) -> bool:
    """Whether what a heading stands over, or a short paragraph ends, on another page."""
    lines = block.layout().lineCount()
    if lines <= SHORT and _page_of(block) != _page_of(block, lines - 1):
        return True
    heads = block.blockFormat().headingLevel() > 1 and block.next().isValid()
    return heads and _page_of(block) != _page_of(block.next())


def _page_of(block: QTextBlock, number: int = 0) -> int:
    """The page that a line of a block stands on."""
    document = block.document()
    top = document.documentLayout().blockBoundingRect(block).top()
    layout = block.layout()
    down = layout.lineAt(number).y() if 0 <= number < layout.lineCount() else 0.0
    return int((top + down) // document.pageSize().height())
