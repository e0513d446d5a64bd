"""Where something that was found in an edition stands in what a person edits.

An edition is typeset and carries no signs around what is still to translate; a passage as it is
edited is as it was typed. Offsets are counted in code points there and here, Qt counts UTF-16.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from rapporteur.domain.article import UNTRANSLATED_CLOSE, UNTRANSLATED_OPEN

MARKED = re.compile(f"{UNTRANSLATED_OPEN}[^{UNTRANSLATED_CLOSE}]*{UNTRANSLATED_CLOSE}")
_SIGNS = {UNTRANSLATED_OPEN, UNTRANSLATED_CLOSE}
_ENDS = re.compile(r"[.!?…]+[\"”’»)]*\s+")
MOST = 140  # characters of a sentence before what was found, and behind it


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end` (exclusive) in code points."""

    start: int
    end: int


def utf16(text: str, index: int) -> int:
    """An offset in code points as one in UTF-16 units."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, units: int) -> int:
    """An offset in UTF-16 units as one in code points."""
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(before.decode("utf-16-le", "surrogatepass"))


def next_untranslated(text: str, start: int) -> Stretch | None:
    """The first stretch from `start` on that is still in the other language."""
    found = MARKED.search(text, start)
    return Stretch(found.start(), found.end()) if found else None


def without_signs(text: str) -> str:
    """A text as it is edited, without the signs around what is still to translate."""
    return "".join(char for char in text if char not in _SIGNS)


def letters_of(text: str) -> str:
    """What typesetting leaves as it is."""
    return "".join(filter(str.isalnum, text))


def stretch_in(edited: str, written: str, start: int, end: int) -> Stretch:
    """The stretch of `edited` that stands at `start` to `end` of `written`."""
    kept = [at for at, char in enumerate(edited) if char not in _SIGNS]
    plain = "".join(edited[at] for at in kept)
    first, last = start, max(end - 1, start)
    if plain != written:
        first, last = _aligned(written, plain, first), _aligned(written, plain, last, is_last=True)
    if not kept:
        return Stretch(0, 0)
    top = len(kept) - 1
    begin, finish = kept[min(first, top)], kept[min(max(last, first), top)]
    return Stretch(begin, finish + 1 if end > start else begin)


def sentence_around(text: str, start: int, end: int) -> Stretch:
    """The sentence that holds a stretch, or as much of a long one as can be read at a glance."""
    begin, finish = 0, len(text)
    for found in _ENDS.finditer(text):
        if found.end() <= start:
            begin = found.end()
        elif found.start() >= end:
            finish = found.start() + len(found.group().rstrip())
            break
    return Stretch(max(begin, _word_at(text, start - MOST)), min(finish, end + MOST))


def _word_at(text: str, at: int) -> int:
    """The beginning of the first whole word from `at` on."""
    return at if at <= 0 else text.find(" ", at) + 1 or at


def _aligned(written: str, plain: str, at: int, *, is_last: bool = False) -> int:
    """The place in `plain` of the character at `at` in `written`.

    Between the two lies typesetting, which leaves letters as they are, so these are counted; or
    somebody has typed meanwhile, in one place: then what is before and behind it is the same.
    """
    if letters_of(written) == letters_of(plain):
        before = sum(map(str.isalnum, written[:at]))
        behind_one = is_last and not written[at : at + 1].isalnum()
        return _nth_letter(plain, max(before - behind_one, 0))
    same = _alike(written, plain)
    if at < same:
        return at
    ends = _alike(written[same:][::-1], plain[same:][::-1])
    if at >= len(written) - ends:
        return at + len(plain) - len(written)
    return max(min(at, len(plain) - ends - 1), 0)


def _alike(one: str, other: str) -> int:
    """How many characters at the beginning are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _nth_letter(text: str, number: int) -> int:
    letters = (at for at, char in enumerate(text) if char.isalnum())
    return next(islice(letters, number, None), 0)
