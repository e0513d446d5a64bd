"""The note that is chosen on the board or in the matrix, in full; edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from rapporteur.domain.dialogue import Note
from rapporteur.ui import theme
from rapporteur.ui.fields import label
from rapporteur.ui.review.editing import EditLine
from rapporteur.ui.review.large import about, tags
from rapporteur.ui.review.pile import Pile
from rapporteur.ui.room.chips import Chips
from rapporteur.ui.theme import AIR, GRID, HALF, Tone


class ReadingPane(QWidget):
    """A few lines; the line takes their place while a note is edited."""

    def __init__(
        self,
        pile: Pile,
        editor: EditLine,
        hint: str,
        lines: tuple[int, int] = (1, 7),
        parent: QWidget | None = None,
    ) -> None:
        """`lines` is how high it is for the hint, and how high for a note."""
        super().__init__(parent)
        self._lines = lines
        self._hint = hint  # what it says while no note is chosen
        self._has_note = False
        self._pile, self._editor = pile, editor
        theme.surface(self)
        self.about, self.tags, self.text = Chips(), Chips(), label("")
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        scroll = QScrollArea()
        scroll.setWidget(self.text)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.surface(scroll.viewport())
        column = QVBoxLayout(self)
        column.setContentsMargins(AIR, GRID, AIR, GRID)
        column.setSpacing(HALF)
        for widget in (self.about, scroll, self.tags, editor):
            column.addWidget(widget, 1 if widget is scroll else 0)
        for signal in (editor.began, editor.left):
            signal.connect(self._show_text)

    def show_note(self, note: Note | None) -> None:
        """Show a note in full, or nothing."""
        pile = self._pile
        row = pile.row(note) if note is not None else None
        self.about.show_pieces(about(note, pile) if note is not None else ())
        self.tags.show_pieces(tags(note, pile) if note is not None else ())
        self.text.setText(f"{row.reply}{row.text}" if row is not None else self._hint)
        self.text.setAccessibleName(row.spoken if row is not None else "")
        off = note is not None and note.off_record
        theme.tone(self.text, Tone.MUTED if off or note is None else Tone.TEXT)
        self._has_note = note is not None
        self._show_text()

    def _show_text(self) -> None:
        """As high for every note, so that nothing leaps; low while there is none."""
        editing = self._editor.note is not None
        self.about.setVisible(self._has_note or editing)
        self.tags.setVisible(self._has_note and not editing)
        lines = self._lines[self._has_note or editing]
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 3 * GRID)
