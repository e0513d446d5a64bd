"""The palette: every command, found by its name in either language, and run where it belongs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rapporteur import paths
from rapporteur.domain.dialogue import Kind
from rapporteur.settings import Settings
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.palette import Command, Palette, gather
from rapporteur.ui.palette.looking import choose
from rapporteur.ui.theme import Theme
from rapporteur.ui.window import Window
from tests.ui.typist import enter, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(open_window: Window) -> Palette:
    """The palette, asked for by its key."""
    press(open_window.room.capture.line, Qt.Key.Key_K, CTRL)
    assert open_window.palette_of_commands.isVisible()
    return open_window.palette_of_commands


def shown(palette: Palette) -> list[str]:
    entries = (palette.model.entry(row) for row in range(palette.model.rowCount()))
    return [each.command.text for each in entries if each.command is not None]


def current(palette: Palette) -> str:
    command = palette.model.entry(palette.list.currentIndex().row()).command
    return command.text if command else ""


def all_actions(window: Window) -> list[QAction]:
    """Every action of the window with words, all places built; Qt's own in its fields left out."""
    for number in range(len(window.places.kinds)):
        window.go(number)
    window.go(0)
    foreign = (QLineEdit, QPlainTextEdit, QCalendarWidget)
    return [
        each
        for each in window.findChildren(QAction)
        if each.text() and each.menu() is None and not each.isSeparator()
        if not any(isinstance(above, foreign) for above in parents(each))
    ]


def parents(action: QAction) -> list[object]:
    found: list[object] = []
    parent = action.parent()
    while parent is not None:
        found.append(parent)
        parent = parent.parent()
    return found


def test_every_action_of_the_window_is_found_by_its_own_name(open_window: Window) -> None:
    actions = all_actions(open_window)
    commands = gather(open_window)
    assert len(actions) > 40
    for action in actions:
        if action is open_window.menus.palette:
            continue
        name = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
        found = choose(commands, name, {})
        assert any(each.text.endswith(name) for each in found), name


def test_a_place_that_is_not_built_yet_offers_what_it_does_once_it_is(open_window: Window) -> None:
    before = {each.text for each in gather(open_window)}
    after = {each.text for each in gather(open_window)} | {
        action.text().replace("&", "") for action in all_actions(open_window) if not in_menu(action)
    }
    assert after - before == set()


def in_menu(action: QAction) -> bool:
    return isinstance(action.parent(), QMenu)


def test_no_two_commands_that_can_be_used_together_share_a_key(open_window: Window) -> None:
    all_actions(open_window)  # every place is there
    everywhere = [each for each in gather(open_window) if each.place == "Everywhere"]
    for kind in open_window.places.kinds:
        here = [each for each in gather(open_window) if each.place == kind.word]
        keys = [key.toString() for each in (*everywhere, *here) for key in each.keys]
        keys += [key.toString() for key in open_window.menus.palette.shortcuts()]
        assert sorted(keys) == sorted(set(keys)), kind.word


def test_no_key_breaks_the_rules_for_keys(open_window: Window) -> None:
    """Letters only with Ctrl, no punctuation, no Alt with a digit; the room has no letter at all."""
    keys = {key.toString(): each for each in all_actions(open_window) for key in each.shortcuts()}
    allowed = re.compile(
        r"(Ctrl\+|Shift\+|Alt\+)*(F\d+|Up|Down|PgUp|PgDown|Return|Enter|Backspace|Del|Space|Left|Right)"
        r"|Ctrl\+(Shift\+)?[A-Z]|Ctrl\+\d|Undo|Redo"  # keys of some keyboards
    )
    assert {key for key in keys if not allowed.fullmatch(key)} == set()
    room = {
        key.toString()
        for group in open_window.room.commands
        for each in group
        for key in each.shortcuts()
    }
    assert not any(re.search(r"\+[A-Z]$", key) for key in room)


def test_a_command_with_a_letter_has_a_key_for_a_russian_layout_too(open_window: Window) -> None:
    """But Quit, which nobody needs in a hurry."""
    dead = [
        each.text()
        for each in all_actions(open_window)
        if each.shortcuts()
        and all(re.search(r"\+[A-Z]$", key.toString()) for key in each.shortcuts())
        and each is not open_window.menus.quit
    ]
    assert dead == []


def test_f1_asks_for_it_too_and_a_second_time_leaves(open_window: Window) -> None:
    line = open_window.room.capture.line
    press(line, Qt.Key.Key_F1)
    palette = open_window.palette_of_commands
    assert palette.isVisible()
    assert palette.window() is open_window, "painted inside the window"
    press(palette.field, Qt.Key.Key_F1)
    assert not palette.isVisible()
    assert line.hasFocus()


