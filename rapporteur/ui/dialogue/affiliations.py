"""Where somebody works: any number of affiliations as one field of a form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation
from rapporteur.ui.dialogue.kept import Kept, LineField, WordsField
from rapporteur.ui.fields import caption, hairline, quiet_button
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, tone


class AffiliationFields(QWidget):
    """One affiliation: its name, acronyms and, for a person, their post there."""

    entered = Signal()

    def __init__(self, with_post: bool = True) -> None:
        super().__init__()
        self.name_en, self.name_ru = LineField(), LineField()
        self.acronyms = WordsField()
        self.post_en, self.post_ru = LineField(), LineField()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(AIR)
        grid.setVerticalSpacing(AIR)
        _lay(grid, 0, 0, self.tr("Organisation in English"), self.name_en)
        _lay(grid, 0, 1, self.tr("Organisation in Russian"), self.name_ru)
        if with_post:
            _lay(grid, 1, 0, self.tr("Post in English"), self.post_en)
            _lay(grid, 1, 1, self.tr("Post in Russian"), self.post_ru)
        _lay(grid, 2, 0, self.tr("Acronyms and short names, with commas"), self.acronyms)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        for field in (self.name_en, self.name_ru, self.acronyms, self.post_en, self.post_ru):
            field.editingFinished.connect(self._tell)

    def typed(self) -> Affiliation:
        """What stands in the fields."""
        return Affiliation(
            Bilingual(self.name_en.typed(), self.name_ru.typed()),
            self.acronyms.typed(),
            Bilingual(self.post_en.typed(), self.post_ru.typed()),
        )

    def _tell(self) -> None:
        self.entered.emit()

    def show_value(self, value: Affiliation) -> None:
        """Put an affiliation into the fields."""
        if value == self.typed():
            return
        self.name_en.start_over(value.name.en)
        self.name_ru.start_over(value.name.ru)
        self.acronyms.start_over(value.acronyms)
        self.post_en.start_over(value.post.en)
        self.post_ru.start_over(value.post.ru)


class OrganisationField(Kept[Affiliation], AffiliationFields):
    """The affiliation that a guarded organisation is."""

    _stored = Affiliation()

    def __init__(self) -> None:
        super().__init__(with_post=False)

    def _display(self, value: Affiliation) -> None:
        self.show_value(value)

    def _tell(self) -> None:
        if self.unsaved:
            super()._tell()

    def typed(self) -> Affiliation:
        return AffiliationFields.typed(self)


class AffiliationsField(Kept[tuple[Affiliation, ...]], QWidget):
    """All affiliations of a person; a blank one is not stored."""

    entered = Signal()
    _stored = ()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[AffiliationFields] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(AIR)
        self.more = quiet_button(self.tr("Add another affiliation"))
        self.more.clicked.connect(self._add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addLayout(self._column)
        button = QHBoxLayout()
        button.addWidget(self.more)
        button.addStretch(1)
        whole.addLayout(button)
        self._display(())

    def typed(self) -> tuple[Affiliation, ...]:
        values = (row.typed() for row in self.rows)
        return tuple(each for each in values if each != Affiliation())

    def _display(self, value: tuple[Affiliation, ...]) -> None:
        wanted = max(1, len(value))
        while len(self.rows) > wanted:
            self._drop(self.rows[-1])
        while len(self.rows) < wanted:
            self._lay_row()
        for row, each in zip(self.rows, value or (Affiliation(),), strict=True):
            row.show_value(each)

    def _add(self) -> None:
        self._lay_row().name_en.setFocus()

    def _lay_row(self) -> AffiliationFields:
        row = AffiliationFields()
        row.entered.connect(self._tell)
        remove = quiet_button(self.tr("Remove this affiliation"))
        tone(remove, Tone.MUTED)
        remove.clicked.connect(lambda: self._remove(row))
        grid = row.layout()
        assert isinstance(grid, QGridLayout), "laid out above"
        grid.addWidget(remove, 2, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(hairline(), 3, 0, 1, 2)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _remove(self, row: AffiliationFields) -> None:
        if len(self.rows) > 1:
            self._drop(row)
        else:
            row.show_value(Affiliation())
        self.more.setFocus()
        self._tell()

    def _drop(self, row: AffiliationFields) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.blockSignals(True)
        row.hide()
        row.deleteLater()

    def _tell(self) -> None:
        if self.unsaved:
            self.entered.emit()


def _lay(grid: QGridLayout, row: int, column: int, name: str, field: QWidget) -> None:
    cell = QVBoxLayout()
    cell.setSpacing(HALF)
    cell.addWidget(caption(name, field))
    cell.addWidget(field)
    grid.addLayout(cell, row, column)
