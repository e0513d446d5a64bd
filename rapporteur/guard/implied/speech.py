"""Whether a word stands for one who speaks: "X said", "in X's view", «по словам X».

It is asked of a stretch of words, by what stands about it, in both languages.
"""

from __future__ import annotations

from rapporteur.guard.implied.saying import (
    ADDRESSED,
    ADVERBS,
    ALL_SAID,
    ASIDES,
    FIRST_OF_ASIDES,
    IN_WHOSE_WORDS,
    LABELS,
    LINKS,
    PRONOUNS,
    PUT_BY,
    PUT_RU,
    RELATIVES,
    SAID,
    SPEAKING_AS,
    SPEECH_NOUNS_EN,
    SPEECH_NOUNS_RU,
)
from rapporteur.guard.page import Page

_APPOSITION = 9  # words between two commas after one who speaks
_AS = frozenset({"as", "как"})
_ENDS = frozenset(".!?;:\n")


def in_speech_position(page: Page, first: int, end: int) -> bool:
    """Whether `page.words[first:end]` name one who speaks, is spoken to, or is quoted."""
    return (
        speaks_after(page, end) is not None
        or speaks_before(page, first)
        or _labelled(page, first, end)
        or _apposed(page, first, end)
    )


def speaks_after(page: Page, end: int, verbs: frozenset[str] = ALL_SAID) -> int | None:
    """The place of the word that gives speech to those whose name ends before word `end`."""
    if end >= len(page.words):
        return None
    gap = page.before(end)
    if "'" in gap or page.words[end - 1].endswith("s"):
        found = _of_theirs(page, end)
        if found is not None:
            return found
    if "(" in gap:
        inside = _past_brackets(page, end)
        return None if inside is None else _verb_from(page, inside, verbs)
    if gap.startswith(","):
        return _past_apposition(page, end, verbs)
    if not page.follows(end - 1) or "'" in gap:
        return None
    if page.words[end] in RELATIVES:
        return _verb_from(page, end + 1, verbs)
    return _verb_from(page, end, verbs) or _after_a_pair(page, end, verbs)


def speaks_before(page: Page, first: int) -> bool:
    """Whether what leads to word `first` gives it speech: "according to", «по словам»."""
    words, at = page.words, first - 1
    if at < 0:
        return False
    word = words[at]
    if not page.follows(at):
        return word in SAID and _is_blank_or_dash(page.before(first))
    if word == "to" and at and words[at - 1] == "according":
        return True
    if word in ADDRESSED or word in SPEECH_NOUNS_RU or word.startswith(PUT_RU):
        return True
    if word in LINKS:
        return _linked(page, at)
    return word in SAID and _inverted(page, at)


def _linked(page: Page, at: int) -> bool:
    """As in "the remark of", "as put by", "in the words of", «вопрос от»."""
    before = page.words[at - 1] if at else ""
    if page.words[at] == "to":
        return before in {"reply", "replying", "responding", "thanks", "response", "answer"}
    if page.words[at] == "of":
        return before in IN_WHOSE_WORDS or before in {"remarks", "intervention", "presentation"}
    return before in PUT_BY or before in SPEECH_NOUNS_EN or before in SPEECH_NOUNS_RU


def _inverted(page: Page, at: int) -> bool:
    """Whether verb `at` is put before one who speaks: «отметил X», "…, said X", "as argued X"."""
    if page.words[at].isascii():
        return "," in page.before(at) or _has_quote(page.before(at)) or page.words[at - 1] == "as"
    return True


def _of_theirs(page: Page, end: int) -> int | None:
    """The speech noun of "X's remark", "X's second point"."""
    words = page.words
    at = end + 1 if words[end] == "s" and "'" in page.before(end) else end
    if at == end and "'" not in page.before(end):
        return None
    for place in range(at, min(at + 3, len(words))):
        if not page.follows(place - 1):
            return None
        if words[place] in SPEECH_NOUNS_EN:
            return place
    return None


def _verb_from(page: Page, at: int, verbs: frozenset[str]) -> int | None:
    """The place of the verb of saying that begins at `at`, adverbs and asides passed over."""
    words = page.words
    for _ in range(4):
        if at >= len(words):
            return None
        word = words[at]
        if word in verbs:
            return at
        aside = aside_length(page, at)
        if not aside and not (word in ADVERBS or word.endswith("ly")):
            return None
        at += aside or 1
        if at < len(words) and not (page.follows(at - 1) or page.before(at) == ", "):
            return None
    return None


def aside_length(page: Page, at: int) -> int:
    if page.words[at] not in FIRST_OF_ASIDES:
        return 0
    for aside in ASIDES:
        if tuple(page.words[at : at + len(aside)]) == aside:
            return len(aside)
    return 0


def _past_apposition(page: Page, end: int, verbs: frozenset[str]) -> int | None:
    """The verb after "X, a lawyer," or in "X, who said"."""
    if page.words[end] in RELATIVES:
        return _verb_from(page, end + 1, verbs)
    for place in range(end, min(end + _APPOSITION, len(page.words) - 1)):
        gap = page.between(place)
        if gap.startswith(","):
            return _verb_from(page, place + 1, verbs)
        if not _ENDS.isdisjoint(gap) and not page.follows(place):
            return None
    return None


def _past_brackets(page: Page, end: int) -> int | None:
    """The word after "X (UK)"; a bracket that says what X does there is itself enough."""
    for place in range(end, min(end + 6, len(page.words) - 1)):
        if ")" in page.between(place):
            return place + 1
    return None


def _after_a_pair(page: Page, end: int, verbs: frozenset[str]) -> int | None:
    """The verb of "X and Y Z said"."""
    if page.words[end] not in {"and", "и"}:
        return None
    for place in range(end + 2, min(end + 5, len(page.words))):
        if not page.follows(place - 1):
            return None
        if page.words[place] in verbs:
            return place
    return None


def _labelled(page: Page, first: int, end: int) -> bool:
    """As in "X (speaker)", and "X: …" at the beginning of a line."""
    if end >= len(page.words):
        return False
    gap = page.before(end)
    if "(" in gap:
        return page.words[end] in LABELS
    return gap.startswith(":") and (first == 0 or "\n" in page.before(first))


def _apposed(page: Page, first: int, end: int) -> bool:
    """ "somebody, X, said", "speaking as X", "As X, he said"."""
    if end >= len(page.words):
        return False
    after, before = page.before(end), page.before(first)
    if after == ", " and before == ", ":
        return _verb_from(page, end, ALL_SAID) is not None
    if first and page.words[first - 1] in _AS:
        speaking = first > 1 and page.words[first - 2] in SPEAKING_AS
        own = after == ", " and page.words[end] in PRONOUNS
        return speaking or (own and _verb_from(page, end + 1, ALL_SAID) is not None)
    return False


def _has_quote(gap: str) -> bool:
    return any(mark in gap for mark in "\"“”„«»'")


def _is_blank_or_dash(gap: str) -> bool:
    return not gap.strip(" -")
