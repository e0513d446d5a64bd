"""Whatever the post does to a file: it is read, or refused in a sentence."""

from __future__ import annotations

import copy
import io
import random
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rapporteur.errors import BadDocument
from rapporteur.word import Piece, container, pieces
from tests.word.papers import part, stranger, zipped

BODY = (
    "<w:p><w:pPr><w:pStyle w:val='1'/><w:rPr><w:del w:author='K'/></w:rPr></w:pPr><w:r><w:t>Iva</w:t>"
    "<w:tab/></w:r><w:ins w:author='J'><w:r><w:t>nov</w:t></w:r></w:ins></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>one</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>AUTHOR</w:instrText></w:r>"
    "<w:r><w:sym w:char='F041'/><w:pict><v:shape alt='x y'><v:textbox><w:txbxContent><w:p><w:r>"
    "<w:t>box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)
PACKAGE = stranger(
    BODY,
    word__styles=part("w:styles", "<w:style w:styleId='1'><w:name w:val='heading 1'/></w:style>"),
    word__comments=part("w:comments", "<w:comment w:author='Jane'><w:p/></w:comment>"),
    docProps__custom=part(
        "custom:Properties", "<custom:property name='a'><vt:lpwstr>b</vt:lpwstr></custom:property>"
    ),
    customXml__item1=b"<a b='c d'>text <i>in</i> it</a>",
) | {"word/afchunk.htm": b"<p title='x'>page", "word/a.bin": bytes(range(256))}
ZIPPED = zipped(PACKAGE)
XML_PARTS = [name for name in PACKAGE if name.endswith(".xml") and name[0] != "["]
SEEDS = st.integers(0, 2**32)


@pytest.fixture(autouse=True)
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Odd files are read in this process: starting hundreds of others would take minutes."""
    monkeypatch.setattr("rapporteur.word.reading.is_plain", lambda archive: True)


def read_or_refused(folder: Path, content: bytes) -> bool:
    """Whether a file of `content` is read; a refusal says why and what to do."""
    path = folder / "return.docx"
    path.write_bytes(content)
    refusal: BadDocument | None = None
    found: list[Piece] = []
    try:
        found += pieces(path)
    except BadDocument as error:
        refusal = error
    if refusal is not None:
        assert refusal.sentence().startswith("return.docx ")
        assert refusal.remedy()
    assert all(each.place and (each.text is None or each.text.strip()) for each in found)
    return refusal is None


@given(flips=st.lists(st.tuples(st.integers(0, len(ZIPPED) - 1), st.integers(1, 255)), max_size=8))
def test_flipped_bits(
    tmp_path_factory: pytest.TempPathFactory, flips: list[tuple[int, int]]
) -> None:
    content = bytearray(ZIPPED)
    for at, bits in flips:
        content[at] ^= bits

    read_or_refused(tmp_path_factory.mktemp("fuzz"), bytes(content))


@given(end=st.integers(0, len(ZIPPED) - 1))
def test_cut_short(tmp_path_factory: pytest.TempPathFactory, end: int) -> None:
    assert not read_or_refused(tmp_path_factory.mktemp("fuzz"), ZIPPED[:end])


@given(name=st.sampled_from(XML_PARTS), seed=SEEDS)
def test_shuffled_elements(tmp_path_factory: pytest.TempPathFactory, name: str, seed: int) -> None:
    """The same elements in any order and depth are still read: nobody relies on a schema."""
    chance = random.Random(seed)
    root = etree.fromstring(PACKAGE[name])
    for _ in range(chance.randint(1, 12)):
        inner = [each for each in root.iter() if each is not root]
        if inner:
            taken = copy.deepcopy(chance.choice(inner))
            chance.choice([root, *inner]).insert(chance.randint(0, 3), taken)
            if chance.random() < 0.5:
                gone = chance.choice([each for each in root.iter() if each is not root])
                parent = gone.getparent()
                assert parent is not None
                parent.remove(gone)

    shuffled = zipped(PACKAGE | {name: etree.tostring(root)})

    assert read_or_refused(tmp_path_factory.mktemp("fuzz"), shuffled)


@given(name=st.sampled_from(sorted(PACKAGE)), content=st.binary(max_size=300))
def test_any_bytes_as_a_part(
    tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes
) -> None:
    read_or_refused(tmp_path_factory.mktemp("fuzz"), zipped(PACKAGE | {name: content}))


@given(content=st.binary(max_size=400), kind=st.sampled_from(["htm", "rtf", "mht", "txt", "png", "jpeg", "bin", "xlsx", "svg"]),
       start=st.sampled_from([b"", b"{\\rtf1", b"MIME-Version: 1.0\r\n", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"PK\x03\x04", b"<", b"\xff\xfe"]))  # fmt: skip
def test_any_bytes_in_an_odd_part_are_never_an_error(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, kind: str, start: bytes
) -> None:
    odd = zipped(stranger(BODY) | {f"word/a.{kind}": start + content})

    assert read_or_refused(tmp_path_factory.mktemp("fuzz"), odd)


def test_a_list_of_entries_that_leads_before_the_beginning_is_damage(tmp_path: Path) -> None:
    content = bytearray(ZIPPED)
    end = content.rindex(b"PK\x05\x06")
    content[end + 16 : end + 20] = b"\xff\xff\xff\x7f"

    assert not read_or_refused(tmp_path, bytes(content))


@pytest.mark.parametrize("name", ["return.odt", "return.pdf", "return.doc"])
def test_another_kind_of_file_under_the_name_is_refused(tmp_path: Path, name: str) -> None:
    odt = io.BytesIO()
    with zipfile.ZipFile(odt, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x/>")
    contents = {
        "return.odt": odt.getvalue(),
        "return.pdf": b"%PDF-1.7\n" + bytes(500),
        "return.doc": container._OLE_SIGNATURE + bytes(2_000),
    }

    assert not read_or_refused(tmp_path, contents[name])
