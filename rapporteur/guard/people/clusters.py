"""The parts of one person's name, put together where they stand, and whether they are a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapporteur.guard.implied.speech import in_speech_position
from rapporteur.guard.page import Page
from rapporteur.guard.people.atoms import Atom, Part
from rapporteur.guard.people.person import ORIGINS, PARTICLES, TITLES
from rapporteur.guard.people.places import is_among_capitals, is_time, is_written_as_a_name
from rapporteur.guard.russian.grammar import Case

Hits = Mapping[int, tuple[Atom, ...]]

_ALONE = (Part.GIVEN, Part.MIDDLE, Part.PATRONYMIC)
_AFTER_A_COMMA = (*_ALONE, Part.INITIALS)
_COMMA = re.compile(r" *, ?")
_RUN_ON = re.compile(r"[./\\]| [/\\] ")  # in addresses: Oleg.Semyonov
_SUFFIXES = frozenset(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "Jr", "Sr"))
_BEFORE_HANDLES = frozenset("@#_")
_AFTER_HANDLES = frozenset("@_")
_SMALL_WORDS = frozenset("aiаявиксоу")  # one letter each, and no initial without a full stop
_LONGEST = 16  # words of one name: a text that repeats it goes on to the next
_SHORTENING = 4  # letters of an acronym that may look like a given name


@dataclass(frozen=True, slots=True)
class Cluster:
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


def cluster(page: Page, hits: Hits, at: int, person: int, initials: frozenset[str]) -> Cluster:
    """The longest stretch about word `at` that is one person's name, who has these initials."""
    atoms = [(at, _own(hits[at], person))]
    end = at + 1
    while end - at < _LONGEST and (step := _step(page, hits, end, person, initials)) is not None:
        atoms += step[1]
        end = step[0]
    return Cluster(person, _back(page, at, initials), end, tuple(atoms))


def _own(atoms: Iterable[Atom], person: int) -> Atom:
    """What a word is of this person's name."""
    return next(atom for atom in atoms if atom.person == person)


def _step(
    page: Page, hits: Hits, end: int, person: int, initials: frozenset[str]
) -> tuple[int, list[tuple[int, Atom]]] | None:
    """One part of the name further on from `end`: where it ends, and what it is."""
    if end >= len(page.words):
        return None
    gap = page.before(end)
    comma, run_on = _COMMA.fullmatch(gap) is not None, _RUN_ON.fullmatch(gap) is not None
    if not (comma or run_on or page.follows(end - 1)):
        return None
    if any(is_his(page, end, atom, person) for atom in hits.get(end, ())):
        own = _own(hits[end], person)
        if (comma and own.part not in _AFTER_A_COMMA) or (own.ordinary and _sinks(page, end)):
            return None
        return end + 1, [(end, own)]
    own_initial = page.words[end] in initials and page.capital(end)
    if (own_initial and not comma) or (_is_initial(page, end) and (own_initial or not comma)):
        return end + 1, []
    if page.words[end] in ORIGINS and (origin := _of_origin(page, hits, end + 1, person)):
        return origin, []
    if _is_letter_within(page, end):
        return _step(page, hits, end + 1, person, initials)
    if not comma and page.written(end) in _SUFFIXES:
        return end + 1, []
    if not (comma or run_on) and _is_between(page, hits, end, person):
        return end + 2, [(end + 1, _own(hits[end + 1], person))]
    if not comma and not run_on and page.words[end] in PARTICLES:
        further = _step(page, hits, end + 1, person, initials)
        return further if further and further[1] else None
    return None


def _of_origin(page: Page, hits: Hits, at: int, person: int) -> int | None:
    """Where the words end that say from `at` where this person is from ("of Port Ellen")."""
    end = at
    while page.follows(end - 1) and any(
        _is_part(atom, person, Part.ORIGIN) for atom in hits.get(end, ())
    ):
        end += 1
    return end if end > at else None


def _is_letter_within(page: Page, at: int) -> bool:
    """Whether word `at` is a single letter between two hyphens (Lan-o-kan)."""
    return len(page.words[at]) == 1 and page.before(at) == page.between(at) == "-"


def _is_between(page: Page, hits: Hits, at: int, person: int) -> bool:
    """Whether word `at` is another given name, between a known one and the family name."""
    last = at + 1
    if not (page.capital(at) and len(page.words[at]) > 1 and page.follows(at)):
        return False
    before = any(_is_part(atom, person, *_ALONE) for atom in hits.get(at - 1, ()))
    after = any(_is_part(atom, person, Part.FAMILY) for atom in hits.get(last, ()))
    return before and after and page.capital(last)


