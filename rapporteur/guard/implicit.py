"""What reveals somebody without a name: all the detectors of it, together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.roster import Roster
from rapporteur.guard import sentences
from rapporteur.guard.attributions import Sides, origins
from rapporteur.guard.cast import cast
from rapporteur.guard.descriptions import Descriptions
from rapporteur.guard.match import Detector, Match
from rapporteur.guard.off_record import OffRecord
from rapporteur.guard.page import Page
from rapporteur.guard.public_names import host_subject
from rapporteur.guard.quotations import Quotations


class Implicit:
    """Every detector of what is implied; `ignored` says what is not looked for, and why."""

    def __init__(self, roster: Roster, setting: Setting) -> None:
        off_record = OffRecord(setting.off_record, setting.off_record_keys)
        self._detectors: tuple[Detector, ...] = (
            Sides(roster, setting),
            off_record,
            descriptions := Descriptions(roster, setting, cast(roster, setting.signatories)),
            Quotations(),
        )
        self._hosts = frozenset(map(host_subject, setting.hosts))
        self.ignored = (
            *descriptions.ignored,
            *(sentences.SHORT_NOTE,) * bool(off_record.too_short),
        )

    def find(self, page: Page, public: Sequence[Match]) -> Iterator[Match]:
        """Every match; `public` are the names on the page that may be told."""
        yield from origins(page, public, self._hosts)
        yield from chain.from_iterable(each.find(page) for each in self._detectors)
