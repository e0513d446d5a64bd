"""People of the roster in a text: the parts of a name, put together where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from rapporteur.domain.anonymity import FindingKind
from rapporteur.guard import sentences
from rapporteur.guard.atoms import (
    Atom,
    Part,
    atoms_of,
    gathered,
    other_atoms_of,
    read_as,
    sounds_of,
)
from rapporteur.guard.cast import Member
from rapporteur.guard.grammar import Case
from rapporteur.guard.match import Match
from rapporteur.guard.matching import Matcher
from rapporteur.guard.page import Page
from rapporteur.guard.person import PARTICLES, TITLES, person_name
from rapporteur.guard.places import is_among_capitals, is_written_as_a_name
from rapporteur.guard.scripts import heard_in
from rapporteur.guard.speech import in_speech_position

_ALONE = (Part.GIVEN, Part.MIDDLE, Part.PATRONYMIC)
_COMMA = re.compile(r" *, ?")
_RUN_ON = re.compile(r"[./\\]| [/\\] ")  # in addresses: Oleg.Semyonov
_OPEN = re.compile(r"[@#]|://|www")
_LONG_ENOUGH = 6  # letters of a name that is sought within longer words


@dataclass(frozen=True, slots=True)
class Person:
    """How findings call somebody, and whether they sign."""

    subject: str
    signed: bool = False


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Words `first` to `end` as one person's name."""

    person: int
    first: int
    end: int
    atoms: tuple[tuple[int, Atom], ...]

    @property
    def parts(self) -> frozenset[Part]:
        return frozenset(atom.part for _, atom in self.atoms)

    @property
    def weight(self) -> tuple[bool, int, int]:
        """Which of several people is meant: the one of whom most is said."""
        names = (Part.FAMILY, Part.HANDLE)
        return (any(part in names for part in self.parts), len(self.atoms), self.end - self.first)

    @property
    def cases(self) -> frozenset[Case]:
        """The cases that all its words may stand in."""
        common: frozenset[Case] | None = None
        for _, atom in self.atoms:
            common = atom.cases if common is None else common & atom.cases or common
        return common or frozenset()


def people(members: Sequence[Member]) -> People:
    """The detector for everybody who is sought."""
    names = [
        (place, person_name(name), member.gender)
        for place, member in enumerate(members)
        for name in (*member.names, *filter(_is_a_name, member.aliases))
    ]
    written = chain.from_iterable((*atoms_of(*each), *other_atoms_of(*each)) for each in names)
    heard = chain.from_iterable(sounds_of(*each) for each in names)
    called = [Person(each.subject, each.signed) for each in members]
    found = People(called, gathered(written), gathered(heard))
    found.ignored = tuple(dict.fromkeys(chain.from_iterable(map(_too_short, members))))
    return found


