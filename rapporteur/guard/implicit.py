"""What reveals somebody without a name: all the detectors of it, together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapporteur.domain.anonymity import Setting
from rapporteur.domain.roster import Roster
from rapporteur.guard.match import Match
from rapporteur.guard.page import Page


class Implicit:
    """Every detector of what is implied; `ignored` says what is not looked for, and why."""

    def __init__(self, roster: Roster, setting: Setting) -> None:
        self.ignored: tuple[str, ...] = ()

    def find(self, page: Page, public: Sequence[Match]) -> Iterator[Match]:
        """Every match; `public` are the names on the page that may be told."""
        return iter(())
