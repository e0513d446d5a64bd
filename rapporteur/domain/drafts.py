"""A line that is still being typed, as it is kept until it becomes a note."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """A line as it stands, the time of its first keystroke, and the note that it edits, if any."""

    text: str
    stamped_at: dt.datetime
    note_id: str | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing would be lost with it: no words, and no note is being edited."""
        return not self.text.strip() and self.note_id is None


@dataclass(frozen=True, slots=True)
class Drafts:
    """What is being typed at one roundtable: the line first, then the lines set aside.

    The line may be blank where lines are set aside.
    """

    roundtable_id: str
    lines: tuple[HalfTyped, ...] = ()

    def worth_keeping(self) -> Drafts:
        """The same without blank lines set aside; nothing at all where every line is blank."""
        aside = tuple(each for each in self.lines[1:] if not each.is_blank)
        line = () if not aside and all(each.is_blank for each in self.lines) else self.lines[:1]
        return Drafts(self.roundtable_id, (*line, *aside))
