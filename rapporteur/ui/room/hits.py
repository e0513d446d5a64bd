"""Where a text holds the words that were searched for."""

from __future__ import annotations

import re

from rapporteur.domain.language import fold
from rapporteur.ui.room.row import Find, Stretch

_WORD = re.compile(r"\w+")


def finder(query: str) -> Find:
    """Tells the stretches of a text that hold a word of `query`: whole, or as it is typed so far.

    Words are compared as the search does it: case folded, ё read as е, accents left aside.
    """
    sought = [_plain(word) for word in _WORD.findall(query)]
    whole, begun = frozenset(sought), sought[-1] if sought else ""

    def find(text: str) -> tuple[Stretch, ...]:
        found = []
        for word in _WORD.finditer(text):
            plain = _plain(word[0])
            if plain in whole:
                found.append(word.span())
            elif begun and plain.startswith(begun):
                found.append((word.start(), word.start() + len(begun)))
        return tuple(found)

    return find


def _plain(word: str) -> str:
    return fold(word)
