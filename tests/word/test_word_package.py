"""The allow-list: whatever is planted in a package of ours is reported."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rapporteur.word import check_package, write
from rapporteur.word.container import pack
from tests.word.papers import cleared, parts

Parts = dict[str, bytes]
DOCUMENT, CORE, SETTINGS = "word/document.xml", "docProps/core.xml", "word/settings.xml"
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def draft(tmp_path: Path) -> Parts:
    return parts(write(cleared(), tmp_path / "article.docx").path)


@pytest.fixture
def final(tmp_path: Path) -> Parts:
    return parts(write(cleared(version=None), tmp_path / "article.docx").path)


def swap(part: str, old: bytes, new: bytes) -> Callable[[Parts], None]:
    def plant(contents: Parts) -> None:
        assert contents[part].count(old) >= 1, "the test would plant nothing"
        contents[part] = contents[part].replace(old, new, 1)

    return plant


def add(part: str, content: bytes) -> Callable[[Parts], None]:
    def plant(contents: Parts) -> None:
        contents[part] = content

    return plant


PLANTED = {
    "an rsid": swap(DOCUMENT, b"<w:p>", b'<w:p w:rsidR="00A77B3E">'),
    "a document id": swap(SETTINGS, b"<w:compat>", b'<w:docId w:val="{9ADF469E}"/><w:compat>'),
    "rsids in the settings": swap(SETTINGS, b"<w:compat>", b"<w:rsids/><w:compat>"),
    "a template's path": swap(
        SETTINGS, b"<w:compat>", b'<w:attachedTemplate w:val="x"/><w:compat>'
    ),
    "an author": swap(CORE, b"<dc:creator/>", b"<dc:creator>Jane Doe</dc:creator>"),
    "who changed it last": swap(
        CORE, b"<dc:creator/>", b"<dc:creator/><cp:lastModifiedBy>Jane</cp:lastModifiedBy>"
    ),
    "a clock": swap(CORE, b"1980-01-01T00:00:00Z", b"2025-11-22T05:14:00Z"),
    "keywords": swap(CORE, b"<dc:creator/>", b"<dc:creator/><cp:keywords>x</cp:keywords>"),
    "a link to a file": swap(
        RELATIONS,
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="' + OFFICE + b'/hyperlink" '
        b'Target="file:///C:/Users/jane/notes.docx" TargetMode="External"/></Relationships>',
    ),
    "a link to a share": swap(
        RELATIONS,
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="' + OFFICE + b'/customXml" '
        b'Target="//server/jane"/></Relationships>',
    ),
    "a relationship to nothing": swap(RELATIONS, b'"styles.xml"', b'"styles2.xml"'),
    "alternative text": swap("word/header1.xml", b"<v:shape ", b'<v:shape alt="C:\\jane.png" '),
    "another watermark": swap("word/header1.xml", b'"DRAFT"', b'"Jane Doe"'),
    "a path in a style": swap("word/styles.xml", b'"Byline"', b'"/home/jane"'),
    "a revision": swap(DOCUMENT, b"<w:r>", b'<w:ins w:id="9" w:author="Jane"><w:r/></w:ins><w:r>'),
    "a comment": swap(DOCUMENT, b"<w:r>", b'<w:commentReference w:id="1"/><w:r>'),
    "a text box": swap(DOCUMENT, b"<w:r>", b"<w:r><w:drawing/></w:r><w:r>"),
    "another bookmark": swap(DOCUMENT, b'w:name="_rap_', b'w:name="Jane_'),
    "another field": swap("word/footer1.xml", b" PAGE ", b" AUTHOR "),
    "a language of one's own": swap(DOCUMENT, b'"en-GB"', b'"en-ZA"'),
    "text between elements": swap(DOCUMENT, b"<w:body>", b"<w:body>Jane"),
    "text after an element": swap(DOCUMENT, b"</w:pPr>", b"</w:pPr>Jane"),
    "an XML comment": swap(DOCUMENT, b"<w:body>", b"<w:body><!-- Jane -->"),
    "an instruction": swap(DOCUMENT, b"<w:document", b"<?jane x?><w:document"),
    "a comment at the end": swap(CORE, b"</cp:coreProperties>", b"</cp:coreProperties><!--J-->"),
    "a document type": swap(DOCUMENT, b"<w:document", b"<!DOCTYPE w:document><w:document"),
    "a namespace": swap(DOCUMENT, b"<w:document", b'<w:document xmlns:j="urn:jane"'),
    "broken relationships": swap(RELATIONS, b"</Relationships>", b""),
    "broken XML": swap(DOCUMENT, b"</w:body>", b""),
    "another property": swap("docProps/custom.xml", b"_rap_export", b"Jane"),
    "another kind of part": swap(
        "[Content_Types].xml", b"</Types>", b'<Override PartName="/j" ContentType="j/k"/></Types>'
    ),
    "people": add("word/people.xml", b"<p/>"),
    "a thumbnail": add("docProps/thumbnail.jpeg", b"\xff\xd8"),
    "application properties": add("docProps/app.xml", b"<Properties/>"),
    "somebody's custom part": add("customXml/item1.xml", b"<x/>"),
}


def test_a_draft_and_a_final_edition_are_clean(draft: Parts, final: Parts) -> None:
    assert check_package(pack(draft)) == ()
    assert check_package(pack(final), final=True) == ()


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_in_a_part_is_reported(draft: Parts, planted: str) -> None:
    PLANTED[planted](draft)

    assert len(check_package(pack(draft))) >= 1


def test_what_drafts_carry_may_not_stand_in_a_final_edition(draft: Parts) -> None:
    told = "\n".join(check_package(pack(draft), final=True))

    for mark in ("w:bookmarkStart", "w:lnNumType", "v:shape", "docProps/custom.xml", "customXml/"):
        assert mark in told


def _entry(name: str = "word/document.xml") -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = 0, 0x20
    return entry


def _rezipped(contents: Parts, change: Callable[[zipfile.ZipInfo], object]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in contents.items():
            entry = _entry(name)
            change(entry)
            archive.writestr(entry, content)
    return buffer.getvalue()


def test_the_same_entries_packed_anew_are_clean(draft: Parts) -> None:
    assert check_package(_rezipped(draft, lambda _: None)) == ()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("date_time", (2025, 11, 22, 5, 14, 0), "tells a time"),
        ("extra", b"UT\x05\x00\x01\x00\x00\x00\x00", "extra field"),
        ("comment", b"Jane", "comment"),
        ("create_system", 3, "machine"),
        ("external_attr", 0o600 << 16, "machine"),
        ("compress_type", zipfile.ZIP_STORED, "not deflated"),
    ],
)
def test_what_a_zip_entry_tells_is_reported(
    draft: Parts, field: str, value: object, told: str
) -> None:
    violations = check_package(_rezipped(draft, lambda entry: setattr(entry, field, value)))

    assert any(told in each for each in violations)


@pytest.mark.parametrize("place", ["before", "after", "comment"])
def test_bytes_that_belong_to_no_entry_are_reported(draft: Parts, place: str) -> None:
    content = pack(draft)
    if place == "comment":
        content = content[:-2] + b"\x04\x00Jane"
    else:
        content = b"PKJane" + content if place == "before" else content[:-22] + b"J" + content[-22:]

    assert check_package(content) != ()


def test_what_is_no_package_is_reported() -> None:
    assert check_package(b"") == ("document.docx is not a Word document.",)
    assert check_package(b"PK\x03\x04 and then nothing") == (
        "document.docx is damaged or cut short.",
    )
