"""The ways in which a text says where somebody who spoke is from.

Each function is asked about the words that name an origin (an institute, a country, a side's
adjective), `page.words[first:end]`, and answers with the stretch that gives it to a speaker.
"""

from __future__ import annotations

from typing import NamedTuple

from rapporteur.guard.implied.saying import SAID, SPEECH_NOUNS_RU
from rapporteur.guard.implied.speakers import (
    NO_SPEAKER,
    SENIORITY,
    SPEAKERS,
    TOGETHER,
    VIEWS,
    WEAK_SPEAKERS,
    Lead,
    english,
    is_modifier,
    lead,
)
from rapporteur.guard.implied.speech import in_speech_position, speaks_after, speaks_before
from rapporteur.guard.letters import folded_words
from rapporteur.guard.page import Page
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.russian.paradigms import Form, merged, nouns

_STRONG = SPEAKERS | TOGETHER | VIEWS
_ALL = WEAK_SPEAKERS | _STRONG
_LEADERS = merged(
    (
        english("director head president chairman chairwoman secretary deputy"),
        nouns("директор руководитель президент председатель глава секретарь заместитель"),
    )
)
_OTHERS = {"those": True, "others": True, "someone": False, "somebody": False, "те": True}
_FROM = folded_words("from of for at with in representing от из с со в во при")
_WORKING = folded_words("who works working based employed both all is was are were now")
_REPRESENTING = ("представляющ", "работающ")
_SENT = folded_words("to at при в permanent spokesman")
_ENVOYS = ("representative", "delegation", "представител", "делегаци", "delegate", "делегат")
_NO_SIDE = folded_words(
    "of border river debate границы реки фронта улицы дороги линии моста медали баррикад вопроса"
)
_QUOTES = " «“\"„'»”"
_BEHALF = (("on", "behalf", "of"), ("от", "имени"), ("от", "лица"), ("со", "стороны"))
_SPEAKING = folded_words(
    "speaking spoke speaks выступая выступил выступила выступивший выступавший выступающий "
    "выступившая выступавшая говоря"
)
_AND = frozenset({"and", "or", "и", "или"})
_NOMINATIVE = frozenset({Case.NOMINATIVE})
_GENITIVE = frozenset({Case.GENITIVE})
_TEAMS = folded_words("team teams contingent команда команды команду командой команде")
_FARTHEST = 5  # words between one who speaks and where they are from


class Said(NamedTuple):
    """That `words[first:end]` give words to one or `several` people of a certain origin.

    `body`: it is the institute itself that speaks, not people; `suggestion`: what could stand
    there, where that is not somebody.
    """

    first: int
    end: int
    several: bool
    cases: frozenset[Case] = frozenset()
    body: bool = False
    suggestion: str | None = None


def speaker_before(page: Page, first: int, end: int, leaders: bool = True) -> Said | None:
    """Such as "a participant from X", «эксперт РСМД», "those at X", "an expert on seas from X"."""
    at, linked = _link(page, first)
    if at < 0:
        return None
    noun = _noun_before(page, at, linked)
    if noun is None:
        return None
    word = page.words[noun]
    if word in _LEADERS and word not in SPEAKERS and not leaders:  # «президент РФ»
        return None
    form = _form(word)
    if not _is_meant(page, noun, end, word, leaders) or (not linked and word.isascii()):
        return None
    return _said(page, noun, end, form)


def speaker_after(page: Page, first: int, end: int, any_modifier: bool = False) -> Said | None:
    """An origin and its noun: "X's representative", "an X expert", "the X side".

    With `any_modifier` others may stand between them: «британские военные эксперты».
    """
    noun = _noun_after(page, end, any_modifier)
    if noun is None or not _is_people(page, noun):
        return None
    word = page.words[noun]
    if word in _TEAMS and noun > end:  # "the Russian skating team"
        return None
    led = lead(page, first)
    if word in WEAK_SPEAKERS and not (led.one or _is_counted(page, led, noun)):
        return None
    if word.startswith(_ENVOYS) and _is_sent_elsewhere(page, noun):
        return None
    return _said(page, first, noun + 1, _ALL[word])


def speaks_for(page: Page, first: int, end: int) -> Said | None:
    """As in "speaking for X", "on behalf of X", «выступая от X», «со стороны X»."""
    words, at = page.words, first - (1 if first and page.words[first - 1] == "the" else 0)
    for phrase in _BEHALF:
        start = at - len(phrase)
        if start >= 0 and tuple(words[start:at]) == phrase and page.follows(at - 1):
            speaking = start and words[start - 1] in _SPEAKING
            return Said(start - bool(speaking), end, not speaking, suggestion="")
    if words[end : end + 2] == ["s", "behalf"] and words[at - 1 : at] == ["on"]:
        return Said(at - 1, end + 2, several=True, suggestion="")
    if at >= 2 and words[at - 1] in {"for", "от"} and words[at - 2] in _SPEAKING:
        return Said(at - 2, end, several=False, suggestion="")
    return None


def body_speaks(page: Page, first: int, end: int) -> Said | None:
    """As in "X argued", "according to X", "in X's view", «в РСМД считают»; not of two together."""
    if _is_one_of_two(page, first, end):
        return None
    verb = speaks_after(page, end, SAID)
    within = first > 0 and page.words[first - 1] in {"в", "во"} and page.follows(first - 1)
    if within and first > 1 and page.words[first - 2] in SAID:  # «как отметили в РСМД»
        verb = first - 2
    if verb is not None or page.words[end : end + 2] == ["s", "position"]:
        return Said(first - within, end, within, _NOMINATIVE, body=True)
    if speaks_before(page, first):
        spoken = page.words[first - 1] in SPEECH_NOUNS_RU
        return Said(first, end, False, _GENITIVE if spoken else frozenset(), body=True)
    return None


