"""Which topics the keys 1 to 9 take."""

from __future__ import annotations

from collections.abc import Container, Iterable
from itertools import islice

LAST = 9


class Digits:
    """The topics used last, each with a digit that stays its own while it is one of them.

    A topic that comes in takes the digit of the one that was not used for the longest time: no
    digit ever changes its meaning but that one.
    """

    def __init__(self, used: Iterable[str] = (), others: Iterable[str] = ()) -> None:
        """`used` are ids of topics, the one used last at the head; `others` fill what is left."""
        self._topics = list(dict.fromkeys((*used, *others)))[:LAST]
        self._latest = list(self._topics)

    def use(self, topic_id: str) -> None:
        """Take note that a topic was just used."""
        if topic_id in self._latest:
            self._latest.remove(topic_id)
        elif len(self._topics) < LAST:
            self._topics.append(topic_id)
        else:
            self._topics[self._topics.index(self._latest.pop())] = topic_id
        self._latest.insert(0, topic_id)

    def among(self, known: Container[str], others: Iterable[str]) -> Digits:
        """The same where topics came or went; `others` take the digits that are free."""
        fresh = (each for each in others if each not in self._topics)
        topics = (each if each in known else next(fresh, "") for each in self._topics)
        made = Digits()
        made._topics = [each for each in topics if each]
        made._topics += islice(fresh, max(0, LAST - len(made._topics)))
        kept = [each for each in self._latest if each in made._topics]
        made._latest = list(dict.fromkeys((*kept, *made._topics)))
        return made

    def of(self, topic_id: str) -> int:
        """The digit of a topic, 0 where it has none."""
        return self._topics.index(topic_id) + 1 if topic_id in self._topics else 0

    def topic(self, digit: int) -> str:
        """The id of the topic with a digit, blank where there is none."""
        return self._topics[digit - 1] if 0 < digit <= len(self._topics) else ""
