"""Names, organisations and posts are known in every form that they take in a Russian sentence."""

from __future__ import annotations

import time

import pytest

from rapporteur.domain.roster import Gender
from rapporteur.guard.russian.declension import (
    family_forms,
    family_plural_forms,
    gender_by,
    given_forms,
    patronymic_forms,
    phrase_forms,
)
from rapporteur.guard.russian.grammar import ALL_CASES, Case

MALE, FEMALE, UNKNOWN = Gender.MALE, Gender.FEMALE, Gender.UNKNOWN


def by_case(forms: dict[str, frozenset[Case]]) -> list[set[str]]:
    """The forms in the order of the cases."""
    return [{form for form, cases in forms.items() if case in cases} for case in Case]


@pytest.mark.parametrize(
    ("family", "gender", "forms"),
    [
        ("Кортунов", MALE, "Кортунов Кортунова Кортунову Кортунова Кортуновым Кортунове"),
        ("Иванова", FEMALE, "Иванова Ивановой Ивановой Иванову Ивановой Ивановой"),
        ("Мельник", MALE, "Мельник Мельника Мельнику Мельника Мельником Мельнике"),
        ("Мельник", FEMALE, "Мельник Мельник Мельник Мельник Мельник Мельник"),
        ("Черных", MALE, "Черных Черных Черных Черных Черных Черных"),
        ("Черных", FEMALE, "Черных Черных Черных Черных Черных Черных"),
        (
            "Петров-Водкин",
            MALE,
            "Петров-Водкин Петрова-Водкина Петрову-Водкину Петрова-Водкина Петровым-Водкиным"
            " Петрове-Водкине",
        ),
        (
            "Салтыкова-Щедрина",
            FEMALE,
            "Салтыкова-Щедрина Салтыковой-Щедриной Салтыковой-Щедриной Салтыкову-Щедрину"
            " Салтыковой-Щедриной Салтыковой-Щедриной",
        ),
        ("Шевченко", MALE, "Шевченко Шевченко Шевченко Шевченко Шевченко Шевченко"),
        ("Джонсон", MALE, "Джонсон Джонсона Джонсону Джонсона Джонсоном Джонсоне"),
        ("Джонсон", FEMALE, "Джонсон Джонсон Джонсон Джонсон Джонсон Джонсон"),
        ("Гарсия", FEMALE, "Гарсия Гарсии Гарсии Гарсию Гарсией Гарсии"),
        ("Окуджава", MALE, "Окуджава Окуджавы Окуджаве Окуджаву Окуджавой Окуджаве"),
        ("Кафка", MALE, "Кафка Кафки Кафке Кафку Кафкой Кафке"),
        ("Гюго", MALE, "Гюго Гюго Гюго Гюго Гюго Гюго"),
        ("Шеварднадзе", MALE, "Шеварднадзе " * 6),
        ("Дзидзигури", FEMALE, "Дзидзигури " * 6),
        ("Лужну", UNKNOWN, "Лужну " * 6),
        ("Журавель", MALE, "Журавель Журавля Журавлю Журавля Журавлём Журавле"),
        ("Журавель", MALE, "Журавель Журавеля Журавелю Журавеля Журавелем Журавеле"),
        ("Заяц", MALE, "Заяц Зайца Зайцу Зайца Зайцем Зайце"),
        ("Заяц", MALE, "Заяц Заяца Заяцу Заяца Заяцем Заяце"),
        ("Стрелец", MALE, "Стрелец Стрельца Стрельцу Стрельца Стрельцом Стрельце"),
        ("Кравец", MALE, "Кравец Кравца Кравцу Кравца Кравцом Кравце"),
        ("Королёк", MALE, "Королёк Королька Корольку Королька Корольком Корольке"),
        ("Орёл", MALE, "Орёл Орла Орлу Орла Орлом Орле"),
        ("Воробей", MALE, "Воробей Воробья Воробью Воробья Воробьём Воробье"),
        ("Толстой", MALE, "Толстой Толстого Толстому Толстого Толстым Толстом"),
        ("Крупской", MALE, "Крупской Крупского Крупскому Крупского Крупским Крупском"),
        ("Цой", MALE, "Цой Цоя Цою Цоя Цоем Цое"),
        ("Цой", FEMALE, "Цой " * 6),
        ("Бедный", MALE, "Бедный Бедного Бедному Бедного Бедным Бедном"),
        (
            "Долгорукий",
            UNKNOWN,
            "Долгорукий Долгорукого Долгорукому Долгорукого Долгоруким Долгоруком",
        ),
        ("Крупская", UNKNOWN, "Крупская Крупской Крупской Крупскую Крупской Крупской"),
        ("Святая", FEMALE, "Святая Святой Святой Святую Святой Святой"),
        ("Русских", MALE, "Русских " * 6),
        ("Дарвин", MALE, "Дарвин Дарвина Дарвину Дарвина Дарвином Дарвине"),
        ("Чаплин", MALE, "Чаплин Чаплина Чаплину Чаплина Чаплиным Чаплине"),
        ("Гинзбург", MALE, "Гинзбург Гинзбурга Гинзбургу Гинзбурга Гинзбургом Гинзбурге"),
        ("Рерих", MALE, "Рерих Рериха Рериху Рериха Рерихом Рерихе"),
        ("Качиньски", MALE, "Качиньски Качиньского Качиньскому Качиньского Качиньским Качиньском"),
        ("Лев", MALE, "Лев Льва Льву Льва Львом Льве"),
    ],
)
def test_a_family_name_is_declined(family: str, gender: Gender, forms: str) -> None:
    known = by_case(family_forms(family, gender))
    for expected, found in zip(forms.split(), known, strict=True):
        assert expected in found


