"""An organisation is found by every name it goes by, and by no word that is not one."""

from __future__ import annotations

import pytest

from rapporteur.domain.anonymity import FindingKind, Setting
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster
from rapporteur.guard.match import Match
from rapporteur.guard.organisations.organisations import Organisations
from rapporteur.guard.page import Page
from rapporteur.guard.russian.grammar import Case
from tests.guard.cast import HOSTS, PACT, ROSTER


def guarding(*names: str, acronyms: tuple[str, ...] = ()) -> Organisations:
    """A detector for organisations by name, in either script."""
    return Organisations(
        Roster((), tuple(Organisation(affiliation=named(name, acronyms)) for name in names)),
        Setting(),
    )


def named(name: str, acronyms: tuple[str, ...] = ()) -> Affiliation:
    russian = any("а" <= char <= "я" for char in name.casefold())
    return Affiliation(Bilingual("", name) if russian else Bilingual(name), acronyms)


def found(detector: Organisations, text: str) -> list[str]:
    """What is found, the longest first where findings overlap, as the guard has it."""
    page, stretches = Page(text), []
    taken: set[int] = set()
    for match in sorted(detector.find(page), key=lambda each: (each.first - each.end, each.first)):
        places = set(range(match.first, match.end))
        if not places & taken:
            taken |= places
            stretches.append(match)
    return [page.stretch(each.first, each.end) for each in sorted(stretches, key=_first)]


def _first(match: Match) -> int:
    return match.first


class TestAFullName:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("Институт США и Канады", "в Институте США и Канады"),
            ("Институт США и Канады", "сотрудника Института США и Канады РАН"),
            (
                "Российский совет по международным делам",
                "у Российского совета по международным делам",
            ),
            (
                "Российский совет по международным делам",
                "Российскому Совету по Международным Делам",
            ),
            ("Высшая школа дальних наук", "с Высшей школой дальних наук"),
            ("Академия северных морей", "из академии северных морей"),
            ("Коммерсантъ", "газете «Коммерсант»"),
            ("Фонд «Синий мир»", "фонда Синего мира"),
            ("Sea and Air Institute", "the Sea & Air Institutes"),
            ("Institute of Far Seas", "the institute for the far seas"),
            ("Centre for Defence Studies", "the Center for Defense Studies"),
            ("Institute of Peasant Organisation", "the Institute of Peasant Organization"),
            ("Food, Drink and Health Trust", "the Food, Drink, and Health Trust"),
            ("Food and Drink Trust", "the Food\nand Drink Trust’s"),
            ("Lantern.info", "by Lantern.info."),
        ],
    )
    def test_is_found_in_every_case_and_spelling(self, name: str, text: str) -> None:
        assert len(found(guarding(name), text)) == 1

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("Institute of Far Seas", "The institute. Of far seas we know"),
            ("Institute of Far Seas", "the Institute held; far seas"),
            ("Институт дальних морей", "Институт закрыт. Дальних морей там нет"),
            ("Институт дальних морей", "в Институте сказали"),
            ("Совет дальних наук", "на совете говорили"),
        ],
    )
    def test_is_not_found_in_pieces(self, name: str, text: str) -> None:
        assert found(guarding(name), text) == []


class TestAStatesBody:
    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("Правительство Японии", "с японским правительством"),
            ("японское правительство", "правительству Японии"),
            ("Российское министерство мира", "Министерство мира России"),
            ("Ministry of Peace of Japan", "the Japanese Ministry of Peace"),
            ("French Sea Council", "the Sea Council of France"),
        ],
    )
    def test_is_found_by_the_states_name_and_by_its_adjective(self, name: str, text: str) -> None:
        assert len(found(guarding(name), text)) == 1

    def test_of_another_state_is_another(self) -> None:
        assert found(guarding("Правительство Японии"), "с французским правительством") == []


