"""Opening, keying and making the file.

While a file is connected nothing in this process opens it again: closing that second handle
would drop SQLite's POSIX lock, and another process's acknowledged notes were then lost. So a
path that is already open is refused before anything touches it, and the salt is read and its
handle closed before connecting.
"""

from __future__ import annotations

import contextlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from rapporteur.errors import (
    QT_TRANSLATE_NOOP,
    BadInput,
    CannotWrite,
    NewerVersion,
    NotADialogue,
    StoreError,
    WrongPassphrase,
)
from rapporteur.store import schema
from rapporteur.store.driver import Connection, DatabaseError, connect
from rapporteur.store.keying import SALT_BYTES, Key, candidates, derive, new_salt
from rapporteur.store.trouble import already_open, damaged, in_users_words, read_only

APPLICATION_ID = 0x52415050  # "RAPP"
_PAGE_BYTES = 4096
_WAIT_FOR_LOCK_S = 0.2
_OTHER_FORMATS = (b"SQLite format 3\0", b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_open_here: set[tuple[int, int]] = set()  # (device, inode) of every file this process holds

SIDECARS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Opened:
    """A connected file. `identity` is its (device, inode), by which it is known if it moves.

    `set_aside` is where a -wal was put that did not belong to the file, None in the usual case.
    """

    connection: Connection
    key: Key
    identity: tuple[int, int]
    set_aside: Path | None = None


def open_file(path: Path, passphrase: str) -> Opened:
    """Connect to an existing dialogue; every way in which that can fail is a `StoreError`."""
    with in_users_words(path):
        _refuse_what_is_no_file(path)
        identity = identity_of(path)
        if identity in _open_here:
            raise already_open(path.name)
        salt = _read_salt(path)
        if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
            raise read_only(path.name)
        connection, key, set_aside = _unlock(path, passphrase, salt)
        try:
            _check_identity(connection, path)
            schema.migrate(connection)
        except BaseException:
            connection.close()
            raise
    _open_here.add(identity)
    return Opened(connection, key, identity, set_aside)


def make_file(path: Path, passphrase: str) -> Opened:
    """Make a new, empty dialogue file, readable by its owner alone; never replaces one."""
    if not passphrase:
        raise BadInput(
            QT_TRANSLATE_NOOP("Rapporteur", "A dialogue needs a passphrase."),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Choose one that you can remember: nobody can recover it."
            ),
        )
    with in_users_words(path):
        _refuse_what_stands_there(path)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            key = derive(passphrase, new_salt())
            connection = _connect(path, key)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            schema.migrate(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            fsync_folder(path.parent)
        except BaseException:
            with contextlib.suppress(NameError, UnboundLocalError):
                connection.close()
            remove_file(path)
            raise
        identity = identity_of(path)
        _open_here.add(identity)
    return Opened(connection, key, identity)


def forget(identity: tuple[int, int]) -> None:
    """The file is closed: it may be opened again, under whatever name it has now."""
    _open_here.discard(identity)


def connect_to_copy(path: Path, key: Key) -> Connection:
    """A plain connection to a fresh copy, to see that it can be opened and read."""
    return _connect(path, key)


def remove_file(path: Path) -> None:
    """Remove a file that was begun and not finished, with what SQLite laid beside it."""
    for each in (path, *(path.with_name(path.name + suffix) for suffix in SIDECARS)):
        each.unlink(missing_ok=True)


def fsync_folder(folder: Path) -> None:
    """Make a new name in `folder` durable, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def identity_of(path: Path) -> tuple[int, int]:
    """What tells this file from any other, whatever it is called: (device, inode)."""
    found = path.stat()
    return found.st_dev, found.st_ino


def _refuse_what_is_no_file(path: Path) -> None:
    try:
        kind = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise NotADialogue(
            QT_TRANSLATE_NOOP("Rapporteur", "There is no file {name} here."),
            QT_TRANSLATE_NOOP("Rapporteur", "Check its name and folder."),
            name=path.name,
        ) from None
    if not stat.S_ISREG(kind):  # a folder, or a pipe that nobody would ever write to
        raise _not_a_dialogue(path)


def _refuse_what_stands_there(path: Path) -> None:
    if not path.parent.is_dir():
        raise CannotWrite(
            QT_TRANSLATE_NOOP("Rapporteur", "There is no folder {name}."),
            QT_TRANSLATE_NOOP("Rapporteur", "Make it first, or choose another place."),
            name=path.parent,
        )
    for each in (path, *(path.with_name(path.name + suffix) for suffix in SIDECARS)):
        if each.exists() or each.is_symlink():
            raise CannotWrite(
                QT_TRANSLATE_NOOP("Rapporteur", "There is already a file {name} here."),
                QT_TRANSLATE_NOOP("Rapporteur", "Choose another name; nothing was replaced."),
                name=each.name,
            )


def _read_salt(path: Path) -> bytes:
    with path.open("rb") as file:
        head = file.read(SALT_BYTES)
    if not head:
        raise NotADialogue(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is empty."),
            QT_TRANSLATE_NOOP("Rapporteur", "Open your last saved copy, or begin a new dialogue."),
            name=path.name,
        )
    if path.stat().st_size < _PAGE_BYTES or head.startswith(_OTHER_FORMATS) or _is_text(head):
        raise _not_a_dialogue(path)
    return head


def _not_a_dialogue(path: Path) -> NotADialogue:
    return NotADialogue(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a Rapporteur dialogue."),
        QT_TRANSLATE_NOOP("Rapporteur", "Choose a file whose name ends in .rapporteur."),
        name=path.name,
    )


def _is_text(head: bytes) -> bool:
    """Sixteen random bytes are all printable once in some ten million files."""
    return all(byte in b"\t\n\r" or 32 <= byte < 127 for byte in head)


def _unlock(path: Path, passphrase: str, salt: bytes) -> tuple[Connection, Key, Path | None]:
    for key in candidates(passphrase, salt):
        try:
            set_aside = _settle_leftover(path, key)
            return _connect(path, key), key, set_aside
        except DatabaseError as error:
            if "not a database" not in str(error):
                raise
    if path.stat().st_size % _PAGE_BYTES:
        raise damaged(path.name)
    raise WrongPassphrase(
        QT_TRANSLATE_NOOP("Rapporteur", "This passphrase does not open {name}."),
        QT_TRANSLATE_NOOP(
            "Rapporteur",
            "Check the keyboard layout and Caps Lock, and that this is a dialogue of Rapporteur; "
            "nobody can recover a passphrase.",
        ),
        name=path.name,
    )


def _settle_leftover(path: Path, key: Key) -> Path | None:
    """See that a -wal left by a crash belongs to the file, before a connection takes it in.

    Somebody may have put an older copy in the place of a file that was left behind by a crash.
    The strange -wal would be written into that copy, even by an opening that fails, and destroy
    it. So both are read first through a connection that cannot write; a -wal that does not fit a
    file which is sound without it is put aside under another name, which is returned.
    """
    wal = path.with_name(path.name + "-wal")
    if not wal.exists() or wal.stat().st_size == 0:
        return None
    trouble = _read_only_trouble(path, key, "mode=ro")
    path.with_name(path.name + "-shm").unlink(missing_ok=True)  # of the reading just done
    if trouble is None:
        return None
    if "locked" in str(trouble) or _read_only_trouble(path, key, "immutable=1") is not None:
        raise trouble
    aside = wal.with_name(f"{wal.name}.set-aside-{os.urandom(4).hex()}")
    wal.rename(aside)
    return aside


def _read_only_trouble(path: Path, key: Key, how: str) -> DatabaseError | None:
    """What stands in the way of reading all of the file; `how` is SQLite's URI parameter.

    "mode=ro" reads the -wal too and writes nothing, "immutable=1" reads the file alone.
    """
    connection = connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=_WAIT_FOR_LOCK_S)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(key.pragma())
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
        found += [row[0] for row in connection.execute("PRAGMA foreign_key_check")]
        return None if found == ["ok"] else DatabaseError("database disk image is malformed")
    except DatabaseError as error:
        return error
    finally:
        connection.close()


def _connect(path: Path, key: Key) -> Connection:
    """A keyed, exclusive, durable connection; the lock is held when this returns."""
    connection = connect(str(path), timeout=_WAIT_FOR_LOCK_S)
    try:
        # A wrong passphrase is no news for the terminal: the error is raised all the same.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(key.pragma())
        _assert_cipher(connection)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for setting in (
            "journal_mode = WAL",
            "synchronous = FULL",  # NORMAL lost acknowledged writes in simulated power cuts
            "temp_store = MEMORY",
            "cache_size = -2000",  # KiB; four times as much, SQLite's own, makes nothing quicker
            "secure_delete = ON",
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return connection


def _assert_cipher(connection: Connection) -> None:
    row = connection.execute("PRAGMA cipher_version").fetchone()
    if not row or not row[0]:
        raise AssertionError("the database driver has no cipher: it would write plaintext")


def _check_identity(connection: Connection, path: Path) -> None:
    (identity,) = connection.execute("PRAGMA application_id").fetchone()
    if identity != APPLICATION_ID:
        raise _not_a_dialogue(path)
    if schema.is_newer(connection):
        raise NewerVersion(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} was written by a newer Rapporteur."),
            QT_TRANSLATE_NOOP("Rapporteur", "Install the newer version; nothing was changed."),
            name=path.name,
        )


__all__ = [
    "APPLICATION_ID",
    "Opened",
    "StoreError",
    "connect_to_copy",
    "forget",
    "fsync_folder",
    "identity_of",
    "make_file",
    "open_file",
    "remove_file",
]
