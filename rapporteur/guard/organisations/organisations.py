"""Where a text names an organisation: an affiliation, a host, or one that is talked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapporteur.domain.anonymity import FindingKind, Setting
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Affiliation, Roster
from rapporteur.guard import sentences
from rapporteur.guard.match import Match
from rapporteur.guard.matching import Matcher
from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.organisations.explained import Span, acronyms, again, name_of, repeated
from rapporteur.guard.organisations.glue import kept
from rapporteur.guard.organisations.known_organisations import other_names
from rapporteur.guard.organisations.name_trie import NameTrie
from rapporteur.guard.organisations.organisation_names import name_ways, plain_ways
from rapporteur.guard.organisations.organisation_ways import Capitals, Way, Words, acronym_ways
from rapporteur.guard.organisations.organisation_words import GLUE
from rapporteur.guard.organisations.public_names import PublicNames, both, organisation_subject
from rapporteur.guard.organisations.slips import Slips
from rapporteur.guard.page import Page
from rapporteur.guard.people.cast import cast
from rapporteur.guard.russian.declension import phrase_forms
from rapporteur.guard.russian.endings import has_cyrillic
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.scripts.other_letters import in_other_letters

_LONG_TOGETHER = 8  # letters
_LISTED = re.compile(r",|&|\b(?:and|и)\b")
_HOUSE = ("хаус", "хауса", "хаусе", "хаусу", "хаусом")
_RULES = frozenset(
    {"chatham house", "rusi", "руси"}
    | {f"{first} {last}" for first in ("чатем", "чатэм", "чатам", "чатхэм") for last in _HOUSE}
)
_RULE = frozenset({"rule", "rules"})


@dataclass(frozen=True, slots=True)
class _Meaning:
    way: Way
    subject: str
    public: bool = False
    signed: bool = False


class Organisations:
    """Finds the organisations of a roster and a setting.

    `ignored` says in sentences which entries are not looked for, and why.
    """

    def __init__(self, roster: Roster, setting: Setting) -> None:
        self.ignored: tuple[str, ...] = ()
        self._names: NameTrie[_Meaning] = NameTrie()
        self._slips: Slips[_Meaning] = Slips()
        self._together: dict[str, _Meaning] = {}
        public = PublicNames(setting)
        for name, subject in public.names:
            for way in (*name_ways(name), *_by_other_names((name,))):
                self._learn(_Meaning(way, subject, public=True))
        for affiliation, signed in _affiliations(roster, setting):
            owner = public.owner(affiliation)
            subject = owner or organisation_subject(affiliation)
            for way in ways(affiliation):
                self._learn(_Meaning(way, subject, bool(owner), signed))
            for acronym in affiliation.acronyms:
                self._check(acronym, subject)
        self._within = Matcher(self._together)

    def find(self, page: Page) -> Iterator[Match]:
        """Every organisation on the page; at one word the longest.

        What the page itself explains ("the Institute of Far Seas (IFS)") is found wherever it
        stands there. In the name of a file names are found within words too.
        """
        shorter: dict[str, Match] = {}
        longer: dict[Words, tuple[Span, Match]] = {}
        for first in self._names.starts(page):
            if match := self._at(page, first):
                yield match
                span = (match.first, match.end)
                for acronym in acronyms(page, span):
                    shorter.setdefault(acronym, match)
                if name := name_of(page, span):
                    longer.setdefault(kept(page, *name), (name, match))
        for acronym, match in shorter.items():
            yield from _at_other_places(match, again(page, acronym))
        for name, match in longer.values():
            yield from _at_other_places(match, repeated(page, name))
        for first, end, meaning in self._slips.find(page):
            yield _match(first, end, [meaning], frozenset())
        if page.is_file_name:
            yield from self._run_together(page)

    def _learn(self, meaning: _Meaning) -> None:
        way = meaning.way
        self._names.learn(way, meaning)
        if way.derived or way.acronym:
            return
        self._slips.learn(way.words, meaning)
        together = "".join(Page(way.written).words)
        if together.isalpha() and len(together) >= _LONG_TOGETHER and not is_ordinary(together):
            self._together.setdefault(together, meaning)
            self._names.learn(Way((together,), together), meaning)

    def _run_together(self, page: Page) -> Iterator[Match]:
        for found in self._within.run_together(page.text):
            first, last = page.word_at(found.start), page.word_at(found.end - 1)
            match = _match(first, last + 1, [self._together[found.key]], frozenset())
            yield replace(match, within=(found.start, found.end))

    def _check(self, acronym: str, subject: str) -> None:
        letters = "".join(Page(acronym).words)
        if len(letters) == 1:
            sentence = sentences.TOO_SHORT.format(form=acronym, subject=subject)
            if sentence not in self.ignored:
                self.ignored = (*self.ignored, sentence)

    def _at(self, page: Page, first: int) -> Match | None:
        """The longest name that begins at a word; one that may be told before one that may not."""
        fitting = [
            (end, meaning)
            for end, meaning in self._names.read(page, first)
            if _fits(page, first, end, meaning.way) and _is_one(page, first, end, meaning.way)
        ]
        if not fitting:
            return None
        end = max(end for end, _ in fitting)
        meant = [meaning for last, meaning in fitting if last == end]
        if not all(each.way.derived for each in meant):  # a whole name before a part of another
            meant = [each for each in meant if not each.way.derived]
        public = any(each.public for each in meant)
        meant = [each for each in meant if each.public == public]
        if _is_of_the_rule(page, first, end):
            return None
        cases = _cases(meant[0].way.written).get(kept(page, first, end), frozenset())
        return _match(first, end, meant, cases)


def _match(first: int, end: int, meant: Sequence[_Meaning], cases: frozenset[Case]) -> Match:
    subjects = tuple(dict.fromkeys(each.subject for each in meant))
    return Match(
        first,
        end,
        FindingKind.AFFILIATION,
        subjects[0],
        signed=any(each.signed for each in meant),
        public=meant[0].public,
        cases=cases,
        also=subjects[1:],
    )


@lru_cache(maxsize=2000)
def _cases(written: str) -> Mapping[Words, frozenset[Case]]:
    """The cases of every form of a Russian name, by its words."""
    if not has_cyrillic(written):
        return {}
    forms: dict[Words, frozenset[Case]] = {}
    for form, cases in phrase_forms(written).items():
        page = Page(form)
        key = kept(page, 0, len(page.words))
        forms[key] = forms.get(key, frozenset()) | cases
    return forms


def _at_other_places(match: Match, spans: Iterable[Span]) -> Iterator[Match]:
    for first, end in spans:
        yield replace(match, first=first, end=end, cases=frozenset())


def ways(affiliation: Affiliation) -> Iterator[Way]:
    """Every way of writing an affiliation's organisation; may repeat."""
    names = tuple(both(affiliation.name))
    for name in names:
        yield from name_ways(name)
    for short in affiliation.acronyms:
        yield from name_ways(short) if _is_a_name(short) else acronym_ways(short)
    yield from _by_other_names(names or affiliation.acronyms)
    if len(names) == 1:
        yield from in_other_letters(names[0])


