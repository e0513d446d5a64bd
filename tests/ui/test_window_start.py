"""The first screen: begin, open, look at a sample, all in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from rapporteur import settings
from rapporteur.domain.language import Bilingual, Language
from rapporteur.ui.passphrase import Strength, strength
from rapporteur.ui.window import Window
from tests.ui.typist import click, enter, type_text


def fill_in_who(window: Window) -> None:
    form = window.start.begin_form
    type_text(form.title.ru, "Диалог о безопасности")
    for host, name, adjective in zip(
        form.hosts, ("Aldous Institute", "Baltic Council"), ("British", "Russian"), strict=True
    ):
        type_text(host.name.en, name)
        type_text(host.adjective.en, adjective)


def test_the_first_screen_offers_three_things(window: Window) -> None:
    choices = window.start.choices
    assert choices.begin.isVisible()
    assert choices.open.isVisible()
    assert choices.sample.isVisible()
    assert not choices.forget.isVisible()
    assert not window.rail.isVisible()
    assert not window.footing.isVisible()


def test_a_dialogue_is_begun_in_two_steps(window: Window, tmp_path: Path) -> None:
    form = window.start.begin_form
    click(window.start.choices.begin)
    assert not form.go_on.isEnabled()
    fill_in_who(window)
    click(form.go_on)
    assert form.file.path_line.text().endswith("Диалог о безопасности.rapporteur")
    form.file.set_path(tmp_path / "talks")
    type_text(form.passphrase.first, "copper lantern meadow seventeen")
    assert not form.begin.isEnabled()
    type_text(form.passphrase.second, "copper lantern meadow seventeen")
    click(form.begin)
    desk = window.bridge.desk
    assert desk.path == tmp_path / "talks.rapporteur"
    assert desk.dialogue().title == Bilingual(ru="Диалог о безопасности")
    assert [(host.number, host.language) for host in desk.hosts()] == [
        (1, Language.EN),
        (2, Language.RU),
    ]
    assert window.rail.isVisible()
    assert window.room.begin.isVisible()
    assert form.passphrase.first.text() == ""


def test_a_file_that_cannot_be_made_is_told_in_place(window: Window, dialogue_file: Path) -> None:
    form = window.start.begin_form
    click(window.start.choices.begin)
    fill_in_who(window)
    click(form.go_on)
    form.file.set_path(dialogue_file)
    for field in (form.passphrase.first, form.passphrase.second):
        type_text(field, "copper lantern meadow seventeen")
    before = dialogue_file.read_bytes()
    click(form.begin)
    assert form.trouble.isVisible()
    assert form.passphrase.first.text() == "copper lantern meadow seventeen"
    assert not window.bridge.is_open
    assert dialogue_file.read_bytes() == before


def test_a_wrong_passphrase_says_so_and_keeps_what_is_typed(
    window: Window, dialogue_file: Path, passphrase: str
) -> None:
    form = window.start.open_form
    click(window.start.choices.open)
    form.file.set_path(dialogue_file)
    enter(form.passphrase, "not this one")
    assert form.trouble.isVisible()
    assert form.trouble.title.text()
    assert form.file.path() == dialogue_file
    assert form.passphrase.text() == "not this one"
    assert form.passphrase.hasSelectedText()
    enter(form.passphrase, passphrase)  # typing replaces what was selected
    assert window.bridge.is_open
    assert form.passphrase.text() == ""


def test_a_file_that_was_open_is_offered_again(
    window: Window, dialogue_file: Path, passphrase: str
) -> None:
    window.start.ask_to_open(dialogue_file)
    enter(window.start.open_form.passphrase, passphrase)
    window.close_dialogue()
    assert settings.load().recent == (str(dialogue_file),)
    again = [
        button
        for button in window.start.choices.findChildren(QPushButton)
        if button.text() == "talks"
    ]
    click(again[-1])
    assert window.start.open_form.file.path() == dialogue_file
    assert window.start.open_form.passphrase.hasFocus()


def test_the_list_of_files_can_be_forgotten(
    window: Window, dialogue_file: Path, passphrase: str
) -> None:
    window.start.ask_to_open(dialogue_file)
    enter(window.start.open_form.passphrase, passphrase)
    window.close_dialogue()
    click(window.start.choices.forget)
    assert settings.load().recent == ()
    assert not window.start.choices.forget.isVisible()


def test_the_sample_opens_and_is_not_remembered(window: Window) -> None:
    click(window.start.choices.sample)
    assert window.bridge.is_sample
    assert window.room.model.rowCount() > 20
    assert "sample" in window.footing.lock.text()
    assert settings.load().recent == ()


def test_going_back_leaves_nothing_of_a_passphrase(window: Window) -> None:
    form = window.start.open_form
    click(window.start.choices.open)
    type_text(form.passphrase, "secret words")
    click(form.leave)
    assert form.passphrase.text() == ""
    assert window.start.choices.isVisible()


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.NONE),
        ("secret", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("abababababababababababab", Strength.WEAK),
        ("Tr0ub4dor&3", Strength.WEAK),
        ("the the the the the", Strength.WEAK),
        ("x9$Kq-7vTz!mR2pL", Strength.STRONG),
        ("copper lantern meadow", Strength.FAIR),
        ("copper lantern meadow seventeen", Strength.STRONG),
        ("медь фонарь луг семнадцать", Strength.STRONG),
    ],
)
def test_a_passphrase_is_judged_by_length_and_variety(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected
