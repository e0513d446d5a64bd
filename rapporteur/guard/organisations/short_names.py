"""The shorter names of an organisation, and those that its words make put another way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapporteur.guard.implied.states import state_words
from rapporteur.guard.letters import folded_words
from rapporteur.guard.ordinary import is_frequent, is_ordinary
from rapporteur.guard.organisations import organisation_words as known
from rapporteur.guard.organisations.acronyms import initials
from rapporteur.guard.organisations.glue import is_small, kept
from rapporteur.guard.organisations.organisation_ways import (
    Capitals,
    Way,
    Words,
    acronym_ways,
    all_known,
    significant,
)
from rapporteur.guard.organisations.state_bodies import other_ways
from rapporteur.guard.page import Page
from rapporteur.guard.russian.endings import has_cyrillic

_KINDS = (
    known.TRAILING_KINDS
    | known.TRAILING_INSTITUTIONS
    | known.LEADING_KINDS
    | known.LEADING_INSTITUTIONS
    | known.HEADS
    | known.LEGAL
)
_NOT_LAST = frozenset({"international", "media", "music", "energy", "technology"})
_NO_NICKNAME = _KINDS | folded_words(
    "studies affairs relations sciences arts forces nations states services news politics sports"
)
_PLACES = known.PLACES | state_words() | {"u", "s", "k"}
_TELLING_LITTLE = known.HEADS | _PLACES
_PREPOSITIONS = known.GLUE - known.ARTICLES - {"and", "и", "s", "y", "e", "et", "und"}
_SHORTEST = 3  # letters of a word that is left of a name
_LONGEST_BODY = 4  # words of a name with a state's body in it
_LONGEST_NAME = 60  # words; what is longer is no name that anybody shortens
_QUOTES = re.compile(r"[\"«»“”„‹›]")
_ADJECTIVE = re.compile(r"(?:[ыо]и|[кгхжшчщн]ии|ая|яя|ое|ее|ые|[кгхжшчщ]ие|[ыи]х|ого|его)\Z")
_NOMINATIVE = re.compile(r"(?:[бвгджзклмнпрстфцчшщъ]|[ыо]и|[кгхжшчщн]ии|ая|яя|ое|ее|ые|о)\Z")


def short_ways(page: Page) -> Iterator[Way]:
    """Every such way of a name of several words; may repeat."""
    words = significant(page)
    if 1 < len(words) <= _LONGEST_NAME:
        bare = tuple(word for word in words if word not in known.LEGAL) or words
        for part in {bare, *_without_edges(bare)}:
            yield from _derived(page, part)
            for other in _turned(page, part):
                yield from _derived(page, other)
        for part in _without_place(bare):
            known_head = not known.HEADS.isdisjoint(part)
            yield Way(part, _shown(page, part), Capitals.ANY if known_head else Capitals.NAME)
        for piece in (*_beginnings(page, bare), *_ends(page, bare)):
            yield from _derived(page, piece)
        if len(bare) == 1 and is_frequent(bare[0]):  # "Shell plc": it is its name, not a part of it
            yield Way(bare, _shown(page, bare), Capitals.NOT_OPENING, derived=True)
        yield from _nickname(page, bare)
        yield from _singular(page, bare)
        yield from _derived(page, tuple(word for word in bare if word not in known.RANKS))
        if len(bare) == 2 and bare[1] in known.HEADS and not has_cyrillic(bare[1]):
            written = f"{page.written(page.words.index(bare[1]))} of {_shown(page, bare[:1])}"
            yield Way(bare[::-1], written, Capitals.NAME, derived=True)
        yield from _with_other_countries(page, words)
        yield from other_ways(bare)
        yield from _acronyms(page)
        yield from _syllabic(words)


def _derived(page: Page, words: Words) -> Iterator[Way]:
    if len(words) == 1:
        yield from _one_word(page, words[0])
        return
    if not words or _says_little(words) or words == significant(page):
        return
    yield Way(words, _shown(page, words), Capitals.NAME, derived=True)


def _one_word(page: Page, word: str) -> Iterator[Way]:
    """A name of which one word is left; if that is an everyday one, it must not be too frequent."""
    if len(word) < _SHORTEST or word in _KINDS | _PLACES or is_frequent(word):
        return
    needed = Capitals.NOT_OPENING if is_ordinary(word) else Capitals.NAME
    yield Way((word,), _shown(page, (word,)), needed, derived=True)


def _says_little(words: Words) -> bool:
    plain = all_known(words) or _TELLING_LITTLE.issuperset(words)
    return plain and (len(words) == 1 or known.SINGULAR.isdisjoint(words))


def _shown(page: Page, words: Words) -> str:
    """Words of a name as the name has them, with what stands between them there."""
    places = {word: i for i, word in reversed(list(enumerate(page.words)))}
    at = [places[word] for word in words if word in places]
    if not at or len(at) < len(words) or at != sorted(at):
        return " ".join(page.written(places[word]) if word in places else word for word in words)
    shown = [i for i in range(at[0], at[-1] + 1) if i in at or is_small(page, i)]
    if len(shown) == at[-1] + 1 - at[0]:
        return " ".join(_QUOTES.sub("", page.stretch(at[0], at[-1] + 1)).split())
    return " ".join(map(page.written, shown))


def _without_edges(bare: Words) -> Iterator[Words]:
    """Without kinds before and after."""
    rest = bare
    while len(rest) > 1 and _may_go_before(rest):
        rest = rest[1:]
        if rest[0] not in _KINDS:
            yield rest
    rest = bare
    while len(rest) > 1 and _may_go(rest):
        rest = rest[:-1]
        yield rest


def _without_place(bare: Words) -> Iterator[Words]:
    """Without the country at the end, where two words or more are left."""
    for place in known.TRAILING_PLACES:
        if bare[-len(place) :] == place and len(bare) - len(place) > 1:
            yield bare[: -len(place)]


def _may_go_before(words: Words) -> bool:
    """Whether the first word is a kind that may be left out."""
    if words[0] in known.LEADING_INSTITUTIONS or len(words) > 2:
        is_kind = words[0] in known.LEADING_INSTITUTIONS | known.LEADING_KINDS
        return is_kind and (not has_cyrillic(words[1]) or bool(_NOMINATIVE.search(words[1])))
    return words[0] in known.LEADING_KINDS


def _may_go(words: Words) -> bool:
    """Whether the last word is a kind that may be left out."""
    if words[-1] in known.TRAILING_INSTITUTIONS:
        return len(words) > 2 and words[-2] not in _PLACES
    return words[-1] in known.TRAILING_KINDS


def _beginnings(page: Page, bare: Words) -> Iterator[Words]:
    """The beginnings of a long name that may stand alone: "House of Commons" of Canada."""
    begun: list[str] = []
    for word in page.words:
        if len(begun) > 1 and (word in _PREPOSITIONS or _is_named(begun)):
            yield tuple(begun)
        if word in bare:
            begun.append(word)


def _is_named(words: list[str]) -> bool:
    """Whether words end as the name of an institution may."""
    last = words[-1]
    if has_cyrillic(last):
        return not _ADJECTIVE.search(last)
    return last in _KINDS and last not in _NOT_LAST


def _ends(page: Page, bare: Words) -> Iterator[Words]:
    """The ends of a long English name: "Carey Business School" at Johns Hopkins."""
    for at in range(1, len(page.words) - 1):
        if page.words[at - 1] in known.GLUE or has_cyrillic(page.words[at]):
            continue
        end = page.words[at:]
        if end[0] in _KINDS or known.GLUE.isdisjoint(end):
            kept_words = tuple(word for word in end if word in bare)
            if len(kept_words) > 2 or not all(map(is_ordinary, kept_words)):
                yield kept_words


def _singular(page: Page, bare: Words) -> Iterator[Way]:
    """ "Congress" of the United States: a state's body, where it is written as a name."""
    for word in bare[:1] if has_cyrillic(bare[0]) else bare[-1:]:
        if word in known.SINGULAR and len(bare) <= _LONGEST_BODY:
            yield Way((word,), _shown(page, (word,)), Capitals.NOT_OPENING, derived=True)


