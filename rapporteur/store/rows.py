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
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Any,
    Generic,
    TypeVar,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from rapporteur.domain.language import Bilingual, Language

if TYPE_CHECKING:
    from rapporteur.domain.change import Record
    from rapporteur.domain.roster import Affiliation

R = TypeVar("R", bound="Record")

# By the names of the classes: a file is opened without those that nobody asks for.
TABLES = {
    "Dialogue": "dialogues",
    "Host": "hosts",
    "Roundtable": "roundtables",
    "AgendaItem": "agenda_items",
    "Topic": "topics",
    "Note": "notes",
    "Participant": "participants",
    "Organisation": "organisations",
    "Attendance": "attendances",
    "Article": "articles",
    "Section": "sections",
    "Passage": "passages",
    "Signatory": "signatories",
    "Export": "exports",
    "Waiver": "waivers",
    "Subject": "subjects",
}


_BETWEEN = "\x1f"  # two ids


@dataclass(frozen=True, slots=True)
class Link:
    """A field that lives in a table of its own: (owner's id, the other's id, position)."""

    field: str
    table: str
    owner: str
    other: str

    def listed(self, table: str) -> str:
        """What gives the ids that a row of `table` is linked to, in order, as one text."""
        return (
            f"(SELECT group_concat({self.other}, '{_BETWEEN}' ORDER BY position) "
            f"FROM {self.table} WHERE {self.owner} = {table}.id)"
        )


LINKS = {
    "Note": Link("topic_ids", "note_topics", "note_id", "topic_id"),
    "Passage": Link("note_ids", "passage_notes", "passage_id", "note_id"),
}


@dataclass(frozen=True, slots=True)
class Codec(Generic[R]):
    """A class and its own table: statements, and values both ways in the order of `columns`."""

    table: str
    columns: tuple[str, ...]
    link: Link | None
    pack: Callable[[R], list[Any]]
    unpack: Callable[[Sequence[Any]], R]  # a row as `select` gives it
    upsert: str  # gives the row's rowid

    def select(self, clause: str) -> str:
        """The rows that `clause`, what follows FROM, leaves: all columns, and what is linked."""
        found = [f"{self.table}.{each}" for each in self.columns]
        if self.link is not None:
            found.append(self.link.listed(self.table))
        return f"SELECT {', '.join(found)} FROM {clause}"


_codecs: dict[type, Codec[Any]] = {}


def codec(kind: type[R]) -> Codec[R]:
    """How records of a class are written and read."""
    known = _codecs.get(kind)
    if known is None:
        known = _codecs[kind] = _compiled(kind)
    return known


def _compiled(kind: type[R]) -> Codec[R]:
    """Both ways are compiled, as a dataclass compiles its own methods: notes are thousands.

    A record is made by setting its slots, as `__init__` of a frozen dataclass does by a detour
    that takes twice as long.
    """
    table, link, hints = TABLES[kind.__name__], LINKS.get(kind.__name__), get_type_hints(kind)
    assert not hasattr(kind, "__post_init__"), "it would not be called"
    columns: list[str] = []
    packing: list[str] = []
    setting: list[str] = []
    names: dict[str, Any] = {
        "new": object.__new__, "kind": kind, "Bilingual": Bilingual, "text": writable,
        "pack": _pack, "listed": _listed_ids,
    }  # fmt: skip
    for number, each in enumerate(dataclasses.fields(kind)):
        hint, name, at = hints[each.name], each.name, len(columns)
        names[f"set{number}"] = getattr(kind, name).__set__
        if link is not None and name == link.field:
            value = "listed(row[-1])"
        elif hint is Bilingual:
            columns += [f"{name}_en", f"{name}_ru"]
            packing += [f"text(record.{name}.en)", f"text(record.{name}.ru)"]
            value = f"Bilingual(row[{at}], row[{at + 1}])"
        else:
            columns.append(name)
            packing.append(f"pack(record.{name})")
            unpack = (
                _shared if name.endswith("_id") else None if hint in _AS_IS else _unpacker(hint)
            )
            names[f"get{number}"] = unpack
            value = f"row[{at}]" if unpack is None else f"get{number}(row[{at}])"
        setting.append(f"    set{number}(made, {value})")
    exec(
        f"def to_values(record):\n    return [{', '.join(packing)}]\n"
        "def from_row(row):\n    made = new(kind)\n" + "\n".join(setting) + "\n    return made\n",
        names,
    )
    into = upsert(table, columns, ("id",)) + " RETURNING rowid"
    return Codec(table, tuple(columns), link, names["to_values"], names["from_row"], into)


