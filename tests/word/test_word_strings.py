"""Every string of anybody's .docx, with its place."""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from docx import Document
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.word import strings, unread
from tests.word.papers import part, stranger, zipped


def read(folder: Path, contents: dict[str, bytes]) -> dict[str, list[str]]:
    """The texts of a package by place."""
    path = folder / "return.docx"
    path.write_bytes(zipped(contents))
    texts = defaultdict(list)
    for place, text in strings(path):
        texts[place].append(text)
    return texts


def runs(*texts: str) -> str:
    return "".join(f'<w:r><w:t xml:space="preserve">{escape(each)}</w:t></w:r>' for each in texts)


def body(folder: Path, paragraph: str) -> dict[str, str]:
    """What is read of a body with one paragraph, by what its place adds."""
    read_texts = read(folder, stranger(f"<w:p>{paragraph}</w:p>"))
    start = "body, paragraph 1"
    return {
        place.removeprefix(start): texts[0]
        for place, texts in read_texts.items()
        if place.startswith(start)
    }


def test_a_name_broken_across_runs_is_whole(tmp_path: Path) -> None:
    assert body(tmp_path, runs("Mr Ko", "rtu", "nov said")) == {"": "Mr Kortunov said"}


@pytest.mark.parametrize(
    "paragraph",
    [
        '<w:hyperlink w:anchor="x"><w:r><w:t>Kortunov</w:t></w:r></w:hyperlink>',
        f"<w:sdt><w:sdtContent>{runs('Kortunov')}</w:sdtContent></w:sdt>",
        f'<w:fldSimple w:instr="DATE">{runs("Kortunov")}</w:fldSimple>',
        f"<w:smartTag>{runs('Kortunov')}</w:smartTag>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Kortunov</w:t></w:r>",
        "<m:oMath><m:r><m:t>Kortunov</m:t></m:r></m:oMath>",
        f"<w:ins w:author='J'>{runs('Kortunov')}</w:ins>",
        "<w:ruby><w:rubyBase><w:r><w:t>Kortunov</w:t></w:r></w:rubyBase></w:ruby>",
    ],
)
def test_text_is_found_in_whatever_holds_it(tmp_path: Path, paragraph: str) -> None:
    assert body(tmp_path, paragraph)[""] == "Kortunov"


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("<w:tab/>", "Anna\tPetrova"),
        ("<w:br/>", "Anna\nPetrova"),
        ("<w:cr/>", "Anna\nPetrova"),
        ("<w:noBreakHyphen/>", "Anna\u2011Petrova"),
        ("<w:softHyphen/>", "Anna\u00adPetrova"),
    ],
)
def test_signs_that_are_elements_are_read(tmp_path: Path, sign: str, text: str) -> None:
    run = f"<w:r><w:t>Anna</w:t>{sign}<w:t>Petrova</w:t></w:r>"

    assert body(tmp_path, f"<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run}") == {"": text}


def test_a_changed_paragraph_is_read_as_it_is_as_it_was_and_whole(tmp_path: Path) -> None:
    change = (
        runs("Iva")
        + "<w:del w:author='J'><w:r><w:delText>nov</w:delText></w:r></w:del>"
        + f"<w:ins w:author='J'>{runs('shin')}"
        + "<w:del w:author='K'><w:r><w:delText>sky</w:delText></w:r></w:del></w:ins>"
    )

    assert body(tmp_path, change) == {
        "": "Ivashin",
        ", before the changes": "Ivanov",
        ", with all changes": "Ivanovshinsky",
    }


def test_moved_text_is_read_in_both_places(tmp_path: Path) -> None:
    moved = (
        f"<w:moveFrom w:author='J'>{runs('Anna ')}</w:moveFrom>{runs('Petrova')}"
        f"<w:moveTo w:author='J'>{runs(' Anna')}</w:moveTo>"
    )
    found = body(tmp_path, moved)

    assert (found[""], found[", before the changes"]) == ("Petrova Anna", "Anna Petrova")


