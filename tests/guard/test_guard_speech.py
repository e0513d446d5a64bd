"""Who stands in the place of one who speaks: strangers, initials, and nobody who spoke elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.anonymity import Finding, FindingKind, Setting, Severity
from rapporteur.domain.roster import Participant, Roster
from rapporteur.guard import Guard
from rapporteur.guard.implied.saying import ALL_SAID
from rapporteur.guard.implied.speech import in_speech_position
from rapporteur.guard.page import Page
from tests.guard.cast import HOSTS

SPEAKING = [
    "Xx said that", "Xx also argued", "According to Xx,", "as Xx put it", "Xx's remark was",
    "Xx's second point", "In Xx's view,", "asked by Xx", "Xx (speaker) thinks", "He thanked Xx for",
    "It is wrong, said Xx.", "Xx, for his part, noted", "Xx, a former minister, argued",
    "Xx has said", "Xx and Yy agreed", "as argued by Xx", "in the words of Xx",
    "a question from Xx", "Xx, who disagreed,", "Xx (UK) replied", "in reply to Xx", "Xx: we agree",
    "Xx later explained", "“Yes,” said Xx.", "a proposal by Xx",
    "Xx отметил", "отметила Xx", "По словам Xx", "как подчеркнула Xx,", "реплика Xx",
    "в выступлении Xx", "поблагодарил Xx", "вопрос от Xx", "Xx, в свою очередь, возразил",
    "Xx также сказала", "«Да», — сказал Xx.", "предложенная Xx идея", "по мнению Xx",
    "Xx (докладчик)", "Xx в ответ заметил", "Xx, который возразил,", "Xx и Yy возразили",
    "Xx справедливо указала", "с точки зрения и по оценке Xx", "Xx считает",
]  # fmt: skip
SILENT = [
    "Xx was built in 1990", "They went to Xx.", "the policy of Xx", "he said. Xx is",
    "talks with Xx", "Xx deployed missiles", "the Xx points to", "Xx-based missiles, he said",
    "a road from Xx", "the treaty of Xx", "as Xx goes, so goes", "to say that Xx is",
    "в Xx прошли учения", "к Xx относится", "договор Xx", "он сказал. Xx далеко",
    "поезд до Xx", "Xx находится на севере", "о Xx знают все", "без Xx нельзя",
]  # fmt: skip
STRANGERS = [
    "Petrov argued that it was late",
    "In reply Tamsin Oldacre said no",
    "Mr Brown noted that",
    "According to Harriet Penwarden, it",
    "“No”, said Jonathan Crewe.",
    "Ivan Petrov, a lawyer, argued that",
    "Dr A. Brown asked",
    "Then Sidorov asked why",
    "Сидоров отметил, что",
    "По словам Захарченко, это",
    "как подчеркнула Мария Сидорова",
    "Иван Петров возразил",
    "отметил А. В. Сидоров",
    "господин Буш заметил",
    "«Нет», — сказал Петренко.",
    "A question from Tamsin Oldacre concerned the register, as Tamsin Oldacre put it.",
    "Как возразил Гурген Тер-Ованесян, это не так.",
]
NO_STRANGERS = [
    "Moscow said it would leave",
    "Washington argued that",
    "NATO warned of it",
    "The Kremlin stated that",
    "Russia insisted on it",
    "МИД заявил протест",
    "Others said that",
    "Participants argued",
    "Experts noted",
    "He said",
    "The Council argued that",
    "Human Rights Watch said",
    "President Putin said in his 2018 address",
    "Reagan said in 1987 that",
    "the British said",
    "Президент Путин заявил",
    "Кремль заявил",
    "Госдума отметила",
    "Газпром сообщил",
    "Critics warned that",
    "One participant said",
    "Moreover, it was noted",
    "Amnesty International argued",
    "The Guardian said",
    "Reuters said on Monday",
    "Парламент отметил",
    "Участники отметили",
    "Эксперты подчеркнули",
    "В Лондоне отметили",
    "Германия предложила",
    "Tony Blair told reporters that",
    "Горбачёв заявил в интервью",
    "Foreign Minister Lavrov said",
    "Prime Minister Boris Johnson argued",
    "министр иностранных дел Сергей Лавров заявил",
    "Kennan wrote in 1947 that he thought",
    "US officials said",
    "UN Secretary-General Guterres warned",
    "In May it was said",
    "Today it is said that",
    "Совет Безопасности отметил",
    "Организаторы отметили",
    "In 1987 Ronald Reagan said that he trusted and verified.",
    "Кеннан отметил в 1947 году, что",
    "the New York Times noted",
    "Presidents Reagan and Gorbachev had agreed at Reykjavik that it could not be won",
    "Bloomberg said",
    "«Известия» сообщили, что",
    "Минобороны заявило",
    "Someone said",
    "Tuesday's meeting was, they said, short",
    "Deterrence, it was argued, had failed",
    "Страны Балтии отметили",
]


@pytest.mark.parametrize("text", SPEAKING)
def test_a_word_is_in_the_place_of_one_who_speaks(text: str) -> None:
    page = Page(text)
    at = page.words.index("xx")
    assert in_speech_position(page, at, at + 1)


@pytest.mark.parametrize("text", SILENT)
def test_a_word_is_not_where_nothing_gives_it_speech(text: str) -> None:
    page = Page(text)
    at = page.words.index("xx")
    assert not in_speech_position(page, at, at + 1)


def strangers(text: str, guard: Guard | None = None) -> list[Finding]:
    found = (guard or Guard(Roster())).scan(text)
    return [each for each in found if each.kind is FindingKind.STRANGER]


@pytest.mark.parametrize("text", STRANGERS)
def test_a_name_on_no_roster_that_speaks_is_asked_about(text: str) -> None:
    finding = strangers(text)[0]
    assert finding.severity is Severity.WARN
    assert finding.subject in text
    assert finding.subject in finding.why


@pytest.mark.parametrize("text", NO_STRANGERS)
def test_states_bodies_and_those_who_spoke_elsewhere_are_not(text: str) -> None:
    assert strangers(text) == []


def test_somebody_on_the_roster_is_no_stranger() -> None:
    roster = Roster((Participant(name_latin="Tamsin Oldacre", name_cyrillic="Тамсин Олдэйкр"),))
    guard = Guard(roster)
    for text in ("Tamsin Oldacre said no", "по словам Тамсин Олдэйкр", "Oldacre argued"):
        assert [each.kind for each in guard.scan(text)] == [FindingKind.NAME]


def test_a_host_that_speaks_is_no_stranger() -> None:
    assert strangers("RIAC argued that", Guard(Roster(), Setting(hosts=HOSTS))) == []


class TestInitials:
    GUARD = Guard(
        Roster(
            (
                Participant(
                    name_latin="Andrey Viktorovich Kortnev",
                    name_cyrillic="Андрей Викторович Кортнев",
                ),
                Participant(name_latin="Ulrich Stein"),
            )
        )
    )

    @pytest.mark.parametrize(
        "text",
        [
            "A.V. noted that it was late.",
            "A. V. K. replied.",
            "AK said no.",
            "AVK replied.",
            "А. В. отметил, что поздно.",
            "По словам А. К., это поздно.",
            "А.В.К. возразил.",
            "как отметил АК,",
        ],
    )
    def test_that_speak_are_a_name(self, text: str) -> None:
        (finding,) = self.GUARD.scan(text)
        assert (finding.kind, finding.severity) == (FindingKind.NAME, Severity.BLOCK)
        assert finding.subject == "Andrey Viktorovich Kortnev"

    @pytest.mark.parametrize(
        "text",
        [
            "US said no.",
            "U.S. argued that",
            "a road to AK was built",
            "AK-47 rifles",
            "вариант А.В. отпал",
            "а в России сказали",
            "an a.v. device",
        ],
    )
    def test_that_do_not_are_nobodys(self, text: str) -> None:
        assert self.GUARD.scan(text) == []

    def test_before_another_name_are_that_names(self) -> None:
        assert all(
            each.kind is FindingKind.STRANGER for each in self.GUARD.scan("A. V. Sidorov said no")
        )


@given(st.lists(st.sampled_from([*sorted(ALL_SAID)[:40], "Xx", ",", "(", ")", ":", "’s", "\n"])))
def test_any_muddle_of_words_is_read(words: list[str]) -> None:
    page = Page(" ".join(words))
    for at in range(len(page.words)):
        in_speech_position(page, at, at + 1)
    Guard(Roster()).scan(page.given)
