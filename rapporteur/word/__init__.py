"""Word files: a cleared article written, and every string of anybody's package read."""

from __future__ import annotations

from rapporteur.word.gathering import Piece
from rapporteur.word.package import check_package
from rapporteur.word.reading import pieces, strings, unread
from rapporteur.word.writing import Written, strings_of, write

__all__ = [
    "Piece",
    "Written",
    "check_package",
    "pieces",
    "strings",
    "strings_of",
    "unread",
    "write",
]
