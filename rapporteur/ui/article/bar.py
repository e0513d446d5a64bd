"""The line above the article: which one, in which language, and where it goes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from rapporteur.domain.dialogue import Roundtable
from rapporteur.domain.language import Language
from rapporteur.ui.article.told import counted, counted_briefly
from rapporteur.ui.dialogue.kept import ChoiceField
from rapporteur.ui.fields import primary_button, quiet_button
from rapporteur.ui.tabs import Tabs
from rapporteur.ui.theme import AIR, GRID, Tone, tone
from rapporteur.ui.words import shown

_LANGUAGES = (Language.EN, Language.RU)


class Bar(QWidget):
    """It asks; the place acts."""

    roundtable_chosen = Signal(str)
    language_chosen = Signal(object)  # Language
    untranslated_wanted = Signal()
    compose_wanted = Signal()
    export_wanted = Signal(bool)  # whether final
    finding_wanted = Signal()  # the next one

    def __init__(self) -> None:
        super().__init__()
        self.roundtable = ChoiceField()
        self.roundtable.setAccessibleName(self.tr("Roundtable"))
        self.roundtable.setMaximumWidth(56 * GRID)
        self.roundtable.entered.connect(
            lambda: self.roundtable_chosen.emit(self.roundtable.typed() or "")
        )
        self.languages = Tabs(
            self.tr("Language of the article"), (self.tr("English"), self.tr("Russian"))
        )
        self.languages.chosen.connect(lambda at: self.language_chosen.emit(_LANGUAGES[at]))
        self.untranslated = quiet_button("")
        self.untranslated.setToolTip(self.tr("Go to the next one"))
        tone(self.untranslated, Tone.WARN)
        self.untranslated.clicked.connect(self.untranslated_wanted)
        self.found = quiet_button("")
        self.found.clicked.connect(self.finding_wanted)
        self.compose = quiet_button(self.tr("Compose again"))
        self.compose.setToolTip(
            self.tr("Adds passages for new notes; what is written stays as it is.")
        )
        self.compose.clicked.connect(self.compose_wanted)
        self.draft = QPushButton(self.tr("Export draft…"))
        self.draft.clicked.connect(lambda: self.export_wanted.emit(False))
        self.final = primary_button(self.tr("Export final…"))
        self.final.clicked.connect(lambda: self.export_wanted.emit(True))
        row = QHBoxLayout(self)
        row.setContentsMargins(AIR, GRID, AIR, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.roundtable, 2)
        for widget in (self.languages, self.untranslated, self.found):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.compose, self.draft, self.final):
            row.addWidget(button)

    def show_roundtables(self, roundtables: Iterable[Roundtable], current: str) -> None:
        """Offer the roundtables and show the one on the screen."""
        self.roundtable.offer(
            (each.id, f"{each.number} · {shown(each.title)}") for each in roundtables
        )
        self.roundtable.start_over(current)
        self.roundtable.setVisible(bool(current))

    def show_untranslated(self, count: int) -> None:
        """How many stretches are still in the other language."""
        self.untranslated.setVisible(count > 0)
        self.untranslated.setText(self.tr("To translate: {count}").format(count=count))

    def show_found(self, blocks: int, judged: int) -> None:
        """How much stops the export, and how much is to be judged."""
        words = counted(blocks, judged)
        self.found.setVisible(bool(words))
        self.found.setText(counted_briefly(blocks, judged))
        self.found.setAccessibleName(words)
        self.found.setToolTip(" · ".join((words, self.tr("Go to the next one"), "F4")))
        tone(self.found, Tone.DANGER if blocks else Tone.WARN)

    def allow(self, composed: bool, busy: bool) -> None:
        """What can be done now."""
        self.languages.setVisible(composed)
        self.compose.setVisible(composed)
        for button in (self.draft, self.final):
            button.setVisible(composed)
            button.setEnabled(not busy)

    def language(self) -> Language:
        """The language that is chosen."""
        return _LANGUAGES[self.languages.current()]
