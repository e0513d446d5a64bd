"""Locking: nothing is lost, nothing lies open, and nobody waits for it."""

from __future__ import annotations

import datetime as dt
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Note
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Participant
from rapporteur.errors import NotADialogue, RapporteurError, WrongPassphrase
from rapporteur.ui.bridge import LockReason
from rapporteur.ui.locked import LockedPage
from rapporteur.ui.window import Window
from tests.ui.typist import click, enter, press, type_text

CANARY = "Zxcanaryqv"
NOW = dt.datetime(2026, 3, 4, 14, 31, tzinfo=dt.timezone(dt.timedelta(hours=3)))


@pytest.fixture
def talk(window: Window, dialogue_file: Path, passphrase: str) -> Window:
    """A window at a roundtable of two agenda items; the canary is wherever it can be."""
    bridge = window.bridge
    bridge.open(dialogue_file, passphrase)
    title = Bilingual(f"{CANARY} treaty", f"{CANARY} договор")
    bridge.do(lambda desk: desk.revise_dialogue(replace(desk.dialogue(), title=title)))
    bridge.do(lambda desk: desk.add_roundtable(title, dt.date(2026, 3, 4), title))
    for number in (1, 2):
        add_item(window, Bilingual(f"{CANARY} item {number}"))
    bridge.do(lambda desk: desk.add_topic(CANARY, title))
    bridge.do(lambda desk: desk.add_participant(Participant(name_latin=f"{CANARY} Ivanov")))
    for line in (f"! /1 {CANARY} said so #{CANARY}", f"{CANARY} again"):
        add_note(window, line)
    bridge.do(lambda desk: desk.compose(bridge.roundtable_id))
    window.activateWindow()
    return window


def add_item(window: Window, title: Bilingual) -> None:
    bridge = window.bridge
    bridge.do(lambda desk: desk.add_agenda_item(bridge.roundtable_id, title))


def add_note(window: Window, line: str) -> None:
    bridge = window.bridge
    bridge.do(lambda desk: desk.add_note(bridge.roundtable_id, line, NOW))


def page_of(window: Window) -> LockedPage:
    page = window.start.locked_page
    assert page.isVisible()
    return page


def unlock(window: Window, passphrase: str) -> None:
    enter(page_of(window).passphrase, passphrase)


def texts_below(root: QObject) -> Iterator[tuple[str, str]]:
    """Every text that an object and all below it have, shown or not, and where."""
    for each in (root, *root.findChildren(QObject)):
        for name in (
            "text", "toPlainText", "windowTitle", "toolTip", "accessibleName",
            "accessibleDescription", "placeholderText", "title", "statusTip", "whatsThis",
            "iconText", "currentText", "windowFilePath",
        ):  # fmt: skip
            read = getattr(each, name, None)
            text = read() if callable(read) else None
            if isinstance(text, str):
                yield f"{_whereabouts(each)}.{name}", text
        if isinstance(each, QAbstractItemModel):
            yield from ((_whereabouts(each), text) for text in _cells(each, QModelIndex()))


def _whereabouts(each: QObject | None) -> str:
    names = []
    while each is not None:
        names.append(type(each).__name__)
        each = each.parent()
    return " < ".join(names)


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (*range(16), *range(256, 270)):
                yield str(model.data(index, role))
            if QAbstractItemModel.hasChildren(model, index):
                yield from _cells(model, index)


