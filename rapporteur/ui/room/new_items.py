"""New agenda items, asked for in place: a title is typed, or a whole agenda is pasted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rapporteur.domain.language import Bilingual, language_of
from rapporteur.errors import RapporteurError
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import label
from rapporteur.ui.theme import AIR, Tone, Voice

if TYPE_CHECKING:
    from rapporteur.domain.incoming import AgendaLine


class NewItems(QWidget):
    """Enter adds what was typed. Of several lines that were pasted each is an item, without its
    time, its number and the names of speakers."""

    added = Signal(str)  # the id of the first of them
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("What is it about? Enter adds the item"))
        self.field.setAccessibleName(self.tr("Title of the new agenda item"))
        self.field.setToolTip(self.tr("Several pasted lines become several items"))
        self.says = label("", Voice.SMALL, Tone.MUTED)
        self.says.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(AIR)
        row.addWidget(self.field, 1)
        row.addWidget(self.says)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._count)
        self.field.returnPressed.connect(self._add)
        self.field.escaped.connect(self.leave)

    def leave(self) -> None:
        """Add nothing."""
        self.forget()
        self.left.emit()

    def forget(self) -> None:
        """Nothing of what was typed stays."""
        self.field.clear()

    def take_file(self, file: Path) -> None:
        """Put the items of a calendar or a text file here, a line each."""
        try:
            items = self._bridge.desk.read_agenda_file(file)
        except RapporteurError as error:
            self._bridge.failed.emit(error)
            return
        titles = (each.title for each in items if each.title)
        self.field.setText("\n".join(" / ".join(filter(None, (t.en, t.ru))) for t in titles))

    def items(self) -> tuple[AgendaLine, ...]:
        """The items in what was typed. A line alone is one, whatever it says."""
        text = self.field.text().strip()
        if not text:
            return ()
        items = tuple(each for each in self._bridge.desk.read_agenda(text) if each.title)
        if items or "\n" in text:
            return items
        from rapporteur.domain.incoming import AgendaLine  # with the roster, which waits

        return (AgendaLine(Bilingual().with_(language_of(text), text)),)

    def _count(self, text: str) -> None:
        several = "\n" in text.strip() and self._bridge.is_open
        words = self.tr("Enter adds items: {count}")
        self.says.setText(words.format(count=len(self._read())) if several else "")

    def _read(self) -> tuple[AgendaLine, ...]:
        try:
            return self.items()
        except RapporteurError as error:
            self._bridge.failed.emit(error)
            return ()

    def _add(self) -> None:
        items, roundtable_id = self._read(), self._bridge.roundtable_id
        if not self.field.text().strip() or not roundtable_id:
            self.leave()
            return
        change = self._bridge.do(lambda desk: desk.add_agenda(roundtable_id, items))
        if change is not None:
            self.forget()
            self.added.emit(change.records[0].record.id)


class _Field(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
