"""From a finding to the place on the page where it stands, and its rewording there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from rapporteur.domain.article import ABOUT_AN_AUTHOR, ArticleParts, Signatory
from rapporteur.domain.language import Language
from rapporteur.ui.article.checking import BYLINE, Checking
from rapporteur.ui.article.found import Found
from rapporteur.ui.article.paper import Paper
from rapporteur.ui.article.places import Stretch, letters_of, stretch_in
from rapporteur.ui.article.sections import section_title

_NOTE, _TOPIC = "note ", "heading “"  # so the places of a read-back sheet begin
_ENDS = tuple(".!?…:")


class Walking:
    """Knows the page, the article on it and what was read."""

    def __init__(self, paper: Paper, checking: Checking) -> None:
        self._paper, self._checking = paper, checking
        self._parts: ArticleParts | None = None
        self._language = Language.EN

    def turn_to(self, parts: ArticleParts | None, language: Language) -> None:
        """The article that is on the page."""
        self._parts, self._language = parts, language

    def key_of(self, place: str) -> str:
        """What holds a place: an editor's key, or the place of one who signs; else blank."""
        return self._paper.sheet.key_of(place) or (place if self.signatory(place) else "")

    def signatory(self, place: str) -> Signatory | None:
        """Whose line or note a place is."""
        for begins in (BYLINE, ABOUT_AN_AUTHOR):
            if place.startswith(begins) and self._parts is not None:
                id = place.removeprefix(begins)
                return next((each for each in self._parts.signatories if each.id == id), None)
        return None

    def go_to(self, found: Found) -> bool:
        """Put the cursor where a finding stands. False where that is not on the page."""
        return self._paper.go_to(found.key, self.stretch(found))

    def show(self, found: Found) -> bool:
        """Bring a finding into view without taking the focus. False where it is not there."""
        return self._paper.show_at(found.key, self.stretch(found))

    def stretch(self, found: Found) -> Stretch:
        """Where it stands in what is edited now."""
        editor = self._paper.sheet.editors().get(found.key)
        if editor is None:
            return Stretch(0, 0)
        written = self._checking.text_at(found.finding.place)
        return stretch_in(editor.words(), written, found.finding.start, found.finding.end)

    def at_cursor(self, found: Sequence[Found], key: str) -> str:
        """The id of what was found where the cursor is in an editor; blank where nothing was."""
        editor = self._paper.sheet.editors().get(key)
        mark = editor.marked_at(editor.textCursor().position()) if editor else None
        return mark.id if mark and any(each.id == mark.id for each in found) else ""

    def next(self, found: Sequence[Found], current: str, by: int) -> Found | None:
        """The finding after (1) or before (-1) the current one, else the cursor; then round."""
        if not found:
            return None
        ids = [each.id for each in found]
        if current in ids:
            return found[(ids.index(current) + by) % len(found)]
        order = list(self._paper.sheet.editors())
        here = self._paper.current
        editor = self._paper.sheet.editors().get(here)
        cursor = (order.index(here), editor.position()) if editor else (-1, 0)
        places = [
            (order.index(each.key), self.stretch(each).start) if each.key in order else (-1, 0)
            for each in found
        ]
        after = next((at for at, place in enumerate(places) if place >= cursor), 0)
        return found[after if by > 0 else after - 1]

    # Rewording

    def reworded(self, found: Iterable[Found]) -> dict[str, str]:
        """The texts with suggestions put where things were found, by the desk's keys.

        What no longer stands there, or stands within something that is reworded already, is left.
        """
        by_key: dict[str, list[Found]] = {}
        for each in found:
            if each.can_reword:
                by_key.setdefault(each.key, []).append(each)
        texts = {}
        for key, here in by_key.items():
            before = self._text(key)
            after = self._with_suggestions(key, before, here)
            if after != before:
                texts[key] = after.strip()
        return texts

    def _with_suggestions(self, key: str, text: str, found: Sequence[Found]) -> str:
        places = sorted(
            ((self._stretch_at(key, text, each), each) for each in found),
            key=lambda pair: (-pair[0].start, -pair[0].end),
        )
        reworded, begin = text, len(text) + 1
        for at, each in places:
            stands = letters_of(text[at.start : at.end]) == letters_of(each.words)
            if at.end <= begin and at.end > at.start and stands:
                words = _fitting(each.finding.suggestion, text[: at.start], each.words)
                reworded = reworded[: at.start] + words + reworded[at.end :]
                begin = at.start
        return reworded

    def _stretch_at(self, key: str, text: str, found: Found) -> Stretch:
        if key in self._paper.sheet.editors():
            return self.stretch(found)
        start = text.find(found.words)
        return Stretch(start, start + len(found.words)) if start >= 0 else Stretch(0, 0)

    def _text(self, key: str) -> str:
        editor = self._paper.sheet.editors().get(key)
        if editor is not None:
            return editor.words()
        signatory = self.signatory(key)
        if signatory is None:
            return ""
        both = signatory.post if key.startswith(BYLINE) else signatory.about
        return both.exactly(self._language)

    # In words

    def in_words(self, place: str) -> str:
        """Where something stands, for a person; blank for the roundtable as a whole."""
        sheet = self._paper.sheet
        if (row := sheet.rows.get(place)) is not None:
            return self._paragraph(row.passage.section_id, place)
        key = sheet.key_of(place)
        if key in sheet.heads:
            said = QCoreApplication.translate("Walking", "In the heading “{section}”.")
            return said.format(section=self._title(key))
        if (signatory := self.signatory(place)) is not None:
            said = (
                QCoreApplication.translate("Walking", "In the byline of {name}.")
                if place.startswith(BYLINE)
                else QCoreApplication.translate("Walking", "In the note on {name}.")
            )
            return said.format(name=signatory.name.in_(self._language))
        if place.startswith(("note:", "notes:")):
            return QCoreApplication.translate("Walking", "In the notes, saved as Markdown.")
        if place.startswith((_NOTE, _TOPIC)):
            said = QCoreApplication.translate("Walking", "In the read-back sheet, {place}.")
            return said.format(place=place)
        known = {
            "": "",
            "title": QCoreApplication.translate("Walking", "In the document's own title."),
            "title-line": QCoreApplication.translate("Walking", "In the title."),
            "subtitle": QCoreApplication.translate("Walking", "In the subtitle."),
            "header": QCoreApplication.translate("Walking", "In the running header."),
            "file-name": QCoreApplication.translate("Walking", "In the file's name."),
        }
        frame = QCoreApplication.translate("Walking", "In the frame of the article.")
        return known.get(place, frame)

    def _paragraph(self, section_id: str, passage_id: str) -> str:
        passages = self._parts.passages if self._parts else ()
        ids = [each.id for each in passages if each.section_id == section_id]
        number = ids.index(passage_id) + 1 if passage_id in ids else 0
        said = QCoreApplication.translate("Walking", "In “{section}”, paragraph {number}.")
        return said.format(section=self._title(section_id), number=number)

    def _title(self, section_id: str) -> str:
        sections = self._parts.sections if self._parts else ()
        found = (section_title(each, self._language) for each in sections if each.id == section_id)
        return next(found, "")


def _fitting(words: str, before: str, found: str) -> str:
    """A suggestion with a capital letter where a sentence begins with it."""
    begins = not before.strip() or before.rstrip().endswith(_ENDS) or before.endswith("⟦")
    if begins and found[:1].isupper():
        return words[:1].upper() + words[1:]
    return words