@pytest.mark.parametrize(
    ("family", "gender", "form"),
    [
        ("Мельник", FEMALE, "Мельника"),
        ("Черных", MALE, "Черныха"),
        ("Иванова", FEMALE, "Ивановы"),
        ("Крупская", FEMALE, "Крупскаи"),
        ("Иванов", UNKNOWN, "Ивановой"),
    ],
)
def test_what_nobody_would_write_is_no_form(family: str, gender: Gender, form: str) -> None:
    assert form not in family_forms(family, gender)


def test_of_two_parts_the_first_may_stay_as_it_is() -> None:
    assert "Петров-Водкина" in family_forms("Петров-Водкин", MALE)
    assert "фон дер Лейеном" in family_forms("фон дер Лейен", MALE)
    assert "О'Коннору" in family_forms("О'Коннор", MALE)


def test_capitals_stay_where_they_are() -> None:
    assert "КОРТУНОВЫМ" in family_forms("КОРТУНОВ", MALE)
    assert "МакГрегора" in family_forms("МакГрегор", MALE)


def test_an_unknown_gender_is_told_by_the_ending_or_both_are_there() -> None:
    assert family_forms("Кортунов") == family_forms("Кортунов", MALE)
    assert family_forms("Иванова") == family_forms("Иванова", FEMALE)
    assert family_forms("Мельник").keys() >= family_forms("Мельник", FEMALE).keys()
    assert family_forms("Мельник")["Мельника"] == {Case.GENITIVE, Case.ACCUSATIVE}


def test_a_word_of_latin_letters_stays_as_it_is() -> None:
    assert family_forms("Smith") == {"Smith": ALL_CASES}
    assert given_forms("John") == {"John": ALL_CASES}
    assert phrase_forms("Chatham House") == {"Chatham House": ALL_CASES}


@pytest.mark.parametrize(
    ("family", "forms"),
    [
        ("Иванов", "Ивановы Ивановых Ивановым Ивановых Ивановыми Ивановых"),
        ("Крупская", "Крупские Крупских Крупским Крупских Крупскими Крупских"),
        ("Мельник", "Мельники Мельников Мельникам Мельников Мельниками Мельниках"),
        ("Ткач", "Ткачи Ткачей Ткачам Ткачей Ткачами Ткачах"),
        ("Заяц", "Зайцы Зайцев Зайцам Зайцев Зайцами Зайцах"),
    ],
)
def test_a_family_is_known_in_the_plural(family: str, forms: str) -> None:
    known = {**family_forms(family), **family_plural_forms(family)}
    assert set(forms.split()) <= known.keys()
    assert not family_forms(family).keys() & family_plural_forms(family).keys()


def test_a_name_that_never_changes_has_no_plural() -> None:
    assert family_plural_forms("Черных") == family_plural_forms("Шевченко") == {}


