"""SQLCipher under sqlite-utils.

sqlite-utils takes `pysqlite3` in place of the standard library's sqlite3 where it finds one, so
SQLCipher is put there before sqlite-utils is first imported. Nothing else in the project imports
either of them: the standard library's sqlite3 accepts `PRAGMA key` and writes plaintext.
"""

from __future__ import annotations

import sys
from typing import Any

import sqlcipher3
import sqlcipher3.dbapi2 as dbapi

if "sqlite_utils" in sys.modules:  # pragma: no cover - a bug of ours, found at the first start
    raise ImportError("sqlite_utils was imported before the SQLCipher driver")
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi

from sqlite_utils import Database  # noqa: E402
from sqlite_utils.db import Table  # noqa: E402
from sqlite_utils.migrations import Migrations  # noqa: E402

Connection = Any  # sqlcipher3 ships no types
DatabaseError = dbapi.DatabaseError
OperationalError = dbapi.OperationalError
IntegrityError = dbapi.IntegrityError
connect = dbapi.connect

__all__ = [
    "Connection",
    "Database",
    "DatabaseError",
    "IntegrityError",
    "Migrations",
    "OperationalError",
    "Table",
    "connect",
]
