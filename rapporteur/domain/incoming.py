"""What came from elsewhere and waits for somebody to look at it: nothing of it is stored yet."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Participant


@dataclass(frozen=True, slots=True)
class Proposed:
    """One entry of a list of people, as it was read and as it might be completed.

    `source` is the entry as it stood there. `read` holds what the entry says, None where nobody
    could be made out; `filled` is the same with proposals for what it leaves out (the name in the
    other script, the side, the gender). `known` is the one of the roster whom it means. An entry
    that names no person may name `organisations`, which are guarded for themselves.
    """

    source: str
    read: Participant | None = None
    filled: Participant | None = None
    known: Participant | None = None
    organisations: tuple[Affiliation, ...] = ()

    def proposals(self) -> frozenset[str]:
        """The names of a participant's fields in which something is proposed that was not read."""
        if self.read is None or self.filled is None:
            return frozenset()
        return frozenset(
            name
            for name in ("name_latin", "name_cyrillic", "side", "gender")
            if getattr(self.read, name) != getattr(self.filled, name)
        )

    def accepted(self, *fields: str) -> Proposed:
        """With what is proposed in these fields taken as read; in all where none is named."""
        if self.read is None or self.filled is None:
            return self
        taken = self.proposals() & set(fields or self.proposals())
        values = {name: getattr(self.filled, name) for name in taken}
        return replace(self, read=replace(self.read, **values))


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item of an agenda that was read. `starts` is a time of day as it stood there, or blank.

    `left_out` is what was taken off the title, such as the name of the chair. A line whose title
    is blank is no item: `source` says what stood there.
    """

    title: Bilingual = Bilingual()
    starts: str = ""
    left_out: str = ""
    source: str = ""
