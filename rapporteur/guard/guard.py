"""The guard: what in a text would reveal somebody, and the gate that opens where nothing does."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from itertools import chain, islice

from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity, Waiver
from rapporteur.domain.article import ClearedArticle, Edition, Style
from rapporteur.domain.roster import Roster
from rapporteur.errors import GateClosed
from rapporteur.guard import sentences
from rapporteur.guard.implied.implicit import Implicit
from rapporteur.guard.letters import closings
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.organisations.organisations import Organisations
from rapporteur.guard.organisations.public_names import organisation_subject
from rapporteur.guard.page import Page
from rapporteur.guard.people.aliases import Aliases
from rapporteur.guard.people.cast import Member, cast
from rapporteur.guard.people.own_sides import sides_to_name, women_may_be_told
from rapporteur.guard.people.people import people
from rapporteur.guard.wording.rewording import reword

_ATTENDANCE = "attendance"
_AROUND = 160  # characters about a place that are read with it


class Guard:
    """Reads texts for one roster and one setting. It never changes: threads may share it.

    `ignored` says in sentences which entries are not looked for, and why.
    """

    def __init__(self, roster: Roster, setting: Setting | None = None) -> None:
        self._roster = roster
        self._setting = setting or Setting()
        members = cast(roster, self._setting.signatories)
        self._sides = sides_to_name(roster, self._setting)
        self._women = women_may_be_told(roster, self._setting)
        self._signed = frozenset(_signed_for(roster, members))
        aliases = Aliases(members)
        organisations = Organisations(roster, self._setting)
        self._implicit = Implicit(roster, self._setting)
        self._identities = (people(members), aliases, organisations)
        parts = (*self._identities, self._implicit)
        self.ignored = tuple(dict.fromkeys(chain.from_iterable(each.ignored for each in parts)))

    def scan(self, text: str, *, style: Style | None = None, place: str = "") -> list[Finding]:
        """Everything in `text` that no waiver covers, by where it starts.

        `style` and `place` say what paragraph it is: signatories are free in a byline and in a
        note on an author. In the name of a file names are found within words too.
        Identities never overlap one another; what tells of somebody without a name (a side, a
        description, words off the record) may hold one.
        """
        found = list(dict.fromkeys(self._read(Page(text, style, place))))
        if places := closings(text):
            found = _widened(found, self._read_closed(text, places, style, place))
        return sorted(found, key=lambda each: (each.start, each.end))

    def inspect(self, edition: Edition) -> tuple[Finding, ...]:
        """Everything in an edition that no waiver covers, in the order of its strings.

        Where nobody is marked present that comes first.
        """
        nobody = self._setting.attendance is not None and not self._setting.attendance
        absent = [_unplaced(sentences.NOBODY_PRESENT)] if nobody else []
        return (
            *(each for each in absent if not self._is_waived(each)),
            *chain.from_iterable(
                self.scan(text, style=style, place=place)
                for place, style, text in edition.strings()
            ),
        )

    def letting_pass(self, waivers: tuple[Waiver, ...]) -> Guard:
        """The same guard with other waivers; nothing is built anew."""
        made = copy(self)
        made._setting = replace(self._setting, waivers=waivers)
        return made

    def clear(self, edition: Edition) -> ClearedArticle:
        """The edition as it may be written; raises GateClosed with what stands in the way."""
        findings = self.inspect(edition)
        blocking = [each for each in findings if each.severity is Severity.BLOCK]
        if self._setting.attendance is None:  # no waiver opens the gate to one who sees nothing
            blocking.insert(0, _unplaced(sentences.NO_DIALOGUE))
        if blocking:
            title = sentences.ONE_FINDING if len(blocking) == 1 else sentences.SEVERAL_FINDINGS
            raise GateClosed(
                title, sentences.HOW_TO_OPEN, findings=tuple(blocking), count=len(blocking)
            )
        return ClearedArticle(edition, findings)

    def checks_off(self) -> tuple[str, ...]:
        """Marked sentences that name the checks which could not be made, and for want of what.

        What is `ignored` is among them, filled in.
        """
        setting, off = self._setting, []
        if not self._roster:
            off.append(sentences.EMPTY_ROSTER)
        if setting.attendance is None:
            off.append(sentences.NO_SIDES)
            off += [sentences.NO_HOSTS] * (not setting.hosts)
            off += [sentences.NO_OFF_RECORD] * (not setting.off_record)
        return (*off, *self.ignored)

    def _read(self, page: Page) -> Iterator[Finding]:
        if not page.words:
            return
        named = tuple(chain.from_iterable(each.find(page) for each in self._identities))
        implied = tuple(self._implicit.find(page, named))
        over = [each for each in implied if each.layer is Layer.OVER]
        own = _apart(page, (*named, *(each for each in implied if each.layer is Layer.IDENTITY)))
        free = page.is_signed
        signed = free and any(map(self._is_signed, own))
        ends = {each.end: each for each in own}
        for match in chain(own, over):
            if match.public or (free and self._is_signed(match)) or (signed and match in over):
                continue
            earlier = ends.get(match.first)
            possible = (
                self._finding(page, match, each, earlier) for each in (match.subject, *match.also)
            )
            yield from islice((each for each in possible if not self._is_waived(each)), 1)

    def _read_closed(
        self, text: str, places: Sequence[int], style: Style | None, place: str
    ) -> Iterator[Finding]:
        """What is found across places that part words and may stand within one.

        Only what is about them is read again: a line's end between letters is in every long text.
        """
        for start, end in _stretches(text, places):
            for found in self._read(Page(text[start:end], style, place, closed=True)):
                first, last = found.start + start, found.end + start
                if bisect_left(places, first) < bisect_left(places, last):
                    yield replace(found, start=first, end=last)

    def _finding(self, page: Page, match: Match, subject: str, earlier: Match | None) -> Finding:
        start, end = page.given_span(*_offsets(page, match))
        why = match.why or sentences.WHY[match.kind].format(subject=subject)
        suggestion = match.suggestion
        if suggestion is None:
            side = self._sides.get(subject)
            suggestion = reword(page, match, side, earlier, women=self._women)
        return Finding(start, end, match.severity, subject, match.kind, why, suggestion, page.place)

    def _is_signed(self, match: Match) -> bool:
        """Whether a match is a signatory, or the place a signatory is from."""
        of_theirs = match.kind is FindingKind.AFFILIATION and match.subject in self._signed
        return match.signed or of_theirs

    def _is_waived(self, finding: Finding) -> bool:
        return any(waiver.covers(finding) for waiver in self._setting.waivers)


def _signed_for(roster: Roster, members: Sequence[Member]) -> Iterator[str]:
    """The organisations of those who sign, as findings call them."""
    for participant, member in zip(roster.participants, members, strict=False):
        if member.signed:
            yield from map(organisation_subject, participant.affiliations)


def _apart(page: Page, matches: Iterable[Match]) -> list[Match]:
    """Of matches that overlap the longest, then the first, then what was added by hand."""
    spans = sorted(
        ((*_offsets(page, each), each) for each in matches),
        key=lambda each: (
            each[0] - each[1],
            each[0],
            each[2].public,
            each[2].kind is not FindingKind.ALIAS,
        ),
    )
    covered = bytearray(len(page.text))
    chosen = []
    for start, end, match in spans:
        if covered.find(1, start, end) < 0:
            covered[start:end] = b"\1" * (end - start)
            chosen.append((start, match))
    return [match for _, match in sorted(chosen, key=lambda each: each[0])]


def _stretches(text: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The text about each of these places, between blanks; what touches is one stretch."""
    start = end = -1
    for place in places:
        first = text.rfind(" ", 0, max(0, place - _AROUND)) + 1
        if first > end >= 0:
            yield start, end
        if first > end:
            start = first
        end = text.find(" ", place + _AROUND)
        end = len(text) if end < 0 else end
    if end >= 0:
        yield start, end


