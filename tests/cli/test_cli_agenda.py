"""An agenda and a list of people from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.command import Run

AGENDA = """\
14:00-15:30 2. Verification after INF (Chair: Dr Ada Thorne)
Opening remarks / Вступительное слово
"""
CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//t//EN
BEGIN:VEVENT
UID:b
DTSTART:20260304T150000Z
SUMMARY:Data
END:VEVENT
BEGIN:VEVENT
UID:a
DTSTART:20260304T140000Z
SUMMARY:1. Missiles
END:VEVENT
END:VCALENDAR
"""


def test_an_agenda_is_taken_from_standard_input_without_times_and_names(
    run: Run, laid: Path
) -> None:
    done = run("agenda", laid, "-", "--roundtable", "1", input=AGENDA)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "1\tLimits",
        "2\tVerification after INF",
        "3\tOpening remarks / Вступительное слово",
    ]
    assert "Dr Ada Thorne" in done.stderr


def test_an_agenda_is_taken_from_a_calendar_in_the_order_of_its_hours(
    run: Run, laid: Path, tmp_path: Path
) -> None:
    file = tmp_path / "day.ics"
    file.write_text(CALENDAR, encoding="utf-8")
    done = run("agenda", laid, file, "--roundtable", "1", "--json")
    assert [each["title"]["en"] for each in json.loads(done.stdout)] == [
        "Limits",
        "Missiles",
        "Data",
    ]


def test_an_agenda_is_printed(run: Run, laid: Path) -> None:
    assert run("agenda", laid, "--roundtable", "1").stdout == "1\tLimits\n"


def test_what_holds_no_item_is_refused(run: Run, laid: Path, tmp_path: Path) -> None:
    done = run("agenda", laid, "-", "--roundtable", "1", input="Limits\nCoffee break\n")
    assert done.returncode == 2
    assert "no new agenda item" in done.stderr
    assert run("agenda", laid, tmp_path / "none.ics", "--roundtable", "1").returncode == 2
