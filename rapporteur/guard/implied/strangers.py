"""Names of people on no roster who are given speech: whoever they are, were they in the room?

And initials alone («А. В. отметил») that are those of somebody on the roster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rapporteur.domain.anonymity import FindingKind, Severity
from rapporteur.guard import sentences
from rapporteur.guard.implied.figures import is_body, is_in_public, is_officer
from rapporteur.guard.implied.saying import ADVERBS, SAID
from rapporteur.guard.implied.speech import in_speech_position
from rapporteur.guard.implied.states import state_words
from rapporteur.guard.implied.stems import stem
from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.ordinary import is_common_abbreviation, is_ordinary
from rapporteur.guard.page import Page
from rapporteur.guard.people.cast import Member
from rapporteur.guard.people.person import PARTICLES
from rapporteur.guard.scripts.readings import known_names

_LONGEST = 4  # words of a name
_APPOSITION = 10  # words between a name and its verb, between two commas
_TITLES = folded_words(
    "mr mrs ms miss dr prof professor sir dame lord lady baroness г н господин госпожа проф "
    "профессор"
)
_OPENING = re.compile("[«“„\"‹']\\Z")
_BEFORE_NAMES = folded_words("according словам мнению оценке утверждению выражению убеждению")
_PUT = frozenset({"put", "puts"})  # "as X put it"
_GIVING_SPEECH = SAID | _BEFORE_NAMES | _PUT
_LETTERS = dict(zip("абвгдезиклмнопрстуфэ", "abvgdeziklmnoprstufe", strict=True))


class Strangers:
    """Finds names in the place of one who speaks, whoever's they are.

    The names of those on the roster are among them: whoever joins the findings knows better.
    """

    def find(self, page: Page) -> Iterator[Match]:
        """Every name that is given speech, but for those who spoke in public.

        An everyday word counts where the page gives it as a family name elsewhere.
        """
        names: dict[int, int] = {}
        others: dict[int, int] = {}
        for first, end in _spoken(page):
            name = _name(page, first, end)
            if name is not None:
                names[name[0]] = name[1]
            elif end - first == 1:
                others[first] = end
        families = {stem(page.words[end - 1]) for first, end in names.items() if end - first > 1}
        for first, end in others.items():
            if stem(page.words[first]) in families:
                names[first] = end
        for first, end in names.items():
            yield from _stranger(page, first, end)


class Initials:
    """Finds the initials of people on the roster where they stand for one who speaks."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._dotted: dict[tuple[str, ...], Member] = {}
        for member in members:
            for letters in _initials_of(member):
                self._dotted.setdefault(letters, member)
        for letters in [each for each in self._dotted if _is_usual("".join(each))]:
            del self._dotted[letters]  # "U.S. argued"
        self._together = {"".join(letters): each for letters, each in self._dotted.items()}
        self._letters = frozenset(letter for letters in self._dotted for letter in letters)

    def find(self, page: Page) -> Iterator[Match]:
        """Every place where initials alone are given speech."""
        for word in page.where.keys() & self._together.keys():
            for at in page.where[word]:
                if page.capitals(at) and in_speech_position(page, at, at + 1):
                    yield _initialled(page, at, at + 1, self._together[word])
        rare = sorted(page.where.keys() & self._letters, key=lambda each: len(page.where[each]))
        seen: set[int] = set()
        for letter in rare:
            if len(page.where[letter]) > len(page.words) // 100 + 10:
                continue  # "a", «в»: the letters beside it lead to it
            for at in page.where[letter]:
                first, end = _letters_about(page, at)
                member = self._dotted.get(tuple(page.words[first:end]))
                if member and first not in seen and in_speech_position(page, first, end):
                    seen.add(first)
                    yield _initialled(page, first, end, member)


def _stranger(page: Page, first: int, end: int) -> Iterator[Match]:
    if is_officer(page, first, end) or is_in_public(page, first, end):
        return
    subject = page.stretch(first, end)
    yield Match(
        first,
        end,
        FindingKind.STRANGER,
        subject,
        severity=Severity.WARN,
        why=sentences.STRANGER.format(subject=subject),
        layer=Layer.OVER,
    )


def _spoken(page: Page) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that are given speech."""
    for word in page.where.keys() & _GIVING_SPEECH:
        for at in page.where[word]:
            if word not in _PUT or page.words[at + 1 : at + 2] == ["it"]:
                yield from _named_about(page, at)


def _named_about(page: Page, at: int) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words to which word `at` may give speech."""
    word = page.words[at]
    if word in _BEFORE_NAMES:
        start = at + 2 if word == "according" else at + 1
        if start < len(page.words) and page.follows(at) and page.capital(start):
            yield _run_from(page, start)
        return
    before = at - 1
    while before > 0 and page.follows(before) and page.words[before] in ADVERBS:
        before -= 1
    if before >= 0 and page.follows(before) and page.capital(before):
        if not _is_of_others(page, before, at):
            yield _run_to(page, before)
    elif before >= 0 and page.between(before) == ", ":
        yield from _past_apposition(page, before)
    after = at + 1
    if after < len(page.words) and page.follows(at) and page.capital(after):
        quoted = "," in page.before(at) or "»" in page.before(at) or "-" in page.before(at)
        if quoted or not word.isascii() or _OPENING.search(page.before(at).strip()):
            yield _run_from(page, after)


