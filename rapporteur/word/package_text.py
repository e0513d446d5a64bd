"""Every string of an open package, part by part, whether or not anything leads to the part."""

from __future__ import annotations

import posixpath
import re
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO

from rapporteur.errors import BadDocument
from rapporteur.word.binary import is_picture, picture_notes, text_runs
from rapporteur.word.container import (
    CONTENT_TYPES,
    MAX_ENTRIES,
    MAX_KINDS_BYTES,
    MAX_TOTAL_BYTES,
    entry_pieces,
    not_word,
    opened,
    oversized,
    read_entry,
)
from rapporteur.word.escapes import unescaped
from rapporteur.word.gathering import Piece
from rapporteur.word.hearing import Listener, cut, hear
from rapporteur.word.loose_text import loose_texts
from rapporteur.word.ooxml import short
from rapporteur.word.part_text import Collector

MAX_TEXT = 20_000_000  # characters in all readings: some three million words
_MOST_NESTED = 3  # files in files in files
_MAIN_KINDS = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.template.main+xml",
    "document.macroenabled.main+xml",
    "template.macroenabledtemplate.main+xml",
)
_LOOSE_KINDS = ("image/svg+xml", "application/xhtml+xml")
_PAGES = frozenset({"htm", "html", "xhtml"})
_LOOSE = _PAGES | {"mht", "mhtml", "rtf", "txt", "css", "js", "json", "csv", "svg"}
_FONTS = frozenset({"odttf", "ttf", "otf", "fntdata"})
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<")
_ZIP = b"PK\x03\x04"
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")  # APPNOTE.TXT 4.3.7
_MOST_STRAY = 2**20  # bytes between entries that are looked through
_MOST_SCANNED = 8 * 2**20  # bytes of what is no text, in all of a document


@dataclass(slots=True)
class Allowance:
    """What may still be read of one document, with all that is packed in it."""

    text: int = MAX_TEXT
    packed: int = MAX_TOTAL_BYTES
    entries: int = MAX_ENTRIES
    scanned: int = _MOST_SCANNED
    depth: int = 0
    headings: set[str] = field(default_factory=set)

    def of(self, pieces: Iterator[Piece], file_name: str) -> Iterator[Piece]:
        """`pieces` but for blank ones, as long as they are not too much. Raises BadDocument."""
        for each in pieces:
            if each.text is not None and not each.text.strip():
                continue
            self.text -= len(each.place) // 8 + len(each.text or "")
            if self.text < 0:
                raise oversized(file_name)
            yield each

    def scan(self, content: bytes) -> str:
        """What looks like words in `content`, as far as it may still be looked through."""
        seen = content[: max(self.scanned, 0)]
        self.scanned -= len(seen)
        return text_runs(seen)

    def takes(self, archive: zipfile.ZipFile) -> bool:
        """Whether an archive within the document may be unpacked as well."""
        entries = archive.infolist()
        self.entries -= len(entries)
        self.packed -= sum(each.file_size for each in entries)
        return self.entries >= 0 and self.packed >= 0


def document_pieces(archive: zipfile.ZipFile, file_name: str) -> Iterator[Piece]:
    """Every string of the Word document in `archive`. Raises BadDocument, while iterating too."""
    kinds = content_kinds(archive, file_name)
    if not any(kind.endswith(_MAIN_KINDS) for kind in kinds.values()):
        raise not_word(file_name)
    allowance = Allowance()
    yield from allowance.of(_package_pieces(archive, kinds, file_name, allowance), file_name)


def content_kinds(archive: zipfile.ZipFile, file_name: str) -> Mapping[str, str]:
    """The content type of each part ("/word/document.xml") and extension ("xml"), lower case."""
    if CONTENT_TYPES not in archive.namelist():
        raise not_word(file_name)
    entry = archive.getinfo(CONTENT_TYPES)
    if entry.file_size > MAX_KINDS_BYTES:
        raise oversized(file_name)
    rows = _Rows()
    for _ in hear(entry_pieces(archive, entry, file_name), rows, file_name):
        pass
    return {
        (row.get("PartName") or row.get("Extension", "")).casefold(): row["ContentType"].casefold()
        for row in rows.found
        if "ContentType" in row
    }


def _package_pieces(
    archive: zipfile.ZipFile, kinds: Mapping[str, str], file_name: str, allowance: Allowance
) -> Iterator[Piece]:
    yield from _archive_pieces(archive)
    headings: set[str] = set()
    styles: list[Piece] = []  # read first, for they say what a heading is; told in their turn
    for entry in archive.infolist():
        if entry.filename.endswith("word/styles.xml"):
            styles += _strict(archive, entry, file_name, headings)
    for entry in archive.infolist():
        name = entry.filename
        if name.endswith("word/styles.xml"):
            yield from styles
        elif name == CONTENT_TYPES or name.casefold().endswith(".rels"):
            yield from _rows_pieces(archive, entry, file_name)
        elif _is_strict(name, kinds):
            yield from _strict(archive, entry, file_name, headings)
        elif entry.file_size:
            content = read_entry(archive, entry, file_name)
            yield from _other_pieces(name, _kind(name, kinds), content, file_name, allowance)


def _extension(name: str) -> str:
    return posixpath.basename(name).rpartition(".")[2].casefold()  # of ".rels" too


def _kind(name: str, kinds: Mapping[str, str]) -> str:
    return kinds.get(f"/{name}".casefold()) or kinds.get(_extension(name), "")


def _is_strict(name: str, kinds: Mapping[str, str]) -> bool:
    """Whether a part must be well-formed XML."""
    kind = _kind(name, kinds)
    if kind in _LOOSE_KINDS or _extension(name) in _LOOSE:
        return False
    return _extension(name) == "xml" or kind.endswith(("+xml", "/xml"))


