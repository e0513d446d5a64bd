"""A small dialogue to be copied, and the command in a process of its own."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable
from rapporteur.domain.language import Bilingual

PASSPHRASE = "correct horse"
ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


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
    """`run("notes", file, input=b"…")` starts the command; the other words are subprocess'."""

    def start(
        *words: str | bytes | Path, passphrase: str | bytes | None = PASSPHRASE, **more: object
    ) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(ROOT)}
        if passphrase is not None:
            environment["RAPPORTEUR_PASSPHRASE"] = os.fsdecode(passphrase)
        options: dict[str, object] = {"input": "", "stdout": -1, "stderr": -1, **more}
        if "stdin" in options:
            options.pop("input")
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            [sys.executable, "-m", "rapporteur", *map(os.fsdecode, words)],
            env=environment,
            check=False,
            timeout=100,
            text=True,
            encoding="utf-8",
            **options,
        )

    return start
