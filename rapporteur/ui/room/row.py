"""One note as a row of the stream: every word that is painted, and the words that are spoken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.ui import words
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.theme import Tone

if TYPE_CHECKING:
    from rapporteur.ui.room.notebook import Notebook

Stretch = tuple[int, int]  # of a text, in code points
Find = Callable[[str], tuple[Stretch, ...]]
DOTS = "\N{HORIZONTAL ELLIPSIS}"
QUOTED = 120  # characters of a note that its reply shows; the row cuts them to its width


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in a row.

    `heading` is the agenda item that begins here, or blank. `quote` is the beginning of the note
    that this one answers, blank where that note, or another answer to it, stands right above.
    `names` are the stretches of `text` that name somebody of the roster, `hits` those searched
    for.
    """

    note_id: str
    heading: str
    number: str
    time: str
    side: int | None
    letter: str
    glyph: str
    reply: str
    quote: str
    text: str
    chips: tuple[tuple[str, Tone], ...]
    star: bool
    off_record: bool
    spoken: str
    names: tuple[Stretch, ...] = ()
    hits: tuple[Stretch, ...] = ()


def row_of(
    note: Note,
    before: Note | None,
    scene: Scene,
    book: Notebook,
    names: tuple[Stretch, ...] = (),
    find: Find | None = None,
) -> Row:
    """The row of `note`; `before` stands above it, `find` tells what was searched for."""
    replied = book.by_id.get(note.reply_to or "")
    glyph = words.GLYPHS[note.kind] or (DOTS if note.cue else "")
    answers = book.answers(note.id)
    chips = _chips(note, scene, answers)
    return Row(
        note_id=note.id,
        heading=_heading(note, before, scene),
        number=str(note.number),
        time=words.clock(note.stamped_at),
        side=note.side,
        letter=scene.letters.get(note.side or 0, ""),
        glyph=glyph,
        reply=f"\\{replied.number} " if replied else "",
        quote=_quote(replied, scene) if replied and not _goes_on(note, before) else "",
        text=note.text + (DOTS if note.cue else ""),
        chips=chips,
        star=note.star,
        off_record=note.off_record,
        spoken=_spoken(note, scene, replied, chips, bool(names)),
        names=names,
        hits=find(note.text) if find is not None else (),
    )


def _heading(note: Note, before: Note | None, scene: Scene) -> str:
    """The agenda item where it changes; that there is none only where one stood above."""
    above = before.agenda_item_id if before is not None else None
    if note.agenda_item_id == above:
        return ""
    item = scene.item.get(note.agenda_item_id or "")
    if item is not None:
        return scene.item_title(item)
    return QCoreApplication.translate("Row", "No agenda item")


def _goes_on(note: Note, before: Note | None) -> bool:
    """Whether the row above is what is answered, or answers the same."""
    return before is not None and note.reply_to in (before.id, before.reply_to)


def _quote(note: Note, scene: Scene) -> str:
    letter = scene.letters.get(note.side or 0, "")
    glyph = words.GLYPHS[note.kind]
    short = note.text if len(note.text) <= QUOTED else f"{note.text[:QUOTED].rstrip()}{DOTS}"
    return "  ".join(part for part in (letter, glyph, short) if part)


def _chips(note: Note, scene: Scene, answers: Sequence[Note]) -> tuple[tuple[str, Tone], ...]:
    chips: list[tuple[str, Tone]] = []
    if note.off_record:
        chips.append((QCoreApplication.translate("Row", "off the record"), Tone.DANGER))
    if note.cue:
        chips.append((QCoreApplication.translate("Row", "cue"), Tone.WARN))
    topics = (scene.topic.get(each) for each in note.topic_ids)
    chips += [(f"#{each.notation}", Tone.MUTED) for each in topics if each is not None]
    if answers:
        chips.append((_answered(answers), Tone.ACCENT))
    return tuple(chips)


def _answered(answers: Sequence[Note]) -> str:
    """How many notes answer, and how many of them agree and disagree."""
    told = QCoreApplication.translate("Row", "replies: {count}").format(count=len(answers))
    kinds = [each.kind for each in answers]
    for kind in (Kind.AGREEMENT, Kind.DISAGREEMENT):
        if kind in kinds:
            told += f" {words.GLYPHS[kind]}{kinds.count(kind)}"
    return told


def _spoken(
    note: Note,
    scene: Scene,
    replied: Note | None,
    chips: tuple[tuple[str, Tone], ...],
    names_somebody: bool,
) -> str:
    """What a screen reader says; never colour or position alone."""
    parts = [str(note.number), words.clock(note.stamped_at)]
    if note.side:
        parts.append(words.side_word(note.side, scene.hosts))
    if note.kind is not Kind.OBSERVATION:
        parts.append(words.kind_word(note.kind))
    if replied:
        told = QCoreApplication.translate("Row", "reply to {number}")
        parts.append(told.format(number=replied.number))
    if note.star:
        parts.append(QCoreApplication.translate("Row", "starred"))
    parts += [text for text, _ in chips]
    if names_somebody:
        parts.append(QCoreApplication.translate("Row", "holds a name of the roster"))
    return f"{', '.join(parts)}: {note.text}"
