"""A noun for what somebody is, with the words about it: "one of the two retired generals"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapporteur.guard.implied.saying import (
    ADVERBS,
    ALL_SAID,
    LABELS,
    RELATIVES,
    SAID,
    SPEECH_NOUNS_EN,
    SPEECH_NOUNS_RU,
)
from rapporteur.guard.implied.speakers import SPEAKERS, TOGETHER, Lead, is_counting, lead
from rapporteur.guard.implied.speech import aside_length, in_speech_position
from rapporteur.guard.implied.standing import (
    DEPUTY,
    NOT_GENERAL,
    PAST,
    RETIRED_RU,
    kinds,
    standing_forms,
)
from rapporteur.guard.implied.states import state_adjectives
from rapporteur.guard.implied.stems import EMPTY, stem
from rapporteur.guard.implied.womanly import FORMS, MAN, PLURAL, WOMAN, WOMEN_WHO_SPEAK
from rapporteur.guard.letters import folded_words
from rapporteur.guard.page import Page

_BESIDE = 4  # words before a noun that belong to it
_ONLY = folded_words("only sole единственная единственный единственной единственную единственного")


_PRESENT = folded_words("present присутствующих присутствовавших выступавших")
_OFFICE = folded_words("of to for in from at из")
_LONGEST_OFFICE = 6  # words
_LEARNED = folded_words(
    "professor lecturer academic economist historian lawyer journalist engineer physicist "
    "scientist student diplomat"
)
_BEFORE_NOUNS = PAST | DEPUTY | WOMAN | MAN
_ADJECTIVE = re.compile(
    r"(?<![нтв]ие)(?<![цн]ии)(?:ии|ыи|ои|ая|яя|ого|его|ому|ему|ым|им|ом|ем|еи|ую|юю|ые|ие|ых|их|ыми)\Z"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands about a noun.

    `sides` are the adjectives of the dialogue's sides, `foreign` that one of another state stands
    there; `past`: "former", "retired"; `deputy` the stem of that word; `one`: "one of the";
    `single`: "a", "another"; `only`: there is no other; `speaks`: it stands for one who speaks;
    `qualified`: what follows tells of what ("the minister of"), or who («посол Иванов»).
    """

    first: int
    end: int
    sides: frozenset[tuple[str, ...]]
    foreign: bool
    past: bool
    several: bool
    one: bool
    single: bool
    speaks: bool
    qualified: bool
    only: bool
    deputy: str

    @property
    def is_of_one_here(self) -> bool:
        """Whether it is about one of those at the table."""
        if self.qualified:
            return False
        if self.several:
            return self.one
        told = self.past or bool(self.sides) or self.only
        return self.one or self.speaks or self.only or (self.single and told)

    @property
    def is_said_of_one(self) -> bool:
        """Whether somebody not told before is given speech by it."""
        return self.speaks and (self.one or self.single or (self.past and not self.several))


def phrase_at(
    page: Page,
    at: int,
    adjectives: frozenset[tuple[str, ...]],
    *,
    gendered: bool = False,
    stretch: tuple[int, int] | None = None,
) -> Phrase:
    """What stands about the noun that is word `at`, or about a `stretch` of words that holds it."""
    begin, end = stretch or (at, _end(page, at, gendered))
    first, words = begin, []
    while first and begin - first < _BESIDE and page.follows(first - 1):
        if not _belongs(page.words[first - 1]):
            break
        first -= 1
        words.append(page.words[first])
    retired = tuple(page.words[at + 1 : at + 3]) == RETIRED_RU
    sides = {(word,) for word in words if (word,) in adjectives}
    end, from_side = _with_side(page, end, adjectives)
    led = lead(page, first)
    office = _past_office(page, at, end, led)
    words, end = words + page.words[end:office], office
    return Phrase(
        led.first,
        end,
        frozenset(sides | from_side),
        any(word in state_adjectives() and (word,) not in adjectives for word in words),
        retired or not PAST.isdisjoint(words),
        _is_of_several(page.words[at]),
        led.one,
        _is_single(page, led, at),
        in_speech_position(page, led.first, end),
        _is_qualified(page, at, end),
        not _ONLY.isdisjoint(words),
        next((stem(word) for word in words[:1] if word in DEPUTY and stretch is None), ""),
    )


