"""What is said of the line beside how it will be read: quietly, and not at each key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Note
from rapporteur.domain.drafts import HalfTyped
from rapporteur.domain.layout import looks_turned
from rapporteur.ui import words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room.chips import Piece
from rapporteur.ui.room.line import CaptureLine
from rapporteur.ui.theme import Tone

if TYPE_CHECKING:
    from rapporteur.desk.naming import LearntNames

PAUSE_MS = 150  # after the last key, before the line is looked through
IDLE_MS = 1500  # after the opening, or a change of the roster, before the guard is read in


class Remarks(QObject):
    """Names of the roster, a line on the wrong layout, and where the line comes from."""

    changed = Signal()
    paused = Signal()  # the hand rests

    def __init__(self, bridge: Bridge, line: CaptureLine) -> None:
        super().__init__()
        self._bridge, self._line = bridge, line
        self.brought_back: HalfTyped | None = None  # the line, where it comes from an earlier time
        self._says = (False, False)  # that somebody is named, that it is on the wrong layout
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._learn_names)
        bridge.opened.connect(self._idle.start)
        bridge.changed.connect(self._follow)

    def read_soon(self) -> None:
        """The line has changed."""
        self._pause.start()
        if not self._line.text():
            self._says = (False, False)

    def look(self) -> None:
        """Look the line through now."""
        self.paused.emit()
        if not self._bridge.is_open:
            return
        text, desk = self._line.text(), self._bridge.desk
        named = bool(text and desk.knows_names and desk.names_in(text))
        says = (named, looks_turned(text))
        if says != self._says:
            self._says = says
            self.changed.emit()

    def forget(self) -> None:
        """The dialogue is closed."""
        self._pause.stop()
        self._idle.stop()
        self.brought_back, self._says = None, (False, False)

    def pieces(self, editing: Note | None, has_aside: bool) -> tuple[Piece, ...]:
        """What comes before how the line will be read."""
        said: list[str] = []
        if editing is not None:
            text = self.tr("editing note {number}: Enter keeps it, Esc leaves it as it was")
            said.append(text.format(number=editing.number))
        if self.brought_back is not None:
            text = self.tr("brought back, begun at {time}")
            said.append(text.format(time=words.clock(self.brought_back.stamped_at)))
        if has_aside and editing is None and not self._line.text().strip():
            said.append(self.tr("a draft is set aside: Esc brings it back"))
        return tuple(Piece(each, Tone.ACCENT) for each in said)

    def warnings(self) -> tuple[Piece, ...]:
        """What comes after it."""
        named, turned = self._says
        said = [self.tr("a name: will need rewording")] * named
        said += [self.tr("the other keyboard layout? Ctrl+0 turns it")] * turned
        return tuple(Piece(each, Tone.WARN) for each in said)

    def _follow(self, change: Change) -> None:
        if change.touches_names():
            self._idle.start()

    def _learn_names(self) -> None:
        """Elsewhere: reading the guard in takes longer than a key may."""
        job = self._bridge.desk.names_job() if self._bridge.is_open else None
        if job is not None:
            self._bridge.run(job.run, self._take_names)
        elif self._bridge.is_open:
            self.look()

    def _take_names(self, learnt: LearntNames) -> None:
        self._bridge.desk.learn_names(learnt)
        self.look()
