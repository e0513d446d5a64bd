"""Every record comes back as it was written, and undo's way back is the same write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapporteur import errors
from rapporteur.domain.anonymity import FindingKind, Subject, Waiver
from rapporteur.domain.article import (
    Article,
    Export,
    Passage,
    Section,
    SectionKind,
    Signatory,
)
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import (
    AgendaItem,
    Dialogue,
    Host,
    Kind,
    Note,
    Roundtable,
    Rule,
    Topic,
)
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.query import read_query
from rapporteur.domain.roster import (
    Affiliation,
    Attendance,
    Gender,
    Organisation,
    Participant,
    Role,
)
from rapporteur.store import Store
from rapporteur.store.rows import TABLES

if TYPE_CHECKING:
    from rapporteur.domain.change import Record

STAMP = dt.datetime(2026, 3, 4, 14, 31, 7, 123456, tzinfo=dt.timezone(dt.timedelta(hours=3)))

HOST = Host(
    number=1,
    name=Bilingual("The Thames Forum", "Форум «Темза»"),
    short=Bilingual("TF", "ФТ"),
    adjective=Bilingual("British", "британский"),
    language=Language.RU,
)
ROUNDTABLE = Roundtable(
    number=1,
    title=Bilingual("After the treaty", "После договора"),
    date=dt.date(2026, 3, 4),
    city=Bilingual("London", "Лондон"),
    rule=Rule.PREPARED_ON_RECORD,
    cutoff=Bilingual("written before May", "написано до мая"),
)
ITEM = AgendaItem(roundtable_id=ROUNDTABLE.id, number=1, title=Bilingual("Opening"), rule=None)
TOPIC = Topic(notation="inf", label=Bilingual("INF Treaty", "ДРСМД"), position=3)
CHILD = Topic(notation="ssc", label=Bilingual("9M729", "9М729"), parent_id=TOPIC.id)
NOTE = Note(
    roundtable_id=ROUNDTABLE.id,
    number=1,
    text="ещё один канал",
    stamped_at=STAMP,
    kind=Kind.IDEA,
    side=1,
    topic_ids=(CHILD.id, TOPIC.id),
    agenda_item_id=ITEM.id,
    star=True,
    off_record=True,
    cue=True,
    rule=Rule.ON_RECORD,
)
REPLY = replace(NOTE, number=2, reply_to=NOTE.id, topic_ids=(), id=TOPIC.id[:-1] + "0", rule=None)
PERSON = Participant(
    name_latin="Ann Example",
    name_cyrillic="Энн Экзампл",
    gender=Gender.FEMALE,
    aliases=("Annie", "Э."),
    side=1,
    role=Role.CHAIR,
    affiliations=(Affiliation(Bilingual("Example U", "Э-У"), ("EU", "ЭУ"), Bilingual("Dean", "")),),
)
ARTICLE = Article(
    roundtable_id=ROUNDTABLE.id, title=Bilingual("A", "А"), set_aside=(NOTE.id, REPLY.id)
)
SECTION = Section(article_id=ARTICLE.id, kind=SectionKind.THEME, position=1000, topic_id=TOPIC.id)
RECORDS: tuple[Record, ...] = (
    Dialogue(
        title=Bilingual("D", "Д"),
        iteration=2,
        description=Bilingual("about"),
        smallest_group=5,
    ),
    HOST,
    ROUNDTABLE,
    ITEM,
    TOPIC,
    CHILD,
    NOTE,
    REPLY,
    PERSON,
    Organisation(affiliation=Affiliation(Bilingual("Org", "Орг"), ("O",))),
    Attendance(roundtable_id=ROUNDTABLE.id, participant_id=PERSON.id, role=Role.OBSERVER),
    ARTICLE,
    SECTION,
    Passage(
        section_id=SECTION.id,
        position=1000,
        text=Bilingual("one", "раз"),
        note_ids=(REPLY.id, NOTE.id),
        edited=frozenset({Language.EN, Language.RU}),
    ),
    Signatory(article_id=ARTICLE.id, host=1, position=0, name=Bilingual("S", "С")),
    Export(
        article_id=ARTICLE.id,
        version=1,
        language=Language.RU,
        final=True,
        made_at=STAMP,
        digest="00",
        base=(("opaque", "passage", "text «…»"),),
    ),
    Waiver(
        roundtable_id=ROUNDTABLE.id,
        kind=FindingKind.NAME,
        subject="Ann Example",
        place="",
        reason="agreed",
        made_at=STAMP,
    ),
    Subject(name="НАТО", reason="it is talked about", made_at=STAMP),
)


def added(*records: Record) -> Change:
    return Change("test", tuple(RecordChange(None, each) for each in records))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.make(tmp_path / "d.rapporteur", "a passphrase")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with a roundtable in it, for laws that write many notes."""
    opened = Store.make(tmp_path_factory.mktemp("notebook") / "d.rapporteur", "a passphrase")
    opened.write(added(HOST, ROUNDTABLE, ITEM, TOPIC, CHILD))
    yield opened
    opened.close()


