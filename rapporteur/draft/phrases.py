"""The wording of each language, read from `resources/phrases`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from rapporteur import paths
from rapporteur.domain.language import Bilingual, Language


class MissingPhrase(KeyError):
    """A phrase that the code asks for is not in the language's file: our bug, not the user's."""


class Phrasebook:
    """The phrases of one language, found by dotted keys ("observation.clause.named")."""

    def __init__(self, language: Language, tables: Mapping[str, object]) -> None:
        self.language = language
        self._phrases = dict(_flat(tables))
        self._words: dict[str, frozenset[str]] = {}

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(self._phrases)

    def one(self, key: str) -> str:
        """The single phrase of that key."""
        return self._several(key)[0]

    def several(self, key: str) -> tuple[str, ...]:
        """The phrases of that key, in the order of their preference."""
        return self._several(key)

    def words(self, key: str) -> frozenset[str]:
        """A list of words, case folded; in the file it is one text divided by white space."""
        if key not in self._words:
            self._words[key] = frozenset(self.one(key).casefold().split())
        return self._words[key]

    def _several(self, key: str) -> tuple[str, ...]:
        try:
            return self._phrases[key]
        except KeyError:
            raise MissingPhrase(f"resources/phrases/{self.language}.toml: {key}") from None


@cache
def phrasebook(language: Language) -> Phrasebook:
    """The phrases of `language`, read once."""
    with paths.resource("phrases", f"{language}.toml").open("rb") as file:
        return Phrasebook(language, tomllib.load(file))


def in_both(key: str) -> Bilingual:
    """A phrase as a bilingual text."""
    return Bilingual(phrasebook(Language.EN).one(key), phrasebook(Language.RU).one(key))


def _flat(tables: Mapping[str, object], above: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, value in tables.items():
        key = f"{above}{name}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{key}.")
        elif isinstance(value, list):
            yield key, tuple(str(each) for each in value)
        else:
            yield key, (str(value),)
