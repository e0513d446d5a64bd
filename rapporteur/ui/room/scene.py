"""What the room looks at: one roundtable and the names that its notes refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapporteur.domain.dialogue import AgendaItem, Host, Roundtable, Topic
from rapporteur.domain.shorthand import Context
from rapporteur.ui import theme, words

if TYPE_CHECKING:
    from rapporteur.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything but the notes. `topics` is in the order of the tree."""

    roundtables: tuple[Roundtable, ...] = ()
    roundtable: Roundtable | None = None
    hosts: tuple[Host, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    topics: tuple[Topic, ...] = ()
    letters: dict[int, str] = field(default_factory=dict)
    topic: dict[str, Topic] = field(default_factory=dict)
    item: dict[str, AgendaItem] = field(default_factory=dict)

    @classmethod
    def of(cls, desk: Desk, roundtable_id: str) -> Scene:
        """Read the scene of one roundtable; `roundtable_id` may be blank."""
        hosts, topics = desk.hosts(), desk.topics()
        agenda = desk.agenda(roundtable_id) if roundtable_id else ()
        return cls(
            roundtables=desk.roundtables(),
            roundtable=desk.roundtable(roundtable_id) if roundtable_id else None,
            hosts=hosts,
            agenda=agenda,
            topics=topics,
            letters=theme.side_letters(hosts, words.language()),
            topic={each.id: each for each in topics},
            item={each.id: each for each in agenda},
        )

    def branch(self, topic: Topic) -> Topic:
        """The topic of the first level that `topic` belongs to."""
        while topic.parent_id is not None and topic.parent_id in self.topic:
            topic = self.topic[topic.parent_id]
        return topic

    def context(self, numbers: Iterable[int]) -> Context:
        """What a line may refer to, given the numbers of the notes."""
        notes = frozenset(numbers)
        return Context(
            sides=frozenset(host.number for host in self.hosts),
            items=frozenset(item.number for item in self.agenda),
            notes=notes,
            last=max(notes, default=None),
            topics=self.topics,
        )

    def item_title(self, item: AgendaItem) -> str:
        """An agenda item as it is called: its number and title."""
        return f"{item.number} \N{MIDDLE DOT} {words.shown(item.title)}"
