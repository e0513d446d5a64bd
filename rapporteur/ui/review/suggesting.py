"""Which topics are offered for a note, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rapporteur.domain.dialogue import Note, Topic
from rapporteur.domain.language import fold
from rapporteur.ui.review.alike import STEM
from rapporteur.ui.review.pile import Pile

OFFERED = 9  # as many as there are digits
ENOUGH = 0.5  # of a label's words

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(["and", "after", "for", "the", "new", "его", "для", "после"])


class Suggestions:
    """The topics of a scene by the words that name them."""

    def __init__(self, topics: Iterable[Topic] = (), notes: Iterable[Note] = ()) -> None:
        self._topics = tuple(topics)
        used = Counter(each for note in notes for each in note.topic_ids)
        self._used = [each for each, _ in used.most_common(OFFERED)]
        self._names = [
            (topic, [_stems(topic.notation), _stems(topic.label.en), _stems(topic.label.ru)])
            for topic in self._topics
        ]

    def for_note(self, note: Note, pile: Pile, recent: Sequence[str] = ()) -> tuple[Topic, ...]:
        """As many topics as there are digits; `recent` are ids, the latest first.

        Those that the note has, those that its words name, those of the note that it replies
        to, recent ones, those of the note before it, those in use most, then the tree's top.
        """
        by_id = {topic.id: topic for topic in self._topics}
        ids = dict.fromkeys(self._ids(note, pile, recent))
        return tuple(by_id[id] for id in ids if id in by_id)[:OFFERED]

    def named_in(self, text: str) -> tuple[Topic, ...]:
        """The topics whose notation or label stands in a text, by half of its words at least."""
        said = _stems(text)
        found = [(_share(names, said), topic) for topic, names in self._names]
        found = [each for each in found if each[0] >= ENOUGH]
        return tuple(topic for _, topic in sorted(found, key=lambda each: -each[0]))

    def _ids(self, note: Note, pile: Pile, recent: Sequence[str]) -> Iterator[str]:
        yield from note.topic_ids
        yield from (topic.id for topic in self.named_in(note.text)[: OFFERED // 2])
        replied, before = pile.note(note.reply_to), pile.beside(note, -1)
        yield from replied.topic_ids if replied else ()
        yield from recent
        yield from before.topic_ids if before else ()
        yield from self._used
        yield from (topic.id for topic in self._topics if topic.parent_id is None)
        yield from (topic.id for topic in self._topics)


def _stems(text: str) -> frozenset[str]:
    words = _WORD.findall(fold(text))
    return frozenset(word[:STEM] for word in words if len(word) > 2 and word not in _EMPTY)


def _share(names: Iterable[frozenset[str]], said: frozenset[str]) -> float:
    return max((len(name & said) / len(name) for name in names if name), default=0.0)
