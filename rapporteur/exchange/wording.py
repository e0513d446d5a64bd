"""The words by which the parts of a line about somebody are told apart."""

from __future__ import annotations

import re

from rapporteur.domain.language import fold
from rapporteur.domain.roster import Gender, Role

TITLES = frozenset(
    """
    dr prof professor mr mrs ms miss mx sir dame lord lady baroness baron viscount earl amb
    ambassador gen general lt maj major col colonel capt captain adm admiral cdr commander brig
    brigadier air marshal vice rear the hon honourable rt right rev
    revd reverend h.e he hrh academician
    д-р др проф профессор доктор г-н г-жа гн гжа господин госпожа посол академик генерал полковник
    адмирал тов сэр леди лорд дама е.п чрезвычайный полномочный
    """.split()  # noqa: SIM905 - a list of words
)
_HIS = frozenset({"mr", "sir", "lord", "baron", "viscount", "earl", "г-н", "гн", "господин", "сэр"})
_HERS = frozenset(
    {"mrs", "ms", "miss", "dame", "lady", "baroness", "г-жа", "гжа", "госпожа", "леди", "дама"}
)
_ROLES = {
    Role.CHAIR: "chair chairman chairwoman chairperson moderator co-chair председатель модератор "
    "сопредседатель председательствующий ведущий ведущая",
    Role.SPEAKER: "speaker presenter panellist panelist докладчик спикер выступающий",
    Role.OBSERVER: "observer наблюдатель",
    Role.PARTICIPANT: "participant discussant rapporteur участник участница",
}
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words.split()}
_ORGANISATION = re.compile(
    r"""\b(?:
      institut\w* | universit\w* | centre | center | council | academ(?:y|ies) | ministr\w*
    | college | school | foundation | house | committee | agency
    | embassy | association | society | bank
    | company | ltd | plc | llc | forum | trust | network | initiative | parliament
    | commission
    | organi[sz]ation | federation | union | corporation | laboratory | think[ -]tank | office
    | fund | club | group | partners | consult(?:ing|ancy|ants) | press | times | journal | magazine
    | service
    | штаб | институт\w* | университет\w* | центр\w* | совет[а]? | академи[яи] | министерств\w*
    | колледж\w* | школ[аы] | фонд\w* | комитет\w* | агентств\w* | посольств\w* | ассоциаци\w*
    | обществ\w* | банк\w* | компани\w* | форум\w* | союз\w* | корпораци\w* | лаборатори\w*
    | дум[аы] | федераци\w* | организаци\w* | журнал\w* | газет\w* | клуб\w* | управлени\w*
    | ооо | оао | ао | пао | мид | вшэ | мгу | мгимо | имэмо | ран | снг
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_POST = re.compile(
    r"""(?<![\w-])(?:
      director\w* | (?:senior|junior|research|associate|distinguished|visiting)\s | fellow | head
    | researcher | research\w* | professor | reader | analyst | president | vice-\w+ | secretary
    | advis[eo]r | ambassador | editor | officer | chair(?:man|woman)?\s+of | lecturer | minister
    | deputy | member | manager | co-?ordinator | expert | scholar | student | former(?:ly)?
    | retired | chief | executive | founder | partner | consultant
    | journalist | correspondent | attach[eé]
    | counsellor | assistant | specialist | programme\slead | lead | dean | rector | principal
    | директор\w* | сотрудник\w* | руководител\w* | заведующ\w* | зав\. | профессор\w* | доцент\w*
    | советник\w* | президент\w* | вице-\w+ | секретар\w* | эксперт\w* | аналитик\w* | посол
    | заместител\w* | зам\. | начальник\w* | член\w* | главн\w+ | старш\w+ | ведущ\w+ | научн\w+
    | младш\w+ | координатор\w* | аспирант\w* | министр\w* | генерал\w* | декан\w* | ректор\w*
    | журналист\w* | обозревател\w* | редактор\w* | консультант\w* | специалист\w* | бывш\w+
    | атташе | председател\w*\s | исполнительн\w+ | основател\w*
    | помощник\w* | преподавател\w* | с\.н\.с\.?
    | гл\.\s?н\.\s?с\.? | в\.н\.с\.? | м\.н\.с\.? | к\.\w+\.\s?н\.? | д\.\w+\.\s?н\.?
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_NOWHERE = frozenset(
    {
        *(
            "london",
            "moscow",
            "oxford",
            "cambridge",
            "edinburgh",
            "st petersburg",
            "geneva",
            "vienna",
        ),
        *("brussels", "washington", "berlin", "paris", "uk", "united kingdom", "great britain"),
        *("russia", "russian federation", "usa", "us", "germany", "france", "independent", "tbc"),
        *("москва", "лондон", "санкт-петербург", "женева", "вена", "россия", "рф", "сша"),
        *("великобритания", "российская федерация", "соединённое королевство", "лично"),
    }
)
_ACRONYM = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ&\d.-]+(?:[ /][A-ZА-ЯЁ][A-ZА-ЯЁ&\d.-]+){0,3}\Z")


def is_title(word: str) -> bool:
    """Whether a word is a form of address before a name ("Dr", "Г-жа")."""
    return fold(word).rstrip(".") in TITLES


def gender_by_title(word: str) -> Gender:
    """The gender that a form of address shows."""
    plain = fold(word).rstrip(".")
    if plain in _HERS:
        return Gender.FEMALE
    return Gender.MALE if plain in _HIS else Gender.UNKNOWN


def role_named(words: str) -> Role | None:
    """The role that a part of a line names, where it names nothing else."""
    return _ROLE_OF.get(fold(words).strip(" .:"))


def is_organisation(words: str) -> bool:
    """Whether a part of a line names an organisation, by its words or as an acronym."""
    return bool(_ORGANISATION.search(words)) or is_acronym(words)


def is_nowhere(words: str) -> bool:
    """Whether a part is a town, a country, or says that there is no employer.

    As an affiliation it would be looked for in every article.
    """
    return words.casefold().strip(" .()") in _NOWHERE


def is_acronym(words: str) -> bool:
    """Whether a part is an acronym, or several ("RUSI", "ИМЭМО РАН", "RIAC/РСМД")."""
    return bool(_ACRONYM.match(words))


def is_post(words: str) -> bool:
    """Whether a part of a line names a post."""
    return bool(_POST.search(words))


def begins_as_post(words: str) -> bool:
    """Whether a post stands at the beginning of a part that may name more."""
    return bool(_POST.match(words))