@pytest.mark.parametrize(
    ("given", "gender", "forms"),
    [
        ("Павел", MALE, "Павел Павла Павлу Павла Павлом Павле"),
        ("Лев", MALE, "Лев Льва Льву Льва Львом Льве"),
        ("Пётр", MALE, "Пётр Петра Петру Петра Петром Петре"),
        ("Любовь", FEMALE, "Любовь Любови Любови Любовь Любовью Любови"),
        ("Илья", MALE, "Илья Ильи Илье Илью Ильёй Илье"),
        ("Никита", MALE, "Никита Никиты Никите Никиту Никитой Никите"),
        ("Юрий", UNKNOWN, "Юрий Юрия Юрию Юрия Юрием Юрии"),
        ("Мария", FEMALE, "Мария Марии Марии Марию Марией Марии"),
        ("Джордж", MALE, "Джордж Джорджа Джорджу Джорджа Джорджем Джордже"),
        ("Мэри", FEMALE, "Мэри " * 6),
        ("Хиллари", FEMALE, "Хиллари " * 6),
        ("Элизабет", FEMALE, "Элизабет " * 6),
        ("Данило", MALE, "Данило Данилы Даниле Данилу Данилой Даниле"),
        ("Дмитри", MALE, "Дмитри Дмитрия Дмитрию Дмитрия Дмитрием Дмитрии"),
    ],
)
def test_a_given_name_is_declined(given: str, gender: Gender, forms: str) -> None:
    known = by_case(given_forms(given, gender))
    for expected, found in zip(forms.split(), known, strict=True):
        assert expected in found


def test_of_two_given_names_either_may_change() -> None:
    forms = given_forms("Анна-Мария", FEMALE)
    assert {"Анны-Марии", "Анна-Марии", "Анной-Марией"} <= forms.keys()
    assert "Жан Жака" in given_forms("Жан Жак", MALE)


@pytest.mark.parametrize(
    ("patronymic", "forms"),
    [
        ("Петрович", "Петрович Петровича Петровичу Петровича Петровичем Петровиче"),
        ("Ильич", "Ильич Ильича Ильичу Ильича Ильичом Ильиче"),
        ("Ильич", "Ильич Ильича Ильичу Ильича Ильичём Ильиче"),
        ("Петровна", "Петровна Петровны Петровне Петровну Петровной Петровне"),
        ("Иванович", "Иваныч Иваныча Иванычу Иваныча Иванычем Иваныче"),
    ],
)
def test_a_patronymic_is_declined(patronymic: str, forms: str) -> None:
    known = by_case(patronymic_forms(patronymic))
    for expected, found in zip(forms.split(), known, strict=True):
        assert expected in found


def test_a_patronymic_of_two_words_stays() -> None:
    assert patronymic_forms("Гейдар оглы") == {"Гейдар оглы": ALL_CASES}


def test_a_patronymic_tells_the_gender_before_the_family_name_does() -> None:
    assert gender_by("Мельник", "Петровна") is FEMALE
    assert gender_by("Мельник", "Ильич") is MALE
    assert gender_by("Иванова") is FEMALE
    assert gender_by("Толстой") is MALE
    assert gender_by("Мельник") is UNKNOWN


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        (
            "Российский совет по международным делам",
            ["Российского совета по международным делам", "Российским советом по международным"],
        ),
        ("Институт США и Канады", ["Института США и Канады", "Институте США и Канады"]),
        ("МИД России", ["МИДа России", "МИДом России", "МИД России"]),
        ("Государственная дума", ["Государственной думы", "Государственную думу"]),
        ("Голос Америки", ["Голоса Америки", "Голосу Америки"]),
        ("Газпром", ["Газпрома", "Газпроме"]),
        ("Лига Наций", ["Лиги Наций", "Лигой Наций"]),
        ("Федеральная служба безопасности", ["Федеральной службы безопасности"]),
        ("Вооружённые силы", ["Вооружённых сил", "Вооружёнными силами"]),
        ("Российские железные дороги", ["Российских железных дорог"]),
        ("Академия наук", ["Академии наук", "Академией наук"]),
        ("движение «Солидарность»", ["движения «Солидарность»", "движением «Солидарность»"]),
        ("«Голос Америки»", ["«Голоса Америки»"]),
        ("НИУ Высшая школа экономики", ["НИУ Высшей школы экономики"]),
        ("партия Яблоко", ["партии Яблоко", "партией Яблоко"]),
        ("Известия", ["Известий", "Известиям", "Известиях"]),
        ("Министерство иностранных дел", ["Министерством иностранных дел"]),
        ("Научно-исследовательский институт", ["Научно-исследовательского института"]),
        ("Единая Россия", ["Единой России", "Единую Россию"]),
        ("Эхо Москвы", ["Эха Москвы", "Эхом Москвы"]),
        ("Торгово-промышленная палата", ["Торгово-промышленной палаты"]),
        ("Конец света", ["Конца света"]),
        ("Церковь Христа", ["Церкви Христа", "Церковью Христа"]),
    ],
)
def test_of_an_organisation_the_head_is_declined(phrase: str, forms: list[str]) -> None:
    known = phrase_forms(phrase)
    for form in forms:
        assert any(each.startswith(form) for each in known), form
    assert Case.NOMINATIVE in known[phrase]


