"""The gate before an export, as a page: what keeps it shut, and what is to be read before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import FindingKind
from rapporteur.domain.language import Language
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.found_list import FoundList
from rapporteur.ui.article.opened import OpenFinding
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.told import counts
from rapporteur.ui.fields import label, primary_button, quiet_button
from rapporteur.ui.theme import AIR, BROAD, GRID, PAGE_WIDTH, Tone, Voice, surface, tone


class GatePage(QWidget):
    """Of one edition: a language, draft or final. It opens by itself when nothing blocks."""

    left = Signal()
    taken = Signal(object)  # Found: go there
    export_wanted = Signal(bool)  # whether final: the gate is open
    attendance_wanted = Signal()
    untranslated_wanted = Signal()

    def __init__(self, outgoing: Outgoing) -> None:
        super().__init__()
        self._found: tuple[Found, ...] = ()
        self._refused: tuple[Found, ...] = ()  # by the writing itself: the file's name
        self._final, self._language = False, Language.EN
        self._ready = self._settled = False
        self._untranslated = 0
        surface(self)
        self.setAccessibleName(self.tr("The gate of the export"))
        self.heading = label("", Voice.TITLE)
        self.edition = label("", tone=Tone.MUTED)
        self.attendance = quiet_button(self.tr("Mark who was present…"))
        self.untranslated = quiet_button("")
        self.list = FoundList(self.tr("Findings of this edition"), whole=True)
        self.open = OpenFinding(outgoing, wide=True)
        self.passed, self.off = (label("", Voice.SMALL, Tone.MUTED) for _ in range(2))
        self.export = primary_button("")
        self.back = quiet_button(self.tr("Back to the article"))
        self._lay_out()
        self._connect()

    @property
    def final(self) -> bool:
        """Whether the final edition was asked for."""
        return self._final

    @property
    def is_open(self) -> bool:
        """Whether nothing stands in the way of this edition."""
        blocks, _ = counts((*self._found, *self._refused))
        read = self._ready and self._settled
        return read and not blocks and not (self._final and self._untranslated)

    def ask_for(self, language: Language, final: bool) -> None:
        """The edition that is to be exported."""
        self._language, self._final, self._refused = language, final, ()
        self._say()

    def put(self, found: Sequence[Found], ready: bool, settled: bool) -> None:
        """Show what was found; `ready`: all was read once, `settled`: as it stands now."""
        self._found, self._ready, self._settled = tuple(found), ready, settled
        self._say()

    def put_rest(self, untranslated: int, passed: int, off: Sequence[str]) -> None:
        """Show how many stretches are to be translated, how many waivers are in force, and which
        checks could not be made."""
        self._untranslated = untranslated
        words = self.tr("Let pass with a reason: {count}. They are listed beside the article.")
        self.passed.setText(words.format(count=passed))
        self.passed.setVisible(passed > 0)
        self.off.setText("\n".join((self.tr("Not checked:"), *off)) if off else "")
        self.off.setVisible(bool(off))
        self._say()

    def refuse(self, found: Sequence[Found]) -> None:
        """Show also what only the writing of the file has found: its name."""
        self._refused = tuple(found)
        self._say()

    def take_focus(self) -> None:
        """Go to the first finding, or to the way on."""
        if self.list.all():
            self.list.choose_at(0)
            self.list.setFocus()
        else:
            self.export.setFocus()

    def forget(self) -> None:
        """Show nothing."""
        self._refused = ()
        self.open.forget()
        self.put((), ready=False, settled=False)
        self.put_rest(0, 0, ())

    def _say(self) -> None:
        every = (*self._refused, *self._found)
        blocks, judged = counts(every)
        rows: list[Found | str] = []
        if blocks:
            rows += [self.tr("Stops the export"), *(each for each in every if each.blocks)]
        if judged:
            rows += [
                self.tr("To judge before it is sent"),
                *(each for each in every if not each.blocks),
            ]
        at = [each.id for each in self.list.all()]
        before = self.list.current()
        self.list.put(rows)
        if before is not None and self.list.current() is None and before.id in at:
            self.list.choose_at(at.index(before.id))
        self.list.setVisible(bool(rows))
        self._say_state(blocks, judged)
        kinds = {each.finding.kind for each in every}
        self.attendance.setVisible(FindingKind.ATTENDANCE in kinds)
        self.untranslated.setVisible(self._untranslated > 0)
        words = self.tr("Still to translate: {count}. Go to the next…")
        self.untranslated.setText(words.format(count=self._untranslated))
        tone(self.untranslated, Tone.DANGER if self._final else Tone.WARN)
        self._show_open(self.list.current())

    def _say_state(self, blocks: int, judged: int) -> None:
        if not self._ready or not (blocks or self._settled):
            words, ink = self.tr("The guard is reading…"), Tone.MUTED
        elif blocks:
            words = self.tr("The gate is closed. Stop the export: {count}").format(count=blocks)
            ink = Tone.DANGER
        elif not self.is_open:
            words, ink = self.tr("The gate is closed until all is translated"), Tone.DANGER
        else:
            words, ink = self.tr("✓ The gate is open"), Tone.OK
        if words != self.heading.text():
            self.heading.setText(words)
            tone(self.heading, ink)
        self.edition.setText(self._edition(judged))
        self.export.setText(self.tr("Export final…") if self._final else self.tr("Export draft…"))
        self.export.setEnabled(self.is_open)

    def _edition(self, judged: int) -> str:
        """Which edition it is, and what happens next."""
        which = {
            (Language.EN, False): self.tr("English edition, draft."),
            (Language.EN, True): self.tr("English edition, final."),
            (Language.RU, False): self.tr("Russian edition, draft."),
            (Language.RU, True): self.tr("Russian edition, final."),
        }[self._language, self._final]
        if not self.is_open:
            then = self.tr(
                "No file was written. Reword what was found, or say why it may pass: "
                "the gate reads again after each."
            )
        elif judged:
            then = self.tr("Read what is left to judge; then it may go.")
        else:
            then = self.tr("Nothing is left to judge.")
        return f"{which} {then}" if self._ready else which

    def _show_open(self, found: Found | None) -> None:
        every = (*self._refused, *self._found)
        alike = sum(each.is_like(found) and each.can_reword for each in every) if found else 0
        self.open.show_found(found, alike)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_open)
        self.list.taken.connect(self.taken)
        self.open.taken.connect(self.taken)
        self.open.left_form.connect(self.list.setFocus)
        self.attendance.clicked.connect(self.attendance_wanted)
        self.untranslated.clicked.connect(self.untranslated_wanted)
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._final))
        self.back.clicked.connect(self.left)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.left.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(PAGE_WIDTH + 2 * BROAD)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (self.heading, self.edition):
            column.addWidget(widget)
        for button in (self.attendance, self.untranslated):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        column.addWidget(self.open)
        column.addStretch(0)
        for widget in (self.passed, self.off):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(AIR)
        row.addWidget(self.export)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addSpacing(GRID)
        column.addLayout(row)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(BROAD, BROAD, BROAD, AIR)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)
