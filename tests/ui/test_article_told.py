"""Findings in the language of the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant, Roster
from rapporteur.guard import Guard
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.places import Stretch
from rapporteur.ui.article.told import (
    counted,
    counted_briefly,
    headline,
    kind_word,
    spoken,
    tip,
    why,
)

RUSSIAN = {
    "This is the name of {subject}, who must not be named.": "Это имя {subject}: называть нельзя.",
    "Fewer than {k} of the side of {subject} were present: naming the side may reveal who "
    "spoke.": "Присутствовало меньше {k} со стороны {subject}.",
    "Nobody is marked present, so nobody can tell who might be recognised.": "Никто не отмечен.",
}


class Dictionary(QTranslator):
    """A translation of a few sentences."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return RUSSIAN.get(source, source) if context == "Rapporteur" else source


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    dictionary = Dictionary()
    QCoreApplication.installTranslator(dictionary)
    yield
    QCoreApplication.removeTranslator(dictionary)


def found(text: str) -> Finding:
    """What the guard says of a text about two sides of two people each."""
    hosts = (
        Host(
            number=1,
            name=Bilingual("Aldous Institute"),
            short=Bilingual("AI"),
            adjective=Bilingual("British", "британский"),
        ),
    )
    people = tuple(Participant(name_latin=name, side=1) for name in ("Ada Thorne", "Bo Wexcombe"))
    attendance = {each.id: each.role.value for each in people}
    return Guard(Roster(people), Setting(hosts=hosts, attendance=attendance)).scan(text)[0]


def test_the_sentence_is_looked_up_with_its_subject_taken_out(russian: None) -> None:
    assert why(found("Ada Thorne said so.")) == "Это имя Ada Thorne: называть нельзя."


def test_the_size_of_a_small_side_stays_in_the_sentence(russian: None) -> None:
    finding = found("A British participant said so.")
    assert finding.kind is FindingKind.SIDE
    assert why(finding).startswith("Присутствовало меньше 3 со стороны ")


def test_a_sentence_without_values_is_looked_up_as_it_is(russian: None) -> None:
    sentence = "Nobody is marked present, so nobody can tell who might be recognised."
    finding = Finding(0, 0, Severity.BLOCK, "attendance", FindingKind.ATTENDANCE, sentence)
    assert why(finding) == "Никто не отмечен."


def test_without_a_translation_the_sentence_stands_as_the_guard_said_it() -> None:
    assert why(found("Ada Thorne said so.")) == (
        "This is the name of Ada Thorne, who must not be named."
    )


def shown(finding: Finding, text: str) -> Found:
    return Found("id", finding, "key", "In the title.", text, Stretch(finding.start, finding.end))


def test_severity_is_told_by_a_shape_and_a_word() -> None:
    named, sided = "Ada Thorne said so.", "A British participant said so."
    assert headline(shown(found(named), named)) == "■ a name · Ada Thorne"
    assert headline(shown(found(sided), sided)) == "▲ a small side · AI"
    assert tip(found(named)).startswith("■ Stops the export\n")


def test_who_hears_it_is_told_everything() -> None:
    text = "Ada Thorne said so."
    said = spoken(shown(found(text), text))
    for part in ("Stops the export: a name", "“Ada Thorne”", text[:-1], "In the title"):
        assert part in said
    assert "Better: a participant" in said.replace("A participant", "a participant")


@pytest.mark.parametrize("kind", FindingKind)
def test_every_kind_has_a_word(kind: FindingKind) -> None:
    assert kind_word(kind)


def test_counts_are_told_in_words_and_in_signs() -> None:
    assert counted(3, 2) == "Stop the export: 3 · To judge: 2"
    assert (counted(0, 2), counted(0, 0)) == ("To judge: 2", "")
    assert counted_briefly(3, 2) == "■ 3  ▲ 2"
