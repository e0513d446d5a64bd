"""The strings of one XML part, as a stranger who searches the package would find them.

The parser builds no tree: memory stays flat, and a DOCTYPE is refused before it declares
anything. A paragraph's runs are joined, so that a name broken across runs is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from rapporteur.word.container import damaged, forbidden_markup
from rapporteur.word.ooxml import q, short

_PARAGRAPHS = frozenset({"w:p", "a:p"})
_TEXTS = frozenset({"w:t", "w:delText", "a:t", "m:t"})
_FIELD_CODES = frozenset({"w:instrText", "w:delInstrText"})
_STORIES = {"w:footnote": "footnote", "w:endnote": "endnote", "w:comment": "comment"}
_SIGNS = {
    "w:tab": " ",
    "w:ptab": " ",
    "w:br": " ",
    "w:cr": " ",
    "a:br": " ",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_NEW = frozenset({"w:ins", "w:moveTo"})
_OLD = frozenset({"w:del", "w:moveFrom"})
_PROPERTIES = frozenset({"cp:coreProperties", "app:Properties", "custom:Properties"})
_LABELS = {
    "w:document": "body",
    "w:hdr": "header {number}",
    "w:ftr": "footer {number}",
    "w:footnotes": "footnotes",
    "w:endnotes": "endnotes",
    "w:comments": "comments",
    "w:styles": "styles",
    "w:settings": "settings",
} | dict.fromkeys(_PROPERTIES, "properties")

# Attributes that hold what somebody wrote, or who it was: on any element, in any namespace.
_TELLING = frozenset(
    {"author", "initials", "userId", "descr", "title", "alt", "tooltip", "string", "instr"}
    | {"displayText", "docLocation"}
)
# The values that do so on some elements alone: form fields, content controls, mail merge.
_TELLING_VALUES = frozenset(
    {"w:alias", "w:tag", "w:docVar", "w:name", "w:attr", "w:default", "w:listEntry", "w:listItem"}
    | {"w:statusText", "w:helpText", "w:connectString", "w:query", "w:mailSubject"}
)
_VALUES = frozenset({"val", "value", "lastValue"})
_NAMED = frozenset({"docPr", "cNvPr", "docVar", "attr", "property"})
# A hash, a GUID or an opaque id: it names nobody, and there may be thousands.
_OPAQUE = re.compile(r"\{?[0-9A-Fa-f-]{16,}\}?")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class _Paragraph:
    """What is gathered of one paragraph: (text, is new, is old) pieces and its field codes."""

    number: int
    pieces: list[tuple[str, bool, bool]] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)

    def readings(self) -> Iterator[tuple[str, str]]:
        """(what to say of it, text): as it reads, as it read before, and both at once.

        A name may stand whole in any one of the three alone.
        """
        whole = "".join(text for text, _, _ in self.pieces)
        now = "".join(text for text, _, old in self.pieces if not old)
        before = "".join(text for text, new, _ in self.pieces if not new)
        yield "", now
        if before != now:
            yield ", before the changes", before
        if whole not in (now, before):
            yield ", with all changes", whole


def part_strings(part: str, content: bytes, file_name: str) -> Iterator[tuple[str, str]]:
    """(place, text) for every string of the XML part called `part`; blank ones are left out.

    Raises BadDocument, which speaks of `file_name`.
    """
    collector = _Collector(part, file_name)
    listen(content, collector, file_name)
    for place, text in collector.found:
        if text.strip():
            yield place, text


class Listener:
    """A parser's target that hears nothing yet, and refuses a DOCTYPE."""

    def __init__(self, file_name: str) -> None:
        self._file_name = file_name

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens; `tag` and the keys of `attributes` are `{namespace}name`."""

    def end(self, tag: str) -> None:
        """An element closes."""

    def data(self, text: str) -> None:
        """Text within an element, perhaps a piece of it."""

    def comment(self, text: str) -> None:
        """An XML comment."""

    def pi(self, target: str, text: str | None = None) -> None:
        """A processing instruction."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """A document type: the door through which entities and other files come in."""
        raise forbidden_markup(self._file_name)

    def close(self) -> None:
        """The end, also after an error."""


def listen(content: bytes, listener: Listener, file_name: str) -> None:
    """Parse `content`, telling `listener`: no entities, no network, libxml2's own limits."""
    parser = etree.XMLParser(
        target=cast("etree.ParserTarget", listener),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        parser.feed(content)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise damaged(file_name) from error


class _Collector(Listener):
    """Gathers (place, text) in `found`, in the order of the part."""

    def __init__(self, part: str, file_name: str) -> None:
        super().__init__(file_name)
        self.found: list[tuple[str, str]] = []
        self._part = part
        self._label = ""
        self._is_properties = False
        self._property = ""  # the name of a custom one
        self._open: list[str] = []
        self._texts: list[list[str]] = []
        self._paragraphs: list[_Paragraph] = []
        self._count = 0
        self._story = ""
        self._stories = 0
        self._new = self._old = 0
        self._told: set[tuple[str, str]] = set()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        name = short(tag)
        if not self._open:
            self._begin(name)
        if name in _PARAGRAPHS:
            self._count += 1
            self._paragraphs.append(_Paragraph(self._count))
        elif name in _STORIES and q("w:type") not in attributes:
            self._stories += 1
            self._story = f"{_STORIES[name]} {self._stories}"
        elif name in _SIGNS and self._paragraphs and self._open[-1] in ("w:r", "a:p"):
            self._add(_SIGNS[name])
        elif name == "custom:property":
            self._property = attributes.get("name", "")
        self._new += name in _NEW
        self._old += name in _OLD
        self._open.append(name)
        self._texts.append([])
        self._tell(name, attributes)

    def end(self, tag: str) -> None:
        name, text = self._open.pop(), "".join(self._texts.pop())
        if name in _TEXTS and self._paragraphs:
            self._add(text)
        elif name in _FIELD_CODES and self._paragraphs:
            self._paragraphs[-1].codes.append(text)
        elif name in _PARAGRAPHS:
            self._finish(self._paragraphs.pop())
        elif _LETTER.search(text) or (self._is_properties and text.strip()):
            self.found.append((self._leaf_place(name), text))
        if name in _STORIES:
            self._story = ""
        self._new -= name in _NEW
        self._old -= name in _OLD

    def data(self, text: str) -> None:
        if self._texts:
            self._texts[-1].append(text)

    def comment(self, text: str) -> None:
        self.found.append((f"{self._place()}: XML comment", text))

    def pi(self, target: str, text: str | None = None) -> None:
        self.found.append((f"{self._place()}: XML instruction", f"{target} {text or ''}"))

    def _begin(self, root: str) -> None:
        number = "".join(filter(str.isdigit, self._part.rpartition("/")[2]))
        self._label = _LABELS.get(root, self._part).format(number=number).strip()
        self._is_properties = root in _PROPERTIES

    def _add(self, text: str) -> None:
        self._paragraphs[-1].pieces.append((text, self._new > 0, self._old > 0))

    def _finish(self, paragraph: _Paragraph) -> None:
        place = self._place()
        if self._label == "body" or place == self._part:
            place = f"{place}, paragraph {paragraph.number}"
        for manner, text in paragraph.readings():
            self.found.append((place + manner, text))
        self.found.append((f"{place}, field", "".join(paragraph.codes)))

    def _place(self) -> str:
        return self._story or self._label or self._part

    def _leaf_place(self, name: str) -> str:
        if not self._is_properties:
            return self._place()
        if self._property:
            return f"{self._label}: {self._property}"
        inner = [name, *reversed(self._open)]
        return f"{self._label}: {next(_local(each) for each in inner if each[:3] != 'vt:')}"

    def _tell(self, name: str, attributes: Mapping[str, str]) -> None:
        """Note the attributes that tell of somebody, each value once for a place."""
        for key, value in attributes.items():
            attribute = _local(short(key))
            if self._is_telling(name, attribute) and not _OPAQUE.fullmatch(value):
                what = _local(name) if attribute in _VALUES else attribute
                told = (f"{self._place()}: {what}", value)
                if told not in self._told:
                    self._told.add(told)
                    self.found.append(told)

    def _is_telling(self, name: str, attribute: str) -> bool:
        if attribute in _TELLING or self._part.startswith("customXml/"):
            return True
        if attribute == "name":
            return _local(name) in _NAMED
        return attribute in _VALUES and name in _TELLING_VALUES


def _local(name: str) -> str:
    """A name without its prefix or namespace."""
    return re.split("[}:]", name)[-1]
