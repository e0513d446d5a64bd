"""What an article calls those who speak, and how it counts them, in both languages. All folded."""

from __future__ import annotations

from typing import NamedTuple

from rapporteur.guard.letters import folded_words
from rapporteur.guard.page import Page
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.russian.paradigms import Form, merged, nouns

_ANY: frozenset[Case] = frozenset()


def english(words: str) -> dict[str, Form]:
    """Nouns of English with their plurals; one that is given as "one/many" has that plural."""
    forms: dict[str, Form] = {}
    for word in words.split():
        one, _, many = word.partition("/")
        forms[one] = Form(several=False, cases=_ANY)
        forms[many or _plural(one)] = Form(several=True, cases=_ANY)
    return forms


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"


# One who speaks at a roundtable, whatever stands beside the word.
SPEAKERS = merged(
    (
        english(
            """
            participant speaker expert colleague representative delegate analyst researcher scholar
            fellow attendee discussant panellist panelist specialist interlocutor academic
            contributor commentator counterpart guest observer rapporteur moderator
            """
        ),
        dict.fromkeys(("someone", "somebody"), Form(several=False, cases=_ANY)),
        nouns(
            """
            участник участница эксперт коллега представитель представительница сотрудник
            сотрудница специалист докладчик докладчица спикер исследователь исследовательница
            аналитик делегат собеседник собеседница выступающий выступающая выступавший выступавшая
            дискуссант модератор гость оппонент сопредседатель наблюдатель
            """
        ),
    )
)
# These are spoken of everywhere ("Russian officials"): one who is counted, or speaks, is meant.
WEAK_SPEAKERS = merged(
    (
        english(
            """
            official diplomat officer person/people politician man/men woman/women member chair
            strategist scientist historian economist lawyer journalist
            """
        ),
        {"people": Form(several=True, cases=_ANY)},
        nouns(
            "дипломат чиновник офицер политик военный член ученый юрист историк экономист журналист"
        ),
    )
)
# Those of one origin together.
TOGETHER = merged(
    (
        dict.fromkeys(
            folded_words("side delegation team contingent delegations teams"),
            Form(several=True, cases=_ANY),
        ),
        {
            form: Form(several=True, cases=meaning.cases)
            for form, meaning in nouns("сторона делегация команда").items()
        },
    )
)
# What those of one origin say.
VIEWS = dict.fromkeys(
    folded_words("view viewpoint perspective intervention remark contribution presentation"),
    Form(several=True, cases=_ANY),
)

SENIORITY = folded_words(
    "senior junior leading research associate visiting policy security based own"
)
# "British expert community": nobody speaks there.
NO_SPEAKER = folded_words(
    "community circles paper papers opinion level group groups panel meeting meetings assessment "
    "analysis knowledge advice witness system report reports"
)

_SINGLE_EN = folded_words("a an one another each")
_MANY_EN = folded_words("two three four five some several many most all both other these those few")
_HOLDING_EN = folded_words("the our their his her its")
_COUNTED_OF = _HOLDING_EN | _MANY_EN
_COUNTING = _COUNTED_OF | _SINGLE_EN
_NO_MODIFIER = folded_words(
    """
    a an the and or of in on at to for from by with as that this than is are was were has have had
    be been said not no but if it he she they we who which will would
    и или а но в во на из с со к ко по о об от до за для что как не ни он она они мы бы же то это
    """
)

ONE_RU: dict[str, frozenset[Case]] = {
    "один": frozenset({Case.NOMINATIVE}),
    "одна": frozenset({Case.NOMINATIVE}),
    "одного": frozenset({Case.GENITIVE, Case.ACCUSATIVE}),
    "одному": frozenset({Case.DATIVE}),
    "одним": frozenset({Case.INSTRUMENTAL}),
    "одном": frozenset({Case.PREPOSITIONAL}),
    "однои": frozenset({Case.GENITIVE, Case.DATIVE, Case.INSTRUMENTAL, Case.PREPOSITIONAL}),
    "одну": frozenset({Case.ACCUSATIVE}),
}
_OTHER_RU = folded_words("другой другая другого другому другим другую некий некая каждый каждая")
_SOME_RU = folded_words(
    "другие других некоторые некоторых многие многих несколько большинство два две двое три трое"
)
_AMONG_RU = folded_words("наших этих двух трёх четырёх пяти всех наш наша наши этот эта")


