"""A form over one record at a time; each field is written by itself when it is left.

A write that is refused changes nothing on the screen: the words stay in the field, its label
says so, and they are still there after a walk to another record and back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QVBoxLayout, QWidget

from rapporteur.domain.change import Change
from rapporteur.domain.language import Language
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.kept import Field, LineField
from rapporteur.ui.fields import caption
from rapporteur.ui.fields import label as heading
from rapporteur.ui.theme import AIR, HALF, Tone, Voice, tone

if TYPE_CHECKING:
    from rapporteur.desk import Desk

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class _Bound:
    """A field, its label, and how it reads from and is laid into the record."""

    field: Field
    label: QLabel
    words: str
    read: Callable[[Any], Any]
    revise: Callable[[Any, Any], Any]


class Form(QWidget, Generic[R]):
    """Labels above fields, in two columns.

    `write` is the desk's act that stores the record; `find` gives a record that is not in the
    form by its id, None where there is none any more.
    """

    def __init__(
        self,
        bridge: Bridge,
        write: Callable[[Desk, R], Change],
        find: Callable[[str], R | None] = lambda _id: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._write = write
        self._find = find
        self._record: R | None = None
        self._bound: list[_Bound] = []
        self._unsaved: dict[str, dict[int, Any]] = {}  # by record, by field
        self._cell = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(AIR)
        self._grid.setVerticalSpacing(AIR)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.hide()
        bridge.closing.connect(self.store)
        bridge.keeping.connect(self.store)
        bridge.closed.connect(self.forget)

    @property
    def record(self) -> R | None:
        """The record in the form, as it is stored."""
        return self._record

    def bind(
        self,
        label: str,
        field: Field,
        read: Callable[[R], Any],
        revise: Callable[[R, Any], R],
        wide: bool = False,
    ) -> None:
        """Add a field under its label, in the next half of a row, or in a row of its own."""
        widget = cast(QWidget, field)
        name = heading(label, Voice.STRONG) if wide else caption(label, widget)
        widget.setAccessibleName(label)
        bound = _Bound(field, name, label, read, revise)
        self._bound.append(bound)
        field.entered.connect(lambda: self._enter(bound))
        self.place(_stack(name, widget), wide)

    def bilingual(
        self,
        attribute: str,
        label_en: str,
        label_ru: str,
        make: Callable[[], Field] = LineField,
    ) -> None:
        """Add the two fields of a `Bilingual` attribute side by side."""
        for language, label in ((Language.EN, label_en), (Language.RU, label_ru)):
            self.bind(label, make(), *_in_language(attribute, language))

    def single(self, attribute: str, label: str, field: Field, wide: bool = False) -> None:
        """Add the field of a plain attribute."""
        self.bind(
            label,
            field,
            lambda record: getattr(record, attribute),
            lambda record, value: _with(record, attribute, value),
            wide,
        )

    def place(self, widget: QWidget | QLayout, wide: bool = False) -> None:
        """Put something into the next half row, or into a row of its own."""
        if wide:
            self.end_row()
        row, column = divmod(self._cell, 2)
        span = 2 if wide else 1
        if isinstance(widget, QWidget):
            self._grid.addWidget(widget, row, column, 1, span)
        else:
            self._grid.addLayout(widget, row, column, 1, span)
        self._cell += span

    def end_row(self) -> None:
        """What comes next begins a new row."""
        self._cell += self._cell % 2

    def show_record(self, record: R | None) -> None:
        """Put a record into the form; words not yet stored stay with the record they belong to."""
        if _id(record) != _id(self._record):
            self._keep_unsaved()
            self._record = record
            if record is not None:
                self._start_over(record)
        else:
            self._record = record
            if record is not None:
                for bound in self._bound:
                    bound.field.put(bound.read(record))
        self.setVisible(record is not None)
        self._say_unsaved()

    def store(self) -> None:
        """Write everything that is typed and not stored yet, for other records too."""
        for bound in self._bound:
            if self._record is not None and bound.field.unsaved:
                self._enter(bound)
        for id in list(self._unsaved):
            self._store_elsewhere(id)

    def forget(self) -> None:
        """Empty the form: the dialogue was closed."""
        self._unsaved.clear()
        self._record = None
        self.hide()
        for bound in self._bound:
            bound.field.forget()
        self._say_unsaved()

    def _enter(self, bound: _Bound) -> None:
        if self._record is None or not bound.field.unsaved:
            return
        revised = bound.revise(self._record, bound.field.typed())
        change = self._do(revised)
        if change is not None and bound.field.unsaved:
            self.show_record(revised)  # the page was not listening for this record
        self._say_unsaved()

    def _store_elsewhere(self, id: str) -> None:
        fields = self._unsaved.pop(id)
        for index, value in fields.items():
            record = self._find(id)
            if record is None:
                return
            if self._do(self._bound[index].revise(record, value)) is None:
                self._unsaved.setdefault(id, {})[index] = value

    def _do(self, revised: R) -> Change | None:
        return self._bridge.do(lambda desk: self._write(desk, revised))

    def _start_over(self, record: R) -> None:
        waiting = self._unsaved.pop(_id(record), {})
        for index, bound in enumerate(self._bound):
            bound.field.start_over(bound.read(record))
            if index in waiting:
                bound.field.take_up(waiting[index])

    def _keep_unsaved(self) -> None:
        if self._record is None:
            return
        unsaved = {
            index: bound.field.typed()
            for index, bound in enumerate(self._bound)
            if bound.field.unsaved
        }
        if unsaved:
            self._unsaved[_id(self._record)] = unsaved

    def _say_unsaved(self) -> None:
        for bound in self._bound:
            unsaved = self._record is not None and bound.field.unsaved
            words = self.tr("{field} (not stored)").format(field=bound.words)
            text = words if unsaved else bound.words
            if bound.label.text() != text:
                bound.label.setText(text)
                tone(bound.label, Tone.DANGER if unsaved else Tone.MUTED)
                cast(QWidget, bound.field).setAccessibleDescription(text if unsaved else "")


def _stack(label: QLabel, widget: QWidget) -> QVBoxLayout:
    cell = QVBoxLayout()
    cell.setSpacing(HALF)
    cell.addWidget(label)
    cell.addWidget(widget)
    cell.addStretch(1)
    return cell


def _id(record: Any) -> str:
    return record.id if record is not None else ""


def _with(record: R, attribute: str, value: object) -> R:
    return cast(R, replace(cast(Any, record), **{attribute: value}))


def _in_language(
    attribute: str, language: Language
) -> tuple[Callable[[Any], str], Callable[[Any, str], Any]]:
    def read(record: Any) -> str:
        return str(getattr(record, attribute).exactly(language))

    def revise(record: Any, text: str) -> Any:
        return _with(record, attribute, getattr(record, attribute).with_(language, text))

    return read, revise
