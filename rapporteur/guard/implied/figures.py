"""Who speaks and is nobody at the table: states, bodies, and those who spoke elsewhere. Folded."""

from __future__ import annotations

import re
from functools import cache

from rapporteur.guard.implied.speakers import english
from rapporteur.guard.implied.states import state_words
from rapporteur.guard.letters import folded_words
from rapporteur.guard.page import Page
from rapporteur.guard.russian.paradigms import nouns

# A body is called by one of these, alone or among other words.
_BODIES_EN = folded_words(
    """
    academy administration agency alliance army assembly association authority bank board bureau
    cabinet centre center chamber church coalition college command commission committee community
    company conference congress convention corporation corps council court department directorate
    division embassy federation force forces forum foundation fund government group guard hospital
    house institute institution international league library ministry mission movement museum
    navy network news office organisation organization parliament party police press publication
    radio secretariat senate service society staff station studio study system team television
    times today tower treaty tribunal union university watch world post magazine journal guardian
    herald reuters bloomberg interfax tass google facebook twitter microsoft apple amazon hamas
    hezbollah taliban interpol europol greenpeace gazprom rosneft rosatom opec nasa wikipedia
    politburo duma bundestag knesset kremlin pentagon vatican records entertainment pictures
    inc ltd corp club band album song film series season episode bible koran quran gospel
    """
)
_BODIES_RU = frozenset(
    nouns(
        """
        академия агентство администрация ассамблея ассоциация банк бюро ведомство газета генштаб
        госдума дума департамент институт интерфакс казначейство кабинет комиссия комитет компания
        конгресс консорциум корпорация минобороны минфин мид мвд нато оон парламент партия
        правительство прокуратура профсоюз полиция пресса роснефть росатом газпром центробанк
        сбербанк сенат служба совет союз суд телеканал университет управление федерация фонд форум
        центр церковь штаб верховный рейтер эхо ведомости известия коммерсант новости спартак зенит
        динамо локомотив яндекс россельхознадзор роспотребнадзор следком единороссы
        """
    )
)
_WHEN = folded_words(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday christmas easter
    """
)
# Before a name: one who holds such an office is spoken about, wherever they spoke. Not members of
# parliament, heads and leaders: they come to roundtables.
_OFFICES = (
    frozenset(
        english(
            """
            president minister premier chancellor king queen prince princess pope tsar emperor
            secretary governor mayor dictator spokesman/spokesmen spokeswoman spokesperson saint
            bishop archbishop cardinal patriarch ayatollah sheikh sultan
            """
        )
    )
    | {"prime", "st"}
    | frozenset(
        nouns(
            """
            президент министр премьер канцлер король царь император генсек секретарь губернатор мэр
            вождь папа патриарх митрополит принц госсекретарь прокурор омбудсмен полпред
            пресс-секретарь замминистр вице-премьер
            """
        )
    )
)
# Beside what was said: it was said in public, and not here.
_IN_PUBLIC = folded_words(
    """
    interview interviews reporters journalists press speech address wrote writes book memoir memoirs
    tweeted posted blog broadcast column newspaper magazine article published televised testified
    parliament album film song episode novel magazine
    интервью журналистам корреспонденту корреспондентам агентству пресс брифинге брифинг газете
    телеканале телеканалу эфире радиостанции блоге твиттере книге статье мемуарах речи послании
    суде заседании слушаниях прессе сайте
    """
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_AROUND = 18  # words to both sides, within the sentence
_NEAR = 5  # words before a name in which an office may stand


@cache
def _bodies() -> frozenset[str]:
    return _BODIES_EN | _BODIES_RU | _WHEN | state_words()


def is_body(page: Page, first: int, end: int) -> bool:
    """Whether capitalised words are a state's, a body's or a day's, not somebody's."""
    return any(
        word in _bodies() or (page.capitals(i) and not _is_in_capitals(page, i))
        for i, word in enumerate(page.words[first:end], first)
    )


def is_officer(page: Page, first: int, end: int) -> bool:
    """Whether the name is that of one who holds an office, named with it."""
    words = page.words
    if any(word in _OFFICES for word in words[first:end]):
        return True
    at = first
    while at and first - at < _NEAR and page.follows(at - 1):
        at -= 1
        if words[at] in _OFFICES:
            return True
    return False


def is_in_public(page: Page, first: int, end: int) -> bool:
    """Whether the sentence says that it was said or written elsewhere: a year, an interview."""
    return any(is_public(page.words[i]) for i in _sentence(page, first, end))


def is_public(word: str) -> bool:
    """Whether a word beside a remark tells that it was made elsewhere."""
    return word in _IN_PUBLIC or _YEAR.match(word) is not None


def _sentence(page: Page, first: int, end: int) -> range:
    start, stop = first, end
    while start and first - start < _AROUND and not page.begins_sentence(start):
        start -= 1
    while stop < len(page.words) and stop - end < _AROUND and not page.begins_sentence(stop):
        stop += 1
    return range(start, stop)


def _is_in_capitals(page: Page, i: int) -> bool:
    """Whether word `i` stands in a line that is all capitals."""
    beside = [each for each in (i - 1, i + 1) if 0 <= each < len(page.words)]
    return all(page.words[each].isdigit() or page.capitals(each) for each in beside)
