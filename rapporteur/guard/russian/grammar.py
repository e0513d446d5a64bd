"""The grammar that parts of the guard share: the six cases of Russian."""

from __future__ import annotations

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
