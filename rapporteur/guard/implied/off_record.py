"""Words of notes that must never leave the file, found though their endings change.

A note is found where six of its words follow one another, or five of six that mean something, in
their order; a short one where it stands whole.
"""

from __future__ import annotations

import hashlib
import secrets
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from rapporteur.domain.anonymity import FindingKind
from rapporteur.guard import sentences
from rapporteur.guard.implied.stems import Vocabulary, is_empty, stem
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.page import Page

LONGEST_RUN = 6  # so many consecutive words of a note are no coincidence
SHORTEST_NOTE = 3  # a note of fewer words than this would be found in any text
_TELLING = 6  # words that mean something, of which all but one must stand near each other
_FEWEST_TELLING = 4  # in a note with fewer the words must be the same, one after another
_FEWEST_IN_A_RUN = 2  # that mean something
_NEAR = 24  # telling words about two of a note that are looked through
_SPARE = 6  # words that may be put between them
_UNKNOWN = secrets.token_hex(16)  # for texts that came without a secret of their own

Hits = list[tuple[int, int]]  # the place on the page, the place in the note
Stretches = list[tuple[int, int]]


class OffRecord:
    """What was said off the record; `too_short` counts the texts that cannot be looked for.

    `secrets_of` holds for each text something that nobody outside the file knows, the note's
    identifier; without it what findings call a text changes from run to run.
    """

    def __init__(self, texts: Sequence[str], secrets_of: Sequence[str] = ()) -> None:
        self.too_short = 0
        self._notes: list[_Note] = []
        self._pairs: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(_lists)
        known = set()
        for text, secret in zip_longest(texts, secrets_of[: len(texts)], fillvalue=""):
            words = Page(text).words
            subject = off_record_subject(text, secret)
            if len(words) < SHORTEST_NOTE:
                self.too_short += bool(words)
            elif subject not in known:
                known.add(subject)
                self._learn(_note(words, subject))
        self._vocabulary = Vocabulary({each for note in self._notes for each in note.places})

    def find(self, page: Page) -> Iterator[Match]:
        """Stretches that repeat such words; of one text those that touch are one.

        What stands in several texts is found for each of them: each is waived by itself.
        """
        told = [(at, each) for each, places in self._vocabulary.find(page) for at in places]
        told.sort()
        for number, centres in self._candidates(told).items():
            note = self._notes[number]
            stretches: Stretches = []
            for near in _neighbourhoods(told, centres):
                hits = [(at, place) for at, each in near for place in note.places.get(each, ())]
                stretches += [*_runs(page, note, hits), *_chains(note, hits)]
            for first, end in _together(stretches):
                yield _match(note, first, end)

    def _learn(self, note: _Note) -> None:
        telling = [note.stems[place] for place in note.telling]
        for first, second in pairwise(telling):
            self._pairs[first][second].append(len(self._notes))
        self._notes.append(note)

    def _candidates(self, told: list[tuple[int, str]]) -> dict[int, list[int]]:
        """For each note where in `told` two words stand that follow one another in it."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for index, (at, each) in enumerate(told):
            following = self._pairs.get(each)
            if following:
                for there, other in told[index + 1 : index + 4]:
                    if other in following and there - at <= _SPARE + 2:
                        for number in following[other]:
                            found[number].append(index)
        return found


def _lists() -> defaultdict[str, list[int]]:
    return defaultdict(list)


def _match(note: _Note, first: int, end: int) -> Match:
    return Match(
        first,
        end,
        FindingKind.OFF_RECORD,
        note.subject,
        why=sentences.OFF_RECORD,
        layer=Layer.OVER,
        suggestion="",
    )


def _neighbourhoods(
    told: list[tuple[int, str]], centres: list[int]
) -> Iterator[list[tuple[int, str]]]:
    """The parts of `told` about `centres`, those that overlap made one."""
    for first, end in _together([(max(0, each - _NEAR), each + _NEAR) for each in centres]):
        yield told[first:end]


@dataclass(frozen=True, slots=True)
class _Note:
    """One text: its stems, and the places of those that tell something."""

    subject: str
    stems: tuple[str, ...]
    telling: tuple[int, ...]
    places: dict[str, tuple[int, ...]]  # where each telling stem stands

    @property
    def run(self) -> int:
        """How many words in a row are enough."""
        return min(len(self.stems), LONGEST_RUN)

    @property
    def needed(self) -> int:
        """How many telling words in their order are enough; 0 where order is not."""
        if len(self.telling) < _FEWEST_TELLING:
            return 0
        return min(len(self.telling), _TELLING - 1)


def off_record_subject(text: str, secret: str = "") -> str:
    """What findings call a text off the record: the same for the same note and words, and no word.

    A waiver for one text thus covers no other, and lapses when the text is changed; and nobody
    who reads a report can try out what the text may have been.
    """
    said = " ".join(Page(text).words).encode("utf-8", "surrogatepass")
    key = hashlib.sha256((secret or _UNKNOWN).encode("utf-8", "surrogatepass")).digest()
    return f"off-record {hashlib.blake2b(said, key=key, digest_size=6).hexdigest()}"


def _note(words: Sequence[str], subject: str) -> _Note:
    stems = tuple(map(stem, words))
    telling = tuple(place for place, word in enumerate(words) if not is_empty(word))
    if len(telling) < _FEWEST_IN_A_RUN:
        telling = tuple(range(len(words)))
    places: dict[str, tuple[int, ...]] = {}
    for place in telling:
        places[stems[place]] = (*places.get(stems[place], ()), place)
    return _Note(subject, stems, telling, places)


def _runs(page: Page, note: _Note, hits: Hits) -> Iterator[tuple[int, int]]:
    """Where enough words of the note follow one another, from each hit on to both sides."""
    covered: dict[int, int] = {}  # by how far page and note are apart: the end of the last run
    for at, place in hits:
        if covered.get(at - place, 0) > at:
            continue
        first = last = 0
        while place + last + 1 < len(note.stems) and _same(page, note, at, place, last + 1):
            last += 1
        while place + first and _same(page, note, at, place, first - 1):
            first -= 1
        covered[at - place] = at + last + 1
        if last - first + 1 >= note.run:
            yield at + first, at + last + 1


def _same(page: Page, note: _Note, at: int, place: int, step: int) -> bool:
    there = at + step
    return 0 <= there < len(page.words) and stem(page.words[there]) == note.stems[place + step]


def _chains(note: _Note, hits: Hits) -> Iterator[tuple[int, int]]:
    """Where enough telling words of the note stand in their order, and near each other."""
    needed = note.needed
    if not needed:
        return
    order = {place: number for number, place in enumerate(note.telling)}
    for index in range(len(hits) - needed + 1):
        at, place = hits[index]
        if hits[index + needed - 1][0] - at > len(note.stems) + _SPARE:
            continue
        first = order[place]
        last = note.telling[min(first + _TELLING, len(note.telling)) - 1]
        near = [
            (there, order[other])
            for there, other in hits[index : index + 4 * _TELLING]
            if there - at <= last - place + _SPARE and first <= order[other] < first + _TELLING
        ]
        end = _longest_rise(near, needed)
        if end:
            yield at, end


def _longest_rise(near: Hits, needed: int) -> int:
    """The word after `needed` of `near` that rise in both, beginning with the first; or 0."""
    lengths: list[int] = []
    for index, (at, number) in enumerate(near):
        before = [
            lengths[other]
            for other in range(index)
            if near[other][1] < number and near[other][0] < at and lengths[other]
        ]
        lengths.append(1 + max(before, default=0) if index == 0 or before else 0)
        if lengths[index] >= needed:
            return at + 1
    return 0


def _together(stretches: Stretches) -> Stretches:
    """Stretches in order, those that touch made one."""
    joined: Stretches = []
    for first, end in sorted(stretches):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((first, end))
    return joined
