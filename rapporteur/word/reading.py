"""Every string of a .docx, with its place: what the guard reads in anybody's file.

Before python-docx, whose `paragraph.text` leaves out inserted runs, text boxes and content
controls. A plain file is read here; a large or an odd one in a process of its own.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from rapporteur.word.confined import confined_pieces
from rapporteur.word.container import opened
from rapporteur.word.gathering import Piece
from rapporteur.word.package_text import document_pieces

# As much as can do no harm whatever stands in it (measured: 4 s and 100 MB at the very worst), and
# what 5,000 paragraphs need; a process of its own costs a third of a second.
PLAIN_XML_BYTES = 4 * 2**20
PLAIN_BYTES = 48 * 2**20  # with pictures
_PICTURES = (".png", ".jpg", ".jpeg", ".odttf")  # of which the notes alone are read, or nothing
_PLAIN = (".xml", ".rels", ".bin", ".emf", ".wmf", ".gif", ".tif", ".tiff", ".bmp", *_PICTURES)


def strings(path: Path) -> Iterator[tuple[str, str]]:
    """(place, text) for every string of the package at `path`, its own name first.

    A paragraph is one text, with a tab for a tab and a line end for a line end; one with tracked
    changes comes as it reads, as it read before and, where that differs, with all changes; the
    cells of a table's row come side by side as well. Places read like "“Risk reduction”,
    paragraph 12", "header 1", "comment 3 by Jane Doe", "properties: creator". Raises BadDocument
    while iterating; see `unread` for what holds no text.
    """
    return ((place, text) for place, text, _ in pieces(path) if text is not None)


def unread(path: Path) -> tuple[str, ...]:
    """The parts that hold no text which could be read: pictures, macros, objects.

    Raises BadDocument.
    """
    return tuple(place for place, text, _ in pieces(path) if text is None)


def pieces(path: Path) -> Iterator[Piece]:
    """Every string of the package at `path` and every part that could not be read, in one go.

    Raises BadDocument while iterating.
    """
    yield Piece("file name", path.name)
    with opened(path) as archive:
        if is_plain(archive):
            yield from document_pieces(archive, path.name)
            return
    yield from confined_pieces(path)


def is_plain(archive: zipfile.ZipFile) -> bool:
    """Whether a package is small and ordinary enough to be read without a process of its own."""
    xml = total = 0
    for entry in archive.infolist():
        name = entry.filename.casefold()
        total += entry.file_size
        if not name.endswith(_PICTURES):
            xml += entry.file_size
        if entry.file_size and not name.endswith(_PLAIN):
            return False
    return xml <= PLAIN_XML_BYTES and total <= PLAIN_BYTES
