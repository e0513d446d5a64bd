"""A guard that stays: built once for a roster and a setting, it reads an article as it is typed.

Building it takes long, reading a paragraph does not; so a worker builds, and what was built is
kept for as long as the roster, the attendance and the rest of what it knows stay as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapporteur.desk.export import Inspection
from rapporteur.domain.anonymity import Finding, Setting
from rapporteur.domain.article import Edition, Style
from rapporteur.domain.roster import Roster

if TYPE_CHECKING:
    from rapporteur.guard import Guard


class Watch:
    """Reads texts again and again. It never changes: threads may share it."""

    def __init__(self, roster: Roster, setting: Setting, before: Watch | None = None) -> None:
        self._roster, self._setting = roster, setting
        if before is not None and before._differs_in_waivers_alone(roster, setting):
            self._guard: Guard = before._guard.letting_pass(setting.waivers)
            return
        from rapporteur.guard import Guard  # built where it works: see docs/architecture.md

        self._guard = Guard(roster, setting)

    def serves(self, roster: Roster, setting: Setting) -> bool:
        """Whether it was built for these."""
        return self._setting == setting and self._roster == roster

    def _differs_in_waivers_alone(self, roster: Roster, setting: Setting) -> bool:
        return self.serves(roster, replace(setting, waivers=self._setting.waivers))

    def read(self, text: str, style: Style | None = None, place: str = "") -> tuple[Finding, ...]:
        """What is found in one string of an article; the place is its own, for the waivers."""
        found = self._guard.scan(text, style=style, place=place)
        return tuple(replace(each, place=place) for each in found)

    def inspect(self, edition: Edition) -> tuple[Finding, ...]:
        """What is found in a whole edition, as the gate will read it."""
        return self._guard.inspect(edition)

    def checks_off(self) -> tuple[str, ...]:
        """The checks that cannot be made, each in a sentence."""
        return self._guard.checks_off()


@dataclass(frozen=True, slots=True)
class Inspected:
    """An edition that was read whole, and what read it."""

    edition: Edition
    findings: tuple[Finding, ...]
    watch: Watch


def watch_over(roster: Roster, setting: Setting, before: Watch | None) -> Watch:
    """`before` where it serves still, or another one: that takes up to a second."""
    if before is not None and before.serves(roster, setting):
        return before
    return Watch(roster, setting, before)


def inspected(inspection: Inspection, before: Watch | None) -> Inspected:
    """An edition read whole, on a worker; `before` is what read the last one."""
    watch = watch_over(inspection.roster, inspection.setting, before)
    return Inspected(inspection.edition, watch.inspect(inspection.edition), watch)
