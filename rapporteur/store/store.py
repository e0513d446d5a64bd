"""Reading and writing one dialogue file."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from rapporteur.domain.change import Change, Record
from rapporteur.domain.dialogue import Note
from rapporteur.domain.drafts import Drafts, HalfTyped
from rapporteur.domain.language import fold
from rapporteur.errors import QT_TRANSLATE_NOOP, CannotWrite, RapporteurError
from rapporteur.store import drafts as half_typed
from rapporteur.store import opening
from rapporteur.store.driver import DatabaseError
from rapporteur.store.health import Health, examine
from rapporteur.store.rows import LINKS, TABLES, Row, from_row, to_row
from rapporteur.store.trouble import in_users_words, moved

R = TypeVar("R", bound=Record)
FRAMES_IN_HASTE = 256  # 1 MiB: what a slow disk still writes within the second


class Store:
    """An open, locked dialogue file. Not for threads: it lives where it was opened."""

    def __init__(self, path: Path, opened: opening.Opened) -> None:
        self.path = path
        self.set_aside = opened.set_aside  # a -wal that did not belong to the file
        self._db = opened.database
        self._key = opened.key
        self._identity = opened.identity
        self._is_closed = False

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
            self._db.conn.interrupt()
        else:
            with contextlib.suppress(RapporteurError):
                self._drop_stray_drafts()
            with contextlib.suppress(RapporteurError):
                self.checkpoint()
        self._db.close()
        opening.forget(self._identity)
        return not self.path.with_name(f"{self.path.name}-wal").exists()

    def _frames_waiting(self) -> int:
        """How many pages of the -wal are not in the file yet."""
        with contextlib.suppress(DatabaseError):
            row = self._db.execute("PRAGMA wal_checkpoint(NOOP)").fetchone()
            return int(row[1]) - int(row[2])
        return FRAMES_IN_HASTE + 1

    def discard(self) -> None:
        """Close and remove the file: for one whose beginning failed."""
        self._is_closed = True
        self._db.close()
        opening.forget(self._identity)
        opening.remove_file(self.path)

    def checkpoint(self) -> None:
        """Move what lies in the -wal into the file, so that a copied file is whole."""
        with in_users_words(self.path):
            self._refuse_if_moved()
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    # Reading

    def all(self, kind: type[R], order: str = "id", **where: object) -> tuple[R, ...]:
        """Every record of a class whose columns have the given values, in `order`."""
        clause = " AND ".join(f"[{column}] IS :{column}" for column in where) or "1"
        with in_users_words(self.path):
            rows = list(self._db.table(TABLES[kind]).rows_where(clause, where, order_by=order))
            links = self._links(kind, clause, where)
        return tuple(from_row(kind, row, links.get(row["id"], ())) for row in rows)

    def one(self, kind: type[R], **where: object) -> R | None:
        """The one record with the given values, or None."""
        found = self.all(kind, "id", **where)
        return found[0] if found else None

    def last_note_number(self, roundtable_id: str) -> int:
        """The highest number ever given to a note of this roundtable; 0 where none was."""
        with in_users_words(self.path):
            rows = list(
                self._db.table("note_numbers").rows_where("roundtable_id = ?", [roundtable_id])
            )
        return int(rows[0]["last"]) if rows else 0

    def newest_note_number(self, roundtable_id: str) -> int | None:
        """The number of the newest note that stands in a roundtable; None where none does."""
        with in_users_words(self.path):
            (newest,) = self._db.execute(
                "SELECT max(number) FROM notes WHERE roundtable_id = ?", [roundtable_id]
            ).fetchone()
        return None if newest is None else int(newest)

    def has_note(self, roundtable_id: str, number: int) -> bool:
        """Whether a note of this number stands in a roundtable."""
        with in_users_words(self.path):
            (found,) = self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM notes WHERE roundtable_id = ? AND number = ?)",
                [roundtable_id, number],
            ).fetchone()
        return bool(found)

    def search(self, query: str, roundtable_id: str | None = None) -> tuple[Note, ...]:
        """The notes that hold every word of `query`, the last one as a prefix, ё read as е."""
        plain = query.encode("utf-8", "replace").decode().replace("\0", " ")
        words = [word.replace('"', '""') for word in fold(plain).split()]
        if not words:
            return ()
        match = " ".join(f'"{word}"' for word in words) + " *"
        clause, values = "seq IN (SELECT rowid FROM note_search WHERE note_search MATCH ?)", [match]
        if roundtable_id is not None:
            clause, values = f"{clause} AND roundtable_id = ?", [match, roundtable_id]
        with in_users_words(self.path):
            rows = list(
                self._db.table("notes").rows_where(clause, values, order_by="stamped_at, number")
            )
            links = self._links(Note, clause, values)
        return tuple(from_row(Note, row, links.get(row["id"], ())) for row in rows)

    def health(self) -> Health:
        """See whether the file is sound; reads all of it."""
        with in_users_words(self.path):
            return examine(self._db, self._key)

    def _links(self, kind: type, clause: str, values: Any) -> dict[str, tuple[str, ...]]:
        link = LINKS.get(kind)
        if link is None:
            return {}
        chosen = f"{link.owner} IN (SELECT id FROM {TABLES[kind]} WHERE {clause})"
        links: dict[str, tuple[str, ...]] = {}
        for row in self._db.table(link.table).rows_where(chosen, values, order_by="position"):
            links[row[link.owner]] = (*links.get(row[link.owner], ()), row[link.other])
        return links

    # Writing

    def write(self, change: Change, drafts: Drafts | None = None) -> Change:
        """Bring every record of `change` to its after-state in one durable transaction.

        `drafts` replaces, in the same transaction, the lines that are kept for their roundtable.
        Returns `change` once the commit has returned; where it raises, nothing was changed.
        """
        with in_users_words(self.path), self._db.atomic():
            self._refuse_if_moved()
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            for each in change.records:
                if each.after is not None:
                    self._put(each.after)
                else:
                    self._remove(each.record)
            if drafts is not None:
                half_typed.replace(self._db, drafts)
        return change

    def drafts(self, roundtable_id: str) -> tuple[HalfTyped, ...]:
        """The half-typed lines kept for a roundtable; one whose note is gone is a new line."""
        with in_users_words(self.path):
            return half_typed.read(self._db, roundtable_id)

    def keep_drafts(self, drafts: Drafts) -> None:
        """Replace the half-typed lines of a roundtable, durably, where they have changed."""
        with in_users_words(self.path):
            if half_typed.is_kept(self._db, drafts):
                return
            with self._db.atomic():
                self._refuse_if_moved()
                half_typed.replace(self._db, drafts)

    def _drop_stray_drafts(self) -> None:
        """Undo ends with the file's closing: lines of a roundtable that is gone are gone too."""
        with in_users_words(self.path):
            if half_typed.has_stray(self._db):
                with self._db.atomic():
                    self._refuse_if_moved()
                    half_typed.drop_stray(self._db)

    def _refuse_if_moved(self) -> None:
        """A file that lost its name would take notes that nobody finds again after a crash."""
        try:
            here = opening.identity_of(self.path)
        except FileNotFoundError:
            here = None
        if here != self._identity:
            raise moved(self.path.name)

    def _put(self, record: Record) -> None:
        row = to_row(record)
        self._upsert(TABLES[type(record)], row, ("id",))
        if isinstance(record, Note):
            self._index(record)
            self._count(record)
        self._link(record)

    def _remove(self, record: Record) -> None:
        if isinstance(record, Note):
            self._unindex(record)
        link = LINKS.get(type(record))
        if link is not None:
            self._db.execute(f"DELETE FROM {link.table} WHERE {link.owner} = ?", [record.id])
        self._db.execute(f"DELETE FROM {TABLES[type(record)]} WHERE id = ?", [record.id])

    def _link(self, record: Record) -> None:
        link = LINKS.get(type(record))
        if link is None:
            return
        others: Iterable[str] = getattr(record, link.field)
        self._db.execute(f"DELETE FROM {link.table} WHERE {link.owner} = ?", [record.id])
        for position, other in enumerate(others):
            row = {link.owner: record.id, link.other: other, "position": position}
            self._upsert(link.table, row, (link.owner, link.other))

    def _upsert(self, table: str, row: Row, key: tuple[str, ...]) -> None:
        """One statement: sqlite-utils' own upsert asks for the table's columns each time."""
        columns = ", ".join(row)
        values = ", ".join(f":{name}" for name in row)
        updates = ", ".join(f"{name} = excluded.{name}" for name in row if name not in key)
        self._db.execute(
            f"INSERT INTO {table} ({columns}) VALUES ({values}) "
            f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {updates}",
            row,
        )

    def _index(self, note: Note) -> None:
        self._unindex(note)
        self._db.execute(
            "INSERT INTO note_search (rowid, text) SELECT seq, ? FROM notes WHERE id = ?",
            [fold(note.text), note.id],
        )

    def _unindex(self, note: Note) -> None:
        self._db.execute(
            "DELETE FROM note_search WHERE rowid = (SELECT seq FROM notes WHERE id = ?)", [note.id]
        )

    def _count(self, note: Note) -> None:
        self._db.execute(
            "INSERT INTO note_numbers (roundtable_id, last) VALUES (?, ?) "
            "ON CONFLICT (roundtable_id) DO UPDATE SET last = max(last, excluded.last)",
            [note.roundtable_id, note.number],
        )

    # Copying

    def copy_to(self, target: Path, replace: bool = False) -> Path:
        """Write an encrypted copy with the same passphrase, see that it opens, then name it.

        VACUUM INTO reads through the connection that is open; copying the file would open it
        a second time. Raises `CannotWrite` where something stands at `target` already.
        """
        target = target.parent.resolve() / target.name
        self._refuse_as_copy(target, replace)
        part = target.with_name(f".{target.name}.part")
        with in_users_words(target):
            part.unlink(missing_ok=True)
            try:
                self._vacuum_into(part)
                part.replace(target)
                opening.fsync_folder(target.parent)
            except BaseException:
                opening.remove_file(part)
                raise
        return target

    def _vacuum_into(self, part: Path) -> None:
        self._db.execute("VACUUM INTO ?", [str(part)])
        part.chmod(0o600)
        copy = opening.connect_to_copy(part, self._key)
        try:
            faults = copy.execute("PRAGMA cipher_integrity_check").fetchall()
        finally:
            copy.close()
        if faults:
            raise OSError("the copy does not verify")
        handle = os.open(part, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def _refuse_as_copy(self, target: Path, replace: bool) -> None:
        same = target.exists() and target.samefile(self.path)
        if same or target.is_dir() or (target.exists() and not replace):
            raise CannotWrite(
                QT_TRANSLATE_NOOP("Rapporteur", "There is already a file {name} here."),
                QT_TRANSLATE_NOOP("Rapporteur", "Choose another name; nothing was replaced."),
                name=target.name,
            )
        if not target.parent.is_dir():
            raise CannotWrite(
                QT_TRANSLATE_NOOP("Rapporteur", "There is no folder {name}."),
                QT_TRANSLATE_NOOP("Rapporteur", "Make it first, or choose another place."),
                name=target.parent,
            )
