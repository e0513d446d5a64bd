"""Where a text names an organisation: an affiliation, a host, or one that is talked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from rapporteur.domain.anonymity import FindingKind, Setting
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Affiliation, Roster
from rapporteur.guard import sentences
from rapporteur.guard.endings import acronym_endings, endings
from rapporteur.guard.match import Match
from rapporteur.guard.organisation_names import Capitals, Way, acronym_ways, name_ways
from rapporteur.guard.organisation_words import GLUE, PLACES
from rapporteur.guard.page import Page
from rapporteur.guard.public_names import PublicNames, both, organisation_subject

_WITHIN = frozenset(" \n\t-'\",&+/()«»“”„‹›")
_OPENING = re.compile(r"['\"»”]?\s*\(\s*(?:далее )?[-–—]?\s*['\"«“]?")
_CLOSING = re.compile(r"['\"»”]?\s*\)")
_LONGEST_REMARK = 12  # words in parentheses after a name
_LONGEST_REST = 5  # words of a name after its beginning
_HOUSE = ("хаус", "хауса", "хаусе", "хаусу", "хаусом")
_RULES = frozenset(
    {"chatham house", "rusi", "руси"}
    | {f"{first} {last}" for first in ("чатем", "чатэм", "чатам", "чатхэм") for last in _HOUSE}
)
_RULE = frozenset({"rule", "rules"})
_MOST_GLUE = 3  # words in a row that a text may put into a name


@dataclass(frozen=True, slots=True)
class _Meaning:
    way: Way
    subject: str
    public: bool


@dataclass(slots=True)
class _Node:
    """What may stand next, by the word of the name; and what the words so far mean."""

    next: dict[str, _Node] = field(default_factory=dict)
    meanings: list[_Meaning] = field(default_factory=list)


class Organisations:
    """Finds the organisations of a roster and a setting.

    `ignored` says in sentences which entries are not looked for, and why.
    """

    def __init__(self, roster: Roster, setting: Setting) -> None:
        self.ignored: tuple[str, ...] = ()
        self._root = _Node()
        self._words: dict[str, tuple[str, ...]] = {}  # as it may be written: a name's words
        public = PublicNames(setting)
        for name, subject, _ in public.names:
            for way in name_ways(name):
                self._learn(_Meaning(way, subject, public=True))
        for affiliation in _affiliations(roster):
            owner = public.owner(affiliation)
            subject = owner or organisation_subject(affiliation)
            for way in ways(affiliation):
                self._learn(_Meaning(way, subject, public=bool(owner)))
            for acronym in affiliation.acronyms:
                self._check(acronym, subject)
        self._first = frozenset(
            written
            for written, words in self._words.items()
            if not self._root.next.keys().isdisjoint(words)
        )

    def find(self, page: Page) -> Iterator[Match]:
        """Every organisation on the page; at one word the longest.

        An acronym that the page itself gives a name ("the Institute of Far Seas (IFS)") is found
        on the whole of it.
        """
        told: dict[str, Match] = {}
        for word in page.where.keys() & self._first:
            for first in page.where[word]:
                if match := self._at(page, first):
                    yield match
                    for acronym in _told(page, match):
                        told.setdefault(acronym, match)
        for acronym, match in told.items():
            yield from _again(page, acronym, match)

    def _learn(self, meaning: _Meaning) -> None:
        node = self._root
        for word in meaning.way.words:
            key = f"{word}." if meaning.way.acronym else word
            ends = acronym_endings(word) if meaning.way.acronym and len(word) > 1 else endings(word)
            for written in ends:
                known = self._words.get(written, ())
                if key not in known:
                    self._words[written] = (*known, key)
            node = node.next.setdefault(key, _Node())
        node.meanings.append(meaning)

    def _check(self, acronym: str, subject: str) -> None:
        letters = "".join(Page(acronym).words)
        if len(letters) == 1:
            sentence = sentences.TOO_SHORT.format(form=acronym, subject=subject)
            if sentence not in self.ignored:
                self.ignored = (*self.ignored, sentence)

    def _at(self, page: Page, first: int) -> Match | None:
        """The longest name that begins at a word; one that may be told before one that may not."""
        best: tuple[int, bool] = (0, False)
        chosen = None
        for end, meaning in self._read(page, first):
            rank = (end, meaning.public)
            if rank > best and _fits(page, first, end, meaning.way):
                best, chosen = rank, meaning
        if chosen is None or _is_of_the_rule(page, first, best[0]):
            return None
        end, public = best
        return Match(first, end, FindingKind.AFFILIATION, chosen.subject, public=public)

    def _read(self, page: Page, first: int) -> Iterator[tuple[int, _Meaning]]:
        """Every name whose words begin at `first`, with the word after its last one."""
        open_ends = [(self._root, first)]
        while open_ends:
            node, at = open_ends.pop()
            for key in self._words.get(page.words[at], ()):
                if further := node.next.get(key):
                    for meaning in further.meanings:
                        yield at + 1, meaning
                    if further.next:
                        open_ends += [(further, after) for after in _after(page, at)]


def ways(affiliation: Affiliation) -> Iterator[Way]:
    """Every way of writing an affiliation's organisation; may repeat."""
    for name in both(affiliation.name):
        yield from name_ways(name)
    for acronym in affiliation.acronyms:
        yield from acronym_ways(acronym)


