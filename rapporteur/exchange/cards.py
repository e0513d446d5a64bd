"""People from vCards (2.1, 3.0, 4.0), as address books and mail programs write them."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from rapporteur.domain.dialogue import Host
from rapporteur.domain.incoming import Proposed
from rapporteur.domain.language import Bilingual, Language, language_of
from rapporteur.domain.roster import Affiliation, Gender, Participant
from rapporteur.errors import QT_TRANSLATE_NOOP, BadRoster
from rapporteur.exchange.pasted import person_of
from rapporteur.exchange.table import read_bytes
from rapporteur.exchange.working import affiliation_of

MOST_CARDS = 5000
_ASKED_FOR = frozenset(
    ["BEGIN", "END", "VERSION", "N", "FN", "ORG", "TITLE", "ROLE", "GENDER", "NICKNAME", "KIND"]
)
_NAME_OF = re.compile(r"(?:[\w-]{1,40}\.)?([\w-]{1,40})")
_CHARSET = re.compile(rb"CHARSET=\"?([\w-]{3,20})", re.IGNORECASE)
_LONGEST = 4000  # characters of a property that says who somebody is
_MOST_PROPERTIES = 60  # of one card
_GENDERS = {"M": Gender.MALE, "F": Gender.FEMALE}


def read_cards(path: Path, hosts: Sequence[Host] = ()) -> tuple[Proposed, ...]:
    """The people in a file of vCards.

    A card that is broken, or names no person, is handed back as what can be shown of it. Raises
    BadRoster for a file that holds no card at all or is far larger than a list of people.

    Each card is parsed by itself, without its pictures and numbers, for vobject gives a whole file
    up at the first fault and raises what codecs raise; its own way round that writes what it
    skips, so names, to the log.
    """
    cards = list(_cards(_text(path)))
    if not cards:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} holds no vCard."),
            QT_TRANSLATE_NOOP("Rapporteur", "Choose the .vcf file that an address book has saved."),
            name=path.name,
        )
    if len(cards) > MOST_CARDS:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is too large for a roster."),
            QT_TRANSLATE_NOOP("Rapporteur", "Save only those who take part."),
            name=path.name,
        )
    return tuple(_person(card, hosts) for card in cards)


def _text(path: Path) -> str:
    """The file as text: in Unicode, or in the character set that its cards name."""
    content = read_bytes(path)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = _CHARSET.search(content)
        try:
            return content.decode(named[1].decode() if named else "cp1251", errors="replace")
        except LookupError:
            return content.decode("cp1251", errors="replace")


def _cards(text: str) -> Iterator[str]:
    """The cards one by one, with the properties alone that say who somebody is.

    Lines are unfolded here: vobject takes a time that grows with the square of their number.
    """
    card: list[str] | None = None
    for line in _properties(text):
        named = _NAME_OF.match(line)
        name = named[1].upper() if named else ""
        if name == "BEGIN":
            if card is not None:
                yield "\n".join(card)  # it was never ended
            card = [line]
        elif card is not None:
            card.append(line)
            if name == "END":
                yield "\n".join(card)
                card = None
            elif len(card) > _MOST_PROPERTIES:
                card.pop()
    if card is not None:
        yield "\n".join(card)


def _properties(text: str) -> Iterator[str]:
    """Whole properties that are asked for; one in quoted-printable keeps its line breaks."""
    kept: list[str] = []
    size, soft = 0, False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").split("\n"):
        folded = line[:1] in (" ", "\t")
        if soft or folded:
            if kept and size < _LONGEST:
                kept.append(f"\n{line}" if soft else line[1:])
                size += len(line)
            soft = soft and line.endswith("=")
            continue
        if kept:
            yield "".join(kept)[: 2 * _LONGEST]
        named = _NAME_OF.match(line)
        kept = [line] if named and named[1].upper() in _ASKED_FOR else []
        size = len(line)
        soft = line.endswith("=") and "quoted-printable" in line.lower()
    if kept:
        yield "".join(kept)[: 2 * _LONGEST]


def _person(card: str, hosts: Sequence[Host]) -> Proposed:
    fields = _fields(card)
    if fields is None:
        return Proposed(_shown(card))
    names = [person_of([name], hosts) for name in _names(fields)]
    people = [each for each in names if each is not None]
    source = " \N{MIDDLE DOT} ".join(
        dict.fromkeys([*_texts(fields, "fn")[:2], *_organisations(fields)[:1]])
    )
    if not people or _first(fields, "kind").casefold() in ("org", "group", "location"):
        return Proposed(source or _shown(card))
    return Proposed(source or _shown(card), _with_work(people, fields, hosts))


def _with_work(
    people: list[Participant], fields: dict[str, list[Any]], hosts: Sequence[Host]
) -> Participant:
    post = Bilingual()
    for text in (*_texts(fields, "title"), *_texts(fields, "role")):
        if text and not post.exactly(language_of(text)):
            post = post.with_(language_of(text), text)
    places = [affiliation_of(each, hosts) for each in _organisations(fields)]
    if post and not places:
        places = [Affiliation()]
    if places:
        places[0] = replace(places[0], post=post)
    return replace(
        people[0],
        name_latin=next((each.name_latin for each in people if each.name_latin), ""),
        name_cyrillic=next((each.name_cyrillic for each in people if each.name_cyrillic), ""),
        gender=_GENDERS.get(_first(fields, "gender")[:1].upper(), people[0].gender),
        aliases=tuple(each for each in _texts(fields, "nickname") if each),
        affiliations=tuple(dict.fromkeys(each for each in places if each != Affiliation())),
    )


def _fields(card: str) -> dict[str, list[Any]] | None:
    """The properties of one card by their names in lower case; None where it is broken."""
    from vobject.base import (  # type: ignore[import-untyped]  # few files need it
        VObjectError,
        readComponents,
    )

    try:
        (read,) = readComponents(card, transform=True, allowQP=True)
    except (VObjectError, LookupError, ValueError, TypeError, AttributeError, binascii.Error):
        return None  # whatever codecs and splitting raise: a fault of this card alone
    if str(read.name).upper() != "VCARD":
        return None
    return {name: [each.value for each in lines] for name, lines in read.contents.items()}


def _names(fields: dict[str, list[Any]]) -> Iterator[str]:
    """The structured name first, as its parts are told apart; then the name as it is shown."""
    for name in fields.get("n", []):
        parts = (_flat(getattr(name, part, "")) for part in ("given", "additional", "family"))
        joined = " ".join(part for part in parts if part)
        if len(joined.split()) > 1:
            yield f"{_flat(getattr(name, 'prefix', ''))} {joined}"
    yield from _texts(fields, "fn")


def _organisations(fields: dict[str, list[Any]]) -> list[str]:
    """The organisations; a department after the first semicolon is not told."""
    found = []
    for value in fields.get("org", []):
        name = value[0] if isinstance(value, list) and value else value
        if _flat(name):
            found.append(_flat(name))
    return sorted(dict.fromkeys(found), key=lambda each: language_of(each) is Language.RU)


def _texts(fields: dict[str, list[Any]], name: str) -> list[str]:
    return [_flat(value) for value in fields.get(name, [])]


def _first(fields: dict[str, list[Any]], name: str) -> str:
    return next(iter(_texts(fields, name)), "")


def _flat(value: object) -> str:
    parts = value if isinstance(value, list) else [value]
    return " ".join(" ".join(str(part).replace("\\", "") for part in parts if part).split())


def _shown(card: str) -> str:
    """What a person is shown of a card that cannot be read."""
    lines = [line for line in card.split("\n") if line[:6].upper() not in ("BEGIN:", "END:VC")]
    return " \N{MIDDLE DOT} ".join(lines)[:160] or "BEGIN:VCARD"
