"""What stands around the body: header, footer, line numbers, a draft's watermark."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from rapporteur.domain.article import Edition, Run
from rapporteur.domain.language import Language
from rapporteur.word.body import append_run
from rapporteur.word.ooxml import NAMESPACES, one_line, q

DRAFT_STYLE = "Draft mark"
WATERMARK = {Language.EN: "DRAFT", Language.RU: "ПРОЕКТ"}
_DRAFT = {Language.EN: "DRAFT v{version}", Language.RU: "ПРОЕКТ, версия {version}"}
_PAGE = {Language.EN: ("Page ", " of "), Language.RU: ("Страница ", " из ")}

# Word finds a watermark, and offers to remove it, by this beginning of its shape's name.
_WATERMARK_NAME = "PowerPlusWaterMarkObject"
_WATERMARK_PLACE = {
    "position": "absolute",
    "margin-left": "0",
    "margin-top": "0",
    "rotation": "315",
    "z-index": "-251658752",
    "mso-position-horizontal": "center",
    "mso-position-horizontal-relative": "margin",
    "mso-position-vertical": "center",
    "mso-position-vertical-relative": "margin",
}
_LETTER_WIDTH_PT, _WATERMARK_HEIGHT_PT = 84, 100
_LINE_NUMBERS = {"w:countBy": "5", "w:distance": "397", "w:restart": "continuous"}


def draft_label(edition: Edition) -> str:
    """ "DRAFT v3" in the edition's language, blank for a final edition."""
    if edition.version is None:
        return ""
    return _DRAFT[edition.language].format(version=edition.version)


def fill_header(
    paragraph: etree._Element, edition: Edition, styles: Mapping[str, str], *, first: bool
) -> None:
    """The running title (not on the first page) and, in a draft, its label and watermark."""
    title = "" if first else one_line(edition.running_title)
    label = draft_label(edition)
    if title:
        append_run(paragraph, Run(title, edition.language))
    if label:
        append_run(paragraph, Run("\t", edition.language))
        append_run(paragraph, Run(label, edition.language), styles[DRAFT_STYLE])
        paragraph.append(_watermark(WATERMARK[edition.language], 2 if first else 1))


def fill_footer(paragraph: etree._Element, language: Language) -> None:
    """ "Page 2 of 5", with fields that Word counts."""
    page, of = _PAGE[language]
    append_run(paragraph, Run(page, language))
    _append_field(paragraph, " PAGE ")
    append_run(paragraph, Run(of, language))
    _append_field(paragraph, " NUMPAGES ")


def number_lines(section: etree._Element) -> None:
    """Every fifth line's number in the margin, through the whole document."""
    columns = section.find(q("w:cols"))
    assert columns is not None, "the template's section has columns"
    columns.addprevious(
        etree.Element(q("w:lnNumType"), {q(name): each for name, each in _LINE_NUMBERS.items()})
    )


def _append_field(paragraph: etree._Element, instruction: str) -> None:
    for kind in ("begin", "instruction", "separate", "result", "end"):
        run = etree.SubElement(paragraph, q("w:r"))
        if kind == "instruction":
            code = etree.SubElement(run, q("w:instrText"), {q("xml:space"): "preserve"})
            code.text = instruction
        elif kind == "result":
            etree.SubElement(run, q("w:t")).text = "1"
        else:
            etree.SubElement(run, q("w:fldChar"), {q("w:fldCharType"): kind})


def _watermark(text: str, number: int) -> etree._Element:
    """A run with grey WordArt across the page, as Word's own Watermark command makes it."""
    run = etree.Element(q("w:r"), nsmap={"w": NAMESPACES["w"]})
    names = {prefix: NAMESPACES[prefix] for prefix in ("v", "o")}
    picture = etree.SubElement(run, q("w:pict"), nsmap=names)
    kind = etree.SubElement(
        picture,
        q("v:shapetype"),
        {
            "id": "_x0000_t136",
            "coordsize": "21600,21600",
            q("o:spt"): "136",
            "adj": "10800",
            "path": "m@7,l@8,m@5,21600l@6,21600e",
        },
    )
    _append_shape_geometry(kind)
    size = {
        "width": f"{len(text) * _LETTER_WIDTH_PT}pt",
        "height": f"{_WATERMARK_HEIGHT_PT}pt",
    }
    shape = etree.SubElement(
        picture,
        q("v:shape"),
        {
            "id": f"{_WATERMARK_NAME}{number}",
            q("o:spid"): f"_x0000_s{1024 + number}",
            "type": "#_x0000_t136",
            "style": ";".join(f"{key}:{value}" for key, value in (_WATERMARK_PLACE | size).items()),
            q("o:allowincell"): "f",
            "fillcolor": "#e1e6eb",
            "stroked": "f",
        },
    )
    etree.SubElement(shape, q("v:fill"), {"opacity": ".45"})
    style = "font-family:Arial;font-size:1pt;font-weight:bold"
    etree.SubElement(shape, q("v:textpath"), {"style": style, "string": text})
    return run


def _append_shape_geometry(kind: etree._Element) -> None:
    """WordArt's plain text: the formulas of shape type 136 (ECMA-376 part 4, 19.1.2.20)."""
    formulas = etree.SubElement(kind, q("v:formulas"))
    for equation in (
        "sum #0 0 10800",
        "prod #0 2 1",
        "sum 21600 0 @1",
        "sum 0 0 @2",
        "sum 21600 0 @3",
        "if @0 @3 0",
        "if @0 21600 @1",
        "if @0 0 @2",
        "if @0 @4 21600",
        "mid @5 @6",
        "mid @8 @5",
        "mid @7 @8",
        "mid @6 @7",
        "sum @6 0 @5",
    ):
        etree.SubElement(formulas, q("v:f"), {"eqn": equation})
    points = {"connectlocs": "@9,0;@10,10800;@11,21600;@12,10800", "connectangles": "270,180,90,0"}
    path = {q(f"o:{name}"): each for name, each in points.items()}
    etree.SubElement(kind, q("v:path"), {"textpathok": "t", q("o:connecttype"): "custom"} | path)
    etree.SubElement(kind, q("v:textpath"), {"on": "t", "fitshape": "t"})
    lock = {q("v:ext"): "edit", "text": "t", "shapetype": "t"}
    etree.SubElement(kind, q("o:lock"), lock)
