"""The sample dialogue keeps what it promises."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from rapporteur import paths
from rapporteur.desk.sample import sample_frame
from rapporteur.desk.starter import starter_topics
from rapporteur.domain import shorthand
from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity, SignatoryName
from rapporteur.domain.article import SectionKind, Style
from rapporteur.domain.dialogue import Kind, Rule
from rapporteur.domain.language import Language, fold, language_of
from rapporteur.domain.roster import Role
from rapporteur.domain.shorthand import Reading
from rapporteur.exchange import read_roster
from rapporteur.guard import Guard

ROUNDTABLES = (1, 2)
Row = dict[str, str]
Table = dict[str, Any]


def toml(*parts: str) -> Table:
    with paths.resource(*parts).open("rb") as file:
        return tomllib.load(file)


def lines(name: str) -> list[str]:
    return paths.resource("sample", name).read_text(encoding="utf-8").splitlines()


def rows() -> list[Row]:
    with paths.resource("sample", "roster.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def people() -> list[Row]:
    return [row for row in rows() if row["name_latin"]]


def present(number: int) -> list[Row]:
    names = {line.partition("\t")[0] for line in lines(f"attendance-{number}.txt")}
    return [row for row in people() if row["name_latin"] in names]


def agenda(number: int) -> list[Table]:
    items: list[Table] = toml("sample", "dialogue.toml")["roundtable"][number - 1]["item"]
    return items


def typed(number: int) -> list[tuple[str, str]]:
    """The lines of a roundtable, each as its time and what was typed."""
    return [(time, line) for time, _, line in (each.partition("\t") for each in notes(number))]


def notes(number: int) -> list[str]:
    return lines(f"notes-{number}.txt")


@cache
def readings(number: int) -> list[Reading]:
    items = frozenset(range(1, len(agenda(number)) + 1))
    found: list[Reading] = []
    for _, line in typed(number):
        earlier = frozenset(range(1, len(found) + 1))
        last = len(found) or None
        context = shorthand.Context(frozenset({1, 2}), items, earlier, last, starter_topics())
        found.append(shorthand.parse(line, context))
    return found


def for_the_article(number: int) -> dict[int, Reading]:
    """The notes that may reach a draft, by their numbers."""
    numbered = enumerate(readings(number), 1)
    return {at: each for at, each in numbered if not each.off_record and not each.cue}


@cache
def translations(number: int) -> dict[int, str]:
    return {
        each["note"]: each["text"]
        for each in toml("sample", f"article-{number}.toml")["translation"]
    }


def added_passages(number: int) -> list[Table]:
    passages: list[Table] = toml("sample", f"article-{number}.toml").get("passage", [])
    return passages


# --- Hosts, roundtables, people --------------------------------------------------------------


def test_the_dialogue_is_complete_in_both_languages() -> None:
    frame = toml("sample", "dialogue.toml")
    tables = [frame["dialogue"], *frame["host"], *frame["roundtable"]]
    tables += [each for table in frame["roundtable"] for each in table["item"]]
    tables += [each for table in frame["roundtable"] for each in table["signatory"]]
    for table in tables:
        english = {key.removesuffix("_en") for key in table if key.endswith("_en")}
        assert english == {key.removesuffix("_ru") for key in table if key.endswith("_ru")}
        for name in english:
            assert language_of(table[f"{name}_en"]) is Language.EN, table
            assert language_of(table[f"{name}_ru"]) is Language.RU, table
            assert "\n" not in table[f"{name}_en"] + table[f"{name}_ru"]


def test_each_roundtable_is_signed_for_both_hosts_and_follows_a_known_rule() -> None:
    for table in toml("sample", "dialogue.toml")["roundtable"]:
        assert {each["host"] for each in table["signatory"]} == {1, 2}
        assert Rule(table["rule"]) is Rule.CHATHAM_HOUSE
        assert {Rule(item["rule"]) for item in table["item"] if "rule" in item}


def test_the_roster_has_both_sides_an_observer_of_neither_and_bare_organisations() -> None:
    roster = read_roster(paths.resource("sample", "roster.csv"))
    sides = Counter(each.side for each in roster.participants)
    assert sides[1] >= 7
    assert sides[2] >= 7
    assert sides[None] == 1
    assert len(roster.participants) == len(people()) == 20
    assert len(roster.organisations) == 3
    assert {each.role for each in roster.participants} == set(Role)


def test_the_roster_has_the_names_that_are_hard_to_guard() -> None:
    latin = "\n".join(row["name_latin"] for row in people())
    cyrillic = "\n".join(row["name_cyrillic"] for row in people())
    assert all(char in latin for char in "øä-")  # diacritics and a double surname
    # ё, a patronymic, a surname that is not declined and one declined like an adjective
    assert all(re.search(each, cyrillic, re.M) for each in ("ё", "евич ", "их$", "ая$"))
    assert {row["gender"] for row in people()} == {"m", "f"}


def test_whoever_is_marked_present_is_on_the_roster() -> None:
    known = {row["name_latin"] for row in people()}
    for number in ROUNDTABLES:
        marks = [line.split("\t") for line in lines(f"attendance-{number}.txt")]
        assert {mark[0] for mark in marks} <= known
        assert len({mark[0] for mark in marks}) == len(marks)
        assert {Role(mark[1]) for mark in marks if len(mark) > 1} <= set(Role)


def test_the_first_roundtable_lacks_three_and_the_second_has_two_of_one_side() -> None:
    first, second = (Counter(row["side"] for row in present(number)) for number in ROUNDTABLES)
    assert sum(first.values()) == len(people()) - 3
    assert min(first["1"], first["2"]) >= 5
    assert second["1"] == 2
    assert second["2"] >= 5


# --- Notes ----------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_the_notes_run_through_two_hours_without_a_leap_back(number: int) -> None:
    times = [time for time, _ in typed(number)]
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d", time) for time in times)
    assert all(before < after for before, after in pairwise(times))
    assert times[0] < "14:10:00"
    assert "16:00:00" < times[-1] < "16:15:00"


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_there_are_65_to_75_notes_of_every_kind_from_both_sides(number: int) -> None:
    found = readings(number)
    assert 65 <= len(found) <= 75
    kinds = Counter(each.kind for each in found)
    assert all(kinds[kind] >= 2 for kind in Kind)
    assert {each.side for each in found} == {1, 2, None}
    assert 8 <= sum(language_of(each.text) is Language.RU for each in found) <= 14
    assert 4 <= sum(each.off_record for each in found) <= 6
    assert 3 <= sum(each.cue for each in found) <= 5
    assert sum(each.star for each in found) >= 8


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_every_sign_in_the_notes_is_understood(number: int) -> None:
    sign_left_over = r"(?:^|\s)(?:[/%\\]\d+|\\|\*|[!+?=-]|\(\()(?:\s|$)"
    for (_, line), reading in zip(typed(number), readings(number), strict=True):
        assert reading.storable, line
        assert not reading.unknown_topics, line
        assert not re.search(sign_left_over, reading.text), line
        assert line.startswith("((") == reading.off_record


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_the_agenda_is_gone_through_in_order(number: int) -> None:
    items = [each.item for each in readings(number)]
    assert None not in items
    assert items == sorted(items, key=lambda item: item or 0)
    assert set(items) == set(range(1, len(agenda(number)) + 1))


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_both_sides_agree_and_disagree_with_notes_of_the_other(number: int) -> None:
    found = readings(number)
    met = {
        (each.kind, each.side, found[each.reply - 1].side)
        for each in found
        if each.reply is not None
    }
    for kind in (Kind.AGREEMENT, Kind.DISAGREEMENT):
        assert {(kind, 1, 2), (kind, 2, 1)} <= met
    assert any(kind is Kind.DISAGREEMENT and side == other for kind, side, other in met)


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_a_note_is_a_clause_that_goes_on_after_a_verb_of_saying(number: int) -> None:
    names = (
        "European|British|Chinese|Washington|London|Moscow|Mk-41|9М729|"
        "Вашингтон|Лондон|Великобритания"
    )
    for at, reading in for_the_article(number).items():
        for text in (reading.text, translations(number).get(at, "a clause")):
            assert text[0].islower() or re.match(names, text), text
            assert text[-1] not in ".?!;:", text
        assert 8 <= len(reading.text.split()) <= 25, reading.text


# --- What was edited after composing ----------------------------------------------------------


def test_the_first_article_has_every_note_in_both_languages() -> None:
    assert translations(1).keys() == for_the_article(1).keys()


def test_the_second_article_leaves_eight_notes_to_translate() -> None:
    assert translations(2).keys() < for_the_article(2).keys()
    assert len(for_the_article(2).keys() - translations(2).keys()) == 8


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_a_translation_is_in_the_other_language_than_its_note(number: int) -> None:
    for at, text in translations(number).items():
        assert language_of(text) is language_of(readings(number)[at - 1].text).other, text


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_an_added_passage_is_in_both_languages(number: int) -> None:
    for each in added_passages(number):
        assert SectionKind(each["section"])
        assert language_of(each["en"]) is Language.EN
        assert language_of(each["ru"]) is Language.RU


def test_the_second_article_has_thirteen_planted_findings_each_with_its_comment() -> None:
    source = paths.resource("sample", "article-2.toml").read_text(encoding="utf-8")
    assert len(added_passages(2)) == 13
    assert len(re.findall(r"^# Planted: (?:.*\n#)*.*\n\[\[passage\]\]$", source, re.M)) == 13


def test_nothing_planted_in_the_second_article_stands_in_the_first() -> None:
    first = fold(paths.resource("sample", "article-1.toml").read_text(encoding="utf-8"))
    for each in added_passages(2):
        assert fold(each["en"]) not in first
        assert fold(each["ru"]) not in first


# --- Nobody is named --------------------------------------------------------------------------


def published(number: int) -> list[str]:
    """What of a roundtable may be published: its notes and whatever was written afterwards."""
    texts = [each.text for each in for_the_article(number).values()]
    texts += translations(number).values()
    return texts + [each[language] for each in added_passages(number) for language in ("en", "ru")]


def stems(name: str) -> Iterator[str]:
    """What all cases of each part of a Russian name, and of a Latin one, have in common."""
    for part in re.findall(r"[^\W\d_]+", fold(name)):
        stem = re.sub(r"(?:ая|ый|ий|ой|ых|их|[аяйьую])$", "", part)
        yield rf"\b{stem}\w{{0,3}}\b" if len(stem) > 3 else rf"\b{part}\b"


def secret_patterns() -> Iterator[str]:
    for row in rows():
        for column in ("name_latin", "name_cyrillic"):
            words = row[column].split()
            for surname in words[-1:]:
                yield from stems(surname)
        for column in ("aliases", "acronyms"):
            yield from (rf"\b{re.escape(fold(each))}" for each in row[column].split(";") if each)
        for column in ("affiliation_en", "post_en", "affiliation_ru", "post_ru"):
            if row[column]:
                words = re.findall(r"\w+", fold(row[column]))
                yield r"\W+".join(rf"{word[: max(3, len(word) - 2)]}\w*" for word in words)


def test_the_first_article_names_nobody_and_nobodys_place_or_post() -> None:
    patterns = [re.compile(each) for each in set(secret_patterns())]
    assert len(patterns) > 100
    for text in published(1):
        found = [each.pattern for each in patterns if each.search(fold(text))]
        assert not found, text


def test_the_second_article_is_caught_by_the_same_patterns() -> None:
    secret = re.compile("|".join(set(secret_patterns())))
    named = [text for text in published(2) if secret.search(fold(text))]
    assert len(named) >= 9


def test_names_stand_in_two_notes_off_the_record_and_in_two_of_the_second_roundtable() -> None:
    surnames = (row["name_latin"].split()[-1] for row in people())
    name = re.compile("|".join(stem for surname in surnames for stem in stems(surname)))

    def naming(number: int) -> list[Reading]:
        return [each for each in readings(number) if name.search(fold(each.text))]

    assert len(naming(1)) == 2
    assert all(each.off_record for each in naming(1))
    assert len(naming(2)) == 2
    assert not any(each.off_record for each in naming(2))


@pytest.mark.parametrize("number", ROUNDTABLES)
def test_what_was_said_off_the_record_is_repeated_only_where_it_is_planted(number: int) -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", fold(text))
        return set(zip(*(words[at:] for at in range(5)), strict=False))

    off = set().union(*(runs(each.text) for each in readings(number) if each.off_record))
    repeated = [text for text in published(number) if runs(text) & off]
    assert len(repeated) == (1 if number == 2 else 0)


# --- What the guard says ----------------------------------------------------------------------


@cache
def guard(number: int) -> Guard:
    roster = read_roster(paths.resource("sample", "roster.csv"))
    roles = {row["name_latin"]: row["role"] for row in present(number)}
    setting = Setting(
        hosts=sample_frame()[1],
        signatories=tuple(
            SignatoryName(name_en=each["name_en"], name_ru=each["name_ru"])
            for each in signatories(number)
        ),
        attendance={
            each.id: roles[each.name_latin]
            for each in roster.participants
            if each.name_latin in roles
        },
        off_record=tuple(each.text for each in readings(number) if each.off_record),
    )
    return Guard(roster, setting)


def signatories(number: int) -> list[Table]:
    signed: list[Table] = toml("sample", "dialogue.toml")["roundtable"][number - 1]["signatory"]
    return signed


def findings(
    number: int, text: str, style: Style | None = None
) -> set[tuple[FindingKind, Severity]]:
    found: list[Finding] = guard(number).scan(text, style=style)
    return {(each.kind, each.severity) for each in found}


def test_the_guard_finds_nothing_in_the_first_roundtable() -> None:
    watching = guard(1)
    assert watching.checks_off() == ()
    for text in published(1):
        assert watching.scan(text) == [], text


def test_the_guard_finds_nothing_in_titles_or_in_what_is_said_of_the_signatories() -> None:
    for number, table in enumerate(toml("sample", "dialogue.toml")["roundtable"], 1):
        for each in ("title", "city", "cutoff"):
            assert not findings(number, table[f"{each}_en"]) | findings(number, table[f"{each}_ru"])
        for who in table["signatory"]:
            for language in ("en", "ru"):
                byline = f"{who[f'name_{language}']}, {who[f'post_{language}']}"
                assert not findings(number, byline, Style.BYLINE)
                assert not findings(number, who[f"about_{language}"], Style.NOTE)


@pytest.mark.parametrize(
    ("at", "kind", "severity", "languages"),
    [
        (0, FindingKind.NAME, Severity.BLOCK, {"en"}),
        (1, FindingKind.NAME, Severity.BLOCK, {"ru"}),
        (2, FindingKind.AFFILIATION, Severity.BLOCK, {"en", "ru"}),
        (3, FindingKind.ALIAS, Severity.BLOCK, {"en", "ru"}),
        (4, FindingKind.POST, Severity.BLOCK, {"en", "ru"}),
        (5, FindingKind.OFF_RECORD, Severity.BLOCK, {"en"}),
        (6, FindingKind.SIDE, Severity.WARN, {"en", "ru"}),
        (7, FindingKind.AFFILIATION, Severity.BLOCK, {"en", "ru"}),
        (8, FindingKind.DESCRIPTION, Severity.BLOCK, {"en", "ru"}),
        (9, FindingKind.DESCRIPTION, Severity.WARN, {"en", "ru"}),
        (10, FindingKind.STRANGER, Severity.WARN, {"en", "ru"}),
        (11, FindingKind.QUOTATION, Severity.WARN, {"en", "ru"}),
        (12, FindingKind.NAME, Severity.BLOCK, {"en", "ru"}),
    ],
)
def test_the_guard_finds_what_was_planted_in_the_second_article_and_nothing_else(
    at: int, kind: FindingKind, severity: Severity, languages: set[str]
) -> None:
    planted = added_passages(2)[at]
    for language in ("en", "ru"):
        expected = {(kind, severity)} if language in languages else set()
        assert findings(2, planted[language]) == expected


def test_every_kind_of_finding_in_a_text_is_planted_in_the_second_article() -> None:
    found = {
        kind
        for each in added_passages(2)
        for language in ("en", "ru")
        for kind, _ in findings(2, each[language])
    }
    not_in_a_text = {FindingKind.ATTENDANCE, FindingKind.METADATA, FindingKind.UNREADABLE}
    assert found == set(FindingKind) - not_in_a_text


def test_beside_what_was_planted_the_guard_finds_only_the_two_names_that_came_with_notes() -> None:
    texts = [each.text for each in for_the_article(2).values()] + [*translations(2).values()]
    named = [text for text in texts if findings(2, text)]
    assert len(named) == 3  # one of the two notes is translated
    assert all(findings(2, text) == {(FindingKind.NAME, Severity.BLOCK)} for text in named)
