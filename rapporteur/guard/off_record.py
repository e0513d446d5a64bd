"""Words of notes that must never leave the file, found by runs of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rapporteur.guard.folding import folded

LONGEST_RUN = 6  # so many consecutive words of a note are no coincidence
SHORTEST_NOTE = 3  # a note of fewer words than this would be found in any text
_WORD = re.compile(r"\w+")


class OffRecord:
    """What was said off the record; `too_short` counts the texts that cannot be looked for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: dict[int, set[tuple[str, ...]]] = {}
        self.too_short = 0
        for text in texts:
            self._learn(_WORD.findall(folded(text)))

    def _learn(self, words: list[str]) -> None:
        if len(words) < SHORTEST_NOTE:
            self.too_short += bool(words)
            return
        length = min(len(words), LONGEST_RUN)
        self._runs.setdefault(length, set()).update(_runs(words, length))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Stretches of a folded text that repeat such words; those that touch are one."""
        if not self._runs:
            return
        spans = [match.span() for match in _WORD.finditer(text)]
        words = [text[start:end] for start, end in spans]
        told = self._told(words)
        first: int | None = None
        for index in range(len(words) + 1):
            is_told = index < len(words) and bool(told[index])
            if is_told and first is None:
                first = index
            elif not is_told and first is not None:
                yield spans[first][0], spans[index - 1][1]
                first = None

    def _told(self, words: list[str]) -> bytearray:
        """For each word whether it stands in such a run."""
        told = bytearray(len(words))
        for length, runs in self._runs.items():
            for index, run in enumerate(_runs(words, length)):
                if run in runs:
                    told[index : index + length] = b"\1" * length
        return told


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[offset:] for offset in range(length)), strict=False)
