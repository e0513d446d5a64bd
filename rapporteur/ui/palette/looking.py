"""Which commands some words mean, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rapporteur.domain.language import fold
from rapporteur.domain.shorthand import turn_layout
from rapporteur.ui.palette.commands import Command

_WORD = re.compile(r"[\w+]+")


def choose(
    commands: Sequence[Command], query: str, used: Mapping[tuple[str, str], int]
) -> list[Command]:
    """Those in whose name every word of `query` begins a word, in any order.

    A name in the other language counts, and so does a query typed on the other layout. Better
    matches come first; of equals those that can be used now, then those `used` last (the higher
    the later), then as they stand in `commands`.
    """
    if not query.strip():
        return list(commands)
    ranked = [
        (fit, not each.is_enabled, -used.get(each.id, 0), at)
        for at, each in enumerate(commands)
        if (fit := _fit(each, query)) is not None
    ]
    return [commands[key[-1]] for key in sorted(ranked)]


def _fit(command: Command, query: str) -> int | None:
    """How far `query` is from a name: 0 is the name itself; None where it is no match."""
    fits = []
    for cost, asked in ((0, fold(query)), (10, fold(turn_layout(query)))):
        fits += [
            cost + fit
            for name in (command.text, *command.also)
            if (fit := _fit_name(_words(name), _words(asked))) is not None
        ]
        if command.key() and fold(command.key()) == asked.strip():
            fits.append(cost)
    return min(fits, default=None)


def _fit_name(name: list[str], asked: list[str]) -> int | None:
    if not asked or not _all_begin(name, asked):
        return None
    if name == asked:
        return 0
    in_order = [word.startswith(part) for word, part in zip(name, asked, strict=False)]
    if len(name) >= len(asked) and all(in_order):
        return 2
    return 4 if in_order and in_order[0] else 6


def _all_begin(name: list[str], asked: list[str]) -> bool:
    """Whether each word asked for begins a word of its own; the longest choose first."""
    left = list(name)
    for part in sorted(asked, key=len, reverse=True):
        found = next((word for word in left if word.startswith(part)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
