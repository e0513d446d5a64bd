"""Word files: a cleared article written, and every string of anybody's package read."""

from __future__ import annotations

from rapporteur.word.package import check_package
from rapporteur.word.reading import strings, unread
from rapporteur.word.writing import Written, strings_of, write

__all__ = ["Written", "check_package", "strings", "strings_of", "unread", "write"]
