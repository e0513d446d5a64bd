"""The desk without a window.

Exit codes: 0 done, 1 the guard's gate is closed, 2 bad input or usage, 3 wrong passphrase.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from rapporteur import __version__
from rapporteur.desk import Checked, Desk, check_documents, located
from rapporteur.desk.checking import Place, merged
from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity
from rapporteur.domain.article import Edition
from rapporteur.domain.dialogue import Dialogue, Host, Note, Roundtable, Rule
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Roster
from rapporteur.errors import BadInput, ExitCode, GateClosed, RapporteurError
from rapporteur.exchange import read_roster

if TYPE_CHECKING:
    DefaultGroup = click.Group  # click-default-group ships no types
else:
    from click_default_group import DefaultGroup

PASSPHRASE_VARIABLE = "RAPPORTEUR_PASSPHRASE"
_NOBODY = "Nobody can recover this passphrase: without it the dialogue is lost."

_FILE = click.Path(path_type=Path)
file_argument = click.argument("file", type=_FILE)
as_json = click.option("--json", "as_json", is_flag=True, help="Print data as JSON.")
roundtable_option = click.option(
    "--roundtable", "number", type=int, required=True, help="The roundtable's number."
)
passphrase_file = click.option(
    "--passphrase-file",
    type=_FILE,
    help=f"Read the passphrase from this file's first line (else {PASSPHRASE_VARIABLE}, or asked).",
)


class _Group(DefaultGroup):
    """Turns the user's trouble into one sentence and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except RapporteurError as error:
            _tell(error)
            raise SystemExit(int(error.exit_code)) from error


@click.group(cls=_Group, default="window", default_if_no_args=True)
@click.version_option(__version__, prog_name="rapporteur")
def main() -> None:
    """Notes, anonymity and the co-signed article of a Track II dialogue."""


@main.command()
@click.argument("file", type=_FILE, required=False)
@click.option("--sample", is_flag=True, help="Open the sample dialogue (nothing of it is kept).")
def window(file: Path | None, sample: bool) -> None:
    """Open the window; the default command."""
    from rapporteur.app import run  # the command line starts without Qt

    raise SystemExit(run(file, sample))


# Making a dialogue


@main.command()
@file_argument
@click.option("--title", default="Dialogue", help="The dialogue's title in English.")
@click.option("--title-ru", default="", help="The same in Russian.")
@click.option(
    "--host",
    "hosts",
    multiple=True,
    metavar="SHORT;NAME;ADJECTIVE[;RU SHORT;RU NAME;RU ADJECTIVE]",
    help="A host, for each one; two at least. Without any: a British and a Russian institute.",
)
@passphrase_file
def new(
    file: Path, title: str, title_ru: str, hosts: tuple[str, ...], passphrase_file: Path | None
) -> None:
    """Make a new, empty dialogue FILE."""
    made = [_host(number, words) for number, words in enumerate(hosts, 1)] or _two_hosts()
    dialogue = Dialogue(title=Bilingual(title, title_ru))
    Desk.begin(file, _new_passphrase(passphrase_file), dialogue, made).close()
    click.echo(f"{file}: a new dialogue. {_NOBODY}", err=True)


@main.command()
@file_argument
@passphrase_file
def sample(file: Path, passphrase_file: Path | None) -> None:
    """Make the sample dialogue in FILE: invented institutes and people."""
    Desk.sample(file, _new_passphrase(passphrase_file)).close()
    click.echo(f"{file}: the sample dialogue", err=True)


@main.group()
def roundtable() -> None:
    """Roundtables of a dialogue."""


