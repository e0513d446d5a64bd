"""The ways in which an organisation's name is written: whole, shortened, turned round."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from rapporteur.guard import organisation_words as known
from rapporteur.guard.acronyms import in_other_script, initials
from rapporteur.guard.letters import folded, folded_words
from rapporteur.guard.ordinary import is_frequent, is_ordinary
from rapporteur.guard.page import Page
from rapporteur.guard.readings import cyrillic_readings
from rapporteur.guard.scripts import latin_spellings
from rapporteur.guard.states import state_words

Words = tuple[str, ...]
_QUOTED = re.compile(r"[\"«“„‹]([^\"«»“”„‹›]+)[\"»”“›]")
_PARENTHESES = re.compile(r"\A(.+?)\s*\(([^()]*)\)\s*\Z", re.DOTALL)
_SHORTEST_BRAND = 4  # letters
_READINGS = 100  # of a name in the other script
_CYRILLIC = re.compile(r"[а-я]")


class Capitals(Enum):
    """Which capitals a text must carry to mean the organisation."""

    ANY = auto()
    NAME = auto()  # the first word begins with one, in an English name that is derived every one
    NOT_OPENING = auto()  # it does, and not only because a sentence begins there
    ALL = auto()  # as in `Way.written`, letter by letter


@dataclass(frozen=True, slots=True)
class Way:
    """One way of writing: folded words in order, without those that may be left out.

    `written` is the way for people to read. `fixed` words take no endings, those of an acronym
    take its own.
    """

    words: Words
    written: str
    capitals: Capitals = Capitals.ANY
    acronym: bool = False
    derived: bool = False


def name_ways(name: str) -> Iterator[Way]:
    """Every way of writing a name as entered, the whole of it first; may repeat."""
    whole = Page(name)
    yield from _whole(whole)
    for part in _parts(name):
        for way in _whole(part):
            needed = Capitals.NAME if way.capitals is Capitals.ANY else way.capitals
            yield replace(way, capitals=needed, derived=True)
    for each in (whole, *_parts(name)):
        yield from _shortened(each)


def acronym_ways(acronym: str, *, derived: bool = False) -> Iterator[Way]:
    """Every way of writing an acronym as entered."""
    page = Page(acronym)
    words = tuple(page.words)
    letters = "".join(words)
    if not words:
        return
    if len(words) > 1 and max(map(len, words)) > 1:
        yield Way(words, acronym, _needed(words, derived))
        return
    plain = "".join(page.written(i) for i in range(len(words)))
    yield Way((letters,), plain, _needed((letters,), derived), acronym=True, derived=derived)
    yield from _dotted(letters)
    if plain.isupper() and letters.isalpha():
        for other in in_other_script(plain):
            (key,) = Page(other).words
            yield Way((key,), other, Capitals.ALL, acronym=True, derived=True)
            yield from _dotted(key)


def _dotted(letters: str) -> Iterator[Way]:
    if 1 < len(letters) < 8 and letters.isalpha():
        dotted = "".join(f"{letter.upper()}." for letter in letters)
        yield Way(tuple(letters), dotted, Capitals.ALL, acronym=True, derived=True)


def _needed(words: Words, derived: bool) -> Capitals:
    """The capitals an acronym needs."""
    short = len("".join(words)) < 3
    if derived or short or is_ordinary(words[0]):
        return Capitals.ALL
    return Capitals.ANY


def _parts(name: str) -> Iterator[Page]:
    """What of a name stands in quotation marks, about parentheses, about a comma."""
    for quoted in _QUOTED.findall(name):
        if quoted.strip() != name.strip():
            yield Page(quoted)
    if found := _PARENTHESES.match(name):
        yield Page(found[1])
        if len(found[2].split()) == 1:  # "(RUSI)", but not "(in exile since 2022)"
            yield Page(found[2])
    if ", " in name:
        for piece in name.split(", "):
            page = Page(piece)
            if len(_significant(page)) > 1 and page.capital(0) and not _all_known(page.words):
                yield page


def _whole(page: Page) -> Iterator[Way]:
    words = _significant(page)
    if not words:
        return
    written = " ".join(page.given.split())
    if len(words) == 1:
        yield from _one_word(words[0], written, page)
        return
    yield Way(words, written, _capitals_of(page, words))


def _one_word(word: str, written: str, page: Page) -> Iterator[Way]:
    bare = written[-len(word) :] if len(written) >= len(word) else written
    if len(word) < 2:
        return
    if bare.isupper() and bare.isalpha():
        yield from acronym_ways(bare)
    else:
        yield Way((word,), written, _capitals_of(page, (word,)))


def _capitals_of(page: Page, words: Words) -> Capitals:
    """An everyday word, or two that name no institution, are a name only with its capital."""
    plain = all(map(is_ordinary, words)) and not (len(words) > 1 and known.HEADS & {*words})
    if len(words) > 2 or not plain or not any(map(page.capital, range(len(page.words)))):
        return Capitals.ANY
    return Capitals.NOT_OPENING if len(words) == 1 and is_frequent(words[0]) else Capitals.NAME


def _significant(page: Page) -> Words:
    """The words that must stand in a text: the first one, and all that are no glue."""
    words = list(page.words)
    while len(words) > 1 and words[0] in known.ARTICLES:
        del words[0]
    kept = [word for i, word in enumerate(words) if i == 0 or word not in known.GLUE]
    return tuple(kept)


def _all_known(words: Iterable[str]) -> bool:
    return all(word in known.GLUE or word in known.LEGAL or word in known.PLACES for word in words)


def _shortened(page: Page) -> Iterator[Way]:
    words = _significant(page)
    if len(words) > 1:
        bare = tuple(word for word in words if word not in known.LEGAL) or words
        for kept in {bare, *_without_edges(bare)}:
            yield from _derived(page, kept)
            for other in _turned(page, kept):
                yield from _derived(page, other)
        for kept in _without_place(bare):
            known_head = not known.HEADS.isdisjoint(kept)
            yield Way(kept, _shown(page, kept), Capitals.ANY if known_head else Capitals.NAME)
        for part in (*_beginnings(page, bare), *_ends(page, bare)):
            yield from _derived(page, part)
        yield from _nickname(page, bare)
        yield from _with_other_countries(page, words)
        yield from _acronyms(page)
        yield from _syllabic(words)


def _derived(page: Page, words: Words) -> Iterator[Way]:
    if len(words) == 1:
        word = words[0]
        if len(word) < 3 or is_ordinary(word) or word in _KINDS:
            return
    if not words or _all_known(words) or all(word in _TELLING_LITTLE for word in words):
        return
    yield Way(words, _shown(page, words), Capitals.NAME, derived=True)


def _shown(page: Page, words: Words) -> str:
    """Words of a name as the name has them, with what stands between them there."""
    places = {word: i for i, word in reversed(list(enumerate(page.words)))}
    at = [places.get(word) for word in words]
    if None not in at and at == sorted(at, key=lambda i: i or 0):
        start, end = page.span(at[0] or 0, (at[-1] or 0) + 1)
        return " ".join(page.given[start:end].split())
    return " ".join(
        word if i is None else page.written(i) for word, i in zip(words, at, strict=True)
    )


_KINDS = (
    known.TRAILING_KINDS
    | known.TRAILING_INSTITUTIONS
    | known.LEADING_KINDS
    | known.LEADING_INSTITUTIONS
    | known.HEADS
    | known.LEGAL
)
_NO_NICKNAME = _KINDS | folded_words(
    "studies affairs relations sciences arts forces nations states services news politics sports"
)
_TELLING_LITTLE = known.HEADS | known.PLACES | state_words()


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
    if words[0] in known.LEADING_INSTITUTIONS:
        return _NOMINATIVE.search(words[1]) is not None
    return words[0] in known.LEADING_KINDS


def _may_go(words: Words) -> bool:
    """Whether the last word is a kind that may be left out."""
    if words[-1] in known.TRAILING_INSTITUTIONS:
        return len(words) > 2
    return words[-1] in known.TRAILING_KINDS


def _beginnings(page: Page, bare: Words) -> Iterator[Words]:
    """The beginnings of a long name that may stand alone: "House of Commons" of Canada."""
    kept: list[str] = []
    for word in page.words:
        if len(kept) > 1 and (word in _PREPOSITIONS or _is_named(kept)):
            yield tuple(kept)
        if word in bare:
            kept.append(word)


_PREPOSITIONS = known.GLUE - known.ARTICLES - {"and", "и", "s", "y", "e", "et", "und"}
_ADJECTIVE = re.compile(r"(?:[ыо]и|[кгхжшчщн]ии|ая|яя|ое|ее|ые|[кгхжшчщ]ие|[ыи]х|ого|его)\Z")
_NOMINATIVE = re.compile(r"(?:[бвгджзклмнпрстфцчшщъ]|[ыо]и|[кгхжшчщн]ии|ая|яя|ое|ее|ые|о)\Z")


def _is_named(words: list[str]) -> bool:
    """Whether words end as the name of an institution may."""
    last = words[-1]
    if _CYRILLIC.search(last):
        return not _ADJECTIVE.search(last)
    return last in _KINDS


def _ends(page: Page, bare: Words) -> Iterator[Words]:
    """The ends of a long English name: "Carey Business School" at Johns Hopkins."""
    for at in range(1, len(page.words) - 1):
        if page.words[at - 1] in known.GLUE or _CYRILLIC.search(page.words[at]):
            continue
        if page.words[at] not in known.GLUE:
            yield tuple(word for word in page.words[at:] if word in bare)


def _nickname(page: Page, bare: Words) -> Iterator[Way]:
    """The last word of a short English name, if it is one of many: the "Vikings"."""
    last = bare[-1]
    if not 1 < len(bare) < 5 or not known.GLUE.isdisjoint(page.words) or _CYRILLIC.search(last):
        return
    if last.endswith("s") and not last.endswith("ss") and last not in _NO_NICKNAME:
        needed = Capitals.NOT_OPENING if is_frequent(last) else Capitals.NAME
        yield Way((last,), _shown(page, (last,)), needed, derived=True)


def _turned(page: Page, words: Words) -> Iterator[Words]:
    """ "University of Oxford" and "Oxford University"."""
    if "of" not in page.words:
        if len(words) == 2 and words[1] in known.HEADS:
            yield (words[1], words[0])
        return
    at = page.words.index("of")
    head = tuple(word for word in page.words[:at] if word in words)
    matter = tuple(word for word in page.words[at + 1 :] if word in words)
    if not head or not matter or len(matter) > 3:
        return
    yield (*matter, *head)
    for full, short in known.MINISTRIES.items():
        if matter[: len(full)] == full:
            yield (*short, *matter[len(full) :], *head)


def _with_other_countries(page: Page, words: Words) -> Iterator[Way]:
    for same in known.SAME:
        for each in same:
            for at in range(len(words) - len(each) + 1):
                if words[at : at + len(each)] == each:
                    for other in same:
                        if other != each:
                            new = (*words[:at], *other, *words[at + len(each) :])
                            yield from _derived(page, new)
                            if len(new) == 1 and len(new[0]) < 4:
                                yield from acronym_ways(new[0].upper(), derived=True)


def _acronyms(page: Page) -> Iterator[Way]:
    words = [page.written(i) for i in range(len(page.words))]
    while len(words) > 1 and words[0].casefold() in known.ARTICLES:
        del words[0]
    bare = [word for word in words if word.casefold() not in known.LEGAL]
    for kept in (words, bare):
        for letters in initials(kept, known.GLUE):
            if letters.casefold() not in known.PLACES:
                yield from acronym_ways(letters, derived=True)


def _syllabic(words: Words) -> Iterator[Way]:
    for full, short in known.SYLLABIC.items():
        if words[: len(full)] == full:
            for each in short:
                capitals = Capitals.ALL if len(each) < 4 else Capitals.ANY
                written = each.upper() if len(each) < 4 else each.capitalize()
                yield Way((each,), written, capitals, acronym=len(each) < 4, derived=True)


def plain_words(name: str) -> Iterator[Words]:
    """A name's words, as entered and without and within final parentheses: who bears them is it."""
    found = _PARENTHESES.match(name)
    pieces = [name, *(found.groups() if found else ())]
    if found and len(found[2].split()) > 1:
        pieces.pop()
    for piece in pieces:
        words = tuple(word for word in Page(piece).words if word not in known.GLUE)
        if words:
            yield words


def in_other_letters(name: str) -> Iterator[Way]:
    """A name of one word, which is no everyday one, as the other script writes it."""
    page = Page(name)
    words = _significant(page)
    if len(words) != 1 or len(words[0]) < _SHORTEST_BRAND or is_ordinary(words[0]):
        return
    word = page.written(len(page.words) - 1).lower()
    spelt = latin_spellings(word) if _CYRILLIC.search(word) else cyrillic_readings(word)
    for each in (*spelt,)[:_READINGS]:
        if not is_ordinary(folded(each)):
            yield Way((folded(each),), each.capitalize(), Capitals.NAME, derived=True)
