"""A roster file is read whole, or refused with what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Gender, Participant, Role, Roster
from rapporteur.errors import BadRoster
from rapporteur.exchange import read_roster
from rapporteur.exchange.roster import COLUMNS, given_first
from rapporteur.exchange.table import MOST_BYTES

HEADER = ",".join(COLUMNS)
HOSTS = (
    Host(number=1, name=Bilingual("A"), short=Bilingual("RUSI", "РУСИ"), adjective=Bilingual()),
    Host(number=2, name=Bilingual("B"), short=Bilingual("RIAC", "РСМД"), adjective=Bilingual()),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "roster.csv"


def read(file: Path, *rows: str, header: str = HEADER, hosts: tuple[Host, ...] = ()) -> Roster:
    file.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return read_roster(file, hosts)


def refusal(file: Path, *rows: str, header: str = HEADER, hosts: tuple[Host, ...] = ()) -> str:
    with pytest.raises(BadRoster) as caught:
        read(file, *rows, header=header, hosts=hosts)
    assert caught.value.remedy()
    return str(caught.value)


def only(roster: Roster) -> Participant:
    (participant,) = roster.participants
    return participant


class TestARow:
    def test_becomes_a_participant_with_every_cell(self, file: Path) -> None:
        participant = only(
            read(
                file,
                "Ivan Ivanov,Иван Иванов,m,Vanya;Ваня,2,chair,Institute of Europe;MSU,"
                "Институт Европы;МГУ,IE RAS/ИЕ РАН;MSU,Director;Professor,директор;профессор",
            )
        )
        assert participant.name_latin == "Ivan Ivanov"
        assert participant.name_cyrillic == "Иван Иванов"
        assert participant.gender is Gender.MALE
        assert participant.aliases == ("Vanya", "Ваня")
        assert participant.side == 2
        assert participant.role is Role.CHAIR
        assert participant.affiliations == (
            Affiliation(
                Bilingual("Institute of Europe", "Институт Европы"),
                ("IE RAS", "ИЕ РАН"),
                Bilingual("Director", "директор"),
            ),
            Affiliation(Bilingual("MSU", "МГУ"), ("MSU",), Bilingual("Professor", "профессор")),
        )

    def test_may_be_blank_but_for_a_name(self, file: Path) -> None:
        assert only(read(file, "Ivan Ivanov,,,,,,,,,,")).affiliations == ()
        assert only(read(file, ",Иван Иванов,,,,,,,,,")).role is Role.PARTICIPANT

    def test_keeps_every_entry_of_lists_of_unequal_length(self, file: Path) -> None:
        first, second, third = only(read(file, "A B,,,,,,One;;Three,Один;Два,1,,")).affiliations
        assert (first.name, first.acronyms) == (Bilingual("One", "Один"), ("1",))
        assert second.name == Bilingual("", "Два")
        assert third.name == Bilingual("Three", "")

    def test_gives_a_single_affiliation_all_the_acronyms(self, file: Path) -> None:
        (affiliation,) = only(read(file, "A B,,,,,,NATO,НАТО,NATO/OTAN;НАТО,,")).affiliations
        assert affiliation.acronyms == ("NATO", "OTAN", "НАТО")

    def test_keeps_a_post_without_an_affiliation(self, file: Path) -> None:
        first, second = only(read(file, "A B,,,,,,NATO,,,Head;Envoy,")).affiliations
        assert (first.name.en, first.post.en) == ("NATO", "Head")
        assert second == Affiliation(post=Bilingual("Envoy"))

    def test_with_an_affiliation_alone_is_a_guarded_organisation(self, file: Path) -> None:
        roster = read(file, ",,,,,,NATO;OSCE,НАТО;ОБСЕ,,,")
        assert roster.participants == ()
        assert [each.affiliation.name for each in roster.organisations] == [
            Bilingual("NATO", "НАТО"),
            Bilingual("OSCE", "ОБСЕ"),
        ]

    def test_with_an_acronym_alone_is_a_guarded_organisation(self, file: Path) -> None:
        (organisation,) = read(file, ",,,,,,,,CSTO/ОДКБ,,").organisations
        assert organisation.affiliation.acronyms == ("CSTO", "ОДКБ")

    def test_of_blank_cells_is_passed_over(self, file: Path) -> None:
        assert len(read(file, "", ",,,,,,,,,,", "A B,,,,,,,,,,", " , ,,,,,,,,,").participants) == 1

    @pytest.mark.parametrize(
        "row", [",,m,,,,,,,,", ",,,,2,chair,,,,,", ",,,,,,,,,Director,", '",",,,,,,,,,,x']
    )
    def test_that_names_nobody_is_refused_with_its_number(self, file: Path, row: str) -> None:
        assert "Row 3" in refusal(file, "A B,,,,,,,,,,", row)

    def test_with_aliases_of_nobody_is_refused(self, file: Path) -> None:
        assert "aliases" in refusal(file, ",,,Masha,,,NATO,,,,")

    @pytest.mark.parametrize("row", ["A B", "A B,,,,,,,,,,,", "Ivanov, Ivan,,,,,,,,,,"])
    def test_of_another_length_is_refused_with_its_number(self, file: Path, row: str) -> None:
        assert "Row 4 has" in refusal(file, "", "C D,,,,,,,,,,", row)

    def test_is_counted_as_a_spreadsheet_counts_it(self, file: Path) -> None:
        assert "Row 3 has" in refusal(file, '"Ivan\nIvanov",,,,,,,,,,', "too short")

    def test_may_break_lines_within_a_cell(self, file: Path) -> None:
        assert only(read(file, '"Ivan\r\n Ivanov",,,,,,,,,,')).name_latin == "Ivan Ivanov"

    def test_loses_invisible_signs(self, file: Path) -> None:
        assert (
            only(read(file, "Iva\u00adn\u200b Ivanov\u00a0,,,,,,,,,,")).name_latin == "Ivan Ivanov"
        )


class TestGenderAndRole:
    @pytest.mark.parametrize("cell", ["m", "M", "male", "м", "М", "муж"])
    def test_male(self, file: Path, cell: str) -> None:
        assert only(read(file, f"A B,,{cell},,,,,,,,")).gender is Gender.MALE

    @pytest.mark.parametrize("cell", ["f", "Female", "ж", "Ж"])
    def test_female(self, file: Path, cell: str) -> None:
        assert only(read(file, f"A B,,{cell},,,,,,,,")).gender is Gender.FEMALE

    def test_roles_are_read_in_any_case(self, file: Path) -> None:
        assert only(read(file, "A B,,,,,Observer,,,,,")).role is Role.OBSERVER

    def test_others_are_refused_with_their_row(self, file: Path) -> None:
        assert 'Row 2 has the gender "x"' in refusal(file, "A B,,x,,,,,,,,")
        assert 'Row 2 has the role "king"' in refusal(file, "A B,,,,,king,,,,,")


class TestASide:
    @pytest.mark.parametrize("cell", ["2", "RIAC", "riac", "РСМД", " рсмд "])
    def test_is_a_hosts_number_or_short_name(self, file: Path, cell: str) -> None:
        assert only(read(file, f"A B,,,,{cell},,,,,,", hosts=HOSTS)).side == 2

    @pytest.mark.parametrize("cell", ["3", "0", "-1", "Russia", "²"])
    def test_that_no_host_has_is_refused_with_its_row(self, file: Path, cell: str) -> None:
        told = refusal(file, f"A B,,,,{cell},,,,,,", hosts=HOSTS)
        assert "Row 2" in told
        assert "1 RUSI, 2 RIAC" in told

    def test_is_taken_as_a_number_where_no_hosts_are_known(self, file: Path) -> None:
        assert only(read(file, "A B,,,,2,,,,,,")).side == 2
        assert only(read(file, "A B,,,,RIAC,,,,,,")).side is None
        assert only(read(file, "A B,,,,,,,,,,")).side is None


class TestTheHeader:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_shows_the_delimiter(self, file: Path, delimiter: str) -> None:
        quoted = '"Vanya;Ваня"' if delimiter == ";" else "Vanya;Ваня"
        row = delimiter.join(("Ivan Ivanov", "", "m", quoted, "1", "", "", "", "", "", ""))
        participant = only(read(file, row, header=HEADER.replace(",", delimiter)))
        assert participant.aliases == ("Vanya", "Ваня")
        assert participant.side == 1

    def test_may_be_in_any_order_and_case(self, file: Path) -> None:
        header = ",".join(reversed(COLUMNS)).upper()
        participant = only(read(file, "директор,,,,,,,,,Иван Иванов,", header=header))
        assert participant.name_cyrillic == "Иван Иванов"
        assert participant.affiliations[0].post.ru == "директор"

    @pytest.mark.parametrize("column", COLUMNS)
    def test_without_a_column_is_refused_naming_it(self, file: Path, column: str) -> None:
        header = ",".join(each for each in COLUMNS if each != column)
        assert f"no column {column}." in refusal(file, header=header)

    def test_with_a_column_that_is_not_known_is_refused_naming_it(self, file: Path) -> None:
        assert '"Phone" is not known' in refusal(file, header=f"{HEADER},Phone")

    def test_with_a_column_twice_is_refused_naming_it(self, file: Path) -> None:
        assert '"side" stands there twice' in refusal(file, header=f"{HEADER},side")

    def test_may_be_followed_by_empty_columns_of_a_spreadsheet(self, file: Path) -> None:
        assert only(read(file, "A B,,,,,,,,,,,,", header=f"{HEADER},,")).name_latin == "A B"
        assert "without a name" in refusal(file, "A B,,,,,,,,,,,x,", header=f"{HEADER},,")

    def test_alone_is_a_roster_of_nobody(self, file: Path) -> None:
        assert not read(file)


class TestAFile:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_may_be_unicode_with_or_without_a_mark(self, file: Path, encoding: str) -> None:
        file.write_text(f"{HEADER}\n,Иван Иванов,,,,,,,,,\n", encoding=encoding)
        assert only(read_roster(file)).name_cyrillic == "Иван Иванов"

    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_may_end_its_lines_in_any_way(self, file: Path, ending: str) -> None:
        file.write_bytes(ending.join((HEADER, "A B,,,,,,,,,,", "C D,,,,,,,,,,")).encode())
        assert len(read_roster(str(file)).participants) == 2

    def test_in_another_encoding_is_refused_with_the_way_to_save_it(self, file: Path) -> None:
        file.write_bytes(f"{HEADER}\n,Иван Иванов,,,,,,,,,\n".encode("cp1251"))
        with pytest.raises(BadRoster, match=r"line 2.*UTF-8"):
            read_roster(file)

    @pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b",,,\n"])
    def test_that_is_empty_is_refused(self, file: Path, content: bytes) -> None:
        file.write_bytes(content)
        with pytest.raises(BadRoster, match="is empty"):
            read_roster(file)

    def test_with_nul_bytes_is_refused(self, file: Path) -> None:
        file.write_bytes(HEADER.encode() + b"\nA\0B,,,,,,,,,,\n")
        with pytest.raises(BadRoster, match="not a text file"):
            read_roster(file)

    def test_that_is_another_kind_of_file_is_refused(self, file: Path) -> None:
        file.write_bytes(b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)) * 20)
        with pytest.raises(BadRoster):
            read_roster(file)

    def test_that_is_a_folder_or_missing_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(BadRoster, match="is a folder"):
            read_roster(tmp_path)
        with pytest.raises(BadRoster, match="There is no file"):
            read_roster(tmp_path / "none.csv")
        with pytest.raises(BadRoster):
            read_roster("no\0where.csv")

    def test_that_is_too_large_is_refused(self, file: Path) -> None:
        with file.open("wb") as large:
            large.truncate(50 * 1024 * 1024)
        assert file.stat().st_size > MOST_BYTES
        with pytest.raises(BadRoster, match="too large"):
            read_roster(file)

    @pytest.mark.parametrize(
        "row", ['"A B,,,,,,,,,,', '"A" B,,,,,,,,,,', "x" * 200_000 + ",,,,,,,,,,"]
    )
    def test_with_broken_quotation_is_refused_with_its_row(self, file: Path, row: str) -> None:
        assert "Row 3" in refusal(file, "C D,,,,,,,,,,", row)

    @given(st.binary(max_size=400), st.booleans())
    def test_of_any_bytes_is_read_or_refused(
        self, tmp_path_factory: pytest.TempPathFactory, content: bytes, headed: bool
    ) -> None:
        file = tmp_path_factory.mktemp("any") / "roster.csv"
        file.write_bytes(HEADER.encode() + b"\n" + content if headed else content)
        told, roster = read_or_refused(file)
        assert told or all(each.name_latin or each.name_cyrillic for each in roster.participants)

    @given(st.lists(st.text(max_size=20), min_size=11, max_size=11), st.sampled_from(",;\t"))
    def test_of_any_cells_is_read_or_refused(
        self, tmp_path_factory: pytest.TempPathFactory, cells: list[str], delimiter: str
    ) -> None:
        file = tmp_path_factory.mktemp("any") / "roster.csv"
        quoted = ('"' + cell.replace('"', '""') + '"' for cell in cells)
        header = HEADER.replace(",", delimiter)
        file.write_bytes(f"{header}\n{delimiter.join(quoted)}\n".encode())
        told, roster = read_or_refused(file)
        assert told or all(each.name_latin or each.name_cyrillic for each in roster.participants)


def read_or_refused(file: Path) -> tuple[str, Roster]:
    """The refusal's advice, or the roster; anything else is a bug and is raised."""
    try:
        return "", read_roster(file)
    except BadRoster as error:
        return str(error), Roster()