@roundtable.command("add")
@file_argument
@click.option("--title", required=True, help="Its title in English.")
@click.option("--title-ru", default="", help="The same in Russian.")
@click.option("--date", required=True, type=click.DateTime(["%Y-%m-%d"]), help="YYYY-MM-DD.")
@click.option("--city", required=True, help="Its city in English.")
@click.option("--city-ru", default="", help="The same in Russian.")
@click.option("--rule", type=click.Choice([each.value for each in Rule]), default="chatham-house")
@passphrase_file
@as_json
def roundtable_add(
    file: Path,
    title: str,
    title_ru: str,
    date: datetime,
    city: str,
    city_ru: str,
    rule: str,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Add a roundtable; prints its number."""
    with _opened(file, passphrase_file) as desk:
        change = desk.add_roundtable(
            Bilingual(title, title_ru), date.date(), Bilingual(city, city_ru), Rule(rule)
        )
    (added,) = change.touched(Roundtable)
    number = added.record.number if isinstance(added.record, Roundtable) else 0
    _print({"roundtable": number} if as_json else None, str(number))


# Notes


@main.command()
@file_argument
@roundtable_option
@click.option("--side", default=None, help="A host's number or short name for unmarked notes.")
@passphrase_file
@as_json
def note(
    file: Path, number: int, side: str | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Take notes: a shorthand line each on standard input.

    Prints each note's number once it is safely stored. A line that cannot be stored is named on
    standard error, the others are kept, and the exit code is 2.
    """
    passphrase = _passphrase(file, passphrase_file)
    refused = 0
    desk = Desk.open(file, passphrase)
    try:
        chosen = desk.roundtable_numbered(number)
        own = desk.host_named(side).number if side is not None else None
        for line in _typed_lines():
            refused += not _store_line(desk, chosen, line, own, as_json)
    finally:
        desk.close()
    if refused:
        raise SystemExit(int(ExitCode.BAD_INPUT))


def _typed_lines() -> Iterator[str]:
    stream = TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace")
    for line in stream:
        text = line.rstrip("\r\n")
        if text.strip():
            yield text


def _store_line(desk: Desk, chosen: Roundtable, line: str, side: int | None, as_json: bool) -> bool:
    try:
        change = desk.add_note(chosen.id, line, datetime.now().astimezone(), side)
    except BadInput as error:
        _tell(error)
        return False
    (added,) = change.touched(Note)
    assert isinstance(added.record, Note)
    number = added.record.number
    _print({"note": number} if as_json else None, str(number))
    return True


@main.command()
@file_argument
@click.option("--roundtable", "number", type=int, default=None, help="One roundtable only.")
@passphrase_file
@as_json
def notes(file: Path, number: int | None, passphrase_file: Path | None, as_json: bool) -> None:
    """Print the notes as shorthand, or as JSON."""
    with _opened(file, passphrase_file) as desk:
        chosen = [desk.roundtable_numbered(number)] if number else list(desk.roundtables())
        found = [each for one in chosen for each in desk.notes(one.id)]
        _print_notes(desk, found, as_json)


@main.command()
@file_argument
@click.argument("query")
@passphrase_file
@as_json
def search(file: Path, query: str, passphrase_file: Path | None, as_json: bool) -> None:
    """Find notes that hold every word of QUERY (the last one may be its beginning)."""
    with _opened(file, passphrase_file) as desk:
        _print_notes(desk, desk.search(query), as_json)


def _print_notes(desk: Desk, found: list[Note] | tuple[Note, ...], as_json: bool) -> None:
    rounds = {each.id: each for each in desk.roundtables()}
    if as_json:
        _print([_note_as_data(desk, rounds, each) for each in found])
        return
    for each in found:
        where = f"{rounds[each.roundtable_id].number}.{each.number}"
        click.echo(f"{where}\t{each.stamped_at:%H:%M:%S}\t{desk.line_of(each)}")


def _note_as_data(desk: Desk, rounds: dict[str, Roundtable], each: Note) -> dict[str, object]:
    topics = {topic.id: topic.notation for topic in desk.topics()}
    numbers = {one.id: one.number for one in desk.notes(each.roundtable_id)}
    items = {one.id: one.number for one in desk.agenda(each.roundtable_id)}
    return {
        "id": each.id,
        "roundtable": rounds[each.roundtable_id].number,
        "number": each.number,
        "stamped_at": each.stamped_at.isoformat(),
        "kind": each.kind.value,
        "side": each.side,
        "text": each.text,
        "topics": [topics[one] for one in each.topic_ids],
        "agenda_item": items.get(each.agenda_item_id or ""),
        "reply_to": numbers.get(each.reply_to or ""),
        "star": each.star,
        "off_record": each.off_record,
        "cue": each.cue,
        "rule": each.rule.value if each.rule else None,
    }


# Roster


@main.group()
def roster() -> None:
    """Who was in the room."""


@roster.command("import")
@file_argument
@click.argument("csv", type=_FILE)
@click.option(
    "--roundtable", "number", type=int, default=None, help="Mark everybody present there."
)
@passphrase_file
@as_json
def roster_import(
    file: Path, csv: Path, number: int | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Take the roster CSV over, whole or not at all. Without --roundtable nobody is marked."""
    with _opened(file, passphrase_file) as desk:
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
    _print(counts if as_json else None, said)


# The article


@main.command()
@file_argument
@roundtable_option
@passphrase_file
@as_json
def compose(file: Path, number: int, passphrase_file: Path | None, as_json: bool) -> None:
    """Draft the article in both languages; again only adds passages for unused notes."""
    with _opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number)
        desk.compose(chosen.id)
        parts = desk.article(chosen.id)
        left = {each.value: desk.edition(chosen.id, each).untranslated for each in Language}
        out = asdict(desk.left_out(chosen.id))
    count = len(parts.passages) if parts else 0
    data = {"passages": count, "to_translate": left, "left_out": out}
    _print(
        data if as_json else None,
        f"{count} passages; to translate: {left['en']} in English, {left['ru']} in Russian; "
        f"left out: {out['off_record']} off the record, {out['cues']} cues",
    )


@main.command()
@file_argument
@roundtable_option
@click.option("--language", type=click.Choice(["en", "ru"]), required=True)
@click.option("--to", "to", type=_FILE, required=True, help="The .docx to write.")
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
    with _opened(file, passphrase_file) as desk:
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
        "warnings": [_finding_as_data(each) for each in exported.warnings],
    }
    _print(data if as_json else None, f"{to}: version {exported.export.version}")
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
        _print({"findings": [_place_as_data(each) for each in places]})
        return
    for each in places:
        found = each.finding
        click.echo(f"{found.place}: {found.severity}: {found.why}", err=True)
        if each.words:
            click.echo(f"    {each.words}", err=True)


# Checking, copying, health


@main.command()
@click.argument("documents", nargs=-1, required=True, type=_FILE)
@click.option("--roster", "csv", type=_FILE, required=True, help="Who must not be found.")
@click.option("--dialogue", type=_FILE, default=None, help="Gives hosts, signatories, attendance.")
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
        _print({"documents": [_checked_as_data(each) for each in checked], "checks_off": list(off)})
    else:
        _print_checked(checked, off)
    if any(each.blocked for each in checked):
        raise SystemExit(int(ExitCode.GATE_CLOSED))


def _guarded(
    csv: Path, dialogue: Path | None, passphrase_file: Path | None
) -> tuple[Roster, Setting, frozenset[str]]:
    if dialogue is None:
        return read_roster(csv), Setting(), frozenset()
    with _opened(dialogue, passphrase_file) as desk:
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
        "findings": [_place_as_data(each) for each in document.places],
    }


def _place_as_data(place: Place) -> dict[str, object]:
    return {**_finding_as_data(place.finding), "words": place.words}


def _finding_as_data(finding: Finding) -> dict[str, object]:
    return {
        "place": finding.place,
        "start": finding.start,
        "end": finding.end,
        "severity": finding.severity.value,
        "blocks": finding.severity is Severity.BLOCK,
        "kind": finding.kind.value,
        "subject": finding.subject,
        "why": finding.why,
        "suggestion": finding.suggestion,
    }


@main.command()
@file_argument
@click.argument("to", type=_FILE)
@passphrase_file
def copy(file: Path, to: Path, passphrase_file: Path | None) -> None:
    """Save an encrypted copy of FILE as TO, with the same passphrase."""
    with _opened(file, passphrase_file) as desk:
        written = desk.copy_to(to / file.name if to.is_dir() else to)
    click.echo(str(written))


@main.command()
@file_argument
@passphrase_file
@as_json
def doctor(file: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Say how FILE is: cipher, integrity, schema version, hosts, counts."""
    with _opened(file, passphrase_file) as desk:
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
        _print(data)
    else:
        counts = ", ".join(f"{count} {what}" for what, count in health.counts.items())
        click.echo(f"{health.cipher}; {health.key_derivation}; schema {health.schema_version}")
        click.echo("sound" if health.sound else "DAMAGED:\n" + "\n".join(health.faults))
        click.echo(f"hosts: {', '.join(hosts)}\n{counts}")
    if not health.sound:
        raise SystemExit(int(ExitCode.BAD_INPUT))


# Words in and out


@contextmanager
def _opened(file: Path, passphrase_file: Path | None) -> Iterator[Desk]:
    desk = Desk.open(file, _passphrase(file, passphrase_file))
    try:
        yield desk
    finally:
        desk.close()


def _passphrase(file: Path, passphrase_file: Path | None) -> str:
    given = _given_passphrase(passphrase_file)
    if given is not None:
        return given
    return str(click.prompt(f"Passphrase of {file.name}", hide_input=True, err=True))


def _new_passphrase(passphrase_file: Path | None) -> str:
    given = _given_passphrase(passphrase_file)
    if given is not None:
        return given
    click.echo(_NOBODY, err=True)
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


def _host(number: int, words: str) -> Host:
    parts = [each.strip() for each in words.split(";")]
    if len(parts) not in (3, 6) or not all(parts[:3]):
        _refuse_host(words)
    short, name, adjective, short_ru, name_ru, adjective_ru = (*parts, "", "", "")[:6]
    return Host(
        number=number,
        short=Bilingual(short, short_ru),
        name=Bilingual(name, name_ru),
        adjective=Bilingual(adjective, adjective_ru),
    )


def _refuse_host(words: str) -> NoReturn:
    raise BadInput(
        "A host cannot be read from “{words}”.",
        "Write SHORT;NAME;ADJECTIVE, and the same three in Russian if you like.",
        words=words,
    )


def _two_hosts() -> list[Host]:
    """Hosts to be renamed in the window; their sides and adjectives make a draft readable."""
    return [
        Host(
            number=1,
            short=Bilingual("UK", "ВБ"),
            name=Bilingual("The British institute", "Британский институт"),
            adjective=Bilingual("British", "британский"),
            language=Language.EN,
        ),
        Host(
            number=2,
            short=Bilingual("RU", "РФ"),
            name=Bilingual("The Russian institute", "Российский институт"),
            adjective=Bilingual("Russian", "российский"),
            language=Language.RU,
        ),
    ]


def _print(data: object, text: str | None = None) -> None:
    """Data as JSON, or the text; flushed, so that who reads it may rely on it."""
    if data is not None:
        text = json.dumps(data, ensure_ascii=False, indent=None)
    click.echo(text)
    sys.stdout.flush()


def _tell(error: RapporteurError) -> None:
    click.echo(f"{error.sentence()} {error.remedy()}".strip(), err=True)


__all__ = ["main"]
