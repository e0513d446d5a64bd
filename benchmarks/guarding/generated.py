"""How many of the planted names are found, by cell, and each that is missed."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.guarding import planted
from benchmarks.guarding.planted import Planted
from benchmarks.guarding.scoring import Covered, share, spans_of
from rapporteur.domain.roster import Roster
from rapporteur.guard import Guard

_TOKEN = re.compile(r"[^\W\d_]{2,}")


@dataclass(slots=True)
class Tally:
    """What was found of what was planted.

    `left` holds those found whose stretch still has a word of two letters or more that no
    finding covers.
    """

    planted: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    left: list[Planted] = field(default_factory=list)
    missed: list[Planted] = field(default_factory=list)

    def add(self, guard: Guard, each: Planted) -> None:
        findings = spans_of(guard.scan(each.text))
        covered = Covered(findings)
        self.planted[each.cell] += 1
        if covered.overlap(each.start, each.end):
            self.found[each.cell] += 1
            if any(
                not covered.overlap(*word.span())
                for word in _TOKEN.finditer(each.text, each.start, each.end)
                if word[0].casefold() not in _FREE
            ):
                self.left.append(each)
        else:
            self.missed.append(each)


_FREE_WORDS = """
    mr ms dr prof professor ambassador general the van der de del al org example docx notes
    дель ван дер де аль господин господина господину господином господине после др
    профессор профессора профессору профессором профессоре посол посла послу послом
"""
_FREE = frozenset(_FREE_WORDS.split())


def tally(planted_names: Iterable[tuple[Roster, Planted]]) -> Tally:
    """Scan each planting with a guard of its roster."""
    result = Tally()
    guards: dict[int, tuple[Roster, Guard]] = {}
    for roster, each in planted_names:
        known = guards.get(id(roster))
        if known is None or known[0] is not roster:
            known = guards[id(roster)] = (roster, Guard(roster))
        result.add(known[1], each)
    return result


def table(result: Tally) -> Iterator[str]:
    """Recall by script, by case and by shape."""
    for column, title in enumerate(("script", "case", "shape")):
        yield f"  by {title}"
        planted_by, found_by = _by(column, result.planted), _by(column, result.found)
        for name, count in planted_by.items():
            yield f"    {name:44}{count:7}  {share(found_by[name], count)}"
    total, found = result.planted.total(), result.found.total()
    yield f"  all                                           {total:7}  {share(found, total)}"
    yield f"  found, but with a word of the name left open: {len(result.left)}"


def _by(column: int, counted: Counter[tuple[str, str, str]]) -> Counter[str]:
    sums: Counter[str] = Counter()
    for cell, count in counted.items():
        sums[cell[column]] += count
    return sums


def misses(some: Iterable[Planted], what: str, most: int) -> Iterator[str]:
    """Each of those, by script and shape, the most first; `most` of each in their sentences."""
    alike: defaultdict[tuple[str, str], list[Planted]] = defaultdict(list)
    for each in some:
        alike[each.cell[0], each.cell[2]].append(each)
    for (script, shape), group in sorted(alike.items(), key=lambda pair: -len(pair[1])):
        forms = Counter(shown(each.text[each.start : each.end]) for each in group)
        listed = "; ".join(
            f"{form} ×{count}" * (count > 1) or form for form, count in forms.items()
        )
        yield f"  {what}: {script}, {shape} ({len(group)}): {listed}"
        yield from (f"    in: {shown(each.text)}" for each in group[:most])


def shown(text: str) -> str:
    """A text in which one sees what cannot be seen."""
    marks = {"\n": "⏎", "\t": "⇥", "\u00a0": "⍽", "\u202f": "⍽"}
    invisible = "\u00ad\u200b\u2060"
    return "".join(marks.get(c, f"<{ord(c):x}>" if c in invisible else c) for c in text)


def measure(most: int) -> None:
    """People and organisations of both rosters."""
    for name, roster in planted.rosters().items():
        for what, plantings in (
            ("people", planted.people(roster)),
            ("organisations", planted.organisations(roster)),
        ):
            result = tally(plantings)
            print(f"\ngenerated: {what} of the {name} roster")
            print(*table(result), sep="\n")
            print(*misses(result.missed, "missed", most), sep="\n")
            if most:
                print(*misses(result.left, "left open", most), sep="\n", flush=True)
