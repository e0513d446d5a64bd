"""The topics that every new dialogue begins with."""

from __future__ import annotations

from rapporteur import paths
from rapporteur.domain.dialogue import Topic
from rapporteur.domain.language import Bilingual


def starter_topics() -> tuple[Topic, ...]:
    """The set in resources/topics/starter.toml, parents before children."""
    import tomllib  # for a new dialogue alone

    with paths.resource("topics", "starter.toml").open("rb") as file:
        entries = tomllib.load(file)["topic"]
    topics: dict[str, Topic] = {}
    for position, entry in enumerate(entries):
        parent = entry.get("parent")
        topics[entry["notation"]] = Topic(
            notation=entry["notation"],
            label=Bilingual(entry["en"], entry["ru"]),
            parent_id=topics[parent].id if parent else None,
            position=position,
        )
    return tuple(topics.values())