class TestAShorterName:
    @pytest.mark.parametrize(
        ("name", "text", "stretch"),
        [
            ("Lodestar Records", "signed by Lodestar in May", "Lodestar"),
            ("Lodestar Mining Co. Ltd", "Lodestar Mining said", "Lodestar Mining"),
            ("ООО «Ромашкино»", "у «Ромашкино» есть", "Ромашкино"),
            ("движение «Вольность»", "активист «Вольности»", "Вольности"),
            ("газета Зареченец", "в «Зареченце» писали", "Зареченце"),
            (
                "Royal Fleet Institute for Peace and War",
                "the Royal Fleet Institute",
                "Royal Fleet Institute",
            ),
            ("Gresham Manor, Institute of Seas", "at Gresham Manor today", "Gresham Manor"),
            ("Ashdown Vale Business School", "the Vale Business School", "Vale Business School"),
            ("University of Ashdown", "Ashdown University", "Ashdown University"),
            ("Ministry of Foreign Affairs", "the Foreign Ministry said", "Foreign Ministry"),
            ("Ministry of Defence", "the Defense Ministry said", "Defense Ministry"),
            (
                "Министерство обороны Российской Федерации",
                "в министерстве обороны",
                "министерстве обороны",
            ),
            ("Министерство обороны Российской Федерации", "Минобороны сообщило", "Минобороны"),
            (
                "Законодательное собрание Заречного края",
                "депутат Законодательного собрания",
                "Законодательного собрания",
            ),
            (
                "Department of Peace, United States",
                "the Department of Peace",
                "Department of Peace",
            ),
        ],
    )
    def test_is_found(self, name: str, text: str, stretch: str) -> None:
        assert found(guarding(name), text) == [stretch]

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("University of Ashdown", "the town of Ashdown"),
            ("Ministry of Foreign Affairs", "the affairs of the ministry, foreign or not"),
            ("Российский совет по морям", "Российский совет"),
            ("British Council of Seas", "the British Council"),
            ("Lodestar Records", "the lodestar of his life"),
            ("движение «Вольность»", "это вольность"),
            ("National Guard Bureau", "a national guard of honour"),
        ],
    )
    def test_is_not_looked_for_where_it_would_tell_nothing(self, name: str, text: str) -> None:
        assert found(guarding(name), text) == []


class TestAnAcronym:
    @pytest.mark.parametrize(
        "text", ["RUFI", "РУФИ", "R.U.F.I.", "RUFIs", "RUFI’s", "rufi", "Р.У.Ф.И."]
    )
    def test_as_entered_is_found_in_both_scripts(self, text: str) -> None:
        assert len(found(guarding("Sea House", acronyms=("RUFI",)), f"At {text} then")) == 1

    @pytest.mark.parametrize("text", ["Дальний дом", "в «Дальнем доме»", "Заречье", "в Заречье"])
    def test_that_is_a_short_name_is_found_as_a_name_is(self, text: str) -> None:
        detector = guarding("Институт дальних морей", acronyms=("«Дальний дом»", "Заречье"))
        assert len(found(detector, text)) == 1

    @pytest.mark.parametrize("text", ["МИДа", "МИДом", "МИД", "в МИДе"])
    def test_takes_endings(self, text: str) -> None:
        assert len(found(guarding("Министерство иностранных дел"), text)) == 1

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("Royal Ashdown Fleet Institute", "RAFI"),
            ("Institute of Far Seas", "IFS"),
            ("Institute of Far Seas", "IoFS"),
            ("Институт дальних морей", "ИДМ"),
            ("Институт дальних морей", "ИДМа"),
            ("Ministry of Defence", "the MoD"),
        ],
    )
    def test_is_made_of_the_names_initials(self, name: str, text: str) -> None:
        assert len(found(guarding(name), text)) == 1

    @pytest.mark.parametrize("text", ["ifs", "Ifs", "npm, NPs and snp", "who? Who?"])
    def test_made_of_initials_or_like_a_word_needs_its_capitals(self, text: str) -> None:
        detector = guarding("Institute of Far Seas", acronyms=("NP", "WHO"))
        assert found(detector, text) == []

    def test_that_the_page_itself_explains_is_found_on_the_whole_of_it(self) -> None:
        detector = guarding("Escuela de Mares Lejanos")
        text = "ESMAL was founded early. The Escuela de Mares Lejanos (ESMAL) is big. Then ESMAL’s end."
        assert found(detector, text) == ["ESMAL", "Escuela de Mares Lejanos", "ESMAL", "ESMAL"]
        assert found(detector, "ESMAL was founded early.") == []

    @pytest.mark.parametrize(
        "text",
        [
            "Институт дальних и южных морей (ИДЮМ) закрыт. Об Институте дальних и южных морей.",
            "ИДЮМ (Институт дальних и южных морей) закрыт. Об институте дальних и южных морей.",
        ],
    )
    def test_tells_the_name_that_the_page_gives_beside_it(self, text: str) -> None:
        detector = guarding("ИДЮМ")
        assert len(found(detector, text)) == 3
        assert found(detector, text.replace("ИДЮМ", "ИДМ")) == []

    def test_of_one_letter_is_not_sought_and_that_is_told(self) -> None:
        assert len(guarding("Sea House", acronyms=("K",)).ignored) == 1


class TestATypingError:
    NAME = "Королевский институт дальних морей"

    @pytest.mark.parametrize(
        "text",
        [
            "в Королевском инстиуте дальних морей",
            "Корлевского института дальних морей",
            "Королевский институт дальнних морей",
        ],
    )
    def test_in_one_of_the_words_is_looked_over(self, text: str) -> None:
        assert len(found(guarding(self.NAME), text)) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "Королевский инстиут дальнних морей",
            "Королевский интститут близких морей",
            "королевский институт дальних рек",
        ],
    )
    def test_in_two_of_them_is_another_name(self, text: str) -> None:
        assert found(guarding(self.NAME), text) == []

    def test_that_makes_an_everyday_word_is_none(self) -> None:
        assert found(guarding("House of Marine Letters"), "a house of marine betters") == []