def test_an_acronym_that_is_no_word_stays() -> None:
    assert phrase_forms("НАТО") == {"НАТО": ALL_CASES}
    assert phrase_forms("ФСБ") == {"ФСБ": ALL_CASES}
    assert phrase_forms("МИД")["МИДа"] == {Case.GENITIVE}


@pytest.mark.parametrize(
    ("post", "genitive"),
    [
        ("бывший заместитель главы департамента", "бывшего заместителя главы департамента"),
        ("военный инспектор в отставке", "военного инспектора в отставке"),
        ("старший эксперт по ракетной технике", "старшего эксперта по ракетной технике"),
        ("директор программы", "директора программы"),
        ("посол по особым поручениям", "посла по особым поручениям"),
        ("заведующая сектором", "заведующей сектором"),
        ("заведующий сектором", "заведующего сектором"),
        ("исполняющий обязанности директора", "исполняющего обязанности директора"),
        ("управляющий партнёр", "управляющего партнёра"),
        ("преподаватель", "преподавателя"),
        ("член-корреспондент", "члена-корреспондента"),
        ("вице-президент", "вице-президента"),
        ("директор и основатель фонда", "директора и основателя фонда"),
        ("главный научный сотрудник, профессор", "главного научного сотрудника, профессора"),
        ("уполномоченный по правам человека", "уполномоченного по правам человека"),
        ("учёный", "учёного"),
        ("судья", "судьи"),
        ("глава отдела", "главы отдела"),
    ],
)
def test_of_a_post_the_head_is_declined(post: str, genitive: str) -> None:
    assert Case.GENITIVE in phrase_forms(post, animate=True)[genitive]


def test_who_lives_has_the_genitive_for_the_accusative() -> None:
    assert Case.ACCUSATIVE in phrase_forms("директор", animate=True)["директора"]
    assert Case.ACCUSATIVE not in phrase_forms("институт")["института"]


@pytest.mark.parametrize("nothing", ["", " ", "-", "«»", "'", "1", "—", "Ъ", "й", "ь"])
def test_what_is_no_name_breaks_nothing(nothing: str) -> None:
    for forms in (
        family_forms(nothing),
        family_plural_forms(nothing),
        given_forms(nothing),
        patronymic_forms(nothing),
        phrase_forms(nothing),
    ):
        assert all(cases <= ALL_CASES for cases in forms.values())


@pytest.mark.parametrize(
    "long",
    ["Анна-Мария-" * 30, "совет, " * 20, "директор и " * 20, "заведующий " * 25, "МИД Совет " * 40],
)
def test_what_is_too_long_for_a_name_costs_little(long: str) -> None:
    started = time.perf_counter()
    count = len(family_forms(long)) + len(given_forms(long)) + len(phrase_forms(long))
    assert count < 1000
    assert time.perf_counter() - started < 1


def test_a_large_roster_is_declined_at_once() -> None:
    started = time.perf_counter()
    for number in range(60):
        family_forms("Журавель" + "ов" * number)
        given_forms("Анна-Мария" + "на" * number)
        patronymic_forms("Петров" + "ов" * number + "ич")
    for number in range(40):
        phrase_forms("Федеральная налоговая и таможенная служба " + "а" * number)
    assert time.perf_counter() - started < 0.4
