"""A cleared article as a Word file: what is in it, and what is not."""

from __future__ import annotations

import hashlib
import re
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.article import Block, ClearedArticle, Run, Style
from rapporteur.domain.language import Language
from rapporteur.word import Written, check_package, strings, strings_of, write
from rapporteur.word.ooxml import one_line, xml_safe
from tests.word.papers import EN, RU, block, cleared, edition, found, parts, tree, values

VERSIONS = [(language, version) for language in Language for version in (3, None)]
OPAQUE = re.compile("[0-9a-f]{16}")


def written(
    folder: Path,
    language: Language = EN,
    version: int | None = 3,
    blocks: tuple[Block, ...] = (),
) -> Written:
    return write(cleared(language, version, blocks), folder / "article.docx")


def body(package: Written) -> list[str]:
    return [text for place, text in strings(package.path) if re.match("body, |heading|“", place)]


def test_blocks_become_paragraphs_of_their_styles(tmp_path: Path) -> None:
    document = Document(str(written(tmp_path).path))

    shown = [(each.style and each.style.name, each.text) for each in document.paragraphs[:6]]
    assert shown == [
        ("Title", "Reducing nuclear risk"),
        ("Subtitle", "The third round of a dialogue"),
        ("Byline", "Jane Doe, Fellow, Thames Forum"),
        ("Date", "Vienna, 14 November 2025"),
        ("Body Text", "Participants met for two days."),
        ("Heading 1", "Risk reduction"),
    ]


@pytest.mark.parametrize(("language", "version"), VERSIONS)
def test_nothing_stands_in_the_package_that_may_not(
    tmp_path: Path, language: Language, version: int | None
) -> None:
    package = written(tmp_path, language, version)

    assert check_package(package.path, final=version is None) == ()


@pytest.mark.parametrize(("language", "version"), VERSIONS)
def test_the_file_says_what_was_cleared_and_nothing_more(
    tmp_path: Path, language: Language, version: int | None
) -> None:
    package = written(tmp_path, language, version)
    story = ("body", "heading", "“", "header", "file name", "properties: title")

    said = {text for place, text in strings(package.path) if place.startswith(story)}

    assert said - {""} <= strings_of(edition(language, version))


@pytest.mark.parametrize(("language", "tag"), [(EN, "en-GB"), (RU, "ru-RU")])
def test_the_document_speaks_its_language(tmp_path: Path, language: Language, tag: str) -> None:
    contents = parts(written(tmp_path, language).path)

    assert values(tree(contents["word/styles.xml"]), "w:docDefaults//w:lang") == [tag]
    assert values(tree(contents["word/settings.xml"]), "w:themeFontLang") == [tag]
    assert tree(contents["docProps/core.xml"]).findtext("{*}language") == tag


def test_each_run_is_spelt_in_its_own_language(tmp_path: Path) -> None:
    document = tree(parts(written(tmp_path).path)["word/document.xml"])
    paragraph = found(document, "w:body/w:p")[8]

    assert values(paragraph, "w:r/w:rPr/w:lang") == ["en-GB", "en-GB", "ru-RU"]


@pytest.mark.parametrize(
    ("language", "sign", "text"),
    [(EN, "[to translate] ", "его ещё не перевели."), (RU, "[перевести] ", "Not yet translated.")],
)
def test_what_is_still_to_translate_is_marked(
    tmp_path: Path, language: Language, sign: str, text: str
) -> None:
    document = Document(str(written(tmp_path, language).path))
    marked = [
        run.text
        for paragraph in document.paragraphs
        for run in paragraph.runs
        if run.style.name == "To translate"
    ]

    assert marked == [sign, text]
    assert document.styles.element.xpath("w:style[@w:styleId='ToTranslate']//w:shd")


