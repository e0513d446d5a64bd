"""The first screen: begin a dialogue, open one, or look at a sample."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rapporteur.errors import RapporteurError
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import Column, label, quiet_button
from rapporteur.ui.opening import OpenForm
from rapporteur.ui.places import Offer
from rapporteur.ui.theme import AIR, GRID, WIDE, Tone, Voice
from rapporteur.ui.waiting import busy

if TYPE_CHECKING:
    from rapporteur.ui.beginning import BeginForm
    from rapporteur.ui.locked import LockedPage


class Start(QStackedWidget):
    """Three choices; each is answered in place."""

    failed = Signal(object)  # RapporteurError, where no form is there to show it
    forget_recent = Signal()
    lock_left = Signal()  # the way from a locked dialogue to the choices

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.choices = Choices()
        self.addWidget(self.choices)
        self.choices.begin.clicked.connect(self.ask_to_begin)
        self.choices.open.clicked.connect(lambda: self.ask_to_open(None))
        self.choices.sample.clicked.connect(self.look_at_sample)
        self.choices.recent_chosen.connect(lambda file: self.ask_to_open(Path(file)))
        self.choices.forget.clicked.connect(self.forget_recent)

    @cached_property
    def begin_form(self) -> BeginForm:
        """Made when it is asked for: most starts open a file."""
        from rapporteur.ui.beginning import BeginForm

        form = BeginForm(self._bridge)
        self.addWidget(form)
        form.left.connect(self.offer)
        return form

    @cached_property
    def open_form(self) -> OpenForm:
        form = OpenForm(self._bridge)
        self.addWidget(form)
        form.left.connect(self.offer)
        return form

    @cached_property
    def locked_page(self) -> LockedPage:
        from rapporteur.ui.locked import LockedPage

        page = LockedPage(self._bridge)
        self.addWidget(page)
        page.left.connect(self.lock_left)
        return page

    def show_locked(self, took_clipboard: bool = False) -> None:
        """Nothing but the name of what is locked and a field for its passphrase."""
        self.setCurrentWidget(self.locked_page)
        self.locked_page.ask(took_clipboard)

    def offer(self) -> None:
        """Back to the three choices, or to what is locked; typed passphrases are gone."""
        made = self.__dict__  # nothing is built to be emptied
        if "begin_form" in made:
            self.begin_form.forget()
        if "open_form" in made:
            self.open_form.forget()
        if self._bridge.is_locked:
            self.show_locked()
            return
        if "locked_page" in made:
            self.locked_page.forget()
        self.setCurrentWidget(self.choices)
        self.choices.begin.setFocus()

    def offers(self) -> tuple[Offer, ...]:
        """The three choices, for the palette; the way out of a locked dialogue is on its page."""
        if self._bridge.is_locked:
            return ()
        return (
            Offer(self.choices.begin.text(), Start.ask_to_begin),
            Offer(self.choices.open.text(), lambda start: start.ask_to_open(None)),
            Offer(self.choices.sample.text(), Start.look_at_sample),
        )

    def ask_to_begin(self) -> None:
        self.setCurrentWidget(self.begin_form)
        self.begin_form.setFocus()

    def ask_to_open(self, file: Path | None) -> None:
        """Ask for a file, or only for its passphrase where the file is known."""
        self.setCurrentWidget(self.open_form)
        self.open_form.ask(file)

    def look_at_sample(self) -> None:
        try:
            with busy():
                self._bridge.look_at_sample()
        except RapporteurError as error:
            self.failed.emit(error)


class Choices(Column):
    """The three choices, and the files that were open lately."""

    recent_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(52 * GRID, parent)
        self.begin, self.open, self.sample = QPushButton(), QPushButton(), QPushButton()
        theme.primary(self.begin)
        self.body.addStretch(2)
        self.add(label("Rapporteur", Voice.TITLE))
        text = self.tr("Notes of a dialogue, and the article that both sides sign.")
        self.add(label(text, Voice.BODY, Tone.MUTED))
        self.body.addSpacing(AIR)
        for button, name in (
            (self.begin, self.tr("Begin a dialogue")),
            (self.open, self.tr("Open a dialogue")),
            (self.sample, self.tr("Look at a sample")),
        ):
            button.setText(name)
            button.setMinimumHeight(5 * GRID)
            self.add(button)
        self._recent_page = QWidget()
        self._recent = QVBoxLayout(self._recent_page)
        self._recent.setContentsMargins(0, 0, 0, 0)
        self._recent.setSpacing(0)
        self.add(self._recent_page, above=WIDE)
        self.forget = quiet_button(self.tr("Forget this list"))
        theme.voice(self.forget, Voice.SMALL)
        theme.tone(self.forget, Tone.MUTED)
        self.body.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(3)

    def show_recent(self, files: tuple[str, ...]) -> None:
        """The files, newest first; one that is gone is left out."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        there = [file for file in files if Path(file).is_file()]
        self._recent_page.setVisible(bool(there))
        self.forget.setVisible(bool(there))
        if there:
            self._recent.addWidget(label(self.tr("Open lately"), Voice.SMALL, Tone.MUTED))
        for file in there:
            button = quiet_button(Path(file).stem.replace("&", "&&"))
            button.setToolTip(file)
            button.clicked.connect(lambda _=False, file=file: self.recent_chosen.emit(file))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
