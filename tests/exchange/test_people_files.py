"""Lists of people from spreadsheets and address books: read, or refused in one sentence."""

from __future__ import annotations

import logging
import time
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.dialogue import Host
from rapporteur.domain.incoming import Proposed
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Gender, Participant
from rapporteur.errors import BadRoster
from rapporteur.exchange.people import is_own_csv, read_people
from rapporteur.exchange.table import MOST_BYTES

HOSTS = (
    Host(number=1, name=Bilingual("A"), short=Bilingual("RUSI"), adjective=Bilingual("British")),
    Host(
        number=2, name=Bilingual("Б"), short=Bilingual("", "РСМД"), adjective=Bilingual("Russian")
    ),
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def workbook(path: Path, cells: str, after: str = "", hidden: str = "") -> Path:
    """An XLSX with the given cells, of which each is `<row>` markup, and a second, hidden sheet."""
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{{0}}</sheetData>{after}</worksheet>'
    rels = "".join(
        f'<Relationship Id="r{at}" Type="{RELATIONS}/worksheet" Target="worksheets/s{at}.xml"/>'
        for at in (1, 2)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{rels}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r1"/><sheet name="B" sheetId="2" state="hidden" r:id="r2"/>'
        "</sheets></workbook>",
        "xl/worksheets/s1.xml": sheet.format(cells),
        "xl/worksheets/s2.xml": sheet.format(hidden),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{part}')
    return path


def rows(table: Sequence[Sequence[object]]) -> str:
    """Rows as an XLSX has them: text in place, numbers as such."""
    made = []
    for at, row in enumerate(table, 1):
        cells = "".join(
            f'<c r="{chr(65 + column)}{at}" t="inlineStr"><is><t>{value}</t></is></c>'
            if isinstance(value, str)
            else f'<c r="{chr(65 + column)}{at}"><v>{value}</v></c>'
            for column, value in enumerate(row)
            if value != ""
        )
        made.append(f'<row r="{at}">{cells}</row>')
    return "".join(made)


def open_document(path: Path, body: str) -> Path:
    """An ODS with the given `<table:table-row>` markup."""
    spaces = " ".join(
        f'xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"'
        for each in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        package.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="S">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def people(found: Sequence[Proposed]) -> list[Participant]:
    return [each.read for each in found if each.read is not None]


class TestASpreadsheet:
    def test_is_read_by_headings_wherever_they_stand(self, tmp_path: Path) -> None:
        table: list[list[object]] = [
            ["Participants of the roundtable"],
            [],
            ["No", "Surname", "First name", "Job title", "Organisation", "Delegation", "E-mail"],
            [1, "SMITH", "Jane", "Senior Fellow", "RUSI", "British", "j@rusi.org"],
            [2, "Ivanov", "Ivan Petrovich", "", "РСМД", "", 5.5],
            ["", "", "", "", "", "", ""],
        ]
        jane, ivan = people(read_people(workbook(tmp_path / "l.xlsx", rows(table)), HOSTS))
        assert (jane.name_latin, jane.side) == ("Jane Smith", 1)
        assert jane.affiliations[0].post.en == "Senior Fellow"
        assert ivan.name_latin == "Ivan Petrovich Ivanov"
        assert ivan.affiliations[0].acronyms == ("РСМД",)

    def test_may_have_russian_headings_and_both_scripts(self, tmp_path: Path) -> None:
        table = [
            ["ФИО", "Name in English", "Должность", "Место работы", "Пол", "Сторона"],
            ["Иванов Иван Иванович", "Ivan Ivanov", "директор", "РСМД", "м", "РСМД"],
        ]
        (ivan,) = people(read_people(workbook(tmp_path / "l.xlsx", rows(table)), HOSTS))
        assert (ivan.name_cyrillic, ivan.name_latin) == ("Иван Иванович Иванов", "Ivan Ivanov")
        assert (ivan.gender, ivan.side) == (Gender.MALE, 2)

    def test_without_headings_is_read_as_lines_are(self, tmp_path: Path) -> None:
        table = [[1, "Dr Jane Smith", "Senior Fellow", "RUSI"], [2, "Ada Lee", "", "NATO"]]
        jane, ada = people(read_people(workbook(tmp_path / "l.xlsx", rows(table)), HOSTS))
        assert (jane.name_latin, jane.affiliations[0].acronyms) == ("Jane Smith", ("RUSI",))
        assert ada.affiliations[0].acronyms == ("NATO",)

    def test_may_have_headings_in_two_languages_and_more_sheets(self, tmp_path: Path) -> None:
        table = [["Name / ФИО", "Organisation (организация)"], ["Jane Smith", "RUSI"]]
        (jane,) = people(read_people(workbook(tmp_path / "l.xlsx", rows(table)), HOSTS))
        assert jane.affiliations[0].acronyms == ("RUSI",)

    def test_gives_a_merged_cell_to_each_of_its_rows(self, tmp_path: Path) -> None:
        table = [["Name", "Organisation"], ["Jane Smith", "RUSI"], ["Ada Lee", ""], ["Bo Day", ""]]
        merged = '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>'
        found = people(read_people(workbook(tmp_path / "l.xlsx", rows(table), merged), HOSTS))
        assert [bool(each.affiliations) for each in found] == [True, True, False]

    def test_keeps_its_hidden_sheets_to_itself(self, tmp_path: Path) -> None:
        shown, hidden = rows([["Name"], ["Jane Smith"]]), rows([["Name"], ["Ada Lee"]])
        (jane,) = people(read_people(workbook(tmp_path / "l.xlsx", shown, hidden=hidden)))
        assert jane.name_latin == "Jane Smith"

    def test_may_be_an_open_document(self, tmp_path: Path) -> None:
        cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
        body = "".join(
            f"<table:table-row>{''.join(cell.format(each) for each in row)}</table:table-row>"
            for row in (("Имя", "Организация"), ("Анна Ким", "РСМД"))
        )
        empty = (
            '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
            'table:number-columns-repeated="1024"/></table:table-row>'
        )
        (anna,) = people(read_people(open_document(tmp_path / "l.ods", body + empty), HOSTS))
        assert (anna.name_cyrillic, anna.affiliations[0].acronyms) == ("Анна Ким", ("РСМД",))

    def test_that_names_nobody_in_a_row_hands_it_back(self, tmp_path: Path) -> None:
        table = [["Name", "Organisation"], ["to be confirmed 2", "RUSI"]]
        (entry,) = read_people(workbook(tmp_path / "l.xlsx", rows(table)), HOSTS)
        assert entry.read is None
        assert "to be confirmed 2" in entry.source

    @pytest.mark.parametrize(
        "make",
        [
            lambda path: path.write_bytes(b"PK\x03\x04 no more"),
            lambda path: path.write_bytes(b""),
            lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
            lambda path: workbook(path, "<row><c></row>"),
            lambda path: path.write_bytes(workbook(path, rows([["Name"]])).read_bytes()[:-80]),
        ],
    )
    def test_that_is_damaged_is_refused(
        self, tmp_path: Path, make: Callable[[Path], object]
    ) -> None:
        make(tmp_path / "l.xlsx")
        with pytest.raises(BadRoster, match=r"l\.xlsx is damaged"):
            read_people(tmp_path / "l.xlsx")

    def test_that_is_locked_is_refused(self, tmp_path: Path) -> None:
        inside = "EncryptedPackage".encode("utf-16-le")
        (tmp_path / "l.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + inside * 40)
        with pytest.raises(BadRoster, match="locked with a password"):
            read_people(tmp_path / "l.xlsx")

    def test_that_spans_a_huge_rectangle_is_refused(self, tmp_path: Path) -> None:
        far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        with pytest.raises(BadRoster, match="too large"):
            read_people(workbook(tmp_path / "l.xlsx", rows([["Name"]]) + far))
        wide = (
            '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
            'table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
            "</table:table-cell></table:table-row>"
        )
        with pytest.raises(BadRoster, match="too large"):
            read_people(open_document(tmp_path / "l.ods", wide))

    def test_that_unpacks_to_far_more_is_refused(self, tmp_path: Path) -> None:
        path = workbook(tmp_path / "l.xlsx", rows([["Name"]]))
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
            package.writestr("xl/media/more.bin", bytes(80 * 1024 * 1024))
        assert path.stat().st_size < MOST_BYTES
        with pytest.raises(BadRoster, match="too large"):
            read_people(path)

    def test_with_thousands_of_rows_is_refused(self, tmp_path: Path) -> None:
        table = [["Name"], *[["Jane Smith"]] * 6000]
        with pytest.raises(BadRoster, match="too large"):
            read_people(workbook(tmp_path / "l.xlsx", rows(table)))

    def test_in_a_csv_may_have_other_headings_than_ours(self, tmp_path: Path) -> None:
        path = tmp_path / "l.csv"
        path.write_text("ФИО;Организация;Телефон\nИванов Иван;РСМД;5\n", encoding="utf-8")
        assert not is_own_csv(path)
        (ivan,) = people(read_people(path, HOSTS))
        assert (ivan.name_cyrillic, ivan.affiliations[0].acronyms) == ("Иван Иванов", ("РСМД",))

    @given(st.data())
    def test_with_any_byte_changed_is_read_or_refused(
        self, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "any.xlsx"
        content = bytearray(
            workbook(path, rows([["Name", "Role"], ["Jane Smith", "chair"]])).read_bytes()
        )
        for _ in range(data.draw(st.integers(1, 4))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
        read_or_refused(path)

    @given(st.text(alphabet='<>/rowcvtABZ019" =', max_size=60))
    def test_with_any_markup_inside_is_read_or_refused(
        self, tmp_path_factory: pytest.TempPathFactory, markup: str
    ) -> None:
        read_or_refused(workbook(tmp_path_factory.getbasetemp() / "markup.xlsx", markup))


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


class TestCards:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        return tmp_path / "people.vcf"

    def test_give_names_posts_and_organisations(self, file: Path) -> None:
        text = card("N:Smith;Jane;;Dr;OBE", "FN:Dr Jane Smith", "ORG:RUSI;Russia", "TITLE:Fellow")
        file.write_text(text, encoding="utf-8")
        (jane,) = people(read_people(file, HOSTS))
        assert jane.name_latin == "Jane Smith"
        assert jane.affiliations[0].acronyms == ("RUSI",)
        assert jane.affiliations[0].post.en == "Fellow"

    @pytest.mark.parametrize("charset", ["UTF-8", "windows-1251", "koi8-r"])
    def test_of_old_phones_are_in_quoted_printable(self, file: Path, charset: str) -> None:
        family, given = (
            "".join(f"={byte:02X}" for byte in word.encode(charset)) for word in ("Морозов", "Иван")
        )
        head = f"CHARSET={charset};ENCODING=QUOTED-PRINTABLE"
        text = card(f"N;{head}:{family};{given[:9]}=", f"{given[9:]};;;", version="2.1")
        file.write_bytes(text.encode())
        (ivan,) = people(read_people(file))
        assert ivan.name_cyrillic == "Иван Морозов"

    def test_of_version_4_give_names_in_both_scripts_and_gender(self, file: Path) -> None:
        text = card(
            "FN;ALTID=1;LANGUAGE=en:Jane Smith",
            "FN;ALTID=1;LANGUAGE=ru:Джейн Смит",
            "GENDER:F",
            'TEL;VALUE=uri;TYPE="voice,home":tel:+44',
            version="4.0",
        )
        file.write_text(text, encoding="utf-8")
        (jane,) = people(read_people(file))
        assert (jane.name_latin, jane.name_cyrillic) == ("Jane Smith", "Джейн Смит")
        assert jane.gender is Gender.FEMALE

    def test_that_are_broken_are_told_and_spoil_no_others(
        self, file: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        text = (
            card("N;ENCODING=QUOTED-PRINTABLE;CHARSET=nowhere:=FF", "FN:Broken One")
            + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lee\r\n"
            + card("FN:Jane Smith", "PHOTO;ENCODING=b:@@@ no picture", "no line at all")
            + card("ORG:RUSI", "FN:RUSI", "KIND:org")
        )
        file.write_text(text, encoding="utf-8")
        with caplog.at_level(logging.DEBUG):
            broken, unended, jane, organisation = read_people(file)
        assert [each.read is None for each in (broken, unended, jane, organisation)] == [
            True,
            True,
            False,
            True,
        ]
        assert "Broken One" in broken.source
        assert "Ada Lee" in unended.source
        assert caplog.text == ""  # a name in a log is a leak

    def test_with_a_picture_in_a_million_lines_take_no_time(self, file: Path) -> None:
        began = time.perf_counter()
        picture = "\r\n ".join(["PHOTO;ENCODING=b:A", *["A"] * 700_000])
        file.write_text(card("FN:Jane Smith", picture), encoding="utf-8", newline="")
        assert [each.name_latin for each in people(read_people(file))] == ["Jane Smith"]
        assert time.perf_counter() - began < 10

    def test_are_missed_in_another_file(self, file: Path) -> None:
        file.write_text("Jane Smith", encoding="utf-8")
        with pytest.raises(BadRoster, match=r"people\.vcf holds no vCard"):
            read_people(file)

    LINES = st.sampled_from(
        [
            *("BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "VERSION:4.0", "N:Lee;Ada", "FN:Ada Lee"),
            *(
                "ORG:A;B",
                "N;CHARSET=x;ENCODING=QUOTED-PRINTABLE:=D0=",
                "=9",
                " x",
                "",
                ":",
                "N",
                "x",
            ),
            *(
                "ORG;ENCODING=b:xx",
                "BEGIN:VEVENT",
                "GENDER:",
                "TITLE;BASE64:@",
                "item1.FN:Bo",
                ";:;",
            ),
        ]
    )

    @given(st.lists(LINES, max_size=14), st.binary(max_size=6))
    def test_of_any_lines_are_read_or_refused(
        self, tmp_path_factory: pytest.TempPathFactory, lines: list[str], more: bytes
    ) -> None:
        path = tmp_path_factory.getbasetemp() / "any.vcf"
        path.write_bytes("\n".join(["BEGIN:VCARD", *lines]).encode() + more)
        read_or_refused(path)


def test_a_document_is_not_taken_for_a_list(tmp_path: Path) -> None:
    (tmp_path / "l.docx").write_bytes(b"PK")
    with pytest.raises(BadRoster, match="is a document, not a list"):
        read_people(tmp_path / "l.docx")


def test_what_a_file_is_its_first_bytes_say(tmp_path: Path) -> None:
    path = workbook(tmp_path / "l.txt", rows([["Name"], ["Jane Smith"]]))
    assert [each.name_latin for each in people(read_people(path))] == ["Jane Smith"]


def read_or_refused(path: Path) -> None:
    with suppress(BadRoster):
        for entry in read_people(path, HOSTS):
            assert entry.read is None or entry.read.name_latin or entry.read.name_cyrillic
