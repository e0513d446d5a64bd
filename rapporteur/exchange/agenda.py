"""An agenda that was typed or pasted: one line an item, without times, numbers and names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from rapporteur.domain.incoming import AgendaLine
from rapporteur.domain.language import Bilingual, Language, language_of
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput

MOST_LINES = 500
_LONGEST = 600  # characters of a line; more is prose
_CLOCK = r"\d{1,2}\s?[:.hч]\s?\d{2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_TIME = re.compile(
    rf"\s*[\[(]?\s*(?:с\s+|from\s+)?(?P<starts>{_CLOCK})"
    rf"(?:\s*(?:[-–—−/]|to|до|until)\s*(?:{_CLOCK}))?\s*(?:hrs?\b|часов\b|h\b|BST\b|GMT\b|UTC\b)?"
    r"\s*[\])]?\s*(?:[-–—:|.,]\s*)?",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*[-–—•·▪◦‣●○*+>|]+\s+|\s*[•·▪◦‣●○]\s*")
_LABEL = re.compile(
    r"\s*(?:(?:agenda\s+item|item|session|panel|topic|part|block|пункт|сессия|секция|заседание|тема|"
    r"блок|часть|вопрос)\s+(?:№\s?)?(?:\d{1,2}|[IVX]{1,5})\b\s*[-–—:.)]*\s*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\s*(?:\(?\d{1,2}(?:\.\d{1,2})*\s*[.):](?!\d)\)?|[IVX]{1,5}[.)]|\(?[a-zа-я]\))\s+"
)
_PEOPLE = (
    r"co-?chairs?|chaired\s+by|chair(?:man|woman|person)?s?|moderat(?:or|ors|ed\s+by)|speakers?"
    r"|present(?:er|ers|ed\s+by)|panell?ists?|discussants?|rapporteurs?|facilitat(?:or|ors|ed\s+by)"
    r"|introduc(?:ed|tion)\s+by|opened\s+by|led\s+by|introductory\s+remarks\s+by"
    r"|со?-?председател[ьи]|председательству\w+|модератор\w*|ведущ(?:ий|ая|ие)|докладчик\w*"
    r"|спикер\w*|выступа\w+|выступлени[ея]|дискутант\w*|вступительное\s+слово"
)
_IN_BRACKETS = re.compile(rf"\s*[\[(]\s*(?P<who>(?:{_PEOPLE})\b[^\[\]()]*)[\])]", re.IGNORECASE)
_AT_THE_END = re.compile(
    rf"(?:\s*[-–—,;.|]\s*|\s+|\A)(?P<who>(?:{_PEOPLE})\s*[:–—].*)\Z", re.IGNORECASE
)
_BY = re.compile(
    r"(?:\s*[-–—,;.|]\s*)(?P<who>(?:chaired|moderated|presented|facilitated|led|opened|introduced)"
    r"\s+by\s.*)\Z",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\s+[/|]\s+|\s*//\s*")
_NO_ITEM = re.compile(
    r"(?:(?:draft\s+)?agenda|programme?|повестка(?:\s+дня)?|программа|end|конец"
    r"|(?:(?:arrival|registration|welcome|morning|afternoon|evening|tea|coffee|lunch|dinner|supper"
    r"|breakfast|break|reception|departure|drinks|and|&|,|buffet|working)\s*)+"
    r"|(?:(?:регистрация|участников|кофе|кофе-?брейк|перерыв|на|обед|ужин|завтрак|фуршет|при[её]м|и"
    r"|отъезд|сбор|кофе-?пауза|чай)\s*)+)\s*[:.]?",
    re.IGNORECASE,
)
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|янв(?:ар[ья])?|фев(?:р(?:ал[ья])?)?|март?а?"
    r"|апр(?:ел[ья])?|ма[йя]|июн[ья]?|июл[ья]?|авг(?:уста?)?|сент?(?:ябр[ья])?|окт(?:ябр[ья])?"
    r"|нояб?(?:р[ья])?|дек(?:абр[ья])?"
)
_WEEKDAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс"
)
_DAY = re.compile(  # a date and nothing else, as it stands above the items of a day
    rf"(?:(?:day\s+(?:\d|one|two|three)|день\s+(?:\d|первый|второй|третий)|\d-?[йи]\s+день"
    rf"|{_WEEKDAY}|(?:{_MONTH})\.?|\d{{1,2}}(?:st|nd|rd|th|-?го)?|20\d\d|г(?:\.|ода?\b)"
    rf"|\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}|\d{{4}}-\d\d-\d\d|and|и|of|the)(?!\w)[\s,.:;()–—/-]*)+",
    re.IGNORECASE,
)


def read_agenda(text: str) -> tuple[AgendaLine, ...]:
    """The lines of an agenda in their order; blank ones are passed over.

    Times, numbers and bullets are taken off a title, and so are the names of chairs and speakers
    that are marked as such: titles become headings of the article. A line that holds nothing else
    has a blank title, and so have a date alone and a break for coffee or lunch. «English / Русский»
    becomes a title in both languages. Raises BadInput for a text far longer than an agenda.
    """
    rows = [row for row in text.splitlines() if row.strip()]
    if len(rows) > MOST_LINES:
        raise BadInput(
            QT_TRANSLATE_NOOP("Rapporteur", "This agenda has more than {count} lines."),
            QT_TRANSLATE_NOOP("Rapporteur", "Paste its items alone."),
            count=MOST_LINES,
        )
    return tuple(_joined(_line(row) for row in rows))


def titled(words: str) -> AgendaLine:
    """One line as an item."""
    return _line(words)


def _line(row: str) -> AgendaLine:
    words = _clean(row)
    starts = ""
    for _ in range(3):  # "1. 14:00 Item 1:", "• 14:00", in any order
        words = _BULLET.sub("", words, count=1) if _BULLET.match(words) else words
        timed = _TIME.match(words)
        if timed is not None and not starts:
            starts, words = _clock(timed["starts"]), words[timed.end() :]
        words = _NUMBER.sub("", words, count=1) if _NUMBER.match(words) else words
        labelled = _LABEL.match(words)
        if labelled is not None and labelled.end() < len(words):
            words = words[labelled.end() :]
    words, left_out = _without_people(words)
    if all(_is_no_item(half) for half in _BOTH.split(words)):
        words = ""
    return AgendaLine(_in_both(words), starts, left_out, row.strip()[:_LONGEST])


def _is_no_item(words: str) -> bool:
    """Whether it is the heading of the whole, a break, a day, or no words at all."""
    if not any(char.isalpha() for char in words):
        return True
    return any(each.fullmatch(words.strip()) is not None for each in (_NO_ITEM, _DAY))


def _clean(row: str) -> str:
    row = unicodedata.normalize("NFC", row[:_LONGEST])
    row = "".join(" " if char.isspace() else char for char in row)
    row = "".join(char for char in row if unicodedata.category(char)[0] != "C")
    return " ".join(row.split())


def _clock(words: str) -> str:
    """A time of day as 14:00; blank where the hours or minutes are none."""
    hours, minutes = ([*re.findall(r"\d+", words), "0"])[:2]
    hour = int(hours)
    if re.search(r"p\.?m", words, re.IGNORECASE) and hour < 12:
        hour += 12
    return f"{hour:02}:{int(minutes):02}" if hour < 24 and int(minutes) < 60 else ""


def _without_people(words: str) -> tuple[str, str]:
    """The words without marked chairs and speakers, and what was taken off."""
    taken: list[str] = []
    for pattern in (_IN_BRACKETS, _AT_THE_END, _BY):
        found = pattern.search(words)
        while found is not None:
            taken.append(found["who"].strip(" ;,."))
            words = f"{words[: found.start()]} {words[found.end() :]}"
            found = pattern.search(words)
    return " ".join(words.split()).strip(" ,;|–—-"), "; ".join(taken)


def _in_both(words: str) -> Bilingual:
    """A title by its script; one in both languages, with a stroke between them, in both."""
    halves = [half.strip() for half in _BOTH.split(words) if half.strip()]
    if len(halves) == 2 and {language_of(half) for half in halves} == set(Language):
        one, other = halves
        return Bilingual().with_(language_of(one), one).with_(language_of(other), other)
    return Bilingual().with_(language_of(words), words) if words else Bilingual()


def _joined(lines: Iterator[AgendaLine]) -> Iterator[AgendaLine]:
    """A time on a line of its own belongs to the line below it."""
    waiting: AgendaLine | None = None
    for line in lines:
        alone = bool(line.starts) and _TIME.fullmatch(_clean(line.source)) is not None
        if alone:
            if waiting is not None:
                yield waiting
            waiting = line
        elif waiting is not None:
            yield AgendaLine(
                line.title,
                line.starts or waiting.starts,
                line.left_out,
                f"{waiting.source} {line.source}",
            )
            waiting = None
        else:
            yield line
    if waiting is not None:
        yield waiting