class TestANameRunTogether:
    DETECTOR = guarding("Blue Sea Fund", "Lodestar")

    @pytest.mark.parametrize(
        "text", ["@BlueSeaFund", "blueseafund.org", "BlueSeaFund2024.docx", "blue_sea-fund"]
    )
    def test_is_found_in_any_text(self, text: str) -> None:
        assert len(found(self.DETECTOR, text)) == 1

    @pytest.mark.parametrize(
        ("text", "stretch"),
        [
            ("NotesBlueSeaFundFinal.docx", "BlueSeaFund"),
            ("notes-blue.sea.fund2.docx", "blue.sea.fund"),
            ("finallodestarnotes.docx", "lodestar"),
        ],
    )
    def test_is_found_within_the_name_of_a_file(self, text: str, stretch: str) -> None:
        page = Page(text, place="file-name")
        spans = {
            page.given_span(*each.within) if each.within else page.span(each.first, each.end)
            for each in self.DETECTOR.find(page)
        }
        assert [text[start:end] for start, end in spans] == [stretch]

    def test_is_not_sought_within_the_words_of_a_text(self) -> None:
        assert found(self.DETECTOR, "finallodestarnotes and blueseafunding") == []


class TestTheCase:
    @pytest.mark.parametrize(
        ("name", "text", "case"),
        [
            ("Институт дальних морей", "в Институте дальних морей", Case.PREPOSITIONAL),
            ("Российский совет по морям", "Российскому совету по морям", Case.DATIVE),
            ("Министерство иностранных дел", "МИДом", Case.INSTRUMENTAL),
            (
                "Министерство обороны Российской Федерации",
                "Министерством обороны",
                Case.INSTRUMENTAL,
            ),
        ],
    )
    def test_of_a_russian_name_is_told(self, name: str, text: str, case: Case) -> None:
        page = Page(text)
        match = max(guarding(name).find(page), key=lambda each: each.end - each.first)
        assert match.cases == {case}

    def test_of_an_english_name_is_not_known(self) -> None:
        (match,) = guarding("Institute of Far Seas").find(Page("the Institute of Far Seas"))
        assert match.cases == frozenset()


class TestAnEverydayWord:
    @pytest.mark.parametrize("text", ["at Price then", "«Price» said"])
    def test_is_found_where_it_is_written_as_a_name(self, text: str) -> None:
        assert found(guarding("Price"), text) == ["Price"]

    def test_is_found_where_a_sentence_of_another_language_begins(self) -> None:
        assert found(guarding("Price"), "Price приобрела всё. Она богата и славна.") == ["Price"]

    @pytest.mark.parametrize("text", ["the price of it", "Price is all. Price!"])
    def test_is_not_found_where_it_is_a_word(self, text: str) -> None:
        assert found(guarding("Price"), text) == []


class TestAHost:
    DETECTOR = Organisations(ROSTER, Setting(hosts=HOSTS))

    @pytest.mark.parametrize(
        "text", ["RUSI", "РУСИ", "в Российском совете по международным делам", "РСМД", "RIAC"]
    )
    def test_is_public(self, text: str) -> None:
        (match,) = self.DETECTOR.find(Page(text))
        assert match.public
        assert match.kind is FindingKind.AFFILIATION
        assert match.subject in {"RUSI", "RIAC"}

    def test_lends_its_freedom_to_no_other(self) -> None:
        (match,) = self.DETECTOR.find(Page("the Institute of Far Seas"))
        assert not match.public

    @pytest.mark.parametrize(
        "text",
        [
            "under the Chatham House Rule",
            "the Chatham House Rules",
            "правило Чатем-Хаус",
            "по правилам Чатэм Хаус",
        ],
    )
    def test_is_not_meant_by_the_rule_of_its_name(self, text: str) -> None:
        roster = Roster(
            (), (Organisation(affiliation=Affiliation(Bilingual("Chatham House", "Чатем-Хаус"))),)
        )
        assert found(Organisations(roster, Setting()), text) == []
        assert found(Organisations(roster, Setting()), "at Chatham House") == ["Chatham House"]


def test_a_declared_subject_is_public() -> None:
    (match,) = Organisations(ROSTER, Setting(subjects=("NP",))).find(Page("the Northern Pact"))
    assert match.public
    assert match.subject == "NP"


def test_an_affiliation_of_a_participant_is_guarded_as_an_organisation_is() -> None:
    roster = Roster((Participant(name_latin="A Bcd", affiliations=(PACT.affiliation,)),))
    (match,) = Organisations(roster, Setting()).find(Page("the Northern Pact"))
    assert match.subject == "The Northern Pact"


def test_blank_entries_find_nothing() -> None:
    blank = Organisation(affiliation=Affiliation(Bilingual(" ", "-"), ("", " ", "—")))
    assert found(Organisations(Roster((), (blank,)), Setting(subjects=("",))), "- a — text") == []
