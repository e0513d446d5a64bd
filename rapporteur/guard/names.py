"""The ways in which one name may be written: order, initials, family name alone.

Cases, transliteration and misspellings are not among them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from rapporteur.domain.names import follows_a_name, is_patronymic
from rapporteur.guard.common_words import COMMON_WORDS
from rapporteur.guard.folding import folded, folded_words

_TITLES = folded_words(
    """
    academician adm. adm admiral amb. amb ambassador baroness col. col colonel dame dr. dr
    gen. gen general lady lord mr. mr mrs. mrs ms. ms prof. prof professor sir
    академик г-жа г-н господин госпожа д-р доктор посол проф. проф профессор
    """
)
_PARTICLES = folded_words(
    """
    af al av ben bin da de del della den der di do dos du el ibn la le ten ter van von zu zur
    аль бен бин ван да де дель дер ди дю ибн ла ле тер фон эль
    """
)
_HYPHEN = re.compile(r"[-\u2010-\u2015\u2212]")
_LONG_TOGETHER = 6


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing; with `capitals` the text must carry the capitals that stand here."""

    text: str
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    given: tuple[str, ...]  # with the patronymic or the middle names
    family: str  # with its particles


def name_forms(name: str) -> Iterator[Form]:
    """Every way of writing `name` (given name first), the whole of it first; may repeat."""
    yield Form(name)
    words = _bare_words(name)
    if not words:
        return
    yield Form(words[-1])
    parts = _parts(words)
    yield Form(parts.family)
    if parts.given:
        yield from _with_given_names(parts)
        yield from _with_initials(parts)


def spellings(form: Form) -> Iterator[str]:
    """`form`, folded, as it stands in addresses, handles and names of files, or is mistyped.

    Run together it must be long and no word may be a single letter: "C. Lever" is not sought as
    "clever".
    """
    if _HYPHEN.search(form.text):
        yield folded(_HYPHEN.sub(" - ", form.text))
    words = folded(form.text).replace(",", "").split(" ")
    if form.capitals or len(words) < 2 or min(map(_letters, words)) < 2:
        return
    yield ".".join(words)
    together = "".join(char for word in words for char in word if char.isalnum())
    if len(together) >= _LONG_TOGETHER and together not in COMMON_WORDS:
        yield together


def _letters(word: str) -> int:
    return sum(char.isalpha() for char in word)


def family_name(name: str) -> str:
    """The family name within `name`, without particles; the whole where it is one word."""
    words = _bare_words(name)
    return words[-1] if words else ""


def _bare_words(name: str) -> tuple[str, ...]:
    """The name's words without titles before it and letters after it."""
    composed = unicodedata.normalize("NFC", name).replace(",", " ")
    words = [word for word in composed.split() if any(char.isalnum() for char in word)]
    while len(words) > 1 and folded(words[0]) in _TITLES:
        del words[0]
    while len(words) > 1 and follows_a_name(words[-1]):
        del words[-1]
    return tuple(words)


def _parts(words: tuple[str, ...]) -> _Name:
    before = words[:-1]
    particles = tuple(takewhile(lambda word: folded(word) in _PARTICLES, reversed(before)))
    given = before[: len(before) - len(particles)]
    return _Name(given, " ".join(words[len(given) :]))


def _with_given_names(name: _Name) -> Iterator[Form]:
    for given in (name.given, name.given[:1]):
        yield from _both_orders(" ".join(given), name.family)
    if len(name.given) > 1 and is_patronymic(name.given[-1]):
        yield Form(f"{name.given[0]} {name.given[-1]}")


def _with_initials(name: _Name) -> Iterator[Form]:
    letters = [part[0] for word in name.given for part in re.findall(r"[^\W\d_]+", word)]
    if not letters:
        return
    for initials in (letters, letters[:1]):
        yield from _both_orders(_dotted(initials), name.family)
    yield Form(f"{letters[0]} {name.family}", capitals=True)
    if len(letters) > 1:
        middle = letters[1:]
        yield Form(f"{name.given[0]} {_dotted(middle)} {name.family}")
        yield Form(f"{name.given[0]} {' '.join(middle)} {name.family}", capitals=True)
        for bare in ("".join(letters), " ".join(letters)):
            yield Form(f"{bare} {name.family}", capitals=True)
            yield Form(f"{name.family} {bare}", capitals=True)


def _dotted(letters: list[str]) -> str:
    return " ".join(f"{letter}." for letter in letters)


def _both_orders(given: str, family: str) -> Iterator[Form]:
    yield Form(f"{given} {family}")
    yield Form(f"{family} {given}")
    yield Form(f"{family}, {given}")
