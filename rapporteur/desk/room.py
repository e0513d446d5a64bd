"""Acts in the room: a typed line becomes a note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rapporteur.desk.acts import Acts
from rapporteur.domain import shorthand
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import (
    AgendaItem,
    Host,
    Note,
    Roundtable,
    Rule,
    Topic,
    order_of_talk,
    rule_in_force,
)
from rapporteur.domain.drafts import Drafts, HalfTyped
from rapporteur.domain.query import Query, read_query
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput
from rapporteur.store import Store

if TYPE_CHECKING:
    from rapporteur.domain.article import Passage

ONE_BY_ONE = 20  # notes that are looked up singly; for more, all are read


class _Standing:
    """The numbers of a roundtable's notes, asked for one by one: a line names one at the most."""

    def __init__(self, store: Store, roundtable_id: str) -> None:
        self._store, self._roundtable_id = store, roundtable_id

    def __contains__(self, number: object) -> bool:
        return isinstance(number, int) and self._store.has_note(self._roundtable_id, number)


class RoomActs(Acts):
    """Notes: read, add, edit, remove, search."""

    def notes(self, roundtable_id: str) -> tuple[Note, ...]:
        """The notes of a roundtable, in the order of the talk."""
        found = self._store.all(Note, order="number", roundtable_id=roundtable_id)
        return tuple(sorted(found, key=order_of_talk))  # not by SQL: their offsets may differ

    def latest_notes(self, roundtable_id: str, count: int) -> tuple[Note, ...]:
        """The `count` notes that were added last, in the order of the talk; quick for a few."""
        found = self._store.latest_notes(roundtable_id, count)
        return tuple(sorted(found, key=order_of_talk))

    def newest_note(self, roundtable_id: str) -> Note | None:
        """The note with the highest number; None where there is none."""
        number = self._store.newest_note_number(roundtable_id)
        if number is None:
            return None
        return self._store.one(Note, roundtable_id=roundtable_id, number=number)

    def first_note_on(self, item_id: str) -> Note | None:
        """The note that was taken first on an agenda item; None where there is none."""
        return self._store.first_note_on(item_id)

    def note(self, note_id: str) -> Note:
        """One note by its id."""
        return self._get(Note, note_id)

    def search(
        self, query: str, roundtable_id: str | None = None, limit: int | None = None
    ) -> tuple[Note, ...]:
        """The notes of which all of `query` holds, in the order of the talk.

        Words are sought in the text, the last one as a beginning; signs narrow, as `read_query`
        reads them. With `limit` they are the newest so many.
        """
        found = self._store.search(self.read_query(query, roundtable_id), roundtable_id, limit)
        return tuple(sorted(found, key=order_of_talk))

    def count_found(self, query: str, roundtable_id: str | None = None) -> int:
        """How many notes `search` finds without a limit."""
        return self._store.count_found(self.read_query(query, roundtable_id), roundtable_id)

    def read_query(self, query: str, roundtable_id: str | None = None) -> Query:
        """How `query` is read; without a roundtable the numbers of agenda items mean any's."""
        where = {} if roundtable_id is None else {"roundtable_id": roundtable_id}
        return read_query(
            query,
            self._store.all(Topic, order="position, notation"),
            self._store.all(AgendaItem, **where),
            (host.number for host in self._store.all(Host)),
        )

    def read_line(self, line: str, roundtable_id: str) -> shorthand.Reading:
        """How `line` will be read if Enter is pressed now; writes nothing."""
        return shorthand.parse(line, self._context(roundtable_id))

    def line_of(self, note: Note) -> str:
        """The canonical shorthand of a note: `edit_note` with it changes nothing."""
        (line,) = self.lines_of((note,))
        return line

    def lines_of(self, notes: Sequence[Note]) -> tuple[str, ...]:
        """The canonical shorthand of many notes."""
        rooms = {each.roundtable_id for each in notes}
        contexts = {each: self._context(each) for each in rooms}
        notations = {each.id: each.notation for each in self._store.all(Topic)}
        items = {each.id: each.number for each in self._store.all(AgendaItem)}
        numbers = self._numbers_answered(notes)
        return tuple(
            shorthand.format(
                shorthand.Reading(
                    text=note.text,
                    kind=note.kind,
                    side=note.side,
                    item=items.get(note.agenda_item_id or ""),
                    reply=numbers.get(note.reply_to or ""),
                    topics=tuple(notations[each] for each in note.topic_ids),
                    star=note.star,
                    off_record=note.off_record,
                    cue=note.cue,
                ),
                contexts[note.roundtable_id],
            )
            for note in notes
        )

    def _numbers_answered(self, notes: Sequence[Note]) -> dict[str, int]:
        """By their ids, the numbers of the notes that `notes` answer."""
        answered = {each.reply_to for each in notes if each.reply_to is not None}
        if len(answered) <= ONE_BY_ONE:  # as when one note is edited among ten thousand
            found = [self._store.one(Note, id=each) for each in answered]
            return {each.id: each.number for each in found if each is not None}
        rooms = {each.roundtable_id for each in notes}
        return {each.id: each.number for room in rooms for each in self.notes(room)}

    def add_note(
        self,
        roundtable_id: str,
        line: str,
        stamped_at: dt.datetime,
        side: int | None = None,
        item_id: str | None = None,
        drafts: Sequence[HalfTyped] | None = None,
    ) -> Change:
        """Store one typed line; `side` and `item_id` are the strip's, for what the line leaves out.

        `stamped_at` is the time of the first keystroke and has a UTC offset. `drafts` are the
        half-typed lines to keep from now on: they change with the note or not at all. Raises
        BadInput for a line without words.
        """
        reading = self.read_line(line, roundtable_id)
        self._refuse_empty(reading)
        note = Note(
            roundtable_id=roundtable_id,
            number=self._store.last_note_number(roundtable_id) + 1,
            text=reading.text,
            stamped_at=stamped_at if stamped_at.tzinfo else stamped_at.astimezone(),
        )
        filled = self._fill(note, reading)
        if reading.side is None:
            filled = replace(filled, side=side)
        if reading.item is None:
            filled = replace(filled, agenda_item_id=item_id)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Note {number}")
        kept = _kept(roundtable_id, drafts)
        return self._write(act, [RecordChange(None, filled)], kept, number=str(note.number))

    def edit_note(
        self, note_id: str, line: str, drafts: Sequence[HalfTyped] | None = None
    ) -> Change:
        """Read `line` anew into an existing note; its number, stamp and own rule stay.

        A note that leaves an agenda item off the record, for none, stays off the record.
        `drafts` as in `add_note`.
        """
        note = self._get(Note, note_id)
        reading = self.read_line(line, note.roundtable_id)
        self._refuse_empty(reading)
        edited = self._fill(note, reading)
        item = self._item_of(note)
        if edited.agenda_item_id is None and item and item.rule is Rule.OFF_RECORD:
            edited = replace(edited, rule=note.rule or Rule.OFF_RECORD)
        self._refuse_unguarding(note, edited)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Edit of {number}")
        kept = _kept(note.roundtable_id, drafts)
        return self._write(act, [RecordChange(note, edited)], kept, number=str(note.number))

    def _item_of(self, note: Note) -> AgendaItem | None:
        return self._store.one(AgendaItem, id=note.agenda_item_id) if note.agenda_item_id else None

    def revise_note(self, note: Note) -> Change:
        """Bring a note to the given state; its text is put into the form that can be stored."""
        note = replace(note, text=shorthand.normal(note.text))
        self._refuse_empty(shorthand.Reading(text=note.text, cue=note.cue))
        self._refuse_unguarding(self._get(Note, note.id), note)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Change of {number}")
        return self._revise(act, note, number=str(note.number))

    def remove_note(self, note_id: str) -> Change:
        """Remove a note; replies to it stand alone from then on, and passages forget it.

        Not so a note off the record that a passage still holds, made before it was so marked:
        without the note nothing would guard its words.
        """
        return self.remove_notes((note_id,))

    def remove_notes(self, note_ids: Iterable[str]) -> Change:
        """Remove notes, as `remove_note` does, as one act."""
        gone = {each: self._get(Note, each) for each in note_ids}
        behind = [each for each in self._passages() if gone.keys() & each.note_ids]
        for note in gone.values():
            if self._is_off_record(note) and any(note.id in each.note_ids for each in behind):
                raise _still_held(note)
        freed = [
            RecordChange(each, replace(each, reply_to=None))
            for note_id in gone
            for each in self._store.all(Note, reply_to=note_id)
            if each.id not in gone
        ]
        forgetful = [
            RecordChange(each, replace(each, note_ids=_without(each.note_ids, gone)))
            for each in behind
        ]
        records = (*freed, *forgetful, *(RecordChange(each, None) for each in gone.values()))
        if len(gone) == 1:
            (number,) = (str(note.number) for note in gone.values())
            act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of {number}")
            return self._write(act, records, number=number)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of {count} notes")
        return self._write(act, records, count=str(len(gone)))

    def _refuse_unguarding(self, before: Note, after: Note) -> None:
        """Off the record, the words behind a passage stay: the guard finds them there by the note.

        The passage was made before the note was so marked.
        """
        if before.text != after.text and self._is_off_record(after) and self._holding(after):
            raise _still_held(after)

    def _holding(self, note: Note) -> list[Passage]:
        return [each for each in self._passages() if note.id in each.note_ids]

    def _passages(self) -> tuple[Passage, ...]:
        from rapporteur.domain.article import Passage  # not to open a dialogue

        return self._store.all(Passage)

    def _is_off_record(self, note: Note) -> bool:
        roundtable = self._get(Roundtable, note.roundtable_id)
        return rule_in_force(roundtable, self._item_of(note), note) is Rule.OFF_RECORD

    def _context(self, roundtable_id: str) -> shorthand.Context:
        items = self._store.all(AgendaItem, roundtable_id=roundtable_id)
        return shorthand.Context(
            sides=frozenset(host.number for host in self._store.all(Host)),
            items=frozenset(item.number for item in items),
            notes=_Standing(self._store, roundtable_id),
            last=self._store.newest_note_number(roundtable_id),
            topics=self._store.all(Topic, order="position, notation"),
        )

    def _fill(self, note: Note, reading: shorthand.Reading) -> Note:
        """`note` with everything that the line says; what it leaves out is blank."""
        notations = {each.notation: each.id for each in self._store.all(Topic)}
        return replace(
            note,
            text=reading.text,
            kind=reading.kind,
            side=reading.side or None,
            topic_ids=tuple(notations[each] for each in reading.topics),
            agenda_item_id=self._item_id(note.roundtable_id, reading.item),
            reply_to=self._note_id(note.roundtable_id, reading.reply),
            star=reading.star,
            off_record=reading.off_record,
            cue=reading.cue,
        )

    def _item_id(self, roundtable_id: str, number: int | None) -> str | None:
        if number is None:
            return None
        found = self._store.one(AgendaItem, roundtable_id=roundtable_id, number=number)
        return found.id if found else None

    def _note_id(self, roundtable_id: str, number: int | None) -> str | None:
        if number is None:
            return None
        found = self._store.one(Note, roundtable_id=roundtable_id, number=number)
        return found.id if found else None

    @staticmethod
    def _refuse_empty(reading: shorthand.Reading) -> None:
        if not reading.storable:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "This line has no words."),
                QT_TRANSLATE_NOOP("Rapporteur", "Type what was said, or “...” for a cue."),
            )


def _kept(roundtable_id: str, drafts: Sequence[HalfTyped] | None) -> Drafts | None:
    return None if drafts is None else Drafts(roundtable_id, tuple(drafts))


def _still_held(note: Note) -> BadInput:
    return BadInput(
        QT_TRANSLATE_NOOP(
            "Rapporteur", "Note {number} is off the record, and a passage still holds it."
        ),
        QT_TRANSLATE_NOOP("Rapporteur", "Remove that passage from the article first."),
        number=note.number,
    )


def _without(ids: tuple[str, ...], gone: Container[str]) -> tuple[str, ...]:
    return tuple(each for each in ids if each not in gone)
