"""The places of the window: the room at once, the others when they are first gone to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


@dataclass(frozen=True, slots=True)
class Offer:
    """Something a place can do, known before the place is built; `run` takes the place."""

    text: str
    run: Callable[[Any], object]
    key: str = ""


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """What a place is called, its icon and key, how it is built, and what it offers.

    A place that `has_commands` has actions of its own: it is built to know them.
    """

    word: str
    icon: str
    key: str
    build: Callable[[], QWidget]
    offers: tuple[Offer, ...] = ()
    has_commands: bool = False


class Places(QStackedWidget):
    """Place after place, each built once, when somebody goes there.

    A place that is built while a dialogue is open fills itself as it is shown, as it does after
    `opened`: it is stale until then.
    """

    came = Signal(int)  # the number of a place that has just been built

    def __init__(self, kinds: tuple[PlaceKind, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = kinds
        self._built: dict[int, QWidget] = {}
        for _ in kinds:
            self.addWidget(QWidget())

    def go(self, number: int) -> QWidget:
        """Show a place by its number, from 0."""
        place = self.at(number)
        self.setCurrentWidget(place)
        return place

    def at(self, number: int) -> QWidget:
        """A place by its number; it is built where nobody was there yet."""
        if number not in self._built:
            stand_in, place = self.widget(number), self.kinds[number].build()
            self.insertWidget(number, place)
            if stand_in is not None:
                self.removeWidget(stand_in)
                stand_in.deleteLater()
            self._built[number] = place
            self.came.emit(number)
        return self._built[number]

    def built(self) -> dict[int, QWidget]:
        """The places that are there, by number."""
        return dict(sorted(self._built.items()))
