"""Notes out and in as Markdown."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rapporteur.desk.guarded_notes import MarkdownNotes, NotesJob, outgoing
from rapporteur.desk.room import RoomActs
from rapporteur.desk.writing import WritingActs
from rapporteur.domain import shorthand
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import (
    AgendaItem,
    Host,
    Kind,
    Note,
    Roundtable,
    Rule,
    Topic,
    on_record,
)
from rapporteur.domain.ids import new_id
from rapporteur.domain.language import Bilingual, fold, language_of
from rapporteur.errors import QT_TRANSLATE_NOOP, BadDocument, BadInput

if TYPE_CHECKING:
    from rapporteur.domain.change import Record
    from rapporteur.exchange.markdown_reading import Heading, Outline, Told, Written

_REPLYING = frozenset({Kind.AGREEMENT, Kind.DISAGREEMENT})
_TAG = re.compile(r"([#№])([\w/-]*[^\W\d_][\w/-]*)([.,;:!?)»”\"']*)")
_UNNUMBERED = 1_000_000_000  # above every number that can be typed


@dataclass(frozen=True, slots=True)
class ImportedNotes:
    """What an import did. `told` says what was read as something else, or not taken.

    `unknown_topics` are names of topics that stay in the text.
    """

    change: Change
    count: int
    told: tuple[Told, ...]
    unknown_topics: tuple[str, ...]


class MarkdownActs(RoomActs, WritingActs):
    """Notes that were begun elsewhere, or go on elsewhere."""

    def notes_job(self, roundtable_id: str, to: Path | None = None) -> NotesJob:
        """The notes on the record on their way out; `run` it, on a worker.

        A heading off the record is left out as well. `to` is a file of its own, which is not
        encrypted.
        """
        from rapporteur.exchange.markdown import markdown_strings, write_markdown

        if to is not None and to.exists() and to.samefile(self._store.path):
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "{name} is the dialogue itself."),
                QT_TRANSLATE_NOOP("Rapporteur", "Give the notes a file of their own."),
                name=to.name,
            )
        roundtable = self._get(Roundtable, roundtable_id)
        agenda = self._store.all(AgendaItem, order="number", roundtable_id=roundtable_id)
        told, hidden = on_record(self.notes(roundtable_id), roundtable, agenda)
        headings = [each for each in agenda if each.rule is not Rule.OFF_RECORD]
        going = roundtable.title, told, headings, self._store.all(Topic)
        notes = MarkdownNotes(write_markdown(*going), len(told), len(hidden))
        strings = outgoing(markdown_strings(*going), told)
        return NotesJob(notes, strings, *self.guarded(roundtable_id), to)

    def notes_as_markdown(self, roundtable_id: str) -> MarkdownNotes:
        """The notes on the record; GateClosed where they would reveal somebody."""
        return self.notes_job(roundtable_id).run()

    def save_markdown(self, roundtable_id: str, to: Path) -> MarkdownNotes:
        """Write `notes_as_markdown` to a file of its own, which is not encrypted."""
        return self.notes_job(roundtable_id, to).run()

    def import_markdown(
        self, path: Path, roundtable_id: str, new_topics: bool = False
    ) -> ImportedNotes:
        """Take over all notes of a file, as one act; with `new_topics` also topics not yet known.

        Headings become agenda items, unless there is one of that title. Raises BadDocument for a
        file that cannot be read, or holds no notes.
        """
        from rapporteur.exchange.markdown_reading import read_markdown

        roundtable = self._get(Roundtable, roundtable_id)
        outline = read_markdown(path, roundtable.date)
        taking = Taking(
            roundtable,
            outline,
            hosts=frozenset(host.number for host in self._store.all(Host)),
            agenda=self._store.all(AgendaItem, order="number", roundtable_id=roundtable_id),
            topics=self._store.all(Topic, order="position, notation"),
            new_topics=new_topics,
        )
        notes = taking.notes(self._store.last_note_number(roundtable_id) + 1)
        if not notes:
            raise BadDocument(
                QT_TRANSLATE_NOOP("Rapporteur", "There are no notes in {name}."),
                QT_TRANSLATE_NOOP(
                    "Rapporteur", "Bullets, numbered lists and paragraphs are notes."
                ),
                name=path.name,
            )
        added: list[Record] = [*taking.new_topics, *taking.items, *notes]
        act = QT_TRANSLATE_NOOP("Rapporteur", "Import of {count} notes")
        change = self._add(act, *added, count=str(len(notes)))
        return ImportedNotes(change, len(notes), tuple(taking.told()), taking.unknown)


class Taking:
    """What the entries of a file become in a roundtable."""

    def __init__(
        self,
        roundtable: Roundtable,
        outline: Outline,
        hosts: frozenset[int],
        agenda: Sequence[AgendaItem],
        topics: Sequence[Topic],
        new_topics: bool,
    ) -> None:
        self._roundtable, self._outline = roundtable, outline
        self._hosts, self._agenda = hosts, agenda
        self.items: list[AgendaItem] = []
        self.new_topics: list[Topic] = []
        self._headings = self._items_of(outline.headings)
        self._topics = tuple(topics)
        readings = self._readings()
        self.unknown = tuple(dict.fromkeys(_names_of(readings)))
        if new_topics and self.unknown:
            self.new_topics = [
                _topic(name, position)
                for position, name in enumerate(_unlike(self.unknown), _top(topics))
            ]
            self._topics += tuple(self.new_topics)
            readings = self._readings()
            self.unknown = ()
        readings, self._hidden = _hiding(outline.entries, readings)
        self._entries = [
            (at, entry, reading)
            for at, (entry, reading) in enumerate(zip(outline.entries, readings, strict=True))
            if reading.storable
        ]

    # Notes

    def notes(self, first: int) -> list[Note]:
        """The notes in the file's order, numbered from `first`."""
        by_number = {each.number: each.id for each in (*self._agenda, *self.items)}
        notations = {each.notation: each.id for each in self._topics}
        ids = {at: new_id() for at, _, _ in self._entries}
        answers = _Answers(self._outline.entries)
        stamps = _filled([entry.stamped_at for _, entry, _ in self._entries])
        notes = []
        for number, ((at, entry, reading), stamp) in enumerate(
            zip(self._entries, stamps, strict=True), first
        ):
            heading = None if entry.heading is None else self._headings[entry.heading]
            answered = answers.of(at, reading)
            notes.append(
                Note(
                    id=ids[at],
                    roundtable_id=self._roundtable.id,
                    number=number,
                    text=reading.text,
                    stamped_at=stamp,
                    kind=_kind(entry, reading),
                    side=reading.side or None,
                    topic_ids=tuple(notations[each] for each in reading.topics),
                    agenda_item_id=heading if reading.item is None else by_number[reading.item],
                    reply_to=None if answered is None else ids.get(answered),
                    star=reading.star,
                    off_record=reading.off_record,
                    cue=reading.cue,
                )
            )
        return notes

    def _readings(self) -> list[shorthand.Reading]:
        context = shorthand.Context(
            sides=self._hosts,
            items=frozenset(each.number for each in self._agenda),
            notes=frozenset(
                each.number for each in self._outline.entries if each.number is not None
            ),
            topics=self._topics,
        )
        return [
            shorthand.parse(
                _with_loose_tags(entry, context),
                replace(context, last=_UNNUMBERED + at - 1 if at else None),
            )
            for at, entry in enumerate(self._outline.entries)
        ]

    # Agenda

    def _items_of(self, headings: Sequence[Heading]) -> list[str]:
        """The id of each heading's agenda item, new ones made where there is none."""
        from rapporteur.exchange.markdown_reading import titles

        found: dict[Heading, str] = {}
        for heading in headings:
            if heading in found:
                continue
            standing = self._standing(heading, set(found.values()))
            if standing is None:
                taken = {each.title for each in headings if each in found}
                title = heading.title
                if title in taken and heading.above:
                    title = f"{heading.above}: {title}"
                number = max((each.number for each in (*self._agenda, *self.items)), default=0)
                standing = AgendaItem(
                    roundtable_id=self._roundtable.id, number=number + 1, title=titles(title)
                )
                self.items.append(standing)
            found[heading] = standing.id
        return [found[each] for each in headings]

    def _standing(self, heading: Heading, claimed: set[str]) -> AgendaItem | None:
        """The item that a heading names: of its number and title, else of its title."""
        alike = [each for each in self._agenda if _names(heading.title, each.title)]
        numbered = [each for each in alike if each.number == heading.number]
        free = [each for each in alike if each.id not in claimed]
        return next(iter(numbered or free), None)

    # What is told

    def told(self) -> Iterator[Told]:
        """What became of the file besides its notes, a marked sentence each."""
        from rapporteur.exchange.markdown_reading import Told, listed

        title = self._outline.title
        if title and not _names(title, self._roundtable.title):
            yield Told(_TITLE, (("title", title),))
        yield from self._outline.told
        kept = {at for at, _, _ in self._entries}
        lost = [each.line for at, each in enumerate(self._outline.entries) if at not in kept]
        if lost:
            yield Told(_WORDLESS, (("lines", listed(lost)),))
        if self._hidden:
            yield Told(_HIDDEN, (("lines", listed(self._hidden)),))
        if self.items:
            yield Told(_ITEMS, (("count", str(len(self.items))),))
        for names, text in ((self.unknown, _UNKNOWN), (_notations(self.new_topics), _TOPICS)):
            if names:
                yield Told(text, (("topics", ", ".join(f"#{each}" for each in names)),))


