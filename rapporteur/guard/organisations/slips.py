"""Long names of organisations with one typing error in one of their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz.distance import OSA

from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.organisations.glue import following, goes_on, is_small
from rapporteur.guard.organisations.organisation_ways import Words
from rapporteur.guard.page import Page
from rapporteur.guard.russian.endings import endings

Meaning = TypeVar("Meaning")

_SHORTEST_NAME = 3  # words: all the others stand as they should
_SHORTEST = 6  # letters of a word in which an error is looked for


class _Name(NamedTuple, Generic[Meaning]):
    words: tuple[frozenset[str], ...]  # each with its endings
    meaning: Meaning


class Slips(Generic[Meaning]):
    """Finds names of three words or more of which one has a letter wrong, astray or missing.

    A word of everyday language is no error. They are looked for by their first word, or by their
    second one where the first is the wrong one.
    """

    def __init__(self) -> None:
        self._by_first: dict[str, list[_Name[Meaning]]] = {}
        self._by_second: dict[str, list[_Name[Meaning]]] = {}

    def learn(self, words: Words, meaning: Meaning) -> None:
        """Look for a name as well; one of fewer words is passed over."""
        if len(words) < _SHORTEST_NAME:
            return
        name = _Name(tuple(map(endings, words)), meaning)
        for index, by_word in enumerate((self._by_first, self._by_second)):
            for form in name.words[index]:
                by_word.setdefault(form, []).append(name)

    def find(self, page: Page) -> Iterator[tuple[int, int, Meaning]]:
        """The first word of each such name on the page, the word after it, and what it means."""
        for word in page.where.keys() & self._by_first.keys():
            for first in page.where[word]:
                for name in self._by_first[word]:
                    if end := _end(page, first, name.words, slips=1):
                        yield first, end, name.meaning
        for word in page.where.keys() & self._by_second.keys():
            for at in page.where[word]:
                for name in self._by_second[word]:
                    end = _end(page, at, name.words[1:], slips=0)
                    first = _before(page, at) if end else -1
                    if first >= 0 and _is_slip(page.words[first], name.words[0]):
                        yield first, end, name.meaning


def _end(page: Page, first: int, words: tuple[frozenset[str], ...], slips: int) -> int:
    """The word after a name that begins at `first` with so many slips, or 0."""
    at = first
    for forms in words[1:]:
        at = _after(page, at)
        if at < 0:
            return 0
        if page.words[at] not in forms:
            if not slips or not _is_slip(page.words[at], forms):
                return 0
            slips = 0
    return 0 if slips else at + 1


def _after(page: Page, at: int) -> int:
    """The next word of a name, or -1."""
    for place in following(page, at):
        if not is_small(page, place):
            return place
    return -1


def _before(page: Page, at: int) -> int:
    """The word of a name before another one, or -1."""
    while at > 0 and goes_on(page, at - 1):
        at -= 1
        if not is_small(page, at):
            return at
    return -1


def _is_slip(word: str, forms: frozenset[str]) -> bool:
    """Whether a word is one error away from one of the forms of a word."""
    if len(word) < _SHORTEST - 1:
        return False
    return any(
        len(form) >= _SHORTEST
        and (form[0] == word[0] or form[1:3] == word[1:3])
        and OSA.distance(form, word, score_cutoff=1) == 1
        for form in forms
    ) and not is_ordinary(word)
