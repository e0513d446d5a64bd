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
from rapporteur.ui.article.told import heading, why

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


def test_severity_is_told_by_a_shape_and_a_word() -> None:
    assert heading(found("Ada Thorne said so.")) == "■ Stops the export · a name"
    assert heading(found("A British participant said so.")) == "▲ To be judged · a small side"
