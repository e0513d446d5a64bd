"""The read-back sheet: a page that can be read aloud to the plenary, topic by topic.

What it tells are the notes' own words. Agreement is told only where notes of two sides stand
behind the same thing and nobody objects; a side is named only where the small-group rule lets
it, and never while nobody is marked present.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from rapporteur.domain.anonymity import Finding, Severity
from rapporteur.domain.article import Run, mark_untranslated, runs_of
from rapporteur.domain.dialogue import Kind, Note, order_of_talk
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft.frame import month_of
from rapporteur.draft.groups import Group, enters, gather
from rapporteur.draft.material import Material
from rapporteur.draft.phrases import phrasebook
from rapporteur.draft.sides import Sides
from rapporteur.draft.themes import TopicTree
from rapporteur.draft.typography import typeset
from rapporteur.draft.wording import Reader, Shape
from rapporteur.errors import QT_TRANSLATE_NOOP, GateClosed

PAGE_WIDTH = 80  # characters
_DEEPEST = 3  # levels of answers that are told apart
_NOTE = "note "  # the places of lines begin so; numbers follow


class Part(StrEnum):
    """What is read back of a topic, in its order; the value ends a phrase's key."""

    AGREED = "agreed"
    DIFFERED = "differed"
    IDEAS = "ideas"
    OPEN = "open"  # questions without an answer
    ACTIONS = "actions"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing read out: the notes it tells, and its words.

    `depth` is 0 for what stands by itself; a deeper line answers the last one less deep above it.

    In `text` what is in the other language stands between the signs of a draft.
    """

    notes: tuple[int, ...]
    text: str
    depth: int = 0

    @property
    def place(self) -> str:
        """How findings name it."""
        return f"{_NOTE}{', '.join(map(str, self.notes))}"

    def runs(self, language: Language) -> tuple[Run, ...]:
        """The words by language, the sheet's being `language`."""
        return runs_of(self.text, language)


