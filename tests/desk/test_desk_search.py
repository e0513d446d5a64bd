"""Words and signs find what a plain reading of the notes finds, whatever is typed."""

from __future__ import annotations

import datetime as dt
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rapporteur.desk import Desk
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Kind, Note, Roundtable
from rapporteur.domain.language import Bilingual
from tests.desk.stage import PASSPHRASE, STAMP, Typist

WORDS = ("verify", "verification", "ver", "ещё", "еще", "Ёлка", "елка", "договор", "договорённость")
KINDS = {"!": Kind.IDEA, "?": Kind.QUESTION, "+": Kind.AGREEMENT}
TOPICS = ("cyber", "inf")
SIGNS = (*KINDS, "/0", "/1", "/2", "#cyber", "№inf", "%1", "%2", "*", "((", "...")


@dataclass(frozen=True)
class Archive:
    """Many notes on a desk, and the same as plain values."""

    desk: Desk
    roundtable_id: str
    notes: tuple[Note, ...]
    topics: dict[str, str]  # id by notation
    items: dict[int, str]  # id by number

    def fits(self, note: Note, query: str) -> bool:
        """The oracle: whether `query`, made of `WORDS` and `SIGNS`, holds of a note."""
        words = query.split()
        sides = {int(word[1]) for word in words if word.startswith("/")}
        kinds = {KINDS[word] for word in words if word in KINDS}
        topics = {self.topics[word[1:]] for word in words if word[0] in "#№"}
        items = {self.items[int(word[1])] for word in words if word.startswith("%")}
        return (
            (not kinds or note.kind in kinds)
            and (not sides or (note.side or 0) in sides)
            and (not topics or bool(topics & set(note.topic_ids)))
            and (not items or note.agenda_item_id in items)
            and (note.star or "*" not in words)
            and (note.off_record or "((" not in words)
            and (note.cue or "..." not in words)
            and self._holds(note.text, [word for word in words if word not in SIGNS])
        )

    @staticmethod
    def _holds(text: str, wanted: list[str]) -> bool:
        if not wanted:
            return True
        plain = [_folded(each) for each in text.split()]
        *whole, last = map(_folded, wanted)
        return all(each in plain for each in whole) and any(each.startswith(last) for each in plain)


def _folded(word: str) -> str:
    return word.lower().replace("ё", "е")


