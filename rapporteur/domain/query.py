"""What somebody looks for among the notes: words, and signs as they are typed in the line.

`! /2 #cyber channel` looks for ideas of the second host's side about one topic that hold a word
beginning with "channel". All of it must hold; signs of one kind are alternatives (`! ?` finds
ideas and questions). Whatever is no sign is a word, so any string is a query.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapporteur.domain.dialogue import AgendaItem, Kind, Topic
from rapporteur.domain.language import fold
from rapporteur.domain.layout import turn_layout
from rapporteur.domain.shorthand import CUE, KIND_SIGNS, OFF_RECORD, STAR, goes_by, topic_named

_CUES = {CUE, "..."}
_NUMBERED = re.compile(r"([/%])(0|[1-9][0-9]{0,8})")
_TOPIC = re.compile(r"[#№]([^#№].*)")


@dataclass(frozen=True, slots=True)
class Query:
    """What must hold of a note, all of it. Of alternatives none at all means any.

    `words` are folded and in the order typed, and the last is the beginning of a word; side 0
    means unattributed.
    """

    words: tuple[str, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    sides: frozenset[int] = frozenset()
    item_ids: frozenset[str] = frozenset()
    topic_ids: frozenset[str] = frozenset()
    star: bool = False
    off_record: bool = False
    cue: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing is looked for."""
        return self == Query()


def read_query(
    text: str,
    topics: tuple[Topic, ...] = (),
    items: Iterable[AgendaItem] = (),
    sides: Iterable[int] = (),
) -> Query:
    """Read what was typed, given what there is to be referred to.

    A topic is found by all its names, as in the line; of a beginning that fits more than one,
    all are meant. A number that is not there, and a topic that nobody knows, are words.
    """
    found = _Found(topics, tuple(items), frozenset(sides))
    for word in text.split():
        found.take(word)
    return found.query()


class _Found:
    """What was read so far."""

    def __init__(
        self, topics: tuple[Topic, ...], items: tuple[AgendaItem, ...], sides: frozenset[int]
    ) -> None:
        self._topics, self._items, self._sides = topics, items, sides
        self._words: list[str] = []
        self._kinds: set[Kind] = set()
        self._wanted_sides: set[int] = set()
        self._item_ids: set[str] = set()
        self._topic_ids: set[str] = set()
        self._star = self._off_record = self._cue = False

    def query(self) -> Query:
        return Query(
            words=tuple(self._words),
            kinds=frozenset(self._kinds),
            sides=frozenset(self._wanted_sides),
            item_ids=frozenset(self._item_ids),
            topic_ids=frozenset(self._topic_ids),
            star=self._star,
            off_record=self._off_record,
            cue=self._cue,
        )

    def take(self, word: str) -> None:
        """One more word: a sign, or what a note must hold."""
        if word.startswith(OFF_RECORD):
            self._off_record = True
            word = word.lstrip("(")
        if word in KIND_SIGNS:
            self._kinds.add(KIND_SIGNS[word])
        elif word == STAR:
            self._star = True
        elif word in _CUES:
            self._cue = True
        elif word and not self._takes_number(word) and not self._takes_topic(word):
            self._words.append(fold(word))

    def _takes_number(self, word: str) -> bool:
        numbered = _NUMBERED.fullmatch(word)
        if numbered is None:
            return False
        number = int(numbered[2])
        if numbered[1] == "/":
            known = number == 0 or number in self._sides
            self._wanted_sides |= {number} if known else set()
            return known
        meant = {item.id for item in self._items if item.number == number}
        self._item_ids |= meant
        return bool(meant)

    def _takes_topic(self, word: str) -> bool:
        named = _TOPIC.fullmatch(word)
        meant = _topics_called(named[1], self._topics) if named else set()
        self._topic_ids |= meant
        return bool(meant)


def _topics_called(name: str, topics: tuple[Topic, ...]) -> set[str]:
    notation = topic_named(name, topics)
    if notation is not None:
        return {each.id for each in topics if each.notation == notation}
    for typed in (name, turn_layout(name)):
        if meant := {each.id for each in topics if goes_by(each, typed)}:
            return meant
    return set()
