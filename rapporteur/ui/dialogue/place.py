"""The place where everything about a dialogue is entered by hand, or taken in from a list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QWidget,
)

from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.about import AboutPage, HostsPage
from rapporteur.ui.dialogue.attendance import AttendancePage
from rapporteur.ui.dialogue.page import Page
from rapporteur.ui.dialogue.roster import RosterPage
from rapporteur.ui.dialogue.roundtables import RoundtablesPage
from rapporteur.ui.dialogue.tables import RowDelegate
from rapporteur.ui.dialogue.topics import TopicsPage
from rapporteur.ui.theme import AIR, GRID, WIDE


class DialoguePlace(QWidget):
    """Six pages, chosen at the left: each is filled when it is seen first."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Dialogue"))
        self.about = AboutPage(bridge)
        self.hosts = HostsPage(bridge)
        self.roundtables = RoundtablesPage(bridge)
        self.topics = TopicsPage(bridge)
        self.roster = RosterPage(bridge)
        self.attendance = AttendancePage(bridge)
        self.attendance.listed.connect(self._take_in_present)
        self._stack = QStackedWidget()
        self.sections = QListWidget()
        self.sections.setAccessibleName(self.tr("Parts of the dialogue"))
        self.sections.setItemDelegate(RowDelegate(self.sections))
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self.pages():
            self._stack.addWidget(page)
            self.sections.addItem(page.accessibleName())
        self.sections.viewport().setAutoFillBackground(False)
        self.sections.setFixedWidth(self.sections.sizeHintForColumn(0) + AIR)
        self.sections.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.sections.setCurrentRow(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(AIR, WIDE, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.sections)
        row.addWidget(self._stack, 1)
        self.setFocusProxy(self.sections)
        bridge.opened.connect(lambda: self.sections.setCurrentRow(0))

    def pages(self) -> tuple[Page, ...]:
        """The pages from top to bottom."""
        return (
            self.about,
            self.hosts,
            self.roundtables,
            self.topics,
            self.roster,
            self.attendance,
        )

    def ask_for_list(self) -> None:
        """Go to where a list of people is pasted or a file with one is chosen."""
        self.open_page(self.roster)
        self.roster.ask_for_list()

    def ask_for_agenda(self) -> None:
        """Go to where an agenda is pasted or a calendar file is chosen."""
        self.open_page(self.roundtables)
        if self.roundtables.roll.current() is not None:
            self.roundtables.agenda.ask_for_agenda()

    def _take_in_present(self, path: Path) -> None:
        self.open_page(self.roster)
        self.roster.import_file(path)
        self.roster.intake.present.setChecked(True)

    def open_page(self, page: Page) -> None:
        """Go to one of the pages."""
        self.sections.setCurrentRow(self.pages().index(page))
