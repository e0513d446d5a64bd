"""One text under the guard's eye."""

from __future__ import annotations

from rapporteur.domain.anonymity import Finding, FindingKind, Severity
from rapporteur.domain.article import ABOUT_AN_AUTHOR, Style
from rapporteur.domain.language import Language, language_of
from rapporteur.guard.folding import PARTING, fold

_FILE_NAMES = frozenset({"file-name", "file name"})  # in an edition, and in a package
_STRETCH = 512  # characters that are judged together for their language


class Page:
    """A text as given and as folded, and where it stands."""

    def __init__(self, text: str, style: Style | None, place: str) -> None:
        self.given = text
        self.style = style
        self.place = place
        self._folded = fold(text)
        self._languages: dict[int, Language] = {}

    @property
    def text(self) -> str:
        """The folded text; every offset below is one in it."""
        return self._folded.text

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

    def parted(self, border: int) -> bool:
        """Whether a sign that folding takes away parts what stands about an offset in `text`."""
        before = self._folded.span(border - 1, border)[1]
        after = self._folded.span(border, border + 1)[0]
        return not PARTING.isdisjoint(self.given[before:after])

    def stretch(self, start: int, end: int) -> str:
        """The given text behind `text[start:end]`."""
        first, last = self._folded.span(start, end)
        return self.given[first:last]

    def language(self, start: int) -> Language:
        """The language of the text around an offset."""
        index = start // _STRETCH
        if index not in self._languages:
            middle = index * _STRETCH
            around = self.text[max(0, middle - _STRETCH // 2) : middle + _STRETCH * 3 // 2]
            self._languages[index] = language_of(around)
        return self._languages[index]

    def finding(
        self,
        span: tuple[int, int],
        kind: FindingKind,
        subject: str,
        why: str,
        *,
        suggestion: str = "",
        severity: Severity = Severity.BLOCK,
    ) -> Finding:
        """A finding at a span of the folded text, with its offsets in the given one."""
        start, end = self._folded.span(*span)
        return Finding(start, end, severity, subject, kind, why, suggestion, self.place)
