"""What may stand in a package that we write: an allow-list, and the check against it.

Generate, never scrub: whatever is not named here is a violation, so that nobody's name, clock,
machine or folder gets out in a part that nobody thought of. (A scrubber is no substitute: mat2
0.15 left 29 of 77 planted identities in a .docx and reported none.)
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from rapporteur.errors import BadDocument
from rapporteur.word import vocabulary
from rapporteur.word.container import (
    CONTENT_TYPES,
    ZIP_ATTRIBUTES,
    ZIP_EPOCH,
    Source,
    name_of,
    opened,
    read_entry,
)
from rapporteur.word.ooxml import NAMESPACES, q, short
from rapporteur.word.vocabulary import Vocabulary

_LOCAL_HEADER_BYTES = 30  # APPNOTE.TXT 4.3.7, before name and extra field
_TRAILER_BYTES = 22  # end of central directory, with no comment
_NAMESPACES = frozenset(NAMESPACES.values())


@dataclass(frozen=True, slots=True)
class _PartRule:
    """What a kind of part is called and may hold, and whether drafts alone have it."""

    name: re.Pattern[str]
    vocabulary: Vocabulary
    draft_only: bool = False


def _rule(name: str, words: str, *, draft_only: bool = False) -> _PartRule:
    return _PartRule(re.compile(name), vocabulary.parse(words), draft_only)


_OPAQUE = "[0-9a-f]{16}"
_PARTS = (
    _rule(re.escape(CONTENT_TYPES), vocabulary.CONTENT_TYPES),
    _rule(r"_rels/\.rels|word/_rels/document\.xml\.rels", vocabulary.RELATIONSHIPS),
    _rule(r"docProps/core\.xml", vocabulary.CORE),
    _rule(r"docProps/custom\.xml", vocabulary.CUSTOM, draft_only=True),
    _rule(rf"customXml/rap_{_OPAQUE}\.xml", vocabulary.DIGESTS, draft_only=True),
    _rule(rf"customXml/rapProps_{_OPAQUE}\.xml", vocabulary.ITEM_PROPERTIES, draft_only=True),
    _rule(rf"customXml/_rels/rap_{_OPAQUE}\.xml\.rels", vocabulary.RELATIONSHIPS, draft_only=True),
    _rule(r"word/document\.xml", vocabulary.DOCUMENT),
    _rule(r"word/header[12]\.xml", vocabulary.HEADER),
    _rule(r"word/footer[12]\.xml", vocabulary.FOOTER),
    _rule(r"word/styles\.xml", vocabulary.STYLES),
    _rule(r"word/numbering\.xml", vocabulary.NUMBERING),
    _rule(r"word/settings\.xml", vocabulary.SETTINGS),
    _rule(r"word/fontTable\.xml", vocabulary.FONTS),
)


def check_package(source: Source, *, final: bool = False) -> tuple[str, ...]:
    """Everything in the package at `source` (a path, or its bytes) that may not stand there.

    One sentence per violation; empty where there is none. A final edition may carry neither
    bookmarks nor custom parts nor a draft's marks.
    """
    try:
        with opened(source) as archive:
            return tuple(_violations(archive, name_of(source), final))
    except BadDocument as error:
        return (error.sentence(),)


def _violations(archive: zipfile.ZipFile, name: str, final: bool) -> Iterator[str]:
    yield from _zip_violations(archive)
    parts = set(archive.namelist())
    for entry in archive.infolist():
        rule = next((each for each in _PARTS if each.name.fullmatch(entry.filename)), None)
        if rule is None or (final and rule.draft_only):
            yield f"{entry.filename}: no such part may stand here"
            continue
        root = _root(read_entry(archive, entry, name))
        if root is None:
            yield f"{entry.filename}: it is not well-formed"
            continue
        yield from _xml_violations(entry.filename, root, rule.vocabulary, final)
        if entry.filename.endswith(".rels"):
            yield from _target_violations(entry.filename, root, parts)


def _zip_violations(archive: zipfile.ZipFile) -> Iterator[str]:
    """Times, extra fields, comments, and bytes that belong to no entry."""
    if archive.comment:
        yield "the archive has a comment"
    for entry in archive.infolist():
        if entry.date_time != ZIP_EPOCH:
            yield f"{entry.filename}: its zip entry tells a time"
        if entry.extra or entry.comment:
            yield f"{entry.filename}: its zip entry has an extra field or a comment"
        told = (entry.create_system, entry.external_attr, entry.internal_attr, entry.flag_bits)
        if told != (0, ZIP_ATTRIBUTES, 0, 0):
            yield f"{entry.filename}: its zip entry tells of a machine"
        if entry.compress_type != zipfile.ZIP_DEFLATED:
            yield f"{entry.filename}: its zip entry is not deflated"
    if _has_stray_bytes(archive):
        yield "the archive holds bytes that belong to no entry"


def _has_stray_bytes(archive: zipfile.ZipFile) -> bool:
    """Whether entries, their list and the trailer leave a gap, or a local header an extra field."""
    stream = archive.fp
    assert stream is not None, "an open archive has its stream"
    at = 0
    for entry in archive.infolist():
        if entry.header_offset != at:
            return True
        at += _LOCAL_HEADER_BYTES + len(entry.filename.encode()) + entry.compress_size
    listed = sum(46 + len(entry.filename.encode()) for entry in archive.infolist())
    return archive.start_dir != at or stream.seek(0, 2) != at + listed + _TRAILER_BYTES


def _root(content: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return None


def _xml_violations(
    part: str, root: etree._Element, words: Vocabulary, final: bool
) -> Iterator[str]:
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None:
        yield f"{part}: it has a document type"
    if root.getprevious() is not None or root.getnext() is not None:
        yield f"{part}: something stands outside its root"
    for _, (_, namespace) in etree.iterwalk(root, events=("start-ns",)):
        if namespace not in _NAMESPACES:
            yield f"{part}: a namespace of somebody else's is named"
    for element in root.iter():
        yield from _element_violations(part, element, words, final)


def _element_violations(
    part: str, element: etree._Element, words: Vocabulary, final: bool
) -> Iterator[str]:
    word = words.get(element.tag)
    if word is None or (final and word.draft_only):
        name = short(element.tag) if isinstance(element.tag, str) else "a comment or instruction"
        yield f"{part}: {name} may not stand here"
        return
    for attribute in map(str, element.keys()):
        pattern = word.attributes.get(attribute)
        if pattern is None:
            yield f"{part}: {short(element.tag)} may not carry {short(attribute)}"
        elif not pattern.fullmatch(str(element.get(attribute))):
            yield f"{part}: {short(element.tag)} may not carry this {short(attribute)}"
    if element.text and not word.text.fullmatch(element.text):
        yield f"{part}: {short(element.tag)} may not hold this text"
    if element.tail and not element.tail.isspace():
        yield f"{part}: text stands after {short(element.tag)}"


def _target_violations(part: str, root: etree._Element, parts: set[str]) -> Iterator[str]:
    """Relationships lead to parts of this package and nowhere else."""
    folder = part.partition("_rels/")[0]
    for row in root.iter(q("rel:Relationship")):
        target = posixpath.normpath(posixpath.join(folder, row.get("Target", "")))
        if target not in parts:
            yield f"{part}: a relationship leads out of the package"
