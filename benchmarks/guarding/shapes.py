"""The shapes in which a name is written: in full, with initials, distorted, mistyped."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
_PARTICLES = frozenset(["van", "der", "de", "ван", "дер", "де"])
_LOOK_ALIKE = dict(zip("асеорхуАВСЕНКМОРТХ", "aceopxyABCEHKMOPTX", strict=True))
_MISTYPED_FROM = 6
_UNDECLINED = frozenset(
    {"e-mail", "e-mail, initial run together", "handle", "run together", "file name"}
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A name in one script and one case: given name, patronymic or middle names, family name."""

    given: str
    middle: str
    family: str

    def initials(self) -> tuple[str, str]:
        return self.given[0], self.middle[:1] if self.middle[:1].isupper() else ""


def parts_of(name: str) -> Parts:
    """A name as the rosters write it, given name first."""
    words = name.split()
    first = len(words) - 1
    while first > 1 and words[first - 1] in _PARTICLES:
        first -= 1
    return Parts(words[0], " ".join(words[1:first]), " ".join(words[first:]))


Shapes = Iterator[tuple[str, str]]


def latin_shapes(name: Parts) -> Shapes:
    """Every way of writing a name in Latin letters, with the name of the way."""
    given, middle, family = name.given, name.middle, name.family
    yield from _common_shapes(name)
    yield "Family, given", f"{family}, {given}"
    for title in ("Mr", "Ms.", "Dr", "Dr.", "Prof.", "Professor", "Ambassador", "General"):
        yield "title", f"{title} {family}"
    yield "title", f"Dr {given} {family}"
    yield "possessive", f"{family}'s"
    yield "possessive", f"{given} {family}’s"
    if family.endswith("s"):
        yield "possessive", f"{family}’"
    if middle[:1].isupper():
        yield "middle initial", f"{given} {middle[0]}. {family}"
    plain = _plain(family)
    if plain != family:
        yield "without diacritics", plain
        yield "without diacritics", f"{_plain(given)} {plain}"


def russian_shapes(name: Parts, case: str) -> Shapes:
    """Every way of writing a Russian name in one case."""
    at = CASES.index(case)
    yield from (
        (shape, written)
        for shape, written in _common_shapes(name)
        if case == "nominative" or not (shape in _UNDECLINED and written.islower())
    )
    titles = (
        ("г-н", "г-на", "г-ну", "г-на", "г-ном", "г-не"),
        ("господин", "господина", "господину", "господина", "господином", "господине"),
        ("профессор", "профессора", "профессору", "профессора", "профессором", "профессоре"),
        ("д-р", "д-ра", "д-ру", "д-ра", "д-ром", "д-ре"),
        ("посол", "посла", "послу", "посла", "послом", "после"),
    )
    for title in titles:
        yield "title", f"{title[at]} {name.family}"
    if name.middle.endswith(
        ("ич", "ича", "ичу", "ичом", "ичем", "иче", "на", "ны", "не", "ну", "ной")
    ):
        yield "given and patronymic", f"{name.given} {name.middle}"
    plain = f"{name.given} {name.family}".replace("ё", "е").replace("Ё", "Е")
    if plain != f"{name.given} {name.family}":
        yield "without ё", plain


def _common_shapes(name: Parts) -> Shapes:
    given, middle, family = name.given, name.middle, name.family
    both = f"{given} {family}"
    full = f"{given} {middle} {family}" if middle else both
    yield "full", full
    yield "given and family", both
    yield "family", family
    yield "Family given", f"{family} {given}"
    if middle:
        yield "Family given middle", f"{family} {given} {middle}"
    yield from _initials(name)
    yield from _distorted(name, both)
    yield from _run_together(name)
    yield from _mistyped(name)


def _initials(name: Parts) -> Shapes:
    family, (one, two) = name.family, name.initials()
    yield "A. Family", f"{one}. {family}"
    yield "A.Family", f"{one}.{family}"
    yield "A Family", f"{one} {family}"
    yield "Family A.", f"{family} {one}."
    yield "Family A", f"{family} {one}"
    if two:
        yield "A. B. Family", f"{one}. {two}. {family}"
        yield "A.B. Family", f"{one}.{two}. {family}"
        yield "A.B.Family", f"{one}.{two}.{family}"
        yield "A B Family", f"{one} {two} {family}"
        yield "AB Family", f"{one}{two} {family}"
        yield "Family A. B.", f"{family} {one}. {two}."
        yield "Family A.B.", f"{family} {one}.{two}."
        yield "Family, A.B.", f"{family}, {one}.{two}."
        yield "Family AB", f"{family} {one}{two}"
    if "-" in name.given:
        first, second = name.given.split("-")
        yield "A.-B. Family", f"{first[0]}.-{second[0]}. {family}"


