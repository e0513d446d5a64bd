"""A list of people from any file, and what may be proposed for what the list leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rapporteur.domain.dialogue import Host
from rapporteur.domain.incoming import Proposed
from rapporteur.domain.roster import Participant
from rapporteur.errors import QT_TRANSLATE_NOOP, BadRoster
from rapporteur.exchange.pasted import read_pasted
from rapporteur.exchange.table import read_bytes, read_text
from rapporteur.exchange.working import side_of

MOST_CHARACTERS = 600_000  # of a list; its two thousand lines may be long ones
_OLE = b"\xd0\xcf\x11\xe0"  # XLS; and a locked XLSX
_DOCUMENTS = (".docx", ".doc", ".pdf", ".odt", ".rtf")


def is_own_csv(path: Path) -> bool:
    """Whether a file is a CSV with our own columns, to be read by their strict rules."""
    if path.suffix.lower() not in ("", ".csv", ".tsv") or not path.is_file():
        return path.suffix.lower() in ("", ".csv", ".tsv")
    content = read_bytes(path)
    head = content[:4096].decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8",
                                 errors="ignore").casefold()  # fmt: skip
    first = next((line for line in head.splitlines() if line.strip(" ,;\t\ufeff")), "")
    return not first or any(column in first for column in ("name_latin", "name_cyrillic"))


def read_people(path: Path, hosts: Sequence[Host] = ()) -> tuple[Proposed, ...]:
    """The people in a file of any kind, each with what is proposed for what it leaves out.

    What the file is, its first bytes say, then its name. Raises BadRoster where nothing can be
    read; an entry that names nobody is handed back as it is.
    """
    return tuple(completed(each, hosts) for each in _read(path, hosts))


def read_list(text: str, hosts: Sequence[Host] = ()) -> tuple[Proposed, ...]:
    """The people in a pasted list, each with what is proposed for what it leaves out.

    Raises BadRoster for a text that is far too long for a list.
    """
    if len(text) > MOST_CHARACTERS:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "This text is too long for a list of people."),
            QT_TRANSLATE_NOOP("Rapporteur", "Paste it in parts."),
        )
    from rapporteur.exchange.sheet import heading, people_in

    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    if len(rows) > 1 and sum(len(row) > 1 for row in rows) * 2 > len(rows):
        table = [[" ".join(cell.split()) for cell in row] for row in rows]
        if heading(table) is not None:
            return tuple(completed(each, hosts) for each in people_in(table, hosts))
    return tuple(completed(each, hosts) for each in read_pasted(text, hosts))


def completed(proposed: Proposed, hosts: Sequence[Host] = ()) -> Proposed:
    """With proposals for the name in the other script, the side and the gender."""
    read = proposed.read
    return proposed if read is None else replace(proposed, filled=filled(read, hosts))


def filled(person: Participant, hosts: Sequence[Host] = ()) -> Participant:
    """`person` with proposals in the fields that are blank; nothing that is known is changed."""
    from rapporteur.exchange.transcription import gender_of, other_script

    latin, cyrillic = person.name_latin, person.name_cyrillic
    side = side_of(person.affiliations, hosts) if person.side is None else person.side
    return replace(
        person,
        name_latin=latin or other_script(cyrillic),
        name_cyrillic=cyrillic or other_script(latin),
        side=side,
        gender=person.gender or gender_of(cyrillic) or gender_of(latin),
    )


def _read(path: Path, hosts: Sequence[Host]) -> tuple[Proposed, ...]:
    from rapporteur.exchange.cards import read_cards
    from rapporteur.exchange.sheet import read_csv, read_sheet

    suffix = path.suffix.lower()
    if suffix in _DOCUMENTS:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is a document, not a list."),
            QT_TRANSLATE_NOOP("Rapporteur", "Copy the list from it and paste it under Roster."),
            name=path.name,
        )
    begins = read_bytes(path)[:400]
    if begins.startswith((b"PK", _OLE)) or suffix in (".xlsx", ".xlsm", ".xls", ".ods"):
        return read_sheet(path, hosts)
    if b"BEGIN:VCARD" in begins.upper().replace(b"\0", b"") or suffix in (".vcf", ".vcard"):
        return read_cards(path, hosts)
    if suffix in (".csv", ".tsv"):
        return read_csv(path, hosts)
    return read_list(read_text(path), hosts)
