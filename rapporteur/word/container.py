"""A .docx from outside, as a zip archive: packed without a trace, opened without trust.

The checks run before any XML is parsed (a 240 KB file can hold a 200 MB text).
"""

from __future__ import annotations

import errno
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import BinaryIO
from xml.sax.saxutils import quoteattr

from rapporteur.errors import QT_TRANSLATE_NOOP, BadDocument
from rapporteur.word.ooxml import NAMESPACES

MAX_ENTRIES = 10_000
MAX_XML_BYTES = 64 * 2**20  # one XML part, unpacked
MAX_TOTAL_BYTES = 256 * 2**20  # all parts, unpacked; also the archive itself
MAX_KINDS_BYTES = 4 * 2**20  # the list of content types, unpacked
MAX_RATIO = 200  # unpacked to packed, asked only of parts above RATIO_FROM_BYTES
RATIO_FROM_BYTES = 16 * 2**20
_PIECE = 1 << 16
# The archive's list of entries: names are short, so this is room for all of MAX_ENTRIES.
_MAX_DIRECTORY_BYTES = MAX_ENTRIES * 400

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip entry can carry
ZIP_ATTRIBUTES = 0x20  # MS-DOS: archive; zipfile would put Unix permissions in place of 0
CONTENT_TYPES = "[Content_Types].xml"
_FIRST = (CONTENT_TYPES, "_rels/.rels")
_OLE_SIGNATURE = bytes.fromhex("D0CF11E0A1B11AE1")  # a Word file before 2007, or an encrypted one
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_OLE_PIECE = 2**20
_END = struct.Struct("<4s4H2LH")  # end of central directory: APPNOTE.TXT 4.3.16
_END_SIGNATURE = b"PK\x05\x06"
_ENCRYPTED_FLAG = 0x1
_ASK_AGAIN = QT_TRANSLATE_NOOP(
    "Rapporteur", "Ask for the file again, or open it in Word and save it under a new name."
)
_WHOLLY_ODD = QT_TRANSLATE_NOOP(
    "Rapporteur",
    "It was not read. If you trust its sender, open it in Word and save it under a new name.",
)

Source = Path | bytes | BinaryIO


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of `parts` by name: constant times, no extra fields, in a fixed order."""
    buffer = io.BytesIO()
    rest = sorted(name for name in parts if name not in _FIRST)
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in (*(each for each in _FIRST if each in parts), *rest):
            entry = zipfile.ZipInfo(name, ZIP_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # MS-DOS: the same on every machine
            entry.external_attr = ZIP_ATTRIBUTES
            archive.writestr(entry, parts[name])
    return buffer.getvalue()


def content_types(kinds: Mapping[str, str]) -> bytes:
    """[Content_Types].xml for parts by name ("/word/document.xml"); plain XML needs no row."""
    rows = "".join(
        f"<Override PartName={quoteattr(part)} ContentType={quoteattr(kind)}/>"
        for part, kind in sorted(kinds.items())
        if kind != "application/xml"
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Types xmlns="{NAMESPACES["ct"]}">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    ).encode()


@contextmanager
def opened(source: Source, name: str = "") -> Iterator[zipfile.ZipFile]:
    """The archive at `source` (a path, its bytes, a file), its list of entries found harmless.

    Raises BadDocument where it is missing, no zip archive, damaged, protected or oversized; it
    speaks of `name`, or else of the path's.
    """
    name = name or name_of(source)
    try:
        with _stream(source) as stream:
            _check_ends(stream, name)
            try:
                archive = zipfile.ZipFile(stream)
            except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
                raise damaged(name) from error
            with archive:
                _check_entries(archive.infolist(), name)
                yield archive
    except OSError as error:
        raise _unreadable(name, error) from error


def read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """One entry, unpacked; at most as long as the archive's list says. `name` is the file's."""
    return b"".join(entry_pieces(archive, entry, name))


def entry_pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """One entry, unpacked piece by piece; at most as long as the archive's list says."""
    if entry.file_size > MAX_XML_BYTES:
        raise oversized(name)
    try:
        with archive.open(entry) as stream:
            while piece := stream.read(_PIECE):
                yield piece
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise damaged(name) from error


def name_of(source: Source) -> str:
    """The name by which errors speak of `source`."""
    return source.name if isinstance(source, Path) else "document.docx"


