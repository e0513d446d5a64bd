"""Editions for the tests of the Word room, and packages taken apart.

Tests may make a ClearedArticle; in the application only the guard does (tests/test_walls.py).
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from rapporteur.domain.article import Block, ClearedArticle, Edition, Run, Style
from rapporteur.domain.language import Language
from rapporteur.word.ooxml import NAMESPACES

EN, RU = Language.EN, Language.RU


def block(style: Style, text: str, language: Language = EN, passage_id: str = "") -> Block:
    return Block(style, (Run(text, language),), passage_id)


def _english() -> tuple[Block, ...]:
    return (
        block(Style.TITLE, "Reducing nuclear risk"),
        block(Style.SUBTITLE, "The third round of a dialogue"),
        block(Style.BYLINE, "Jane Doe, Fellow, Thames Forum"),
        block(Style.DATE, "Vienna, 14 November 2025"),
        block(Style.BODY, "Participants met for two days.", passage_id="p1"),
        block(Style.HEADING, "Risk reduction"),
        block(Style.SUBHEADING, "Points of agreement"),
        block(Style.BULLET, "Notification should be kept.", passage_id="p2"),
        Block(
            Style.BULLET,
            (Run("A line remains: ", EN), Run("его ещё не перевели.", RU, True)),
            "p3",
        ),
        block(Style.NOTE, "The views are the authors’ own.", passage_id="p4"),
    )


def _russian() -> tuple[Block, ...]:
    return (
        block(Style.TITLE, "Снижение ядерных рисков", RU),
        block(Style.BODY, "Участники встречались в течение двух дней.", RU, "p1"),
        block(Style.HEADING, "Точки согласия", RU),
        Block(Style.BULLET, (Run("Not yet translated.", EN, True),), "p2"),
        block(Style.NOTE, "Взгляды принадлежат авторам.", RU, "p3"),
    )


def edition(
    language: Language = EN,
    version: int | None = 3,
    blocks: tuple[Block, ...] = (),
    file_name: str = "article.docx",
) -> Edition:
    own = blocks or (_english() if language is EN else _russian())
    running = "Reducing nuclear risk" if language is EN else "Снижение ядерных рисков"
    return Edition(
        language=language,
        title=own[0].text,
        running_title=running,
        blocks=own,
        version=version,
        file_name=file_name,
    )


def cleared(
    language: Language = EN, version: int | None = 3, blocks: tuple[Block, ...] = ()
) -> ClearedArticle:
    return ClearedArticle(edition(language, version, blocks))


def parts(path: Path) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(contents: dict[str, bytes]) -> bytes:
    """An archive as anybody's software would pack it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def tree(content: bytes) -> etree._Element:
    return etree.fromstring(content)


def found(root: etree._Element, path: str) -> list[etree._Element]:
    return list(root.iterfind(path, NAMESPACES))


def values(root: etree._Element, path: str, name: str = "w:val") -> list[str]:
    prefix, _, local = name.rpartition(":")
    key = f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local
    return [each.get(key, "") for each in found(root, path)]


_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CONTENT_TYPES = (
    f'<Types xmlns="{NAMESPACES["ct"]}">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_DECLARED = " ".join(
    f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items() if prefix != "xml"
)


def part(root: str, inner: str) -> bytes:
    """A part whose root is `root`, with every namespace declared."""
    return f"<{root} {_DECLARED}>{inner}</{root}>".encode()


def stranger(body: str = "<w:p/>", **others: bytes) -> dict[str, bytes]:
    """The parts of a .docx that is not ours; `word__header1` stands for word/header1.xml."""
    contents = {"[Content_Types].xml": CONTENT_TYPES.encode()}
    contents["word/document.xml"] = part("w:document", f"<w:body>{body}</w:body>")
    for name, content in others.items():
        contents[name.replace("__", "/") + ".xml"] = content
    return contents
