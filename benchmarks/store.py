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
from rapporteur.domain.ids import new_id
from rapporteur.domain.language import Bilingual
from rapporteur.store import opening
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


Act = Callable[[int], object]


def against(floor: Act, act: Act, rounds: int) -> tuple[float, float]:
    """The mean times of `floor` and `act` in milliseconds, the slowest tenth of each left out.

    They take turns, so that whatever else the machine is doing slows both alike. A median would
    jump between the two paces in which a disk answers.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        for which, each in enumerate((floor, act)):
            begun = time.perf_counter()
            each(number)
            times[which].append((time.perf_counter() - begun) * 1000)
    kept = max(1, rounds * 9 // 10)
    return statistics.mean(sorted(times[0])[:kept]), statistics.mean(sorted(times[1])[:kept])


def tell(what: str, floor: float, taken: float) -> None:
    own = taken - floor
    print(
        f"{what:24}{taken:9.2f} ms  floor{floor:9.2f} ms  own{own:8.2f} ms {taken / floor:6.2f} x"
    )


def bare_write(path: Path) -> Act:
    """One row in one durable transaction, with the store's own connection and nothing around it."""
    database = opening.open_file(path, PASSPHRASE).database
    table = database.table("bare")
    table.create({"id": str, "text": str, "stamped_at": str}, pk="id")

    def write(number: int) -> None:
        row = {"id": str(new_id()), "text": LINE.format(number=number), "stamped_at": "now"}
        with database.atomic():
            table.insert(row)

    return write


def begin(folder: Path, name: str) -> tuple[Path, str]:
    """A dialogue with one roundtable, closed; its path and the roundtable's id."""
    path = folder / name
    desk = Desk.begin(path, PASSPHRASE, Dialogue(title=Bilingual("Measured")), HOSTS)
    desk.add_roundtable(Bilingual("First"), dt.date(2025, 3, 14))
    (roundtable,) = desk.roundtables()
    desk.close()
    return path, roundtable.id


def measure_notes(folder: Path) -> Path:
    floor = bare_write(begin(folder, "floor.rapporteur")[0])
    path, roundtable_id = begin(folder, "notes.rapporteur")
    desk = Desk.open(path, PASSPHRASE)

    def note(number: int) -> None:
        desk.add_note(roundtable_id, LINE.format(number=number), STAMP)

    tell("add_note, few notes", *against(floor, note, ROUNDS))
    for number in range(NOTES - 2 * ROUNDS):
        note(number)
    tell(f"add_note, {NOTES} notes", *against(floor, note, ROUNDS))
    desk.close()
    return path


def measure_opening(path: Path) -> None:
    salt = new_salt()

    def key(number: int) -> None:
        derive(PASSPHRASE, salt)

    def whole(number: int) -> None:
        Desk.open(path, PASSPHRASE).close()

    tell(f"opening, {NOTES} notes", *against(key, whole, 5))


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, not a tmpfs
        measure_opening(measure_notes(Path(folder)))


if __name__ == "__main__":
    main()
