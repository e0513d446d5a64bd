"""Letters of another script inside a word, and words that are all of them."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.guard.letters import folded
from rapporteur.guard.scripts.lookalikes import disguises, repair

_MIXED = st.text("abceopxyktmhн вамсеорхукти19036αορѕіј-'.", max_size=60)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ивaнов", "иванов"),  # Latin a
        ("jоhnson", "johnson"),  # Cyrillic о
        ("вrown", "brown"),  # Cyrillic В, which has lost its capital
        ("соkолов", "соколов"),
        ("тrump", "trump"),
        ("hиколаев", "николаев"),
        ("соловbев", "соловьев"),
        ("bасильев", "васильев"),
        ("ρutin", "putin"),  # Greek rho
        ("јones", "jones"),
        ("dmіtry", "dmitry"),
        ("соrтunov", "cortunov"),
        ("ivаnоv", "ivanov"),
        ("ԁaviԁ", "david"),
        ("սlanov", "ulanov"),
        ("j0hnson", "johnson"),
        ("c1arke", "clarke"),
        ("mart1n", "martin"),
        ("1vanov", "ivanov"),
        ("3ахарова", "захарова"),
        ("петр0в", "петров"),
        ("ку3нецов", "кузнецов"),
        ("shevchenk0", "shevchenko"),
        ("путuн", "путин"),
        ("гагаpин", "гагарин"),
    ],
)
def test_a_word_of_mixed_letters_is_read_as_the_name_it_looks_like(
    written: str, meant: str
) -> None:
    assert repair(written) == meant
    assert repair(f"he told {written}, and left") == f"he told {meant}, and left"
    assert repair(f"он сказал: {written}, и ушел") == f"он сказал: {meant}, и ушел"


@pytest.mark.parametrize(
    "word",
    [
        *(
            "mi6",
            "g20",
            "twenty20",
            "13thcentury",
            "h1n1",
            "covid19",
            "ivanov1",
            "b1b",
            "t34",
            "e3g",
            "4k",
            "м16",
            "1990х",
        ),
        *("smsщик", "qюz", "а1", "c4isr", "3d", "1с", "2й", "ελλαδα", "երևան", "10th", "1st"),
    ],
)
def test_a_word_that_only_holds_a_figure_or_two_alphabets_stays(word: str) -> None:
    assert repair(f"a {word} b") == f"a {word} b"
    assert repair(f"и {word} ы") == f"и {word} ы"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("ЭДBАРД", "эдвард"),
        ("МЕЛBИН", "мелвин"),
        ("Соловbев", "соловьев"),
        ("Εντin", "evtin"),
        ("Bogdanoν", "bogdanov"),
        ("Νelson", "nelson"),
        ("Lυcy", "lucy"),
        ("Υork", "york"),
        ("Ηughes", "hughes"),
    ],
)
def test_capitals_tell_which_letter_it_looks_like(given: str, meant: str) -> None:
    assert repair(given.lower(), given) == meant
    assert folded(f"Mr {given}, too") == f"mr {meant}, too"


def test_a_word_wholly_of_letters_alike_goes_to_the_script_of_the_text() -> None:
    assert repair("он видел рoсс дважды в москве") == "он видел росс дважды в москве"
    assert repair("открыли фонд «cеверный cтвop», где") == "открыли фонд «северный створ», где"
    assert repair("they saw рocc twice in moscow") == "they saw pocc twice in moscow"


@given(_MIXED)
def test_repair_keeps_every_place_and_is_done_at_once(text: str) -> None:
    once = repair(text)
    assert len(once) == len(text)
    assert repair(once) == once or len(set(text) & set("0136")) > 0
    for before, after in zip(text, once, strict=True):
        assert before == after or before.isalnum()


@given(st.text("abcdefghijklmnopqrstuvwxyz -'.23456789", max_size=80))
def test_plain_latin_text_stays_as_it_is(text: str) -> None:
    assert repair(text) == text


@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюя -'.", max_size=80))
def test_plain_russian_text_stays_as_it_is(text: str) -> None:
    assert repair(text) == text


def test_a_name_wholly_disguised_is_known_beforehand() -> None:
    assert "pocc" in disguises("росс")
    assert "сох" in disguises("cox")
    assert "boba" in disguises("вова")
    assert disguises("соколов") == frozenset()
    assert disguises("") == frozenset()


@pytest.mark.parametrize(
    "sentence", ["the minister met 25 people in 2021. ", "министр принял 25 человек в 2021 году. "]
)
def test_a_long_text_without_disguises_costs_little(sentence: str) -> None:
    text = sentence * (700_000 // len(sentence))
    best = 1.0
    for _ in range(5):
        start = perf_counter()
        assert repair(text) == text
        best = min(best, perf_counter() - start)
    assert best < 0.05  # 3 to 5 ms on a common machine at rest
