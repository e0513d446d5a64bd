"""The strings of one XML part, as a stranger who searches the package would find them.

A paragraph's runs are joined, so that a name broken across runs is whole; whatever stands outside
paragraphs, in any vocabulary, is read by element and attribute.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from urllib.parse import unquote

from rapporteur.word.binary import text_runs
from rapporteur.word.gathering import CHOICE, FALLBACK, NEW, OLD, Paragraph, Piece, Table
from rapporteur.word.hearing import Listener
from rapporteur.word.ooxml import short
from rapporteur.word.telling import has_letter, is_office, local, tells

_PARAGRAPHS = frozenset({"w:p", "a:p", "w:rt", "x:si", "x:is", "x:text", "x:rPh"})
_TEXTS = frozenset({"w:t", "w:delText", "a:t", "m:t", "x:t"})
_FIELD_CODES = frozenset({"w:instrText", "w:delInstrText"})
_STORIES = {"w:footnote": "footnote", "w:endnote": "endnote", "w:comment": "comment"}
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "a:br": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_FLAGS = {
    "w:ins": NEW,
    "w:moveTo": NEW,
    "w:del": OLD,
    "w:moveFrom": OLD,
    "mc:Choice": CHOICE,
    "mc:Fallback": FALLBACK,
}
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
    "w:numbering": "numbering",
    "w:fonts": "fonts",
    "w:glossaryDocument": "glossary",
    "w15:people": "people",
    "a:theme": "theme",
    "c:chartSpace": "chart {number}",
    "dgm:dataModel": "diagram {number}",
} | dict.fromkeys(_PROPERTIES, "properties")
_VALUES = frozenset({"val", "value"})
_HEADING = re.compile(r"(?i)heading \d|title|заголовок \d|название")
_MOST_TOLD = 50_000  # attribute values kept so as not to be told twice
_MOST_JOINED = 2_000  # characters that elements are joined up to
_LONGEST_NAME = 60  # of a heading, an author or a property, in a place
_MOST_LEVELS = 4  # of tables in tables, in a place
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]{200,}={0,2}\s*")


class Collector(Listener):
    """Gathers the strings of the part called `part`; `take` hands them on.

    `headings` holds the ids of the styles that make a heading; a part that defines styles adds
    to it.
    """

    def __init__(self, part: str, headings: set[str]) -> None:
        self._found: list[Piece] = []
        self._part = part[-4 * _LONGEST_NAME :]
        self._headings = headings
        self._names: dict[str, tuple[str, bool]] = {}
        self._foreign: dict[str, None] = {}  # names of nobody's vocabulary, in order
        self._label = ""
        self._is_properties = False
        self._property = ""  # the name of a custom one
        self._open: list[tuple[str, bool]] = []
        self._loose: dict[int, list[str]] = {}  # by depth: an element's own text
        self._kin: dict[int, list[str]] = {}  # by depth: its text and its children's
        self._paragraphs: list[Paragraph] = []
        self._tables: list[tuple[int, Table]] = []  # with the paragraphs open around each
        self._carried = (0, "", "")  # the last paragraph: whether its end is NEW or OLD; its text
        self._heading = ""
        self._count = self._tables_seen = 0
        self._story = ""
        self._stories = 0
        self._flags = 0
        self._flags_before: list[int] = []
        self._choices: set[str] = set()
        self._told: set[tuple[str, str, str]] = set()
        self._built_in: set[str] = set()
        self._style_id = ""
        self._begins: dict[str, Callable[[Mapping[str, str]], None]] = {
            **dict.fromkeys(_PARAGRAPHS, self._begin_paragraph),
            **{name: partial(self._begin_story, kind) for name, kind in _STORIES.items()},
            "w:fldChar": self._begin_field,
            "w:sym": self._add_symbol,
            "w:pStyle": self._style_paragraph,
            "w:outlineLvl": self._outline_paragraph,
            "w:tbl": self._begin_table,
            "w:tr": self._begin_row,
            "w:tc": self._begin_cell,
            "w:lsdException": self._know_style,
            "w:style": self._begin_style,
            "w:name": self._name_style,
            "custom:property": self._begin_property,
        }
        self._ends: dict[str, Callable[[], None]] = {
            **dict.fromkeys(_PARAGRAPHS, self._end_paragraph),
            **dict.fromkeys(_STORIES, self._end_story),
            "w:tbl": self._end_table,
            "w:tr": self._end_row,
            "mc:AlternateContent": self._choices.clear,
        }

    def take(self) -> Iterator[Piece]:
        """What was gathered since it was last asked; blank ones are left out."""
        found, self._found = self._found, []
        return (each for each in found if each.text and not each.text.isspace())

    # -- what the parser tells

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        known = self._names.get(name) or self._learn(name)
        element = known[0]
        if not self._open:
            self._begin_part(element)
        if element in _FLAGS:
            self._begin_flags(element)
        elif element in _SIGNS:
            self._add_sign(element)
        begin = self._begins.get(element)
        if begin is not None:
            begin(attributes)
        self._open.append(known)
        if attributes:
            self._tell(element, known[1], attributes)

    def end(self, name: str) -> None:
        del name
        depth = len(self._open)
        element, known = self._open.pop()
        if depth in self._loose or depth in self._kin:
            self._end_loose(depth, element, known)
        if element in _FLAGS:
            self._flags = self._flags_before.pop()
        finish = self._ends.get(element)
        if finish is not None:
            finish()

    def data(self, text: str) -> None:
        top = self._open[-1][0]
        if self._paragraphs:
            if top in _TEXTS:
                self._paragraphs[-1].add(text, self._flags)
                return
            if top in _FIELD_CODES:
                self._paragraphs[-1].codes.append(text)
                return
        depth = len(self._open)
        if depth in self._loose or not text.isspace():
            self._loose.setdefault(depth, []).append(text)
            self._kin.setdefault(depth, []).append(text)

    def comment(self, text: str) -> None:
        self._find(f"{self._where()}: XML comment", text)

    def instruction(self, target: str, text: str) -> None:
        self._find(f"{self._where()}: XML instruction", f"{target} {text}")

    def namespace(self, prefix: str | None, uri: str | None) -> None:
        if uri and not is_office(uri):
            self._foreign.setdefault(uri)
            if len(self._foreign) > _MOST_TOLD:
                self._tell_foreign()

    # -- the part as a whole

    def _learn(self, name: str) -> tuple[str, bool]:
        """The short name of an element, and whether it is of Word's vocabularies."""
        if len(self._names) > _MOST_TOLD:
            self._names.clear()
        known = (short(name), is_office(name))
        self._names[name] = known
        if not known[1]:
            self._foreign.setdefault(local(name))
        return known

    def _begin_part(self, root: str) -> None:
        number = "".join(filter(str.isdigit, self._part.rpartition("/")[2]))
        label = _LABELS.get(root, self._part).format(number=number).strip()
        self._label = f"glossary: {label}" if "/glossary/" in self._part else label
        self._is_properties = root in _PROPERTIES

    def _tell_foreign(self) -> None:
        self._find(f"{self._where()}: names of elements", "\n".join(self._foreign))
        self._foreign.clear()

    def finish(self) -> None:
        """The part is at its end."""
        if self._foreign:
            self._tell_foreign()

    def _find(self, place: str, text: str, of: str = "") -> None:
        self._found.append(Piece(place, text, of))
        if "%" in text and (plain := unquote(text)) != text:
            self._found.append(Piece(place, plain, of or place))

    # -- paragraphs

    def _begin_paragraph(self, attributes: Mapping[str, str]) -> None:
        del attributes
        self._paragraphs.append(Paragraph(self._paragraph_place()))

    def _paragraph_place(self) -> str:
        """Where a paragraph that begins here stands, as a person would look for it."""
        if self._tables and self._tables[-1][0] == len(self._paragraphs):
            return self._table_place()
        if self._paragraphs:
            kind = "text box" if self._open[-1][0] == "w:txbxContent" else "inner text"
            place = self._paragraphs[-1].place
            return f"{place}, {kind}" if len(self._paragraphs) < _MOST_LEVELS else place
        if self._story or self._label not in ("body", self._part):
            return self._where()
        return f"{self._section()}, paragraph {self._count + 1}"

    def _section(self) -> str:
        return f"“{self._heading}”" if self._heading else self._where()

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        text = paragraph.now()
        if not self._paragraphs and not self._tables:
            self._number(paragraph, text)
        if self._tables and self._tables[-1][0] == len(self._paragraphs):
            self._tables[-1][1].add(text, paragraph.before())
        place = paragraph.place
        if not self._flags & FALLBACK or text not in self._choices:
            self._find_paragraph(place, paragraph, text)
        if self._flags & CHOICE:
            self._choices.add(text)
        if paragraph.codes:
            self._find(f"{place}, field", "".join(paragraph.codes))
        if paragraph.mark or self._carried[0]:
            self._join_carried(paragraph, text)

    def _find_paragraph(self, place: str, paragraph: Paragraph, text: str) -> None:
        self._find(place, text)
        for manner, other in paragraph.others():
            if other not in self._choices or not self._flags & FALLBACK:
                self._find(place + manner, other, place if text.strip() else "")

    def _number(self, paragraph: Paragraph, text: str) -> None:
        """Count a paragraph of the body, or take it for the heading of those that follow."""
        if not text.strip() and not paragraph.before().strip():
            return
        if self._label == "body" and (paragraph.style in self._headings or paragraph.outline < 9):
            shown = _shortened(text)
            self._heading, self._count, self._tables_seen = shown, 0, 0
            paragraph.place = f"heading “{shown}”"
        else:
            self._count += 1

    def _join_carried(self, paragraph: Paragraph, now: str) -> None:
        """Where a tracked change takes a paragraph's end away, it goes on in the next one."""
        mark, carried_now, carried_before = self._carried
        before = paragraph.before()
        if mark & OLD:
            now = carried_now + now
        if mark & NEW:
            before = carried_before + before
        place = f"{paragraph.place}, joined with the one before"
        if mark & OLD:
            self._find(place, now, paragraph.place)
        if mark & NEW:
            self._find(place, before, paragraph.place)
        self._carried = (paragraph.mark, now[-_MOST_JOINED:], before[-_MOST_JOINED:])

    def _add_sign(self, element: str) -> None:
        if self._paragraphs and self._open[-1][0] in ("w:r", "a:p"):
            self._paragraphs[-1].add(_SIGNS[element], self._flags)

    def _add_symbol(self, attributes: Mapping[str, str]) -> None:
        code = next((value for key, value in attributes.items() if local(key) == "char"), "")
        if self._paragraphs and re.fullmatch("[0-9A-Fa-f]{4}", code):
            number = int(code, 16)  # Symbol fonts stand in the private area from F000 on
            sign = chr(number - 0xF000 if 0xF000 <= number < 0xF100 else number)
            if sign.isprintable():
                self._paragraphs[-1].add(sign, self._flags)

    def _begin_field(self, attributes: Mapping[str, str]) -> None:
        if self._paragraphs and "begin" in attributes.values() and self._paragraphs[-1].codes:
            self._paragraphs[-1].codes.append("\n")

    def _style_paragraph(self, attributes: Mapping[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].style = next(iter(attributes.values()), "")

    def _outline_paragraph(self, attributes: Mapping[str, str]) -> None:
        level = next(iter(attributes.values()), "")
        if level.isdecimal() and len(level) == 1:
            if self._paragraphs:
                self._paragraphs[-1].outline = int(level)
            elif self._style_id and level != "9":
                self._headings.add(self._style_id)

    def _begin_flags(self, element: str) -> None:
        self._flags_before.append(self._flags)
        self._flags |= _FLAGS[element]
        inside = [each for each, _ in self._open[-2:]]
        if inside == ["w:pPr", "w:rPr"] and self._paragraphs:
            self._paragraphs[-1].mark |= _FLAGS[element]

    # -- tables

    def _begin_table(self, attributes: Mapping[str, str]) -> None:
        del attributes
        depth = len(self._paragraphs)
        if self._tables and self._tables[-1][0] == depth:
            outer = self._tables[-1][1]
            outer.inner += 1
            number = outer.inner
        else:
            self._tables_seen += 1
            number = self._tables_seen
        self._tables.append((depth, Table(number)))

    def _table_place(self, *, row: bool = False) -> str:
        """The place of the open cell, or of the open row; inner tables within outer ones."""
        depth, inner = self._tables[-1]
        place = self._paragraphs[-1].place if self._paragraphs else self._section()
        nearest = self._tables[-_MOST_LEVELS:-1]  # deeper ones tell nobody anything
        for each in (table for at, table in nearest if at == depth):
            place = each.place(place)
        return inner.row_place(place) if row else inner.place(place)

    def _begin_row(self, attributes: Mapping[str, str]) -> None:
        del attributes
        if self._tables:
            self._tables[-1][1].row += 1
            self._tables[-1][1].cells.clear()

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        del attributes
        if self._tables:
            self._tables[-1][1].cells.append(([], []))

    def _end_row(self) -> None:
        if self._tables:
            place = self._table_place(row=True)
            for manner, text in self._tables[-1][1].joined():
                self._find(place + manner, text, place)
            self._tables[-1][1].cells.clear()

    def _end_table(self) -> None:
        self._tables.pop()

    # -- notes and comments

    def _begin_story(self, kind: str, attributes: Mapping[str, str]) -> None:
        named = {local(key): value for key, value in attributes.items()}
        if "type" in named:
            return  # the lines between text and notes
        self._stories += 1
        author = _shortened(named.get("author", ""))
        self._story = f"{kind} {self._stories}" + (f" by {author}" if author else "")
        self._told.clear()

    def _end_story(self) -> None:
        self._story = ""

    # -- styles and properties

    def _know_style(self, attributes: Mapping[str, str]) -> None:
        name = next((v for k, v in attributes.items() if local(k) == "name"), "").casefold()
        self._built_in |= {name, name.replace(" ", "")}  # and the id that Word makes of it

    def _begin_style(self, attributes: Mapping[str, str]) -> None:
        self._style_id = next((v for k, v in attributes.items() if local(k) == "styleId"), "")

    def _name_style(self, attributes: Mapping[str, str]) -> None:
        name = next(iter(attributes.values()), "")
        if self._style_id and _HEADING.fullmatch(name):
            self._headings.add(self._style_id)

    def _begin_property(self, attributes: Mapping[str, str]) -> None:
        self._property = _shortened(attributes.get("name", ""))

    # -- everything else

    def _where(self) -> str:
        return self._story or self._label or self._part

    def _end_loose(self, depth: int, element: str, known: bool) -> None:
        """The text of an element outside paragraphs; of a strange one with its children's."""
        own = "".join(self._loose.pop(depth, ()))
        kin = self._kin.pop(depth, [])
        if has_letter(own) or (self._is_properties and own.strip()):
            self._find(self._leaf_place(element), own)
            if len(own) >= 200 and _BASE64.fullmatch(own):
                self._find_encoded(own)
        if known:
            return
        joined = "".join(kin) if own.strip() else "\t".join(map(str.strip, kin))
        if joined != own and len(kin) > 1 and len(joined) <= _MOST_JOINED:
            self._find(self._where(), joined, self._where())
        if (own.strip() or len(kin) == 1) and len(joined) <= _MOST_JOINED and depth > 1:
            self._kin.setdefault(depth - 1, []).append(joined)

    def _find_encoded(self, text: str) -> None:
        """Bytes in base64: a signature's certificate, a file within the file."""
        try:
            content = base64.b64decode(text)
        except (binascii.Error, ValueError):
            return
        self._find(f"{self._where()}: encoded", text_runs(content))

    def _leaf_place(self, name: str) -> str:
        if not self._is_properties:
            return self._where()
        if self._property and name[:3] == "vt:":
            return f"{self._label}: {self._property}"
        inner = [name, *(each for each, _ in reversed(self._open))]
        named = (each for each in inner if each[:3] != "vt:")
        return f"{self._label}: {local(next(named, name))}"

    def _tell(self, element: str, known: bool, attributes: Mapping[str, str]) -> None:
        """Note the attributes that tell of somebody, each value once for a place."""
        told = self._told
        if len(told) > _MOST_TOLD:
            told.clear()
        values = []
        for key, value in attributes.items():
            mark = (element, key, value)
            if mark not in told:
                told.add(mark)
                attribute = local(key)
                if tells(element, attribute, value, known=known) and not self._is_own(
                    element, value
                ):
                    what = local(element) if attribute in _VALUES else attribute
                    self._find(f"{self._attribute_place(element)}: {what}", value)
                    values.append(value)
        if not known and len(values) > 1:
            where = f"{self._where()}: {local(element)}"
            self._find(where, "\t".join(values)[:_MOST_JOINED], self._where())

    def _attribute_place(self, element: str) -> str:
        """Pictures, links and controls stand in a paragraph; all else in the part."""
        if self._paragraphs and local(element) in ("docPr", "cNvPr", "hyperlink", "shape"):
            return self._paragraphs[-1].place
        return self._where()

    def _is_own(self, element: str, value: str) -> bool:
        """Whether it is the name of a style that Word itself has, as every file lists them."""
        return element in ("w:name", "w:style") and value.casefold() in self._built_in


def _shortened(text: str) -> str:
    """The beginning of a text, on one line: enough to find it by."""
    plain = " ".join(text[: 4 * _LONGEST_NAME].split())
    return plain if len(plain) <= _LONGEST_NAME else plain[: _LONGEST_NAME - 1] + "…"
