"""The full-text index is the file's own: it follows an older file, a copy and a check of health."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from rapporteur import errors
from rapporteur.domain.anonymity import Subject
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Dialogue, Kind, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.domain.query import Query, read_query
from rapporteur.store import Store, schema

PASSPHRASE = "a passphrase"
STAMP = dt.datetime(2026, 3, 4, 14, 31, tzinfo=dt.timezone(dt.timedelta(hours=3))).isoformat()
OLD_DIALOGUE = {
    "id": "d-1", "title_en": "Talks", "title_ru": "", "iteration": 1,
    "description_en": "", "description_ru": "",
}  # fmt: skip
OLD_NOTE = {
    "id": "0-1", "roundtable_id": "r-1", "number": 1, "text": "ещё один канал",
    "stamped_at": STAMP, "kind": "idea", "side": None, "agenda_item_id": None, "reply_to": None,
    "star": 1, "off_record": 0, "cue": 0, "rule": None,
}  # fmt: skip


@pytest.fixture
def old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file as it was before signs were searched for, with one note in it."""
    path = tmp_path / "old.rapporteur"
    with monkeypatch.context() as before:
        before.setattr(schema, "_steps", schema._steps[:5])
        before.setattr(schema, "KNOWN", schema.KNOWN[:5])
        before.setattr(schema, "VERSION", 5)
        store = Store.make(path, PASSPHRASE)
        store._db.table("dialogues").insert(OLD_DIALOGUE)
        store._db.table("roundtables").insert({"id": "r-1", "number": 1})
        store._db.table("topics").insert({"id": "t-1", "notation": "inf"})
        store._db.table("notes").insert(OLD_NOTE)
        store._db.table("note_topics").insert({"note_id": "0-1", "topic_id": "t-1", "position": 0})
        store._db.table("note_search").insert({"rowid": 1, "text": "еще один канал"})
        store.close()
    return path


def test_an_older_file_is_searched_like_a_new_one(old_file: Path) -> None:
    store = Store.open(old_file, PASSPHRASE)
    (note,) = store.search(read_query("! * ещё кан"), "r-1")
    assert (note.text, note.topic_ids) == ("ещё один канал", ("t-1",))
    assert store.search(Query(topic_ids=frozenset({"t-1"}), sides=frozenset({0}))) == (note,)
    assert store.search(Query(kinds=frozenset({Kind.QUESTION}))) == ()
    assert store.health().sound
    assert store.health().schema_version == schema.VERSION
    store.close()


def test_a_copy_finds_what_the_file_finds(old_file: Path, tmp_path: Path) -> None:
    store = Store.open(old_file, PASSPHRASE)
    copy = Store.open(store.copy_to(tmp_path / "copy.rapporteur"), PASSPHRASE)
    assert copy.search(read_query("канал")) == store.search(read_query("канал")) != ()
    copy.close()
    store.close()


def test_what_was_read_is_asked_anew_after_a_write_and_not_after_a_refusal(old_file: Path) -> None:
    store = Store.open(old_file, PASSPHRASE)
    topic = Topic(notation="cyber", label=Bilingual("Cyber"))
    before = store.all(Topic)
    store.write(Change("", (RecordChange(None, topic),)))
    assert set(store.all(Topic)) == {*before, topic}
    with pytest.raises(errors.DoesNotFit):
        store.write(Change("", (RecordChange(None, replace(topic, id="other")),)))
    assert set(store.all(Topic)) == {*before, topic}
    store.close()


def test_an_older_file_takes_subjects_and_names_no_side_of_fewer_than_three(
    old_file: Path,
) -> None:
    store = Store.open(old_file, PASSPHRASE)
    (dialogue,) = store.all(Dialogue)
    assert (dialogue.title.en, dialogue.smallest_group) == ("Talks", 3)
    stamp = dt.datetime.fromisoformat(STAMP)
    subject = Subject(name="NATO", reason="it is talked about", made_at=stamp)
    store.write(Change("", (RecordChange(None, subject),)))
    assert store.all(Subject) == (subject,)
    store.close()
