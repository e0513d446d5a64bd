"""How a side is called in each language: its adjective, declined."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rapporteur.domain.attribution import side_may_be_named
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Language
from rapporteur.draft.material import Material

Forms = Mapping[str, str]

_VOWEL = re.compile(r"(?!eu|uk|ug|uru|uni)[aeiou]", re.IGNORECASE)
_RUSSIAN = re.compile(r"([а-яё-]+)(ый|ий|ой)")
_HARD_TO_SAY = re.compile(r"[сзшж][бвгджзклмнпрстфхцчшщ]|щ|вс|мн")


def forms_of(adjective: str, language: Language) -> Forms | None:
    """The forms of a host's adjective that the phrases ask for; None where it has no known shape.

    English: `adj` ("British"), `a_adj` ("a British", "an American"). Russian, from the masculine
    nominative: `nom`, `gen_pl`, `gen_f`, `nom_pl` and `s`, the preposition before `gen_f`. Every
    name with a capital has its text with one too.
    """
    word = adjective.strip()
    forms = _english(word) if language is Language.EN else _russian(word.lower())
    if forms is None:
        return None
    return forms | {_capital(name): _capital(form) for name, form in forms.items()}


def _english(word: str) -> dict[str, str] | None:
    if not re.fullmatch(r"[A-Za-z][A-Za-z –-]*", word):
        return None
    word = _capital(word)
    return {"adj": word, "a_adj": f"{'an' if _VOWEL.match(word) else 'a'} {word}"}


def _russian(word: str) -> dict[str, str] | None:
    shape = _RUSSIAN.fullmatch(word)
    if shape is None:
        return None
    stem, ending = shape.groups()
    velar, hushing = stem[-1] in "гкх", stem[-1] in "жчшщ"
    soft = velar or hushing or ending == "ий"
    feminine = "ей" if ending == "ий" and not velar else "ой"
    return {
        "nom": word,
        "gen_pl": stem + ("их" if soft else "ых"),
        "nom_pl": stem + ("ие" if soft else "ые"),
        "gen_f": stem + feminine,
        "s": "со" if _HARD_TO_SAY.match(word) else "с",
    }


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class Sides:
    """Which sides may be named, and how, in one language.

    Beside the small-group rule one more thing is asked: that the rest of the room is no small
    group either. Where every remark of the nine Russians says so, a remark that says nothing
    is one of the two Britons'.
    """

    def __init__(self, material: Material, language: Language) -> None:
        self._present, self._k = material.present, material.k
        self._forms = {host.number: _host_forms(host, language) for host in material.hosts}

    def forms(self, side: int | None) -> Forms | None:
        """The forms of a side that may be named; None where it may not, or has no adjective."""
        return self._forms.get(side) if side is not None and self._may_be_named(side) else None

    def are_both(self, sides: frozenset[int]) -> bool:
        """Whether `sides` are the two sides of a dialogue of two, and both may be named."""
        return (
            len(self._forms) == 2
            and sides == frozenset(self._forms)
            and all(self._may_be_named(side) for side in sides)
        )

    def _may_be_named(self, side: int) -> bool:
        if not side_may_be_named(side, self._present, self._k):
            return False
        rest = sum(count for other, count in (self._present or {}).items() if other != side)
        return rest == 0 or rest >= self._k


def _host_forms(host: Host, language: Language) -> Forms | None:
    return forms_of(host.adjective.exactly(language), language)