def leaks() -> list[str]:
    """Where the canary can still be read, once what is to be deleted has been."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [
        where
        for root in (*QApplication.topLevelWidgets(), QApplication.instance())
        if root is not None
        for where, text in texts_below(root)
        if CANARY.casefold() in text.casefold()
    ]


def test_the_panic_key_leaves_nothing_of_a_dialogue_in_the_window(talk: Window) -> None:
    for place in range(len(talk.places.kinds)):
        talk.go(place)
    talk.go(0)
    type_text(talk.room.capture.line, f"{CANARY} half typed")
    talk.room.search.search()
    type_text(talk.room.search.findChildren(QLineEdit)[0], CANARY)
    assert leaks()
    press(talk, Qt.Key.Key_F12)
    assert not talk.bridge.is_open
    assert leaks() == []
    assert talk.windowTitle() == "Rapporteur"
    assert not talk.footing.isVisible()
    assert not talk.rail.isVisible()
    assert not talk.menus.undo.isEnabled()
    assert not talk.room.capture.line.isUndoAvailable()
    assert page_of(talk).name.text() == "talks"
    assert talk.focusWidget() is page_of(talk).passphrase


def test_neither_a_topic_that_was_offered_nor_words_in_the_palette_stay_behind(
    qtbot: QtBot, talk: Window
) -> None:
    capture = talk.room.capture
    type_text(capture.line, f"about #{CANARY}new things")
    qtbot.waitUntil(capture.new_topic.isVisible)
    talk.ask_command()
    type_text(talk.palette_of_commands.field, CANARY)
    press(talk, Qt.Key.Key_F12)
    assert leaks() == []
    assert not talk.palette_of_commands.field.isUndoAvailable()


def test_unlocking_brings_back_everything_as_it_was(talk: Window, passphrase: str) -> None:
    bridge, line, strip = talk.bridge, talk.room.capture.line, talk.room.strip
    first = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_roundtable(Bilingual("Later"), dt.date(2026, 5, 1)))
    bridge.set_roundtable(first)
    strip.step_item(1)
    strip.cycle_side()
    item, running = strip.item_id, strip.running.text()[:5]
    type_text(line, "set aside")
    press(line, Qt.Key.Key_Escape)
    type_text(line, "? half ty")
    stamp = line.draft.stamped_at
    notes = len(bridge.desk.notes(first))
    press(talk, Qt.Key.Key_F12)
    unlock(talk, passphrase)
    assert bridge.roundtable_id == first
    assert (strip.item_id, strip.side.text()) == (item, "British side")
    assert strip.running.text()[:5] == running
    assert (line.text(), line.draft.stamped_at) == ("? half ty", stamp)
    assert line.hasFocus()
    assert len(bridge.desk.notes(first)) == notes, "a half-typed line became a note"
    enter(line, "ped")
    press(line, Qt.Key.Key_Escape)
    assert line.text() == "set aside"


def test_an_edit_goes_on_after_unlocking(talk: Window, passphrase: str) -> None:
    line = talk.room.capture.line
    press(line, Qt.Key.Key_Up)
    type_text(line, " and more")
    before = line.text()
    press(talk, Qt.Key.Key_F12)
    unlock(talk, passphrase)
    assert line.text() == before
    press(line, Qt.Key.Key_Return)
    notes = talk.bridge.desk.notes(talk.bridge.roundtable_id)
    assert [each.text for each in notes][-1] == f"{CANARY} again and more"
    assert len(notes) == 2


def test_the_place_on_the_screen_is_the_same_after_unlocking(talk: Window, passphrase: str) -> None:
    press(talk, Qt.Key.Key_F8)
    press(talk, Qt.Key.Key_F12)
    unlock(talk, passphrase)
    assert talk.places.currentIndex() == len(talk.places.kinds) - 1


def test_an_article_is_the_same_after_unlocking(talk: Window, passphrase: str) -> None:
    bridge = talk.bridge
    before = bridge.desk.article(bridge.roundtable_id)
    press(talk, Qt.Key.Key_F7)
    for _ in range(2):
        talk.bridge.lock()
        unlock(talk, passphrase)
        QTest.qWait(1100)  # a page stores what is typed after a pause
        talk.go(0)
        press(talk, Qt.Key.Key_F7)
    talk.bridge.lock()
    unlock(talk, passphrase)
    assert before is not None
    assert bridge.desk.article(bridge.roundtable_id) == before


def test_words_in_a_form_are_stored_by_locking(talk: Window, passphrase: str) -> None:
    press(talk, Qt.Key.Key_F8)
    dialogue = talk.places.at(len(talk.places.kinds) - 1)
    field = next(each for each in dialogue.findChildren(QLineEdit) if CANARY in each.text())
    field.setFocus()
    type_text(field, " two")
    talk.bridge.lock()
    unlock(talk, passphrase)
    titles = talk.bridge.desk.dialogue().title
    assert "two" in titles.en + titles.ru


def test_a_wrong_passphrase_opens_nothing_and_can_be_mended(talk: Window, passphrase: str) -> None:
    press(talk, Qt.Key.Key_F12)
    page = page_of(talk)
    enter(page.passphrase, "not this one")
    assert page.trouble.isVisible()
    assert talk.bridge.is_locked
    assert page.passphrase.hasSelectedText()
    enter(page.passphrase, passphrase)
    assert talk.bridge.is_open
    assert page.passphrase.text() == ""


def test_locking_twice_is_locking_once(talk: Window, passphrase: str) -> None:
    talk.bridge.locking.connect(lambda: talk.bridge.lock())
    assert talk.bridge.lock()
    type_text(page_of(talk).passphrase, "half a pass")
    assert not talk.bridge.lock()
    press(talk, Qt.Key.Key_F12)
    assert page_of(talk).passphrase.text() == ""
    unlock(talk, passphrase)
    assert talk.bridge.is_open


def test_a_passphrase_that_is_being_typed_is_gone_at_the_panic_key(
    window: Window, dialogue_file: Path
) -> None:
    window.activateWindow()
    window.start.ask_to_open(dialogue_file)
    field = window.start.open_form.passphrase
    type_text(field, "copper lant")
    press(window, Qt.Key.Key_F12)
    assert field.text() == ""
    assert window.start.choices.isVisible()


@pytest.mark.parametrize("kind", ["box", "file", "exec"])
def test_the_panic_key_works_over_a_dialog(
    talk: Window, passphrase: str, kind: str, qtbot: QtBot
) -> None:
    dialog = QMessageBox(talk) if kind != "file" else QFileDialog(talk)
    dialog.setWindowTitle(CANARY)
    answers: list[int] = []
    dialog.finished.connect(answers.append)

    def panic() -> None:
        qtbot.waitExposed(dialog)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
        QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F12)

    if kind == "exec":
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, panic)
        dialog.exec()
    else:
        dialog.open()
        panic()
    assert talk.bridge.is_locked
    assert not dialog.isVisible()
    assert answers == [0]
    unlock(talk, passphrase)
    assert talk.bridge.is_open


def test_a_menu_that_hangs_open_is_shut(talk: Window) -> None:
    menu = talk.room.strip.item.menu()
    menu.popup(talk.pos())
    assert menu.isVisible()
    talk.bridge.lock()
    assert not menu.isVisible()


def test_the_palette_is_shut(talk: Window) -> None:
    talk.ask_command()
    talk.bridge.lock()
    assert not talk.palette_of_commands.isVisible()


def test_what_was_copied_from_here_is_taken_off_the_clipboard_and_nothing_else(
    talk: Window, passphrase: str
) -> None:
    board = QGuiApplication.clipboard()
    if not board.ownsClipboard():
        board.setText(CANARY)
    if not board.ownsClipboard():
        pytest.skip("this system does not tell whose the clipboard is")
    talk.bridge.lock()
    assert board.text() == ""
    assert "clipboard" in page_of(talk).hint.text()


def test_a_file_that_is_gone_stays_locked_until_it_is_back(
    talk: Window, dialogue_file: Path, passphrase: str
) -> None:
    type_text(talk.room.capture.line, "half")
    talk.bridge.lock()
    away = dialogue_file.with_name("away")
    dialogue_file.rename(away)
    with pytest.raises(NotADialogue):
        talk.bridge.unlock(passphrase)
    enter(page_of(talk).passphrase, passphrase)
    assert page_of(talk).trouble.isVisible()
    away.rename(dialogue_file)
    unlock(talk, passphrase)
    assert talk.room.capture.line.text() == "half"


def test_what_no_disk_takes_is_held_until_it_is_unlocked(
    talk: Window, dialogue_file: Path, passphrase: str
) -> None:
    line = talk.room.capture.line
    type_text(line, "the stick was pulled ou")
    away = dialogue_file.with_name("away")
    dialogue_file.rename(away)
    assert talk.bridge.lock()
    assert "memory" in page_of(talk).hint.text()
    assert not talk.close(), "words in memory alone are given up only by hand"
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox):
            box.reject()
    away.rename(dialogue_file)
    unlock(talk, passphrase)
    assert line.text() == "the stick was pulled ou"
    assert talk.message.isVisible()
    assert talk.room.capture.keep()
    talk.bridge.lock()
    unlock(talk, passphrase)
    assert line.text() == "the stick was pulled ou"


def test_the_way_from_the_locked_screen_leads_to_the_first_one(
    talk: Window, dialogue_file: Path, passphrase: str
) -> None:
    type_text(talk.room.capture.line, "half")
    talk.bridge.lock()
    click(page_of(talk).leave)
    assert talk.start.choices.isVisible()
    assert not talk.bridge.is_locked
    talk.bridge.open(dialogue_file, passphrase)
    assert talk.room.capture.line.text() == "half"


def test_the_sample_locks_too_and_tells_its_passphrase(window: Window) -> None:
    window.bridge.look_at_sample()
    path = window.bridge.desk.path
    type_text(window.room.capture.line, "half")
    window.bridge.lock()
    assert "“sample”" in page_of(window).hint.text()
    unlock(window, "sample")
    assert window.bridge.is_sample
    assert window.room.capture.line.text() == "half"
    window.bridge.lock()
    click(page_of(window).leave)
    assert not path.exists()


def test_an_export_under_way_is_finished_and_recorded_after_unlocking(
    talk: Window, passphrase: str, qtbot: QtBot
) -> None:
    go, begun = threading.Event(), threading.Event()
    done: list[str] = []

    def job() -> str:
        begun.set()
        go.wait(10)
        return "written"

    talk.bridge.run(job, done.append, outlives_lock=True)
    talk.bridge.run(lambda: "findings", done.append)
    assert begun.wait(10)
    talk.bridge.lock()
    go.set()
    assert talk.bridge.finish(10)
    QTest.qWait(50)
    assert done == []
    unlock(talk, passphrase)
    assert done == ["written"]


def test_a_locked_window_offers_nothing_but_its_way_out_and_can_be_closed(talk: Window) -> None:
    talk.bridge.lock()
    assert talk.start.offers() == ()
    assert talk.close()


def test_why_it_is_locked_is_said(talk: Window, passphrase: str) -> None:
    said = set()
    for reason in LockReason:
        talk.bridge.lock(reason)
        said.add(page_of(talk).why.text())
        talk.bridge.unlock(passphrase)
    assert len(said) == len(LockReason)


def test_a_refusal_while_locking_is_told_after_unlocking(talk: Window, passphrase: str) -> None:
    bridge = talk.bridge
    bridge.keeping.connect(lambda: bridge.do(lambda desk: desk.remove_note("no such note")))
    told: list[RapporteurError] = []
    bridge.lock()
    bridge.failed.connect(told.append)
    assert not talk.message.isVisible()
    bridge.unlock(passphrase)
    assert len(told) == 1


def test_a_wrong_passphrase_is_an_error_of_the_bridge_too(talk: Window) -> None:
    talk.bridge.lock()
    with pytest.raises(WrongPassphrase):
        talk.bridge.unlock("not this one")
    assert talk.bridge.is_locked


@pytest.fixture(scope="session")
def large_file(blank_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dialogue of 10,000 notes, closed."""
    from rapporteur.desk import Desk
    from tests.ui.conftest import PASSPHRASE

    path = Path(shutil.copy(blank_file, tmp_path_factory.mktemp("large") / "large.rapporteur"))
    desk = Desk.open(path, PASSPHRASE)
    desk.add_roundtable(Bilingual("Long"), dt.date(2026, 3, 4))
    (table,) = desk.roundtables()
    notes = [
        Note(roundtable_id=table.id, number=n, text=f"note {n} " + "x" * 80, stamped_at=NOW)
        for n in range(1, 10_001)
    ]
    desk._store.write(Change("", tuple(RecordChange(None, each) for each in notes)))
    desk.close()
    return path


