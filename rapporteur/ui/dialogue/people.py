"""Words for the people of a roster, as the screen shows them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from PySide6.QtCore import QCoreApplication

from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Language, language_of
from rapporteur.domain.roster import Affiliation, Gender, Participant, Role
from rapporteur.ui.words import language, shown, side_word


def name_of(person: Participant) -> str:
    """The name in the script of the screen, or in the other where there is none."""
    if language() is Language.RU:
        return person.name_cyrillic or person.name_latin
    return person.name_latin or person.name_cyrillic


def works_at(person: Participant) -> str:
    """The organisations of a person, as short as they are known."""
    return " · ".join(_short(each) for each in person.affiliations)


def _short(affiliation: Affiliation) -> str:
    """The acronym in the script of the screen, else any, else the name."""
    own = (each for each in affiliation.acronyms if language_of(each) is language())
    return next(chain(own, affiliation.acronyms), "") or shown(affiliation.name)


def role_word(role: Role) -> str:
    """A role in words."""
    return dict(role_words())[role]


def role_words() -> list[tuple[Role, str]]:
    """Every role with its word."""
    return [
        (Role.PARTICIPANT, QCoreApplication.translate("People", "participant")),
        (Role.SPEAKER, QCoreApplication.translate("People", "speaker")),
        (Role.CHAIR, QCoreApplication.translate("People", "chair")),
        (Role.OBSERVER, QCoreApplication.translate("People", "observer")),
    ]


def gender_words() -> list[tuple[Gender, str]]:
    """Every grammatical gender with its word."""
    return [
        (Gender.UNKNOWN, QCoreApplication.translate("People", "not known")),
        (Gender.MALE, QCoreApplication.translate("People", "masculine")),
        (Gender.FEMALE, QCoreApplication.translate("People", "feminine")),
    ]


def side_choices(hosts: Iterable[Host]) -> list[tuple[int | None, str]]:
    """No side, and the side of each host, with its word."""
    known = tuple(hosts)
    none = (None, QCoreApplication.translate("People", "no side"))
    return [none, *((host.number, side_word(host.number, known)) for host in known)]
