"""Finding many strings in one text, once through it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import ahocorasick


class Match(NamedTuple):
    """That `key` stands at `text[start:end]`."""

    start: int
    end: int
    key: str


class Matcher:
    """An automaton over strings that are sought; it never changes, so threads may share it."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for key in keys:
            self._automaton.add_word(key, key)
        if self._automaton:
            self._automaton.make_automaton()

    def whole_words(self, text: str, parted: Callable[[int], bool]) -> Iterator[Match]:
        """Every occurrence that no letter and no digit continues; they may overlap.

        `parted` says of a border between letters whether a word ends there all the same.
        """
        for match in self.anywhere(text):
            borders = (match.start, match.end)
            if not any(_joined(text, each) and not parted(each) for each in borders):
                yield match

    def anywhere(self, text: str) -> Iterator[Match]:
        """Every occurrence, within words too; they may overlap."""
        if self._automaton:
            for last, key in self._automaton.iter(text):
                yield Match(last + 1 - len(key), last + 1, key)

    def run_together(self, text: str) -> Iterator[Match]:
        """Every occurrence in the letters and digits of `text` alone, with its offsets there."""
        places = [index for index, char in enumerate(text) if char.isalnum()]
        for start, end, key in self.anywhere("".join(text[index] for index in places)):
            yield Match(places[start], places[end - 1] + 1, key)


def longest_first(matches: Iterable[Match], length: int) -> list[Match]:
    """Of matches in a text of `length` that overlap the longest, then the first; in order."""
    covered = bytearray(length)
    chosen = []
    for match in sorted(matches, key=lambda each: (each.start - each.end, each.start)):
        if covered.find(1, match.start, match.end) < 0:
            covered[match.start : match.end] = b"\1" * (match.end - match.start)
            chosen.append(match)
    return sorted(chosen)


def _joined(text: str, border: int) -> bool:
    """Whether one word or one number goes on across `border` (a note's number ends a word)."""
    if not 0 < border < len(text):
        return False
    before, after = text[border - 1], text[border]
    return (before.isalpha() and after.isalpha()) or (before.isdigit() and after.isdigit())