@pytest.mark.parametrize(
    ("entered", "name"),
    [
        ("Ivan Ivanov", "Ivan Ivanov"),
        ("Ivanov, Ivan", "Ivan Ivanov"),
        ("Ivanov,Ivan Ivanovich", "Ivan Ivanovich Ivanov"),
        ("van der Berg, Anna", "Anna van der Berg"),
        ("Иванов Иван Иванович", "Иван Иванович Иванов"),
        ("Иванова Анна Ильинична", "Анна Ильинична Иванова"),
        ("Иванов Пётр Кузьмич", "Пётр Кузьмич Иванов"),
        ("Ivanov Petr Ilyich", "Petr Ilyich Ivanov"),
        ("Ivanova Anna Sergeyevna", "Anna Sergeyevna Ivanova"),
        ("Шостакович Дмитрий Дмитриевич", "Дмитрий Дмитриевич Шостакович"),
        ("Иван Иванович Иванов", "Иван Иванович Иванов"),
        ("Роман Аркадьевич Абрамович", "Роман Аркадьевич Абрамович"),
        ("Roman Abramovich", "Roman Abramovich"),
        ("Иван Иванович", "Иван Иванович"),
        ("Алиев Гейдар Алирза оглы", "Гейдар Алирза оглы Алиев"),
        ("Hans Peter Friedrich", "Hans Peter Friedrich"),
        ("John Smith, OBE", "John Smith"),
        ("Smith, John, PhD", "John Smith"),
        ("Ivanov,", "Ivanov"),
        (",", ""),
        ("", ""),
    ],
)
def test_names_come_given_name_first(entered: str, name: str) -> None:
    assert given_first(entered) == name


@given(st.text(alphabet="Иванов ович,Annaовна", max_size=40))
def test_no_word_of_a_name_is_lost(entered: str) -> None:
    words = sorted(entered.replace(",", " ").split())
    assert sorted(given_first(entered).split()) == words
