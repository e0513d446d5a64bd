"""Long quotations are warned of, however they are marked; titles and public words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.anonymity import FindingKind, Severity
from rapporteur.domain.roster import Roster
from rapporteur.guard import Guard
from rapporteur.guard.implied.quotations import Quotations
from rapporteur.guard.page import Page

GUARD = Guard(Roster())
LONG = "we will never give up a single warhead until they do the same for us"
LONG_RU = "мы никогда не откажемся ни от одной боеголовки пока они не сделают то же самое"
WITHIN = "Это «самый простой» и дешёвый из всех известных нам способов проверить что там внутри"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (f"One said: “{LONG}.”", LONG),
        (f'"{LONG}," said another.', LONG),
        (f"It was put like this: ‘{LONG}’.", LONG),
        (f"'{LONG}'", LONG),
        (f"It was said that “{LONG}”.", LONG),
        (f"«{LONG_RU}»", LONG_RU),
        (f"„{LONG_RU}“", LONG_RU),
        (f"Прозвучало и такое: «{LONG_RU}", LONG_RU),
        (f"“{LONG}\nA new paragraph.", LONG),
        (f"«{WITHIN}»", WITHIN),
        ("'It is the states' right to do as they wish and nobody may say otherwise'", None),
        ("A participant said: “nobody in this room believes that.”", None),
        ("“Nobody in this room believes that,” one expert noted.", None),
        ("«Никто в этом зале в это не верит», — сказал участник.", None),
        ("Один из участников сказал: «Никто в этом зале в это не верит».", None),
        ("Another put it so: “they will cheat on us again”.", None),
    ],
)
def test_a_long_quotation_is_warned_of(text: str, quoted: str | None) -> None:
    (finding,) = GUARD.scan(text)
    assert (finding.kind, finding.severity) == (FindingKind.QUOTATION, Severity.WARN)
    assert quoted is None or text[finding.start : finding.end] == quoted
    assert finding.suggestion == ""


@pytest.mark.parametrize(
    "text",
    [
        "the so-called “escalate to de-escalate” doctrine",
        "the “Treaty on the Prohibition of Nuclear Weapons and on Their Destruction All Over”",
        "«Договор между Российской Федерацией и Соединёнными Штатами Америки о мерах по "
        "дальнейшему сокращению и ограничению вооружений»",
        "статья под названием «как мы жили и что с нами стало после того как всё кончилось»",
        "The paper, titled “how we lived and what became of us when all this was over”, is old.",
        "Article VI of the treaty says that “each of the Parties undertakes to pursue "
        "negotiations in good faith on effective measures”.",
        "в статье VI договора сказано, что «каждый участник обязуется в духе доброй воли вести "
        "переговоры об эффективных мерах по прекращению гонки»",
        "“We begin bombing in five minutes and nobody will stop us this time,” joked Reagan.",
        "«Мы начнём бомбить через пять минут и никто нас больше не остановит», — шутил Рейган.",
        "In 1961 the speech held: “ask not what your country can do for you, ask what you can do”.",
        "участники «обсудили» всё",
        "It's the states' right and it's the people's wish that it's done in the states' way",
        "the word “trust” was used by all of those who were at the long table that day",
        'a 5" gun and a 6" gun were there and many other things to see on that old ship',
        "Они сказали «нет». Было поздно, когда все они пошли по домам и легли спать.",
        "He said “no, never”.",
        "‘’ “” «» \"\" ''",
    ],
)
def test_short_ones_titles_and_public_words_are_not(text: str) -> None:
    found = [each for each in GUARD.scan(text) if each.kind is FindingKind.QUOTATION]
    assert found == []


def test_how_long_is_long_can_be_set() -> None:
    page = Page("It was said: “not in our time, not ever”.")
    assert not list(Quotations().find(page))
    assert list(Quotations(long=6).find(page))


@given(st.text("«»“”„‹›\"' \nabв.", max_size=60))
def test_any_muddle_of_marks_is_read(text: str) -> None:
    page = Page(text)
    for match in Quotations(long=1, said_aloud=1).find(page):
        assert 0 <= match.first < match.end <= len(page.words)
