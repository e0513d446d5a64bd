"""The roster and the article."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click

from rapporteur.cli.asking import (
    as_json,
    file_argument,
    opened,
    passphrase_file,
    roundtable_option,
)
from rapporteur.cli.group import main
from rapporteur.cli.kinds import EXISTING, FILE, NUMBER, WORDS
from rapporteur.cli.telling import place_as_data, say, warn, warn_of
from rapporteur.desk import Desk
from rapporteur.desk.checking import located
from rapporteur.desk.export import Exported, ExportJob
from rapporteur.domain.anonymity import Finding, FindingKind, Waiver
from rapporteur.domain.article import Edition
from rapporteur.domain.change import Change
from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.language import Language
from rapporteur.errors import ExitCode, GateClosed


@main.group()
def roster() -> None:
    """Who was in the room."""


@roster.command("import")
@file_argument
@click.argument("people", type=EXISTING)
@click.option(
    "--roundtable", "number", type=NUMBER, default=None, help="Mark everybody present there."
)
@click.option(
    "--fill", is_flag=True, help="Take names in the other script, sides and genders as proposed."
)
@passphrase_file
@as_json
def roster_import(
    file: Path,
    people: Path,
    number: int | None,
    fill: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Take a list of PEOPLE over: XLSX, XLS, ODS, CSV, vCard, or text with a person a line.

    A CSV with our own columns is taken whole or not at all. Of any other list what names nobody
    is named on standard error, the others are taken, and the exit code is 2. Without --roundtable
    nobody is marked present.
    """
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number).id if number is not None else None
        unread = _take_people(desk, people, chosen, fill)
        known = desk.roster()
        present = len(desk.attendance(chosen)) if chosen else 0
    counts = {
        "participants": len(known.participants),
        "organisations": len(known.organisations),
        "present": present,
    }
    said = ", ".join(f"{count} {what}" for what, count in counts.items())
    say(counts if as_json else None, said)
    if unread:
        raise SystemExit(int(ExitCode.BAD_INPUT))


def _take_people(desk: Desk, path: Path, roundtable_id: str | None, fill: bool) -> int:
    """Take the people over; how many entries named nobody."""
    if path.suffix.lower() == ".csv" and not fill:
        desk.import_roster(path, roundtable_id)
        return 0
    found = desk.read_people_file(path)
    unread = [each for each in found if each.read is None and not each.organisations]
    for each in unread:
        source = " ".join(each.source.split())[:160]
        warn(f"Not taken, it names neither a person nor an organisation: {source}")
    desk.add_people([each.accepted() for each in found] if fill else found, roundtable_id)
    proposed = sum(bool({"name_latin", "name_cyrillic"} & each.proposals()) for each in found)
    if proposed and not fill:
        warn(f"{proposed} have a name in one script only; --fill takes the other as proposed.")
    return len(unread)


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
    type=WORDS,
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
        with _attendance_waived(desk, chosen, Language(language), reason):
            job = desk.export_job(chosen.id, Language(language), to, final)
            exported = _run(job, as_json)
        desk.record_export(exported)
    warnings = located(job.edition, exported.warnings)
    data = {
        "file": str(to),
        "version": exported.export.version,
        "to_translate": exported.untranslated,
        "warnings": [place_as_data(each) for each in warnings],
    }
    say(data if as_json else None, f"{to}: version {exported.export.version}")
    warn_of(warnings)
    if exported.untranslated and not as_json:
        warn(f"Still to be translated: {exported.untranslated}.")


@contextmanager
def _attendance_waived(
    desk: Desk, chosen: Roundtable, language: Language, reason: str | None
) -> Iterator[None]:
    """Waive that nobody is marked present, for good only if the export inside succeeds."""
    waived: list[Change] = []
    try:
        if reason is not None:
            for finding in desk.inspection(chosen.id, language).run():
                if finding.kind is FindingKind.ATTENDANCE:
                    waived.append(desk.waive(chosen.id, finding, reason))
        yield
    except BaseException:
        for change in waived:
            for each in change.touched(Waiver):
                desk.revoke(each.record.id)
        raise


def _run(job: ExportJob, as_json: bool) -> Exported:
    try:
        return job.run()
    except GateClosed as closed:
        _print_gate(closed, job.edition, as_json)
        raise


def _print_gate(closed: GateClosed, edition: Edition, as_json: bool) -> None:
    findings = [each for each in closed.findings if isinstance(each, Finding)]
    places = located(edition, findings)
    if as_json:
        say({"findings": [place_as_data(each) for each in places]})
    else:
        warn_of(places)
