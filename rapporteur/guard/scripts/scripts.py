"""A name that the roster has in one script, as a text in the other one may write it.

From Cyrillic letters every spelling is generated and sought as it stands. From Latin letters there
are too many: what is sought is the sound of every Russian form of every likely reading, and the
words of a text are compared by their own sound, which costs little and is as exact, since sounds
keep apart all that differs in more than spelling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from rapporteur.domain.roster import Gender
from rapporteur.guard.letters import folded
from rapporteur.guard.russian.declension import family_forms, given_forms, patronymic_forms
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.scripts.lattice import Signs, pairs
from rapporteur.guard.scripts.readings import LONGEST, cyrillic_readings, known_in_latin
from rapporteur.guard.scripts.sounds import key, keys

if TYPE_CHECKING:
    from iuliia import Schema  # type: ignore[import-untyped]

Kind = Literal["family", "given", "patronymic"]
Cases = Mapping[str, frozenset[Case]]

_MANY = 2_000  # words of several rosters that are kept
_DECLINED = 24  # readings; more find nothing more
_SPELLINGS = 80  # of the press, besides those of the schemes

# As the press writes Russian letters, where schemes are mixed.
_LETTERS = pairs(
    r"""
    а a; б b; в v w:1; г g; д d; е e; ё yo:1 e o:1 io:2 jo:2; ж zh j:1 z:2; з z; и i; й y i j:1;
    к k c:2; л l; м m; н n; о o; п p; р r; с s; т t; у u ou:1; ф f ph:2; х kh h:1;
    ц ts c:1 tz:1; ч ch tch:2 c:2; ш sh s:2; щ shch sch:1 sh:1; ъ -; ы y i:2; ь -; э e;
    ю yu iu ju:1; я ya ia ja:1; кс ks x; дж dzh j:1; ей ei ey ej:1
    """
)
_PLACED = pairs(
    r"""
    \Aе e ye je:2; (?<=[аеёиоуыэюя])е e ye ie:1; ье ye ie e:1 je:2; ьё yo:1 ye ie:1;
    ъе ye e:1 ie:1; ья ya ia a:1 ja:2; ью yu iu ju:2; ия ia iya a:2 ija:2;
    (?<=[жчшщ])[ёо] e o yo:1
    """
)
_ENDS = pairs(
    r"""
    (?<=[сц])кий\Z ky kiy kii ki kij:1 kyi:2; ий\Z y iy ii i ij:1; ый\Z y yy iy yi:1 yj:2 i:1;
    (?<=[оеё])в\Z v ff:1 w:1 f:2; ин\Z in ine:2; ья\Z ya ia iya:2 ja:2;
    ия\Z ia iya iia ya:1 ija:2
    """
)
_PRESS = Signs(_LETTERS, _PLACED, _ENDS)


@dataclass(frozen=True, slots=True)
class OtherScript:
    """A name word in the script that the roster does not have it in.

    `exact` holds folded words, `heard` the sounds (`heard_in`) of words; each with the Russian
    cases that it may stand in, none where the language has none.
    """

    exact: Cases = field(default_factory=dict)
    heard: Cases = field(default_factory=dict)


def other_script_forms(word: str, kind: Kind, gender: Gender = Gender.UNKNOWN) -> OtherScript:
    """What to seek for one word of a name (no hyphen in it), as the roster writes it.

    Hooks and accents tell which letter was meant (Šojgu), so the word is best not folded.
    """
    if _is_cyrillic(word):
        return OtherScript(exact=dict.fromkeys(latin_spellings(word), frozenset()))
    return OtherScript(heard=russian_sounds(word, kind, gender))


def heard_in(words: Iterable[str]) -> dict[str, list[str]]:
    """By sound, the folded words of a text that have it; costs about 1 µs a word.

    Give it each word once, and only those that a name may be: with a capital, not Latin.
    """
    once = list(words)
    heard: dict[str, list[str]] = {}
    for word, sound in zip(once, keys(once), strict=True):
        heard.setdefault(sound, []).append(word)
    return heard


def sound(word: str) -> str:
    """The sound of a name word in either script, that of its likeliest reading."""
    return next(iter(sounds(word)), "")


def sounds(word: str) -> tuple[str, ...]:
    """Every sound that a name word may have, the likeliest first; of a Cyrillic one the only."""
    if _is_cyrillic(word):
        return (key(word.lower()),)
    return tuple(dict.fromkeys(map(key, cyrillic_readings(word))))


@lru_cache(_MANY)
def russian_sounds(latin: str, kind: Kind, gender: Gender = Gender.UNKNOWN) -> Cases:
    """The sound of each Russian form that a name word may have of which only the Latin is known."""
    heard: dict[str, frozenset[Case]] = {}
    for reading in cyrillic_readings(latin, given=kind == "given")[:_DECLINED]:
        for form, cases in _forms(reading, kind, gender).items():
            each = key(form)
            heard[each] = heard.get(each, frozenset()) | cases
    return heard


@lru_cache(_MANY)
def latin_spellings(cyrillic: str) -> frozenset[str]:
    """How a Cyrillic name word is written in Latin letters, folded: by every scheme, in the press.

    Common names have their usual spelling besides (Джордж: george).
    """
    composed = cyrillic.lower()
    if len(composed) > LONGEST:
        return frozenset()
    spelt = {folded(scheme.translate(composed).replace("ь", "")) for scheme in _schemes()}
    spelt.update(_PRESS.spellings(composed, _SPELLINGS))
    spelt.update(known_in_latin(composed))
    return frozenset(word for word in spelt if word.isalpha())


@cache
def _schemes() -> tuple[Schema, ...]:
    import iuliia  # reads its schemes when it is imported

    return tuple(getattr(iuliia, name) for name in dir(iuliia) if name.isupper())


def _forms(cyrillic: str, kind: Kind, gender: Gender) -> Cases:
    if kind == "patronymic":
        return patronymic_forms(cyrillic)
    return (given_forms if kind == "given" else family_forms)(cyrillic, gender)


def _is_cyrillic(word: str) -> bool:
    """Whether no letter is Latin: some schemes leave ё and ь among Latin letters."""
    return not any(char.isalpha() and char < "\u0370" for char in word)
