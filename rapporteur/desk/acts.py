"""What every area of the desk stands on: the store, one way to write, and the way back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.drafts import Drafts
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput, DoesNotFit
from rapporteur.store import Store

if TYPE_CHECKING:
    from rapporteur.domain.change import Record

R = TypeVar("R", bound="Record")


class Acts:
    """An open file and the changes made in it since it was opened."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def _get(self, kind: type[R], record_id: str) -> R:
        """The record with this id; asking for one that is gone is the user's trouble."""
        found = self._store.one(kind, id=record_id)
        if found is None:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "What you wanted to change is no longer there."),
                QT_TRANSLATE_NOOP("Rapporteur", "It was removed; Undo may bring it back."),
            )
        return found

    def _add(self, act: str, *records: Record, **values: str) -> Change:
        return self._write(act, (RecordChange(None, each) for each in records), **values)

    def _revise(self, act: str, *records: Record, **values: str) -> Change:
        pairs = (RecordChange(self._get(type(each), each.id), each) for each in records)
        return self._write(act, pairs, **values)

    def _remove(self, act: str, *records: Record, **values: str) -> Change:
        return self._write(act, (RecordChange(each, None) for each in records), **values)

    def _write(
        self,
        act: str,
        records: Iterable[RecordChange],
        drafts: Drafts | None = None,
        /,
        **values: str,
    ) -> Change:
        """One transaction; the change is remembered for undo once it is durable.

        `drafts` replaces the half-typed lines of their roundtable in the same transaction.
        """
        effective = tuple(each for each in records if each.before != each.after)
        change = Change(act, effective, tuple(values.items()))
        if effective:
            self._store.write(change, drafts)
            self._done.append(change)
            self._undone.clear()
        elif drafts is not None:
            self._store.keep_drafts(drafts)
        return change

    def _write_for_good(self, act: str, record: Record, **values: str) -> Change:
        """Add a record by an act that cannot be taken back, such as an export."""
        change = Change(act, (RecordChange(None, record),), tuple(values.items()), undoable=False)
        return self._store.write(change)

    # The way back

    def undo(self) -> Change:
        """Take the last act back; ends with the file's closing."""
        change = self._last(self._done)
        try:
            back = self._store.write(change.inverse())
        except DoesNotFit as error:  # an export refers to the article that this act made
            self.forget_history()
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "This cannot be taken back any more."),
                QT_TRANSLATE_NOOP("Rapporteur", "What came after it, such as an export, needs it."),
            ) from error
        self._undone.append(self._done.pop())
        return back

    def redo(self) -> Change:
        """Do again what was last taken back."""
        change = self._store.write(self._last(self._undone))
        self._done.append(self._undone.pop())
        return change

    def undoable(self) -> Change | None:
        """The act that undo would take back."""
        return self._done[-1] if self._done else None

    def redoable(self) -> Change | None:
        """The act that redo would do again."""
        return self._undone[-1] if self._undone else None

    def forget_history(self) -> None:
        """Let undo begin here."""
        self._done.clear()
        self._undone.clear()

    @staticmethod
    def _last(stack: list[Change]) -> Change:
        if not stack:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "There is nothing to take back or do again."),
                QT_TRANSLATE_NOOP("Rapporteur", "Undo reaches back to when the file was opened."),
            )
        return stack[-1]
