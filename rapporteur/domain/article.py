"""The co-signed article: its parts, and the edition that may be written once it is cleared."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from rapporteur.domain.anonymity import Finding
from rapporteur.domain.ids import new_id
from rapporteur.domain.language import Bilingual, Language

# A stretch of a passage that is still in the other language stands between these signs, which
# nobody types; it survives editing as plain text and goes when somebody translates it.
UNTRANSLATED_OPEN, UNTRANSLATED_CLOSE = "\u27e6", "\u27e7"
_UNTRANSLATED = re.compile(f"{UNTRANSLATED_OPEN}([^{UNTRANSLATED_CLOSE}]*){UNTRANSLATED_CLOSE}")


class SectionKind(StrEnum):
    """The parts of an article, in their order."""

    FRAMING = "framing"
    CONTEXT = "context"
    THEME = "theme"
    RECOMMENDATIONS = "recommendations"
    NEXT = "next"
    NOTES = "notes"  # non-attribution, disclaimer, cut-off, on the authors


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The article of one roundtable."""

    roundtable_id: str
    title: Bilingual
    subtitle: Bilingual = Bilingual()
    set_aside: tuple[str, ...] = ()  # notes whose passage a person removed: not composed again
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of an article; a theme carries the topic it grew from."""

    article_id: str
    kind: SectionKind
    position: int
    title: Bilingual = Bilingual()
    topic_id: str | None = None
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph in both languages and the ids of the notes behind it.

    `edited` names the languages in which a person has written in it.
    """

    section_id: str
    position: int
    text: Bilingual
    note_ids: tuple[str, ...] = ()
    edited: frozenset[Language] = frozenset()
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """An author who signs for a host (by its number)."""

    article_id: str
    host: int
    position: int
    name: Bilingual
    post: Bilingual = Bilingual()
    about: Bilingual = Bilingual()  # the note on the author at the end
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """That an edition was written, with the base text that returns are compared with.

    `base` holds (opaque id in the file, passage id, text) for each passage. `digest` is the
    SHA-256 of the article's text, by which the version is known.
    """

    article_id: str
    version: int
    language: Language
    final: bool
    made_at: dt.datetime
    digest: str
    base: tuple[tuple[str, str, str], ...]
    id: str = field(default_factory=new_id)


@dataclass(frozen=True, slots=True)
class ArticleParts:
    """An article with everything that belongs to it, in order."""

    article: Article
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()
    signatories: tuple[Signatory, ...] = ()

    def passages_of(self, section: Section) -> tuple[Passage, ...]:
        return tuple(each for each in self.passages if each.section_id == section.id)


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one language; `to_translate` where they are not in the edition's."""

    text: str
    language: Language
    to_translate: bool = False


# A note on an author stands at the place that begins so; the signatory's id follows.
ABOUT_AN_AUTHOR = "about:"


class Style(StrEnum):
    """The paragraph styles of an edition; the values are Word's built-in style names."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    BYLINE = "Byline"
    DATE = "Date"
    HEADING = "Heading 1"
    SUBHEADING = "Heading 2"
    BODY = "Body Text"
    BULLET = "List Bullet"
    NOTE = "Note"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of an edition; `passage_id` is blank for what is no passage.

    What is no passage has a `place` of its own instead, which stays the same when paragraphs
    come or go about it: a waiver is bound to it.
    """

    style: Style
    runs: tuple[Run, ...]
    passage_id: str = ""
    place: str = ""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All that will be written to one file, in one language, and nothing that will not.

    `version` None means the final edition; `file_name` is the name without its folder.
    """

    language: Language
    title: str
    running_title: str
    blocks: tuple[Block, ...]
    version: int | None
    file_name: str

    @property
    def untranslated(self) -> int:
        """How many stretches are still in the other language."""
        return sum(run.to_translate for block in self.blocks for run in block.runs)

    def strings(self) -> Iterator[tuple[str, Style | None, str]]:
        """Every string that will be written, as (place, style, text).

        The place is the passage's id, or the block's own; style is None outside the body.
        """
        yield "title", None, self.title
        yield "header", None, self.running_title
        yield "file-name", None, self.file_name
        for place, block in self._placed():
            yield place, block.style, block.text

    def block_at(self, place: str) -> Block | None:
        """The paragraph at a place as `strings` names it; None where the body has no such place."""
        return next((block for where, block in self._placed() if where == place), None)

    def _placed(self) -> Iterator[tuple[str, Block]]:
        for number, block in enumerate(self.blocks, 1):
            yield block.passage_id or block.place or f"paragraph-{number}", block


@dataclass(frozen=True, slots=True)
class ClearedArticle:
    """An edition that the guard has cleared. Only `guard` makes one: a test holds this."""

    edition: Edition
    warnings: tuple[Finding, ...] = ()


def untranslated_count(text: str) -> int:
    """How many stretches of a passage's text are marked as still to translate."""
    return len(_UNTRANSLATED.findall(text))


def mark_untranslated(text: str) -> str:
    """`text` marked as still to translate; the signs themselves are taken out of it first."""
    plain = text.replace(UNTRANSLATED_OPEN, "").replace(UNTRANSLATED_CLOSE, "")
    return f"{UNTRANSLATED_OPEN}{plain}{UNTRANSLATED_CLOSE}"


def runs_of(text: str, language: Language) -> tuple[Run, ...]:
    """A passage's text as runs, in order: in `language`, and those still in the other one."""
    runs: list[Run] = []
    for index, piece in enumerate(_UNTRANSLATED.split(text)):
        if piece:
            foreign = index % 2 == 1
            runs.append(Run(piece, language.other if foreign else language, foreign))
    return tuple(runs)
