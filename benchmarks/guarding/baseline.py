"""What a plain list of names finds: every word of a name, every name, exactly as entered."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.guarding.scoring import Document, Span
from rapporteur.domain.roster import Organisation

_WORD = re.compile(r"[^\W\d_]{2,}")


def baseline_spans(document: Document) -> list[Span]:
    """Where the roster's words of names and its names of organisations stand, whatever the case."""
    return [*_of_people(document), *_of_organisations(document)]


def _of_people(document: Document) -> Iterator[Span]:
    names = (
        text
        for each in document.roster.participants
        for text in (each.name_latin, each.name_cyrillic, *each.aliases)
    )
    words = {word.casefold() for name in names for word in _WORD.findall(name)}
    for found in _WORD.finditer(document.text):
        if found[0].casefold() in words:
            yield found.span()


def _of_organisations(document: Document) -> Iterator[Span]:
    names = {name for each in document.roster.organisations for name in _names(each)}
    if names:
        ordered = sorted(map(re.escape, names), key=len, reverse=True)
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)", re.IGNORECASE)
        yield from (found.span() for found in pattern.finditer(document.text))


def _names(organisation: Organisation) -> Iterator[str]:
    affiliation = organisation.affiliation
    for name in (affiliation.name.en, affiliation.name.ru, *affiliation.acronyms):
        if name.strip():
            yield name.strip()
