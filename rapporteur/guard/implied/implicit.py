"""What reveals somebody without a name: all the detectors of it, together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.roster import Roster
from rapporteur.guard import sentences
from rapporteur.guard.implied.attributions import Sides, origins
from rapporteur.guard.implied.descriptions import Descriptions
from rapporteur.guard.implied.off_record import OffRecord
from rapporteur.guard.implied.quotations import Quotations
from rapporteur.guard.implied.strangers import Initials, Strangers
from rapporteur.guard.match import Detector, Match
from rapporteur.guard.organisations.public_names import host_subject
from rapporteur.guard.page import Page
from rapporteur.guard.people.cast import cast


class Implicit:
    """Every detector of what is implied; `ignored` says what is not looked for, and why."""

    def __init__(self, roster: Roster, setting: Setting) -> None:
        members = cast(roster, setting.signatories)
        descriptions = Descriptions(roster, setting, members)
        off_record = OffRecord(setting.off_record, setting.off_record_keys)
        self._detectors: tuple[Detector, ...] = (
            Sides(roster, setting),
            descriptions,
            Initials(members),
            off_record,
            Quotations(),
        )
        self._strangers = Strangers()
        self._hosts = frozenset(map(host_subject, setting.hosts))
        self.ignored = (
            *descriptions.ignored,
            *(sentences.SHORT_NOTE,) * bool(off_record.too_short),
        )

    def find(self, page: Page, named: Sequence[Match]) -> Iterator[Match]:
        """Every match; `named` are the people and organisations that were found by their names.

        Whoever is among them is no stranger.
        """
        yield from origins(page, _public(named), self._hosts)
        yield from chain.from_iterable(each.find(page) for each in self._detectors)
        known = {word for each in named for word in range(each.first, each.end)}
        for stranger in self._strangers.find(page):
            if known.isdisjoint(range(stranger.first, stranger.end)):
                yield stranger


def _public(named: Sequence[Match]) -> Iterator[Match]:
    """The names that may be told, but for those that are read as somebody's who may not."""
    secret: dict[int, int] = {}  # the longest secret name that holds a word
    for each in named:
        if not each.public:
            length = each.end - each.first
            secret |= {
                word: max(length, secret.get(word, 0)) for word in range(each.first, each.end)
            }
    for each in named:
        longest = max(secret.get(word, 0) for word in range(each.first, each.end))
        if each.public and longest < each.end - each.first:
            yield each
