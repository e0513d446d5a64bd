"""A list of people as it stands in a mail: one person a line, in whatever order and order of words.

What a line says is read; what it leaves out is not guessed here. A line in which nobody can be
made out is handed back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rapporteur.domain.dialogue import Host
from rapporteur.domain.incoming import Proposed
from rapporteur.domain.language import Bilingual, Language, fold, language_of
from rapporteur.domain.names import follows_a_name
from rapporteur.domain.roster import Affiliation, Gender, Participant, Role
from rapporteur.errors import QT_TRANSLATE_NOOP, BadRoster
from rapporteur.exchange.ordering import INITIAL, name_and_gender
from rapporteur.exchange.roster import given_first
from rapporteur.exchange.transcription import is_given_name
from rapporteur.exchange.wording import (
    begins_as_post,
    is_acronym,
    is_nowhere,
    is_organisation,
    is_post,
    is_title,
    role_named,
)
from rapporteur.exchange.working import BRACKETS, affiliation_of, clean, is_host, side_of

MOST_LINES = 2000
_MOST_PARTS = 16  # of one line; more is prose
_SPACED_DASH = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s+|\s+[–—]\s*")
_ASIDE = re.compile(
    r"\(\s*(?:ret(?:'?d|ired)?\.?|в отставке|on-?line|онлайн|zoom|tbc)\s*\)", re.IGNORECASE
)
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{3})\.\Z")
_SPLIT_POST = re.compile(
    r"(?P<post>.{3,80}?)\s+(?:of|at|for|with|in)\s+(?:the\s+)?(?P<where>[^\W\d_].*)"
)
_SIDE_WORDS = frozenset(
    {"side", "delegation", "participants", "team", "experts"}
    | {"сторона", "стороны", "делегация", "участники", "эксперты", "группа"}
)
_HEAD = re.compile(  # of the whole list
    r"(?:(?:draft|final|provisional|the|list|of|our|roundtable|meeting|participants?|attendees"
    r"|delegates|speakers|guests|people|attendance)\b[\s:.]*)+"
    r"|(?:(?:предварительный|итоговый|состав|список|перечень|участник(?:и|ов)|гост(?:и|ей)"
    r"|приглашённы[ех]|приглашенны[ех]|присутству\w+|делегат(?:ы|ов)|круглого|стола|встречи)\b[\s:.]*)+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    """What has been made out of one line so far."""

    names: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    role: Role = Role.PARTICIPANT
    gender: Gender = Gender.UNKNOWN


def read_pasted(text: str, hosts: Sequence[Host] = ()) -> tuple[Proposed, ...]:
    """The lines of a pasted list that are not blank. BadRoster where it is too long to be one.

    A heading that names a host ("British participants:") gives its side to the lines below it and
    is not among them.
    """
    rows = [row for line in text.splitlines() for row in _apart(line)]
    if len(rows) > MOST_LINES:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "This list has more than {count} lines."),
            QT_TRANSLATE_NOOP("Rapporteur", "Paste it in parts."),
            count=MOST_LINES,
        )
    read: list[Proposed] = []
    side: int | None = None
    for row in rows:
        plain = clean(row)
        if not any(char.isalnum() for char in plain):
            continue
        headed, of_side = _heading(plain, hosts)
        if headed:
            side = of_side
        elif (joined := _goes_on(plain, read, hosts)) is not None:
            read[-1] = joined
        else:
            read.append(Proposed(row.strip(), _person(plain, hosts, side)))
    return tuple(read)


def person_of(cells: Iterable[str], hosts: Sequence[Host] = ()) -> Participant | None:
    """Somebody in cells of which the first that is a name comes first; None where nobody is."""
    first = [cell for cell in cells if cell][:_MOST_PARTS]
    return _made([part for cell in first for part in (clean(cell),) if part], hosts)


def _apart(line: str) -> list[str]:
    """The people of a mail's head, where several stand in one line with their addresses."""
    if line.count("@") < 2 or "\t" in line:
        return [line]
    return re.split(r"(?<=>)\s*[,;]\s*|;\s*", line)


