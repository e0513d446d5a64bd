"""Letters that look like letters of another script, in words made to pass for names.

The pairs are those of Unicode's confusables (UTS 39) that can stand in a European name, and those
whose capitals alone look alike: text that is folded no longer shows which of the two stood there.
"""

from __future__ import annotations

import re

# Latin, then what looks like it: in Cyrillic, in Greek, in Armenian and rarer letters.
_STRONG = (
    ("a", "а", "α", "ɑᴀꭺ"), ("b", "в", "β", "ʙɓ"), ("c", "с", "ϲ", "ᴄ"), ("e", "е", "ε", "ᴇҽ"),
    ("h", "н", "η", "ʜһհ"), ("i", "і", "ι", "ɪɩꙇ"), ("k", "к", "κ", "ᴋ"), ("m", "м", "μ", "ᴍ"),
    ("o", "о", "ο", "ᴏօσ"), ("p", "р", "ρ", "ᴘ"), ("t", "т", "τ", "ᴛ"), ("x", "х", "χ", "ҳ"),
    ("y", "у", "υ", "ʏүγ"), ("s", "ѕ", "", "ꜱƽ"), ("j", "ј", "ϳ", "յ"), ("d", "ԁ", "", "ᴅ"),
    ("g", "ԍ", "", "ɡɢցᶃ"), ("l", "ӏ", "", "ʟǀ"), ("n", "", "ν", "ոռɴ"), ("q", "ԛ", "", "գզ"),
    ("u", "", "", "ᴜսʋ"), ("v", "ѵ", "", "ᴠ"), ("w", "ԝ", "ω", "ᴡաѡɯ"), ("z", "", "ζ", "ᴢ"),
    ("f", "", "ϝ", "ꜰքʄ"), ("r", "", "", "ʀꭇɾ"),
)  # fmt: skip
# Alike in one shape alone, or in print that leans; taken where the pairs above do not suffice.
_WEAK = (("n", "п"), ("u", "и"), ("r", "г"), ("h", "һ"), ("b", "ь"), ("v", "ν"), ("m", "т"))
_GREEK_TO_CYRILLIC = {"γ": "г", "π": "п", "φ": "ф", "δ": "д", "λ": "л"}
_LATIN_DIGITS = {"0": "o", "1": "l"}
_CYRILLIC_DIGITS = {"0": "о", "3": "з", "4": "ч", "6": "б"}

_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_CYRILLIC = frozenset(map(chr, range(0x430, 0x450)))


def _to_latin(*, weak: bool) -> dict[str, str]:
    table = {odd: latin for latin, *alike in reversed(_STRONG) for odd in "".join(alike)}
    more = {odd: latin for latin, odd in _WEAK if odd not in table} if weak else {}
    return table | more


def _to_cyrillic(*, weak: bool) -> dict[str, str]:
    table = dict(_GREEK_TO_CYRILLIC)
    for latin, cyrillic, greek, odd in _STRONG:
        if cyrillic in _CYRILLIC:
            table |= dict.fromkeys(latin + greek + odd, cyrillic)
    more = {latin: odd for latin, odd in _WEAK if latin not in table and odd in _CYRILLIC}
    return table | more if weak else table


_SCRIPTS = ((_LATIN, _to_latin), (_CYRILLIC, _to_cyrillic))
_STEPS = tuple(tuple((own, table(weak=weak)) for own, table in _SCRIPTS) for weak in (False, True))

# One pass, which is quick because it begins with a class that the text has few of.
_ODD = "01346\u00c0-\u03ff\u0500-\u1fff\u2c00-\uffff"
_RUSSIAN_LETTER = "[\u0430-\u045f]"
_BESIDE = (
    f"(?:(?=[a-z])(?<=[{_ODD}])|(?<=[a-z][{_ODD}])|(?={_RUSSIAN_LETTER})|(?<={_RUSSIAN_LETTER}.))"
)
_IN_PLAIN = re.compile("[01](?:(?=[a-z])|(?<=[a-z].))")
_IN_ENGLISH = re.compile(
    "[01346\u00c0-\u1fff\u2c00-\uffff](?:(?=[a-z])|(?<=[a-z].)"
    f"|(?<=[{_ODD}])(?={_RUSSIAN_LETTER})|(?<={_RUSSIAN_LETTER}[{_ODD}]))"
)
_IN_RUSSIAN = re.compile(f"[a-z{_ODD}]{_BESIDE}")
_SAMPLE = 400  # characters that tell which script a text has more of
_ABOUT = 60  # characters on each side of a word
_FEWEST_LETTERS = 4  # in a word with a digit for a letter: "mi6" and "g20" are none


