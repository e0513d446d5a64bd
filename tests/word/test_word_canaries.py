"""A canary in every corner of a package: each is found, and its place says where to look."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from rapporteur.word import pieces, strings
from tests.word.papers import CONTENT_TYPES, part, stranger, zipped

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
PIC = 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


@dataclass(frozen=True)
class Corner:
    """Where a canary sits: the parts that hold it (`{}` is its name), and its place."""

    place: str  # a regular expression
    parts: dict[str, bytes]


def text(name: str) -> str:
    """A run with the name in two pieces: nobody may find it by looking for it in the XML."""
    half = len(name) // 2
    return f"<w:r><w:t>{name[:half]}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{name[half:]}</w:t></w:r>"


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def body(place: str, inner: str) -> Corner:
    return Corner(place, stranger(inner))


def also(place: str, **others: bytes) -> Corner:
    return Corner(place, stranger("<w:p/>", **others))


def rels(target: str, kind: str = "hyperlink") -> bytes:
    return part(
        "rel:Relationships",
        f'<rel:Relationship Id="rId1" Type="{R}/{kind}" Target="{target}" TargetMode="External"/>',
    )


def xml(root: str, uri: str, inner: str) -> bytes:
    names = {root.partition(":")[0]: uri, "a": DRAWING}
    declared = " ".join(f'xmlns:{prefix}="{each}"' for prefix, each in names.items())
    return f"<{root} {declared}>{inner}</{root}>".encode()


def png(name: str, kind: bytes) -> bytes:
    words = {
        b"tEXt": b"Author\0" + name.encode(),
        b"zTXt": b"Author\0\0" + zlib.compress(name.encode() * 3),
        b"iTXt": b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(f"<rdf>{name}</rdf>".encode()),
    }[kind]
    out = b"\x89PNG\r\n\x1a\n"
    for tag, chunk in ((b"IHDR", bytes(13)), (kind, words), (b"IEND", b"")):
        out += struct.pack(">L", len(chunk)) + tag + chunk + bytes(4)
    return out


def jpeg(segment: bytes) -> bytes:
    return (
        b"\xff\xd8\xff\xe1"
        + struct.pack(">H", len(segment) + 2)
        + segment
        + b"\xff\xda\0\2"
        + bytes(50)
    )


def nested(name: str) -> bytes:
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES.encode(),
            "xl/sharedStrings.xml": xml(
                "x:sst",
                SHEET,
                f"<x:si><x:r><x:t>{name[:3]}</x:t></x:r><x:r><x:t>{name[3:]}</x:t></x:r></x:si>",
            ),
        }
    )


def binary_part(place: str, name: str, content: bytes) -> Corner:
    return Corner(place, stranger() | {name: content})


def corners(n: str) -> dict[str, Corner]:
    """Every corner with the name `n` in it."""
    low = n.lower()
    half = len(n) // 2
    a, b = n[:half], n[half:]
    change = "w:id='1' w:author='K' w:date='2025-01-01T00:00:00Z'"
    cell = "<w:tc>{}</w:tc>"
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{}</w:instrText></w:r>"
        "<w:r><w:instrText>{}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        "<w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    drawing = f"<w:r><w:drawing><wp:inline {WP}>{{}}</wp:inline></w:drawing></w:r>"
    box = f"<w:txbxContent>{p(text(n))}</w:txbxContent>"
    alternate = f"<w:r><mc:AlternateContent {MC}>{{}}</mc:AlternateContent></w:r>"
    return {
        # the body
        "split over runs": body("body, paragraph 1", p(text(n))),
        "a bookmark inside": body(
            "body, paragraph 1",
            p(f"<w:r><w:t>{a}</w:t></w:r><w:bookmarkStart w:id='0' w:name='x1'/><w:bookmarkEnd w:id='0'/>"
              f"<w:proofErr w:type='spellStart'/><w:r><w:lastRenderedPageBreak/><w:t>{b}</w:t></w:r>"),
        ),
        "a smart tag": body(
            "body, paragraph 1",
            p(f"<w:smartTag w:element='PersonName'><w:r><w:t>{a}</w:t></w:r></w:smartTag><w:r><w:t>{b}</w:t></w:r>"),
        ),
        "a comment's range inside": body(
            "body, paragraph 1",
            p(f"<w:r><w:t>{a}</w:t></w:r><w:commentRangeStart w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>"
              f"<w:commentRangeEnd w:id='1'/><w:r><w:t>{b}</w:t></w:r>"),
        ),
        "hidden text": body("body, paragraph 1", p(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{n}</w:t></w:r>")),
        "a symbol's letters": body(
            "body, paragraph 1",
            p("<w:r>" + "".join(f"<w:sym w:font='Symbol' w:char='F0{ord(c):02X}'/>" for c in n) + "</w:r>"),
        ),
        "a heading": body(
            "heading “", p(f"<w:pPr><w:outlineLvl w:val='0'/></w:pPr>{text(n)}")
        ),
        "an equation": body("body, paragraph 1", p(f"<m:oMath><m:r><m:t>{n}</m:t></m:r></m:oMath>")),
        "a ruby": body(
            "body, paragraph 1, inner text",
            p(f"<w:r><w:ruby><w:rt><w:r><w:t>{n}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>x</w:t></w:r></w:rubyBase></w:ruby></w:r>"),
        ),
        "a bookmark's name": body("body: name", p(f"<w:bookmarkStart w:id='0' w:name='{low}'/>")),
        "a link's anchor": body("body.*: anchor", p(f"<w:hyperlink w:anchor='{low}'/>")),
        "a link's tooltip": body("body.*: tooltip", p(f"<w:hyperlink w:tooltip='{low}'/>")),
        "after a paragraph that was deleted": body(
            "body, paragraph 2, joined",
            p(f"<w:pPr><w:rPr><w:del {change}/></w:rPr></w:pPr><w:r><w:t>{a}</w:t></w:r>") + p(f"<w:r><w:t>{b}</w:t></w:r>"),
        ),
        "before a paragraph was divided": body(
            "body, paragraph 2, joined",
            p(f"<w:pPr><w:rPr><w:ins {change}/></w:rPr></w:pPr><w:r><w:t>{a}</w:t></w:r>") + p(f"<w:r><w:t>{b}</w:t></w:r>"),
        ),
        # tables
        "a cell": body("body, table 1, row 1, cell 1", f"<w:tbl><w:tr>{cell.format(p(text(n)))}</w:tr></w:tbl>"),
        "a table in a table": body(
            "body, table 1, row 1, cell 1, table 1, row 1, cell 1",
            f"<w:tbl><w:tr>{cell.format(f'<w:tbl><w:tr>{cell.format(p(text(n)))}</w:tr></w:tbl>')}</w:tr></w:tbl>",
        ),
        "a table's caption": body("body: tblCaption", f"<w:tbl><w:tblPr><w:tblCaption w:val='{n}'/></w:tblPr></w:tbl>"),
        "a table's description": body(
            "body: tblDescription", f"<w:tbl><w:tblPr><w:tblDescription w:val='{n}'/></w:tblPr></w:tbl>"
        ),
        "a row that was deleted": body(
            "body, table 1, row 1, cell 1",
            f"<w:tbl><w:tr><w:trPr><w:del {change}/></w:trPr>{cell.format(p(f'<w:del {change}><w:r><w:delText>{n}</w:delText></w:r></w:del>'))}</w:tr></w:tbl>",
        ),
        # tracked changes
        "inserted": body("body, paragraph 1", p(f"<w:ins {change}>{text(n)}</w:ins>")),
        "deleted": body(
            "body, paragraph 1, before the changes", p(f"<w:del {change}><w:r><w:delText>{n}</w:delText></w:r></w:del>")
        ),
        "moved away": body("body, paragraph 1, before", p(f"<w:moveFrom {change}>{text(n)}</w:moveFrom>")),
        "moved here": body("body, paragraph 1", p(f"<w:moveTo {change}>{text(n)}</w:moveTo>")),
        "whole when accepted": body(
            "body, paragraph 1",
            p(f"<w:r><w:t>{a}</w:t></w:r><w:del {change}><w:r><w:delText>xyz</w:delText></w:r></w:del><w:r><w:t>{b}</w:t></w:r>"),
        ),
        "whole when rejected": body(
            "body, paragraph 1, before the changes",
            p(f"<w:r><w:t>{a}</w:t></w:r><w:ins {change}><w:r><w:t>xyz</w:t></w:r></w:ins><w:r><w:t>{b}</w:t></w:r>"),
        ),
        "whole with both": body(
            "body, paragraph 1, with all changes",
            p(f"<w:ins {change}><w:r><w:t>{a}</w:t></w:r></w:ins><w:del {change}><w:r><w:delText>{b}</w:delText></w:r></w:del>"),
        ),
        "deleted within an insertion": body(
            "body, paragraph 1, with all changes",
            p(f"<w:ins {change}><w:del {change}><w:r><w:delText>{n}</w:delText></w:r></w:del></w:ins>"),
        ),
        "who inserted": body("body: author", p(f"<w:ins w:author='{n}'/>")),
        "who changed the formatting": body(
            "body: author", p(f"<w:r><w:rPr><w:rPrChange w:author='{n}'/></w:rPr></w:r>")
        ),
        "who moved": body("body: author", p(f"<w:moveFromRangeStart w:author='{n}' w:name='move1'/>")),
        # boxes and pictures
        "a new text box": body(
            "body, paragraph 1, text box",
            p(alternate.format(f"<mc:Choice Requires='wps'><wps:txbx {WPS}>{box}</wps:txbx></mc:Choice>")),
        ),
        "an old text box": body(
            "body, paragraph 1, text box",
            p(alternate.format(f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>")),
        ),
        "only for new readers": body(
            "body, paragraph 1",
            p(f"<w:r><w:t>{a}</w:t></w:r>" + alternate.format(
                f"<mc:Choice Requires='x'><w:t>{b}</w:t></mc:Choice><mc:Fallback><w:t>zz</w:t></mc:Fallback>")),
        ),
        "only for old readers": body(
            "body, paragraph 1, as older programs show it",
            p(f"<w:r><w:t>{a}</w:t></w:r>" + alternate.format(
                f"<mc:Choice Requires='x'><w:t>zz</w:t></mc:Choice><mc:Fallback><w:t>{b}</w:t></mc:Fallback>")),
        ),
        "a picture's description": body("body, paragraph 1: descr", p(drawing.format(f"<wp:docPr id='1' descr='{n}'/>"))),
        "a picture's title": body("body, paragraph 1: title", p(drawing.format(f"<wp:docPr id='1' title='{n}'/>"))),
        "a picture's file": body(
            "body, paragraph 1: name",
            p(drawing.format(f"<pic:cNvPr {PIC} id='0' name='C:\\Users\\{n}\\a.jpg'/>")),
        ),
        "an old shape's text": body("body, paragraph 1, alt|body, paragraph 1: alt", p(f"<w:r><w:pict><v:shape alt='{n}'/></w:pict></w:r>")),
        "word art": body("body: string", p(f"<w:r><w:pict><v:shape><v:textpath string='{n}'/></v:shape></w:pict></w:r>")),
        "an old picture's file": body("body: title", p(f"<w:r><w:pict><v:imagedata o:title='{low}'/></w:pict></w:r>")),
        # fields
        "a mail link's field": body("body, paragraph 1, field", p(field.format(f'HYPERLINK "mailto:{a}', f'{b}@x.org"', "x"))),
        "an author's field": body("body, paragraph 1", p(field.format(" AUTH", "OR ", n))),
        "a file's field": body("body, paragraph 1, field", p(field.format("INCLUDETEXT ", f'"C:\\\\Users\\\\{n}"', "x"))),
        "a simple field": body("body: instr", p(f"<w:fldSimple w:instr='AUTHOR {n}'/>")),
        "a deleted field": body(
            "body, paragraph 1, field", p(f"<w:del {change}><w:r><w:delInstrText>{n}</w:delInstrText></w:r></w:del>")
        ),
        "a form field's default": body(
            "body: default",
            p(f"<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:textInput><w:default w:val='{low}'/></w:textInput></w:ffData></w:fldChar></w:r>"),
        ),
        "a form field's help": body(
            "body: statusText",
            p(f"<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:statusText w:val='{low}'/></w:ffData></w:fldChar></w:r>"),
        ),
        # content controls
        "a control": body("body, paragraph 1", p(f"<w:sdt><w:sdtContent>{text(n)}</w:sdtContent></w:sdt>")),
        "a control's title": body("body: alias", f"<w:sdt><w:sdtPr><w:alias w:val='{low}'/></w:sdtPr></w:sdt>"),
        "a control's tag": body("body: tag", f"<w:sdt><w:sdtPr><w:tag w:val='{low}'/></w:sdtPr></w:sdt>"),
        "a control's placeholder": body(
            "body: docPart", f"<w:sdt><w:sdtPr><w:placeholder><w:docPart w:val='{low}'/></w:placeholder></w:sdtPr></w:sdt>"
        ),
        "a list's entry": body(
            "body: displayText",
            f"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='{low}' w:value='1'/></w:dropDownList></w:sdtPr></w:sdt>",
        ),
        "a list's value": body(
            "body: listItem",
            f"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='1' w:value='{low}'/></w:dropDownList></w:sdtPr></w:sdt>",
        ),
        "a control's binding": body(
            "body: xpath", f"<w:sdt><w:sdtPr><w:dataBinding w:xpath='/ns0:{n}[1]'/></w:sdtPr></w:sdt>"
        ),
        # headers, notes, comments
        "a header": also("header 3", word__header3=part("w:hdr", p(text(n)))),
        "a footer": also("footer 2", word__footer2=part("w:ftr", p(text(n)))),
        "a footnote": also("footnote 1", word__footnotes=part("w:footnotes", f"<w:footnote w:id='2'>{p(text(n))}</w:footnote>")),
        "an endnote": also("endnote 1", word__endnotes=part("w:endnotes", f"<w:endnote w:id='2'>{p(text(n))}</w:endnote>")),
        "the line above notes": also(
            "footnotes", word__footnotes=part("w:footnotes", f"<w:footnote w:type='separator'>{p(text(n))}</w:footnote>")
        ),
        "a comment": also("comment 1 by K", word__comments=part("w:comments", f"<w:comment w:author='K'>{p(text(n))}</w:comment>")),
        "who commented": also("comment 1 by .*: author", word__comments=part("w:comments", f"<w:comment w:author='{n}'/>")),
        "a commenter's initials": also(
            "comment 1.*: initials", word__comments=part("w:comments", f"<w:comment w:author='K' w:initials='{low}'/>")
        ),
        "people": also(
            "people: author",
            word__people=f"<w15:people {W15}><w15:person w15:author='{n}'/></w15:people>".encode(),
        ),
        "a person's account": also(
            "people: userId",
            word__people=f"<w15:people {W15}><w15:presenceInfo w15:providerId='AD' w15:userId='S::{low}@x.org::1'/></w15:people>".encode(),
        ),
        # properties
        "creator": also("properties: creator", docProps__core=part("cp:coreProperties", f"<dc:creator>{n}</dc:creator>")),
        "who saved it": also(
            "properties: lastModifiedBy", docProps__core=part("cp:coreProperties", f"<cp:lastModifiedBy>{n}</cp:lastModifiedBy>")
        ),
        "keywords": also("properties: keywords", docProps__core=part("cp:coreProperties", f"<cp:keywords>{n}</cp:keywords>")),
        "company": also("properties: Company", docProps__app=part("app:Properties", f"<app:Company>{n}</app:Company>")),
        "manager": also("properties: Manager", docProps__app=part("app:Properties", f"<app:Manager>{n}</app:Manager>")),
        "template": also("properties: Template", docProps__app=part("app:Properties", f"<app:Template>{n}.dotm</app:Template>")),
        "a listed link": also(
            "properties: HLinks",
            docProps__app=part("app:Properties", f"<app:HLinks><vt:vector><vt:variant><vt:lpwstr>mailto:{low}@x.org</vt:lpwstr></vt:variant></vt:vector></app:HLinks>"),
        ),
        "a property of one's own": also(
            "properties: Room",
            docProps__custom=part("custom:Properties", f"<custom:property name='Room'><vt:lpwstr>{n}</vt:lpwstr></custom:property>"),
        ),
        "its name": also("properties: name", docProps__custom=part("custom:Properties", f"<custom:property name='{low}'/>")),
        # settings, styles, lists, fonts, themes
        "a variable": also("settings: docVar", word__settings=part("w:settings", f"<w:docVars><w:docVar w:name='v' w:val='{low}'/></w:docVars>")),
        "a variable's name": also("settings: name", word__settings=part("w:settings", f"<w:docVars><w:docVar w:name='{low}' w:val='v'/></w:docVars>")),
        "mail merge": also(
            "settings: connectString",
            word__settings=part("w:settings", f"<w:mailMerge><w:connectString w:val='Data Source=C:\\{n}.mdb'/></w:mailMerge>"),
        ),
        "mail merge's query": also("settings: query", word__settings=part("w:settings", f"<w:mailMerge><w:query w:val='{low}'/></w:mailMerge>")),
        "the template's path": Corner(
            "link", stranger() | {"word/_rels/settings.xml.rels": rels(f"file:///C:/Users/{n}/Normal.dotm", "attachedTemplate")}
        ),
        "a style": also("styles: name", word__styles=part("w:styles", f"<w:style w:styleId='x'><w:name w:val='{low}'/></w:style>")),
        "a style's other name": also("styles: aliases", word__styles=part("w:styles", f"<w:style><w:aliases w:val='{low}'/></w:style>")),
        "a list's words": also("numbering: lvlText", word__numbering=part("w:numbering", f"<w:lvl><w:lvlText w:val='{low} %1.'/></w:lvl>")),
        "a list's name": also("numbering: name", word__numbering=part("w:numbering", f"<w:abstractNum><w:name w:val='{low}'/></w:abstractNum>")),
        "a font": also("fonts: name", word__fontTable=part("w:fonts", f"<w:font w:name='{n} Sans'/>")),
        "a theme": also("theme: name", word__theme__theme1=xml("a:theme", DRAWING, f"<a:clrScheme name='{low}'/>")),
        "the glossary": also(
            "glossary",
            word__glossary__document=part("w:glossaryDocument", f"<w:docParts><w:docPart><w:docPartBody>{p(text(n))}</w:docPartBody></w:docPart></w:docParts>"),
        ),
        "a building block": also(
            "glossary.*: name",
            word__glossary__document=part("w:glossaryDocument", f"<w:docPart><w:docPartPr><w:name w:val='{low}'/></w:docPartPr></w:docPart>"),
        ),
        "web settings": also("word/webSettings.xml", word__webSettings=part("w:webSettings", f"<w:frame><w:sourceFileName w:val='C:\\{n}'/></w:frame>")),
        # charts, diagrams, workbooks
        "a chart's title": also("chart 1", word__charts__chart1=xml("c:chartSpace", CHART, f"<a:p><a:r><a:t>{a}</a:t></a:r><a:r><a:t>{b}</a:t></a:r></a:p>")),
        "a chart's labels": also("chart 1", word__charts__chart1=xml("c:chartSpace", CHART, f"<c:strCache><c:pt><c:v>{n}</c:v></c:pt></c:strCache>")),
        "a chart's source": also("chart 1", word__charts__chart1=xml("c:chartSpace", CHART, f"<c:f>[{n}.xlsx]Sheet1!$A$1</c:f>")),
        "a diagram": also("diagram 1", word__diagrams__data1=xml("dgm:dataModel", DIAGRAM, f"<dgm:t><a:p><a:r><a:t>{n}</a:t></a:r></a:p></dgm:t>")),
        "a workbook": binary_part("word/embeddings/Book1.xlsx: xl/sharedStrings.xml", "word/embeddings/Book1.xlsx", nested(n)),
        "a document in the document": binary_part(
            "word/embeddings/a.docx: body, paragraph 1", "word/embeddings/a.docx", zipped(stranger(p(text(n))))
        ),
        "a workbook in a document in it": binary_part(
            "word/embeddings/a.docx: word/embeddings/b.xlsx: ",
            "word/embeddings/a.docx",
            zipped(stranger() | {"word/embeddings/b.xlsx": nested(n)}),
        ),
        # custom XML
        "custom XML's text": also("customXml/item1.xml", customXml__item1=f"<d><who>{n}</who></d>".encode()),
        "custom XML's attribute": also("customXml/item1.xml: by", customXml__item1=f"<d by='{low}'/>".encode()),
        "custom XML's element": also("customXml/item1.xml: names of elements", customXml__item1=f"<d><{n}/></d>".encode()),
        "custom XML's namespace": also("customXml/item1.xml: names", customXml__item1=f"<d xmlns='urn:{low}'/>".encode()),
        "mixed content": also("customXml/item1.xml", customXml__item1=f"<d>by {a}<i>{b}</i></d>".encode()),
        "an XML comment": also("customXml/item1.xml: XML comment", customXml__item1=f"<d><!--{n}--></d>".encode()),
        "an instruction": also("customXml/item1.xml: XML instruction", customXml__item1=f"<?by {n}?><d/>".encode()),
        "CDATA": also("customXml/item1.xml", customXml__item1=f"<d><![CDATA[{n}]]></d>".encode()),
        "UTF-16": also("customXml/item1.xml", customXml__item1=f"<?xml version='1.0' encoding='utf-16'?><d>{n}</d>".encode("utf-16")),
        "a part nobody knows": also("word/unheard.xml: of", word__unheard=f"<x:a xmlns:x='urn:x' x:of='{low}'/>".encode()),
        "a signature's certificate": also(
            "_xmlsignatures/sig1.xml: encoded",
            **{"_xmlsignatures/sig1": b"<Signature><X509Certificate>" + b64encode(bytes(200) + f"CN={n}".encode() + bytes(9)) + b"</X509Certificate></Signature>"},
        ),
        "a citation's JSON": body(
            "body, paragraph 1, field", p(field.format("ADDIN CSL_CITATION ", '{"family":"' + "".join(f"\\u{ord(c):04x}" for c in n) + '"}', "x"))
        ),
        "a citation in base64": body(
            "body: tag: encoded",
            f"<w:sdt><w:sdtPr><w:tag w:val='MENDELEY_v3_{b64encode((n + ' and others ' * 12).encode()).decode()}'/></w:sdtPr></w:sdt>",
        ),
        "markup as text": also("customXml/item1.xml", customXml__item1=f"<d>{a}&amp;#{ord(b[0])};{b[1:]}</d>".encode()),
        # links
        "a link": Corner("link", stranger() | {"word/_rels/document.xml.rels": rels(f"mailto:{low}@x.org")}),
        "a quoted link": Corner("link", stranger() | {"word/_rels/document.xml.rels": rels(f"file:///C:/{a}%{ord(b[0]):02X}{b[1:]}")}),
        # altChunks
        "a page": binary_part("word/afchunk.htm", "word/afchunk.htm", f"<html><p>{a}<b>{b}</b></p></html>".encode()),
        "a page's attribute": binary_part("word/afchunk.html", "word/afchunk.html", f"<img alt='{n}'><br>".encode()),
        "rich text": binary_part("word/afchunk.rtf", "word/afchunk.rtf", rf"{{\rtf1\ansi {a}\b {b}\b0\par}}".encode()),
        "rich text's author": binary_part("word/afchunk.dat", "word/afchunk.dat", rf"{{\rtf1{{\info{{\author {n}}}}}}}".encode()),
        "a saved page": binary_part(
            "word/afchunk.mht",
            "word/afchunk.mht",
            b"MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + b64encode(f"<p>{n}</p>".encode()),
        ),
        "a saved page's sender": binary_part(
            "word/afchunk.mht", "word/afchunk.mht", f"From: {n}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx".encode()
        ),
        "plain text": binary_part("word/afchunk.txt", "word/afchunk.txt", n.encode("utf-16")),
        "a drawing": binary_part("word/media/i.svg", "word/media/i.svg", f"<!DOCTYPE svg><svg><text>{n}</text></svg>".encode()),
        "VML of its own": binary_part("word/vml.vml", "word/vml.vml", f"<xml><br><b title='{n}'></xml>".encode()),
        # what is no text
        "a picture's text": binary_part("word/media/i.png: notes", "word/media/i.png", png(n, b"tEXt")),
        "a picture's packed text": binary_part("word/media/i.png: notes", "word/media/i.png", png(n, b"zTXt")),
        "a picture's XMP": binary_part("word/media/i.png: notes", "word/media/i.png", png(n, b"iTXt")),
        "a photograph's artist": binary_part("word/media/i.jpeg: notes", "word/media/i.jpeg", jpeg(b"Exif\0\0II*\0" + bytes(30) + n.encode() + b"\0")),
        "a photograph's author": binary_part("word/media/i.jpeg: notes", "word/media/i.jpeg", jpeg(b"Exif\0\0II*\0" + n.encode("utf-16-le") + b"\0\0")),
        "a metafile": binary_part("word/media/i.emf: words", "word/media/i.emf", bytes(40) + n.encode("utf-16-le") + bytes(8)),
        "an object": binary_part("word/embeddings/oleObject1.bin: words", "word/embeddings/oleObject1.bin", bytes(40) + n.encode("utf-16-le") + bytes(4)),
        "a macro": binary_part("word/vbaProject.bin: words", "word/vbaProject.bin", b"\1\2\3Attribut" + n.encode() + b"\0\1"),
        "a printer": binary_part("word/printerSettings1.bin: words", "word/printerSettings1.bin", f"\\\\server\\{n}".encode("utf-16-le")),
        # the archive
        "a part's name": binary_part("archive: part name", f"word/media/{n}.xml", b"<x/>"),
    }  # fmt: skip


def _name(number: int) -> str:
    """A name like no other, of letters alone."""
    letters = "abcdefghijklmnop"
    return f"Zy{letters[number // 16]}{letters[number % 16]}kovq"


CORNERS = [*corners("X")]


def test_there_are_enough_corners() -> None:
    assert len(CORNERS) >= 70


@pytest.mark.parametrize("corner", CORNERS)
def test_a_canary_is_found(tmp_path: Path, corner: str) -> None:
    name = _name(CORNERS.index(corner))
    held = corners(name)[corner]
    path = tmp_path / "return.docx"
    path.write_bytes(zipped(held.parts | {"[Content_Types].xml": typed()}))

    places = [place for place, said in strings(path) if name.casefold() in said.casefold()]

    assert [place for place in places if re.match(held.place, place)], places


def typed() -> bytes:
    return CONTENT_TYPES.replace(
        "<Override",
        "".join(
            f'<Default Extension="{each}" ContentType="image/{each}"/>'
            for each in ("png", "jpeg", "emf")
        )
        + '<Default Extension="svg" ContentType="image/svg+xml"/><Override',
        1,
    ).encode()


def test_every_canary_together_are_found_in_a_confined_process(tmp_path: Path) -> None:
    """A package with everything in it is odd, and so it is read by a child."""
    parts = stranger()
    names = []
    for number, corner in enumerate(CORNERS):
        name = _name(number)
        for part_name, content in corners(name)[corner].parts.items():
            if part_name not in stranger():
                folder, _, last = part_name.rpartition("/")
                parts[f"{folder}/n{number}{last}"] = content
                names.append(name)
    path = tmp_path / "return.docx"
    path.write_bytes(zipped(parts | {"[Content_Types].xml": typed()}))

    said = "\n".join(text for _, text in strings(path)).casefold()

    assert len(names) > 50
    assert [each for each in names if each.casefold() not in said] == []


def test_a_canary_in_the_archive_itself_is_found(tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in stranger().items():
            archive.writestr(name, content)
        stream = archive.fp
        assert stream is not None
        stream.seek(archive.start_dir)
        stream.write(b"between two parts stands Aabkovq and nobody sees it")
        archive.start_dir = stream.tell()
        entry = zipfile.ZipInfo("word/x.xml")
        entry.comment = "Вввковк".encode("cp1251")
        entry.extra = struct.pack("<HH", 0x6375, 7) + b"Cbbkovq"
        archive.writestr(entry, b"<x/>")
        archive.comment = b"Bbbkovq"
    said = list(strings(path))

    for name, where in (
        ("Aabkovq", "archive: bytes between its parts"),
        ("Bbbkovq", "archive: comment"),
        ("Вввковк", "archive: comment"),
        ("Cbbkovq", "archive: extra field"),
        ("return.docx", "file name"),
    ):
        assert next(place for place, text_ in said if name in text_) == where


def test_a_name_in_two_cells_is_read_in_one(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{p(text(each))}</w:tc>" for each in ("Andrey", "Kortunov"))
    path = tmp_path / "return.docx"
    path.write_bytes(zipped(stranger(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")))

    row = next(each for each in pieces(path) if each.text == "Andrey\tKortunov")

    assert row.place == row.of == "body, table 1, row 1"


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    more = {
        "word/media/i.png": png("x", b"tEXt"),
        "word/embeddings/oleObject1.bin": bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600),
        "word/embeddings/b.xlsx": nested("x")[:200],
        "word/embeddings/a.docx": zipped(stranger() | {"word/vbaProject.bin": b"x"}),
        "word/afchunk.htm": b"<p>x</p>",
    }
    path.write_bytes(zipped(stranger() | more | {"[Content_Types].xml": typed()}))

    assert [each.place for each in pieces(path) if each.text is None] == [
        "word/media/i.png",
        "word/embeddings/oleObject1.bin",
        "word/embeddings/b.xlsx",
        "word/embeddings/a.docx: word/vbaProject.bin",
    ]


def test_links_to_a_quoted_russian_name_are_read_plain(tmp_path: Path) -> None:
    path = tmp_path / "return.docx"
    target = f"file:///C:/Users/{quote('Иванов')}/x.docx"
    path.write_bytes(zipped(stranger() | {"word/_rels/document.xml.rels": rels(target)}))

    assert ("link", "file:///C:/Users/Иванов/x.docx") in list(strings(path))
