"""What a word shows of the place that it has in a name."""

from __future__ import annotations

import re

from rapporteur.domain.language import fold

_PATRONYMIC = re.compile(
    r"""\A(?:
      [\w']+(?:ович|евич|овна|евна|ична)
    | иль[иы]ч | лукич | кузьмич | фомич | никитич | саввич | фокич | силыч | минич
    | [\w']+(?:ovit?ch|evit?ch|ovna|evna|ichna)
    | il'?[yi]?ich | il[iy]ch | lukich | kuz'?mich | fomich | nikitich | savv?ich | fokich
    )\Z""",
    re.VERBOSE,
)
_TURKIC_SON_OR_DAUGHTER = frozenset(
    ["оглы", "оглу", "кызы", "улы", "ogly", "oglu", "ogli", "kyzy", "qizi", "gyzy", "uly"]
)
_HONOURS = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "esq", "phd", "dphil", "md", "qc", "kc", "mp", "мл", "ст"}
    | {"obe", "mbe", "cbe", "kbe", "dbe", "cb", "kcb", "cmg", "kcmg", "dcmg", "gcmg"}
)
_RUSSIAN_DEGREE = re.compile(r"[кд]\.\s*\w{1,6}\.\s*н\.?")  # «к.и.н.», «д.полит.н.»


def is_patronymic(word: str) -> bool:
    """Whether `word` looks like a patronymic, in Cyrillic or Latin letters.

    Some surnames look the same (Абрамович, Shostakovich): the word's place decides then.
    """
    return _PATRONYMIC.match(fold(word).replace("ʹ", "'").replace("’", "'")) is not None


def ends_patronymic(word: str) -> bool:
    """Whether `word` closes a patronymic of two words («Гейдар оглы»)."""
    return fold(word) in _TURKIC_SON_OR_DAUGHTER


def follows_a_name(word: str) -> bool:
    """Whether `word` is an honour, a degree or the like after a name ("OBE", "Jr.", «к.и.н.»)."""
    plain = fold(word)
    return plain.replace(".", "") in _HONOURS or _RUSSIAN_DEGREE.fullmatch(plain) is not None
