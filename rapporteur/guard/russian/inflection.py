"""How Russian names change, as tables of endings, and how a table is applied.

A rule applies wherever its ending stands, and every rule that applies adds its forms: where an
ending alone does not tell how a name is declined (Дарвином or Ивановым, Цоя or Толстого), all
ways are there. Endings are in the order of `Case`, alternatives parted by a slash, and "-" is
where a rule has nothing to add.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapporteur.guard.russian.grammar import ALL_CASES, Case

Table = dict[Case, tuple[str, ...]]

VOWELS = "аеёиоуыэюя"
CONSONANTS = "бвгджзклмнпрстфхцчшщ"
_CASES = tuple(Case)
_NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a word with a certain `ending` becomes when its last `cut` letters are exchanged."""

    ending: re.Pattern[str]
    cut: int
    endings: tuple[tuple[Case, tuple[str, ...]], ...]


def rules(*lines: tuple[str, int, str]) -> tuple[Rule, ...]:
    """Rules of lines that give the ending (an expression), the cut, and the endings by case."""
    return tuple(_rule(*line) for line in lines)


def _rule(ending: str, cut: int, endings: str) -> Rule:
    parted = (each.split("/") for each in endings.split("|"))
    by_case = zip(_CASES, parted, strict=True)
    told = tuple((case, tuple(each)) for case, each in by_case if each != [_NOTHING])
    return Rule(re.compile(f"(?:{ending})\\Z"), cut, told)


_BACK = "[гкхжшчщ]"  # after these stands и, never ы
_NOT_BACK = "(?<![гкхжшчщ])"
_HISS = "[жшчщц]"
_NOT_HISS = "[бвгдзклмнпрстфх]"
_UNCHANGED = "|||||"

_SOFTLY = (  # after what и follows, or е in the instrumental
    ("[гкх]а", 1, "а|и|е|у|ой/ою|е"),
    ("[жшчщ]а", 1, "а|и|е|у|ой/ою/ей/ею|е"),
    ("ца", 1, "а|ы|е|у|ой/ою/ей/ею|е"),
)
_NOT_SOFTLY = "(?<![гкхжшчщц])"
_IN_A = ((f"{_NOT_SOFTLY}а", 1, "а|ы|е|у|ой/ою|е"), *_SOFTLY)
_IN_YA = (
    ("(?<!и)(?<!ска)(?<!цка)(?<!на)я", 1, "я|и|е|ю|ей/ею/ёй|е"),
    ("ия", 1, "я|и|и/е|ю|ей/ею/ёй|и/е"),
)
_IN_Y = (
    ("(?<!ы)(?<!ски)(?<!цки)й", 1, "й|я|ю|я|ем/ём|е"),
    ("(?<![сц]к)ий", 1, "-|-|-|-|-|и"),
)
_IN_SOFT_SIGN = ("ь", 1, "ь|я|ю|я|ем/ём|е")
_ADJECTIVE = (
    ("[ыо]й", 2, "-|ого|ому|ого|ым|ом"),
    (f"{_BACK}ой", 2, "-|ого|ому|ого|им|ом"),
    ("[гкх]ий", 2, "-|ого|ому|ого|им|ом"),
    (f"[{CONSONANTS}](?<![гкх])ий", 2, "-|его|ему|его|им|ем"),
    ("[сц]кий|ый", 1, "й|-|-|-|-|-"),
)

