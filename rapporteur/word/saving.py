"""Put a finished file in its place: whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from rapporteur.errors import QT_TRANSLATE_NOOP, CannotWrite

_STILL = QT_TRANSLATE_NOOP(
    "Rapporteur", "Nothing was written. Choose another folder, or make this one first."
)
_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Rapporteur", "Nothing was written. Choose a folder of your own, or another name."
)
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def save(content: bytes, to: Path, check: Callable[[Path], object]) -> None:
    """Write `content` to `to`, replacing what stood there, after `check` has read it again.

    The new file is complete on the disk before the old one goes. Raises CannotWrite, or what
    `check` raises; then `to` is as it was and nothing is left beside it.
    """
    try:
        target = to.resolve()  # a link stays a link
        if target.is_dir():
            raise _is_folder(target)
        if target.exists() and not os.access(target, os.W_OK):
            raise _read_only(target)
    except OSError as error:
        raise cannot_write(error, to) from error
    beside = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        _write_durably(content, beside, target)
        check(beside)
        _replace(beside, target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    _make_rename_durable(target.parent)


def _write_durably(content: bytes, beside: Path, target: Path) -> None:
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise cannot_write(error, target) from error


def _replace(beside: Path, target: Path) -> None:
    try:
        beside.replace(target)
    except PermissionError as error:  # open elsewhere (Windows), or another's in a shared folder
        raise _locked(target) from error
    except OSError as error:
        raise cannot_write(error, target) from error


def _make_rename_durable(folder: Path) -> None:
    """Flush the folder's own entry, where the system can open a folder (Windows cannot)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def cannot_write(error: OSError, target: Path) -> CannotWrite:
    """What the system reported, in the user's words."""
    name, folder = target.name, str(target.parent)
    if error.errno in _NO_ROOM:
        return CannotWrite(
            QT_TRANSLATE_NOOP("Rapporteur", "There is no room left on the disk for {name}."),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Nothing was written. Free some space, or choose another disk."
            ),
            name=name,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        title = QT_TRANSLATE_NOOP("Rapporteur", "The folder {folder} does not exist.")
        return CannotWrite(title, _STILL, folder=folder)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        title = QT_TRANSLATE_NOOP("Rapporteur", "You may not write in the folder {folder}.")
        return CannotWrite(title, _ELSEWHERE, folder=folder)
    return CannotWrite(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} could not be written: {reason}."),
        _ELSEWHERE,
        name=name,
        reason=error.strerror or type(error).__name__,
    )


def _is_folder(target: Path) -> CannotWrite:
    return CannotWrite(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is a folder, not a file."),
        QT_TRANSLATE_NOOP("Rapporteur", "Nothing was written. Give the document another name."),
        name=target.name,
    )


def _read_only(target: Path) -> CannotWrite:
    return CannotWrite(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} may only be read, not replaced."),
        QT_TRANSLATE_NOOP("Rapporteur", "Nothing was written. Give the document another name."),
        name=target.name,
    )


def _locked(target: Path) -> CannotWrite:
    return CannotWrite(
        QT_TRANSLATE_NOOP(
            "Rapporteur", "{name} is open in another program, or not yours to replace."
        ),
        QT_TRANSLATE_NOOP(
            "Rapporteur", "Nothing was written. Close it there, or choose another name."
        ),
        name=target.name,
    )
