"""Any roster and any text have an answer, soon, from any thread."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.anonymity import FindingKind, Setting
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster
from rapporteur.guard import Guard
from tests.guard.cast import HOSTS, ROSTER

OFF_RECORD = ("nine prisoners will be swapped in spring", "only three words")
SETTING = Setting(
    hosts=HOSTS,
    attendance={each.id: "speaker" for each in ROSTER.participants},
    off_record=OFF_RECORD,
)
GUARD = Guard(ROSTER, SETTING)
IDENTITIES = {FindingKind.NAME, FindingKind.ALIAS, FindingKind.AFFILIATION, FindingKind.POST}

PIECES = st.sampled_from(
    [
        *("Oleg", "Semyonov", "Семёнов", "Олег", "Петрович", "О.", "П.", "O.P.", "Berg", "van der"),
        *(
            "Professor X",
            "IFS",
            "Институт",
            "дальних",
            "морей",
            "RUSI",
            "РСМД",
            "a participant from",
        ),
        *("O’Smith", "-Jones", "эксперт", "British", "expert", "российский", *OFF_RECORD),
        *(
            " ",
            "\u00a0",
            "\n",
            "-",
            "—",
            "_",
            "\u00ad",
            "\u200b",
            "\u0301",
            "'s",
            "«",
            "»",
            ".",
            ",",
        ),
        *("\x00", "\x1f", "\u202e", "ﬁ", "ß", "½", "㎢", "שלום", "😀", "\ud800", "1", "İ"),
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=80))


@given(TEXTS)
def test_every_finding_lies_in_the_text(text: str) -> None:
    found = GUARD.scan(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert found == sorted(found, key=lambda each: (each.start, each.end))


@given(TEXTS)
def test_every_identity_stands_apart(text: str) -> None:
    guard = Guard(ROSTER)
    found = [each for each in guard.scan(text) if each.kind in IDENTITIES]
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS, TEXTS)
def test_a_full_name_is_found_whatever_stands_about_it(before: str, after: str) -> None:
    text = f"{before} | Oleg Semyonov | {after}"
    start = len(before) + 3
    assert any(each.start == start and each.end == start + 13 for each in Guard(ROSTER).scan(text))


@given(
    st.lists(
        st.builds(
            Participant,
            name_latin=st.text(max_size=15),
            name_cyrillic=st.text(max_size=15),
            aliases=st.lists(st.text(max_size=8), max_size=2).map(tuple),
            affiliations=st.lists(
                st.builds(
                    Affiliation,
                    name=st.builds(Bilingual, st.text(max_size=12), st.text(max_size=12)),
                    acronyms=st.lists(st.text(max_size=5), max_size=2).map(tuple),
                    post=st.builds(Bilingual, st.text(max_size=8), st.text(max_size=8)),
                ),
                max_size=2,
            ).map(tuple),
        ),
        max_size=4,
    ),
    TEXTS,
)
def test_any_roster_is_sought_in_any_text(people: list[Participant], text: str) -> None:
    roster = Roster(
        tuple(people), tuple(Organisation(affiliation=a) for p in people for a in p.affiliations)
    )
    names = " ".join(each.name_latin for each in people)
    for page in (text, names, names.upper()):
        for finding in Guard(roster, SETTING).scan(page):
            assert 0 <= finding.start < finding.end <= len(page)
            assert finding.why


def test_an_empty_roster_finds_nothing() -> None:
    assert Guard(Roster()).scan("Anybody may have said anything.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The participants agreed that the situation — as they saw it — may improve;  участники. ",
        "A British participant from RUSI said that Semyonov only heard three words or so. ",
        "o.p. o.p. semyonov-semyonov_ - \u00ad\u200b  van der van der berg ",
        "nine prisoners will be nine prisoners will be swapped ",
        "semyonovberg\u3164semyonov⟦\u115fsaid so / it was at last so much\uffa0⟧ \u3164 ",
    ],
)
def test_a_long_text_is_read_in_proportion_to_its_length(sentence: str) -> None:
    def seconds(words: int) -> float:
        text = sentence * (words // len(sentence.split()))
        began = time.process_time()
        GUARD.scan(text)
        return time.process_time() - began

    seconds(1_000)
    short, long = seconds(10_000), seconds(100_000)
    assert long < 40 * short + 1
    assert long < 5


def test_one_unbroken_word_of_a_million_letters_is_read() -> None:
    assert GUARD.scan("semyonov" * 125_000) == []
    assert GUARD.scan(" " * 1_000_000 + "\u00ad" * 1_000_000) == []
    assert len(GUARD.scan("semyonov" * 12_500, place="file-name")) == 12_500


def test_threads_may_share_a_guard() -> None:
    texts = [f"{number} Oleg Semyonov, British expert, Семёнов О.П. " * 50 for number in range(40)]
    alone = [GUARD.scan(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(GUARD.scan, texts)) == alone


@pytest.mark.parametrize(
    "word", ["Wa{}b{} ", "Institute of Wa{}b{} ", "Ва{}б{}-", "Wa{}b{}-", "Centre, Wa{}b{} "]
)
def test_a_name_that_is_a_text_is_made_ready_at_once(word: str) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    name = "".join(word.format(one, other) for one in letters for other in letters)
    institute = Affiliation(Bilingual(name, name))
    roster = Roster(
        (Participant(name_latin=name), Participant(name_latin="A", affiliations=(institute,)))
    )
    began = time.process_time()
    guard = Guard(roster)
    assert time.process_time() - began < 2
    assert guard.scan(f"Nobody of {name} was there.")


def test_a_large_roster_is_made_ready_at_once() -> None:
    people = tuple(Participant(name_latin=f"Ivan{n} Petrov{n} Ivanov{n}") for n in range(500))
    began = time.process_time()
    guard = Guard(Roster(people))
    assert time.process_time() - began < 4
    assert len(guard.scan("Ivanov7 and Ivanov499")) == 2