def test_a_text_box_is_a_text_of_its_own(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><v:textbox><w:p>{runs('In the box')}</w:p></v:textbox></w:pict></w:r>"
    texts = read(tmp_path, stranger(f"<w:p>{runs('Kort')}{box}{runs('unov')}</w:p>"))

    assert texts["body, paragraph 1"] == ["Kortunov"]
    assert texts["body, paragraph 1, inner text"] == ["In the box"]


def test_a_text_box_that_stands_there_twice_is_read_once(tmp_path: Path) -> None:
    def box(*texts: str) -> str:
        inner = "".join(f"<w:p>{runs(each)}</w:p>" for each in texts)
        return f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"

    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = (
        f"<w:r><mc:AlternateContent {mc}><mc:Choice>{box('Same', '')}</mc:Choice>"
        f"<mc:Fallback>{box('Same', 'Other')}</mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert body(tmp_path, runs("Round") + both) == {
        "": "Round",
        ", text box": "Same",
        ", text box, as older programs show it": "Other",
    }


def test_a_heading_names_the_place_of_what_follows(tmp_path: Path) -> None:
    def heading(text: str, style: str) -> str:
        return f"<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr>{runs(text)}</w:p>"

    styles = (
        "<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>"
        "<w:style w:styleId='own'><w:name w:val='House'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
    )
    inner = (
        f"<w:p>{runs('before')}</w:p>{heading('Risk reduction', '1')}<w:p/><w:p>{runs('one')}</w:p>"
        f"<w:p>{runs('two')}</w:p>{heading('A ' * 50, 'own')}<w:p>{runs('three')}</w:p>"
    )
    texts = read(tmp_path, stranger(inner, word__styles=part("w:styles", styles)))

    assert texts["body, paragraph 1"] == ["before"]
    assert texts["heading “Risk reduction”"] == ["Risk reduction"]
    assert texts["“Risk reduction”, paragraph 2"] == ["two"]
    assert texts[f"“{'A ' * 29}A…”, paragraph 1"] == ["three"]


def test_what_word_calls_its_own_styles_is_left_out(tmp_path: Path) -> None:
    styles = (
        "<w:latentStyles><w:lsdException w:name='Strong'/></w:latentStyles>"
        "<w:style w:styleId='Strong'><w:name w:val='Strong'/></w:style>"
        "<w:style w:styleId='Doe'><w:name w:val='Doe'/></w:style>"
    )
    texts = read(tmp_path, stranger(word__styles=part("w:styles", styles)))

    assert texts["styles: name"] == ["Doe"]


def test_of_what_every_file_has_little_is_told(tmp_path: Path) -> None:
    """Fonts and styles that Word itself names would make findings of Ms Strong and Mr Bell."""
    Document().save(str(tmp_path / "return.docx"))
    told = [
        each
        for each in strings(tmp_path / "return.docx")
        if each[0].startswith(("styles", "theme", "fonts"))
    ]

    assert {text for _, text in told} <= {"Office", "Office Theme"}


def test_cells_are_paragraphs_in_their_order(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc><w:p>{runs(each)}</w:p></w:tc>" for each in ("one", "two"))
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl><w:p>{runs('three')}</w:p>"
    texts = read(tmp_path, stranger(table))

    assert [texts[f"body, table 1, row 1, cell {n}"] for n in (1, 2)] == [["one"], ["two"]]
    assert texts["body, table 1, row 1"] == ["one\ttwo"]
    assert texts["body, paragraph 1"] == ["three"]


def test_field_codes_are_read_apart_from_the_text(tmp_path: Path) -> None:
    code = "<w:r><w:instrText>HYPERLINK mail</w:instrText></w:r>" * 2

    assert body(tmp_path, runs("Kort") + code + runs("unov")) == {
        "": "Kortunov",
        ", field": "HYPERLINK mailHYPERLINK mail",
    }


def note(kind: str, text: str, attributes: str = "") -> str:
    return f"<w:{kind} {attributes}><w:p>{runs(text)}</w:p></w:{kind}>"


def test_headers_footers_and_notes_are_read(tmp_path: Path) -> None:
    texts = read(
        tmp_path,
        stranger(
            word__header2=part("w:hdr", f"<w:p>{runs('above')}</w:p>"),
            word__footer1=part("w:ftr", f"<w:p>{runs('below')}</w:p>"),
            word__footnotes=part(
                "w:footnotes",
                note("footnote", "", "w:type='separator'") + note("footnote", "first"),
            ),
            word__endnotes=part("w:endnotes", note("endnote", "last")),
        ),
    )

    assert texts["header 2"] == ["above"]
    assert texts["footer 1"] == ["below"]
    assert texts["footnote 1"] == ["first"]
    assert texts["endnote 1"] == ["last"]


def test_comments_are_read_with_their_authors(tmp_path: Path) -> None:
    first = note("comment", "Who said so?", "w:author='Jane Doe' w:initials='JD'")
    texts = read(
        tmp_path,
        stranger(word__comments=part("w:comments", first + note("comment", "I", "w:author='K'"))),
    )

    assert texts["comment 1 by Jane Doe"] == ["Who said so?"]
    assert texts["comment 1 by Jane Doe: author"] == ["Jane Doe"]
    assert texts["comment 1 by Jane Doe: initials"] == ["JD"]
    assert texts["comment 2 by K: author"] == ["K"]


def test_authors_of_changes_are_read_once(tmp_path: Path) -> None:
    change = f"<w:p><w:ins w:author='Jane Doe'>{runs('x')}</w:ins></w:p>"

    assert read(tmp_path, stranger(change * 3))["body: author"] == ["Jane Doe"]


def test_properties_are_read_by_name(tmp_path: Path) -> None:
    texts = read(
        tmp_path,
        stranger(
            docProps__core=part("cp:coreProperties", "<dc:creator>Jane Doe</dc:creator>"),
            docProps__app=part(
                "app:Properties",
                "<app:Company>Volga Centre</app:Company>"
                "<app:TitlesOfParts><vt:vector><vt:lpstr>Talks</vt:lpstr></vt:vector>"
                "</app:TitlesOfParts>",
            ),
            docProps__custom=part(
                "custom:Properties",
                "<custom:property name='Source'><vt:lpwstr>J. Doe</vt:lpwstr></custom:property>"
                "<custom:property name='Room'><vt:i4>12</vt:i4></custom:property>",
            ),
        ),
    )

    assert texts["properties: creator"] == ["Jane Doe"]
    assert texts["properties: Company"] == ["Volga Centre"]
    assert texts["properties: TitlesOfParts"] == ["Talks"]
    assert texts["properties: name"] == ["Source", "Room"]
    assert texts["properties: Source"] == ["J. Doe"]
    assert texts["properties: Room"] == ["12"]


def test_custom_xml_is_read_whole(tmp_path: Path) -> None:
    texts = read(
        tmp_path,
        stranger(customXml__item1=b"<data owner='Jane'><by>John</by><!-- Jim --><?j Joan?></data>"),
    )
    item = "customXml/item1.xml"

    assert texts[f"{item}: owner"] == ["Jane"]
    assert texts[item] == ["John"]
    assert texts[f"{item}: XML comment"] == [" Jim "]
    assert texts[f"{item}: XML instruction"] == ["j Joan"]


def test_strange_xml_is_read_in_its_order(tmp_path: Path) -> None:
    item = b"<d><p>by Ko<i>rtu</i>nov <b>and</b></p><who><first>Anna</first><last>Petrova</last></who></d>"
    read_texts = read(tmp_path, stranger(customXml__item1=item))["customXml/item1.xml"]

    assert read_texts == ["rtu", "and", "by Kortunov and", "Anna", "Petrova", "Anna\tPetrova"]


def test_alternative_texts_and_control_names_are_read(tmp_path: Path) -> None:
    inner = (
        '<w:p><w:r><v:shape alt="Jane at the table" o:title="jane.png"/>'
        '<w:docPr descr="Jane again" name="Picture 1"/></w:r>'
        '<w:sdt><w:sdtPr><w:alias w:val="Speaker"/></w:sdtPr></w:sdt></w:p>'
    )
    texts = read(tmp_path, stranger(inner))

    assert texts["body, paragraph 1: alt"] == ["Jane at the table"]
    assert texts["body, paragraph 1: title"] == ["jane.png"]
    assert texts["body, paragraph 1: descr"] == ["Jane again"]
    assert texts["body, paragraph 1: name"] == ["Picture 1"]
    assert texts["body: alias"] == ["Speaker"]


def test_links_are_read_as_they_stand_and_unquoted(tmp_path: Path) -> None:
    contents = stranger()
    contents["word/_rels/document.xml.rels"] = part(
        "rel:Relationships",
        '<rel:Relationship Target="file:///C:/Jane%20Doe/x.dotx" TargetMode="External"/>'
        '<rel:Relationship Target="styles.xml"/>',
    )

    assert read(tmp_path, contents)["link"] == [
        "file:///C:/Jane%20Doe/x.dotx",
        "file:///C:/Jane Doe/x.dotx",
    ]


def test_names_and_comments_of_the_archive_are_read(tmp_path: Path) -> None:
    path = tmp_path / "Notes by Jane.docx"
    buffer = io.BytesIO(zipped(stranger(word__Jane=b"<x/>")))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = b"packed by Jane"
    path.write_bytes(buffer.getvalue())
    texts = dict(strings(path))

    assert next(strings(path)) == ("file name", "Notes by Jane.docx")
    assert texts["archive: comment"] == "packed by Jane"
    assert ("archive: part name", "word/Jane.xml") in list(strings(path))


def test_text_in_a_chart_is_read(tmp_path: Path) -> None:
    chart = (
        b'<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        b' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        b"<a:p><a:r><a:t>Jane</a:t></a:r><a:r><a:t>t</a:t></a:r></a:p><c:v>John</c:v><c:v>5</c:v>"
        b"</c:chartSpace>"
    )
    texts = read(tmp_path, stranger(word__charts__chart1=chart))

    assert texts["chart 1"] == ["Janet", "John"]


def test_words_strict_variant_is_read(tmp_path: Path) -> None:
    contents = stranger()
    contents["word/document.xml"] = (
        b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        b"<w:body><w:p><w:r><w:t>Kort</w:t></w:r><w:r><w:t>unov</w:t></w:r></w:p></w:body>"
        b"</w:document>"
    )

    assert read(tmp_path, contents)["body, paragraph 1"] == ["Kortunov"]


def test_parts_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    more = {"word/media/image1.png": b"\x89PNG", "word/vbaProject.bin": b"x", "word/a.xml": b"<a/>"}
    path.write_bytes(zipped(stranger() | more))

    assert unread(path) == ("word/media/image1.png", "word/vbaProject.bin")


def test_a_file_of_another_writer_is_read(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Снижение рисков", 1)
    paragraph = document.add_paragraph("Anna ")
    paragraph.add_run("Petr").font.size = Pt(12)
    paragraph.add_run("ova").bold = True
    document.add_comment(paragraph.runs, "Not hers", author="Jane Doe")
    document.add_table(1, 1).cell(0, 0).text = "In a cell"
    document.sections[0].header.paragraphs[0].text = "Running"
    document.save(str(tmp_path / "return.docx"))

    said = {text for _, text in strings(tmp_path / "return.docx")}

    assert said >= {"Снижение рисков", "Anna Petrova", "Not hers", "Jane Doe", "In a cell"}
    assert said >= {"Running", "python-docx"}


@given(
    text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1),
    cuts=st.lists(st.integers(0, 60), max_size=4),
)
def test_however_runs_are_cut_the_text_is_whole(
    tmp_path_factory: pytest.TempPathFactory, text: str, cuts: list[int]
) -> None:
    ends = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    pieces = [text[start:end] for start, end in pairwise(ends)]

    said = body(tmp_path_factory.mktemp("cut"), runs(*pieces))

    assert said == ({"": text} if text.strip() else {})
