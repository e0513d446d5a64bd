"""Names with one typing error: a letter too many, too few, another one, or two that changed places.

Also a name that was typed on the other keyboard layout.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

from rapporteur.domain.language import Language
from rapporteur.domain.layout import script_of, turn_layout
from rapporteur.guard.letters import folded
from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.scripts.readings import known_names

Value = TypeVar("Value")

_MANY = 20_000  # words of texts that are remembered
SHORTEST = 6  # letters of a name in which an error is looked for
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "ицукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_ALIKE = tuple(
    (pair[0], pair[1])
    for pair in (
        "il",
        "сз",
        "шщ",
        "gq",
        "uv",
        "vw",
        "ck",
        "оа",
        "еи",
        "бп",
        "вф",
        "гк",
        "дт",
        "sz",
        "ao",
    )
)
_ENDINGS = ("", *"аяуюеиы", "ом", "ем", "ои", "еи", "ию", "ия", "ии", "ием")  # folded: й is и
_WORD = re.compile(r"[^\W_]+")


class Nearby(Generic[Value]):
    """Folded name words of six letters or more, to be found with one error in them.

    Any one error counts, with two exceptions. A word that is a word or a name itself (an everyday
    word, a common given name in any case, one of `known`) is no error. And where the first of
    six letters is another one, it must be one that lies beside it or is easily taken for it:
    nobody mistypes Marlow as Harlow.
    """

    __slots__ = ("_by_end", "_by_start", "_known", "_seen", "_values")

    def __init__(self, forms: Mapping[str, Value], known: Collection[str] = ()) -> None:
        self._values = {form: value for form, value in forms.items() if len(form) >= SHORTEST}
        self._known = frozenset(known)
        self._seen: dict[str, str | None] = {}
        self._by_start: dict[tuple[int, str], list[str]] = {}
        self._by_end: dict[tuple[int, str], list[str]] = {}
        for form in self._values:
            start, end = _halves(form, len(form))
            self._by_start.setdefault((len(form), start), []).append(form)
            self._by_end.setdefault((len(form), end), []).append(form)

    def find(self, word: str) -> Value | None:
        """What stands for the form that the folded `word` is one error away from."""
        form = self.form(word)
        return None if form is None else self._values[form]

    def form(self, word: str) -> str | None:
        """The form that `word` is one error away from; None where it is a word of its own.

        What was looked up once is remembered: a text is read again at every key.
        """
        seen = self._seen
        if word in seen:
            return seen[word]
        if len(seen) >= _MANY:
            self._seen = {}
        form = seen[word] = self._look_up(word)
        return form

    def _look_up(self, word: str) -> str | None:
        if len(word) < SHORTEST - 1 or word in self._values:
            return None
        for form in self._candidates(word):
            if OSA.distance(form, word, score_cutoff=1) == 1 and _may_be_slip(form, word):
                return None if self._is_a_word(word) else form
        return None

    def _candidates(self, word: str) -> Iterator[str]:
        """Forms that have one half in common with `word`: an error leaves the other as it was."""
        for length in (len(word), len(word) + 1, len(word) - 1):
            start, end = _halves(word, length)
            yield from self._by_start.get((length, start), ())
            yield from self._by_end.get((length, end), ())

    def _is_a_word(self, word: str) -> bool:
        return word in self._known or is_ordinary(word) or _is_a_given_name(word)


def mistyped_layout(word: str) -> tuple[str, ...]:
    """The folded words that the keys of a name give on the other layout (Кортунов: rjhneyjd).

    Several where a letter's key is a sign there («Жук» is ";er", «Хохлов» "[j[kjd").
    """
    to = Language.EN if script_of(word) is Language.RU else Language.RU
    return tuple(_WORD.findall(folded(turn_layout(word, to))))


def _halves(word: str, length: int) -> tuple[str, str]:
    """What `word` would share with a form of a length: its start, its end.

    Between them lies one letter of the form, so that two that change places spare one of them.
    """
    middle = length // 2
    return word[: middle - 1], word[len(word) - (length - middle) :]


def _may_be_slip(form: str, word: str) -> bool:
    other_first = len(form) == len(word) and form[0] != word[0] and form[1:] == word[1:]
    return not other_first or len(form) > SHORTEST or word[0] in _near_letters().get(form[0], "")


@cache
def _near_letters() -> dict[str, str]:
    """The letters that lie beside a letter on the keyboard, or are easily taken for it."""
    near: dict[str, str] = {}
    beside = [pair for row in _KEYBOARD for pair in pairwise(row)]
    above = [
        (one, other)
        for upper, lower in pairwise(_KEYBOARD)
        if upper.isascii() == lower.isascii()
        for place, one in enumerate(lower)
        for other in upper[place : place + 2]
    ]
    for one, other in (*beside, *above, *_ALIKE):
        near[one] = near.get(one, "") + other
        near[other] = near.get(other, "") + one
    return near


def _is_a_given_name(word: str) -> bool:
    """Whether it is a common given name in either script, in any case of Russian."""
    names, stems = _common_names()
    return word in names or any(
        word.endswith(ending) and word[: len(word) - len(ending)] in stems for ending in _ENDINGS
    )


@cache
def _common_names() -> tuple[frozenset[str], frozenset[str]]:
    """Common given names, folded, and the Russian ones without their endings."""
    names = frozenset(map(folded, known_names()))
    stems = (name.rstrip("аяиьо") for name in names if name[:1] > "\u0370")
    return names, frozenset(stem for stem in stems if len(stem) > 2)
