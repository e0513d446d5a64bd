"""What may stand in place of a finding reads as if it had been written there.

In the tables braces hold what is replaced; the second column is the sentence afterwards.
"""

from __future__ import annotations

import pytest

from rapporteur.domain.anonymity import FindingKind
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Gender
from rapporteur.guard.letters import folded
from rapporteur.guard.match import Layer, Match
from rapporteur.guard.page import Page
from rapporteur.guard.russian.declension import (
    family_forms,
    family_plural_forms,
    given_forms,
    phrase_forms,
)
from rapporteur.guard.russian.grammar import Case
from rapporteur.guard.wording.rewording import reword

_SIDE = Bilingual("British", "британский")


def _cases(found: str, *tables: dict[str, frozenset[Case]]) -> frozenset[Case]:
    """The cases that all words of what was found may stand in."""
    common: frozenset[Case] = frozenset()
    for word in [found] if len(tables) == 1 else found.split():
        own = frozenset[Case]().union(
            *(
                cases
                for table in tables
                for form, cases in table.items()
                if folded(form) == folded(word)
            )
        )
        common = own & common or own or common
    return common


def _put(sentence: str, kind: FindingKind = FindingKind.NAME, **other: object) -> str:
    """The sentence with the words in braces replaced."""
    side = other.pop("side", None)
    start, stop = sentence.index("{"), sentence.index("}") - 1
    text = sentence.replace("{", "").replace("}", "")
    page = Page(text, place=str(other.pop("place", "")))
    within = [
        at
        for at in range(len(page.words))
        if start <= page.span(at, at + 1)[0] and page.span(at, at + 1)[1] <= stop
    ]
    match = Match(within[0], within[-1] + 1, kind, "somebody", **other)  # type: ignore[arg-type]
    assert side is None or isinstance(side, Bilingual)
    first, last = page.span(match.first, match.end)
    return text[:first] + reword(page, match, side) + text[last:]


def _found(sentence: str) -> str:
    return sentence[sentence.index("{") + 1 : sentence.index("}")]


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{Ivanov} said so.", "A participant said so."),
        ("As {Ivanov} said, no.", "As a participant said, no."),
        ("Views that {Ivanov} held", "Views that a participant held"),
        ("Then {Ivanov} said so.", "Then a participant said so."),
        ("He asked. {Ivanov} nodded.", "He asked. A participant nodded."),
        ("He said: “{Ivanov} nodded.”", "He said: “A participant nodded.”"),
        ("On the agenda: {Ivanov} and arms", "On the agenda: a participant and arms"),
        ("In the U.S. {Ivanov} was heard.", "In the U.S. a participant was heard."),
        ("{Ivanov's} view was new.", "A participant's view was new."),
        ("{Ivanov’s} view was new.", "A participant’s view was new."),
        ("{Ivanov}'s view was new.", "A participant's view was new."),
        ("Here {Jones}' view was new.", "Here one of the participants' view was new."),
        ("The {Ivanov} plan failed.", "The participant's plan failed."),
        ("An {Ivanov} plan failed.", "An attendee's plan failed."),
        ("{Ivanov} plans were read.", "A participant's plans were read."),
        ("Our {Ivanov} spoke.", "Our participant spoke."),
        ("A pro-{Ivanov} vote was held.", "A pro-participant vote was held."),
        ("The {Ivanov}-led group spoke.", "The participant-led group spoke."),
        ("British analyst {Smith} spoke.", "British analyst among the participants spoke."),
        ("The view of analyst {Smith}'s team", "The view of analyst and participant's team"),
        ("Write to @{ivanov} today.", "Write to @participant today."),
        ("Write to {ivanov}@example.org.", "Write to participant@example.org."),
        ("{Mr Ivanov} and we agreed.", "A participant and we agreed."),
        ("This came from {Ivanov}.", "This came from a participant."),
        ("{Oleg Ivanov}, who spoke first, left.", "A participant, who spoke first, left."),
    ],
)
def test_one_person_in_an_english_sentence(sentence: str, reworded: str) -> None:
    assert _put(sentence) == reworded


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{Ivanovs} left.", "Participants left."),
        ("The {Ivanovs} left.", "The participants left."),
        ("We heard {Ivanov and Smith} speak.", "We heard participants speak."),
    ],
)
def test_several_people_in_an_english_sentence(sentence: str, reworded: str) -> None:
    assert _put(sentence, several=True) == reworded


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{RUSI} said so.", "An institute said so."),
        ("{The Institute of Far Seas} said so.", "An institute said so."),
        ("The {Institute of Far Seas} said so.", "The institute said so."),
        ("A {RUSI} analyst said so.", "A research institute analyst said so."),
        ("An {IFS} analyst said so.", "An institute analyst said so."),
        ("The {RUSI} analyst said so.", "The institute's analyst said so."),
        ("{RUSI} analysts said so.", "An institute's analysts said so."),
        ("{RUSI}'s analysts said so.", "An institute's analysts said so."),
        ("We met at {RUSI}.", "We met at an institute."),
        ("Write to oleg@{rusi}.org today.", "Write to oleg@institute.org today."),
    ],
)
def test_an_organisation_in_an_english_sentence(sentence: str, reworded: str) -> None:
    assert _put(sentence, FindingKind.AFFILIATION) == reworded


