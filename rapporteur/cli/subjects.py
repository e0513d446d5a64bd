"""Organisations declared as talked about."""

from __future__ import annotations

from pathlib import Path

import click

from rapporteur.cli.asking import as_json, file_argument, opened, passphrase_file
from rapporteur.cli.group import main
from rapporteur.cli.kinds import WORDS
from rapporteur.cli.telling import say
from rapporteur.desk import Desk
from rapporteur.domain.anonymity import Subject


@main.group()
def subject() -> None:
    """Organisations that are talked about, though somebody from them is present."""


@subject.command("add")
@file_argument
@click.argument("name", type=WORDS)
@click.option("--reason", type=WORDS, required=True, help="Why; it is kept in the file.")
@passphrase_file
@as_json
def subject_add(
    file: Path, name: str, reason: str, passphrase_file: Path | None, as_json: bool
) -> None:
    """Declare the organisation NAME a subject: then it is found only as somebody's origin."""
    with opened(file, passphrase_file) as desk:
        desk.declare_subject(name, reason)
        _print_subjects(desk, as_json)


@subject.command("withdraw")
@file_argument
@click.argument("name", type=WORDS)
@passphrase_file
@as_json
def subject_withdraw(file: Path, name: str, passphrase_file: Path | None, as_json: bool) -> None:
    """Take a declaration back: the organisation's names are findings again."""
    with opened(file, passphrase_file) as desk:
        desk.withdraw_subject(desk.subject_named(name).id)
        _print_subjects(desk, as_json)


@subject.command("list")
@file_argument
@passphrase_file
@as_json
def subject_list(file: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Print what is declared a subject, with the reason and the day."""
    with opened(file, passphrase_file) as desk:
        _print_subjects(desk, as_json)


def _print_subjects(desk: Desk, as_json: bool) -> None:
    known = desk.subjects()
    if as_json:
        say([_as_data(each) for each in known])
    for each in () if as_json else known:
        click.echo(f"{each.name}\t{each.made_at:%Y-%m-%d}\t{each.reason}")


def _as_data(each: Subject) -> dict[str, str]:
    return {"name": each.name, "reason": each.reason, "made_at": each.made_at.isoformat()}
