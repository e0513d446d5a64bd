"""An encrypted copy of a file that is open."""

from __future__ import annotations

import os
from pathlib import Path

from rapporteur.errors import QT_TRANSLATE_NOOP, CannotWrite
from rapporteur.store import opening
from rapporteur.store.driver import Connection
from rapporteur.store.keying import Key
from rapporteur.store.trouble import in_users_words


def copy_to(
    connection: Connection, key: Key, source: Path, target: Path, replace: bool = False
) -> Path:
    """Write an encrypted copy with the same key, see that it opens, then name it.

    VACUUM INTO reads through the connection that is open; copying the file would open it
    a second time. Raises `CannotWrite` where something stands at `target` already.
    """
    target = target.parent.resolve() / target.name
    _refuse(source, target, replace)
    part = target.with_name(f".{target.name}.part")
    with in_users_words(target):
        part.unlink(missing_ok=True)
        try:
            _vacuum_into(connection, key, part)
            part.replace(target)
            opening.fsync_folder(target.parent)
        except BaseException:
            opening.remove_file(part)
            raise
    return target


def _vacuum_into(connection: Connection, key: Key, part: Path) -> None:
    connection.execute("VACUUM INTO ?", [str(part)])
    part.chmod(0o600)
    copy = opening.connect_to_copy(part, key)
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


def _refuse(source: Path, target: Path, replace: bool) -> None:
    same = target.exists() and target.samefile(source)
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
