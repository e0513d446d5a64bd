"""How high each row of a long list is: measured where a row was seen, guessed where it was not."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate

BLOCK = 512  # rows whose heights are summed together, so that no sum is longer than this


class Heights:
    """Heights in pixels by row, and where each row begins in the whole.

    A guess is one for all rows. Learning a row or finding a place takes the time of a few sums of
    `BLOCK` small numbers, however many rows there are; a row put in before the end costs one sum
    over the rows below it.
    """

    def __init__(self, rows: int, guess: int) -> None:
        self._guess = max(1, guess)
        self._heights = array("i", [self._guess]) * rows
        self._known = bytearray(rows)
        whole, rest = divmod(rows, BLOCK)
        self._blocks = [self._guess * BLOCK] * whole + ([self._guess * rest] if rest else [])

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """The height of all rows together."""
        return sum(self._blocks)

    @property
    def guess(self) -> int:
        """What a row that was never seen is taken for."""
        return self._guess

    def height(self, row: int) -> int:
        """The height of a row as far as it is known."""
        return self._heights[row]

    def knows(self, row: int) -> bool:
        """Whether a row was measured."""
        return bool(self._known[row])

    def learn(self, row: int, height: int) -> None:
        """Take in the measured height of a row."""
        self._blocks[row // BLOCK] += height - self._heights[row]
        self._heights[row] = height
        self._known[row] = 1

    def doubt(self, row: int) -> None:
        """Measure a row anew when it is next seen; its old height is as good a guess as any."""
        self._known[row] = 0

    def top(self, row: int) -> int:
        """Where a row begins; of the row behind the last one, where the last one ends."""
        block = row // BLOCK
        return sum(self._blocks[:block]) + sum(self._heights[block * BLOCK : row])

    def row_at(self, y: int) -> int:
        """The row that holds the pixel `y`: the first or the last one where it is outside."""
        if y < 0 or not self._heights:
            return 0
        ends = list(accumulate(self._blocks))
        block = bisect_right(ends, y)
        if block == len(ends):
            return len(self) - 1
        first = block * BLOCK
        before = ends[block - 1] if block else 0
        within = accumulate(self._heights[first : first + BLOCK], initial=before)
        return first + bisect_right(list(within), y) - 1

    def insert(self, row: int, rows: int = 1) -> None:
        """Make room for rows that were put in before `row`."""
        self._heights[row:row] = array("i", [self._guess]) * rows
        self._known[row:row] = bytes(rows)
        self._sum_from(row // BLOCK)

    def remove(self, row: int, rows: int = 1) -> None:
        """Forget rows that were taken out."""
        del self._heights[row : row + rows]
        del self._known[row : row + rows]
        self._sum_from(row // BLOCK)

    def _sum_from(self, block: int) -> None:
        del self._blocks[block:]
        for first in range(block * BLOCK, len(self._heights), BLOCK):
            self._blocks.append(sum(self._heights[first : first + BLOCK]))
