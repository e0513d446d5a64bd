"""The sheet of paper: title, byline and sections, every paragraph an editor of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.article import (
    ArticleParts,
    Passage,
    Section,
    SectionKind,
    Style,
    untranslated_count,
)
from rapporteur.domain.change import Change
from rapporteur.domain.language import Language
from rapporteur.ui.article.byline import Byline
from rapporteur.ui.article.editor import Editor, Listener, Mark
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.passage import MARGIN, PassageRow
from rapporteur.ui.article.places import stretch_in, without_signs
from rapporteur.ui.article.sections import SectionEnd, SectionHead
from rapporteur.ui.article.told import tip
from rapporteur.ui.article.writing import Write, Writing
from rapporteur.ui.theme import BROAD, GRID, PAGE_WIDTH, Voice, surface

if TYPE_CHECKING:
    from rapporteur.desk import Desk

TITLE, SUBTITLE = "title", "subtitle"
_HEADING = "heading:"  # a section's id follows: the place of its heading in an edition
_KEYS = {"title": TITLE, "header": TITLE, "title-line": TITLE, "subtitle": SUBTITLE}


class Sheet(QWidget):
    """Lays only what has come or gone: the editor that is being typed in stays, and so does its
    cursor."""

    passage_wanted = Signal(str)  # at the end of this section
    signatories_wanted = Signal()

    def __init__(self, writing: Writing, listener: Listener, outgoing: Outgoing) -> None:
        super().__init__()
        self._writing = writing
        self._listener, self._outgoing = listener, outgoing
        self._article_id = ""
        self._fresh: set[str] = set()
        self._shown: dict[str, tuple[tuple[Found, ...], str]] = {}  # underlined, and which is open
        self.rows: dict[str, PassageRow] = {}
        self.heads: dict[str, SectionHead] = {}
        self._ends: dict[str, SectionEnd] = {}
        self.title = Editor(
            TITLE, listener, outgoing, self.tr("Title"), Voice.TITLE, self.tr("Title")
        )
        self.subtitle = Editor(
            SUBTITLE, listener, outgoing, self.tr("Subtitle"), invitation=self.tr("Subtitle")
        )
        self.byline = Byline()
        self.byline.wanted.connect(self.signatories_wanted)
        self._column = QVBoxLayout()
        self._lay_out()
        self._look_after(self.title, _write_title)
        self._look_after(self.subtitle, _write_subtitle)

    def show_article(self, parts: ArticleParts, language: Language) -> bool:
        """Show an article as it stands now; whether it is another one, or another language."""
        place = parts.article.roundtable_id, language
        anew = place != (self._writing.roundtable_id, self._writing.language)
        anew = anew or parts.article.id != self._article_id
        self._drop_what_went(parts)  # first: what they hold belongs to where the page still is
        if anew:
            self._inner.hide()  # what is laid into something hidden is polished once, together
            self._writing.turn_to(*place)
            self._article_id = parts.article.id
        self._put(TITLE, self.title, parts.article.title.exactly(language), anew)
        self._put(SUBTITLE, self.subtitle, parts.article.subtitle.exactly(language), anew)
        self.byline.show_names(parts.signatories, language)
        moved = False
        for at, widget in enumerate(self._widgets(parts, language, anew)):
            place_now = self._column.itemAt(at)
            if place_now is None or place_now.widget() is not widget:
                self._column.insertWidget(at, widget)
                widget.show()  # a layout would do so later, and the cursor goes there now
                moved = True
        self._inner.show()
        if moved:
            self._chain()
        return anew

    def settle(self) -> None:
        """Lay out at once what was put in."""
        for widget in (self._inner, self):
            layout = widget.layout()
            if layout is not None:
                layout.activate()

    def forget(self) -> None:
        """Show nothing."""
        self._article_id = ""
        for key in [*self.rows, *self.heads]:
            self._drop(key)
        for editor in (self.title, self.subtitle):
            editor.start_over("")

    def untranslated(self) -> int:
        """How many stretches on the page are still in the other language."""
        return sum(untranslated_count(editor.words()) for editor in self.editors().values())

    def editors(self) -> dict[str, Editor]:
        """Every editor by its key, from top to bottom."""
        editors = {TITLE: self.title, SUBTITLE: self.subtitle}
        for widget in self._laid():
            if isinstance(widget, SectionHead):
                editors[widget.section.id] = widget.editor
            elif isinstance(widget, PassageRow):
                editors[widget.passage.id] = widget.editor
        return editors

    def _laid(self) -> Iterator[QWidget | None]:
        for at in range(self._column.count()):
            item = self._column.itemAt(at)
            yield item.widget() if item is not None else None

    # What was found

    def key_of(self, place: str) -> str:
        """The key of the editor that holds a place of the edition; blank where none does."""
        key = _KEYS.get(place, place.removeprefix(_HEADING))
        known = key in self.rows or key in self.heads or key in (TITLE, SUBTITLE)
        return key if known else ""

    def string(self, key: str) -> tuple[str, Style | None, str] | None:
        """Place, style and words of an editor, as an edition would have them."""
        if (row := self.rows.get(key)) is not None:
            return key, Style.BODY, without_signs(row.editor.words())
        if (head := self.heads.get(key)) is not None:
            is_note = head.section.kind in (SectionKind.NEXT, SectionKind.NOTES)
            style = Style.SUBHEADING if is_note else Style.HEADING
            return f"{_HEADING}{key}", style, without_signs(head.editor.words())
        if key == TITLE:
            return "title-line", Style.TITLE, without_signs(self.title.words())
        if key == SUBTITLE:
            return SUBTITLE, Style.SUBTITLE, without_signs(self.subtitle.words())
        return None

    def unsaved(self) -> Iterator[str]:
        """The keys of the editors that hold what is not stored."""
        return (key for key, editor in self.editors().items() if editor.unsaved)

    def replaced(self) -> tuple[str, ...]:
        """The keys of the editors whose words were replaced since something was underlined."""
        return tuple(key for key, each in self.editors().items() if not each.is_underlined)

    def underline_anew(self) -> None:
        """The colours have changed."""
        self._shown.clear()
        for editor in self.editors().values():
            editor.underline(())

    def show_found(
        self, found: Sequence[Found], text_at: Callable[[str], str], current: str
    ) -> None:
        """Underline what was found; `text_at` gives the string of a place as it was read."""
        by_key: dict[str, list[Found]] = {}
        for each in found:
            by_key.setdefault(each.key, []).append(each)
        for key, editor in self.editors().items():
            here = tuple(by_key.get(key, ()))
            shown = here, current if any(each.id == current for each in here) else ""
            if shown != self._shown.get(key, ((), "")) or not editor.is_underlined:
                editor.underline(list(_marks(editor.words(), shown[0], text_at)), current)
                self._shown[key] = shown
            if (row := self.rows.get(key)) is not None:
                row.count(shown[0])

    def _lay_out(self) -> None:
        surface(self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(BROAD, BROAD, GRID, BROAD)
        self._inner = inner = QWidget()
        inner.setMaximumWidth(PAGE_WIDTH + MARGIN)
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        for widget in (self.title, self.subtitle, self.byline):
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, MARGIN, 0)
            row.addWidget(widget)
            whole.addLayout(row)
        self._column.setSpacing(GRID)
        whole.addLayout(self._column)
        whole.addStretch(1)
        outer.addStretch(1)
        outer.addWidget(inner, 100)
        outer.addStretch(1)

    def _widgets(self, parts: ArticleParts, language: Language, anew: bool) -> Iterator[QWidget]:
        for section in parts.sections:
            head = self._head(section)
            self._put(section.id, head.editor, section.title.exactly(language), anew)
            yield head
            for passage in parts.passages_of(section):
                row = self._row(passage)
                self._put(passage.id, row.editor, passage.text.exactly(language), anew)
                row.say()
                yield row
            yield self._end(section)

    def _put(self, key: str, editor: Editor, text: str, anew: bool) -> None:
        if anew or key in self._fresh:
            self._fresh.discard(key)
            self._writing.show(key, text)
        else:
            editor.put(text)

    def _head(self, section: Section) -> SectionHead:
        head = self.heads.get(section.id)
        if head is None:
            head = self.heads[section.id] = SectionHead(section, self._listener, self._outgoing)
            self._look_after(head.editor, _heading_writer(section.id))
        head.section = section
        return head

    def _row(self, passage: Passage) -> PassageRow:
        row = self.rows.get(passage.id)
        if row is None:
            editor = Editor(
                passage.id,
                self._listener,
                self._outgoing,
                self.tr("Passage"),
                invitation=self.tr("Nothing yet"),
            )
            row = self.rows[passage.id] = PassageRow(passage, editor)
            self._look_after(editor, _passage_writer(passage.id))
        row.passage = passage
        return row

    def _end(self, section: Section) -> SectionEnd:
        end = self._ends.get(section.id)
        if end is None:
            end = self._ends[section.id] = SectionEnd()
            end.wanted.connect(lambda: self.passage_wanted.emit(section.id))
        return end

    def _chain(self) -> None:
        """Tab walks down the page, wherever on it something was put in later."""
        stops: list[QWidget] = [self.title, self.subtitle, self.byline.change]
        for widget in self._laid():
            if isinstance(widget, SectionHead | PassageRow):
                stops.append(widget.editor)
            elif isinstance(widget, SectionEnd):
                stops.append(widget.button)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _look_after(self, editor: Editor, write: Write) -> None:
        self._fresh.add(editor.key)
        self._writing.look_after(editor, write)

    def _drop_what_went(self, parts: ArticleParts) -> None:
        staying = {each.id for each in parts.sections} | {each.id for each in parts.passages}
        for key in [*self.rows, *self.heads]:
            if key not in staying:
                self._drop(key)

    def _drop(self, key: str) -> None:
        self._writing.let_go(key)
        self._shown.pop(key, None)
        gone = (self.rows.pop(key, None), self.heads.pop(key, None), self._ends.pop(key, None))
        for widget in gone:
            if widget is not None:
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()


def _write_title(desk: Desk, roundtable_id: str, language: Language, text: str) -> Change:
    article = _parts(desk, roundtable_id).article
    return desk.revise_article(replace(article, title=article.title.with_(language, text)))


def _write_subtitle(desk: Desk, roundtable_id: str, language: Language, text: str) -> Change:
    article = _parts(desk, roundtable_id).article
    return desk.revise_article(replace(article, subtitle=article.subtitle.with_(language, text)))


def _heading_writer(section_id: str) -> Write:
    def write(desk: Desk, roundtable_id: str, language: Language, text: str) -> Change:
        sections = _parts(desk, roundtable_id).sections
        section = next(each for each in sections if each.id == section_id)
        return desk.revise_section(replace(section, title=section.title.with_(language, text)))

    return write


def _passage_writer(passage_id: str) -> Write:
    def write(desk: Desk, roundtable_id: str, language: Language, text: str) -> Change:
        return desk.write_passage(passage_id, language, text)

    return write


def _parts(desk: Desk, roundtable_id: str) -> ArticleParts:
    parts = desk.article(roundtable_id)
    assert parts is not None, "what is typed in has been composed"
    return parts


def _marks(words: str, found: Sequence[Found], text_at: Callable[[str], str]) -> Iterator[Mark]:
    """Where things found stand in `words`; what stands in several strings is marked once."""
    seen: dict[object, None] = {}
    for each in found:
        finding = each.finding
        at = stretch_in(words, text_at(finding.place), finding.start, finding.end)
        what = (at, finding.kind, finding.subject)
        if at.end > at.start and what not in seen:
            seen[what] = None
            yield Mark(at, finding.severity, each.id, tip(finding))
