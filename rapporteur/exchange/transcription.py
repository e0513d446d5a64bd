"""A name in the other script, as a proposal: never more than somebody has looked at.

Russian names come into Latin letters as British institutes print them: iuliia's scheme of
Wikipedia (British Standard without marks), and the usual form of a given name. From Latin letters
they are turned back; British names are written down by the rules of practical transcription.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from rapporteur import paths
from rapporteur.domain import british
from rapporteur.domain.language import Language, fold, language_of
from rapporteur.domain.names import is_patronymic
from rapporteur.domain.roster import Gender
from rapporteur.exchange import russian

_LONGEST = 120  # a longer one is no name
_WORD = re.compile(r"[^\W\d_]+(?:['’ʹ][^\W\d_]+)*")
_PARTICLES = {
    "al": "аль", "bin": "бин", "da": "да", "de": "де", "del": "дель", "der": "дер", "di": "ди",
    "du": "дю", "ibn": "ибн", "la": "ла", "le": "ле", "van": "ван", "von": "фон",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Known:
    """Names with their forms in the other script; keys are folded."""

    to_latin: dict[str, str]
    russian: dict[str, str]
    british: dict[str, str]
    families: dict[str, str]
    men: frozenset[str]
    women: frozenset[str]


def other_script(name: str) -> str:
    """`name` in the other of the two scripts; blank where it is in neither or no name."""
    if not name or len(name) > _LONGEST or not any(char.isalpha() for char in name):
        return ""
    return in_latin(name) if language_of(name) is Language.RU else in_cyrillic(name)


def in_latin(name: str) -> str:
    """A name in Cyrillic letters as a British institute would print it."""
    import iuliia  # type: ignore[import-untyped]  # reads its schemes when it is imported; few names ask for it

    known = _known()
    foreign = _british_words(name)
    if foreign and fold(_WORD.findall(name)[-1]) not in foreign:
        return ""  # from «Лайн» nobody can tell Lyne, Line and Lain

    def turned(found: re.Match[str]) -> str:
        word = found.group()
        usual = foreign.get(fold(word)) or known.to_latin.get(fold(word))
        return usual or _as_printed(iuliia.WIKIPEDIA.translate(word))

    return _whole(_WORD.sub(turned, name), Language.RU)


def in_cyrillic(name: str) -> str:
    """A name in Latin letters in Cyrillic ones: Russian names turned back, others transcribed."""
    words = _WORD.findall(name)
    if not words or any(language_of(word) is Language.RU for word in words):
        return ""
    is_russian = looks_russian(name)
    last = len(words) - 1
    at = iter(range(len(words)))

    def turned(found: re.Match[str]) -> str:
        place = next(at)
        return _word_in_cyrillic(found.group(), is_russian, given=place < last)

    return _whole(_WORD.sub(turned, name).replace("’", "'"), Language.EN)


def looks_russian(name: str) -> bool:
    """Whether a name in Latin letters is a Russian one, by its given name and its endings."""
    known = _known()
    words = [fold(word) for word in _WORD.findall(name)]
    if not words:
        return False
    given, family = words[0], words[-1]
    if len(words) > 1 and any(is_patronymic(word) for word in words):
        return True
    if russian.is_surely_family(family):
        return True
    if given in known.russian and given not in known.british:
        return True
    return russian.may_be_family(family) and (given not in known.british or given in known.russian)


def gender_of(name: str) -> Gender:
    """The gender that a patronymic, a family name or a given name shows; unknown where none."""
    words = [fold(word) for word in _WORD.findall(name)]
    known = _known()
    shown = next((word for word in words if len(words) > 1 and is_patronymic(word)), "")
    if shown:
        return Gender.FEMALE if shown.endswith(("на", "na", "кызы", "kyzy")) else Gender.MALE
    if words and (words[0] in known.men) != (words[0] in known.women):
        return Gender.MALE if words[0] in known.men else Gender.FEMALE
    if len(words) > 1:
        return russian.gender_of_family(words[-1])
    return Gender.UNKNOWN


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name, in either script."""
    known = _known()
    return any(fold(word) in each for each in (known.men, known.women))


def _word_in_cyrillic(word: str, is_russian: bool, given: bool) -> str:
    if word in _PARTICLES:
        return _PARTICLES[word]
    known = _known()
    order = [known.russian, known.british] if is_russian else [known.british, known.russian]
    tables = order if given else [*([] if is_russian else [known.families]), *order]
    if given or not is_russian:
        for table in tables:
            if fold(word) in table:
                return table[fold(word)]
    by_rule = russian.from_latin if is_russian else british.transcribed
    return _cased(by_rule(fold(word).replace("’", "'").replace("ʹ", "'")), word)


def _whole(turned: str, script: Language) -> str:
    """`turned`, or nothing where a letter of the script it came from is left (ü, ї)."""
    left = (each for each in turned if each.isalpha() and language_of(each * 2) is script)
    return "" if any(left) else turned


def _cased(written: str, like: str) -> str:
    if len(like) > 1 and like.isupper():
        return written.upper()
    if not like[:1].isupper():
        return written
    return re.sub(r"(?:^|(?<='))[^\W\d_]", lambda found: found.group().upper(), written)


def _as_printed(word: str) -> str:
    """Without the y that stands between two vowels in the scheme alone (Belyaev, Dmitriev)."""
    return re.sub(r"(?<=[iea])ye(?=v)", "e", word)


def _british_words(name: str) -> dict[str, str]:
    """Forms for the words of a British name in Cyrillic; empty where the name looks Russian."""
    words = [fold(word) for word in _WORD.findall(name)]
    back = _british_back()
    if not words or words[0] not in back or words[0] in _known().to_latin:
        return {}
    return back


@cache
def _british_back() -> dict[str, str]:
    named = _british()
    back: dict[str, str] = {}
    for part in ("families", "women", "men"):
        for latin, cyrillic in named[part].items():
            back.setdefault(fold(cyrillic), latin)
    return back


@cache
def _known() -> _Known:
    named, english = _russian(), _british()
    latin_forms = {fold(latin): name for name, forms in named.items() for latin in forms}
    men, women = english["men"], english["women"]
    hers = {name for name in named if russian.is_womans(name)}
    return _Known(
        to_latin={fold(name): forms[0] for name, forms in named.items()},
        russian=latin_forms,
        british={fold(latin): name for latin, name in (men | women).items()},
        families={fold(latin): name for latin, name in english["families"].items()},
        men=_folded(
            men,
            men.values(),
            *([name, *forms] for name, forms in named.items() if name not in hers),
        ),
        women=_folded(women, women.values(), *([name, *named[name]] for name in hers)),
    )


def _folded(*several: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(name) for each in several for name in each)


def _russian() -> dict[str, list[str]]:
    return cast(dict[str, list[str]], _named()["russian"])


def _british() -> dict[str, dict[str, str]]:
    return cast(dict[str, dict[str, str]], _named()["british"])


@cache
def _named() -> dict[str, object]:
    with paths.resource("names", "names.toml").open("rb") as file:
        return tomllib.load(file)