def _nickname(page: Page, bare: Words) -> Iterator[Way]:
    """The last word of a short English name, if it is one of many: the "Vikings"."""
    last = bare[-1]
    if not 1 < len(bare) < 5 or not known.GLUE.isdisjoint(page.words) or has_cyrillic(last):
        return
    if last.endswith("s") and not last.endswith("ss") and last not in _NO_NICKNAME:
        needed = Capitals.NOT_OPENING if is_frequent(last) else Capitals.NAME
        yield Way((last,), _shown(page, (last,)), needed, derived=True)


def _turned(page: Page, words: Words) -> Iterator[Words]:
    """ "University of Oxford" and "Oxford University"; "Ministry of Foreign Affairs" …"""
    if "of" not in page.words:
        return
    at = page.words.index("of")
    head = tuple(word for word in page.words[:at] if word in words)
    rest = page.words[at + 1 :]
    if "of" in rest:
        rest = rest[: rest.index("of")]
    matter = tuple(word for word in rest if word in words)
    if not head or not 0 < len(matter) < 4 or not _PLACES.issuperset(head[:-1]):
        return
    for turned in (matter, *_other_matters(matter)):
        yield (*turned, head[-1])
        yield (*head[:-1], *turned, head[-1])


def _other_matters(matter: Words) -> Iterator[Words]:
    for full, short in known.MINISTRIES.items():
        if matter[: len(full)] == full:
            yield (*short, *matter[len(full) :])


def _with_other_countries(page: Page, words: Words) -> Iterator[Way]:
    for same in known.SAME:
        for here in map(_words_of, same):
            for at in range(len(words) - len(here) + 1):
                if words[at : at + len(here)] == here:
                    yield from _with_another(page, words[:at], words[at + len(here) :], same)


def _with_another(page: Page, before: Words, after: Words, same: Words) -> Iterator[Way]:
    for other in same:
        whole = (*before, *_words_of(other), *after)
        if len(whole) == 1:
            yield from acronym_ways(other, derived=True)
        elif not _says_little(whole):
            written = " ".join(filter(None, (_shown(page, before), other, _shown(page, after))))
            yield Way(whole, written, Capitals.NAME, derived=True)


@cache
def _words_of(text: str) -> Words:
    page = Page(text)
    return kept(page, 0, len(page.words))


def _acronyms(page: Page) -> Iterator[Way]:
    words = [page.written(i) for i in range(len(page.words))]
    while len(words) > 1 and words[0].casefold() in known.ARTICLES:
        del words[0]
    bare = [word for word in words if word.casefold() not in known.LEGAL]
    at_home = [
        bare[: -len(place)]
        for place in known.TRAILING_PLACES
        if tuple(page.words[-len(place) :]) == place
    ]
    for each in (words, bare, *at_home):
        for letters in initials(each, known.GLUE):
            if letters.casefold() not in known.PLACES | known.EVERYDAY_ACRONYMS:
                yield from acronym_ways(letters, derived=True)


def _syllabic(words: Words) -> Iterator[Way]:
    for full, short in known.SYLLABIC.items():
        if words[: len(full)] == full:
            for each in short:
                capitals = Capitals.ALL if len(each) < 4 else Capitals.ANY
                written = each.upper() if len(each) < 4 else each.capitalize()
                yield Way((each,), written, capitals, acronym=len(each) < 4, derived=True)
