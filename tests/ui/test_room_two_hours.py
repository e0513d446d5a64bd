"""A roundtable of two hours, typed into the real window, which dies ten times.

The line is typed as fast as the window takes it, but around the deaths that hit a half-typed line
with 120 words a minute, so that "the last half second" is half a second.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.language import Bilingual
from rapporteur.store import keying
from tests.ui.conftest import PASSPHRASE
from tests.ui.roundtable_script import ENTER, ITEMS, Meant, Step, script

LINES, DEATHS, SEED = 600, 10, 20260304
KEY_S = 0.1  # 120 words a minute
LAW_S = 0.5  # of a half-typed line, at the most, may be lost
ROOT = Path(__file__).parents[2]


@dataclass
class Typist:
    """The process with the window, as seen from outside."""

    process: subprocess.Popen[str]
    heard: list[list[Any]] = field(default_factory=list)

    @classmethod
    def at(cls, file: Path, key: str) -> Typist:
        command = [sys.executable, "-m", "tests.ui.roundtable_actor", str(file), PASSPHRASE, key]
        return cls(
            subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
        )

    def tell(self, *order: object) -> None:
        assert self.process.stdin is not None
        print(json.dumps(order), file=self.process.stdin, flush=True)

    def hear(self, *wanted: object) -> list[Any]:
        """Listen until it says this."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.heard.append(json.loads(line))
            if self.heard[-1][: len(wanted)] == list(wanted):
                return self.heard[-1]
        pytest.fail(f"it fell silent before {wanted}; last: {self.heard[-1:]}")

    def kill(self) -> float:
        """kill -9; when that was, and what it had said is heard to the end."""
        moment = time.monotonic()
        self.process.kill()
        assert self.process.stdout is not None
        for line in self.process.stdout.read().splitlines():
            if line.endswith("]"):
                self.heard.append(json.loads(line))
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()
        return moment


@dataclass
class Talk:
    """The script, how far it has got, and when each line was begun."""

    file: Path
    key: str
    steps: list[Step]
    begun: dict[int, tuple[float, float]] = field(default_factory=dict)  # by step, wall clock
    typist: Typist = field(init=False)
    next_typist: Typist = field(init=False)  # sits ready, and has not touched the file
    at: int = 0

    def __post_init__(self) -> None:
        self.typist = self.next_typist = Typist.at(self.file, self.key)

    def open(self) -> dict[str, Any]:
        """Open the file in a window."""
        self.typist, self.next_typist = self.next_typist, Typist.at(self.file, self.key)
        self.typist.tell("open")
        found: dict[str, Any] = self.typist.hear("open")[1]
        return found

    def run(self, until: int) -> None:
        """Type the steps before `until`."""
        self.typist.tell("run", [(n, self.steps[n].strokes) for n in range(self.at, until)], 0)
        if until > self.at:
            self.typist.hear("done", until - 1)
        self.take_stock()
        self.at = until

    def take_stock(self) -> set[int]:
        """The steps that were acknowledged; their first keys are remembered."""
        done: set[int] = set()
        begins = {said[1]: said[2] for said in self.typist.heard if said[0] == "begin"}
        for said in self.typist.heard:
            if said[0] == "first":
                self.begun.setdefault(said[1], (begins[said[1]], said[2]))
            elif said[0] == "done":
                done.add(said[1])
        self.typist.heard.clear()
        return done

    def die_somewhere(self, rng: random.Random) -> None:
        """Killed in the middle of fast typing; then on from what was not stored."""
        end = self.at + 4
        self.typist.tell("run", [(n, self.steps[n].strokes) for n in range(self.at, end)], 0)
        self.typist.hear("begin", self.at)
        time.sleep(rng.uniform(0.0, 0.06))
        self.typist.kill()
        self.at += len(self.take_stock())
        found = self.open()
        assert self.lacks(found["notes"]) == [], "an acknowledged note was lost"
        assert tuple(found["aside"]) == self.steps[end - 1].aside
        if self.at < end:
            self.see_what_was_under_way(found)
        self.begun.pop(self.at, None)
        self.typist.tell("stand", self.steps[self.at].item, self.steps[self.at].side)
        if found["line"]:
            self.typist.tell("press", ["<Ctrl+A>", "<Delete>"])
            self.typist.hear("pressed")

    def see_what_was_under_way(self, found: dict[str, Any]) -> None:
        """The step was stored and is told as stored, or not and its line may be there."""
        step = self.steps[self.at]
        states = step.states()
        if self.is_stored(step, found["notes"]):
            assert found["line"] == "", "a stored line came back"
            self.at += 1
        elif states is not None:
            assert found["line"] in states

    def die_while_typing(self, rng: random.Random) -> None:
        """Killed in a line typed at a person's speed; then on from where it broke off."""
        step = self.steps[self.at]
        states = step.states()
        assert states is not None
        self.typist.tell("run", [(self.at, step.strokes)], KEY_S)
        self.typist.hear("first", self.at)
        time.sleep(rng.uniform(0.6, 1.6))
        moment = self.typist.kill()
        keys = {said[1]: said[2] for said in self.typist.heard if said[0] == "key"}
        self.take_stock()
        found = self.open()
        safe = max((at for at, when in keys.items() if when <= moment - LAW_S), default=0)
        kept = [at for at, state in enumerate(states) if state == found["line"]]
        assert kept, "what came back was never in the line"
        assert kept[-1] >= safe, "more than half a second was lost"
        assert tuple(found["aside"]) == step.aside
        assert self.lacks(found["notes"]) == []
        self.typist.tell("stand", step.item, step.side)
        self.typist.tell("press", step.strokes[kept[-1] :])
        self.typist.hear("pressed")
        self.at += 1

    def lacks(self, notes: dict[str, str]) -> list[int]:
        """Numbers that ought to be there after the steps so far, and are not."""
        meant = meant_after(self.steps[: self.at])
        return [number for number, note in meant.items() if notes.get(str(number)) != note.text]

    def is_stored(self, step: Step, notes: dict[str, str]) -> bool:
        return all(notes.get(str(each.number)) == each.text for each in step.makes)


