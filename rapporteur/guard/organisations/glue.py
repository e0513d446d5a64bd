"""Words of names and what may stand between them: small words come and go."""

from __future__ import annotations

from collections.abc import Iterator

from rapporteur.guard.organisations.organisation_words import GLUE
from rapporteur.guard.page import Page

_WITHIN = frozenset(" \n\t-'\",&+/()«»“”„‹›")
_MOST_GLUE = 3  # words in a row that a text may put into a name
_LONGEST_GAP = 4  # characters
_SHORTENED = 4  # letters at most of a word that a full stop may follow within a name


def kept(page: Page, first: int, end: int) -> tuple[str, ...]:
    """The words there that must stand wherever the name does: the first, and all but small ones."""
    return tuple(page.words[i] for i in range(first, end) if i == first or not is_small(page, i))


def is_small(page: Page, at: int) -> bool:
    """Whether a name may be without a word; an s only as in "Women's", not as in "U.S."."""
    word = page.words[at]
    return word in GLUE and (word != "s" or page.before(at).endswith("'"))


def following(page: Page, at: int) -> Iterator[int]:
    """The words that may be a name's next one after `at`: small words may be passed over."""
    for _ in range(_MOST_GLUE + 1):
        if not goes_on(page, at):
            return
        at += 1
        yield at
        if page.words[at] not in GLUE:
            return


def goes_on(page: Page, at: int) -> bool:
    """Whether a name may go on from a word to the next one."""
    if at + 1 >= len(page.words):
        return False
    gap = page.between(at)
    if gap == " ":
        return True
    if len(gap) > _LONGEST_GAP:
        return False
    if gap == "." or (gap.lstrip().startswith(".") and len(page.words[at]) <= _SHORTENED):
        gap = gap.replace(".", "", 1)
    return _WITHIN.issuperset(gap)
