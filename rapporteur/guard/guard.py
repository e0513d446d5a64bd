"""The guard: what in a text would reveal somebody, and the gate that opens where nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity
from rapporteur.domain.article import ClearedArticle, Edition, Style
from rapporteur.domain.attribution import count_by_side, side_may_be_named
from rapporteur.domain.roster import Role, Roster
from rapporteur.errors import GateClosed
from rapporteur.guard import sentences
from rapporteur.guard.attributions import Attribution, Side, attributions
from rapporteur.guard.earlier_page import Page
from rapporteur.guard.matching import Match, Matcher, longest_first
from rapporteur.guard.off_record import OffRecord
from rapporteur.guard.patterns import Sought, host_subject

_ATTENDANCE = "attendance"
_WITHIN_WORDS = (FindingKind.NAME, FindingKind.ALIAS)
_LONG_ENOUGH = 6  # letters of a name that is sought within the words of a file's name


class Guard:
    """Reads texts for one roster and one setting. It never changes: threads may share it.

    `ignored` says in sentences which entries are not looked for, and why.
    """

    def __init__(self, roster: Roster, setting: Setting | None = None) -> None:
        self._roster = roster
        self._setting = setting or Setting()
        sought = Sought(roster, self._setting)
        self._senses = sought.senses
        self._matcher = Matcher(sought.senses)
        self._within_words = Matcher(filter(self._is_sought_within_words, sought.senses))
        self._off_record = OffRecord(self._setting.off_record)
        self._small_sides = tuple(self._sides_too_small())
        short = (sentences.SHORT_NOTE,) * bool(self._off_record.too_short)
        self.ignored = (*sought.ignored, *short)

    def scan(self, text: str, *, style: Style | None = None, place: str = "") -> list[Finding]:
        """Everything in `text` that no waiver covers, by where it starts.

        `style` and `place` say what paragraph it is: signatories are free in a byline and in a
        note on an author. In the name of a file names are found within words too.
        Identities never overlap one another; a side or words off the record may hold one.
        """
        page = Page(text, style, place)
        found = chain(self._named(page), self._sides(page), self._repeated(page))
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

    def _named(self, page: Page) -> Iterator[Finding]:
        """Identities, and hosts or declared organisations where they stand as an origin."""
        matches = longest_first(self._fitting(page), len(page.text))
        signed = page.is_signed and any(self._is_signed(match) for match in matches)
        for match in matches:
            if not (page.is_signed and self._is_signed(match)):
                yield from self._identity(page, match)
        if not (signed or page.style is Style.BYLINE):
            yield from self._origins(page, matches)

    def _fitting(self, page: Page) -> Iterator[Match]:
        for match in self._occurring(page):
            senses = self._senses[match.key]
            if any(not each.written for each in senses) or any(
                each.fits(page.stretch(match.start, match.end)) for each in senses
            ):
                yield match

    def _occurring(self, page: Page) -> Iterator[Match]:
        yield from self._matcher.whole_words(page.text, page.parted)
        if page.is_file_name:
            yield from self._within_words.run_together(page.text)

    def _is_sought_within_words(self, key: str) -> bool:
        return (
            len(key) >= _LONG_ENOUGH
            and key.isalpha()
            and any(each.kind in _WITHIN_WORDS and not each.written for each in self._senses[key])
        )

    def _is_signed(self, match: Match) -> bool:
        return any(each.signed for each in self._senses[match.key])

    def _identity(self, page: Page, match: Match) -> Iterator[Finding]:
        """The first sense that counts here: one stretch is one finding."""
        senses = self._senses[match.key]
        is_public = any(each.public for each in senses)
        for sense in senses:
            if is_public and sense.kind is FindingKind.AFFILIATION:
                continue
            finding = page.finding(
                (match.start, match.end),
                sense.kind,
                sense.subject,
                sentences.WHY[sense.kind].format(subject=sense.subject),
                suggestion=sentences.instead(sense.kind, page.language(match.start)),
            )
            if not self._is_waived(finding):
                yield finding
                return

    def _origins(self, page: Page, matches: Iterable[Match]) -> Iterator[Finding]:
        """That somebody who spoke is from a host; of several people it is said with a warning."""
        public = {
            match.start: (match.end, sense.subject)
            for match in matches
            for sense in self._senses[match.key]
            if sense.public
        }
        ends = {start: end for start, (end, _) in public.items()}
        for start, said in attributions(page.text, ends) if ends else ():
            lenient = said.several or page.is_signed
            finding = self._attributed(
                page,
                said,
                FindingKind.AFFILIATION,
                public[start][1],
                sentences.FROM_PUBLIC,
                Severity.WARN if lenient else Severity.BLOCK,
            )
            if not self._is_waived(finding):
                yield finding

    def _sides(self, page: Page) -> Iterator[Finding]:
        for side, subject in self._small_sides:
            for said in side.find(page.text):
                finding = self._attributed(
                    page, said, FindingKind.SIDE, subject, sentences.SMALL_SIDE, Severity.WARN
                )
                if not self._is_waived(finding):
                    yield finding

    def _attributed(
        self,
        page: Page,
        said: Attribution,
        kind: FindingKind,
        subject: str,
        why: str,
        severity: Severity,
    ) -> Finding:
        return page.finding(
            (said.start, said.end),
            kind,
            subject,
            why.format(subject=subject, k=self._setting.k),
            suggestion=sentences.somebody(page.language(said.start), several=said.several),
            severity=severity,
        )

    def _repeated(self, page: Page) -> Iterator[Finding]:
        for start, end, subject in self._off_record.find(page.text):
            finding = page.finding(
                (start, end), FindingKind.OFF_RECORD, subject, sentences.OFF_RECORD
            )
            if not self._is_waived(finding):
                yield finding

    def _sides_too_small(self) -> Iterator[tuple[Side, str]]:
        attendance = self._setting.attendance
        if not attendance:  # unknown, or nobody yet, which shuts the gate anyhow
            return
        sides = {each.id: each.side for each in self._roster.participants}
        present = count_by_side(
            sides.get(who) for who, role in attendance.items() if role != Role.OBSERVER
        )
        for host in self._setting.hosts:
            if not side_may_be_named(host.number, present, self._setting.k):
                yield Side((host.adjective.en, host.adjective.ru)), host_subject(host)

    def _is_waived(self, finding: Finding) -> bool:
        return any(waiver.covers(finding) for waiver in self._setting.waivers)


def _unplaced(why: str) -> Finding:
    """A finding about the roundtable as a whole."""
    return Finding(0, 0, Severity.BLOCK, _ATTENDANCE, FindingKind.ATTENDANCE, why)
