"""Words in which a name may be run together with another word: addresses, tags, lost blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from rapporteur.guard.page import Page

_SIGN = re.compile(r"[@#/]")  # alone, so that a long text is passed over quickly
_INNER_CAPITAL = re.compile(r"(?<=[a-zà-öø-ÿа-яё])[A-ZÀ-ÖØ-ÞА-ЯЁ]")


def places_of_handles(page: Page) -> Iterator[int]:
    """The places of words that are part of an address, a handle or a tag, by its sign."""
    text, found = page.text, dict[int, None]()
    for sign in _SIGN.finditer(text):
        at = sign.start()
        if text[at + 1 : at + 2].isalnum():
            found[page.word_at(at + 1)] = None
        if sign[0] == "@" and text[max(0, at - 1) : at].isalnum():
            found[page.word_at(at - 1)] = None
    yield from found


def joined_words(page: Page) -> Iterator[tuple[int, list[str]]]:
    """The place of each word with a capital within it, and the folded words it is joined from."""
    found = (page.word_at(each.start()) for each in _INNER_CAPITAL.finditer(page.cased))
    for at in dict.fromkeys(found):
        word, written = page.words[at], page.written(at)
        if any(map(str.isspace, page.stretch(at, at + 1))):
            continue  # two lines, read as one word to see whether they are
        inner = [each.start() for each in _INNER_CAPITAL.finditer(written)]
        yield at, [word[start:end] for start, end in pairwise((0, *inner, len(word)))]
