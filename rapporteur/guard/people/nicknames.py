"""What people are called for short: Bill for William, «Саша» for Александр and Александра."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rapporteur import paths
from rapporteur.guard.letters import folded


def nicknames(given: str) -> tuple[str, ...]:
    """The short names of a given name in both scripts, as they are written; few or none."""
    return _table().get(folded(given), ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for names, short in _lines():
        for name in names:
            table[name] = tuple(dict.fromkeys((*table.get(name, ()), *short)))
    return table


def _lines() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    text = paths.resource("words", "nicknames.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            names, _, short = line.partition(":")
            yield tuple(map(folded, names.split())), tuple(map(str.capitalize, short.split()))
