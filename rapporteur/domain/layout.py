"""The two keyboard layouts: what the same keys give on the other one."""

from __future__ import annotations


def turn_layout(text: str) -> str:
    """`text` as the same keys give it on the other layout, English to Russian or back.

    The direction is judged by the characters that only one of the layouts has. The layouts are
    US QWERTY and Russian ЙЦУКЕН as Windows and X11 have them; of the UK layout `£` and `¬` are
    understood too, while `"` and `@`, which it has the other way round, count as on the US one.
    """
    russian = sum(char in _ONLY_RUSSIAN for char in text)
    english = sum(char in _ONLY_ENGLISH for char in text)
    return text.translate(_TO_ENGLISH if russian > english else _TO_RUSSIAN)


_ENGLISH = "`~@#$^&qwertyuiop[]|asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?"
_RUSSIAN = 'ёЁ"№;:?йцукенгшщзхъ/фывапролджэячсмитьбю.ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,'
_UK = {"£": "№", "¬": "Ё"}
_TO_RUSSIAN = str.maketrans(dict(zip(_ENGLISH, _RUSSIAN, strict=True)) | _UK)
_TO_ENGLISH = str.maketrans(_RUSSIAN, _ENGLISH)
_ONLY_ENGLISH = frozenset(_ENGLISH) - frozenset(_RUSSIAN)
_ONLY_RUSSIAN = frozenset(_RUSSIAN) - frozenset(_ENGLISH)
