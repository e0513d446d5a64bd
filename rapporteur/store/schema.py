"""The tables, as append-only migrations.

Identities (participants, organisations, attendance) stand in tables of their own, and no column
of `notes` points at them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rapporteur.store.driver import Connection, database_over, new_migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

_NAME = "rapporteur"
_steps: list[Callable[[Database], None]] = []


def _step(step: Callable[[Database], None]) -> Callable[[Database], None]:
    _steps.append(step)
    return step


@_step
def m001_the_dialogue(db: Database) -> None:
    db.table("dialogues").create(
        {
            "id": str,
            "title_en": str,
            "title_ru": str,
            "iteration": int,
            "description_en": str,
            "description_ru": str,
        },
        pk="id",
    )
    db.table("hosts").create(
        {
            "id": str,
            "number": int,
            "name_en": str,
            "name_ru": str,
            "short_en": str,
            "short_ru": str,
            "adjective_en": str,
            "adjective_ru": str,
            "language": str,
        },
        pk="id",
    ).create_index(["number"], unique=True)
    db.table("roundtables").create(
        {
            "id": str,
            "number": int,
            "title_en": str,
            "title_ru": str,
            "date": str,
            "city_en": str,
            "city_ru": str,
            "rule": str,
            "cutoff_en": str,
            "cutoff_ru": str,
        },
        pk="id",
    ).create_index(["number"], unique=True)
    db.table("agenda_items").create(
        {
            "id": str,
            "roundtable_id": str,
            "number": int,
            "title_en": str,
            "title_ru": str,
            "rule": str,
        },
        pk="id",
        foreign_keys=[("roundtable_id", "roundtables", "id")],
    ).create_index(["roundtable_id", "number"], unique=True)
    db.table("topics").create(
        {
            "id": str,
            "notation": str,
            "label_en": str,
            "label_ru": str,
            "parent_id": str,
            "position": int,
        },
        pk="id",
        foreign_keys=[("parent_id", "topics", "id")],
    ).create_index(["notation"], unique=True)


@_step
def m002_the_notes(db: Database) -> None:
    # An explicit integer key: VACUUM renumbers implicit rowids, and the full-text index is
    # joined by it.
    db.table("notes").create(
        {
            "seq": int,
            "id": str,
            "roundtable_id": str,
            "number": int,
            "text": str,
            "stamped_at": str,
            "kind": str,
            "side": int,
            "agenda_item_id": str,
            "reply_to": str,
            "star": int,
            "off_record": int,
            "cue": int,
            "rule": str,
        },
        pk="seq",
    )
    notes = db.table("notes")
    notes.create_index(["id"], unique=True)
    notes.create_index(["roundtable_id", "number"], unique=True)
    notes.create_index(["reply_to"])
    notes.add_foreign_key("roundtable_id", "roundtables", "id")
    notes.add_foreign_key("side", "hosts", "number")
    notes.add_foreign_key("agenda_item_id", "agenda_items", "id")
    notes.add_foreign_key("reply_to", "notes", "id")
    db.table("note_topics").create(
        {"note_id": str, "topic_id": str, "position": int},
        pk=("note_id", "topic_id"),
        foreign_keys=[("note_id", "notes", "id"), ("topic_id", "topics", "id")],
    ).create_index(["topic_id"])
    # The highest number ever given in a roundtable: no foreign key, for it outlives everything.
    db.table("note_numbers").create({"roundtable_id": str, "last": int}, pk="roundtable_id")
    db.execute(
        "CREATE VIRTUAL TABLE note_search USING fts5"
        '(text, tokenize = "unicode61 remove_diacritics 2")'
    )
    db.execute("INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1)")


@_step
def m003_the_roster(db: Database) -> None:
    db.table("participants").create(
        {
            "id": str,
            "name_latin": str,
            "name_cyrillic": str,
            "gender": str,
            "aliases": str,
            "side": int,
            "role": str,
            "affiliations": str,
        },
        pk="id",
        foreign_keys=[("side", "hosts", "number")],
    )
    db.table("organisations").create({"id": str, "affiliation": str}, pk="id")
    db.table("attendances").create(
        {"id": str, "roundtable_id": str, "participant_id": str, "role": str},
        pk="id",
        foreign_keys=[
            ("roundtable_id", "roundtables", "id"),
            ("participant_id", "participants", "id"),
        ],
    ).create_index(["roundtable_id", "participant_id"], unique=True)


@_step
def m004_the_article(db: Database) -> None:
    db.table("articles").create(
        {
            "id": str,
            "roundtable_id": str,
            "title_en": str,
            "title_ru": str,
            "subtitle_en": str,
            "subtitle_ru": str,
            "set_aside": str,
        },
        pk="id",
        foreign_keys=[("roundtable_id", "roundtables", "id")],
    ).create_index(["roundtable_id"], unique=True)
    db.table("sections").create(
        {
            "id": str,
            "article_id": str,
            "kind": str,
            "position": int,
            "title_en": str,
            "title_ru": str,
            "topic_id": str,
        },
        pk="id",
        foreign_keys=[("article_id", "articles", "id"), ("topic_id", "topics", "id")],
    ).create_index(["article_id"])
    db.table("passages").create(
        {
            "id": str,
            "section_id": str,
            "position": int,
            "text_en": str,
            "text_ru": str,
            "edited": str,
        },
        pk="id",
        foreign_keys=[("section_id", "sections", "id")],
    ).create_index(["section_id"])
    db.table("passage_notes").create(
        {"passage_id": str, "note_id": str, "position": int},
        pk=("passage_id", "note_id"),
        foreign_keys=[("passage_id", "passages", "id"), ("note_id", "notes", "id")],
    ).create_index(["note_id"])
    db.table("signatories").create(
        {
            "id": str,
            "article_id": str,
            "host": int,
            "position": int,
            "name_en": str,
            "name_ru": str,
            "post_en": str,
            "post_ru": str,
            "about_en": str,
            "about_ru": str,
        },
        pk="id",
        foreign_keys=[("article_id", "articles", "id"), ("host", "hosts", "number")],
    )
    db.table("exports").create(
        {
            "id": str,
            "article_id": str,
            "version": int,
            "language": str,
            "final": int,
            "made_at": str,
            "digest": str,
            "base": str,
        },
        pk="id",
        foreign_keys=[("article_id", "articles", "id")],
    )
    db.table("waivers").create(
        {
            "id": str,
            "roundtable_id": str,
            "kind": str,
            "subject": str,
            "place": str,
            "reason": str,
            "made_at": str,
        },
        pk="id",
        foreign_keys=[("roundtable_id", "roundtables", "id")],
    )


@_step
def m005_half_typed_lines(db: Database) -> None:
    # No foreign keys: removing a note or a roundtable, which can be taken back, takes no draft.
    db.table("drafts").create(
        {"roundtable_id": str, "position": int, "text": str, "stamped_at": str, "note_id": str},
        pk=("roundtable_id", "position"),
    )


_SIGNS_OF_M006 = """
    'r' || replace(roundtable_id, '-', '') || ' k' || kind || ' s' || coalesce(side, 0)
    || coalesce(' i' || replace(agenda_item_id, '-', ''), '')
    || coalesce((SELECT group_concat(' t' || replace(topic_id, '-', ''), '')
                 FROM note_topics WHERE note_id = notes.id), '')
    || iif(star, ' fstar', '') || iif(off_record, ' foff', '') || iif(cue, ' fcue', '')
