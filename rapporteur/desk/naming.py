"""Whether a text names somebody or something of the roster, while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapporteur.desk.acts import Acts
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Host
from rapporteur.domain.drafts import Drafts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rapporteur.domain.anonymity import Setting
    from rapporteur.domain.roster import Roster
    from rapporteur.guard import Guard
    from rapporteur.store import Store


@dataclass(frozen=True, slots=True)
class NamesJob:
    """Reading the guard in and making it ready: long work, with values of its own."""

    roster: Roster
    setting: Setting

    def run(self) -> LearntNames:
        """The guard, ready: made of values alone, so on any thread."""
        from rapporteur.guard import Guard  # not at start-up: the room is to open at once

        return LearntNames(self, Guard(self.roster, self.setting))


@dataclass(frozen=True, slots=True)
class LearntNames:
    """What a job has made."""

    job: NamesJob
    guard: Guard


class NamingActs(Acts):
    """The guard over one line at a time. A name may stand in a note, not in what is exported."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._names: Guard | None = None
        self._nobody = False  # the roster names nobody and nothing, so nothing is to be read in
        self._job: NamesJob | None = None  # the last one handed out, while it is still true

    @property
    def knows_names(self) -> bool:
        """Whether `names_in` answers at once; the first answer since a change takes longer."""
        return self._names is not None or self._nobody

    def names_job(self) -> NamesJob | None:
        """What makes `names_in` quick, to be run elsewhere; None where it is quick already."""
        if self.knows_names:
            return None
        from rapporteur.domain.roster import Organisation, Participant, Roster  # as the guard

        roster = Roster(self._store.all(Participant), self._store.all(Organisation))
        self._nobody = not roster
        if self._nobody:
            return None
        from rapporteur.domain.anonymity import Setting, Subject

        setting = Setting(
            hosts=self._store.all(Host, order="number"),
            subjects=tuple(each.name for each in self._store.all(Subject)),
        )
        self._job = NamesJob(roster, setting)
        return self._job

    def learn_names(self, learnt: LearntNames) -> None:
        """Take what a job made; what was made of an older roster is let go."""
        if learnt.job is self._job:
            self._names = learnt.guard

    def names_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where `text` names somebody or something of the roster: code-point offsets, in order.

        The hosts are public. The guard is read in when it is first asked for, and again when the
        roster has changed: that takes some milliseconds.
        """
        job = self.names_job()
        if job is not None:
            self.learn_names(job.run())
        if self._names is None:
            return ()
        found = self._names.scan(text)
        return tuple(dict.fromkeys((each.start, each.end) for each in found))

    def _write(
        self,
        act: str,
        records: Iterable[RecordChange],
        drafts: Drafts | None = None,
        /,
        **values: str,
    ) -> Change:
        return self._mind(super()._write(act, records, drafts, **values))

    def undo(self) -> Change:
        return self._mind(super().undo())

    def redo(self) -> Change:
        return self._mind(super().redo())

    def _mind(self, change: Change) -> Change:
        if change.touches_names():
            self._names, self._nobody, self._job = None, False, None
        return change
