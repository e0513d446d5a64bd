"""Our files in somebody else's word processor."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from rapporteur.domain.article import Style
from rapporteur.domain.language import Language
from rapporteur.word import strings, write
from tests.word.papers import EN, RU, block, cleared, found, parts, tree, values

Office = Callable[[Path, str], Path]


def tool(name: str) -> str:
    """The path of one of poppler's tools; the test is skipped without it."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed; this test reads a PDF with it")
    return path


def ran(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pdf_text(pdf: Path) -> str:
    return ran(tool("pdftotext"), "-layout", str(pdf), "-")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            EN,
            (
                *("Reducing nuclear risk", "Participants met for two days."),
                *("• Notification should be kept.", "[to translate] его ещё не перевели."),
                *("DRAFT v3", "Page 1 of 1"),
            ),
        ),
        (
            RU,
            (
                *("Снижение ядерных рисков", "Участники встречались в течение двух дней."),
                *("ПРОЕКТ, версия 3", "Страница 1 из 1", "[перевести] Not yet translated."),
            ),
        ),
    ],
)
def test_the_page_shows_what_was_written(
    tmp_path: Path, office: Office, language: Language, lines: tuple[str, ...]
) -> None:
    pdf = office(write(cleared(language), tmp_path / "article.docx").path, "pdf")
    text = re.sub(r"\s+", " ", pdf_text(pdf))

    assert [line for line in lines if line not in text] == []
    assert "(A4)" in ran(tool("pdfinfo"), str(pdf))


def test_the_first_page_has_no_running_title_and_the_second_has(
    tmp_path: Path, office: Office
) -> None:
    blocks = tuple(block(Style.BODY, "A paragraph of some length. " * 20) for _ in range(12))
    title = block(Style.TITLE, "Another title")
    package = write(cleared(version=None, blocks=(title, *blocks)), tmp_path / "article.docx")
    pages = pdf_text(office(package.path, "pdf")).split("\f")

    count = len(pages) - 1  # each page ends with a form feed
    assert count >= 2
    assert f"Page 1 of {count}" in pages[0]
    assert f"Page {count} of {count}" in pages[count - 1]
    assert "Reducing nuclear risk" not in pages[0]
    assert "Reducing nuclear risk" in pages[1]
    assert "DRAFT" not in pages[0] + pages[1]


def test_a_passage_is_known_again_after_libreoffice_saved_the_file(
    tmp_path: Path, office: Office
) -> None:
    package = write(cleared(), tmp_path / "article.docx")
    back = office(package.path, "docx")
    contents = parts(back)

    names = values(tree(contents["word/document.xml"]), ".//w:bookmarkStart", "w:name")
    assert sorted(names) == sorted(f"_rap_{opaque}" for opaque, _, _ in package.base)
    assert package.export_id.encode() in contents["docProps/custom.xml"]
    digests = [tree(each) for name, each in contents.items() if b"urn:rapporteur" in each]
    ids = {row.get("id") for each in digests for row in found(each, "rap:passage")}
    assert ids == {opaque for opaque, _, _ in package.base}


def test_a_strangers_file_from_libreoffice_is_read_whole(tmp_path: Path, office: Office) -> None:
    page = tmp_path / "return.html"
    page.write_text(
        "<html><head><title>Of Qabkovq</title><meta name=author content='Qackovq'></head><body>"
        "<h1>Qadkovq</h1><p>by Qae<b>kovq</b> and <a href='mailto:qafkovq@x.org'>x</a></p>"
        "<table><tr><td>Andrey</td><td>Qagkovq</td></tr></table>"
        "<p title='x'>Note<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'>1</a></p>"
        "<div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym"
        " href='#sdfootnote1anc'>1</a>Qahkovq</p></div></body></html>",
        encoding="utf-8",
    )
    odt = office(page, "odt")
    read = dict(reversed(list(strings(office(odt, "docx:MS Word 2007 XML")))))

    for place, text in (
        ("properties: title", "Of Qabkovq"),
        ("properties: creator", "Qackovq"),
        ("heading “Qadkovq”", "Qadkovq"),
        ("“Qadkovq”, paragraph 1", "by Qaekovq and x"),
        ("link", "mailto:qafkovq@x.org"),
        ("“Qadkovq”, table 1, row 1, cell 2", "Qagkovq"),
        ("“Qadkovq”, table 1, row 1", "Andrey\tQagkovq"),
        ("footnote 1", "Qahkovq"),
    ):
        assert read[place].strip() == text


def test_libreoffices_own_file_is_read(tmp_path: Path, office: Office) -> None:
    package = write(cleared(), tmp_path / "article.docx")
    said = [text for _, text in strings(office(package.path, "docx"))]

    assert [text for _, _, text in package.base if text not in said] == []
