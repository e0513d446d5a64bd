"""What could stand in place of a name in a Russian sentence, in the case that is wanted there.

What stands before is not changed, so words are chosen that go with its shape: «о ком-то из
участников» after «о», «об одном из участников» after «об», «со спикером» after «со».
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.russian.declension import phrase_forms
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.wording.governing import PREPOSITIONS, case_of_adjective, case_wanted, is_verb
from rapporteur.guard.wording.spot import Spot

_N, _G, _D, _A, _I, _P = Case


class _Gender(Enum):
    MASCULINE = auto()
    FEMININE = auto()
    NEUTER = auto()


def _cases(forms: str) -> dict[Case, str]:
    return dict(zip(Case, forms.split(), strict=True))


_ONE = {
    _Gender.MASCULINE: _cases("один одного одному одного одним одном"),
    _Gender.FEMININE: _cases("одна одной одной одну одной одной"),
    _Gender.NEUTER: _cases("одно одного одному одно одним одном"),
}
_SOMEBODY = _cases("кто-то кого-то кому-то кого-то кем-то ком-то")
_PARTICIPANT = {
    _Gender.MASCULINE: _cases("участник участника участнику участника участником участнике"),
    _Gender.FEMININE: _cases("участница участницы участнице участницу участницей участнице"),
}
_PARTICIPANTS = _cases("участники участников участникам участников участниками участниках")
_SPEAKER = _cases("спикер спикера спикеру спикера спикером спикере")
_SPEAKERS = _cases("спикеры спикеров спикерам спикеров спикерами спикерах")
_OF_PARTICIPANTS = {_Gender.MASCULINE: "участников", _Gender.FEMININE: "участниц"}
_BODY = {
    _Gender.MASCULINE: _cases("институт института институту институт институтом институте"),
    _Gender.FEMININE: _cases(
        "организация организации организации организацию организацией организации"
    ),
    _Gender.NEUTER: _cases("учреждение учреждения учреждению учреждение учреждением учреждении"),
}
_OF_BODIES = {
    _Gender.MASCULINE: "институтов",
    _Gender.FEMININE: "организаций",
    _Gender.NEUTER: "учреждений",
}
_BODIES = _cases("организации организаций организациям организации организациями организациях")
_CERTAIN = _cases("некая некой некой некую некой некой")
_FOREIGN = _cases("сторонняя сторонней сторонней стороннюю сторонней сторонней")
_OUTER = _cases("внешняя внешней внешней внешнюю внешней внешней")
_SOME = _cases("некоторые некоторых некоторым некоторых некоторыми некоторых")

_POSTS = """
    эксперт аналитик политолог историк экономист социолог профессор доктор академик доцент посол
    дипломат министр премьер генерал полковник адмирал майор депутат сенатор конгрессмен директор
    заместитель замдиректора руководитель глава председатель сопредседатель президент секретарь
    советник помощник сотрудник сотрудница исследователь исследовательница специалист представитель
    представительница ведущий ведущая модератор докладчик докладчица коллега спикер журналист
    редактор ректор декан заведующий заведующая начальник командующий инспектор консультант юрист
    политик физик лидер основатель координатор обозреватель учёный учитель преподаватель
    профессорша научрук собеседник господин госпожа товарищ премьер-министр вице-президент
    экс-министр член-корреспондент гость партнёр менеджер судья
    """
_POST_FORMS = {
    folded(form): cases
    for post in _POSTS.split()
    for form, cases in phrase_forms(post, animate=True).items()
}
_STOPS = folded_words("и или а но что как если когда где чтобы")
_FEMININE_PAST = re.compile(r"\w{2,}(?:[аеиоуыя]л|[гкзсшрх]л)(?:а|ась)\Z|шла\Z")
_MASCULINE_PAST = re.compile(r"\w{2,}(?:[аеиоуыя]л|[гкзсшрх]л)(?:ся)?\Z|шел\Z")
_NEUTER_PAST = re.compile(r"\w{2,}(?:[аеиоуыя]л|[гкзсшрх]л)(?:о|ось)\Z|шло\Z")
_SHORT = {
    "права": _Gender.FEMININE,
    "прав": _Gender.MASCULINE,
    **dict.fromkeys(["согласна", "уверена", "убеждена", "готова", "должна"], _Gender.FEMININE),
    **dict.fromkeys(["согласен", "уверен", "убежден", "готов", "должен"], _Gender.MASCULINE),
    **dict.fromkeys(["которая", "она"], _Gender.FEMININE),
    **dict.fromkeys(["которыи"], _Gender.MASCULINE),
}
_NOT_PAST = frozenset(["сила", "школа", "начало", "стол", "канал", "журнал", "материал", "дела"])
_GENDER_OF_ADJECTIVE = (
    (re.compile(r"(?:ая|яя|ую|юю)\Z"), _Gender.FEMININE),
    (re.compile(r"ое\Z"), _Gender.NEUTER),
    (re.compile(r""), _Gender.MASCULINE),
)
_WHO = re.compile(  # nouns for people by their ending, and the cases of what follows it
    r"\w+(?:тел|ник|ист|ант|[де]ент|ари|лог|граф|тор|сор|дер|нер|ер|арь|ар|щик|чик|вед|ец|анин|мен)"
    r"(?P<end>ь|и|а|я|у|ю|ом|ем|е)?\Z"
)
_WHO_IN = {
    **dict.fromkeys(("", "ь", "и"), frozenset({_N})),
    **dict.fromkeys(("а", "я"), frozenset({_G, _A})),
    **dict.fromkeys(("у", "ю"), frozenset({_D})),
    **dict.fromkeys(("ом", "ем"), frozenset({_I})),
    "е": frozenset({_P}),
}
_NOBODY = folded_words(
    """
    понедельник вторник четверг характер пример номер размер сектор фактор рынок конец месяц
    комментарий сценарий уровень теперь январь октябрь ноябрь декабрь февраль сентябрь
    """
)
_PARTICIPANTS_FORMS = frozenset(
    form for forms in (_PARTICIPANTS, *_PARTICIPANT.values()) for form in forms.values()
) | {"участниц"}
_APPOSITION = 8  # words from a post to the name of who holds it
_LIKE = {_N: {_N, _A}, _G: {_G, _A}, _D: {_D}, _A: {_A}}  # by the ending of an adjective
_DETERMINERS = {
    word: gender
    for gender, words in (
        (_Gender.MASCULINE, "наш ваш этот тот сам мой этого этому этим этом нашего нашему нашем"),
        (_Gender.FEMININE, "наша ваша эта сама эту нашу вашу саму моя этой нашей вашей самой"),
        (_Gender.NEUTER, "наше ваше мое"),
    )
    for word in folded_words(words)
}


def russian(spot: Spot, adjective: str = "", *, women: bool = True) -> str:
    """Words for the match; `adjective` («британский») where the side may be named.

    Without `women` a woman is not told from a man.
    """
    if spot.is_in_an_address:
        return "институт" if spot.is_organisation else "участник"
    if spot.before in _PARTICIPANTS_FORMS:  # somebody was already replaced there
        return "дискуссии"
    if words := _with_its_preposition(spot):
        return spot.written(words)
    case = case_wanted(spot)
    if spot.is_organisation:
        return spot.written(_organisation(spot, case))
    side = _of_side(adjective)
    if spot.match.several:
        return spot.written(_people(spot, case, side))
    if _is_in_apposition(spot, case):
        return f"из числа {side}участников"
    return spot.written(_person(spot, case, side, women=women))


def russian_again(earlier: Spot) -> str:
    """Words for the post of one who has just been replaced, in the same case."""
    return f"{_ONE[_Gender.MASCULINE][case_wanted(earlier)]} из присутствовавших"


def _person(spot: Spot, case: Case, side: str, *, women: bool) -> str:
    if (gender := _agreeing(spot, case)) is not None:
        return _PARTICIPANT.get(gender, _PARTICIPANT[_Gender.MASCULINE])[case]
    if spot.before == "о":
        return f"{_SOMEBODY[case]} из {side}участников"
    if spot.before == "со":
        return _SPEAKER[case]
    gender = _gender_of_the_verb(spot) if women and case is Case.NOMINATIVE else None
    if gender is not _Gender.FEMININE:
        gender = _Gender.MASCULINE
    return f"{_ONE[gender][case]} из {side}{_OF_PARTICIPANTS[gender]}"


def _with_its_preposition(spot: Spot) -> str:
    """As «об одном из участников» where «О» was taken for an initial of the name, else ""."""
    match, page = spot.match, spot.page
    word = page.words[match.first]
    if len(word) > 1 or match.end - match.first < 2 or not page.between(match.first).isspace():
        return ""
    wanted = [case for case in PREPOSITIONS.get(word, ()) if case in match.cases]
    if not wanted or match.several:
        return ""
    one = _ONE[_Gender.MASCULINE][wanted[0]]
    return f"{'об' if word == 'о' else word} {one} из участников"


def _people(spot: Spot, case: Case, side: str) -> str:
    if spot.before == "со":
        return _SPEAKERS[case]
    if spot.before == "о":
        return f"{_SOME[case]} {_PARTICIPANTS[case]}"
    return _PARTICIPANTS[case]


def _organisation(spot: Spot, case: Case) -> str:
    if spot.match.several:
        return _BODIES[case]
    if (gender := _agreeing(spot, case)) is not None:
        return _BODY[gender][case]
    for shape, word in (("о", _CERTAIN), ("со", _FOREIGN), ("во", _OUTER)):
        if spot.before == shape:
            return f"{word[case]} {_BODY[_Gender.FEMININE][case]}"
    gender = _gender_of_the_verb(spot) if case is Case.NOMINATIVE else None
    gender = gender or _Gender.FEMININE
    return f"{_ONE[gender][case]} из {_OF_BODIES[gender]}"


@cache
def _of_side(adjective: str) -> str:
    """The adjective of a side before «участников», with a blank after it."""
    if not adjective:
        return ""
    stem = adjective[:-2]
    return f"{stem}{'их' if adjective.endswith('ий') or stem[-1:] in 'гкхжшчщ' else 'ых'} "


def _agreeing(spot: Spot, case: Case) -> _Gender | None:
    """The gender of an adjective or «наш», «этот» before, with which a bare noun agrees."""
    word = spot.before
    if word in _DETERMINERS:
        return _DETERMINERS[word]
    told = None if word in _POST_FORMS else case_of_adjective(word)
    if told is None or case not in _LIKE[told]:
        return None
    return next(gender for ending, gender in _GENDER_OF_ADJECTIVE if ending.search(word))


def _gender_of_the_verb(spot: Spot) -> _Gender | None:
    """The gender in which a verb near by speaks of the match: «сказала X», «X вчера заявила»."""
    words = spot.page.words
    near = [*spot.onwards(4)]
    relative = words[spot.match.end : spot.match.end + 1]  # «X, которая …»
    if relative and relative[0] in _SHORT and not near:
        return _SHORT[relative[0]]
    if near and words[near[0]] in _STOPS:
        near = []
    before = [spot.match.first - 1] if spot.before else []
    for at in (*near[:1], *before, *near[1:]):
        if gender := _spoken_of(words[at]):
            return gender
    return None


def _spoken_of(word: str) -> _Gender | None:
    if word in _SHORT:
        return _SHORT[word]
    if word in _NOT_PAST:
        return None
    for pattern, gender in (
        (_FEMININE_PAST, _Gender.FEMININE),
        (_MASCULINE_PAST, _Gender.MASCULINE),
        (_NEUTER_PAST, _Gender.NEUTER),
    ):
        if pattern.match(word):
            return gender
    return None


def _is_in_apposition(spot: Spot, case: Case) -> bool:
    """Whether a post stands before, in the same case: «эксперт X», «глава отдела МИД X»."""
    for distance, at in enumerate(spot.backwards(_APPOSITION)):
        word = spot.page.words[at]
        if word in _STOPS or is_verb(word):
            return False
        governed = at and spot.page.words[at - 1] in PREPOSITIONS and case is Case.NOMINATIVE
        if case in _post_in(word) and not governed:
            return True
        acronym = spot.page.capitals(at)  # «глава МИД X»
        if distance == 0 and not (case is Case.NOMINATIVE or acronym):
            return False
    return False


def _post_in(word: str) -> frozenset[Case]:
    """The cases in which a word is somebody's post or the like; none where it is not."""
    if word in _POST_FORMS:
        return _POST_FORMS[word]
    found = None if word in _NOBODY else _WHO.match(word)
    return _WHO_IN[found["end"] or ""] if found and len(word) > 5 else frozenset()
