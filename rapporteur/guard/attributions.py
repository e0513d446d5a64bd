"""Words that say where one who spoke is from: an institute that may else be named, or a side.

All expressions are for folded text, in which hyphens are spaces and й is и.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rapporteur.guard.folding import folded, folded_words

_SPEAKER_EN = (
    r"(?:participant|speaker|expert|colleague|representative|delegate|analyst|researcher|scholar"
    r"|fellow|official|attendee|discussant|panell?ist|specialist|interlocutor|academic"
    r"|diplomat|person|people|someone|somebody)"
)
_SPEAKER_RU = (
    r"(?:участни[кц]|эксперт|коллег|представител|сотрудни[кц]|специалист|докладчи[кц]|спикер"
    r"|исследовател|аналитик|делегат|собеседни[кц]|выступающ|выступивш|дискуссант|дипломат)"
)
_SENIORITY = r"(?:(?:senior|junior|leading|research|associate|visiting|policy|security) ){0,2}"
_HOW_MANY = r"a|an|the|one|another|each|two|three|four|five|some|several|many|most|all|both|other"
_COUNT_EN = (
    r"\b(?:(?P<one>one of )(?:the |our |their )?"
    rf"|(?:{_HOW_MANY}) (?:of (?:the|our|their) )?|(?:our|their) )"
)
_COUNT_RU = r"\b(?P<one>од[инао]\w{0,3} из )(?:(?:наш|эт)\w{1,3} )?"
_SINGULAR_RU = "а у ом е ь я ю ем ой ою ей ею ий ая ую его ему ого ому им ым"
_PLURAL_RU = folded_words("и ы ов ев ей ам ям ами ями ах ях ие ые их ых ими ыми")
_ENDING_RU = rf"(?P<end>{'|'.join(sorted({'', *_PLURAL_RU, *folded_words(_SINGULAR_RU)}))})\b"
_ADJECTIVE_ENDING_RU = "|".join(
    folded_words("ий ый ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими")
)

_FROM_EN = re.compile(
    rf"{_SPEAKER_EN}(?P<many>s?)\b,? "
    r"(?:from|of|for|at|with|representing|who works (?:at|for)|working (?:at|for)|based at) "
    r"(?P<article>the )?"
)
_FROM_RU = re.compile(
    rf"{_SPEAKER_RU}{_ENDING_RU},? "
    r"(?:(?:от|из|со стороны|в|при|представляющ\w{2,3}|работающ\w{2,3} в) )?"
)
_AFTER_EN = re.compile(rf"(?:'s?)? {_SENIORITY}{_SPEAKER_EN}(?P<many>s?)\b")
_LEADING_EN = re.compile(rf"(?:(?:{_COUNT_EN}(?:\w+ )?)?{_SENIORITY})?\Z")
_LEADING_RU = re.compile(rf"(?:{_COUNT_RU}(?:\w+ )?)?\Z")
_WINDOW = 80  # characters before a speaker in which the words that count them begin

_SIDE_EN = rf"(?:{_SPEAKER_EN}|side|delegation|team|group|contingent|counterpart)"
_SIDE_RU = rf"(?:{_SPEAKER_RU}|сторон|делегаци)"


class Attribution(NamedTuple):
    """That `text[start:end]` gives words to one or `several` people of a certain origin."""

    start: int
    end: int
    several: bool


def attributions(text: str, names: Mapping[int, int]) -> Iterator[tuple[int, Attribution]]:
    """Where an organisation stands as the origin of a speaker, with the start of its name.

    `names` maps the starts of the organisations' names in a folded text to their ends.
    """
    for speaker, leading in ((_FROM_EN, _LEADING_EN), (_FROM_RU, _LEADING_RU)):
        for match in speaker.finditer(text):
            start = _name_after(match, names)
            if start is not None and _begins_a_word(text, match.start()):
                yield start, _attribution(match, leading, names[start])
    for start, end in names.items():
        if after := _AFTER_EN.match(text, end):
            yield start, _attribution(after, _LEADING_EN, after.end(), start)


class Side:
    """How a text may name somebody's side by the host's adjectives."""

    def __init__(self, adjectives: Iterable[str]) -> None:
        self._patterns = tuple(
            _side_pattern(each) for adjective in adjectives if (each := folded(adjective))
        )

    def find(self, text: str) -> Iterator[Attribution]:
        """Every attribution to the side in a folded text, in order for each language."""
        for pattern, leading in self._patterns:
            for match in pattern.finditer(text):
                if _begins_a_word(text, match.start()):  # not "unbritish"
                    yield _attribution(match, leading, match.end())


def _side_pattern(adjective: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The pattern begins with plain letters, so that a long text is searched fast."""
    stem = re.sub(r"(?<=\w\w)(?:ии|ыи|ои)\Z", "", adjective)
    if re.search(r"[а-я]", adjective):
        between = r" (?:и \w+ )?(?:\w+ )?"
        declined = rf"{re.escape(stem)}(?:{_ADJECTIVE_ENDING_RU})"
        return re.compile(f"{declined}{between}{_SIDE_RU}{_ENDING_RU}"), _LEADING_RU
    between = r" (?:(?:and|or) \w+ )?(?:\w+ )?"
    return re.compile(rf"{re.escape(adjective)}{between}{_SIDE_EN}(?P<many>s?)\b"), _LEADING_EN


def _name_after(match: re.Match[str], names: Mapping[int, int]) -> int | None:
    """Where the name begins that follows a speaker; the article may be a part of it."""
    starts = (match.end(), match.start("article") if "article" in match.groupdict() else -1)
    return next((start for start in starts if start in names), None)


def _attribution(
    match: re.Match[str], leading: re.Pattern[str], end: int, start: int | None = None
) -> Attribution:
    """The attribution from `start` (the match's unless given) to `end`, and what leads to it."""
    first = match.start() if start is None else start
    lead = leading.search(match.string, max(0, first - _WINDOW), first)
    assert lead is not None, "the expression admits an empty lead"
    ending = match.groupdict()
    several = bool(ending.get("many")) or ending.get("end") in _PLURAL_RU
    return Attribution(lead.start(), end, several and not lead["one"])


def _begins_a_word(text: str, start: int) -> bool:
    return start == 0 or not text[start - 1].isalnum()
