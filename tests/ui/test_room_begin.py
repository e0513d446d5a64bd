"""A roundtable begun in the room, with its agenda."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rapporteur.domain.language import Bilingual
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room.begin import BeginRoundtable
from rapporteur.ui.theme import Theme
from tests.ui.typist import press, type_text

AGENDA = "14:00 1. Missiles (Chair: Dr Ada Thorne)\nData / Данные\nCoffee break"


@pytest.fixture
def form(qtbot: QtBot, look: Theme, empty_bridge: Bridge) -> BeginRoundtable:
    made = BeginRoundtable(empty_bridge)
    qtbot.addWidget(made)
    made.resize(1278, 720)
    made.ask(can_leave=False)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_an_agenda_is_pasted_where_a_roundtable_begins(
    form: BeginRoundtable, empty_bridge: Bridge
) -> None:
    type_text(form.title.en, "After the treaty")
    form.agenda.setPlainText(AGENDA)
    form.begin.click()
    agenda = empty_bridge.desk.agenda(empty_bridge.roundtable_id)
    assert [each.title for each in agenda] == [
        Bilingual("Missiles"),
        Bilingual("Data", "Данные"),
    ]


def test_a_roundtable_begins_without_one(form: BeginRoundtable, empty_bridge: Bridge) -> None:
    type_text(form.title.ru, "После договора")
    press(form.title.ru, Qt.Key.Key_Return)
    assert empty_bridge.desk.agenda(empty_bridge.roundtable_id) == ()
