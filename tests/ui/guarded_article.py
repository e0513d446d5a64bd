"""An article with everybody present, in which nothing is found until somebody writes it there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rapporteur.domain.anonymity import Finding
from rapporteur.domain.article import ArticleParts
from rapporteur.domain.roster import Participant
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.article.found import Found
from rapporteur.ui.bridge import Bridge
from tests.ui.typist import type_text

PEOPLE = (
    ("Ada Thorne", 1),
    ("Basil Wexcombe", 1),
    ("Clara Dunmore", 1),
    ("Ivan Morozov", 2),
    ("Pyotr Zimin", 2),
    ("Olga Larina", 2),
)


@dataclass
class Chooser:
    """Whoever is asked for a file answers with this one, and remembers what was proposed."""

    to: Path | None
    proposed: list[str] = field(default_factory=list)

    def __call__(self, window: QWidget, proposed: Path) -> Path | None:
        self.proposed.append(proposed.name)
        return self.to


def chooser_of(folder: Path) -> Chooser:
    folder.mkdir(exist_ok=True)
    return Chooser(folder / "Draft.docx")


def composed(bridge: Bridge) -> None:
    """Compose an article of one note; six people are present."""
    at, rt = dt.datetime(2026, 3, 4, 14, 30, tzinfo=dt.UTC), bridge.roundtable_id
    bridge.desk.add_note(rt, "! /2 the institutes could publish a joint glossary #cyber", at)
    for name, side in PEOPLE:
        person = Participant(name_latin=name, side=side)
        bridge.desk.add_participant(person)
        bridge.desk.mark_present(rt, person.id)
    bridge.desk.compose(rt)
    bridge.desk.forget_history()


def shown_place(qtbot: QtBot, bridge: Bridge, chooser: Chooser | None = None) -> ArticlePlace:
    """The place on the screen, read whole once."""
    made = ArticlePlace(bridge, choose_file=chooser)
    qtbot.addWidget(made)
    made.resize(1294, 708)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    settled(qtbot, made)
    return made


def article(bridge: Bridge) -> ArticleParts:
    parts = bridge.desk.article(bridge.roundtable_id)
    assert parts is not None
    return parts


def settled(qtbot: QtBot, place: ArticlePlace) -> None:
    """Wait until all is read as it stands."""
    qtbot.waitUntil(lambda: place.checking.ready and not place.checking.under_way, timeout=20_000)


def check(qtbot: QtBot, place: ArticlePlace) -> tuple[Finding, ...]:
    """Check now, and wait for the answer."""
    place.findings.check_wanted.emit()
    settled(qtbot, place)
    return place.checking.findings


def write(place: ArticlePlace, words: str) -> str:
    """Write a passage of one's own into the first section; its id."""
    section = next(iter(place.paper.sheet.heads))
    place.paper.sheet.passage_wanted.emit(section)
    key = place.paper.current
    type_text(place.paper.sheet.rows[key].editor, words)
    place.paper.writing.store_page()
    return key


def words_of(bridge: Bridge, key: str) -> str:
    """A passage as it is stored."""
    (text,) = (each.text.en for each in article(bridge).passages if each.id == key)
    return text


def listed(place: ArticlePlace) -> list[Found]:
    return list(place.findings.list.all())
