"""What is on the screen while a dialogue is locked: its file's name and a field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from rapporteur.desk import Desk
from rapporteur.ui.announcing import announce
from rapporteur.ui.bridge import Bridge, LockReason
from rapporteur.ui.fields import Column, label, primary_button, quiet_button
from rapporteur.ui.theme import AIR, GRID, Tone, Voice
from rapporteur.ui.trouble import Trouble


class LockedPage(Column):
    """Asks for the passphrase. What was typed stays when it does not open."""

    left = Signal()  # back to the first screen: the dialogue is closed, and stays as it is

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(52 * GRID)
        self._bridge = bridge
        self.title = label(self.tr("Locked"), Voice.TITLE)
        self.why = label("", Voice.BODY, Tone.MUTED)
        self.name = label("", Voice.STRONG)
        self.hint = label("", Voice.SMALL, Tone.MUTED)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.trouble = Trouble()
        self.unlock = primary_button(self.tr("Unlock"))
        self.leave = quiet_button(self.tr("First screen"))
        self._lay_out()
        self.passphrase.textChanged.connect(self._weigh)
        self.passphrase.returnPressed.connect(self._unlock)
        self.unlock.clicked.connect(self._unlock)
        self.leave.clicked.connect(self.left)
        self._weigh()

    def _lay_out(self) -> None:
        self.body.addStretch(2)
        self.add(self.title)
        self.add(self.why)
        self.add(self.name, above=AIR)
        self.add_field(self.tr("Passphrase"), self.passphrase)
        for text in (self.hint, self.trouble):
            self.add(text)
        self.add_buttons(self.unlock, self.leave)
        self.body.addStretch(3)
        self.setFocusProxy(self.passphrase)

    def ask(self, took_clipboard: bool = False) -> None:
        """Show what is locked and why. An empty field, whatever was typed of a passphrase."""
        state = self._bridge.lock_state
        self.passphrase.clear()
        self.trouble.clear()
        self.name.setText(state.path.stem)
        self.why.setText(
            {
                LockReason.ASKED: self.tr("Everything is kept, the half-typed line too."),
                LockReason.IDLE: self.tr(
                    "Nobody was here for a while. Everything is kept, the half-typed line too."
                ),
                LockReason.SLEEP: self.tr(
                    "The computer went to sleep. Everything is kept, the half-typed line too."
                ),
            }[state.reason]
        )
        hints = self._hints(state.is_one_file, took_clipboard)
        self.hint.setText("\n".join(hints))
        self.hint.setVisible(bool(hints))
        self.passphrase.setFocus()
        announce(self, f"{self.title.text()}. {self.why.text()}")

    def forget(self) -> None:
        """Leave nothing of a passphrase or of a file's name behind."""
        self.passphrase.clear()
        self.name.clear()
        self.trouble.clear()

    def _hints(self, is_one_file: bool, took_clipboard: bool) -> list[str]:
        hints = []
        if self._bridge.is_sample:
            hints.append(
                self.tr("The passphrase of the sample is “{passphrase}”.").format(
                    passphrase=Desk.SAMPLE_PASSPHRASE
                )
            )
        if self._bridge.holds_lines:
            hints.append(
                self.tr(
                    "The disk did not take the half-typed line: it is kept in memory, so leave "
                    "this window open until you have unlocked it."
                )
            )
        if not is_one_file and not self._bridge.is_sample:
            hints.append(
                self.tr(
                    "What was written last lies beside the file, in one that ends in -wal. "
                    "Unlock before you copy or move the dialogue."
                )
            )
        if took_clipboard:
            hints.append(self.tr("What was copied from here is off the clipboard."))
        return hints

    def _weigh(self) -> None:
        self.unlock.setEnabled(bool(self.passphrase.text()))

    def _unlock(self) -> None:
        if not self.passphrase.text():
            return
        if self.trouble.tried(lambda: self._bridge.unlock(self.passphrase.text())):
            self.forget()
        else:
            self.passphrase.setFocus()
            self.passphrase.selectAll()