def is_sent(page: Page, noun: int) -> bool:
    """Whether noun `noun` is of a state's envoys, not of people at the table."""
    return page.words[noun].startswith(_ENVOYS) and _is_sent_elsewhere(page, noun)


def _link(page: Page, first: int) -> tuple[int, bool]:
    """The word before those that say "from", and whether there are any."""
    words, at = page.words, first - 1
    if page.before(first).strip() == "(":  # "one participant (RUSI)"
        return at, True
    if at >= 0 and not _near(page.before(first)):
        return -1, False
    if at >= 0 and words[at] in {"the", "лондонского", "московского"}:
        at -= 1
    if at >= 1 and words[at] == "стороны" and words[at - 1] == "со":
        return at - 2, True
    linked = at >= 0 and words[at] in _FROM
    at -= linked
    while at >= max(0, first - _FARTHEST) and (
        words[at] in _WORKING or words[at].startswith(_REPRESENTING)
    ):
        at, linked = at - 1, True
    return at, linked


def _noun_before(page: Page, at: int, linked: bool) -> int | None:
    words = page.words
    if _known(words[at]) and (page.between(at).strip(_QUOTES) in {"", ",", "("}):
        return at
    if not linked:
        return None
    for noun in range(at - 1, max(-1, at - _FARTHEST), -1):
        if not page.follows(noun):
            return None
        if words[noun] in SPEAKERS and words[noun + 1] in {"on", "in", "по"}:
            return noun
    return None


def _noun_after(page: Page, end: int, any_modifier: bool) -> int | None:
    words, at = page.words, end
    if at < len(words) and words[at] == "s" and "'" in page.before(at):
        at += 1
    weak = None
    for noun in range(at, min(at + 3, len(words))):
        if not (page.follows(noun - 1) or (noun == end and _near(page.before(noun)))):
            break
        if words[noun] in _STRONG:
            return noun
        if words[noun] in WEAK_SPEAKERS:  # «военные» may be an adjective
            weak = noun
        elif words[noun] not in SENIORITY and not (any_modifier and is_modifier(page, noun)):
            break
    return weak


def _known(word: str) -> bool:
    return word in _ALL or word in _OTHERS or word in _LEADERS


def _form(word: str) -> Form:
    return _ALL.get(word) or _LEADERS.get(word) or Form(_OTHERS.get(word, False), frozenset())


def _is_meant(page: Page, noun: int, end: int, word: str, institute: bool) -> bool:
    """Whether noun `noun`, with its origin up to `end`, means people at the table."""
    led = lead(page, noun)
    if (word in _LEADERS and word not in SPEAKERS) or word in WEAK_SPEAKERS or word in _OTHERS:
        return led.one or _speaks(page, led.first, end)
    return word not in VIEWS and (institute or word not in TOGETHER)


def _speaks(page: Page, first: int, end: int) -> bool:
    return in_speech_position(page, first, end)


def _is_counted(page: Page, led: Lead, noun: int) -> bool:
    """Whether one official speaks, or two do; "Russian officials said" is in the papers daily."""
    several = WEAK_SPEAKERS[page.words[noun]].several
    return (led.many or not several) and _speaks(page, led.first, noun + 1)


def _is_people(page: Page, noun: int) -> bool:
    """Not "expert community", nor the other side of a border."""
    if noun + 1 >= len(page.words) or not page.follows(noun):
        return True
    after = page.words[noun + 1]
    if page.words[noun] in TOGETHER:
        return after not in _NO_SIDE
    return after not in NO_SPEAKER


def _is_sent_elsewhere(page: Page, noun: int) -> bool:
    after = page.words[noun + 1] if page.follows(noun) else ""
    before = page.words[noun - 1] if noun else ""
    return after in _SENT or before in {"permanent", "постоянныи", "официальныи", "специальныи"}


def _is_one_of_two(page: Page, first: int, end: int) -> bool:
    words = page.words
    after = words[end] if end < len(words) and page.follows(end - 1) else ""
    before = words[first - 1] if first else ""
    if before == "the" and first > 1:
        before = words[first - 2]
    return after in _AND or before in _AND


def _said(page: Page, first: int, end: int, form: Form) -> Said:
    led = lead(page, first)
    last = page.words[end - 1]
    if last in VIEWS:
        return Said(led.first, end, several=True, suggestion=f"one {last}")
    if of_one := _of_side(page, led.first, end):
        return of_one
    if last == "стороны" and led.first and page.words[led.first - 1] in {"с", "со"}:
        instead = "Со" if page.capital(led.first - 1) else "со"
        return Said(led.first - 1, end, several=True, suggestion=f"{instead} стороны участников")
    several = (form.several or led.many) and not led.one
    return Said(led.first, end, several, led.cases or form.cases)


def _of_side(page: Page, first: int, end: int) -> Said | None:
    """Somebody "from the British side", «участник с британской стороны»."""
    if page.words[end - 1] not in TOGETHER or not first:
        return None
    at = first - 1 - (page.words[first - 1] in {"from", "of", "on", "с", "со", "от"})
    if at < 0 or page.words[at] not in SPEAKERS or not page.follows(at):
        return None
    led, form = lead(page, at), SPEAKERS[page.words[at]]
    several = (form.several or led.many) and not led.one
    return Said(led.first, end, several, led.cases or form.cases)


def _near(gap: str) -> bool:
    return not gap.strip(_QUOTES + "\n-")
