"""What is found of a person, to be read by those who keep the roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.roster import Affiliation, Gender, Participant
from rapporteur.errors import QT_TRANSLATE_NOOP
from rapporteur.guard.organisations.organisations import forms_of as organisation_forms
from rapporteur.guard.people.atoms import KINDS, Part, atoms_of, bare_parts, is_cyrillic
from rapporteur.guard.people.cast import both, names_of
from rapporteur.guard.people.nicknames import nicknames
from rapporteur.guard.people.person import PersonName, person_name
from rapporteur.guard.russian.declension import family_forms, given_forms, patronymic_forms
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.scripts.readings import cyrillic_readings
from rapporteur.guard.scripts.scripts import other_script_forms

NAMES = QT_TRANSLATE_NOOP("Rapporteur", "As entered, in part and turned round")
SHORT = QT_TRANSLATE_NOOP("Rapporteur", "Called for short")
CASES = QT_TRANSLATE_NOOP("Rapporteur", "In the cases of Russian")
LATIN = QT_TRANSLATE_NOOP("Rapporteur", "In Latin letters")
CYRILLIC = QT_TRANSLATE_NOOP("Rapporteur", "In Cyrillic letters, and whatever sounds like it")
INITIALS = QT_TRANSLATE_NOOP("Rapporteur", "With initials")
ADDRESSES = QT_TRANSLATE_NOOP("Rapporteur", "In addresses and names of files")
ALIASES = QT_TRANSLATE_NOOP("Rapporteur", "Added by hand")
ORGANISATIONS = QT_TRANSLATE_NOOP("Rapporteur", "Organisations")
POSTS = QT_TRANSLATE_NOOP("Rapporteur", "Posts")
_LIKELY = 4  # readings of one word that are told


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Forms of one kind, likeliest first; `title` is a marked sentence for their heading."""

    title: str
    forms: tuple[str, ...]


def forms_of(participant: Participant, setting: Setting) -> tuple[FormGroup, ...]:
    """What is found of a participant, by kind; groups with nothing in them are left out.

    Capitals, diacritics, look-alike letters, invisible characters, broken lines and one typing
    error in a long name make no difference, and are not listed. `setting` says nothing here yet
    but which organisations are public, and those are sought as well.
    """
    names = [person_name(name) for name in names_of(participant)]
    groups = (
        FormGroup(NAMES, _once(form for name in names for form in _whole(name))),
        FormGroup(SHORT, _once(short for name in names for short in nicknames(name.given))),
        FormGroup(CASES, _once(form for name in names for form in _declined(name, participant))),
        FormGroup(LATIN, _once(_in_latin(names, participant.gender))),
        FormGroup(CYRILLIC, _once(_in_cyrillic(names, participant))),
        FormGroup(INITIALS, _once(form for name in names for form in _with_initials(name))),
        FormGroup(ADDRESSES, _once(_handles(names))),
        FormGroup(ALIASES, _once(participant.aliases)),
        FormGroup(
            ORGANISATIONS,
            _once(form for each in participant.affiliations for form in organisation_forms(each)),
        ),
        FormGroup(
            POSTS, _once(post for each in participant.affiliations for post in both(each.post))
        ),
    )
    return tuple(group for group in groups if group.forms)


def _posts(affiliation: Affiliation) -> tuple[str, ...]:
    return both(affiliation.post)


def _once(forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in forms if form.strip()))


def _whole(name: PersonName) -> Iterator[str]:
    family = " ".join((*name.particles, name.family))
    middle = (*name.middle, *name.patronymic)
    yield " ".join((name.given, *middle, family)).strip()
    if not name.given:
        return
    yield f"{name.given} {family}"
    yield f"{family} {' '.join((name.given, *middle))}"
    yield family
    yield from name.family.split("-") if "-" in name.family else ()
    if name.patronymic:
        yield " ".join((name.given, *name.patronymic))
    yield name.given


def _declined(name: PersonName, participant: Participant) -> Iterator[str]:
    """The family name, then given name and patronymic, case by case."""
    if not is_cyrillic(name.family):
        return
    gender = participant.gender or name.gender
    family, given = family_forms(name.family, gender), given_forms(name.given, gender)
    for case in Case:
        yield from (form for form, cases in family.items() if case in cases)
    if not name.given:
        return
    patronymics = patronymic_forms(name.patronymic[0]) if name.patronymic else {"": frozenset(Case)}
    for case in Case:
        first = next((form for form, cases in given.items() if case in cases), name.given)
        second = next((form for form, cases in patronymics.items() if case in cases), "")
        yield f"{first} {second}".strip()


def _in_latin(names: Iterable[PersonName], gender: Gender) -> Iterator[str]:
    for name in names:
        for part, word in bare_parts(name):
            if part is Part.FAMILY and is_cyrillic(word):
                exact = other_script_forms(word, KINDS[part], gender).exact
                usual = _usual(word)
                nearest = sorted(exact, key=lambda form: (OSA.distance(form, usual), form))
                yield from map(str.capitalize, nearest)


def _usual(cyrillic: str) -> str:
    import iuliia  # type: ignore[import-untyped]  # reads its schemes when it is imported

    return str(iuliia.WIKIPEDIA.translate(cyrillic)).lower()


def _in_cyrillic(names: Iterable[PersonName], participant: Participant) -> Iterator[str]:
    if participant.name_cyrillic.strip():
        return
    for name in names:
        for part, word in bare_parts(name):
            if part in (Part.FAMILY, Part.GIVEN):
                readings = cyrillic_readings(word, given=part is Part.GIVEN)[:_LIKELY]
                yield from (reading.capitalize() for reading in readings)


def _with_initials(name: PersonName) -> Iterator[str]:
    given = (name.given, *name.middle, *name.patronymic)
    letters = [half[0] for word in given for half in word.split("-") if half[:1].isalpha()]
    if not letters:
        return
    family = " ".join((*name.particles, name.family))
    for initials in dict.fromkeys((" ".join(f"{each}." for each in letters), f"{letters[0]}.")):
        yield f"{initials} {family}"
        yield f"{family} {initials}"


def _handles(names: Iterable[PersonName]) -> Iterator[str]:
    for name in names:
        for word, atom in atoms_of(0, name, Gender.UNKNOWN):
            if atom.part is Part.HANDLE:
                yield word
