"""What was found, as it is shown: the words in their sentence, where that is, and by what name.

A `Found` keeps its id while the text about it changes, so that the one that is chosen stays so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rapporteur.domain.anonymity import Finding, FindingKind, Severity, Waiver
from rapporteur.domain.article import Style
from rapporteur.ui.article.places import Stretch, sentence_around

_WITHOUT_SUBJECT = {FindingKind.ATTENDANCE, FindingKind.OFF_RECORD}


@dataclass(frozen=True, slots=True)
class Reading:
    """One string of the article, as the guard was given it, and what it found there."""

    place: str
    text: str
    findings: tuple[Finding, ...]
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """`key` names the editor that it stands in, blank where none does; `where` is for a person.

    `mark` is the stretch of `sentence` that was found.
    """

    id: str
    finding: Finding
    key: str
    where: str
    sentence: str
    mark: Stretch

    @property
    def blocks(self) -> bool:
        return self.finding.severity is Severity.BLOCK

    @property
    def words(self) -> str:
        """The words that were found."""
        return self.sentence[self.mark.start : self.mark.end]

    @property
    def subject(self) -> str:
        """Whom or what it is about; blank where that has no name.

        A description goes by its words in small letters; it is shown as it is written.
        """
        if self.finding.kind in _WITHOUT_SUBJECT:
            return ""
        subject = self.finding.subject
        if self.finding.kind is FindingKind.DESCRIPTION:
            at = self.words.lower().find(subject)
            return self.words[at : at + len(subject)] if at >= 0 else subject
        return subject

    @property
    def can_reword(self) -> bool:
        return bool(self.finding.suggestion and self.key)

    def is_like(self, other: Found) -> bool:
        """Whether the same thing was found elsewhere."""
        mine, theirs = self.finding, other.finding
        return (mine.kind, mine.subject) == (theirs.kind, theirs.subject)


@dataclass(frozen=True, slots=True)
class _Told:
    reading: Reading
    standing: tuple[Finding, ...]
    where: str
    found: tuple[Found, ...]


class Telling:
    """From what was read to what is shown; a place that stayed as it was is not told anew.

    `where` says a place in words, `key_of` names the editor that holds it.
    """

    def __init__(self, where: Callable[[str], str], key_of: Callable[[str], str]) -> None:
        self._where, self._key_of = where, key_of
        self._told: dict[str, _Told] = {}

    def tell(self, readings: Iterable[Reading], waivers: Sequence[Waiver]) -> tuple[Found, ...]:
        """Everything that no waiver covers, in the order of the readings."""
        told = {each.place: self._tell(each, waivers) for each in readings if each.findings}
        self._told = told
        return tuple(found for each in told.values() for found in each.found)

    def _tell(self, reading: Reading, waivers: Sequence[Waiver]) -> _Told:
        standing = tuple(
            each for each in reading.findings if not any(waiver.covers(each) for waiver in waivers)
        )
        where, known = self._where(reading.place), self._told.get(reading.place)
        if (
            known is not None
            and (known.standing, known.where) == (standing, where)
            and known.reading.text == reading.text
        ):
            return known
        return _Told(reading, standing, where, tuple(self._found(reading, standing, where)))

    def _found(self, reading: Reading, standing: Sequence[Finding], where: str) -> Iterable[Found]:
        key, seen = self._key_of(reading.place), Counter[tuple[FindingKind, str]]()
        for each in standing:
            seen[each.kind, each.subject] += 1
            about = sentence_around(reading.text, each.start, each.end)
            yield Found(
                "\x1f".join(
                    (each.place, each.kind, each.subject, str(seen[each.kind, each.subject]))
                ),
                each,
                key,
                where,
                reading.text[about.start : about.end],
                Stretch(each.start - about.start, each.end - about.start),
            )
