"""What a word shows of the place that it has in a name."""

from __future__ import annotations

import pytest

from rapporteur.domain.names import ends_patronymic, follows_a_name, is_patronymic


@pytest.mark.parametrize(
    "word",
    [
        *("Иванович", "Сергеевич", "СЕМЁНОВИЧ", "Ильич", "Кузьмич", "Сергеевна", "Ильинична"),
        *("Ivanovich", "Sergeevich", "Yur'evich", "Ilyich", "Kuzmich", "Sergeyevna", "Ilyinichna"),
    ],
)
def test_patronymics_are_known_by_their_endings(word: str) -> None:
    assert is_patronymic(word)


@pytest.mark.parametrize(
    "word", ["Иванов", "Кортунов", "Friedrich", "Aldrich", "Erich", "Анна", ""]
)
def test_other_words_are_not(word: str) -> None:
    assert not is_patronymic(word)


def test_a_patronymic_of_two_words_is_known_by_its_second() -> None:
    assert ends_patronymic("оглы")
    assert ends_patronymic("Kyzy")
    assert not ends_patronymic("Ольга")


@pytest.mark.parametrize("word", ["OBE", "Jr.", "PhD", "Ph.D.", "III", "к.и.н.", "д.полит.н."])
def test_honours_and_degrees_follow_a_name(word: str) -> None:
    assert follows_a_name(word)


def test_a_name_does_not() -> None:
    assert not follows_a_name("Smith")
