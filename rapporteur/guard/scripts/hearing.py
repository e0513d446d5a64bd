"""Latin words of a text that are the foreign names which a roster has in Cyrillic letters.

A Russian name has so many spellings in Latin letters, which are all sought. What «Джонсон» or
«Хьюз» is in English nobody can spell from the Russian alone; but from the English word its
Russian readings can be told, and one of them is on the roster or none is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rapporteur.guard.scripts.readings import likely_sounds

# Consonants that are written as they sound, in either script.
_FIRM = {"b": "б", "p": "п", "m": "м", "n": "н", "l": "л", "r": "р"}
_SOFT = re.compile(r"ph|[^bpmnlr]+")
_DOUBLED = re.compile(r"(.)\1+")
_NOT_FIRM = re.compile(r"[^бпмнлр]+")
# The letters of a sound that a Latin name may begin with.
_BEGINS = {
    **{
        "a": "аео",
        "b": "б",
        "c": "кцсчшх",
        "d": "д",
        "e": "еиао",
        "f": "ф",
        "g": "гджн",
        "h": "хгаеиоу",
    },
    **{"i": "иае", "j": "диежхц", "k": "кнх", "l": "л", "m": "м", "n": "н", "o": "оуа", "p": "пфс"},
    **{"q": "кц", "r": "р", "s": "сшзц", "t": "тцчсз", "u": "ауией", "v": "вф", "w": "вурхо"},
    **{"x": "ксх", "y": "иеу", "z": "зжцчс"},
}
_ENDS_RUSSIAN = re.compile(r"..(?:[ое]ва?|енко|[ое]вич)\Z")
_UNLIKE = 4  # letters by which a word is longer than its sound, or shorter
_SHORT = 3  # letters of a sound for which only the best readings count
_BEST = 3


class Ear:
    """Sounds (`sounds.key`) of names in Cyrillic letters, to be heard in Latin words.

    Those that end as Russian family names do are left out.
    """

    __slots__ = ("_shapes", "_sounds")

    def __init__(self, sounds: Iterable[str]) -> None:
        self._sounds = frozenset(each for each in sounds if not _ENDS_RUSSIAN.search(each))
        self._shapes: dict[str, set[tuple[str, int]]] = {}
        for each in self._sounds:
            begin = each[:1], len(each)
            self._shapes.setdefault(_NOT_FIRM.sub("", each), set()).add(begin)

    def hear(self, words: Iterable[str]) -> dict[str, list[str]]:
        """By sound, the folded Latin words that have it.

        Give it each word once, and only those that a name may be: with a capital, not ordinary.
        A word whose firm consonants are those of no name costs 2 µs, another about 0.15 ms.
        """
        heard: dict[str, list[str]] = {}
        for word in words:
            if self._may_be(word):
                for sound in self._of(word):
                    heard.setdefault(sound, []).append(word)
        return heard

    def _may_be(self, word: str) -> bool:
        begins = _BEGINS.get(word[:1], "")
        return any(
            begin in begins and abs(length - len(word)) <= _UNLIKE
            for begin, length in self._shapes.get(_shape(word), ())
        )

    def _of(self, word: str) -> Iterable[str]:
        return [
            sound
            for place, sound in enumerate(likely_sounds(word))
            if sound in self._sounds and (place < _BEST or len(sound) > _SHORT)
        ]


def _shape(latin: str) -> str:
    firm = _SOFT.sub(" ", _DOUBLED.sub(r"\1", latin))
    return "".join(_FIRM.get(char, "") for char in firm)