def test_whose_side_may_be_named_is_called_by_it() -> None:
    american = Bilingual("American", "американский")
    assert _put("{Smith} spoke.", side=_SIDE) == "A British participant spoke."
    assert _put("{Smith} spoke.", side=american) == "An American participant spoke."
    assert _put("By a {Smith}.", side=american) == "By a participant."
    assert _put("The {Smiths} spoke.", side=_SIDE, several=True) == (
        "The British participants spoke."
    )
    assert _put("По словам {Смита}, нет.", side=_SIDE) == (
        "По словам одного из британских участников, нет."
    )


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{A participant from RUSI} said so.", "A participant said so."),
        ("It was {one of the experts at RUSI} who said so.", "It was a participant who said so."),
        ("{Участник из РСМД} сказал это.", "Один из участников сказал это."),
    ],
)
def test_who_is_said_to_be_from_somewhere_is_only_one_who_was_there(
    sentence: str, reworded: str
) -> None:
    assert _put(sentence, FindingKind.AFFILIATION, layer=Layer.OVER) == reworded


_MEN = [
    ("{Кортунов} сказал, что нет.", "Один из участников сказал, что нет."),
    ("Как отметил {Андрей Кортунов}, нет.", "Как отметил один из участников, нет."),
    ("По словам {Кортунова}, нет.", "По словам одного из участников, нет."),
    ("Подход {Кортунова} иной.", "Подход одного из участников иной."),
    ("Участники поддержали {Кортунова}.", "Участники поддержали одного из участников."),
    ("Вопрос задали {Кортунову}.", "Вопрос задали одному из участников."),
    ("К {Кортунову} обратились.", "К одному из участников обратились."),
    ("Мы спорили с {Кортуновым}.", "Мы спорили с одним из участников."),
    ("Это предложено {Кортуновым}.", "Это предложено одним из участников."),
    ("Речь шла об {Алиеве}.", "Речь шла об одном из участников."),
    ("Речь шла о {Кортунове}.", "Речь шла о ком-то из участников."),
    ("Это было при {Кортунове}.", "Это было при одном из участников."),
    ("Из-за {Кортунова} мы ждали.", "Из-за одного из участников мы ждали."),
    ("За {Кортуновым} пошли.", "За одним из участников пошли."),
    ("На {Кортунова} сослались.", "На одного из участников сослались."),
    ("Благодаря {Кортунову} мы ушли.", "Благодаря одному из участников мы ушли."),
    ("Мы говорили со {Смирновым}.", "Мы говорили со спикером."),
    ("В 2014 г. {Кортунов} возразил.", "В 2014 г. один из участников возразил."),
    ("Он сказал: «{Кортунов} прав».", "Он сказал: «Один из участников прав»."),
    ("Кстати, {Кортунов} молчал.", "Кстати, один из участников молчал."),
    ("Этот {Кортунов} спорил.", "Этот участник спорил."),
    ("Известного {Кортунова} спросили.", "Известного участника спросили."),
    ("В этом {Кортунове} уверены.", "В этом участнике уверены."),
    ("Решение об увольнении {Кортунова} принято.", "Решение об увольнении одного из участников"),
    ("Эксперт {Кортунов} сказал иное.", "Эксперт из числа участников сказал иное."),
    ("По мнению эксперта {Кортунова}, нет.", "По мнению эксперта из числа участников, нет."),
    ("Глава МИД {Кортунов} ушёл.", "Глава МИД из числа участников ушёл."),
    ("Слова эксперта {Кортунову} понятны.", "Слова эксперта одному из участников понятны."),
    ("Пишите на @{kortunov}, друзья мои.", "Пишите на @участник, друзья мои."),
]