def _heading(row: str, hosts: Sequence[Host]) -> tuple[bool, int | None]:
    """Whether a line is a heading above people, and whose side it names."""
    bare = row.strip(" *_#=")
    words = [fold(word) for word in re.findall(r"[\w-]+", bare)]
    side = next((host.number for host in hosts if _names_side(host, words, bare)), None)
    if side is None and bare and all(_HEAD.fullmatch(half.strip()) for half in bare.split("/")):
        return True, None
    if bare.endswith(":") and not re.search(r"[,;\t]", bare):
        return True, side
    of_side = [word for word in words if word in _SIDE_WORDS]
    return bool(of_side) and (side is not None or len(of_side) == len(words)), side


def _names_side(host: Host, words: list[str], bare: str) -> bool:
    stems = [fold(each)[:6] for each in (host.adjective.en, host.adjective.ru) if each]
    if any(word.startswith(stem) for stem in stems for word in words if len(stem) > 3):
        return True
    return is_host(host, (bare.rstrip(" :"),)) or any(host.answers_to(word) for word in words)


def _goes_on(row: str, read: list[Proposed], hosts: Sequence[Host]) -> Proposed | None:
    """The last line with this one joined to it, where it says what a bare name does."""
    before = read[-1] if read else None
    if before is None or before.read is None or before.read.affiliations:
        return None
    if "\t" in row or not (begins_as_post(row) or (is_organisation(row) and "," not in row)):
        return None
    if _made(_parts(row), hosts) is not None:
        return None  # "Ambassador Tony Brenton" is somebody, not a post
    found = _Found()
    _sort_parts(_parts(row), found, hosts)
    if not found.posts and not found.organisations:
        return None
    person = replace(before.read, affiliations=_affiliations(found, hosts))
    return Proposed(f"{before.source}\n{row}", person)


def _person(row: str, hosts: Sequence[Host], side: int | None) -> Participant | None:
    """Whom a line names; the heading's side, unless their own institute is another host's."""
    person = _made(_parts(row), hosts)
    if person is None or side is None:
        return person
    own = side_of(person.affiliations, hosts)
    return person if own not in (None, side) else replace(person, side=side)


def _made(parts: list[str], hosts: Sequence[Host]) -> Participant | None:
    found = _Found()
    for part in parts:  # numbers, roles and the like may stand in the cells before the name
        role = role_named(part)
        found.role = role or found.role
    rest = [part for part in parts if role_named(part) is None and not part.isdigit()]
    taken = _take_name(rest, found)
    if not found.names:
        return None
    _sort_parts(rest[taken:], found, hosts)
    latin = next((each for each in found.names if language_of(each) is Language.EN), "")
    cyrillic = next((each for each in found.names if language_of(each) is Language.RU), "")
    return Participant(
        name_latin=latin,
        name_cyrillic=cyrillic,
        gender=found.gender,
        role=found.role,
        affiliations=_affiliations(found, hosts),
    )


def _parts(row: str) -> list[str]:
    """The parts of a line, whatever stands between them; what is in brackets is one of them."""
    parts: list[str] = []
    for cell in _ASIDE.sub(" ", row).split("\t"):
        at = 0
        pieces: list[str] = []
        for bracket in BRACKETS.finditer(cell):
            inside = (bracket.group(1) or bracket.group(2) or "").strip()
            before = cell[at : bracket.start()]
            pieces += _split(before)
            if is_acronym(inside) and pieces and is_organisation(pieces[-1]):
                pieces[-1] = f"{pieces[-1]} ({inside})"
            else:
                pieces += _split(inside)
            at = bracket.end()
        parts += pieces + _split(cell[at:])
    stripped = (_FULL_STOP.sub("", each.strip(" ,;:|")) for each in parts)
    return [part for part in stripped if part][:_MOST_PARTS]


def _split(text: str) -> list[str]:
    return [
        piece.strip()
        for dashed in _SPACED_DASH.split(text)
        for piece in re.split(r"(?<!Foreign),|[;|]|:\s", dashed)
        if piece.strip()
    ]