def test_escape_gives_the_focus_back_to_where_it_was(open_window: Window) -> None:
    enter(open_window.room.capture.line, "one")
    stream = open_window.room.stream
    stream.take_focus()
    press(stream, Qt.Key.Key_K, CTRL)
    palette = open_window.palette_of_commands
    assert palette.field.hasFocus()
    press(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert stream.hasFocus()
    assert stream.chosen() is not None


def test_the_chosen_note_is_still_chosen_when_a_command_runs(open_window: Window) -> None:
    enter(open_window.room.capture.line, "one")
    open_window.room.stream.take_focus()
    press(open_window.room.stream, Qt.Key.Key_K, CTRL)
    palette = open_window.palette_of_commands
    type_text(palette.field, "star")
    press(palette.field, Qt.Key.Key_Return)
    (note,) = open_window.bridge.desk.notes(open_window.bridge.roundtable_id)
    assert note.star


def test_without_words_everything_stands_there_by_place(palette: Palette) -> None:
    entries = [palette.model.entry(row) for row in range(palette.model.rowCount())]
    headings = [each.heading for each in entries if each.heading]
    assert headings[:2] == ["Room", "Everywhere"]
    assert set(headings) == {"Room", "Everywhere"} | set(headings[2:])
    keys = {each.command.text: each.command.key() for each in entries if each.command}
    assert keys["Idea"] == "Ctrl+2"
    assert keys["Search"] == "F3"


def test_what_has_to_be_built_first_comes_a_moment_later(open_window: Window, qtbot: QtBot) -> None:
    press(open_window.room.capture.line, Qt.Key.Key_K, CTRL)
    palette = open_window.palette_of_commands
    type_text(palette.field, "star")  # within the same moment, however slow the machine is
    assert shown(palette) == ["Star"]
    qtbot.waitUntil(lambda: shown(palette) == ["Star", "Star"])
    assert palette.list.currentIndex().row() == 0
    assert palette.model.entry(1).words() == "Star, Review, Ctrl+9"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("star", "Star"),
        ("note last", "Edit the last note"),
        ("ed la no", "Edit the last note"),
        ("звёзд", "Star"),
        ("звезд", "Star"),
        ("зал", "Room"),
        ("кщщь", "Room"),
        ("pdtpl", "Star"),
        ("тёмн", "Theme: Dark"),
        ("F3", "Search"),
        ("missiles", "Agenda item: 1 · Missiles"),
        ("treaty after", "Roundtable: 1 · After the treaty"),
        ("ракеты", "Agenda item: 1 · Missiles"),
        ("british", "Side of the next note: British side"),
    ],
)
def test_a_command_is_found_by_its_words(palette: Palette, typed: str, first: str) -> None:
    type_text(palette.field, typed)
    assert current(palette) == first