def upsert(table: str, columns: Sequence[str], key: Sequence[str]) -> str:
    """One statement that puts a row in, or in the place of the one with the same key."""
    updates = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in key)
    return (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))}) "
        f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {updates}"
    )


_SURROGATE = re.compile("[\ud800-\udfff]")
_LISTS_KEPT = 4096
_AS_IS = (str, int, str | None, int | None)


_lists: dict[str | None, tuple[str, ...]] = {None: ()}


def _listed_ids(text: str | None) -> tuple[str, ...]:
    """The ids in a text that `Link.listed` gave; most notes have the topics of another."""
    known = _lists.get(text)
    if known is None:
        assert text is not None
        if len(_lists) > _LISTS_KEPT:
            _lists.clear()
            _lists[None] = ()
        known = _lists[text] = tuple(map(sys.intern, text.split(_BETWEEN)))
    return known


def _shared(record_id: str | None) -> str | None:
    """One string for all that refer to the same record: most notes are of one roundtable."""
    return None if record_id is None else sys.intern(record_id)


def _pack(value: Any) -> Any:
    if value is None or (isinstance(value, int) and not isinstance(value, Enum)):
        return int(value) if value is not None else None
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dt.date):  # a datetime is one too
        return value.isoformat()
    if dataclasses.is_dataclass(value):  # an affiliation
        return _to_json(_listed(value))
    if isinstance(value, (tuple, frozenset)):
        items = sorted(value) if isinstance(value, frozenset) else value
        return _to_json([_listed(each) for each in items])
    return writable(value) if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    is_affiliation = dataclasses.is_dataclass(value) and not isinstance(value, type)
    return dataclasses.asdict(value) if is_affiliation else value


def _to_json(value: Any) -> str:
    return writable(json.dumps(value, ensure_ascii=False))


def writable(text: str) -> str:
    """`text` with U+FFFD for halves of surrogate pairs, which UTF-8 cannot hold."""
    return _SURROGATE.sub("\ufffd", text)


@cache
def _unpacker(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) is UnionType:
        (plain,) = (each for each in get_args(kind) if each is not NoneType)
        if issubclass(plain, Enum):
            return cast(Callable[[Any], Any], {None: None, **_values(plain)}.__getitem__)
        unpack = _unpacker(plain)
        return lambda value: None if value is None else unpack(value)
    if get_origin(kind) is tuple:
        element = get_args(kind)[0]
        unpack_one = _unpack_pairs if get_origin(element) is tuple else _unpacker_of_item(element)
        return lambda value: tuple(unpack_one(each) for each in json.loads(value))
    if get_origin(kind) is frozenset:
        return lambda value: frozenset(Language(each) for each in json.loads(value))
    if dataclasses.is_dataclass(kind):
        return lambda value: _affiliation(json.loads(value))
    if kind is dt.datetime:
        return _moment
    if kind is dt.date:
        return dt.date.fromisoformat
    if issubclass(kind, Enum):
        return _values(kind).__getitem__  # several times as fast as the class itself
    return cast(Callable[[Any], Any], kind)


_zones: dict[dt.tzinfo | None, dt.tzinfo | None] = {}


def _moment(text: str) -> dt.datetime:
    """A time whose zone is the same object in all of them: they are compared much quicker so."""
    moment = dt.datetime.fromisoformat(text)
    zone = _zones.setdefault(moment.tzinfo, moment.tzinfo)
    return moment if zone is moment.tzinfo else moment.replace(tzinfo=zone)


def _values(kind: type[Enum]) -> dict[Any, Enum]:
    return {each.value: each for each in kind}


def _unpacker_of_item(element: Any) -> Callable[[Any], Any]:
    if dataclasses.is_dataclass(element):
        return _affiliation
    return cast(Callable[[Any], Any], element)


def _unpack_pairs(value: list[str]) -> tuple[str, ...]:
    return tuple(value)


def _affiliation(value: Mapping[str, Any]) -> Affiliation:
    from rapporteur.domain.roster import Affiliation

    return Affiliation(
        Bilingual(**value["name"]), tuple(value["acronyms"]), Bilingual(**value["post"])
    )
