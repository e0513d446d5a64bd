"""Notes: taken, printed, searched."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path

import click

from rapporteur.cli.asking import (
    as_json,
    file_argument,
    opened,
    passphrase_file,
    passphrase_of,
    roundtable_option,
)
from rapporteur.cli.group import main
from rapporteur.cli.telling import say, tell
from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Note, Roundtable
from rapporteur.errors import BadInput, ExitCode


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
    passphrase = passphrase_of(file, passphrase_file)
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
        tell(error)
        return False
    (added,) = change.touched(Note)
    assert isinstance(added.record, Note)
    number = added.record.number
    say({"note": number} if as_json else None, str(number))
    return True


@main.command()
@file_argument
@click.option("--roundtable", "number", type=int, default=None, help="One roundtable only.")
@passphrase_file
@as_json
def notes(file: Path, number: int | None, passphrase_file: Path | None, as_json: bool) -> None:
    """Print the notes as shorthand, or as JSON."""
    with opened(file, passphrase_file) as desk:
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
    with opened(file, passphrase_file) as desk:
        _print_notes(desk, desk.search(query), as_json)


def _print_notes(desk: Desk, found: list[Note] | tuple[Note, ...], as_json: bool) -> None:
    rounds = {each.id: each for each in desk.roundtables()}
    if as_json:
        say([_note_as_data(desk, rounds, each) for each in found])
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