class _Answers:
    """Which entry of a file another one answers, as places in the file."""

    def __init__(self, entries: Sequence[Written]) -> None:
        self._entries = entries
        self._numbered: dict[int, list[int]] = {}
        for at, entry in enumerate(entries):
            if entry.number is not None:
                self._numbered.setdefault(entry.number, []).append(at)

    def of(self, at: int, reading: shorthand.Reading) -> int | None:
        """What the entry at `at` answers: of a number the nearest before it, else the next.

        A bullet below another one answers it where it agrees or disagrees.
        """
        if reading.reply is None:
            return self._entries[at].parent if reading.kind in _REPLYING else None
        if reading.reply >= _UNNUMBERED:
            return reading.reply - _UNNUMBERED
        alike = self._numbered[reading.reply]
        before = bisect_left(alike, at)
        answered = alike[before - 1 if before else 0]
        return answered if answered != at else None


_TITLE = QT_TRANSLATE_NOOP("Rapporteur", "“{title}” was read as the title and not taken.")
_WORDLESS = QT_TRANSLATE_NOOP("Rapporteur", "What has no words was not taken (line {lines}).")
_HIDDEN = QT_TRANSLATE_NOOP(
    "Rapporteur", "What stands below a bullet off the record is so too (line {lines})."
)
_ITEMS = QT_TRANSLATE_NOOP("Rapporteur", "New agenda items: {count}.")
_UNKNOWN = QT_TRANSLATE_NOOP("Rapporteur", "These are no topics and stay in the text: {topics}.")
_TOPICS = QT_TRANSLATE_NOOP("Rapporteur", "New topics: {topics}.")


