"""A room to type in: two sides, three agenda items, twelve notes, and the topics that are given."""

from __future__ import annotations

from collections.abc import Iterable

from rapporteur.domain.dialogue import Topic
from rapporteur.domain.language import Bilingual
from rapporteur.domain.shorthand import Context

TOPICS = (
    Topic(notation="cyber", label=Bilingual("Cyber security", "Кибербезопасность")),
    Topic(notation="inf", label=Bilingual("Information space", "Информационное пространство")),
    Topic(notation="int", label=Bilingual("Intelligence", "Разведка")),
)
EMPTY = Context()


def room_with(topics: Iterable[Topic] = ()) -> Context:
    """The room with more topics than `TOPICS`."""
    return Context(
        sides=frozenset({1, 2}),
        items=frozenset({1, 2, 3}),
        notes=range(1, 13),
        last=12,
        topics=(*TOPICS, *topics),
    )
