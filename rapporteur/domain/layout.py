"""The two keyboard layouts: what the same keys give on the other one."""

from __future__ import annotations

from rapporteur.domain.language import Language, language_of


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
    """Whether `text` reads as words that were typed on the wrong layout."""
    return False


_ENGLISH = "`~@#$^&qwertyuiop[]|asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_RUSSIAN = 'ёЁ"№;:?йцукенгшщзхъ/фывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'
_UK = {"£": "№", "¬": "Ё"}
_TO_RUSSIAN = str.maketrans(dict(zip(_ENGLISH, _RUSSIAN, strict=True)) | _UK)
_TO_ENGLISH = str.maketrans(_RUSSIAN, _ENGLISH)
_ONLY_ENGLISH = frozenset(_ENGLISH) - frozenset(_RUSSIAN)
_ONLY_RUSSIAN = frozenset(_RUSSIAN) - frozenset(_ENGLISH)
