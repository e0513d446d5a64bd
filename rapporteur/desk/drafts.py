"""What is half typed: kept in the file at every pause, so that no crash takes it."""

from __future__ import annotations

from collections.abc import Sequence

from rapporteur.desk.acts import Acts
from rapporteur.domain.drafts import Drafts, HalfTyped


class DraftActs(Acts):
    """The line that is being typed and the lines set aside."""

    def drafts(self, roundtable_id: str) -> tuple[HalfTyped, ...]:
        """The lines kept for a roundtable: the line itself first, then those set aside.

        The first may be blank; a line that edited a note which is gone is a new line.
        """
        return self._store.drafts(roundtable_id)

    def keep_drafts(self, roundtable_id: str, drafts: Sequence[HalfTyped]) -> None:
        """Replace the lines kept for a roundtable, in one durable transaction.

        No act: nobody is told, and undo knows nothing of it. Lines that stand there already cost
        no write.
        """
        self._store.keep_drafts(Drafts(roundtable_id, tuple(drafts)))
