"""What the composer is handed and what it gives back. It never sees who was in the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rapporteur.domain.article import Article, Passage, Section, Signatory
from rapporteur.domain.attribution import SMALLEST_GROUP
from rapporteur.domain.dialogue import AgendaItem, Dialogue, Host, Note, Roundtable, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything an article is made of.

    `roundtables` is the whole series, `present` how many of each side were there (by the host's
    number), None while nobody is marked present, and `k` the smallest group that may be named.
    """

    dialogue: Dialogue
    hosts: tuple[Host, ...]
    roundtable: Roundtable
    roundtables: tuple[Roundtable, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    notes: tuple[Note, ...] = ()
    topics: tuple[Topic, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    present: Mapping[int, int] | None = None
    k: int = SMALLEST_GROUP

    def __post_init__(self) -> None:
        if self.present is not None:
            object.__setattr__(self, "present", MappingProxyType(dict(self.present)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How many notes did not enter the draft, by reason.

    `off_record` never may; `cues` are unfinished; `bare` have no words of their own and nothing
    in the article to agree or disagree with.
    """

    off_record: int = 0
    cues: int = 0
    bare: int = 0

    def __bool__(self) -> bool:
        return bool(self.off_record or self.cues or self.bare)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The records that composing adds; `article` is None where there is one already."""

    article: Article | None = None
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    left_out: LeftOut = LeftOut()

    def __bool__(self) -> bool:
        return bool(self.article or self.sections or self.passages)