def _distorted(name: Parts, both: str) -> Shapes:
    family = name.family
    half = max(1, len(family) // 2)
    yield "upper case", family.upper()
    yield "upper case", both.upper()
    yield "lower case, full", both.lower()
    yield "double space", both.replace(" ", "  ")
    yield "tab", both.replace(" ", "\t")
    yield "line break inside", both.replace(" ", "\n")
    yield "no-break space", both.replace(" ", "\u00a0")
    yield "narrow no-break space", f"{name.given[0]}.\u202f{family}"
    for what, mark in (
        ("soft hyphen", "\u00ad"),
        ("zero-width", "\u200b"),
        ("word joiner", "\u2060"),
    ):
        yield what, f"{family[:half]}{mark}{family[half:]}"
    if len(family) > 4:
        yield "hyphen at a line's end", f"{family[:half]}-\n{family[half:]}"
        yield "soft hyphen at a line's end", f"{family[:half]}\u00ad\n{family[half:]}"
    if "-" in family:
        yield "no-break hyphen", family.replace("-", "\u2011")
        yield "dash for a hyphen", family.replace("-", "–")
        yield "space for a hyphen", family.replace("-", " ")
        for part in family.split("-"):
            if len(part) > 4:
                yield "part of a double name", part
    for what, alike in (("look-alike, one", _swap(family, 1)), ("look-alikes", _swap(family, 99))):
        if alike != family:
            yield what, alike
    yield "decomposed", unicodedata.normalize("NFD", family)
    yield "full width", "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in family)


def _swap(word: str, most: int) -> str:
    """A few letters of a word as the other script's that look the same."""
    other = _LOOK_ALIKE | {latin: own for own, latin in _LOOK_ALIKE.items()}
    left = itertools.count(most, -1)
    return "".join(other[c] if c in other and next(left) > 0 else c for c in word)


def _run_together(name: Parts) -> Shapes:
    """Addresses and handles; of short names only those that no word could be."""
    given, family = _letters(name.given), _letters(name.family)
    if len(family) < 3:
        return
    yield "e-mail", f"{given}.{family}@example.org"
    yield "e-mail", f"{given[0]}.{family}@example.org"
    yield "e-mail", f"{family}@example.org"
    yield "e-mail", f"{given}_{family}@example.org"
    yield "handle", f"@{given}{family}"
    yield "handle", f"@{given}_{family}"
    yield "handle", f"@{family}"
    yield "run together", f"{given}{family}"
    yield "run together", f"{given.capitalize()}{family.capitalize()}"
    if len(family) > 4:
        yield "e-mail, initial run together", f"{given[0]}{family}@example.org"
    yield "file name", f"{family}_notes.docx"


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, _plain(name))).lower()


def _mistyped(name: Parts) -> Shapes:
    """One error, in the family name: a letter lost, doubled, exchanged, another."""
    family = name.family
    if len(family) < _MISTYPED_FROM or not family.isalpha():
        return
    at = len(family) // 2
    other = "u" if family[at] < "\u0400" else "у"
    other = other if family[at] != other else "о"
    yield "one letter lost", family[:at] + family[at + 1 :]
    yield "one letter doubled", family[: at + 1] + family[at:]
    yield "one letter other", family[:at] + other + family[at + 1 :]
    if family[at] != family[at + 1]:
        yield "two letters exchanged", family[:at] + family[at + 1] + family[at] + family[at + 2 :]


def _plain(text: str) -> str:
    text = text.translate(str.maketrans("øØıłŁ", "oOilL"))
    apart = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in apart if not unicodedata.combining(c) or c == "\u0306")
    return unicodedata.normalize("NFC", bare)


def english_organisation(name: str, acronyms: Sequence[str]) -> Shapes:
    """An English name of an organisation as people write it."""
    yield from _organisation(name)
    yield "the …", f"the {name}"
    yield "possessive", f"{name}'s"
    if "Centre" in name:
        yield "Center", name.replace("Centre", "Center")
    for acronym in (each for each in acronyms if each.isascii()):
        yield from _acronym(acronym)
        yield "acronym, possessive", f"{acronym}'s"


def russian_organisation(name: str, acronyms: Sequence[str]) -> Shapes:
    """A Russian name in one case."""
    yield from _organisation(name)
    if quoted := re.search("«(.+)»", name):
        yield "quoted part", quoted[0]
        yield "other quotation marks", name.replace("«", "“").replace("»", "”")
        yield "other quotation marks", name.replace("«", '"').replace("»", '"')
        yield "no quotation marks", name.replace("«", "").replace("»", "")
    yield "small letter", name[0].lower() + name[1:]
    for acronym in (each for each in acronyms if not each.isascii()):
        yield from _acronym(acronym)


def _organisation(name: str) -> Shapes:
    half = name.find(" ", len(name) // 3)
    word = max(name.replace("-", " ").replace("«", " ").replace("»", " ").split(), key=len)
    inside = word[: len(word) // 2]
    yield "name", name
    yield "upper case", name.upper()
    yield "line break inside", f"{name[:half]}\n{name[half + 1 :]}" if half > 0 else name
    yield "no-break spaces", name.replace(" ", "\u00a0")
    yield "double spaces", name.replace(" ", "  ")
    yield "soft hyphen", name.replace(word, f"{inside}\u00ad{word[len(inside) :]}")
    yield "hyphen at a line's end", name.replace(word, f"{inside}-\n{word[len(inside) :]}")
    yield "look-alikes", _swap(name, 99)


def _acronym(acronym: str) -> Shapes:
    yield "acronym", acronym
    if acronym.isupper() and acronym.isalpha():
        yield "acronym with stops", ".".join(acronym) + "."
        yield "acronym, look-alikes", _swap(acronym, 1)
