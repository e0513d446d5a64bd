"""Notes on their way out of the file: the guard reads them as it reads an article.

A name may stand in a note while the note is in the encrypted file. In a file that anybody can
read it is let stand only by a waiver, which is bound to the note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapporteur.desk.quoting import Place, located_in
from rapporteur.domain.anonymity import Finding, Setting, Severity
from rapporteur.domain.dialogue import Note
from rapporteur.domain.roster import Roster
from rapporteur.errors import QT_TRANSLATE_NOOP, GateClosed

OF_A_NOTE = "note:"  # the place of a finding in a note begins so; the note's id follows


@dataclass(frozen=True, slots=True)
class MarkdownNotes:
    """The notes of a roundtable as Markdown; `left_out` counts those off the record."""

    text: str
    count: int
    left_out: int
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One string that would be written: the place a waiver names, in words, and the string."""

    place: str
    words: str
    text: str


@dataclass(frozen=True, slots=True)
class NotesJob:
    """Notes as Markdown, and what the guard must know to read them: values for a worker.

    Whether anybody is marked present is not asked: a note gives no remark to a person, and to a
    side only as it was typed.
    """

    notes: MarkdownNotes
    strings: tuple[Outgoing, ...]
    roster: Roster
    setting: Setting
    to: Path | None = None

    def findings(self) -> tuple[Finding, ...]:
        """Everything in the notes that no waiver covers."""
        from rapporteur.guard import Guard  # where it works: the window opens without it

        guard = Guard(self.roster, self.setting)
        return tuple(
            found for each in self.strings for found in guard.scan(each.text, place=each.place)
        )

    def run(self) -> MarkdownNotes:
        """The notes, written to `to` where that is given. GateClosed where the guard blocks."""
        findings = self.findings()
        blocking = tuple(each for each in findings if each.severity is Severity.BLOCK)
        if blocking:
            raise GateClosed(
                QT_TRANSLATE_NOOP("Rapporteur", "The notes would reveal somebody: {places}."),
                QT_TRANSLATE_NOOP(
                    "Rapporteur",
                    "Reword them, mark them off the record, or record why each may stand.",
                ),
                findings=blocking,
                places=", ".join(
                    dict.fromkeys(each.finding.place for each in self.places(blocking))
                ),
            )
        if self.to is not None:
            from rapporteur.exchange.markdown import save_markdown

            save_markdown(self.notes.text, self.to)
        return MarkdownNotes(self.notes.text, self.notes.count, self.notes.left_out, findings)

    def places(self, findings: Iterable[Finding]) -> tuple[Place, ...]:
        """Findings with their places in words, and the words they stand among."""
        texts = {each.place: each.text for each in self.strings}
        names = {each.place: each.words for each in self.strings}
        return located_in(texts, names, findings)


def outgoing(strings: Iterable[tuple[str, str]], notes: Iterable[Note]) -> tuple[Outgoing, ...]:
    """The strings of a file of notes, each with the place that findings in it have.

    The places are those of no article: what is waived here is not waived there.
    """
    numbers = {each.id: each.number for each in notes}
    return tuple(Outgoing(*_place(belongs, text, numbers), text) for belongs, text in strings)


def _place(belongs: str, text: str, numbers: Mapping[str, int]) -> tuple[str, str]:
    if belongs in numbers:
        return f"{OF_A_NOTE}{belongs}", f"note {numbers[belongs]}"
    return (f"notes:item:{belongs}", f"heading “{text}”") if belongs else ("notes:title", "title")
