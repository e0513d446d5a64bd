"""Acts on notes as they stand: marking, tagging, answering, splitting, merging."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from rapporteur.desk.room import RoomActs
from rapporteur.domain import shorthand
from rapporteur.domain.article import Passage
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.convergence import Matrix, matrix
from rapporteur.domain.dialogue import (
    AgendaItem,
    Host,
    Kind,
    Note,
    Roundtable,
    Rule,
    Topic,
    on_record,
    rule_in_force,
)
from rapporteur.domain.ids import new_id
from rapporteur.domain.language import fold
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput

_STRICTEST_FIRST = (
    Rule.OFF_RECORD,
    Rule.CHATHAM_HOUSE,
    Rule.PREPARED_ON_RECORD,
    Rule.ON_RECORD,
)
_ENDS = ".!?…;:,"  # behind these no other sign is needed between two texts


class ReviewActs(RoomActs):
    """What the break between two sessions is for."""

    def matrix(self, roundtable_id: str) -> Matrix:
        """Who is for what: topics × sides, of what is on the record."""
        roundtable = self._get(Roundtable, roundtable_id)
        items = self._store.all(AgendaItem, roundtable_id=roundtable_id)
        notes, _ = on_record(self.notes(roundtable_id), roundtable, items)
        topics = self._store.all(Topic, order="position, notation")
        return matrix(notes, topics, [host.number for host in self._store.all(Host)])

    # Marks

    def turn_kind(self, note_id: str, kind: Kind) -> Change:
        """Give a note another kind."""
        return self.turn_kinds((note_id,), kind)

    def turn_kinds(self, note_ids: Iterable[str], kind: Kind) -> Change:
        """Give notes another kind, as one act."""
        return self._turn(
            QT_TRANSLATE_NOOP("Rapporteur", "Kind of {number}"),
            QT_TRANSLATE_NOOP("Rapporteur", "Kind of {count} notes"),
            note_ids,
            lambda note: replace(note, kind=kind),
        )

    def turn_side(self, note_id: str, side: int | None) -> Change:
        """Give a note to a host's side (by its number), or to nobody's."""
        return self.turn_sides((note_id,), side)

    def turn_sides(self, note_ids: Iterable[str], side: int | None) -> Change:
        """Give notes to a host's side, or to nobody's, as one act."""
        if side is not None and self._store.one(Host, number=side) is None:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "There is no host number {number}."),
                QT_TRANSLATE_NOOP("Rapporteur", "Choose one of this dialogue's hosts."),
                number=side,
            )
        return self._turn(
            QT_TRANSLATE_NOOP("Rapporteur", "Side of {number}"),
            QT_TRANSLATE_NOOP("Rapporteur", "Side of {count} notes"),
            note_ids,
            lambda note: replace(note, side=side),
        )

    def turn_star(self, note_id: str) -> Change:
        """Star a note, or take its star."""
        return self.turn_stars((note_id,))

    def turn_stars(self, note_ids: Iterable[str]) -> Change:
        """Star notes, or take their stars where all have one, as one act."""
        ids = tuple(note_ids)
        if all(self._get(Note, each).star for each in ids):
            return self._turn(
                QT_TRANSLATE_NOOP("Rapporteur", "Star off {number}"),
                QT_TRANSLATE_NOOP("Rapporteur", "Star off {count} notes"),
                ids,
                lambda note: replace(note, star=False),
            )
        return self._turn(
            QT_TRANSLATE_NOOP("Rapporteur", "Star on {number}"),
            QT_TRANSLATE_NOOP("Rapporteur", "Star on {count} notes"),
            ids,
            lambda note: replace(note, star=True),
        )

    def turn_off_record(self, note_id: str) -> Change:
        """Mark a note off the record, or take the mark.

        An agenda item or a roundtable that is off the record keeps it so without the mark.
        """
        return self.turn_off_records((note_id,))

    def turn_off_records(self, note_ids: Iterable[str]) -> Change:
        """Mark notes off the record, or take the mark where all have it, as one act."""
        ids = tuple(note_ids)
        if all(self._get(Note, each).off_record for each in ids):
            return self._turn(
                QT_TRANSLATE_NOOP("Rapporteur", "On the record: {number}"),
                QT_TRANSLATE_NOOP("Rapporteur", "On the record: {count} notes"),
                ids,
                lambda note: replace(note, off_record=False),
            )
        return self._turn(
            QT_TRANSLATE_NOOP("Rapporteur", "Off the record: {number}"),
            QT_TRANSLATE_NOOP("Rapporteur", "Off the record: {count} notes"),
            ids,
            lambda note: replace(note, off_record=True),
        )

    # Topics

    def tag_note(self, note_id: str, topic_id: str) -> Change:
        """Put a topic on a note, behind those that it has."""
        return self.tag_notes((note_id,), topic_id)

    def tag_notes(self, note_ids: Iterable[str], topic_id: str) -> Change:
        """Put a topic on notes, as one act."""
        return self._turn(
            QT_TRANSLATE_NOOP("Rapporteur", "Topic {topic} on {number}"),
            QT_TRANSLATE_NOOP("Rapporteur", "Topic {topic} on {count} notes"),
            note_ids,
            lambda note: replace(note, topic_ids=_once(*note.topic_ids, topic_id)),
            topic=self._get(Topic, topic_id).notation,
        )

    def untag_note(self, note_id: str, topic_id: str) -> Change:
        """Take a topic off a note."""
        return self.untag_notes((note_id,), topic_id)

    def untag_notes(self, note_ids: Iterable[str], topic_id: str) -> Change:
        """Take a topic off notes, as one act."""
        return self._turn(
            QT_TRANSLATE_NOOP("Rapporteur", "Topic {topic} off {number}"),
            QT_TRANSLATE_NOOP("Rapporteur", "Topic {topic} off {count} notes"),
            note_ids,
            lambda note: replace(note, topic_ids=_but(note.topic_ids, topic_id)),
            topic=self._get(Topic, topic_id).notation,
        )

    def retag_note(self, note_id: str, old_topic_id: str, new_topic_id: str) -> Change:
        """Put one topic in the place of another; a note without the old one just gets the new."""
        old, new = self._get(Topic, old_topic_id), self._get(Topic, new_topic_id)

        def retagged(note: Note) -> Note:
            ids = note.topic_ids if old.id in note.topic_ids else (*note.topic_ids, old.id)
            return replace(
                note, topic_ids=_once(*(new.id if one == old.id else one for one in ids))
            )

        act = QT_TRANSLATE_NOOP("Rapporteur", "Topic {topic} for {old} on {number}")
        return self._turn(act, act, (note_id,), retagged, topic=new.notation, old=old.notation)

    # Places

    def move_note(self, note_id: str, item_id: str | None) -> Change:
        """Put a note under another agenda item, or under none.

        A note that leaves an agenda item off the record, for none, stays off the record.
        """
        note = self._get(Note, note_id)
        rule = note.rule
        if item_id is not None:
            self._refuse_elsewhere(note, self._get(AgendaItem, item_id).roundtable_id)
        elif (item := self._item_of(note)) and item.rule is Rule.OFF_RECORD:
            rule = rule or Rule.OFF_RECORD
        act = QT_TRANSLATE_NOOP("Rapporteur", "Move of {number}")
        revised = replace(note, agenda_item_id=item_id, rule=rule)
        return self._revise(act, revised, number=str(note.number))

    def reply_note(self, note_id: str, to_id: str | None) -> Change:
        """Make a note the reply to another one of its roundtable, or to none."""
        note = self._get(Note, note_id)
        if to_id is not None:
            to = self._get(Note, to_id)
            self._refuse_elsewhere(note, to.roundtable_id)
            if _leads_to(note.id, to.id, self._answers(note.roundtable_id)):
                raise BadInput(
                    QT_TRANSLATE_NOOP("Rapporteur", "Note {number} cannot answer itself."),
                    QT_TRANSLATE_NOOP("Rapporteur", "Note {to} is the same, or a reply to it."),
                    number=note.number,
                    to=to.number,
                )
        act = QT_TRANSLATE_NOOP("Rapporteur", "Reply of {number}")
        return self._revise(act, replace(note, reply_to=to_id), number=str(note.number))

    # One note and two

    def split_note(self, note_id: str, head: str, tail: str) -> Change:
        """Divide a note: `head` stays its text, `tail` is that of a new note right below it.

        Both are plain texts. The new note has the next number and all that the first has, its
        star too; passages that hold the one hold both. Replies stay with the first; a cue goes
        with the tail, for it is the end that waits to be finished.
        """
        note = self._get(Note, note_id)
        head, tail = shorthand.normal(head), shorthand.normal(tail)
        for text in (head, tail):
            self._refuse_empty(shorthand.Reading(text=text))
        number = self._store.last_note_number(note.roundtable_id) + 1
        first = replace(note, text=head, cue=False)
        self._refuse_unguarding(note, first)
        second = replace(note, id=new_id(), number=number, text=tail)
        held = [
            RecordChange(passage, replace(passage, note_ids=_behind(passage, note.id, second.id)))
            for passage in self._holding(note)
        ]
        act = QT_TRANSLATE_NOOP("Rapporteur", "Split of {number}")
        both = (RecordChange(note, first), RecordChange(None, second))
        return self._write(act, (*both, *held), number=str(note.number))

    def merge_notes(self, into_id: str, other_id: str) -> Change:
        """Make one note of two: `into` stays, with what `other` has and it has not.

        Texts are joined, save where one says all of the other. Off the record, or any stricter
        rule, wins. What answered `other` answers `into`, and passages that held it hold `into`.
        """
        into, other = self._get(Note, into_id), self._get(Note, other_id)
        self._refuse_merging(into, other)
        parents = {
            each: into.id if parent == other.id else parent
            for each, parent in self._answers(into.roundtable_id).items()
        }
        above = (parents.get(into.id), parents.get(other.id))
        fit = (each for each in above if each and not _leads_to(into.id, each, parents))
        merged = replace(self._both(into, other), reply_to=next(fit, None))
        replies = [
            RecordChange(each, replace(each, reply_to=into.id))
            for each in self._store.all(Note, reply_to=other.id)
            if each.id != into.id
        ]
        held = [
            RecordChange(passage, replace(passage, note_ids=_instead(passage, other.id, into.id)))
            for passage in self._holding(other)
        ]
        records = (RecordChange(into, merged), *replies, *held, RecordChange(other, None))
        act = QT_TRANSLATE_NOOP("Rapporteur", "Merge of {other} into {number}")
        return self._write(act, records, number=str(into.number), other=str(other.number))

    def _both(self, into: Note, other: Note) -> Note:
        """The fields of two notes in one, their replies aside."""
        rules = (self._rule_of(into), self._rule_of(other))
        strictest = min(rules, key=_STRICTEST_FIRST.index)
        return replace(
            into,
            text=joined(into.text, other.text),
            kind=other.kind if into.kind is Kind.OBSERVATION else into.kind,
            side=other.side if into.side is None else into.side,
            topic_ids=_once(*into.topic_ids, *other.topic_ids),
            star=into.star or other.star,
            cue=into.cue and other.cue,
            off_record=into.off_record or other.off_record,
            rule=into.rule if strictest is rules[0] else strictest,
        )

    def _refuse_merging(self, into: Note, other: Note) -> None:
        if into.id == other.id:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A note cannot be merged with itself."),
                QT_TRANSLATE_NOOP("Rapporteur", "Choose another note to merge it with."),
            )
        self._refuse_elsewhere(into, other.roundtable_id)
        off_record = self._is_off_record(into) or self._is_off_record(other)
        for note in (into, other) if off_record else ():
            self._refuse_held(note)

    def _refuse_held(self, note: Note) -> None:
        """Off the record, the words behind a passage must stay as they are.

        The guard looks for them; joined with others, or cut short, it might not find them.
        """
        if self._holding(note):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Rapporteur", "This is off the record, and a passage still holds note {number}."
                ),
                QT_TRANSLATE_NOOP("Rapporteur", "Remove that passage from the article first."),
                number=note.number,
            )

    @staticmethod
    def _refuse_elsewhere(note: Note, roundtable_id: str) -> None:
        if note.roundtable_id != roundtable_id:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "That belongs to another roundtable."),
                QT_TRANSLATE_NOOP("Rapporteur", "Choose one of note {number}'s own roundtable."),
                number=note.number,
            )

    def _turn(
        self,
        of_one: str,
        of_many: str,
        note_ids: Iterable[str],
        turned: Callable[[Note], Note],
        **values: str,
    ) -> Change:
        """Bring each note to another state; the act tells the number of one, the count of many."""
        notes = [self._get(Note, each) for each in dict.fromkeys(note_ids)]
        changes = [RecordChange(note, turned(note)) for note in notes]
        changes = [each for each in changes if each.before != each.after]
        if len(notes) == 1:
            return self._write(of_one, changes, number=str(notes[0].number), **values)
        return self._write(of_many, changes, count=str(len(changes)), **values)

    def _rule_of(self, note: Note) -> Rule:
        roundtable = self._get(Roundtable, note.roundtable_id)
        return rule_in_force(roundtable, self._item_of(note), note)

    def _answers(self, roundtable_id: str) -> dict[str, str | None]:
        """What each note of a roundtable answers."""
        notes = self._store.all(Note, roundtable_id=roundtable_id)
        return {each.id: each.reply_to for each in notes}


def joined(text: str, other: str) -> str:
    """Two texts as one; where one says all that the other says, word for word, it stands alone."""
    words, others = _words(text), _words(other)
    if not (text and other) or others in words:
        return text or other
    if words in others:
        return other
    return f"{text}{'' if text[-1] in _ENDS else ';'} {other}"


def _words(text: str) -> str:
    """The words of a text between spaces, so that no word is found in the midst of another."""
    plain = (word.strip(_ENDS) for word in fold(text).split())
    return f" {' '.join(word for word in plain if word)} "


def _leads_to(goal: str, start: str, parents: Mapping[str, str | None]) -> bool:
    """Whether going up from `start`, from each note to what it answers, one comes to `goal`."""
    passed: set[str] = set()
    at: str | None = start
    while at is not None and at not in passed:
        if at == goal:
            return True
        passed.add(at)
        at = parents.get(at)
    return False


def _once(*ids: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _but(ids: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(each for each in ids if each != gone)


def _behind(passage: Passage, note_id: str, new_id: str) -> tuple[str, ...]:
    """The notes of a passage with a new one right behind another."""
    at = passage.note_ids.index(note_id) + 1
    return (*passage.note_ids[:at], new_id, *passage.note_ids[at:])


def _instead(passage: Passage, old_id: str, new_id: str) -> tuple[str, ...]:
    return _once(*(new_id if each == old_id else each for each in passage.note_ids))
