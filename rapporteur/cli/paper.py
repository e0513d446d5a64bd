"""The roster and the article."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from rapporteur.cli.asking import (
    FILE,
    as_json,
    file_argument,
    opened,
    passphrase_file,
    roundtable_option,
)
from rapporteur.cli.group import main
from rapporteur.cli.telling import finding_as_data, place_as_data, say
from rapporteur.desk import Desk, located
from rapporteur.domain.anonymity import Finding, FindingKind
from rapporteur.domain.article import Edition
from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.language import Language
from rapporteur.errors import GateClosed


@main.group()
def roster() -> None:
    """Who was in the room."""


@roster.command("import")
@file_argument
@click.argument("csv", type=FILE)
@click.option(
    "--roundtable", "number", type=int, default=None, help="Mark everybody present there."
)
@passphrase_file
@as_json
def roster_import(
    file: Path, csv: Path, number: int | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Take the roster CSV over, whole or not at all. Without --roundtable nobody is marked."""
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number).id if number else None
        desk.import_roster(csv, chosen)
        known = desk.roster()
        present = len(desk.attendance(chosen)) if chosen else 0
    counts = {
        "participants": len(known.participants),
        "organisations": len(known.organisations),
        "present": present,
    }
    said = ", ".join(f"{count} {what}" for what, count in counts.items())
    say(counts if as_json else None, said)


@main.command()
@file_argument
@roundtable_option
@passphrase_file
@as_json
def compose(file: Path, number: int, passphrase_file: Path | None, as_json: bool) -> None:
    """Draft the article in both languages; again only adds passages for unused notes."""
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number)
        desk.compose(chosen.id)
        parts = desk.article(chosen.id)
        left = {each.value: desk.edition(chosen.id, each).untranslated for each in Language}
        out = asdict(desk.left_out(chosen.id))
    count = len(parts.passages) if parts else 0
    data = {"passages": count, "to_translate": left, "left_out": out}
    say(
        data if as_json else None,
        f"{count} passages; to translate: {left['en']} in English, {left['ru']} in Russian; "
        f"left out: {out['off_record']} off the record, {out['cues']} cues",
    )


@main.command()
@file_argument
@roundtable_option
@click.option("--language", type=click.Choice(["en", "ru"]), required=True)
@click.option("--to", "to", type=FILE, required=True, help="The .docx to write.")
@click.option("--final", is_flag=True, help="The final edition: no marks, nothing to translate.")
@click.option(
    "--waive-attendance",
    "reason",
    default=None,
    metavar="REASON",
    help="Open the gate although nobody is marked present; the reason is kept in the file.",
)
@passphrase_file
@as_json
def export(
    file: Path,
    number: int,
    language: str,
    to: Path,
    final: bool,
    reason: str | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Write the article as a Word file, if the guard lets it pass."""
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number)
        if reason is not None:
            _waive_attendance(desk, chosen, Language(language), reason)
        job = desk.export_job(chosen.id, Language(language), to, final)
        try:
            exported = job.run()
        except GateClosed as closed:
            _print_gate(closed, job.edition, as_json)
            raise
        desk.record_export(exported)
    data = {
        "file": str(to),
        "version": exported.export.version,
        "to_translate": exported.untranslated,
        "warnings": [finding_as_data(each) for each in exported.warnings],
    }
    say(data if as_json else None, f"{to}: version {exported.export.version}")
    if exported.untranslated and not as_json:
        click.echo(f"{exported.untranslated} stretches are still to be translated.", err=True)


def _waive_attendance(desk: Desk, chosen: Roundtable, language: Language, reason: str) -> None:
    for finding in desk.inspection(chosen.id, language).run():
        if finding.kind is FindingKind.ATTENDANCE:
            desk.waive(chosen.id, finding, reason)


def _print_gate(closed: GateClosed, edition: Edition, as_json: bool) -> None:
    findings = [each for each in closed.findings if isinstance(each, Finding)]
    places = located(edition, findings)
    if as_json:
        say({"findings": [place_as_data(each) for each in places]})
        return
    for each in places:
        found = each.finding
        click.echo(f"{found.place}: {found.severity}: {found.why}", err=True)
        if each.words:
            click.echo(f"    {each.words}", err=True)
