"""What the words of one name are: given name, patronymic, family name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import takewhile

from rapporteur.domain.names import ends_patronymic, follows_a_name, is_patronymic
from rapporteur.domain.roster import Gender
from rapporteur.guard.letters import folded, folded_words

TITLES = folded_words(
    """
    academician adm admiral amb ambassador baron baroness brig brigadier capt captain cmdr col
    colonel commander commodore dame doctor dr gen general gov governor judge justice lady lord lt
    madam madame maj major minister miss mr mrs ms mx president prof professor rev reverend sen
    senator sgt sir
    адмирал академик генерал господин госпожа доктор леди лорд маршал министр мистер миссис мисс
    полковник посол президент проф профессор сенатор сэр товарищ
    адмирала академика генерала господина госпожи доктора лорда министра мистера полковника посла
    президента профессора сенатора сэра адмиралу академику генералу господину госпоже доктору лорду
    министру мистеру полковнику послу президенту профессору сенатору сэру адмиралом академиком
    генералом господином госпожой доктором лордом министром мистером полковником послом президентом
    профессором сенатором сэром адмирале академике генерале господине докторе лорде министре мистере
    полковнике после президенте профессоре сенаторе сэре
    """
) - {"после", "general"}
PARTICLES = folded_words(
    """
    af al av bar ben bin bint da dal das de del della den der di do dos du el ibn la le mac st ten
    ter van von y zu zum zur
    аль ар ас аш бен бин бинт ван да де дель дер ди до ду дю ибн ла ле тер фон цу эль
    """
)
ORIGINS = frozenset({"of", "from", "the", "из"})
_NUMERAL = re.compile(r"[IVX]+")  # George V
_ASIDE = re.compile(r"[\"“”„«»(\[]([^\"“”„«»()\[\]]+)[\"“”„«»)\]]")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name by its words, as entered.

    `given` holds the first name, `middle` what stands between it and the family name and is no
    patronymic; `family` is without its particles; `other` are names set apart in quotation marks
    or brackets ("Bill").
    """

    given: str = ""
    middle: tuple[str, ...] = ()
    patronymic: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    family: str = ""
    other: tuple[str, ...] = ()

    @property
    def gender(self) -> Gender:
        """What the patronymic tells of the gender."""
        last = folded(self.patronymic[-1]) if self.patronymic else ""
        if not last:
            return Gender.UNKNOWN
        female = last.endswith(("на", "na", "кызы", "qizi", "kyzy", "gyzy"))
        return Gender.FEMALE if female else Gender.MALE


def person_name(name: str) -> PersonName:
    """The parts of a name, given name first unless a comma or a patronymic tells otherwise."""
    composed = unicodedata.normalize("NFC", name)
    other = tuple(" ".join(each.split()) for each in _ASIDE.findall(composed))
    words = _in_order(_ASIDE.sub(" ", composed)) or _in_order(composed)
    if not words:
        return PersonName()
    if len(words) == 1:
        return PersonName(family=words[0], other=other)
    patronymic = _patronymic(words)
    if patronymic:
        return _with_patronymic(words, patronymic, other)
    before = words[:-1]
    particles = tuple(takewhile(lambda word: folded(word) in PARTICLES, reversed(before)))[::-1]
    own = before[: len(before) - len(particles)]
    if not own:  # "De Gaulle", and nothing else
        return PersonName(particles=particles, family=words[-1], other=other)
    return PersonName(own[0], own[1:], (), particles, words[-1], other)


def _with_patronymic(words: tuple[str, ...], found: slice, other: tuple[str, ...]) -> PersonName:
    patronymic = words[found]
    before, after = words[: found.start], words[found.stop :]
    if after:  # Олег Петрович Семёнов
        particles = tuple(word for word in after[:-1] if folded(word) in PARTICLES)
        return PersonName(before[0], before[1:], patronymic, particles, after[-1], other)
    if len(before) == 1:  # Олег Петрович: perhaps a family name that looks like a patronymic
        return PersonName(before[0], (), patronymic, (), patronymic[-1], other)
    return PersonName(before[-1], (), patronymic, (), before[0], other)  # Семёнов Олег Петрович


def _patronymic(words: tuple[str, ...]) -> slice | None:
    """Where the patronymic stands, which never comes first."""
    for index in range(1, len(words)):
        if index + 1 < len(words) and ends_patronymic(words[index + 1]):
            return slice(index, index + 2)
        if is_patronymic(words[index]):
            return slice(index, index + 1)
    return None


def origin_of(name: str) -> str:
    """Where somebody is said to be from within their name: Port Ellen, Spain, the Elder."""
    words = name.replace(",", " ").split()
    at = next((at for at, word in enumerate(words) if at and word in ORIGINS), len(words))
    return " ".join(word for word in words[at:] if word not in ORIGINS)


def _in_order(name: str) -> tuple[str, ...]:
    """The words of a name, given name first, without titles before it and honours after it."""
    family, comma, given = name.partition(",")
    if comma and given.strip() and not all(map(follows_a_name, given.replace(",", " ").split())):
        name = f"{given} {family}"
    parts = [word for word in name.replace(",", " ").split() if any(map(str.isalnum, word))]
    while len(parts) > 1 and folded(parts[0]).rstrip(".") in TITLES:
        del parts[0]
    origin = next((at for at, word in enumerate(parts) if at and word in ORIGINS), len(parts))
    del parts[origin:]  # Edmund II of Harland
    while len(parts) > 1 and (follows_a_name(parts[-1]) or _NUMERAL.fullmatch(parts[-1])):
        del parts[-1]
    return tuple(parts)