@pytest.mark.parametrize(("sentence", "reworded"), _MEN)
def test_a_man_in_a_russian_sentence(sentence: str, reworded: str) -> None:
    cases = _cases(
        _found(sentence),
        *(family_forms(name, Gender.MALE) for name in ("Кортунов", "Алиев", "Смирнов")),
        given_forms("Андрей", Gender.MALE),
    )
    assert _put(sentence, cases=cases).startswith(reworded)


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{Иванова} сказала, что нет.", "Одна из участниц сказала, что нет."),
        ("Возразила {Иванова}.", "Возразила одна из участниц."),
        ("{Мельник} вчера возразила.", "Одна из участниц вчера возразила."),
        ("{Иванова} уверена в этом.", "Одна из участниц уверена в этом."),
        ("Речь взяла {Мельник}, которая ушла.", "Речь взяла одна из участниц, которая ушла."),
        ("Уважаемая {Иванова} возразила.", "Уважаемая участница возразила."),
        ("С этой {Ивановой} спорят.", "С этой участницей спорят."),
        ("По мнению {Ивановой}, нет.", "По мнению одного из участников, нет."),
        ("Ответ {Ивановой} был резок.", "Ответ одного из участников был резок."),
        ("К {Ивановой} обратились.", "К одному из участников обратились."),
        ("Мы спросили {Иванову}.", "Мы спросили одного из участников."),
        ("С {Марией Ивановой} спорили.", "С одним из участников спорили."),
        ("О {Марии Ивановой} говорили.", "О ком-то из участников говорили."),
        ("Мнение {Мельник} иное.", "Мнение одного из участников иное."),
        ("У {Мельник} есть план.", "У одного из участников есть план."),
    ],
)
def test_a_woman_in_a_russian_sentence(sentence: str, reworded: str) -> None:
    cases = _cases(
        _found(sentence),
        *(family_forms(name, Gender.FEMALE) for name in ("Иванова", "Мельник")),
        given_forms("Мария", Gender.FEMALE),
    )
    assert _put(sentence, cases=cases) == reworded


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{Шевченко} считает иначе.", "Один из участников считает иначе."),
        ("Вчера {Шевченко} возразил.", "Вчера один из участников возразил."),
        ("Так считает {Шевченко}.", "Так считает один из участников."),
        ("Мнение {Шевченко} иное.", "Мнение одного из участников иное."),
        ("Слово дали {Шевченко}.", "Слово дали одному из участников."),
        ("Все поблагодарили {Шевченко}.", "Все поблагодарили одного из участников."),
        ("С {Шевченко} спорили.", "С одним из участников спорили."),
        ("Все поддержали Алиеву и {Шевченко}.", "Все поддержали Алиеву и одного из участников."),
        ("С Марией Алиевой и {Шевченко} спорят.", "С Марией Алиевой и одним из участников спорят."),
        ("По {Шевченко}, это так.", "По одному из участников, это так."),
    ],
)
def test_of_a_name_that_never_changes_the_sentence_tells_the_case(
    sentence: str, reworded: str
) -> None:
    assert _put(sentence, cases=frozenset(Case)) == reworded
    assert _put(sentence) == reworded


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{Ивановы} возразили.", "Участники возразили."),
        ("У {Ивановых} есть план.", "У участников есть план."),
        ("К {Ивановым} обратились.", "К участникам обратились."),
        ("С {Ивановыми} спорили.", "С участниками спорили."),
        ("О {Ивановых} забыли.", "О некоторых участниках забыли."),
        ("Об {Ивановых} забыли.", "Об участниках забыли."),
    ],
)
def test_several_people_in_a_russian_sentence(sentence: str, reworded: str) -> None:
    cases = _cases(
        _found(sentence), {**family_plural_forms("Иванов"), "Ивановым": frozenset({Case.DATIVE})}
    )
    assert _put(sentence, cases=cases, several=True) == reworded


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("{Институт дальних морей} сообщил об этом.", "Один из институтов сообщил об этом."),
        ("В {Институте дальних морей} молчат.", "В одной из организаций молчат."),
        ("Директор {Института дальних морей} молчит.", "Директор одной из организаций молчит."),
        ("{Академия наук} заявила об этом.", "Одна из организаций заявила об этом."),
        ("Все поддержали {Академию наук}.", "Все поддержали одну из организаций."),
        ("{ИДМ} молчит.", "Одна из организаций молчит."),
        ("{ИДМ} выступил против.", "Один из институтов выступил против."),
        ("Эксперт {ИДМ} выступил против.", "Эксперт одной из организаций выступил против."),
        ("По данным {ИДМ}, это так.", "По данным одной из организаций, это так."),
        ("Мы пишем вместе с {ИДМ}.", "Мы пишем вместе с одной из организаций."),
        ("В мае {ИДМ} выступил против.", "В мае один из институтов выступил против."),
        ("Называя {ИДМ}, он молчал.", "Называя одну из организаций, он молчал."),
        ("Представители {ИДМ} молчат.", "Представители одной из организаций молчат."),
        ("Речь шла о {ИДМ}.", "Речь шла о некой организации."),
        ("Речь шла об {ИДМ}.", "Речь шла об одной из организаций."),
        ("Во {Всемирном банке} молчат.", "Во внешней организации молчат."),
        ("Наш {ИДМ} молчит.", "Наш институт молчит."),
        ("Гость из «{ИДМ}» молчит.", "Гость из «одной из организаций» молчит."),
    ],
)
def test_an_organisation_in_a_russian_sentence(sentence: str, reworded: str) -> None:
    names = ("Институт дальних морей", "Академия наук", "Всемирный банк")
    tables = {form: cases for name in names for form, cases in phrase_forms(name).items()}
    cases = _cases(_found(sentence), tables)
    assert _put(sentence, FindingKind.AFFILIATION, cases=cases) == reworded


