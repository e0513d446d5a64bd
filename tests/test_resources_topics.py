"""The starter topics can be typed fast, in either language."""

from __future__ import annotations

import re

import pytest

from rapporteur.desk.starter import starter_topics
from rapporteur.domain import shorthand
from rapporteur.domain.dialogue import Topic
from rapporteur.domain.language import Language, language_of


def test_every_topic_has_a_short_unique_notation_and_a_label_in_both_languages() -> None:
    topics = starter_topics()
    assert 30 <= len(topics) <= 45
    assert len({topic.notation for topic in topics}) == len(topics)
    assert all(re.fullmatch(r"[a-z]{2,9}", topic.notation) for topic in topics)
    assert all(language_of(topic.label.en) is Language.EN for topic in topics)
    assert all(language_of(topic.label.ru) is Language.RU for topic in topics)


@pytest.mark.parametrize("topic", starter_topics(), ids=lambda topic: topic.notation)
def test_a_topic_is_understood_by_its_notation_and_by_the_first_word_of_either_label(
    topic: Topic,
) -> None:
    context = shorthand.Context(topics=starter_topics())
    for word in (topic.notation, topic.label.en.split()[0], topic.label.ru.split()[0]):
        for sign in "#№":
            reading = shorthand.parse(f"words {sign}{word}", context)
            assert reading.topics == (topic.notation,), word
