"""What was found, as it is shown."""

from __future__ import annotations

import pytest

from rapporteur.domain.anonymity import Finding, FindingKind, Severity
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.places import Stretch


def found(kind: FindingKind, subject: str, sentence: str, words: str) -> Found:
    start = sentence.index(words)
    mark = Stretch(start, start + len(words))
    finding = Finding(mark.start, mark.end, Severity.WARN, subject, kind, "")
    return Found("id", finding, "", "", sentence, mark)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("A woman from the Russian side", "woman from the Russian side"),
        ("A woman  from the Russian side", "woman from the russian side"),
    ],
)
def test_a_description_is_shown_with_its_capitals(words: str, shown: str) -> None:
    each = found(
        FindingKind.DESCRIPTION, "woman from the russian side", f"{words} noted it.", words
    )
    assert each.subject == shown


def test_a_person_is_shown_as_the_roster_has_them() -> None:
    each = found(FindingKind.NAME, "Ivan Morozov", "As Morozov put it.", "Morozov")
    assert each.subject == "Ivan Morozov"
