"""What was acknowledged is there; what was never meant to leave is nowhere."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from rapporteur import errors
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Dialogue, Note
from rapporteur.domain.language import Bilingual
from rapporteur.store import Store

PASSPHRASE = "correct horse"

WRITER = """
import datetime as dt, pathlib, sys
from rapporteur.store import Store
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Note, Roundtable
from rapporteur.domain.language import Bilingual
store = Store.make(pathlib.Path(sys.argv[1]), "correct horse")
table = Roundtable(number=1, title=Bilingual("t"), date=dt.date(2026, 1, 1))
store.write(Change("", (RecordChange(None, table),)))
for number in range(1, 100_000):
    note = Note(roundtable_id=table.id, number=number, text=f"note {number} " + "x" * 300,
                stamped_at=dt.datetime.now().astimezone())
    store.write(Change("", (RecordChange(None, note),)))
    if number % 50 == 0:
        store.checkpoint()
    print(number, flush=True)
"""


@pytest.mark.parametrize("lived", [0.05, 0.2, 0.5])
def test_no_acknowledged_note_is_lost_to_kill_9(tmp_path: Path, lived: float) -> None:
    path = tmp_path / "d.rapporteur"
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "1\n"
    time.sleep(lived)
    writer.kill()
    said = [1, *(int(line) for line in writer.stdout.read().split() if line)]
    writer.wait()
    store = Store.open(path, PASSPHRASE)
    kept = {each.number for each in store.all(Note)}
    assert store.health().sound
    store.close()
    assert set(said) <= kept
    assert len(kept) <= len(said) + 1, "more than the one that was under way"


def test_a_closed_dialogue_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "d.rapporteur"
    store = Store.make(path, PASSPHRASE)
    store.write(Change("", (RecordChange(None, Dialogue(title=Bilingual("t"))),)))
    store.checkpoint()
    assert (tmp_path / "d.rapporteur-wal").stat().st_size == 0
    store.close()
    assert [each.name for each in tmp_path.iterdir()] == ["d.rapporteur"]


def test_a_copy_is_encrypted_whole_and_opens_with_the_same_passphrase(tmp_path: Path) -> None:
    store = Store.make(tmp_path / "d.rapporteur", PASSPHRASE)
    store.write(Change("", (RecordChange(None, Dialogue(title=Bilingual("canary-word"))),)))
    stick = tmp_path / "stick"
    stick.mkdir()
    store.copy_to(stick / "copy.rapporteur")
    assert [each.name for each in stick.iterdir()] == ["copy.rapporteur"]
    assert b"canary-word" not in (stick / "copy.rapporteur").read_bytes()
    copy = Store.open(stick / "copy.rapporteur", PASSPHRASE)  # while the first is still open
    assert copy.all(Dialogue) == store.all(Dialogue)
    copy.close()
    store.close()


def test_a_copy_replaces_nothing_unless_told_to(tmp_path: Path) -> None:
    store = Store.make(tmp_path / "d.rapporteur", PASSPHRASE)
    target = tmp_path / "copy.rapporteur"
    target.write_bytes(b"something dear")
    with pytest.raises(errors.CannotWrite):
        store.copy_to(target)
    assert target.read_bytes() == b"something dear"
    store.copy_to(target, replace=True)
    assert target.read_bytes() != b"something dear"
    with pytest.raises(errors.CannotWrite):
        store.copy_to(store.path, replace=True)
    with pytest.raises(errors.CannotWrite):
        store.copy_to(tmp_path / "none" / "copy.rapporteur")
    store.close()
