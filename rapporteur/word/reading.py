"""Every string of a .docx, with its place: what the guard reads in anybody's file.

Part by part, whether or not anything leads to the part, and before python-docx: its
`paragraph.text` leaves out inserted runs, text boxes and content controls.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from rapporteur.word.container import CONTENT_TYPES, not_word, opened, read_entry
from rapporteur.word.ooxml import short
from rapporteur.word.part_text import Listener, listen, part_strings

_MAIN_KINDS = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "document.macroenabled.main+xml",
    "template.macroenabledtemplate.main+xml",
)


def strings(path: Path) -> Iterator[tuple[str, str]]:
    """(place, text) for every string of the package at `path`, its own name first.

    Text is joined by paragraph, with a blank for a tab or a line end; a paragraph with tracked
    changes comes as it reads, as it read before and, where that differs, with all changes.
    Places read like "body, paragraph 12", "header 1", "comment 3: author",
    "properties: creator". Raises BadDocument while iterating; see `unread` for what is no XML.
    """
    yield "file name", path.name
    with opened(path) as archive:
        kinds = _content_kinds(archive, path.name)
        yield from _archive_strings(archive)
        for entry in archive.infolist():
            if entry.filename.endswith(".rels"):
                yield from _links(read_entry(archive, entry, path.name), path.name)
            elif _is_xml(entry.filename, kinds) and entry.filename != CONTENT_TYPES:
                content = read_entry(archive, entry, path.name)
                yield from part_strings(entry.filename, content, path.name)


def unread(path: Path) -> tuple[str, ...]:
    """The names of the parts that `strings` cannot read: pictures, macros, embedded files.

    Raises BadDocument.
    """
    with opened(path) as archive:
        kinds = _content_kinds(archive, path.name)
        names = (entry.filename for entry in archive.infolist() if not entry.is_dir())
        return tuple(name for name in names if not _is_xml(name, kinds))


def _content_kinds(archive: zipfile.ZipFile, file_name: str) -> Mapping[str, str]:
    """The content type of each part ("/word/document.xml") and extension ("xml"), lower case."""
    if CONTENT_TYPES not in archive.namelist():
        raise not_word(file_name)
    rows = _Rows(file_name)
    listen(read_entry(archive, archive.getinfo(CONTENT_TYPES), file_name), rows, file_name)
    kinds = {
        (row.get("PartName") or row.get("Extension", "")).casefold(): row["ContentType"].casefold()
        for row in rows.found
        if "ContentType" in row
    }
    if not any(kind.endswith(_MAIN_KINDS) for kind in kinds.values()):
        raise not_word(file_name)
    return kinds


def _is_xml(name: str, kinds: Mapping[str, str]) -> bool:
    extension = posixpath.basename(name).rpartition(".")[2].casefold()  # of ".rels" too
    kind = kinds.get(f"/{name}".casefold()) or kinds.get(extension, "")
    return extension in ("xml", "rels") or kind.endswith(("+xml", "/xml"))


def _archive_strings(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    if archive.comment:
        yield "archive: comment", archive.comment.decode("utf-8", "replace")
    for entry in archive.infolist():
        yield "archive: part name", entry.filename
        if entry.comment:
            yield "archive: comment", entry.comment.decode("utf-8", "replace")


def _links(content: bytes, file_name: str) -> Iterator[tuple[str, str]]:
    """Where relationships lead outside the package; also as it reads unquoted (`%20`)."""
    rows = _Rows(file_name)
    listen(content, rows, file_name)
    for row in rows.found:
        if row.get("TargetMode", "").casefold() == "external":
            for target in dict.fromkeys((row.get("Target", ""), unquote(row.get("Target", "")))):
                yield "link", target


class _Rows(Listener):
    """The attributes of each row of a flat part, in `found`."""

    def __init__(self, file_name: str) -> None:
        super().__init__(file_name)
        self.found: list[Mapping[str, str]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if short(tag) in ("ct:Default", "ct:Override", "rel:Relationship"):
            self.found.append(dict(attributes))
