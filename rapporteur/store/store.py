"""Reading and writing one dialogue file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import AgendaItem, Dialogue, Host, Note, Roundtable, Topic
from rapporteur.domain.drafts import Drafts, HalfTyped
from rapporteur.domain.query import Query
from rapporteur.errors import RapporteurError
from rapporteur.store import copying, opening, search
from rapporteur.store import drafts as half_typed
from rapporteur.store.driver import DatabaseError, database_over, transaction
from rapporteur.store.health import Health, examine
from rapporteur.store.rows import Codec, Link, codec, upsert
from rapporteur.store.trouble import in_users_words, moved

if TYPE_CHECKING:
    from sqlite_utils import Database

    from rapporteur.domain.change import Record

R = TypeVar("R", bound="Record")
# Few, asked for at every note, and changed seldom: what was read of them is kept until a write.
_KEPT = frozenset({Dialogue, Host, Roundtable, AgendaItem, Topic})
_COUNT = (
    "INSERT INTO note_numbers (roundtable_id, last) VALUES (?, ?) "
    "ON CONFLICT (roundtable_id) DO UPDATE SET last = max(last, excluded.last)"
)
FRAMES_IN_HASTE = 256  # 1 MiB: what a slow disk still writes within the second


class Store:
    """An open, locked dialogue file. Not for threads: it lives where it was opened."""

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self.set_aside = opened.set_aside  # a -wal that did not belong to the file
        self._connection = opened.connection
        self._key = opened.key
        self._identity = opened.identity
        self._is_closed = False
        self._kept: dict[tuple[object, ...], tuple[Any, ...]] = {}

    @cached_property
    def _db(self) -> Database:
        return database_over(self._connection)

    @classmethod
    def open(cls, path: Path, passphrase: str) -> Store:
        """Open an existing file; raises a `StoreError` and changes nothing where it cannot."""
        path = Path(os.path.realpath(path))  # Path.resolve() fails on a link to itself
        return cls(path, opening.open_file(path, passphrase))

    @classmethod
    def make(cls, path: Path, passphrase: str) -> Store:
        """Make a new, empty file; never replaces one."""
        path = Path(os.path.realpath(path.parent)) / path.name
        return cls(path, opening.make_file(path, passphrase))

    def close(self, in_haste: bool = False) -> bool:
        """Bring everything into the one file and let go of it. Whether it is one file now.

        Where that cannot be (a full disk, say), or would take long and there is haste, the -wal
        stays beside the file: nothing is lost, and the next opening takes it in.
        """
        if self._is_closed:
            return True
        self._is_closed = True
        if in_haste and self._frames_waiting() > FRAMES_IN_HASTE:
            # SQLite moves the -wal into the file whenever it closes one; only an interrupted
            # connection leaves that alone.
            self._connection.interrupt()
        else:
            with contextlib.suppress(RapporteurError):
                self._drop_stray_drafts()
            with contextlib.suppress(RapporteurError):
                self.checkpoint()
        self._connection.close()
        opening.forget(self._identity)
        return not self.path.with_name(f"{self.path.name}-wal").exists()

    def _frames_waiting(self) -> int:
        """How many pages of the -wal are not in the file yet."""
        with contextlib.suppress(DatabaseError):
            row = self._connection.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
            return int(row[1]) - int(row[2])
        return FRAMES_IN_HASTE + 1

    def discard(self) -> None:
        """Close and remove the file: for one whose beginning failed."""
        self._is_closed = True
        self._connection.close()
        opening.forget(self._identity)
        opening.remove_file(self.path)

    def checkpoint(self) -> None:
        """Move what lies in the -wal into the file, so that a copied file is whole."""
        with in_users_words(self.path):
            self._refuse_if_moved()
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    # Reading

    def all(self, kind: type[R], order: str = "id", **where: object) -> tuple[R, ...]:
        """Every record of a class whose columns have the given values, in `order`."""
        if kind not in _KEPT:
            return self._read(kind, order, where)
        wanted = (kind, order, *where.items())
        kept = self._kept.get(wanted)
        if kept is None:
            kept = self._kept[wanted] = self._read(kind, order, where)
        return kept

    def one(self, kind: type[R], **where: object) -> R | None:
        """The one record with the given values, or None."""
        found = self.all(kind, "id", **where)
        return found[0] if found else None

    def latest_notes(self, roundtable_id: str, count: int) -> tuple[Note, ...]:
        """The notes of a roundtable with the highest numbers, as many as asked for, by number."""
        own = codec(Note)
        clause = "notes WHERE roundtable_id = ? ORDER BY number DESC LIMIT ?"
        return self._records(own, own.select(clause), (roundtable_id, count))[::-1]

    def last_note_number(self, roundtable_id: str) -> int:
        """The highest number ever given to a note of this roundtable; 0 where none was."""
        query = "SELECT last FROM note_numbers WHERE roundtable_id = ?"
        with in_users_words(self.path):
            rows = self._rows(query, (roundtable_id,))
        return int(rows[0][0]) if rows else 0

    def newest_note_number(self, roundtable_id: str) -> int | None:
        """The number of the newest note that stands in a roundtable; None where none does."""
        query = "SELECT max(number) FROM notes WHERE roundtable_id = ?"
        with in_users_words(self.path):
            ((newest,),) = self._rows(query, (roundtable_id,))
        return None if newest is None else int(newest)

    def has_note(self, roundtable_id: str, number: int) -> bool:
        """Whether a note of this number stands in a roundtable."""
        query = "SELECT 1 FROM notes WHERE roundtable_id = ? AND number = ?"
        with in_users_words(self.path):
            return bool(self._rows(query, (roundtable_id, number)))

    def search(
        self, query: Query, roundtable_id: str | None = None, limit: int | None = None
    ) -> tuple[Note, ...]:
        """The notes of which all of `query` holds, the newest `limit` of them, oldest first."""
        match = search.match_of(query, roundtable_id)
        if match is None:
            return ()
        own = codec(Note)
        clause = (
            "note_search CROSS JOIN notes ON notes.seq = note_search.rowid "
            "WHERE note_search MATCH ? ORDER BY note_search.rowid DESC LIMIT ?"
        )
        values = (match, -1 if limit is None else limit)
        return self._records(own, own.select(clause), values)[::-1]

    def first_note_on(self, item_id: str) -> Note | None:
        """The note that was stored first of those on an agenda item."""
        own = codec(Note)
        clause = (
            "note_search CROSS JOIN notes ON notes.seq = note_search.rowid "
            "WHERE note_search MATCH ? ORDER BY note_search.rowid LIMIT 1"
        )
        match = search.match_of(Query(item_ids=frozenset({item_id})))
        found = self._records(own, own.select(clause), (match,))
        return found[0] if found else None

    def count_found(self, query: Query, roundtable_id: str | None = None) -> int:
        """How many notes `search` finds."""
        match = search.match_of(query, roundtable_id)
        if match is None:
            return 0
        with in_users_words(self.path):
            ((count,),) = self._rows(
                "SELECT count(*) FROM note_search WHERE note_search MATCH ?", (match,)
            )
        return int(count)

    def health(self) -> Health:
        """See whether the file is sound; reads all of it."""
        with in_users_words(self.path):
            return examine(self._connection, self._key)

    def _read(self, kind: type[R], order: str, where: dict[str, object]) -> tuple[R, ...]:
        own = codec(kind)
        clause = " AND ".join(f"{column} IS ?" for column in where) or "1"
        query = own.select(f"{own.table} WHERE {clause} ORDER BY {order}")
        return self._records(own, query, tuple(where.values()))

    def _records(self, own: Codec[R], query: str, values: Sequence[object]) -> tuple[R, ...]:
        """Row by row: ten thousand notes are not held twice."""
        with in_users_words(self.path):
            return tuple([own.unpack(row) for row in self._connection.execute(query, values)])

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._connection.execute(query, values).fetchall()
        return rows

    # Writing

    def write(self, change: Change, drafts: Drafts | None = None) -> Change:
        """Bring every record of `change` to its after-state in one durable transaction.

        `drafts` replaces, in the same transaction, the lines that are kept for their roundtable.
        Returns `change` once the commit has returned; where it raises, nothing was changed.
        """
        with in_users_words(self.path), transaction(self._connection):
            self._refuse_if_moved()
            if len(change.records) > 1:
                self._connection.execute("PRAGMA defer_foreign_keys = ON")
            for each in change.records:
                if each.after is not None:
                    self._put(each.after)
                else:
                    self._remove(each.record)
            if drafts is not None:
                half_typed.replace(self._connection, drafts)
        if not _KEPT.isdisjoint(type(each.record) for each in change.records):
            self._kept.clear()
        return change

    def drafts(self, roundtable_id: str) -> tuple[HalfTyped, ...]:
        """The half-typed lines kept for a roundtable; one whose note is gone is a new line."""
        with in_users_words(self.path):
            return half_typed.read(self._connection, roundtable_id)

    def keep_drafts(self, drafts: Drafts) -> None:
        """Replace the half-typed lines of a roundtable, durably, where they have changed."""
        with in_users_words(self.path):
            if half_typed.is_kept(self._connection, drafts):
                return
            with transaction(self._connection):
                self._refuse_if_moved()
                half_typed.replace(self._connection, drafts)

    def _drop_stray_drafts(self) -> None:
        """Undo ends with the file's closing: lines of a roundtable that is gone are gone too."""
        with in_users_words(self.path):
            if half_typed.has_stray(self._connection):
                with transaction(self._connection):
                    self._refuse_if_moved()
                    half_typed.drop_stray(self._connection)

    def _refuse_if_moved(self) -> None:
        """A file that lost its name would take notes that nobody finds again after a crash."""
        try:
            here = opening.identity_of(self.path)
        except FileNotFoundError:
            here = None
        if here != self._identity:
            raise moved(self.path.name)

    def _put(self, record: Record) -> None:
        own = codec(type(record))
        execute = self._connection.execute
        ((rowid,),) = execute(own.upsert, own.pack(record)).fetchall()
        if isinstance(record, Note):
            execute(search.INDEX, (rowid, search.text_of(record), search.signs_of(record)))
            execute(_COUNT, (record.roundtable_id, record.number))
        if own.link is not None:
            self._link(own.link, record)

    def _remove(self, record: Record) -> None:
        own = codec(type(record))
        execute = self._connection.execute
        if isinstance(record, Note):
            execute(search.FORGET, (record.id,))
        if own.link is not None:
            execute(f"DELETE FROM {own.link.table} WHERE {own.link.owner} = ?", (record.id,))
        execute(f"DELETE FROM {own.table} WHERE id = ?", (record.id,))

    def _link(self, link: Link, record: Record) -> None:
        execute = self._connection.execute
        execute(f"DELETE FROM {link.table} WHERE {link.owner} = ?", (record.id,))
        put = upsert(link.table, (link.owner, link.other, "position"), (link.owner, link.other))
        for position, other in enumerate(getattr(record, link.field)):
            execute(put, (record.id, other, position))

    def copy_to(self, target: Path, replace: bool = False) -> Path:
        """Write an encrypted copy with the same passphrase, see that it opens, then name it.

        Raises `CannotWrite` where something stands at `target` already.
        """
        return copying.copy_to(self._connection, self._key, self.path, target, replace)
