"""An edition and the template, made into the bytes of a package. python-docx knows its parts."""

from __future__ import annotations

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from rapporteur.domain.article import Edition
from rapporteur.paths import resource
from rapporteur.word.body import LANG, paragraphs
from rapporteur.word.container import CONTENT_TYPES, content_types, pack
from rapporteur.word.furniture import fill_footer, fill_header, number_lines
from rapporteur.word.identity import (
    Base,
    bookmark_names,
    custom_properties,
    digests,
    digests_properties,
)
from rapporteur.word.ooxml import one_line, q

_LONGEST_TITLE = 255  # of a document property, in Word


def assemble(edition: Edition, base: Base, export_id: str) -> bytes:
    """The whole .docx of `edition`; only a draft carries `base` and `export_id`."""
    document = Document(str(resource("templates", "article.docx")))
    styles = {str(each.name): str(each.style_id) for each in document.styles}
    _speak(document, edition)
    _fill_body(document, edition, base, styles)
    _fill_margins(document, edition, styles)
    if edition.version is not None:
        number_lines(document.sections[0]._sectPr)
        _add_identity(document, base, export_id)
    return _packed(document)


def title_property(edition: Edition) -> str:
    """The title as the document's properties hold it."""
    return one_line(edition.title)[:_LONGEST_TITLE]


def _speak(document: WordDocument, edition: Edition) -> None:
    """Set title and language: for the reader's software, and for its spelling checker."""
    tag = LANG[edition.language]
    properties = document.core_properties
    properties.title = title_property(edition)
    properties.language = tag
    for element in (
        *document.styles.element.iterfind(f"{q('w:docDefaults')}//{q('w:lang')}"),
        *document.settings.element.iterfind(q("w:themeFontLang")),
    ):
        element.set(q("w:val"), tag)


def _fill_body(
    document: WordDocument, edition: Edition, base: Base, styles: dict[str, str]
) -> None:
    """Put the paragraphs before the template's section."""
    section = document.sections[0]._sectPr
    written = paragraphs(edition.blocks, edition.language, styles, bookmark_names(edition, base))
    for paragraph in list(written):
        section.addprevious(paragraph)


def _fill_margins(document: WordDocument, edition: Edition, styles: dict[str, str]) -> None:
    section = document.sections[0]
    for header, first in ((section.header, False), (section.first_page_header, True)):
        fill_header(header.paragraphs[0]._p, edition, styles, first=first)
    for footer in (section.footer, section.first_page_footer):
        fill_footer(footer.paragraphs[0]._p, edition.language)


def _add_identity(document: WordDocument, base: Base, export_id: str) -> None:
    """Add the custom parts; their random name cannot meet the item1.xml of another writer."""
    package = document.part.package
    assert package is not None, "an opened document has its package"
    properties = Part(
        PackURI("/docProps/custom.xml"),
        CONTENT_TYPE.OFC_CUSTOM_PROPERTIES,
        custom_properties(export_id),
    )
    package.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    item = Part(
        PackURI(f"/customXml/rap_{export_id}.xml"), CONTENT_TYPE.XML, digests(base, export_id)
    )
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    about = Part(
        PackURI(f"/customXml/rapProps_{export_id}.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        digests_properties(),
    )
    item.relate_to(about, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def _packed(document: WordDocument) -> bytes:
    """python-docx's own saving would stamp today's clock on every zip entry."""
    package = document.part.package
    contents = {"_rels/.rels": package.rels.xml}
    kinds = {}
    for part in package.iter_parts():
        kinds[str(part.partname)] = part.content_type
        contents[part.partname.membername] = part.blob
        if part.rels:
            contents[part.partname.rels_uri.membername] = part.rels.xml
    return pack(contents | {CONTENT_TYPES: content_types(kinds)})
