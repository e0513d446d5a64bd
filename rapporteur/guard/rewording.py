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


_IN_THE_DISCUSSION = Bilingual("in the discussion", "дискуссии")
_CALLED_SO_BELOW = Bilingual("hereafter the institute", "далее — организация")


def reword(
    page: Page, match: Match, side: Bilingual | None = None, after: Match | None = None
) -> str:
    """Words that could stand where the match stands, "" where there are none.

    `side`, the adjectives of a host ("British", «британский»), is given where somebody's side
    may be named; `after`, the match that ends where this one begins, where both are to be
    replaced: a post and its holder, an organisation and its acronym in brackets.
    """
    if match.kind in _NO_WORDS_FOR:
        return ""
    spot = Spot(page, match)
    if after is not None and (further := _after(spot, after)):
        return further.exactly(page.language(match.first))
    language = page.language(match.first)
    adjective = side.exactly(language) if side else ""
    words = english if language is Language.EN else russian
    return words(spot, adjective)


def _after(spot: Spot, earlier: Match) -> Bilingual | None:
    """What goes on from the words that stand in place of an earlier match."""
    of_one = (
        spot.match.first == earlier.end
        and spot.is_organisation == Spot(spot.page, earlier).is_organisation
    )
    if not of_one:
        return None
    if not spot.is_organisation:
        return _IN_THE_DISCUSSION if spot.before else None
    return _CALLED_SO_BELOW if "(" in spot.page.before(spot.match.first) else None
