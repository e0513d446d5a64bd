"""Where a text names an organisation: an affiliation, a host, or one that is talked about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rapporteur.domain.anonymity import FindingKind, Setting
from rapporteur.domain.roster import Affiliation, Roster
from rapporteur.guard import sentences
from rapporteur.guard.cast import cast
from rapporteur.guard.declension import phrase_forms
from rapporteur.guard.endings import acronym_endings, endings, has_cyrillic
from rapporteur.guard.explained import Span, acronyms, again, name_of, repeated
from rapporteur.guard.glue import following, kept
from rapporteur.guard.grammar import Case
from rapporteur.guard.known_organisations import other_names
from rapporteur.guard.letters import folded_words
from rapporteur.guard.match import Match
from rapporteur.guard.organisation_names import name_ways, plain_ways
from rapporteur.guard.organisation_ways import Capitals, Way, Words, acronym_ways
from rapporteur.guard.organisation_words import GLUE
from rapporteur.guard.other_letters import in_other_letters
from rapporteur.guard.page import Page
from rapporteur.guard.public_names import PublicNames, both, organisation_subject

_LETTER_WORDS = folded_words("a i s t d u и в с а о у к я ж б")
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
        # A word of a name, and how many words before it the name may begin.
        self._anchors: dict[str, frozenset[int]] = {}
        public = PublicNames(setting)
        for name, subject, _ in public.names:
            for way in (*name_ways(name), *_by_other_names((name,))):
                self._learn(_Meaning(way, subject, public=True))
        for affiliation, signed in _affiliations(roster, setting):
            owner = public.owner(affiliation)
            subject = owner or organisation_subject(affiliation)
            for way in ways(affiliation):
                self._learn(_Meaning(way, subject, bool(owner), signed))
            for acronym in affiliation.acronyms:
                self._check(acronym, subject)

    def find(self, page: Page) -> Iterator[Match]:
        """Every organisation on the page; at one word the longest.

        What the page itself explains ("the Institute of Far Seas (IFS)") is found wherever it
        stands there.
        """
        told: dict[str, Match] = {}
        for word in page.where.keys() & self._anchors.keys():
            for back in self._anchors[word]:
                for at in page.where[word]:
                    if match := self._at(page, at - back):
                        yield match
                        yield from _named_beside(page, match)
                        for acronym in acronyms(page, (match.first, match.end)):
                            told.setdefault(acronym, match)
        for acronym, match in told.items():
            for span in again(page, acronym):
                yield _at_another_place(match, span)

    def _learn(self, meaning: _Meaning) -> None:
        node, way = self._root, meaning.way
        anchor = _anchor(way.words) if way.acronym else 0
        for index, word in enumerate(way.words):
            key = f"{word}." if way.acronym else word
            ends = acronym_endings(word) if way.acronym else endings(word)
            for written in ends:
                known = self._words.get(written, ())
                if key not in known:
                    self._words[written] = (*known, key)
                if index == anchor:
                    backs = self._anchors.get(written, frozenset())
                    self._anchors[written] = backs | {index}
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
        if first < 0:
            return None
        fitting = [
            (end, meaning)
            for end, meaning in self._read(page, first)
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
        subjects = tuple(dict.fromkeys(each.subject for each in meant))
        return Match(
            first,
            end,
            FindingKind.AFFILIATION,
            subjects[0],
            signed=any(each.signed for each in meant),
            public=public,
            cases=_cases(meant[0].way.written).get(kept(page, first, end), frozenset()),
            also=subjects[1:],
        )

    def _read(self, page: Page, first: int) -> Iterator[tuple[int, _Meaning]]:
        """Every name whose words begin at `first`, with the word after its last one."""
        open_ends = [(self._root, first)]
        words, names = page.words, self._words
        while open_ends:
            node, at = open_ends.pop()
            for key in names.get(words[at], ()):
                if further := node.next.get(key):
                    for meaning in further.meanings:
                        yield at + 1, meaning
                    if further.next:
                        for after in following(page, at):
                            if words[after] in names:
                                open_ends.append((further, after))


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


def _anchor(words: Words) -> int:
    """The index of the word by which a name is looked for: a letter that is no word is rarer."""
    if len(words[0]) == 1:
        return next((i for i, word in enumerate(words) if word not in _LETTER_WORDS), 0)
    return 0


def _at_another_place(match: Match, span: Span) -> Match:
    return replace(match, first=span[0], end=span[1], cases=frozenset())


def _named_beside(page: Page, match: Match) -> Iterator[Match]:
    """The name that the page gives beside an acronym, wherever it stands."""
    if match.end == match.first + 1 and (name := name_of(page, match.first)):
        for span in repeated(page, name):
            yield _at_another_place(match, span)


def ways(affiliation: Affiliation) -> Iterator[Way]:
    """Every way of writing an affiliation's organisation; may repeat."""
    names = tuple(both(affiliation.name))
    for name in names:
        yield from name_ways(name)
    for acronym in affiliation.acronyms:
        yield from acronym_ways(acronym)
    yield from _by_other_names(names or affiliation.acronyms)
    if len(names) == 1:
        yield from in_other_letters(names[0])


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
    opening = page.begins_sentence(first) and not _is_quoted(page, first)
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
