"""Notes in Markdown, coming in: those that this program wrote, and any others.

They may have begun anywhere: headings at any level are agenda items; every bullet, numbered
entry, paragraph and row of a table is a note. The parser is CommonMark's, with tables; what it
reads as something else than words is told.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rapporteur.domain.language import Bilingual, Language, language_of
from rapporteur.errors import QT_TRANSLATE_NOOP, BadDocument
from rapporteur.exchange.markdown import BETWEEN

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_BYTES = 2 * 1024 * 1024  # notes of a hundred roundtables
MOST_LINES = 20_000
_COSTLIEST = 10_000_000  # brackets × characters of a paragraph: the parser tries each to its end
_DEEPEST = 200  # two for each level of a list; the parser leaves out what lies deeper
_DONE = "☑"
_SIGNS = "+-"  # bullets to CommonMark, kinds to the shorthand
_OWN = re.compile(r"([0-9]{1,9}) · ((?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}) · (.*)", re.DOTALL)
_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?: ([+-]\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?", re.ASCII)
_NUMBERED = re.compile(r"([0-9]{1,3})\.\s+(?=\S)")
_TASK = re.compile(r"\[([ xX])\]\s+(?=\S)")
_BRACKET = re.compile(r"(?<!\\)\[")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TEXTUAL = frozenset({"text", "text_special", "code_inline"})


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence on what was read: a template marked for translation, and what fills it."""

    text: str
    values: tuple[tuple[str, str], ...] = ()

    def sentence(self) -> str:
        """The sentence in English."""
        return self.text.format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is an agenda item; `above` is the one that it stands under, if any."""

    title: str
    number: int | None = None
    above: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What is to become a note: `text` is shorthand, without Markdown.

    `number` and `stamped_at` are known of notes that this program wrote. `heading`, `parent` and
    `within` are places in `Outline.headings` and `Outline.entries`: `parent` is the bullet above
    this one, `within` the beginning of the bullet that this goes on. `line` is the line in the
    file, from 1.
    """

    text: str
    line: int
    number: int | None = None
    stamped_at: dt.datetime | None = None
    heading: int | None = None
    parent: int | None = None
    within: int | None = None
    task: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """A file read whole; `told` says what was taken for something else, or not at all."""

    title: str
    headings: tuple[Heading, ...]
    entries: tuple[Written, ...]
    told: tuple[Told, ...]


def read_markdown(path: Path, day: dt.date) -> Outline:
    """Read a file of notes; `day` is theirs where the file does not say.

    Raises BadDocument for what is no text in UTF-8, or too large, or cannot be read.
    """
    return read_text(_text_of(path), day)


def read_text(text: str, day: dt.date) -> Outline:
    """Read notes from a text in Markdown."""
    from markdown_it import MarkdownIt  # read in where it works: the window opens without it

    body, front = _without_front_matter(text)
    # Without references: "[Speaker]: agreed" is one to the parser, and would be gone.
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    parser.disable(["reference", "inline"])
    tokens = parser.parse(body)
    reader = _Reader(parser, _lone_title(tokens), day)
    for token in tokens:
        reader.take(token)
    return reader.outline(front)


def titles(heading: str) -> Bilingual:
    """A heading as a title: of one language, or of both as `both` writes them."""
    parts = heading.split(" / ")
    for at in range(1, len(parts)):
        left, right = " / ".join(parts[:at]).strip(), " / ".join(parts[at:]).strip()
        if left and right and (language_of(left), language_of(right)) == tuple(Language):
            return Bilingual(left, right)
    return Bilingual().with_(language_of(heading), heading)


@dataclass(slots=True)
class _Bullet:
    """A bullet that is open: where it began, its sign as shorthand, and its first entry."""

    line: int
    sign: str
    first: int | None = None


