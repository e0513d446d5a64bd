"""The strip: where the talk stands, how long it has, what holds in the room, and what comes next."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rapporteur.domain.dialogue import Rule
from rapporteur.domain.language import Bilingual
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room.chooser import Chooser
from rapporteur.ui.room.scene import Scene
from rapporteur.ui.room.strip import Strip
from rapporteur.ui.theme import Theme, Tone, Voice
from tests.ui.typist import enter, press, type_text

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//EN
BEGIN:VEVENT
UID:1@x
DTSTAMP:20260301T080000Z
DTSTART:20260304T100000Z
SUMMARY:Norms of behaviour
END:VEVENT
BEGIN:VEVENT
UID:2@x
DTSTAMP:20260301T080000Z
DTSTART:20260304T090000Z
SUMMARY:Открытие
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def strip(qtbot: QtBot, look: Theme, bridge: Bridge) -> Strip:
    """The strip of a roundtable with two agenda items, following the bridge."""
    made = Strip(bridge)
    qtbot.addWidget(made)
    made.resize(1100, 60)
    show(made, bridge)
    bridge.changed.connect(lambda _: show(made, bridge))
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def show(strip: Strip, bridge: Bridge) -> None:
    notes = bridge.desk.notes(bridge.roundtable_id)
    strip.show_scene(Scene.of(bridge.desk, bridge.roundtable_id), notes[-1] if notes else None)


def titles(bridge: Bridge) -> list[str]:
    return [each.title.en or each.title.ru for each in bridge.desk.agenda(bridge.roundtable_id)]


def test_it_says_the_item_the_rule_and_the_side(strip: Strip) -> None:
    assert strip.item.words() == "1 · Missiles"
    assert strip.rule.text() == "Chatham House Rule"
    assert strip.side.words() == "side: unattributed"


def test_what_is_chosen_is_in_the_name_that_a_screen_reader_says(strip: Strip) -> None:
    assert strip.item.accessibleName() == "Agenda item: 1 · Missiles"
    strip.cycle_side()
    assert strip.side.accessibleName() == "Side of the next note: British side"


def test_an_item_of_its_own_rule_changes_the_badge(strip: Strip, bridge: Bridge) -> None:
    roundtable_id = bridge.roundtable_id
    title = Bilingual("Statements")
    bridge.do(lambda desk: desk.add_agenda_item(roundtable_id, title, Rule.ON_RECORD))
    strip.step_item(2)
    assert strip.rule.text() == "On the record"


def test_the_side_goes_back_to_unattributed_at_the_next_item(strip: Strip) -> None:
    strip.cycle_side()
    assert strip.side.words() == "British side"
    strip.step_item(1)
    assert strip.side.words() == "side: unattributed"


def test_the_time_runs_from_the_moment_the_item_was_gone_to(strip: Strip) -> None:
    assert strip.running.text() == ""
    strip.step_item(1)
    assert strip.running.text().endswith("00:00:00")


def test_the_time_of_an_item_begins_with_its_first_note_when_the_file_is_opened_again(
    strip: Strip, bridge: Bridge
) -> None:
    before = dt.datetime.now().astimezone() - dt.timedelta(minutes=12, seconds=30)
    item = bridge.desk.agenda(bridge.roundtable_id)[1]
    roundtable_id = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_note(roundtable_id, "one", before, item_id=item.id))
    strip.forget()
    show(strip, bridge)
    assert strip.item.words() == "2 · Data"
    assert "00:12:3" in strip.running.text()


def test_a_talk_of_yesterday_is_not_running(strip: Strip, bridge: Bridge) -> None:
    before = dt.datetime.now().astimezone() - dt.timedelta(days=1)
    item = bridge.desk.agenda(bridge.roundtable_id)[1]
    roundtable_id = bridge.roundtable_id
    bridge.do(lambda desk: desk.add_note(roundtable_id, "one", before, item_id=item.id))
    strip.forget()
    show(strip, bridge)
    assert strip.running.text() == ""


def test_past_the_last_item_one_more_is_asked_for_in_place(strip: Strip, bridge: Bridge) -> None:
    strip.step_item(1)
    assert strip.new_items.isHidden()
    strip.step_item(1)
    assert strip.new_item.hasFocus()
    assert strip.item.isHidden()
    enter(strip.new_item, "Обмен данными")
    assert titles(bridge) == ["Missiles", "Data", "Обмен данными"]
    assert strip.item.words() == "3 · Обмен данными"
    assert strip.new_items.isHidden()


def test_before_the_first_item_nothing_is_asked(strip: Strip) -> None:
    strip.step_item(-1)
    assert strip.new_items.isHidden()
    assert strip.item.words() == "1 · Missiles"


def test_escape_leaves_the_question_and_an_empty_enter_too(
    strip: Strip, bridge: Bridge, qtbot: QtBot
) -> None:
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        strip.ask_for_item()
        with qtbot.waitSignal(strip.left):
            press(strip.new_item, leave)
        assert strip.new_items.isHidden()
        assert strip.item.isVisible()
    assert titles(bridge) == ["Missiles", "Data"]


def test_what_was_half_typed_is_gone_after_escape(strip: Strip) -> None:
    strip.ask_for_item()
    type_text(strip.new_item, "half")
    press(strip.new_item, Qt.Key.Key_Escape)
    strip.ask_for_item()
    assert strip.new_item.text() == ""


def paste(text: str, into: Strip) -> None:
    into.ask_for_item()
    QApplication.clipboard().setText(text)
    into.new_item.paste()


@pytest.mark.parametrize(
    ("pasted", "added"),
    [
        ("14:00 2. Verification\n15:00 3. Norms", ["Verification", "Norms"]),
        ("1) Проверка\n2) Нормы\n\n3) Итоги", ["Проверка", "Нормы", "Итоги"]),
        (
            "• Cyber\n– Конфликты в космосе\r\n* Next steps",
            ["Cyber", "Конфликты в космосе", "Next steps"],
        ),
        (
            "10:00–10:15\tOpening remarks\n10:15–11:30\tКиберугрозы",
            ["Opening remarks", "Киберугрозы"],
        ),
        ("  Verification  \n5G networks", ["Verification", "5G networks"]),
    ],
)
def test_several_lines_become_several_items(
    strip: Strip, bridge: Bridge, pasted: str, added: list[str]
) -> None:
    paste(pasted, strip)
    assert strip.new_items.says.text() == f"Enter adds items: {len(added)}"
    press(strip.new_item, Qt.Key.Key_Return)
    assert titles(bridge) == ["Missiles", "Data", *added]
    assert strip.item.words() == f"3 · {added[0]}", "at the first of them"
    bridge.undo()
    assert titles(bridge) == ["Missiles", "Data"], "one act"


def test_a_line_alone_is_an_item_whatever_it_says(strip: Strip, bridge: Bridge) -> None:
    strip.ask_for_item()
    enter(strip.new_item, "Coffee")
    assert titles(bridge)[-1] == "Coffee"


def test_a_number_and_a_time_are_taken_off_a_line_alone(strip: Strip, bridge: Bridge) -> None:
    strip.ask_for_item()
    enter(strip.new_item, "14:00 2. Проверка")
    assert titles(bridge)[-1] == "Проверка"


def test_what_holds_no_new_item_is_told_and_stays(strip: Strip, bridge: Bridge) -> None:
    failed: list[object] = []
    bridge.failed.connect(failed.append)
    paste("10:00\n11:00 Lunch", strip)
    press(strip.new_item, Qt.Key.Key_Return)
    assert len(failed) == 1
    assert strip.new_item.text() == "10:00\n11:00 Lunch"


def test_an_agenda_comes_from_a_calendar_and_is_looked_at_first(
    strip: Strip, bridge: Bridge, tmp_path: Path
) -> None:
    file = tmp_path / "talks.ics"
    file.write_text(CALENDAR, "utf-8")
    strip.take_agenda(file)
    assert strip.new_item.text() == "Открытие\nNorms of behaviour"
    assert titles(bridge) == ["Missiles", "Data"], "nothing is stored yet"
    press(strip.new_item, Qt.Key.Key_Return)
    assert titles(bridge)[2:] == ["Открытие", "Norms of behaviour"]


def test_a_file_that_is_no_calendar_is_told(strip: Strip, bridge: Bridge, tmp_path: Path) -> None:
    failed: list[object] = []
    bridge.failed.connect(failed.append)
    strip.take_agenda(tmp_path / "nothing.ics")
    assert len(failed) == 1


def test_the_menu_of_the_item_leads_there(strip: Strip) -> None:
    texts = [each.text() for each in strip.item.menu().actions()]
    assert texts[-2:] == ["New agenda item…", "Agenda from a file…"]


def test_choosing_from_a_menu_goes_on_with_the_line(strip: Strip, qtbot: QtBot) -> None:
    for chooser in (strip.item, strip.side):
        with qtbot.waitSignal(strip.left):
            chooser.menu().actions()[1].trigger()
    assert strip.item.words() == "2 · Data"


def test_a_long_title_gives_way_to_the_window(qtbot: QtBot, look: Theme) -> None:
    chooser = Chooser("Agenda item", Voice.HEADING, Tone.TEXT)
    qtbot.addWidget(chooser)
    title = "Hotlines, de-confliction & nuclear command " * 4
    chooser.say(title)
    assert chooser.minimumSizeHint().width() < 200
    chooser.show()
    chooser.resize(chooser.sizeHint())
    whole = chooser.grab().toImage()
    chooser.resize(300, chooser.height())
    cut = chooser.grab().toImage()
    assert cut.copy(0, 0, 200, 20) == whole.copy(0, 0, 200, 20), "it begins with the same words"
    assert cut.copy(200, 0, 100, 20) != whole.copy(200, 0, 100, 20), "and says that it goes on"
    assert chooser.words() == title


def test_closing_the_dialogue_leaves_nothing_of_it(strip: Strip) -> None:
    strip.ask_for_item()
    type_text(strip.new_item, "half a title")
    strip.forget()
    assert strip.new_item.text() == ""
    assert strip.item.words() == "No agenda item"
