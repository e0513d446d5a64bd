"""Text as the guard compares it, with a map back to the text as it was given.

Folded away are: upper case, diacritics (so ё is е, and й is и, in both what is sought and what
is read), width and other compatibility forms, the kind of apostrophe and of hyphen, soft hyphens,
zero-width and control characters, blank letters, an apostrophe within a word (but for a possessive
's), a hyphen at the end of a line within a word, and letters of another script that stand in a word
for their look-alikes. What parts words stays, one character for one.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from rapporteur.domain.article import UNTRANSLATED_CLOSE, UNTRANSLATED_OPEN
from rapporteur.guard.scripts.lookalikes import repair

# Blank letters, and the marks about what is still to translate: nobody reads them as part of a
# word, and yet one word may end at them and the next begin.
PARTING = frozenset("\u115f\u1160\u3164\uffa0\ufffc" + UNTRANSLATED_OPEN + UNTRANSLATED_CLOSE)
_LETTER = r"[^\W\d_]"
_APOSTROPHES = "'’‘‛ʼʻʹ′`´＇"
_SPECIAL = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys("_\u2800", " "),
    **dict.fromkeys("\x1e−", "-"),  # Word's own non-breaking hyphen; the minus sign
    "\x1f": "",  # Word's own optional hyphen
    **dict.fromkeys("\n\r\v\f\x85\u2028\u2029", "\n"),
    **{"ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i"},
    **{"æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"},
}
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_BLANKS = " \u00a0"
# What may be out of place, each tried where its first character stands: that is quick.
_WITHIN_A_NAME = rf"(?<={_LETTER}[{_APOSTROPHES}])(?=[^\W\d_sS]|[sS]\w)"
_LINE = rf"[{_INVISIBLE} \t]*\r?\n[ \t]*"
_AT_A_LINES_END = (
    rf"(?<={_LETTER}[-\u2010\u00ad]){_LINE}(?=[^\W\d_A-ZА-ЯЁ])"
    rf"|(?<=[A-ZА-ЯЁ][-\u2010\u00ad]){_LINE}(?=[A-ZА-ЯЁ]{{2}})"
)
_ACROSS_LINES = rf"(?<={_LETTER}\n)(?={_LETTER})|(?<={_LETTER}\r)\n(?={_LETTER})"
_BETWEEN_LETTERS = rf"(?<=(?<!\w){_LETTER}[{_BLANKS}])(?={_LETTER}(?!\w))"
_AFTER_A_HYPHEN = rf"(?<={_LETTER}[-\u2010]) (?=[a-zа-яё]{{2}})"  # a line's end that was lost
_BROKEN_HYPHEN = re.compile(rf"[-\u2010](?:{_AFTER_A_HYPHEN})")
_BROKEN_LINE = re.compile(rf"[\r\n](?:{_ACROSS_LINES})")
_SPACED_OUT = re.compile(
    rf"[{_BLANKS}](?:{_BETWEEN_LETTERS}){_LETTER}(?:[{_BLANKS}]{_LETTER}){{2,}}(?!\w)"
)
_ONE_SCRIPT = re.compile("[A-Za-z]+|[А-Яа-яЁё]+")  # a word that needs no more than lower case
_MANY_KINDS = 200  # of characters to be replaced one by one


class Folded:
    """`text`, folded, and where each stretch of it came from.

    `cased` is of the same length: the text with its capitals.
    """

    __slots__ = ("_given", "_layers", "cased", "text")

    def __init__(self, given: str, cased: str, text: str, layers: tuple[_Layer, ...]) -> None:
        self._given = given
        self._layers = layers
        self.cased = cased
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


def fold(text: str, *, closed: bool = False) -> Folded:
    """`text` in the form in which the guard compares; takes time in proportion to its length.

    `closed` reads on across what else parts words but may stand within one: the marks about what
    is still to translate, a line's end, blanks between all letters of a word.
    """
    even, first = _even(text)
    cased, second = _joined(even, closed)
    layers = tuple(layer for layer in (first, second) if layer)
    return Folded(text, cased, repair(_one_for_one(cased), cased), layers)


def closings(text: str) -> list[int]:
    """Where a text reads otherwise when it is closed, rising."""
    signs = (
        re.finditer(f"[{''.join(PARTING)}]", text) if any(map(text.__contains__, PARTING)) else ()
    )
    broken = (each.finditer(text) for each in (_BROKEN_LINE, _BROKEN_HYPHEN, _SPACED_OUT))
    return sorted({found.start() for found in chain(signs, *broken)})


def folded(text: str) -> str:
    """What `text` is sought as: folded, without spaces about it."""
    if _ONE_SCRIPT.fullmatch(text):  # as most are, by thousands, when a guard is made ready
        return text.lower().replace("ё", "е").replace("й", "и")
    return fold(text).text.strip()


def folded_words(text: str) -> frozenset[str]:
    """What stands between blanks in `text`, each folded."""
    return frozenset(map(folded, text.split()))


class _Layer:
    """The stretches that one rewriting changed: where they stand now and where they stood."""

    __slots__ = ("_after", "_before", "_starts")

    def __init__(self) -> None:
        self._starts = array("q")  # in the new text, rising
        self._after = array("q")  # their ends in the new text
        self._before = array("q")  # start and end in the old text, by pairs

    def __bool__(self) -> bool:
        return bool(self._starts)

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


def _even(text: str) -> tuple[str, _Layer]:
    """The text without what has no place of its own, and with one letter for each letter."""
    forms = {char: _fold_character(char) for char in set(text)}
    uneven = {char for char, form in forms.items() if len(form) != 1}
    if not uneven:
        return text, _Layer()
    trials = {"".join(uneven): ""}
    if "\u00ad" in uneven and "\n" in forms:
        trials["\u00ad"] = _AT_A_LINES_END
    return _rewrite(text, _tried(trials), lambda found: _in_letters(found[0], forms))


def _in_letters(text: str, forms: dict[str, str]) -> str:
    """What is uneven goes, but a letter that is two, which keeps its capital."""
    if len(text) > 1 or not forms[text]:
        return ""
    return forms[text].capitalize() if text.isupper() else forms[text]


def _joined(text: str, closed: bool) -> tuple[str, _Layer]:
    """The text with the words whole that something parts which may stand within a word."""
    trials = {}
    if any(apostrophe in text for apostrophe in _APOSTROPHES):
        trials[_APOSTROPHES] = _WITHIN_A_NAME
    if "\n" in text:
        trials["-\u2010"] = _AT_A_LINES_END
    if closed:
        trials["-\u2010"] = f"{_AT_A_LINES_END}|{_AFTER_A_HYPHEN}"
        trials |= {"".join(PARTING): "", "\r\n": _ACROSS_LINES, _BLANKS: _BETWEEN_LETTERS}
    if not trials:
        return text, _Layer()
    apart = _spaced_out(text) if closed else frozenset()
    return _rewrite(text, _tried(trials), lambda found: _where_apart(found, apart))


def _where_apart(found: re.Match[str], apart: frozenset[int]) -> str:
    """A blank goes only where all letters of a word are set apart; all else goes."""
    stays = found[0] in _BLANKS and found.start() not in apart
    return found[0] if stays else ""


def _tried(trials: dict[str, str]) -> re.Pattern[str]:
    """Any of the characters, where what must hold after it does."""
    return re.compile(f"[{_class(''.join(trials))}](?:{'|'.join(_alternatives(trials))})")


def _alternatives(trials: dict[str, str]) -> Iterator[str]:
    """What must hold after one of the characters, the longest stretch first."""
    for chars, trial in sorted(trials.items(), key=lambda each: not each[1]):
        yield trial or f"(?<=[{_class(chars)}])"


def _class(chars: str) -> str:
    return "".join(map(re.escape, chars))


def _spaced_out(text: str) -> frozenset[int]:
    """Where the blanks stand within words whose letters are all set apart."""
    return frozenset(
        at
        for found in _SPACED_OUT.finditer(text)
        for at in range(*found.span())
        if text[at] in _BLANKS
    )


def _one_for_one(text: str) -> str:
    """Each character in its folded form, where the kinds are few by one pass for each."""
    forms = {char: _fold_character(char) for char in set(text)}
    others = {char: form for char, form in forms.items() if len(form) == 1 and form != char.lower()}
    if len(others) > _MANY_KINDS:
        text = text.translate({ord(char): form for char, form in others.items()})
    else:
        for char, form in others.items():
            text = text.replace(char, form)
    return text.lower().replace("ς", "σ")


@cache
def _fold_character(char: str) -> str:
    if char in _SPECIAL:
        return _SPECIAL[char]
    if char in PARTING or char.isspace():
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


def _rewrite(
    text: str, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]
) -> tuple[str, _Layer]:
    """Replace what `pattern` finds, remembering where everything stood."""
    layer, pieces, read, written = _Layer(), [], 0, 0
    for match in pattern.finditer(text):
        start, end = match.span()
        new = replacement(match)
        written += start - read
        layer.add(written, len(new), (start, end))
        written += len(new)
        pieces += [text[read:start], new]
        read = end
    pieces.append(text[read:])
    return "".join(pieces), layer
