"""The forms of the guard's own Russian words: regular nouns and adjectives, folded.

Names and posts from a roster are declined with care elsewhere; here are words that we chose, so a
few endings do. A form that could be singular or plural («коллеги») counts as plural.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.russian.grammar import Case

_N, _G, _D, _A, _I, _P = Case


class Form(NamedTuple):
    """What a form of a noun may be: of one or of several, and in which cases."""

    several: bool
    cases: frozenset[Case]


_PLURAL_HARD = "{nom} ов ам ов ами ах"
_MASCULINE = ("- а у а ом е", _PLURAL_HARD)
_SOFT = ("ь я ю я ем е", "и ей ям ей ями ях")
_SHORT_I = ("и я ю я ем е", "и ев ям ев ями ях")
_IN_TS = ("ец ца цу ца цем це", "цы цев цам цев цами цах")
_IN_IN = ("ин ина ину ина ином ине", "е - ам - ами ах")
_FEMININE = ("а {nom} е у ои е", "{nom} - ам - ами ах")
_FEMININE_TS = ("а ы е у еи е", "ы - ам - ами ах")
_IN_IYA = ("ия ии ии ию иеи ии", "ии ии иям ии иями иях")
_NEUTER = ("о а у о ом е", "а - ам а ами ах")
_NEUTER_SOFT = ("е я ю е ем и", "я и ям я ями ях")
_ADJECTIVE_HARD = ("ыи ого ому ого ым ом", "ые ых ым ых ыми ых")
_ADJECTIVE_SOFT = ("ии его ему его им ем", "ие их им их ими их")
_ADJECTIVE_FEMININE = ("ая ои ои ую ои ои", "яя еи еи юю еи еи")
_ADJECTIVE_ENDINGS = folded_words(
    "ий ый ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими"
)
_PLACE_ENDINGS = folded_words("а я ы и е у ю ь ой ей ом ем ью ии ию ией") | {""}
_VELAR_OR_HUSHING = "кгхжшщч"


def noun(word: str) -> dict[str, Form]:
    """Every form of a regular noun for people, or of one that ends in -а, -ия, -о, -ие."""
    return _joined(_rows(folded(word), word))


def nouns(words: str) -> dict[str, Form]:
    """The forms of all nouns in a list that blanks part."""
    return merged(map(noun, words.split()))


def merged(tables: Iterable[Mapping[str, Form]]) -> dict[str, Form]:
    """Several tables as one; a form that several words share may be all that each may be."""
    whole: dict[str, Form] = {}
    for table in tables:
        for form, meaning in table.items():
            known = whole.get(form, meaning)
            whole[form] = Form(known.several or meaning.several, known.cases | meaning.cases)
    return whole


def adjective(word: str) -> frozenset[str]:
    """Every form of an adjective given in the masculine nominative («российский»)."""
    plain = folded(word)
    stem = plain[:-2] if plain.endswith(("ии", "ыи", "ои")) else plain
    return frozenset(stem + ending for ending in _ADJECTIVE_ENDINGS) | {plain}


def place(word: str) -> frozenset[str]:
    """Every form of a country's or a town's name, and some that do not exist."""
    plain = folded(word)
    if len(plain) < 4:  # США, ФРГ
        return frozenset({plain})
    stem = plain.rstrip("аяиыьое") if plain[-1] in "аяиыьое" else plain
    return frozenset(stem + ending for ending in _PLACE_ENDINGS) | {plain}


def _rows(plain: str, word: str) -> tuple[str, tuple[str, str], str]:
    """The stem, the endings of both numbers, and the ending of the nominative plural."""
    if word.endswith(("ый", "ий")) and not word.endswith("арий"):
        soft = word.endswith("ий")
        return plain[:-2], _ADJECTIVE_SOFT if soft else _ADJECTIVE_HARD, ""
    if word.endswith(("ая", "яя")):
        return plain[:-2], (_ADJECTIVE_FEMININE[word.endswith("яя")], _ADJECTIVE_HARD[1]), ""
    for ending, table in (
        ("ец", _IN_TS),
        ("анин", _IN_IN),
        ("янин", _IN_IN),
        ("ия", _IN_IYA),
        ("ие", _NEUTER_SOFT),
        ("ь", _SOFT),
        ("й", _SHORT_I),
    ):
        if word.endswith(ending):
            return plain[: -len(table[0].split()[0])], table, ""
    if word.endswith("о"):
        return plain[:-1], _NEUTER, ""
    stem = plain.removesuffix("а")
    if word.endswith("ца"):
        return stem, _FEMININE_TS, ""
    nominative = "и" if stem[-1] in _VELAR_OR_HUSHING else "ы"
    return stem, _FEMININE if word.endswith("а") else _MASCULINE, nominative


def _joined(rows: tuple[str, tuple[str, str], str]) -> dict[str, Form]:
    stem, numbers, nominative = rows
    forms: dict[str, Form] = {}
    for several, endings in enumerate(numbers):
        written = endings.format(nom=nominative).replace("-", "").split(" ")
        for case, ending in zip(Case, written, strict=True):
            form = stem + ending.strip()
            if several and not ending and stem.endswith("к") and numbers is _FEMININE:
                form = f"{stem[:-1]}ок"  # россиянок
            known = forms.get(form, Form(bool(several), frozenset()))
            forms[form] = Form(known.several or bool(several), known.cases | {case})
    if numbers is _SHORT_I:  # й is folded: «парламентарий» would be taken for a plural
        forms[f"{stem}и"] = forms[f"{stem}и"]._replace(several=False)
    return forms
