"""Checking a document by itself: what would reveal somebody, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rapporteur.desk.quoting import Place, located_in, quoted
from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity
from rapporteur.domain.article import Edition, Style
from rapporteur.domain.roster import Roster
from rapporteur.errors import QT_TRANSLATE_NOOP, BadDocument

if TYPE_CHECKING:
    from rapporteur.guard import Guard

_TEXT_SUFFIXES = frozenset({".md", ".txt"})
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Checked:
    """One document read whole."""

    path: Path
    places: tuple[Place, ...]

    @property
    def blocked(self) -> bool:
        """Whether anything found must not be published."""
        return any(each.finding.severity is Severity.BLOCK for each in self.places)


def check_documents(
    paths: Iterable[Path],
    roster: Roster,
    setting: Setting,
    bylines: frozenset[str] = frozenset(),
) -> tuple[tuple[Checked, ...], tuple[str, ...]]:
    """Read each .docx, .md or .txt; also the checks that were off for want of a dialogue.

    `bylines` holds the paragraphs (white space as single spaces) in which the dialogue's own
    signatories stand by name and may: word for word, for elsewhere their names are findings.
    """
    from rapporteur.guard import Guard  # here: `Place` is for those who check nothing, too

    guard = Guard(roster, setting)
    return tuple(_check(each, guard, bylines) for each in paths), guard.checks_off()


def located(edition: Edition, findings: Iterable[Finding]) -> tuple[Place, ...]:
    """Findings of an edition, each with its place as a person would name it."""
    texts = {place: text for place, _, text in edition.strings()}
    return located_in(texts, _named_places(edition), findings)


def _named_places(edition: Edition) -> dict[str, str]:
    """Each place of an edition in words: "file name", or the heading and the paragraph in it."""
    names = {"": "roundtable", "file-name": "file name"}
    heading, number = edition.title, 0
    for (place, _, _), block in zip(list(edition.strings())[3:], edition.blocks, strict=True):
        number += 1
        if block.style in (Style.HEADING, Style.SUBHEADING):
            heading, number = block.text, 0
        names[place] = f"“{heading}”, paragraph {number}" if number else f"heading “{heading}”"
    return names


def merged(own: Roster, file: Roster) -> Roster:
    """All that a dialogue's roster and a roster file name, the dialogue's entries first.

    Somebody who is in both stands twice where the file says more of them: what only one of the
    two knows (an alias, an affiliation) must be looked for all the same.
    """
    known = {replace(each, id="") for each in own.participants}
    more = tuple(each for each in file.participants if replace(each, id="") not in known)
    return Roster(own.participants + more, own.organisations + file.organisations)


def _check(path: Path, guard: Guard, bylines: frozenset[str]) -> Checked:
    if path.suffix.casefold() == ".docx":
        from rapporteur import word

        texts = (each for each in word.strings(path) if _plain(each[1]) not in bylines)
        return Checked(path, (*_scan(texts, guard), *_unread(path)))
    if path.suffix.casefold() in _TEXT_SUFFIXES:
        text = _read_text(path)
        names = _scan([("file name", each) for each in _names_of(path)], guard)
        return Checked(path, (*names, *_by_line(_scan([("", text)], guard), text)))
    raise BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is of a kind that cannot be checked."),
        QT_TRANSLATE_NOOP("Rapporteur", "Save it as .docx, .md or .txt."),
        name=path.name,
    )


def _names_of(path: Path) -> dict[str, None]:
    """The file's own name, as it is and with the signs that stand for spaces read as such."""
    return dict.fromkeys((path.stem, " ".join(re.split(r"[_.\-\s]+", path.stem))))


def _unread(path: Path) -> Iterator[Place]:
    """A warning for each part of a package that holds no text that could be read."""
    why = QT_TRANSLATE_NOOP(
        "Rapporteur", "{part} is no text and was not read: look at it yourself."
    )
    from rapporteur import word

    for part in word.unread(path):
        said = why.format(part=part)
        yield Place(
            Finding(0, 0, Severity.WARN, part, FindingKind.UNREADABLE, said, place=part), ""
        )


def _scan(texts: Iterable[tuple[str, str]], guard: Guard) -> Iterator[Place]:
    for place, text in texts:
        as_file = place if place == "file name" else ""  # waivers are for an edition's places
        for finding in guard.scan(text, place=as_file):
            placed = replace(finding, place=place)
            yield quoted(placed, text)


def _by_line(places: Iterable[Place], text: str) -> Iterator[Place]:
    """Places of a plain text as line and column, both from 1."""
    line, passed = 1, 0
    for each in places:
        start = each.finding.start
        line += text.count("\n", passed, start)
        passed = start
        column = start - (text.rfind("\n", 0, start) + 1) + 1
        named = replace(each.finding, place=f"line {line}, column {column}")
        yield replace(each, finding=named)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _read_text(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} is too large to be checked."), path)
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        sentence = QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a text in UTF-8.")
        raise _bad(sentence, path) from error
    except OSError as error:
        raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} cannot be read."), path) from error


def _bad(sentence: str, path: Path) -> BadDocument:
    advice = QT_TRANSLATE_NOOP("Rapporteur", "Nothing of it was checked; mend it and try again.")
    return BadDocument(sentence, advice, name=path.name)
