"""Where a word that is also an everyday one can only be a name."""

from __future__ import annotations

import re

from rapporteur.guard.implied.speech import in_speech_position
from rapporteur.guard.letters import folded_words
from rapporteur.guard.ordinary import is_frequent
from rapporteur.guard.page import Page

# A month says when; it is a name where nothing about it does.
_MONTHS = folded_words("may march april june august май мая мае март марта августа")
_WHEN = folded_words(
    """
    in of since until till early late mid last next this during between through before after
    and or to в во с до по к на от
    """
)
_PERHAPS_WHEN = folded_words("by from")  # "by May": the month, or a paper of hers
_NEAR = 4  # words about a month that tell of another time

# What a sentence goes on with whose subject is a person; small words and ends of verbs.
_ACTS = re.compile(
    r"was|is|has|had|does|did|would|could|cannot|\w+ed|не|ни|\w+(?:л|ла|лся|лась|[еи]т|[еи]тся|[уюая]т)"
)
_GENITIVES = ("ов", "ев", "ин")


def is_written_as_a_name(page: Page, at: int) -> bool:
    """Whether everyday word `at` stands, with its capital, where a name can stand.

    Where a sentence begins, and in a line of capitals, it must also do what only people do.
    """
    if not page.capital(at) or is_time(page, at):
        return False
    among_capitals = is_among_capitals(page, at)
    if not (among_capitals or page.begins_sentence(at)):
        return True
    if is_possessive(page, at) or in_speech_position(page, at, at + 1):
        return True
    return not among_capitals and (page.capitals(at) or _begins_as_a_name(page, at))


def _begins_as_a_name(page: Page, at: int) -> bool:
    """Whether the sentence that everyday word `at` begins goes on as one about a person.

    Not where the text has it as a word. One that is seldom a word is a name where it could not
    stand first as a word: in English without an article, in Russian in the genitive plural.
    """
    word = page.words[at]
    if not page.never_small(word):
        return False
    if page.follows(at) and _ACTS.fullmatch(page.words[at + 1]):
        return True
    return not is_frequent(word) and (word.isascii() or word.endswith(_GENITIVES))


def is_time(page: Page, at: int) -> bool:
    """Whether word `at` is a month that says when."""
    return page.words[at] in _MONTHS and _says_when(page, at)


def is_among_capitals(page: Page, at: int) -> bool:
    """Whether word `at` stands in a line that is all capitals."""
    beside = [each for each in (at - 1, at + 1) if 0 <= each < len(page.words)]
    return page.capitals(at) and any(map(page.capitals, beside))


def is_possessive(page: Page, at: int) -> bool:
    """Whether an 's follows word `at`."""
    return page.between(at) == "'" and page.words[at + 1 : at + 2] == ["s"]


def is_doubtful(page: Page, at: int) -> bool:
    """Whether word `at` may be a month or a name: nothing about it tells."""
    return page.words[at] in _MONTHS and at > 0 and page.words[at - 1] in _PERHAPS_WHEN


def _says_when(page: Page, at: int) -> bool:
    before = page.words[at - 1] if at else ""
    after = page.words[at + 1] if at + 1 < len(page.words) else ""
    if before in _PERHAPS_WHEN:
        about = page.words[max(0, at - _NEAR) : at] + page.words[at + 1 : at + 1 + _NEAR]
        return any(word in _MONTHS or word.isdigit() for word in about)
    return before in _WHEN or before.isdigit() or after.isdigit() or after == "day"
