"""Small widgets that every place is made of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rapporteur.domain.language import Bilingual
from rapporteur.ui import theme
from rapporteur.ui.theme import Tone, Voice


def label(text: str, voice: Voice = Voice.BODY, tone: Tone = Tone.TEXT) -> QLabel:
    """A line or paragraph of text that wraps; never read as rich text."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    theme.voice(made, voice)
    theme.tone(made, tone)
    return made


def caption(text: str, of: QWidget) -> QLabel:
    """What stands above a field, and what a screen reader calls it."""
    made = label(text, Voice.SMALL, Tone.MUTED)
    made.setBuddy(of)
    if not of.accessibleName():
        of.setAccessibleName(text)
    return made


def quiet_button(text: str) -> QPushButton:
    """A button that reads as a line of text."""
    made = QPushButton(text)
    theme.quiet(made)
    return made


def primary_button(text: str) -> QPushButton:
    """The button that goes on."""
    made = QPushButton(text)
    theme.primary(made)
    return made


def hold_words(view: QAbstractItemView) -> None:
    """Let no key take what stands in a list into the clipboard: the guard has not read it.

    A list does so by itself for the row that is current.
    """
    view.installEventFilter(_Held(view))


class _Held(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        copies = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
        return copies and event.type() == QEvent.Type.KeyPress


def hairline() -> QFrame:
    """A horizontal line between two parts of a screen."""
    made = QFrame()
    made.setFixedHeight(1)
    made.setAutoFillBackground(True)
    made.setBackgroundRole(made.palette().ColorRole.Mid)
    return made


class Leading(QWidget):
    """A widget that hands the focus on to one inside.

    Unlike a focus proxy it leaves the way of Tab alone: with one, Tab would go from what is before
    the widget straight to the proxy, past everything that stands above it.
    """

    _led_to: QWidget | None = None

    def lead_to(self, widget: QWidget) -> None:
        """Whoever gives this the focus gives it to `widget`."""
        self._led_to = widget

    def leads_to(self) -> QWidget | None:
        """The widget that takes the focus now; a place whose parts come and go tells it itself."""
        return self._led_to

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        taker = self.leads_to()
        if taker is not None:
            taker.setFocus(event.reason())


class BilingualLine(QWidget):
    """One text in English and in Russian, side by side."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.en, self.ru = QLineEdit(), QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for field, tongue in (
            (self.en, QCoreApplication.translate("BilingualLine", "in English")),
            (self.ru, QCoreApplication.translate("BilingualLine", "in Russian")),
        ):
            field.setPlaceholderText(tongue)
            field.setAccessibleName(f"{name}, {tongue}")
            field.textEdited.connect(self.edited)
            row.addWidget(field)
        self.setFocusProxy(self.en)

    def text(self) -> Bilingual:
        """What stands in the two fields, trimmed."""
        return Bilingual(self.en.text().strip(), self.ru.text().strip())

    def set_text(self, text: Bilingual) -> None:
        self.en.setText(text.en)
        self.ru.setText(text.ru)

    def set_examples(self, text: Bilingual) -> None:
        """What the fields give as an example while they are empty."""
        such_as = QCoreApplication.translate("BilingualLine", "e.g. {example}")
        self.en.setPlaceholderText(such_as.format(example=text.en))
        self.ru.setPlaceholderText(such_as.format(example=text.ru))


class Column(QScrollArea):
    """A page of text and fields: one column in the middle, never wider than reads well."""

    def __init__(self, width: int = theme.PAGE_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take it
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        outer = QHBoxLayout(page)
        outer.setContentsMargins(theme.BROAD, theme.BROAD, theme.BROAD, theme.BROAD)
        body = QWidget()
        body.setMaximumWidth(width)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        outer.addStretch(1)
        outer.addWidget(body, 100)
        outer.addStretch(1)
        self.body = QVBoxLayout(body)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.GRID)
        self.setWidget(page)

    def add(self, widget: QWidget, above: int = 0) -> None:
        """Add a widget below the others, `above` pixels lower than usual."""
        if above:
            self.body.addSpacing(above)
        self.body.addWidget(widget)

    def add_field(self, name: str, field: QWidget) -> None:
        """Add a field with its name above it."""
        self.body.addSpacing(theme.GRID)
        self.body.addWidget(caption(name, field))
        self.body.addWidget(field)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Add the buttons that end the page, side by side."""
        row = QHBoxLayout()
        row.setSpacing(theme.AIR)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.body.addSpacing(theme.WIDE)
        self.body.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)
