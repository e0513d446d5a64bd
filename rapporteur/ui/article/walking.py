"""From a finding to the place on the page where it stands, and its rewording there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rapporteur.domain.anonymity import Finding, FindingKind
from rapporteur.domain.article import ABOUT_AN_AUTHOR, ArticleParts, Style
from rapporteur.domain.language import Language
from rapporteur.ui.article.checking import Checking
from rapporteur.ui.article.paper import Paper
from rapporteur.ui.article.places import Stretch, stretch_in
from rapporteur.ui.article.sections import section_title
from rapporteur.ui.article.sheet import TITLE

_HEADINGS = {Style.TITLE, Style.SUBTITLE, Style.HEADING, Style.SUBHEADING}


class Walking:
    """Knows the page and the edition that was checked."""

    def __init__(self, paper: Paper, checking: Checking) -> None:
        self._paper = paper
        self._checking = checking

    def go_to(self, finding: Finding) -> bool:
        """Put the cursor where a finding stands. False where that is not on the page."""
        key = self._key(finding)
        return bool(key) and self._paper.go_to(key, self.stretch(finding))

    def is_of_the_signatories(self, finding: Finding) -> bool:
        """Whether it stands in the byline or in the notes on the authors."""
        found = self._checking.paragraph(finding.place)
        by = found is not None and found[0] is Style.BYLINE
        return by or finding.place.startswith(ABOUT_AN_AUTHOR)

    def reword(self, finding: Finding) -> bool:
        """Put the suggestion where the finding stands, and store it."""
        row = self._paper.sheet.rows.get(finding.place)
        if row is None or not finding.suggestion:
            return False
        stretch, words = self.stretch(finding), finding.suggestion
        if not row.editor.words()[: stretch.start].strip():
            words = words[:1].upper() + words[1:]
        row.editor.replace(stretch, words)
        self._paper.go_to(finding.place, Stretch(stretch.start, stretch.start + len(words)))
        return self._paper.writing.store(finding.place)

    def stretch(self, finding: Finding) -> Stretch:
        """Where it stands in what is edited now."""
        editor = self._paper.sheet.editors().get(self._key(finding))
        if editor is None:
            return Stretch(0, 0)
        edited = editor.words()
        written = self._checking.written().get(finding.place)
        if written is None:
            found = self._checking.paragraph(finding.place)
            written = found[1] if found else edited
        return stretch_in(edited, written, finding.start, finding.end)

    def in_words(self, place: str, parts: ArticleParts | None, language: Language) -> str:
        """Where a finding stands, for a person; blank for the roundtable as a whole."""
        row = self._paper.sheet.rows.get(place)
        if row is not None and parts is not None:
            titles = {each.id: section_title(each, language) for each in parts.sections}
            said = QCoreApplication.translate("Walking", "In “{section}”.")
            return said.format(section=titles.get(row.passage.section_id, ""))
        found = self._checking.paragraph(place)
        if found is not None and found[0] in _HEADINGS:
            return QCoreApplication.translate("Walking", "In a heading.")
        if found is not None:
            return QCoreApplication.translate("Walking", "In the frame of the article.")
        return {
            "title": QCoreApplication.translate("Walking", "In the title."),
            "header": QCoreApplication.translate("Walking", "In the running header."),
            "file-name": QCoreApplication.translate("Walking", "In the file's name."),
        }.get(place, "")

    def _key(self, finding: Finding) -> str:
        """The key of the editor that holds a finding; blank where none does."""
        place = finding.place
        if place in self._paper.sheet.rows:
            return place
        if place in ("title", "header"):
            return TITLE
        found = self._checking.paragraph(place)
        if found is None or finding.kind is FindingKind.ATTENDANCE:
            return ""
        wanted = _letters(found[1])
        editors = self._paper.sheet.editors().items()
        return next((key for key, editor in editors if _letters(editor.words()) == wanted), "")


def _letters(text: str) -> str:
    """What typesetting leaves as it is."""
    return "".join(char for char in text if char.isalnum())