def test_every_kind_of_record_is_tried() -> None:
    assert {type(each).__name__ for each in RECORDS} == set(TABLES)


def test_every_record_comes_back_as_it_was_written(store: Store) -> None:
    store.write(added(*RECORDS))
    for record in RECORDS:
        assert store.one(type(record), id=record.id) == record


def test_records_survive_closing_and_opening(tmp_path: Path) -> None:
    path = tmp_path / "d.rapporteur"
    first = Store.make(path, "a passphrase")
    first.write(added(*RECORDS))
    first.close()
    again = Store.open(path, "a passphrase")
    assert [again.one(type(each), id=each.id) for each in RECORDS] == list(RECORDS)
    again.close()


def test_the_inverse_of_a_change_leaves_nothing_behind(store: Store) -> None:
    change = store.write(added(*RECORDS))
    store.write(change.inverse())
    for record in RECORDS:
        assert store.all(type(record)) == ()
    assert store.search(read_query("канал")) == ()


def test_a_number_is_never_given_twice(store: Store) -> None:
    change = store.write(added(HOST, ROUNDTABLE, ITEM, TOPIC, CHILD, NOTE, REPLY))
    store.write(change.inverse())
    assert store.last_note_number(ROUNDTABLE.id) == 2


def test_a_change_that_cannot_be_kept_whole_is_not_kept_at_all(store: Store) -> None:
    orphan = replace(NOTE, roundtable_id="nowhere", topic_ids=())
    with pytest.raises(errors.StoreError, match="does not fit"):
        store.write(added(HOST, orphan))
    assert store.all(Host) == ()


def test_search_reads_yo_as_ye_and_the_last_word_as_a_beginning(store: Store) -> None:
    store.write(added(HOST, ROUNDTABLE, ITEM, TOPIC, CHILD, NOTE))
    assert store.search(read_query("еще кан")) == (NOTE,)
    assert store.search(read_query("ЕЩЁ ОДИН")) == (NOTE,)
    assert store.search(read_query("анал")) == ()
    assert store.search(read_query("канал"), "another roundtable") == ()


def test_search_follows_an_edit(store: Store) -> None:
    store.write(added(HOST, ROUNDTABLE, ITEM, TOPIC, CHILD, NOTE))
    edited = replace(NOTE, text="hotline")
    store.write(Change("", (RecordChange(NOTE, edited),)))
    assert store.search(read_query("канал")) == ()
    assert store.search(read_query("hotl")) == (edited,)


@pytest.mark.parametrize("query", ['"', "NOT", "a AND", "*", "(", "text:x", "^a", "-", "'", "{x}"])
def test_signs_of_the_query_language_are_only_words(store: Store, query: str) -> None:
    assert store.search(read_query(query)) == ()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.text(st.characters(codec="utf-8"), max_size=200),
    stamp=st.datetimes(
        min_value=dt.datetime(1990, 1, 1),
        timezones=st.sampled_from([dt.UTC, STAMP.tzinfo, dt.timezone(-dt.timedelta(minutes=210))]),
    ),
)
def test_any_text_and_stamp_come_back(notebook: Store, text: str, stamp: dt.datetime) -> None:
    note = replace(NOTE, text=text, stamped_at=stamp)
    notebook.write(added(note))
    back = notebook.one(Note, id=note.id)
    assert back == note
    assert back is not None
    assert back.stamped_at.utcoffset() == stamp.utcoffset()
