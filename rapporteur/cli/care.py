"""Checking documents, copying the file, looking after it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from rapporteur.cli.asking import (
    FILE,
    as_json,
    file_argument,
    opened,
    passphrase_file,
)
from rapporteur.cli.group import main
from rapporteur.cli.telling import place_as_data, say
from rapporteur.desk import Checked, check_documents
from rapporteur.desk.checking import merged
from rapporteur.domain.anonymity import Setting
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Roster
from rapporteur.errors import ExitCode
from rapporteur.exchange import read_roster


@main.command()
@click.argument("documents", nargs=-1, required=True, type=FILE)
@click.option("--roster", "csv", type=FILE, required=True, help="Who must not be found.")
@click.option("--dialogue", type=FILE, default=None, help="Gives hosts, signatories, attendance.")
@click.option("--k", type=click.IntRange(1), default=3, help="The smallest group to be named.")
@passphrase_file
@as_json
def check(
    documents: tuple[Path, ...],
    csv: Path,
    dialogue: Path | None,
    k: int,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Look for identities in DOCUMENTS (.docx, .md, .txt); exit 1 where something blocks."""
    people, setting, bylines = _guarded(csv, dialogue, passphrase_file)
    checked, off = check_documents(documents, people, replace(setting, k=k), bylines)
    if as_json:
        say({"documents": [_checked_as_data(each) for each in checked], "checks_off": list(off)})
    else:
        _print_checked(checked, off)
    if any(each.blocked for each in checked):
        raise SystemExit(int(ExitCode.GATE_CLOSED))


def _guarded(
    csv: Path, dialogue: Path | None, passphrase_file: Path | None
) -> tuple[Roster, Setting, frozenset[str]]:
    if dialogue is None:
        return read_roster(csv), Setting(), frozenset()
    with opened(dialogue, passphrase_file) as desk:
        own, setting = desk.guarded()
        return merged(own, read_roster(csv, desk.hosts())), setting, desk.bylines()


def _print_checked(checked: tuple[Checked, ...], off: tuple[str, ...]) -> None:
    for document in checked:
        for each in document.places:
            found = each.finding
            click.echo(f"{document.path}: {found.place}: {found.severity}: {found.why}")
            click.echo(f"    {each.words}")
        if not document.places:
            click.echo(f"{document.path}: nothing found")
    for sentence in off:
        click.echo(f"Not checked: {sentence}", err=True)


def _checked_as_data(document: Checked) -> dict[str, object]:
    return {
        "document": str(document.path),
        "blocked": document.blocked,
        "findings": [place_as_data(each) for each in document.places],
    }


@main.command()
@file_argument
@click.argument("to", type=FILE)
@passphrase_file
def copy(file: Path, to: Path, passphrase_file: Path | None) -> None:
    """Save an encrypted copy of FILE as TO, with the same passphrase."""
    with opened(file, passphrase_file) as desk:
        written = desk.copy_to(to / file.name if to.is_dir() else to)
    click.echo(str(written))


@main.command()
@file_argument
@passphrase_file
@as_json
def doctor(file: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Say how FILE is: cipher, integrity, schema version, hosts, counts."""
    with opened(file, passphrase_file) as desk:
        health = desk.health()
        hosts = [f"{each.number} {each.short.in_(Language.EN)}" for each in desk.hosts()]
    data = {
        "cipher": health.cipher,
        "key_derivation": health.key_derivation,
        "schema_version": health.schema_version,
        "sound": health.sound,
        "faults": list(health.faults),
        "hosts": hosts,
        "counts": health.counts,
    }
    if as_json:
        say(data)
    else:
        counts = ", ".join(f"{count} {what}" for what, count in health.counts.items())
        click.echo(f"{health.cipher}; {health.key_derivation}; schema {health.schema_version}")
        click.echo("sound" if health.sound else "DAMAGED:\n" + "\n".join(health.faults))
        click.echo(f"hosts: {', '.join(hosts)}\n{counts}")
    if not health.sound:
        raise SystemExit(int(ExitCode.BAD_INPUT))
