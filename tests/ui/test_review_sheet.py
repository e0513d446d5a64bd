"""The matrix and the read-back sheet: what they show, and what the guard keeps in."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rapporteur.domain.convergence import Cell
from rapporteur.domain.language import Language
from rapporteur.domain.roster import Participant
from rapporteur.errors import GateClosed
from rapporteur.ui import theme
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.review import ReviewPlace
from rapporteur.ui.review.heat import ground
from rapporteur.ui.review.paper import for_print, set_up
from rapporteur.ui.theme import Theme, ThemeChoice
from tests.ui.reviewing import note, note_down, show_review
from tests.ui.typist import click, enter, press

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PENHALLOW = Participant(name_latin="Aurelia Penhallow", name_cyrillic="Аурелия Пенхаллоу")
LINES = (
    "! /1 a joint group could meet twice a year #verify",
    "+ /2 \\1 if the data stay with both sides",
    "- /1 \\1 it would take too long",
    "/2 a channel is missing #hotline",
    "(( /1 between us #hotline",
    "nobody knows",
    "! /2 a hotline of two institutes #hotline",
)


@pytest.fixture
def review(qtbot: QtBot, look: Theme, bridge: Bridge) -> ReviewPlace:
    made = show_review(qtbot, bridge, LINES)
    qtbot.waitUntil(made.triage.queue.hasFocus)
    return made


@pytest.fixture
def matrix(review: ReviewPlace) -> ReviewPlace:
    press(review.triage.queue, Qt.Key.Key_F7, CTRL)
    assert review.matrix.table.hasFocus()
    return review


def table_of(review: ReviewPlace) -> dict[tuple[str, str], str]:
    model = review.matrix.model
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    return {
        (model.headerData(row, down), model.headerData(column, across)): model.index(
            row, column
        ).data()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }


def numbers(review: ReviewPlace) -> list[int]:
    model = review.matrix.cards_model
    found = (model.note_at(row) for row in range(model.rowCount()))
    return [each.number for each in found if each is not None]


# The matrix


def test_it_tells_who_is_for_what_and_who_is_silent(matrix: ReviewPlace) -> None:
    assert table_of(matrix) == {
        ("Verification and transparency", "B · British side"): "opposes. against: 1 · ideas: 1",
        ("Verification and transparency", "R · Russian side"): "supports. for: 1",
        ("Verification and transparency", "Unattributed"): "silent.",
        ("Hotlines and contact points", "B · British side"): "silent.",
        ("Hotlines and contact points", "R · Russian side"): "spoke. ideas: 1 · else: 1",
        ("Hotlines and contact points", "Unattributed"): "silent.",
        ("Without a topic", "B · British side"): "silent.",
        ("Without a topic", "R · Russian side"): "silent.",
        ("Without a topic", "Unattributed"): "spoke. else: 1",
    }


def test_what_is_off_the_record_is_not_counted(matrix: ReviewPlace, bridge: Bridge) -> None:
    bridge.do(lambda desk: desk.turn_off_record(note(bridge, 2).id))
    told = table_of(matrix)["Verification and transparency", "R · Russian side"]
    assert told == "silent."


def test_enter_goes_to_the_notes_of_the_cell_and_escape_back(matrix: ReviewPlace) -> None:
    table, cards = matrix.matrix.table, matrix.matrix.cards
    assert numbers(matrix) == [1, 3]
    press(table, Qt.Key.Key_Return)
    assert cards.hasFocus()
    press(cards, Qt.Key.Key_Down)
    chosen = matrix.matrix.chosen()
    assert chosen is not None
    assert chosen.number == 3
    press(cards, Qt.Key.Key_Escape)
    assert table.hasFocus()


def test_arrows_walk_the_cells(matrix: ReviewPlace) -> None:
    table = matrix.matrix.table
    press(table, Qt.Key.Key_Right)
    assert numbers(matrix) == [2]
    press(table, Qt.Key.Key_Down)
    assert numbers(matrix) == [4, 7]
    press(table, Qt.Key.Key_Left)
    assert numbers(matrix) == []
    press(table, Qt.Key.Key_Return)
    assert table.hasFocus(), "there is nothing to go to"


def test_a_cell_is_spoken_with_its_topic_and_side(matrix: ReviewPlace) -> None:
    spoken = matrix.matrix.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Verification and transparency, Russian side: supports. for: 1"


def test_a_note_is_edited_from_its_cell(matrix: ReviewPlace, bridge: Bridge) -> None:
    press(matrix.matrix.table, Qt.Key.Key_Return)
    press(matrix.matrix.cards, Qt.Key.Key_Down)
    press(matrix.matrix.cards, Qt.Key.Key_F2)
    line = matrix.matrix.editing.line
    line.selectAll()
    enter(line, "+ /1 \\1 it would be quick")
    told = table_of(matrix)["Verification and transparency", "B · British side"]
    assert told == "supports. for: 1 · ideas: 1"


def test_text_can_be_read_on_every_ground_of_a_cell(look: Theme) -> None:
    for choice, colours in ((ThemeChoice.LIGHT, theme.LIGHT), (ThemeChoice.DARK, theme.DARK)):
        look.choose(choice)
        for cell in (Cell(supports=9), Cell(opposes=9), Cell(supports=9, opposes=9), Cell(1, 0, 1)):
            assert theme.contrast(colours.text, ground(cell).name()) >= 4.5
    look.choose(ThemeChoice.LIGHT)


# The sheet


@pytest.fixture
def sheet(review: ReviewPlace, bridge: Bridge, qtbot: QtBot) -> ReviewPlace:
    press(review.triage.queue, Qt.Key.Key_F8, CTRL)
    qtbot.waitUntil(lambda: review.sheet.sheet is not None, timeout=20_000)
    return review


def printed(review: ReviewPlace, to: Path) -> str:
    """The sheet printed to a PDF, and its words."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    set_up(printer)
    assert review.sheet.sheet is not None
    review.sheet.print_to(printer, review.sheet.sheet)
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not there to read the PDF")
    raw = subprocess.run(["pdftotext", "-raw", str(to), "-"], capture_output=True, check=True)
    return " ".join(unicodedata.normalize("NFKC", raw.stdout.decode()).split())


