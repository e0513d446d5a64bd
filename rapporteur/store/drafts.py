"""Half-typed lines in the file: replaced as a whole, and never a part of undo.

They refer to roundtables and notes by id without a foreign key: the removal of either, which can
be taken back, must not take the words that somebody was typing.
"""

from __future__ import annotations

import datetime as dt

from rapporteur.domain.drafts import Drafts, HalfTyped
from rapporteur.store.driver import Connection
from rapporteur.store.rows import writable

_Kept = tuple[int, str, str, str | None]  # position, text, stamp, note

_STRAY = "FROM drafts WHERE roundtable_id NOT IN (SELECT id FROM roundtables)"


def read(db: Connection, roundtable_id: str) -> tuple[HalfTyped, ...]:
    """The lines kept for a roundtable; one whose note is gone is a new line."""
    rows = db.execute(
        "SELECT text, stamped_at, (SELECT id FROM notes WHERE notes.id = drafts.note_id) "
        "FROM drafts WHERE roundtable_id = ? ORDER BY position",
        [roundtable_id],
    ).fetchall()
    return tuple(
        HalfTyped(text, dt.datetime.fromisoformat(stamp), note_id) for text, stamp, note_id in rows
    )


def is_kept(db: Connection, drafts: Drafts) -> bool:
    """Whether the file holds these very lines already."""
    rows = db.execute(
        "SELECT position, text, stamped_at, note_id FROM drafts WHERE roundtable_id = ? "
        "ORDER BY position",
        [drafts.roundtable_id],
    ).fetchall()
    return bool(rows == _rows(drafts))


def replace(db: Connection, drafts: Drafts) -> None:
    """Keep these lines for the roundtable, and no others. Inside a transaction."""
    db.execute("DELETE FROM drafts WHERE roundtable_id = ?", [drafts.roundtable_id])
    for row in _rows(drafts):
        db.execute(
            "INSERT INTO drafts (roundtable_id, position, text, stamped_at, note_id) "
            "VALUES (?, ?, ?, ?, ?)",
            [drafts.roundtable_id, *row],
        )


def has_stray(db: Connection) -> bool:
    """Whether lines are kept for a roundtable that is not there."""
    return db.execute(f"SELECT 1 {_STRAY} LIMIT 1").fetchone() is not None


def drop_stray(db: Connection) -> None:
    """Forget the lines of roundtables that are not there. Inside a transaction."""
    db.execute(f"DELETE {_STRAY}")


def count(db: Connection) -> int:
    """How many lines are kept."""
    return int(db.execute("SELECT count(*) FROM drafts").fetchone()[0])


def _rows(drafts: Drafts) -> list[_Kept]:
    return [
        (position, writable(each.text), _stamp(each.stamped_at), each.note_id)
        for position, each in enumerate(drafts.worth_keeping().lines)
    ]


def _stamp(moment: dt.datetime) -> str:
    """With its UTC offset, as a note's."""
    return (moment if moment.tzinfo else moment.astimezone()).isoformat()
