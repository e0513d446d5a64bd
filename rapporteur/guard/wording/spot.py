"""The place where something else is to stand: what is about it, and how it is written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from rapporteur.domain.anonymity import FindingKind
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.page import Page

_OPENS_A_SENTENCE = re.compile(r"(?:\A|[.!?…]|\n[ \t]*\n|\n|:(?=\s*[«“„\"']))\W*\Z")
_OPENING_QUOTE = re.compile(r"[ \n]+[«“„\"‘']")
_NEAR = 16  # characters before a word in which its sentence may begin
_IN_ADDRESSES = "@#_/\\"


class Spot:
    """Where a match stands on a page."""

    def __init__(self, page: Page, match: Match) -> None:
        self.page = page
        self.match = match
        within = match.within
        self.start, self.stop = (
            page.given_span(*within) if within else page.span(match.first, match.end)
        )

    @property
    def is_organisation(self) -> bool:
        """Whether an organisation itself is named, and not somebody as being from it."""
        return self.match.kind is FindingKind.AFFILIATION and self.match.layer is Layer.IDENTITY

    @cached_property
    def before(self) -> str:
        """The folded word before, where it is of the same breath, else ""."""
        return next((self.page.words[at] for at in self.backwards(1)), "")

    @cached_property
    def after(self) -> str:
        """The folded word after, where it is of the same breath, else ""."""
        end = self.match.end
        return self.page.words[end] if self.page.follows(end - 1) else ""

    @property
    def is_joined_before(self) -> bool:
        """Whether a hyphen joins the word before ("pro-X")."""
        return bool(self.before) and "-" in self.page.before(self.match.first)

    def backwards(self, most: int) -> Iterator[int]:
        """The places of the words before, of the same breath, the nearest first."""
        at = first = self.match.first
        while at and most and (self.page.follows(at - 1) or (at == first and self._is_quoted)):
            at, most = at - 1, most - 1
            yield at

    @property
    def _is_quoted(self) -> bool:
        """Whether it stands in quotation marks and the sentence goes on before them."""
        return _OPENING_QUOTE.fullmatch(self.page.before(self.match.first)) is not None

    def onwards(self, most: int) -> Iterator[int]:
        """The places of the words after, of the same breath, the nearest first."""
        at = self.match.end
        while most and self.page.follows(at - 1):
            yield at
            at, most = at + 1, most - 1

    @property
    def is_in_an_address(self) -> bool:
        """Whether it is part of an address, a handle or the name of a file: no sentence there."""
        given = self.page.given
        around = given[max(0, self.start - 1) : self.start] + given[self.stop : self.stop + 1]
        return self.page.is_file_name or any(
            char in _IN_ADDRESSES or char.isalnum() for char in around
        )

    @property
    def begins_with_capital(self) -> bool:
        """Whether a sentence begins here, and so with a capital letter."""
        given, first = self.page.given, self.match.first
        if not given[self.start].isupper() or self.is_in_an_address:
            return False
        lead = given[max(0, self.start - _NEAR) : self.start]
        if len(lead) == _NEAR:
            lead = "a" + lead  # the text itself begins further off
        found = _OPENS_A_SENTENCE.search(lead)
        if found is None:
            return False
        shortened = found[0].startswith(".") and "\n" not in found[0]
        return not (shortened and self.page.is_shortened(first - 1))

    def written(self, words: str) -> str:
        """`words` with a capital where a sentence begins."""
        return words[:1].upper() + words[1:] if self.begins_with_capital else words