def _widened(found: Sequence[Finding], closed: Iterable[Finding]) -> list[Finding]:
    """What was found, and what another reading of the text finds beyond it or about it."""
    kinds: dict[FindingKind, list[Finding]] = {}
    for each in sorted(found, key=lambda each: each.start):
        kinds.setdefault(each.kind, []).append(each)
    longest = {kind: max(each.end - each.start for each in own) for kind, own in kinds.items()}
    kept, added = dict.fromkeys(found), []
    for more in dict.fromkeys(closed):
        own = kinds.get(more.kind, [])
        first = bisect_left(own, more.start - longest.get(more.kind, 0), key=_start)
        last = bisect_left(own, more.end, key=_start)
        beside = [each for each in own[first:last] if more.start < each.end and each in kept]
        if all(_is_within(each, more) for each in beside):
            for each in beside:
                del kept[each]
            added.append(more)
    return [*kept, *added]


def _start(finding: Finding) -> int:
    return finding.start


def _is_within(one: Finding, other: Finding) -> bool:
    span = (one.start, one.end)
    return other.start <= one.start and one.end <= other.end and span != (other.start, other.end)


def _offsets(page: Page, match: Match) -> tuple[int, int]:
    """Where a match stands in the folded text."""
    return match.within or (page.offsets(match.first)[0], page.offsets(match.end - 1)[1])


def _unplaced(why: str) -> Finding:
    """A finding about the roundtable as a whole."""
    return Finding(0, 0, Severity.BLOCK, _ATTENDANCE, FindingKind.ATTENDANCE, why)
