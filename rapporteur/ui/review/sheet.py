"""The read-back sheet: as it will be printed, and whether the guard lets it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.change import RecordChange
from rapporteur.domain.language import Language
from rapporteur.errors import RapporteurError
from rapporteur.ui import theme, words
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.found_list import FoundList
from rapporteur.ui.article.places import Stretch, sentence_around
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import label, primary_button, quiet_button
from rapporteur.ui.review.paper import Sheet, for_print, print_on, set_up
from rapporteur.ui.review.passing import Passing
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.review.view import View
from rapporteur.ui.tabs import Tabs
from rapporteur.ui.theme import AIR, BROAD, GRID, HALF, PAGE_WIDTH, Tone, Voice

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from rapporteur.domain.anonymity import Finding
    from rapporteur.draft.read_back import ReadBack

SOON_MS = 200  # after a change, before the sheet is made anew
LANGUAGES = (Language.EN, Language.RU)


class Page(QTextBrowser):
    """What is selected on it can be taken elsewhere only while `lets_out` says so."""

    def __init__(self, lets_out: Callable[[], bool]) -> None:
        super().__init__()
        self._lets_out = lets_out

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        if self._lets_out():
            made.setText(self.textCursor().selection().toPlainText())
        return made


class SheetView(View):
    """The page in the middle; at the right what may be done with it, and what stands against it."""

    weighed = Signal()  # whether it may leave has changed

    note_wanted = Signal(str)  # a note's id: it is to be reworded

    def __init__(self, bridge: Bridge, pile: Pile, parent: QWidget | None = None) -> None:
        super().__init__(bridge, pile, parent)
        self.sheet: ReadBack | None = None  # once the guard has read it
        self._drawn: ReadBack | None = None
        self._asked = 0  # the number of the last sheet that was asked for
        self._then: Callable[[], None] | None = None  # what was wanted before it was there
        self._dialog: QDialog | None = None
        self.page = Page(lambda: self.sheet is not None and self.may_leave())
        self.language = Tabs(self.tr("Language of the sheet"), ("English", "Русский"))
        self.state = label("", Voice.STRONG)
        self.left_out = label("", Voice.SMALL, Tone.MUTED)
        self.findings = FoundList(self.tr("Notes to reword"), whole=True)
        self.passing = Passing(self.findings.current)
        self.print = primary_button(self.tr("Print…"))
        self.preview_button = quiet_button(self.tr("Preview…"))
        self.copy_button = quiet_button(self.tr("Copy as text"))
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._make)
        self._lay_out()
        self._connect()
        self._weigh()

    def _lay_out(self) -> None:
        self.page.setAccessibleName(self.tr("Read-back sheet"))
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setMaximumWidth(PAGE_WIDTH + 4 * BROAD)
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        middle = QHBoxLayout()
        middle.setContentsMargins(AIR, AIR, AIR, 0)
        middle.addStretch(1)
        middle.addWidget(self.page, 100)
        middle.addStretch(1)
        beside = QWidget()
        beside.setFixedWidth(38 * GRID)
        column = QVBoxLayout(beside)
        column.setContentsMargins(GRID, AIR, AIR, AIR)
        column.setSpacing(GRID)
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GRID)
        column.addWidget(self.state)
        column.addWidget(self.findings, 1)
        column.addWidget(self.passing)
        column.addWidget(self.left_out)
        column.addSpacing(GRID)
        buttons = QVBoxLayout()  # one below the other: in Russian they fit no row
        buttons.setSpacing(HALF)
        for button in (self.print, self.preview_button, self.copy_button):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(buttons)
        column.addStretch(0)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(middle, 1)
        across.addWidget(beside)

    def _connect(self) -> None:
        self.language.choose(LANGUAGES.index(words.language()))
        self.language.chosen.connect(lambda _: self._make())
        self.findings.taken.connect(self._take)
        self.passing.given.connect(self._let_pass)
        self.print.clicked.connect(self.print_it)
        self.preview_button.clicked.connect(self.preview)
        self.copy_button.clicked.connect(self.copy)

    # Filling

    def fill(self) -> None:
        self._make()

    def follow(self, changes: Sequence[RecordChange]) -> None:
        self.make_stale()
        self._soon.start()

    def forget(self) -> None:
        self._soon.stop()
        self.make_stale()
        self._then = self._drawn = None
        if self._dialog is not None:
            self._dialog.close()
        self.page.clear()
        self.findings.put(())
        self.passing.close_form()
        self.left_out.clear()
        self.state.clear()

    def panes(self) -> tuple[QWidget, ...]:
        return (self.page, self.findings, self.language.buttons[0], self.print)

    def make_stale(self) -> None:
        """What the guard has read is no longer what stands there."""
        self._asked += 1
        self.sheet = None
        self._weigh()

    def _make(self) -> None:
        """Make the sheet anew; the guard reads it on the worker."""
        self.make_stale()
        bridge, language = self.bridge, LANGUAGES[self.language.current()]
        if not bridge.is_open or not bridge.roundtable_id:
            return
        try:
            job = bridge.desk.read_back_job(bridge.roundtable_id, language)
        except RapporteurError as error:
            bridge.failed.emit(error)
            return
        self._show_page(job.sheet)
        theme.tone(self.state, Tone.MUTED)
        self.state.setText(self.tr("The guard is reading…"))
        bridge.run(job.run, partial(self._arrive, self._asked))

    def _arrive(self, number: int, sheet: ReadBack) -> None:
        if number != self._asked:
            return  # another one is on its way
        self.sheet = sheet
        self._show_findings(sheet)
        self._weigh()
        then, self._then = self._then, None
        if then is not None:
            then()

    # What is shown

    def _show_page(self, sheet: ReadBack) -> None:
        self._drawn = sheet
        bar = self.page.verticalScrollBar()
        at = bar.value()
        ink, muted = theme.colour("text"), theme.colour("muted")
        document = self.page.document()
        document.setDocumentMargin(BROAD)
        Sheet(document, ink, muted).write(sheet, self._rule(sheet), self._empty())
        bar.setValue(at)
        self._tell_left_out(sheet)

    def _show_findings(self, sheet: ReadBack) -> None:
        texts = dict(sheet.strings())
        found = [self._found(at, each, texts) for at, each in enumerate(sheet.findings)]
        self.findings.put(found)
        if self.findings.current() is None:
            self.findings.choose_at(0)
        self.findings.setVisible(bool(found))
        if self.passing.form.found not in found:
            self.passing.close_form()
        if sheet.blocking:
            theme.tone(self.state, Tone.DANGER)
            told = self.tr(
                "The gate is closed: read aloud, this would reveal somebody. Reword the notes "
                "below (Enter goes there), or mark them off the record."
            )
        elif not sheet.lines:
            theme.tone(self.state, Tone.MUTED)
            told = self.tr("There is nothing to read back yet.")
        else:
            theme.tone(self.state, Tone.OK)
            told = self.tr("✓ The guard lets it be read, printed and copied.")
        self.state.setText(told)

    def _tell_left_out(self, sheet: ReadBack) -> None:
        out = sheet.left_out
        parts = (
            (out.off_record, self.tr("off the record: {count}")),
            (out.cues, self.tr("cues to finish: {count}")),
            (out.remarks, self.tr("remarks that nobody took up: {count}")),
            (out.bare, self.tr("without words: {count}")),
        )
        lines = [text.format(count=count) for count, text in parts if count]
        told = [self.tr("Left out"), *lines] if lines else []
        if not sheet.sides_named:
            told.append(
                self.tr("No side is named: mark who was present under Dialogue, Attendance (F8).")
            )
        self.left_out.setText("\n".join(told))

    def _place(self, finding: Finding) -> str:
        numbers = self._numbers(finding)
        if numbers:
            return self.tr("note {number}").format(number=", ".join(map(str, numbers)))
        return self.tr("the heading")

    def _found(self, at: int, finding: Finding, texts: Mapping[str, str]) -> Found:
        text = texts.get(finding.place, "")
        about = sentence_around(text, finding.start, finding.end)
        mark = Stretch(finding.start - about.start, finding.end - about.start)
        sentence = text[about.start : about.end]
        return Found(str(at), finding, "", self._place(finding), sentence, mark)

    def _let_pass(self, found: Found, reason: str) -> None:
        at = self.bridge.roundtable_id
        self.bridge.do(lambda desk: desk.waive(at, found.finding, reason))

    def _numbers(self, finding: Finding) -> tuple[int, ...]:
        """The notes that a finding stands in."""
        sheet = self.sheet
        lines = sheet.lines if sheet is not None else ()
        return next((line.notes for line in lines if line.place == finding.place), ())

    def _take(self, taken: Found) -> None:
        if self.sheet is None:
            return
        numbers = self._numbers(taken.finding)
        found = (note for note in self.pile.notes if note.number in numbers)
        note = next(found, None)
        if note is not None:
            self.note_wanted.emit(note.id)

    def _rule(self, sheet: ReadBack) -> str:
        """The rule in the language of the sheet."""
        roundtable = self.pile.scene.roundtable
        word = words.rule_word(roundtable.rule) if roundtable is not None else ""
        return word if sheet.language is words.language() else words.said_otherwise(word)

    def _empty(self) -> str:
        return self.tr(
            "Nothing was agreed, disputed or put as an idea so far. Replies with + and - in the "
            "Room, and ideas with !, come together here."
        )

    # What may be done with it

    def may_leave(self) -> bool:
        """Whether it can be printed and copied; also while nobody knows yet."""
        return self.sheet is None or bool(self.sheet.lines and not self.sheet.blocking)

    def print_it(self) -> None:
        """Ask for the printer, and print."""
        if (sheet := self._ready(self.print_it)) is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # not wanted before this

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_to(printer, sheet))
        self._open(dialog)

    def preview(self) -> None:
        """Show the pages."""
        if (sheet := self._ready(self.preview)) is None:
            return
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer)
        dialog = QPrintPreviewDialog(printer, self)
        dialog.resize(100 * GRID, 86 * GRID)
        dialog.paintRequested.connect(lambda on: self.print_to(on, sheet))
        self._open(dialog)

    def print_to(self, printer: QPrinter, sheet: ReadBack) -> int:
        """Print a sheet that the guard has read; how many pages. GateClosed while it blocks."""
        sheet.refuse_blocked()
        return print_on(printer, for_print(printer, sheet, self._rule(sheet), self._empty()))

    def copy(self) -> None:
        """Put the sheet into the clipboard as plain text."""
        if (sheet := self._ready(self.copy)) is not None:
            QGuiApplication.clipboard().setText(sheet.page())
            self.state.setText(self.tr("✓ Copied."))

    def _ready(self, then: Callable[[], None]) -> ReadBack | None:
        """The sheet, where it may leave; `then` is done later where it is on its way."""
        if self.sheet is None:
            self._then = then
            return None
        return self.sheet if self.may_leave() else None

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(self._let_go)
        dialog.open()

    def _let_go(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _weigh(self) -> None:
        ready = self.sheet is not None and self.may_leave()
        for button in (self.print, self.preview_button, self.copy_button):
            button.setEnabled(ready)
        self.weighed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._drawn is not None:
            self._show_page(self._drawn)
