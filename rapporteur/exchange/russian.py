"""Russian names that stand in Latin letters: told from others, and turned back."""

from __future__ import annotations

import re

from rapporteur.domain.language import fold
from rapporteur.domain.roster import Gender

_SURE = re.compile(
    r"(?:[oe]v|[oe]va|[iy]ev|[iy]eva|yov|yova|enko|sk[iy]{1,2}|skiy|sk[ay]?[iy]a|ts?kaya|chuk|shvili|adze|yuk|iuk"
    r"|tsky|tskiy|zhin|chkin|shkin|nykh|skikh|oy|aya|aia)\Z"
)
_MAYBE = re.compile(r"(?:[iy]n|[iy]na|yan|ian|ko|uk|ich|its|y|ik|ets)\Z")
_NOT = re.compile(r"(?:mccoy|roy|joy|foy|loy|troy|croy|boy|oy|lev|bev|rev|nev|kev|dov|slovenko)\Z")
_MEN_IN_A = frozenset({"данила", "илья", "никита", "лука", "фома", "кузьма", "савва", "фока"})
_SIGNS = (
    ("shch", "щ"), ("sch", "щ"), ("tsk", "цк"), ("tch", "ч"), ("zh", "ж"), ("kh", "х"),
    ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ju", "ю"), ("ya", "я"), ("ja", "я"),
    ("yo", "ё"), ("jo", "ё"), ("ye", "е"), ("je", "е"), ("yy", "ый"), ("iy", "ий"), ("ii", "ий"),
    ("x", "кс"), ("ph", "ф"), ("ck", "к"),
    ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("ë", "ё"),
    ("z", "з"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"),
    ("h", "х"), ("c", "к"), ("y", "ы"), ("w", "в"), ("q", "к"), ("'", "ь"),
)  # fmt: skip
# What goes before the signs: the ends of family names, where the Latin spelling drops a soft sign
# or folds two letters into one. The first letters of a pair are Cyrillic already.
_ENDINGS = (
    (r"([szdtkn])k(?:iy|ii|ij|i|y)\Z", r"\1кий"),
    (r"k(?:aya|aia|aja)\Z", "кая"),
    (r"(?<=[aeo])(?:y|i|j)\Z", "й"),
    (r"(?:iy|ii|ij)\Z", "ий"),
    (r"(?<=[kgs])(?:y)\Z", "ий"),
    (r"(?<=[^aeiouy])y\Z", "ый"),
    (r"aia\Z", "ая"),
    (r"(?<=[aeiouy])ye(?=va?\Z|vich|vna)", "е"),
    (r"(?<=[^aeiouy])ye(?=va?\Z|vich|vna)", "ье"),
    (r"(?<=[^aeiouy]r)ie(?=va?\Z|vich|vna)", "ие"),
    (r"(?<=g)ie(?=va?\Z|vich|vna)", "ие"),
    (r"(?<=[^aeiouy])ie(?=va?\Z|vich|vna)", "ье"),
    (r"(?<=[bvpmf])yo(?=va?\Z)", "ьё"),
    (r"(?<=[aeiou][^aeiouy])(?:ya|ia)(?=nova?\Z|nenko\Z|nchuk\Z)", "ья"),
    (r"(?<=[^aeiouy])yi(?=na?\Z|ch)", "ьи"),
    (r"l(?=ts|s[kк]|ch|sh|n)", "ль"),
    (r"z(?=m)", "зь"),
    (r"(?<=tr)oi(?=ts)", "ои"),
    (r"(?<=m)oi(?=s)", "ои"),
    (r"(?<=[aeou])yo", "йо"),
    (r"(?<=[aeo])[iy](?=[^aeiouyаеиоуыя]|\Z)", "й"),
)
_COMPILED = tuple((re.compile(pattern), to) for pattern, to in _ENDINGS)
_SIGN = re.compile("|".join(re.escape(sign) for sign, _ in _SIGNS))
_TO = dict(_SIGNS)


def from_latin(word: str) -> str:
    """A Russian word in Latin letters, folded, turned back into Cyrillic."""
    for pattern, to in _COMPILED:
        word = pattern.sub(to, word)
    return _SIGN.sub(lambda found: _TO[found.group()], word)


def is_surely_family(word: str) -> bool:
    """Whether a folded word in Latin letters ends as only Russian family names do."""
    return len(word) > 4 and bool(_SURE.search(word)) and not _NOT.search(word)


def may_be_family(word: str) -> bool:
    """Whether it ends as Russian family names do, and others as well."""
    return len(word) > 3 and bool(_MAYBE.search(word))


def is_womans(given: str) -> bool:
    """Whether a Russian given name in Cyrillic is a woman's."""
    name = fold(given)
    return name == "любовь" or (name.endswith(("а", "я")) and name not in _MEN_IN_A)


def gender_of_family(word: str) -> Gender:
    """What the ending of a folded family name shows, in either script."""
    if re.search(r"(?:[ое]ва|[иы]на|[сц]кая|[oe]va|yova|[sz]kaya|skaia)\Z", word):
        return Gender.FEMALE
    if re.search(r"(?:[ое]в|[сц]кий|[^aeiou][oe]v|yev|iev|yov|sk(?:y|iy|ii))\Z", word):
        return Gender.MALE
    return Gender.UNKNOWN