@pytest.mark.parametrize(
    ("language", "label", "watermark"),
    [(EN, "DRAFT v3", "DRAFT"), (RU, "ПРОЕКТ, версия 3", "ПРОЕКТ")],
)
def test_a_draft_says_so(tmp_path: Path, language: Language, label: str, watermark: str) -> None:
    package = written(tmp_path, language)
    section = Document(str(package.path)).sections[0]

    assert section.header.paragraphs[0].text.split("\t")[1] == label
    assert section.first_page_header.paragraphs[0].text == f"\t{label}"
    for header in ("word/header1.xml", "word/header2.xml"):
        text = values(tree(parts(package.path)[header]), ".//v:shape/v:textpath", "string")
        assert text == [watermark]


def test_lines_are_numbered_in_a_draft(tmp_path: Path) -> None:
    document = tree(parts(written(tmp_path).path)["word/document.xml"])

    assert values(document, ".//w:sectPr/w:lnNumType", "w:restart") == ["continuous"]


def test_the_running_title_stands_on_all_pages_but_the_first(tmp_path: Path) -> None:
    section = Document(str(written(tmp_path, version=None).path)).sections[0]

    assert section.header.paragraphs[0].text == "Reducing nuclear risk"
    assert section.first_page_header.paragraphs[0].text == ""


@pytest.mark.parametrize(("language", "words"), [(EN, "Page 1 of 1"), (RU, "Страница 1 из 1")])
def test_pages_are_counted_by_fields(tmp_path: Path, language: Language, words: str) -> None:
    package = written(tmp_path, language)
    for footer in ("word/footer1.xml", "word/footer2.xml"):
        content = tree(parts(package.path)[footer])
        assert "".join(each.text or "" for each in found(content, ".//w:t")) == words
        codes = [(each.text or "").strip() for each in found(content, ".//w:instrText")]
        assert codes == ["PAGE", "NUMPAGES"]


def test_a_final_edition_carries_no_trace_of_drafts(tmp_path: Path) -> None:
    contents = parts(written(tmp_path, version=None).path)
    document = tree(contents["word/document.xml"])

    assert not [name for name in contents if "custom" in name]
    assert not found(document, ".//w:bookmarkStart")
    assert not found(document, ".//w:lnNumType")
    assert b"DRAFT" not in contents["word/header1.xml"] + contents["word/header2.xml"]


def test_a_final_edition_is_the_same_to_the_byte_whenever_it_is_written(tmp_path: Path) -> None:
    first = written(tmp_path, version=None).path.read_bytes()

    assert written(tmp_path, version=None).path.read_bytes() == first


def test_properties_tell_the_title_and_nobody(tmp_path: Path) -> None:
    properties = Document(str(written(tmp_path).path)).core_properties

    assert properties.title == "Reducing nuclear risk"
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.year == 1980


def test_zip_entries_tell_no_time_and_stand_in_order(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path).path) as archive:
        entries = archive.infolist()

    names = [each.filename for each in entries]
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {each.extra for each in entries} == {b""}
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])


def test_a_bookmark_spans_each_passage_of_a_draft(tmp_path: Path) -> None:
    package = written(tmp_path)
    document = tree(parts(package.path)["word/document.xml"])

    spans = []
    for paragraph in found(document, "w:body/w:p"):
        names = values(paragraph, "w:bookmarkStart", "w:name")
        if names:
            tags = [str(child.tag).rpartition("}")[2] for child in paragraph]
            assert (tags[1], tags[-1]) == ("bookmarkStart", "bookmarkEnd")
            text = "".join(each.text or "" for each in found(paragraph, "w:r/w:t"))
            spans.append((names[0].removeprefix("_rap_"), text))
    assert spans == [(opaque, text) for opaque, _, text in package.base]
    assert [passage_id for _, passage_id, _ in package.base] == ["p1", "p2", "p3", "p4"]


def test_every_id_is_opaque_and_fresh(tmp_path: Path) -> None:
    first, second = written(tmp_path), written(tmp_path)
    ids = [opaque for each in (first, second) for opaque, _, _ in each.base]
    ids += [first.export_id, second.export_id]

    assert len(set(ids)) == len(ids) == 10
    assert all(map(OPAQUE.fullmatch, ids))


