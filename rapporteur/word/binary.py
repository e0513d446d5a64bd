"""Text within what is no text: the last resort, and what pictures tell of themselves."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

_MOST_TEXT = 1_000_000  # characters that one part may yield
_MOST_NOTES = 2 * 2**20  # bytes of a picture's notes, unpacked
_UTF8 = re.compile(rb"(?:[\t\x20-\x7e]|[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}){5,}")
_UTF16_LE = re.compile(rb"(?:[\x20-\xff]\x00|[\x00-\xff][\x04]|[\x10-\x1f]\x20){4,}")
_UTF16_BE = re.compile(rb"(?:\x00[\x20-\xff]|[\x04][\x00-\xff]|\x20[\x10-\x1f]){4,}")
_CP1251 = re.compile(rb"[\x20-\x7e\xa8\xb8\xc0-\xff]*[\xc0-\xff]{4}[\x20-\x7e\xa8\xb8\xc0-\xff]*")
_NOTHING = re.compile(rb"\0{9,}|\xff{9,}")  # slow to look through, and often long
_WORD = re.compile(r"[^\W\d_]{3}")
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"


def text_runs(content: bytes) -> str:
    """Whatever in `content` looks like words in UTF-8 or UTF-16, a line each.

    In an OLE file also what looks like Russian in Windows' old code page.
    """
    content = _NOTHING.sub(bytes(8), content)
    found: list[str] = []
    for pattern, encoding in (
        (_UTF8, "utf-8"),
        (_UTF16_LE, "utf-16-le"),
        (_UTF16_BE, "utf-16-be"),
        *([(_CP1251, "cp1251")] if content.startswith(_OLE) else []),
    ):
        left = _MOST_TEXT
        for match in pattern.finditer(content):
            text = match.group().decode(encoding, "ignore")
            if _WORD.search(text):
                found.append(text)
                left -= len(text)
                if left < 0:
                    break
    return "\n".join(found)


def is_picture(content: bytes) -> bool:
    """Whether these are the bytes of a PNG or JPEG, whatever anybody calls them."""
    return content.startswith((_PNG, _JPEG))


def picture_notes(content: bytes) -> str:
    """What a PNG or JPEG tells beside what it shows: author, programme, caption, place."""
    notes = _jpeg_notes if content.startswith(_JPEG) else _png_notes
    return "\n".join(map(text_runs, notes(content)))


def _jpeg_notes(content: bytes) -> Iterator[bytes]:
    """The application segments and comments before the picture itself, but for colour profiles."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        length = int(struct.unpack_from(">H", content, at + 2)[0])
        if kind == 0xDA or length < 2:
            return
        segment = content[at + 4 : at + 2 + length]
        if kind == 0xFE or (0xE1 <= kind <= 0xEF and not segment.startswith(b"ICC_PROFILE")):
            yield segment
        at += 2 + length


def _png_notes(content: bytes) -> Iterator[bytes]:
    """The chunks that hold text or EXIF; what is packed, unpacked."""
    at = len(_PNG)
    left = _MOST_NOTES
    while at + 8 <= len(content) and left > 0:
        length, kind = struct.unpack_from(">L4s", content, at)
        chunk = content[at + 8 : at + 8 + length]
        if kind in (b"tEXt", b"iTXt", b"zTXt", b"eXIf"):
            inflated = _inflated(kind, chunk, left)
            left -= len(chunk) + len(inflated)
            yield chunk
            yield inflated
        at += 12 + length


def _inflated(kind: bytes, chunk: bytes, most: int) -> bytes:
    keyword, _, rest = chunk.partition(b"\0")
    if kind == b"zTXt":
        packed = rest[1:]
    elif kind == b"iTXt" and rest[:1] == b"\x01":
        packed = rest[2:].split(b"\0", 2)[-1]
    else:
        return b""
    try:
        return keyword + b" " + zlib.decompressobj().decompress(packed, most)
    except zlib.error:
        return b""