@dataclass(frozen=True, slots=True)
class Told:
    """One part of a topic under its heading."""

    part: Part
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class TopicTold:
    """All that is read back of a topic; `topic_id` None is what has none."""

    topic_id: str | None
    title: str
    parts: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """How many notes the sheet leaves out, by reason.

    `off_record` never may be told; `cues` are unfinished; `remarks` are those that nobody took
    up, and answers; `bare` have no words and nothing to agree or disagree with.
    """

    off_record: int = 0
    cues: int = 0
    remarks: int = 0
    bare: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """The sheet in one language.

    `sides_named` is False where no side may be named, because too few of each are there or
    nobody is marked present. `findings` are the guard's; the place of each is one of those of
    `strings`, and its offsets count in the text there.
    """

    language: Language
    title: str
    subtitle: str
    topics: tuple[TopicTold, ...]
    left_out: Unread
    sides_named: bool
    findings: tuple[Finding, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for topic in self.topics for told in topic.parts for line in told.lines)

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What keeps the sheet from being printed or copied."""
        return tuple(each for each in self.findings if each.severity is Severity.BLOCK)

    def strings(self) -> Iterator[tuple[str, str]]:
        """Every string of the sheet with its place, without the signs of what is foreign."""
        yield "title", _plain(self.title, self.language)
        yield "subtitle", _plain(self.subtitle, self.language)
        for topic in self.topics:
            title = _plain(topic.title, self.language)
            yield f"heading “{title}”", title
        for line in self.lines:
            yield line.place, _plain(line.text, self.language)

    def refuse_blocked(self) -> None:
        """Raise GateClosed, which names the notes to reword, while the guard blocks anything."""
        if not self.blocking:
            return
        places = dict.fromkeys(each.place for each in self.blocking)
        numbers = [each.removeprefix(_NOTE) for each in places if each.startswith(_NOTE)]
        advice = QT_TRANSLATE_NOOP(
            "Rapporteur", "Reword these notes, or mark them off the record: {numbers}."
        )
        titles = QT_TRANSLATE_NOOP("Rapporteur", "Reword the title, or the topic's name.")
        raise GateClosed(
            QT_TRANSLATE_NOOP("Rapporteur", "The read-back sheet would reveal somebody."),
            advice if numbers else titles,
            findings=self.blocking,
            numbers=", ".join(numbers),
        )

    def page(self, width: int = PAGE_WIDTH) -> str:
        """The sheet as plain text in lines of at most `width`; raises GateClosed as above."""
        self.refuse_blocked()
        head = [*textwrap.wrap(self.title, width), *textwrap.wrap(self.subtitle, width)]
        lines = [*head, "=" * max(map(len, head), default=0)]
        for topic in self.topics:
            title = textwrap.wrap(topic.title, width)
            lines += ["", *title, "-" * max(map(len, title), default=0)]
            for told in topic.parts:
                lines += [*textwrap.wrap(told.title, width)]
                for line in told.lines:
                    lines += _bullet(line, width)
        if not self.topics:
            lines += ["", *textwrap.wrap(phrasebook(self.language).one("read_back.empty"), width)]
        return "\n".join(lines) + "\n"


def read_back(material: Material, language: Language) -> ReadBack:
    """The sheet of one roundtable as it stands. The guard has not seen it: see `findings`."""
    return _Sheet(material, language).told()


class _Sheet:
    def __init__(self, material: Material, language: Language) -> None:
        if material.present is None:  # nobody is marked present: no side is known to be large
            material = replace(material, present={})
        self._material, self._language = material, language
        self._book, self._sides = phrasebook(language), Sides(material, language)
        self._notes, self._left_out = enters(material)
        self._reader = Reader((note.text for note in self._notes), ())
        self._tree = TopicTree(material.topics)

    def told(self) -> ReadBack:
        groups, bare = gather(self._notes, frozenset(), frozenset(), self._reader)
        found: dict[str | None, dict[Part, list[Line]]] = {}
        remarks = 0
        for topic_id, group in self._placed(groups):
            part = self._part(group)
            if part is None:
                remarks += len(group.notes)
            else:
                lines = found.setdefault(topic_id, {}).setdefault(part, [])
                lines += self._lines(group)
        talks = self._material.roundtable
        month = month_of(talks, self._language, "join.months")
        return ReadBack(
            language=self._language,
            title=self._words(talks.title),
            subtitle=", ".join(each for each in (self._words(talks.city), month) if each),
            topics=tuple(self._topic(each, found[each]) for each in sorted(found, key=_none_last)),
            left_out=Unread(
                off_record=self._left_out.off_record,
                cues=self._left_out.cues,
                remarks=remarks,
                bare=bare,
            ),
            sides_named=any(self._sides.forms(host.number) for host in self._material.hosts),
        )

    def _placed(self, groups: Iterable[Group]) -> Iterator[tuple[str | None, Group]]:
        """Groups with their topics, in the order of the talk.

        A question that nobody answered, or an action, stands for itself, whatever it replied to.
        """
        placed: list[tuple[str | None, Group]] = []
        for group in groups:
            topic_id = self._tree.of(group)
            answered = {note.reply_to for note in group.replies}
            alone = {
                note
                for note in group.replies
                if note.kind in {Kind.QUESTION, Kind.ACTION} and note.id not in answered
            }
            rest = tuple(note for note in group.replies if note not in alone)
            placed.append((topic_id, replace(group, replies=rest)))
            placed += ((self._tree.of(Group(note)) or topic_id, Group(note)) for note in alone)
        yield from sorted(placed, key=lambda each: order_of_talk(each[1].root))

    def _part(self, group: Group) -> Part | None:
        """Where a group is read out; None where it is not."""
        if group.contested:
            return Part.DIFFERED
        if group.root.kind is Kind.ACTION:
            return Part.ACTIONS
        if group.root.kind is Kind.QUESTION and not any(map(self._has_words, group.replies)):
            return Part.OPEN
        if group.agreed:
            return Part.AGREED
        return Part.IDEAS if any(note.kind is Kind.IDEA for note in group.notes) else None

    def _has_words(self, note: Note) -> bool:
        return self._reader.read(note).shape is not Shape.BARE

    # Lines

    def _lines(self, group: Group) -> list[Line]:
        """A group's root and what was answered; what is said alike is said once."""
        silent = self._silent_supporters(group)
        both = self._sides.are_both(_sides_of((group.root, *silent)))
        said = self._say("said", group.root, "both" if both and silent else "")
        numbers: dict[tuple[str, str | None], list[int]] = {(said, None): [group.root.number]}
        depths = {group.root.id: 0}
        for note in group.replies:
            depths[note.id] = min(depths.get(note.reply_to or "", 0) + 1, _DEEPEST)
            if both and note in silent and note.side is not None:
                numbers[said, None].append(note.number)
            else:
                numbers.setdefault((self._reply(note), note.reply_to), []).append(note.number)
        return [
            Line(tuple(those), text, min(depths.get(to or "", -1) + 1, _DEEPEST))
            for (text, to), those in numbers.items()
        ]

    def _silent_supporters(self, group: Group) -> tuple[Note, ...]:
        """Those who agree with a root that nobody contests, without a word of their own.

        Only they stand behind its very words.
        """
        if group.contested:
            return ()
        return tuple(note for note in group.supporters()[1:] if not self._has_words(note))

    def _reply(self, note: Note) -> str:
        if not self._has_words(note):
            return self._say(f"bare.{note.kind}", note)
        return self._say(f"reply.{note.kind}", note)

    def _say(self, key: str, note: Note, family: str = "") -> str:
        forms = self._sides.forms(note.side) or {}
        family = family or ("named" if forms else "open")
        phrase = self._book.one(f"read_back.{key}.{family}")
        text = self._own_words(note, begins=phrase.startswith("{text}"))
        return phrase.format(text=text, **forms)

    def _own_words(self, note: Note, begins: bool) -> str:
        """What was typed, set in its language, and marked where that is not the sheet's."""
        language = self._reader.read(note).language
        text = typeset(note.text, language)
        text = text[:1].upper() + text[1:] if begins else text
        return text if language is self._language else mark_untranslated(text)

    # Headings

    def _topic(self, topic_id: str | None, parts: dict[Part, list[Line]]) -> TopicTold:
        if topic_id is not None:
            title = self._words(self._tree.topic(topic_id).label)
        else:
            title = self._book.one("section.other" if any(self._tagged()) else "section.discussion")
        told = (
            Told(part, self._book.one(f"read_back.title.{part}"), tuple(parts[part]))
            for part in Part
            if part in parts
        )
        return TopicTold(topic_id, title, tuple(told))

    def _tagged(self) -> Iterator[bool]:
        return (self._tree.of(Group(note)) is not None for note in self._notes)

    def _words(self, text: Bilingual) -> str:
        own = " ".join(text.exactly(self._language).split())
        other = " ".join(text.exactly(self._language.other).split())
        return own or (mark_untranslated(other) if other else "")


def _sides_of(notes: Iterable[Note]) -> frozenset[int]:
    return frozenset(note.side for note in notes if note.side is not None)


def _none_last(topic_id: str | None) -> bool:
    return topic_id is None


def _plain(text: str, language: Language) -> str:
    return "".join(run.text for run in runs_of(text, language))


def _bullet(line: Line, width: int) -> list[str]:
    indent = "    " * line.depth
    return textwrap.wrap(
        line.text,
        width,
        initial_indent=f"{indent}  – ",
        subsequent_indent=f"{indent}    ",
    )
