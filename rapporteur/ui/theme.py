"""How everything looks: two palettes, one accent, one type family, an 8-pixel grid.

Widgets hard-code no colour and no size. They ask `colours()` while painting, and give labels and
buttons a *tone* (`tone(label, Tone.MUTED)`), a *voice* (`voice(label, Voice.HEADING)`) or a
*manner* (`primary(button)`, `quiet(button)`). All of it follows a change of theme by itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from rapporteur import paths
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Language

GRID = 8  # pixels; every distance is a multiple of it, or half of it inside a line of text
HALF, AIR, WIDE, BROAD = GRID // 2, 2 * GRID, 3 * GRID, 4 * GRID
RADIUS = 6
PAGE_WIDTH = 90 * GRID  # the widest column of text that is still easy to read


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette, as #rrggbb. Every ink reaches WCAG AA (4.5:1) on every ground."""

    window: str  # grounds
    surface: str
    chip: str
    selection: str
    text: str  # inks
    muted: str
    accent: str
    danger: str
    warn: str
    ok: str
    sides: tuple[str, ...]
    on_accent: str  # ink on an accent ground
    line: str  # hairlines: decoration only
    edge: str  # the border of a field: 3:1 at least

    @property
    def grounds(self) -> tuple[str, ...]:
        return self.window, self.surface, self.chip, self.selection

    @property
    def inks(self) -> tuple[str, ...]:
        return self.text, self.muted, self.accent, self.danger, self.warn, self.ok, *self.sides


LIGHT = Colours(
    window="#f7f6f3", surface="#ffffff", chip="#eeece7", selection="#dcebed",
    text="#1d1f23", muted="#565c66", accent="#0b5a69", danger="#9f2229", warn="#7a4f00",
    ok="#27613a", sides=("#1c4c9f", "#a3342a", "#66399b", "#4f5d00"),
    on_accent="#ffffff", line="#e2e0da", edge="#83868c",
)  # fmt: skip
DARK = Colours(
    window="#16181b", surface="#1d2024", chip="#2a2e33", selection="#23424a",
    text="#e8e6e1", muted="#aab0b8", accent="#7accd8", danger="#ffa39d", warn="#e9bd74",
    ok="#95d3a2", sides=("#98bdff", "#ffa896", "#cfb0f7", "#c8d472"),
    on_accent="#0d2125", line="#30343a", edge="#7d838b",
)  # fmt: skip
DIM = Colours(  # room mode: nothing of the screen shows on a face or in a window
    window="#0b0c0e", surface="#101215", chip="#191c20", selection="#12292e",
    text="#b9b6ae", muted="#8b9096", accent="#5fa8b3", danger="#d98a84", warn="#bf9c5e",
    ok="#74aa80", sides=("#7f9fd8", "#d58d7c", "#ab93cd", "#a3ad5c"),
    on_accent="#061013", line="#22262a", edge="#696e75",
)  # fmt: skip
LARGE = 1.4  # the type of room mode, in the system's sizes


class ThemeChoice(StrEnum):
    """What the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """The ink of a label."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"


class Voice(StrEnum):
    """The size and weight of type, relative to the system font."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    STRONG = "strong"
    SMALL = "small"


_SCALE = {Voice.TITLE: 1.6, Voice.HEADING: 1.2, Voice.SMALL: 0.9}
_VOICE = "voice"  # the property that remembers it
_BOLD = {Voice.TITLE, Voice.HEADING, Voice.STRONG}


def colours() -> Colours:
    """The palette in force."""
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    if ground.lightness() >= 128:
        return LIGHT
    return DIM if ground == QColor(DIM.window) else DARK


def colour(name: str) -> QColor:
    """One colour of the palette in force by its field name: `colour("muted")`."""
    return QColor(getattr(colours(), name))


def side_colour(number: int | None) -> QColor:
    """The colour of a host's side; muted where unattributed. Never show it without its letter."""
    if not number:
        return colour("muted")
    sides = colours().sides
    return QColor(sides[(number - 1) % len(sides)])


def side_letters(hosts: Iterable[Host], language: Language) -> dict[int, str]:
    """The letter of each host by its number: of its adjective, or the number where two clash."""
    letters = {
        host.number: (host.adjective.in_(language) or host.short.in_(language))[:1].upper()
        for host in hosts
    }
    taken = list(letters.values())
    return {
        number: letter if letter and taken.count(letter) == 1 else str(number)
        for number, letter in letters.items()
    }


