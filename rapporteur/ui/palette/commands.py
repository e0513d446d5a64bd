"""What there is to be done: gathered from the window each time the palette is opened.

Every action that has words is a command: those of the menus, of the places and of the menus that
hang on a button (a side, a roundtable, an agenda item). What a place can do before it is built is
told by its `offers`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QCalendarWidget, QLineEdit, QMenu, QPlainTextEdit

from rapporteur.ui import words
from rapporteur.ui.places import Offer

if TYPE_CHECKING:
    from rapporteur.ui.window import Window

_FOREIGN = (QLineEdit, QPlainTextEdit, QCalendarWidget)  # what Qt itself puts into its fields


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the palette. `place` is where it is done; `also` other names that find it."""

    text: str
    place: str
    keys: tuple[QKeySequence, ...]
    is_enabled: bool
    run: Callable[[], object]
    also: tuple[str, ...] = ()

    @property
    def id(self) -> tuple[str, str]:
        return self.place, self.text

    def key(self) -> str:
        """The first of its keys, as the keyboard of this system has it."""
        return self.keys[0].toString(QKeySequence.SequenceFormat.NativeText) if self.keys else ""


def gather(window: Window, whole: bool = True) -> tuple[Command, ...]:
    """Every command there is now: of the place on the screen, of everywhere, of other places.

    Unless `whole`, those of a place are left out that would have to be built first.
    """
    found: dict[tuple[str, str], Command] = {}
    if whole and window.bridge.is_open:
        for number, kind in enumerate(window.places.kinds):
            if kind.has_commands:
                window.places.at(number)
    for each in (*_of_actions(window), *_of_offers(window), *_of_files(window)):
        known = found.get(each.id)
        if known is None or (each.keys and not known.keys):
            found[each.id] = each
    order = _order_of(window)
    return tuple(sorted(found.values(), key=lambda each: order.index(each.place)))


def words_of(action: QAction) -> str:
    """What an action is called, without the mark of its letter."""
    return _unmarked(action.text())


def everywhere() -> str:
    """What stands above the commands that are not of a place."""
    return QCoreApplication.translate("Palette", "Everywhere")


def _order_of(window: Window) -> list[str]:
    places = [kind.word for kind in window.places.kinds]
    if not window.bridge.is_open:
        return [everywhere(), *places]
    here = places.pop(window.places.currentIndex())
    return [here, everywhere(), *places]


def _of_actions(window: Window) -> Iterator[Command]:
    """Commands, and then what is chosen from a menu, where it is no command itself."""
    hanging: list[tuple[str, Command]] = []
    told: set[tuple[str, str]] = set()
    for action in filter(_is_told, window.findChildren(QAction)):
        command = _command(window, action)
        if command is None or action is window.menus.palette:
            continue
        if command.text == words_of(action):
            told.add(command.id)
            yield command
        else:
            hanging.append((words_of(action), command))
    yield from (each for bare, each in hanging if (each.place, bare) not in told)


def _is_told(action: QAction) -> bool:
    foreign = any(isinstance(each, _FOREIGN) for each in _above(action))
    has_words = bool(words_of(action)) and not action.isSeparator() and action.menu() is None
    return has_words and action.isVisible() and not foreign


def _command(window: Window, action: QAction) -> Command | None:
    number = _place_of(window, action)
    if number is not None and not window.bridge.is_open:
        return None
    before = _heading(window, action)
    text = ": ".join(part for part in (before, words_of(action)) if part)
    return Command(
        text=text,
        place=everywhere() if number is None else window.places.kinds[number].word,
        keys=tuple(action.shortcuts()),
        is_enabled=action.isEnabled(),
        run=partial(_trigger, window, number, action),
        also=_also(before, words_of(action), action.iconText()),
    )


def _of_offers(window: Window) -> Iterator[Command]:
    """What can be begun from outside; a place that has an action of that name tells it itself."""
    if not window.bridge.is_open:
        yield from (
            _offered(everywhere(), each, partial(each.run, window.start))
            for each in window.start.offers()
        )
        return
    for number, kind in enumerate(window.places.kinds):
        for each in kind.offers:
            yield _offered(kind.word, each, partial(_go_and_run, window, number, each))


def _offered(place: str, offer: Offer, run: Callable[[], object]) -> Command:
    key = (QKeySequence(offer.key),) if offer.key else ()
    return Command(offer.text, place, key, True, run, _also("", offer.text, ""))


def _of_files(window: Window) -> Iterator[Command]:
    """The files that were open lately; what is open now is closed first."""
    now = window.bridge.desk.path if window.bridge.is_open else None
    before = QCoreApplication.translate("Palette", "Open lately")
    for each in map(Path, window.settings.recent):
        if each != now and each.is_file():
            text = f"{before}: {each.stem}"
            run = partial(window.open_file, each)
            yield Command(text, everywhere(), (), True, run, _also(before, each.stem, ""))


def _also(before: str, text: str, other: str) -> tuple[str, ...]:
    """Names beside the one that is shown: in the other language, and another of the action's."""
    names = {" ".join(filter(None, (words.said_otherwise(before), words.said_otherwise(text))))}
    names |= {other, words.said_otherwise(other)} if other else set()
    return tuple(sorted(names - {"", text}))


def _heading(window: Window, action: QAction) -> str:
    """What a menu that hangs on a button, or below another menu, is about."""
    menu = action.parent()
    if isinstance(menu, QMenu):
        above = menu.parent()
        if isinstance(above, QAbstractButton):
            return _unmarked(menu.title()) or above.accessibleName()
        if isinstance(above, QMenu):
            return _unmarked(menu.title())
    return ""


def _unmarked(text: str) -> str:
    return re.sub(r"&(.)", r"\1", text).strip()


def _place_of(window: Window, action: QAction) -> int | None:
    above = set(_above(action))
    return next((at for at, place in window.places.built().items() if place in above), None)


def _above(item: QObject) -> Iterable[QObject]:
    parent = item.parent()
    while parent is not None:
        yield parent
        parent = parent.parent()


def _trigger(window: Window, number: int | None, action: QAction) -> None:
    if number is not None and number != window.places.currentIndex():
        window.go(number)
    action.trigger()


def _go_and_run(window: Window, number: int, offer: Offer) -> None:
    window.go(number)
    offer.run(window.places.at(number))
