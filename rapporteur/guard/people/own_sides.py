"""Whose side may be told: then somebody can become "a British participant" and not just anybody."""

from __future__ import annotations

from collections.abc import Mapping

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.attribution import count_by_side, side_may_be_named
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Role, Roster
from rapporteur.guard.people.cast import participant_subject


def sides_to_name(roster: Roster, setting: Setting) -> Mapping[str, Bilingual]:
    """By what findings call people, the adjectives of their side where these may stand.

    They may where k of the side were present, and k of all others or nobody else: who is left
    unnamed would be known too. Where nobody is marked present no side is told.
    """
    if not setting.attendance:
        return {}
    speaking = [
        each.side
        for each in roster.participants
        if setting.attendance.get(each.id, Role.OBSERVER) != Role.OBSERVER
    ]
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