def font(voice: Voice = Voice.BODY) -> QFont:
    """The system font in `voice`."""
    made = _scaled(QApplication.font(), _SCALE.get(voice, 1.0))
    if voice in _BOLD:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def _scaled(font: QFont, by: float) -> QFont:
    made = QFont(font)
    if made.pointSizeF() > 0:
        made.setPointSizeF(made.pointSizeF() * by)
    else:
        made.setPixelSize(round(made.pixelSize() * by))
    return made


def voice(widget: QWidget, voice: Voice) -> None:
    """Give a widget the font of `voice`; it keeps to it when the system's font changes."""
    widget.setProperty(_VOICE, voice.value)
    widget.setFont(font(voice))


def tone(widget: QWidget, tone: Tone) -> None:
    """Give a label or button the ink of `tone`; may be called again when its meaning changes."""
    _mark(widget, "tone", tone.value)


def primary(button: QPushButton) -> None:
    """The one button of a screen that goes on."""
    _mark(button, "manner", "primary")


def quiet(button: QPushButton) -> None:
    """A button that reads as a line of text; for everything that is not the way on."""
    _mark(button, "manner", "quiet")
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def chooser(button: QPushButton) -> None:
    """A quiet button that opens a menu."""
    quiet(button)
    _mark(button, "chooser", "true")


def badge(label: QWidget) -> None:
    """A word on a ground of its own."""
    _mark(label, "badge", "true")


def surface(widget: QWidget) -> None:
    """Put a plain widget on the lighter ground, without a frame."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Base)


def _mark(widget: QWidget, name: str, value: str) -> None:
    widget.setProperty(name, value)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it will be polished when it is shown; twice would cost a button its font
    own = QFont(widget.font())
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
        widget.setFont(own)


class Theme(QObject):
    """Keeps the application in the theme that was chosen, or in the system's; or dims it.

    With a sheet in force, a widget and all that it holds are styled anew whenever it is put into
    another. A window is therefore laid out in the colours alone, then dressed (`dress`) once.
    """

    def __init__(
        self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, dressed: bool = True
    ) -> None:
        super().__init__(app)
        self._app, self._dressed = app, dressed
        self._own_font: QFont | None = None  # while the type is large
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(asked_for(choice))

    def dress(self) -> None:
        """Put the sheet on, now that the window stands."""
        self._dressed = True
        self._follow()

    def choose(self, choice: ThemeChoice) -> None:
        """Turn the application to `choice`; it shows once the screen is dim no more."""
        self.choice = choice
        self._follow()

    @property
    def is_dim(self) -> bool:
        return self._own_font is not None

    def dim(self, on: bool) -> None:
        """Large type and low light, whatever was chosen; or back to that."""
        if on == self.is_dim:
            return
        own, self._own_font = self._own_font, QFont(self._app.font()) if on else None
        self._app.setFont(_scaled(self._app.font(), LARGE) if own is None else own)
        self._follow()
        speak_up()

    def _follow(self) -> None:
        dark = self.choice is ThemeChoice.DARK or (
            self.choice is ThemeChoice.SYSTEM
            and self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        )
        look = DIM if self.is_dim else DARK if dark else LIGHT
        self._app.setPalette(palette_of(look))
        if self._dressed:
            self._app.setStyleSheet(style_sheet(look))


def speak_up() -> None:
    """Give every widget that has a voice the font of it again: the system's font has changed."""
    for widget in QApplication.allWidgets():
        if told := widget.property(_VOICE):
            widget.setFont(font(Voice(told)))


def asked_for(choice: ThemeChoice) -> ThemeChoice:
    """`choice`, unless RAPPORTEUR_THEME says otherwise (for pictures)."""
    asked = os.environ.get("RAPPORTEUR_THEME", "")
    return ThemeChoice(asked) if asked in set(ThemeChoice) else choice


def palette_of(look: Colours) -> QPalette:
    """`look` as Qt wants it."""
    role = QPalette.ColorRole
    palette = QPalette()
    for each, value in {
        role.Window: look.window, role.WindowText: look.text,
        role.Base: look.surface, role.AlternateBase: look.window, role.Text: look.text,
        role.Button: look.chip, role.ButtonText: look.text, role.BrightText: look.danger,
        role.Highlight: look.selection, role.HighlightedText: look.text,
        role.PlaceholderText: look.muted, role.ToolTipBase: look.surface,
        role.ToolTipText: look.text, role.Link: look.accent, role.LinkVisited: look.accent,
        role.Accent: look.accent,
        role.Light: look.surface, role.Midlight: look.chip, role.Mid: look.line,
        role.Dark: look.edge, role.Shadow: look.line,
    }.items():  # fmt: skip
        palette.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(look.muted))
    return palette


