"""Plain text in whatever encoding it was saved: a guard that reads signs amiss finds nobody."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from rapporteur.errors import QT_TRANSLATE_NOOP, BadDocument

MOST_BYTES = 64 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLDER = ["cp1251", "koi8_r", "cp866", "cp1252"]  # what English and Russian are saved in
_SAMPLE = 256 * 1024
_CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\b\a\x1a\x1b")


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text, and in what encoding it was read."""

    text: str
    encoding: str = "utf-8"


def read_plain(path: Path) -> PlainText:
    """The text in a file; BadDocument for one that cannot be read, or is no text."""
    name = path.name
    try:
        if path.is_dir():
            raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} is a folder."), name)
        if path.stat().st_size > MOST_BYTES:
            raise too_large(name)
        return decoded(path.read_bytes(), name)
    except FileNotFoundError as error:
        raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "There is no file {name}."), name) from error
    except OSError as error:
        raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} cannot be read."), name) from error


def decoded(content: bytes, name: str) -> PlainText:
    """Bytes as text: by their mark, as UTF-8, or as what they are likeliest to be.

    Raises BadDocument where nothing fits, or where it is no text at all.
    """
    encoding = next((own for mark, own in _MARKS if content.startswith(mark)), "")
    encoding = encoding or _wide(content) or "utf-8"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        encoding = _older(content, error.start) if encoding == "utf-8" else ""
        if not encoding:
            raise _bad(
                QT_TRANSLATE_NOOP("Rapporteur", "It is not known in what encoding {name} is."),
                name,
            ) from error
        text = content.decode(encoding, "replace")
    if sum(map(text[:_SAMPLE].count, _CONTROL)) * 100 > min(len(text), _SAMPLE):
        raise _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a text."), name)
    return PlainText(text, encoding.removesuffix("-sig"))


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every second byte of its spaces and Latin letters is 0."""
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    fewer, more = sorted((even, odd))
    if not sample or len(content) % 2 or more * 20 < len(sample) or fewer * 10 > more:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _older(content: bytes, first: int) -> str:
    """One of the older encodings, where the letters from the first one of theirs on make sense."""
    from charset_normalizer import from_bytes  # few files need it

    around = content[max(0, first - 1000) : first + _SAMPLE]
    best = from_bytes(around, cp_isolation=_OLDER).best()
    return best.encoding if best is not None else ""


def too_large(name: str) -> BadDocument:
    """What is said of a text that nobody wrote by hand."""
    return _bad(QT_TRANSLATE_NOOP("Rapporteur", "{name} is too large to be checked."), name)


def _bad(sentence: str, name: str) -> BadDocument:
    advice = QT_TRANSLATE_NOOP("Rapporteur", "Nothing of it was checked; mend it and try again.")
    return BadDocument(sentence, advice, name=name)
