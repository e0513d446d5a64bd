"""The acronyms an organisation's name makes, and one acronym in letters of the other script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

_TO_CYRILLIC = {
    **{"A": "А", "B": "Б", "C": "ЦС", "D": "Д", "E": "ЕЭ", "F": "Ф", "G": "Г", "H": "Х"},
    **{"I": "И", "J": "ЙД", "K": "К", "L": "Л", "M": "М", "N": "Н", "O": "О", "P": "П"},
    **{"Q": "К", "R": "Р", "S": "С", "T": "Т", "U": "УЮ", "V": "В", "W": "В", "X": "К"},
    **{"Y": "ЙИ", "Z": "З"},
}
_TO_LATIN = {
    **{"А": ["A"], "Б": ["B"], "В": ["V"], "Г": ["G"], "Д": ["D"], "Е": ["E"], "Ё": ["E"]},
    **{"Ж": ["ZH"], "З": ["Z"], "И": ["I"], "Й": ["Y", "I"], "К": ["K"], "Л": ["L"]},
    **{"М": ["M"], "Н": ["N"], "О": ["O"], "П": ["P"], "Р": ["R"], "С": ["S"], "Т": ["T"]},
    **{"У": ["U"], "Ф": ["F"], "Х": ["KH", "H"], "Ц": ["TS", "C"], "Ч": ["CH"], "Ш": ["SH"]},
    **{"Щ": ["SHCH"], "Ъ": [""], "Ы": ["Y"], "Ь": [""], "Э": ["E"], "Ю": ["YU", "IU"]},
    **{"Я": ["YA", "IA"]},
}
_SHORTEST = 3  # letters of an acronym that is derived
_LONGEST = 8
_LONGEST_MIXED = 5  # "MoFA"
_MOST = 8  # ways of writing one acronym in the other script


def initials(words: Sequence[str], small: frozenset[str]) -> Iterator[str]:
    """The acronyms of a name's words as written: of all of them, and without the small ones.

    "Ministry of Defence" is "MoD" and "MD"; only those of three letters or more are given, with
    the small words' letters as small ones.
    """
    for kept in (
        [word for word in words if word.casefold() not in small],
        [word for word in words if word.casefold() not in {"the", "и", "and"}],
        list(words),
    ):
        letters = "".join(
            word[0].lower() if word.casefold() in small else word[0].upper() for word in kept
        )
        longest = _LONGEST if letters.isupper() else _LONGEST_MIXED
        if _SHORTEST <= len(letters) <= longest and letters.isalpha():
            yield letters


def in_other_script(acronym: str) -> Iterator[str]:
    """An acronym in capitals, letter by letter in the other script."""
    table: dict[str, Sequence[str]] = {**_TO_CYRILLIC, **_TO_LATIN}
    letters = [table.get(letter, ()) for letter in acronym.upper()]
    if len(letters) >= _SHORTEST and all(letters):
        yield from map("".join, islice(product(*letters), _MOST))
