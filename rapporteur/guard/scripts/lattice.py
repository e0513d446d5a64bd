"""Spelling a word anew, sign by sign, where a sign may stand for several: the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import heappop, heappush

Pairs = tuple[tuple[str, str], ...]
Options = tuple[tuple[str, int], ...]  # letters and what they cost
_DEAREST = 4  # that a spelling may cost
_VOWELS = "aeiouyаеёиоуыэюя"
_SHORT = 4  # letters: too few for an ending


def pairs(table: str) -> Pairs:
    """Pairs of a sign or a pattern and its options, from «c ц ч:1; k к»; {V} is any vowel."""
    entries = (entry.split(None, 1) for entry in table.replace("{V}", _VOWELS).split(";"))
    return tuple((sign, options) for sign, options in entries)


def _options(spelt: str) -> Options:
    """«ц ч:1 к:2» as options: letters without a figure cost nothing, "-" is silent."""
    options = []
    for each in spelt.split():
        letters, _, cost = each.partition(":")
        options.append((letters.replace("-", ""), int(cost or 0)))
    return tuple(options)


class Signs:
    """Signs, and what they may stand for: anywhere, in a certain place, and as a word's end.

    Places and ends are patterns; each string of options is letters with their costs («ц ч:1»).
    """

    def __init__(self, signs: Pairs, placed: Pairs, ends: Pairs) -> None:
        self._options = {sign: _options(spelt) for sign, spelt in signs}
        longest_first = sorted(self._options, key=len, reverse=True)
        self._sign = re.compile("|".join(map(re.escape, longest_first)))
        self._placed = [(re.compile(pattern), _options(spelt)) for pattern, spelt in placed]
        self._ends = [(re.compile(pattern), _options(spelt)) for pattern, spelt in ends]

    def spellings(self, word: str, most: int) -> Iterator[str]:
        """What `word` may be, the cheapest first, at most so many."""
        signs = self._lattice(word)
        heap: list[tuple[int, int, str]] = [(0, 0, "")]
        while heap and most:
            cost, unread, written = heappop(heap)
            if -unread == len(signs):
                most -= 1
                yield written
                continue
            for letters, more in signs[-unread]:
                if cost + more <= _DEAREST:
                    heappush(heap, (cost + more, unread - 1, written + letters))

    def _lattice(self, word: str) -> list[Options]:
        """The options of each sign of a word, in order."""
        end = self._end_of(word)
        stop = end[0] if end else len(word)
        signs, at = [], 0
        while at < stop:
            at, options = self._read_at(word, at, stop)
            signs.append(options)
        if end:
            signs.append(end[1])
        return [options for options in signs if options]

    def _end_of(self, word: str) -> tuple[int, Options] | None:
        if len(word) < _SHORT:
            return None
        for pattern, options in self._ends:
            found = pattern.search(word)
            if found:
                return found.start(), options
        return None

    def _read_at(self, word: str, at: int, stop: int) -> tuple[int, Options]:
        """Where the sign at a place ends, and its options: the longest, or one of that place."""
        found = self._sign.match(word, at, stop)
        end = found.end() if found else at + 1
        for pattern, options in self._placed:
            placed = pattern.match(word, at)
            if placed and end <= placed.end() <= stop:
                return placed.end(), options
        return end, self._options[found[0]] if found else ()
