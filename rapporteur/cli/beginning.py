"""Making a dialogue, the sample, a roundtable and its agenda."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from rapporteur.cli.asking import (
    NOBODY,
    as_json,
    file_argument,
    new_file_argument,
    new_passphrase,
    opened,
    passphrase_file,
    roundtable_option,
)
from rapporteur.cli.group import main
from rapporteur.cli.kinds import FILE, TITLE, WORDS, is_missing
from rapporteur.cli.telling import say, warn
from rapporteur.desk import Desk
from rapporteur.domain.dialogue import AgendaItem, Dialogue, Host, Roundtable, Rule
from rapporteur.domain.incoming import AgendaLine
from rapporteur.domain.language import Bilingual, Language
from rapporteur.errors import BadInput

_MOST_BYTES = 4 * 1024 * 1024  # of an agenda on standard input


@main.command()
@new_file_argument
@click.option("--title", type=TITLE, default="Dialogue", help="The dialogue's title in English.")
@click.option("--title-ru", type=WORDS, default="", help="The same in Russian.")
@click.option(
    "--host",
    "hosts",
    type=WORDS,
    multiple=True,
    metavar="SHORT;NAME;ADJECTIVE[;RU SHORT;RU NAME;RU ADJECTIVE]",
    help="A host, for each one; two at least. Without any: a British and a Russian institute.",
)
@passphrase_file
@as_json
def new(
    file: Path,
    title: str,
    title_ru: str,
    hosts: tuple[str, ...],
    passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Make a new, empty dialogue FILE."""
    made = [_host(number, words) for number, words in enumerate(hosts, 1)] or _two_hosts()
    dialogue = Dialogue(title=Bilingual(title, title_ru))
    Desk.begin(file, new_passphrase(passphrase_file), dialogue, made).close()
    _say_made(file, f"a new dialogue. {NOBODY}", as_json)


@main.command()
@new_file_argument
@passphrase_file
@as_json
def sample(file: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Make the sample dialogue in FILE: invented institutes and people."""
    Desk.sample(file, new_passphrase(passphrase_file)).close()
    _say_made(file, "the sample dialogue", as_json)


@main.group()
def roundtable() -> None:
    """Roundtables of a dialogue."""


@roundtable.command("add")
@file_argument
@click.option("--title", type=TITLE, required=True, help="Its title in English.")
@click.option("--title-ru", type=WORDS, default="", help="The same in Russian.")
@click.option("--date", required=True, type=click.DateTime(["%Y-%m-%d"]), help="YYYY-MM-DD.")
@click.option("--city", type=WORDS, required=True, help="Its city in English.")
@click.option("--city-ru", type=WORDS, default="", help="The same in Russian.")
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
    with opened(file, passphrase_file) as desk:
        change = desk.add_roundtable(
            Bilingual(title, title_ru), date.date(), Bilingual(city, city_ru), Rule(rule)
        )
    (added,) = change.touched(Roundtable)
    number = added.record.number if isinstance(added.record, Roundtable) else 0
    say({"roundtable": number} if as_json else None, str(number))


@main.command()
@file_argument
@click.argument("agenda", type=FILE, required=False)
@roundtable_option
@passphrase_file
@as_json
def agenda(
    file: Path, agenda: Path | None, number: int, passphrase_file: Path | None, as_json: bool
) -> None:
    """Print a roundtable's agenda, or add the items of AGENDA to it.

    AGENDA is an iCalendar file, a text with an item a line, or - for standard input. Times,
    numbers and the names of chairs are taken off the titles; each name that was is told.
    """
    lines = _typed() if agenda is not None and str(agenda) == "-" else None
    if agenda is not None and lines is None and is_missing(agenda):
        raise BadInput("There is no file {name} here.", "Check its name.", name=agenda)
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number)
        if agenda is not None:
            found = desk.read_agenda(lines) if lines is not None else desk.read_agenda_file(agenda)
            desk.add_agenda(chosen.id, found)
            _tell_left_out(found)
        items = desk.agenda(chosen.id)
    if as_json:
        say([_item_as_data(each) for each in items])
        return
    for each in items:
        titles = " / ".join(part for part in (each.title.en, each.title.ru) if part)
        click.echo(f"{each.number}\t{titles}")


def _typed() -> str:
    if sys.stdin is None:
        raise BadInput("Standard input is closed.", "Pipe the agenda in.")
    return sys.stdin.buffer.read(_MOST_BYTES).decode("utf-8-sig", errors="replace")


def _tell_left_out(found: Iterable[AgendaLine]) -> None:
    for each in found:
        if not each.title:
            warn(f"Not taken, it is no item: {each.source[:160]}")
        if each.left_out:
            warn(f"Left out of a title, which the article would show: {each.left_out[:160]}")


def _item_as_data(item: AgendaItem) -> dict[str, object]:
    return {
        "number": item.number,
        "title": {"en": item.title.en, "ru": item.title.ru},
        "rule": item.rule.value if item.rule else None,
    }


def _say_made(file: Path, what: str, as_json: bool) -> None:
    if as_json:
        say({"file": str(file)})
    else:
        warn(f"{file}: {what}")


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
