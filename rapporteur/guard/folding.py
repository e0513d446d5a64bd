"""Text as the guard compares it, with a map back to the text as it was given.

Folded away are: upper case, diacritics (so ё is е, and й is и, in both what is sought and what
is read), width and other compatibility forms, the kind of apostrophe, quotation marks, soft
hyphens, zero-width and control characters, blank letters, the marks about what is still to
translate, and the kind and amount of white space. A hyphen, a slash or an underscore between
words counts as a space, so that "Smith‑Jones" and a file's name are read too; a dash with spaces
about it stays one. An initial's full stop is followed by one space.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable
from functools import cache

from rapporteur.domain.article import UNTRANSLATED_CLOSE, UNTRANSLATED_OPEN

# Blank letters, and the marks about what is still to translate: nobody reads them as part of a
# word, and yet one word may end at them and the next begin.
PARTING = frozenset("\u115f\u1160\u3164\uffa0" + UNTRANSLATED_OPEN + UNTRANSLATED_CLOSE)
_SPECIAL = {
    **dict.fromkeys(PARTING, ""),
    **dict.fromkeys("'’‘‛ʼʻʹ′`´", "'"),
    **dict.fromkeys('"“”„‟«»‹›″_/\\\u2800', " "),
    **dict.fromkeys("\x1e−", "-"),  # Word's own non-breaking hyphen; the minus sign
    **dict.fromkeys("\x1f\ufffc", ""),  # Word's own optional hyphen; a picture's place
    **{"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i"},
    **{"æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"},
}
_INITIAL = r"(?:(?<=\A[^\W\d_])|(?<=[\W_][^\W\d_]))\.[ -]*(?=[^\W\d_])"
_RUN = r" *-[ -]*| {2,}"
_BREAKS = re.compile(f"{_INITIAL}|{_RUN}")


class Folded:
    """`text`, folded, and where each stretch of it came from."""

    __slots__ = ("_given", "_layers", "text")

    def __init__(self, given: str, text: str, layers: tuple[_Layer, ...]) -> None:
        self._given = given
        self._layers = layers
        self.text = text

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the given text behind `text[start:end]`, which must not be empty.

        Marks that belong to its last letter are within it, white space after it is not.
        """
        for layer in reversed(self._layers):
            start, end = layer.span(start, end)
        while end < len(self._given) and unicodedata.combining(self._given[end]):
            end += 1
        while end > start + 1 and self._given[end - 1].isspace():
            end -= 1
        return start, end


def fold(text: str) -> Folded:
    """`text` in the form in which the guard compares; takes time in proportion to its length."""
    letters, first = _fold_letters(text)
    words, second = _rewrite(letters, _BREAKS, _one_break)
    return Folded(text, words, (first, second))


def folded(text: str) -> str:
    """What `text` is sought as: folded, without spaces about it."""
    return fold(text).text.strip()


def folded_words(text: str) -> frozenset[str]:
    """The words of `text`, each folded."""
    return frozenset(map(folded, text.split()))


class _Layer:
    """The stretches that one rewriting changed: where they stand now and where they stood."""

    __slots__ = ("_after", "_before", "_starts")

    def __init__(self) -> None:
        self._starts = array("q")  # in the new text, rising
        self._after = array("q")  # their ends in the new text
        self._before = array("q")  # start and end in the old text, by pairs

    def add(self, start: int, length: int, old: tuple[int, int]) -> None:
        self._starts.append(start)
        self._after.append(start + length)
        self._before.extend(old)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The old text's stretch behind a stretch of the new text."""
        return self._origin(start)[0], self._origin(end - 1)[1]

    def _origin(self, position: int) -> tuple[int, int]:
        """Where the character at `position` began and ended in the old text."""
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position, position + 1
        if position < self._after[index]:
            return self._before[2 * index], self._before[2 * index + 1]
        old = self._before[2 * index + 1] + position - self._after[index]
        return old, old + 1


def _fold_letters(text: str) -> tuple[str, _Layer]:
    """Fold each character by itself."""
    forms = {char: _fold_character(char) for char in set(text)}
    gone = "".join(re.escape(char) for char, form in forms.items() if not form)
    longer = "".join(re.escape(char) for char, form in forms.items() if len(form) > 1)
    classes = (f"[{gone}]+" if gone else "", f"[{longer}]" if longer else "")
    layer = _Layer()
    if gone or longer:
        uneven = re.compile("|".join(each for each in classes if each))
        text, layer = _rewrite(text, uneven, lambda found: forms[found[0]])
    table = {ord(char): form for char, form in forms.items() if len(form) == 1 and form != char}
    return text.translate(table), layer


@cache
def _fold_character(char: str) -> str:
    if char in _SPECIAL:
        return _SPECIAL[char]
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category in {"Cc", "Cf", "Me", "Mn"}:
        return ""
    if category == "Pd":
        return "-"
    plain = _without_marks(_without_marks(char).casefold())
    if len(plain) == 1 or (plain.isalpha() and category.startswith("L")):
        return plain
    return char  # a sign such as ™ or ½ must not grow into the word beside it


def _without_marks(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char))


def _one_break(found: str) -> str:
    if found.startswith("."):
        return ". "
    dash = found.startswith(" ") or "--" in found
    return " - " if dash and "-" in found else " "


def _rewrite(
    text: str, pattern: re.Pattern[str], replacement: Callable[[str], str]
) -> tuple[str, _Layer]:
    """Replace what `pattern` finds, remembering where everything stood."""
    layer, pieces, read, written = _Layer(), [], 0, 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = replacement(match[0])
        written += start - read
        layer.add(written, len(new), (start, end))
        written += len(new)
        pieces += [text[read:start], new]
        read = end
    pieces.append(text[read:])
    return "".join(pieces), layer