def _past_office(page: Page, at: int, end: int, led: Lead) -> int:
    """The end of "a former ambassador to Moscow", where somebody who speaks is counted so.

    In Russian, where nothing counts, of a scholar alone: «министр обороны» is no guest.
    """
    word = page.words[end] if end < len(page.words) and page.follows(end - 1) else ""
    learned = bool(word) and not word.isascii() and kinds().get(page.words[at]) in _LEARNED
    if not learned and not (word in _OFFICE and (led.single or led.one)):
        return end
    for place in range(end + 1, min(end + _LONGEST_OFFICE, len(page.words))):
        if page.words[place] in SAID and page.follows(place - 1):
            return place
        if not page.follows(place - 1):
            break
    return end


def _belongs(word: str) -> bool:
    """Whether a word before a noun belongs to it."""
    if word in _ONLY or word in _BEFORE_NOUNS:
        return True
    if is_counting(word):
        return False
    if not word.isascii():
        return word not in SPEECH_NOUNS_RU and _ADJECTIVE.search(word) is not None
    return not (word in EMPTY or word in ALL_SAID or word in SPEECH_NOUNS_EN or word.isdigit())


def _with_side(
    page: Page, end: int, adjectives: frozenset[tuple[str, ...]]
) -> tuple[int, set[tuple[str, ...]]]:
    """The end of "… from the British side", and the side."""
    if end < len(page.words) and page.follows(end - 1) and page.words[end] in {"from", "с", "со"}:
        for i in range(end + 1, min(end + 3, len(page.words) - 1)):
            if (page.words[i],) in adjectives and page.words[i + 1] in TOGETHER:
                return i + 2, {(page.words[i],)}
    return end, set()


def _is_of_several(word: str) -> bool:
    if word in PLURAL:
        return True
    form = standing_forms().get(word) or FORMS.get(word)
    if form is not None:
        return form.several
    return word.isascii() and word.endswith("s") and not word.endswith("ss")


def _is_single(page: Page, led: Lead, at: int) -> bool:
    """ "A general", not "a general agreement"; «участница» is one of those here by itself."""
    return led.single or page.words[at] in WOMEN_WHO_SPEAK


def _end(page: Page, at: int, gendered: bool) -> int:
    """The word after the phrase: "female participant", «генерал в отставке»."""
    words, end = page.words, at + 1
    if tuple(words[end : end + 2]) == RETIRED_RU:
        return end + 2
    if page.between(at) == "-" and end < len(words) and words[end] not in standing_forms():
        return end + 1 + 2 * (tuple(words[end + 1 : end + 3]) == RETIRED_RU)
    if gendered and end < len(words) and page.follows(at) and words[end] in SPEAKERS:
        return end + 1
    return end


def _is_qualified(page: Page, at: int, end: int) -> bool:
    """Whether more of the phrase follows, or what stands before makes another word of it."""
    word = page.words[at]
    before = page.words[at - 1] if at and page.follows(at - 1) else ""
    if word == "general" and before in NOT_GENERAL:
        return True
    if end >= len(page.words) or not page.follows(end - 1) or "'" in page.before(end):
        return False
    after = page.words[end]
    if aside_length(page, end):  # "in the room"
        return False
    if page.capital(end) and not page.begins_sentence(end):
        return True
    if after in {"of", "for", "to", "in", "at"}:
        return True
    return not (after in EMPTY or after in ALL_SAID or after in ADVERBS or _goes_on(after))


def _goes_on(after: str) -> bool:
    if after in _PRESENT:
        return True
    return after in RELATIVES or after in LABELS or after.endswith("ly") or after.endswith("но")
