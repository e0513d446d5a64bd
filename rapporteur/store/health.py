"""What can be said of a file's health without showing what is in it."""

from __future__ import annotations

from dataclasses import dataclass

from rapporteur.store import drafts, schema
from rapporteur.store.driver import Connection, database_over
from rapporteur.store.keying import PARAMETERS, Key
from rapporteur.store.rows import TABLES


@dataclass(frozen=True, slots=True)
class Health:
    """The cipher, whether every page verifies, the schema's number and how many of what.

    `faults` is empty for a sound file; else SQLCipher's and SQLite's own words.
    """

    cipher: str
    key_derivation: str
    schema_version: int
    faults: tuple[str, ...]
    counts: dict[str, int]

    @property
    def sound(self) -> bool:
        return not self.faults


def examine(db: Connection, key: Key) -> Health:
    """Verify every page's HMAC, the tables, the foreign keys and the full-text index."""
    cost = PARAMETERS[key.parameters]
    tables = database_over(db)
    return Health(
        cipher=f"SQLCipher {_one(db, 'PRAGMA cipher_version')}",
        key_derivation=(
            f"Argon2id {key.parameters}: {cost.memory_kib // 1024} MiB, "
            f"t={cost.time_cost}, p={cost.lanes}"
        ),
        schema_version=len(schema.applied(db)),
        faults=tuple(_faults(db)),
        counts={
            **{table: tables.table(table).count for table in TABLES.values()},
            "drafts": drafts.count(db),
        },
    )


def _faults(db: Connection) -> list[str]:
    pages = [str(row[0]) for row in db.execute("PRAGMA cipher_integrity_check")]
    tables = [str(row[0]) for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    orphans = [
        f"{row[0]}: a row without its {row[2]}" for row in db.execute("PRAGMA foreign_key_check")
    ]
    return pages + tables + orphans


def _one(db: Connection, query: str) -> str:
    return str(db.execute(query).fetchone()[0])
