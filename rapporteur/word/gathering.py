"""What is gathered of a paragraph, a table row, an element: its text in each of its readings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

# What a piece of text belongs to; none: every reading.
NEW, OLD = 1, 2  # tracked: inserted or moved here; deleted or moved away
CHOICE, FALLBACK = 4, 8  # mc:AlternateContent: for new readers, for old ones
_EDGE = 80  # characters of a cell that are read together with its neighbour


class Piece(NamedTuple):
    """One string of a file. `text` is None where the place could not be read.

    `of` names the place whose text this reads again in another way ("" where it is new), so that
    nothing needs to be said twice.
    """

    place: str
    text: str | None
    of: str = ""


@dataclass(slots=True)
class Paragraph:
    """What is gathered of one paragraph."""

    place: str
    style: str = ""
    outline: int = 9  # WordprocessingML's word for body text
    mark: int = 0  # whether the sign at its end is NEW or OLD
    codes: list[str] = field(default_factory=list)
    _flags: list[int] = field(default_factory=list)
    _texts: list[list[str]] = field(default_factory=list)
    _seen: int = 0

    def add(self, text: str, flags: int) -> None:
        if self._flags and self._flags[-1] == flags:
            self._texts[-1].append(text)
            return
        self._seen |= flags or 16
        self._flags.append(flags)
        self._texts.append([text])

    def reading(self, without: int) -> str:
        """The text but for the pieces that belong to one of `without`."""
        return "".join(
            "".join(texts)
            for flags, texts in zip(self._flags, self._texts, strict=True)
            if not flags & without
        )

    def now(self) -> str:
        """As it reads with every change accepted."""
        return self.reading(OLD | FALLBACK)

    def before(self) -> str:
        """As it reads with every change rejected."""
        return self.reading(NEW | FALLBACK)

    def others(self) -> Iterator[tuple[str, str]]:
        """(what to say of it, text) of every other reading in which a name may stand whole."""
        if not self._seen & ~16:
            return
        given = {self.now()}
        for manner, without in (
            (", before the changes", NEW | FALLBACK),
            (", with all changes", FALLBACK),
            (", as older programs show it", OLD | CHOICE),
        ):
            text = self.reading(without)
            if text not in given:
                given.add(text)
                yield manner, text


@dataclass(slots=True)
class Table:
    """Where in a table the reading stands, and the row's cells so far: (now, before)."""

    number: int
    row: int = 0
    inner: int = 0  # tables in its cells
    cells: list[tuple[list[str], list[str]]] = field(default_factory=list)

    def row_place(self, outer: str) -> str:
        return f"{outer}, table {self.number}, row {self.row}"

    def place(self, outer: str) -> str:
        return f"{self.row_place(outer)}, cell {len(self.cells)}"

    def add(self, now: str, before: str) -> None:
        if self.cells:
            self.cells[-1][0].append(now)
            self.cells[-1][1].append(before)

    def joined(self) -> Iterator[tuple[str, str]]:
        """(what to say of it, text): the row's cells side by side, as now and as before."""
        if len(self.cells) < 2:
            return
        now, before = (
            "\t".join(_edges("\n".join(each[manner])) for each in self.cells) for manner in (0, 1)
        )
        if sum(any(map(str.strip, texts)) for texts, _ in self.cells) > 1:
            yield "", now
        if before != now and sum(any(map(str.strip, texts)) for _, texts in self.cells) > 1:
            yield ", before the changes", before


def _edges(text: str) -> str:
    """A text, or only the words at its two ends: what may go on in the cell beside it."""
    if len(text) <= 2 * _EDGE:
        return text
    first = text[:_EDGE].rpartition(" ")[0] or text[:_EDGE]
    last = text[-_EDGE:].partition(" ")[2] or text[-_EDGE:]
    return f"{first} …\n… {last}"
