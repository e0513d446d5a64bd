"""The window writes notes to a Markdown file, and takes notes over from one."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant
from rapporteur.ui.notes_files import NotesFiles
from rapporteur.ui.notes_gate import NotesGate
from rapporteur.ui.window import Window
from tests.ui.typist import press, type_text


@pytest.fixture
def files(window: Window, dialogue_file: Path, passphrase: str) -> NotesFiles:
    """A roundtable with three notes, one of them off the record."""
    window.bridge.open(dialogue_file, passphrase)
    window.bridge.do(lambda desk: desk.add_roundtable(Bilingual("Talks"), dt.date(2026, 3, 4)))
    at = window.bridge.roundtable_id
    for line in ("share data #inf", "(( quietly so", "+ \\1 agreed"):
        window.bridge.do(partial(_type, at, line))
    return NotesFiles(window)


def _type(at: str, line: str, desk: Desk) -> Change:
    return desk.add_note(at, line, dt.datetime.now().astimezone())


def done(qtbot: QtBot, window: Window) -> str:
    """What was told once the worker was ready."""
    window.bridge.finish()
    qtbot.waitUntil(lambda: bool(window.message.text()))
    return window.message.text()


def test_notes_are_saved_and_what_is_left_out_is_said(
    qtbot: QtBot, window: Window, files: NotesFiles, tmp_path: Path
) -> None:
    files.save_to(tmp_path / "n.md")
    said = done(qtbot, window)
    assert "quietly" not in (tmp_path / "n.md").read_text(encoding="utf-8")
    assert "Notes saved in n.md: 2." in said
    assert "not encrypted" in said
    assert "off the record: 1." in said


def test_notes_are_taken_over_and_undo_takes_them_back(
    window: Window, files: NotesFiles, tmp_path: Path
) -> None:
    path = tmp_path / "mine.md"
    path.write_text("# Mine\n- one #nothing\n- two\n", encoding="utf-8")
    files.take_over(path)
    bridge = window.bridge
    assert len(bridge.desk.notes(bridge.roundtable_id)) == 5
    said = window.message.text()
    assert "Notes taken over: 2." in said
    assert "#nothing" in said
    bridge.undo()
    assert len(bridge.desk.notes(bridge.roundtable_id)) == 3


def test_a_file_without_notes_is_one_sentence(
    qtbot: QtBot, window: Window, files: NotesFiles, tmp_path: Path
) -> None:
    path = tmp_path / "none.md"
    path.write_bytes(b"\x00\x01")
    files.take_over(path)
    assert "none.md is not a text in UTF-8." in window.message.text()
    files.save_to(tmp_path / "no folder" / "n.md")
    window.bridge.finish()
    qtbot.waitUntil(lambda: "n.md could not be written" in window.message.text())


def test_both_commands_wait_for_a_roundtable(window: Window, files: NotesFiles) -> None:
    menus = window.menus
    assert menus.save_notes.isEnabled()
    assert menus.take_over.isEnabled()
    window.bridge.detach(discard=True)
    assert not menus.save_notes.isEnabled()
    assert not menus.take_over.isEnabled()


@pytest.fixture
def held(qtbot: QtBot, window: Window, files: NotesFiles, tmp_path: Path) -> NotesGate:
    """Two notes name somebody of the roster, and the notes were to be saved."""
    bridge = window.bridge
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin="Ada Thorne")))
    for line in ("as Thorne proposed", "Ada Thorne agreed"):
        bridge.do(partial(_type, bridge.roundtable_id, line))
    files.save_to(tmp_path / "n.md")
    bridge.finish()
    qtbot.waitUntil(lambda: bool(window.findChildren(NotesGate)))
    return window.findChildren(NotesGate)[0]


def test_a_note_that_names_somebody_holds_all_of_them(
    window: Window, held: NotesGate, tmp_path: Path
) -> None:
    assert not (tmp_path / "n.md").exists()
    assert [(each.where, each.words) for each in held.list.all()] == [
        ("note 4", "Thorne"),
        ("note 5", "Ada Thorne"),
    ]
    assert not held.save.isEnabled()
    assert not held.let.isEnabled()


def _has(gate: NotesGate, count: int) -> bool:
    return len(gate.list.all()) == count


def test_they_leave_once_each_finding_was_let_pass_for_a_reason(
    qtbot: QtBot, window: Window, held: NotesGate, tmp_path: Path
) -> None:
    press(held.reason, Qt.Key.Key_Return)  # without a reason nothing passes
    for left in (1, 0):
        type_text(held.reason, "she allowed it")
        press(held.reason, Qt.Key.Key_Return)
        window.bridge.finish()
        qtbot.waitUntil(partial(_has, held, left))
        assert held.save.isEnabled() == (left == 0)
    waivers = window.bridge.desk.waivers(window.bridge.roundtable_id)
    assert [each.reason for each in waivers] == ["she allowed it"] * 2
    held.save.click()
    window.bridge.finish()
    qtbot.waitUntil((tmp_path / "n.md").exists)
    assert "Ada Thorne agreed" in (tmp_path / "n.md").read_text(encoding="utf-8")


def test_nothing_of_them_is_shown_once_the_dialogue_is_closed(
    window: Window, held: NotesGate
) -> None:
    assert held.isVisible()
    window.bridge.lock()
    assert not held.isVisible()
