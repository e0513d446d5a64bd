"""Who signs the article: one or more for each host."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain.anonymity import Finding
from rapporteur.domain.article import ABOUT_AN_AUTHOR, ArticleParts, Signatory
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual, language_of
from rapporteur.ui import theme
from rapporteur.ui.article.checking import BYLINE, SOON_MS
from rapporteur.ui.article.held_line import HeldAddLine, HeldField, HeldText
from rapporteur.ui.article.outgoing import Outgoing
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.form import Form
from rapporteur.ui.dialogue.kept import ChoiceField
from rapporteur.ui.dialogue.page import added, beside, removal
from rapporteur.ui.dialogue.records import Column, RecordList
from rapporteur.ui.fields import label, quiet_button
from rapporteur.ui.theme import AIR, BROAD, GRID, Tone, Voice
from rapporteur.ui.words import shown

Reader = Callable[[str, str], Sequence[Finding]]  # place and words; what is found in them


class SignatoriesPage(QWidget):
    """A list of the signatories and the one that is chosen, in both languages."""

    left = Signal()

    def __init__(self, bridge: Bridge, outgoing: Outgoing, read: Reader) -> None:
        super().__init__()
        self._bridge, self._outgoing, self._read = bridge, outgoing, read
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.underline)
        self._parts: ArticleParts | None = None
        self._hosts: tuple[Host, ...] = ()
        self._lines: list[HeldField] = []
        self._texts: list[HeldText] = []
        self.roll = self._roll()
        self.form = self._form()
        self.back = quiet_button(self.tr("Back to the article"))
        self.back.clicked.connect(self.left)
        QShortcut(
            QKeySequence(Qt.Key.Key_Escape),
            self,
            self.left.emit,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Signatories"), Voice.TITLE), 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(BROAD, AIR, AIR, AIR)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(
            label(
                self.tr(
                    "Signatories are named under the title and in the notes on the authors, and "
                    "nowhere else: in the text their names are findings."
                ),
                tone=Tone.MUTED,
            )
        )
        column.addLayout(beside(self.roll, self.form), 1)
        self.roll.chosen.connect(self._show)
        self.roll.asked.connect(self._add)

    def put(self, parts: ArticleParts | None, hosts: tuple[Host, ...]) -> None:
        """Show an article's signatories as they stand."""
        self._parts = parts
        if hosts != self._hosts:
            self._hosts = hosts
            self._choice.offer((host.number, shown(host.name)) for host in hosts)
        self.roll.put(parts.signatories if parts else ())

    def _roll(self) -> RecordList[Signatory]:
        columns: tuple[Column[Signatory], ...] = (
            Column(self.tr("Host"), self._host, ink=_ink),
            Column(self.tr("Signatory"), lambda each: shown(each.name), wide=True),
        )
        invitation = self.tr("Add a signatory: a name, then Enter")
        return RecordList(
            self.tr("Signatories"),
            columns,
            invitation,
            self.tr("Nobody signs yet. Type the name of the first signatory below."),
            line=HeldAddLine(invitation, BYLINE, self._outgoing),
        )

    def _form(self) -> Form[Signatory]:
        form: Form[Signatory] = Form(
            self._bridge, lambda desk, each: desk.revise_signatory(each), self.roll.record_of
        )
        form.bilingual("name", self.tr("Name in English"), self.tr("Name in Russian"), self._line)
        form.bilingual("post", self.tr("Post in English"), self.tr("Post in Russian"), self._line)
        self._choice = ChoiceField()
        form.single("host", self.tr("Signs for"), self._choice)
        form.end_row()
        form.bilingual(
            "about",
            self.tr("Note on the author in English"),
            self.tr("Note on the author in Russian"),
            self._text,
        )
        form.place(
            removal(
                self.tr("Remove this signatory"),
                self.roll.view,
                form,
                lambda each: self._bridge.do(lambda desk: desk.remove_signatory(each.id)),
            ),
            wide=True,
        )
        return form

    def choose(self, id: str) -> None:
        """Open a signatory in the form."""
        self.roll.choose(id)

    def underline(self) -> None:
        """Underline what is found in the fields as they stand, stored or not."""
        fields: tuple[HeldField | HeldText, ...] = (*self._lines, *self._texts)
        for field in fields:
            words = field.words()
            field.show_found(self._read(field.key, words) if words.strip() else ())

    def _line(self) -> HeldField:
        field = HeldField(self._outgoing)
        self._lines.append(field)
        field.textChanged.connect(self._soon.start)
        return field

    def _text(self) -> HeldText:
        field = HeldText(6, self._outgoing)
        self._texts.append(field)
        field.textChanged.connect(self._soon.start)
        return field

    def _show(self, signatory: Signatory | None) -> None:
        """Put a signatory into the form; its fields know whose words leave from them."""
        self.form.show_record(signatory)
        id = signatory.id if signatory else ""
        for line in self._lines:
            line.key = f"{BYLINE}{id}"
        for text in self._texts:
            text.key = f"{ABOUT_AN_AUTHOR}{id}"
        self._soon.start()

    def _host(self, signatory: Signatory) -> str:
        return next(
            (shown(host.short) for host in self._hosts if host.number == signatory.host),
            str(signatory.host),
        )

    def _add(self, name: str) -> None:
        if self._parts is None:
            return
        signatory = Signatory(
            article_id=self._parts.article.id,
            host=self._next_host(),
            position=max((each.position for each in self._parts.signatories), default=-1) + 1,
            name=Bilingual().with_(language_of(name), name),
        )
        change = self._bridge.do(lambda desk: desk.add_signatory(signatory))
        self.roll.welcome(added(change, Signatory))

    def _next_host(self) -> int:
        """The host that nobody signs for yet, or the first."""
        signed = {each.host for each in self._parts.signatories} if self._parts else set()
        free = [host.number for host in self._hosts if host.number not in signed]
        return (free or [host.number for host in self._hosts] or [1])[0]


def _ink(signatory: Signatory) -> QColor:
    return theme.side_colour(signatory.host)
