"""The way of an article into a Word file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from rapporteur import paths
from rapporteur.desk.export import Exported
from rapporteur.domain.language import Language
from rapporteur.errors import GateClosed, RapporteurError
from rapporteur.ui.bridge import Bridge

ChooseFile = Callable[[QWidget, Path], Path | None]


class Exporting(QObject):
    """Asks where to, has the worker clear and write the article, and records what was written."""

    started = Signal()
    shut = Signal(object)  # GateClosed: nothing was written
    done = Signal(object)  # Exported
    ended = Signal()  # however it ended

    def __init__(self, bridge: Bridge, window: QWidget, choose: ChooseFile | None = None) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._folder = paths.documents_folder()
        self.choose: ChooseFile = choose or _ask

    def export(self, language: Language, final: bool) -> None:
        """Export the article of the roundtable on the screen, as a draft or as the final text."""
        at = self._bridge.roundtable_id
        try:
            proposed = self._bridge.desk.edition(at, language, final).file_name
        except RapporteurError as error:
            self._bridge.failed.emit(error)
            return
        to = self.choose(self._window, self._folder / proposed)
        if to is not None and self._bridge.is_open:  # it may have been locked meanwhile
            self._folder = to.parent
            self._write(at, language, to, final)

    def _write(self, roundtable_id: str, language: Language, to: Path, final: bool) -> None:
        try:
            job = self._bridge.desk.export_job(roundtable_id, language, to, final)
        except RapporteurError as error:
            self._bridge.failed.emit(error)
            return
        self.started.emit()
        self._bridge.run(job.run, self._record, self._refuse, outlives_lock=True)

    def _record(self, exported: Exported) -> None:
        self.ended.emit()
        if self._bridge.do(lambda desk: desk.record_export(exported)) is not None:
            self.done.emit(exported)

    def _refuse(self, error: RapporteurError) -> None:
        self.ended.emit()
        if isinstance(error, GateClosed):
            self.shut.emit(error)
        else:
            self._bridge.failed.emit(error)


def _ask(window: QWidget, proposed: Path) -> Path | None:
    heading = QCoreApplication.translate("Exporting", "Export the article")
    kinds = QCoreApplication.translate("Exporting", "Word (*.docx)")
    name, _ = QFileDialog.getSaveFileName(window, heading, str(proposed), kinds)
    if not name:
        return None
    to = Path(name)
    return to if to.suffix else to.with_suffix(".docx")
