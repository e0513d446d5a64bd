"""One note as a row of the stream: every word that is painted, and the words that are spoken."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.ui import words
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a row. `heading` is the agenda item that begins here, or blank."""

    note_id: str
    heading: str
    number: str
    time: str
    side: int | None
    letter: str
    glyph: str
    reply: str
    text: str
    chips: tuple[tuple[str, Tone], ...]
    star: bool
    off_record: bool
    spoken: str


def row_of(note: Note, before: Note | None, scene: Scene, numbers: dict[str, int]) -> Row:
    """The row of `note`; `before` stands above it, `numbers` are the notes' by their ids."""
    item = scene.item.get(note.agenda_item_id or "")
    begins = item is not None and (before is None or before.agenda_item_id != item.id)
    replied = numbers.get(note.reply_to or "")
    glyph = words.GLYPHS[note.kind] or ("\N{HORIZONTAL ELLIPSIS}" if note.cue else "")
    return Row(
        note_id=note.id,
        heading=scene.item_title(item) if item is not None and begins else "",
        number=str(note.number),
        time=words.clock(note.stamped_at),
        side=note.side,
        letter=scene.letters.get(note.side or 0, ""),
        glyph=glyph,
        reply=f"\\{replied} " if replied else "",
        text=note.text + ("\N{HORIZONTAL ELLIPSIS}" if note.cue else ""),
        chips=_chips(note, scene),
        star=note.star,
        off_record=note.off_record,
        spoken=_spoken(note, scene, replied),
    )


def _chips(note: Note, scene: Scene) -> tuple[tuple[str, Tone], ...]:
    chips: list[tuple[str, Tone]] = []
    if note.off_record:
        chips.append((QCoreApplication.translate("Row", "off the record"), Tone.DANGER))
    if note.cue:
        chips.append((QCoreApplication.translate("Row", "cue"), Tone.WARN))
    topics = (scene.topic.get(each) for each in note.topic_ids)
    chips += [(f"#{each.notation}", Tone.MUTED) for each in topics if each is not None]
    return tuple(chips)


def _spoken(note: Note, scene: Scene, replied: int | None) -> str:
    """What a screen reader says; never colour or position alone."""
    parts = [str(note.number), words.clock(note.stamped_at)]
    if note.side:
        parts.append(words.side_word(note.side, scene.hosts))
    if note.kind is not Kind.OBSERVATION:
        parts.append(words.kind_word(note.kind))
    if replied:
        parts.append(QCoreApplication.translate("Row", "reply to {number}").format(number=replied))
    if note.star:
        parts.append(QCoreApplication.translate("Row", "starred"))
    parts += [text for text, _ in _chips(note, scene)]
    return f"{', '.join(parts)}: {note.text}"
