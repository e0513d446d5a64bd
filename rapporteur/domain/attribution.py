"""The small-group rule: when a remark may be attributed to a side.

"One British participant" names somebody as soon as only one or two British participants were
there. So a side is named only where at least k of it were present. Both the draft, which
chooses the words, and the guard, which judges them, ask this one function; the draft is stricter
and names no side where the rest of the room is a small group, for it would be known by what
is left unnamed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

SMALLEST_GROUP = 3


def side_may_be_named(
    side: int | None, present: Mapping[int, int] | None, k: int = SMALLEST_GROUP
) -> bool:
    """Whether a remark may be given to `side` (a host's number, None where unattributed).

    `present` counts who was there, by side. None means that nobody is marked present yet: then
    the side may stand in the draft, because the export gate is shut until somebody is.
    """
    if side is None:
        return False
    return present is None or present.get(side, 0) >= k


def count_by_side(sides: Iterable[int | None]) -> dict[int, int]:
    """How many of each side, those of no side left out."""
    counts: dict[int, int] = {}
    for side in sides:
        if side is not None:
            counts[side] = counts.get(side, 0) + 1
    return counts