MASCULINE_FAMILY = rules(
    (f"{_NOT_HISS}(?<!ых)(?<![сц]ких)", 0, "|а|у|а|ом|е"),
    (_HISS, 0, "|а|у|а|ом/ем/ём|е"),
    *_ADJECTIVE,
    *_IN_A,
    *_IN_YA,
    *_IN_Y,
    _IN_SOFT_SIGN,
    ("ых|их", 0, _UNCHANGED),
    ("[оеё]в|[иы]н", 0, "-|-|-|-|ым|-"),
    (r"\bлев", 2, "-|ьва|ьву|ьва|ьвом|ьве"),
    ("ей", 2, "-|ья|ью|ья|ьем/ьём|ье"),
    ("[оеёэиыую]", 0, _UNCHANGED),
    (f"[{VOWELS}]а", 0, _UNCHANGED),
    ("ко", 1, "-|и|е|у|ой|е"),
    ("[сц]ьки|[сц]ки", 1, "-|ого|ому|ого|им|ом"),
)
FEMININE_FAMILY = rules(
    (f"{_NOT_SOFTLY}(?<!...[оеё]в)а", 1, "а|ы|е|у|ой/ою|е"),
    *_SOFTLY,
    *_IN_YA,
    ("[оеё]ва|[иы]на", 1, "а|ой|ой|у|ой/ою|ой"),
    ("[сц]ка", 1, "а|ой|ой|у/ую|ой/ою|ой"),
    ("(?<![жшчщ])ая", 2, "ая|ой|ой|ую|ой/ою|ой"),
    ("[жшчщ]ая", 2, "ая|ей|ей|ую|ей/ею|ей"),
    ("яя", 2, "яя|ей|ей|юю|ей/ею|ей"),
    (f"[{CONSONANTS}йьъоеёэиыую]|[{VOWELS}]а", 0, _UNCHANGED),
)
PLURAL_FAMILY = rules(
    ("[оеё]в|[иы]н", 0, "ы|ых|ым|ых|ыми|ых"),
    ("[оеё]ва|[иы]на", 1, "ы|ых|ым|ых|ыми|ых"),
    (f"(?:ый|{_NOT_BACK}(?:ой|ая))", 2, "ые|ых|ым|ых|ыми|ых"),
    (f"(?:ий|{_BACK}(?:ой|ая)|яя)", 2, "ие|их|им|их|ими|их"),
    (f"[{CONSONANTS}]{_NOT_BACK}(?<!ц)(?<![оеё]в)", 0, "ы|ов|ам|ов|ами|ах"),
    ("[гкх](?<![иы]х)", 0, "и|ов|ам|ов|ами|ах"),
    ("[жшчщ]", 0, "и|ей|ам|ей|ами|ах"),
    ("ц", 0, "ы|ов/ев|ам|ов/ев|ами|ах"),
    ("(?<!ы)(?<!ски)(?<!цки)й", 1, "и|ев|ям|ев|ями|ях"),
    ("ь", 1, "и|ей|ям|ей|ями|ях"),
    (f"{_NOT_BACK}(?<!...[оеё]в)а", 1, "ы||ам||ами|ах"),
    (f"{_BACK}а", 1, "и||ам||ами|ах"),
    ("(?<!а)я", 1, "и|й/ь|ям|й/ь|ями|ях"),
)
MASCULINE_GIVEN = rules(
    (r"\b(?:павел|лев|пётр)", 0, "|-|-|-|-|-"),  # those that have no second way
    (rf"{_NOT_HISS}(?<!\bпавел)(?<!\bлев)(?<!\bпётр)", 0, "|а|у|а|ом|е"),
    (_HISS, 0, "|а|у|а|ом/ем|е"),
    *_IN_A,
    *_IN_YA,
    *_IN_Y,
    _IN_SOFT_SIGN,
    ("ётр", 3, "-|етра|етру|етра|етром|етре"),
    (r"\bлев", 2, "-|ьва|ьву|ьва|ьвом|ьве"),
    ("[оеёэиыую]", 0, _UNCHANGED),
    (f"[{VOWELS}]а", 0, _UNCHANGED),
    (f"[{CONSONANTS}]и", 0, "-|я|ю|я|ем|и/е"),  # Дмитри, from Latin letters, is Дмитрий too
    ("[клр]о", 1, "-|а/ы/и|у/е|а/у|ом/ой|е"),
)
FEMININE_GIVEN = rules(
    *_IN_A,
    *_IN_YA,
    ("ь", 1, "ь|и|и|ь|ью|и"),
    (f"[{CONSONANTS}йьоеёэиыую]|[{VOWELS}]а", 0, _UNCHANGED),
)
PATRONYMIC = rules(
    ("[иы]ч", 0, "|а|у|а|ем/ом/ём|е"),
    ("на", 1, "а|ы|е|у|ой/ою|е"),
)

_FLEETING = re.compile(rf"(.*[{CONSONANTS}{VOWELS}])([еёоя])([кцлр]|[лнртв]ь)")
_BEFORE_R = re.compile(rf"[{VOWELS}]с?[{CONSONANTS}]\Z")


def table(word: str, rules_: tuple[Rule, ...]) -> Table:
    """The forms of `word`, which is in lower case, by case: of every rule that applies."""
    forms: dict[Case, dict[str, None]] = {}
    for rule in rules_:
        if rule.ending.search(word):
            stem = word[: len(word) - rule.cut]
            for case, endings in rule.endings:
                forms.setdefault(case, {}).update(dict.fromkeys(stem + end for end in endings))
    return {case: tuple(each) for case, each in forms.items()}


def with_fleeting_vowel(word: str, rules_: tuple[Rule, ...], finals: str = "кцлрь") -> Table:
    """As `table`, and once more without the vowel that some words lose (Заяц: Зайца)."""
    whole = table(word, rules_)
    for shorter in _without_vowel(word) if word[-1:] in finals else ():
        oblique = table(shorter, rules_)
        if shorter in oblique.get(Case.NOMINATIVE, ()) or word[-1:] == "ь":
            del oblique[Case.NOMINATIVE]
        whole = merged(whole, oblique)
    return whole


def _without_vowel(word: str) -> Iterator[str]:
    """What could be left of a stem: орёл орл-, стрелец стрельц-, заяц зайц-, конёк коньк-."""
    found = _FLEETING.fullmatch(word)
    if found is None:
        return
    stem, vowel, last = found.groups()
    if vowel == "я" and last != "ц":
        return
    if stem[-1] in VOWELS:
        if last in "кц" and vowel != "о":
            yield f"{stem}й{last}"
        return
    if last == "р" and not _BEFORE_R.search(stem):
        return
    yield stem + last
    if last in "кц" and vowel != "о":
        yield f"{stem}ь{last}"


def merged(*tables: Table) -> Table:
    """Several tables as one."""
    whole: dict[Case, dict[str, None]] = {}
    for each in tables:
        for case, forms in each.items():
            whole.setdefault(case, {}).update(dict.fromkeys(forms))
    return {case: tuple(forms) for case, forms in whole.items()}


def unchanged(word: str) -> Table:
    """The table of a word that never changes."""
    return dict.fromkeys(_CASES, (word,))


def by_form(cases: Table) -> dict[str, frozenset[Case]]:
    """A table turned about: each form, and the cases that it may stand in."""
    forms: dict[str, set[Case]] = {}
    for case in _CASES:
        for form in cases.get(case, ()):
            forms.setdefault(form, set()).add(case)
    return {
        form: ALL_CASES if len(found) == len(ALL_CASES) else frozenset(found)
        for form, found in forms.items()
    }


def capitals_as_in(word: str, form: str) -> str:
    """`form`, in lower case, with capitals where `word` has them."""
    if len(word) > 1 and word.isupper():
        return form.upper()
    same = 0
    for old, new in zip(word.lower(), form, strict=False):
        if old != new:
            break
        same += 1
    return word[:same] + form[same:]
