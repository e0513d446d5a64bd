"""The article in one language, as the blocks that will be written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rapporteur.domain.article import (
    ABOUT_AN_AUTHOR,
    ArticleParts,
    Block,
    Edition,
    Passage,
    Run,
    Section,
    SectionKind,
    Signatory,
    Style,
    runs_of,
)
from rapporteur.domain.dialogue import Dialogue, Host, Roundtable
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft.frame import month_of
from rapporteur.draft.phrases import phrasebook
from rapporteur.draft.sections import introduces
from rapporteur.draft.typography import typeset

_LONGEST_TITLE = 80  # characters of a file name: Windows allows 260 for the whole path
_UNSAFE = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)", re.IGNORECASE)
_AT_THE_END = frozenset({SectionKind.NEXT, SectionKind.NOTES})


def edition(
    parts: ArticleParts,
    dialogue: Dialogue,
    hosts: Sequence[Host],
    roundtable: Roundtable,
    language: Language,
    version: int | None,
) -> Edition:
    """All that is written for `parts` in `language`; `version` None is the final edition."""
    page = _Page(parts, hosts, roundtable, language)
    title = _text(parts.article.title or roundtable.title, language)
    return Edition(
        language=language,
        title=title,
        running_title=title,
        blocks=tuple(page.blocks(dialogue)),
        version=version,
        file_name=file_name(parts, hosts, roundtable, language, version),
    )


def file_name(
    parts: ArticleParts,
    hosts: Sequence[Host],
    roundtable: Roundtable,
    language: Language,
    version: int | None,
) -> str:
    """ "INF verification - RUSI-RIAC - draft v1 - EN.docx", safe on every system."""
    book = phrasebook(language)
    title = _safe((parts.article.title or roundtable.title).in_(language))[:_LONGEST_TITLE]
    shorts = "-".join(filter(None, (_safe(host.short.in_(language)) for host in hosts)))
    draft = "" if version is None else book.one("join.draft").format(version=version)
    pieces = (title.strip(" .-"), shorts, draft, language.value.upper())
    return " - ".join(filter(None, pieces)) + ".docx"


def _safe(text: str) -> str:
    """`text` without what some file system refuses or what cannot be seen."""
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    seen = "".join(char for char in spaced if unicodedata.category(char)[0] != "C")
    plain = " ".join(_UNSAFE.sub(" ", seen).split()).strip(" .")
    return f"_{plain}" if _RESERVED.match(plain) else plain


class _Page:
    """The blocks of one edition, from the title to the notes on the authors."""

    def __init__(
        self,
        parts: ArticleParts,
        hosts: Sequence[Host],
        roundtable: Roundtable,
        language: Language,
    ) -> None:
        self._parts, self._roundtable, self._language = parts, roundtable, language
        self._hosts = {host.number: host for host in hosts}
        self._book = phrasebook(language)

    def blocks(self, dialogue: Dialogue) -> Iterator[Block]:
        """Every block in its order; a section without text has no heading either."""
        article = self._parts.article
        yield from self._line("title-line", Style.TITLE, article.title or self._roundtable.title)
        yield from self._line("subtitle", Style.SUBTITLE, article.subtitle or dialogue.title)
        yield from self._bylines()
        yield from self._date()
        for section in self._sections(at_the_end=False):
            yield from self._section(section)
        for section in self._sections(at_the_end=True):
            yield from self._closing(section)
        yield from self._authors()

    def _sections(self, at_the_end: bool) -> list[Section]:
        sections = [
            each for each in self._parts.sections if (each.kind in _AT_THE_END) is at_the_end
        ]
        return sorted(sections, key=lambda each: each.position)

    def _passages(self, section: Section) -> list[Passage]:
        return sorted(self._parts.passages_of(section), key=lambda each: each.position)

    def _line(self, place: str, style: Style, text: Bilingual) -> Iterator[Block]:
        runs = self._runs(text)
        if runs:
            yield Block(style, runs, place=place)

    def _runs(self, text: Bilingual) -> tuple[Run, ...]:
        """The text in this language, or all of it marked as still to translate."""
        own = text.exactly(self._language).strip()
        if own:
            runs = runs_of(own, self._language)
        else:
            other = text.exactly(self._language.other).strip()
            plain = "".join(run.text for run in runs_of(other, self._language.other))
            runs = (Run(plain, self._language.other, True),) if plain else ()
        return tuple(
            Run(typeset(run.text, run.language), run.language, run.to_translate) for run in runs
        )

    # The head

    def _bylines(self) -> Iterator[Block]:
        """Who signs, host by host, with post and institute."""
        for signatory in self._signatories():
            host = self._hosts.get(signatory.host)
            pieces = [signatory.name, signatory.post, host.name if host else Bilingual()]
            runs: list[Run] = []
            for piece in map(self._runs, pieces):
                runs += [Run(", ", self._language)] if runs and piece else []
                runs += piece
            if runs:
                yield Block(Style.BYLINE, tuple(runs), place=f"byline:{signatory.id}")

    def _signatories(self) -> list[Signatory]:
        return sorted(self._parts.signatories, key=lambda each: (each.host, each.position))

    def _date(self) -> Iterator[Block]:
        month = month_of(self._roundtable, self._language, "join.months")
        city = self._runs(self._roundtable.city)
        rest = f", {month}" if city else month[:1].upper() + month[1:]
        yield Block(Style.DATE, (*city, Run(rest, self._language)), place="date")

    # The body

    def _section(self, section: Section) -> Iterator[Block]:
        """A heading and its passages; the framing paragraphs need no heading."""
        blocks = list(self._body(section))
        if blocks and section.kind is not SectionKind.FRAMING:
            yield from self._line(f"heading:{section.id}", Style.HEADING, section.title)
        yield from blocks

    def _body(self, section: Section) -> Iterator[Block]:
        led = False
        for passage in self._passages(section):
            listed = section.kind is SectionKind.RECOMMENDATIONS and not introduces(passage)
            bullet = listed and (led or bool(passage.note_ids))
            led = led or introduces(passage)
            runs = self._runs(passage.text)
            if runs:
                style = Style.BULLET if bullet else Style.BODY
                yield Block(style, _capital(runs) if bullet else runs, passage.id)

    # The end

    def _closing(self, section: Section) -> Iterator[Block]:
        blocks = [
            Block(Style.NOTE, runs, passage.id)
            for passage in self._passages(section)
            if (runs := self._runs(passage.text))
        ]
        if section.kind is SectionKind.NOTES:
            blocks += self._line("cutoff", Style.NOTE, self._roundtable.cutoff)
        if blocks:
            yield from self._line(f"heading:{section.id}", Style.SUBHEADING, section.title)
        yield from blocks

    def _authors(self) -> Iterator[Block]:
        notes = [
            Block(Style.NOTE, runs, place=f"{ABOUT_AN_AUTHOR}{each.id}")
            for each in self._signatories()
            if (runs := self._about(each))
        ]
        if notes:
            heading = Run(self._book.one("section.authors"), self._language)
            yield Block(Style.SUBHEADING, (heading,), place="authors-heading")
        yield from notes

    def _about(self, signatory: Signatory) -> tuple[Run, ...]:
        """The note on an author, with the name before it where it does not say whom it is about."""
        about, name = self._runs(signatory.about), self._runs(signatory.name)
        said = "".join(run.text for run in about)
        if not about or not name or any(word in said for word in name[0].text.split()[-1:]):
            return about
        before, after = self._book.one("join.about").split("{name}", 1)[1].split("{about}", 1)
        return (*name, Run(before + after, self._language), *about)


def _capital(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    first = runs[0]
    return (
        Run(first.text[:1].upper() + first.text[1:], first.language, first.to_translate),
        *runs[1:],
    )


def _text(text: Bilingual, language: Language) -> str:
    """One line of plain text, typeset in the language that it is in."""
    own = text.exactly(language)
    return typeset((own or text.in_(language)).strip(), language if own else language.other)
