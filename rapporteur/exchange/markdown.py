"""Notes as Markdown, going out.

What is written is a list that a person reads, and that other programs show as it is meant:

    # After the treaty

    2026-03-04 +03:00

    ## 2. Verification

    - 11 · 14:31:07 · ! /1 a joint group could look at launch data #inf \\*
    - 12 · 14:32:40 · + \\\\11 agreed, if the data stays secret #inf

A bullet is a note: its number, the time of its first keystroke and its shorthand. A heading is an
agenda item; a heading of nothing but a dash ends one. Notes off the record are never handed over.

`rapporteur.exchange.markdown_reading` reads it again, and notes that were begun elsewhere.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rapporteur.domain import shorthand
from rapporteur.domain.dialogue import AgendaItem, Note, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.errors import QT_TRANSLATE_NOOP, CannotWrite

BETWEEN = " · "  # number, time and shorthand
NO_ITEM = "—"
# What CommonMark, or a widely used extension of it, would take for more than a character.
_ACTIVE = re.compile(r"[\\`*_\[\]<>&~$|^]|={2,}|%{2,}")
_SIGNED = re.compile(r"[/%\\]([0-9]{1,9})(?![0-9])")


def write_markdown(
    title: Bilingual,
    notes: Sequence[Note],
    agenda: Iterable[AgendaItem],
    topics: Sequence[Topic],
) -> str:
    """Notes as they are given: in the order of the talk, none of them off the record.

    A note under an agenda item that is not in `agenda` stands under none, and one that answers a
    note that is not in `notes` answers none.
    """
    writer = _Writer(notes, agenda, topics)
    lines = [f"# {_escaped_heading(both(title))}", *writer.lines(notes)]
    return "\n".join(lines) + "\n"


def markdown_strings(
    title: Bilingual,
    notes: Sequence[Note],
    agenda: Iterable[AgendaItem],
    topics: Sequence[Topic],
) -> Iterator[tuple[str, str]]:
    """What `write_markdown` writes, as it is shown: (what it belongs to, its words).

    The title belongs to "", a heading to its agenda item's id and a line to its note's.
    """
    yield "", both(title)
    writer = _Writer(notes, agenda, topics)
    yield from writer.headings(notes)
    for note in notes:
        yield note.id, writer.line(note)


def both(title: Bilingual) -> str:
    """A title in as many languages as it has, on one line."""
    plain = (" ".join(each.split()) for each in (title.en, title.ru))
    return " / ".join(each for each in plain if each)


class _Writer:
    def __init__(
        self, notes: Sequence[Note], agenda: Iterable[AgendaItem], topics: Sequence[Topic]
    ) -> None:
        self._items = {each.id: each for each in agenda}
        self._notations = {each.id: each.notation for each in topics}
        self._numbers = {each.id: each.number for each in notes}
        # Whatever the reader's dialogue has: a word that may be a sign there is doubled here.
        anywhere = frozenset(
            int(found) for note in notes for found in _SIGNED.findall(note.text)
        ) | frozenset(each.side for each in notes if each.side is not None)
        self._context = shorthand.Context(
            sides=anywhere,
            items=anywhere,
            notes=anywhere.union(self._numbers.values()),
            last=0,
            topics=tuple(topics),
        )

    def lines(self, notes: Sequence[Note]) -> Iterator[str]:
        day, item_id, in_list = "", None, False
        for note in notes:
            stamp = note.stamped_at.isoformat(timespec="seconds")
            today = f"{stamp[:10]} {stamp[19:]}".rstrip()
            here = note.agenda_item_id if note.agenda_item_id in self._items else None
            if today != day:
                yield from ("", today)
            if here != item_id:
                yield from ("", f"## {self._heading(here)}")
            if (today, here) != (day, item_id) or not in_list:
                yield ""
            day, item_id, in_list = today, here, True
            yield f"- {note.number}{BETWEEN}{stamp[11:19]}{BETWEEN}{_escaped(self.line(note))}"

    def headings(self, notes: Sequence[Note]) -> Iterator[tuple[str, str]]:
        """The agenda items under which `notes` stand, with their titles."""
        for item_id in dict.fromkeys(each.agenda_item_id for each in notes):
            if item_id in self._items:
                yield item_id, both(self._items[item_id].title)

    def _heading(self, item_id: str | None) -> str:
        if item_id is None:
            return NO_ITEM
        item = self._items[item_id]
        return f"{item.number}. {_escaped_heading(both(item.title))}"

    def line(self, note: Note) -> str:
        """A note as shorthand, before it is escaped."""
        reading = shorthand.Reading(
            text=note.text,
            kind=note.kind,
            side=note.side,
            reply=self._numbers.get(note.reply_to or ""),
            topics=tuple(
                self._notations[each] for each in note.topic_ids if each in self._notations
            ),
            star=note.star,
            cue=note.cue,
        )
        return shorthand.format(reading, self._context)


def _escaped(text: str) -> str:
    """`text` so that CommonMark shows its characters and nothing else."""
    return _ACTIVE.sub(lambda found: "".join(f"\\{char}" for char in found[0]), text)


def _escaped_heading(text: str) -> str:
    return _escaped(text).replace("#", "\\#")


def save_markdown(text: str, to: Path) -> None:
    """Write Markdown to a file, whole or not at all; raises CannotWrite.

    The new file is complete on the disk before one that stood there goes.
    """
    target = Path(os.path.realpath(to))  # a link stays a link
    beside = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(text.encode("utf-8", "replace"))
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except OSError as error:
        raise CannotWrite(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} could not be written: {reason}."),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Nothing was written. Choose a folder of your own, or another name."
            ),
            name=target.name,
            reason=error.strerror or type(error).__name__,
        ) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
