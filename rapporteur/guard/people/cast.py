"""Who is sought by name: everybody on the roster, and signatories who are not on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapporteur.domain.anonymity import SignatoryName
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Gender, Participant, Roster
from rapporteur.guard.letters import folded
from rapporteur.guard.people.person import PersonName, person_name


@dataclass(frozen=True, slots=True)
class Member:
    """One person who is sought: what findings call them, and their names in either script.

    `signed`: they sign, and may be named where articles are signed.
    """

    subject: str
    names: tuple[str, ...]
    gender: Gender = Gender.UNKNOWN
    aliases: tuple[str, ...] = ()
    signed: bool = False


def cast(roster: Roster, signatories: Iterable[SignatoryName]) -> tuple[Member, ...]:
    """Everybody, those of the roster first and in its order."""
    waiting = list(signatories)
    members = []
    for participant in roster.participants:
        mine = next((each for each in waiting if _is(each, participant)), None)
        if mine:
            waiting.remove(mine)
        members.append(_member(participant, mine))
    for stranger in waiting:
        if names := signed_names(stranger):
            members.append(Member(names[0], names, signed=True))
    return tuple(members)


def participant_subject(participant: Participant) -> str:
    """What findings call a participant: the name as entered, Latin first, else an alias."""
    return next(iter((*names_of(participant), *participant.aliases[:1])), "")


def names_of(participant: Participant) -> tuple[str, ...]:
    """The names as entered, Latin first."""
    return both(Bilingual(participant.name_latin, participant.name_cyrillic))


def signed_names(signatory: SignatoryName) -> tuple[str, ...]:
    """The names of a signatory, English first."""
    return both(Bilingual(signatory.name_en, signatory.name_ru))


def both(text: Bilingual) -> tuple[str, ...]:
    """What is there of a text in two languages."""
    return tuple(each for each in (text.en, text.ru) if each.strip())


def _member(participant: Participant, signatory: SignatoryName | None) -> Member:
    signed = signed_names(signatory) if signatory else ()
    return Member(
        participant_subject(participant),
        tuple(dict.fromkeys((*names_of(participant), *signed))),
        participant.gender,
        participant.aliases,
        signatory is not None,
    )


def _is(signatory: SignatoryName, participant: Participant) -> bool:
    return any(
        _agree(person_name(one), person_name(other))
        for one in signed_names(signatory)
        for other in _known(participant)
    )


def _known(participant: Participant) -> Iterator[str]:
    yield from names_of(participant)
    yield from (alias for alias in participant.aliases if " " in alias.strip())


def _agree(one: PersonName, other: PersonName) -> bool:
    """Whether two names may be one person's: the family names are, and no given name speaks up."""
    if folded(one.family) != folded(other.family):
        return False
    mine, theirs = folded(one.given).strip("."), folded(other.given).strip(".")
    if not (mine and theirs):
        return mine == theirs
    return mine == theirs or (1 in (len(mine), len(theirs)) and mine[0] == theirs[0])
