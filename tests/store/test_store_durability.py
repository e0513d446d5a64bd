"""What was acknowledged is there; what was never meant to leave is nowhere."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rapporteur import errors
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Dialogue, Note, Roundtable
from rapporteur.domain.language import Bilingual
from rapporteur.store import Store

if TYPE_CHECKING:
    from rapporteur.domain.change import Record

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


CRASHER = (
    WRITER.replace('Store.make(pathlib.Path(sys.argv[1]), "correct horse")', "None").split(
        "store = None"
    )[0]
    + """
import os
store = Store.open(pathlib.Path(sys.argv[1]), "correct horse")
table = store.all(Roundtable)[0]
for number in range(1000, 1000 + int(sys.argv[2])):
    store.write(Change("", (RecordChange(None, Note(
        roundtable_id=table.id, number=number, text="after the copy " + "y" * 300,
        stamped_at=dt.datetime.now().astimezone())),)))
os.kill(os.getpid(), 9)
"""
)


def crash(path: Path, notes: int) -> None:
    """Open the dialogue in another process, write that many notes, and die."""
    subprocess.run([sys.executable, "-c", CRASHER, str(path), str(notes)], check=False)
    assert path.with_name(path.name + "-wal").stat().st_size > 0


@pytest.fixture
def with_notes(tmp_path: Path) -> Path:
    """A closed dialogue of twenty notes."""
    path = tmp_path / "d.rapporteur"
    store = Store.make(path, PASSPHRASE)
    table = Roundtable(number=1, title=Bilingual("t"), date=dt.date(2026, 1, 1))
    stamp = dt.datetime.now().astimezone()
    notes = [
        Note(roundtable_id=table.id, number=n, text="x" * 300, stamped_at=stamp)
        for n in range(1, 21)
    ]
    records: tuple[Record, ...] = (table, *notes)
    store.write(Change("", tuple(RecordChange(None, each) for each in records)))
    store.close()
    return path


@pytest.mark.parametrize("notes", [1, 7, 60])
@pytest.mark.parametrize("by", ["saving a copy", "copying the file"])
def test_an_older_copy_put_in_place_after_a_crash_is_not_destroyed(
    with_notes: Path, tmp_path: Path, notes: int, by: str
) -> None:
    copy = tmp_path / "copy.rapporteur"
    if by == "saving a copy":
        store = Store.open(with_notes, PASSPHRASE)
        store.copy_to(copy)
        store.close()
    else:
        shutil.copy(with_notes, copy)
    crash(with_notes, notes)
    shutil.copy(copy, with_notes)
    store = Store.open(with_notes, PASSPHRASE)
    assert store.health().sound
    assert {each.number for each in store.all(Note)} >= set(range(1, 21))
    if store.set_aside is None:  # the -wal fitted, so what was acknowledged is there
        assert len(store.all(Note)) == 20 + notes
    else:
        assert store.set_aside.stat().st_size > 0
    store.close()


def test_a_crash_alone_puts_nothing_aside(with_notes: Path) -> None:
    crash(with_notes, 7)
    store = Store.open(with_notes, PASSPHRASE)
    assert store.set_aside is None
    assert len(store.all(Note)) == 27
    store.close()
    assert [each.name for each in with_notes.parent.iterdir()] == ["d.rapporteur"]


def test_a_failed_opening_after_a_crash_writes_nothing(with_notes: Path) -> None:
    crash(with_notes, 7)
    wal = with_notes.with_name("d.rapporteur-wal")
    with_notes.write_bytes(with_notes.read_bytes()[: 4096 * 3])
    before = (with_notes.read_bytes(), wal.read_bytes())
    with pytest.raises(errors.StoreError):
        Store.open(with_notes, PASSPHRASE)
    assert (with_notes.read_bytes(), wal.read_bytes()) == before


def test_a_file_that_was_moved_takes_no_more_notes_and_says_so(with_notes: Path) -> None:
    store = Store.open(with_notes, PASSPHRASE)
    elsewhere = with_notes.with_name("moved.rapporteur")
    with_notes.rename(elsewhere)
    dialogue = Dialogue(title=Bilingual("t"))
    with pytest.raises(errors.StoreError, match="moved"):
        store.write(Change("", (RecordChange(None, dialogue),)))
    store.copy_to(with_notes.with_name("rescued.rapporteur"))
    elsewhere.rename(with_notes)
    store.write(Change("", (RecordChange(None, dialogue),)))
    with_notes.rename(elsewhere)
    store.close()
    Store.open(elsewhere, PASSPHRASE).close()  # it is not thought to be open any more


def test_closing_twice_is_closing_once(with_notes: Path) -> None:
    store = Store.open(with_notes, PASSPHRASE)
    store.close()
    store.close()


def write_much(store: Store, notes: int) -> None:
    """Some pages of the -wal for each note; none of them may go into the file by itself."""
    store._db.execute("PRAGMA wal_autocheckpoint = 0")
    (table,) = store.all(Roundtable)
    stamp = dt.datetime.now().astimezone()
    for number in range(1000, 1000 + notes):
        note = Note(roundtable_id=table.id, number=number, text="z" * 300, stamped_at=stamp)
        store.write(Change("", (RecordChange(None, note),)))


def test_a_file_closed_in_haste_leaves_a_long_journal_for_the_next_opening(
    with_notes: Path,
) -> None:
    wal = with_notes.with_name("d.rapporteur-wal")
    store = Store.open(with_notes, PASSPHRASE)
    write_much(store, 100)
    before = wal.read_bytes()
    assert not store.close(in_haste=True)
    assert wal.read_bytes() == before
    again = Store.open(with_notes, PASSPHRASE)
    assert len(again.all(Note)) == 120
    assert again.set_aside is None
    assert again.health().sound
    assert again.close()
    assert not wal.exists()


def test_a_short_journal_is_taken_in_even_in_haste(with_notes: Path) -> None:
    store = Store.open(with_notes, PASSPHRASE)
    write_much(store, 5)
    assert store.close(in_haste=True)
    assert [each.name for each in with_notes.parent.iterdir()] == ["d.rapporteur"]
