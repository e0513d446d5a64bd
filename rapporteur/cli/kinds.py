"""The kinds of words that a command takes; each refuses what cannot be used before any work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from click.types import StringParamType

from rapporteur.errors import BadInput, CannotWrite


class _Words(StringParamType):
    """Words as text: bytes that are no text reach Python as lone surrogates."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        words = str(super().convert(value, param, ctx))
        if not is_text(words):
            raise BadInput(
                "{what} is not text in UTF-8.",
                "Type it anew.",
                what=param.human_readable_name if param is not None else "This",
            )
        return words


class _Title(_Words):
    """Words that may not be blank."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        words = super().convert(value, param, ctx)
        if not words.strip():
            raise BadInput("The title is blank.", "Give one with --title.")
        return words


class _File(click.Path):
    """A file whose name is text: SQLCipher opens no other."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(str(super().convert(value, param, ctx)))
        if not is_text(str(path)):
            raise BadInput("The name of {name} is not text in UTF-8.", "Rename it.", name=path)
        return path


class _Existing(_File):
    """A file that must be there, so that nobody types a passphrase in vain."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = super().convert(value, param, ctx)
        if is_missing(path):
            raise BadInput("There is no file {name} here.", "Check its name and folder.", name=path)
        return path


class _New(_File):
    """A name that must be free, in a folder that must be there."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = super().convert(value, param, ctx)
        refuse_taken(path)
        return path


def is_text(words: str) -> bool:
    """Whether the words can be written in UTF-8: no lone surrogate is among them."""
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def is_missing(path: Path) -> bool:
    """Whether nothing is there; what cannot be looked at is left for those who open it."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def refuse_taken(path: Path) -> None:
    """Raise CannotWrite where `path` is taken or has no folder to lie in."""
    if is_missing(path.parent):
        raise CannotWrite(
            "There is no folder {name}.",
            "Make it first, or choose another place.",
            name=path.parent,
        )
    if path.is_symlink() or not is_missing(path):
        raise CannotWrite(
            "There is already a file {name} here.",
            "Choose another name; nothing was replaced.",
            name=path,
        )


FILE = _File(path_type=Path)
EXISTING = _Existing(path_type=Path)
NEW = _New(path_type=Path)
WORDS = _Words()
TITLE = _Title()
NUMBER = click.IntRange(1, 2**31 - 1)  # SQLite would refuse a number of more than 64 bits