def damaged(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is damaged or cut short."), _ASK_AGAIN, name=name
    )


def not_word(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a Word document."),
        QT_TRANSLATE_NOOP("Rapporteur", "Choose a file that Word saved as .docx."),
        name=name,
    )


def forbidden_markup(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} holds a document type, as no Word file does."),
        _WHOLLY_ODD,
        name=name,
    )


def _stream(source: Source) -> AbstractContextManager[BinaryIO]:
    if isinstance(source, Path):
        return source.open("rb")
    return io.BytesIO(source) if isinstance(source, bytes) else nullcontext(source)


def _check_ends(stream: BinaryIO, name: str) -> None:
    """Look at the first and last bytes alone; zipfile reads the whole list of entries at once."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    head = stream.read(len(_OLE_SIGNATURE))
    if head == _OLE_SIGNATURE:
        raise _ole(stream, name)
    if not head.startswith(b"PK"):
        raise not_word(name)
    if size > MAX_TOTAL_BYTES:
        raise oversized(name)
    stream.seek(max(0, size - _END.size - 0xFFFF))
    tail = stream.read()
    at = tail.rfind(_END_SIGNATURE)
    if at < 0 or len(tail) - at < _END.size:
        raise damaged(name)
    _, _, _, _, entries, directory_bytes, _, _ = _END.unpack_from(tail, at)
    if entries > MAX_ENTRIES or directory_bytes > _MAX_DIRECTORY_BYTES:
        raise oversized(name)  # the ones that mean "see the 64-bit record" too
    stream.seek(0)


def _check_entries(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ENTRIES or sum(each.file_size for each in entries) > MAX_TOTAL_BYTES:
        raise oversized(name)
    if any(each.flag_bits & _ENCRYPTED_FLAG for each in entries):
        raise protected(name)
    seen: set[str] = set()
    for each in entries:
        if _misnamed(each) or each.filename.casefold() in seen:
            raise odd_names(name)
        seen.add(each.filename.casefold())
        if each.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise damaged(name)  # OPC (ECMA-376 part 2) knows no other method
        if each.file_size > max(RATIO_FROM_BYTES, MAX_RATIO * each.compress_size):
            raise oversized(name)


def _misnamed(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry's name leads out of the archive, or is two names."""
    name = entry.orig_filename
    odd = any(sign in name for sign in "\\:\0") or name.startswith("/")
    return odd or not name or ".." in name.split("/")


def _ole(stream: BinaryIO, name: str) -> BadDocument:
    kept = b""
    for _ in range(MAX_TOTAL_BYTES // _OLE_PIECE):
        piece = kept + stream.read(_OLE_PIECE)
        if _ENCRYPTED_STREAM in piece:
            return protected(name)
        if len(piece) < _OLE_PIECE:
            break
        kept = piece[-len(_ENCRYPTED_STREAM) :]
    return old_word(name)


def old_word(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is in the old Word format (.doc)."),
        QT_TRANSLATE_NOOP("Rapporteur", "Open it in Word and save it as .docx."),
        name=name,
    )


def protected(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is protected by a password."),
        QT_TRANSLATE_NOOP("Rapporteur", "Open it in Word, take the password off, and save it."),
        name=name,
    )


def oversized(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} unpacks to far more than a paper holds."),
        _WHOLLY_ODD,
        name=name,
    )


def odd_names(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} holds parts whose names no Word file uses."),
        _WHOLLY_ODD,
        name=name,
    )


def too_slow(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} takes far longer to read than a paper does."),
        _WHOLLY_ODD,
        name=name,
    )


def unfinished(name: str) -> BadDocument:
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} could not be read to its end."),
        _WHOLLY_ODD,
        name=name,
    )


def _unreadable(name: str, error: OSError) -> BadDocument:
    if isinstance(error, FileNotFoundError):
        title = QT_TRANSLATE_NOOP("Rapporteur", "There is no file {name}.")
        return BadDocument(title, QT_TRANSLATE_NOOP("Rapporteur", "Choose another."), name=name)
    if error.errno == errno.EINVAL:  # its list of entries leads before its beginning
        return damaged(name)
    return BadDocument(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} cannot be read: {reason}."),
        QT_TRANSLATE_NOOP("Rapporteur", "Check that it is a file and that you may open it."),
        name=name,
        reason=error.strerror or type(error).__name__,
    )
