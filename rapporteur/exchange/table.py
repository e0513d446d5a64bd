"""A table from a file that a spreadsheet wrote: safely, whole, or not at all."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapporteur.errors import QT_TRANSLATE_NOOP, BadRoster

MOST_BYTES = 4 * 1024 * 1024  # a roster of thousands; more is another file taken by mistake
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DELIMITERS = ",;\t"
_CHOOSE_ANOTHER = QT_TRANSLATE_NOOP(
    "Rapporteur", "Choose a list of people: XLSX, ODS, CSV, vCard or text."
)
_HOW_TO_SAVE = QT_TRANSLATE_NOOP(
    "Rapporteur",
    "In Excel save it as “CSV UTF-8 (Comma delimited)”; in LibreOffice save it as Text CSV with"
    " the character set Unicode (UTF-8).",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its number in the spreadsheet (from 1), and its cells by column."""

    number: int
    cells: dict[str, str]


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a CSV file that are not blank; `columns` must all stand in its first row.

    The first row shows whether commas, semicolons or tabs stand between cells. Column names may
    come in any order and in upper case. Raises BadRoster where the file cannot be read whole.
    """
    rows = _rows(path, read_text(path))
    header = next(((number, cells) for number, cells in rows if any(cells)), None)
    if header is None:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is empty."),
            QT_TRANSLATE_NOOP("Rapporteur", "Its first row must hold the names of the columns."),
            name=path.name,
        )
    names = _columns(header[1], columns)
    for number, cells in rows:
        if any(cells):
            yield Row(number, _by_column(number, cells, names))


def read_text(path: Path) -> str:
    """The text of a file in Unicode that is no larger than a roster is; BadRoster for others."""
    content = read_bytes(path)
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is not saved in UTF-8 (see line {line})."),
            _HOW_TO_SAVE,
            name=path.name,
            line=content.count(b"\n", 0, error.start) + 1,
        ) from error
    if "\0" in text:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a text file."),
            _HOW_TO_SAVE,
            name=path.name,
        )
    return text


def read_bytes(path: Path) -> bytes:
    """All of a file that is no larger than a roster is; BadRoster for any other."""
    try:
        if path.is_dir():
            raise _refusal(path, QT_TRANSLATE_NOOP("Rapporteur", "{name} is a folder."))
        if path.exists() and not path.is_file():
            raise _refusal(path, QT_TRANSLATE_NOOP("Rapporteur", "{name} is not a file."))
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise _refusal(path, QT_TRANSLATE_NOOP("Rapporteur", "There is no file {name}.")) from error
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        raise _refusal(path, QT_TRANSLATE_NOOP("Rapporteur", "{name} cannot be read.")) from error
    if len(content) > MOST_BYTES:
        raise _refusal(path, QT_TRANSLATE_NOOP("Rapporteur", "{name} is too large for a roster."))
    return content


def _rows(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Rows as a spreadsheet counts them (a cell may span lines), with trimmed cells."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text), strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            yield number, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "Row {row} of {name} cannot be read."),
            QT_TRANSLATE_NOOP(
                "Rapporteur",
                "Check its quotation marks: a quoted cell ends with one, one within it is doubled.",
            ),
            row=number + 1,
            name=path.name,
        ) from error


def delimiter(text: str) -> str:
    """What stands between the names of the columns, which hold no such sign themselves."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=header.count)


def _columns(header: list[str], columns: tuple[str, ...]) -> list[str]:
    """The header's names as ours, "" for a column without one."""
    names = [name.casefold() for name in header]
    for name, given in zip(names, header, strict=True):
        if name and name not in columns:
            raise BadRoster(
                QT_TRANSLATE_NOOP("Rapporteur", 'The column "{column}" is not known.'),
                QT_TRANSLATE_NOOP("Rapporteur", "Remove it; the columns are: {columns}."),
                column=given,
                columns=", ".join(columns),
            )
        if name and names.count(name) > 1:
            raise BadRoster(
                QT_TRANSLATE_NOOP("Rapporteur", 'The column "{column}" stands there twice.'),
                QT_TRANSLATE_NOOP("Rapporteur", "Remove one of the two."),
                column=given,
            )
    _refuse_missing([column for column in columns if column not in names])
    return names


def _refuse_missing(missing: list[str]) -> None:
    if missing:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "The roster has no column {column}."),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Add it to the first row; the cells below may be blank."
            ),
            column=", ".join(missing),
        )


def _by_column(number: int, cells: list[str], names: list[str]) -> dict[str, str]:
    if len(cells) != len(names):
        raise BadRoster(
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Row {row} has {count} cells, but there are {expected} columns."
            ),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Put quotation marks about a cell that holds a comma or a semicolon."
            ),
            row=number,
            count=len(cells),
            expected=len(names),
        )
    nameless = next((at for at, name in enumerate(names) if not name and cells[at]), None)
    if nameless is not None:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "Row {row} has a cell in a column without a name."),
            QT_TRANSLATE_NOOP("Rapporteur", "Name column {number} in the first row, or clear it."),
            row=number,
            number=nameless + 1,
        )
    return {name: cell for name, cell in zip(names, cells, strict=True) if name}


def _refusal(path: Path, sentence: str) -> BadRoster:
    return BadRoster(sentence, _CHOOSE_ANOTHER, name=path.name or str(path))
