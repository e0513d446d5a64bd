"""What lets a passage be known again when its file comes back from a co-author's Word.

Drafts alone carry it. Measured with LibreOffice: a hidden bookmark (its name begins with an
underscore) that spans a paragraph's content survives retyping; a custom XML part survives where
its name is nobody else's. Every id is random and made anew for each export.
"""

from __future__ import annotations

import hashlib
import secrets
import uuid

from lxml import etree

from rapporteur.domain.article import Edition
from rapporteur.word.body import shown_text
from rapporteur.word.ooxml import NAMESPACES, q

BOOKMARK_PREFIX = "_rap_"
EXPORT_PROPERTY = "_rap_export"
Base = tuple[tuple[str, str, str], ...]

_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # MS-OLEPS: user-defined properties


def opaque_id() -> str:
    """16 random hexadecimal digits, which say nothing of the passage, the time or the machine."""
    return secrets.token_hex(8)


def base_of(edition: Edition) -> Base:
    """(fresh opaque id, passage id, text as it stands in the file) for each passage, in order."""
    return tuple(
        (opaque_id(), block.passage_id, shown_text(block, edition.language))
        for block in edition.blocks
        if block.passage_id
    )


def bookmark_names(edition: Edition, base: Base) -> list[str]:
    """The bookmark of each block of a draft, blank for what is no passage; none in a final one."""
    if edition.version is None:
        return [""] * len(edition.blocks)
    ids = (opaque for opaque, _, _ in base)
    return [BOOKMARK_PREFIX + next(ids) if each.passage_id else "" for each in edition.blocks]


def digests(base: Base, export_id: str) -> bytes:
    """The custom XML part: the SHA-256 of each passage's text, by opaque id."""
    root = etree.Element(q("rap:export"), {"id": export_id}, {"rap": NAMESPACES["rap"]})
    for opaque, _, text in base:
        digest = hashlib.sha256(text.encode()).hexdigest()
        etree.SubElement(root, q("rap:passage"), {"id": opaque, "sha256": digest})
    return _document(root)


def digests_properties() -> bytes:
    """The properties part that a custom XML part needs; its GUID is random too."""
    item_id = f"{{{str(uuid.uuid4()).upper()}}}"
    root = etree.Element(q("ds:datastoreItem"), {q("ds:itemID"): item_id}, {"ds": NAMESPACES["ds"]})
    schemas = etree.SubElement(root, q("ds:schemaRefs"))
    etree.SubElement(schemas, q("ds:schemaRef"), {q("ds:uri"): NAMESPACES["rap"]})
    return _document(root)


def custom_properties(export_id: str) -> bytes:
    """docProps/custom.xml with the export's opaque id and nothing else."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{NAMESPACES["custom"]}" xmlns:vt="{NAMESPACES["vt"]}">'
        f'<property fmtid="{_USER_DEFINED}" pid="2" name="{EXPORT_PROPERTY}">'
        f"<vt:lpwstr>{export_id}</vt:lpwstr></property></Properties>"
    ).encode()


def _document(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
