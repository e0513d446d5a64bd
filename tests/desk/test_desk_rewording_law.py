"""What the guard proposes is never a finding itself: a gate that is reworded opens."""

from __future__ import annotations

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.anonymity import Finding, Severity
from rapporteur.domain.article import Style
from rapporteur.domain.language import Language
from rapporteur.guard import Guard

CARRIERS = (
    "{} said so.",
    "As {} noted, no.",
    "We heard it from {} and others.",
    "{} отметила, что нет.",
    "По словам {}, так и есть.",
    "Спорили с {} о сроках.",
)


def replaced(text: str, finding: Finding) -> tuple[str, tuple[int, int]]:
    end = finding.start + len(finding.suggestion)
    return text[: finding.start] + finding.suggestion + text[finding.end :], (finding.start, end)


def stays_found(
    guard: Guard, text: str, style: Style | None = None, place: str = ""
) -> list[tuple[str, Finding]]:
    """Findings that overlap what was put in place of another, with the text."""
    left = []
    for finding in guard.scan(text, style=style, place=place):
        if finding.suggestion:
            reworded, (start, end) = replaced(text, finding)
            again = guard.scan(reworded, style=style, place=place)
            left += [
                (reworded, each)
                for each in again
                if each.start < end and start < each.end and each.severity is Severity.BLOCK
            ]
    return left


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.sample(tmp_path_factory.mktemp("law") / "s.rapporteur", Desk.SAMPLE_PASSPHRASE)


@pytest.mark.parametrize("language", Language)
def test_of_everything_found_in_the_sample(desk: Desk, language: Language) -> None:
    second = desk.roundtables()[1]
    guard = Guard(*desk.guarded(second.id))
    strings = tuple(desk.edition(second.id, language).strings())
    assert [
        left for at, style, text in strings for left in stays_found(guard, text, style, at)
    ] == []


def test_of_everybody_on_the_roster_whoever_was_there(desk: Desk) -> None:
    for roundtable in desk.roundtables()[:2]:
        roster, setting = desk.guarded(roundtable.id)
        guard = Guard(roster, setting)
        names = [
            name for each in roster.participants for name in (each.name_latin, each.name_cyrillic)
        ]
        assert [
            left
            for name in names
            for form in CARRIERS
            for left in stays_found(guard, form.format(name))
        ] == []
