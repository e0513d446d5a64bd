"""Every form that a Russian name or a noun phrase takes in a sentence, with its cases.

Forms are made from the nominative, by endings alone: a lemmatiser would take Кортунов for a
plural and Ивановой for a man's name. What cannot be told is given both ways, since a form too
many finds nothing and a form too few lets a name pass. A word that is not in Cyrillic letters
stays as it is in every case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import product

from rapporteur.domain.roster import Gender
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.russian.inflection import (
    FEMININE_FAMILY,
    FEMININE_GIVEN,
    MASCULINE_FAMILY,
    MASCULINE_GIVEN,
    PATRONYMIC,
    PLURAL_FAMILY,
    Table,
    by_form,
    capitals_as_in,
    merged,
    table,
    unchanged,
    with_fleeting_vowel,
)
from rapporteur.guard.russian.noun_phrases import decline_phrase

Forms = dict[str, frozenset[Case]]

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_WOMANLY = re.compile(r"(?:[оеё]ва|[иы]на|[сц]кая|[аея]я)\Z")
_MANLY = re.compile(r"(?:[оеё]в|[ыио]й)\Z")
_PARTS = re.compile(r"([ \-\u2010\u2011]+)")
_SPOKEN = (("ович", "ыч"), ("евич", "ич"), ("ьевич", "ьич"))
_PARTICLES = frozenset(
    re.findall(
        r"\w+",
        "аль бен бин ван да дас де дель дер ди дос ду дю и ибн кызы ла ле оглу оглы тер улы"
        " фон цу эль",
    )
)
_PARTS_DECLINED = 4  # of a longer name only the last part changes
_MANY = 400  # names and phrases of a large roster that are kept


@lru_cache(_MANY)
def _family(family: str, gender: Gender) -> Table:
    return _joined(family, lambda part: _family_part(part, gender))


@lru_cache(_MANY)
def _given(given: str, gender: Gender) -> Table:
    return _joined(given, lambda part: _given_part(part, gender))


def family_forms(family: str, gender: Gender = Gender.UNKNOWN) -> Forms:
    """Every singular form of a family name, as written, and the cases that it may stand in.

    Of two parts with a hyphen or a space, the last is declined and the first both is and is not.
    An unknown gender is judged by the ending where that tells; else the forms of both are there.
    """
    return by_form(_family(family, gender))


@lru_cache(_MANY)
def family_plural_forms(family: str, gender: Gender = Gender.UNKNOWN) -> Forms:
    """The plural of a family name that has one («Ивановы», «у Ивановых»), else nothing.

    Forms that are those of the singular as well are left out.
    """
    plural = _joined(family, lambda part: with_fleeting_vowel(part, PLURAL_FAMILY))
    singular = family_forms(family, gender)
    return {form: cases for form, cases in by_form(plural).items() if form not in singular}


def given_forms(given: str, gender: Gender = Gender.UNKNOWN) -> Forms:
    """Every form of a given name, as written, and the cases that it may stand in."""
    return by_form(_given(given, gender))


@lru_cache(_MANY)
def patronymic_forms(patronymic: str) -> Forms:
    """Every form of a patronymic, as written, also as it is spoken (Иваныч), and its cases.

    Its ending tells the gender. One in -оглы or -кызы stays as it is.
    """
    plain = _joined(patronymic, lambda part: table(part, PATRONYMIC) or unchanged(part))
    spoken = (
        _joined(patronymic[: -len(full)] + short, lambda part: table(part, PATRONYMIC))
        for full, short in _SPOKEN
        if patronymic.endswith(full)
    )
    return by_form(merged(plain, *spoken))


@lru_cache(_MANY)
def _phrase(phrase: str, animate: bool) -> Table:
    return (
        decline_phrase(phrase, animate=animate) if _CYRILLIC.search(phrase) else unchanged(phrase)
    )


def phrase_forms(phrase: str, *, animate: bool = False) -> Forms:
    """Every form of an organisation's name or a post, as written, and its cases.

    The head and what agrees with it change, the rest stays: «Российского совета по международным
    делам». An acronym that is read as a word is also declined (МИДа). `animate` is for a post.
    """
    return by_form(_phrase(phrase, animate))


def gender_by(family: str = "", patronymic: str = "") -> Gender:
    """The gender that a patronymic tells, or else a family name, or UNKNOWN."""
    for word, manly, womanly in (
        (patronymic.lower(), re.compile(r"(?:[иы]ч|оглы|улы)\Z"), re.compile(r"(?:на|кызы)\Z")),
        (family.lower(), _MANLY, _WOMANLY),
    ):
        if manly.search(word):
            return Gender.MALE
        if womanly.search(word):
            return Gender.FEMALE
    return Gender.UNKNOWN


def _family_part(part: str, gender: Gender) -> Table:
    known = gender or gender_by(part)
    tables = []
    if known != Gender.FEMALE:
        tables.append(with_fleeting_vowel(part, MASCULINE_FAMILY))
    if known != Gender.MALE:
        tables.append(table(part, FEMININE_FAMILY))
    return _likelier(*tables)


def _given_part(part: str, gender: Gender) -> Table:
    tables = []
    if gender != Gender.FEMALE:
        tables.append(with_fleeting_vowel(part, MASCULINE_GIVEN, "кцл"))
    if gender != Gender.MALE:
        tables.append(table(part, FEMININE_GIVEN))
    return _likelier(*tables)


def _likelier(*tables: Table) -> Table:
    """Both genders as one; where a woman's name would never change, the cases are the man's."""
    if len(tables) > 1 and len(by_form(tables[1])) == 1 and len(by_form(tables[0])) > 1:
        return tables[0]
    return merged(*tables)


def _joined(name: str, decline: Callable[[str], Table]) -> Table:
    """The table of a name of one part or more; `decline` is asked for each, in lower case."""
    if not _CYRILLIC.search(name):
        return unchanged(name)
    pieces = _PARTS.split(name)
    parts, joints = pieces[::2], [*pieces[1::2], ""]
    tables = [_part(part, decline) for part in parts]
    whole: dict[Case, tuple[str, ...]] = {}
    for case, last in tables[-1].items():
        before = [
            dict.fromkeys((part, *(each.get(case, ()) if len(parts) <= _PARTS_DECLINED else ())))
            for part, each in zip(parts[:-1], tables, strict=False)
        ]
        whole[case] = tuple(
            "".join(map("".join, zip(chosen, joints, strict=True)))
            for chosen in product(*before, last)
        )
    return whole


def _part(part: str, decline: Callable[[str], Table]) -> Table:
    """One part of a name as it is written; a particle in small letters (де, оглы) never changes."""
    lower = part.lower()
    if lower == part and lower in _PARTICLES:
        return unchanged(part)
    cases = decline(lower) or unchanged(lower)
    return {
        case: tuple(capitals_as_in(part, form) for form in forms) for case, forms in cases.items()
    }
