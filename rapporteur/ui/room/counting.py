"""What the topics column tells: made when it is first asked for, then kept up note by note."""

from __future__ import annotations

from itertools import islice

from rapporteur.domain.dialogue import Note
from rapporteur.ui.room.digits import LAST, Digits
from rapporteur.ui.room.notebook import Notebook, Tally
from rapporteur.ui.room.scene import Scene


class Counting:
    """The tally and the digits of the roundtable on the screen."""

    def __init__(self) -> None:
        self._tally: Tally | None = None
        self._digits: Digits | None = None

    def forget(self) -> None:
        """Another roundtable comes."""
        self._tally, self._digits = None, None

    def see(self, scene: Scene) -> None:
        """Notes or names may be others: count anew; a topic that is still there keeps its digit."""
        self._tally = None
        if self._digits is not None:
            self._digits = self._digits.among(scene.topic, _first_level(scene))

    def take(self, before: Note | None, after: Note | None) -> None:
        """One note has changed; None where it was not there, or is not there any more."""
        if self._tally is not None:
            for note, by in ((before, -1), (after, 1)):
                if note is not None:
                    self._tally.count(note, by)
        if self._digits is not None and after is not None:
            had = before.topic_ids if before is not None else ()
            for topic_id in after.topic_ids:
                if topic_id not in had:
                    self._digits.use(topic_id)

    def told(self, scene: Scene, book: Notebook) -> tuple[Tally, Digits]:
        """The counts, and which topics the digits take."""
        if self._digits is None:
            self._digits = Digits(islice(book.latest_topics(), LAST), _first_level(scene))
        if self._tally is None:
            self._tally = Tally(scene, book.notes)
        return self._tally, self._digits


def _first_level(scene: Scene) -> list[str]:
    return [each.id for each in scene.topics if each.parent_id is None]
