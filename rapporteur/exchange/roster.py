"""A roster from a CSV file: one row is a person, or an organisation guarded for itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.names import ends_patronymic, follows_a_name, is_patronymic
from rapporteur.domain.roster import (
    Affiliation,
    Gender,
    Organisation,
    Participant,
    Role,
    Roster,
)
from rapporteur.errors import QT_TRANSLATE_NOOP, BadRoster
from rapporteur.exchange.table import read_table

COLUMNS = (
    "name_latin",
    "name_cyrillic",
    "gender",
    "aliases",
    "side",
    "role",
    "affiliation_en",
    "affiliation_ru",
    "acronyms",
    "post_en",
    "post_ru",
)
_GENDERS = {
    "": Gender.UNKNOWN,
    **dict.fromkeys(("m", "male", "man", "м", "муж", "муж.", "мужской", "мужчина"), Gender.MALE),
    **dict.fromkeys(
        ("f", "female", "woman", "ж", "жен", "жен.", "женский", "женщина"), Gender.FEMALE
    ),
}
_ROLES = {
    "": Role.PARTICIPANT,
    **{role.value: role for role in Role},
    "председатель": Role.CHAIR,
    "докладчик": Role.SPEAKER,
    "участник": Role.PARTICIPANT,
    "участница": Role.PARTICIPANT,
    "наблюдатель": Role.OBSERVER,
}
_INVISIBLE = frozenset({"Cc", "Cf"})  # Unicode's categories of control and format characters


def read_roster(path: Path | str, hosts: Sequence[Host] = ()) -> Roster:
    """The roster in a CSV file with the columns COLUMNS; any cell may be blank.

    In `aliases`, affiliations, acronyms and posts a semicolon stands between several; the nth
    affiliation, acronym and post belong together, "/" stands between forms of one acronym; beside
    a single affiliation all acronyms are its own. A side is a host's number or short name; without
    `hosts` a number is taken as it is and a word is left out. Raises BadRoster, and takes nothing,
    where anything cannot be read.
    """
    participants, organisations = [], []
    for row in read_table(Path(path), COLUMNS):
        cells = {column: _clean(cell) for column, cell in row.cells.items()}
        for column in ("name_latin", "name_cyrillic"):
            cells[column] = given_first(cells[column])
        affiliations = tuple(_affiliations(cells))
        if cells["name_latin"] or cells["name_cyrillic"]:
            participants.append(_participant(row.number, cells, affiliations, hosts))
        else:
            _refuse_nameless(row.number, cells)
            organisations += [Organisation(affiliation=each) for each in affiliations]
    return Roster(tuple(participants), tuple(organisations))


def given_first(name: str) -> str:
    """`name` with the given name first, as findings and the roster write it.

    A comma after it ("Ivanov, Ivan") or a patronymic at the end («Иванов Иван Иванович») shows
    that the family name was first; else the order is taken to be right. Honours and degrees
    after a comma ("John Smith, OBE") are left out.
    """
    family, *others = (part.split() for part in name.split(","))
    given = [word for part in others if not all(map(follows_a_name, part)) for word in part]
    if given:
        return " ".join((*given, *family))
    before = len(family) - _given_names_at_the_end(family)
    return " ".join((*family[before:], *family[:before]))


def _given_names_at_the_end(words: list[str]) -> int:
    """How many words a given name and a patronymic are at the end; 0 where there is none.

    Where two words look like patronymics the last is the family name («Роман Аркадьевич
    Абрамович»), and so it is where there are only two words.
    """
    if len(words) >= 4 and ends_patronymic(words[-1]):
        return 3
    if len(words) >= 3 and is_patronymic(words[-1]) and not is_patronymic(words[-2]):
        return 2
    return 0


def _participant(
    number: int,
    cells: dict[str, str],
    affiliations: tuple[Affiliation, ...],
    hosts: Sequence[Host],
) -> Participant:
    return Participant(
        name_latin=cells["name_latin"],
        name_cyrillic=cells["name_cyrillic"],
        gender=_gender(number, cells["gender"]),
        aliases=tuple(dict.fromkeys(filter(None, _listed(cells["aliases"])))),
        side=_side(number, cells["side"], hosts),
        role=_role(number, cells["role"]),
        affiliations=affiliations,
    )


def _affiliations(cells: dict[str, str]) -> Iterator[Affiliation]:
    """The nth entries of each list as one affiliation; a shorter list leaves its part blank."""
    names_en, names_ru = _listed(cells["affiliation_en"]), _listed(cells["affiliation_ru"])
    acronyms = [_variants(entry) for entry in _listed(cells["acronyms"])]
    if len(names_en) == len(names_ru) == 1 and (names_en[0] or names_ru[0]):
        acronyms = [[each for several in acronyms for each in several]]  # whose else would they be
    posts = (_listed(cells["post_en"]), _listed(cells["post_ru"]))
    for en, ru, short, post_en, post_ru in zip_longest(names_en, names_ru, acronyms, *posts):
        affiliation = Affiliation(
            name=Bilingual(en or "", ru or ""),
            acronyms=tuple(short or ()),
            post=Bilingual(post_en or "", post_ru or ""),
        )
        if affiliation != Affiliation():
            yield affiliation


def _variants(entry: str) -> list[str]:
    """The forms of one acronym, as in "RIAC/РСМД"."""
    return [each.strip() for each in entry.split("/") if each.strip()]


def _listed(cell: str) -> list[str]:
    return [entry.strip() for entry in cell.split(";")]


def _clean(cell: str) -> str:
    """A cell composed, without invisible signs, and with single spaces."""
    visible = (
        char for char in cell if char.isspace() or unicodedata.category(char) not in _INVISIBLE
    )
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())


def _gender(number: int, cell: str) -> Gender:
    if cell.casefold() not in _GENDERS:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", 'Row {row} has the gender "{cell}".'),
            QT_TRANSLATE_NOOP("Rapporteur", "Write m or f, or leave it blank."),
            row=number,
            cell=cell,
        )
    return _GENDERS[cell.casefold()]


def _role(number: int, cell: str) -> Role:
    if cell.casefold() not in _ROLES:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", 'Row {row} has the role "{cell}".'),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Write chair, speaker, participant or observer, or leave it blank."
            ),
            row=number,
            cell=cell,
        )
    return _ROLES[cell.casefold()]


def _side(number: int, cell: str, hosts: Sequence[Host]) -> int | None:
    if not cell:
        return None
    if not hosts:
        return int(cell) if re.fullmatch(r"[1-9][0-9]{0,2}", cell) else None
    for host in hosts:
        if host.answers_to(cell):
            return host.number
    raise BadRoster(
        QT_TRANSLATE_NOOP("Rapporteur", 'Row {row} has the side "{cell}", which is no host\'s.'),
        QT_TRANSLATE_NOOP(
            "Rapporteur", "Write a host's number or short name ({hosts}), or leave it blank."
        ),
        row=number,
        cell=cell,
        hosts=", ".join(f"{each.number} {each.short.en or each.short.ru}" for each in hosts),
    )


def _refuse_nameless(number: int, cells: dict[str, str]) -> None:
    """Refuse a row that neither names a person nor is wholly about an organisation."""
    organised = any(cells[each] for each in ("affiliation_en", "affiliation_ru", "acronyms"))
    if organised and not cells["aliases"]:
        return
    raise BadRoster(
        QT_TRANSLATE_NOOP("Rapporteur", "Row {row} has aliases but no name.")
        if cells["aliases"]
        else QT_TRANSLATE_NOOP(
            "Rapporteur", "Row {row} names neither a person nor an organisation."
        ),
        QT_TRANSLATE_NOOP(
            "Rapporteur", "Fill in name_latin or name_cyrillic, or clear the whole row."
        ),
        row=number,
    )
