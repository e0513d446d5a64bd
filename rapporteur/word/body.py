"""The blocks of an edition as the paragraphs of a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from rapporteur.domain.article import Block, Run
from rapporteur.domain.language import Language
from rapporteur.word.ooxml import NAMESPACES, q, xml_safe

LANG = {Language.EN: "en-GB", Language.RU: "ru-RU"}
TO_TRANSLATE = {Language.EN: "[to translate] ", Language.RU: "[перевести] "}
TO_TRANSLATE_STYLE = "To translate"

_W = {"w": NAMESPACES["w"]}
_P, _P_PROPERTIES, _P_STYLE = q("w:p"), q("w:pPr"), q("w:pStyle")
_R, _R_PROPERTIES, _R_STYLE = q("w:r"), q("w:rPr"), q("w:rStyle")
_T, _TAB, _BREAK, _LANG = q("w:t"), q("w:tab"), q("w:br"), q("w:lang")
_START, _END = q("w:bookmarkStart"), q("w:bookmarkEnd")
_ID, _NAME, _VAL = q("w:id"), q("w:name"), q("w:val")
_PRESERVE = {q("xml:space"): "preserve"}
_PIECES = re.compile("([\t\n])")


def shown_runs(block: Block, language: Language) -> Iterator[Run]:
    """The runs as the page shows them: safe for XML, a sign before what is still to translate."""
    marked = False
    for run in block.runs:
        if run.to_translate and not marked:
            yield Run(TO_TRANSLATE[language], language, True)
        marked = run.to_translate
        yield Run(xml_safe(run.text), run.language, run.to_translate)


def shown_text(block: Block, language: Language) -> str:
    """The block's text as it stands in the file."""
    return "".join(run.text for run in shown_runs(block, language))


def paragraphs(
    blocks: Sequence[Block],
    language: Language,
    styles: Mapping[str, str],
    bookmarks: Sequence[str],
) -> etree._Element:
    """A `w:body` with one paragraph per block.

    `styles` maps style names to the template's style ids. `bookmarks` holds the name of each
    block's bookmark, blank for a block without.
    """
    body = etree.Element(q("w:body"), nsmap=_W)
    for number, (block, bookmark) in enumerate(zip(blocks, bookmarks, strict=True)):
        paragraph = etree.SubElement(body, _P)
        properties = etree.SubElement(paragraph, _P_PROPERTIES)
        etree.SubElement(properties, _P_STYLE, {_VAL: styles[block.style]})
        if bookmark:
            etree.SubElement(paragraph, _START, {_ID: str(number), _NAME: bookmark})
        for run in shown_runs(block, language):
            append_run(paragraph, run, styles[TO_TRANSLATE_STYLE] if run.to_translate else "")
        if bookmark:
            etree.SubElement(paragraph, _END, {_ID: str(number)})
    return body


def append_run(paragraph: etree._Element, run: Run, style_id: str = "") -> None:
    """Add a run; tabs and line ends in its text become Word's."""
    element = etree.SubElement(paragraph, _R)
    properties = etree.SubElement(element, _R_PROPERTIES)
    if style_id:
        etree.SubElement(properties, _R_STYLE, {_VAL: style_id})
    etree.SubElement(properties, _LANG, {_VAL: LANG[run.language]})
    for piece in _PIECES.split(run.text):
        if piece == "\t":
            etree.SubElement(element, _TAB)
        elif piece == "\n":
            etree.SubElement(element, _BREAK)
        elif piece:
            etree.SubElement(element, _T, _PRESERVE).text = piece