_MOST_COUNTING = 4  # words: "one of all these other"
_LEADING = _COUNTING | ONE_RU.keys() | _OTHER_RU | _SOME_RU | _AMONG_RU


class Lead(NamedTuple):
    """The words that lead to one who speaks: where they begin, and how many they speak of.

    `one`: "one of the", «один из»; `single`: "a", "another", «другой»; `held`: "the", "our";
    `cases`: those of «один», where it stands before «из».
    """

    first: int
    one: bool = False
    single: bool = False
    many: bool = False
    held: bool = False
    cases: frozenset[Case] = frozenset()


def is_counting(word: str) -> bool:
    """Whether a word counts those who are spoken of, or points at them."""
    return word in _LEADING


def lead(page: Page, first: int) -> Lead:
    """What stands before word `first` and belongs to it, one modifier between them at most."""
    for skipped in (0, 1, 2):
        at = first - skipped
        if at < 1 or not page.follows(at - 1):
            break
        if skipped and page.words[at] in _NO_MODIFIER:
            break
        found = _lead_at(page, at - 1)
        if found is not None:
            return found
    return Lead(first)


def _lead_at(page: Page, at: int) -> Lead | None:
    """The lead whose last word is word `at`."""
    word = page.words[at]
    if word == "из" or word in _AMONG_RU:
        return _russian_one(page, at)
    if word in _HOLDING_EN or word in _MANY_EN or word in _SINGLE_EN or word == "of":
        return _english_lead(page, at)
    if word in ONE_RU:
        return Lead(at, single=True, cases=ONE_RU[word])
    if word in _OTHER_RU:
        return Lead(at, single=True)
    return Lead(at, many=True) if word in _SOME_RU else None


def _russian_one(page: Page, at: int) -> Lead | None:
    """«один из», «один из наших двух», with word `at` its last."""
    words, start = page.words, at
    while (
        start
        and at - start < _MOST_COUNTING
        and words[start] in _AMONG_RU
        and page.follows(start - 1)
    ):
        start -= 1
    if words[start] == "из" and start and words[start - 1] in ONE_RU and page.follows(start - 1):
        return Lead(start - 1, one=True, cases=ONE_RU[words[start - 1]])
    if words[start] == "из" and start and words[start - 1] in _SOME_RU:
        return Lead(start - 1, many=True)
    return None


def _english_lead(page: Page, at: int) -> Lead | None:
    """As in "a", "the two", "one of the", "several of our", with word `at` its last."""
    words, start = page.words, at
    while (
        start
        and at - start < _MOST_COUNTING
        and words[start] in _COUNTED_OF
        and page.follows(start - 1)
    ):
        start -= 1
    counted = words[start - 1] if start else ""
    if words[start] == "of" and counted in _COUNTING and page.follows(start - 1):
        return Lead(start - 1, one=counted in _SINGLE_EN, many=counted not in _SINGLE_EN)
    if words[at] == "of":
        return None
    begin = start if words[start] in _COUNTING else start + 1
    own = frozenset(words[begin : at + 1])
    many = not own.isdisjoint(_MANY_EN)
    single = not many and not own.isdisjoint(_SINGLE_EN)
    return Lead(begin, single=single, many=many, held=words[begin] in _HOLDING_EN)


def is_modifier(page: Page, i: int) -> bool:
    """Whether word `i` may stand between an origin and the noun that it belongs to."""
    return page.words[i] not in _NO_MODIFIER and not page.words[i].isdigit()
