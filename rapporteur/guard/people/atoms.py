"""The words by which people of a roster are known: each with what it would be of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import islice

from rapporteur.domain.roster import Gender
from rapporteur.guard.letters import folded
from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.page import Page
from rapporteur.guard.people.nicknames import nicknames
from rapporteur.guard.people.person import PARTICLES, PersonName, origin_of
from rapporteur.guard.russian.declension import (
    family_forms,
    family_plural_forms,
    given_forms,
    patronymic_forms,
)
from rapporteur.guard.russian.grammar import ALL_CASES, Case
from rapporteur.guard.scripts.lookalikes import disguises
from rapporteur.guard.scripts.scripts import Kind, other_script_forms, sound

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_SHORT = 3  # letters of a name that must be written with a capital, whatever it is
_LONG_TOGETHER = 6  # letters of a name run together
_MOST_WORDS = 40  # of a name that are sought in the other script: a longer one is a text


class Part(Enum):
    """What a word is of a name."""

    FAMILY = auto()
    GIVEN = auto()
    PATRONYMIC = auto()
    MIDDLE = auto()  # says nothing by itself
    INITIALS = auto()  # several, run together; says nothing by itself
    HANDLE = auto()  # a whole name, run together
    ORIGIN = auto()  # as in Lord Harker of Ely; says nothing by itself


KINDS: Mapping[Part, Kind] = {
    Part.FAMILY: "family",
    Part.GIVEN: "given",
    Part.MIDDLE: "given",
    Part.PATRONYMIC: "patronymic",
}


@dataclass(frozen=True, slots=True)
class Atom:
    """That a folded word may be a part of somebody's name.

    `person` is the place of the person in the roster; `ordinary`: the word is also an everyday
    one, and a name only where a name can stand; `short`: it must at least have its capital;
    `several`: a plural.
    """

    person: int
    part: Part
    cases: frozenset[Case] = ALL_CASES
    ordinary: bool = False
    short: bool = False
    several: bool = False


def atoms_of(person: int, name: PersonName, gender: Gender) -> Iterator[tuple[str, Atom]]:
    """Every folded word by which a name is known in its own script, with what it is."""
    gender = gender or name.gender
    yield from _declined(person, Part.GIVEN, _spread(given_forms, name.given, gender))
    for other in (*name.other, *nicknames(name.given)):
        yield from _declined(person, Part.GIVEN, _spread(given_forms, other, gender))
    for middle in name.middle:
        yield from _declined(person, Part.MIDDLE, _spread(given_forms, middle, gender))
    for patronymic in name.patronymic:
        yield from _declined(
            person,
            Part.PATRONYMIC,
            patronymic_forms(patronymic) if is_cyrillic(patronymic) else {patronymic: ALL_CASES},
        )
    yield from _declined(person, Part.FAMILY, _spread(family_forms, name.family, gender))
    if name.particles:  # run together: Vanderheyden
        joined = "".join((*name.particles, name.family))
        yield from _declined(person, Part.FAMILY, _spread(family_forms, joined, gender))
    if name.given:
        yield from _declined(person, Part.FAMILY, _plural(name.family), several=True)
    for initials in _initials(name):
        yield initials, Atom(person, Part.INITIALS)
    for handle in _handles(name):
        yield handle, Atom(person, Part.HANDLE)


def origin_atoms_of(person: int, name: str) -> Iterator[tuple[str, Atom]]:
    """The words that say within a name where somebody is from."""
    for word in Page(origin_of(name)).words:
        if len(word) > 1:
            yield word, Atom(person, Part.ORIGIN)


def other_atoms_of(person: int, name: PersonName, gender: Gender) -> Iterator[tuple[str, Atom]]:
    """The folded words by which a name is known in the other script, where they can be told."""
    for part, word in bare_parts(name):
        exact = other_script_forms(word, KINDS[part], gender or name.gender).exact
        for form, cases in exact.items():
            yield form, _atom(person, part, form, cases)


def sounds_of(person: int, name: PersonName, gender: Gender) -> Iterator[tuple[str, Atom]]:
    """The sounds of the Cyrillic words that a name in Latin letters may be."""
    for part, word in bare_parts(name):
        heard = other_script_forms(word, KINDS[part], gender or name.gender).heard
        for each, cases in heard.items():
            yield each, Atom(person, part, cases)


def heard_atoms_of(person: int, name: PersonName) -> Iterator[tuple[str, Atom]]:
    """The sounds of a name's Cyrillic words, by which to hear it in Latin ones."""
    for part, word in bare_parts(name):
        if is_cyrillic(word) and part is not Part.PATRONYMIC:
            yield sound(word), Atom(person, part)