def test_the_page_tells_title_day_rule_and_what_was_said(sheet: ReviewPlace) -> None:
    text = sheet.sheet.page.toPlainText()
    for words in (
        "After the treaty",
        "London",
        "Chatham House Rule",
        "Verification and transparency",
        "a joint group could meet twice a year",
    ):
        assert words.casefold() in text.casefold()
    assert "between us" not in text
    assert "off the record: 1" in sheet.sheet.left_out.text()
    assert "No side is named" in sheet.sheet.left_out.text()


def test_it_is_printed_whole_with_page_numbers(sheet: ReviewPlace, tmp_path: Path) -> None:
    text = printed(sheet, tmp_path / "sheet.pdf")
    assert "1 / 1" in text
    for line in sheet.sheet.sheet.lines if sheet.sheet.sheet else ():
        assert re.sub(r"\W", "", line.text) in re.sub(r"\W", "", text)
    assert "between us" not in text


def test_many_pages_lose_no_line_and_leave_no_heading_behind(
    sheet: ReviewPlace, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    tops = ("arms", "cyber", "terror", "mideast", "cbm", "space", "tech", "inst")
    note_down(
        bridge,
        *(
            f"! idea {n} of those that were put at some length and in detail #{tops[n % 8]}"
            for n in range(80)
        ),
    )
    qtbot.waitUntil(
        lambda: bool(sheet.sheet.sheet and len(sheet.sheet.sheet.lines) > 80), timeout=20_000
    )
    text = printed(sheet, tmp_path / "sheet.pdf")
    assert re.search(r"\b3 / \d+", text)
    for n in range(80):
        assert f"Idea {n} of those" in text


def test_the_language_of_the_sheet_can_be_switched(sheet: ReviewPlace, qtbot: QtBot) -> None:
    click(sheet.sheet.language.buttons[1])
    qtbot.waitUntil(
        lambda: bool(sheet.sheet.sheet and sheet.sheet.sheet.language is Language.RU),
        timeout=20_000,
    )
    text = sheet.sheet.page.toPlainText()
    assert text.startswith("После договора")
    assert "Правило Чатем-Хауса" in text


def test_it_follows_what_is_written(sheet: ReviewPlace, bridge: Bridge, qtbot: QtBot) -> None:
    note_down(bridge, "! /1 an idea that came late #space")
    assert not sheet.sheet.print.isEnabled(), "what is printed must have been read by the guard"
    qtbot.waitUntil(lambda: "came late" in sheet.sheet.page.toPlainText(), timeout=20_000)
    qtbot.waitUntil(sheet.sheet.print.isEnabled, timeout=20_000)


def test_it_is_copied_as_text(sheet: ReviewPlace) -> None:
    click(sheet.sheet.copy_button)
    copied = QGuiApplication.clipboard().text()
    assert "joint group could meet twice a year" in copied
    assert "between us" not in copied


def test_what_is_selected_on_the_page_can_be_copied(sheet: ReviewPlace) -> None:
    sheet.sheet.page.setFocus()
    sheet.sheet.page.selectAll()
    press(sheet.sheet.page, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("After the treaty")


def test_the_preview_shows_the_pages(sheet: ReviewPlace, qtbot: QtBot) -> None:
    click(sheet.sheet.preview_button)
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, QPrintPreviewDialog)]
    assert len(found) == 1
    found[0].close()


