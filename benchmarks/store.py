"""How long a note takes from Enter to durable, and a dialogue to open: ratios to bare floors."""

from __future__ import annotations

import datetime as dt
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rapporteur.desk import Desk
from rapporteur.domain.dialogue import Dialogue, Host
from rapporteur.domain.language import Bilingual
from rapporteur.store import Store, opening
from rapporteur.store.keying import derive, new_salt

PASSPHRASE = "a passphrase for measuring"
ROUNDS = 300
NOTES = 10_000
STAMP = dt.datetime(2025, 3, 14, 14, 30, tzinfo=dt.UTC)
LINE = "! /1 #cyber a joint technical group on notification before exercises {number}"
HOSTS = tuple(
    Host(
        number=number,
        short=Bilingual(short, short),
        name=Bilingual(f"Institute {short}"),
        adjective=Bilingual(adjective, adjective),
    )
    for number, short, adjective in ((1, "AA", "British"), (2, "BB", "Russian"))
)


def timed(act: Callable[[int], object], rounds: int) -> float:
    """The median time of one act, in milliseconds."""
    times = []
    for number in range(rounds):
        begun = time.perf_counter()
        act(number)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def bare_write(path: Path) -> Callable[[int], object]:
    """One row in one durable transaction, with the store's own connection and nothing around it."""
    database, _key = opening.open_file(path, PASSPHRASE)
    table = database.table("bare")
    table.create({"id": str, "text": str, "stamped_at": str}, pk="id")

    def write(number: int) -> None:
        with database.atomic():
            table.insert(
                {"id": f"{number}", "text": LINE.format(number=number), "stamped_at": "now"}
            )

    return write


def begin(folder: Path, name: str) -> tuple[Path, str]:
    """A dialogue with one roundtable, closed; its path and the roundtable's id."""
    path = folder / name
    desk = Desk.begin(path, PASSPHRASE, Dialogue(title=Bilingual("Measured")), HOSTS)
    desk.add_roundtable(Bilingual("First"), dt.date(2025, 3, 14))
    (roundtable,) = desk.roundtables()
    desk.close()
    return path, roundtable.id


def measure_notes(folder: Path) -> None:
    floor_path, _ = begin(folder, "floor.rapporteur")
    floor = timed(bare_write(floor_path), ROUNDS)
    path, roundtable_id = begin(folder, "notes.rapporteur")
    desk = Desk.open(path, PASSPHRASE)

    def note(number: int) -> None:
        desk.add_note(roundtable_id, LINE.format(number=number), STAMP)

    empty = timed(note, ROUNDS)
    print(f"bare durable transaction   {floor:8.2f} ms")
    print(f"add_note, few notes        {empty:8.2f} ms   {empty / floor:5.2f} x")
    for number in range(NOTES - ROUNDS):
        note(number)
    full = timed(note, ROUNDS)
    print(f"add_note, {NOTES:6d} notes    {full:8.2f} ms   {full / floor:5.2f} x")
    desk.close()
    measure_opening(path)


def measure_opening(path: Path) -> None:
    salt = new_salt()
    floor = timed(lambda _: derive(PASSPHRASE, salt), 5)
    whole = timed(lambda _: Store.open(path, PASSPHRASE).close(), 5)
    print(f"key derivation             {floor:8.0f} ms")
    print(f"opening, {NOTES:6d} notes     {whole:8.0f} ms   {whole / floor:5.2f} x")


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, not a tmpfs
        measure_notes(Path(folder))


if __name__ == "__main__":
    main()
