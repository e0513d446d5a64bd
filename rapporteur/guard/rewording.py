"""What could stand in place of a finding."""

from __future__ import annotations

from rapporteur.guard import sentences
from rapporteur.guard.match import Match
from rapporteur.guard.page import Page


def reword(page: Page, match: Match) -> str:
    """Words that could stand where the match stands."""
    return sentences.instead(match.kind, page.language(match.first), several=match.several)
