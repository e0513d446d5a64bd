"""The read-back sheet on standard output."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rapporteur.cli.asking import (
    as_json,
    file_argument,
    opened,
    passphrase_file,
    roundtable_option,
)
from rapporteur.cli.group import main
from rapporteur.cli.telling import place_as_data, say, warn, warn_of
from rapporteur.desk.read_back import read_back_places
from rapporteur.domain.language import Language
from rapporteur.errors import GateClosed

if TYPE_CHECKING:
    from rapporteur.draft.read_back import ReadBack, TopicTold


@main.command()
@file_argument
@roundtable_option
@click.option("--language", type=click.Choice(["en", "ru"]), default="en", show_default=True)
@passphrase_file
@as_json
def readback(
    file: Path, number: int, language: str, passphrase_file: Path | None, as_json: bool
) -> None:
    """Print a sheet that can be read to the plenary: where views met and differed, by topic.

    Notes off the record and cues are left out. Exit 1, and no sheet, where the guard finds
    something that would reveal somebody.
    """
    with opened(file, passphrase_file) as desk:
        chosen = desk.roundtable_numbered(number)
        sheet = desk.read_back(chosen.id, Language(language))
    try:
        page = sheet.page()
    except GateClosed:
        _print_findings(sheet, as_json)
        raise
    say(_as_data(sheet) if as_json else None, page.rstrip("\n"))
    if not as_json:
        warn_of(read_back_places(sheet, sheet.findings))
        _tell_left_out(sheet)


def _print_findings(sheet: ReadBack, as_json: bool) -> None:
    places = read_back_places(sheet, sheet.findings)
    if as_json:
        say({"findings": [place_as_data(each) for each in places]})
    else:
        warn_of(places)


def _tell_left_out(sheet: ReadBack) -> None:
    out = sheet.left_out
    warn(
        f"Left out: {out.off_record} off the record, {out.cues} cues, "
        f"{out.remarks} remarks that nobody took up, {out.bare} without words."
    )
    if not sheet.sides_named:
        warn("No side is named: too few of each are marked present.")


def _as_data(sheet: ReadBack) -> dict[str, object]:
    out = sheet.left_out
    return {
        "title": sheet.title,
        "subtitle": sheet.subtitle,
        "language": sheet.language.value,
        "topics": [_topic_as_data(each) for each in sheet.topics],
        "left_out": {
            "off_record": out.off_record,
            "cues": out.cues,
            "remarks": out.remarks,
            "bare": out.bare,
        },
        "sides_named": sheet.sides_named,
        "warnings": [place_as_data(each) for each in read_back_places(sheet, sheet.findings)],
    }


def _topic_as_data(topic: TopicTold) -> dict[str, object]:
    return {
        "title": topic.title,
        "parts": [
            {
                "part": told.part.value,
                "title": told.title,
                "lines": [
                    {"notes": list(line.notes), "text": line.text, "depth": line.depth}
                    for line in told.lines
                ],
            }
            for told in topic.parts
        ],
    }
