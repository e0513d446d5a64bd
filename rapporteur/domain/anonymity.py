"""What the guard is told and what it answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from rapporteur.domain.dialogue import Host
from rapporteur.domain.ids import new_id


class Severity(StrEnum):
    """A `block` finding keeps the export gate shut; a `warn` finding is for judgement."""

    BLOCK = "block"
    WARN = "warn"


class FindingKind(StrEnum):
    """What a finding found."""

    NAME = "name"
    ALIAS = "alias"
    AFFILIATION = "affiliation"
    POST = "post"
    ATTENDANCE = "attendance"  # nobody is marked present, so nothing can be judged
    SIDE = "side"  # fewer than k people of that side were present
    DESCRIPTION = "description"  # words that fit one or a few of those present
    STRANGER = "stranger"  # one who speaks by a name that is on no roster
    QUOTATION = "quotation"  # long, and word for word
    OFF_RECORD = "off-record"
    METADATA = "metadata"
    UNREADABLE = "unreadable"  # a part of a document that the guard could not read


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `start` and `end` are code-point offsets in the text as it was given.

    `subject` is the roster entry's name as entered (or the host, or a fixed word); `why` is one
    sentence; `suggestion` a rewording, blank where there is none; `place` says which string of
    a document it stands in, blank for a bare text.
    """

    start: int
    end: int
    severity: Severity
    subject: str
    kind: FindingKind
    why: str
    suggestion: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A person's recorded reason for letting one finding pass, bound to subject and place.

    `place` is a passage's id, or "" for the roundtable as a whole.
    """

    roundtable_id: str
    kind: FindingKind
    subject: str
    place: str
    reason: str
    made_at: dt.datetime
    id: str = field(default_factory=new_id)

    def covers(self, finding: Finding) -> bool:
        """Whether this waiver names `finding`."""
        return (self.kind, self.subject, self.place) == (
            finding.kind,
            finding.subject,
            finding.place,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """An organisation declared as talked about, though somebody from it is on the roster.

    From then on it is a finding only where it is said to be the origin of one who spoke. `name`
    is one of its names or acronyms; the reason and the date stay with it.
    """

    name: str
    reason: str
    made_at: dt.datetime
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryName:
    """A signatory as the guard must know them: free in the byline, a finding in prose."""

    name_en: str = ""
    name_ru: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the guard knows beside the roster.

    `attendance` maps a participant's id to their role, None where no dialogue was given at all
    (then the checks that need it are off and the answer says so); an empty mapping means that
    nobody is marked present, which shuts the gate. `off_record` holds the texts of notes that
    never leave the file, and `off_record_keys` for each of them something that nobody outside
    the file knows (the note's id), without which a waiver for it would not hold; `subjects`
    organisations declared as talked about, `k` the smallest group that may be named by its side.
    """

    hosts: tuple[Host, ...] = ()
    signatories: tuple[SignatoryName, ...] = ()
    attendance: Mapping[str, str] | None = None
    off_record: tuple[str, ...] = ()
    off_record_keys: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    k: int = 3

    def __post_init__(self) -> None:
        if self.attendance is not None:
            object.__setattr__(self, "attendance", MappingProxyType(dict(self.attendance)))