def _strict(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file_name: str, headings: set[str]
) -> Iterator[Piece]:
    collector = Collector(entry.filename, headings)
    for _ in hear(entry_pieces(archive, entry, file_name), collector, file_name):
        yield from collector.take()
    collector.finish()
    yield from collector.take()


def _other_pieces(
    name: str, kind: str, content: bytes, file_name: str, allowance: Allowance
) -> Iterator[Piece]:
    """What is found in a part that is no XML, or may not be; what cannot be read is named."""
    extension = _extension(name)
    if content.startswith(_ZIP):
        yield from _nested(name, content, file_name, allowance)
    elif is_picture(content):
        yield Piece(f"{name}: notes", picture_notes(content))
        yield Piece(name, None)
    elif extension in _FONTS and "font" in kind:
        return  # letters' shapes: no word of anybody's
    elif extension in _PAGES or "html" in kind:
        yield from _loose(name, content)
    elif _MARKUP.match(content) or extension in _LOOSE or kind.startswith(("text/", "message/")):
        yield from _markup(name, content, file_name)
    elif content.startswith(b"{\\rtf"):
        yield from _loose(name, content)
    else:
        yield Piece(f"{name}: words", allowance.scan(content))
        yield Piece(name, None)


def _markup(name: str, content: bytes, file_name: str) -> Iterator[Piece]:
    """Of a part that nobody called XML: as such where it is, or as anybody's HTML or text."""
    collector, found = Collector(name, set()), list[Piece]()
    try:
        for _ in hear(cut(content), collector, file_name):
            found += collector.take()
    except BadDocument:
        yield from _loose(name, content)
        return
    collector.finish()
    yield from found
    yield from collector.take()


def _loose(name: str, content: bytes) -> Iterator[Piece]:
    return (Piece(name, text, name if again else "") for text, again in loose_texts(content))


def _nested(name: str, content: bytes, file_name: str, allowance: Allowance) -> Iterator[Piece]:
    """A file in the file: a chart's workbook, a document. Named where it cannot be read."""
    if allowance.depth >= _MOST_NESTED:
        yield Piece(name, None)
        return
    allowance.depth += 1
    try:
        with opened(content, file_name) as archive:
            if not allowance.takes(archive):
                raise oversized(file_name)
            has_kinds = CONTENT_TYPES in archive.namelist()
            kinds = content_kinds(archive, file_name) if has_kinds else {}
            for each in _package_pieces(archive, kinds, file_name, allowance):
                yield Piece(f"{name}: {each.place}", each.text, each.of and f"{name}: {each.of}")
    except BadDocument:
        yield Piece(f"{name}: words", allowance.scan(content))
        yield Piece(name, None)
    finally:
        allowance.depth -= 1


def _archive_pieces(archive: zipfile.ZipFile) -> Iterator[Piece]:
    """What the archive itself says: its comments, the names of its parts, what lies between."""
    yield from _said("archive: comment", archive.comment)
    for entry in archive.infolist():
        yield Piece("archive: part name", entry.filename)
        yield from _said("archive: comment", entry.comment)
        yield from _said("archive: extra field", entry.extra)
    yield from _said("archive: bytes between its parts", _stray(archive))


def _said(place: str, content: bytes) -> Iterator[Piece]:
    """Bytes in whatever encoding they read well in."""
    if not content:
        return
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = f"{content.decode('cp1251', 'replace')}\n{text_runs(content)}"
    if "\0" in text:
        text = f"{text_runs(content)}\n{text}"
    yield Piece(place, text)


def _stray(archive: zipfile.ZipFile) -> bytes:
    """Bytes that belong to no entry, and the extra fields beside the entries themselves."""
    stream = archive.fp
    assert stream is not None, "an open archive has its stream"
    found, at = bytearray(), 0
    for entry in sorted(archive.infolist(), key=lambda each: each.header_offset):
        found += _between(stream, at, entry.header_offset)
        stream.seek(entry.header_offset)
        header = stream.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size:
            break
        *_, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(header)
        stream.seek(entry.header_offset + _LOCAL_HEADER.size + name_bytes)
        found += stream.read(extra_bytes)
        at = stream.tell() + entry.compress_size
        if len(found) > _MOST_STRAY:
            break
    found += _between(stream, at, archive.start_dir)
    return bytes(found) if any(found) else b""


def _between(stream: IO[bytes], start: int, end: int) -> bytes:
    if end - start <= 24:  # nothing, or the sizes that some packers write after an entry
        return b""
    stream.seek(start)
    return stream.read(min(end - start, _MOST_STRAY))


def _rows_pieces(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, file_name: str
) -> Iterator[Piece]:
    """Where relationships lead outside the package; also as it reads unquoted (`%20`)."""
    rows = _Rows()
    for _ in hear(entry_pieces(archive, entry, file_name), rows, file_name):
        pass
    for row in rows.found:
        target = row.get("Target", "")
        if row.get("TargetMode", "").casefold() == "external" or re.search(r"[:\\]|//", target):
            yield Piece("link", target)
            if (plain := unescaped(target)) != target:
                yield Piece("link", plain, "link")
    for text in rows.said:
        yield Piece(f"{entry.filename}: XML comment", text)


class _Rows(Listener):
    """The attributes of each row of a flat part in `found`, and its comments in `said`."""

    def __init__(self) -> None:
        self.found: list[Mapping[str, str]] = []
        self.said: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if short(name) in ("ct:Default", "ct:Override", "rel:Relationship"):
            self.found.append(attributes)

    def data(self, text: str) -> None:
        if not text.isspace():
            self.said.append(text)

    def comment(self, text: str) -> None:
        self.said.append(text)

    def instruction(self, target: str, text: str) -> None:
        self.said.append(f"{target} {text}")
