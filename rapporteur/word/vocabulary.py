r"""The elements and attributes that our own documents use, part by part.

One line per element: its name, then its attributes. `name=pattern` (a regular expression, `\s`
for a blank) bounds a value; one without a pattern may hold no slash or backslash, so no path and
no address. `#text` lets the element hold text, `#text=pattern` some text; `draft` bars it from a
final edition.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rapporteur.word.ooxml import q

_ANY = re.compile(".*", re.DOTALL)
_BLANK = re.compile(r"\s*")
_NO_PATH = re.compile(r"[^/\\]{0,300}")


@dataclass(frozen=True, slots=True)
class Word:
    """One element: its attributes' values, its own text, whether a final edition may have it."""

    attributes: Mapping[str, re.Pattern[str]]
    text: re.Pattern[str]
    draft_only: bool


Vocabulary = Mapping[str, Word]


def parse(lines: str) -> Vocabulary:
    """The vocabulary written in `lines`, by qualified element name."""
    words: dict[str, Word] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        element, *rest = line.split()
        text, draft_only, attributes = _BLANK, False, {}
        for token in rest:
            name, bounded, pattern = token.partition("=")
            if token == "draft":
                draft_only = True
            elif name == "#text":
                text = re.compile(pattern) if bounded else _ANY
            else:
                attributes[_qualified(name)] = re.compile(pattern) if bounded else _NO_PATH
        words[_qualified(element)] = Word(attributes, text, draft_only)
    return MappingProxyType(words)


def _qualified(name: str) -> str:
    return q(name) if ":" in name else name


_LANGUAGE = "(en-GB|ru-RU)"
_HEX = "[0-9a-f]"

_RUN_PROPERTIES = f"""
    w:rPr
    w:rStyle w:val
    w:rFonts w:ascii w:hAnsi w:eastAsia w:cs
    w:b
    w:bCs
    w:i
    w:iCs
    w:color w:val
    w:sz w:val
    w:szCs w:val
    w:shd w:val w:color w:fill
    w:vertAlign w:val
    w:lang w:val={_LANGUAGE} w:eastAsia={_LANGUAGE} w:bidi=ar-SA
"""

_PARAGRAPH_PROPERTIES = """
    w:pPr
    w:pStyle w:val
    w:keepNext
    w:keepLines
    w:widowControl
    w:numPr
    w:numId w:val=[0-9]+
    w:suppressLineNumbers
    w:pBdr
    w:top w:val w:sz w:space w:color w:w w:type
    w:bottom w:val w:sz w:space w:color w:w w:type
    w:left w:val w:sz w:space w:color w:w w:type
    w:right w:val w:sz w:space w:color w:w w:type
    w:tabs
    w:tab w:val w:pos
    w:suppressAutoHyphens
    w:spacing w:before w:after w:line w:lineRule
    w:ind w:left w:right w:hanging
    w:jc w:val
    w:outlineLvl w:val
"""

_RUN = """
    w:p
    w:pPr
    w:pStyle w:val
    w:r
    w:rPr
    w:rStyle w:val
    w:lang w:val=(en-GB|ru-RU)
    w:t xml:space #text
    w:tab
    w:br
"""

DOCUMENT = f"""
    w:document
    w:body
    {_RUN}
    w:bookmarkStart w:id=[0-9]+ w:name=_rap_{_HEX}{{16}} draft
    w:bookmarkEnd w:id=[0-9]+ draft
    w:sectPr
    w:headerReference w:type r:id
    w:footerReference w:type r:id
    w:pgSz w:w w:h
    w:pgMar w:top w:right w:bottom w:left w:header w:footer w:gutter
    w:lnNumType w:countBy w:distance w:restart draft
    w:cols w:space
    w:titlePg
"""

