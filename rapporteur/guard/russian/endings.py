"""The ways in which one word of an organisation's name may end in a text, by rule.

More endings than grammar knows are tried, and no dictionary is asked: a word of a name stands
beside the others of that name, so that a wrong ending finds nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapporteur.guard.letters import folded_words

_ADJECTIVE = folded_words(
    "ий ый ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими ою ею"
)
_SHORT = folded_words("ого ому ым ом а у ой ы ых ыми е о") | {""}
_HARD = folded_words("а у ом ем е ы и ов еи ам ами ах") | {""}
_SOFT = folded_words("ь я ю ем ом е и еи ям ями ях ью")
_FEMININE = folded_words("а ы и е у ои ою еи ею ам ами ах") | {""}
_IN_YA = folded_words("я и ю е еи ею ь иям ями ям ях") | {""}
_IN_IYA = folded_words("я и ю е еи ею ям ями ях ем ев") | {""}
_NEUTER = folded_words("о а у ом е ам ами ах") | {""}
_IN_YE = folded_words("е я ю ем и ям ями ях ев еи") | {""}
_IN_I = folded_words("и я ю ем ом е ев ов еи ям ями ях ам ами ах ь а у") | {""}
_IN_Y = folded_words("ы ов а у ом е ам ами ах") | {""}
_ACRONYM = folded_words("а у ом е ы ов ам ами ах") | {""}
_BY_ENDING = (
    ("ия", 1, _IN_IYA),
    ("ие", 1, _IN_YE),
    ("ье", 1, _IN_YE),
    ("ъ", 1, _HARD),
    ("ь", 1, _SOFT),
    ("а", 1, _FEMININE),
    ("я", 1, _IN_YA),
    ("о", 1, _NEUTER),
    ("е", 1, _IN_YE | _NEUTER),
    ("и", 1, _IN_I),
    ("ы", 1, _IN_Y),
)
_ADJECTIVE_ENDING = re.compile(r"(?:[иыо]и|[ая]я|[ое]е|[ыи]е|[ое]го|[ыи]х)\Z")
_FLEETING = re.compile(r"(?<=[^аеиоуыэюя])[ое](?=[кцнл]\Z)|(?<=[аеиоуыэюя])е(?=ц\Z)")
_CYRILLIC = re.compile(r"[а-я]")
_SPELLINGS = (
    (re.compile(r"entre\b"), "enter"),
    (re.compile(r"enter\b"), "entre"),
    (re.compile(r"efence"), "efense"),
    (re.compile(r"efense"), "efence"),
    (re.compile(r"(?<=\w{3})is(?=ation|e[drs]?\b|ing\b)"), "iz"),
    (re.compile(r"(?<=\w{3})iz(?=ation|e[drs]?\b|ing\b)"), "is"),
    (re.compile(r"(?<=\w{2})our\b"), "or"),
    (re.compile(r"(?<=\w[bl])or\b"), "our"),
    (re.compile(r"programme"), "program"),
    (re.compile(r"program\b"), "programme"),
    (re.compile(r"eatre\b"), "eater"),
    (re.compile(r"eater\b"), "eatre"),
)


def has_cyrillic(text: str) -> bool:
    """Whether a text in any case has a Russian letter."""
    return _CYRILLIC.search(text.lower()) is not None


@lru_cache(maxsize=4096)
def endings(word: str) -> frozenset[str]:
    """Every way in which a folded word of a name may be written, itself among them."""
    if _CYRILLIC.search(word):
        return frozenset(_russian(word)) | {word}
    return frozenset(_english(word)) | {word}


def acronym_endings(acronym: str) -> frozenset[str]:
    """The same of a folded acronym: «МИДа», "NGOs"."""
    if len(acronym) == 1:
        return frozenset({acronym})
    if _CYRILLIC.search(acronym):
        stem = acronym
        ends = _ACRONYM if acronym[-1] not in "аеиоуыэюя" else frozenset({""})
    else:
        stem, ends = acronym, frozenset({"", "s"} if len(acronym) > 2 else {""})
    return frozenset(stem + end for end in ends)


def _russian(word: str) -> Iterator[str]:
    if len(word) < 3:
        return
    if _ADJECTIVE_ENDING.search(word) and len(word) > 4:
        stem = word[:-3] if word.endswith(("ого", "его")) else word[:-2]
        yield from (stem + end for end in _ADJECTIVE)
        if stem.endswith("ь"):
            yield stem + "и"
    for ending, length, ends in _BY_ENDING:
        if word.endswith(ending):
            stem = word[:-length]
            if len(stem) > 1:
                yield from (stem + end for end in ends)
            return
    yield from (word + end for end in _HARD)
    without = _FLEETING.sub("ь" if word.endswith("лец") else "", word)
    if without != word and len(without) > 2:
        yield from (without + end for end in _HARD if end)
    if word.endswith(("ов", "ев", "ин", "ын")):
        yield from (word + end for end in _SHORT)


def _english(word: str) -> Iterator[str]:
    variants = {word}
    for pattern, other in _SPELLINGS:
        variants |= {pattern.sub(other, each) for each in variants}
    for each in variants:
        yield each
        if len(each) < 3 or not each.isalpha():
            continue
        yield each + "s"
        if each.endswith("y"):
            yield each[:-1] + "ies"
        elif each.endswith("ies"):
            yield each[:-3] + "y"
        elif each.endswith(("s", "x", "ch", "sh")):
            yield each + "es"
        if each.endswith("s") and not each.endswith("ss") and len(each) > 3:
            yield each[:-1]
