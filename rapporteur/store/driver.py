"""SQLCipher under sqlite-utils.

Rows are read and written by statements on the connection itself; sqlite-utils lays the tables,
brings them up to date and counts them. It is read in when there is such work: it takes longer to
import than everything else of the store together, and a file that is up to date needs none of it.

sqlite-utils takes `pysqlite3` in place of the standard library's sqlite3 where it finds one, so
SQLCipher is put there before sqlite-utils is first imported. Nothing else in the project imports
either of them: the standard library's sqlite3 accepts `PRAGMA key` and writes plaintext.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlcipher3
import sqlcipher3.dbapi2 as dbapi

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

if "sqlite_utils" in sys.modules:  # pragma: no cover - a bug of ours, found at the first start
    raise ImportError("sqlite_utils was imported before the SQLCipher driver")
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi

Connection = Any  # sqlcipher3 ships no types
DatabaseError = dbapi.DatabaseError
OperationalError = dbapi.OperationalError
IntegrityError = dbapi.IntegrityError
connect = dbapi.connect


def database_over(connection: Connection) -> Database:
    """sqlite-utils' view of an open connection; nobody's plugins get hold of it."""
    from sqlite_utils import Database

    return Database(connection, execute_plugins=False)


def new_migrations(name: str) -> Migrations:
    """sqlite-utils' migrations, none yet."""
    from sqlite_utils.migrations import Migrations

    return Migrations(name)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All of what is written inside, durably, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()  # does nothing where the error has ended the transaction already
        raise


__all__ = [
    "Connection",
    "DatabaseError",
    "IntegrityError",
    "OperationalError",
    "connect",
    "database_over",
    "new_migrations",
    "transaction",
]