def test_locking_takes_less_than_a_second_with_much_to_lock(
    window: Window, large_file: Path, tmp_path: Path, passphrase: str
) -> None:
    path = Path(shutil.copy(large_file, tmp_path / "large.rapporteur"))
    bridge = window.bridge
    bridge.open(path, passphrase)
    bridge.desk._store._db.execute("PRAGMA wal_autocheckpoint = 0")
    for number in range(150):
        add_note(window, f"one more {number}")
    type_text(window.room.capture.line, "half")
    seen: list[float] = []
    began = time.perf_counter()
    bridge.keeping.connect(lambda: seen.append(time.perf_counter() - began))
    bridge.lock()
    took = time.perf_counter() - began
    assert took < 1.0
    assert seen[0] < 0.3, "the screen is blank before anything is stored"
    assert not bridge.lock_state.is_one_file
    assert "-wal" in page_of(window).hint.text()
    bridge.unlock(passphrase)
    assert len(bridge.desk.notes(bridge.roundtable_id)) == 10_150
    assert window.room.capture.line.text() == "half"


def test_what_is_typed_anywhere_in_a_place_is_off_the_screen_once_it_is_locked(
    talk: Window,
) -> None:
    for place in range(len(talk.places.kinds)):
        talk.go(place)
    talk.room.ask_for_roundtable()
    talk.room.strip.ask_for_item()
    for field in talk.places.findChildren(QLineEdit):
        if not isinstance(field.parent(), QAbstractSpinBox):
            field.setText(CANARY)
    for text in talk.places.findChildren(QPlainTextEdit):
        text.setPlainText(CANARY)
    talk.bridge.lock()
    assert leaks() == []