def _is_a_name(short: str) -> bool:
    """Whether a short name is a name: several words, or one in small letters but for its first."""
    words = Page(short).words
    return (len(words) > 1 and any(len(word) > 1 for word in words)) or short.strip()[1:].islower()


def _by_other_names(names: Iterable[str]) -> Iterator[Way]:
    for name in names:
        for other in other_names(name):
            for way in plain_ways(other):
                needed = Capitals.NAME if way.capitals is Capitals.ANY else way.capitals
                yield replace(way, capitals=needed, derived=True)


def forms_of(affiliation: Affiliation) -> tuple[str, ...]:
    """What is found of an affiliation, for people to read, in the nominative.

    First its names as entered, then shorter ones and those it goes by besides, then acronyms. Not
    told are the unlikelier spellings in the other script and acronyms with full stops.
    """
    found = {way.written: way for way in reversed(list(ways(affiliation))) if not way.rare}
    in_order = list(found.values())[::-1]
    return tuple(
        way.written for way in sorted(in_order, key=lambda way: (way.acronym, way.derived))
    )


def _affiliations(roster: Roster, setting: Setting) -> Iterator[tuple[Affiliation, bool]]:
    """All of a roster, and whether it is a signatory's."""
    members = cast(roster, setting.signatories)
    for participant, member in zip(roster.participants, members, strict=False):
        for affiliation in participant.affiliations:
            yield affiliation, member.signed
    for organisation in roster.organisations:
        yield organisation.affiliation, False


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
        every = way.derived and not has_cyrillic(page.words[first])  # as English titles have them
        return page.capital(first) and (not every or _all_capital(page, first, end))
    foreign = has_cyrillic(page.words[first]) != (page.language(first) is Language.RU)
    opening = page.begins_sentence(first) and not foreign and not _is_quoted(page, first)
    return page.capital(first) and not opening


def _all_capital(page: Page, first: int, end: int) -> bool:
    return all(page.capital(i) or page.words[i] in GLUE for i in range(first, end))


def _is_one(page: Page, first: int, end: int, way: Way) -> bool:
    """Whether no comma parts what the name does not: "the Blue Fund, BLF" are two."""
    if end - first < 2 or _LISTED.search(way.written):
        return True
    return not any("," in page.between(i) for i in range(first, end - 1))


def _is_quoted(page: Page, first: int) -> bool:
    return page.before(first).endswith(tuple('«“„"‹'))
