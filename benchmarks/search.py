"""How long a search takes over a hundred thousand notes, against the same match asked of FTS5.

The floor is FTS5 alone on the same file: rowid and text of what matches, the newest first, as
many as are shown. Ours reads the query, and gives notes with all that they are marked with.
"""

from __future__ import annotations

import statistics
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.stage import PASSPHRASE, Act, dialogue_of, languages, taken
from rapporteur.desk import Desk
from rapporteur.store import search

NOTES = 100_000
ROUNDS = 7  # of each query
SCREENFUL = 50
BARE = "SELECT rowid, text FROM note_search WHERE note_search MATCH ? ORDER BY rowid DESC LIMIT ?"
SIGNS = ("!", "! /2", "* ?", "((", "...", "! /2 * ... #cyber", "%3", "+ /1 %2", "#cyber")


def queries() -> dict[str, list[str]]:
    """What people type, by kind: words often and seldom used, alone, together and half typed."""
    english, russian = (each.words for each in languages())
    words = [*english[:4], *russian[:4], *english[200:204], *russian[200:204], english[-1]]
    halves = [word[:length] for word in (*english[20:60:8], *russian[20:60:8]) for length in (1, 3)]
    pairs = [f"{one} {other}" for one, other in zip(english[:6], russian[6:0:-1], strict=True)]
    pairs += [f"{one} {other}" for one, other in zip(english[:5], english[40:45], strict=True)]
    mixed = [f"{sign} {word}" for sign, word in zip(SIGNS, [*english, *russian], strict=False)]
    return {"words": [*words, *pairs], "half words": halves, "words and signs": mixed}


def measure(desk: Desk, roundtable_id: str | None, limit: int | None, rounds: int) -> None:
    bare: list[float] = []
    ours: list[float] = []
    for query in (each for kind in queries().values() for each in kind):
        match = search.match_of(desk.read_query(query, roundtable_id), roundtable_id)
        floor, own = taken(
            partial(_bare, desk, match, -1 if limit is None else limit),
            partial(_ours, desk, query, roundtable_id, limit),
            rounds,
        )
        bare += floor
        ours += own
    where = "a roundtable" if roundtable_id else "the dialogue"
    tell(f"{where}, {limit or 'all'} notes", bare, ours)


def _bare(desk: Desk, match: str | None, limit: int, _round: int) -> object:
    return desk._store._connection.execute(BARE, (match, limit)).fetchall()


def _ours(desk: Desk, query: str, roundtable_id: str | None, limit: int | None, _: int) -> object:
    return desk.search(query, roundtable_id, limit)


def _time(act: Act) -> list[float]:
    return taken(lambda _: None, act, ROUNDS)[1]


def tell(what: str, bare: list[float], ours: list[float]) -> None:
    for name, at in (("p50", 49), ("p95", 94), ("p99", 98)):
        floor, own = (statistics.quantiles(each, n=100)[at] for each in (bare, ours))
        print(f"{what:30}{name}{own:9.2f} ms  FTS5{floor:9.2f} ms {own / floor:6.2f} x")


def measure_signs(desk: Desk) -> None:
    """Signs alone: what is found by no word at all."""
    own = [_time(partial(_ours, desk, each, None, SCREENFUL)) for each in SIGNS]
    slowest = max(max(each) for each in own)
    middle = statistics.median(each for times in own for each in times)
    print(f"{'signs alone, 50 notes':30}p50{middle:9.2f} ms  slowest{slowest:9.2f} ms")


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path, roundtable_id = dialogue_of(NOTES, Path(folder) / "search.rapporteur")
        desk = Desk.open(path, PASSPHRASE)
        measure(desk, None, SCREENFUL, ROUNDS)
        measure(desk, roundtable_id, SCREENFUL, ROUNDS)
        measure_signs(desk)
        measure(desk, None, None, 1)
        desk.close()


if __name__ == "__main__":
    main()
