"""The desk: every act that a person can do to a dialogue, once, for either face.

A dialogue is opened, and its notes are shown, with a few areas of the desk. The others, and all
that they stand on, are read in together when one of their acts is first asked for: the first row
must not wait for them. What they make is imported from their own files.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rapporteur.desk.acts import Acts
from rapporteur.desk.drafts import DraftActs
from rapporteur.desk.naming import NamingActs
from rapporteur.desk.room import RoomActs
from rapporteur.desk.series import SeriesActs
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Dialogue, Host
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput, StoreError
from rapporteur.store import Health, Store

if TYPE_CHECKING:
    from rapporteur.desk.areas import Areas
    from rapporteur.domain.change import Record
else:

    class Areas(NamingActs, DraftActs, SeriesActs, RoomActs):
        """The areas of the desk until more are needed."""

        def __getattr__(self, name: str) -> object:
            from rapporteur.desk import areas

            Desk.__bases__ = (areas.Areas,)  # from now on; nothing is asked for here again
            return getattr(self, name)


__all__ = ["Acts", "Desk", "Health"]


class Desk(Areas):
    """One open dialogue. Its acts raise a `RapporteurError` and then nothing has changed."""

    SAMPLE_PASSPHRASE = "sample"  # the sample's people are invented; there is nothing to guard

    @classmethod
    def begin(cls, path: Path, passphrase: str, dialogue: Dialogue, hosts: Sequence[Host]) -> Desk:
        """Make a new dialogue file with its hosts (two or more) and the starter topics."""
        numbers = {each.number for each in hosts}
        if len(hosts) < 2 or len(numbers) < len(hosts) or min(numbers) < 1:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A dialogue has two hosts at least."),
                QT_TRANSLATE_NOOP("Rapporteur", "Name both institutes, each with its own number."),
            )
        from rapporteur.desk.starter import starter_topics

        desk = cls(Store.make(path, passphrase))
        begun: tuple[Record, ...] = (dialogue, *hosts, *starter_topics())
        try:
            desk._store.write(Change("", tuple(RecordChange(None, each) for each in begun)))
        except BaseException:
            desk.abandon()
            raise
        return desk

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Desk:
        """Open an existing dialogue; it is locked to this process until it is closed."""
        return cls(Store.open(path, passphrase))

    @classmethod
    def sample(cls, path: Path, passphrase: str = SAMPLE_PASSPHRASE) -> Desk:
        """Make the sample dialogue: two invented institutes, two roundtables, two articles."""
        from rapporteur.desk.sample import lay_sample, sample_frame

        desk = cls.begin(path, passphrase, *sample_frame())
        try:
            lay_sample(desk)
        except BaseException:
            desk.abandon()
            raise
        return desk

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._store.path

    def notice(self) -> StoreError | None:
        """What the person must know of the opening itself; None in the usual case."""
        aside = self._store.set_aside
        if aside is None:
            return None
        return StoreError(
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Notes left by a crash did not belong to {name} as it is now."
            ),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "They were not taken in and not thrown away: they lie in {aside}."
            ),
            name=self.path.name,
            aside=aside.name,
        )

    def close(self, in_haste: bool = False) -> bool:
        """Let go of the file; undo ends here. Whether everything is in the one file now.

        In haste a large journal is left beside the file for the next opening to take in.
        """
        return self._store.close(in_haste)

    def abandon(self) -> None:
        """Close and remove a file whose beginning failed half-way."""
        self._store.discard()

    def rest(self) -> None:
        """To be called when idle: brings all notes into the one file."""
        self._store.checkpoint()

    def copy_to(self, target: Path, replace: bool = False) -> Path:
        """Save an encrypted copy, with the same passphrase, in another place."""
        return self._store.copy_to(target, replace)

    def health(self) -> Health:
        """See whether the file is sound; reads all of it."""
        return self._store.health()