def test_the_base_is_the_text_as_it_stands_in_the_file(tmp_path: Path) -> None:
    package = written(tmp_path)

    assert package.base[2][2] == "A line remains: [to translate] его ещё не перевели."
    assert [text for _, _, text in package.base] == [
        text for text in body(package) if text in {each[2] for each in package.base}
    ]


def test_a_custom_part_holds_the_hash_of_each_passage(tmp_path: Path) -> None:
    package = written(tmp_path)
    contents = parts(package.path)
    rows = tree(contents[f"customXml/rap_{package.export_id}.xml"])

    assert {each.get("id"): each.get("sha256") for each in rows} == {
        opaque: hashlib.sha256(text.encode()).hexdigest() for opaque, _, text in package.base
    }
    assert package.export_id.encode() in contents["docProps/custom.xml"]


def test_no_id_of_a_passage_is_written(tmp_path: Path) -> None:
    secret = "0198d5f0-3a11-7c2e-9d1b-6f4f0f6d2b11"
    blocks = (block(Style.BODY, "Text.", passage_id=secret),)
    contents = b"".join(parts(written(tmp_path, blocks=blocks).path).values())

    assert secret.encode() not in contents


def test_what_xml_cannot_hold_is_replaced_and_joins_nothing(tmp_path: Path) -> None:
    blocks = (block(Style.BODY, "Iva\x01nov\ud800 and\x0bso\ton", passage_id="p"),)
    package = written(tmp_path, blocks=blocks)

    assert package.base[0][2] == "Iva\ufffdnov\ufffd and\nso\ton"
    assert body(package) == ["Iva\ufffdnov\ufffd and\nso\ton"]
    assert Document(str(package.path)).paragraphs[0].text == "Iva\ufffdnov\ufffd and\nso\ton"


def test_a_name_that_the_guard_has_not_cleared_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="another file name"):
        write(cleared(), tmp_path / "Jane Doe.docx")

    assert list(tmp_path.iterdir()) == []


def test_a_very_long_title_is_cut_in_the_properties_alone(tmp_path: Path) -> None:
    title = "Risk " * 80
    package = written(tmp_path, blocks=(block(Style.TITLE, title),))
    document = Document(str(package.path))

    assert len(document.core_properties.title) == 255
    assert document.paragraphs[0].text == title


# Any character at all: surrogates and controls too, which a paste can bring.
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=80)


@given(texts=st.lists(st.tuples(ANY_TEXT, st.booleans()), min_size=1, max_size=5))
def test_every_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, texts: list[tuple[str, bool]]
) -> None:
    runs = tuple(Run(text, RU if foreign else EN, foreign) for text, foreign in texts)
    blocks = tuple(Block(Style.BODY, (run,), f"p{at}") for at, run in enumerate(runs))
    package = written(tmp_path_factory.mktemp("any"), blocks=(*blocks, Block(Style.BODY, runs)))
    said = body(package)

    for text in (xml_safe(text) for text, _ in texts):
        if text.strip():
            assert any(text in each for each in said)
    assert all(text == xml_safe(text) for _, _, text in package.base)


@given(text=ANY_TEXT)
def test_any_title_can_be_written(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("title")
    package = written(folder, version=None, blocks=(block(Style.TITLE, text),))

    assert Document(str(package.path)).core_properties.title == one_line(text)[:255]


@given(text=ANY_TEXT)
def test_safe_text_is_left_as_it_is(text: str) -> None:
    assert xml_safe(xml_safe(text)) == xml_safe(text)
    if text.isprintable():
        assert xml_safe(text) == text


def test_five_thousand_paragraphs_are_written_in_time(tmp_path: Path) -> None:
    blocks = tuple(
        block(Style.BODY, f"Paragraph {n} of a very long report.", passage_id=f"p{n}")
        for n in range(5000)
    )
    article = ClearedArticle(edition(blocks=blocks))

    began = time.process_time()
    package = write(article, tmp_path / "article.docx")

    assert len(package.base) == 5000
    assert time.process_time() - began < 2.5  # half a second where nothing else runs
