"""What the guard catches because of one entry of the roster, and a sentence to try it on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from rapporteur.domain.roster import Organisation, Participant
from rapporteur.errors import RapporteurError
from rapporteur.ui import words
from rapporteur.ui.article.places import utf16
from rapporteur.ui.article.told import kind_word
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import caption, label, quiet_button
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice, colour, tone

if TYPE_CHECKING:
    from rapporteur.desk.caught import Caught, Remark
    from rapporteur.domain.anonymity import Finding

SOON_MS = 120  # after the last key, before the guard is asked
FEW = 6  # forms of a kind that are shown at first
MANY = 400  # and at most: a screen is no place for more
LONGEST = 20_000  # characters of what is tried


class CaughtPane(QWidget):
    """All forms of an entry by kind, remarks on what was entered, and a field to try it.

    The guard is read in and asked on the worker, and not before `within` is on the screen.
    """

    arrived = Signal(str)  # the remarks on the entry, in words

    def __init__(self, bridge: Bridge, within: QWidget) -> None:
        super().__init__()
        self._bridge = bridge
        self._within = within
        self._entry: Participant | Organisation | None = None
        self._caught: Caught | None = None
        self._asked = 0
        self._tried = 0
        self.remarks = label("", tone=Tone.WARN)
        self.groups = Groups()
        self.line = TryLine(self.tr("Type or paste a sentence, and see what would be caught in it"))
        self.says = label("", Voice.SMALL, Tone.MUTED)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._ask)
        self._soon_tried = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon_tried.timeout.connect(self._try)
        self.line.textChanged.connect(self._soon_tried.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.remarks)
        column.addSpacing(GRID)
        column.addWidget(caption(self.tr("Try it"), self.line))
        column.addWidget(self.line)
        column.addWidget(self.says)
        column.addSpacing(AIR)
        column.addWidget(self.groups)
        self.remarks.hide()

    def show_entry(self, entry: Participant | Organisation | None) -> None:
        """Show what is caught because of an entry, as it is typed."""
        if entry == self._entry:
            return
        if entry is None or self._entry is None or entry.id != self._entry.id:
            self._forget()
        self._entry = entry
        self._asked += 1
        self.setVisible(entry is not None)
        self._soon.start()

    def forget(self) -> None:
        """The dialogue was closed."""
        self._entry = None
        self._asked += 1
        self._forget()
        self.line.clear()

    def come(self) -> None:
        """What it stands in has come onto the screen."""
        if self._caught is None:
            self._soon.start()

    def _forget(self) -> None:
        self._caught = None
        self.groups.put(())
        self._tell_remarks(())
        self._mark(())

    def _ask(self) -> None:
        if self._entry is None or not self._within.isVisible() or not self._bridge.is_open:
            return
        self._asked += 1
        try:
            job = self._bridge.desk.caught_job(self._entry)
        except RapporteurError as error:
            self._bridge.failed.emit(error)
            return
        self._bridge.run(job.run, partial(self._arrive, self._asked))

    def _arrive(self, number: int, caught: Caught) -> None:
        if number != self._asked:
            return  # another one is on its way
        self._caught = caught
        self.groups.put([(each.title, each.forms) for each in caught.groups])
        self._tell_remarks(caught.remarks)
        self._try()

    def _try(self) -> None:
        text = self.line.toPlainText()[:LONGEST]
        if self._caught is None or not text.strip():
            self._mark(())
            return
        self._tried += 1
        self._bridge.run(partial(self._caught.find, text), partial(self._tell, self._tried, text))

    def _tell(self, number: int, text: str, found: tuple[Finding, ...]) -> None:
        if number == self._tried and self.line.toPlainText()[:LONGEST] == text:
            self._mark(found)

    def _mark(self, found: Sequence[Finding]) -> None:
        text = self.line.toPlainText()
        self.line.mark([(each.start, each.end) for each in found])
        tone(self.says, Tone.DANGER if found else Tone.MUTED)
        if found:
            said = (f"{text[each.start : each.end]} ({kind_word(each.kind)})" for each in found)
            self.says.setText(self.tr("Caught: {words}").format(words=", ".join(said)))
        elif text.strip() and self._caught is not None:
            self.says.setText(self.tr("Nothing is caught here."))
        else:
            self.says.setText("")

    def _tell_remarks(self, remarks: Sequence[Remark]) -> None:
        self.remarks.setText(told(remarks))
        self.remarks.setVisible(bool(remarks))
        self.arrived.emit(self.remarks.text())


class Groups(QWidget):
    """Forms by kind, a few of each; the others come where somebody asks for them."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)
        self.rows: list[GroupRow] = []
        self._shown: list[tuple[str, tuple[str, ...]]] = []

    def put(self, groups: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Show other forms, each kind under its marked title."""
        wanted = [each for each in groups if each[1]]
        if wanted == self._shown:
            return
        self._shown = wanted
        while len(self.rows) > len(wanted):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(wanted):
            self.rows.append(GroupRow())
            self._column.addWidget(self.rows[-1])
        for row, (title, forms) in zip(self.rows, wanted, strict=True):
            row.put(words.tr_core(title), forms)


class GroupRow(QWidget):
    """One kind of forms."""

    def __init__(self) -> None:
        super().__init__()
        self._forms: tuple[str, ...] = ()
        self.title = label("", Voice.SMALL, Tone.MUTED)
        self.forms = label("")
        self.more = quiet_button("")
        self.more.clicked.connect(lambda: self._show(len(self._forms)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.forms)
        column.addWidget(self.more)

    def put(self, title: str, forms: tuple[str, ...]) -> None:
        """Show other forms; few of them."""
        self.title.setText(f"{title} \N{MIDDLE DOT} {len(forms)}")
        if forms != self._forms:
            self._forms = forms
            self._show(FEW)

    def _show(self, count: int) -> None:
        few = self._forms[: min(count, MANY)]
        self.forms.setText(" \N{MIDDLE DOT} ".join(few))
        left = len(self._forms) - len(few)
        self.more.setText(self.tr("and {count} more").format(count=left))
        self.more.setVisible(bool(left) and len(few) < MANY)


class TryLine(QPlainTextEdit):
    """A few lines to type in; what is caught stands on a ground of its own, and is underlined."""

    def __init__(self, invitation: str) -> None:
        super().__init__()
        self.setProperty("field", "true")
        self.setTabChangesFocus(True)
        self.setPlaceholderText(invitation)
        self.setAccessibleName(invitation)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 3 * GRID)

    def mark(self, spans: Sequence[tuple[int, int]]) -> None:
        """Mark stretches, given in code points."""
        text, marks = self.toPlainText(), []
        for start, end in spans:
            cursor = QTextCursor(self.document())
            cursor.setPosition(utf16(text, start))
            cursor.setPosition(utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
            made: Any = QTextEdit.ExtraSelection()
            made.cursor, made.format = cursor, _caught_look()
            marks.append(made)
        self.setExtraSelections(marks)


def told(remarks: Sequence[Remark]) -> str:
    """Remarks in words, one a line."""
    return "\n".join(words.fill(each.text, dict(each.values)) for each in remarks)


def _caught_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(colour("danger"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(QColor(colour("danger")))
    return look
