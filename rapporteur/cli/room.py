"""Notes: taken, printed, searched."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from io import TextIOWrapper
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
from rapporteur.cli.kinds import EXISTING, NUMBER, WORDS
from rapporteur.cli.telling import say, warn, warn_of
from rapporteur.desk import Desk
from rapporteur.domain.anonymity import Finding
from rapporteur.domain.dialogue import Note, Roundtable
from rapporteur.errors import BadInput, ExitCode, GateClosed, RapporteurError


@main.command()
@file_argument
@roundtable_option
@click.option(
    "--side", type=WORDS, default=None, help="A host's number or short name for unmarked notes."
)
@passphrase_file
@as_json
def note(
    file: Path, number: int, side: str | None, passphrase_file: Path | None, as_json: bool
) -> None:
    """Take notes: a shorthand line each on standard input.

    Prints each note's number once it is safely stored. A line without words is named on standard
    error, the others are kept, and the exit code is 2. Where the file itself cannot be written,
    the first line that was not stored is named and none after it is taken.
    """
    lines = _typed_lines()
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number)
        own = desk.host_named(side).number if side is not None else None
        said = _Said(as_json)
        refused = 0
        for at, line in lines:
            stored = _store_line(desk, chosen, at, line, own)
            if stored is None:
                refused += 1
            else:
                said.stored(stored)
    said.end()
    if refused:
        raise SystemExit(int(ExitCode.BAD_INPUT))


class _Said:
    """The numbers printed. Where nobody reads them any more the notes are stored all the same."""

    def __init__(self, as_json: bool) -> None:
        self._as_json = as_json
        self._broken: OSError | None = None

    def stored(self, number: int) -> None:
        """Print one number."""
        if self._broken is not None:
            return
        try:
            say({"note": number} if self._as_json else None, str(number))
        except OSError as error:
            self._broken = error

    def end(self) -> None:
        """Raise what came in the way of printing."""
        if self._broken is not None:
            raise self._broken


def _typed_lines() -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number from 1."""
    if sys.stdin is None:
        raise BadInput("Standard input is closed.", "Pipe the notes in, or type them.")
    stream = TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace")
    lines = ((at, line.rstrip("\r\n")) for at, line in enumerate(stream, 1))
    return ((at, line) for at, line in lines if line.strip())


def _store_line(desk: Desk, chosen: Roundtable, at: int, line: str, side: int | None) -> int | None:
    """The number of the stored note, or None where the line is refused."""
    try:
        change = desk.add_note(chosen.id, line, datetime.now().astimezone(), side)
    except BadInput as error:
        warn(f"Line {at} was not stored. {error}")
        return None
    except RapporteurError as error:
        warn(f"Line {at} was not stored. {error.sentence()} No line after it was stored either.")
        raise SystemExit(int(error.exit_code)) from error
    (added,) = change.touched(Note)
    assert isinstance(added.record, Note)
    return added.record.number


@main.command()
@file_argument
@click.option("--roundtable", "number", type=NUMBER, default=None, help="One roundtable only.")
@click.option(
    "--markdown",
    "as_markdown",
    is_flag=True,
    help="Print Markdown, without what is off the record; import takes it back.",
)
@passphrase_file
@as_json
def notes(
    file: Path,
    number: int | None,
    as_markdown: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Print the notes as shorthand, as JSON, or those of one roundtable as Markdown.

    Markdown is meant to leave the file: exit 1, and nothing, where the guard finds a note that
    would reveal somebody (findings --notes lists them, waive lets one stand).
    """
    if as_markdown:
        _print_markdown(file, number, passphrase_file, as_json)
        return
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtables() if number is None else (desk.roundtable_numbered(number),)
        found = [each for one in chosen for each in desk.notes(one.id)]
        _print_notes(desk, found, as_json)


def _print_markdown(
    file: Path, number: int | None, passphrase_file: Path | None, as_json: bool
) -> None:
    if number is None or as_json:
        raise BadInput(
            "Markdown is of one roundtable, and no JSON.",
            "Name the roundtable with --roundtable, and leave out --json.",
        )
    with opened(file, passphrase_file) as desk:
        job = desk.notes_job(desk.roundtable_numbered(number).id)
    try:
        written = job.run()
    except GateClosed as closed:
        found = (each for each in closed.findings if isinstance(each, Finding))
        warn_of(job.places(found))
        raise
    say(None, written.text.rstrip("\n"))
    if written.left_out:
        warn(f"Left out: {written.left_out} off the record.")


@main.command("import")
@file_argument
@click.argument("markdown", type=EXISTING)
@roundtable_option
@click.option("--new-topics", is_flag=True, help="Make a topic of every hashtag that is none yet.")
@passphrase_file
@as_json
def import_notes(
    file: Path,
    markdown: Path,
    number: int,
    new_topics: bool,
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Take over notes begun elsewhere, in MARKDOWN or plain text, all of them or none.

    Headings become agenda items; bullets, numbered entries and paragraphs become notes, read as
    shorthand; hashtags become topics where there is one of that name. What was read as something
    else is said on standard error.
    """
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number)
        done = desk.import_markdown(markdown, chosen.id, new_topics)
    told = [each.sentence() for each in done.told]
    data = {"notes": done.count, "unknown_topics": list(done.unknown_topics), "told": told}
    say(data if as_json else None, f"{done.count} notes")
    for sentence in () if as_json else told:
        warn(sentence)


@main.command()
@file_argument
@click.argument("query", type=WORDS)
@passphrase_file
@as_json
def search(file: Path, query: str, passphrase_file: Path | None, as_json: bool) -> None:
    """Find notes that hold every word of QUERY (the last one may be its beginning)."""
    with opened(file, passphrase_file) as desk:
        _print_notes(desk, desk.search(query), as_json)


def _print_notes(desk: Desk, found: list[Note] | tuple[Note, ...], as_json: bool) -> None:
    rounds = {each.id: each for each in desk.roundtables()}
    if as_json:
        say(_notes_as_data(desk, rounds, found))
        return
    for each, line in zip(found, desk.lines_of(found), strict=True):
        where = f"{rounds[each.roundtable_id].number}.{each.number}"
        click.echo(f"{where}\t{each.stamped_at:%H:%M:%S}\t{line}")


def _notes_as_data(
    desk: Desk, rounds: dict[str, Roundtable], found: Iterable[Note]
) -> list[dict[str, object]]:
    """Notes as JSON has them; what their ids stand for is read once per roundtable."""
    found = tuple(found)
    topics = {each.id: each.notation for each in desk.topics()}
    named: dict[str, int] = {}
    for roundtable_id in {each.roundtable_id for each in found}:
        named |= {each.id: each.number for each in desk.notes(roundtable_id)}
        named |= {each.id: each.number for each in desk.agenda(roundtable_id)}
    return [_note_as_data(each, rounds[each.roundtable_id], topics, named) for each in found]


def _note_as_data(
    each: Note, roundtable: Roundtable, topics: dict[str, str], named: dict[str, int]
) -> dict[str, object]:
    """One note; `named` gives the numbers of notes and agenda items by their ids."""
    return {
        "id": each.id,
        "roundtable": roundtable.number,
        "number": each.number,
        "stamped_at": each.stamped_at.isoformat(),
        "kind": each.kind.value,
        "side": each.side,
        "text": each.text,
        "topics": [topics[one] for one in each.topic_ids],
        "agenda_item": named.get(each.agenda_item_id or ""),
        "reply_to": named.get(each.reply_to or ""),
        "star": each.star,
        "off_record": each.off_record,
        "cue": each.cue,
        "rule": each.rule.value if each.rule else None,
    }