"""


@_step
def m006_signs_are_searched_for(db: Database) -> None:
    # What a note is marked with stands in the full-text index as words of a column of its own, so
    # that words and signs are one query; and what is searched for while it is typed ends in the
    # beginning of a word. Of the old index the folded texts are kept.
    db.execute("ALTER TABLE note_search RENAME TO note_search_before")
    db.execute(
        "CREATE VIRTUAL TABLE note_search USING fts5"
        '(text, signs, columnsize = 0, prefix = "1 2 3", '
        'tokenize = "unicode61 remove_diacritics 2")'
    )
    db.execute("INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1)")
    db.execute(
        "INSERT INTO note_search (rowid, text, signs) "
        f"SELECT seq, note_search_before.text, {_SIGNS_OF_M006} "
        "FROM notes JOIN note_search_before ON note_search_before.rowid = seq"
    )
    db.execute("DROP TABLE note_search_before")
    # An entry of an index ends with the row's seq: the first and last of a roundtable are at once.
    db.table("notes").create_index(["roundtable_id"])


@_step
def m007_subjects_and_the_smallest_group(db: Database) -> None:
    db.table("subjects").create({"id": str, "name": str, "reason": str, "made_at": str}, pk="id")
    db.execute("ALTER TABLE dialogues ADD COLUMN smallest_group INTEGER NOT NULL DEFAULT 3")


KNOWN = tuple(each.__name__ for each in _steps)
VERSION = len(KNOWN)


def migrate(connection: Connection) -> None:
    """Bring the file to this version's tables; `user_version` says which that is."""
    if applied(connection) != list(KNOWN):
        migrations = new_migrations(_NAME)
        for step in _steps:
            migrations()(step)
        migrations.apply(database_over(connection))
    (said,) = connection.execute("PRAGMA user_version").fetchone()
    if said != VERSION:
        connection.execute(f"PRAGMA user_version = {VERSION}")


def applied(connection: Connection) -> list[str]:
    """The migrations that the file has been through, in their order."""
    if not connection.execute(
        "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"
    ).fetchone():
        return []
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid", [_NAME]
    )
    return [name for (name,) in rows]


def is_newer(connection: Connection) -> bool:
    """Whether the file has been through migrations that this version does not know."""
    return not set(applied(connection)) <= set(KNOWN)
