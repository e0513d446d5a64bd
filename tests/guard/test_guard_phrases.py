"""The guard knows the drafts' own ways of naming a side."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from rapporteur import paths
from rapporteur.domain.anonymity import FindingKind, Setting
from rapporteur.guard import Guard
from tests.guard.cast import HOSTS, ROSTER

# Two Britons were there and one Russian: neither side may be named.
GUARD = Guard(
    ROSTER,
    Setting(hosts=HOSTS, attendance={each.id: "speaker" for each in ROSTER.participants}),
)
SIDE = {
    "en": {"adj": "British", "Adj": "British", "a_adj": "a British", "A_adj": "A British"},
    "ru": {
        **{"nom": "британский", "Nom": "Британский", "gen_f": "британской", "s": "с", "S": "С"},
        **{"gen_pl": "британских", "nom_pl": "британские", "Nom_pl": "Британские"},
    },
}


def sentences(language: str, *kinds: str) -> Iterator[str]:
    with paths.resource("phrases", f"{language}.toml").open("rb") as file:
        phrases: dict[str, Any] = tomllib.load(file)
    for table in phrases.values():
        for kind in kinds:
            for template in table.get(kind, ()):
                yield template.format(text="…", Text="…", **SIDE[language])


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_phrase_that_names_a_side_is_known(language: str) -> None:
    named = list(sentences(language, "named", "many"))
    assert len(named) > 30
    for sentence in named:
        assert [each.kind for each in GUARD.scan(sentence)] == [FindingKind.SIDE], sentence


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_phrase_without_a_side_is_a_finding(language: str) -> None:
    open_ones = list(sentences(language, "open", "more", "both"))
    assert len(open_ones) > 30
    for sentence in open_ones:
        assert GUARD.scan(sentence) == [], sentence
