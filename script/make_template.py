"""Build resources/templates/article.docx from the XML beside it.

    python script/make_template.py

The XML is what people edit; the .docx is what the application opens. A test holds that they
say the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from rapporteur.paths import resource
from rapporteur.word.container import CONTENT_TYPES, content_types, pack

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# source file: (part, content type, relationship id, relationship's last word)
_WORD_PARTS = {
    "styles": ("word/styles.xml", f"{_WORD}.styles+xml", "rIdStyles", "styles"),
    "numbering": ("word/numbering.xml", f"{_WORD}.numbering+xml", "rIdNumbering", "numbering"),
    "settings": ("word/settings.xml", f"{_WORD}.settings+xml", "rIdSettings", "settings"),
    "fontTable": ("word/fontTable.xml", f"{_WORD}.fontTable+xml", "rIdFonts", "fontTable"),
    "header": ("word/header1.xml", f"{_WORD}.header+xml", "rIdHeader", "header"),
    "firstHeader": ("word/header2.xml", f"{_WORD}.header+xml", "rIdFirstHeader", "header"),
    "footer": ("word/footer1.xml", f"{_WORD}.footer+xml", "rIdFooter", "footer"),
    "firstFooter": ("word/footer2.xml", f"{_WORD}.footer+xml", "rIdFirstFooter", "footer"),
}


def template_parts(sources: Path) -> dict[str, bytes]:
    """The parts of the package by name, from the XML files in `sources`."""
    parts = {part: _tidy(sources / f"{name}.xml") for name, (part, *_) in _WORD_PARTS.items()}
    parts["word/document.xml"] = _tidy(sources / "document.xml")
    parts["docProps/core.xml"] = _tidy(sources / "core.xml")
    parts["word/_rels/document.xml.rels"] = _relationships(
        (rid, f"{_OFFICE}/{kind}", part.removeprefix("word/"))
        for part, _, rid, kind in _WORD_PARTS.values()
    )
    parts["_rels/.rels"] = _relationships(
        (
            ("rIdDocument", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rIdCore", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        )
    )
    kinds = {f"/{part}": kind for part, kind, *_ in _WORD_PARTS.values()}
    kinds |= {"/word/document.xml": f"{_WORD}.document.main+xml", "/docProps/core.xml": _CORE}
    parts[CONTENT_TYPES] = content_types(kinds)
    return parts


def _tidy(source: Path) -> bytes:
    """An XML file without its indentation and comments."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    root = etree.parse(str(source), parser).getroot()
    return _DECLARATION + etree.tostring(root, encoding="UTF-8")


def _relationships(rows: Iterable[tuple[str, str, str]]) -> bytes:
    """A relationships part: (id, type, target) each."""
    lines = "".join(
        f'<Relationship Id="{rid}" Type="{kind}" Target="{target}"/>' for rid, kind, target in rows
    )
    whole = f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'
    return _DECLARATION + whole.encode()


def main() -> None:
    target = resource("templates", "article.docx")
    target.write_bytes(pack(template_parts(resource("templates", "article"))))
    print(f"{target.name}: {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
