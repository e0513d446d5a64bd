"""What SQLCipher reports, turned into the user's trouble."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rapporteur.errors import (
    QT_TRANSLATE_NOOP,
    AlreadyOpen,
    DamagedFile,
    DiskFull,
    DoesNotFit,
    RapporteurError,
    ReadOnlyPlace,
    StoreError,
)
from rapporteur.store.driver import DatabaseError, OperationalError


def disk_full(name: str) -> DiskFull:
    return DiskFull(
        QT_TRANSLATE_NOOP("Rapporteur", "There is no room left on the disk that holds {name}."),
        QT_TRANSLATE_NOOP(
            "Rapporteur",
            "Nothing was changed. Free some space and try again; what you typed is kept.",
        ),
        name=name,
    )


def already_open(name: str) -> AlreadyOpen:
    return AlreadyOpen(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is open in another window."),
        QT_TRANSLATE_NOOP("Rapporteur", "Close it there, then open it here."),
        name=name,
    )


def read_only(name: str) -> ReadOnlyPlace:
    return ReadOnlyPlace(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} lies in a place that cannot be written."),
        QT_TRANSLATE_NOOP(
            "Rapporteur", "Choose a folder of your own; a file from elsewhere can be copied there."
        ),
        name=name,
    )


def damaged(name: str) -> DamagedFile:
    return DamagedFile(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is damaged or cut short."),
        QT_TRANSLATE_NOOP(
            "Rapporteur", "Nothing was changed. Open your last saved copy of the dialogue."
        ),
        name=name,
    )


def _unreadable(name: str) -> StoreError:
    return StoreError(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} could not be read or written."),
        QT_TRANSLATE_NOOP(
            "Rapporteur",
            "Check that its disk is still connected, then try again; nothing was changed.",
        ),
        name=name,
    )


def moved(name: str) -> StoreError:
    return StoreError(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} was moved, renamed or deleted while it was open."),
        QT_TRANSLATE_NOOP(
            "Rapporteur",
            "What you typed is kept, but not stored: put the file back, or save a copy elsewhere.",
        ),
        name=name,
    )


def _misfit(name: str) -> DoesNotFit:
    return DoesNotFit(
        QT_TRANSLATE_NOOP("Rapporteur", "This change does not fit what is in {name} now."),
        QT_TRANSLATE_NOOP("Rapporteur", "Nothing was changed. Something it refers to is gone."),
        name=name,
    )


def _bad_name(name: str) -> StoreError:
    return StoreError(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is no name that this disk can hold."),
        QT_TRANSLATE_NOOP("Rapporteur", "Choose a shorter or plainer name."),
        name=name if len(name) < 60 else f"{name[:50]}…",
    )


# SQLite's own sentences; its numeric codes say the same, but the driver does not hand them out.
_KNOWN = (
    ("disk is full", disk_full),
    ("locked", already_open),
    ("readonly", read_only),
    ("read-only", read_only),
    ("malformed", damaged),
    ("not a database", damaged),
    ("unable to open", read_only),
    ("disk i/o error", _unreadable),
    ("constraint failed", _misfit),
)


def trouble_of(error: BaseException, path: Path) -> RapporteurError | None:
    """The user's trouble behind a driver's or system's error, or None where it is a bug."""
    if isinstance(error, OSError):
        return _trouble_of_system(error, path)
    if isinstance(error, DatabaseError):
        said = str(error).casefold()
        for words, trouble in _KNOWN:
            if words in said:
                return trouble(path.name)
    return None


def _trouble_of_system(error: OSError, path: Path) -> RapporteurError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(path.name)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return read_only(path.name)
    if error.errno in (errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL):
        return _bad_name(path.name)
    return _unreadable(path.name)


@contextmanager
def in_users_words(path: Path) -> Iterator[None]:
    """Raise the user's trouble for what goes wrong inside; let a bug through as it is."""
    try:
        yield
    except (DatabaseError, OperationalError, OSError) as error:
        trouble = trouble_of(error, path)
        if trouble is None:
            raise
        raise trouble from error
