"""The gate before an export: a page that shows what stands in the way, and opens by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rapporteur.domain.anonymity import FindingKind
from rapporteur.domain.language import Language
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme
from tests.ui.guarded_article import (
    Chooser,
    check,
    chooser_of,
    composed,
    settled,
    shown_place,
    words_of,
    write,
)
from tests.ui.typist import enter, press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def chooser(tmp_path: Path) -> Chooser:
    return chooser_of(tmp_path / "out")


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge, chooser: Chooser) -> Iterator[ArticlePlace]:
    """A composed article with everybody present, in which nothing is found."""
    composed(bridge)
    yield shown_place(qtbot, bridge, chooser)
    bridge.finish()


def ask(qtbot: QtBot, place: ArticlePlace, final: bool = False) -> None:
    """Want an export, and come to the gate."""
    (place.bar.final if final else place.bar.draft).click()
    qtbot.waitUntil(place.gate.isVisible, timeout=20_000)
    settled(qtbot, place)


def test_a_draft_is_written_at_once_where_nothing_is_found(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    with qtbot.waitSignal(place.exporting.done, timeout=20_000):
        place.bar.draft.click()
    assert chooser.to is not None
    assert chooser.to.stat().st_size > 0
    assert chooser.proposed == ["After the treaty - AI-BC - draft v1 - EN.docx"]
    (export,) = bridge.desk.exports(bridge.roundtable_id)
    assert (export.version, export.final, export.language) == (1, False, Language.EN)
    assert place.outcome.isVisible()
    assert place.outcome.words.text().startswith("✓ Draft v1 written: Draft.docx.")
    assert bridge.desk.undoable() is None


def test_nothing_is_written_when_no_file_is_chosen(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    chooser.to = None
    place.bar.draft.click()
    qtbot.waitUntil(lambda: len(chooser.proposed) == 1, timeout=20_000)
    assert bridge.desk.exports(bridge.roundtable_id) == ()


def test_the_closed_gate_shows_every_finding_in_its_sentence_and_nobody_is_asked_for_a_file(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    write(place, "Ada Thorne agreed.")
    ask(qtbot, place)
    gate = place.gate
    assert gate.heading.text() == "The gate is closed. Stop the export: 2"
    assert "English edition, draft. No file was written." in gate.edition.text()
    first, second = gate.list.all()
    assert (first.words, first.sentence) == (
        "Ivan Morozov",
        "As Ivan Morozov put it, trust is slow.",
    )
    assert ", paragraph " in second.where
    assert not gate.export.isEnabled()
    assert gate.list.hasFocus()
    assert chooser.proposed == []


def test_it_opens_when_everything_is_reworded_or_let_pass(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    first = write(place, "As Ivan Morozov put it, trust is slow.")
    write(place, "Ada Thorne agreed.")
    ask(qtbot, place)
    press(place.gate.list, Qt.Key.Key_Return, CTRL)
    assert "Morozov" not in words_of(bridge, first)
    qtbot.waitUntil(lambda: "export: 1" in place.gate.heading.text(), timeout=20_000)
    assert place.gate.isVisible()
    press(place.gate.list, Qt.Key.Key_F2)
    enter(place.gate.open.form.reason, "She signs it, and said so")
    qtbot.waitUntil(place.gate.export.isEnabled, timeout=20_000)
    assert place.gate.heading.text() == "✓ The gate is open"
    assert place.gate.passed.text().startswith("Let pass with a reason: 1")
    with qtbot.waitSignal(place.exporting.done, timeout=20_000):
        place.gate.export.click()
    assert chooser.to is not None
    assert chooser.to.exists()
    assert not place.gate.isVisible()


def test_what_is_to_be_judged_is_read_before_and_stops_nothing(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    people = bridge.desk.roster().participants
    for person in [each for each in people if each.side == 2][:2]:
        bridge.desk.mark_absent(bridge.roundtable_id, person.id)
    write(place, "One Russian participant doubted it.")
    ask(qtbot, place)
    assert place.gate.heading.text() == "✓ The gate is open"
    judged = place.gate.list.all()
    assert {each.finding.kind for each in judged} == {FindingKind.SIDE}
    with qtbot.waitSignal(place.exporting.done, timeout=20_000):
        place.gate.export.click()
    assert f"Findings to judge: {len(judged)}." in place.outcome.words.text()


def test_that_nobody_is_present_leads_to_the_attendance(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    for person in bridge.desk.roster().participants:
        bridge.do(lambda desk, id=person.id: desk.mark_absent(bridge.roundtable_id, id))  # type: ignore[misc]
    settled(qtbot, place)
    ask(qtbot, place)
    assert place.gate.attendance.isVisible()
    with qtbot.waitSignal(place.attendance_wanted):
        place.gate.attendance.click()
    person = bridge.desk.roster().participants[0]
    bridge.do(lambda desk: desk.mark_present(bridge.roundtable_id, person.id))
    qtbot.waitUntil(lambda: not place.gate.attendance.isVisible(), timeout=20_000)


def test_a_finding_leads_into_the_text_and_escape_back_to_the_page(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    key = write(place, "As Ivan Morozov put it, trust is slow.")
    ask(qtbot, place)
    press(place.gate.list, Qt.Key.Key_Return)
    assert not place.gate.isVisible()
    assert place.paper.sheet.rows[key].editor.hasFocus()
    ask(qtbot, place)
    press(place.gate.list, Qt.Key.Key_Escape)
    assert not place.gate.isVisible()


def test_what_is_being_typed_is_read_before_the_gate_opens(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    row = next(iter(place.paper.sheet.rows.values()))
    row.editor.setFocus()
    type_text(row.editor, "Ada Thorne ")
    ask(qtbot, place)
    assert [each.words for each in place.gate.list.all()] == ["Ada Thorne"]


def test_each_edition_has_its_own_gate(qtbot: QtBot, place: ArticlePlace, bridge: Bridge) -> None:
    key = write(place, "As Ivan Morozov put it, trust is slow.")
    ask(qtbot, place)
    bridge.do(lambda desk: desk.write_passage(key, Language.RU, "Доверие растёт медленно."))
    place.bar.languages.choose(1)
    settled(qtbot, place)
    assert place.gate.isVisible()
    assert place.gate.edition.text().startswith("Russian edition, draft.")
    assert place.gate.heading.text() == "✓ The gate is open"
    place.bar.languages.choose(0)
    settled(qtbot, place)
    assert place.gate.heading.text() == "The gate is closed. Stop the export: 1"


def test_a_final_edition_waits_for_what_is_to_be_translated(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    place.bar.languages.choose(1)
    assert place.paper.sheet.untranslated() > 0
    write(place, "Иван Морозов возразил.")
    ask(qtbot, place, final=True)
    assert "Russian edition, final." in place.gate.edition.text()
    assert place.gate.untranslated.text().startswith("Still to translate: ")
    place.guarding.reword(place.gate.list.all()[0])
    settled(qtbot, place)
    assert place.gate.heading.text() == "The gate is closed until all is translated"
    assert not place.gate.export.isEnabled()
    place.gate.untranslated.click()
    assert not place.gate.isVisible()
    assert chooser.proposed == []


def test_a_final_edition_with_stretches_to_translate_is_refused_in_words(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    place.bar.languages.choose(1)
    ask(qtbot, place, final=True)
    assert not place.gate.export.isEnabled()
    with qtbot.waitSignal(bridge.failed, timeout=20_000) as refused:  # past the page, too
        place.exporting.export(Language.RU, final=True)
    assert "to translate" in str(refused.args[0])
    assert chooser.to is not None
    assert not chooser.to.exists()


def test_a_name_in_the_name_of_the_file_shuts_the_gate_again(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, chooser: Chooser
) -> None:
    assert chooser.to is not None
    chooser.to = chooser.to.with_name("Talks with Morozov.docx")
    place.bar.draft.click()
    qtbot.waitUntil(place.gate.isVisible, timeout=20_000)
    settled(qtbot, place)
    (found,) = place.gate.list.all()
    assert found.where == "In the file's name."
    assert not place.gate.export.isEnabled()
    assert not chooser.to.exists()
    chooser.to = chooser.to.with_name("Talks.docx")
    with qtbot.waitSignal(place.exporting.done, timeout=20_000):
        place.bar.draft.click()
    assert check(qtbot, place) == ()


def test_closing_the_dialogue_at_the_gate_leaves_nothing_of_it(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    ask(qtbot, place)
    place.gate.open.ask_reason()
    type_text(place.gate.open.form.reason, "Morozov said")
    bridge.detach(discard=True)
    assert place.gate.list.all() == ()
    assert place.gate.open.form.reason.text() == ""
    assert "Morozov" not in place.gate.open.form.what.text()


def test_the_keys_stay_in_the_list_after_something_was_let_pass(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    write(place, "Ada Thorne agreed.")
    ask(qtbot, place)
    press(place.gate.list, Qt.Key.Key_F2)
    enter(place.gate.open.form.reason, "He allowed it")
    assert place.gate.list.hasFocus()
    assert [each.words for each in place.gate.list.all()] == ["Ada Thorne"]


def test_a_dialogue_that_is_locked_while_a_file_is_chosen_writes_nothing(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge, tmp_path: Path
) -> None:
    asked: list[str] = []

    def choose(window: object, proposed: Path) -> Path:
        asked.append(proposed.name)
        bridge.lock()
        return tmp_path / "out.docx"

    place.exporting.choose = choose
    place.bar.draft.click()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert bridge.is_locked
    assert not (tmp_path / "out.docx").exists()
