"""Checking documents that are finished, wherever they come from."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from rapporteur.cli.asking import as_json, opened, passphrase_file
from rapporteur.cli.group import main
from rapporteur.cli.kinds import EXISTING, FILE, NUMBER
from rapporteur.cli.telling import place_as_data, say, tell, warn
from rapporteur.desk.checking import KINDS, Check, Checked, Said, merged
from rapporteur.desk.listing import read_any_roster
from rapporteur.desk.plain_text import MOST_BYTES, decoded, too_large
from rapporteur.domain.anonymity import Setting
from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.roster import Roster
from rapporteur.errors import BadDocument, BadInput, ExitCode, RapporteurError

_STDIN = "-"


@main.command()
@click.argument("documents", nargs=-1, required=True, type=FILE)
@click.option(
    "--roster",
    "list_of_people",
    type=EXISTING,
    required=True,
    help="Who must not be found: a list of any kind that roster import takes.",
)
@click.option(
    "--dialogue",
    type=EXISTING,
    default=None,
    help="Gives hosts, subjects, signatories, attendance, waivers and what is off the record.",
)
@click.option("--roundtable", "number", type=NUMBER, default=None, help="Its roundtable.")
@click.option(
    "--k", type=NUMBER, default=None, help="The smallest group to be named (the dialogue's, or 3)."
)
@passphrase_file
@as_json
def check(
    documents: tuple[Path, ...],
    list_of_people: Path,
    dialogue: Path | None,
    number: int | None,
    k: int | None,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Look for identities in DOCUMENTS (.docx, .md, .txt; a folder is all of these in it).

    Plain text on standard input is named "-". Exit 1 where something blocks. A document, or an
    entry of the roster, that cannot be read is named, the others are checked all the same, and
    the exit code is 2 whatever they hold: not all was looked at.
    """
    if number is not None and dialogue is None:
        raise BadInput("A roundtable is one of a dialogue's.", "Name the dialogue with --dialogue.")
    known = _known(list_of_people, dialogue, number, passphrase_file)
    setting = replace(known.setting, k=k) if k is not None else known.setting
    run = Check(known.roster, setting, known.said)
    read = tuple(_read(run, path) for path in _expanded(documents))
    if as_json:
        say(_as_data(read, run, known))
    _print_read(read, as_json)
    anything = any(isinstance(each, Checked) for each in read)
    _tell_known(run, known, quietly=as_json or not anything)
    if known.unread or not known.roster or any(isinstance(each, _Unread) for each in read):
        raise SystemExit(int(ExitCode.BAD_INPUT))
    if any(isinstance(each, Checked) and each.blocked for each in read):
        raise SystemExit(int(ExitCode.GATE_CLOSED))


@dataclass(frozen=True, slots=True)
class _Unread:
    """A document that could not be read, and why."""

    path: Path
    error: RapporteurError


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known beside the documents; `several` are roundtables taken together."""

    roster: Roster
    setting: Setting
    said: Said
    unread: tuple[str, ...]
    several: tuple[int, ...] = ()


def _known(
    path: Path, dialogue: Path | None, number: int | None, passphrase_file: Path | None
) -> _Known:
    if dialogue is None:
        alone = read_any_roster(path)
        return _Known(alone.roster, Setting(), {}, alone.unread)
    with opened(dialogue, passphrase_file) as desk:
        chosen = (desk.roundtable_numbered(number),) if number is not None else desk.roundtables()
        own, setting = desk.guarded(*_ids(chosen))
        file = read_any_roster(path, desk.hosts())
        said = desk.said(*_ids(chosen))
    several = tuple(each.number for each in chosen) if len(chosen) > 1 else ()
    return _Known(merged(own, file.roster), setting, said, file.unread, several)


def _ids(roundtables: Iterable[Roundtable]) -> tuple[str, ...]:
    return tuple(each.id for each in roundtables)


def _expanded(documents: Iterable[Path]) -> Iterator[Path]:
    """The documents, each folder as what can be checked in it; an empty one as itself."""
    for path in documents:
        inside = sorted(filter(_is_document, path.rglob("*"))) if path.is_dir() else []
        yield from inside or [path]


def _is_document(path: Path) -> bool:
    """Whether a file in a folder is to be read: not what is hidden, nor the locks of Word."""
    return (
        path.suffix.casefold() in KINDS and not path.name.startswith((".", "~$")) and path.is_file()
    )


def _read(run: Check, path: Path) -> Checked | _Unread:
    try:
        if str(path) == _STDIN:
            return run.read_text(decoded(_typed(), "standard input"), path)
        if path.is_dir():
            raise BadDocument(
                "There is no document in {name}.", "Name .docx, .md or .txt files.", name=path.name
            )
        return run.read(path)
    except RapporteurError as error:
        return _Unread(path, error)


def _typed() -> bytes:
    if sys.stdin is None:
        raise BadDocument("Standard input is closed.", "Pipe a text in, or name a file.")
    content = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise too_large("standard input")
    return content


def _print_read(read: Iterable[Checked | _Unread], as_json: bool) -> None:
    for document in read:
        if isinstance(document, _Unread):
            tell(document.error)
        elif not as_json:
            _print_checked(document)


def _print_checked(document: Checked) -> None:
    for each in document.places:
        found = each.finding
        click.echo(f"{document.path}: {found.place}: {found.severity}: {found.why}")
        if each.words:
            click.echo(f"    {each.marked()}")
        if found.suggestion:
            click.echo(f"    Instead: {found.suggestion}")
    if not document.places:
        click.echo(f"{document.path}: nothing found")
    if document.encoding not in ("", "utf-8"):
        warn(f"{document.path} was read as {document.encoding}.")


def _tell_known(run: Check, known: _Known, quietly: bool) -> None:
    for entry in known.unread:
        warn(f"Not looked for, it names neither a person nor an organisation: {entry[:160]}")
    if not known.roster:
        warn("The roster names nobody: put a person or an organisation in each row.")
    if quietly:
        return
    for sentence in run.checks_off():
        warn(f"Not checked: {sentence}")
    if known.several:
        numbers = ", ".join(map(str, known.several))
        warn(f"Roundtables {numbers} were taken together; --roundtable chooses one.")


def _as_data(read: Iterable[Checked | _Unread], run: Check, known: _Known) -> dict[str, object]:
    return {
        "documents": [_document_as_data(each) for each in read],
        "checks_off": list(run.checks_off()),
        "roster_unread": list(known.unread),
        "roundtables_together": list(known.several),
    }


def _document_as_data(document: Checked | _Unread) -> dict[str, object]:
    if isinstance(document, _Unread):
        return {"document": str(document.path), "unreadable": str(document.error)}
    return {
        "document": str(document.path),
        "blocked": document.blocked,
        "encoding": document.encoding,
        "findings": [place_as_data(each) for each in document.places],
    }
