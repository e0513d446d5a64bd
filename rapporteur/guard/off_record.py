"""Words of notes that must never leave the file, found by runs of words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapporteur.guard.folding import folded

LONGEST_RUN = 6  # so many consecutive words of a note are no coincidence
SHORTEST_NOTE = 3  # a note of fewer words than this would be found in any text
_WORD = re.compile(r"\w+")


class Repeated(NamedTuple):
    """That `text[start:end]` repeats the text off the record that `subject` stands for."""

    start: int
    end: int
    subject: str


class OffRecord:
    """What was said off the record; `too_short` counts the texts that cannot be looked for."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: dict[int, dict[tuple[str, ...], set[str]]] = {}
        self.too_short = 0
        for text in map(folded, texts):
            self._learn(_WORD.findall(text), off_record_subject(text))

    def _learn(self, words: list[str], subject: str) -> None:
        if len(words) < SHORTEST_NOTE:
            self.too_short += bool(words)
            return
        length = min(len(words), LONGEST_RUN)
        known = self._runs.setdefault(length, {})
        for run in _runs(words, length):
            known.setdefault(run, set()).add(subject)

    def find(self, text: str) -> Iterator[Repeated]:
        """Stretches of a folded text that repeat such words; of one text those that touch are one.

        What stands in several texts is found for each of them: each is waived by itself.
        """
        if not self._runs:
            return
        spans = [match.span() for match in _WORD.finditer(text)]
        words = [text[start:end] for start, end in spans]
        for subject, stretches in self._told(words).items():
            for first, end in stretches:
                yield Repeated(spans[first][0], spans[end - 1][1], subject)

    def _told(self, words: list[str]) -> dict[str, list[tuple[int, int]]]:
        """For each subject the stretches of words that repeat it, from the first to the last."""
        told: dict[str, list[tuple[int, int]]] = {}
        for length, runs in self._runs.items():
            for index, run in enumerate(_runs(words, length)):
                for subject in runs.get(run, ()):
                    _extend(told.setdefault(subject, []), index, index + length)
        return told


def off_record_subject(text: str) -> str:
    """What findings call a folded text off the record: the same for the same words, and no word.

    A waiver for one text thus covers no other, and lapses when the text is changed.
    """
    return f"off-record {hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def _extend(stretches: list[tuple[int, int]], start: int, end: int) -> None:
    """Add a stretch that begins after the last one began; one that touches it prolongs it."""
    if stretches and start <= stretches[-1][1]:
        start = stretches.pop()[0]
    stretches.append((start, end))


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    return zip(*(words[offset:] for offset in range(length)), strict=False)
