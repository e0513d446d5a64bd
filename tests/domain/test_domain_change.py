from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Note, Topic
from rapporteur.domain.language import Bilingual

STAMP = dt.datetime(2026, 3, 3, 10, 30, tzinfo=dt.UTC)
PLAIN = Note(roundtable_id="r", number=12, text="x", stamped_at=STAMP)
STARRED = dataclasses.replace(PLAIN, star=True)
TOPIC = Topic(notation="cyber", label=Bilingual("Cyber", "Кибер"))

ADDED = RecordChange(None, TOPIC)
REVISED = RecordChange(PLAIN, STARRED)
CHANGE = Change("Star on {number}", (ADDED, REVISED), (("number", "12"),))


def test_the_inverse_takes_back_each_record_from_the_last_to_the_first() -> None:
    assert CHANGE.inverse().records == (RecordChange(STARRED, PLAIN), RecordChange(TOPIC, None))


def test_the_inverse_of_the_inverse_is_the_change() -> None:
    assert CHANGE.inverse().inverse() == CHANGE


def test_the_inverse_is_told_by_the_same_name() -> None:
    assert CHANGE.inverse().label() == CHANGE.label() == "Star on 12"


def test_applying_a_change_and_its_inverse_leaves_every_record_as_it_was() -> None:
    records = {PLAIN.id: PLAIN}
    after = _applied(CHANGE, dict(records))
    assert after == {PLAIN.id: STARRED, TOPIC.id: TOPIC}
    assert _applied(CHANGE.inverse(), dict(after)) == records


def test_a_record_touched_twice_goes_back_to_where_it_began() -> None:
    twice = Change("", (RecordChange(None, PLAIN), RecordChange(PLAIN, STARRED)))
    assert _applied(twice.inverse(), {PLAIN.id: STARRED}) == {}


def _applied(change: Change, records: dict[str, Note | Topic]) -> dict[str, Note | Topic]:
    for each in change.records:
        assert records.get(each.record.id) == each.before
        if isinstance(each.after, Note | Topic):
            records[each.after.id] = each.after
        else:
            del records[each.record.id]
    return records


def test_what_was_touched_is_found_by_its_class() -> None:
    assert CHANGE.touched(Note) == (REVISED,)
    assert CHANGE.touched(Topic) == (ADDED,)
    assert CHANGE.inverse().touched(Topic) == (RecordChange(TOPIC, None),)


def test_the_record_of_a_change_is_as_it_stands_or_as_it_stood() -> None:
    assert REVISED.record is STARRED
    assert ADDED.record is TOPIC
    assert RecordChange(TOPIC, None).record is TOPIC


def test_a_change_of_nothing_is_a_mistake() -> None:
    with pytest.raises(AssertionError):
        _ = RecordChange(None, None).record