def _hiding(
    entries: Sequence[Written], readings: Sequence[shorthand.Reading]
) -> tuple[list[shorthand.Reading], list[int]]:
    """The readings, with what stands in or below a bullet off the record so as well; its lines."""
    hidden: list[shorthand.Reading] = []
    lines = []
    for entry, reading in zip(entries, readings, strict=True):
        above = [at for at in (entry.parent, entry.within) if at is not None]
        if not reading.off_record and any(hidden[at].off_record for at in above):
            lines.append(entry.line)
            reading = replace(reading, off_record=True)
        hidden.append(reading)
    return hidden, lines


def _kind(entry: Written, reading: shorthand.Reading) -> Kind:
    return Kind.ACTION if entry.task and reading.kind is Kind.OBSERVATION else reading.kind


def _with_loose_tags(entry: Written, context: shorthand.Context) -> str:
    """An entry's text where a comma or the like that sticks to a known topic is gone.

    Not so in a line that this program wrote: there every sign is meant.
    """
    if entry.number is not None or ("#" not in entry.text and "№" not in entry.text):
        return entry.text
    words = entry.text.split()
    for at, word in enumerate(words):
        tag = _TAG.fullmatch(word)
        if tag and tag[3] and shorthand.parse(tag[1] + tag[2], context).topics:
            words[at] = tag[1] + tag[2]
    return " ".join(words)


def _names_of(readings: Iterable[shorthand.Reading]) -> Iterator[str]:
    """The unknown topics that look like a topic; "#5" is a number."""
    for reading in readings:
        for name in reading.unknown_topics:
            if tag := _TAG.fullmatch(f"#{name}"):
                yield tag[2]


def _unlike(names: Iterable[str]) -> Iterator[str]:
    """Names without those that differ in nothing but their case."""
    seen: set[str] = set()
    for name in names:
        if fold(name) not in seen:
            seen.add(fold(name))
            yield name


def _topic(name: str, position: int) -> Topic:
    words = re.sub(r"[-_/]+", " ", name).strip() or name
    label = Bilingual().with_(language_of(words), words[:1].upper() + words[1:])
    return Topic(notation=name, label=label, position=position)


def _top(topics: Iterable[Topic]) -> int:
    return sum(each.parent_id is None for each in topics)


def _notations(topics: Iterable[Topic]) -> tuple[str, ...]:
    return tuple(each.notation for each in topics)


def _names(heading: str, title: Bilingual) -> bool:
    """Whether a heading is a title, in either language or in both."""
    from rapporteur.exchange.markdown import both

    wanted = _plain(heading)
    return wanted in {_plain(each) for each in (title.en, title.ru, both(title)) if each.strip()}


def _plain(text: str) -> str:
    return fold(" ".join(text.split()))


def _filled(stamps: Sequence[dt.datetime | None]) -> list[dt.datetime]:
    """Stamps where those that are not known are their neighbours': now, where none is known."""
    known = next((each for each in stamps if each is not None), None)
    last = known or dt.datetime.now().astimezone().replace(microsecond=0)
    filled = []
    for each in stamps:
        last = each or last
        filled.append(last)
    return filled
