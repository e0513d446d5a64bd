"""States by every word for them: of their people, of where they are, and of who rules there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from rapporteur import paths
from rapporteur.guard.implied.speakers import english
from rapporteur.guard.letters import folded
from rapporteur.guard.russian.paradigms import Form, adjective, merged, noun, place


class State(NamedTuple):
    """One state's words, folded. Phrases are tuples of words.

    `adjectives` and `places` hold every form; `people` tells of each form whether it is of one or
    of several; `bare` are English adjectives that stand for the people after "the".
    """

    adjectives: frozenset[tuple[str, ...]]
    people: dict[str, Form]
    places: frozenset[tuple[str, ...]]
    bare: frozenset[str]


@cache
def states() -> tuple[State, ...]:
    """All that are known, from the resource."""
    text = paths.resource("words", "states.txt").read_text(encoding="utf-8")
    rows = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(_state([each.strip() for each in row.split("|")]) for row in rows)


@cache
def state_adjectives() -> frozenset[str]:
    """Every form of every state's adjective that is one word."""
    return frozenset(
        phrase[0] for state in states() for phrase in state.adjectives if len(phrase) == 1
    )


@cache
def state_words() -> frozenset[str]:
    """The words of all states' names, seats and adjectives."""
    words = {
        word
        for state in states()
        for phrase in (*state.places, *state.adjectives)
        for word in phrase
        if len(word) > 1
    }
    people = {form for state in states() for form in state.people}
    return frozenset(words | people) - {"new", "great", "city"}


def state_of(adjectives: Iterable[str]) -> State:
    """The state that any of `adjectives` is of; one that we do not know has only its adjectives."""
    wanted = [each for adjective in adjectives if (each := folded(adjective))]
    own = frozenset(phrase for each in wanted for phrase in _adjective_forms(each))
    for state in states():
        if own & state.adjectives:
            return state._replace(adjectives=state.adjectives | own)
    return State(own, {}, frozenset(), frozenset(each for each in wanted if each.isascii()))


def _state(columns: list[str]) -> State:
    adjectives, people, names, seats, *russian = columns
    adjectives_ru, people_ru, names_ru, seats_ru = russian
    return State(
        frozenset(
            phrase
            for each in (*adjectives.split(), *adjectives_ru.split())
            for phrase in _adjective_forms(folded(each.replace("_", " ")))
        ),
        merged((english(folded(people)), *map(noun, people_ru.split()))),
        frozenset(
            phrase
            for each in (*names.split(), *seats.split(), *names_ru.split(), *seats_ru.split())
            for phrase in _place_forms(each.replace("_", " "))
        ),
        frozenset(map(folded, adjectives.split())),
    )


def _adjective_forms(plain: str) -> Iterator[tuple[str, ...]]:
    """The forms of a folded adjective: of a Russian one all of them."""
    words = tuple(plain.replace("-", " ").split())
    if plain.isascii() or len(words) > 1:
        yield words
    else:
        yield from ((form,) for form in adjective(plain))


def _place_forms(name: str) -> Iterator[tuple[str, ...]]:
    words = tuple(folded(name).replace("-", " ").split())
    if name.isascii() or len(words) > 1:
        yield words
    else:
        yield from ((form,) for form in place(name))
