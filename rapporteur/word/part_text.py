"""The strings of one XML part, as a stranger who searches the package would find them.

A paragraph's runs are joined, so that a name broken across runs is whole, and it is given in each
of its readings: changes accepted and rejected, for new programs and old ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from rapporteur.word.elements import Elements, shortened
from rapporteur.word.gathering import CHOICE, FALLBACK, NEW, OLD, Paragraph, Table
from rapporteur.word.telling import local

_PARAGRAPHS = frozenset({"w:p", "a:p", "w:rt", "x:si", "x:is", "x:text", "x:rPh"})
_TEXTS = frozenset({"w:t", "w:delText", "a:t", "m:t", "x:t"})
_FIELD_CODES = frozenset({"w:instrText", "w:delInstrText"})
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
_IN_PARAGRAPHS = frozenset({"docPr", "cNvPr", "hyperlink", "shape"})
_MOST_LEVELS = 4  # of tables in tables, in a place
_MOST_CARRIED = 2_000  # characters of a paragraph that go on in the next


class Collector(Elements):
    """Gathers every string of a part."""

    def __init__(self, part: str, headings: set[str]) -> None:
        super().__init__(part, headings)
        self._paragraphs: list[Paragraph] = []
        self._tables: list[tuple[int, Table]] = []  # with the paragraphs open around each
        self._carried = (0, "", "")  # the last paragraph: whether its end is NEW or OLD; its text
        self._heading = ""
        self._count = self._tables_seen = 0
        self._flags = 0
        self._flags_before: list[int] = []
        self._choices: set[str] = set()
        self._begins |= {
            **dict.fromkeys(_PARAGRAPHS, self._begin_paragraph),
            **{name: partial(self._begin_flags, flag) for name, flag in _FLAGS.items()},
            **{name: partial(self._add_sign, sign) for name, sign in _SIGNS.items()},
            "w:fldChar": self._begin_field,
            "w:sym": self._add_symbol,
            "w:pStyle": self._style_paragraph,
            "w:tbl": self._begin_table,
            "w:tr": self._begin_row,
            "w:tc": self._begin_cell,
        }
        self._ends |= {
            **dict.fromkeys(_PARAGRAPHS, self._end_paragraph),
            **dict.fromkeys(_FLAGS, self._end_flags),
            "w:tbl": self._end_table,
            "w:tr": self._end_row,
            "mc:AlternateContent": self._choices.clear,
        }

    def data(self, text: str) -> None:
        if self._paragraphs:
            top = self._open[-1][0]
            if top in _TEXTS:
                self._paragraphs[-1].add(text, self._flags)
                return
            if top in _FIELD_CODES:
                self._paragraphs[-1].codes.append(text)
                return
        super().data(text)

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
        self._find_paragraph(place, paragraph, text)
        if self._flags & CHOICE:
            self._choices.add(text)
        if paragraph.codes:
            self._find(f"{place}, field", "".join(paragraph.codes))
        if paragraph.mark or self._carried[0]:
            self._join_carried(paragraph, text)

    def _find_paragraph(self, place: str, paragraph: Paragraph, text: str) -> None:
        """Tell of a paragraph in each of its readings; in a fallback, of what is new there."""
        known = self._choices if self._flags & FALLBACK else ()
        if text not in known:
            self._find(place, text)
        for manner, other in paragraph.others():
            if other not in known:
                self._find(place + manner, other, place if text.strip() else "")

    def _number(self, paragraph: Paragraph, text: str) -> None:
        """Count a paragraph of the body, or take it for the heading of those that follow."""
        if not text.strip() and not paragraph.before().strip():
            return
        if self._label == "body" and (paragraph.style in self._headings or paragraph.outline < 9):
            shown = shortened(text)
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
        self._carried = (paragraph.mark, now[-_MOST_CARRIED:], before[-_MOST_CARRIED:])

    def _add_sign(self, sign: str, attributes: Mapping[str, str]) -> None:
        del attributes
        if self._paragraphs and self._open[-1][0] in ("w:r", "a:p"):
            self._paragraphs[-1].add(sign, self._flags)

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

    def _outline(self, attributes: Mapping[str, str]) -> None:
        level = next(iter(attributes.values()), "")
        if self._paragraphs and len(level) == 1 and level in "0123456789":
            self._paragraphs[-1].outline = int(level)
        elif not self._paragraphs:
            super()._outline(attributes)

    def _begin_flags(self, flag: int, attributes: Mapping[str, str]) -> None:
        del attributes
        self._flags_before.append(self._flags)
        self._flags |= flag
        inside = [each for each, _ in self._open[-2:]]
        if inside == ["w:pPr", "w:rPr"] and self._paragraphs:
            self._paragraphs[-1].mark |= flag

    def _end_flags(self) -> None:
        self._flags = self._flags_before.pop()

    def _attribute_place(self, element: str) -> str:
        """Pictures, links and controls stand in a paragraph; all else in the part."""
        if self._paragraphs and local(element) in _IN_PARAGRAPHS:
            return self._paragraphs[-1].place
        return super()._attribute_place(element)

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
