"""Words that are names now and then, and words all the time.

A name, alias or acronym that is one of these is sought, but counts only where it is written as a
name and a name can stand: "May said" is a finding, "they may agree" is not.
"""

from __future__ import annotations

import gzip
import re
from functools import cache

from rapporteur import paths
from rapporteur.errors import QT_TRANSLATE_NOOP
from rapporteur.guard.letters import folded, folded_words

ONE_LETTER = QT_TRANSLATE_NOOP(
    "Rapporteur", '"{form}" is a single letter and is not looked for by itself.'
)
A_COMMON_WORD = QT_TRANSLATE_NOOP(
    "Rapporteur", '"{form}" is an everyday word: it is found only where it is written as a name.'
)
A_SMALL_WORD = QT_TRANSLATE_NOOP(
    "Rapporteur", '"{form}" is an everyday word in small letters: it will be found everywhere.'
)
A_COMMON_ABBREVIATION = QT_TRANSLATE_NOOP(
    "Rapporteur", '"{form}" is an everyday abbreviation: it will be found wherever it stands.'
)
A_NEUTRAL_POST = QT_TRANSLATE_NOOP(
    "Rapporteur", '"{form}" could be anybody\'s post and is not looked for.'
)

# What an article calls anybody who spoke: as somebody's post it tells nothing, and sought it
# would close the gate on every sentence.
NEUTRAL_POSTS = folded_words(
    """
    analyst chair chairman chairperson chairwoman colleague delegate discussant expert guest
    member moderator observer panellist panelist participant rapporteur representative researcher
    scholar speaker specialist
    аналитик ведущий гость дискуссант докладчик исследователь коллега модератор наблюдатель
    председатель представитель специалист спикер участник участница ученый эксперт
    """
)
# Written in capitals in any text, whoever was in the room.
_ABBREVIATIONS = folded_words(
    """
    ad ai am bc ceo eu gdp hq ict id ip it km mp mps nato ngo ngos ok pdf phd pm pr rf tv uk un us
    usa ussr vip wto ww2 wwii
    вов ввп вв вто ес ип ит мвф мид млн млрд нато нко нпо оон пр пво рф сми снг ссср сша тв фсб чп
    эвм
    """
)
# Everyday words of English that always have their capital, and are names of people too.
_CAPITAL = folded_words(
    """
    african american arab asian austrian belgian british briton catholic christian dane danish
    dutch egyptian english european finn finnish french german gothic greek hebrew indian irish
    israeli italian jewish korean latin moor muslim norman norse orthodox pole polish portuguese
    roman russian saxon scot scottish slav spaniard spanish swede swedish swiss syrian tartar turk
    turkish ukrainian welsh
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december advent christmas easter lent
    """
)
_OF_A_FAMILY = re.compile(r"(?:[ое]ва?|[иы]на?|[сц]кии)\Z")


def is_ordinary(word: str) -> bool:
    """Whether a folded word is an everyday one of English or Russian, in any form of it.

    So are those English ones that always have a capital (German, April).
    """
    return word in _words(_language_of(word)).every or word in _CAPITAL


def is_ordinary_noun(name: str) -> bool:
    """Whether a folded name in the nominative is an everyday word in it: мороз, but not баранов.

    Then so are all its forms, of which the lists lack the seldom ones (зайцами).
    """
    return is_ordinary(name) and not _OF_A_FAMILY.search(name)


def is_frequent(word: str) -> bool:
    """Whether it is among the 3,000 most frequent, which often begin a sentence."""
    return word in _words(_language_of(word)).frequent


def is_common_abbreviation(word: str) -> bool:
    """Whether a folded word is an abbreviation that any text on politics may hold."""
    return word in _ABBREVIATIONS


def remark_on(form: str) -> str | None:
    """What to say when `form` is entered as a name, alias or post: a sentence with `{form}`."""
    plain = folded(form).strip(".")
    if sum(char.isalpha() for char in plain) < 2:
        return ONE_LETTER
    if plain in NEUTRAL_POSTS:
        return A_NEUTRAL_POST
    if is_common_abbreviation(plain):
        return A_COMMON_ABBREVIATION
    return A_COMMON_WORD if is_ordinary(plain) else None


def remark_on_alias(form: str) -> str | None:
    """What to say when `form` is entered as an alias: in small letters it is sought in these."""
    remark = remark_on(form)
    return A_SMALL_WORD if remark == A_COMMON_WORD and form.islower() else remark


class _Words:
    """The words of one language; the file is described beside it."""

    __slots__ = ("every", "frequent")

    def __init__(self, language: str) -> None:
        packed = paths.resource("words", f"{language}.txt.gz").read_bytes()
        text = gzip.decompress(packed).decode()
        self.frequent = frozenset(text[: text.index("\n\n")].split("\n"))
        self.every = frozenset(text.split("\n"))


@cache
def _words(language: str) -> _Words:
    return _Words(language)


def _language_of(word: str) -> str:
    return "en" if word[:1] < "\u0370" else "ru"
