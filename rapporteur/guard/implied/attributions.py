"""Words that say where one who spoke is from: an institute that may else be named, or a side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from rapporteur.domain.anonymity import FindingKind, Setting, Severity
from rapporteur.domain.article import Style
from rapporteur.domain.attribution import count_by_side, side_may_be_named
from rapporteur.domain.roster import Role, Roster
from rapporteur.guard import sentences
from rapporteur.guard.implied.frames import (
    Said,
    body_speaks,
    is_sent,
    speaker_after,
    speaker_before,
    speaks_for,
)
from rapporteur.guard.implied.speakers import lead
from rapporteur.guard.implied.speech import in_speech_position, speaks_after
from rapporteur.guard.implied.states import State, state_of
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.organisations.public_names import host_subject
from rapporteur.guard.page import Page

_SHORT_NAME = 3  # letters: "us" is a country in capitals alone


def origins(page: Page, public: Iterable[Match], hosts: Collection[str] = ()) -> Iterator[Match]:
    """Where a name that may be told (`public`) stands as the origin of somebody who spoke.

    Of one it blocks; of several, and where a host itself speaks, it is a warning, as it is where
    articles are signed. `hosts` are the subjects that hold the dialogue: others that may be
    told, NATO say, speak and argue in the news. A byline tells nothing of who spoke.
    """
    if page.style is Style.BYLINE:
        return
    for match in public:
        said = (
            speaker_before(page, match.first, match.end)
            or speaker_after(page, match.first, match.end)
            or speaks_for(page, match.first, match.end)
        )
        if said is None and match.subject in hosts:
            said = body_speaks(page, match.first, match.end)
        if said is not None:
            lenient = said.several or said.body or page.is_signed
            yield Match(
                said.first,
                said.end,
                FindingKind.AFFILIATION,
                match.subject,
                severity=Severity.WARN if lenient else Severity.BLOCK,
                why=sentences.FROM_PUBLIC.format(subject=match.subject),
                several=said.several,
                cases=said.cases,
                layer=Layer.OVER,
                suggestion=said.suggestion,
                within=_closed(page, match, said),
            )


def _closed(page: Page, match: Match, said: Said) -> tuple[int, int] | None:
    """The stretch of "one participant (X)" with its second bracket."""
    closing = page.between(said.end - 1).find(")")
    if closing < 0 or not page.before(match.first).endswith("("):
        return None
    return page.offsets(said.first)[0], page.offsets(said.end - 1)[1] + closing + 1


class Sides:
    """Finds who is said to be of a side of which fewer than k were present.

    It is off where no attendance is known, and where nobody is marked present: then the gate is
    shut anyhow.
    """

    def __init__(self, roster: Roster, setting: Setting) -> None:
        self._small = tuple(_small_sides(roster, setting))

    def find(self, page: Page) -> Iterator[Match]:
        """Every attribution to a small side."""
        for side in self._small:
            for said in set(side.find(page)):
                yield Match(
                    said.first,
                    said.end,
                    FindingKind.SIDE,
                    side.subject,
                    severity=Severity.WARN,
                    why=side.why,
                    several=said.several,
                    cases=said.cases,
                    layer=Layer.OVER,
                    suggestion=said.suggestion,
                )


class _Words(NamedTuple):
    """Phrases by one of their words, from which the search begins, and its place in them."""

    keys: frozenset[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]

    def find(self, page: Page) -> Iterator[tuple[int, int]]:
        """Every stretch of the page that is one of the phrases, where it is written as a name."""
        for word in page.where.keys() & self.keys:
            for first in page.where[word]:
                for phrase in self.phrases[word]:
                    end = first + len(phrase)
                    if tuple(page.words[first:end]) == phrase and _is_name(page, first, end):
                        yield first, end
                        break


def _words(phrases: Iterable[tuple[str, ...]]) -> _Words:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        if phrase:  # an adjective of signs alone has no word
            table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return _Words(frozenset(table), table)


class _Side:
    """One side, by every word for it."""

    def __init__(self, state: State, subject: str, why: str) -> None:
        self.subject = subject
        self.why = why
        self._adjectives = _words(state.adjectives)
        self._places = _words(state.places)
        self._people = state.people
        self._bare = state.bare

    def find(self, page: Page) -> Iterator[Said]:
        for first, end in self._adjectives.find(page):
            said = self._of_adjective(page, first, end)
            if said is not None:
                yield said
        for first, end in self._places.find(page):
            said = _of_place(page, first, end)
            if said is not None:
                yield said
        for word in page.where.keys() & self._people.keys():
            for at in page.where[word]:
                said = self._of_people(page, at)
                if said is not None:
                    yield said

    def _of_adjective(self, page: Page, first: int, end: int) -> Said | None:
        """As in "a British expert", "British and Russian experts", "the British argued"."""
        said = speaker_after(page, first, end, any_modifier=True)
        after = page.words[end : end + 2]
        if said is None and len(after) == 2 and after[0] in {"and", "or", "и", "или"}:
            said = speaker_after(page, first, end + 2, any_modifier=True)
        if said is not None or " ".join(page.words[first:end]) not in self._bare:
            return said
        led = lead(page, first)
        the = led.first == first - 1 and page.words[led.first] == "the"
        if the and (speaks_after(page, end) is not None or _is_according(page, led.first)):
            return Said(led.first, end, several=True)
        return None

    def _of_people(self, page: Page, at: int) -> Said | None:
        """As in "one of the Russians", «британцы отметили»."""
        form, led = self._people[page.words[at]], lead(page, at)
        if page.words[at].isascii() and not page.capital(at):
            return None
        if not led.one and not in_speech_position(page, led.first, at + 1):
            return None
        several = (form.several or led.many) and not led.one
        return Said(led.first, at + 1, several, led.cases or form.cases)


def _of_place(page: Page, first: int, end: int) -> Said | None:
    """As in "a participant from Russia", "London's experts"."""
    if end < len(page.words) and page.words[end] == "s" and "'" in page.before(end):
        return speaker_after(page, first, end)
    if page.words[end : end + 1] == ["based"]:
        return speaker_after(page, first, end)
    for begin in _coordinated(page, first):
        said = speaker_before(page, begin, end, leaders=False)
        if said is not None and not _is_a_states(page, said, begin, end):
            return said
    return None


def _coordinated(page: Page, first: int) -> Iterator[int]:
    """Where the list of places begins whose last one begins at `first`."""
    yield first
    words = page.words
    at = first - 1 if first and words[first - 1] == "the" else first
    if at > 1 and words[at - 1] in {"and", "or", "и", "или"}:
        for begin in (at - 2, at - 3):
            if begin > 0 and page.capital(begin):
                yield begin


def _is_a_states(page: Page, said: Said, begin: int, end: int) -> bool:
    """Whether a state's envoy is spoken of, or its people at large: "experts in Russia"."""
    nouns = range(said.first, begin)
    if page.words[begin - 1] in {"in", "at", "with", "for", "в", "во", "при", "с", "со"}:
        return True
    if end < len(page.words) and page.words[end] in {"to", "at", "при", "в"}:
        return True
    if page.before(begin).startswith("-"):
        return True
    return any(is_sent(page, each) for each in nouns)


def _is_according(page: Page, first: int) -> bool:
    return first >= 2 and page.words[first - 2 : first] == ["according", "to"]


def _is_name(page: Page, first: int, end: int) -> bool:
    if end - first == 1 and len(page.words[first]) <= _SHORT_NAME:
        return page.capitals(first)
    return True


def _small_sides(roster: Roster, setting: Setting) -> Iterator[_Side]:
    if not setting.attendance:
        return
    sides = {each.id: each.side for each in roster.participants}
    present = count_by_side(
        sides.get(who) for who, role in setting.attendance.items() if role != Role.OBSERVER
    )
    for host in setting.hosts:
        if not side_may_be_named(host.number, present, setting.k):
            subject = host_subject(host)
            why = sentences.SMALL_SIDE.format(subject=subject, k=setting.k)
            yield _Side(state_of((host.adjective.en, host.adjective.ru)), subject, why)
