from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.language import Bilingual, Language, fold, language_of

EN, RU = Language.EN, Language.RU


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the talks went on", EN),
        ("переговоры продолжались", RU),
        ("по New START", EN),
        ("участники обсудили New START", RU),
        ("cyber и кибер", RU),
        ("ab аб", EN),  # as many of each
        ("", EN),
        ("12 — 5%?", EN),
        ("12 — 5% да", RU),
        ("café déjà vu", EN),
        ("Ёлка", RU),
        ("日本語", EN),
    ],
)
def test_a_text_is_of_the_language_that_most_of_its_letters_are_of(
    text: str, language: Language
) -> None:
    assert language_of(text) is language


@given(st.text())
def test_signs_and_digits_do_not_change_the_language(text: str) -> None:
    assert language_of(f"12 {text} — 5%!") is language_of(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("ЁЛКА", "елка"), ("ёлка", "елка"), ("Cyber", "cyber"), ("Straße", "strasse"), ("", "")],
)
def test_folding_makes_case_and_yo_the_same(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_what_is_folded_stays_so_when_folded_again(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_each_language_is_the_other_of_the_other() -> None:
    assert EN.other is RU
    assert RU.other is EN


class TestABilingualText:
    def test_lends_the_other_language_where_one_is_blank(self) -> None:
        assert Bilingual("Line", "").in_(RU) == "Line"
        assert Bilingual("", "Линия").in_(EN) == "Линия"
        assert Bilingual("Line", "Линия").in_(RU) == "Линия"

    def test_lends_nothing_where_exactly_one_language_is_asked(self) -> None:
        assert Bilingual("Line", "").exactly(RU) == ""
        assert Bilingual("Line", "Линия").exactly(EN) == "Line"

    @given(st.text(), st.text(), st.text(), st.sampled_from(Language))
    def test_is_changed_in_one_language_only(
        self, en: str, ru: str, new: str, language: Language
    ) -> None:
        before = Bilingual(en, ru)
        after = before.with_(language, new)
        assert after.exactly(language) == new
        assert after.exactly(language.other) == before.exactly(language.other)

    def test_is_false_where_both_are_blank(self) -> None:
        assert not Bilingual()
        assert Bilingual("", "Линия")
        assert Bilingual("Line")
