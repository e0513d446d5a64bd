from __future__ import annotations

import time
import uuid

from rapporteur.domain.dialogue import Topic
from rapporteur.domain.ids import new_id
from rapporteur.domain.language import Bilingual


def test_an_id_is_a_uuid_of_version_7_in_its_36_characters() -> None:
    made = uuid.UUID(new_id())
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert len(new_id()) == 36
    assert str(uuid.UUID(new_id())).islower()


def test_an_id_holds_about_the_time_of_its_making() -> None:
    """In milliseconds; of ids made in the same one, each is dated one later than the last."""
    now = time.time_ns() // 1_000_000
    made = uuid.UUID(new_id()).int >> 80
    assert now <= made < now + 60_000


def test_ids_differ_and_sort_in_the_order_of_making() -> None:
    made = [new_id() for _ in range(10_000)]
    assert len(set(made)) == len(made)
    assert made == sorted(made)


def test_every_record_has_its_own() -> None:
    first, second = (Topic(notation="a", label=Bilingual()) for _ in range(2))
    assert first.id != second.id
    assert uuid.UUID(first.id).version == 7
