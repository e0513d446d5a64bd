"""One way of writing an organisation's name, and the capitals that a text must carry for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rapporteur.guard.ordinary import is_frequent, is_ordinary
from rapporteur.guard.organisations import organisation_words as known
from rapporteur.guard.organisations.acronyms import in_other_script
from rapporteur.guard.organisations.glue import kept
from rapporteur.guard.page import Page

Words = tuple[str, ...]
_FEW = 3  # letters


class Capitals(Enum):
    """Which capitals a text must carry to mean the organisation."""

    ANY = auto()
    NAME = auto()  # the first word begins with one, in an English name that is derived every one
    NOT_OPENING = auto()  # it does, and not only because a sentence begins there
    ALL = auto()  # as in `Way.written`, letter by letter


@dataclass(frozen=True, slots=True)
class Way:
    """One way of writing: folded words in order, without those that may be left out.

    `written` is the way for people to read. An `acronym` takes endings of its own; `derived` is
    what the name was not entered as; what is `rare` need not be told to people.
    """

    words: Words
    written: str
    capitals: Capitals = Capitals.ANY
    acronym: bool = False
    derived: bool = False
    rare: bool = False


def acronym_ways(acronym: str, *, derived: bool = False) -> Iterator[Way]:
    """Every way of writing an acronym as entered."""
    page = Page(acronym)
    words = tuple(page.words)
    letters = "".join(words)
    if not words:
        return
    if len(words) > 1 and max(map(len, words)) > 1:
        yield Way(words, acronym, _needed(words, derived))
        return
    plain = "".join(page.written(i) for i in range(len(words)))
    yield Way((letters,), plain, _needed((letters,), derived), acronym=True, derived=derived)
    yield from _dotted(letters)
    if plain.isupper() and letters.isalpha():
        for index, other in enumerate(in_other_script(plain)):
            (key,) = Page(other).words
            yield Way((key,), other, Capitals.ALL, acronym=True, derived=True, rare=index > 0)
            yield from _dotted(key)


def _dotted(letters: str) -> Iterator[Way]:
    if 1 < len(letters) < 8 and letters.isalpha():
        dotted = "".join(f"{letter.upper()}." for letter in letters)
        yield Way(tuple(letters), dotted, Capitals.ALL, acronym=True, derived=True, rare=True)


def _needed(words: Words, derived: bool) -> Capitals:
    """The capitals an acronym needs; one that is a rare word of few letters is read in any case."""
    word = words[0]
    letters = len("".join(words))
    like_a_word = is_frequent(word) or (is_ordinary(word) and letters > _FEW)
    return Capitals.ALL if derived or letters < _FEW or like_a_word else Capitals.ANY


def significant(page: Page) -> Words:
    """The words that must stand in a text: the first one, and all that are no glue."""
    first = 0
    while first + 1 < len(page.words) and page.words[first] in known.ARTICLES:
        first += 1
    return kept(page, first, len(page.words))


def all_known(words: Iterable[str]) -> bool:
    return all(word in known.GLUE or word in known.LEGAL or word in known.PLACES for word in words)
