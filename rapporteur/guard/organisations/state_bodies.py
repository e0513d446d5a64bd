"""A state's body by the state's adjective or by its name: «японское правительство»."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rapporteur.guard.implied.states import State, states
from rapporteur.guard.organisations import organisation_words as known
from rapporteur.guard.organisations.organisation_ways import Capitals, Way, Words
from rapporteur.guard.russian.endings import has_cyrillic

_GENITIVE = ("а", "я", "ы", "и")
_LONGEST = 3  # words of a state's name
_SHORT = 4  # letters of a place that is an acronym, at most


def other_ways(words: Words) -> Iterator[Way]:
    """The other way of naming the body of a state that a name's words name in one way.

    «Правительство Японии» is «японское правительство», the "Russian Ministry of Peace" that "of
    Russia".
    """
    if len(words) < 2 or known.HEADS.isdisjoint(words):
        return
    for body, state in _bodies(words):
        russian = has_cyrillic(body[0])
        for place in _genitives(state, russian):
            yield _way((*body, *place))
        for adjective in _adjectives(state, russian):
            yield _way((*adjective, *body))


def _way(words: Words) -> Way:
    return Way(words, " ".join(words), Capitals.ANY, derived=True, rare=True)


def _bodies(words: Words) -> Iterator[tuple[Words, State]]:
    """The body's own words, without a state's adjective before or its name after them."""
    adjectives, places = _by_words()
    for length in range(1, min(len(words), _LONGEST + 1)):
        if state := adjectives.get(words[:length]):
            yield words[length:], state
        if state := places.get(words[-length:]):
            yield words[:-length], state


@cache
def _by_words() -> tuple[dict[Words, State], dict[Words, State]]:
    """States by the forms of their adjectives, and by those of their names."""
    return (
        {words: state for state in states() for words in state.adjectives},
        {words: state for state in states() for words in state.places},
    )


def _genitives(state: State, russian: bool) -> Iterator[Words]:
    for place in state.places:
        if has_cyrillic(place[0]) == russian:
            last = place[-1]
            if not russian or last.endswith(_GENITIVE) or len(last) < _SHORT:
                yield place


def _adjectives(state: State, russian: bool) -> Iterator[Words]:
    """Of a Russian one the masculine: all its forms are endings of it."""
    for adjective in state.adjectives:
        if has_cyrillic(adjective[0]) == russian and (
            not russian or adjective[-1].endswith(("ии", "ыи"))
        ):
            yield adjective
