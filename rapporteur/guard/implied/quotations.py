"""Long quotations, word for word: whoever was there may know who said it.

Any kind of quotation marks, one within another, and one that is never closed (then it goes on to
the end of its paragraph). Titles and the words of treaties are quoted too: they are let pass.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from rapporteur.domain.anonymity import FindingKind, Severity
from rapporteur.guard import sentences
from rapporteur.guard.implied.figures import is_public
from rapporteur.guard.implied.saying import ALL_SAID, PUT_BY, SPEECH_NOUNS_EN, SPEECH_NOUNS_RU
from rapporteur.guard.implied.speakers import SPEAKERS, TOGETHER, WEAK_SPEAKERS
from rapporteur.guard.letters import folded_words
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.ordinary import is_ordinary
from rapporteur.guard.page import Page

LONG = 12  # words that nobody else would say in the same way
SAID_ALOUD = 6  # so many are enough where they are given to one who spoke

_PAIRS = {"«": "»", "“": "”", "„": "“", "‹": "›"}
_MARKS = re.compile("[«»“”„‹›\"'\n]")
_SUBJECT = 5  # words by which a quotation is called
_LEFT, _RIGHT = 12, 8  # words about a quotation that may give it to somebody
_SENTENCE = re.compile(r"[.!?…]\W*\Z")
_TITLED = folded_words(
    """
    titled entitled called named article chapter essay paper book novel report headline theme
    film journal series section programme project panel session topic conference seminar motto
    slogan heading clause declaration statute charter constitution treaty protocol preamble
    статья статье статьи статью глава главе главы книга книге книги книгу доклад доклада докладе
    заголовок заголовком название названием тему теме тема роман фильм журнал журнале раздел
    разделе программа программы проект проекта сессия сессии секция секции озаглавленный
    озаглавленной озаглавленная конференция конференции семинар форум девиз лозунг пункт пункте
    договор договора декларация декларации устав устава конституции протокол преамбула преамбуле
    закон закона указ указа постановление постановления
    """
)
_HEADLINE_RU = folded_words(
    "договор соглашение конвенция декларация протокол меморандум хартия устав закон указ концепция "
    "стратегия доктрина основы положение резолюция постановление план программа доклад о об"
)
_SPEAKING = (
    frozenset(SPEAKERS)
    | frozenset(TOGETHER)
    | frozenset(WEAK_SPEAKERS)
    | folded_words(
        "he she they one another others some who он она они кто другой другая другие один одна"
    )
)
_PARTICIPANTS = _SPEAKING - folded_words("he she they он она они some кто who")
_SAYING = ALL_SAID | PUT_BY | SPEECH_NOUNS_EN | SPEECH_NOUNS_RU


class Quotations:
    """Finds quotations of `long` words, and of `said_aloud` where a speaker is quoted."""

    def __init__(self, long: int = LONG, said_aloud: int = SAID_ALOUD) -> None:
        self._long = long
        self._said_aloud = said_aloud

    def find(self, page: Page) -> Iterator[Match]:
        """Every long quotation, the outermost of those within one another."""
        if page.closed:  # nothing ends with a line there
            return
        for start, end in _quoted(page.text):
            if page.text.count(" ", start, end) + 1 < self._said_aloud:
                continue
            first, after = _place(page, start), _place(page, end)
            if after - first < self._said_aloud or _is_title(page, first, after):
                continue
            if _is_public(page, first, after):
                continue
            if after - first >= self._long or _is_said(page, first, after):
                yield Match(
                    first,
                    after,
                    FindingKind.QUOTATION,
                    " ".join(page.stretch(first, min(after, first + _SUBJECT)).split()),
                    severity=Severity.WARN,
                    why=sentences.QUOTATION.format(count=after - first),
                    layer=Layer.OVER,
                    suggestion="",
                )


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks, the outermost alone; open ones end with the paragraph.

    Not single ones: what opens nothing may be an apostrophe.
    """
    start, awaited, depth = 0, "", 0
    for mark in _MARKS.finditer(text):
        sign, at = mark[0], mark.start()
        if not awaited:
            awaited = _closing(text, at, sign)
            start, depth = at + 1, 1
        elif sign == "\n":
            if _may_stay_open(text, start, awaited):
                yield start, at
            awaited = ""
        elif sign in awaited and _closes(text, at, sign):
            depth -= 1
            if not depth:
                yield start, at
                awaited = ""
        elif _PAIRS.get(sign) == awaited:
            depth += 1
    if awaited and _may_stay_open(text, start, awaited):
        yield start, len(text)