def _is_of_others(page: Page, last: int, verb: int) -> bool:
    """Whether several speak, and word `last` says whose they are: «рабочие Visteon рассказали»."""
    several = page.words[verb].endswith(("ли", "лись", "ют", "ят")) and last > 0
    if not several or not page.follows(last - 1) or page.words[last - 1] == "и":
        return False
    return not page.capital(last - 1) or _says_nothing(page, last - 1)


def _past_apposition(page: Page, last: int) -> Iterator[tuple[int, int]]:
    """The name before the comma with which the apposition began that word `last` ends."""
    for place in range(last, max(0, last - _APPOSITION), -1):
        gap = page.before(place)
        if gap == ", " and page.capital(place - 1):
            yield _run_to(page, place - 1)
            return
        if page.begins_sentence(place):
            return


def _run_to(page: Page, last: int) -> tuple[int, int]:
    """The capitalised words that end with word `last`."""
    first = last
    while first and last - first < _LONGEST and page.follows(first - 1):
        particle = page.words[first - 1] in PARTICLES and first > 1 and page.capital(first - 2)
        if not (page.capital(first - 1) or particle):
            break
        first -= 1
    return first, last + 1


def _run_from(page: Page, first: int) -> tuple[int, int]:
    end = first + 1
    while end < len(page.words) and end - first < _LONGEST and page.follows(end - 1):
        if not (page.capital(end) or page.words[end] in PARTICLES):
            break
        if page.words[end] in state_words():  # «сказал Петров Русской службе»
            break
        end += 1
    while page.words[end - 1] in PARTICLES and end - first > 1:
        end -= 1
    return first, end


def _name(page: Page, first: int, end: int) -> tuple[int, int] | None:
    """The part of a run of capitalised words that is somebody's name, if any is."""
    if page.words[end - 1] == "s" and "'" in page.before(end - 1):
        end -= 1
    titled = bool(first) and page.words[first - 1] in _TITLES and page.follows(first - 1)
    while first < end and (page.words[first] in _TITLES or _says_nothing(page, first)):
        titled = titled or page.words[first] in _TITLES
        first += 1
    if first >= end or _OPENING.search(page.before(first)) or is_body(page, first, end):
        return None
    if first and page.words[first - 1] == "the" and page.follows(first - 1):
        return None
    long = [i for i in range(first, end) if len(page.words[i]) > 1]
    if not long:
        return None
    if titled or (len(long) == 1 and len(long) < end - first):
        return first, end
    fits = _is_one_name if len(long) == 1 else _are_names
    return (first, end) if fits(page, long) else None


def _says_nothing(page: Page, at: int) -> bool:
    """Whether a capital is there only because a sentence begins."""
    word = page.words[at]
    return page.begins_sentence(at) and is_ordinary(word) and stem(word) not in _given()


def _is_one_name(page: Page, long: list[int]) -> bool:
    """Whether a single word can only be a name: it is no everyday one."""
    at = long[0]
    word = page.words[at]
    odd = any(map(str.isupper, page.written(at)[2:]))  # "NEWSru"
    return len(word) > 2 and not odd and not is_ordinary(word)


def _are_names(page: Page, long: list[int]) -> bool:
    """Whether several words are a given name and a family name."""
    words = [page.words[i] for i in long]
    if any(stem(word) in _given() for word in words[:2]):
        return True
    return len(words) <= 3 and not is_ordinary(words[-1])


@cache
def _given() -> frozenset[str]:
    return frozenset(stem(folded(each)) for each in known_names())


def _letters_about(page: Page, at: int) -> tuple[int, int]:
    """The single capital letters about word `at`, if a whole name does not follow them."""
    first, end = at, at + 1
    while (
        first and at - first < _LONGEST and _is_letter(page, first - 1) and page.follows(first - 1)
    ):
        first -= 1
    while (
        end < len(page.words)
        and end - at < _LONGEST
        and _is_letter(page, end)
        and page.follows(end - 1)
    ):
        end += 1
    if end < len(page.words) and page.follows(end - 1) and page.capital(end):
        return first, first
    return first, end


def _is_letter(page: Page, at: int) -> bool:
    return len(page.words[at]) == 1 and page.capital(at)


def _initials_of(member: Member) -> Iterator[tuple[str, ...]]:
    """Two or three letters by which somebody may be called, in both scripts."""
    for name in member.names:
        letters = [word[0] for word in Page(name).words if word not in PARTICLES]
        for own in {tuple(letters), tuple(_other_script(letters))}:
            for chosen in (
                {own[:3], (own[0], own[-1]), own[:2], (own[-1], *own[:-1])} if own else ()
            ):
                if 1 < len(chosen) < 4:
                    yield chosen


def _other_script(letters: Sequence[str]) -> list[str]:
    back = {latin: letter for letter, latin in _LETTERS.items()}
    return [_LETTERS.get(each) or back.get(each, each) for each in letters]


def _is_usual(letters: str) -> bool:
    return is_common_abbreviation(letters) or letters in state_words()


def _initialled(page: Page, first: int, end: int, member: Member) -> Match:
    return Match(
        first,
        end,
        FindingKind.NAME,
        member.subject,
        why=sentences.INITIALS.format(subject=member.subject),
        signed=member.signed,
        within=page.with_stop(first, end),
    )
