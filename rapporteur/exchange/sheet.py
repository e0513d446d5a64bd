"""A list of people from a spreadsheet: XLSX, XLS or ODS, or a CSV with headings of its own.

The headings are looked for in the first rows, in English or Russian; a table without any is read
row by row as pasted lines are. Nothing is computed: what a cell shows is taken.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import struct
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from rapporteur.domain.dialogue import Host
from rapporteur.domain.incoming import Proposed
from rapporteur.domain.language import fold
from rapporteur.errors import QT_TRANSLATE_NOOP, BadRoster
from rapporteur.exchange.headings import COLUMN_OF, Columns, affiliations_in, person_in
from rapporteur.exchange.pasted import person_of
from rapporteur.exchange.table import delimiter, read_bytes, read_text

MOST_ROWS = 5000
MOST_COLUMNS = 200
_MOST_UNPACKED = 64 * 1024 * 1024
_MOST_CELLS = 2_000_000  # what a table may span: the reader lays out its whole rectangle
_ROWS_WITH_HEADINGS = 15
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})\Z")
_DIMENSIONS = re.compile(rb"\x00\x02\x0e\x00(.{12})", re.DOTALL)  # a record of XLS
_SAVE_ANEW = QT_TRANSLATE_NOOP("Rapporteur", "Save it again as XLSX or CSV, or copy and paste it.")

Table = list[list[str]]


def read_sheet(path: Path, hosts: Sequence[Host] = ()) -> tuple[Proposed, ...]:
    """The people in a workbook: in its first sheet, and in every other that names somebody.

    Hidden sheets are passed over. Raises BadRoster, in one sentence, for a file that is damaged,
    locked with a password, or far larger than a list of people is.
    """
    content = read_bytes(path)
    _refuse_bomb(path, content)
    _refuse_old(path, content)
    found: list[Proposed] = []
    for at, table in enumerate(table for table in _tables(path, content) if table):
        people = people_in(table, hosts)
        if at == 0 or any(each.read is not None for each in people):
            found += people
    return tuple(found)


def read_csv(path: Path, hosts: Sequence[Host] = ()) -> tuple[Proposed, ...]:
    """The people in a CSV file whose headings are not those of our own format."""
    text = read_text(path)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter(text))
    try:
        table = [[cell.strip() for cell in row][:MOST_COLUMNS] for row in reader]
    except csv.Error as error:
        raise _refusal(path, QT_TRANSLATE_NOOP("Rapporteur", "{name} is damaged.")) from error
    if len(table) > MOST_ROWS:
        raise _too_large(path)
    return people_in([row for row in table if any(row)], hosts)


def people_in(table: Table, hosts: Sequence[Host] = ()) -> tuple[Proposed, ...]:
    """The people in the rows of a table, each row one; a row that names nobody as it is."""
    found_at = heading(table)
    rows = table if found_at is None else table[found_at[0] + 1 :]
    columns = found_at[1] if found_at is not None else None
    found: list[Proposed] = []
    for row in rows:
        if not any(any(char.isalnum() for char in cell) for cell in row):
            continue
        source = " \N{MIDDLE DOT} ".join(cell for cell in row if cell)
        person = person_in(row, columns, hosts) if columns else person_of(row, hosts)
        places = affiliations_in(row, columns, hosts) if columns and person is None else ()
        found.append(Proposed(source, person, organisations=places))
    return tuple(found)


def heading(table: Table) -> tuple[int, Columns] | None:
    """The row with the headings, and what stands in each column."""
    best: tuple[int, Columns] | None = None
    for at, row in enumerate(table[:_ROWS_WITH_HEADINGS]):
        columns = _columns(row)
        known = sum(bool(each) for each in columns)
        if any(each.startswith("name") for each in columns) and known > (
            sum(bool(each) for each in best[1]) if best else 0
        ):
            best = at, columns
    return best


def _columns(row: Iterable[str]) -> Columns:
    return tuple(_column(cell) for cell in row)


def _column(cell: str) -> str:
    """What a heading announces, in either of two languages; blank where it is not known."""
    parts = (cell, *re.split(r"[/|(\n]", cell))
    return next((found for found in map(_meaning, parts) if found), "")


def _meaning(cell: str) -> str:
    words = " ".join(re.findall(r"[^\W_]+", fold(cell)))
    if words in COLUMN_OF:
        return COLUMN_OF[words]
    bare = re.sub(
        r"\b(?:in |на |full |the |of |participant s |participant |участника |полное )",
        "",
        f"{words} ",
    ).strip()
    language = ""
    for ending, meant in (
        ("english", "en"), ("английском", "en"), ("en", "en"), ("eng", "en"), ("latin", "en"),
        ("латиницей", "en"), ("англ", "en"), ("russian", "ru"), ("русском", "ru"), ("ru", "ru"),
        ("rus", "ru"), ("cyrillic", "ru"), ("кириллицей", "ru"), ("рус", "ru"),
    ):  # fmt: skip
        if bare.endswith(f" {ending}"):
            bare, language = bare.removesuffix(ending).strip(), meant
            break
    found = COLUMN_OF.get(bare, "")
    if found in ("name", "affiliation", "post") and language:
        return f"{found}_{language}"
    return found


def _tables(path: Path, content: bytes) -> Iterable[Table]:
    from python_calamine import (  # a binary module; few files need it
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetVisibleEnum,
    )

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            shown = [
                at
                for at, sheet in enumerate(book.sheets_metadata)
                if sheet.visible == SheetVisibleEnum.Visible
            ]
            return [_table(path, book.get_sheet_by_index(at)) for at in shown[:20]]
    except PasswordError as error:
        raise _locked(path) from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise _damaged(path) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what a fault in the reader arrives as
            raise
        raise _damaged(path) from None


def _table(path: Path, sheet: object) -> Table:
    from python_calamine import CalamineSheet

    assert isinstance(sheet, CalamineSheet), "of the workbook"
    if sheet.height > MOST_ROWS * 4 or sheet.height * max(sheet.width, 1) > _MOST_CELLS:
        raise _too_large(path)
    rows = [[_shown(cell) for cell in row[:MOST_COLUMNS]] for row in sheet.to_python(False)]
    _fill_merged(rows, sheet.merged_cell_ranges or [])
    rows = [row for row in rows if any(row)]
    if len(rows) > MOST_ROWS:
        raise _too_large(path)
    return rows


def _fill_merged(rows: Table, ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """A cell merged over several rows stands for each of them, such as one institute for four."""
    for (top, left), (bottom, _) in ranges:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        for row in rows[top + 1 : bottom + 1]:
            if left < len(row):
                row[left] = rows[top][left]


def _shown(cell: object) -> str:
    if isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else str(cell)
    if isinstance(cell, (dt.date, dt.time)):
        return cell.isoformat()
    return " ".join(str(cell).split())[:2000]


def _refuse_bomb(path: Path, content: bytes) -> None:
    """Refuse a package that would unpack to far more than a list of people needs."""
    if not content.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if sum(each.file_size for each in parts) > _MOST_UNPACKED or len(parts) > 2000:
                raise _too_large(path)
            for part in parts:
                _refuse_wide(path, part.filename, package.read(part))  # its checksum is verified
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
        raise _damaged(path) from error
    except RuntimeError as error:  # zipfile's word for an encrypted part
        raise _damaged(path) from error
    except Exception as error:
        if type(error).__module__ not in ("zlib", "lzma", "_lzma"):
            raise
        raise _damaged(path) from error


def _refuse_old(path: Path, content: bytes) -> None:
    """Refuse what is locked in the container of old workbooks, or an XLS that spans too much."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise _locked(path)
    if content.startswith(b"PK"):
        return
    for record in _DIMENSIONS.finditer(content):
        _, bottom, _, right = struct.unpack("<IIHH", record[1])
        if bottom <= 65536 and right <= 256 and bottom * right > _MOST_CELLS:
            raise _too_large(path)


