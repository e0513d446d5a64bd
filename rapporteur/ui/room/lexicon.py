"""What a word that begins with a sign may become: topics, sides, agenda items and notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice

from rapporteur.domain.dialogue import Host, Note, Topic
from rapporteur.domain.language import Bilingual, fold
from rapporteur.domain.layout import turn_layout
from rapporteur.domain.shorthand import Span, topic_key
from rapporteur.ui import words
from rapporteur.ui.room.noted import Noted
from rapporteur.ui.room.scene import Scene

ROWS = 7  # more than that nobody reads while somebody speaks
LONGEST = 160  # characters of a note, more than the list is wide
RECENT = 40  # notes that are looked through for words and for the topics in use
TOPIC_SIGNS, SIGNS = "#№", "#№%/\\"


@dataclass(frozen=True, slots=True)
class Candidate:
    """`typed` is what may stand in the line, `name` what the list calls it and `shown` means."""

    typed: str
    name: str
    shown: str
    detail: str = ""
    side: int = 0


@dataclass(frozen=True, slots=True)
class Word:
    """The word at the cursor: where it stands, its sign, and what is typed of it."""

    start: int
    end: int
    sign: str
    typed: str
    whole: str


def word_at(line: str, cursor: int, found: Iterable[Span]) -> Word | None:
    """The word that the cursor stands in or behind, where it begins with a sign."""
    if line[:1].isspace():
        return None
    for span in found:
        if span.start < cursor <= span.end:
            whole = line[span.start : span.end]
            sign, after = whole[:1], whole[1:2]
            doubled = after == sign or (sign in TOPIC_SIGNS and after and after in TOPIC_SIGNS)
            if sign not in SIGNS or doubled:
                return None
            return Word(span.start, span.end, sign, line[span.start + 1 : cursor], whole)
    return None


@dataclass(frozen=True)
class Lexicon:
    """Everything that a sign can name at one roundtable; made when a sign is first typed."""

    scene: Scene
    noted: Noted = field(default_factory=Noted)

    def candidates(self, word: Word) -> tuple[Candidate, ...]:
        """The best first; none where the word is already all that it could be."""
        if word.sign in TOPIC_SIGNS:
            found = self._topics(word)
        elif word.sign == "/":
            found = self._sides(word.typed)
        elif word.sign == "%":
            found = self._items(word.typed)
        else:
            found = self._notes(word.typed)
        best = tuple(islice(found, ROWS))
        return () if [each.typed for each in best] == [word.whole] else best

    # Topics

    def _topics(self, word: Word) -> Iterator[Candidate]:
        for topic in self._fitting(topic_key(word.typed)):
            name, shown, detail = self._told[topic.id]
            yield Candidate(word.sign + name, name, shown, detail)

    def likely(self) -> Iterator[Candidate]:
        """What a sign alone may offer, the likeliest last."""
        for name, shown, detail in self._told.values():
            yield Candidate(f"#{name}", name, shown, detail)
        for found in (self._items(""), self._sides(""), self._notes("")):
            yield from islice(found, ROWS)

    @cached_property
    def _told(self) -> dict[str, tuple[str, str, str]]:
        """By topic: as it is typed, its label here, and its label in the other language."""
        here = words.language()
        return {
            topic.id: (
                "-".join(topic.notation.split()),
                topic.label.in_(here),
                topic.label.exactly(here.other) if topic.label.exactly(here) else "",
            )
            for topic in self.scene.topics
        }

    def _fitting(self, key: str) -> Iterable[Topic]:
        if not key:
            return self._recent_first()
        return self._ranked(key) or self._ranked(topic_key(turn_layout(key)))

    def _recent_first(self) -> Iterator[Topic]:
        told: set[str] = set()
        for topic in chain(self._recent_topics(), self.scene.topics):
            if topic.id not in told:
                told.add(topic.id)
                yield topic

    def _ranked(self, key: str) -> list[Topic]:
        """The topics that `key` fits, the best first; kept, for the same ones are typed again."""
        ranked = self._ranks.get(key)
        if ranked is None:
            fits = _Fits(key)
            fitting = [(fits.rank(names), topic) for topic, names in self._names if key in names]
            ranks = sorted({rank for rank, _ in fitting if rank is not None})
            ranked = [topic for rank in ranks for its, topic in fitting if its == rank]
            self._ranks[key] = ranked
        return ranked

    @cached_property
    def _ranks(self) -> dict[str, list[Topic]]:
        return {}

    @cached_property
    def _names(self) -> list[tuple[Topic, str]]:
        """Each topic with its notation and labels, each of them between line breaks."""
        return [
            (each, "\n".join(("", *map(topic_key, (each.notation, *_both(each.label))), "")))
            for each in self.scene.topics
        ]

    def _recent_topics(self) -> Iterator[Topic]:
        for note in islice(self.noted.latest(), RECENT):
            for topic_id in note.topic_ids:
                if topic := self.scene.topic.get(topic_id):
                    yield topic

    # Sides, agenda items, notes

    def _sides(self, typed: str) -> Iterator[Candidate]:
        nobody = words.side_word(None, ())
        if _begins(typed, "0", nobody):
            yield Candidate("/0", "/0", nobody)
        for host in self.scene.hosts:
            if _begins(typed, str(host.number), *_called(host)):
                side = words.side_word(host.number, self.scene.hosts)
                name = words.shown(host.short) or words.shown(host.name)
                sign = f"/{host.number}"
                yield Candidate(sign, sign, side, name, host.number)

    def _items(self, typed: str) -> Iterator[Candidate]:
        for item in self.scene.agenda:
            if _begins(typed, str(item.number), *_both(item.title)):
                sign = f"%{item.number}"
                yield Candidate(sign, sign, words.shown(item.title))

    def _notes(self, typed: str) -> Iterator[Candidate]:
        if not typed or typed.isdigit():
            found = self.noted.beginning_with(typed) if typed else self.noted.latest()
        else:
            recent = islice(self.noted.latest(), RECENT)
            found = (note for note in recent if _begins(typed, note.text))
        return map(self._note, found)

    def _note(self, note: Note) -> Candidate:
        side, sign = note.side or 0, f"\\{note.number}"
        said = (
            words.GLYPHS[note.kind],
            self.scene.letters.get(side, ""),
            words.clock(note.stamped_at),
        )
        return Candidate(sign, sign, note.text[:LONGEST], "  ".join(filter(None, said)), side)


class _Fits:
    """How well a topic's notation and labels fit what is typed."""

    def __init__(self, key: str) -> None:
        self._key, self._whole, self._first, self._within = (
            key, f"\n{key}\n", f"\n{key}", f"-{key}",
        )  # fmt: skip

    def rank(self, names: str) -> int | None:
        """0 is best, None not at all."""
        if self._whole in names:
            return 0
        if names.startswith(self._key, 1):
            return 1
        if self._first in names:
            return 2
        return 3 if self._within in names else None


def _begins(typed: str, number: str, *texts: str) -> bool:
    """Whether `typed` begins the number, or a word of the texts, in either layout."""
    if number.startswith(typed):
        return True
    if typed.isdigit():
        return False
    within = [f" {fold(text)}" for text in (number, *texts)]
    return any(
        f" {wanted}" in text
        for text in within
        for wanted in (fold(typed), fold(turn_layout(typed)))
    )


def _both(text: Bilingual) -> tuple[str, str]:
    return text.en, text.ru


def _called(host: Host) -> tuple[str, ...]:
    return (*_both(host.adjective), *_both(host.short), *_both(host.name))
