"""A real desk on a real encrypted file."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Roundtable
from rapporteur.domain.language import Bilingual
from tests.desk.stage import HOSTS, PASSPHRASE, Typist


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dialogue that has just begun, closed: made once, copied for each test."""
    path = tmp_path_factory.mktemp("blank") / "blank.rapporteur"
    Desk.begin(path, PASSPHRASE, Dialogue(title=Bilingual("D", "Д")), HOSTS).close()
    return path


@pytest.fixture
def desk(blank: Path, tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.open(Path(shutil.copy(blank, tmp_path / "d.rapporteur")), PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def table(desk: Desk) -> Roundtable:
    """The first roundtable, with two agenda items."""
    change = desk.add_roundtable(
        Bilingual("After the treaty", "После договора"),
        dt.date(2026, 3, 4),
        Bilingual("London", "Лондон"),
    )
    added = change.records[0].record
    assert isinstance(added, Roundtable)
    desk.add_agenda_item(added.id, Bilingual("Opening"))
    desk.add_agenda_item(added.id, Bilingual("Verification"))
    return added


@pytest.fixture
def typed(desk: Desk, table: Roundtable) -> Typist:
    return Typist(desk, table)
