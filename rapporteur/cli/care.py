"""Copying the file, looking after it."""

from __future__ import annotations

from pathlib import Path

import click

from rapporteur.cli.asking import as_json, file_argument, opened, passphrase_file
from rapporteur.cli.group import main
from rapporteur.cli.kinds import FILE, refuse_taken
from rapporteur.cli.telling import say
from rapporteur.domain.language import Language
from rapporteur.errors import ExitCode


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