def _is_part(atom: Atom, person: int, *parts: Part) -> bool:
    return atom.person == person and atom.part in parts


def is_his(page: Page, at: int, atom: Atom, person: int) -> bool:
    """Whether a word is of this person's name; initials are only where they are capitals."""
    return atom.person == person and (atom.part is not Part.INITIALS or page.written(at).isupper())


def _is_initial(page: Page, at: int) -> bool:
    """Whether word `at` is a capital letter with a full stop, at another one, or the last word."""
    if len(page.words[at]) != 1 or not page.capital(at):
        return False
    beside = len(page.words[at - 1]) == 1 and page.capital(at - 1) and page.follows(at - 1)
    return beside or page.between(at).startswith(".") or not page.follows(at)


def _sinks(page: Page, at: int) -> bool:
    """Whether word `at` is written small after a capital ("Edwina may", but not "Huseyn-zade")."""
    return page.capital(at - 1) and not page.capital(at) and page.before(at) != "-"


def _back(page: Page, first: int, initials: frozenset[str]) -> int:
    """Where the name begins that has a part at `first`: with initials, particles and titles."""
    while first and page.follows(first - 1):
        word = page.words[first - 1]
        dotted = page.between(first - 1).startswith(".")
        own = word in initials and page.capital(first - 1) and word not in _SMALL_WORDS
        initial = len(word) == 1 and (dotted or own)
        titled = word in TITLES and (page.capital(first - 1) or len(word) > 2)
        if not (initial or titled or word in PARTICLES or _is_gentleman(page, first)):
            break
        first -= 2 if _is_gentleman(page, first) else 1
    return first


def _is_gentleman(page: Page, end: int) -> bool:
    """Whether «г-н», «г-жа» or «д-р», which are two words, end at `end`, in any case."""
    if end < 2 or page.before(end - 1) != "-":
        return False
    return page.words[end - 2] + page.words[end - 1][:1] in {"гн", "гж", "др"}


def stands(page: Page, cluster: Cluster) -> bool:
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


def is_sure(cluster: Cluster) -> bool:
    """Whether a cluster that stands as a name is no everyday word, and so says who is meant."""
    family = any(
        atom.part is Part.FAMILY and not (atom.ordinary or atom.short) for _, atom in cluster.atoms
    )
    return family or len(cluster.atoms) > 1


def could_stand(page: Page, cluster: Cluster) -> bool:
    """Whether a cluster that looks like a word is a name, where the page names the person."""
    at, atom = cluster.atoms[0]
    if not page.capital(at) or is_among_capitals(page, at) or is_time(page, at):
        return False
    alone = not (page.follows(cluster.end - 1) and page.capital(cluster.end))
    fits = atom.part is Part.FAMILY or (atom.part is Part.GIVEN and alone)
    return fits and page.never_small(page.words[at])


def _is_written_as_a_name(page: Page, cluster: Cluster) -> bool:
    """Whether short or everyday words carry the capitals of a name where these say something."""
    places = [at for at, _ in cluster.atoms]
    if _is_in_an_address(page, cluster):
        return True
    if not all(map(page.capital, places)):
        sure = len(places) > 1 and not all(atom.ordinary for _, atom in cluster.atoms)
        return sure or any(len(page.words[at]) == 1 for at in range(cluster.first, cluster.end))
    if len(places) > 1 or cluster.end - cluster.first > len(places):
        return True  # with another part of the name, an initial or a title
    at, atom = cluster.atoms[0]
    return is_written_as_a_name(page, at) if atom.ordinary else not is_among_capitals(page, at)


def _is_in_an_address(page: Page, cluster: Cluster) -> bool:
    """Whether signs about it say that this is a handle, an address or the name of a file."""
    start, stop = page.span(cluster.first, cluster.end)
    before, after = page.given[max(0, start - 1) : start], page.given[stop : stop + 1]
    return before in _BEFORE_HANDLES or after in _AFTER_HANDLES


def _stands_alone(page: Page, cluster: Cluster) -> bool:
    """Whether a given name or a patronymic alone tells of somebody: no other name goes with it."""
    first, end = cluster.first, cluster.end
    at = cluster.atoms[0][0]
    if not page.capital(at) or is_among_capitals(page, at):
        return False
    if in_speech_position(page, first, end):
        return True
    if page.capitals(at) and len(page.words[at]) <= _SHORTENING:
        return False
    if any(atom.ordinary for _, atom in cluster.atoms):
        return False
    before = first and page.follows(first - 1) and page.capital(first - 1)
    after = page.follows(end - 1) and page.capital(end)
    return not after and not (before and not page.begins_sentence(first - 1))
