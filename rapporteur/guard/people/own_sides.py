"""Whose side may be told: then somebody can become "a British participant" and not just anybody."""

from __future__ import annotations

from collections.abc import Mapping

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.attribution import count_by_side, side_may_be_named
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Gender, Participant, Role, Roster
from rapporteur.guard.people.cast import names_of, participant_subject
from rapporteur.guard.people.person import person_name


def women_may_be_told(roster: Roster, setting: Setting) -> bool:
    """Whether somebody may become «одна из участниц»: where no few of those present are women.

    Where it is not known who was present, it is asked of all on the roster. Observers do not
    speak, and so hide nobody.
    """
    there = [each for each in roster.participants if _speaks(each, setting)]
    women = sum(_gender(each) is Gender.FEMALE for each in there)
    return women >= setting.k and all(
        sum(_gender(each) is Gender.FEMALE for each in there if each.side == side) >= setting.k
        for side in {host.number for host in setting.hosts}
    )


def _speaks(participant: Participant, setting: Setting) -> bool:
    if setting.attendance is None:
        return participant.role is not Role.OBSERVER
    return setting.attendance.get(participant.id, Role.OBSERVER) != Role.OBSERVER


def _gender(participant: Participant) -> Gender:
    names = map(person_name, names_of(participant))
    by_name = next((each.gender for each in names if each.gender), Gender.UNKNOWN)
    return participant.gender or by_name


def sides_to_name(roster: Roster, setting: Setting) -> Mapping[str, Bilingual]:
    """By what findings call people, the adjectives of their side where these may stand.

    They may where k of the side were present, and k of all others or nobody else: who is left
    unnamed would be known too. Where nobody is marked present no side is told.
    """
    if not setting.attendance:
        return {}
    speaking = [each.side for each in roster.participants if _speaks(each, setting)]
    present = count_by_side(speaking)
    adjectives = {
        host.number: host.adjective
        for host in setting.hosts
        if side_may_be_named(host.number, present, setting.k)
        and not 0 < len(speaking) - present.get(host.number, 0) < setting.k
    }
    return {
        participant_subject(each): adjectives[each.side]
        for each in roster.participants
        if each.side in adjectives
    }
