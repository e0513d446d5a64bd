"""People of the roster in a text: the parts of a name, put together where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from rapporteur.domain.anonymity import FindingKind, Severity
from rapporteur.guard import sentences
from rapporteur.guard.letters import folded
from rapporteur.guard.match import Match
from rapporteur.guard.matching import Matcher
from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.page import Page
from rapporteur.guard.people.atoms import (
    Atom,
    Part,
    atoms_of,
    gathered,
    heard_atoms_of,
    is_cyrillic,
    origin_atoms_of,
    other_atoms_of,
    read_as,
    sounds_of,
)
from rapporteur.guard.people.cast import Member
from rapporteur.guard.people.clusters import (
    Cluster,
    Hits,
    cluster,
    could_stand,
    is_his,
    is_sure,
    stands,
)
from rapporteur.guard.people.handles import joined_words, places_of_handles
from rapporteur.guard.people.nearby import SHORTEST, Nearby, mistyped_layout
from rapporteur.guard.people.person import person_name
from rapporteur.guard.people.places import is_doubtful
from rapporteur.guard.scripts.hearing import Ear
from rapporteur.guard.scripts.scripts import heard_in

_LONG_ENOUGH = 6  # letters of a name that is sought within longer words


@dataclass(frozen=True, slots=True)
class Person:
    """How findings call somebody, whether they sign, and the first letters of their names."""

    subject: str
    signed: bool = False
    initials: frozenset[str] = frozenset()


def people(members: Sequence[Member]) -> People:
    """The detector for everybody who is sought."""
    names = [
        (place, person_name(name), member.gender)
        for place, member in enumerate(members)
        for name in (*member.names, *filter(_is_a_name, member.aliases))
    ]
    origins = (origin_atoms_of(at, name) for at, each in enumerate(members) for name in each.names)
    own = gathered(chain(*(atoms_of(*each) for each in names), *origins))
    others = gathered(chain.from_iterable(other_atoms_of(*each) for each in names))
    heard = gathered(chain.from_iterable(sounds_of(*each) for each in names))
    called = [Person(each.subject, each.signed, _initials(each)) for each in members]
    one_script = {
        place for place, member in enumerate(members) if not any(map(_is_latin, member.names))
    }
    spelt = (heard_atoms_of(place, name) for place, name, _ in names if place in one_script)
    found = People(called, own, others, heard, gathered(chain.from_iterable(spelt)))
    found.ignored = tuple(dict.fromkeys(chain.from_iterable(map(_too_short, members))))
    return found


class People:
    """Finds every form of the names of people: whole, in part, turned round, with initials."""

    def __init__(
        self,
        people: Sequence[Person],
        own: Mapping[str, tuple[Atom, ...]],
        others: Mapping[str, tuple[Atom, ...]],
        heard: Mapping[str, tuple[Atom, ...]],
        spelt: Mapping[str, tuple[Atom, ...]],
    ) -> None:
        self.ignored: tuple[str, ...] = ()
        self._people = tuple(people)
        tables = (own, others, _mistyped(own))
        self._atoms = gathered(
            (word, atom) for table in tables for word, atoms in table.items() for atom in atoms
        )
        self._nearby = Nearby({word: atoms for word, atoms in own.items() if _may_slip(atoms)})
        self._heard = dict(heard)
        self._spelt = dict(spelt)
        self._ear = Ear(spelt)
        self._within = Matcher(
            word
            for word, known in self._atoms.items()
            if len(word) >= _LONG_ENOUGH
            and any(
                atom.part in (Part.FAMILY, Part.HANDLE) and not (atom.ordinary or atom.several)
                for atom in known
            )
        )

    def find(self, page: Page) -> Iterator[Match]:
        """Every name, the longest reading of each."""
        hits = self._hits(page)
        done, sure, doubtful = 0, set[int](), list[Cluster]()
        for at in sorted(hits):
            if at < done:
                continue
            clusters = [
                cluster(page, hits, at, atom.person, self._people[atom.person].initials)
                for atom in hits[at]
                if is_his(page, at, atom, atom.person)
            ]
            named = [each for each in clusters if stands(page, each)]
            if named:
                named.sort(key=lambda each: each.weight, reverse=True)
                yield self._match(page, named)
                done = named[0].end
                sure |= {each.person for each in named if is_sure(each)}
            else:
                doubtful += clusters
        for each in doubtful:
            if each.person in sure and could_stand(page, each):
                yield self._match(page, [each])
        yield from self._with_a_sign_within(page)
        yield from self._run_together(page, hits)

    def _hits(self, page: Page) -> Hits:
        """What each place of the page may be of somebody's name."""
        atoms, where = self._atoms, page.where
        hits = {at: atoms[word] for word in where.keys() & atoms.keys() for at in where[word]}
        unknown = [word for word in page.capitalised if word not in atoms]
        others = (self._sounding(unknown), self._spelling(unknown), self._mistaken(unknown))
        for word, known in chain.from_iterable(others):
            read = tuple(read_as(atom, word) for atom in known)
            hits |= {at: read for at in where[word] if page.capital(at)}
        return hits

    def _sounding(self, unknown: Iterable[str]) -> Iterator[tuple[str, tuple[Atom, ...]]]:
        """Cyrillic words that sound like somebody known in Latin letters."""
        cyrillic = [word for word in unknown if "\u0400" < word < "\u0500"] if self._heard else []
        sounds = heard_in(cyrillic) if cyrillic else {}
        for sound in sounds.keys() & self._heard.keys():
            for word in sounds[sound]:
                yield word, self._heard[sound]

    def _spelling(self, unknown: Iterable[str]) -> Iterator[tuple[str, tuple[Atom, ...]]]:
        """Latin words that are a foreign name which is known in Cyrillic letters."""
        latin = (
            word for word in unknown if self._spelt and word.isascii() and not is_ordinary(word)
        )
        for sound, words in self._ear.hear(latin).items():
            yield from ((word, self._spelt[sound]) for word in words)

    def _mistaken(self, unknown: Iterable[str]) -> Iterator[tuple[str, tuple[Atom, ...]]]:
        """Words that are one typing error away from a name."""
        for word in unknown:
            if (atoms := self._nearby.find(word)) is not None:
                yield word, atoms

    def _match(self, page: Page, named: Sequence[Cluster]) -> Match:
        best = named[0]
        alike = [each for each in named if each.weight == best.weight]
        possible = list(dict.fromkeys(self._people[each.person] for each in alike))
        person = possible[0]
        return Match(
            best.first,
            best.end,
            FindingKind.NAME,
            person.subject,
            Severity.WARN if _is_doubtful(page, best) else Severity.BLOCK,
            signed=all(each.signed for each in possible),
            several=all(atom.several for _, atom in best.atoms),
            cases=best.cases,
            within=page.with_stop(best.first, best.end),
            also=tuple(each.subject for each in possible[1:]),
        )

    def _with_a_sign_within(self, page: Page) -> Iterator[Match]:
        """Long names that a sign parts within a line: a hyphen from another line's end, a star."""
        for at in page.tight:
            halves = page.words[at - 1 : at + 1]
            long = sum(map(len, halves)) >= _LONG_ENOUGH and min(map(len, halves)) > 1
            known = self._atoms.get("".join(halves), ()) if long else ()
            for atom in known[:1]:
                if atom.part in (Part.FAMILY, Part.GIVEN) and not atom.ordinary:
                    person = self._people[atom.person]
                    kind, signed = FindingKind.NAME, person.signed
                    yield Match(at - 1, at + 1, kind, person.subject, signed=signed)

    def _run_together(self, page: Page, hits: Mapping[int, object]) -> Iterator[Match]:
        """Names within words, where words are run together: addresses, tags, names of files."""
        if page.is_file_name:
            for found in self._within.run_together(page.text):
                yield self._stretch(page, found.key, found.start, found.end)
            return
        for at in places_of_handles(page):
            if at not in hits:
                begin = page.offsets(at)[0]
                for found in self._within.anywhere(page.words[at]):
                    yield self._stretch(page, found.key, begin + found.start, begin + found.end)
        for at, pieces in joined_words(page):
            if at not in hits and (person := self._joined(pieces)) is not None:
                yield Match(at, at + 1, FindingKind.NAME, person.subject, signed=person.signed)

    def _joined(self, pieces: Sequence[str]) -> Person | None:
        """Whose name is among words that were joined: two parts of it, or a family name."""
        known = [self._atoms.get(each, ()) for each in pieces]
        counted = Counter(who for atoms in known for who in {atom.person for atom in atoms})
        for atoms in known:
            for atom in atoms:
                family = atom.part is Part.FAMILY and not (atom.ordinary or atom.short)
                if family or counted[atom.person] > 1:
                    return self._people[atom.person]
        return None

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


