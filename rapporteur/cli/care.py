"""Checking documents, copying the file, looking after it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import click

from rapporteur.cli.asking import (
    as_json,
    file_argument,
    opened,
    passphrase_file,
)
from rapporteur.cli.group import main
from rapporteur.cli.kinds import EXISTING, FILE, NUMBER, refuse_taken
from rapporteur.cli.telling import place_as_data, say, tell, warn
from rapporteur.desk.checking import Checked, check_documents, merged
from rapporteur.domain.anonymity import Setting
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Roster
from rapporteur.errors import ExitCode, RapporteurError
from rapporteur.exchange import read_roster


@main.command()
@click.argument("documents", nargs=-1, required=True, type=FILE)
@click.option("--roster", "csv", type=EXISTING, required=True, help="Who must not be found.")
@click.option(
    "--dialogue", type=EXISTING, default=None, help="Gives hosts, signatories, attendance."
)
@click.option("--k", type=NUMBER, default=3, help="The smallest group to be named.")
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
    """Look for identities in DOCUMENTS (.docx, .md, .txt).

    Exit 1 where something blocks. A document that cannot be read is named, the others are
    checked all the same, and the exit code is 2 whatever they hold: not all was looked at.
    """
    people, setting, bylines = _guarded(csv, dialogue, passphrase_file)
    read: list[Checked | _Unread] = []
    off: tuple[str, ...] = ()
    for path in documents:
        try:
            checked, off = check_documents((path,), people, replace(setting, k=k), bylines)
            read += checked
        except RapporteurError as error:
            read.append(_Unread(path, error))
    _print_read(read, off, as_json)
    if any(isinstance(each, _Unread) for each in read):
        raise SystemExit(int(ExitCode.BAD_INPUT))
    if any(isinstance(each, Checked) and each.blocked for each in read):
        raise SystemExit(int(ExitCode.GATE_CLOSED))


@dataclass(frozen=True, slots=True)
class _Unread:
    """A document that could not be read, and why."""

    path: Path
    error: RapporteurError


def _guarded(
    csv: Path, dialogue: Path | None, passphrase_file: Path | None
) -> tuple[Roster, Setting, frozenset[str]]:
    if dialogue is None:
        return read_roster(csv), Setting(), frozenset()
    with opened(dialogue, passphrase_file) as desk:
        own, setting = desk.guarded()
        return merged(own, read_roster(csv, desk.hosts())), setting, desk.bylines()


def _print_read(read: list[Checked | _Unread], off: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        say({"documents": [_as_data(each) for each in read], "checks_off": list(off)})
    for document in read:
        if isinstance(document, _Unread):
            tell(document.error)
        elif not as_json:
            _print_checked(document)
    for sentence in () if as_json else off:
        warn(f"Not checked: {sentence}")


def _print_checked(document: Checked) -> None:
    for each in document.places:
        found = each.finding
        click.echo(f"{document.path}: {found.place}: {found.severity}: {found.why}")
        click.echo(f"    {each.words}")
    if not document.places:
        click.echo(f"{document.path}: nothing found")


def _as_data(document: Checked | _Unread) -> dict[str, object]:
    if isinstance(document, _Unread):
        return {"document": str(document.path), "unreadable": str(document.error)}
    return {
        "document": str(document.path),
        "blocked": document.blocked,
        "findings": [place_as_data(each) for each in document.places],
    }


@main.command()
@file_argument
@click.argument("to", type=FILE)
@passphrase_file
@as_json
def copy(file: Path, to: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Save an encrypted copy of FILE as TO, with the same passphrase."""
    target = to / file.name if to.is_dir() else to
    refuse_taken(target)
    with opened(file, passphrase_file) as desk:
        written = desk.copy_to(target)
    say({"file": str(written)} if as_json else None, str(written))


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
