"""A brand of one word as the other script writes it."""

from __future__ import annotations

from collections.abc import Iterator

from rapporteur.guard.letters import folded
from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.organisations.organisation_ways import Capitals, Way, significant
from rapporteur.guard.page import Page
from rapporteur.guard.russian.endings import has_cyrillic
from rapporteur.guard.scripts.readings import cyrillic_readings
from rapporteur.guard.scripts.scripts import latin_spellings

_SHORTEST_BRAND = 4  # letters
_LIKELY = 1  # readings that people are told of


def in_other_letters(name: str) -> Iterator[Way]:
    """A name of one word, which is no everyday one, as the other script writes it."""
    page = Page(name)
    words = significant(page)
    if len(words) != 1 or len(words[0]) < _SHORTEST_BRAND or is_ordinary(words[0]):
        return
    word = page.written(len(page.words) - 1).lower().removesuffix("ъ")
    for index, spelt in enumerate(_spelt_otherwise(word)):
        key = folded(spelt)
        if not is_ordinary(key):
            written = spelt.capitalize()
            yield Way((key,), written, Capitals.NAME, derived=True, rare=index >= _LIKELY)


def _spelt_otherwise(word: str) -> list[str]:
    """The spellings of a word in the other script, the likeliest first."""
    if not has_cyrillic(word):
        return list(cyrillic_readings(word))
    import iuliia  # type: ignore[import-untyped]  # reads its schemes when imported

    usual = str(iuliia.WIKIPEDIA.translate(word))
    return [usual, *sorted(latin_spellings(word) - {usual})]
