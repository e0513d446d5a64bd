"""Bad input for the guard: odd rosters, odd texts, damaged packages, for as long as one likes.

`script/bench fuzz_guard` runs half a minute; `python -m benchmarks.fuzz_guard 600 7` ten minutes
from the seed 7. It stops at the first input that the guard does not stand, and prints it.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from benchmarks.guarding import negatives, odd, planted
from rapporteur import word
from rapporteur.desk.checking import Check
from rapporteur.domain.anonymity import Finding, FindingKind, Setting
from rapporteur.domain.article import Block, Edition, Run, Style
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Roster
from rapporteur.errors import RapporteurError
from rapporteur.guard import Guard

SECONDS = 30.0
_BUILDING, _FIXED, _PER_CHARACTER, _READING = 5.0, 0.5, 20e-6, 20.0  # seconds that are computed
_T = TypeVar("_T")


class Broken(Exception):
    """What the guard did not stand."""


class Fuzz:
    """One run: `round` makes an input and tries it; `told` counts what was tried."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._chance = random.Random(seed)
        self._folder = folder
        self._rosters = list(planted.rosters().values())
        self._sentences = [each for some in negatives.texts().values() for each in some]
        self._sentences += [each for some in planted.carriers().values() for each in some]
        self._package = _exported(folder)
        self.told: Counter[str] = Counter()
        self.slowest = 0.0  # seconds a character of texts of 1,000 or more

    def summary(self) -> str:
        return ", ".join(f"{count} {what}" for what, count in self.told.items())

    def round(self) -> None:
        guard, roster = self._guard()
        for _ in range(6):
            self._text(guard, odd.text(self._chance, self._sentences, roster))
        if self._chance.random() < 0.05:
            self._text(guard, odd.long_text(self._chance, self._sentences, roster))
        if self._chance.random() < 0.5:
            self._document(roster)

    def _guard(self) -> tuple[Guard, Roster]:
        if self._chance.random() < 0.3:
            roster = self._chance.choice(self._rosters)
        else:
            roster = odd.roster(self._chance)
        setting = odd.setting(self._chance, roster, self._sentences)
        guard = self._timed(_BUILDING, lambda: Guard(roster, setting))
        guard.checks_off()
        self.told["guards built"] += 1
        return guard, roster

    def _text(self, guard: Guard, text: str) -> None:
        style = self._chance.choice((None, None, *Style))
        place = self._chance.choice(("", "", "p1", "file-name", "author-1"))
        limit = _FIXED + _PER_CHARACTER * len(text)

        def scan() -> list[Finding]:
            return guard.scan(text, style=style, place=place)

        try:
            begun = time.thread_time()
            found = self._timed(limit, scan)
            if len(text) >= 1000:
                self.slowest = max(self.slowest, (time.thread_time() - begun) / len(text))
            _check(text, found)
            if len(text) < 20_000 and (scan() != found or not _same_in_threads(scan, found)):
                raise Broken("two scans of one text differ")
        except Exception:
            print(f"text: {text[:2000]!r} ({len(text)} characters), {style}, {place!r}")
            raise
        self.told["texts"] += 1
        self.told["characters"] += len(text)
        self.told["findings"] += len(found)

    def _document(self, roster: Roster) -> None:
        path = self._folder / self._chance.choice(("a.docx", "Баранов_b.docx", "x.md", "y.txt"))
        if path.suffix == ".docx":
            path.write_bytes(odd.damaged(self._chance, self._package))
        else:
            said = odd.text(self._chance, self._sentences, roster)
            path.write_bytes(odd.plain(self._chance, said))
        try:
            self._timed(_READING, lambda: Check(roster, Setting()).read(path))
            self.told["documents read"] += 1
        except RapporteurError:
            self.told["documents refused"] += 1
        except Exception:
            kept = Path(tempfile.gettempdir()) / f"fuzzed-{path.name}"
            kept.write_bytes(path.read_bytes())
            print(f"document: kept as {kept}")
            raise

    def _timed(self, limit: float, act: Callable[[], _T]) -> _T:
        begun = time.thread_time()  # what other processes do is not the guard's fault
        result = act()
        took = time.thread_time() - begun
        if took > limit:
            raise Broken(f"took {took:.1f} s, and {limit:.1f} s were allowed")
        return result


def _check(text: str, findings: Sequence[Finding]) -> None:
    before = (0, 0)
    for each in findings:
        if each.kind is FindingKind.ATTENDANCE:
            continue
        if not 0 <= each.start < each.end <= len(text) or not text[each.start : each.end].strip():
            raise Broken(f"a finding out of the text: {each}")
        if (each.start, each.end) < before:
            raise Broken(f"findings out of order: {each}")
        before = (each.start, each.end)


def _same_in_threads(scan: Callable[[], list[Finding]], found: Sequence[Finding]) -> bool:
    with ThreadPoolExecutor(4) as pool:
        return all(each.result() == found for each in [pool.submit(scan) for _ in range(4)])


def _exported(folder: Path) -> bytes:
    """A package as the application writes it, of the benchmark's own sentences."""
    texts = [each for some in negatives.texts().values() for each in some]
    blocks = tuple(
        Block(Style.BODY, (Run(each, Language.EN),), f"p{number}")
        for number, each in enumerate(texts)
    )
    title = Block(Style.TITLE, (Run("Notices", Language.EN),), "")
    edition = Edition(
        language=Language.EN, title="Notices", running_title="Notices", blocks=(title, *blocks),
        version=3, file_name="exported.docx",
    )  # fmt: skip
    cleared = Guard(Roster(), Setting(attendance={"somebody": "participant"})).clear(edition)
    path = folder / "exported.docx"
    word.write(cleared, path)
    if not zipfile.is_zipfile(path):
        raise Broken("nothing was exported")
    return path.read_bytes()


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="script/bench fuzz_guard", description=__doc__)
    parser.add_argument("seconds", type=float, nargs="?", default=SECONDS)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        fuzz, number = Fuzz(chosen.seed, Path(folder)), 0
        end = time.monotonic() + chosen.seconds
        try:
            while time.monotonic() < end:
                number += 1
                fuzz.round()
        finally:
            print(f"seed {chosen.seed}, {number} rounds: {fuzz.summary()}")
    print(
        f"nothing broke; {fuzz.slowest * 1e6:.1f} µs a character at most in texts of 1,000 or more"
    )


if __name__ == "__main__":
    main()
