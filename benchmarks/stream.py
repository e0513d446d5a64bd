"""What the stream of notes does in a frame, with ten notes and with ten thousand.

The same is done in turns to Rapporteur's stream, in its room, and to a QListView of one-line rows
of one size, which is the lightest list that Qt has. Each time is from the act to the end of the
painting that it caused. A frame is 16 ms. Changing the theme has no floor: most of it is Qt's, for
every widget of the window, so it is to be compared from count to count.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QStringListModel
from PySide6.QtWidgets import QAbstractSlider, QApplication, QListView, QScrollBar, QWidget

from benchmarks.stage import PASSPHRASE, dialogue_of
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.ids import new_id
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from rapporteur.ui.theme import Theme, ThemeChoice

COUNTS = (10, 1000, 10_000)
ROUNDS = 60
SIZE = (1280, 720)
SLOW = 95  # the percentile that is told beside the median
_Slide = QAbstractSlider.SliderAction

Act = Callable[[], object]


class Bare:
    """A plain list of the same texts."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self.model = QStringListModel(texts)
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setModel(self.model)
        self.view.resize(*SIZE)
        self.view.show()

    def add(self) -> None:
        row = self.model.rowCount()
        self.model.insertRow(row)
        self.model.setData(self.model.index(row), "something that was said just now")
        self.view.scrollToBottom()

    def fill(self) -> None:
        self.model.setStringList(self._texts)
        self.view.scrollToBottom()

    def acts(self) -> dict[str, Act]:
        bar, widths = self.view.verticalScrollBar(), _widths()
        return {
            "fill": self.fill,
            "add a row": self.add,
            "scroll a page up": lambda: _turn_page(bar),
            "drag anywhere": _dragged(self.view),
            "resize": lambda: self.view.resize(next(widths), SIZE[1]),
        }


class Ours:
    """The room over a dialogue."""

    def __init__(self, bridge: Bridge, look: Theme) -> None:
        self._look = look
        self.room = RoomPlace(bridge)
        self.room.resize(*SIZE)
        self.room.show()
        bridge.opened.emit()
        self._last = self.room.book.notes[-1]

    def add(self) -> None:
        """All that follows a write, without the write: that is measured elsewhere."""
        number = self._last.number + 1
        self._last = replace(self._last, id=str(new_id()), number=number, reply_to=None)
        self.room._follow(Change("", (RecordChange(None, self._last),)))

    def fill(self) -> None:
        self.room.shown.show_notes()
        self.room.stream.scrollToBottom()

    def turn_theme(self) -> None:
        dark = self._look.choice is ThemeChoice.DARK
        self._look.choose(ThemeChoice.LIGHT if dark else ThemeChoice.DARK)

    def acts(self) -> dict[str, Act]:
        stream, widths = self.room.stream, _widths()
        bar = stream.verticalScrollBar()
        return {
            "fill": self.fill,
            "add a row": self.add,
            "scroll a page up": lambda: _turn_page(bar),
            "drag anywhere": _dragged(stream),
            "resize": lambda: self.room.resize(next(widths), SIZE[1]),
        }


def _widths() -> Iterator[int]:
    return cycle((*range(SIZE[0], SIZE[0] - 200, -7), *range(SIZE[0] - 200, SIZE[0], 7)))


def _turn_page(bar: QScrollBar) -> None:
    at_top = bar.value() == 0
    bar.triggerAction(_Slide.SliderToMaximum if at_top else _Slide.SliderPageStepSub)


def _dragged(view: QListView) -> Act:
    places = cycle(range(0, 1000, 37))

    def drag() -> None:
        bar = view.verticalScrollBar()
        bar.setSliderDown(True)
        bar.setSliderPosition(bar.maximum() * next(places) // 1000)
        bar.setSliderDown(False)

    return drag


def timed(act: Act) -> float:
    """Milliseconds until everything that `act` changed has been painted."""
    begun = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def measure(count: int, folder: Path, look: Theme) -> None:
    path, _ = dialogue_of(count, folder / f"{count}.rapporteur")
    bridge = Bridge()
    bridge.open(path, PASSPHRASE)
    ours = Ours(bridge, look)
    bare = Bare([note.text for note in ours.room.book.notes])
    QApplication.processEvents()
    gc.collect()
    floors = bare.acts()
    for name, act in ours.acts().items():
        times = [(timed(floors[name]), timed(act)) for _ in range(ROUNDS)]
        tell(name, count, *(sorted(each) for each in zip(*times, strict=True)))
    remove(bare.view)  # the theme is changed for every widget there is
    tell("theme", count, [], sorted(timed(ours.turn_theme) for _ in range(ROUNDS)))
    bridge.detach(discard=True)
    remove(ours.room)


def remove(widget: QWidget) -> None:
    widget.deleteLater()
    QApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete.value)


def tell(what: str, count: int, floor: list[float], taken: list[float]) -> None:
    middle = statistics.median(taken)
    ratio = ""
    if floor:
        beneath = statistics.median(floor)
        ratio = f"  floor{beneath:7.2f} ms{middle / beneath:7.2f} x"
    print(
        f"{what:18}{count:8} notes  median{middle:7.2f} ms  p{SLOW}{_slow(taken):7.2f} ms"
        f"  worst{taken[-1]:7.2f} ms{ratio}"
    )


def _slow(times: list[float]) -> float:
    return times[len(times) * SLOW // 100]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("notes", nargs="*", type=int, default=COUNTS, help="how many, each in turn")
    counts = asked.parse_args().notes
    app = QApplication([])
    look = Theme(app, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        for count in counts:
            measure(count, Path(folder), look)


if __name__ == "__main__":
    main()
