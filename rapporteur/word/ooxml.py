"""The names of WordprocessingML (ECMA-376, transitional) and text that XML can hold."""

from __future__ import annotations

import re

_SCHEMAS = "http://schemas.openxmlformats.org"
NAMESPACES = {
    "w": f"{_SCHEMAS}/wordprocessingml/2006/main",
    "r": f"{_SCHEMAS}/officeDocument/2006/relationships",
    "cp": f"{_SCHEMAS}/package/2006/metadata/core-properties",
    "ct": f"{_SCHEMAS}/package/2006/content-types",
    "rel": f"{_SCHEMAS}/package/2006/relationships",
    "custom": f"{_SCHEMAS}/officeDocument/2006/custom-properties",
    "app": f"{_SCHEMAS}/officeDocument/2006/extended-properties",
    "vt": f"{_SCHEMAS}/officeDocument/2006/docPropsVTypes",
    "ds": f"{_SCHEMAS}/officeDocument/2006/customXml",
    "a": f"{_SCHEMAS}/drawingml/2006/main",
    "m": f"{_SCHEMAS}/officeDocument/2006/math",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xml": "http://www.w3.org/XML/1998/namespace",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "rap": "urn:rapporteur:export",
}
# The same vocabularies as ISO's strict variant names them; Word saves it on request.
_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties": "custom",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": "app",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes": "vt",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
}
# What others' files hold and ours never do; the allow-list of our own knows nothing of these.
_READ_ONLY = {
    f"{_SCHEMAS}/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    f"{_SCHEMAS}/drawingml/2006/chart": "c",
    f"{_SCHEMAS}/drawingml/2006/diagram": "dgm",
    f"{_SCHEMAS}/drawingml/2006/picture": "pic",
    f"{_SCHEMAS}/drawingml/2006/wordprocessingDrawing": "wp",
    f"{_SCHEMAS}/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()} | _STRICT | _READ_ONLY

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NOT_XML = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def q(name: str) -> str:
    """`w:p` as lxml spells it: `{namespace}p`."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def short(tag: str) -> str:
    """`{namespace}p` as `w:p`; a name of no namespace, or of an unknown one, as it is.

    A namespace may stand before a blank as well, as expat writes it.
    """
    uri, brace, local = tag.rpartition("}" if "}" in tag else " ")
    prefix = _PREFIXES.get(uri.removeprefix("{")) if brace else None
    return f"{prefix}:{local}" if prefix else tag


def xml_safe(text: str) -> str:
    r"""`text` with every kind of line end as "\n" and what XML 1.0 cannot hold as U+FFFD.

    Replaced and not removed: letters that the guard read apart must not come together.
    """
    if text.isprintable():  # nearly always, and ten times as fast to say
        return text
    return _NOT_XML.sub("\ufffd", _LINE_ENDS.sub("\n", text))


def one_line(text: str) -> str:
    """`text`, safe for XML, on one line."""
    return " ".join(xml_safe(text).split())
