"""What the guard found, and what was let stand, each named for itself."""

from __future__ import annotations

from pathlib import Path

import click

from rapporteur.cli.asking import as_json, file_argument, opened, passphrase_file, roundtable_option
from rapporteur.cli.group import main
from rapporteur.cli.kinds import WORDS
from rapporteur.cli.telling import place_as_data, say
from rapporteur.desk import Desk
from rapporteur.desk.checking import located
from rapporteur.desk.waiving import Listed, listed, named
from rapporteur.domain.anonymity import Severity, Waiver
from rapporteur.domain.language import Language
from rapporteur.errors import BadInput

_language = click.option(
    "--language", type=click.Choice(["en", "ru"]), default=None, help="The article's edition."
)
_notes = click.option("--notes", "of_notes", is_flag=True, help="The notes, as Markdown has them.")


@main.command()
@file_argument
@roundtable_option
@_language
@_notes
@passphrase_file
@as_json
def findings(
    file: Path,
    number: int,
    language: str | None,
    of_notes: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """List what the guard finds in the article, or in the notes, each with its name for waive."""
    with opened(file, passphrase_file) as desk:
        found = _found(desk, desk.roundtable_numbered(number).id, language, of_notes)
    if as_json:
        say({"findings": [{"id": each.name, **place_as_data(each.place)} for each in found]})
        return
    for each in found:
        of = each.finding
        click.echo(f"{each.name}\t{of.severity}\t{each.place.finding.place}\t{of.why}")
        if each.place.words:
            click.echo(f"\t{each.place.marked()}")
        if of.suggestion:
            click.echo(f"\tInstead: {of.suggestion}")


@main.command()
@file_argument
@roundtable_option
@_language
@_notes
@click.argument("names", nargs=-1, required=True, type=WORDS, metavar="FINDING…")
@click.option("--reason", type=WORDS, required=True, help="Why; it is kept in the file.")
@passphrase_file
@as_json
def waive(
    file: Path,
    number: int,
    language: str | None,
    of_notes: bool,
    names: tuple[str, ...],
    reason: str,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Let each FINDING pass that is named as findings lists it; the reason is kept in the file.

    A waiver is bound to the finding's subject and place. There is no way to waive all.
    """
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number).id
        for finding in named(_found(desk, chosen, language, of_notes), names):
            desk.waive(chosen, finding, reason)
        left = _found(desk, chosen, language, of_notes)
    blocking = sum(each.finding.severity is Severity.BLOCK for each in left)
    data = {"waived": list(dict.fromkeys(names)), "left": len(left), "blocking": blocking}
    say(data if as_json else None, f"{len(left)} findings left, {blocking} of them block")


@main.command()
@file_argument
@roundtable_option
@passphrase_file
@as_json
def waivers(file: Path, number: int, passphrase_file: Path | None, as_json: bool) -> None:
    """Print what was let stand at a roundtable, with the reason and the day."""
    with opened(file, passphrase_file) as desk:
        known = desk.waivers(desk.roundtable_numbered(number).id)
    if as_json:
        say([_as_data(each) for each in known])
    for each in () if as_json else known:
        click.echo(
            f"{each.id}\t{each.made_at:%Y-%m-%d}\t{each.kind}\t{each.subject}\t{each.reason}"
        )


@main.command()
@file_argument
@click.argument("waiver", type=WORDS)
@passphrase_file
@as_json
def revoke(file: Path, waiver: str, passphrase_file: Path | None, as_json: bool) -> None:
    """Take WAIVER back, named by its id as waivers prints it: the finding stands again."""
    with opened(file, passphrase_file) as desk:
        desk.revoke(waiver)
    say({"revoked": waiver} if as_json else None, f"{waiver}: revoked")


def _found(
    desk: Desk, roundtable_id: str, language: str | None, of_notes: bool
) -> tuple[Listed, ...]:
    if of_notes == (language is not None):
        raise BadInput(
            "What is to be read?", "Give --language en or ru for the article, or --notes."
        )
    if language is None:
        job = desk.notes_job(roundtable_id)
        in_notes = job.findings()
        return listed(in_notes, job.places(in_notes))
    inspection = desk.inspection(roundtable_id, Language(language))
    in_article = inspection.run()
    return listed(in_article, located(inspection.edition, in_article))


def _as_data(each: Waiver) -> dict[str, str]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "subject": each.subject,
        "place": each.place,
        "reason": each.reason,
        "made_at": each.made_at.isoformat(),
    }
