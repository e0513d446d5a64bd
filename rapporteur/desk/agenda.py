"""Acts on the agenda of a roundtable: items added one by one, or read from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rapporteur.desk.series import SeriesActs, refuse_blank
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import AgendaItem, Note, Rule
from rapporteur.domain.incoming import AgendaLine
from rapporteur.domain.language import Bilingual, fold
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput


class AgendaActs(SeriesActs):
    """What is to be talked about."""

    def add_agenda_item(
        self, roundtable_id: str, title: Bilingual, rule: Rule | None = None
    ) -> Change:
        """Add an item with the next number; `rule` None means the roundtable's."""
        refuse_blank(title)
        number = max((each.number for each in self.agenda(roundtable_id)), default=0) + 1
        item = AgendaItem(roundtable_id=roundtable_id, number=number, title=title, rule=rule)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Agenda item {number}")
        return self._add(act, item, number=str(number))

    def read_agenda(self, text: str) -> tuple[AgendaLine, ...]:
        """The lines of a typed or pasted agenda, in their order; nothing is stored.

        A line whose title is blank is no item. Raises BadInput for a text far too long for one.
        """
        from rapporteur.exchange.agenda import read_agenda  # seldom asked for

        return read_agenda(text)

    def read_agenda_file(self, path: Path) -> tuple[AgendaLine, ...]:
        """The same for an iCalendar file, by the time at which items start, or a text file."""
        from rapporteur.exchange.calendar import read_agenda_file  # icalendar is heavy

        return read_agenda_file(path)

    def add_agenda(self, roundtable_id: str, items: Sequence[AgendaLine]) -> Change:
        """Add several items with the next numbers, as one act.

        A line without a title is passed over, and so is one that is on the agenda already, in
        either language.
        """
        known = self.agenda(roundtable_id)
        taken = {title for each in known for title in _folded(each.title)}
        number = max((each.number for each in known), default=0)
        added: list[AgendaItem] = []
        for line in items:
            own = _folded(line.title)
            if line.title and not own & taken:
                taken |= own
                number += 1
                added.append(
                    AgendaItem(roundtable_id=roundtable_id, number=number, title=line.title)
                )
        if not added:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "There is no new agenda item in this."),
                QT_TRANSLATE_NOOP("Rapporteur", "Put each item in a line of its own."),
            )
        act = QT_TRANSLATE_NOOP("Rapporteur", "Agenda of {count} items")
        return self._add(act, *added, count=str(len(added)))

    def revise_agenda_item(self, item: AgendaItem) -> Change:
        refuse_blank(item.title)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Change of agenda item {number}")
        return self._revise(act, item, number=str(item.number))

    def remove_agenda_item(self, item_id: str) -> Change:
        """Remove an item; its notes stay, under the rule that held for them."""
        item = self._get(AgendaItem, item_id)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of agenda item {number}")
        freed = [
            RecordChange(each, replace(each, agenda_item_id=None, rule=each.rule or item.rule))
            for each in self._store.all(Note, agenda_item_id=item_id)
        ]
        return self._write(act, (*freed, RecordChange(item, None)), number=str(item.number))


def _folded(title: Bilingual) -> set[str]:
    return {fold(each.strip()) for each in (title.en, title.ru) if each.strip()}
