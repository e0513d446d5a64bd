"""The menu bar: what is not done in a place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from rapporteur.ui import words
from rapporteur.ui.lock import KEY
from rapporteur.ui.notes_files import NotesFiles
from rapporteur.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from rapporteur.ui.window import Window

V = TypeVar("V")
PALETTE_KEYS = ("Ctrl+K", "F1")  # the second works on a Russian layout alone
# Ctrl with a letter is dead on a Russian layout alone.
UNDO_ON_ANY_LAYOUT, REDO_ON_ANY_LAYOUT = "Alt+Backspace", "Alt+Shift+Backspace"


class Menus(QObject):
    """The actions of the window, and when they can be used."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._bridge = window, window.bridge
        keys = QKeySequence.StandardKey
        bar = window.menuBar()
        self.dialogue = bar.addMenu(self.tr("&Dialogue"))
        self.copy = self._add(self.dialogue, self.tr("Save a copy…"), window.save_copy)
        self.close = self._add(
            self.dialogue,
            self.tr("Close the dialogue"),
            window.close_dialogue,
        )
        self.dialogue.addSeparator()
        files = NotesFiles(window)
        self.save_notes = self._add(
            self.dialogue, self.tr("Save notes as Markdown…"), files.ask_where_to_save
        )
        self.take_over = self._add(
            self.dialogue, self.tr("Take over notes…"), files.ask_what_to_take_over
        )
        self.dialogue.addSeparator()
        self.lock = self._add(self.dialogue, self.tr("Lock"), window.lock.lock_now, KEY)
        self.lock.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        self.dialogue.addSeparator()
        self.quit = self._add(self.dialogue, self.tr("Quit"), window.close, keys.Quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        edit = bar.addMenu(self.tr("&Edit"))
        self.undo = self._add(edit, "", self._bridge.undo, keys.Undo)
        self.redo = self._add(edit, "", self._bridge.redo, keys.Redo)
        _add_key(self.undo, UNDO_ON_ANY_LAYOUT)
        _add_key(self.redo, REDO_ON_ANY_LAYOUT)
        self.note = bar.addMenu(self.tr("&Note"))
        self.review = bar.addMenu(self.tr("&Review"))
        self.article = bar.addMenu(self.tr("&Article"))
        self._of_places = {0: self.note, 1: self.review, 2: self.article}
        self._fill_from(0)
        window.places.came.connect(self._fill_from)
        self.view = bar.addMenu(self.tr("&View"))
        self._fill_view_menu()
        bridge = self._bridge
        for signal in (bridge.opened, bridge.closed, bridge.changed, bridge.roundtable_changed):
            signal.connect(lambda *_: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """What can be undone has a name; what needs a dialogue is off without one."""
        is_open = self._bridge.is_open
        for each in (self.copy, self.close, self.room_mode, *self.places):
            each.setEnabled(is_open)
        for each in (self.save_notes, self.take_over):
            each.setEnabled(is_open and bool(self._bridge.roundtable_id))
        desk = self._bridge.desk if is_open else None
        undone = words.tell_change(change) if desk and (change := desk.undoable()) else ""
        redone = words.tell_change(change) if desk and (change := desk.redoable()) else ""
        _name(self.undo, undone, self.tr("Undo"), self.tr("Undo “{act}”"))
        _name(self.redo, redone, self.tr("Redo"), self.tr("Redo “{act}”"))

    def show_place(self, number: int) -> None:
        """A place's menu is there only while the place is on the screen."""
        for place, menu in self._of_places.items():
            menu.menuAction().setVisible(place == number)
        if 0 <= number < len(self._window.places.kinds):
            self.places[number].setChecked(True)

    def _fill_from(self, number: int) -> None:
        """Put the actions of a place that was built into its menu."""
        menu, place = self._of_places.get(number), self._window.places.at(number)
        if menu is not None:
            for group in getattr(place, "commands", ()):
                menu.addActions(group)
                menu.addSeparator()

    def _fill_view_menu(self) -> None:
        group = QActionGroup(self.view)
        self.places: list[QAction] = []
        for number, kind in enumerate(self._window.places.kinds):
            action = self._add(self.view, kind.word, partial(self._window.go, number), kind.key)
            action.setCheckable(True)
            group.addAction(action)
            self.places.append(action)
        for text, key, by in (
            (self.tr("Next place"), "Ctrl+PgDown", 1),
            (self.tr("Place before"), "Ctrl+PgUp", -1),
        ):
            self.places.append(self._add(self.view, text, partial(self._window.go_by, by), key))
        self.view.addSeparator()
        mode = self._window.room_mode
        self.room_mode = self._add(self.view, self.tr("Room mode"), mode.turn, "F9")
        self.room_mode.setCheckable(True)
        mode.turned.connect(self.room_mode.setChecked)
        self.palette = self._add(self.view, self.tr("All commands…"), self._window.ask_command)
        self.palette.setShortcuts([QKeySequence(key) for key in PALETTE_KEYS])
        self.view.addSeparator()
        self._add_choice(
            self.tr("Theme"),
            (
                (self.tr("As the system"), ThemeChoice.SYSTEM.value),
                (self.tr("Light"), ThemeChoice.LIGHT.value),
                (self.tr("Dark"), ThemeChoice.DARK.value),
            ),
            self._window.settings.theme,
            self._window.choose_theme,
        )
        self._add_choice(
            self.tr("Lock when nobody is there"),
            tuple((self._minutes(each), each) for each in self._window.lock.choices()),
            self._window.lock.minutes,
            self._window.lock.choose_minutes,
        )
        self._add_choice(
            self.tr("Language"),
            (
                (self.tr("As the system"), "system"),
                ("English", "en"),
                ("Русский", "ru"),
            ),
            self._window.settings.language,
            self._window.choose_language,
        )

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Never")
        return self.tr("After {minutes} minutes").format(minutes=minutes)

    def _add_choice(
        self,
        title: str,
        choices: tuple[tuple[str, V], ...],
        now: V,
        choose: Callable[[V], None],
    ) -> None:
        menu = self.view.addMenu(title)
        group = QActionGroup(menu)
        for text, value in choices:
            action = self._add(menu, text, partial(choose, value))
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)

    def _add(
        self,
        menu: QMenu,
        text: str,
        does: Callable[[], object],
        key: QKeySequence.StandardKey | str | None = None,
    ) -> QAction:
        action = menu.addAction(text)
        self._window.addAction(action)  # so that its key works while the menu bar is hidden
        action.triggered.connect(lambda: does())
        if isinstance(key, QKeySequence.StandardKey):
            action.setShortcuts(QKeySequence.keyBindings(key))
        elif key:
            action.setShortcut(QKeySequence(key))
        return action


def _add_key(action: QAction, key: str) -> None:
    """One more key, unless the system has given it already."""
    if QKeySequence(key) not in action.shortcuts():
        action.setShortcuts([*action.shortcuts(), QKeySequence(key)])


def _name(action: QAction, act: str, bare: str, named: str) -> None:
    """Show what `action` would do; off where there is nothing. The palette knows both names."""
    action.setEnabled(bool(act))
    action.setIconText(bare)
    action.setText(named.format(act=act.replace("&", "&&")) if act else bare)
