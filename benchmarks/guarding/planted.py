"""Names planted in sentences: every name, case, script and shape, true by construction.

Nothing here comes from the guard: cases are declined by hand (`texts/paradigms.txt`), Latin
spellings are iuliia's, and the shapes below are written as people write them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import iuliia  # type: ignore[import-untyped]

from benchmarks.guarding.shapes import (
    CASES,
    Parts,
    english_organisation,
    latin_shapes,
    parts_of,
    russian_organisation,
    russian_shapes,
)
from rapporteur.domain.roster import Organisation, Participant, Roster
from rapporteur.exchange.roster import read_roster

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "benchmarks" / "texts"
SCHEMAS = (
    "wikipedia", "bgn_pcgn_alt", "icao_doc_9303", "mosmetro", "ala_lc_alt", "gost_52290",
    "yandex_maps", "yandex_money", "mvd_782", "scientific",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """A text, where the secret in it stands, and what cells of the table it counts in."""

    cell: tuple[str, str, str]  # script, case, shape
    subject: str
    text: str
    start: int
    end: int


# What is read from the texts


def rosters() -> dict[str, Roster]:
    """The sample's roster and a second one."""
    return {
        "sample": read_roster(ROOT / "resources" / "sample" / "roster.csv"),
        "second": read_roster(TEXTS / "second_roster.csv"),
    }


def carriers() -> dict[str, list[str]]:
    """The sentences by their heading."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in lines_of(TEXTS / "carriers.txt"):
        if line.startswith("["):
            heading = line.strip("[]")
        elif line:
            found.setdefault(heading, []).append(line)
    return found


def paradigms() -> dict[str, tuple[str, ...]]:
    """Six cases of a word; of one that men and women share by "word m" and "word f"."""
    found: dict[str, tuple[str, ...]] = {}
    for line in filter(None, lines_of(TEXTS / "paradigms.txt")):
        head, _, forms = line.partition(":")
        word = head.removesuffix(" m").removesuffix(" f")
        rest = tuple(each.replace("+", " ") for each in forms.split())
        rest = (word,) * 5 if rest == ("=",) else rest
        if len(rest) != 5:
            raise ValueError(line)
        found[head] = (word, *rest)
    return found


def organisation_paradigms() -> dict[str, tuple[str, ...]]:
    """Six cases of an organisation's Russian name."""
    blocks = "\n".join(lines_of(TEXTS / "organisations.txt")).strip().split("\n\n")
    found = {}
    for block in blocks:
        name, *rest = block.splitlines()
        if len(rest) != 5:
            raise ValueError(name)
        found[name] = (name, *(name if each == "=" else each for each in rest))
    return found


def lines_of(path: Path) -> list[str]:
    """A text's lines without its remarks."""
    lines = path.read_text("utf-8").splitlines()
    return [each.strip() for each in lines if not each.startswith("#")]


# People


def declined(person: Participant, words: Mapping[str, tuple[str, ...]]) -> Iterator[Parts]:
    """The six cases of a person's Russian name."""

    def forms(word: str) -> tuple[str, ...]:
        return words.get(word) or words[f"{word} {person.gender}"]

    parts = parts_of(person.name_cyrillic)
    middles = [forms(each) for each in parts.middle.split()]
    for case in range(len(CASES)):
        middle = " ".join(each[case] for each in middles)
        yield Parts(forms(parts.given)[case], middle, forms(parts.family)[case])


def people(roster: Roster) -> Iterator[tuple[Roster, Planted]]:
    """Every planting of the people of a roster, with the roster that is to find it."""
    words, sentences = paradigms(), _Turns(carriers())
    for person in roster.participants:
        yield from ((roster, each) for each in _in_latin(person, sentences))
        yield from ((roster, each) for each in _in_russian(person, words, sentences))
        if _is_russian(person):
            yield from _other_latin(person, words, sentences)


def _in_latin(person: Participant, sentences: _Turns) -> Iterator[Planted]:
    parts = parts_of(person.name_latin)
    for shape, written in latin_shapes(parts):
        yield sentences.plant("en person", ("Latin", "nominative", shape), person, written)


def _in_russian(
    person: Participant, words: Mapping[str, tuple[str, ...]], sentences: _Turns
) -> Iterator[Planted]:
    for case, parts in zip(CASES, declined(person, words), strict=True):
        for shape, written in russian_shapes(parts, case):
            yield sentences.plant(f"ru person {case}", ("Cyrillic", case, shape), person, written)


def _other_latin(
    person: Participant, words: Mapping[str, tuple[str, ...]], sentences: _Turns
) -> Iterator[tuple[Roster, Planted]]:
    """Written by other schemes than the roster's; and a Latin-only roster on Russian text."""
    only_cyrillic = Roster((replace(person, name_latin="", aliases=()),))
    for schema in SCHEMAS:
        translate = getattr(iuliia, schema.upper()).translate
        latin = translate(person.name_cyrillic)
        for shape, written in _few(latin_shapes(parts_of(latin))):
            cell = (f"Latin by {schema}, Cyrillic roster", "nominative", shape)
            yield only_cyrillic, sentences.plant("en person", cell, person, written)
        only_latin = Roster((replace(person, name_latin=latin, name_cyrillic="", aliases=()),))
        for case, parts in zip(CASES, declined(person, words), strict=True):
            for shape, written in _few(russian_shapes(parts, case)):
                cell = (f"Cyrillic, Latin roster by {schema}", case, shape)
                yield only_latin, sentences.plant(f"ru person {case}", cell, person, written)


def _is_russian(person: Participant) -> bool:
    return person.side == 2


def _few(shapes: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    wanted = {"full", "given and family", "family", "A. Family", "Family, given", "Family A."}
    return (each for each in shapes if each[0] in wanted)


# Organisations


def organisations(roster: Roster) -> Iterator[tuple[Roster, Planted]]:
    """Every planting of a roster's organisations, those that people belong to included."""
    sentences, words = _Turns(carriers()), organisation_paradigms()
    held = [each for person in roster.participants for each in person.affiliations]
    own = [each.affiliation for each in roster.organisations]
    for affiliation in {each.name: each for each in (*held, *own)}.values():
        subject = Organisation(affiliation=affiliation)
        if name := affiliation.name.en:
            for shape, written in english_organisation(name, affiliation.acronyms):
                cell = ("Latin", "nominative", shape)
                yield roster, sentences.plant("en organisation", cell, subject, written)
        if name := affiliation.name.ru:
            for case, form in zip(CASES, words[name], strict=True):
                for shape, written in russian_organisation(form, affiliation.acronyms):
                    cell = ("Cyrillic", case, shape)
                    yield (
                        roster,
                        sentences.plant(f"ru organisation {case}", cell, subject, written),
                    )


class _Turns:
    """Plants in one sentence after another, so that each shape meets many."""

    def __init__(self, sentences: Mapping[str, Sequence[str]]) -> None:
        self._turns = {each: itertools.cycle(some) for each, some in sentences.items()}

    def plant(
        self, heading: str, cell: tuple[str, str, str], who: Participant | Organisation, what: str
    ) -> Planted:
        before, after = next(self._turns[heading]).split("{}")
        if before.endswith("О ") and what[0] in "АЕЁИОУЭЮЯ":
            before = before.removesuffix("О ") + "Об "
        start = len(before)
        return Planted(cell, _subject(who), before + what + after, start, start + len(what))


def _subject(who: Participant | Organisation) -> str:
    if isinstance(who, Participant):
        return who.name_latin or who.name_cyrillic
    return who.affiliation.name.en or who.affiliation.name.ru
