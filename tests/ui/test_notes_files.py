"""The window writes notes to a Markdown file, and takes notes over from one."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from rapporteur.desk import Desk
from rapporteur.domain.change import Change
from rapporteur.domain.language import Bilingual
from rapporteur.ui.notes_files import NotesFiles
from rapporteur.ui.window import Window


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


def test_notes_are_saved_and_what_is_left_out_is_said(
    window: Window, files: NotesFiles, tmp_path: Path
) -> None:
    files.save_to(tmp_path / "n.md")
    assert "quietly" not in (tmp_path / "n.md").read_text(encoding="utf-8")
    said = window.message.text()
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
    window: Window, files: NotesFiles, tmp_path: Path
) -> None:
    path = tmp_path / "none.md"
    path.write_bytes(b"\x00\x01")
    files.take_over(path)
    assert "none.md is not a text in UTF-8." in window.message.text()
    files.save_to(tmp_path / "no folder" / "n.md")
    assert "n.md could not be written" in window.message.text()


def test_both_commands_wait_for_a_roundtable(window: Window, files: NotesFiles) -> None:
    menus = window.menus
    assert menus.save_notes.isEnabled()
    assert menus.take_over.isEnabled()
    window.bridge.detach(discard=True)
    assert not menus.save_notes.isEnabled()
    assert not menus.take_over.isEnabled()