def _take_name(parts: list[str], found: _Found) -> int:
    """Take the name from the first parts; how many of them it was made of."""
    if not parts:
        return 0
    for form in parts[0].split(" / "):
        name = _name(form, found)
        if name:
            found.names.append(name)
    if not found.names:
        return 0
    taken = 1
    if len(parts) > 1 and len(parts[0].split()) == 1 and _is_given(parts[1]):
        second = _name(parts[1], found)
        found.names = [given_first(f"{found.names[0]}, {second}")]
        taken = 2
    while taken < len(parts) and all(map(follows_a_name, parts[taken].split())):
        taken += 1
    if taken < len(parts) and _is_other_script(parts[taken], found):
        found.names.append(_name(parts[taken], found))
        taken += 1
    return taken


def _is_given(part: str) -> bool:
    """Whether a part after a comma is a given name: "Smith, John A."."""
    words = [word for word in part.split() if not is_title(word)]
    if not words or len(words) > 3 or is_post(part) or is_organisation(part):
        return False
    return is_given_name(words[0]) or (
        bool(INITIAL.match(words[0])) and len(words[0].strip(".")) <= 3 and "." in words[0]
    )


def _is_other_script(part: str, found: _Found) -> bool:
    words = part.split()
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() for word in words)
        and language_of(part) is not language_of(found.names[0])
        and not is_organisation(part)
        and not is_post(part)
    )


def _name(words: str, found: _Found) -> str:
    name, gender = name_and_gender(words.strip("\"“”'"))
    found.gender = found.gender or gender
    return name


def _sort_parts(parts: list[str], found: _Found, hosts: Sequence[Host]) -> None:
    """Posts apart from organisations; what is neither goes by its place."""
    unclear: list[str] = []
    for part in parts:
        role = role_named(part)
        if role is not None:
            found.role = role
        elif is_nowhere(part):
            continue
        elif any(is_host(host, (part,)) for host in hosts) or is_acronym(part):
            found.organisations.append(part)
        elif begins_as_post(part):
            found.posts.append(part)
        elif is_organisation(part):
            found.organisations.append(part)
        elif is_post(part):
            found.posts.append(part)
        else:
            unclear.append(part)
    for part in unclear:
        if not found.organisations and part is parts[-1]:
            found.organisations.append(part)
        elif not found.posts:
            found.posts.append(part)
        else:
            found.organisations.append(part)
    if found.posts and not found.organisations:
        _take_organisation_from(found)


def _take_organisation_from(found: _Found) -> None:
    """The organisation that a post names: "Fellow at RUSI", «научный сотрудник ИМЭМО РАН»."""
    last = found.posts[-1]
    split = _SPLIT_POST.fullmatch(last)
    if split is not None and is_organisation(split["where"]):
        found.posts[-1] = split["post"]
        found.organisations.append(split["where"])
        return
    words = last.split()
    tail = len(words)
    while tail > 1 and is_acronym(words[tail - 1]):
        tail -= 1
    if tail < len(words):
        found.posts[-1] = " ".join(words[:tail])
        found.organisations.append(" ".join(words[tail:]))


def _affiliations(found: _Found, hosts: Sequence[Host]) -> tuple[Affiliation, ...]:
    """Posts and organisations as pairs; of one organisation all posts are held there."""
    places = _same_place([affiliation_of(each, hosts) for each in found.organisations])
    if len(places) <= 1:
        post = ", ".join(found.posts)
        one = places[0] if places else Affiliation()
        made = replace(
            one, post=Bilingual().with_(language_of(post), post) if post else Bilingual()
        )
        return (made,) if made != Affiliation() else ()
    posts = [*found.posts, *[""] * len(places)]
    return tuple(
        replace(place, post=Bilingual().with_(language_of(post), post) if post else Bilingual())
        for place, post in zip(places, posts, strict=False)
    )


def _same_place(places: list[Affiliation]) -> list[Affiliation]:
    """An acronym after a name is the name's own."""
    kept: list[Affiliation] = []
    for place in places:
        if place in kept:
            continue
        if kept and not place.name and not kept[-1].acronyms:
            kept[-1] = replace(kept[-1], acronyms=place.acronyms)
        else:
            kept.append(place)
    return kept