def bare_parts(name: PersonName) -> Iterator[tuple[Part, str]]:
    """The words of a name with what they are, of a double one each half; the first of very many."""
    return islice(_bare_parts(name), _MOST_WORDS)


def _bare_parts(name: PersonName) -> Iterator[tuple[Part, str]]:
    parts = (
        (Part.GIVEN, (name.given, *name.other)),
        (Part.MIDDLE, name.middle),
        (Part.PATRONYMIC, name.patronymic),
        (Part.FAMILY, (name.family,)),
    )
    for part, words in parts:
        for half in re.split(r"[-\u2010-\u2015 ]", " ".join(words)):
            if sum(map(str.isalpha, half)) > 1 and folded(half) not in PARTICLES:
                yield part, half


def is_cyrillic(word: str) -> bool:
    """Whether a word has a Cyrillic letter."""
    return _CYRILLIC.search(word) is not None


def _spread(forms: object, word: str, gender: Gender) -> Mapping[str, frozenset[Case]]:
    """The forms of a word; one that is not Cyrillic has but itself, for every case."""
    if not word:
        return {}
    if not is_cyrillic(word):
        return {word: ALL_CASES}
    return forms(word, gender)  # type: ignore[operator,no-any-return]


def _plural(family: str) -> Mapping[str, frozenset[Case]]:
    """All who bear a family name: Ивановы, the Joneses."""
    if is_cyrillic(family):
        return family_plural_forms(family)
    hissing = family.endswith(("s", "x", "z", "ch", "sh"))
    return {f"{family}{'es' if hissing else 's'}": ALL_CASES}


def _declined(
    person: int, part: Part, forms: Mapping[str, frozenset[Case]], *, several: bool = False
) -> Iterator[tuple[str, Atom]]:
    for form, cases in forms.items():
        for word in _words(form):
            atom = _atom(person, part, word, cases, several=several)
            yield word, atom
            for disguise in disguises(word):
                yield disguise, atom


def _atom(
    person: int, part: Part, word: str, cases: frozenset[Case], *, several: bool = False
) -> Atom:
    return Atom(person, part, cases or ALL_CASES, is_ordinary(word), len(word) <= _SHORT, several)


def read_as(atom: Atom, word: str) -> Atom:
    """An atom that was known by its sound, as the word that has it."""
    return replace(atom, ordinary=is_ordinary(word), short=len(word) <= _SHORT)


def _words(form: str) -> Iterator[str]:
    """The words of a form as a page has them; of a double name each half, and both as one."""
    words = [word for word in Page(form).words if not word.isdigit()]
    own = [word for word in words if word not in PARTICLES]
    yield from (word for word in own if len(word) > 1)
    if len(words) > 1:
        yield from {"".join(words), "".join(own)} - {*own, ""}


def _initials(name: PersonName) -> Iterator[str]:
    """The initials of a name of several given names, run together (OP Semyonov)."""
    given = [
        each for word in (name.given, *name.middle, *name.patronymic) for each in Page(word).words
    ]
    letters = "".join(each[0] for each in given)
    if len(letters) > 1:
        yield letters
    if len(family := _together(name.family)) == 1:  # Christina M
        yield family


def _handles(name: PersonName) -> Iterator[str]:
    """A name as it stands in addresses and names of files: two words run together."""
    given, family = _together(name.given), _together(name.family)
    whole = _together("".join(name.particles)) + family
    if whole != family:
        yield from filter(_is_a_handle, (whole, given + whole, given[:1] + whole))
    if given and family:
        shapes = (given + family, family + given, given[0] + family, family + given[0])
        yield from filter(_is_a_handle, shapes)


def _is_a_handle(word: str) -> bool:
    return len(word) >= _LONG_TOGETHER and not is_ordinary(word)


def _together(words: str) -> str:
    return "".join(char for char in folded(words) if char.isalnum())


def gathered(pairs: Iterable[tuple[str, Atom]]) -> dict[str, tuple[Atom, ...]]:
    """The atoms by their word, one for each person: what it is first of all of the name."""
    table: dict[str, dict[int, Atom]] = {}
    for word, atom in pairs:
        known = table.setdefault(word, {})
        other = known.get(atom.person)
        known[atom.person] = _both(other, atom) if other else atom
    return {word: tuple(atoms.values()) for word, atoms in table.items()}


def _both(one: Atom, other: Atom) -> Atom:
    """One atom for two of a person; of the same part it has the cases of both."""
    if one == other:
        return one
    first, second = sorted((one, other), key=lambda each: (each.part.value, each.several))
    if (first.part, first.several) != (second.part, second.several):
        return first
    return replace(first, cases=first.cases | second.cases)
