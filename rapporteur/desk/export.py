"""Long work as frozen values: what the guard reads and what Word is given.

Neither holds a connection or a widget, so both may run on a worker.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rapporteur.domain.anonymity import Finding, Setting, Severity
from rapporteur.domain.article import Edition, Export
from rapporteur.domain.roster import Roster
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput, GateClosed

if TYPE_CHECKING:
    from rapporteur.guard import Guard

# The guard and Word are read in where they work: the window must open without waiting for them.


@dataclass(frozen=True, slots=True)
class Inspection:
    """An edition, and what the guard must know to read it."""

    edition: Edition
    roster: Roster
    setting: Setting

    def run(self) -> tuple[Finding, ...]:
        """Every finding that no waiver covers."""
        from rapporteur.guard import Guard

        return Guard(self.roster, self.setting).inspect(self.edition)


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, its record for the dialogue, and what the guard warned of."""

    path: Path
    export: Export
    warnings: tuple[Finding, ...]
    untranslated: int


@dataclass(frozen=True, slots=True)
class ExportJob:
    """One edition on its way into a .docx file."""

    edition: Edition
    roster: Roster
    setting: Setting
    to: Path
    article_id: str
    version: int
    digest: str

    def run(self) -> Exported:
        """Clear the edition, write it, read the finished package again, and only then name it.

        Raises GateClosed where the guard blocks, CannotWrite or BadInput; then no file was
        written and one that stood at `to` still stands.
        """
        self._refuse_other_formats()
        self._refuse_unfinished()
        from rapporteur import word
        from rapporteur.guard import Guard

        guard = Guard(self.roster, self.setting)
        cleared = guard.clear(self.edition)
        written = word.write(cleared, self.to, lambda package: self._read_again(guard, package))
        export = Export(
            article_id=self.article_id,
            version=self.version,
            language=self.edition.language,
            final=self.edition.version is None,
            made_at=dt.datetime.now().astimezone(),
            digest=self.digest,
            base=written.base,
        )
        return Exported(self.to, export, cleared.warnings, self.edition.untranslated)

    def _refuse_other_formats(self) -> None:
        if self.to.suffix.casefold() != ".docx":
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "An article is exported as a Word file."),
                QT_TRANSLATE_NOOP("Rapporteur", "Give the file a name that ends in .docx."),
            )

    def _refuse_unfinished(self) -> None:
        left = self.edition.untranslated
        if self.edition.version is None and left:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Rapporteur", "The final edition still has {count} stretches to translate."
                ),
                QT_TRANSLATE_NOOP("Rapporteur", "Translate them, or export a draft."),
                count=left,
            )

    def _read_again(self, guard: Guard, package: Path) -> None:
        """The finished package as a stranger would read it: nothing but what was cleared."""
        from rapporteur import word

        cleared = word.strings_of(self.edition)
        blocking = tuple(
            finding
            for place, text in word.strings(package)
            if text not in cleared and not place.startswith("file name")
            for finding in guard.scan(text)
            if finding.severity is Severity.BLOCK
        )
        if blocking:
            raise GateClosed(
                QT_TRANSLATE_NOOP("Rapporteur", "The finished file would reveal {subject}."),
                QT_TRANSLATE_NOOP("Rapporteur", "Nothing was written; please report this."),
                findings=blocking,
                subject=blocking[0].subject,
            )
