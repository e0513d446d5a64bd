"""The two keyboard layouts: what the same keys give on the other one, and what was meant."""

from __future__ import annotations

import re

from rapporteur.domain import rare_pairs
from rapporteur.domain.language import Language, fold, language_of


def turn_layout(text: str, to: Language | None = None) -> str:
    """`text` as the same keys give it on the layout of `to`, English to Russian or back.

    Where `to` is left out it is judged (see `direction`). The layouts are US QWERTY and Russian
    ЙЦУКЕН as Windows and X11 have them; of the UK layout `£` and `¬` are understood too, while
    `"` and `@`, which it has the other way round, count as on the US one.
    """
    to = to or direction(text)
    return text.translate(_TO_ENGLISH if to is Language.EN else _TO_RUSSIAN)


def direction(text: str) -> Language:
    """The layout to turn `text` to, judged by the characters that only one of them has."""
    russian = sum(char in _ONLY_RUSSIAN for char in text)
    english = sum(char in _ONLY_ENGLISH for char in text)
    return Language.EN if russian > english else Language.RU


def script_of(word: str) -> Language | None:
    """Whose letters most of a word's are; None of a word without letters."""
    if not any(char.isalpha() for char in word):
        return None
    return language_of(word)


def looks_turned(text: str) -> bool:
    """Whether words of `text`, of either script, were typed on the wrong layout.

    Only where it is plain: two of them, and half of all in that script, hold letters that never
    stand together in their language, and turned they read as words of the other; or the only one,
    if it is long. Of six such words nearly always, of one seldom, and of a foreign name never.
    """
    return any(_reads_better_in(to, text.split()) for to in Language)


def _reads_better_in(to: Language, words: list[str]) -> bool:
    seen = hits = oddities = longest = 0
    for word in words:
        letters = sum(char.isalpha() for char in word)
        if letters < 3 or not _MAY_BE_A_WORD(word) or word.isupper() or language_of(word) is to:
            continue
        seen += 1
        turned = turn_layout(word, to).strip(_MARKS)
        odd = _oddities(word, to.other)
        if odd and turned.isalpha() and not _oddities(turned, to):
            hits += 1
            oddities += odd
            longest = letters
    return hits >= max(2, seen / 2) or (hits == seen == 1 and oddities > 1 and longest >= 6)


def _oddities(word: str, language: Language) -> int:
    """How many pairs of its letters hardly any word of `language` has."""
    plain, rare = fold(word), _RARE[language]
    return sum(plain[at : at + 2] in rare for at in range(len(plain) - 1))


_RARE = {Language.EN: rare_pairs.ENGLISH, Language.RU: rare_pairs.RUSSIAN}
_MARKS = "!?.,;:()«»\"'-…"
_MAY_BE_A_WORD = re.compile(r"[^\d#№%/\\@_]+").fullmatch
_ENGLISH = "`~@#$^&qwertyuiop[]|asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_RUSSIAN = 'ёЁ"№;:?йцукенгшщзхъ/фывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'
_UK = {"£": "№", "¬": "Ё"}
_TO_RUSSIAN = str.maketrans(dict(zip(_ENGLISH, _RUSSIAN, strict=True)) | _UK)
_TO_ENGLISH = str.maketrans(_RUSSIAN, _ENGLISH)
_ONLY_ENGLISH = frozenset(_ENGLISH) - frozenset(_RUSSIAN)
_ONLY_RUSSIAN = frozenset(_RUSSIAN) - frozenset(_ENGLISH)