def test_a_preposition_taken_for_an_initial_stays_what_it_is() -> None:
    """«О Семёнове» may be Олег Семёнов's initial, but not in this case."""
    cases = family_forms("Кортунов")["Кортунове"]
    assert _put("{О Кортунове} забыли.", cases=cases) == "Об одном из участников забыли."
    cases = family_forms("Кортунов")["Кортуновым"]
    assert _put("{С Кортуновым} спорят.", cases=cases) == "С одним из участников спорят."


@pytest.mark.parametrize(
    ("sentence", "reworded"),
    [
        ("A participant {Ivanov} spoke.", "A participant in the discussion spoke."),
        ("A participant {Ivanov's} view", "A participant in the discussion's view"),
        ("Один из участников {Иванов} возразил.", "Один из участников дискуссии возразил."),
    ],
)
def test_after_one_who_was_replaced_the_sentence_goes_on(sentence: str, reworded: str) -> None:
    assert _put(sentence) == reworded


def _both(text: str, first: tuple[int, int], then: tuple[int, int], *kinds: FindingKind) -> str:
    page = Page(text)
    one = Match(*first, kinds[0], "somebody")
    other = Match(*then, kinds[-1], "somebody")
    start, stop = page.span(*first)
    after, end = page.span(*then)
    return (
        f"{text[:start]}{reword(page, one)}{text[stop:after]}"
        f"{reword(page, other, after=one)}{text[end:]}"
    )


