"""Files that no colleague would send, and files that the post has spoilt."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from rapporteur.errors import BadDocument
from rapporteur.word import container, strings, unread
from tests.word.papers import part, stranger, zipped

DOCTYPE = '<!DOCTYPE x [<!ENTITY who SYSTEM "file:///etc/passwd">]><x>&who;</x>'
LAUGHS = (
    "<!DOCTYPE x ["
    + '<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]><x>&a11;</x>"
)


def refused(folder: Path, content: bytes) -> BadDocument:
    """Why a file of `content` is not read."""
    path = folder / "return.docx"
    path.write_bytes(content)
    with pytest.raises(BadDocument) as caught:
        list(strings(path))
    assert caught.value.remedy()
    return caught.value


def refusal(folder: Path, content: bytes) -> str:
    return refused(folder, content).sentence()


DAMAGED = "return.docx is damaged or cut short."
OVERSIZED = "return.docx unpacks to far more than a paper holds."
ODD_NAMES = "return.docx holds parts whose names no Word file uses."
NOT_WORD = "return.docx is not a Word document."
PROTECTED = "return.docx is protected by a password."
DOCUMENT_TYPE = "return.docx holds a document type, as no Word file does."


@pytest.mark.parametrize("content", [b"", b"P", b"Dear all,", b"%PDF-1.7", b"\x00" * 100])
def test_what_is_no_archive_is_no_word_document(tmp_path: Path, content: bytes) -> None:
    assert refusal(tmp_path, content) == NOT_WORD


def test_an_archive_without_a_document_is_no_word_document(tmp_path: Path) -> None:
    sheet = stranger()
    sheet["[Content_Types].xml"] = sheet["[Content_Types].xml"].replace(
        b"wordprocessingml.document", b"spreadsheetml.sheet"
    )

    assert refusal(tmp_path, zipped({"notes.txt": b"x"})) == NOT_WORD
    assert refusal(tmp_path, zipped(sheet)) == NOT_WORD


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"There is no file gone\.docx\."):
        list(strings(tmp_path / "gone.docx"))
    with pytest.raises(BadDocument, match="cannot be read"):
        list(strings(tmp_path))


def test_an_encrypted_file_asks_for_its_password_to_be_taken_off(tmp_path: Path) -> None:
    ole = bytes.fromhex("D0CF11E0A1B11AE1") + b"\x00" * 600
    encrypted = ole + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 600

    assert refusal(tmp_path, encrypted) == PROTECTED
    assert refusal(tmp_path, ole) == "return.docx is in the old Word format (.doc)."


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(stranger()))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + at] |= 1

    assert refusal(tmp_path, bytes(content)) == PROTECTED


@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_a_file_cut_short_is_damaged(tmp_path: Path, share: float) -> None:
    content = zipped(stranger())

    assert refusal(tmp_path, content[: int(len(content) * share)]) == DAMAGED


def test_a_file_with_a_flipped_byte_is_damaged(tmp_path: Path) -> None:
    content = bytearray(zipped(stranger("<w:p/>" * 300)))
    at = content.index(b"word/document.xml") + len("word/document.xml") + 5
    content[at] ^= 0xFF

    assert refusal(tmp_path, bytes(content)) == DAMAGED


@pytest.mark.parametrize(
    "broken", [b"", b"<w:document", b"not xml", b"<a>&nbsp;</a>", b"\xff\xfe<", b"<a>\xff</a>"]
)
def test_broken_xml_is_damage(tmp_path: Path, broken: bytes) -> None:
    assert refusal(tmp_path, zipped(stranger() | {"word/document.xml": broken})) == DAMAGED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("xml", [DOCTYPE, LAUGHS, "<!DOCTYPE x><x/>"])
@pytest.mark.parametrize(
    "name", ["word/document.xml", "docProps/core.xml", "word/_rels/document.xml.rels"]
)
def test_a_document_type_is_refused_in_every_part(
    tmp_path: Path, name: str, xml: str, encoding: str
) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{xml}'

    assert (
        refusal(tmp_path, zipped(stranger() | {name: declared.encode(encoding)})) == DOCUMENT_TYPE
    )


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "name",
    [
        *("/etc/passwd", "../../x.xml", "word/../../x.xml", "word\\x.xml", "C:/x.xml"),
        *("word/document.xml", "WORD/Document.xml"),
    ],
)
def test_names_that_lead_astray_are_refused(tmp_path: Path, name: str) -> None:
    buffer = io.BytesIO(zipped(stranger()))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"<x/>")

    assert refusal(tmp_path, buffer.getvalue()) == ODD_NAMES


def test_a_swarm_of_entries_is_refused(tmp_path: Path) -> None:
    swarm = {f"word/{number}.xml": b"" for number in range(container.MAX_ENTRIES)}

    assert refusal(tmp_path, zipped(stranger() | swarm)) == OVERSIZED


def test_a_list_of_entries_that_claims_to_be_huge_is_not_read(tmp_path: Path) -> None:
    content = bytearray(zipped(stranger()))
    struct.pack_into("<L", content, len(content) - 22 + 12, 500_000_000)

    assert refusal(tmp_path, bytes(content)) == OVERSIZED


def packed_zeros(size: int) -> bytes:
    """A package with a part of `size` blanks, which weighs a thousandth of that."""
    buffer = io.BytesIO(zipped(stranger()))
    with (
        zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/big.xml", "w") as entry,
    ):
        for start in range(0, size, 2**20):
            entry.write(b" " * min(2**20, size - start))
    return buffer.getvalue()


def test_a_part_that_unpacks_to_far_more_than_it_weighs_is_refused(tmp_path: Path) -> None:
    content = packed_zeros(container.RATIO_FROM_BYTES + 1000)

    assert len(content) < 100_000
    assert refusal(tmp_path, content) == OVERSIZED


def test_a_part_above_its_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_XML_BYTES", 5_000)

    assert refusal(tmp_path, packed_zeros(6_000)) == OVERSIZED


def test_parts_above_their_limit_together_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(container, "MAX_TOTAL_BYTES", 10_000)
    two = {f"word/{name}.xml": b"<x>" + b" " * 6_000 + b"</x>" for name in "ab"}

    assert refusal(tmp_path, zipped(stranger() | two)) == OVERSIZED


def test_a_text_of_two_hundred_megabytes_is_refused_before_it_is_unpacked(
    tmp_path: Path,
) -> None:
    content = packed_zeros(200 * 2**20)

    assert len(content) < 300_000
    assert refusal(tmp_path, content) == OVERSIZED


def test_a_part_that_lies_about_its_size_is_read_no_further(tmp_path: Path) -> None:
    content = bytearray(zipped(stranger("<w:p/>" * 5_000)))
    listed = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, listed + 24, 1_000)

    assert refusal(tmp_path, bytes(content)) == DAMAGED


def test_another_way_of_packing_is_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO(zipped(stranger()))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("word/a.xml", b"<a/>", zipfile.ZIP_BZIP2)

    assert refusal(tmp_path, buffer.getvalue()) == DAMAGED


def test_thousands_of_levels_are_no_trouble(tmp_path: Path) -> None:
    deep = "<w:sdt>" * 5_000 + "<w:p><w:r><w:t>Jane</w:t></w:r></w:p>" + "</w:sdt>" * 5_000
    path = tmp_path / "return.docx"
    path.write_bytes(zipped(stranger(deep)))

    assert ("body, paragraph 1", "Jane") in list(strings(path))


def test_entities_that_xml_knows_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    path.write_bytes(zipped(stranger("<w:p><w:r><w:t>A &amp; B &#x41;</w:t></w:r></w:p>")))

    assert ("body, paragraph 1", "A & B A") in list(strings(path))


def test_a_link_to_another_file_is_named_and_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.dotx"
    secret.write_text("<x>Jane Doe</x>")
    contents = stranger()
    contents["word/_rels/settings.xml.rels"] = part(
        "rel:Relationships",
        f'<rel:Relationship Target="{secret.as_uri()}" TargetMode="External"/>',
    )
    path = tmp_path / "return.docx"
    path.write_bytes(zipped(contents))

    said = {text for _, text in strings(path)}

    assert secret.as_uri() in said
    assert not [text for text in said if "Jane" in text]
    assert unread(path) == ()
