"""One text under the guard's eye, as words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate

from rapporteur.domain.article import ABOUT_AN_AUTHOR, Style
from rapporteur.domain.language import Language, language_of
from rapporteur.guard.letters import fold, folded_words

_FILE_NAMES = frozenset({"file-name", "file name"})  # in an edition, and in a package
_OFTEN = 16  # times that a word stands with a small letter before it is taken to be no name
_STRETCH = 512  # characters that are judged together for their language
_PARTS = re.compile(r"(\W+)")
_RUNS = re.compile(r"\d+|\D+")
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;•\n]|\A[\s\-–—]*[«“„\"]")
_BLANK = re.compile(r"\s")
_JOINS = re.compile(r"[ \t]*(?:\n[ \t]*|[-'][ \t]*)?")
_SHORTENED = folded_words(
    """
    mr mrs ms dr prof gen col lt capt maj adm sir st sen rep gov amb rt hon jr sr rev
    г проф акад им ген полк адм гр тов св т н ж д р чл корр
    """
)


class Page:
    """A text as given and as folded words, and where it stands.

    `words` are the maximal runs of letters, and of digits, of the folded `text`, in order; `where`
    tells at which places of `words` a word stands, rising. Detectors begin with those of their
    own words that are in `where`, so that a long text costs little. `closed`: lines' ends and
    blank letters within words were taken out.
    """

    def __init__(
        self, text: str, style: Style | None = None, place: str = "", *, closed: bool = False
    ) -> None:
        self.given = text
        self.style = style
        self.place = place
        self.closed = closed
        self._folded = fold(text, closed=closed)
        self.words, self._gaps = _parted(self._folded.text)
        self._starts = _starts(self.words, self._gaps)
        self._languages: dict[int, Language] = {}
        self._never_small: dict[str, bool] = {}

    @property
    def text(self) -> str:
        """The folded text."""
        return self._folded.text

    @property
    def cased(self) -> str:
        """The text as long as the folded one, with its capitals."""
        return self._folded.cased

    @cached_property
    def where(self) -> Mapping[str, list[int]]:
        """The places of each word, rising."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            places[word].append(place)
        return dict(places)

    @cached_property
    def capitalised(self) -> list[str]:
        """The words of which one of the first so many has its capital, each once."""
        cased, starts = self._folded.cased, self._starts
        return [
            word
            for word, places in self.where.items()
            if any(cased[starts[at]].isupper() for at in places[:_OFTEN])
        ]

    @cached_property
    def tight(self) -> list[int]:
        """The places of words that some sign without a blank joins to the word before."""
        signs = {gap for gap in set(self._gaps) if gap and not _BLANK.search(gap)}
        return [i for i, gap in enumerate(self._gaps[1:-1], 1) if gap in signs]

    @property
    def is_signed(self) -> bool:
        """Whether this is a byline or a note on an author: there signatories stand by name.

        Other notes are prose. A note without a place is in no edition, and is taken for one.
        """
        about = not self.place or self.place.startswith(ABOUT_AN_AUTHOR)
        return self.style is Style.BYLINE or (self.style is Style.NOTE and about)

    @property
    def is_file_name(self) -> bool:
        """Whether this is a name of a file, in which words are often run together."""
        return self.place in _FILE_NAMES

    def offsets(self, i: int) -> tuple[int, int]:
        """Where word `i` begins and ends in the folded text."""
        return self._starts[i], self._starts[i] + len(self.words[i])

    def span(self, first: int, end: int) -> tuple[int, int]:
        """The given text's stretch behind `words[first:end]`."""
        return self._folded.span(self._starts[first], self.offsets(end - 1)[1])

    def given_span(self, start: int, end: int) -> tuple[int, int]:
        """The given text's stretch behind one of the folded text."""
        return self._folded.span(start, end)

    def word_at(self, offset: int) -> int:
        """The last word that begins at an offset of the folded text, or before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def with_stop(self, first: int, end: int) -> tuple[int, int] | None:
        """The folded text's stretch of words that end in an initial, with its full stop.

        None where they do not, or where a sentence may end with it.
        """
        last, after = end - 1, self.between(end - 1)
        if len(self.words[last]) > 1 or not after.startswith("."):
            return None
        if after != "." and after[1:2].isspace() and end < len(self.words) and self.capital(end):
            return None
        return self._starts[first], self.offsets(last)[1] + 1

    def stretch(self, first: int, end: int) -> str:
        """The given text behind `words[first:end]`."""
        start, last = self.span(first, end)
        return self.given[start:last]

    def written(self, i: int) -> str:
        """Word `i` with its capitals (and without what folding takes out of it)."""
        start, end = self.offsets(i)
        return self._folded.cased[start:end]

    def capital(self, i: int) -> bool:
        """Whether word `i` begins with a capital letter."""
        return self._folded.cased[self._starts[i]].isupper()

    def never_small(self, word: str) -> bool:
        """Whether `word`, which is on the page, begins with a capital wherever it stands."""
        known = self._never_small.get(word)
        if known is None:
            known = self._never_small[word] = all(map(self.capital, self.where[word]))
        return known

    def capitals(self, i: int) -> bool:
        """Whether word `i` has two letters or more, all of them capitals."""
        written = self.written(i)
        return len(written) > 1 and written.isupper()

    def before(self, i: int) -> str:
        """The folded text between word `i` and the one before it (or the text's begin)."""
        return self._gaps[i]

    def between(self, i: int) -> str:
        """The folded text between word `i` and the next one (or the text's end)."""
        return self._gaps[i + 1]

    def begins_sentence(self, i: int) -> bool:
        """Whether a capital letter says nothing at word `i`, because a sentence begins there.

        After a colon, a line's end or an opening quotation mark as well.
        """
        if i == 0:
            return True
        gap = self._gaps[i]
        if gap.lstrip(" ").startswith(".") and self.is_shortened(i - 1):
            gap = gap.replace(".", "", 1)
        return _ENDS_A_SENTENCE.search(gap) is not None

    def is_shortened(self, i: int) -> bool:
        """Whether a full stop after word `i` need not end a sentence."""
        word = self.words[i]
        return (len(word) == 1 and not word.isdigit()) or word in _SHORTENED

    def follows(self, i: int) -> bool:
        """Whether word `i + 1` goes on in the same breath as word `i`.

        Between them are only blanks, one line's end, a hyphen or an apostrophe, or a full stop
        after an initial or another shortened word.
        """
        if i + 1 >= len(self.words):
            return False
        gap = self._gaps[i + 1]
        if gap.startswith(".") and self.is_shortened(i):
            gap = gap[1:]
        return _JOINS.fullmatch(gap) is not None

    def language(self, i: int) -> Language:
        """The language of the text around word `i`."""
        index = self._starts[i] // _STRETCH if self._starts else 0
        if index not in self._languages:
            middle = index * _STRETCH
            around = self.text[max(0, middle - _STRETCH // 2) : middle + _STRETCH * 3 // 2]
            self._languages[index] = language_of(around)
        return self._languages[index]


def _parted(text: str) -> tuple[list[str], list[str]]:
    """The words, and what stands before each of them and after the last: one more."""
    parts = _PARTS.split(text)
    words, gaps = parts[0::2], parts[1::2]
    if not words[0]:
        del words[0]
    else:
        gaps.insert(0, "")
    if words and not words[-1]:
        words.pop()
    else:
        gaps.append("")
    return _unmixed(words, gaps)


def _unmixed(words: list[str], gaps: list[str]) -> tuple[list[str], list[str]]:
    """Words and gaps, each word of letters and digits taken apart where one ends ("Berg2024")."""
    mixed = {word for word in set(words) if not (word.isalpha() or word.isdigit())}
    if not mixed:
        return words, gaps
    new_words: list[str] = []
    new_gaps: list[str] = []
    read = 0
    for at in [place for place, word in enumerate(words) if word in mixed]:
        pieces = _RUNS.findall(words[at])
        new_words += words[read:at] + pieces
        new_gaps += gaps[read : at + 1] + [""] * (len(pieces) - 1)
        read = at + 1
    return new_words + words[read:], new_gaps + gaps[read:]


def _starts(words: list[str], gaps: list[str]) -> list[int]:
    """Where each word begins."""
    steps = map(int.__add__, map(len, words), map(len, gaps[1:]))
    return list(accumulate(steps, initial=len(gaps[0])))[: len(words)]