@dataclass(slots=True)
class _Reader:
    """Takes the parser's tokens one by one."""

    parser: MarkdownIt
    title_at: int | None  # the line of the heading that is the file's title
    day: dt.date
    offset: str = ""
    title: str = ""
    heading: int | None = None
    headings: list[Heading] = field(default_factory=list)
    entries: list[Written] = field(default_factory=list)
    _path: list[tuple[int, str]] = field(default_factory=list)  # level and title of headings
    _bullets: list[_Bullet] = field(default_factory=list)  # those that are open
    _cells: list[str] | None = None
    _level: int = 0  # of the heading that is open
    _lines: dict[str, list[int]] = field(default_factory=dict)  # what is told, and of which lines

    def take(self, token: Token) -> None:
        line = token.map[0] + 1 if token.map else 0
        if token.level >= _DEEPEST - 1 and token.nesting > 0:
            self._tell(_DEEP, line)
        if token.type == "heading_open":
            self._level = int(token.tag[1])
        elif token.type == "heading_close":
            self._level = 0
        elif token.type == "list_item_open":
            self._open(token.markup, line)
        elif token.type == "list_item_close":
            self._bullets.pop()
        elif token.type == "tr_open":
            self._cells = []
        elif token.type == "tr_close":
            self._row(line)
        elif token.type == "inline":
            self._inline(token, line)
        elif token.type in {"fence", "code_block"}:
            self._tell(_CODE, line)
            self._entry(token.content, line)
        elif token.type == "html_block":
            self._tell(_HTML, line)

    def outline(self, front: bool) -> Outline:
        told = [Told(_FRONT)] if front else []
        for text, lines in self._lines.items():
            told.append(Told(text, (("lines", listed(lines)),)))
        return Outline(self.title, tuple(self.headings), tuple(self.entries), tuple(told))

    def _inline(self, token: Token, line: int) -> None:
        text = self._text(token, line)
        if self._cells is not None:
            self._cells.append(text)
            if len(self._cells) == 1:
                self._tell(_TABLE, line)
        elif self._level:
            self._head(text, line)
        elif not self._bullets and (today := _DAY.fullmatch(text)) and _is_day(text):
            self.day, self.offset = dt.date.fromisoformat(today[1]), today[2] or ""
        else:
            self._entry(text, line)

    def _text(self, token: Token, line: int) -> str:
        """The words of a paragraph, without what only sets them."""
        if len(_BRACKET.findall(token.content)) * len(token.content) > _COSTLIEST:
            self._tell(_LONG, line)
            return " ".join(token.content.split())
        said: list[str] = []
        links: list[tuple[int, str]] = []
        children: list[Token] = []
        self.parser.inline.parse(token.content, self.parser, {}, children)
        for child in children:
            if child.type in _TEXTUAL:
                said.append(child.content)
            elif child.type in {"softbreak", "hardbreak"}:
                said.append(" ")
            elif child.type == "html_inline":
                said.append(" " if _BREAK.fullmatch(child.content) else child.content)
            elif child.type == "image":
                self._tell(_PICTURE, line)
                said.append(child.content)
            elif child.type == "link_open":
                links.append((len(said), str(child.attrGet("href") or "")))
            elif child.type == "link_close":
                at, target = links.pop()
                label = "".join(said[at:])
                said.append(f" ({target})" if target and target != label else "")
        return " ".join("".join(said).split())

    def _row(self, line: int) -> None:
        cells, self._cells = self._cells or (), None
        self._entry(BETWEEN.join(each for each in cells if each), line)

    def _head(self, text: str, line: int) -> None:
        if line == self.title_at:
            self.title = text
            return
        while self._path and self._path[-1][0] >= self._level:
            self._path.pop()
        numbered = _NUMBERED.match(text)
        number = int(numbered[1]) if numbered else None
        title = text[numbered.end() :] if numbered else text
        if numbered is None and not any(char.isalnum() for char in text):
            self.heading = None
            return
        above = self._path[-1][1] if self._path else ""
        self._path.append((self._level, title))
        self.headings.append(Heading(title, number, above))
        self.heading = len(self.headings) - 1

    def _open(self, marker: str, line: int) -> None:
        """Begin a bullet. `- + agreed` is two to the parser, and one with a sign to its author."""
        above = self._bullets[-1] if self._bullets else None
        within = above is not None and above.first is None and above.line == line
        self._bullets.append(_Bullet(line, marker if within and marker in _SIGNS else ""))

    def _entry(self, text: str, line: int) -> None:
        entry = Written(text=text, line=line, heading=self.heading)
        if own := _OWN.fullmatch(text):
            stamp = self._stamp(own[2])
            entry = replace(entry, text=own[3], number=int(own[1]), stamped_at=stamp)
        elif task := _TASK.match(text):
            done = "" if task[1] == " " else f"{_DONE} "
            entry = replace(entry, text=done + text[task.end() :], task=True)
        if self._bullets and self._bullets[-1].first is None:
            entry = self._begun_by(self._bullets[-1], entry)
        elif self._bullets:
            entry = replace(entry, within=self._bullets[-1].first)
        self.entries.append(entry)

    def _begun_by(self, bullet: _Bullet, entry: Written) -> Written:
        """The first entry of a bullet, with the bullet's sign, below the bullet above."""
        above = (each.first for each in reversed(self._bullets) if each.first is not None)
        parent = next(above, None)
        for each in self._bullets:
            if each.first is None and each.line == bullet.line:
                each.first = len(self.entries)
        text = f"{bullet.sign} {entry.text}" if bullet.sign else entry.text
        return replace(entry, text=text, parent=parent)

    def _stamp(self, clock: str) -> dt.datetime | None:
        """The moment of a note; None where there is no such local time as year 1 has."""
        stamp = dt.datetime.fromisoformat(f"{self.day.isoformat()}T{clock}{self.offset}")
        try:
            return stamp if stamp.tzinfo else stamp.astimezone()
        except (OverflowError, ValueError, OSError):
            return None

    def _tell(self, text: str, line: int) -> None:
        lines = self._lines.setdefault(text, [])
        if line not in lines:
            lines.append(line)


