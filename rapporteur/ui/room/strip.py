"""The strip above the stream: roundtable, agenda item and its running time, rule, side."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rapporteur import paths
from rapporteur.domain.dialogue import Note, Rule, rule_in_force
from rapporteur.ui import theme, words
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import label
from rapporteur.ui.room.chooser import Chooser
from rapporteur.ui.room.new_items import NewItems
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import AIR, GRID, HALF, Tone, Voice

STILL_RUNNING = dt.timedelta(hours=12)  # an item that began longer ago is not being talked about


@dataclass(frozen=True, slots=True)
class Stood:
    """Where the strip stood when the dialogue was locked."""

    side: int | None
    item_id: str | None
    began: dict[str, dt.datetime]


class Strip(QWidget):
    """What the next note will take unless it says otherwise."""

    standing = Signal(object, object)  # side: int | None, agenda item's id: str | None
    new_roundtable = Signal()
    left = Signal()  # something was chosen or added: on with the line

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scene = Scene()
        self._side: int | None = None
        self._item_id: str | None = None
        self._began: dict[str, dt.datetime] = {}
        self.roundtable = Chooser(self.tr("Roundtable"), Voice.SMALL, Tone.MUTED)
        self.item = Chooser(self.tr("Agenda item"), Voice.HEADING, Tone.TEXT)
        self.side = Chooser(
            self.tr("Side of the next note"), Voice.SMALL, Tone.MUTED, gives_way=False
        )
        self.rule = label("", Voice.SMALL)
        self.running = label("", Voice.BODY, Tone.MUTED)
        self.new_items = NewItems(bridge)
        self.new_item = self.new_items.field
        self._lay_out()
        self.new_items.added.connect(self._welcome)
        self.new_items.left.connect(self._stop_asking)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_running)
        bridge.keeping.connect(
            lambda: bridge.remember("strip", Stood(self._side, self._item_id, dict(self._began)))
        )

    def _lay_out(self) -> None:
        theme.badge(self.rule)
        self.rule.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.new_items.hide()
        for one_line in (self.rule, self.running):
            one_line.setWordWrap(False)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.item)
        above.addWidget(self.new_items, 12)
        below.addWidget(self.roundtable)
        below.addWidget(self.rule)
        for row, right in ((above, self.running), (below, self.side)):
            row.setSpacing(AIR)
            row.addStretch(1)
            row.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(AIR - 1, GRID, AIR, GRID)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(below)

    # What is set

    @property
    def item_id(self) -> str | None:
        return self._item_id

    def show_scene(self, scene: Scene, last: Note | None) -> None:
        """Show a roundtable; where it is another one, stand where its last note stands."""
        before, self._scene = self._scene.roundtable, scene
        if before is None or scene.roundtable is None or before.id != scene.roundtable.id:
            first = scene.agenda[0].id if scene.agenda else None
            self._began.clear()
            self._side, self._item_id = None, last.agenda_item_id if last else first
            stood = self._bridge.recall("strip")
            if isinstance(stood, Stood):
                self._side, self._item_id, self._began = stood.side, stood.item_id, stood.began
        if self._item_id not in scene.item:
            self._item_id = None
        if self._side not in {host.number for host in scene.hosts}:
            self._side = None
        self._remember_beginning(last)
        self._fill_menus()
        self._announce()

    def step_item(self, by: int) -> None:
        """Go to the next agenda item (1) or the one before (-1); past the last, ask for one."""
        ids = [each.id for each in self._scene.agenda]
        at = ids.index(self._item_id) + by if self._item_id in ids else (0 if by > 0 else -1)
        if 0 <= at < len(ids):
            self.choose_item(ids[at])
        elif by > 0:
            self.ask_for_item()

    def choose_item(self, item_id: str | None) -> None:
        """Go to an agenda item. The side goes back to unattributed."""
        if item_id != self._item_id:
            self._item_id, self._side = item_id, None
            if item_id is not None:
                self._began.setdefault(item_id, dt.datetime.now().astimezone())
            self._announce()

    def cycle_side(self) -> None:
        """The next side: unattributed, then host by host."""
        sides = [None, *(host.number for host in self._scene.hosts)]
        self.choose_side(sides[(sides.index(self._side) + 1) % len(sides)])

    def choose_side(self, side: int | None) -> None:
        self._side = side
        self._announce()

    def forget(self) -> None:
        """The dialogue is closed."""
        self._stop_asking()
        self.show_scene(Scene(), None)
        self.roundtable.say("")

    # Showing it

    def _announce(self) -> None:
        self._show_item()
        self._show_running()
        roundtable = self._scene.roundtable
        if roundtable is not None:
            title = words.shown(roundtable.title)
            self.roundtable.say(f"{roundtable.number} \N{MIDDLE DOT} {title}", title)
            self._show_rule(rule_in_force(roundtable, self._scene.item.get(self._item_id or "")))
        self._show_side()
        self.standing.emit(self._side, self._item_id)

    def _show_item(self) -> None:
        item = self._scene.item.get(self._item_id or "")
        if item is not None:
            self.item.say(self._scene.item_title(item), words.shown(item.title))
        else:
            self.item.say(self.tr("No agenda item"))

    def _show_side(self) -> None:
        side = words.side_word(self._side, self._scene.hosts)
        self.side.say(side if self._side else self.tr("side: {side}").format(side=side))
        theme.tone(self.side, Tone.TEXT if self._side else Tone.MUTED)
        bar = QPixmap(GRID, self.side.fontMetrics().height())
        bar.fill(Qt.GlobalColor.transparent)
        painter = QPainter(bar)
        painter.fillRect(0, 0, HALF, bar.height(), theme.side_colour(self._side))
        painter.end()
        self.side.setIcon(QIcon(bar) if self._side else QIcon())
        self.side.setIconSize(bar.size())

    def _show_rule(self, rule: Rule) -> None:
        self.rule.setText(words.rule_word(rule))
        open_to_all = rule in (Rule.ON_RECORD, Rule.PREPARED_ON_RECORD)
        theme.tone(self.rule, Tone.WARN if open_to_all else Tone.ACCENT)

    def _show_running(self) -> None:
        began = self._began.get(self._item_id or "")
        if began is None:
            self.running.setText("")
            return
        seconds = max(0, int((dt.datetime.now().astimezone() - began).total_seconds()))
        ran = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
        self.running.setText(f"{words.clock(began)}  \N{BLACK RIGHT-POINTING SMALL TRIANGLE} {ran}")

    def _remember_beginning(self, last: Note | None) -> None:
        """An item that was being talked about when the file was opened is still running."""
        if self._item_id is None or self._item_id in self._began:
            return
        if last is None or last.agenda_item_id != self._item_id or not _is_of_now(last):
            return
        first = self._bridge.desk.first_note_on(self._item_id) or last
        if _is_of_now(first):
            self._began[self._item_id] = first.stamped_at

    # Choosing

    def _fill_menus(self) -> None:
        scene = self._scene
        rounds = [
            (f"{each.number} \N{MIDDLE DOT} {words.shown(each.title)}", each.id, each.title)
            for each in scene.roundtables
        ]
        menu = self.roundtable.offer(rounds, self._bridge.set_roundtable)
        menu.addAction(self.tr("New roundtable…"), self.new_roundtable.emit)
        items = [(scene.item_title(each), each.id, each.title) for each in scene.agenda]
        menu = self.item.offer(items, self._choose_item)
        menu.addAction(self.tr("New agenda item…"), self.ask_for_item)
        menu.addAction(self.tr("Agenda from a file…"), self._choose_file)
        sides: list[int | None] = [None, *(host.number for host in scene.hosts)]
        self.side.offer(
            [(words.side_word(each, scene.hosts), each, None) for each in sides],
            self._choose_side,
        )

    def _choose_item(self, item_id: str) -> None:
        self.choose_item(item_id)
        self.left.emit()

    def _choose_side(self, side: int | None) -> None:
        self.choose_side(side)
        self.left.emit()

    def ask_for_item(self) -> None:
        """Ask in place for one more agenda item, or for a whole agenda."""
        self.item.hide()
        self.new_items.show()
        self.new_items.setFocus()

    def _choose_file(self) -> None:
        """An agenda from a calendar, or from a text file; it is looked at before it is added."""
        dialog = QFileDialog(self, self.tr("Agenda from a file"), str(paths.documents_folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Calendars and text (*.ics *.ical *.vcs *.txt *.md)"))
        dialog.fileSelected.connect(lambda file: self.take_agenda(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_agenda(self, file: Path) -> None:
        """Put the agenda of a file where items are asked for; Enter adds them."""
        self.ask_for_item()
        self.new_items.take_file(file)

    def _welcome(self, item_id: str) -> None:
        """Go to an item that was added; to the first of several."""
        self.choose_item(item_id)
        self._stop_asking()

    def _stop_asking(self) -> None:
        asked = not self.new_items.isHidden()
        self.new_items.forget()
        self.new_items.hide()
        self.item.show()
        if asked:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._show_side()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()


def _is_of_now(note: Note) -> bool:
    return dt.datetime.now().astimezone() - note.stamped_at < STILL_RUNNING
