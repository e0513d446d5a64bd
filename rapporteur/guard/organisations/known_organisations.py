"""Well-known organisations by all their names, in both languages."""

from __future__ import annotations

from functools import cache

from rapporteur import paths
from rapporteur.guard.organisations.organisation_names import plain_words
from rapporteur.guard.organisations.organisation_ways import Words


def other_names(name: str) -> tuple[str, ...]:
    """The other names of a well-known organisation that goes by `name`; none of any other."""
    return tuple(
        other
        for words in plain_words(name)
        for other in _known().get(words, ())
        if words not in plain_words(other)
    )


@cache
def _known() -> dict[Words, tuple[str, ...]]:
    """All names of an organisation, by the words of each of them."""
    text = paths.resource("words", "organisations.txt").read_text(encoding="utf-8")
    known = {}
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            names = tuple(name.strip() for name in line.split("|"))
            for name in names:
                for words in plain_words(name):
                    known[words] = names
    return known
