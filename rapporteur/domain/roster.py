"""Who was in the room: the identities, kept apart from everything that is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from rapporteur.domain.ids import new_id
from rapporteur.domain.language import Bilingual


class Role(StrEnum):
    """What somebody does at a roundtable."""

    CHAIR = "chair"
    SPEAKER = "speaker"
    PARTICIPANT = "participant"
    OBSERVER = "observer"


class Gender(StrEnum):
    """Grammatical gender, for Russian forms of the name; blank where unknown."""

    MALE = "m"
    FEMALE = "f"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An organisation somebody belongs to, its acronyms in any script, and their post there."""

    name: Bilingual = Bilingual()
    acronyms: tuple[str, ...] = ()
    post: Bilingual = Bilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person. Names are written given name first; `side` is a host's number or None."""

    name_latin: str = ""
    name_cyrillic: str = ""
    gender: Gender = Gender.UNKNOWN
    aliases: tuple[str, ...] = ()
    side: int | None = None
    role: Role = Role.PARTICIPANT  # the usual one; Attendance holds the one at a roundtable
    affiliations: tuple[Affiliation, ...] = ()
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An organisation guarded for itself: a roster row with no person in it."""

    affiliation: Affiliation
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """That somebody was present at a roundtable, and in what role."""

    roundtable_id: str
    participant_id: str
    role: Role = Role.PARTICIPANT
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody, and every organisation, that must not be found in the text."""

    participants: tuple[Participant, ...] = ()
    organisations: tuple[Organisation, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.participants or self.organisations)