HEADER = f"""
    w:hdr
    {_RUN}
    w:pict draft
    v:shapetype id=_x0000_t136 coordsize o:spt adj path draft
    v:formulas draft
    v:f eqn draft
    v:path textpathok o:connecttype o:connectlocs o:connectangles draft
    v:textpath on fitshape style string=(DRAFT|ПРОЕКТ) draft
    o:lock v:ext text shapetype draft
    v:shape id=PowerPlusWaterMarkObject[12] o:spid=_x0000_s[0-9]+ type style o:allowincell fillcolor stroked draft
    v:fill opacity draft
"""  # noqa: E501

FOOTER = f"""
    w:ftr
    {_RUN}
    w:fldChar w:fldCharType=(begin|separate|end)
    w:instrText xml:space #text=\\s(PAGE|NUMPAGES)\\s
"""

STYLES = f"""
    w:styles
    w:docDefaults
    w:rPrDefault
    w:pPrDefault
    {_RUN_PROPERTIES}
    {_PARAGRAPH_PROPERTIES}
    w:style w:type w:default w:customStyle w:styleId
    w:name w:val
    w:basedOn w:val
    w:next w:val
    w:uiPriority w:val
    w:semiHidden
    w:unhideWhenUsed
    w:qFormat
    w:tblPr
    w:tblInd w:w w:type
    w:tblCellMar
"""

NUMBERING = f"""
    w:numbering
    w:abstractNum w:abstractNumId
    w:multiLevelType w:val
    w:lvl w:ilvl
    w:start w:val
    w:numFmt w:val
    w:lvlText w:val
    w:lvlJc w:val
    w:num w:numId
    w:abstractNumId w:val
    {_RUN_PROPERTIES}
    {_PARAGRAPH_PROPERTIES}
"""

SETTINGS = f"""
    w:settings
    w:zoom w:percent
    w:defaultTabStop w:val
    w:autoHyphenation w:val
    w:consecutiveHyphenLimit w:val
    w:hyphenationZone w:val
    w:doNotHyphenateCaps w:val
    w:characterSpacingControl w:val
    w:compat
    w:compatSetting w:name w:uri=http://schemas\\.microsoft\\.com/office/word w:val
    w:themeFontLang w:val={_LANGUAGE}
    w:decimalSymbol w:val
    w:listSeparator w:val
"""

FONTS = """
    w:fonts
    w:font w:name
    w:altName w:val
    w:panose1 w:val
    w:charset w:val
    w:family w:val
    w:pitch w:val
    w:sig w:usb0 w:usb1 w:usb2 w:usb3 w:csb0 w:csb1
"""

_NO_CLOCK = "xsi:type=dcterms:W3CDTF #text=1980-01-01T00:00:00Z"
CORE = f"""
    cp:coreProperties
    dc:title #text
    dc:creator
    dc:language #text={_LANGUAGE}
    dcterms:created {_NO_CLOCK}
    dcterms:modified {_NO_CLOCK}
"""

CUSTOM = f"""
    custom:Properties
    custom:property fmtid={{[0-9A-F-]{{36}}}} pid=2 name=_rap_export
    vt:lpwstr #text={_HEX}{{16}}
"""

DIGESTS = f"""
    rap:export id={_HEX}{{16}}
    rap:passage id={_HEX}{{16}} sha256={_HEX}{{64}}
"""

ITEM_PROPERTIES = """
    ds:datastoreItem ds:itemID={[0-9A-F-]{36}}
    ds:schemaRefs
    ds:schemaRef ds:uri=urn:rapporteur:export
"""

_RELATION = (
    r"http://schemas\.openxmlformats\.org/("
    "officeDocument/2006/relationships/(officeDocument|styles|numbering|settings|fontTable|"
    "header|footer|custom-properties|customXml|customXmlProps)"
    "|package/2006/relationships/metadata/core-properties)"
)
RELATIONSHIPS = f"""
    rel:Relationships
    rel:Relationship Id=rId\\w+ Target=[\\w./]+ Type={_RELATION}
"""

CONTENT_TYPES = """
    ct:Types
    ct:Default Extension=(rels|xml) ContentType=application/[\\w.+-]+
    ct:Override PartName=/[\\w/.]+ ContentType=application/vnd\\.[\\w.+-]+
"""
