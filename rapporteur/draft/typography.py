"""Typographic tidying in either language.

English follows the British custom (single quotes outside, double inside, a spaced en dash);
Russian has «ёлочки» outside and „лапки“ inside and an em dash that never begins a line.
Letters and words are never changed, and `typeset` applied twice is `typeset` applied once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapporteur.domain.language import Language

NBSP = "\u00a0"

_QUOTES = {  # (outside, inside)
    Language.EN: (("\u2018", "\u2019"), ("\u201c", "\u201d")),
    Language.RU: (("«", "»"), ("„", "\u201c")),
}
_DOUBLE = frozenset('"\u201c\u201d„«»')
_SINGLE = frozenset("'\u2018\u2019")
_ALWAYS_OPEN = frozenset("«„\u2018")
_ALWAYS_CLOSE = frozenset("»\u201d\u2019")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f([{/-–—\u27e6")
_APOSTROPHE = "\u2019"

_MONTHS_EN = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONTHS_RU = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
_UNITS_EN = "km|m|cm|mm|kg|kt|mt|t|nm|mph|per cent|percent|million|billion|trillion|%"
_UNITS_RU = (
    r"км|м|см|мм|кг|т|кт|Мт|тыс|млн|млрд|трлн|г|гг|в|вв|лет|года?|году|дней|дня|день|часов|часа|%"
)
_SHORT_RU = "а|в|во|и|к|ко|о|об|от|до|за|из|на|по|с|со|у|не|ни|но"
_PARTICLES_RU = "же|ж|бы|б|ли|ль"

_Rule = tuple[re.Pattern[str], str]


def _rules(*pairs: tuple[str, str]) -> tuple[_Rule, ...]:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in pairs)


_COMMON = _rules(
    (r"[ \t\r\n]+", " "),
    (r"\.{3,}", "…"),
    (r"(?<=\S) +(?=[,;:!?](?:\s|$))", ""),
    (r"\b((?:1[89]|20)\d\d)[-–—]((?:1[89]|20)\d\d)\b(?![-–—])", r"\1–\2"),
)
_AFTER = {
    Language.EN: _rules(
        (r"(?<=[^\s–—-])(?:—|--)(?=[^\s–—-])", " – "),
        (r"(?<=\S)[ \u00a0]+(?:[-–—]{1,3}[ \u00a0]+)+(?=\S)", " – "),
        (r"\b((?:Nos?|[Aa]rts?|[Pp]p?|[Vv]ols?|[Cc]h|Dr|Mr|Mrs|Ms|St)\.?) (?=\d)", rf"\1{NBSP}"),
        (r"\b(Dr|Mr|Mrs|Ms|Prof)(\.?) (?=[A-Z])", rf"\1\2{NBSP}"),
        (rf"(?<=\d) (?=(?:{_UNITS_EN})(?!\w))", NBSP),
        (rf"\b(\d\d?) (?=(?:{_MONTHS_EN})\b)", rf"\1{NBSP}"),
        (r"\b([A-Z]\.) ?(?=[A-Z]\.)", rf"\1{NBSP}"),
        (r"(?<![\w.])([A-Z]\.) (?=[A-Z][a-z])", rf"\1{NBSP}"),
        (rf"({NBSP}[A-Z]\.) (?=[A-Z][a-z])", rf"\1{NBSP}"),
    ),
    Language.RU: _rules(
        (r"(?<=[^\s–—-])--(?=[^\s–—-])", f"{NBSP}— "),
        (r"(?<=\S)[ \u00a0]+(?:[-–—]{1,3}[ \u00a0]+)+(?=\S)", f"{NBSP}— "),
        (rf"(?<![\w-])((?i:{_SHORT_RU})) (?=\S)", rf"\1{NBSP}"),
        (rf"(?<=\w) (?=(?:{_PARTICLES_RU})(?![\w-]))", NBSP),
        (r"([№§]) ?(?=[\dА-ЯЁA-Z])", rf"\1{NBSP}"),
        (r"(?<!\w)((?:ст|п|пп|гл|с|стр|т|рис|г)\.) (?=[\dА-ЯЁ])", rf"\1{NBSP}"),
        (rf"(?<=\d) (?=(?:{_UNITS_RU})(?!\w))", NBSP),
        (rf"\b(\d\d?) (?=(?:{_MONTHS_RU})(?!\w))", rf"\1{NBSP}"),
        (r"(?<!\w)(и|т)[ \u00a0](т|д|п)\. ?(?=[дпке]\.)", rf"\1{NBSP}\2.{NBSP}"),
        (r"(?<!\w)т\. ?(?=[ек]\.)", f"т.{NBSP}"),
        (r"(?<![\w.])([А-ЯЁ]\.) ?(?=[А-ЯЁ]\.)", rf"\1{NBSP}"),
        (r"(?<![\w.])([А-ЯЁ]\.) ?(?=[А-ЯЁ][а-яё])", rf"\1{NBSP}"),
        (r"(?<=[а-яё]) (?=[А-ЯЁ]\.[ \u00a0]?[А-ЯЁ]\.)", NBSP),
    ),
}


@lru_cache(maxsize=4096)
def typeset(text: str, language: Language) -> str:
    """`text` with the quotes, dashes and non-breaking spaces of `language`.

    Spaces at either end stay, so that stretches of a sentence can be set one by one.
    """
    tidy = _apply(_COMMON, text)
    tidy = _set_quotes(tidy, language)
    return _apply(_AFTER[language], tidy)


def _apply(rules: tuple[_Rule, ...], text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


@dataclass(slots=True)
class _Opened:
    """An opening quote that waits for its closing one."""

    place: int
    single: bool


def _set_quotes(text: str, language: Language) -> str:
    """Pair the quotes by their place and give each pair the signs of its depth.

    A quote without its other half stays as it was typed.
    """
    signs = list(text)
    waiting: list[_Opened] = []
    for place, sign in enumerate(text):
        if sign not in _DOUBLE and sign not in _SINGLE:
            continue
        single = sign in _SINGLE
        if single and _inside_word(text, place):
            signs[place] = _APOSTROPHE
        elif _opens(text, place, waiting):
            waiting.append(_Opened(place, single))
        else:
            _close(signs, place, single, waiting, language)
    if language is Language.EN:
        _lone_singles(signs, waiting)
    return "".join(signs)


def _inside_word(text: str, place: int) -> bool:
    after = text[place + 1 : place + 2]
    before = text[place - 1 : place] if place else ""
    return before.isalnum() and after.isalpha()


def _opens(text: str, place: int, waiting: list[_Opened]) -> bool:
    sign, after = text[place], text[place + 1 : place + 2]
    if sign in _ALWAYS_CLOSE:
        return False
    if sign in _ALWAYS_OPEN:
        return True
    if not after or after.isspace():
        return False
    if place == 0 or text[place - 1] in _BEFORE_OPENING:
        return True
    return bool(waiting) and waiting[-1].place == place - 1


def _close(
    signs: list[str], place: int, single: bool, waiting: list[_Opened], language: Language
) -> None:
    depth = _partner(signs, place, single, waiting)
    if depth is None:
        if single and language is Language.EN:
            signs[place] = _APOSTROPHE
        return
    opening, closing = _QUOTES[language][min(depth, 1)]
    signs[waiting[depth].place], signs[place] = opening, closing
    if language is Language.EN:
        _lone_singles(signs, waiting[depth + 1 :])
    del waiting[depth:]


def _partner(signs: list[str], place: int, single: bool, waiting: list[_Opened]) -> int | None:
    """The depth of the opening quote that the quote at `place` closes, None for none."""
    if not single:
        depths = (at for at in reversed(range(len(waiting))) if not waiting[at].single)
        return next(depths, None)
    if not waiting or not waiting[-1].single or _possessive(signs, place):
        return None
    return len(waiting) - 1


def _possessive(signs: list[str], place: int) -> bool:
    """Whether a single quote after an s is "states'": another one further on can close."""
    if place == 0 or signs[place - 1] not in "sS":
        return False
    rest = "".join(signs[place + 1 :])
    for found in re.finditer("[\u2018\u2019']", rest):
        if not _inside_word(rest, found.start()):
            return found.group() != "\u2018" and not _opens(rest, found.start(), [])
    return False


def _lone_singles(signs: list[str], waiting: list[_Opened]) -> None:
    """An unpaired straight single quote before a word is an elision ('90s), so an apostrophe."""
    for opened in waiting:
        if signs[opened.place] == "'":
            signs[opened.place] = _APOSTROPHE
