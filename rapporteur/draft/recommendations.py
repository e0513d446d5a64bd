"""Recommendations: actions and starred ideas, by whom they are addressed to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from rapporteur.domain.dialogue import Host, Kind, Note
from rapporteur.domain.language import language_of
from rapporteur.draft.phrases import phrasebook

_FIRST_WORDS = 3


class Addressee(StrEnum):
    """Who is asked to do something, in the order of the article; the value ends a phrase's key."""

    GOVERNMENTS = "governments"
    INSTITUTES = "institutes"
    BODIES = "bodies"
    DEBATED = "debated"  # nobody yet: views differed on it


def is_recommendation(note: Note) -> bool:
    """An action for the hosts, or an idea that the rapporteur starred."""
    return note.kind is Kind.ACTION or (note.kind is Kind.IDEA and note.star)


def addressee(note: Note, disputed: frozenset[str]) -> Addressee:
    """Whom a recommendation is addressed to; `disputed` are the notes somebody disagreed with."""
    if note.id in disputed:
        return Addressee.DEBATED
    if note.kind is Kind.ACTION:
        return Addressee.INSTITUTES
    book = phrasebook(language_of(note.text))
    first = {word.strip(",:;.") for word in note.text.casefold().split()[:_FIRST_WORDS]}
    if first & book.words("words.to_institutes"):
        return Addressee.INSTITUTES
    return Addressee.BODIES if first & book.words("words.to_bodies") else Addressee.GOVERNMENTS


def disputed_in(notes: Sequence[Note]) -> frozenset[str]:
    """The ids of notes that somebody disagreed with."""
    return frozenset(
        note.reply_to
        for note in notes
        if note.kind is Kind.DISAGREEMENT and note.reply_to is not None
    )


def lead_in(to: Addressee, hosts: Sequence[Host]) -> str:
    """The key of the phrase that a list for that addressee begins with."""
    if to is Addressee.GOVERNMENTS and len({host.adjective for host in hosts}) == 2 == len(hosts):
        return "recommend.governments_two"
    return f"recommend.{to}"
