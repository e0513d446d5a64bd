"""The guard reading along: underlines, the list beside the page, rewording, letting pass."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rapporteur.domain.anonymity import FindingKind, Severity
from rapporteur.domain.article import Signatory
from rapporteur.domain.language import Bilingual, Language
from rapporteur.ui.article import ArticlePlace
from rapporteur.ui.article.findings import ALL, BLOCKING, JUDGED, PASSED
from rapporteur.ui.article.places import Stretch
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.theme import Theme
from tests.ui.guarded_article import (
    article,
    check,
    composed,
    listed,
    settled,
    shown_place,
    words_of,
    write,
)
from tests.ui.typist import enter, press, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def place(qtbot: QtBot, look: Theme, bridge: Bridge) -> Iterator[ArticlePlace]:
    """A composed article with everybody present, in which nothing is found."""
    composed(bridge)
    yield shown_place(qtbot, bridge)
    bridge.finish()


def test_nothing_to_find_is_said_in_words(qtbot: QtBot, place: ArticlePlace) -> None:
    assert check(qtbot, place) == ()
    assert place.findings.heading.text() == "✓ The guard finds nothing to reword."
    assert not place.bar.found.isVisible()


# As one types


def test_a_name_is_underlined_while_it_is_typed(qtbot: QtBot, place: ArticlePlace) -> None:
    section = next(iter(place.paper.sheet.heads))
    place.paper.sheet.passage_wanted.emit(section)
    settled(qtbot, place)
    row = place.paper.sheet.rows[place.paper.current]
    whole = place.checking.edition
    type_text(row.editor, "As Ivan Morozov put it, trust is slow.")
    qtbot.waitUntil(lambda: bool(row.editor.extraSelections()), timeout=900)
    assert place.checking.edition is whole  # nothing but the paragraph was read
    assert row.editor.unsaved
    (underline,) = row.editor.extraSelections()
    assert underline.cursor.selectedText() == "Ivan Morozov"
    assert row.margin.lines() == ("■ 1 to reword",)
    qtbot.waitUntil(lambda: len(listed(place)) == 1, timeout=900)  # the list a moment later
    (found,) = listed(place)
    assert (found.words, found.subject) == ("Ivan Morozov", "Ivan Morozov")
    assert found.sentence == "As Ivan Morozov put it, trust is slow."


def test_the_underline_goes_when_the_name_goes(qtbot: QtBot, place: ArticlePlace) -> None:
    key = write(place, "Morozov")
    editor = place.paper.sheet.rows[key].editor
    qtbot.waitUntil(lambda: len(listed(place)) == 1, timeout=900)
    for _ in range(3):
        press(editor, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not listed(place), timeout=900)
    assert editor.extraSelections() == []


def test_a_reading_that_is_older_than_the_words_marks_none_of_them(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    key = write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    editor = place.paper.sheet.rows[key].editor
    place.checking.check()  # reads what is stored
    press(editor, Qt.Key.Key_Home)
    type_text(editor, "So it is and so it was: ")
    settled(qtbot, place)
    (underline,) = editor.extraSelections()
    assert underline.cursor.selectedText() == "Ivan Morozov"
    (found,) = place.checking.findings
    assert found.start == len("So it is and so it was: As ")


def test_a_long_paragraph_is_read_elsewhere(
    qtbot: QtBot, place: ArticlePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rapporteur.ui.article.checking.LONG", 20)
    key = write(place, "As everybody knows, Ivan Morozov put it so.")
    editor = place.paper.sheet.rows[key].editor
    qtbot.waitUntil(lambda: bool(editor.extraSelections()), timeout=5000)
    (underline,) = editor.extraSelections()
    assert underline.cursor.selectedText() == "Ivan Morozov"


def test_words_that_were_undone_are_read_again(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    key = write(place, "Ivan Morozov")
    settled(qtbot, place)
    bridge.do(lambda desk: desk.write_passage(key, Language.EN, "So Ivan Morozov and others"))
    (underline,) = place.paper.sheet.rows[key].editor.extraSelections()
    assert underline.cursor.selectedText() == "Ivan Morozov"


# The list


def test_the_counts_stand_above_the_list_and_above_the_page(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    write(place, "As Ivan Morozov put it.")
    write(place, "Ada Thorne agreed.")
    settled(qtbot, place)
    assert place.findings.heading.text() == "Stop the export: 2"
    assert (place.bar.found.text(), place.bar.found.accessibleName()) == (
        "■ 2",
        "Stop the export: 2",
    )
    assert [each.text() for each in place.findings.tabs.buttons] == [
        "All: 2",
        "■ 2",
        "▲ 0",
        "Let pass: 0",
    ]


def test_the_list_can_be_narrowed(qtbot: QtBot, place: ArticlePlace) -> None:
    write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    for tab, count in ((BLOCKING, 1), (JUDGED, 0), (ALL, 1)):
        place.findings.tabs.choose(tab)
        assert len(listed(place)) == count


def test_taking_a_finding_puts_the_cursor_where_it_stands(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    key = write(place, "As Ivan Morozov put it, trust is slow.")
    settled(qtbot, place)
    place.paper.sheet.title.setFocus()
    place.findings.list.taken.emit(listed(place)[0])
    editor = place.paper.sheet.rows[key].editor
    assert editor.hasFocus()
    assert editor.split()[0] == "As Ivan Morozov"


def test_a_key_walks_from_finding_to_finding_in_the_text_and_the_list(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    keys = [write(place, words) for words in ("As Ivan Morozov put it.", "Ada Thorne agreed.")]
    settled(qtbot, place)
    place.paper.sheet.title.setFocus()
    seen = []
    for key, held in ((Qt.Key.Key_F4, None), (Qt.Key.Key_F4, None), (Qt.Key.Key_F4, SHIFT)):
        press(place, key, held or Qt.KeyboardModifier.NoModifier)
        current = place.findings.current()
        assert current is not None
        assert current.key == place.paper.current
        seen.append(place.paper.current)
    assert seen == [keys[0], keys[1], keys[0]]
    press(place, Qt.Key.Key_F4, SHIFT)
    assert place.paper.current == keys[1]  # round from the first to the last


def test_the_cursor_opens_what_it_comes_to(qtbot: QtBot, place: ArticlePlace) -> None:
    key = write(place, "Ada Thorne and Ivan Morozov agreed.")
    settled(qtbot, place)
    editor = place.paper.sheet.rows[key].editor
    for at, words in ((2, "Ada Thorne"), (20, "Ivan Morozov")):
        editor.put_cursor(at)
        current = place.findings.current()
        assert current is not None
        assert current.words == words


def test_nothing_can_be_copied_from_the_lists(qtbot: QtBot, place: ArticlePlace) -> None:
    write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    board = QGuiApplication.clipboard()
    board.setText("before")
    lists: tuple[QWidget, ...] = (place.findings.list, place.outline, place.behind.list)
    for each in lists:
        each.setFocus()
        press(each, Qt.Key.Key_Down)
        press(each, Qt.Key.Key_C, CTRL)
        assert board.text() == "before"


# Rewording


def test_the_suggestion_takes_the_place_of_what_was_found_with_one_key(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    key = write(place, "Ivan Morozov said that trust is slow.")
    settled(qtbot, place)
    assert place.findings.open.reword.text().startswith("Put “")
    press(place.paper.sheet.rows[key].editor, Qt.Key.Key_Return, CTRL)
    said = words_of(bridge, key)
    assert said.startswith("A ")
    assert said.endswith(" participant said that trust is slow.")
    assert listed(place) == []
    assert check(qtbot, place) == ()


def test_a_rewording_is_one_act_that_undo_names_and_takes_back(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    key = write(place, "Then Ivan Morozov agreed.")
    settled(qtbot, place)
    place.findings.open.reword.click()
    last = bridge.desk.undoable()
    assert last is not None
    assert last.act == "Rewording of what was found"
    bridge.undo()
    assert place.paper.sheet.rows[key].editor.words() == "Then Ivan Morozov agreed."
    assert [each.words for each in listed(place)] == ["Ivan Morozov"]


def test_after_a_rewording_the_next_finding_is_open(qtbot: QtBot, place: ArticlePlace) -> None:
    first, second, third = (
        write(place, words) for words in ("Ada Thorne.", "Then Ivan Morozov.", "Olga Larina.")
    )
    settled(qtbot, place)
    place.guarding.go_to(listed(place)[1])
    press(place.paper.sheet.rows[second].editor, Qt.Key.Key_Return, CTRL)
    current = place.findings.current()
    assert current is not None
    assert current.key == third
    assert place.paper.sheet.rows[third].editor.hasFocus()
    assert first in place.paper.sheet.rows


def test_everything_alike_is_reworded_with_one_undo(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    keys = [
        write(place, words)
        for words in (
            "Ivan Morozov agreed with Ada Thorne, and Ivan Morozov said so.",
            "Then Ivan Morozov left.",
        )
    ]
    settled(qtbot, place)
    place.guarding.go_to(next(each for each in listed(place) if each.subject == "Ivan Morozov"))
    assert place.findings.open.like.text().startswith("Reword all 3 alike")
    press(place, Qt.Key.Key_Return, CTRL | SHIFT)
    assert [each.subject for each in listed(place)] == ["Ada Thorne"]
    assert all("Morozov" not in words_of(bridge, key) for key in keys)
    assert "Ada Thorne" in words_of(bridge, keys[0])
    bridge.undo()
    assert words_of(bridge, keys[0]).count("Ivan Morozov") == 2
    assert len(listed(place)) == 4


def test_after_rewording_everything_alike_the_finding_that_came_next_is_open(
    qtbot: QtBot, place: ArticlePlace
) -> None:
    for words in ("Ivan Morozov.", "Then Ivan Morozov.", "Ada Thorne.", "Olga Larina."):
        write(place, words)
    settled(qtbot, place)
    place.guarding.go_to(listed(place)[1])
    press(place, Qt.Key.Key_Return, CTRL | SHIFT)
    current = place.findings.current()
    assert current is not None
    assert current.subject == "Ada Thorne"


def test_a_name_in_a_heading_leads_to_the_heading_and_is_reworded_there(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    rows = place.paper.sheet.rows.values()
    key = next(row.passage.section_id for row in rows if "glossary" in row.editor.words())
    head = place.paper.sheet.heads[key]
    head.editor.keep_only("What Morozov answered")
    qtbot.waitUntil(lambda: bool(head.editor.extraSelections()), timeout=900)
    place.paper.writing.store_page()
    (finding,) = check(qtbot, place)
    (found,) = listed(place)
    place.findings.list.taken.emit(found)
    assert place.paper.current == key
    assert head.editor.hasFocus()
    assert place.walking.stretch(found) == Stretch(finding.start, finding.end)
    assert found.where == "In the heading “What Morozov answered”."
    press(place, Qt.Key.Key_Return, CTRL)
    (section,) = (each for each in article(bridge).sections if each.id == key)
    assert "Morozov" not in section.title.en


def test_a_name_in_the_title_is_reworded_everywhere_it_is_written(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    place.paper.sheet.title.keep_only("Talks with Ivan Morozov")
    place.paper.writing.store_page()
    found = check(qtbot, place)
    assert {each.place for each in found} == {"title", "header", "title-line", "file-name"}
    assert len(place.paper.sheet.title.extraSelections()) == 1
    place.guarding.reword(listed(place)[0])
    assert "Morozov" not in article(bridge).article.title.en
    assert check(qtbot, place) == ()


# Letting pass


def test_a_finding_passes_with_a_reason_and_the_reason_is_kept(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    key = write(place, "As Ivan Morozov put it, trust is slow.")
    settled(qtbot, place)
    press(place.paper.sheet.rows[key].editor, Qt.Key.Key_F2)
    form = place.findings.open.form
    assert form.reason.hasFocus()
    assert not form.let.isEnabled()
    assert "a name · Ivan Morozov" in form.what.text()
    enter(form.reason, "He allowed it on 5 March")
    (waiver,) = bridge.desk.waivers(bridge.roundtable_id)
    assert (waiver.kind, waiver.place, waiver.reason) == (
        FindingKind.NAME,
        key,
        "He allowed it on 5 March",
    )
    assert listed(place) == []
    settled(qtbot, place)
    assert place.checking.findings == ()
    assert place.findings.tabs.buttons[PASSED].text() == "Let pass: 1"
    (card,) = place.findings.standing.cards.cards()
    assert "He allowed it on 5 March" in card.body
    assert card.head == "a name · Ivan Morozov"


def test_a_waiver_needs_a_reason_and_escape_gives_it_up(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    write(place, "As Ivan Morozov put it.")
    settled(qtbot, place)
    place.findings.ask_reason()
    form = place.findings.open.form
    for words in ("", "   "):
        enter(form.reason, words)
    press(form.reason, Qt.Key.Key_Return, CTRL)
    assert bridge.desk.waivers(bridge.roundtable_id) == ()
    press(form.reason, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert place.findings.list.hasFocus()
    assert len(listed(place)) == 1


def test_a_waiver_that_is_revoked_is_a_finding_again(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    settled(qtbot, place)
    place.findings.ask_reason()
    enter(place.findings.open.form.reason, "He allowed it")
    settled(qtbot, place)
    place.findings.tabs.choose(PASSED)
    assert place.findings.withdraw.isVisible()
    place.findings.standing.setFocus()
    press(place.findings.standing, Qt.Key.Key_Delete)
    assert bridge.desk.waivers(bridge.roundtable_id) == ()
    settled(qtbot, place)
    place.findings.tabs.choose(ALL)
    assert len(listed(place)) == 1


def test_that_nobody_is_present_is_a_finding_that_can_pass(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    for person in bridge.desk.roster().participants:
        bridge.desk.mark_absent(bridge.roundtable_id, person.id)
    found = check(qtbot, place)
    assert found[0].kind is FindingKind.ATTENDANCE
    assert "Mark who was present under Dialogue" in place.findings.open.why.text()
    place.findings.ask_reason()
    enter(place.findings.open.form.reason, "A written exchange: nobody met")
    settled(qtbot, place)
    assert all(each.kind is not FindingKind.ATTENDANCE for each in place.checking.findings)


def test_findings_belong_to_the_language_on_the_page(qtbot: QtBot, place: ArticlePlace) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    assert len(check(qtbot, place)) == 1
    with qtbot.waitSignal(place.checking.read, timeout=10_000):
        place.bar.languages.choose(1)
    russian = place.checking.edition
    assert russian is not None
    assert russian.language is Language.RU


# Those who sign


def test_signatories_are_added_revised_and_removed(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    place.paper.sheet.byline.change.click()
    page = place.signatories
    assert page.isVisible()
    enter(page.roll.line, "Ada Thorne")
    enter(page.roll.line, "Иван Морозов")
    ada, ivan = article(bridge).signatories
    assert (ada.host, ada.name, ivan.host, ivan.name) == (
        1,
        Bilingual("Ada Thorne"),
        2,
        Bilingual(ru="Иван Морозов"),
    )
    page.roll.choose(ada.id)
    fields = {each.accessibleName(): each for each in page.form.findChildren(QWidget)}
    post = fields["Post in English"]
    post.setFocus()
    enter(post, "Director")
    note = fields["Note on the author in English"]
    note.setFocus()
    type_text(note, "writes on treaties")
    post.setFocus()
    ada = article(bridge).signatories[0]
    assert (ada.post.en, ada.about.en) == ("Director", "writes on treaties")
    page.back.click()
    assert not page.isVisible()
    assert place.paper.sheet.byline.names.text() == "Ada Thorne, Director\nИван Морозов"


def test_a_signatory_is_free_in_the_byline_and_found_in_the_text(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    signatory = Signatory(
        article_id=article(bridge).article.id, host=1, position=0, name=Bilingual("Ada Thorne")
    )
    bridge.do(lambda desk: desk.add_signatory(signatory))
    assert check(qtbot, place) == ()
    write(place, "Ada Thorne doubted it.")
    assert [each.severity for each in check(qtbot, place)] == [Severity.BLOCK]


def test_what_is_found_where_one_signs_leads_to_who_signs(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    signatory = Signatory(
        article_id=article(bridge).article.id,
        host=1,
        position=0,
        name=Bilingual("Ada Thorne"),
        post=Bilingual("Deputy of Ivan Morozov"),
    )
    bridge.do(lambda desk: desk.add_signatory(signatory))
    (finding,) = check(qtbot, place)
    assert finding.place == f"byline:{signatory.id}"
    (found,) = listed(place)
    assert found.where == "In the byline of Ada Thorne."
    place.guarding.go_to(found)
    assert place.signatories.isVisible()
    assert place.signatories.form.record == signatory
    place.guarding.reword(found)
    assert "Morozov" not in article(bridge).signatories[0].post.en


def test_what_is_typed_about_one_who_signs_is_underlined_there(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    place.paper.sheet.byline.change.click()
    enter(place.signatories.roll.line, "Ada Thorne")
    (signatory,) = article(bridge).signatories
    place.signatories.choose(signatory.id)
    settled(qtbot, place)
    fields = {each.accessibleName(): each for each in place.signatories.form.findChildren(QWidget)}
    names = ("Post in English", "Note on the author in English", "Name in English")
    post, note, name = (fields[each] for each in names)
    for field in (post, note):
        bare = field.grab().toImage()
        field.setFocus()
        type_text(field, "Deputy of Ivan Morozov")
        qtbot.waitUntil(lambda field=field: bool(field.toolTip()))  # type: ignore[misc]
        assert field.grab().toImage() != bare
        assert "Ivan Morozov" in field.toolTip()
    assert name.toolTip() == ""  # who signs may be named where they sign


def test_closing_during_a_check_tells_nobody(
    qtbot: QtBot, place: ArticlePlace, bridge: Bridge
) -> None:
    write(place, "As Ivan Morozov put it, trust is slow.")
    place.findings.check_wanted.emit()
    assert bridge.detach()
    bridge.finish()
    qtbot.wait(50)
    assert place.checking.findings == ()
    assert listed(place) == []


def test_every_part_of_the_place_has_a_name(place: ArticlePlace) -> None:
    for each in (
        place.outline,
        place.paper,
        place.findings.list,
        place.findings.standing,
        place.findings.open.form.reason,
        place.gate,
        place.gate.list,
        place.behind.list,
        place.bar.roundtable,
        place.bar.languages,
        *place.paper.sheet.editors().values(),
    ):
        assert each.accessibleName(), each


def test_tab_leaves_a_passage_for_the_next_one(qtbot: QtBot, place: ArticlePlace) -> None:
    rows = list(place.paper.sheet.rows.values())
    rows[0].editor.setFocus()
    press(rows[0].editor, Qt.Key.Key_Tab)
    assert rows[1].editor.hasFocus()
