"""The grammar that parts of the guard share: the six cases of Russian."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Case(StrEnum):
    """A case a Russian word may stand in."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


ALL_CASES: frozenset[Case] = frozenset(Case)


def indeclinable(word: str) -> dict[str, frozenset[Case]]:
    """The forms of a word that never changes: itself, in every case."""
    return {word: ALL_CASES}


def joined(*tables: Mapping[str, Iterable[Case]]) -> dict[str, frozenset[Case]]:
    """The forms of several tables as one; a form in two of them has the cases of both."""
    whole: dict[str, frozenset[Case]] = {}
    for table in tables:
        for form, cases in table.items():
            whole[form] = whole.get(form, frozenset()) | frozenset(cases)
    return whole