def meant_after(steps: list[Step]) -> dict[int, Meant]:
    """The notes that these steps leave on the table, by number."""
    meant: dict[int, Meant] = {}
    for step in steps:
        meant.update({each.number: each for each in step.makes})
        if step.gone is not None:
            meant.pop(step.gone, None)
    return meant


def places_to_die(steps: list[Step], rng: random.Random) -> list[tuple[int, bool]]:
    """Ten steps, well apart, each the first of four that may be interrupted; every other slow.

    A note was stored since a line was last set aside: typed as fast as here, an Esc is not yet half
    a second old.
    """
    stretch = len(steps) // DEATHS
    chosen = []
    for death in range(DEATHS):
        slow = death % 2 == 0
        fitting = [
            at
            for at in range(death * stretch + 2, (death + 1) * stretch - 5)
            if all(each.is_plain and each.makes for each in steps[at - 1 : at + 4])
            and (not slow or len(steps[at].states() or ()) > 30)
            and len({each.aside for each in steps[at - 2 : at + 4]}) == 1
        ]
        chosen.append((rng.choice(fitting), slow))
    return chosen


@pytest.fixture
def talk(blank_file: Path, tmp_path: Path) -> Iterator[Talk]:
    """A dialogue with a roundtable and its agenda, and all that will be said there."""
    file = Path(shutil.copy(blank_file, tmp_path / "talk.rapporteur"))
    desk = Desk.open(file, PASSPHRASE)
    desk.add_roundtable(Bilingual("Two hours", "Два часа"), dt.date(2026, 3, 4))
    (table,) = desk.roundtables()
    for number in range(1, ITEMS + 1):
        desk.add_agenda_item(table.id, Bilingual(f"Item {number}", f"Пункт {number}"))
    desk.close()
    with file.open("rb") as opened:
        key = keying.derive(PASSPHRASE, opened.read(keying.SALT_BYTES))
    made = Talk(file, key.secret.hex(), list(script(SEED, LINES)))
    yield made
    for each in (made.typist, made.next_typist):
        if each.process.poll() is None:
            each.kill()


def as_meant(file: Path) -> dict[int, Meant]:
    """Every note in the file, in the script's words."""
    desk = Desk.open(file, PASSPHRASE)
    (table,) = desk.roundtables()
    topics = {each.id: each.notation for each in desk.topics()}
    items = {each.id: each.number for each in desk.agenda(table.id)}
    notes = desk.notes(table.id)
    numbers = {each.id: each.number for each in notes}
    found = {
        note.number: Meant(
            note.number,
            note.text,
            note.kind.value,
            note.side,
            items.get(note.agenda_item_id or ""),
            tuple(topics[each] for each in note.topic_ids),
            numbers.get(note.reply_to or ""),
            note.star,
            note.off_record,
            note.cue,
        )
        for note in notes
    }
    assert desk.health().sound
    assert desk.drafts(table.id) == ()
    desk.close()
    return found


def stamps_of(file: Path) -> dict[int, dt.datetime]:
    desk = Desk.open(file, PASSPHRASE)
    (table,) = desk.roundtables()
    stamps = {each.number: each.stamped_at for each in desk.notes(table.id)}
    desk.close()
    return stamps


@pytest.mark.timeout(600)
def test_two_hours_of_talk_are_stored_as_they_were_meant(talk: Talk) -> None:
    rng = random.Random(SEED)
    talk.open()
    for place, slow in places_to_die(talk.steps, rng):
        talk.run(place)
        if slow:
            talk.die_while_typing(rng)
        else:
            talk.die_somewhere(rng)
    talk.run(len(talk.steps))
    talk.typist.tell("close")
    talk.typist.hear("closed")
    meant = meant_after(talk.steps)
    assert len([step for step in talk.steps if step.makes]) == LINES
    found = as_meant(talk.file)
    assert found.keys() == meant.keys()
    for number, note in meant.items():
        assert found[number] == Meant(**{**vars(note), "born": -1}), f"note {number}"
    stamps = stamps_of(talk.file)
    for number, note in meant.items():
        before, after = talk.begun[note.born]
        assert before - 0.001 <= stamps[number].timestamp() <= after + 0.001, f"stamp of {number}"


def test_the_script_is_what_it_says() -> None:
    steps = list(script(SEED, LINES))
    notes = meant_after(steps).values()
    typed = "".join(stroke for step in steps for stroke in step.strokes)
    for key in (
        *(f"<Ctrl+{digit}>" for digit in (0, 2, 3, 4, 5, 6, 7, 8, 9)),
        "<Ctrl+Z>", "<Ctrl+Shift+Z>", "<Alt+Backspace>", "<Ctrl+Up>", "<Ctrl+Down>", "<F2>", "<Up>",
        "<Ctrl+Return>", "<Escape>", "<Backspace>", " %3", " /1", "((", "№", "...", "…", " \\ ",
    ):  # fmt: skip
        assert key in typed, key
    assert {note.kind for note in notes} == {
        "observation", "idea", "agreement", "disagreement", "question", "action",
    }  # fmt: skip
    for each in ("star", "off_record", "cue", "reply", "side", "topics"):
        assert sum(bool(getattr(note, each)) for note in notes) > 10, each
    assert sum("а" <= char <= "я" for char in typed) > 5000
    assert sum("a" <= char <= "z" for char in typed) > 5000
    assert sum(step.strokes.count(ENTER) for step in steps) >= LINES
