"""Beginning a dialogue: who holds it, where it lies, what opens it. Asked for in place."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rapporteur import paths
from rapporteur.domain.dialogue import Dialogue, Host
from rapporteur.domain.language import Bilingual, Language
from rapporteur.ui import words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import (
    BilingualLine,
    Column,
    caption,
    label,
    primary_button,
    quiet_button,
)
from rapporteur.ui.opening import FileField
from rapporteur.ui.passphrase import PassphraseTwice
from rapporteur.ui.theme import AIR, GRID, Tone, Voice
from rapporteur.ui.trouble import Trouble

EXAMPLES = (
    (
        Bilingual("Royal United Services Institute", "Королевский объединённый институт"),
        Bilingual("RUSI", "РУСИ"),
        Bilingual("British", "британский"),
    ),
    (
        Bilingual("Russian International Affairs Council", "Российский совет"),
        Bilingual("RIAC", "РСМД"),
        Bilingual("Russian", "российский"),
    ),
)


class HostFields(QWidget):
    """One institute: its name, short name and adjective, and the language it writes in."""

    edited = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.name = BilingualLine(self.tr("Name"))
        self.short = BilingualLine(self.tr("Short name"))
        self.adjective = BilingualLine(self.tr("Adjective"))
        self.language = QComboBox()
        self.language.addItem(self.tr("writes in English"), Language.EN)
        self.language.addItem(self.tr("writes in Russian"), Language.RU)
        self.language.setCurrentIndex(number - 1)
        self.language.setAccessibleName(self.tr("Language of the institute"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        heading = self.tr("First institute") if number == 1 else self.tr("Second institute")
        head = QHBoxLayout()
        head.addWidget(label(heading, Voice.STRONG), 1)
        head.addWidget(self.language)
        column.addLayout(head)
        names = (
            self.tr("Name"),
            self.tr("Short name, if it has one"),
            self.tr("Its side is called"),
        )
        fields = (self.name, self.short, self.adjective)
        for name, field, example in zip(names, fields, EXAMPLES[number - 1], strict=True):
            field.set_examples(example)
            field.edited.connect(self.edited)
            column.addWidget(caption(name, field))
            column.addWidget(field)

    def host(self) -> Host | None:
        """The institute, or None while it has no name or no adjective."""
        name, adjective = self.name.text(), self.adjective.text()
        if not name or not adjective:
            return None
        return Host(
            number=self._number,
            name=name,
            short=self.short.text() or name,
            adjective=adjective,
            language=Language(self.language.currentData()),
        )


class BeginForm(QStackedWidget):
    """Two steps: the dialogue, then its file."""

    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.title = BilingualLine(self.tr("Title"))
        self.hosts = (HostFields(1), HostFields(2))
        self.go_on = primary_button(self.tr("Go on"))
        self.file = FileField(saving=True)
        self.passphrase = PassphraseTwice()
        self.trouble = Trouble()
        self.begin = primary_button(self.tr("Begin the dialogue"))
        self._who, self._where = self._first_step(), self._second_step()
        self.addWidget(self._who)
        self.addWidget(self._where)
        self.setFocusProxy(self.title)
        self.title.edited.connect(self._weigh)
        for host in self.hosts:
            host.edited.connect(self._weigh)
        self.file.edited.connect(self._weigh)
        self.passphrase.edited.connect(self._weigh)
        self.passphrase.second.returnPressed.connect(self._begin)
        self.go_on.clicked.connect(self._go_on)
        self.begin.clicked.connect(self._begin)
        self._weigh()

    def forget(self) -> None:
        """Leave nothing of a passphrase behind; the rest stays for another try."""
        self.passphrase.clear()
        self.trouble.clear()
        self.setCurrentWidget(self._who)

    def _first_step(self) -> Column:
        page = Column(88 * GRID)
        page.body.addStretch(1)
        page.add(label(self.tr("Begin a dialogue"), Voice.TITLE))
        text = self.tr(
            "One language is enough for now, and everything can be changed and "
            "added to later, under Dialogue."
        )
        page.add(label(text, Voice.BODY, Tone.MUTED))
        page.add_field(self.tr("Title of the dialogue"), self.title)
        for host in self.hosts:
            page.add(host, above=AIR)
        back = quiet_button(self.tr("Back"))
        back.clicked.connect(self.left)
        page.add_buttons(self.go_on, back)
        page.body.addStretch(2)
        return page

    def _second_step(self) -> Column:
        page = Column(64 * GRID)
        page.body.addStretch(1)
        page.add(label(self.tr("One encrypted file"), Voice.TITLE))
        text = self.tr("Everything of the dialogue lies in it; nothing is sent anywhere.")
        page.add(label(text, Voice.BODY, Tone.MUTED))
        page.add_field(self.tr("File"), self.file)
        page.add(self.passphrase, above=GRID)
        page.add(self.trouble)
        back = quiet_button(self.tr("Back"))
        back.clicked.connect(self.forget)
        page.add_buttons(self.begin, back)
        page.body.addStretch(2)
        return page

    def _weigh(self) -> None:
        known = bool(self.title.text()) and all(each.host() for each in self.hosts)
        self.go_on.setEnabled(known)
        self.begin.setEnabled(bool(known and self.file.path() and self.passphrase.passphrase()))

    def _go_on(self) -> None:
        if self.file.path() is None:
            name = f"{_file_name(words.shown(self.title.text()))}{paths.DIALOGUE_SUFFIX}"
            self.file.set_path(paths.documents_folder() / name)
        self.setCurrentWidget(self._where)
        self.passphrase.setFocus()

    def _begin(self) -> None:
        path, hosts = self.file.path(), [each.host() for each in self.hosts]
        if path is None or not self.begin.isEnabled():
            return
        known = [host for host in hosts if host is not None]
        if self.trouble.tried(lambda: self._make(path, known)):
            self.forget()

    def _make(self, path: Path, hosts: list[Host]) -> None:
        dialogue = Dialogue(title=self.title.text())
        self._bridge.begin(path, self.passphrase.passphrase(), dialogue, hosts)


def _file_name(title: str) -> str:
    """A title as a file name that every system takes."""
    return re.sub(r"[^\w -]+", "", title).strip()[:60].strip() or "dialogue"
