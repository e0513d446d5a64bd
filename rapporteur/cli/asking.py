"""What every command asks for: the file, its passphrase, a roundtable."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from rapporteur.desk import Desk
from rapporteur.errors import BadInput

PASSPHRASE_VARIABLE = "RAPPORTEUR_PASSPHRASE"
NOBODY = "Nobody can recover this passphrase: without it the dialogue is lost."

FILE = click.Path(path_type=Path)
file_argument = click.argument("file", type=FILE)
as_json = click.option("--json", "as_json", is_flag=True, help="Print data as JSON.")
roundtable_option = click.option(
    "--roundtable", "number", type=int, required=True, help="The roundtable's number."
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
    try:
        yield desk
    finally:
        desk.close()


def passphrase_of(file: Path, passphrase_file: Path | None) -> str:
    """The passphrase of an existing file: given, or asked for."""
    given = _given_passphrase(passphrase_file)
    if given is not None:
        return given
    return str(click.prompt(f"Passphrase of {file.name}", hide_input=True, err=True))


def new_passphrase(passphrase_file: Path | None) -> str:
    """The passphrase of a new file: given, or asked for twice."""
    given = _given_passphrase(passphrase_file)
    if given is not None:
        return given
    click.echo(NOBODY, err=True)
    asked = click.prompt("New passphrase", hide_input=True, confirmation_prompt=True, err=True)
    return str(asked)


def _given_passphrase(passphrase_file: Path | None) -> str | None:
    """From the file, or from the variable, which is then taken out of the environment."""
    from_environment = os.environ.pop(PASSPHRASE_VARIABLE, None)
    if passphrase_file is None:
        return from_environment
    try:
        lines = passphrase_file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "The passphrase file {name} cannot be read.",
            "It is a text in UTF-8 whose first line is the passphrase.",
            name=passphrase_file,
        ) from error
    return lines[0] if lines else ""