def _is_latin(name: str) -> bool:
    return not is_cyrillic(name)


def _may_slip(atoms: Iterable[Atom]) -> bool:
    return any(atom.part in (Part.FAMILY, Part.GIVEN, Part.PATRONYMIC) for atom in atoms)


def _mistyped(own: Mapping[str, tuple[Atom, ...]]) -> dict[str, tuple[Atom, ...]]:
    """Family names as they come from the keys of the other layout."""
    table = {}
    for word, atoms in own.items():
        turned = mistyped_layout(word) if len(word) >= SHORTEST else ()
        family = tuple(atom for atom in atoms if atom.part is Part.FAMILY)
        if family and len(turned) == 1 and len(turned[0]) >= SHORTEST:
            table[turned[0]] = family
    return table


def _initials(member: Member) -> frozenset[str]:
    """The first letters of the given names, in the scripts in which they were entered."""
    names = [person_name(name) for name in member.names]
    given = [word for name in names for word in (name.given, *name.middle, *name.patronymic)]
    return frozenset(folded(part)[:1] for word in given for part in re.split(r"\W", word) if part)


def _is_doubtful(page: Page, cluster: Cluster) -> bool:
    """Whether a name is one word that may be a month just as well."""
    return cluster.end - cluster.first == 1 and is_doubtful(page, cluster.first)


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
