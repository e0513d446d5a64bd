"""Notes to a Markdown file, and notes from one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from rapporteur import paths
from rapporteur.errors import GateClosed, RapporteurError
from rapporteur.ui import words
from rapporteur.ui.theme import Tone
from rapporteur.ui.waiting import busy

if TYPE_CHECKING:
    from rapporteur.desk import Desk
    from rapporteur.desk.guarded_notes import MarkdownNotes, NotesJob
    from rapporteur.desk.markdown import ImportedNotes
    from rapporteur.domain.change import Change
    from rapporteur.ui.window import Window

_SUFFIX = ".md"


class NotesFiles(QObject):
    """Asks for the file, and says what came of it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def ask_where_to_save(self) -> None:
        """Ask for a file, and write the notes of the roundtable on the screen there."""
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the notes as Markdown"),
            str(paths.documents_folder() / (self.tr("notes") + _SUFFIX)),
            self.tr("Markdown (*.md)"),
        )
        if name:
            to = Path(name)
            self.save_to(to if to.suffix else to.with_suffix(_SUFFIX))

    def ask_what_to_take_over(self) -> None:
        """Ask for a file, and take its notes over into the roundtable on the screen."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Take over notes"),
            str(paths.documents_folder()),
            self.tr("Markdown and plain text (*.md *.markdown *.txt)"),
        )
        if name:
            self.take_over(Path(name))

    def save_to(self, to: Path) -> None:
        """Write the notes, but those off the record, once the guard has read them."""
        bridge = self._window.bridge
        try:
            with busy():
                job = bridge.desk.notes_job(bridge.roundtable_id, to)
        except RapporteurError as error:
            self._window.tell(error)
            return
        bridge.run(
            job.run,
            lambda written: self._tell_saved(written, to),
            lambda error: self._tell_refused(job, error),
            outlives_lock=True,
        )

    def _tell_refused(self, job: NotesJob, error: RapporteurError) -> None:
        """Show what keeps the notes in the file, or why it could not be written."""
        if not isinstance(error, GateClosed) or not self._window.bridge.is_open:
            self._window.tell(error)
            return
        from rapporteur.domain.anonymity import Finding  # none of it is wanted at the start
        from rapporteur.ui.notes_gate import NotesGate

        gate = NotesGate(self._window.bridge, self._window)
        gate.show_findings(job, [each for each in error.findings if isinstance(each, Finding)])
        to = job.to
        assert to is not None, "it was on its way into a file"
        gate.passed.connect(lambda: self.save_to(to))
        gate.finished.connect(gate.deleteLater)
        gate.open()

    def take_over(self, path: Path) -> None:
        """Take over all notes of a file, as one act."""
        bridge = self._window.bridge
        done: list[ImportedNotes] = []
        at = bridge.roundtable_id

        def take(desk: Desk) -> Change:
            done.append(desk.import_markdown(path, at))
            return done[-1].change

        with busy():
            bridge.do(take)
        for each in done:
            self._window.message.tell(
                self.tr("Notes taken over: {count}. Undo takes them back.").format(
                    count=each.count
                ),
                " ".join(words.fill(one.text, dict(one.values)) for one in each.told),
                Tone.OK,
                lasts=True,
            )

    def _tell_saved(self, written: MarkdownNotes, to: Path) -> None:
        said = [self.tr("Anybody can read this file: it is not encrypted.")]
        if written.left_out:
            left = self.tr("Left out, because they are off the record: {count}.")
            said.append(left.format(count=written.left_out))
        self._window.message.tell(
            self.tr("Notes saved in {file}: {count}.").format(file=to.name, count=written.count),
            " ".join(said),
            Tone.OK,
            lasts=True,
        )