def repair(text: str, cased: str = "") -> str:
    """Folded `text` with each word of mixed script in one script; as long as it was.

    A word goes to the script of its letters that look like no other's, else to that of the words
    about it. A word with letters of both that nothing looks like («PR-щик» without its hyphen)
    stays as it is. A nought for an o, a one for an l and a three for a «з» inside a word are
    letters too. `cased` is the same text with its capitals, which tell a Β from a β; without it
    the first letter of a word is taken for one.
    """
    plain = text.isascii()
    trigger = _IN_PLAIN if plain else _IN_RUSSIAN if _scripts_of(text) > 0 else _IN_ENGLISH
    pieces, read = [], 0
    found = trigger.search(text)
    while found:
        start, end = _word_about(text, found.start(), read)
        given = cased[start:end] if len(cased) == len(text) else text[start:end].capitalize()
        about = text[max(0, start - _ABOUT) : start] + text[end : end + _ABOUT]
        pieces += [text[read:start], _repaired(text[start:end], given, about)]
        read = end
        found = trigger.search(text, end)
    return "".join([*pieces, text[read:]]) if pieces else text


def disguises(word: str) -> frozenset[str]:
    """How a folded word reads with every letter from another script; empty where one has none."""
    return frozenset(
        other
        for table in _WHOLE
        if word and all(letter in table for letter in word)
        for other in [word.translate(table.by_code)]
    )


class _Whole(dict[str, str]):
    """Letters to those of one other script, and the same by code for str.translate."""

    def __init__(self, pairs: dict[str, str]) -> None:
        super().__init__(pairs)
        self.by_code = str.maketrans(pairs)


def _whole_tables() -> tuple[_Whole, ...]:
    pairs = [(latin, cyrillic, greek) for latin, cyrillic, greek, _ in _STRONG]
    return (
        _Whole({latin: cyrillic for latin, cyrillic, _ in pairs if cyrillic}),
        _Whole({latin: greek for latin, _, greek in pairs if greek}),
        _Whole({cyrillic: latin for latin, cyrillic, _ in pairs if cyrillic}),
        _Whole({cyrillic: greek for _, cyrillic, greek in pairs if cyrillic and greek}),
    )


_WHOLE = _whole_tables()


def _scripts_of(text: str) -> int:
    """How many more Cyrillic letters than Latin ones a sample of a text has."""
    sample = text[:: len(text) // _SAMPLE + 1]
    return sum((letter in _CYRILLIC) - (letter in _LATIN) for letter in sample)


def _word_about(text: str, at: int, first: int) -> tuple[int, int]:
    start = end = at
    while start > first and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, max(end, at + 1)


def _repaired(word: str, cased: str, about: str) -> str:
    letters = [char for char in word if char.isalpha()]
    for weak, tables in enumerate(_STEPS):
        fitting = [
            (own, table)
            for own, table in tables
            if all(letter in own or letter in table for letter in letters)
        ]
        if fitting:
            own, table = (
                fitting[0]
                if len(fitting) == 1
                else fitting[_likelier(letters, "" if weak else about)]
            )
            return _with_digits(_in_script(word, cased, own, table), own)
    return word


def _likelier(letters: list[str], about: str) -> bool:
    """Whether a word that could be of either script is Cyrillic: as what stands about it is.

    Standing alone it is what most of its letters are, and a word of one script remains in it.
    """
    own = _scripts_of("".join(letters))
    return (own if abs(own) == len(letters) else _scripts_of(about) or own) > 0


def _in_script(word: str, cased: str, own: frozenset[str], table: dict[str, str]) -> str:
    turned = [char if char in own else table.get(char, char) for char in word]
    for at, char in enumerate(word):
        if char in _SMALL and cased[at : at + 1].islower():
            if own is _LATIN:
                turned[at] = _SMALL[char]
            elif char == "b" and at and turned[at - 1] in _BEFORE_A_SOFT_SIGN:
                turned[at] = "ь"
    return "".join(turned)


# Small letters that look like another one than their capitals do.
_SMALL = {"ν": "v", "υ": "u", "η": "n", "b": "b"}
_BEFORE_A_SOFT_SIGN = frozenset("бвджзлмнпрстфцчшщ")
_VOWELS = frozenset("aeiouy")


def _with_digits(word: str, own: frozenset[str]) -> str:
    digits = _LATIN_DIGITS if own is _LATIN else _CYRILLIC_DIGITS
    count = sum(char.isdigit() for char in word)
    if not count or len(word) - count < max(_FEWEST_LETTERS, 3 * count):
        return word
    turned = list(word)
    for run in _FIGURES.finditer(word):
        if _may_be_letters(run, word):
            for at in range(*run.span()):
                about = turned[at - 1 if at else 1], turned[min(at + 1, len(word) - 1)]
                straight = word[at] == "1" and own is _LATIN and _VOWELS.isdisjoint(about)
                turned[at] = "i" if straight else digits.get(word[at], word[at])
    return "".join(turned)


def _may_be_letters(run: re.Match[str], word: str) -> bool:
    """Figures inside a word may be; one before it; a nought after it, which is no note's mark."""
    inside = run.start() > 0 and run.end() < len(word)
    return inside or (len(run[0]) == 1 and (run.start() == 0 or run[0] == "0"))


_FIGURES = re.compile("[0-9]+")
