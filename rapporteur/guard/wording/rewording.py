"""What could stand in place of a finding, ready to be put there.

The words fit the sentence as it stands: the article, the possessive and the number in English, the
case, the gender of the verb and the shape of the preposition in Russian, a capital letter where a
sentence begins. What stands about them is never changed.
"""

from __future__ import annotations

from rapporteur.domain.anonymity import FindingKind
from rapporteur.domain.language import Bilingual, Language
from rapporteur.guard.match import Match
from rapporteur.guard.page import Page
from rapporteur.guard.wording.english_rewording import english
from rapporteur.guard.wording.russian_rewording import russian, russian_again
from rapporteur.guard.wording.spot import Spot

_NO_WORDS_FOR = frozenset(
    {
        FindingKind.ATTENDANCE,
        FindingKind.QUOTATION,
        FindingKind.OFF_RECORD,
        FindingKind.METADATA,
        FindingKind.UNREADABLE,
    }
)


_NAMES = frozenset({FindingKind.NAME, FindingKind.ALIAS, FindingKind.STRANGER})


def reword(
    page: Page,
    match: Match,
    side: Bilingual | None = None,
    after: Match | None = None,
    *,
    women: bool = True,
) -> str:
    """Words that could stand where the match stands, "" where there are none.

    `side`, the adjectives of a host ("British", «британский»), is given where somebody's side
    may be named; `after`, the match that ends where this one begins, where both are to be
    replaced: a post and its holder, an organisation and its acronym in brackets. Without `women`
    nobody becomes «одна из участниц»: that tells of her where few women were present.
    """
    if match.kind in _NO_WORDS_FOR:
        return ""
    spot = Spot(page, match)
    language = page.language(match.first)
    if after is not None and (further := _further(spot, after, language)):
        return further
    adjective = side.exactly(language) if side else ""
    if language is Language.EN:
        return english(spot, adjective)
    return russian(spot, adjective, women=women)


def _further(spot: Spot, earlier: Match, language: Language) -> str:
    """What goes on from the words that stand in place of an earlier match; "" if nothing does."""
    before = Spot(spot.page, earlier)
    is_organisation = before.is_organisation
    apart = spot.match.first != earlier.end or spot.is_organisation != is_organisation
    if apart or earlier.public or earlier.kind in _NO_WORDS_FOR:
        return ""
    english_wanted, gap = language is Language.EN, spot.page.before(spot.match.first)
    if is_organisation and "(" in gap:
        return "hereafter the institute" if english_wanted else "далее — организация"
    if not is_organisation and spot.before:
        return "in the discussion" if english_wanted else "дискуссии"
    post_of_a_name = (earlier.kind in _NAMES) and spot.match.kind not in _NAMES
    if not is_organisation and gap.strip() == "," and post_of_a_name:
        return "one of those present" if english_wanted else russian_again(before)
    return ""