class People:
    """Finds every form of the names of people: whole, in part, turned round, with initials."""

    def __init__(
        self,
        people: Sequence[Person],
        atoms: Mapping[str, tuple[Atom, ...]],
        heard: Mapping[str, tuple[Atom, ...]],
    ) -> None:
        self.ignored: tuple[str, ...] = ()
        self._people = tuple(people)
        self._atoms = dict(atoms)
        self._heard = dict(heard)
        self._particles = PARTICLES
        self._within = Matcher(
            word
            for word, known in self._atoms.items()
            if len(word) >= _LONG_ENOUGH
            and any(atom.part in (Part.FAMILY, Part.HANDLE) and not atom.ordinary for atom in known)
        )

    def find(self, page: Page) -> Iterator[Match]:
        """Every name, the longest reading of each."""
        hits = self._hits(page)
        done = 0
        for at in sorted(hits):
            if at < done:
                continue
            clusters = [
                self._cluster(page, hits, at, atom.person)
                for atom in hits[at]
                if _is_his(page, at, atom, atom.person)
            ]
            named = [each for each in clusters if _stands(page, each)]
            if named:
                named.sort(key=lambda each: each.weight, reverse=True)
                yield self._match(page, named)
                done = named[0].end
        yield from self._run_together(page, hits)

    def _hits(self, page: Page) -> dict[int, tuple[Atom, ...]]:
        """What each place of the page may be of somebody's name."""
        atoms, where = self._atoms, page.where
        hits = {at: atoms[word] for word in where.keys() & atoms.keys() for at in where[word]}
        for word, known in self._sounding(page):
            read = tuple(read_as(atom, word) for atom in known)
            hits |= {at: read for at in where[word] if page.capital(at)}
        return hits

    def _sounding(self, page: Page) -> Iterator[tuple[str, tuple[Atom, ...]]]:
        """Cyrillic words that are unknown, but sound like somebody known in Latin letters."""
        if not self._heard or page.text.isascii():
            return
        unknown = [
            word
            for word in page.capitalised
            if "\u0400" < word < "\u0500" and word not in self._atoms
        ]
        sounds = heard_in(unknown) if unknown else {}
        for sound in sounds.keys() & self._heard.keys():
            for word in sounds[sound]:
                yield word, self._heard[sound]

    def _match(self, page: Page, named: Sequence[_Cluster]) -> Match:
        cluster = named[0]
        alike = [each for each in named if each.weight == cluster.weight]
        possible = list(dict.fromkeys(self._people[each.person] for each in alike))
        person = possible[0]
        return Match(
            cluster.first,
            cluster.end,
            FindingKind.NAME,
            person.subject,
            signed=all(each.signed for each in possible),
            several=all(atom.several for _, atom in cluster.atoms),
            cases=cluster.cases,
            within=_with_its_stop(page, cluster),
            also=tuple(each.subject for each in possible[1:]),
        )

    def _cluster(
        self, page: Page, hits: Mapping[int, tuple[Atom, ...]], at: int, person: int
    ) -> _Cluster:
        """The longest stretch about word `at` that is one person's name."""
        atoms = [(at, _own(hits[at], person))]
        end = at + 1
        while (step := _step(page, hits, end, person)) is not None:
            atoms += step[1]
            end = step[0]
        return _Cluster(person, _back(page, at), end, tuple(atoms))

    def _run_together(self, page: Page, hits: Mapping[int, object]) -> Iterator[Match]:
        """Names within words, where words are run together: addresses, tags, names of files."""
        if page.is_file_name:
            for found in self._within.run_together(page.text):
                yield self._stretch(page, found.key, found.start, found.end)
            return
        for at in _places_of_handles(page):
            if at not in hits:
                begin = page.offsets(at)[0]
                for found in self._within.anywhere(page.words[at]):
                    yield self._stretch(page, found.key, begin + found.start, begin + found.end)

    def _stretch(self, page: Page, key: str, start: int, end: int) -> Match:
        person = self._people[self._atoms[key][0].person]
        first, last = page.word_at(start), page.word_at(end - 1)
        return Match(
            first,
            last + 1,
            FindingKind.NAME,
            person.subject,
            signed=person.signed,
            within=(start, end),
        )


def _too_short(member: Member) -> Iterator[str]:
    """A family name of one letter is sought with the given name alone, which is told."""
    for name in member.names:
        family = person_name(name).family
        if sum(map(str.isalnum, family)) == 1:
            yield sentences.TOO_SHORT.format(form=family, subject=member.subject)


def _is_a_name(alias: str) -> bool:
    """Whether an alias is a name of several words ("Olly Hoyland"), to be taken apart as one."""
    words = alias.split()
    return len(words) > 1 and all(word[0].isupper() and len(word) > 1 for word in words)


def _with_its_stop(page: Page, cluster: _Cluster) -> tuple[int, int] | None:
    """The offsets of a name that ends in an initial, with its full stop unless a sentence ends."""
    last = cluster.end - 1
    after = page.between(last)
    if len(page.words[last]) > 1 or not after.startswith("."):
        return None
    ends = after != "." and after[1:2].isspace() and cluster.end < len(page.words)
    if ends and page.capital(cluster.end):
        return None
    return page.offsets(cluster.first)[0], page.offsets(last)[1] + 1


def _own(atoms: Iterable[Atom], person: int) -> Atom:
    """What a word is of this person's name, the weightiest first; its cases are all together."""
    own = sorted(
        (atom for atom in atoms if atom.person == person), key=lambda atom: atom.part.value
    )
    alike = [atom for atom in own if (atom.part, atom.several) == (own[0].part, own[0].several)]
    cases = frozenset().union(*(atom.cases for atom in alike))
    return replace(own[0], cases=cases)


