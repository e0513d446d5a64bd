"""Half-typed lines are part of the file, as durable as notes and as secret."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rapporteur import errors
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Note, Roundtable
from rapporteur.domain.drafts import Drafts, HalfTyped
from rapporteur.domain.language import Bilingual
from rapporteur.store import Store

PASSPHRASE = "correct horse"
STAMP = dt.datetime(2026, 3, 4, 14, 31, 7, 123456, tzinfo=dt.timezone(dt.timedelta(hours=3)))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.make(tmp_path / "d.rapporteur", PASSPHRASE)
    table = Roundtable(number=1, title=Bilingual("t"), date=dt.date(2026, 1, 1), id="table")
    made.write(Change("", (RecordChange(None, table),)))
    return made


def kept(*texts: str) -> Drafts:
    return Drafts("table", tuple(HalfTyped(each, STAMP) for each in texts))


def test_lines_come_back_as_they_were_after_closing(store: Store) -> None:
    drafts = Drafts(
        "table",
        (
            HalfTyped("  ! о  ракетах ", STAMP),
            HalfTyped("set \t aside", STAMP),
            HalfTyped("last ((", STAMP),
        ),
    )
    store.keep_drafts(drafts)
    store.close()
    again = Store.open(store.path, PASSPHRASE)
    assert again.drafts("table") == drafts.lines
    assert again.health().counts["drafts"] == 3
    assert again.drafts("another") == ()
    again.close()


def test_half_of_a_surrogate_pair_does_not_stop_the_keeping(store: Store) -> None:
    store.keep_drafts(kept("a \ud83d b"))
    assert [each.text for each in store.drafts("table")] == ["a \ufffd b"]
    store.close()


def test_lines_that_stand_there_already_cost_no_write(store: Store) -> None:
    store.keep_drafts(kept("one", "two"))
    wal = store.path.with_name(f"{store.path.name}-wal")
    before = wal.stat().st_size
    store.keep_drafts(kept("one", "two"))
    store.keep_drafts(kept("one", "  ", "two"))
    assert wal.stat().st_size == before
    store.keep_drafts(kept("one", "two "))
    assert wal.stat().st_size > before
    store.close()


def test_a_note_that_cannot_be_written_leaves_the_lines_as_they_were(store: Store) -> None:
    store.keep_drafts(kept("as it was"))
    misfit = Note(roundtable_id="no such", number=1, text="x", stamped_at=STAMP)
    with pytest.raises(errors.DoesNotFit):
        store.write(Change("", (RecordChange(None, misfit),)), kept("new"))
    assert store.drafts("table") == kept("as it was").lines
    store.close()


def test_lines_of_a_roundtable_that_is_gone_are_forgotten_with_the_closing(store: Store) -> None:
    (table,) = store.all(Roundtable)
    store.keep_drafts(kept("one"))
    gone = Change("", (RecordChange(table, None),))
    store.write(gone)
    store.write(gone.inverse())
    assert store.drafts("table") == kept("one").lines
    store.write(gone)
    store.close()
    again = Store.open(store.path, PASSPHRASE)
    assert again.health().counts["drafts"] == 0
    again.close()


def test_a_copy_has_them_too(store: Store, tmp_path: Path) -> None:
    store.keep_drafts(kept("one"))
    copy = Store.open(store.copy_to(tmp_path / "copy.rapporteur"), PASSPHRASE)
    assert copy.drafts("table") == kept("one").lines
    for each in (copy, store):
        each.close()


def test_a_file_that_was_moved_keeps_no_more_lines_and_says_so(store: Store) -> None:
    store.path.rename(store.path.with_name("moved.rapporteur"))
    with pytest.raises(errors.StoreError, match="moved"):
        store.keep_drafts(kept("one"))
    store.close()


TYPIST = """
import datetime as dt, pathlib, sys
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Note
from rapporteur.domain.drafts import Drafts, HalfTyped
from rapporteur.store import Store
store = Store.open(pathlib.Path(sys.argv[1]), "correct horse")
stamp = dt.datetime.now().astimezone()
for number in range(1, 100_000):
    typed = f"line {number} " + "x" * 300
    store.keep_drafts(Drafts("table", (HalfTyped(typed, stamp),)))
    print("typed", number, flush=True)
    note = Note(roundtable_id="table", number=number, text=typed, stamped_at=stamp)
    store.write(Change("", (RecordChange(None, note),)), Drafts("table"))
    print("stored", number, flush=True)
"""


@pytest.mark.parametrize("lived", [0.03, 0.11, 0.3])
def test_no_kept_line_is_lost_to_kill_9_and_no_stored_one_comes_back(
    store: Store, lived: float
) -> None:
    store.close()
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(store.path)], stdout=subprocess.PIPE, text=True
    )
    assert typist.stdout is not None
    assert typist.stdout.readline() == "typed 1\n"
    time.sleep(lived)
    typist.kill()
    whole, _, _cut_short = typist.stdout.read().rpartition("\n")
    said = [("typed", "1"), *(line.split() for line in whole.splitlines())]
    typist.wait()
    again = Store.open(store.path, PASSPHRASE)
    notes = {each.text for each in again.all(Note)}
    lines = {each.text for each in again.drafts("table")}
    assert again.health().sound
    again.close()
    assert not notes & lines, "a stored line came back as half-typed"
    for what, number in said:
        typed = f"line {number} " + "x" * 300
        assert typed in (notes if what == "stored" else notes | lines)
