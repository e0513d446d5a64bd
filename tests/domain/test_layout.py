"""Which text was typed on the wrong layout."""

from __future__ import annotations

import pytest

from rapporteur.domain.language import Language
from rapporteur.domain.layout import looks_turned, script_of, turn_layout

RIGHT = [
    "",
    "...",
    "data stay with the parties",
    "данные остаются у сторон",
    "Brzezinski and Krzyzewski met Zhukovsky",
    "Kyrgyzstan, Xinjiang and Nagorno-Karabakh",
    "PSVR NATO SIPRI RUSI OSCE",
    "https://www.rusi.org/about",
    "/1 /2 %3 \\12 #cyber №кибер *",
    "Rhys ap Gwynn of Llandudno",
    "МГИМО и РСМД против ОБСЕ",
    "взгляд встреч контрпредложение взъерошенный",
    "INF и СНВ",
]
MEANT = [
    "согласны если данные останутся у сторон",
    "Нужна горячая линия между штабами, сказал он.",
    "exchange of notifications before exercises at sea",
    "The channel exists already, but it is not used enough.",
    "безопасность",
]


@pytest.mark.parametrize("text", RIGHT)
def test_nobody_is_bothered_where_it_is_right(text: str) -> None:
    assert not looks_turned(text)


@pytest.mark.parametrize("text", MEANT)
def test_it_is_seen_where_a_line_is_on_the_wrong_layout(text: str) -> None:
    typed = turn_layout(text, Language.EN if script_of(text) is Language.RU else Language.RU)
    assert typed != text
    assert looks_turned(typed)
    assert not looks_turned(text)


def test_signs_and_words_of_the_other_script_do_not_hide_it() -> None:
    typed = turn_layout("горячая линия между штабами", Language.EN)
    assert looks_turned(f"! /2 {typed} #cyber *")
    assert looks_turned(f"Он сказал {typed}")


@pytest.mark.parametrize(
    ("word", "script"),
    [("word", Language.EN), ("слово", Language.RU), ("12", None), ("-", None)],
)
def test_a_word_has_the_script_of_its_letters(word: str, script: Language | None) -> None:
    assert script_of(word) is script
