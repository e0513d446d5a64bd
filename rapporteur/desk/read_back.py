"""The read-back sheet: made from the notes, and read by the guard before it leaves the screen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapporteur.desk.quoting import Place, quoted
from rapporteur.desk.writing import WritingActs
from rapporteur.domain.anonymity import Finding, Setting
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Roster

if TYPE_CHECKING:
    from rapporteur.draft.read_back import ReadBack


@dataclass(frozen=True, slots=True)
class ReadBackJob:
    """A sheet, and what the guard must know to read it: values that may go to a worker."""

    sheet: ReadBack
    roster: Roster
    setting: Setting

    def run(self) -> ReadBack:
        """The sheet with everything that the guard finds in it."""
        from rapporteur.guard import Guard  # built where it works: see docs/architecture.md

        guard = Guard(self.roster, self.setting)
        found = (
            finding
            for place, text in self.sheet.strings()
            for finding in guard.scan(text, place=place)
        )
        return replace(self.sheet, findings=tuple(found))


class ReadBackActs(WritingActs):
    """What is read to the plenary."""

    def read_back_job(self, roundtable_id: str, language: Language) -> ReadBackJob:
        """The sheet before the guard has read it; `run` it on a worker."""
        from rapporteur.draft.read_back import read_back

        material = self._material(roundtable_id, None)
        return ReadBackJob(read_back(material, language), *self.guarded(roundtable_id))

    def read_back(self, roundtable_id: str, language: Language) -> ReadBack:
        """The sheet of a roundtable, with the guard's findings; `page` prints it."""
        return self.read_back_job(roundtable_id, language).run()


def read_back_places(sheet: ReadBack, findings: Iterable[Finding]) -> tuple[Place, ...]:
    """Findings of a sheet, each with the words about it."""
    texts = dict(sheet.strings())
    return tuple(quoted(each, texts[each.place]) for each in findings)
