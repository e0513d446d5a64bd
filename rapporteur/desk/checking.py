"""Checking documents by themselves: what would reveal somebody, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rapporteur.desk.plain_text import PlainText, read_plain
from rapporteur.desk.quoting import Place, located_in, quoted
from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity
from rapporteur.domain.article import Edition, Style
from rapporteur.domain.roster import Roster
from rapporteur.errors import QT_TRANSLATE_NOOP, BadDocument

PLAIN = frozenset({".md", ".markdown", ".txt", ".text"})
KINDS = PLAIN | {".docx"}
_FILE_NAME = "file name"

# What a dialogue's editions say: a paragraph, white space single, with its place and style there.
Said = Mapping[str, tuple[tuple[str, Style | None], ...]]


@dataclass(frozen=True, slots=True)
class Checked:
    """One document read whole; `encoding` where it is plain text."""

    path: Path
    places: tuple[Place, ...]
    encoding: str = ""

    @property
    def blocked(self) -> bool:
        """Whether anything found must not be published."""
        return any(each.finding.severity is Severity.BLOCK for each in self.places)


class Check:
    """Reads documents, one after the other, for one roster and setting.

    `said` holds what the dialogue's own editions say. In a paragraph that is there word for word
    the signatories stand by name where they may, and what was waived there is waived here.
    """

    def __init__(self, roster: Roster, setting: Setting, said: Said | None = None) -> None:
        from rapporteur.guard import Guard  # here: `located` is for those who check nothing, too

        self._guard = Guard(roster, setting)
        self._said: Said = said or {}

    def checks_off(self) -> tuple[str, ...]:
        """The checks that cannot be made, each in a sentence."""
        return self._guard.checks_off()

    def read(self, path: Path) -> Checked:
        """Read a .docx, .md or .txt whole; BadDocument where that cannot be done."""
        suffix = path.suffix.casefold()
        if suffix == ".docx":
            return Checked(path, tuple(self._read_word(path)))
        if suffix in PLAIN:
            names = ((_FILE_NAME, each) for each in _names_of(path))
            return self.read_text(read_plain(path), path, tuple(self._scan(names)))
        raise BadDocument(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is of a kind that cannot be checked."),
            QT_TRANSLATE_NOOP("Rapporteur", "Save it as .docx, .md or .txt."),
            name=path.name,
        )

    def read_text(self, plain: PlainText, path: Path, before: tuple[Place, ...] = ()) -> Checked:
        """Read a text that has come from anywhere; `path` is what it is called."""
        found = (quoted(each, plain.text) for each in self._guard.scan(plain.text))
        return Checked(path, (*before, *_by_line(found, plain.text)), plain.encoding)

    def _read_word(self, path: Path) -> Iterator[Place]:
        """What is found in a package; what a text says in another of its readings, once."""
        from rapporteur import word

        told: set[tuple[str, FindingKind]] = set()
        row = ""
        for piece in word.pieces(path):
            if piece.text is None:
                yield _unread(piece.place)
                continue
            if not piece.of:
                above, row = row, piece.place.rpartition(", cell ")[0]
                if not row or row != above:
                    told.clear()
            for each in self._scan([(piece.place, piece.text)]):
                about = (each.finding.subject, each.finding.kind)
                if not piece.of or about not in told:
                    told.add(about)
                    yield each

    def _scan(self, texts: Iterable[tuple[str, str]]) -> Iterator[Place]:
        for place, text in texts:
            for finding in self._found(place, text):
                yield quoted(replace(finding, place=place), text)

    def _found(self, place: str, text: str) -> list[Finding]:
        """What is found in one string; in one that an edition says, what is found there."""
        if place.startswith(_FILE_NAME):
            return self._guard.scan(text, place=_FILE_NAME)
        standing = self._said.get(_plain(text))
        if not standing:
            return self._guard.scan(text)
        read = (self._guard.scan(text, style=style, place=own) for own, style in standing)
        return min(read, key=len)


def said_in(editions: Iterable[Edition]) -> Said:
    """What editions say, as `Check` asks for it."""
    said: dict[str, dict[tuple[str, Style | None], None]] = {}
    for edition in editions:
        for place, style, text in edition.strings():
            if style is not None:
                said.setdefault(_plain(text), {})[place, style] = None
    return {text: tuple(standing) for text, standing in said.items()}


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


def _names_of(path: Path) -> dict[str, None]:
    """The file's own name, as it is and with the signs that stand for spaces read as such."""
    return dict.fromkeys((path.stem, " ".join(re.split(r"[_.\-\s]+", path.stem))))


def _unread(part: str) -> Place:
    """A warning of a part of a package that holds no text that could be read."""
    why = QT_TRANSLATE_NOOP(
        "Rapporteur", "{part} is no text and was not read: look at it yourself."
    )
    said = why.format(part=part)
    return Place(Finding(0, 0, Severity.WARN, part, FindingKind.UNREADABLE, said, place=part), "")


def _by_line(places: Iterable[Place], text: str) -> Iterator[Place]:
    """Places of a plain text as line and column, both from 1."""
    line, begins, passed = 1, 0, 0
    for each in places:
        start = each.finding.start
        line += text.count("\n", passed, start)
        begins = max(begins, text.rfind("\n", passed, start) + 1)
        passed = start
        named = replace(each.finding, place=f"line {line}, column {start - begins + 1}")
        yield replace(each, finding=named)


def _plain(text: str) -> str:
    return " ".join(text.split())
