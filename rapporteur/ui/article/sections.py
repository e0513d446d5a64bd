"""The head and the end of a section on the page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rapporteur.domain.article import Section, SectionKind
from rapporteur.domain.language import Language
from rapporteur.ui.article.editor import Editor, Listener
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.passage import MARGIN
from rapporteur.ui.fields import quiet_button
from rapporteur.ui.theme import AIR, HALF, Tone, Voice, tone


def section_word(kind: SectionKind) -> str:
    """What a section without a heading is called in the outline."""
    return {
        SectionKind.FRAMING: QCoreApplication.translate("Sections", "Opening"),
        SectionKind.CONTEXT: QCoreApplication.translate("Sections", "Context"),
        SectionKind.THEME: QCoreApplication.translate("Sections", "Theme"),
        SectionKind.RECOMMENDATIONS: QCoreApplication.translate("Sections", "Recommendations"),
        SectionKind.NEXT: QCoreApplication.translate("Sections", "Next roundtable"),
        SectionKind.NOTES: QCoreApplication.translate("Sections", "Notes"),
    }[kind]


def section_title(section: Section, language: Language) -> str:
    """Its heading, or what it is called where it has none."""
    return section.title.in_(language) or section_word(section.kind)


class SectionHead(QWidget):
    """The heading of a section; it may be blank."""

    def __init__(self, section: Section, listener: Listener, outgoing: Outgoing) -> None:
        super().__init__()
        self.section = section
        self.editor = Editor(
            section.id,
            listener,
            outgoing,
            self.tr("Heading"),
            Voice.HEADING,
            self.tr("No heading"),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, AIR, MARGIN, 0)
        row.addWidget(self.editor)


class SectionEnd(QWidget):
    """Where a passage of one's own is added."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.button = quiet_button(self.tr("Add a passage"))
        tone(self.button, Tone.MUTED)
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, HALF)
        row.addWidget(self.button)
        row.addStretch(1)