def test_words_that_nothing_is_called_find_nothing(palette: Palette) -> None:
    type_text(palette.field, "zeppelin")
    assert shown(palette) == []
    assert palette.nothing.isVisible()
    press(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def command(text: str, enabled: bool = True) -> Command:
    return Command(text, "Room", (), enabled, lambda: None)


def test_the_name_itself_comes_first_and_a_word_of_it_last() -> None:
    commands = [command("Next agenda item"), command("Agenda item before"), command("Agenda")]
    assert [each.text for each in choose(commands, "agenda", {})] == [
        "Agenda",
        "Agenda item before",
        "Next agenda item",
    ]


def test_of_equals_what_was_used_last_comes_first_and_what_cannot_be_used_last() -> None:
    commands = [
        command("Side one"),
        command("Side two", False),
        command("Side three"),
        command("Side four"),
    ]
    used = {("Room", "Side four"): 1, ("Room", "Side three"): 2}
    assert [each.text for each in choose(commands, "side", used)] == [
        "Side three",
        "Side four",
        "Side one",
        "Side two",
    ]


def test_two_words_need_two_words_of_the_name() -> None:
    assert choose([command("Star")], "s st", {}) == []
    assert choose([command("Start again")], "s a", {}) != []


def test_what_was_used_before_is_offered_before_its_equals(palette: Palette) -> None:
    type_text(palette.field, "agenda item 2")
    press(palette.field, Qt.Key.Key_Return)
    palette.ask()
    type_text(palette.field, "agenda item")
    usable = [each for each in shown(palette) if each.startswith("Agenda item: ")]
    assert usable[0] == "Agenda item: 2 · Data"


def test_a_command_of_the_room_is_run_from_another_place_by_going_there(
    open_window: Window,
) -> None:
    open_window.go(len(open_window.places.kinds) - 1)
    open_window.ask_command()
    palette = open_window.palette_of_commands
    type_text(palette.field, "search")
    press(palette.field, Qt.Key.Key_Return)
    assert open_window.room.isVisible()
    assert open_window.room.search.field.hasFocus()


def test_an_agenda_item_and_a_roundtable_are_places_to_go(
    palette: Palette, open_window: Window
) -> None:
    type_text(palette.field, "data")
    press(palette.field, Qt.Key.Key_Return)
    item = open_window.bridge.desk.agenda(open_window.bridge.roundtable_id)[1]
    assert open_window.room.strip.item_id == item.id


def test_what_cannot_be_done_now_is_shown_and_does_nothing(open_window: Window) -> None:
    open_window.ask_command()
    palette = open_window.palette_of_commands
    type_text(palette.field, "redo")
    (redo,) = (
        palette.model.entry(row).command
        for row in range(palette.model.rowCount())
        if palette.model.entry(row).words().startswith("Redo")
    )
    assert redo is not None
    assert not redo.is_enabled
    press(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible(), "there is nothing to run"


def test_undo_is_found_by_its_bare_name_in_both_languages(open_window: Window) -> None:
    enter(open_window.room.capture.line, "one")
    open_window.ask_command()
    palette = open_window.palette_of_commands
    for typed in ("undo", "отменить"):
        palette.field.clear()
        type_text(palette.field, typed)
        assert current(palette) == "Undo “Note 1”"


def test_the_key_of_a_command_works_in_the_palette_and_closes_it(
    palette: Palette, open_window: Window
) -> None:
    press(palette.field, Qt.Key.Key_2, CTRL)
    assert not palette.isVisible()
    reading = open_window.bridge.desk.read_line(
        open_window.room.capture.line.text(), open_window.bridge.roundtable_id
    )
    assert reading.kind is Kind.IDEA


def test_arrows_go_over_headings_and_stop_at_the_ends(palette: Palette) -> None:
    count = len(shown(palette))
    for _ in range(count + 3):
        press(palette.field, Qt.Key.Key_Down)
    last = current(palette)
    press(palette.field, Qt.Key.Key_Down)
    assert current(palette) == last
    for _ in range(count + 3):
        press(palette.field, Qt.Key.Key_Up)
    assert current(palette) == shown(palette)[0]


def test_tab_stays_in_the_palette(palette: Palette) -> None:
    before = current(palette)
    press(palette.field, Qt.Key.Key_Tab)
    assert palette.field.hasFocus()
    assert current(palette) != before


def test_a_click_runs_a_command_and_a_click_beside_leaves(
    palette: Palette, open_window: Window
) -> None:
    type_text(palette.field, "dialogue f8")
    palette.field.clear()
    type_text(palette.field, "star")
    place = palette.list.visualRect(palette.model.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert "*" in open_window.room.capture.line.text() or not palette.isVisible()
    palette.ask()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_the_first_screen_has_a_palette_too(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "before.rapporteur"
    file.touch()
    window.settings = Settings(recent=(str(file),))
    window.ask_command()
    palette = window.palette_of_commands
    names = shown(palette)
    assert {"Begin a dialogue", "Open a dialogue", "Look at a sample"} <= set(names)
    assert "Open lately: before" in names
    assert "Star" not in names
    type_text(palette.field, "before")
    press(palette.field, Qt.Key.Key_Return)
    assert window.start.open_form.isVisible()
    assert window.start.open_form.file.path() == file


def test_a_file_that_was_open_lately_is_opened_instead(open_window: Window, tmp_path: Path) -> None:
    file = tmp_path / "before.rapporteur"
    file.touch()
    open_window.settings = Settings(recent=(str(file), str(open_window.bridge.desk.path)))
    open_window.ask_command()
    names = shown(open_window.palette_of_commands)
    assert [each for each in names if each.startswith("Open lately")] == ["Open lately: before"]
    open_window.open_file(file)
    assert not open_window.bridge.is_open
    assert open_window.start.open_form.isVisible()


def test_the_palette_goes_with_the_dialogue(palette: Palette, open_window: Window) -> None:
    open_window.bridge.detach(discard=True)
    assert not palette.isVisible()
    assert shown(palette) == [], "nothing of the dialogue stays in it"


def test_the_footing_leads_to_it(open_window: Window) -> None:
    open_window.footing.commands.click()
    assert open_window.palette_of_commands.isVisible()


def test_it_takes_three_fifths_of_the_window_and_follows_its_size(
    palette: Palette, open_window: Window
) -> None:
    for width, height in ((1366, 768), (1920, 1080)):
        open_window.resize(width, height)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        assert palette.size() == open_window.size()
        panel = palette.field.parentWidget()
        assert panel is not None
        assert abs(panel.width() / width - 0.6) < 0.01


@pytest.fixture
def russian(qapp: QApplication) -> object:
    before, translator = QLocale(), QTranslator(qapp)
    QLocale.setDefault(QLocale("ru_RU"))
    assert translator.load(str(paths.resource("translations", "rapporteur_ru.qm")))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize("typed", ["star", "звезд", "ЗВЁЗ", "pd`plj", "ыефк"])
def test_in_russian_too_either_language_and_layout_finds_a_command(
    russian: object, qtbot: QtBot, look: Theme, typed: str
) -> None:
    window = Window(Bridge(), look, Settings())
    qtbot.addWidget(window, before_close_func=lambda each: each.bridge.detach(discard=True))
    window.show()
    window.start.look_at_sample()
    found = choose(gather(window), typed, {})
    assert found[0].text == "Звёздочка"
    assert found[0].keys == (QKeySequence("Ctrl+9"),)
