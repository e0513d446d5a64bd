"""What composing or an export has come to, in a line below the article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rapporteur.desk.export import Exported
from rapporteur.ui.announcing import announce
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import AIR, GRID, Tone, tone


class Outcome(QWidget):
    """The file that was written, what the guard warned of, and the way to its folder."""

    def __init__(self) -> None:
        super().__init__()
        self._folder, self._is_held = Path(), False
        self.words = label("", tone=Tone.OK)
        self.words.setAccessibleName(self.tr("Outcome of the export"))
        self._to_folder = quiet_button(self.tr("Open its folder"))
        self._to_folder.clicked.connect(self._open_folder)
        away = quiet_button(self.tr("Hide"))
        away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(AIR, 0, AIR, GRID)
        row.setSpacing(AIR)
        row.addWidget(self.words, 1)
        row.addWidget(self._to_folder)
        row.addWidget(away)
        self.hide()

    def tell(self, exported: Exported) -> None:
        """Say what was written."""
        self._folder = exported.path.parent
        final, version = exported.export.final, exported.export.version
        said = (
            self.tr("✓ Final edition written: {name}.")
            if final
            else self.tr("✓ Draft v{version} written: {name}.")
        )
        parts = [said.format(name=exported.path.name, version=version)]
        if exported.untranslated:
            left = self.tr("Stretches still to translate: {count}.")
            parts.append(left.format(count=exported.untranslated))
        if exported.warnings:
            left = self.tr("Findings to judge: {count}.")
            parts.append(left.format(count=len(exported.warnings)))
        self._say(" ".join(parts), file=True)

    def tell_left_out(self, off_record: int, cues: int) -> None:
        """Say how many notes stay out of the draft; nothing where none do."""
        parts = []
        if off_record:
            said = self.tr("Off the record and left out: {count}.")
            parts.append(said.format(count=off_record))
        if cues:
            said = self.tr("Cues to finish in the Room first: {count}.")
            parts.append(said.format(count=cues))
        if parts:
            self._say(" ".join(parts), file=False)

    def tell_held(self, findings: int | None) -> None:
        """Say why what was copied, cut or dragged stays inside."""
        if findings is None:
            words = self.tr("Kept inside: the guard has not read it yet. Here it can be pasted.")
        else:
            words = self.tr(
                "Kept inside: it can be pasted here and nowhere else. Findings that stop it: "
                "{count}."
            ).format(count=findings)
        self._say(words, file=False, ink=Tone.WARN)
        self._is_held = True
        announce(self, words)

    def untell_held(self) -> None:
        """What was copied since may leave."""
        if self._is_held:
            self.hide()

    def _say(self, words: str, *, file: bool, ink: Tone = Tone.OK) -> None:
        self._is_held = False
        tone(self.words, ink)
        self.words.setText(words)
        self._to_folder.setVisible(file)
        self.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