def forms_of(affiliation: Affiliation) -> tuple[str, ...]:
    """What is found of an affiliation, for people to read: names, then what is made of them."""
    found = {way.words: way for way in reversed(list(ways(affiliation)))}
    return tuple(
        way.written for way in sorted(found.values(), key=lambda way: (way.acronym, way.derived))
    )


def _affiliations(roster: Roster) -> Iterable[Affiliation]:
    for participant in roster.participants:
        yield from participant.affiliations
    for organisation in roster.organisations:
        yield organisation.affiliation


def _after(page: Page, at: int) -> Iterator[int]:
    """The words that may be a name's next one: small words may be passed over."""
    for _ in range(_MOST_GLUE + 1):
        if at + 1 >= len(page.words) or not _goes_on(page, at):
            return
        at += 1
        yield at
        if page.words[at] not in GLUE:
            return


def _goes_on(page: Page, at: int) -> bool:
    gap = page.between(at)
    if len(gap) > 4:
        return False
    if gap == "." or (gap.startswith(".") and len(page.words[at]) < 5):
        return _WITHIN.issuperset(gap[1:])
    return _WITHIN.issuperset(gap)


def _told(page: Page, match: Match) -> Iterator[str]:
    """The acronyms in parentheses after a name of several words, and one that the name explains."""
    if match.end - match.first < 2:
        return
    first = match.first
    if (
        first
        and _OPENING.fullmatch(page.before(first))
        and _CLOSING.match(page.between(match.end - 1))
    ):
        yield from _acronym(page, first - 1)
    at = _end_of_name(page, match.end)
    if at < len(page.words) and _OPENING.fullmatch(page.before(at)):
        for each in range(at, min(at + _LONGEST_REMARK, len(page.words))):
            yield from _acronym(page, each)
            if ")" in page.between(each):
                break


def _end_of_name(page: Page, end: int) -> int:
    """The end of a name of which only the beginning is known: "… School [of Medicine]"."""
    last = min(end + _LONGEST_REST, len(page.words))
    for at in range(end, last):
        if "(" in page.before(at):
            return at
        if not (_goes_on(page, at - 1) and (page.capital(at) or page.words[at] in GLUE)):
            break
    return end


def _acronym(page: Page, at: int) -> Iterator[str]:
    word = page.words[at]
    if page.capitals(at) and len(word) > 2 and word.isalpha() and word not in PLACES:
        yield word


def _again(page: Page, acronym: str, match: Match) -> Iterator[Match]:
    for form in acronym_endings(acronym):
        for at in page.where.get(form, ()):
            written = page.written(at)
            if written[: len(acronym)].isupper() or (written.istitle() and len(acronym) > 4):
                yield replace(match, first=at, end=at + 1, cases=frozenset())


def _is_of_the_rule(page: Page, first: int, end: int) -> bool:
    """Whether a name stands in "the Chatham House Rule", which is about no organisation."""
    if " ".join(page.words[first:end]) not in _RULES:
        return False
    after = page.words[end] if end < len(page.words) else ""
    before = page.words[max(0, first - 2) : first]
    return after in _RULE or any(word.startswith("правил") for word in before)


def _fits(page: Page, first: int, end: int, way: Way) -> bool:
    """Whether the text carries the capitals a way of writing needs."""
    if way.capitals is Capitals.ANY:
        return True
    if way.capitals is Capitals.ALL:
        letters = [char for char in way.written if char.isalnum()]
        there = "".join(page.written(i) for i in range(first, end))
        return all(b.isupper() for a, b in zip(letters, there, strict=False) if a.isupper())
    if way.capitals is Capitals.NAME:
        return page.capital(first) and (
            page.language(first) is Language.RU or _all_capital(page, first, end)
        )
    opening = page.begins_sentence(first) and not _is_quoted(page, first)
    return page.capital(first) and not opening


def _all_capital(page: Page, first: int, end: int) -> bool:
    return all(page.capital(i) or page.words[i] in GLUE for i in range(first, end))


def _is_quoted(page: Page, first: int) -> bool:
    return page.before(first).endswith(tuple('«“„"‹'))
