"""Remarks on entries that wait to be taken in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rapporteur.domain.incoming import Proposed
from rapporteur.domain.roster import Participant
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.caught import told
from rapporteur.ui.dialogue.intake_model import IntakeModel
from rapporteur.ui.fields import label
from rapporteur.ui.theme import Tone

if TYPE_CHECKING:
    from rapporteur.desk.caught import Remark

SOON_MS = 200
FEW = 4  # remarks that are shown; the others are counted


class IntakeRemarks(QWidget):
    """What to know of the names and aliases in a list; the guard is asked on the worker."""

    def __init__(self, bridge: Bridge, model: IntakeModel) -> None:
        super().__init__()
        self._bridge, self._model = bridge, model
        self._asked = 0
        self.words = label("", tone=Tone.WARN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._ask)
        model.altered.connect(self._begin)
        self.hide()

    def _begin(self) -> None:
        self._asked += 1
        if self._model.rowCount():
            self._soon.start()
        else:
            self._tell(self._asked, ())

    def _ask(self) -> None:
        if self._bridge.is_open and self._model.rowCount():
            job = self._bridge.desk.remarks_job(map(_waiting, self._model.rows()))
            self._bridge.run(job.run, partial(self._tell, self._asked))

    def _tell(self, number: int, remarks: tuple[tuple[Remark, ...], ...]) -> None:
        if number != self._asked:
            return  # the list has changed meanwhile
        known = list(dict.fromkeys(each for row in remarks for each in row))
        lines = [told(known[:FEW])] if known else []
        if len(known) > FEW:
            lines.append(self.tr("and {count} more").format(count=len(known) - FEW))
        self.words.setText("\n".join(lines))
        self.setVisible(bool(lines))


def _waiting(entry: Proposed) -> Participant | None:
    """Somebody who waits, as the one of the roster whom they are: nobody shares their own name."""
    if entry.read is None or entry.known is None:
        return entry.read
    return replace(entry.read, id=entry.known.id)