_FRONT = QT_TRANSLATE_NOOP("Rapporteur", "The front matter at its head was not taken.")
_CODE = QT_TRANSLATE_NOOP("Rapporteur", "Code was taken as text (line {lines}).")
_TABLE = QT_TRANSLATE_NOOP("Rapporteur", "Tables were taken row by row (line {lines}).")
_HTML = QT_TRANSLATE_NOOP("Rapporteur", "HTML was not taken (line {lines}).")
_PICTURE = QT_TRANSLATE_NOOP("Rapporteur", "Of pictures only the words were taken (line {lines}).")
_LONG = QT_TRANSLATE_NOOP("Rapporteur", "What has too many brackets was taken raw (line {lines}).")
_DEEP = QT_TRANSLATE_NOOP("Rapporteur", "What lies too deep in lists was not taken (line {lines}).")
_MOST_LISTED = 10


def listed(lines: Sequence[int]) -> str:
    """The numbers of lines as a list that stays short."""
    shown = ", ".join(map(str, lines[:_MOST_LISTED]))
    return f"{shown} …" if len(lines) > _MOST_LISTED else shown


def _lone_title(tokens: Sequence[Token]) -> int | None:
    """The line of the one heading of the first level, where no note stands before it."""
    first = [each for each in tokens if each.type == "heading_open" and each.tag == "h1"]
    if len(first) != 1 or first[0].map is None:
        return None
    before = [each for each in tokens[: tokens.index(first[0])] if each.type != "html_block"]
    return first[0].map[0] + 1 if not before else None


def _without_front_matter(text: str) -> tuple[str, bool]:
    """`text` with blank lines for the front matter, so that lines keep their numbers."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return text, False
    for at, line in enumerate(lines[1:], 1):
        if line.rstrip() in {"---", "..."}:
            return "\n".join([""] * (at + 1) + lines[at + 1 :]), True
    return text, False


def _is_day(text: str) -> bool:
    date, _, offset = text.partition(" ")
    try:
        dt.datetime.fromisoformat(f"{date}T00:00:00{offset}")
    except ValueError:
        return False
    return True


def _text_of(path: Path) -> str:
    try:
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} is too large for notes."), path)
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        sentence = QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a text in UTF-8.")
        raise _bad(sentence, path) from error
    except OSError as error:
        raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} cannot be read."), path) from error
    if text.count("\n") > MOST_LINES:
        raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} is too large for notes."), path)
    if "\0" in text:
        raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a text in UTF-8."), path)
    return text


def _bad(sentence: str, path: Path) -> BadDocument:
    advice = QT_TRANSLATE_NOOP(
        "Rapporteur", "Choose notes in Markdown or plain text, saved in UTF-8; nothing was taken."
    )
    return BadDocument(sentence, advice, name=path.name)