def _refuse_wide(path: Path, name: str, part: bytes) -> None:
    """Refuse a table that spans a huge rectangle, however few its cells are."""
    if not name.endswith(".xml"):
        return
    from lxml import etree  # heavy, and only spreadsheets need it

    rows = columns = spanned = before = 0
    here = 0
    try:
        for _, node in etree.iterparse(io.BytesIO(part), events=("end",), resolve_entities=False):
            tag = etree.QName(node).localname if isinstance(node.tag, str) else ""
            if tag in ("c", "row") and (found := _REFERENCE.match(_reference(node))):
                rows = max(rows, int(found[2]))
                columns = max(columns, _column_number(found[1]) if tag == "c" else 1)
            elif tag == "table-cell":
                here += _repeated(node, "number-columns-repeated") if len(node) else 0
            elif tag == "table-row":
                before += _repeated(node, "number-rows-repeated")
                if here:
                    spanned = max(spanned, before * max(here, columns))
                    columns = max(columns, here)
                here = 0
                node.clear()
    except etree.XMLSyntaxError as error:
        raise _damaged(path) from error
    if max(rows * columns, spanned) > _MOST_CELLS:
        raise _too_large(path)


def _reference(node: object) -> str:
    own = str(node.get("r", ""))  # type: ignore[attr-defined]
    return own if not own.isdigit() else f"A{own}"


def _repeated(node: object, name: str) -> int:
    found = next((v for k, v in node.items() if k.endswith(name)), "1")  # type: ignore[attr-defined]
    return int(found) if re.fullmatch(r"\d{1,9}", found) else 10**9


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _locked(path: Path) -> BadRoster:
    return BadRoster(
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is locked with a password."),
        QT_TRANSLATE_NOOP("Rapporteur", "Save it without one, or copy the list and paste it."),
        name=path.name,
    )


def _damaged(path: Path) -> BadRoster:
    return _refusal(
        path, QT_TRANSLATE_NOOP("Rapporteur", "{name} is damaged, or is no spreadsheet.")
    )


def _too_large(path: Path) -> BadRoster:
    return _refusal(path, QT_TRANSLATE_NOOP("Rapporteur", "{name} is too large for a roster."))


def _refusal(path: Path, title: str) -> BadRoster:
    return BadRoster(title, _SAVE_ANEW, name=path.name)
