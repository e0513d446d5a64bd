"""A small dialogue to be copied, and the command, here or in a process of its own."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable
from rapporteur.domain.language import Bilingual
from tests.cli.command import PASSPHRASE, Run, apart, here


@pytest.fixture(scope="session")
def laid_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One roundtable with an agenda item and three notes, drafted; nobody is marked present."""
    path = tmp_path_factory.mktemp("laid") / "d.rapporteur"
    hosts = [
        Host(
            number=number,
            short=Bilingual(short),
            name=Bilingual(f"The {adjective} institute"),
            adjective=Bilingual(adjective),
        )
        for number, short, adjective in ((1, "UK", "British"), (2, "RU", "Russian"))
    ]
    dialogue = Dialogue(title=Bilingual("Dialogue", "Диалог"))
    desk = Desk.begin(path, PASSPHRASE, dialogue, hosts)
    title, city = Bilingual("After INF", "После РСМД"), Bilingual("London", "Лондон")
    change = desk.add_roundtable(title, dt.date(2026, 3, 4), city)
    (added,) = change.touched(Roundtable)
    desk.add_agenda_item(added.record.id, Bilingual("Limits"))
    for line in ("! /1 both sides exchange data #inf", "- /2 \\1 it means little", "%1 third one"):
        desk.add_note(added.record.id, line, dt.datetime.now().astimezone())
    desk.compose(added.record.id)
    desk.close()
    return path


@pytest.fixture
def laid(laid_once: Path, tmp_path: Path) -> Path:
    """A copy of the dialogue for one test."""
    return Path(shutil.copy(laid_once, tmp_path / "d.rapporteur"))


@pytest.fixture
def run() -> Run:
    """`run("notes", file, input="…")` gives the command in this process."""
    return here


@pytest.fixture
def start() -> Run:
    """`start("notes", file, stdout=…)` starts the command as a process of its own."""
    return apart
