"""From a key to its painted letter in an article of 2,000 words, with the guard and without it.

The same sentences are typed into two windows in turns: in one the guard reads what is typed, in
the other it does not. Names are among them, so that underlines come and go and the list beside the
page changes. Keys are due at fixed times and a key's time runs from when it was due, as in
`keystroke`: the paragraph that is read 30 ms after a key, the words stored at a pause and the whole
that the worker reads after it all count for the key that they keep waiting.

`guard` is what the guard itself takes of the main thread for each paragraph that it reads there;
`build` how long the worker built it, and `whole` how long it read the whole article.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.stage import HOSTS, PASSPHRASE, STAMP
from rapporteur.desk import Desk
from rapporteur.desk.watch import Watch
from rapporteur.domain.dialogue import Dialogue
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant
from rapporteur.settings import Settings
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.article.editor import Editor
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme, ThemeChoice
from rapporteur.ui.window import Window

PASSAGES, WORDS = 20, 100
FRAME_MS = 16
PACE_MS = 12
STORED_MS = 1100  # a pause after which the words are stored, and the whole is read amid the next
SETTLED_MS = 3000  # and one after which nothing of this window keeps the other waiting
SENTENCES = (
    "One participant argued that the channel was seldom used, and nobody answered. ",
    "As {name} put it, notices before exercises at sea would cost little. ",
    "По словам {russian}, обмен данными возможен уже в этом году. ",
    "It was added that trust grows slowly; {name} doubted even that. ",
)
FILLING = (
    "The two sides differed over words more often than over facts, and less often than they had "
    "expected, one participant argued. "
)
GIVEN = (
    "Ada",
    "Basil",
    "Clara",
    "Dorothy",
    "Edgar",
    "Fiona",
    "Gerald",
    "Hilda",
    "Irene",
    "Jasper",
)
FAMILY = (
    "Thorne",
    "Wexcombe",
    "Dunmore",
    "Aldworth",
    "Brackley",
    "Carfax",
    "Denholm",
    "Elswick",
    "Farnley",
    "Garside",
)
GIVEN_RU = (
    "Иван",
    "Пётр",
    "Ольга",
    "Глеб",
    "Семён",
    "Вера",
)
FAMILY_RU = (
    "Морозов",
    "Зимин",
    "Ларин",
    "Чернодуб",
    "Берестов",
    "Кожин",
    "Лыков",
    "Пахомов",
    "Рогожин",
    "Савин",
)


@dataclass
class Page:
    """A window at an article, and what each key took in it: milliseconds by the clock, and of
    that computed by the main thread."""

    name: str
    window: Window
    place: ArticlePlace
    editor: Editor
    clock: list[float] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)


class Timed(Watch):
    """A watch that notes what each string took, by thread."""

    strings: ClassVar[list[float]] = []

    def read(self, *args: Any, **named: Any) -> Any:
        begun = time.thread_time()
        found = super().read(*args, **named)
        self.strings.append((time.thread_time() - begun) * 1000)
        return found


def roster() -> Iterator[Participant]:
    """Sixty people, half with Russian names."""
    for at in range(30):
        family = FAMILY[at % 10] + ("" if at < 10 else "son" if at < 20 else "ley")
        name = f"{GIVEN[(at * 7) % 10]} {family}"
        yield Participant(name_latin=name, side=1, affiliations=(_post(at),))
    for at in range(30):
        family = FAMILY_RU[at % 10] + ("" if at < 10 else "ский" if at < 20 else "енко")
        name = f"{GIVEN_RU[(at * 5) % 6]} {family}"
        yield Participant(name_cyrillic=name, side=2, affiliations=(_post(30 + at),))


def _post(at: int) -> Affiliation:
    institute = Bilingual(f"{FAMILY[at % 10]} Academy {at}", f"Академия {FAMILY_RU[at % 10]} {at}")
    return Affiliation(name=institute, post=Bilingual(f"head of section {at}"))


def dialogue(path: Path) -> None:
    """A composed article of about 2,000 words, sixty people and forty organisations."""
    desk = Desk.begin(path, PASSPHRASE, Dialogue(title=Bilingual("Measured")), HOSTS)
    desk.add_roundtable(Bilingual("First"), STAMP.date())
    (roundtable,) = desk.roundtables()
    for at in range(40):
        name = Bilingual(f"Institute of {FAMILY[at % 10]} Studies {at}", f"Центр {at} исследований")
        desk.add_organisation(Organisation(affiliation=Affiliation(name=name)))
    for person in roster():
        desk.add_participant(person)
        desk.mark_present(roundtable.id, person.id)
    desk.compose(roundtable.id)
    parts = desk.article(roundtable.id)
    assert parts is not None
    text = (FILLING * (WORDS // len(FILLING.split()) + 1)).split()[:WORDS]
    for number in range(PASSAGES):
        section = parts.sections[number % len(parts.sections)]
        desk.add_passage(section.id, Bilingual(" ".join(text)))
    desk.close()


def page(name: str, path: Path, look: Theme, with_guard: bool) -> Page:
    window = Window(Bridge(), look, Settings())
    window.resize(1366, 768)
    window.show()
    window.bridge.attach(Desk.open(path, PASSPHRASE))
    window.go(2)
    place = window.places.at(2)
    assert isinstance(place, ArticlePlace)
    rest(300)
    while with_guard and not place.checking.ready:
        rest(50)
    if not with_guard:
        place.checking.forget()
        place.checking.check = place.checking.soon = lambda: None  # type: ignore[method-assign]
    rows = list(place.paper.sheet.rows.values())
    return Page(name, window, place, rows[len(rows) // 2].editor)


def rest(milliseconds: int) -> None:
    """Let others work; `QTest.qWait` would keep the interpreter from the worker."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Painted(QObject):
    """Counts the paintings of an editor."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.count = 0
        editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def type_sentence(app: QApplication, into: Page, sentence: str) -> None:
    """Type a sentence into the middle of the article, each key at its time; then pause."""
    into.window.activateWindow()
    into.editor.setFocus()
    rest(30)
    painted, due = Painted(into.editor), time.perf_counter()
    for char in sentence:
        due += PACE_MS / 1000
        owed = 0.0
        while time.perf_counter() < due:
            begun = time.thread_time()
            app.processEvents()
            owed = time.thread_time() - begun
            time.sleep(0)  # the worker's turn
        owed = min(owed, time.perf_counter() - due)
        begun, before = time.thread_time(), painted.count
        QTest.sendKeyEvent(
            QTest.KeyAction.Click,
            into.editor,
            Qt.Key(ord(char.upper())),
            char,
            Qt.KeyboardModifier.NoModifier,
        )
        while painted.count == before:
            app.processEvents()
        app.processEvents()
        into.clock.append((time.perf_counter() - due) * 1000)
        into.computed.append((time.thread_time() - begun + owed) * 1000)
        due = max(due, time.perf_counter())


def told(times: list[float]) -> str:
    ordered = sorted(times)
    p50, p99 = statistics.median(ordered), ordered[len(ordered) * 99 // 100]
    over = sum(each > FRAME_MS for each in times)
    return f"{p50:7.2f}{p99:7.2f}{ordered[-1]:8.2f}{over:6}"


def tell(pages: list[Page]) -> None:
    print(f"{'':16}{'keys':>6}   by the clock: p50, p99, longest, >16 ms; computed: the same")
    for each in pages:
        print(f"{each.name:16}{len(each.clock):6}   {told(each.clock)}   {told(each.computed)}")
    without, with_guard = (statistics.median(each.computed) for each in pages)
    ends = [sorted(each.computed)[len(each.computed) * 99 // 100] for each in pages]
    print(
        f"what the guard adds (computed): {with_guard - without:.2f} ms p50, "
        f"{ends[1] - ends[0]:.2f} ms p99"
    )
    print(f"guard, a paragraph as typed: {len(Timed.strings)} readings   {told(Timed.strings)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often the sentences are typed")
    asked = parser.parse_args()
    app = QApplication([])
    look = Theme(app, ThemeChoice.LIGHT)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:  # a real disk, not a tmpfs
        paths = [Path(folder) / f"{number}.rapporteur" for number in range(2)]
        for path in paths:
            dialogue(path)
        pages = [
            page("without guard", paths[0], look, with_guard=False),
            page("with guard", paths[1], look, with_guard=True),
        ]
        watched = pages[1].place.checking
        measure_building(watched.watch, pages[1])
        assert watched.watch is not None
        watched.watch.__class__ = Timed
        rest(3000)
        for number in range(asked.rounds * len(SENTENCES)):
            name = f"{GIVEN[0]} {FAMILY[0]}"
            sentence = SENTENCES[number % len(SENTENCES)].format(name=name, russian="Морозова")
            for each in pages if number % 2 else pages[::-1]:
                type_sentence(app, each, sentence)
                rest(STORED_MS)
                type_sentence(app, each, sentence)
                each.editor.keep_only(" ".join((FILLING * 6).split()[:WORDS]))
                rest(SETTLED_MS)
        tell(pages)
        for each in pages:
            each.window.bridge.detach(discard=True)
    gc.collect()


def measure_building(watch: Watch | None, page: Page) -> None:
    """How long a guard is built for this roster, and how long it reads the whole."""
    assert watch is not None
    bridge = page.window.bridge
    roster, setting = bridge.desk.guarded(bridge.roundtable_id)
    begun = time.perf_counter()
    fresh = Watch(roster, setting)
    built = time.perf_counter()
    edition = page.place.checking.edition
    assert edition is not None
    fresh.inspect(edition)
    words = sum(len(text.split()) for _, _, text in edition.strings())
    read = time.perf_counter()
    took = (built - begun) * 1000, (read - built) * 1000
    print(f"{words} words; build {took[0]:.0f} ms, whole {took[1]:.1f} ms")


if __name__ == "__main__":
    main()
