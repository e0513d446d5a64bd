"""The finding that is chosen: why it is one, what could stand there, or why it may pass."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rapporteur.ui.article.found import Found
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.told import reason
from rapporteur.ui.article.waiving import WaiverForm
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

REWORD, REWORD_LIKE, WAIVE = "Ctrl+Return", "Ctrl+Shift+Return", "F2"
NEXT, BEFORE = "F4", "Shift+F4"


class OpenFinding(QWidget):
    """What can be done with a finding, with one key each; it asks, the place acts.

    `wide` lays its buttons side by side. Where the form for a reason is open it takes their place.
    """

    reworded = Signal(object)  # Found: put its suggestion
    reworded_like = Signal(object)  # Found: put the suggestions of all that are like it
    waived = Signal(object, str)  # Found, reason
    taken = Signal(object)  # Found: go to the text
    left_form = Signal()  # the reason was given up

    def __init__(self, outgoing: Outgoing, wide: bool = False) -> None:
        super().__init__()
        self._found: Found | None = None
        self._wide = wide
        self.where = label("", Voice.SMALL, Tone.MUTED)
        self.why = label("")
        self.reword, self.like = quiet_button(""), quiet_button("")
        self.waive = quiet_button(self.tr("Let it pass…"))
        self.go = quiet_button(self.tr("Go to the text"))
        self.form = WaiverForm(outgoing)
        self._pages = QStackedWidget()
        self._lay_out()
        self.reword.clicked.connect(lambda: self._emit(self.reworded))
        self.like.clicked.connect(lambda: self._emit(self.reworded_like))
        self.waive.clicked.connect(self.ask_reason)
        self.go.clicked.connect(lambda: self._emit(self.taken))
        self.form.given.connect(self._give)
        self.form.left.connect(self._leave_form)
        self.show_found(None, 0)

    def found(self) -> Found | None:
        """The finding that is open."""
        return self._found

    def show_found(self, found: Found | None, alike: int) -> None:
        """Open a finding of which there are `alike` with a suggestion, itself included.

        While a reason is being typed for it, that stays.
        """
        if found is None or (self._found is not None and found.id != self._found.id):
            self._close_form()
        self._found = found
        self.setVisible(found is not None)
        if found is None:
            return
        self.where.setText(found.where)
        self.why.setText(reason(found.finding))
        for line in (self.where, self.why):
            line.setVisible(bool(line.text()) and not self._wide)
        self.reword.setVisible(found.can_reword)
        said = self.tr("Put “{words}”").format(words=found.finding.suggestion)
        _name(self.reword, said, REWORD)
        self.like.setVisible(found.can_reword and alike > 1)
        _name(self.like, self.tr("Reword all {count} alike").format(count=alike), REWORD_LIKE)
        _name(self.waive, self.tr("Let it pass…"), WAIVE)
        self.go.setVisible(bool(found.key))

    def ask_reason(self) -> None:
        """Open the form for the reason."""
        if self._found is not None:
            self._pages.setCurrentIndex(1)
            self._fit()
            self.form.ask(self._found)

    def forget(self) -> None:
        self.form.forget()
        self.show_found(None, 0)

    def _give(self, found: Found, reason: str) -> None:
        self._close_form()
        self.waived.emit(found, reason)

    def _leave_form(self) -> None:
        self._close_form()
        self.left_form.emit()

    def _close_form(self) -> None:
        self.form.forget()
        self._pages.setCurrentIndex(0)
        self._fit()

    def _fit(self) -> None:
        """A stack is as tall as its tallest page, unless the others have no say."""
        for page in (self._acts, self.form):
            policy = page.sizePolicy()
            is_shown = page is self._pages.currentWidget()
            policy.setVerticalPolicy(policy.Policy.Preferred if is_shown else policy.Policy.Ignored)
            page.setSizePolicy(policy)
        self._pages.updateGeometry()

    def _emit(self, signal: object) -> None:
        if self._found is not None:
            signal.emit(self._found)  # type: ignore[attr-defined]

    def _lay_out(self) -> None:
        self._acts = acts = QWidget()
        direction = QBoxLayout.Direction
        row = QBoxLayout(direction.LeftToRight if self._wide else direction.TopToBottom, acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(AIR if self._wide else 0)
        buttons = (self.reword, self.like, self.waive, self.go)
        if self._wide:
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        else:
            for button in (self.reword, self.like):
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            last = QHBoxLayout()
            last.setSpacing(AIR)
            last.addWidget(self.waive)
            last.addWidget(self.go)
            last.addStretch(1)
            row.addLayout(last)
        self._pages.addWidget(acts)
        self._pages.addWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        for widget in (self.where, self.why, self._pages):
            column.addWidget(widget)
        column.setSpacing(GRID)


def _name(button: QPushButton, text: str, key: str) -> None:
    """Its words, and its key where the pointer rests and where it is read aloud."""
    native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    button.setText(f"{text}  ·  {native}")
    button.setToolTip(native)
    button.setAccessibleDescription(native)
