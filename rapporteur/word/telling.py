"""Which attributes tell of somebody: every one but those that are known to tell nothing.

A list of what to read would miss what nobody thought of; so this is a list of what to leave out.
"""

from __future__ import annotations

import re

_LETTER = re.compile(r"[^\W\d_]")
# A hash, a GUID, an id, a clock, a language: it names nobody, and there may be thousands.
_MUTE_VALUE = re.compile(
    r"""\{?(?=[^0-9]*[0-9])[0-9A-Fa-f-]{4,}\}?
      | -?[\d.]+(?:pt|px|in|cm|mm|em|ex|pc|%|f)?
      | \#?(?:[0-9A-F]{6}|[0-9a-f]{6})
      | [0-9-]{10}T[0-9:.]{8,12}(?:Z|[+-][0-9:]{5})?
      | [a-z]{2,3}-[A-Z][A-Za-z]{1,3}(?:-[A-Z]{2})?
      | _(?:Toc|Ref|Hlk|Hlt|PictureBullets)[0-9]+ | _GoBack | _rap_[0-9a-f]{16}
      | \#?_x0000_[a-z]+[0-9]+ | rId[0-9]+
      | (?:https?://(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.o(?:rg|clc\.org)
        |www\.w3\.org)/|urn:schemas-microsoft-com:)\S*
    """,
    re.VERBOSE,
)
_TOKEN = re.compile(r"[a-z][A-Za-z0-9]*")  # as the schemas spell what may be chosen
_CLOCK = re.compile(r"[0-9-]{10}T[0-9:.]{8,12}(?:Z|[+-][0-9:]{5})?")
_MUTE = frozenset(
    {"paraId", "textId", "paraIdParent", "durableId", "hash", "salt", "hashValue", "saltValue"}
    | {"Ignorable", "Requires", "ProcessContent", "MustUnderstand", "style", "path", "coordsize"}
    | {"adj", "eqn", "type", "gfxdata", "spid", "connectlocs", "textboxrect", "points", "panose1"}
    | {"sig", "themeShade", "themeTint", "themeFillShade", "themeFillTint", "script"}
    | {"characterSet"}
)
# References to a style: it is read where it is defined.
_MUTE_ELEMENTS = frozenset(
    {"w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link", "w:numStyleLink"}
    | {"w:styleLink", "w:lsdException", "w:lang", "w:themeFontLang", "w:panose1"}
)
# Read however plain the word is: they hold what somebody wrote, or who it was.
_TELLING = frozenset(
    {"author", "initials", "userId", "descr", "title", "alt", "tooltip", "string", "instr"}
    | {"displayText", "docLocation", "anchor", "href", "src", "name", "providerId", "dataBinding"}
    | {"lastValue", "xpath", "prefixMappings", "connectionName", "sourceFile", "fileName"}
)
_TELLING_ELEMENTS = frozenset(
    {"w:alias", "w:tag", "w:docVar", "w:name", "w:attr", "w:default", "w:listEntry", "w:listItem"}
    | {"w:statusText", "w:helpText", "w:connectString", "w:query", "w:mailSubject", "w:udl"}
    | {"w:table", "w:addressFieldName", "w:dataSource", "w:docPart", "w:category", "w:aliases"}
    | {"w:lvlText", "w:title", "w:mappedName", "w:description", "w:altName", "w:font", "w:ddList"}
)
_OFFICE = re.compile(
    r"https?://(?:schemas\.(?:openxmlformats\.org|microsoft\.com)|purl\.oclc\.org/ooxml)/"
    r"|https?://purl\.org/dc/|https?://www\.w3\.org/|urn:schemas-microsoft-com:"
)
# What stands in nearly every file and is somebody's name as well: Bell, Gill, Roman, Latha.
_FONTS = frozenset(
    re.split(
        r",\s+",
        """agency fb, aharoni, angsana new, aptos, aptos display, arial, arial black,
        arial narrow, arial unicode ms, bahnschrift, baskerville old face, bell mt,
        berlin sans fb, bernard mt condensed, bodoni mt, book antiqua, bookman old style,
        bradley hand itc, britannic bold, broadway, calibri, calibri light, californian fb,
        calisto mt, cambria, cambria math, candara, castellar, centaur, century,
        century gothic, century schoolbook, comic sans ms, consolas, constantia, cooper black,
        copperplate gothic bold, corbel, cordia new, courier, courier new, daunpenh,
        dejavu sans, dejavu serif, dokchampa, ebrima, edwardian script itc, elephant,
        eras medium itc, estrangelo edessa, euphemia, franklin gothic book,
        franklin gothic medium, freestyle script, french script mt, gabriola, garamond,
        gautami, georgia, gigi, gill sans, gill sans mt, gloucester mt extra condensed,
        goudy old style, harrington, helvetica, helvetica neue, impact, imprint mt shadow,
        iskoola pota, javanese text, jokerman, kalinga, kartika, kristen itc, latha,
        leelawadee, leelawadee ui, liberation mono, liberation sans, liberation serif,
        lucida bright, lucida console, lucida sans, lucida sans unicode, maiandra gd,
        malgun gothic, mangal, matura mt script capitals, microsoft himalaya, microsoft tai le,
        microsoft uighur, microsoft yi baiti, mistral, mongolian baiti, monotype corsiva,
        moolboran, ms gothic, ms mincho, mv boli, myanmar text, nirmala ui, noto sans,
        noto serif, nyala, onyx, open sans, palatino, palatino linotype, papyrus, perpetua,
        phagspa, plantagenet cherokee, playbill, poor richard, pt sans, pt serif, raavi,
        rockwell, roman, segoe ui, segoe ui emoji, segoe ui symbol, shruti, simsun, stencil,
        sylfaen, symbol, tahoma, times, times new roman, trebuchet ms, tunga, tw cen mt,
        verdana, vivaldi, vrinda, webdings, wingdings, wingdings 2, wingdings 3, yu gothic,
        yu mincho, 宋体, 新細明體,
        游ゴシック light, 游明朝, 等线, 等线 light, 맑은 고딕, ｍｓ ゴシック, ｍｓ 明朝""",
    )
)


def local(name: str) -> str:
    """A name without its prefix or namespace."""
    return name.replace(" ", ":").rpartition(":")[2]


def is_office(name: str) -> bool:
    """Whether an element or attribute ("namespace local") is of Word's own vocabularies."""
    return bool(_OFFICE.match(name))


def has_letter(text: str) -> bool:
    return _LETTER.search(text) is not None


def tells(element: str, attribute: str, value: str, *, known: bool) -> bool:
    """Whether to read an attribute; `known`: its element is of Word's own vocabularies.

    `element` and `attribute` are short names ("w:docVar", "name").
    """
    if not has_letter(value):
        return False
    if _MUTE_VALUE.fullmatch(value):
        return element == "w:comment" and attribute == "date" and bool(_CLOCK.fullmatch(value))
    if not known:
        return True
    if attribute in _MUTE or attribute.startswith("rsid") or element in _MUTE_ELEMENTS:
        return False
    if value.casefold() in _FONTS:
        return False
    if attribute in _TELLING or element in _TELLING_ELEMENTS:
        return True
    return not _TOKEN.fullmatch(value)
