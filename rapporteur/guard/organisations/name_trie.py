"""The words of many names as one tree, read along the words of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from rapporteur.guard.letters import folded_words
from rapporteur.guard.organisations.glue import following
from rapporteur.guard.organisations.organisation_ways import Way, Words
from rapporteur.guard.page import Page
from rapporteur.guard.russian.endings import acronym_endings, endings

Meaning = TypeVar("Meaning")

_LETTER_WORDS = folded_words("a i s t d u и в с а о у к я ж б")


@dataclass(slots=True)
class _Node(Generic[Meaning]):
    """What may stand next, by the word of the name; and what the words so far mean."""

    next: dict[str, _Node[Meaning]] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)


class NameTrie(Generic[Meaning]):
    """Names by their words, each word with all its endings."""

    def __init__(self) -> None:
        self._root: _Node[Meaning] = _Node()
        self._words: dict[str, tuple[str, ...]] = {}  # as it may be written: a name's words
        # A word of a name, and how many words before it the name may begin.
        self._anchors: dict[str, frozenset[int]] = {}

    def learn(self, way: Way, meaning: Meaning) -> None:
        """Read one more way of writing."""
        node, anchor = self._root, _anchor(way)
        for index, word in enumerate(way.words):
            key = f"{word}." if way.acronym else word
            for written in acronym_endings(word) if way.acronym else endings(word):
                known = self._words.get(written, ())
                if key not in known:
                    self._words[written] = (*known, key)
                if index == anchor:
                    backs = self._anchors.get(written, frozenset())
                    self._anchors[written] = backs | {index}
            node = node.next.setdefault(key, _Node())
        node.meanings.append(meaning)

    def starts(self, page: Page) -> Iterator[int]:
        """The words of a page at which a name may begin; may repeat."""
        for word in page.where.keys() & self._anchors.keys():
            for back in self._anchors[word]:
                for at in page.where[word]:
                    if at >= back:
                        yield at - back

    def read(self, page: Page, first: int) -> Iterator[tuple[int, Meaning]]:
        """Every name whose words begin at `first`, with the word after its last one."""
        open_ends = [(self._root, first)]
        words, names = page.words, self._words
        while open_ends:
            node, at = open_ends.pop()
            for key in names.get(words[at], ()):
                if further := node.next.get(key):
                    for meaning in further.meanings:
                        yield at + 1, meaning
                    if further.next:
                        for after in following(page, at):
                            if words[after] in names:
                                open_ends.append((further, after))


def _anchor(way: Way) -> int:
    """The index of the word by which a name is looked for: a letter that is no word is rarer."""
    words: Words = way.words
    if way.acronym and len(words[0]) == 1:
        return next((i for i, word in enumerate(words) if word not in _LETTER_WORDS), 0)
    return 0
