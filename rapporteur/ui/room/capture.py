"""Type, Enter, safe: the line, what it will be read as, and the drafts set aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rapporteur.domain import shorthand
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.drafts import HalfTyped
from rapporteur.domain.language import Bilingual, language_of
from rapporteur.domain.shorthand import Context, Sign
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.fields import quiet_button
from rapporteur.ui.room import turn
from rapporteur.ui.room.chips import Chips, pieces_of, typed_in_the_other_layout
from rapporteur.ui.room.completion import Completion
from rapporteur.ui.room.keeping import Keeping
from rapporteur.ui.room.line import CaptureLine, Well
from rapporteur.ui.room.noted import Noted
from rapporteur.ui.room.remarks import Remarks
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import AIR, GRID, HALF


class Capture(QWidget):
    """The bottom of the room. What was typed leaves the line only once it is stored."""

    stored = Signal(object)  # the Change of a note added or edited here

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._scene, self._noted = Scene(), Noted()
        self._context = Context()
        self._side: int | None = None
        self._item_id: str | None = None
        self._editing: Note | None = None
        self._unedited = ""  # the line of the note that is being edited, as it came
        self._is_storing = False
        self._aside: list[HalfTyped] = []
        self._unknown = ""
        self._signs: tuple[object, ...] = ()  # of the line as the chips tell it
        self._turned = ("", "")  # the line as the layout was last turned, and as it was before
        self.line, self.chips = CaptureLine(), Chips()
        self.new_topic = quiet_button(self.tr("Add the unknown topic"))
        self._lay_out()
        self.completion = Completion(self.line)
        self._keeping = Keeping(bridge, self.half_typed)
        self.remarks = Remarks(bridge, self.line)
        self._connect()

    def _lay_out(self) -> None:
        self.line.setAccessibleName(self.tr("Note"))
        self.line.setPlaceholderText(self.tr("Type what is said; Enter stores it"))
        below = QHBoxLayout()
        below.setSpacing(AIR)
        below.addWidget(self.chips, 1)
        below.addWidget(self.new_topic)
        column = QVBoxLayout(self)
        column.setContentsMargins(AIR, GRID, AIR, HALF)
        column.setSpacing(0)
        column.addWidget(Well(self.line))
        column.addLayout(below)
        self.new_topic.hide()
        self.setFocusProxy(self.line)
        self.setAutoFillBackground(True)  # what is painted at a key is no more than this

    def _connect(self) -> None:
        self.line.returnPressed.connect(self.enter)
        self.line.last_wanted.connect(self.edit_last)
        self.line.escaped.connect(self.set_aside)
        self.line.textChanged.connect(self._type)
        self.remarks.changed.connect(lambda: self._read())
        self.remarks.paused.connect(self._show_offer)
        self.new_topic.clicked.connect(self.add_unknown_topic)
        self._bridge.changed.connect(self._follow)
        self._bridge.keeping.connect(self._keeping.keep_and_tell)

    # What is around the line

    def show_scene(self, scene: Scene, notes: Mapping[str, Note]) -> None:
        """`notes` are the roundtable's by their ids; where it is another one, so is the line."""
        here = scene.roundtable.id if scene.roundtable else ""
        before = self._keeping.roundtable_id
        stands = before != here and before in {each.id for each in scene.roundtables}
        if stands and not self._keeping.keep():
            self._bridge.hold_drafts(before, self.half_typed())
        self._scene, self._noted = scene, Noted(notes.values(), here)
        self._look_about()
        if here != self._keeping.roundtable_id:
            self._bring_back(here)
        self._read()

    def take_standing(self, side: int | None, item_id: str | None) -> None:
        """The side and the agenda item that the strip has, for what the line leaves out."""
        self._side, self._item_id = side, item_id
        self._read()

    def forget(self) -> None:
        """The dialogue is closed: nothing of it stays."""
        self._keeping.forget()
        self._aside.clear()
        self._editing, self._unedited, self._turned = None, "", ("", "")
        self._unknown, self._signs = "", ()
        self._show_offer()
        self._scene, self._noted = Scene(), Noted()
        self._look_about()
        self.remarks.forget()
        self.completion.forget()
        self.line.show_draft(None)

    def _follow(self, change: Change) -> None:
        if change.touched(Note):
            self._noted.follow(change)
            self._look_about()
            for each in () if self._is_storing else change.touched(Note):
                self._follow_edit(each)

    def _follow_edit(self, change: RecordChange) -> None:
        """A note that is being edited was changed elsewhere: the line says so, and keeps its own.

        The words of one that is gone are a new line's.
        """
        note_id, stands = change.record.id, change.after is not None
        self._aside = [
            replace(each, note_id=None) if each.note_id == note_id and not stands else each
            for each in self._aside
        ]
        if self._editing is None or self._editing.id != note_id:
            return
        if isinstance(change.after, Note):
            was, self._unedited = self._unedited, self._bridge.desk.line_of(change.after)
            self._editing = change.after
            self.line.change(turn.rebased(self.line.text(), was, self._unedited, self._context))
        elif self.line.text().strip() in ("", self._unedited):
            self._leave_line(bring_back=True)
        else:
            self._editing, self._unedited = None, ""
            self._keeping.soon()
        self._read()

    def _look_about(self) -> None:
        """Make ready once what every key needs."""
        around = self._scene.context(())
        self._context = replace(around, notes=self._noted, last=self._noted.last)
        self.completion.look_at(self._scene, self._noted)

    # Storing

    def enter(self) -> bool:
        """Store the line. Whether nothing is left in it that ought to be stored."""
        if not self.line.text().strip() and self._editing is None:
            self.line.show_draft(None)
            return True
        change = self._store(self._draft(), self._editing, self._left_after())
        if change is None:
            return False
        self._keeping.is_kept()
        self._leave_line(bring_back=self._editing is not None)
        self.stored.emit(change)
        return True

    def split(self) -> bool:
        """Make two notes of the one that is edited, parted at the cursor; else it is Enter."""
        note = self._editing
        if note is None:
            return self.enter()
        reading = shorthand.parse(self.line.text(), self._context)
        stands = shorthand.parse(self._bridge.desk.line_of(note), self._context)
        head, tail = turn.halves(self.line.text(), self._context, self.line.caret)
        signs_changed = replace(reading, text="") != replace(stands, text="")
        if head and tail and signs_changed and self._store(self._draft(), note) is None:
            return False
        change = self._bridge.do(lambda desk: desk.split_note(note.id, head, tail))
        if change is None:
            return False
        self._leave_line(bring_back=True)
        self._keeping.keep()
        self.stored.emit(change)
        return True

    def settle(self) -> None:
        """Store whatever has words, the drafts set aside included: the dialogue is closing."""
        if not self._bridge.roundtable_id:
            return  # there is nowhere to store it
        while self._editing is not None or self._is_storable(self.line.text()):
            if not self.enter():  # an edit that is stored gives back what was set aside for it
                break
        for draft in tuple(self._aside):
            editing = self._noted.with_id(draft.note_id)
            if self._is_storable(draft.text) and self._store(draft, editing) is not None:
                self._aside.remove(draft)
        self.keep()

    def keep(self) -> bool:
        """Write at once what is half typed; whether it is safe."""
        return self._keeping.keep()

    def half_typed(self) -> tuple[HalfTyped, ...]:
        """The line, then what was set aside, the oldest first."""
        return (self._draft(), *self._aside)

    def _draft(self) -> HalfTyped:
        return replace(self.line.draft, note_id=self._editing.id if self._editing else None)

    def _left_after(self) -> tuple[HalfTyped, ...]:
        """What will be half typed when the line is stored: an edit gives back what stood there."""
        if self._editing is not None and self._aside:
            return (self._aside[-1], *self._aside[:-1])
        return (HalfTyped("", self.line.draft.stamped_at), *self._aside)

    def _store(
        self,
        draft: HalfTyped,
        editing: Note | None = None,
        left: tuple[HalfTyped, ...] | None = None,
    ) -> Change | None:
        if editing is not None:
            self._is_storing = True  # what it stores itself it need not be told
            change = self._bridge.do(lambda desk: desk.edit_note(editing.id, draft.text, left))
            self._is_storing = False
            return change
        return self._bridge.do(
            lambda desk: desk.add_note(
                self._bridge.roundtable_id,
                draft.text,
                draft.stamped_at,
                side=self._side,
                item_id=self._item_id,
                drafts=left,
            )
        )

    def _is_storable(self, text: str) -> bool:
        return shorthand.parse(text, self._context).storable

    # Drafts and editing

    def edit(self, note: Note) -> None:
        """Bring a note into the line; a draft that stood there comes back afterwards."""
        if self.line.text().strip() not in ("", self._unedited):
            self._aside.append(self._draft())
        self._editing, self._unedited = note, self._bridge.desk.line_of(note)
        self._show(HalfTyped(self._unedited, note.stamped_at))
        self.line.setFocus()

    def edit_last(self) -> None:
        """Bring the last note into the line."""
        if note := self._noted.get(self._noted.last):
            self.edit(note)

    def set_aside(self) -> None:
        """Leave an edit; set a draft aside; in an empty line, bring the last draft back."""
        if self._editing is not None:
            self._leave_line(bring_back=True)
        elif self.line.text().strip():
            self._aside.append(self.line.draft)
            self._leave_line(bring_back=False)
        else:
            self._leave_line(bring_back=True)

    def _leave_line(self, bring_back: bool) -> None:
        """Nothing stands in the line any more, or what was last set aside."""
        self._take_up(self._aside.pop() if bring_back and self._aside else None)

    def _take_up(self, draft: HalfTyped | None) -> None:
        """Show a draft; the edit of a note goes on as such."""
        self._editing = self._noted.with_id(draft.note_id) if draft else None
        self._unedited = self._bridge.desk.line_of(self._editing) if self._editing else ""
        self._show(draft)

    def _show(self, draft: HalfTyped | None) -> None:
        self.remarks.brought_back = None
        self.line.show_draft(draft)
        self._read()
        self._keeping.soon()

    def _bring_back(self, roundtable_id: str) -> None:
        """Show what was half typed at this roundtable when it was left, or when all went dark.

        What was typed at a roundtable that was removed since comes along.
        """
        gone, here = self._keeping.roundtable_id, {each.id for each in self._scene.roundtables}
        homeless = self.half_typed() if gone and gone not in here else ()
        self._keeping.roundtable_id = roundtable_id
        line, *aside = self._bridge.drafts(roundtable_id) or (None,)
        carried = [replace(each, note_id=None) for each in homeless if not each.is_blank]
        self._aside = [each for each in (*aside, *carried) if each is not None]
        self._take_up(line)
        if carried and here and self._keeping.keep():  # so that they do not come back there, too
            self._bridge.keep_drafts(gone, ())
        self.remarks.brought_back = line if line and not line.is_blank else None

    # Turning signs

    def turn_kind(self, kind: Kind) -> None:
        self._turn(lambda line, context: turn.with_kind(line, kind, context))

    def turn_star(self) -> None:
        """Star the line, or not; the words go on where they stood, before the sign."""
        self.line.change_behind(turn.with_star(self.line.text(), self._context))
        self.completion.close()

    def turn_off_record(self) -> None:
        self._turn(turn.with_off_record)

    def add_topic(self, notation: str) -> None:
        """Tag what is being typed."""
        self._turn(lambda line, context: turn.with_topic(line, notation, context))
        self.line.setFocus()

    def add_unknown_topic(self) -> None:
        """Make a topic of the unknown one that the line names."""
        name = self._unknown
        if name:
            label = Bilingual().with_(language_of(name), name.replace("-", " "))
            self._bridge.do(lambda desk: desk.add_topic(name, label))
            self._show_offer()
            self.line.setFocus()

    def turn_layout(self) -> None:
        """What is selected, or what reads as typed on the wrong layout, as if on the other one.

        Pressed once more it is as it was before.
        """
        text = self.line.text()
        if text == self._turned[0] and text:
            self._turned = self._turned[::-1]
        else:
            stretch = self.line.selection() or turn.stretch(text, self._context)
            self._turned = turn.with_layout(text, self._context, *stretch), text
        self.line.change(self._turned[0])

    def _turn(self, turned: Callable[[str, Context], str]) -> None:
        self.line.change(turned(self.line.text(), self._context))
        self.completion.close()

    # Reading

    def complete(self) -> None:
        """Show what the word at the cursor may become."""
        self.completion.ask()

    def _type(self) -> None:
        self.remarks.read_soon()
        self._keeping.soon()
        self._read(typed=True)

    def _read(self, typed: bool = False) -> None:
        """Say how the line is read; a key that changes no sign changes none of it."""
        if not self._bridge.is_open or not self._bridge.roundtable_id:
            self.chips.show_pieces(())
            return
        text = self.line.text()
        found = shorthand.spans(text, self._context)
        self.completion.read(found)
        signs = (
            not text.strip(),
            *((each.sign, text[each.start : each.end]) for each in found if each.value),
            *(each.sign for each in found if each.sign is not Sign.TEXT),
        )
        if typed and signs == self._signs:
            return
        self._signs = signs
        reading = shorthand.read(found)
        self._unknown = reading.unknown_topics[0] if reading.unknown_topics else ""
        if self._editing is not None:
            reading = replace(reading, side=reading.side or 0)  # an edit takes nothing of the strip
        pieces = self.remarks.pieces(self._editing, bool(self._aside))
        if text.strip():
            turned = typed_in_the_other_layout(text, found, self._scene)
            pieces += pieces_of(reading, self._side, self._scene, turned)
        self.chips.show_pieces(pieces + self.remarks.warnings())

    def _show_offer(self) -> None:
        """Offer to add the topic that is not known, once the hand rests: it may be half a name."""
        if self._unknown:
            text = self.tr("Add the topic “{name}”  (Ctrl+Return)").format(name=self._unknown)
            self.new_topic.setText(text)
        else:
            self.new_topic.setText(self.tr("Add the unknown topic"))
        self.new_topic.setVisible(bool(self._unknown))
