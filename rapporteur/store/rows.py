"""Records as rows: one reading of each dataclass's field types, used in both directions.

A Bilingual becomes two columns, an enum its value, a time its ISO 8601 text with offset, a tuple
of plain values or of affiliations a JSON list. What has a table of its own (a note's topics, a
passage's notes) is named in `LINKS` and handled by the store.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from rapporteur.domain.anonymity import Waiver
from rapporteur.domain.article import Article, Export, Passage, Section, Signatory
from rapporteur.domain.change import Record
from rapporteur.domain.dialogue import AgendaItem, Dialogue, Host, Note, Roundtable, Topic
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Affiliation, Attendance, Organisation, Participant

Row = dict[str, Any]
R = TypeVar("R", bound=Record)

TABLES: dict[type, str] = {
    Dialogue: "dialogues",
    Host: "hosts",
    Roundtable: "roundtables",
    AgendaItem: "agenda_items",
    Topic: "topics",
    Note: "notes",
    Participant: "participants",
    Organisation: "organisations",
    Attendance: "attendances",
    Article: "articles",
    Section: "sections",
    Passage: "passages",
    Signatory: "signatories",
    Export: "exports",
    Waiver: "waivers",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A field that lives in a table of its own: (owner's id, the other's id, position)."""

    field: str
    table: str
    owner: str
    other: str


LINKS: dict[type, Link] = {
    Note: Link("topic_ids", "note_topics", "note_id", "topic_id"),
    Passage: Link("note_ids", "passage_notes", "passage_id", "note_id"),
}


def _columns(kind: Any) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(kind)
    link = LINKS.get(kind)
    return tuple(
        (each.name, hints[each.name])
        for each in dataclasses.fields(kind)
        if link is None or each.name != link.field
    )


_SURROGATE = re.compile("[\ud800-\udfff]")
_COLUMNS = {kind: _columns(kind) for kind in TABLES}


def to_row(record: Record) -> Row:
    """The columns of `record`'s own table."""
    row: Row = {}
    for name, kind in _COLUMNS[type(record)]:
        value = getattr(record, name)
        if kind is Bilingual:
            row[f"{name}_en"], row[f"{name}_ru"] = writable(value.en), writable(value.ru)
        else:
            row[name] = _pack(value)
    return row


def from_row(kind: type[R], row: Mapping[str, Any], linked: tuple[str, ...] = ()) -> R:
    """The record in `row`; `linked` is its field from `LINKS`, in order."""
    values: Row = {}
    for name, field_kind in _COLUMNS[kind]:
        if field_kind is Bilingual:
            values[name] = Bilingual(row[f"{name}_en"], row[f"{name}_ru"])
        else:
            values[name] = _unpacker(field_kind)(row[name])
    if kind in LINKS:
        values[LINKS[kind].field] = linked
    return kind(**values)


def _pack(value: Any) -> Any:
    if value is None or (isinstance(value, int) and not isinstance(value, Enum)):
        return int(value) if value is not None else None
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, Affiliation):
        return _to_json(dataclasses.asdict(value))
    if isinstance(value, (tuple, frozenset)):
        items = sorted(value) if isinstance(value, frozenset) else value
        return _to_json([_listed(each) for each in items])
    return writable(value) if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    return dataclasses.asdict(value) if isinstance(value, Affiliation) else value


def _to_json(value: Any) -> str:
    return writable(json.dumps(value, ensure_ascii=False))


def writable(text: str) -> str:
    """`text` with U+FFFD for halves of surrogate pairs, which UTF-8 cannot hold."""
    return _SURROGATE.sub("\ufffd", text)


@cache
def _unpacker(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) is UnionType:
        (plain,) = (each for each in get_args(kind) if each is not NoneType)
        unpack = _unpacker(plain)
        return lambda value: None if value is None else unpack(value)
    if get_origin(kind) is tuple:
        element = get_args(kind)[0]
        unpack_one = _unpack_pairs if get_origin(element) is tuple else _unpacker_of_item(element)
        return lambda value: tuple(unpack_one(each) for each in json.loads(value))
    if get_origin(kind) is frozenset:
        return lambda value: frozenset(Language(each) for each in json.loads(value))
    if kind is Affiliation:
        return lambda value: _affiliation(json.loads(value))
    if kind in (dt.datetime, dt.date):
        return cast(Callable[[Any], Any], kind.fromisoformat)
    return cast(Callable[[Any], Any], kind)


def _unpacker_of_item(element: Any) -> Callable[[Any], Any]:
    return _affiliation if element is Affiliation else cast(Callable[[Any], Any], element)


def _unpack_pairs(value: list[str]) -> tuple[str, ...]:
    return tuple(value)


def _affiliation(value: Mapping[str, Any]) -> Affiliation:
    return Affiliation(
        Bilingual(**value["name"]), tuple(value["acronyms"]), Bilingual(**value["post"])
    )
