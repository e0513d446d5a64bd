"""The article's template: ours, A4, and nobody's name in it."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from docx import Document
from docx.document import Document as WordDocument

from rapporteur.domain.article import Style
from rapporteur.paths import resource
from rapporteur.word import check_package
from tests.word.papers import parts, tree, values

TEMPLATE = resource("templates", "article.docx")
BUILT_IN = (
    *("Title", "Subtitle", "Date", "Heading 1", "Heading 2", "Heading 3", "Body Text"),
    *("List Bullet", "Quote", "Caption", "Header", "Footer", "line number"),
    *("footnote text", "footnote reference"),
    *("annotation text", "annotation reference", "annotation subject"),
)


@pytest.fixture(scope="module")
def template() -> WordDocument:
    return Document(str(TEMPLATE))


@pytest.fixture(scope="module")
def make_template() -> ModuleType:
    script = Path(__file__).resolve().parents[2] / "script" / "make_template.py"
    spec = importlib.util.spec_from_file_location("make_template", script)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_template_is_what_its_sources_say(make_template: ModuleType) -> None:
    assert parts(TEMPLATE) == make_template.template_parts(resource("templates", "article"))


def test_the_page_is_a4_with_generous_margins(template: WordDocument) -> None:
    page = template.sections[0]

    assert page.page_width is not None
    assert page.page_height is not None
    assert page.left_margin is not None
    assert page.right_margin is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert min(page.left_margin.mm, page.right_margin.mm) >= 30


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_style_goes_by_words_own_name(template: WordDocument, name: str) -> None:
    assert template.styles[name].builtin


@pytest.mark.parametrize("style", Style)
def test_every_style_of_an_edition_is_there(template: WordDocument, style: Style) -> None:
    assert template.styles[style].name == style


def test_headings_stay_with_what_follows(template: WordDocument) -> None:
    styles = template.styles.element
    for number in (1, 2, 3):
        path = f"w:style[@w:styleId='Heading{number}']/w:pPr/"
        assert styles.xpath(path + "w:keepNext")
        assert styles.xpath(path + f"w:outlineLvl[@w:val='{number - 1}']")
    assert styles.xpath("w:style[@w:styleId='Normal']/w:pPr/w:widowControl")


def test_bullets_are_words_own_numbering(template: WordDocument) -> None:
    number = template.styles.element.xpath("w:style[@w:styleId='ListBullet']//w:numId/@w:val")
    numbering = template.part.numbering_part.element

    assert numbering.xpath(f"w:num[@w:numId='{number[0]}']")
    assert numbering.xpath("w:abstractNum/w:lvl/w:numFmt/@w:val")[0] == "bullet"


def test_the_fonts_have_cyrillic_and_a_stand_in_of_the_same_widths() -> None:
    fonts = tree(parts(TEMPLATE)["word/fontTable.xml"])

    assert values(fonts, "w:font", "w:name") == ["Times New Roman", "Arial"]
    assert values(fonts, "w:font/w:altName") == ["Liberation Serif", "Liberation Sans"]
    cyrillic = 0b100  # bit 2 of the code pages a font declares (OS/2 ulCodePageRange)
    assert all(int(each, 16) & cyrillic for each in values(fonts, "w:font/w:sig", "w:csb0"))


def test_the_template_holds_only_what_may_leave() -> None:
    assert check_package(TEMPLATE, final=True) == ()


def test_the_template_names_nobody(template: WordDocument) -> None:
    properties = template.core_properties

    assert (properties.author, properties.last_modified_by, properties.title) == ("", "", "")
    assert not [name for name in parts(TEMPLATE) if "theme" in name or "thumbnail" in name]
