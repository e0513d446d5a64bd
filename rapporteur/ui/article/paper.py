"""The page that is written on: the sheet, scrolling, and where the cursor goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from rapporteur.domain.article import ArticleParts, Passage
from rapporteur.domain.language import Bilingual, Language
from rapporteur.ui.article.editor import Editor
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.article.places import Stretch, next_untranslated
from rapporteur.ui.article.sheet import Sheet
from rapporteur.ui.article.writing import Writing
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.page import added
from rapporteur.ui.theme import WIDE


class Paper(QScrollArea):
    """Enter begins a passage, Backspace in an empty one removes it, arrows walk across."""

    at = Signal(str)  # the key of the editor that the cursor came into
    moved_in = Signal(str)  # the key of the editor that the cursor moved in
    edited = Signal(str)  # the key of the editor that was typed in

    def __init__(self, bridge: Bridge, outgoing: Outgoing) -> None:
        super().__init__()
        self._bridge = bridge
        self.current = ""  # the key of the editor that the cursor is in, or was in last
        self.writing = Writing(bridge, self)
        self.writing.tried.connect(self._tried)
        self.sheet = Sheet(self.writing, self, outgoing)
        self.sheet.passage_wanted.connect(self._add_at_end)
        self.setWidget(self.sheet)
        self.setAccessibleName(self.tr("The article"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_article(self, parts: ArticleParts, language: Language) -> None:
        """Show an article as it stands now; from its top where it is another one."""
        self.setUpdatesEnabled(False)
        anew = self.sheet.show_article(parts, language)
        self.setUpdatesEnabled(True)
        if anew:
            self.verticalScrollBar().setValue(0)
            if self.current not in self.sheet.editors():
                self.current = ""

    def forget(self) -> None:
        """Show nothing."""
        self.sheet.forget()
        self.current = ""

    def focused(self) -> QWidget:
        """What has the focus in this window, wherever it is."""
        return self.window().focusWidget() or self.window()

    def current_passage(self) -> Passage | None:
        """The passage that the cursor is in, or was in last."""
        row = self.sheet.rows.get(self.current)
        return row.passage if row else None

    def go_to(self, key: str, stretch: Stretch | None = None) -> bool:
        """Bring a place into view and put the cursor there. Whether there is such a place."""
        editor = self.sheet.editors().get(key)
        if editor is None:
            return False
        editor.select(stretch or Stretch(0, 0))
        self._settle()
        if key in self.sheet.heads:
            top = editor.mapTo(self.sheet, QPoint(0, 0)).y()
            self.verticalScrollBar().setValue(top - WIDE)
        else:
            self._follow_cursor(editor)
        return True

    def show_at(self, key: str, stretch: Stretch) -> bool:
        """Bring a place into view; the focus stays where it is. Whether there is such a place."""
        editor = self.sheet.editors().get(key)
        if editor is None:
            return False
        editor.put_cursor(stretch.end)
        self._settle()
        self._follow_cursor(editor)
        return True

    def go_to_untranslated(self) -> None:
        """Walk to the next stretch that is still in the other language; round at the end."""
        editors = self.sheet.editors()
        keys = list(editors)
        at = keys.index(self.current) if self.current in keys else 0
        behind = len(editors[keys[at]].split()[0]) if self.current in keys else 0
        for key in [*keys[at:], *keys[: at + 1]]:
            found = next_untranslated(editors[key].words(), behind)
            if found is not None:
                self.go_to(key, found)
                return
            behind = 0

    def remove(self, passage: Passage) -> None:
        """Remove a passage; the cursor goes to the one before it."""
        if not self.writing.store(passage.id):
            return
        keys = list(self.sheet.editors())
        before = keys[max(keys.index(passage.id) - 1, 0)]
        if self._bridge.do(lambda desk: desk.remove_passage(passage.id)) is not None:
            self.go_to(before)

    # What a person does in an editor (see `Listener`)

    def typed(self, key: str) -> None:
        self.writing.soon()
        self.edited.emit(key)

    def came(self, key: str) -> None:
        self.current = key
        self.at.emit(key)

    def left(self, key: str) -> None:
        self.writing.store(key)

    def moved(self, key: str) -> None:
        self._follow_cursor(self.sheet.editors()[key])
        self.moved_in.emit(key)

    def stepped(self, key: str, by: int) -> None:
        """Up and down walk across paragraphs, from the end of one to the beginning of the next."""
        editors = self.sheet.editors()
        keys = list(editors)
        at = keys.index(key) + by
        if 0 <= at < len(keys):
            editor = editors[keys[at]]
            end = len(editor.words()) if by < 0 else 0
            editor.select(Stretch(end, end))
            self._follow_cursor(editor)

    def broke(self, key: str) -> None:
        """What stands behind the cursor becomes a passage of its own."""
        row = self.sheet.rows.get(key)
        if row is None:
            self.stepped(key, 1)
            return
        head, tail = (part.strip() for part in row.editor.split())
        fresh = self._add(row.passage.section_id, tail, row.passage.id)
        if fresh and tail:
            row.editor.keep_only(head)
            self.writing.store(key)

    def emptied(self, key: str) -> None:
        """An empty passage goes, unless something stands in it in the other language."""
        row = self.sheet.rows.get(key)
        other = self.writing.language.other
        if row is not None and not row.passage.text.exactly(other).strip():
            self.remove(row.passage)

    # Behind it

    def _tried(self, key: str, stored: bool) -> None:
        row = self.sheet.rows.get(key)
        if row is not None:
            row.refused = not stored
            row.say()

    def _add_at_end(self, section_id: str) -> None:
        self._add(section_id, "", None)

    def _add(self, section_id: str, text: str, after: str | None) -> bool:
        both = Bilingual().with_(self.writing.language, text)
        change = self._bridge.do(lambda desk: desk.add_passage(section_id, both, after))
        id = added(change, Passage)
        return bool(id) and self.go_to(id)

    def _follow_cursor(self, editor: Editor) -> None:
        """Keep the line with the cursor in view."""
        self._settle()
        box = editor.cursorRect()
        at = editor.viewport().mapTo(self.sheet, box.center())
        self.ensureVisible(at.x(), at.y(), 0, 2 * WIDE)

    def _settle(self) -> None:
        """Let what was added find its place before asking where it is."""
        self.sheet.settle()
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