def _may_stay_open(text: str, start: int, awaited: str) -> bool:
    """Whether a quotation that is never closed is one: a straight mark may be of inches."""
    return awaited not in ('"', "'") or (
        awaited == '"' and text[max(0, start - 3) : start - 1].rstrip().endswith((":", ","))
    )


def _closes(text: str, at: int, sign: str) -> bool:
    """Whether a mark that could close does: \"the states' right\" ends no quotation."""
    if sign == '"':
        return not _opens(text, at)
    if sign != "'":
        return True
    before, after = text[at - 1], text[at + 1 : at + 3]
    if after[:1].isalnum():
        return False
    return before != "s" or not (after[:1] == " " and after[1:].isalpha())


def _closing(text: str, at: int, sign: str) -> str:
    """The mark that will close one that opens; "" where `sign` opens nothing."""
    if sign in _PAIRS:
        return _PAIRS[sign] if sign != "„" else "“”"
    if sign == "”" and _opens(text, at):  # as the Finns and the Swedes do
        return "”"
    return sign if sign in ('"', "'") and _opens(text, at) else ""


def _opens(text: str, at: int) -> bool:
    return (at == 0 or not text[at - 1].isalnum()) and text[at + 1 : at + 2].isalnum()


def _place(page: Page, offset: int) -> int:
    """The first word that begins at or after an offset of the folded text."""
    return bisect_left(range(len(page.words)), offset, key=lambda i: page.offsets(i)[0])


def _is_said(page: Page, first: int, end: int) -> bool:
    """Whether the words about a quotation give it to one of those at the table."""
    left = range(_sentence_begin(page, first), first)
    right = range(end, min(end + _RIGHT, len(page.words)))
    before = {page.words[i] for i in left}
    if before & _SAYING and before & _PARTICIPANTS:
        return True
    after = set()
    for place in right:
        after.add(page.words[place])
        if any(sign in page.between(place) for sign in ".!?;\n"):
            break
    return bool(after & ALL_SAID and after & _PARTICIPANTS)


def _is_public(page: Page, first: int, end: int) -> bool:
    """Whether somebody is named who said it, or it was said before others: not in the room.

    The name of somebody who was in the room is a finding by itself.
    """
    left = range(_sentence_begin(page, first), first)
    right = range(end, min(end + _RIGHT, len(page.words)))
    for near in (left, right):
        words = [page.words[i] for i in near]
        says = not _SAYING.isdisjoint(words) or (near is left and ":" in page.before(first))
        named = any(page.capital(i) and not _begins(page, i) for i in near)
        if says and named and _PARTICIPANTS.isdisjoint(words):
            return True
    if any(
        page.words[i] in ALL_SAID and "-" in page.before(i) and page.capital(i + 1)
        for i in range(first, end - 1)
    ):
        return True
    return any(is_public(page.words[i]) for i in (*left, *right))


def _begins(page: Page, i: int) -> bool:
    return page.begins_sentence(i) and is_ordinary(page.words[i])


def _sentence_begin(page: Page, first: int) -> int:
    """Where the words begin that lead to a quotation, within its sentence."""
    place = first
    while place and first - place < _LEFT:
        gap = page.before(place)
        if any(sign in gap for sign in ".!?;\n") and not page.is_shortened(place - 1):
            break
        place -= 1
    return place


def _is_title(page: Page, first: int, end: int) -> bool:
    """Whether what is quoted is how something is called, or what a treaty says."""
    lead = page.words[_sentence_begin(page, first) : first]
    if not _TITLED.isdisjoint(lead) and _SPEAKING.isdisjoint(lead):
        return True
    stretch = page.between(end - 1)
    closed = _SENTENCE.search(stretch.split('"')[0].split("»")[0].split("”")[0])
    if page.words[first] in _HEADLINE_RU and page.capital(first) and not closed:
        return True
    long = [i for i in range(first, end) if len(page.words[i]) > 3]
    return bool(long) and sum(map(page.capital, long)) * 3 >= len(long) * 2
