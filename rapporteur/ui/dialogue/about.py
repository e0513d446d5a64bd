"""The dialogue itself and its hosts."""

from __future__ import annotations

from PySide6.QtGui import QColor

from rapporteur.domain.dialogue import Dialogue, Host
from rapporteur.domain.language import Bilingual, Language, language_of
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.dialogue.form import Form
from rapporteur.ui.dialogue.kept import ChoiceField, NumberField, TextField
from rapporteur.ui.dialogue.page import Page, added, beside, removal, scrolling
from rapporteur.ui.dialogue.records import Column, RecordList
from rapporteur.ui.words import shown


class AboutPage(Page):
    """Title, iteration and description."""

    shows = (Dialogue,)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.head(
            self.tr("Dialogue"),
            self.tr("One series of roundtables, kept in one encrypted file."),
        )
        self.form: Form[Dialogue] = Form(bridge, lambda desk, each: desk.revise_dialogue(each))
        self.form.bilingual("title", self.tr("Title in English"), self.tr("Title in Russian"))
        self.form.single("iteration", self.tr("Iteration"), NumberField())
        self.form.single(
            "smallest_group",
            self.tr("Smallest group that may be named by its side"),
            NumberField(),
        )
        self.form.bilingual(
            "description",
            self.tr("Description in English"),
            self.tr("Description in Russian"),
            lambda: TextField(6),
        )
        self.form.setMaximumWidth(120 * theme.GRID)
        self.body.addWidget(scrolling(self.form), 1)

    def fill(self) -> None:
        self.form.show_record(self.bridge.desk.dialogue())


class HostsPage(Page):
    """The institutes that hold the dialogue."""

    shows = (Host,)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self.head(
            self.tr("Hosts"),
            self.tr(
                "The institutes that hold the dialogue, two or more. Notes and the roster refer "
                "to a host by its number."
            ),
        )
        self.roll = self._roll()
        self.form = self._form()
        self.roll.chosen.connect(self.form.show_record)
        self.roll.asked.connect(self._add)
        self.form.place(
            removal(
                self.tr("Remove this host"),
                self.roll.view,
                self.form,
                lambda host: bridge.do(lambda desk: desk.remove_host(host.id)),
            ),
            wide=True,
        )
        self.body.addLayout(beside(self.roll, self.form), 1)

    def fill(self) -> None:
        self.roll.put(self.bridge.desk.hosts())

    def forget(self) -> None:
        super().forget()
        self.roll.put(())

    def _roll(self) -> RecordList[Host]:
        columns: tuple[Column[Host], ...] = (
            Column(self.tr("No."), lambda host: str(host.number), ink=_ink),
            Column(self.tr("Short name"), lambda host: shown(host.short), ink=_ink),
            Column(self.tr("Host"), lambda host: shown(host.name), wide=True),
        )
        return RecordList(
            self.tr("Hosts"),
            columns,
            self.tr("Add a host: its name, then Enter"),
            self.tr("No host yet. Type the name of one below."),
        )

    def _form(self) -> Form[Host]:
        form: Form[Host] = Form(
            self.bridge, lambda desk, host: desk.revise_host(host), self.roll.record_of
        )
        form.bilingual("name", self.tr("Name in English"), self.tr("Name in Russian"))
        form.bilingual("short", self.tr("Short name in English"), self.tr("Short name in Russian"))
        form.bilingual(
            "adjective",
            self.tr("Adjective in English, such as British"),
            self.tr("Adjective in Russian, such as британский"),
        )
        languages = (
            (Language.EN, self.tr("English")),
            (Language.RU, self.tr("Russian")),
        )
        form.single("language", self.tr("Language of the host"), ChoiceField(languages))
        form.end_row()
        return form

    def _add(self, name: str) -> None:
        used = [host.number for host in self.bridge.desk.hosts()]
        both = Bilingual().with_(language_of(name), name)
        host = Host(
            number=max(used, default=0) + 1,
            name=both,
            short=both if len(name) <= 12 else Bilingual(),
            adjective=Bilingual(),
            language=language_of(name),
        )
        self.roll.welcome(added(self.bridge.do(lambda desk: desk.add_host(host)), Host))


def _ink(host: Host) -> QColor:
    return theme.side_colour(host.number)
