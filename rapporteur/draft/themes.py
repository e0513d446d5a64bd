"""Which part of the article a group of notes belongs to."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapporteur.domain.dialogue import Kind, Note, Rule, Topic, order_of_talk
from rapporteur.draft.groups import Group
from rapporteur.draft.material import Material

MOST_THEMES = 4
_SMALLEST_THEME = 2  # groups; the first two themes may be smaller
_LARGEST_SHARE = 0.6  # of all groups: a topic above it is divided, if it can be
_OPENING_SHARE = 0.4  # of all notes: a first agenda item above it is more than an opening

CONTEXT_KINDS = frozenset({Kind.OBSERVATION, Kind.AGREEMENT, Kind.DISAGREEMENT, Kind.QUESTION})


@dataclass(frozen=True, slots=True)
class Theme:
    """What a theme grew from: a topic, an agenda item, or (neither) what is left over."""

    topic_id: str | None = None
    item_id: str | None = None

    @property
    def is_other(self) -> bool:
        return self.topic_id is None and self.item_id is None


OTHER = Theme()


@dataclass(slots=True)
class TopicTree:
    """The topics, and the way from each up to the top."""

    topics: Sequence[Topic]
    _by_id: dict[str, Topic] = field(init=False)

    def __post_init__(self) -> None:
        self._by_id = {topic.id: topic for topic in self.topics}

    def topic(self, topic_id: str) -> Topic:
        return self._by_id[topic_id]

    def path(self, topic_id: str) -> tuple[str, ...]:
        """The topic and all above it, from the top down; nothing for an unknown one."""
        path: list[str] = []
        above: str | None = topic_id
        while above in self._by_id and above not in path:
            path.append(above)
            above = self._by_id[above].parent_id
        return tuple(reversed(path))

    def of(self, group: Group) -> str | None:
        """The first topic of a group: the root's, else its replies'."""
        return next(iter(self.all_of(group)), None)

    def all_of(self, group: Group) -> tuple[str, ...]:
        """The topics of a group's notes that exist, the root's first."""
        ids = (topic_id for note in group.notes for topic_id in note.topic_ids)
        return tuple(dict.fromkeys(each for each in ids if each in self._by_id))


def opening_item(material: Material, notes: Sequence[Note]) -> str | None:
    """The id of the first agenda item, where it only opens the talks: there the sides say how
    they see things, and what is noted belongs under "Context and positions"."""
    first = min(material.agenda, key=lambda item: item.number, default=None)
    if first is None or len(material.agenda) < 2:
        return None
    held = sum(note.agenda_item_id == first.id for note in notes)
    return first.id if held <= _OPENING_SHARE * len(notes) else None


def sets_the_scene(group: Group, opening: str | None) -> bool:
    """Whether a group is of the opening item, or stands before all items and has no topic.

    Ideas and actions always belong to a theme.
    """
    if group.root.kind not in CONTEXT_KINDS:
        return False
    if group.root.agenda_item_id is None:
        return not any(note.topic_ids for note in group.notes)
    return group.root.agenda_item_id == opening


def themes_of(material: Material, groups: Sequence[Group]) -> dict[str, Theme]:
    """The theme of each group, by root id, for a first draft: two to four, and the rest.

    Topics decide, at the level of the tree that gives enough themes of some size. A group
    without a topic goes where most of its agenda item goes. Without any topic at all the
    agenda items are the themes.
    """
    tree = TopicTree(material.topics)
    tagged = {each.root.id: tree.all_of(each) for each in groups}
    fits: dict[str, tuple[Theme, ...]]
    if not any(tagged.values()):
        fits = {each.root.id: (item_theme(material, each),) for each in groups}
    else:
        fits = _by_topic(tree, tagged)
        _follow_agenda(groups, fits)
    return _cover(fits)


def item_theme(material: Material, group: Group) -> Theme:
    """The theme of a group by its agenda item; an item off the record lends no title."""
    items = {item.id for item in material.agenda if item.rule is not Rule.OFF_RECORD}
    item_id = group.root.agenda_item_id
    return Theme(item_id=item_id) if item_id in items else OTHER


def _by_topic(
    tree: TopicTree, tagged: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[Theme, ...]]:
    """The themes that each group fits, by its topics, at the level that `_divide` finds."""
    paths = {root_id: tree.path(topics[0]) for root_id, topics in tagged.items() if topics}
    keys = _divide(paths)
    fits: dict[str, tuple[Theme, ...]] = {}
    for root_id, topics in tagged.items():
        found = (_deepest(tree.path(topic_id), keys) for topic_id in topics)
        fits[root_id] = tuple(dict.fromkeys(Theme(each) for each in found if each))
    return fits


def _divide(paths: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The topics, as near to the top as can be, that divide the groups into parts of some size."""
    parts: dict[str, list[str]] = defaultdict(list)
    for root_id, path in paths.items():
        parts[path[0]].append(root_id)
    while True:
        largest = max(parts, key=lambda each: len(parts[each]))
        sizeable = sum(len(each) >= _SMALLEST_THEME for each in parts.values())
        if sizeable > 1 and len(parts[largest]) <= _LARGEST_SHARE * len(paths):
            return frozenset(parts)
        below: dict[str, list[str]] = defaultdict(list)
        for root_id in parts[largest]:
            path = paths[root_id]
            below[path[min(path.index(largest) + 1, len(path) - 1)]].append(root_id)
        if set(below) == {largest}:
            return frozenset(parts)
        del parts[largest]
        for topic_id, root_ids in below.items():
            parts[topic_id] += root_ids


