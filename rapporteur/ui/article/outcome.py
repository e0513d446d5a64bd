"""What an export has come to, in a line below the article."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rapporteur.desk import Exported
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import AIR, GRID, Tone


class Outcome(QWidget):
    """The file that was written, what the guard warned of, and the way to its folder."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path()
        self.words = label("", tone=Tone.OK)
        self.words.setAccessibleName(self.tr("Outcome of the export"))
        show = quiet_button(self.tr("Open its folder"))
        show.clicked.connect(self._open_folder)
        away = quiet_button(self.tr("Hide"))
        away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(AIR, 0, AIR, GRID)
        row.setSpacing(AIR)
        row.addWidget(self.words, 1)
        row.addWidget(show)
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
        self.words.setText(" ".join(parts))
        self.show()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