def test_while_the_guard_blocks_nothing_leaves(
    sheet: ReviewPlace, bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    bridge.do(lambda desk: desk.add_participant(PENHALLOW))
    note_down(bridge, "! Penhallow would chair the group #verify")
    qtbot.waitUntil(lambda: bool(sheet.sheet.sheet and sheet.sheet.sheet.blocking), timeout=20_000)
    view = sheet.sheet
    assert view.sheet is not None
    for button in (view.print, view.preview_button, view.copy_button):
        assert not button.isEnabled()
    assert "note 8" in view.findings.all()[0].where
    QGuiApplication.clipboard().clear()
    sheet.copy_sheet()
    assert QGuiApplication.clipboard().text() == ""
    view.page.selectAll()
    press(view.page, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "", "nor by hand"
    printer = QPrinter()
    with pytest.raises(GateClosed):
        view.print_to(printer, view.sheet)


def test_a_finding_passes_with_a_reason_and_opens_the_gate(
    sheet: ReviewPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    bridge.do(lambda desk: desk.add_participant(PENHALLOW))
    note_down(bridge, "! Penhallow would chair the group #verify")
    qtbot.waitUntil(lambda: bool(sheet.sheet.sheet and sheet.sheet.sheet.blocking), timeout=20_000)
    view = sheet.sheet
    (found,) = view.findings.all()
    assert (found.words, found.where) == ("Penhallow", "note 8")
    click(view.passing.button)
    assert "Aurelia Penhallow" in view.passing.form.what.text()
    enter(view.passing.form.reason, "She asked to be named")
    qtbot.waitUntil(view.print.isEnabled, timeout=20_000)
    (waiver,) = bridge.desk.waivers(bridge.roundtable_id)
    assert (waiver.place, waiver.reason) == ("note 8", "She asked to be named")
    bridge.do(lambda desk: desk.revoke(waiver.id))
    qtbot.waitUntil(lambda: not view.print.isEnabled(), timeout=20_000)


def test_a_name_that_comes_onto_the_roster_closes_the_gate_at_once(
    sheet: ReviewPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    note_down(bridge, "! Penhallow would chair the group #verify")
    qtbot.waitUntil(sheet.sheet.print.isEnabled, timeout=20_000)
    bridge.do(lambda desk: desk.add_participant(PENHALLOW))
    assert not sheet.sheet.print.isEnabled()
    qtbot.waitUntil(lambda: bool(sheet.sheet.sheet and sheet.sheet.sheet.blocking), timeout=20_000)


def test_enter_on_a_finding_goes_to_the_note(
    sheet: ReviewPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    bridge.do(lambda desk: desk.add_participant(PENHALLOW))
    note_down(bridge, "! Penhallow would chair the group #verify")
    qtbot.waitUntil(lambda: bool(sheet.sheet.sheet and sheet.sheet.sheet.blocking), timeout=20_000)
    sheet.sheet.findings.setFocus()
    sheet.sheet.findings.choose("0")
    press(sheet.sheet.findings, Qt.Key.Key_Return)
    assert sheet.triage.isVisible()
    chosen = sheet.triage.chosen()
    assert chosen is not None
    assert chosen.number == 8


def test_from_the_triage_one_key_copies_what_the_guard_has_read(
    review: ReviewPlace, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().clear()
    review.copy_sheet()
    qtbot.waitUntil(lambda: "joint group" in QGuiApplication.clipboard().text(), timeout=20_000)
    assert review.sheet.isVisible()


def test_print_has_a_key_for_every_layout(review: ReviewPlace) -> None:
    keys = [key.toString() for key in review.commands[5][0].shortcuts()]
    assert keys == ["Shift+F9", "Ctrl+P"]


def test_closing_clears_the_page_and_its_dialog(
    sheet: ReviewPlace, bridge: Bridge, qtbot: QtBot
) -> None:
    click(sheet.sheet.preview_button)
    bridge.detach()
    assert sheet.sheet.page.toPlainText() == ""
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QPrintPreviewDialog)]
    assert not any(each.isVisible() for each in shown)


def test_with_nothing_to_read_back_it_says_so(qtbot: QtBot, look: Theme, bridge: Bridge) -> None:
    made = show_review(qtbot, bridge, ("a remark",))
    made.show_view(3)
    qtbot.waitUntil(lambda: made.sheet.sheet is not None, timeout=20_000)
    assert "Nothing was agreed" in made.sheet.page.toPlainText()
    assert not made.sheet.print.isEnabled()


def test_print_is_black_whatever_the_theme(look: Theme, sheet: ReviewPlace) -> None:
    look.choose(ThemeChoice.DARK)
    assert sheet.sheet.sheet is not None
    document = for_print(QPrinter(), sheet.sheet.sheet, "", "")
    look.choose(ThemeChoice.LIGHT)
    inks = set()
    block = document.begin()
    while block.isValid():
        inks |= {each.format.foreground().color().lightness() for each in block.textFormats()}
        block = block.next()
    assert max(inks) < 128


def test_markup_in_a_note_is_only_text(qtbot: QtBot, look: Theme, bridge: Bridge) -> None:
    made = show_review(qtbot, bridge, ("! a <b>bold</b> & <script>plain</script> idea #inf",))
    made.show_view(3)
    qtbot.waitUntil(lambda: made.sheet.sheet is not None, timeout=20_000)
    assert "<b>bold</b> & <script>plain</script>" in made.sheet.page.toPlainText()
