"""A roster in a file of any kind, for a check that stores nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rapporteur.domain.dialogue import Host
from rapporteur.domain.roster import Organisation, Roster


@dataclass(frozen=True, slots=True)
class RosterRead:
    """The people and organisations in a file; `unread` are entries that name neither."""

    roster: Roster
    unread: tuple[str, ...] = ()


def read_any_roster(path: Path, hosts: Sequence[Host] = ()) -> RosterRead:
    """The roster in our own CSV, which is read whole or not at all, or in any other list.

    Of what is only proposed the side and the gender are taken; forms of a name in the other
    script the guard makes itself. Raises BadRoster.
    """
    from rapporteur.exchange import read_roster
    from rapporteur.exchange.people import is_own_csv, read_people

    if is_own_csv(path):
        return RosterRead(read_roster(path, hosts))
    entries = read_people(path, hosts)
    people = [each.accepted("side", "gender").read for each in entries]
    organisations = [
        Organisation(affiliation=place) for each in entries for place in each.organisations
    ]
    unread = tuple(
        " ".join(each.source.split())
        for each in entries
        if each.read is None and not each.organisations
    )
    return RosterRead(Roster(tuple(filter(None, people)), tuple(organisations)), unread)
