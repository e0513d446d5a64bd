"""What a write did: before and after, by record. Undo and refresh live on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapporteur.domain.dialogue import Host

if TYPE_CHECKING:  # a change of a note needs no article to be known
    from rapporteur.domain.anonymity import Subject, Waiver
    from rapporteur.domain.article import Article, Export, Passage, Section, Signatory
    from rapporteur.domain.dialogue import AgendaItem, Dialogue, Note, Roundtable, Topic
    from rapporteur.domain.roster import Attendance, Organisation, Participant

    Record = (
        Dialogue
        | Host
        | Roundtable
        | AgendaItem
        | Topic
        | Note
        | Participant
        | Organisation
        | Attendance
        | Article
        | Section
        | Passage
        | Signatory
        | Export
        | Waiver
        | Subject
    )


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record before and after: None before means added, None after means removed."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it stands, or as it stood when it was removed."""
        record = self.after if self.after is not None else self.before
        assert record is not None, "a change of nothing"
        return record


@dataclass(frozen=True, slots=True)
class Change:
    """One act, already durable. `act` is a template marked for translation ("Star on {number}").

    `values` fill it; `undoable` is False for sign-off, export and purge.
    """

    act: str
    records: tuple[RecordChange, ...]
    values: tuple[tuple[str, str], ...] = ()
    undoable: bool = True

    def inverse(self) -> Change:
        """The change that takes this one back."""
        back = tuple(RecordChange(each.after, each.before) for each in reversed(self.records))
        return Change(self.act, back, self.values)

    def touched(self, kind: type) -> tuple[RecordChange, ...]:
        """The changed records of one class."""
        return tuple(each for each in self.records if isinstance(each.record, kind))

    def touches_names(self) -> bool:
        """Whether anybody or anything that a text may name was added, changed or removed."""
        from rapporteur.domain.anonymity import Subject  # no note needs them
        from rapporteur.domain.roster import Organisation, Participant

        return any(self.touched(kind) for kind in (Participant, Organisation, Host, Subject))

    def label(self) -> str:
        """The act in English, filled in."""
        return self.act.format(**dict(self.values))