def _step(
    page: Page, hits: Mapping[int, tuple[Atom, ...]], end: int, person: int
) -> tuple[int, list[tuple[int, Atom]]] | None:
    """One part of the name further on from `end`: where it ends, and what it is."""
    if end >= len(page.words):
        return None
    gap = page.before(end)
    comma, run_on = _COMMA.fullmatch(gap) is not None, _RUN_ON.fullmatch(gap) is not None
    if not (comma or run_on or page.follows(end - 1)):
        return None
    if any(_is_his(page, end, atom, person) for atom in hits.get(end, ())):
        return end + 1, [(end, _own(hits[end], person))]
    if _is_initial(page, end):
        return end + 1, []
    if not comma and not run_on and page.words[end] in PARTICLES:
        further = _step(page, hits, end + 1, person)
        return further if further and further[1] else None
    return None


def _is_his(page: Page, at: int, atom: Atom, person: int) -> bool:
    return atom.person == person and (atom.part is not Part.INITIALS or page.written(at).isupper())


def _is_initial(page: Page, at: int) -> bool:
    """Whether word `at` is a capital letter with a full stop, at another one, or the last word."""
    if len(page.words[at]) != 1 or not page.capital(at):
        return False
    beside = len(page.words[at - 1]) == 1 and page.capital(at - 1) and page.follows(at - 1)
    return beside or page.between(at).startswith(".") or not page.follows(at)


def _back(page: Page, first: int) -> int:
    """Where the name begins that has a part at `first`: with initials, particles and titles."""
    while first and page.follows(first - 1):
        word = page.words[first - 1]
        dotted = page.between(first - 1).startswith(".")
        initial = len(word) == 1 and (dotted or page.capital(first - 1)) and word not in {"i", "я"}
        titled = word in TITLES and (page.capital(first - 1) or len(word) > 2)
        if not (initial or titled or word in PARTICLES or _is_gentleman(page, first)):
            break
        first -= 2 if _is_gentleman(page, first) else 1
    return first


def _is_gentleman(page: Page, end: int) -> bool:
    """Whether «г-н» or «г-жа», which are two words, end at `end`."""
    return (
        end > 1
        and page.words[end - 2] == "г"
        and page.words[end - 1][:1] in {"н", "ж"}
        and (page.before(end - 1) == "-")
    )


def _stands(page: Page, cluster: _Cluster) -> bool:
    """Whether a cluster is a name where it stands, and not a word that looks like one."""
    parts = cluster.parts
    if Part.HANDLE in parts:
        return True
    if Part.FAMILY in parts:
        if any(not (atom.ordinary or atom.short) for _, atom in cluster.atoms):
            return True
        return _is_written_as_a_name(page, cluster)
    if Part.GIVEN in parts and Part.PATRONYMIC in parts:
        return True
    return not parts.isdisjoint(_ALONE) and _stands_alone(page, cluster)


def _is_written_as_a_name(page: Page, cluster: _Cluster) -> bool:
    """Whether short or everyday words carry the capitals of a name where these say something."""
    places = [at for at, _ in cluster.atoms]
    if not all(map(page.capital, places)):
        return any(len(page.words[at]) == 1 for at in range(cluster.first, cluster.end))
    if len(places) > 1 or cluster.end - cluster.first > len(places):
        return True  # with another part of the name, an initial or a title
    at, atom = cluster.atoms[0]
    return is_written_as_a_name(page, at) if atom.ordinary else not is_among_capitals(page, at)


def _stands_alone(page: Page, cluster: _Cluster) -> bool:
    """Whether a given name or a patronymic alone tells of somebody: no other name goes with it."""
    first, end = cluster.first, cluster.end
    at = cluster.atoms[0][0]
    if not page.capital(at) or is_among_capitals(page, at):
        return False
    if in_speech_position(page, first, end):
        return True
    if any(atom.ordinary for _, atom in cluster.atoms):
        return False
    before = first and page.follows(first - 1) and page.capital(first - 1)
    after = page.follows(end - 1) and page.capital(end)
    return not after and not (before and not page.begins_sentence(first - 1))


def _places_of_handles(page: Page) -> Iterator[int]:
    if _OPEN.search(page.text):
        for at in range(len(page.words)):
            if page.before(at).endswith(("@", "#", "/")) or page.between(at).startswith("@"):
                yield at