def test_a_post_and_its_holder_are_replaced_together() -> None:
    text = "Head of Section Oleg Ivanov spoke."
    assert _both(text, (0, 3), (3, 5), FindingKind.POST, FindingKind.NAME) == (
        "A participant in the discussion spoke."
    )
    text = "Возразил заведующий сектором Олег Иванов."
    assert _both(text, (1, 3), (3, 5), FindingKind.POST, FindingKind.NAME) == (
        "Возразил один из участников дискуссии."
    )


def test_a_name_and_the_post_after_it_are_replaced_together() -> None:
    text = "Oleg Ivanov, head of section, spoke."
    assert _both(text, (0, 2), (2, 5), FindingKind.NAME, FindingKind.POST) == (
        "A participant, one of those present, spoke."
    )
    text = "Олег Иванов, заведующий сектором, возразил."
    assert _both(text, (0, 2), (2, 4), FindingKind.NAME, FindingKind.POST) == (
        "Один из участников, один из присутствовавших, возразил."
    )
    text = "По словам Шевченко, заведующего сектором, это так."
    assert _both(text, (2, 3), (3, 5), FindingKind.NAME, FindingKind.POST) == (
        "По словам одного из участников, одного из присутствовавших, это так."
    )
    text = "Oleg Ivanov, Mary Smith and we spoke."
    assert _both(text, (0, 2), (2, 4), FindingKind.NAME) == (
        "A participant, a participant and we spoke."
    )


def test_within_a_longer_word_there_is_no_article() -> None:
    page = Page("Write to @olegivanov today.")
    match = Match(2, 3, FindingKind.NAME, "somebody", within=(14, 20))
    assert page.given[slice(*page.given_span(14, 20))] == "ivanov"
    assert reword(page, match) == "participant"


def test_an_organisation_and_its_acronym_are_replaced_together() -> None:
    text = "Institute of Far Seas (IFS) wrote."
    assert _both(text, (0, 4), (4, 5), FindingKind.AFFILIATION) == (
        "An institute (hereafter the institute) wrote."
    )
    text = "Написала Академия морей (АМ)."
    assert _both(text, (1, 3), (3, 4), FindingKind.AFFILIATION) == (
        "Написала одна из организаций (далее — организация)."
    )


@pytest.mark.parametrize("text", ["Шевченко,", "Шевченко", ",Шевченко ,", "«Шевченко»", "Smith'"])
def test_at_the_end_of_a_text_there_are_words_too(text: str) -> None:
    page = Page(text)
    assert reword(page, Match(0, 1, FindingKind.NAME, "somebody")).casefold() in {
        "один из участников",
        "a participant",
    }


@pytest.mark.parametrize("kind", [FindingKind.OFF_RECORD, FindingKind.QUOTATION])
def test_what_must_be_said_anew_has_no_words_in_its_place(kind: FindingKind) -> None:
    assert _put("{These words} were said.", kind) == " were said."


def test_in_the_name_of_a_file_there_is_no_sentence() -> None:
    assert _put("{Ivanov}_arms.docx", place="file-name") == "participant_arms.docx"
