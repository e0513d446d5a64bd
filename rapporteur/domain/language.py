"""The two languages of a dialogue and texts that exist in both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

# By runs, for every page that the guard reads asks for it often.
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_LATIN = re.compile("[A-Za-zªµºÀ-ÖØ-öø-\u024f]+")


class Language(StrEnum):
    """A language of the article; the value is its ISO 639-1 code."""

    EN = "en"
    RU = "ru"

    @property
    def other(self) -> Language:
        return Language.RU if self is Language.EN else Language.EN


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in English and in Russian; either may be blank."""

    en: str = ""
    ru: str = ""

    def in_(self, language: Language) -> str:
        """The text in `language`, or in the other one where this is blank."""
        return self.exactly(language) or self.exactly(language.other)

    def exactly(self, language: Language) -> str:
        """The text in `language`, which may be blank."""
        return self.en if language is Language.EN else self.ru

    def with_(self, language: Language, text: str) -> Bilingual:
        """The same with `text` in `language`."""
        if language is Language.EN:
            return Bilingual(text, self.ru)
        return Bilingual(self.en, text)

    def __bool__(self) -> bool:
        return bool(self.en or self.ru)


def language_of(text: str) -> Language:
    """The language a note was typed in, judged by which script most of its letters are of.

    A text with no letters, or as many of each, counts as English.
    """
    cyrillic = sum(map(len, _CYRILLIC.findall(text)))
    latin = sum(map(len, _LATIN.findall(text)))
    return Language.RU if cyrillic > latin else Language.EN


def fold(text: str) -> str:
    """`text` for comparison: case folded and ё read as е (FTS5 folds neither ё nor Ё)."""
    return text.casefold().replace("ё", "е")
