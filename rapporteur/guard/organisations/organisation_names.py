"""The names of an organisation, as they were entered and as they may be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rapporteur.guard.ordinary import is_frequent, is_ordinary
from rapporteur.guard.organisations import organisation_words as known
from rapporteur.guard.organisations.organisation_ways import (
    Capitals,
    Way,
    Words,
    acronym_ways,
    all_known,
    significant,
)
from rapporteur.guard.organisations.short_names import short_ways
from rapporteur.guard.page import Page

_QUOTED = re.compile(r"[\"«“„‹]([^\"«»“”„‹›]+)[\"»”“›]")
_PARENTHESES = re.compile(r"\A(.+?)\s*\(([^()]*)\)\s*\Z", re.DOTALL)


def name_ways(name: str) -> Iterator[Way]:
    """Every way of writing a name as entered, the whole of it first; may repeat."""
    whole = Page(name)
    yield from _whole(whole)
    for part in _parts(name):
        for way in _whole(part):
            needed = Capitals.NAME if way.capitals is Capitals.ANY else way.capitals
            yield replace(way, capitals=needed, derived=True)
    for each in (*(() if _PARENTHESES.match(name) else (whole,)), *_parts(name)):
        yield from short_ways(each)


def plain_ways(name: str) -> Iterator[Way]:
    """A name as entered and its parts, none of them shortened; may repeat."""
    for page in (Page(name), *_parts(name)):
        yield from _whole(page)


def plain_words(name: str) -> Iterator[Words]:
    """A name's words, as entered and without and within final parentheses: who bears them is it."""
    found = _PARENTHESES.match(name)
    pieces = [name, *(found.groups() if found else ())]
    if found and len(found[2].split()) > 1:
        pieces.pop()
    for piece in pieces:
        if words := significant(Page(piece)):
            yield words


def _parts(name: str) -> Iterator[Page]:
    """What of a name stands in quotation marks, about parentheses, about a comma."""
    for quoted in _QUOTED.findall(name):
        if quoted.strip() != name.strip():
            yield Page(quoted)
    if found := _PARENTHESES.match(name):
        yield Page(found[1])
        if len(found[2].split()) == 1:  # "(RUSI)", but not "(in exile since 2022)"
            yield Page(found[2])
    if ", " in name:
        for piece in name.split(", "):
            page = Page(piece)
            if len(significant(page)) > 1 and page.capital(0) and not all_known(page.words):
                yield page


def _whole(page: Page) -> Iterator[Way]:
    words = significant(page)
    if not words:
        return
    written = " ".join(page.given.split())
    if len(words) == 1:
        yield from _one_word(words[0], written, page)
        return
    yield Way(words, written, _capitals_of(page, words))


def _one_word(word: str, written: str, page: Page) -> Iterator[Way]:
    bare = written[-len(word) :] if len(written) >= len(word) else written
    if len(word) < 2:
        return
    if bare.isupper() and bare.isalpha():
        yield from acronym_ways(bare)
    else:
        yield Way((word,), written, _capitals_of(page, (word,)))


def _capitals_of(page: Page, words: Words) -> Capitals:
    """An everyday word, or two that name no institution, are a name only with its capital."""
    plain = all(map(is_ordinary, words)) and not (len(words) > 1 and known.HEADS & {*words})
    if len(words) > 2 or not plain or not any(map(page.capital, range(len(page.words)))):
        return Capitals.ANY
    return Capitals.NOT_OPENING if len(words) == 1 and is_frequent(words[0]) else Capitals.NAME
