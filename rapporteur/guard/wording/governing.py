"""Which case a Russian sentence wants at a place: by preposition, by verb, or by the noun before.

The forms of the words that stand there say which cases they may be in; what governs them decides
among these.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rapporteur.guard.implied.saying import PUT_RU, SAID
from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.russian.grammar import ALL_CASES, Case
from rapporteur.guard.wording.spot import Spot

_N, _G, _D, _A, _I, _P = Case


def _prepositions(*lines: tuple[str, tuple[Case, ...]]) -> dict[str, tuple[Case, ...]]:
    return {word: cases for words, cases in lines for word in folded(words).split()}


# The likeliest case first.
PREPOSITIONS = _prepositions(
    ("у от ото из изо до без безо для после около против кроме среди возле вокруг вместо", (_G,)),
    ("ради мимо насчёт относительно помимо внутри вне касательно накануне", (_G,)),
    ("вследствие ввиду посредством напротив наподобие сверх позади впереди", (_G,)),
    ("к ко благодаря согласно вопреки навстречу подобно", (_D,)),
    ("по", (_D, _P, _A)),
    ("через про сквозь включая", (_A,)),
    ("над надо перед передо между меж", (_I, _G)),
    ("за под подо", (_I, _A)),
    ("с со", (_I, _G)),
    ("в во на", (_P, _A)),
    ("о об обо", (_P, _A)),
    ("при", (_P,)),
)
_FROM_BEHIND = ("из", frozenset({"за", "под"}))  # «из-за», «из-под»
_PRESENT = re.compile(r"\w{2,}[аеиуюя]т(?:ся)?\Z")
_PAST = re.compile(
    r"(?:\w{2,}(?:[аеиоуыя]л|[гкзсшрх]л)|дал|был|жил|вел|шел|шл)(?:а|о|и|ся|ась|ось|ись)?\Z"
)
_INFINITIVE = re.compile(r"\w{2,}(?:[аеиоуыя]ть|[сз]ти)(?:ся)?\Z")
_NO_VERB = folded_words(
    """
    сила школа начало дела дело стол стола канал канала журнал журнала материал материала тыл отдел
    отдела раздел раздела член члена совет ответ университет институт комитет факультет кабинет
    проект аспект авторитет приоритет депутат дипломат кандидат делегат результат формат интернет
    бюджет пакет президент инцидент контингент момент документ эксперимент аргумент парламент агент
    опыт визит кредит лимит власть часть область деятельность смерть память мать пять шесть путь
    суть весть роль потенциал потенциала генерал генерала филиал филиала персонал персонала
    интервал арсенал арсенала скандал скандала сигнал сигнала финал финала число числа слово масло
    крыло село зал зала кресла тело тела школы
    """
)
# These give speech to somebody, or ask for a person in the accusative.
_ABOUT_SOMEBODY = re.compile(
    r"(?:поблагодар|поддерж|пригла|критик|раскритик|спро[ст]|попрос|переб|процитир|упомян|назв"
    r"|обвин|встрет|назнач|избра|представ|похвал|поздрав|осуд|слуша|услыша|увид|цитир)\w*\Z"
)
_TO_SOMEBODY = re.compile(
    r"(?:ответ|отвеч|возра[зж]|сообщи|поруч|переда|напис|зада|предостав|дал|адресова|помог|пообеща"
    r"|предлож)\w*\Z"
)
_AND = frozenset({"и", "или"})
_NAMES = 5  # «и», and the words of a name before it
_DETERMINERS = folded_words("наш ваш этот тот сам наша ваша эта сама наше ваше мой моя твой")
_ADJECTIVE_ENDINGS = (
    (re.compile(r"(?:ыи|[кшжщч]ии|[дл]нии|ая|яя|ое)\Z"), _N),
    (re.compile(r"(?:ого|[шщжч]его)\Z"), _G),
    (re.compile(r"(?:ому|[шщжч]ему)\Z"), _D),
    (re.compile(r"(?:ую|юю)\Z"), _A),
)
_GERUND = re.compile(r"(?:ывая|давая|учая|ючая|ляя|имая)\Z")
_NO_ADJECTIVES = folded_words(
    "сегодня много никого ничего некого нечего никому ничему некому потому поэтому почему"
)
_OF_MANY = re.compile(r"(?:ли|лись|[уюя]тс?я?)\Z")
_NOUN_LIKE_PAST = re.compile(
    r"(?:[аие]тели|обили|модели|недели|\bроли|цели|земли|отрасли|мысли|рубли)\Z"
)
_JOINS = folded_words("и или а но что как если когда да ни не же бы также")


def case_wanted(spot: Spot) -> Case:
    """The case in which something else must stand in place of the match."""
    possible = spot.match.cases or ALL_CASES
    governed = _governed(spot)
    if governed:
        return next((case for case in governed if case in possible), governed[0])
    if len(possible) == 1:
        return next(iter(possible))
    if spot.before in _AND and (first := _first_of_several(spot)) is not None:
        return case_wanted(first)
    likely = (*_without_preposition(spot), *Case)
    return next((case for case in likely if case in possible), _N)


def _first_of_several(spot: Spot) -> Spot | None:
    """The place of X in «X и Y» where Y is the match, if X is written as a name."""
    first = spot.match.first
    for at in [*spot.backwards(_NAMES)][1:]:
        if not spot.page.capital(at) or spot.page.words[at] in PREPOSITIONS:
            break
        first = at
    found = first < spot.match.first - 1
    return Spot(spot.page, replace(spot.match, first=first)) if found else None


def is_verb(word: str) -> bool:
    """Whether a folded word looks like a verb."""
    if word in SAID:
        return True
    return not (word in _NO_VERB or _NOUN_LIKE_PAST.search(word)) and any(
        pattern.match(word) for pattern in (_PAST, _PRESENT, _INFINITIVE)
    )


def _governed(spot: Spot) -> tuple[Case, ...]:
    """The cases that a preposition asks for, an adjective between passed over."""
    words, possible = spot.page.words, spot.match.cases or ALL_CASES
    for distance, at in enumerate(spot.backwards(2)):
        word = words[at]
        if word in PREPOSITIONS:
            of_two = word in _FROM_BEHIND[1] and at and words[at - 1] == _FROM_BEHIND[0]
            cases = (_G,) if of_two and "-" in spot.page.before(at) else PREPOSITIONS[word]
            noun = distance and _P not in cases and spot.before.endswith(("ом", "ем"))
            served = noun or not possible.intersection(cases)  # «за столом аналитик»
            return () if distance and served else cases
        if distance == 0 and not _may_be_adjective(word):
            return ()
    return ()


def _may_be_adjective(word: str) -> bool:
    return bool(re.search(r"(?:ого|его|ому|ему|[ыи]м|[ыи]х|ои|еи|ую|юю|ом|ем)\Z", word))


def _without_preposition(spot: Spot) -> tuple[Case, ...]:
    """Cases by likelihood, where no preposition stands before."""
    word = spot.before
    if not word or word in _JOINS or not re.match("[а-я]", word):
        return (_N, _A)
    if (agreeing := case_of_adjective(word)) is not None:
        return (agreeing, _A)
    if not spot.is_organisation and spot.after in SAID and not is_verb(word):
        return (_N, _G)
    if word.startswith(PUT_RU):
        return (_I, _N)
    if _GERUND.search(word) or (_ABOUT_SOMEBODY.match(word) and is_verb(word)):
        return (_A, _N)
    if is_verb(word):
        if _INFINITIVE.match(word):
            return (_A, _D, _N)
        objects = (_D, _A) if _TO_SOMEBODY.match(word) else (_A, _D)
        of_many = _OF_MANY.search(word) is not None and not spot.match.several
        return (*objects, _N) if of_many else (_N, *objects)
    if len(word) < 3 or _is_adverb(word) or _is_told_when(spot):
        return (_N, _A, _G)
    return (_G, _N, _D)


def _is_told_when(spot: Spot) -> bool:
    """Whether the noun before goes with a preposition, and a verb follows: «в мае X выступил»."""
    governed = any(spot.page.words[at] in PREPOSITIONS for at in [*spot.backwards(2)][1:])
    return governed and (spot.after in SAID or _PAST.match(spot.after) is not None)


def case_of_adjective(word: str) -> Case | None:
    """The case that an adjective, or «этот», tells by its ending; None where it is none."""
    if word in _DETERMINERS:
        return _N
    if len(word) < 5 or word in _NO_ADJECTIVES or is_verb(word) or _GERUND.search(word):
        return None
    return next((case for ending, case in _ADJECTIVE_ENDINGS if ending.search(word)), None)


def _is_adverb(word: str) -> bool:
    return bool(re.search(r"(?:[нктсчв]о|ски|жды|гда|ьше|же)\Z", word))