def _deepest(path: Sequence[str], keys: frozenset[str]) -> str | None:
    return next((topic_id for topic_id in reversed(path) if topic_id in keys), None)


def _follow_agenda(groups: Sequence[Group], fits: dict[str, tuple[Theme, ...]]) -> None:
    """Give a group without a topic the theme of most groups of its agenda item."""
    by_item: dict[str, Counter[Theme]] = defaultdict(Counter)
    for group in groups:
        if group.root.agenda_item_id and fits[group.root.id]:
            by_item[group.root.agenda_item_id][fits[group.root.id][0]] += 1
    for group in groups:
        votes = by_item.get(group.root.agenda_item_id or "", Counter())
        if not fits[group.root.id] and votes:
            theme, most = votes.most_common(1)[0]
            fits[group.root.id] = (theme,) if most * 2 > votes.total() else ()


def _cover(fits: Mapping[str, tuple[Theme, ...]]) -> dict[str, Theme]:
    """Each group under the first theme that it fits, of those few that take in most groups."""
    kept: list[Theme] = []
    left = dict(fits)
    while left and len(kept) < MOST_THEMES:
        sizes = Counter(theme for themes in left.values() for theme in themes)
        sizes.pop(OTHER, None)
        theme, size = (sizes.most_common(1) or [(OTHER, 0)])[0]
        if size < (_SMALLEST_THEME if len(kept) > 1 else 1):
            break
        kept.append(theme)
        left = {each: themes for each, themes in left.items() if theme not in themes}
    over = {theme for themes in left.values() for theme in themes[:1]}
    if len(kept) < MOST_THEMES and len(over) == 1:
        kept += over  # one small theme has a better name than "other matters"
    return {
        root_id: next((theme for theme in themes if theme in kept), OTHER)
        for root_id, themes in fits.items()
    }


def in_order_of_talk(groups: Iterable[Group], found: Mapping[str, Theme]) -> tuple[Theme, ...]:
    """The themes as they came up, what is left over last."""
    first: dict[Theme, tuple[dt.datetime, int]] = {}
    for group in groups:
        theme, at = found[group.root.id], order_of_talk(group.root)
        first[theme] = min(at, first.get(theme, at))
    return tuple(sorted(first, key=lambda theme: (theme.is_other, first[theme])))
