"""The entries of a list that was read, as rows in which everything can be mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from rapporteur.domain.incoming import Proposed
from rapporteur.domain.language import Bilingual, language_of
from rapporteur.domain.roster import Affiliation, Gender, Participant, Role
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.people import name_of, role_word, works_at
from rapporteur.ui.dialogue.tables import Index, ReadModel
from rapporteur.ui.words import language, shown

LATIN, CYRILLIC, SIDE, ORGANISATION, POST, ROLE, GENDER, SOURCE = range(8)
FIELDS = {LATIN: "name_latin", CYRILLIC: "name_cyrillic", SIDE: "side", GENDER: "gender"}


class IntakeModel(ReadModel[Proposed]):
    """One row an entry. What is only proposed stands in italics with a question mark behind it."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._letters: dict[int, str] = {}

    def put(self, rows: Sequence[Proposed]) -> None:
        """Show other entries, with the sides as they are called now."""
        hosts = self._bridge.desk.hosts() if self._bridge.is_open else ()
        self._letters = theme.side_letters(hosts, language())
        super().put(rows)

    def titles(self) -> tuple[str, ...]:
        return (
            self.tr("Latin"), self.tr("Cyrillic"), self.tr("Side"), self.tr("Organisation"),
            self.tr("Post"), self.tr("Role"), self.tr("M/F"), self.tr("As it stood there"),
        )  # fmt: skip

    def accept(self, row: int, column: int | None = None) -> None:
        """Take what is proposed in a cell, or in the whole row where that cell proposes nothing."""
        entry = self._rows[row]
        field = FIELDS.get(-1 if column is None else column, "")
        proposed = entry.proposals()
        self._replace(row, entry.accepted(field) if field in proposed else entry.accepted())

    def accept_all(self) -> None:
        """Take everything that is proposed."""
        self._rows = [each.accepted() for each in self._rows]
        self._tell(0, len(self._rows) - 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if index.column() == SOURCE else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._rows[index.row()], index.column()
        is_proposed = FIELDS.get(column) in entry.proposals()
        if role == Qt.ItemDataRole.DisplayRole:
            text = self._text(entry, column)
            return f"{text} ?" if is_proposed else text
        if role == Qt.ItemDataRole.EditRole:
            return self._value(entry, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return entry.source if column == SOURCE else self._text(entry, column)
        if role == Qt.ItemDataRole.FontRole and is_proposed:
            font = QFont(theme.font())
            font.setItalic(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(entry, column, is_proposed)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry, column, is_proposed)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry, column = self._rows[index.row()], index.column()
        if role != Qt.ItemDataRole.EditRole or value == self._value(entry, column):
            return False
        read = self._with(_person(entry), column, value)
        if read.name_latin or read.name_cyrillic:
            mended = replace(entry, read=read, filled=None, known=None, organisations=())
            self._replace(index.row(), self._bridge.desk.look_again(mended))
        else:  # what was typed stays on the screen until there is a name to go with it
            self._replace(index.row(), replace(entry, read=None, filled=read, known=None))
        return True

    def _replace(self, row: int, entry: Proposed) -> None:
        self._rows[row] = entry
        self._tell(row, row)

    def _tell(self, first: int, last: int) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(first, 0), self.index(last, SOURCE))
        self.altered.emit()

    def _text(self, entry: Proposed, column: int) -> str:
        person = entry.filled or entry.read
        if column == SOURCE:
            return self._standing(entry)
        if person is None:
            return works_at(_person(entry)) if column == ORGANISATION else ""
        if column == SIDE:
            return self._letters.get(person.side or 0, "–")
        if column == ORGANISATION:
            return works_at(person)
        if column == POST:
            return ", ".join(shown(each.post) for each in person.affiliations if each.post)
        if column == ROLE:
            return "" if person.role is Role.PARTICIPANT else role_word(person.role)
        if column == GENDER:
            letters = {Gender.MALE: self.tr("m"), Gender.FEMALE: self.tr("f")}
            return letters.get(person.gender, "")
        return str(getattr(person, FIELDS[column]))

    def _standing(self, entry: Proposed) -> str:
        """What the row is to the roster, then its words."""
        words = " ".join(entry.source.split())
        if entry.read is None and entry.organisations:
            return self.tr("Guarded for itself: {words}").format(words=words)
        if entry.read is None:
            return self.tr("Names nobody: {words}").format(words=words)
        if entry.known is not None:
            return self.tr("On the roster: {name}").format(name=name_of(entry.known))
        return words

    def _spoken(self, entry: Proposed, column: int, is_proposed: bool) -> str:
        title, text = self.headerData(column, Qt.Orientation.Horizontal), self._text(entry, column)
        if is_proposed:
            return self.tr("{title}, proposed: {text}").format(title=title, text=text)
        return f"{title}: {text}"

    def _ink(self, entry: Proposed, column: int, is_proposed: bool) -> Any:
        person = entry.filled or entry.read
        if column == SOURCE:
            is_lost = entry.read is None and not entry.organisations
            name = "warn" if is_lost else "accent" if entry.known else "muted"
            return theme.colour(name)
        if column == SIDE and person is not None:
            return theme.side_colour(person.side)
        return theme.colour("accent") if is_proposed else None

    def _value(self, entry: Proposed, column: int) -> Any:
        """What an editor begins with: what is proposed can be mended as well."""
        person = entry.filled or _person(entry)
        if column in FIELDS:
            return getattr(person, FIELDS[column])
        return person.role if column == ROLE else self._text(entry, column)

    def _with(self, person: Participant, column: int, value: Any) -> Participant:
        if column == LATIN:
            return replace(person, name_latin=" ".join(str(value).split()))
        if column == CYRILLIC:
            return replace(person, name_cyrillic=" ".join(str(value).split()))
        if column == SIDE:
            return replace(person, side=value)
        if column == GENDER:
            return replace(person, gender=Gender(value))
        if column == ROLE:
            return replace(person, role=Role(value))
        if column == ORGANISATION:
            return replace(person, affiliations=self._affiliations(person, str(value)))
        return replace(person, affiliations=_with_post(person.affiliations, str(value).strip()))

    def _affiliations(self, person: Participant, words: str) -> tuple[Affiliation, ...]:
        places = self._bridge.desk.read_affiliations(words.replace(" · ", ";"))
        posts = [each.post for each in person.affiliations]
        posts += [Bilingual()] * len(places)
        return tuple(replace(place, post=post) for place, post in zip(places, posts, strict=False))


def _person(entry: Proposed) -> Participant:
    """Who is in an entry: nobody yet, of the organisations that it names, where it has no name."""
    return entry.read or entry.filled or Participant(affiliations=entry.organisations)


def _with_post(places: tuple[Affiliation, ...], post: str) -> tuple[Affiliation, ...]:
    first = places[0] if places else Affiliation()
    made = first.post.with_(language_of(post), post) if post else Bilingual()
    return (replace(first, post=made), *(replace(each, post=Bilingual()) for each in places[1:]))
