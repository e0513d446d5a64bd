"""What was said off the record is found again, though its words bend and one is changed."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.anonymity import FindingKind, Setting, Severity
from rapporteur.domain.roster import Roster
from rapporteur.guard import Guard
from rapporteur.guard.implied.off_record import OffRecord, off_record_subject
from rapporteur.guard.implied.stems import stem
from rapporteur.guard.page import Page
from tests.guard.cast import ROSTER, words

NOTE_EN = "the two capitals will quietly swap nine prisoners in the spring"
NOTE_RU = "Переговоры о продлении договора шли по закрытому каналу с февраля прошлого года"


class TestOffTheRecord:
    GUARD = Guard(
        Roster(),
        Setting(
            off_record=(
                NOTE_EN,
                "Цена — сорок вагонов",
                "no",
            )
        ),
    )

    def test_a_run_of_six_words_blocks(self) -> None:
        text = "It is said that the two capitals will QUIETLY — swap; the rest is known."
        (finding,) = self.GUARD.scan(text)
        assert text[finding.start : finding.end] == "the two capitals will QUIETLY — swap"
        assert (finding.severity, finding.kind) == (Severity.BLOCK, FindingKind.OFF_RECORD)
        assert re.fullmatch("off-record [0-9a-f]{12}", finding.subject)
        assert "prisoners" not in finding.why

    def test_words_of_two_notes_are_found_for_each(self) -> None:
        notes = ("nine prisoners in spring", "nine prisoners in spring go home soon")
        guard = Guard(Roster(), Setting(off_record=notes))
        text = "nine prisoners in spring go home."
        found = guard.scan(text)
        assert words(text, found) == [
            "nine prisoners in spring",
            "nine prisoners in spring go home",
        ]
        assert len({each.subject for each in found}) == 2

    def test_words_apart_are_found_apart(self) -> None:
        text = "цена сорок вагонов, и цена сорок вагонов"
        assert words(text, self.GUARD.scan(text)) == ["цена сорок вагонов"] * 2

    def test_a_longer_run_is_one_finding(self) -> None:
        text = "So the two capitals will quietly swap nine prisoners in autumn"
        assert words(text, self.GUARD.scan(text)) == [
            "the two capitals will quietly swap nine prisoners in"
        ]

    def test_five_words_are_no_run(self) -> None:
        assert self.GUARD.scan("the two capitals will quietly agree") == []

    def test_a_short_note_is_found_whole(self) -> None:
        text = "Говорят: цена сорок\u00a0вагонов!"
        assert words(text, self.GUARD.scan(text)) == ["цена сорок\u00a0вагонов"]
        assert self.GUARD.scan("цена тридцать вагонов") == []

    def test_a_note_of_two_words_cannot_be_looked_for_and_that_is_told(self) -> None:
        assert self.GUARD.scan("no") == []
        assert len(self.GUARD.ignored) == 1

    def test_names_within_it_are_found_besides(self) -> None:
        guard = Guard(ROSTER, Setting(off_record=("Semyonov will go to the far north soon",)))
        assert len(guard.scan("Semyonov will go to the far north soon")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Both capitals quietly swapped, it seems, nine of the prisoners last spring.",
        "Two capitals will soon and quietly be swapping nine prisoners.",
        "The CAPITALS quietly swap nine more prisoners.",
        "two capital will quietly swaps nine prisoner",
    ],
)
def test_english_words_are_known_in_other_forms(text: str) -> None:
    assert found(text, NOTE_EN)


@pytest.mark.parametrize(
    "text",
    [
        "Говорят, что переговоры по продлению договоров шли закрытым каналом с февраля.",
        "О продлении договора по закрытому каналу с февраля прошлого года говорили вслух.",
        "переговорах о продлении договора шли по закрытым каналам",
    ],
)
def test_russian_words_are_known_in_other_cases(text: str) -> None:
    assert found(text, NOTE_RU)


@pytest.mark.parametrize(
    "text",
    [
        "О договоре говорили в феврале прошлого года.",
        "Переговоры шли трудно.",
        "Закрытый канал нужен для переговоров о ракетах и о проверках.",
        "The two capitals will talk.",
        "Nine prisoners were freed in the spring of 1986, and the capitals were glad.",
        "In spring, prisoners of war, nine of them, were swapped by the capitals.",
    ],
)
def test_a_few_of_its_words_are_not_the_note(text: str) -> None:
    assert not found(text, NOTE_EN, NOTE_RU)


class TestWhatItIsCalled:
    def test_is_no_function_of_the_text_alone(self) -> None:
        assert off_record_subject(NOTE_EN, "a") != off_record_subject(NOTE_EN, "b")

    def test_stays_while_the_note_and_its_words_do(self) -> None:
        assert off_record_subject(NOTE_EN, "a") == off_record_subject(NOTE_EN.upper(), "a")

    def test_changes_with_the_words_so_that_a_waiver_lapses(self) -> None:
        assert off_record_subject(NOTE_EN, "a") != off_record_subject(f"{NOTE_EN} twice", "a")

    def test_is_taken_from_the_keys_of_the_setting(self) -> None:
        setting = Setting(off_record=(NOTE_EN,), off_record_keys=("a note's id",))
        (finding,) = Guard(Roster(), setting).scan(NOTE_EN)
        assert finding.subject == off_record_subject(NOTE_EN, "a note's id")


@pytest.mark.parametrize(
    "forms",
    [
        "missile missiles",
        "inspect inspected inspects inspecting",
        "договор договора договору договоры договорах",
        "ракета ракеты ракет ракетами",
        "подписал подписала подписали подписать",
        "стратегия стратегии стратегий",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(each) for each in Page(forms).words}) == 1


@given(st.lists(st.sampled_from(NOTE_RU.split() + NOTE_EN.split() + ["и", "."]), max_size=40))
def test_stretches_of_one_note_never_touch(chosen: list[str]) -> None:
    page = Page(" ".join(chosen))
    for note in (NOTE_RU, NOTE_EN):
        stretches = sorted((each.first, each.end) for each in OffRecord((note,)).find(page))
        assert all(one[1] < other[0] for one, other in itertools.pairwise(stretches))


@given(st.text("абвгд ежз abc", min_size=30, max_size=60))
def test_a_note_of_three_words_or_more_is_found_in_itself(text: str) -> None:
    notes = OffRecord((text,))
    if not notes.too_short and Page(text).words:
        assert list(notes.find(Page(text)))


def found(text: str, *notes: str) -> bool:
    return bool(list(OffRecord(notes).find(Page(text))))
