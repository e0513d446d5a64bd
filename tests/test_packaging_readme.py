"""The README tells of every command, and of nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from rapporteur.cli import main
from rapporteur.exchange.roster import COLUMNS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "benchmarks/README.md",
]


def commands(group: click.Group, before: str = "rapporteur") -> Iterator[str]:
    for name, command in group.commands.items():
        if command.hidden:
            continue
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")
        else:
            yield f"{before} {name}"


@pytest.mark.parametrize("command", sorted(commands(main)))
def test_every_command_stands_in_the_table(command: str) -> None:
    shown = "rapporteur [FILE]" if command == "rapporteur window" else f"{command} "

    assert f"| `{shown}" in README


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_of_a_roster_is_explained(column: str) -> None:
    assert f"`{column}`" in README


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8"))

    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_part_in_the_picture_of_the_house_is_there() -> None:
    picture = (ROOT / "docs/architecture.md").read_text("utf-8")
    named = re.findall(
        r"`((?:domain|store|guard|draft|word|desk|ui|script|tests)/[\w./]*)`", picture
    )

    assert named
    missing = {
        name
        for name in named
        if not (ROOT / name).exists() and not (ROOT / "rapporteur" / name).exists()
    }
    assert missing == set()
