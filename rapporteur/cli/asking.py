"""What every command asks for: the file, its passphrase, a roundtable."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from rapporteur.cli.kinds import EXISTING, FILE, NEW, NUMBER, is_text
from rapporteur.cli.telling import tell
from rapporteur.desk import Desk
from rapporteur.errors import BadInput

PASSPHRASE_VARIABLE = "RAPPORTEUR_PASSPHRASE"
NOBODY = "Nobody can recover this passphrase: without it the dialogue is lost."

file_argument = click.argument("file", type=EXISTING)
new_file_argument = click.argument("file", type=NEW)
as_json = click.option("--json", "as_json", is_flag=True, help="Print data as JSON.")
roundtable_option = click.option(
    "--roundtable", "number", type=NUMBER, required=True, help="The roundtable's number."
)
passphrase_file = click.option(
    "--passphrase-file",
    type=FILE,
    help=f"Read the passphrase from this file's first line (else {PASSPHRASE_VARIABLE}, or asked).",
)


@contextmanager
def opened(file: Path, passphrase_file: Path | None) -> Iterator[Desk]:
    """The dialogue in `file`, closed again however the command ends."""
    desk = Desk.open(file, passphrase_of(file, passphrase_file))
    notice = desk.notice()
    if notice is not None:
        tell(notice)
    try:
        yield desk
    finally:
        desk.close()


def passphrase_of(file: Path, passphrase_file: Path | None) -> str:
    """The passphrase of an existing file: given, or asked for."""
    given = _given_passphrase(passphrase_file)
    if given is not None:
        return given
    return _asked(f"Passphrase of {file.name}")


def new_passphrase(passphrase_file: Path | None) -> str:
    """The passphrase of a new file: given, or asked for twice."""
    given = _given_passphrase(passphrase_file)
    if given is not None:
        return given
    click.echo(NOBODY, err=True)
    return _asked("New passphrase", twice=True)


def _asked(question: str, twice: bool = False) -> str:
    """What is typed at the terminal, and never what is piped in: that may be notes."""
    if not _has_terminal():
        raise BadInput(
            "There is no terminal to ask for the passphrase on.",
            "Set {variable} or use --passphrase-file.",
            variable=PASSPHRASE_VARIABLE,
        )
    try:
        typed = click.prompt(question, hide_input=True, confirmation_prompt=twice, err=True)
    except UnicodeDecodeError as error:
        raise _no_text("The passphrase") from error
    return _text(str(typed), "The passphrase")


def _has_terminal() -> bool:
    """Whether getpass will find a terminal; without one it would read standard input."""
    console = "CONIN$" if os.name == "nt" else "/dev/tty"
    try:
        os.close(os.open(console, os.O_RDWR | getattr(os, "O_NOCTTY", 0)))
    except OSError:
        return sys.stdin is not None and sys.stdin.isatty()
    return True


def _given_passphrase(passphrase_file: Path | None) -> str | None:
    """From the file, or from the variable, which is then taken out of the environment."""
    from_environment = os.environ.pop(PASSPHRASE_VARIABLE, None)
    if passphrase_file is None:
        return from_environment and _text(from_environment, PASSPHRASE_VARIABLE)
    try:
        lines = passphrase_file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "The passphrase file {name} cannot be read.",
            "It is a text in UTF-8 whose first line is the passphrase.",
            name=passphrase_file,
        ) from error
    return lines[0] if lines else ""


def _text(words: str, what: str) -> str:
    if not is_text(words):
        raise _no_text(what)
    return words


def _no_text(what: str) -> BadInput:
    return BadInput("{what} is not text in UTF-8.", "Type it anew.", what=what)
