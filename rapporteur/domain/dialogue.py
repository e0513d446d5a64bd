"""The dialogue, its hosts, its roundtables and what was noted in them.

No speaker is ever stored with a note: the side at most.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from rapporteur.domain.attribution import SMALLEST_GROUP
from rapporteur.domain.ids import new_id
from rapporteur.domain.language import Bilingual, Language


class Rule(StrEnum):
    """The status of what is said (see the Chatham House Rule and RUSI's own)."""

    CHATHAM_HOUSE = "chatham-house"
    PREPARED_ON_RECORD = "prepared-on-record"  # prepared remarks quotable, answers not
    ON_RECORD = "on-record"
    OFF_RECORD = "off-record"


class Kind(StrEnum):
    """What a note is, in the order of the keys Ctrl+1 to Ctrl+6."""

    OBSERVATION = "observation"
    IDEA = "idea"
    AGREEMENT = "agreement"
    DISAGREEMENT = "disagreement"
    QUESTION = "question"
    ACTION = "action"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """One series of roundtables; one file.

    `smallest_group` is how many of a side must be present before a remark may be given to it.
    """

    title: Bilingual
    iteration: int = 1
    description: Bilingual = Bilingual()
    smallest_group: int = SMALLEST_GROUP
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """An institute that holds the dialogue. Its `number` (from 1) never changes."""

    number: int
    name: Bilingual
    short: Bilingual
    adjective: Bilingual  # "British" / «британский» (masculine nominative)
    language: Language = Language.EN
    id: str = field(default_factory=new_id)

    def answers_to(self, word: str) -> bool:
        """Whether `word` names this host: its number, or its short name in either language."""
        wanted = word.strip().casefold()
        names = {str(self.number), self.short.en.casefold(), self.short.ru.casefold()}
        return bool(wanted) and wanted in names


@dataclass(frozen=True, slots=True, kw_only=True)
class Roundtable:
    """One meeting of the dialogue, numbered from 1 in the order of adding."""

    number: int
    title: Bilingual
    date: dt.date
    city: Bilingual = Bilingual()
    rule: Rule = Rule.CHATHAM_HOUSE
    cutoff: Bilingual = Bilingual()  # "written before …": what events overtook the talks
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A point of a roundtable's agenda, numbered from 1; `rule` None means the roundtable's."""

    roundtable_id: str
    number: int
    title: Bilingual
    rule: Rule | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A security topic in the tree: `notation` is its short unique sign (`inf`), as in SKOS."""

    notation: str
    label: Bilingual
    parent_id: str | None = None
    position: int = 0
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What one line in the room became.

    `number` is unique within the roundtable and never used again; `side` is a host's number or
    None where unattributed; `stamped_at` is the time of the first keystroke, with its UTC offset;
    `reply_to` is another note's id. `rule` None means the agenda item's, or the roundtable's.
    """

    roundtable_id: str
    number: int
    text: str
    stamped_at: dt.datetime
    kind: Kind = Kind.OBSERVATION
    side: int | None = None
    topic_ids: tuple[str, ...] = ()
    agenda_item_id: str | None = None
    reply_to: str | None = None
    star: bool = False
    off_record: bool = False
    cue: bool = False
    rule: Rule | None = None
    id: str = field(default_factory=new_id)


def order_of_talk(note: Note) -> tuple[dt.datetime, int]:
    """What notes are sorted by everywhere: when they were begun, then their numbers."""
    return note.stamped_at, note.number


def rule_in_force(
    roundtable: Roundtable, item: AgendaItem | None = None, note: Note | None = None
) -> Rule:
    """The rule that holds for a note: its own, else its item's, else its roundtable's.

    Off the record wins over all: what was marked so never leaves the file.
    """
    if note is not None and note.off_record:
        return Rule.OFF_RECORD
    for own in (note.rule if note else None, item.rule if item else None):
        if own is not None:
            return own
    return roundtable.rule


def on_record(
    notes: Iterable[Note], roundtable: Roundtable, agenda: Iterable[AgendaItem]
) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """The notes that may be told outside the file, and those off the record, in their order."""
    items = {item.id: item for item in agenda}
    told: list[Note] = []
    kept: list[Note] = []
    for note in notes:
        rule = rule_in_force(roundtable, items.get(note.agenda_item_id or ""), note)
        (kept if rule is Rule.OFF_RECORD else told).append(note)
    return tuple(told), tuple(kept)
