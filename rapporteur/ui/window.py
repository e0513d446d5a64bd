"""The window: the rail, the place on the screen, and what is safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rapporteur import paths
from rapporteur import settings as stored_settings
from rapporteur.errors import RapporteurError
from rapporteur.settings import Settings
from rapporteur.ui import words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import hairline
from rapporteur.ui.footing import Footing, Message
from rapporteur.ui.kinds import ATTENDANCE, kinds
from rapporteur.ui.lock import Lock
from rapporteur.ui.menus import Menus
from rapporteur.ui.places import Places
from rapporteur.ui.rail import Rail
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.room_mode import RoomMode
from rapporteur.ui.start import Start
from rapporteur.ui.theme import GRID, Theme, ThemeChoice, Tone
from rapporteur.ui.waiting import busy

if TYPE_CHECKING:
    from rapporteur.ui.palette import Palette

NAME = "Rapporteur"


class Window(QMainWindow):
    """One window, one dialogue. Places fill themselves from the bridge."""

    bug_struck = Signal(object)  # Path | None: a report was written; from any thread

    def __init__(self, bridge: Bridge, look: Theme, settings: Settings) -> None:
        super().__init__()
        self.bridge, self.settings = bridge, settings
        self._look = look
        self.start = Start(bridge)
        self.room = RoomPlace(bridge)
        self.places = Places(kinds(bridge, self.room))
        self.rail, self.message, self.footing = Rail(), Message(), Footing()
        self._screen = QStackedWidget()
        self.lock = Lock(self)
        self._lay_out()
        self.room_mode = RoomMode(self, look)
        self.menus = Menus(self)
        self._connect()
        self._show_closed()
        self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))

    def _lay_out(self) -> None:
        self.places.at(0)
        for kind in self.places.kinds:
            self.rail.add(kind.word, kind.icon, kind.key)
        desk = QWidget()
        across = QHBoxLayout(desk)
        across.addWidget(self.rail)
        across.addWidget(self.places, 1)
        self._screen.addWidget(self.start)
        self._screen.addWidget(desk)
        whole = QWidget()
        down = QVBoxLayout(whole)
        down.addWidget(self._screen, 1)
        down.addWidget(self.message)
        down.addWidget(self.lock.countdown)
        self._rule_above = hairline()
        down.addWidget(self._rule_above)
        down.addWidget(self.footing)
        for layout in (across, down):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(whole)
        # A place that is built later comes last; so round it goes: place, footing, rail, place.
        for before, after in pairwise((self.footing.commands, *self.rail.buttons.buttons())):
            QWidget.setTabOrder(before, after)
        self.resize(160 * GRID, 90 * GRID)
        self.setMinimumSize(100 * GRID, 60 * GRID)

    def _connect(self) -> None:
        bridge = self.bridge
        bridge.opened.connect(self._show_open)
        bridge.opened.connect(self.lock.stand_again)
        bridge.closed.connect(self._show_closed)
        bridge.locking.connect(self._show_closed)
        bridge.locking.connect(self.lock.veil)
        bridge.locked.connect(self.lock.tell)
        bridge.failed.connect(self.tell)
        bridge.saved.connect(self.footing.show_saved)
        bridge.saved.connect(lambda _: self.message.settle())
        self.message.waiting.connect(self.footing.show_waiting)
        bridge.working.connect(self.footing.show_work)
        self.room.counted.connect(self.footing.show_count)
        self.room.strip.standing.connect(self.lock.follow_agenda)
        self.rail.chosen.connect(self.go)
        self.places.came.connect(self._lead_on)
        self.footing.commands_wanted.connect(self.ask_command)
        self.footing.light_wanted.connect(self.room_mode.leave)
        self.start.failed.connect(self.tell)
        self.start.lock_left.connect(self.close_dialogue)
        self.start.forget_recent.connect(lambda: self.keep_settings(self.settings.forgetting()))
        self.bug_struck.connect(self._tell_bug)

    # What is on the screen

    def go(self, number: int) -> None:
        """Show a place by its number, from 0."""
        if number != 0:
            self.room_mode.leave()
        place = self.places.go(number)
        self.rail.show_chosen(number)
        self.menus.show_place(number)
        place.setFocus()

    def _lead_on(self, number: int) -> None:
        """A place that has just been built may send to another one."""
        wanted = getattr(self.places.at(number), "attendance_wanted", None)
        if wanted is not None:
            wanted.connect(self.go_to_attendance)

    def go_to_attendance(self) -> None:
        """Where it is marked who was present."""
        number = next(at for at, kind in enumerate(self.places.kinds) if kind.icon == "dialogue")
        self.go(number)
        offers = self.places.kinds[number].offers
        offers[ATTENDANCE].run(self.places.at(number))

    def go_by(self, places: int) -> None:
        """Show the next place, or the one before; round again at the end."""
        self.go((self.places.currentIndex() + places) % len(self.places.kinds))

    @cached_property
    def palette_of_commands(self) -> Palette:
        """The palette, made when it is asked for first."""
        from rapporteur.ui.palette import Palette, gather

        made = Palette(self, partial(gather, self))
        self.bridge.closed.connect(made.dismiss)
        self.bridge.opened.connect(made.dismiss)
        return made

    def ask_command(self) -> None:
        """Every command there is, to be found by its name; asked again, back to where we were."""
        self.palette_of_commands.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "palette_of_commands" in self.__dict__:
            self.palette_of_commands.setGeometry(self.rect())

    def _show_open(self) -> None:
        path = self.bridge.desk.path
        self.setWindowTitle(path.name)
        if not self.bridge.is_sample:
            self.keep_settings(self.settings.remembering(path))
        self.message.forget()
        self.footing.begin(self.bridge.is_sample)
        self._screen.setCurrentIndex(1)
        for part in (self.footing, self._rule_above):
            part.show()
        self.go(0)

    def _show_closed(self) -> None:
        self.setWindowTitle(NAME)
        self.room_mode.leave()
        self._screen.setCurrentIndex(0)
        for part in (self.footing, self._rule_above):
            part.hide()
        self.message.forget()
        self.menus.show_place(-1)
        self.start.choices.show_recent(self.settings.recent)
        self.start.offer()

    def tell(self, error: RapporteurError) -> None:
        """Show a trouble, in place."""
        self.message.tell(*words.tell(error))

    def _tell_bug(self, report: Path | None) -> None:
        title = self.tr("Something went wrong in Rapporteur itself. What you stored is safe.")
        advice = self.tr("A report without a word of your text lies in {file}.")
        told = advice.format(file=report) if report else ""
        self.message.tell(title, told, lasts=True)

    # What the menus do

    def save_copy(self) -> None:
        """Ask where, and save an encrypted copy there."""
        dialog = QFileDialog(self, self.tr("Save a copy"), str(paths.documents_folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(paths.DIALOGUE_SUFFIX)
        dialog.fileSelected.connect(lambda file: self.copy_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def copy_to(self, target: Path) -> None:
        """Save an encrypted copy; the dialog has asked before it lets a file be replaced."""
        try:
            with busy():
                copy = self.bridge.desk.copy_to(target, replace=True)
        except RapporteurError as error:
            self.tell(error)
        else:
            title = self.tr("A copy was saved, with the same passphrase.")
            self.message.tell(title, str(copy), Tone.OK, lasts=True)

    def close_dialogue(self) -> None:
        """Back to the first screen."""
        if not self.bridge.detach():
            self._ask_to_discard(lambda: self.bridge.detach(discard=True))

    def choose_theme(self, choice: str) -> None:
        self._look.choose(ThemeChoice(choice))
        self.keep_settings(replace(self.settings, theme=choice))

    def choose_language(self, choice: str) -> None:
        self.keep_settings(replace(self.settings, language=choice))
        self.message.tell(
            self.tr("The language changes when Rapporteur is started again."), "", Tone.TEXT
        )

    def keep_settings(self, settings: Settings) -> None:
        """From now on these hold, and the next start has them."""
        self.settings = settings
        stored_settings.save(settings)
        self.start.choices.show_recent(settings.recent)

    # Going

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.bridge.detach():
            event.ignore()
            self._ask_to_discard(self._close_all_the_same)
            return
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.keep_settings(replace(self.settings, geometry=geometry))
        super().closeEvent(event)

    def _close_all_the_same(self) -> None:
        self.bridge.detach(discard=True)
        self.close()

    def open_file(self, file: Path) -> None:
        """Close what is open, and ask for the passphrase of another file."""
        if self.bridge.detach():
            self.start.ask_to_open(file)
        else:
            self._ask_to_discard(lambda: self.bridge.detach(discard=True))

    def _ask_to_discard(self, discard: Callable[[], object]) -> None:
        """What cannot be undone is asked for: words that could not be stored would be lost."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("What you typed last could not be stored."))
        box.setInformativeText(self.message.text())
        stay = box.addButton(self.tr("Keep it open"), QMessageBox.ButtonRole.RejectRole)
        close = box.addButton(
            self.tr("Close without these words"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        close.clicked.connect(lambda: discard())
        box.finished.connect(box.deleteLater)
        box.open()
