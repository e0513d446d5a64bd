"""Making a dialogue, the sample, a roundtable."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from rapporteur.cli.asking import (
    NOBODY,
    as_json,
    file_argument,
    new_passphrase,
    opened,
    passphrase_file,
)
from rapporteur.cli.group import main
from rapporteur.cli.telling import say
from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable, Rule
from rapporteur.domain.language import Bilingual, Language
from rapporteur.errors import BadInput


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
    Desk.begin(file, new_passphrase(passphrase_file), dialogue, made).close()
    click.echo(f"{file}: a new dialogue. {NOBODY}", err=True)


@main.command()
@file_argument
@passphrase_file
def sample(file: Path, passphrase_file: Path | None) -> None:
    """Make the sample dialogue in FILE: invented institutes and people."""
    Desk.sample(file, new_passphrase(passphrase_file)).close()
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
    with opened(file, passphrase_file) as desk:
        change = desk.add_roundtable(
            Bilingual(title, title_ru), date.date(), Bilingual(city, city_ru), Rule(rule)
        )
    (added,) = change.touched(Roundtable)
    number = added.record.number if isinstance(added.record, Roundtable) else 0
    say({"roundtable": number} if as_json else None, str(number))


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