@pytest.fixture(scope="module")
def archive(blank: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = tmp_path_factory.mktemp("archive") / "a.rapporteur"
    desk = Desk.open(Path(shutil.copy(blank, path)), PASSPHRASE)
    desk.add_roundtable(Bilingual("R"), dt.date(2026, 3, 4))
    (table,) = desk.roundtables()
    for title in ("Opening", "Verification"):
        desk.add_agenda_item(table.id, Bilingual(title))
    topics = {each.notation: each.id for each in desk.topics() if each.notation in TOPICS}
    items = {each.number: each.id for each in desk.agenda(table.id)}
    notes = tuple(_notes(table.id, tuple(topics.values()), tuple(items.values())))
    desk._store.write(Change("", tuple(RecordChange(None, each) for each in notes)))
    yield Archive(desk, table.id, notes, topics, items)
    desk.close()


def _notes(
    roundtable_id: str, topics: tuple[str, ...], items: tuple[str, ...], count: int = 400
) -> Iterator[Note]:
    chance = random.Random(3)
    for number in range(1, count + 1):
        yield Note(
            roundtable_id=roundtable_id,
            number=number,
            text=" ".join(chance.choices(WORDS, k=chance.randint(1, 5))),
            stamped_at=STAMP + dt.timedelta(seconds=number),
            kind=chance.choice((Kind.OBSERVATION, *KINDS.values())),
            side=chance.choice((None, 1, 2)),
            topic_ids=tuple(chance.sample(topics, chance.randint(0, 2))),
            agenda_item_id=chance.choice((None, *items)),
            star=chance.random() < 0.3,
            off_record=chance.random() < 0.3,
            cue=chance.random() < 0.3,
        )


words = st.sampled_from(WORDS) | st.sampled_from(WORDS).map(lambda word: word[:2])
queries = st.lists(words | st.sampled_from(SIGNS), min_size=1, max_size=5).map(" ".join)


@given(query=queries, here=st.booleans())
@example(query="ЕЩЁ", here=True)
@example(query="! ? /1 /2 #cyber", here=False)
def test_it_finds_what_a_plain_reading_finds(archive: Archive, query: str, here: bool) -> None:
    where = archive.roundtable_id if here else None
    found = archive.desk.search(query, where)
    assert found == tuple(each for each in archive.notes if archive.fits(each, query))
    assert archive.desk.count_found(query, where) == len(found)


@given(query=queries, limit=st.integers(min_value=0, max_value=30))
def test_a_limit_leaves_the_newest(archive: Archive, query: str, limit: int) -> None:
    found = archive.desk.search(query, archive.roundtable_id)
    shown = archive.desk.search(query, archive.roundtable_id, limit)
    assert shown == (found[-limit:] if limit else ())


@given(query=st.text(max_size=60))
@example(query='"')
@example(query='a" OR signs : "kidea')
@example(query="text : a NEAR(b c) AND NOT d* ^e {f} -g")
@example(query="👍🏽")
@example(query="a\0b \ud800 \u0301 ﷽")
@example(query="signs:kidea")
@example(query="x" * 10_000)
@example(query="слово " * 2_000)
def test_no_query_does_harm(archive: Archive, query: str) -> None:
    known = set(archive.notes)
    assert known.issuperset(archive.desk.search(query))
    assert (
        archive.desk.search(query, archive.roundtable_id, 3)
        == (archive.desk.search(query, archive.roundtable_id)[-3:])
    )


@pytest.mark.parametrize("query", ["", "   ", '"', "👍", "— …", "kidea", "s2", "fstar", "foff"])
def test_nothing_is_found_by_no_word_nor_by_the_index_own_marks(
    archive: Archive, query: str
) -> None:
    assert archive.desk.search(query) == ()


def test_signs_between_words_are_no_words(desk: Desk, typed: Typist) -> None:
    note = typed("co-operation (at sea) — now")
    for query in ("co-operation", "operation", "sea — now", "(sea)", "“co”"):
        assert desk.search(query) == (note,), query


def test_a_beginning_that_fits_more_topics_means_them_all(desk: Desk, typed: Typist) -> None:
    cyber = typed("one #cyber")
    meant = [each for each in desk.topics() if re.match("c", each.notation)]
    assert len(meant) > 1, "the starter topics hold more than one that begins so"
    assert cyber in desk.search("#c")
    assert desk.search("#сниук") == (cyber,), "typed on the other layout"
    assert desk.search("#nosuchtopic") == ()
    unknown = typed("a #nosuchtopic stays a word")
    assert desk.search("#nosuchtopic") == (unknown,)


def test_a_number_that_is_not_there_is_a_word(desk: Desk, typed: Typist) -> None:
    typed("/1 said")
    half = typed("about /7 of it")
    assert desk.search("/7") == (half,)
    assert desk.search("%9") == ()


def test_search_follows_every_mark(desk: Desk, typed: Typist, table: Roundtable) -> None:
    note = typed("! /1 %1 share data #inf")
    assert desk.search("! /1 %1 #inf share", table.id) == (note,)
    changed = replace(note, kind=Kind.QUESTION, side=2, star=True, topic_ids=())
    desk.revise_note(changed)
    assert desk.search("! share") == ()
    assert desk.search("#inf share") == ()
    assert desk.search("? /2 * share") == (changed,)
    desk.undo()
    assert desk.search("! /1 #inf") == (note,)
    desk.remove_note(note.id)
    assert desk.search("!") == ()
