"""Where a text holds the words that were searched for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from rapporteur.domain.language import fold
from rapporteur.ui.room.row import Find, Stretch

_WORD = re.compile(r"[^\W_]+")


def finder(words: Sequence[str]) -> Find | None:
    """Tells the stretches of a text that hold one of `words`: whole, but the beginning of the last.

    Words are compared as the search does it: case folded, ё read as е, Latin accents left aside.
    None where there are no words to be found.
    """
    sought = [_plain(part) for word in words for part in _WORD.findall(word)]
    if not sought:
        return None
    whole, begun = frozenset(sought), sought[-1]

    def find(text: str) -> tuple[Stretch, ...]:
        found: list[Stretch] = []
        for word in _WORD.finditer(text):
            plain = _plain(word[0])
            if plain in whole:
                found.append(word.span())
            elif plain.startswith(begun):
                found.append((word.start(), word.start() + len(begun)))
        return tuple(found)

    return find


def _plain(word: str) -> str:
    folded = fold(word)
    return folded if folded.isascii() else "".join(map(_bare, folded))


def _bare(letter: str) -> str:
    """A Latin letter without its accent: й is a letter of its own."""
    bare = unicodedata.normalize("NFD", letter)[0]
    return bare if bare.isascii() else letter
