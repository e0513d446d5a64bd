"""Names between scripts: a Latin name in Russian text, a Cyrillic one in English text."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from time import perf_counter

import iuliia  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur import paths
from rapporteur.domain.roster import Gender
from rapporteur.guard.letters import folded
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.scripts.readings import cyrillic_readings
from rapporteur.guard.scripts.scripts import (
    heard_in,
    latin_spellings,
    other_script_forms,
    russian_sounds,
    sound,
    sounds,
)

FAMILIES = (
    *("Кортунов", "Жириновский", "Щёлоков", "Хрущёв", "Цыганков", "Шойгу", "Чубайс", "Черных"),
    *("Юсупов", "Эренбург", "Вьюгин", "Лихачёв", "Ющенко", "Жуков", "Шохин", "Ельцин", "Толстой"),
    *("Яковенко", "Бжезинский", "Заславская", "Ильина", "Подъячев", "Аксёнов", "Юргенс", "Хазин"),
)
SCHEMES = sorted(name for name in dir(iuliia) if name.isupper())


def known() -> dict[str, list[str]]:
    with paths.resource("names", "names.toml").open("rb") as file:
        names: dict[str, list[str]] = tomllib.load(file)["russian"]
    return names


RUSSIAN = [*known(), *FAMILIES]


@given(st.sampled_from(RUSSIAN), st.sampled_from(SCHEMES))
def test_a_russian_name_sounds_the_same_by_every_scheme(name: str, scheme: str) -> None:
    assert sound(name) in sounds(getattr(iuliia, scheme).translate(name))


@given(st.sampled_from(RUSSIAN), st.sampled_from(SCHEMES))
def test_every_scheme_is_among_the_spellings(name: str, scheme: str) -> None:
    spelt = folded(getattr(iuliia, scheme).translate(name).replace("ь", ""))
    assert not spelt.isalpha() or spelt in latin_spellings(name)


@pytest.mark.parametrize(("cyrillic", "latin"), sorted(known().items()))
def test_the_usual_spellings_of_given_names_are_sought(cyrillic: str, latin: list[str]) -> None:
    assert {folded(spelling) for spelling in latin} <= latin_spellings(cyrillic)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Кортунов", "kortunov kortounov kortunow kortunoff"),
        ("Ельцин", "yeltsin eltsin eltsine"),
        ("Шойгу", "shoigu shoygu shojgu sojgu"),
        ("Жириновский", "zhirinovsky zhirinovskiy zhirinovskii jirinovski zirinovskij"),
        ("Каспаров", "kasparov kasparoff"),
        ("Щербаков", "shcherbakov scherbakov sherbakov"),
        ("Хрущёв", "khrushchev khrushchov khrushchyov hruschev"),
        ("Соловьёв", "solovyov soloviev solovyev solovev"),
        ("Касьянов", "kasyanov kasianov"),
        ("Александр", "alexander aleksandr alexandr"),
        ("Наталья", "natalya natalia natalja"),
        ("Дмитриев", "dmitriev dmitriyev"),
        ("Грозный", "grozny groznyy grozniy"),
        ("Юрий", "yuri yury yuriy iurii jurij"),
        ("Джонсон", "johnson"),
    ],
)
def test_spellings_of_the_press_are_sought(cyrillic: str, latin: str) -> None:
    assert set(latin.split()) <= latin_spellings(cyrillic)


@pytest.mark.parametrize(
    ("latin", "text"),
    [
        ("Kortunov", "Кортунов Кортунова Кортунову Кортуновым Кортунове"),
        ("Kortounov", "Кортунов Кортуновым"),
        ("Kortunow", "Кортунов Кортуновым"),
        ("Šojgu", "Шойгу"),
        ("Sojgu", "Шойгу"),
        ("Zhirinovsky", "Жириновский Жириновского Жириновскому Жириновским Жириновском"),
        ("Jirinovski", "Жириновского"),
        ("Chernykh", "Черных"),
        ("Sheremet'ev", "Шереметьев Шереметьевым"),
        ("Zaiats", "Заяц Зайца Зайцем"),
        ("Zaĭats", "Заяц Зайца Зайцем"),
        ("Tolstoy", "Толстой Толстого Толстым"),
        ("Thatcher", "Тэтчер"),
        ("Johnson", "Джонсон Джонсона Джонсоном"),
        ("Hughes", "Хьюз Хьюза"),
        ("Wright", "Райт Райту"),
        ("Knight", "Найт Найтом"),
        ("Leigh", "Ли"),
        ("Moore", "Мур Муром"),
        ("Baker", "Бейкер Бейкера"),
        ("Schmidt", "Шмидт Шмидту"),
        ("Chirac", "Ширак Шираком"),
        ("Merkel", "Меркель"),
        ("Zhou", "Чжоу"),
        ("Müller", "Мюллер Мюллера"),
        ("Schröder", "Шрёдер Шредера"),
        ("Berlusconi", "Берлускони"),
        ("Bennett", "Беннетт Беннета"),
        ("Monaghan", "Монахан"),
        ("Lieven", "Ливен"),
    ],
)
def test_a_latin_family_name_is_heard_in_every_case(latin: str, text: str) -> None:
    heard = other_script_forms(latin, "family").heard
    for word in text.split():
        assert heard.keys() & heard_in([folded(word)]).keys(), word


@pytest.mark.parametrize(
    ("latin", "text"),
    [
        ("George", "Джордж Джорджа"),
        ("Dzhordzh", "Джорджу"),
        ("Michael", "Майкл Майклом"),
        ("Yuri", "Юрий Юрия Юрием"),
        ("Jurij", "Юрию"),
        ("Alexander", "Александр Александром"),
        ("Pavel", "Павел Павла"),
        ("Lev", "Лев Льва"),
        ("Ilya", "Илья Ильи Илью Ильёй"),
    ],
)
def test_a_latin_given_name_is_heard_in_every_case(latin: str, text: str) -> None:
    heard = other_script_forms(latin, "given", Gender.MALE).heard
    for word in text.split():
        assert heard.keys() & heard_in([folded(word)]).keys(), word


def test_a_patronymic_is_heard() -> None:
    heard = russian_sounds("Nikolaevich", "patronymic")
    assert sound("Николаевича") in heard
    assert sound("Николаевиче") in heard


def test_the_case_is_told() -> None:
    heard = russian_sounds("Kortunov", "family", Gender.MALE)
    assert heard[sound("Кортуновым")] == {Case.INSTRUMENTAL}
    assert Case.NOMINATIVE in heard[sound("Кортунов")]
    assert Case.NOMINATIVE not in heard[sound("Кортунова")]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ivanov", "Петров"), ("Kortunov", "Картунов"), ("Bush", "Буч"), ("Brown", "Бронь")],
)
def test_another_name_is_not_heard(one: str, other: str) -> None:
    assert sound(other) not in russian_sounds(one, "family")


def test_the_best_reading_comes_first() -> None:
    assert cyrillic_readings("Kortunov")[0] == "кортунов"
    assert cyrillic_readings("Yavlinsky")[0] == "явлинский"
    assert cyrillic_readings("Johnson")[0] == "джонсон"
    assert cyrillic_readings("George", given=True)[0] == "джордж"


@given(st.text(max_size=40))
def test_any_word_has_an_answer(word: str) -> None:
    assert len(cyrillic_readings(word)) <= 40
    assert all(spelt.isalpha() for spelt in latin_spellings(word))
    other_script_forms(word, "family")


@pytest.mark.parametrize("letter", ["s", "ч", "č"])
def test_a_word_too_long_for_a_name_costs_nothing(letter: str) -> None:
    start = perf_counter()
    forms = other_script_forms(letter * 100_000, "family")
    assert not forms.exact
    assert not forms.heard
    assert perf_counter() - start < 2


def test_a_roster_is_built_and_a_text_is_heard_in_no_time() -> None:
    start = perf_counter()
    for name in RUSSIAN[:120]:
        other_script_forms(iuliia.WIKIPEDIA.translate(name), "family", Gender.MALE)
    assert perf_counter() - start < 2  # 0.2 s on a machine at rest
    words = [f"{name}{i}".lower() for name in RUSSIAN for i in range(30)]
    best = min(_seconds(lambda: heard_in(words)) for _ in range(5))
    assert best / len(words) < 30e-6  # 1 µs on a machine at rest


def _seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start
