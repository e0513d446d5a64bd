"""Opening a dialogue: its file and its passphrase, asked for in place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from rapporteur import paths
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import Column, label, primary_button, quiet_button
from rapporteur.ui.theme import GRID, Voice
from rapporteur.ui.trouble import Trouble


class FileField(QWidget):
    """A path that can be typed or chosen."""

    edited = Signal()
    chosen = Signal()

    def __init__(self, saving: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saving = saving
        self.path_line = QLineEdit()
        self.choose = QPushButton(self.tr("Choose…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.path_line, 1)
        row.addWidget(self.choose)
        self.path_line.setAccessibleName(self.tr("File"))
        self.path_line.textChanged.connect(self.edited)
        self.choose.clicked.connect(self._choose)
        self.setFocusProxy(self.path_line)

    def path(self) -> Path | None:
        """The file, with its suffix where a new one is named without; None while blank."""
        typed = self.path_line.text().strip()
        if not typed:
            return None
        path = Path(typed).expanduser()
        if self._saving and path.suffix != paths.DIALOGUE_SUFFIX:
            path = path.with_name(path.name + paths.DIALOGUE_SUFFIX)
        return path

    def set_path(self, path: Path | None) -> None:
        self.path_line.setText(str(path) if path else "")

    def _choose(self) -> None:
        """The system's own dialog; it does not stop what goes on behind it."""
        dialog = QFileDialog(self)
        dialog.setNameFilter(self.tr("Dialogues (*{suffix})").format(suffix=paths.DIALOGUE_SUFFIX))
        dialog.setDefaultSuffix(paths.DIALOGUE_SUFFIX)
        if self._saving:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        path = self.path()
        dialog.setDirectory(str(path.parent if path else paths.documents_folder()))
        if path:
            dialog.selectFile(path.name)
        dialog.fileSelected.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take(self, file: str) -> None:
        self.set_path(Path(file))
        self.chosen.emit()


class OpenForm(Column):
    """File and passphrase. What was typed stays when it does not open."""

    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(64 * GRID, parent)
        self._bridge = bridge
        self.file = FileField(saving=False)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.trouble = Trouble()
        self.open = primary_button(self.tr("Open"))
        self.leave = quiet_button(self.tr("Back"))
        self._lay_out()
        self.file.edited.connect(self._weigh)
        self.file.chosen.connect(self.passphrase.setFocus)
        self.file.path_line.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.textChanged.connect(self._weigh)
        self.passphrase.returnPressed.connect(self._open)
        self.open.clicked.connect(self._open)
        self.leave.clicked.connect(self.left)
        self._weigh()

    def _lay_out(self) -> None:
        self.body.addStretch(2)
        self.add(label(self.tr("Open a dialogue"), Voice.TITLE))
        self.add_field(self.tr("File"), self.file)
        self.add_field(self.tr("Passphrase"), self.passphrase)
        self.add(self.trouble)
        self.add_buttons(self.open, self.leave)
        self.body.addStretch(3)

    def ask(self, file: Path | None) -> None:
        """Ask for the passphrase of `file`, or for both."""
        if file is not None:
            self.file.set_path(file)
        (self.passphrase if self.file.path() else self.file).setFocus()

    def forget(self) -> None:
        """Leave nothing of a passphrase behind."""
        self.passphrase.clear()
        self.trouble.clear()

    def _weigh(self) -> None:
        self.open.setEnabled(bool(self.file.path() and self.passphrase.text()))

    def _open(self) -> None:
        path = self.file.path()
        if path is None or not self.passphrase.text():
            return
        if self.trouble.tried(lambda: self._bridge.open(path, self.passphrase.text())):
            self.forget()
        else:
            self.passphrase.setFocus()
            self.passphrase.selectAll()
