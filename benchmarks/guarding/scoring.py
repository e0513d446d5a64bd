"""Counting what was found: mentions against findings, and findings that no mention explains."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapporteur.domain.anonymity import Finding
from rapporteur.domain.roster import Roster

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """A true mention: the stretches of its name, in order, the last one the likeliest to betray.

    `what` is "person" or "organisation"; `named` says that it carries a name and not a
    description alone; `known` that it shares a word with what the roster calls it.
    """

    what: str
    spans: tuple[Span, ...]
    named: bool = True
    known: bool = True

    def touched(self, findings: Covered) -> bool:
        """Whether a finding overlaps any stretch of it."""
        return any(findings.overlap(*each) for each in self.spans)

    def told(self, findings: Covered) -> bool:
        """Whether a finding overlaps its last stretch, a person's surname."""
        return findings.overlap(*self.spans[-1])

    def whole(self, findings: Covered) -> bool:
        """Whether findings overlap every stretch, so that nothing of it stays."""
        return all(findings.overlap(*each) for each in self.spans)


@dataclass(frozen=True, slots=True)
class Document:
    """A text, who and what is secret in it, and every mention of them."""

    name: str
    text: str
    roster: Roster
    mentions: tuple[Mention, ...] = ()


class Covered:
    """The stretches that findings cover, merged, to ask quickly whether one overlaps another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[Span] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def overlap(self, start: int, end: int) -> bool:
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self._ends[last] > start


@dataclass(slots=True)
class Score:
    """What was found of what is there; add the documents one by one.

    `touched`, `told` and `whole` count mentions, see Mention. `false` counts findings that overlap
    no mention, by kind. `missed`, `partly` (touched and not whole) and `false_alarms` hold
    (document, stretch in its context).
    """

    mentions: int = 0
    touched: int = 0
    told: int = 0
    whole: int = 0
    words: int = 0
    findings: int = 0
    false: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[str, str]] = field(default_factory=list)
    partly: list[tuple[str, str]] = field(default_factory=list)
    false_alarms: list[tuple[str, str]] = field(default_factory=list)

    def add(self, document: Document, spans: Sequence[Span], wanted: Sequence[Mention]) -> None:
        """Count the `wanted` mentions of a document that `spans` find."""
        found = Covered(spans)
        for each in wanted:
            self.mentions += 1
            self.touched += each.touched(found)
            self.told += each.told(found)
            self.whole += each.whole(found)
            where = in_context(document.text, each.spans[-1])
            if not each.touched(found):
                self.missed.append((document.name, where))
            elif not each.whole(found):
                open_ = next(span for span in each.spans if not found.overlap(*span))
                self.partly.append((document.name, in_context(document.text, open_)))

    def add_alarms(self, document: Document, findings: Iterable[Finding]) -> None:
        """Count the document's words, and the findings that overlap no mention of any kind."""
        self.words += len(document.text.split())
        true = Covered(span for each in document.mentions for span in each.spans)
        for finding in findings:
            self.findings += 1
            if not true.overlap(finding.start, finding.end):
                self.false[finding.kind.value] += 1
                where = in_context(document.text, (finding.start, finding.end))
                self.false_alarms.append(
                    (document.name, f"{finding.kind} <{finding.subject}> {where}")
                )

    @property
    def false_per_1000(self) -> float:
        return 1000 * self.false.total() / max(self.words, 1)


def share(part: int, whole: int) -> str:
    """`part` of `whole` as a percentage, "-" of nothing."""
    return f"{100 * part / whole:6.2f}" if whole else "     -"


def in_context(text: str, span: Span, around: int = 40) -> str:
    """A stretch in brackets with what stands about it, on one line."""
    start, end = span
    before, after = text[max(0, start - around) : start], text[end : end + around]
    return " ".join(f"{before}[{text[start:end]}]{after}".split())


def spans_of(findings: Iterable[Finding]) -> list[Span]:
    """Where findings stand."""
    return [(each.start, each.end) for each in findings]


def lines(pairs: Sequence[tuple[str, str]], most: int) -> Iterator[str]:
    """The first `most` of what was listed, one a line."""
    for name, where in pairs[:most]:
        yield f"    {name}: {where}"
    if len(pairs) > most > 0:
        yield f"    … and {len(pairs) - most} more"
