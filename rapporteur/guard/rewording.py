"""What could stand in place of a finding, ready to be put there.

The words fit the sentence as it stands: the article, the possessive and the number in English, the
case, the gender of the verb and the shape of the preposition in Russian, a capital letter where a
sentence begins. What stands about them is never changed.
"""

from __future__ import annotations

from rapporteur.domain.anonymity import FindingKind
from rapporteur.domain.language import Bilingual, Language
from rapporteur.guard.english_rewording import english
from rapporteur.guard.match import Match
from rapporteur.guard.page import Page
from rapporteur.guard.russian_rewording import russian
from rapporteur.guard.spot import Spot

_NO_WORDS_FOR = frozenset(
    {
        FindingKind.ATTENDANCE,
        FindingKind.QUOTATION,
        FindingKind.OFF_RECORD,
        FindingKind.METADATA,
        FindingKind.UNREADABLE,
    }
)


def reword(page: Page, match: Match, side: Bilingual | None = None) -> str:
    """Words that could stand where the match stands, "" where there are none.

    `side`, the adjectives of a host ("British", «британский»), is given where somebody's side
    may be named.
    """
    if match.kind in _NO_WORDS_FOR:
        return ""
    spot = Spot(page, match)
    language = page.language(match.first)
    adjective = side.exactly(language) if side else ""
    words = english if language is Language.EN else russian
    return words(spot, adjective)
