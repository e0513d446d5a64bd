"""The full-text index: what of a note stands in it, and how it is asked.

It has two columns: the note's text, folded, and `signs`, what the note is marked with, each mark
a word (`kidea`, `s2`, a topic's id behind a `t`). So words and signs are one query, answered by
the index alone, and the newest notes are found first without reading the others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rapporteur.domain.dialogue import Note
from rapporteur.domain.language import fold
from rapporteur.domain.query import Query

INDEX = "INSERT OR REPLACE INTO note_search (rowid, text, signs) VALUES (?, ?, ?)"
FORGET = "DELETE FROM note_search WHERE rowid = (SELECT seq FROM notes WHERE id = ?)"
_STAR, _OFF_RECORD, _CUE = "fstar", "foff", "fcue"


def text_of(note: Note) -> str:
    """The words of a note as they are searched for."""
    return fold(note.text)


def signs_of(note: Note) -> str:
    """What a note is marked with, as words of the index."""
    marks = [_marked("r", note.roundtable_id), f"k{note.kind.value}", f"s{note.side or 0}"]
    if note.agenda_item_id is not None:
        marks.append(_marked("i", note.agenda_item_id))
    marks += [_marked("t", each) for each in note.topic_ids]
    flags = ((note.star, _STAR), (note.off_record, _OFF_RECORD), (note.cue, _CUE))
    return " ".join([*marks, *(mark for is_set, mark in flags if is_set)])


def match_of(query: Query, roundtable_id: str | None = None) -> str | None:
    """The query as FTS5 wants it; None where no note can be found by it."""
    words = [plain for plain in map(_plain, query.words) if _has_token(plain)]
    if query.is_blank or (query.words and not words):
        return None
    parts = []
    if words:
        *whole, last = map(_quoted, words)
        parts.append(f"text : ({' AND '.join((*whole, f'{last} *'))})")
    for each in _alternatives(query):
        if each:
            parts.append(f"signs : ({' OR '.join(map(_quoted, sorted(each)))})")
    if roundtable_id is not None:
        parts.append(f"signs : {_quoted(_marked('r', roundtable_id))}")
    return " AND ".join(parts)


def _alternatives(query: Query) -> Iterable[list[str]]:
    yield [f"k{each.value}" for each in query.kinds]
    yield [f"s{each}" for each in query.sides]
    yield [_marked("i", each) for each in query.item_ids]
    yield [_marked("t", each) for each in query.topic_ids]
    for is_wanted, mark in (
        (query.star, _STAR),
        (query.off_record, _OFF_RECORD),
        (query.cue, _CUE),
    ):
        yield [mark] if is_wanted else []


def _marked(mark: str, record_id: str) -> str:
    return mark + record_id.replace("-", "")


def _plain(word: str) -> str:
    """A word that can stand in quotation marks, and be handed to SQLite."""
    return word.encode("utf-8", "replace").decode().replace("\0", " ").replace('"', " ")


def _quoted(word: str) -> str:
    return f'"{word}"'


def _has_token(word: str) -> bool:
    """Whether the tokenizer finds a letter or a digit in it; the rest separates words."""
    return any(unicodedata.category(char)[0] in "LN" for char in word)
