"""Acronyms that a page explains: "the Institute of Far Seas (IFS)", "IFS (Institute of …)".

Whoever knows one half of such a pair from the roster knows the other half from the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapporteur.guard.organisations.glue import following, goes_on, kept
from rapporteur.guard.organisations.organisation_words import GLUE, PLACES
from rapporteur.guard.page import Page
from rapporteur.guard.russian.endings import acronym_endings, endings

Span = tuple[int, int]  # first word, and the word after the last one
_OPENING = re.compile(r"['\"»”]?\s*\(\s*[-–—]?\s*['\"«“]?")
_CLOSING = re.compile(r"['\"»”]?\s*\)")
_LONGEST_REMARK = 12  # words in parentheses after a name
_LONGEST_REST = 5  # words of a name after its beginning
_SHORTEST = 3  # letters of an acronym
_WORDS_A_LETTER = 3  # at most, of a name with small words in it
_TITLE = 5  # letters of an acronym that may also be written as a name is: "Unesco"


def acronyms(page: Page, name: Span) -> Iterator[str]:
    """The acronyms in parentheses after a name of several words, and one it explains in them."""
    first, end = name
    if end - first < 2:
        return
    if first and _OPENING.fullmatch(page.before(first)) and _CLOSING.match(page.between(end - 1)):
        yield from _acronym(page, first - 1)
    at = _end_of_name(page, end)
    if at < len(page.words) and _OPENING.fullmatch(page.before(at)):
        for each in range(at, min(at + _LONGEST_REMARK, len(page.words))):
            yield from _acronym(page, each)
            if ")" in page.between(each):
                break


def name_of(page: Page, acronym: Span) -> Span | None:
    """The name whose initials are an acronym of one word, beside it and parted by a parenthesis."""
    at, end = acronym
    letters = page.words[at]
    if end > at + 1 or len(letters) < _SHORTEST or not page.capitals(at):
        return None
    if at and _OPENING.fullmatch(page.before(at)) and _CLOSING.match(page.between(at)):
        first = _spelt_before(page, at - 1, letters)
        return None if first is None else (first, at)
    if at + 1 < len(page.words) and _OPENING.fullmatch(page.between(at)):
        end = next(
            (i + 1 for i in range(at + 1, _last(page, at)) if ")" in page.between(i)), at + 1
        )
        if _spelt_before(page, end - 1, letters) == at + 1:
            return at + 1, end
    return None


def again(page: Page, acronym: str) -> Iterator[Span]:
    """Wherever the page writes an acronym as one, or as a name."""
    for form in acronym_endings(acronym):
        for at in page.where.get(form, ()):
            written = page.written(at)
            titled = written.istitle() and len(acronym) >= _TITLE
            if written[: len(acronym)].isupper() or titled:
                yield at, at + 1


def repeated(page: Page, name: Span) -> Iterator[Span]:
    """Wherever the page has the words of a name, each with any ending."""
    first, end = name
    wanted = kept(page, first, end)
    for form in endings(wanted[0]):
        for at in page.where.get(form, ()):
            last = at
            for word in wanted[1:]:
                forms = endings(word)
                last = next((i for i in following(page, last) if page.words[i] in forms), -1)
                if last < 0:
                    break
            else:
                yield at, last + 1


def _last(page: Page, at: int) -> int:
    return min(at + _LONGEST_REMARK, len(page.words))


def _spelt_before(page: Page, last: int, letters: str) -> int | None:
    """Where the words begin that end at `last` and whose initials, but for small words, spell."""
    left = {len(letters)}  # how many letters may still be to come, going backwards
    for at in range(last, max(-1, last - _WORDS_A_LETTER * len(letters)), -1):
        word = page.words[at]
        spelt = {each - 1 for each in left if letters[each - 1] == word[0]}
        if 0 in spelt:
            return at
        left = spelt | (left if word in GLUE else set())
        if not left or not at or not goes_on(page, at - 1):
            return None
    return None


def _end_of_name(page: Page, end: int) -> int:
    """The end of a name of which only the beginning is known: "… School [of Medicine]"."""
    for at in range(end, min(end + _LONGEST_REST, len(page.words))):
        if "(" in page.before(at):
            return at
        if not (goes_on(page, at - 1) and (page.capital(at) or page.words[at] in GLUE)):
            break
    return end


def _acronym(page: Page, at: int) -> Iterator[str]:
    word = page.words[at]
    if page.capitals(at) and len(word) >= _SHORTEST and word.isalpha() and word not in PLACES:
        yield word
