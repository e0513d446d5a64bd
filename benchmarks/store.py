"""How long a note takes from Enter to durable, and a dialogue to open: ratios to bare floors."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from benchmarks.stage import PASSPHRASE, STAMP, Act, begin, dialogue_of, taken
from rapporteur.desk import Desk
from rapporteur.domain.ids import new_id
from rapporteur.store import opening
from rapporteur.store.driver import database_over
from rapporteur.store.keying import derive, new_salt

ROUNDS = 1000
NOTES = 10_000
WORDS = "a joint technical group on notification before exercises"
LINE = f"! /1 #cyber {WORDS} {{number}}"


def bare_writes(path: Path, roundtable_id: str) -> Act:
    """The rows of a note through sqlite-utils alone, in one durable transaction.

    The same four tables, the same indexes and the same full-text index, on a connection with the
    same settings; nothing is read, parsed, numbered by what is there or remembered for undo.
    """
    database = database_over(opening.open_file(path, PASSPHRASE).connection)
    notes, topics = database.table("notes"), database.table("note_topics")
    search, numbers = database.table("note_search"), database.table("note_numbers")
    ((topic_id,),) = database.execute("SELECT id FROM topics WHERE notation = 'cyber'").fetchall()
    ((item_id,),) = database.execute("SELECT id FROM agenda_items LIMIT 1").fetchall()
    bare = [each.replace("-", "") for each in (roundtable_id, topic_id)]
    ((last,),) = database.execute("SELECT coalesce(max(number), 0) FROM notes").fetchall()

    def write(number: int) -> None:
        note_id, text = new_id(), f"{WORDS} {number}"
        row = {
            "id": note_id, "roundtable_id": roundtable_id, "number": last + number + 1,
            "text": text, "stamped_at": STAMP.isoformat(), "kind": "idea", "side": 1,
            "agenda_item_id": item_id, "reply_to": None, "star": 0, "off_record": 0, "cue": 0,
            "rule": None,
        }  # fmt: skip
        with database.atomic():
            notes.insert(row)
            topics.insert({"note_id": note_id, "topic_id": topic_id, "position": 0})
            search.insert(
                {"rowid": notes.last_pk, "text": text, "signs": f"r{bare[0]} kidea s1 t{bare[1]}"}
            )
            numbers.upsert(
                {"roundtable_id": roundtable_id, "last": last + number + 1}, pk="roundtable_id"
            )

    return write


def tell(what: str, floor: list[float], own: list[float]) -> None:
    """Three percentiles of both in milliseconds, and their ratios."""
    for name, at in (("p50", 49), ("p95", 94), ("p99", 98)):
        bare, ours = (statistics.quantiles(each, n=100)[at] for each in (floor, own))
        print(f"{what:26}{name}{ours:9.2f} ms  floor{bare:9.2f} ms {ours / bare:6.2f} x")


def measure_notes(folder: Path, count: int) -> Path:
    floor = bare_writes(*dialogue_of(count, folder / f"floor-{count}.rapporteur"))
    path, roundtable_id = dialogue_of(count, folder / f"notes-{count}.rapporteur")
    desk = Desk.open(path, PASSPHRASE)
    for number in range(5):  # what is read in at the first note is no note's
        desk.add_note(roundtable_id, LINE.format(number=number), STAMP)
    tell(
        f"add_note, {count} notes",
        *taken(floor, lambda n: desk.add_note(roundtable_id, LINE.format(number=n), STAMP), ROUNDS),
    )
    desk.close()
    return path


def measure_opening(path: Path) -> None:
    salt = new_salt()
    key, whole = taken(
        lambda _: derive(PASSPHRASE, salt), lambda _: Desk.open(path, PASSPHRASE).close(), 5
    )
    floor, own = statistics.median(key), statistics.median(whole)
    print(f"{'opening':26}p50{own:9.2f} ms  floor{floor:9.2f} ms {own / floor:6.2f} x")


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, not a tmpfs
        begin(Path(folder) / "warm.rapporteur")
        measure_notes(Path(folder), 0)
        measure_opening(measure_notes(Path(folder), NOTES))


if __name__ == "__main__":
    main()