def style_sheet(look: Colours) -> str:
    """The little that a palette cannot say."""
    tones = "\n".join(
        f'QLabel[tone="{tone}"], QPushButton[tone="{tone}"] {{ color: {getattr(look, tone)}; }}'
        for tone in Tone
    )
    arrow = paths.resource("icons", "down.png").as_posix()
    return f"""
QLineEdit, QPlainTextEdit[field="true"], QComboBox, QDateEdit, QSpinBox {{
    background: {look.surface}; color: {look.text}; border: 1px solid {look.edge};
    border-radius: {RADIUS}px; padding: {HALF + 1}px {GRID}px;
    selection-background-color: {look.accent}; selection-color: {look.on_accent};
}}
QLineEdit:focus, QPlainTextEdit[field="true"]:focus, QComboBox:focus, QDateEdit:focus,
QSpinBox:focus {{ border: 2px solid {look.accent}; padding: {HALF}px {GRID - 1}px; }}
QLineEdit:disabled, QComboBox:disabled {{ color: {look.muted}; border-color: {look.line}; }}
QLabel[badge="true"] {{
    background: {look.chip}; border-radius: {RADIUS}px; padding: 1px {GRID}px;
}}
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {{
    border: none; padding: {HALF + 1}px {GRID}px;
}}
QLineEdit, QPlainTextEdit[field="true"] {{ placeholder-text-color: {look.muted}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {WIDE}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url({arrow}); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{
    background: {look.surface}; color: {look.text}; border: 1px solid {look.line};
    selection-background-color: {look.selection}; selection-color: {look.text};
}}
QPushButton::menu-indicator {{
    image: url({arrow}); width: 12px; height: 12px; subcontrol-position: right center;
}}
QToolButton {{ border: none; border-left: 3px solid transparent; color: {look.muted}; }}
QToolButton:hover {{ background: {look.chip}; }}
QToolButton:focus {{ color: {look.text}; background: {look.chip}; }}
QToolButton:checked {{ border-left-color: {look.accent}; color: {look.accent}; }}
QMenu {{ background: {look.surface}; color: {look.text}; border: 1px solid {look.line}; }}
QMenu::item {{ padding: {HALF + 2}px {WIDE}px; }}
QMenu::item:selected {{ background: {look.selection}; }}
QMenu::item:disabled {{ color: {look.muted}; }}
QMenu::separator {{ height: 1px; background: {look.line}; margin: {HALF}px 0; }}
QPushButton {{
    background: {look.chip}; color: {look.text}; border: 1px solid transparent;
    border-radius: {RADIUS}px; padding: {HALF + 1}px {AIR}px;
}}
QPushButton:hover {{ background: {look.selection}; }}
QPushButton:focus {{ border: 1px solid {look.accent}; }}
QPushButton:disabled {{ color: {look.muted}; }}
QPushButton[manner="primary"] {{ background: {look.accent}; color: {look.on_accent}; }}
QPushButton[manner="primary"]:hover {{ background: {look.accent}; border-color: {look.text}; }}
QPushButton[manner="primary"]:focus {{ border: 2px solid {look.text}; padding: {HALF}px {AIR}px; }}
QPushButton[manner="primary"]:disabled {{ background: {look.chip}; color: {look.muted}; }}
QPushButton[manner="quiet"] {{
    background: transparent; color: {look.accent}; padding: {HALF}px 1px; text-align: left;
}}
QPushButton[chooser="true"] {{ padding-right: {HALF}px; }}
QPushButton[manner="quiet"]:hover {{ color: {look.text}; }}
QPushButton[manner="quiet"]:disabled {{ color: {look.muted}; }}
QListView, QTreeView, QTableView, QScrollArea, QPlainTextEdit, QTextEdit {{ border: none; }}
QHeaderView::section {{
    background: {look.surface}; color: {look.muted}; border: none; padding: {HALF}px {GRID}px;
    border-bottom: 1px solid {look.line};
}}
QTableView {{ gridline-color: {look.line}; }}
QToolTip {{
    background: {look.surface}; color: {look.text}; border: 1px solid {look.line};
    padding: {HALF}px;
}}
QSplitter::handle {{ background: {look.line}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {look.edge}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: {BROAD}px; }}
QScrollBar::handle:horizontal {{ min-width: {BROAD}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
{tones}
QPushButton[manner="quiet"][tone="danger"] {{ color: {look.danger}; }}
QPushButton[manner="quiet"][tone="muted"] {{ color: {look.muted}; }}
"""


def contrast(ink: str, ground: str) -> float:
    """The WCAG 2 contrast ratio of two #rrggbb colours, 1 to 21."""
    bright, dim = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(name: str) -> float:
    channels = (int(name[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
