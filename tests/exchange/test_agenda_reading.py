"""An agenda that was typed, pasted, or saved by a calendar."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.incoming import AgendaLine
from rapporteur.domain.language import Bilingual
from rapporteur.errors import BadInput
from rapporteur.exchange.agenda import read_agenda
from rapporteur.exchange.calendar import read_agenda_file


def only(line: str) -> AgendaLine:
    (read,) = read_agenda(line)
    return read


@pytest.mark.parametrize(
    ("line", "starts", "title"),
    [
        ("14:00–15:30 2. Verification after INF", "14:00", "Verification after INF"),
        ("• 9.30 - 10.45 Verification after INF", "09:30", "Verification after INF"),
        ("2:00 pm – 3:00 pm: Verification after INF", "14:00", "Verification after INF"),
        ("Session 3: Verification after INF", "", "Verification after INF"),
        ("III. Verification after INF", "", "Verification after INF"),
        ("1) 14:00 Item 1 — Verification after INF", "14:00", "Verification after INF"),
        ("Verification after INF: 3 lessons", "", "Verification after INF: 3 lessons"),
        ("2026 Review Conference", "", "2026 Review Conference"),
        ("The chair's role", "", "The chair's role"),
        ("New START", "", "New START"),
    ],
)
def test_times_numbers_and_bullets_come_off(line: str, starts: str, title: str) -> None:
    read = only(line)
    assert (read.starts, read.title, read.left_out) == (starts, Bilingual(title), "")


@pytest.mark.parametrize(
    "line",
    [
        "AGENDA / ПОВЕСТКА ДНЯ",
        "Programme",
        "Lunch / Обед",
        "Monday, 12 October 2026",
        "Tuesday 3 and Wednesday 4 March 2026",
        "Day 1",
        "Day One: Monday 12th October",
        "12 октября 2026 г.",
        "Понедельник, 12 октября",
        "12.10.2026",
    ],
)
def test_the_head_of_an_agenda_a_day_and_a_break_are_no_items(line: str) -> None:
    assert only(line).title == Bilingual()


@pytest.mark.parametrize(
    "line",
    [
        "Decisions",
        "Декларация",
        "Маркировка",
        "The day after",
        "The 2026 Conference",
        "May Day",
        "INF",
    ],
)
def test_what_only_begins_like_a_day_is_an_item(line: str) -> None:
    title = only(line).title
    assert (title.en or title.ru) == line


@pytest.mark.parametrize(
    ("line", "title", "left_out"),
    [
        ("Data (Chair: Dr Ada Thorne)", "Data", "Chair: Dr Ada Thorne"),
        ("Data. Moderator: Ada Thorne, RUSI", "Data", "Moderator: Ada Thorne, RUSI"),
        ("Data, chaired by Ada Thorne", "Data", "chaired by Ada Thorne"),
        ("Data — speakers: Ada Thorne and Bo Lee", "Data", "speakers: Ada Thorne and Bo Lee"),
        ("Данные (модератор: И. Морозов)", "Данные", "модератор: И. Морозов"),
        ("Данные. Докладчик: Морозов И.И.", "Данные", "Докладчик: Морозов И.И"),
        ("Chair: Ada Thorne", "", "Chair: Ada Thorne"),
    ],
)
def test_who_chairs_is_no_part_of_a_heading(line: str, title: str, left_out: str) -> None:
    read = only(line)
    assert (read.title.en or read.title.ru, read.left_out) == (title, left_out)


def test_a_title_in_both_languages_is_taken_in_both() -> None:
    assert only("1. Missiles / Ракеты").title == Bilingual("Missiles", "Ракеты")
    assert only("Ракеты | Missiles").title == Bilingual("Missiles", "Ракеты")
    assert only("Ракеты").title == Bilingual(ru="Ракеты")
    assert only("Arms control / confidence").title == Bilingual("Arms control / confidence")


@pytest.mark.parametrize(
    "line",
    ["Agenda", "Повестка дня:", "11:00 Coffee break", "Обед", "13:00 – 14:00", "Registration"],
)
def test_a_break_or_a_heading_is_no_item(line: str) -> None:
    assert not only(line).title
    assert only(line).source == line


def test_a_time_on_a_line_of_its_own_belongs_to_the_next() -> None:
    (read,) = read_agenda("14:00 – 15:00\nMissiles")
    assert (read.starts, read.title) == ("14:00", Bilingual("Missiles"))


def test_what_is_no_agenda_is_refused() -> None:
    with pytest.raises(BadInput, match="more than 500 lines"):
        read_agenda("x\n" * 900)


def calendar(*events: str, more: str = "") -> str:
    inside = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b\r\n"
    return f"{head}{more}{inside}END:VCALENDAR\r\n"


class TestACalendar:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        return tmp_path / "day.ics"

    def read(self, file: Path, text: str, encoding: str = "utf-8") -> list[tuple[str, str]]:
        file.write_text(text, encoding=encoding, newline="")
        return [
            (each.starts, each.title.en or each.title.ru)
            for each in read_agenda_file(file)
            if each.title
        ]

    def test_gives_an_item_for_each_event_in_the_order_of_moments(self, file: Path) -> None:
        text = calendar(
            "UID:c\r\nDTSTART;TZID=Europe/Moscow:20260304T160000\r\nSUMMARY:Third",  # 13:00 UTC
            "UID:b\r\nDTSTART;TZID=Europe/London:20260304T120000\r\nSUMMARY:2. Second",
            "UID:a\r\nDTSTART:20260304T110000Z\r\nSUMMARY:First",
            "UID:d\r\nSUMMARY:Whenever",
        )
        assert self.read(file, text) == [
            ("11:00", "First"),
            ("12:00", "Second"),
            ("16:00", "Third"),
            ("", "Whenever"),
        ]

    def test_may_list_its_items_in_one_event(self, file: Path) -> None:
        text = calendar(
            "UID:a\r\nDTSTART:20260304T110000Z\r\nSUMMARY:Roundtable\r\n"
            "DESCRIPTION:Dear all\\,\\n14:00 Missiles (Chair: A. Lee)\\n15:00 Data / Данные\\n"
        )
        assert ("14:00", "Missiles") in self.read(file, text)
        assert ("15:00", "Data") in self.read(file, text)

    def test_of_one_event_with_a_sentence_is_one_item(self, file: Path) -> None:
        text = calendar("UID:a\r\nSUMMARY:Roundtable\r\nDESCRIPTION:See you there.\\nBest")
        assert self.read(file, text) == [("", "Roundtable")]

    def test_leaves_out_what_was_called_off_and_tells_it(self, file: Path) -> None:
        text = calendar("UID:a\r\nSUMMARY:One", "UID:b\r\nSTATUS:CANCELLED\r\nSUMMARY:Two")
        assert self.read(file, text) == [("", "One")]
        assert [each.source for each in read_agenda_file(file) if not each.title] == ["Two"]

    def test_counts_a_series_once_and_takes_the_last_version(self, file: Path) -> None:
        text = calendar(
            "UID:a\r\nSEQUENCE:1\r\nDTSTART:20260304T110000Z\r\nRRULE:FREQ=SECONDLY\r\nSUMMARY:New",
            "UID:a\r\nSEQUENCE:0\r\nDTSTART:20260304T110000Z\r\nSUMMARY:Old",
        )
        assert self.read(file, text) == [("11:00", "New")]

    def test_passes_over_tasks_and_alarms(self, file: Path) -> None:
        alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nSUMMARY:Ring\r\nTRIGGER:-PT5M\r\nEND:VALARM"
        task = "BEGIN:VTODO\r\nUID:t\r\nSUMMARY:Buy tea\r\nEND:VTODO\r\n"
        assert self.read(file, calendar(f"UID:a\r\nSUMMARY:One\r\n{alarm}", more=task)) == [
            ("", "One")
        ]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_may_be_in_any_unicode(self, file: Path, encoding: str) -> None:
        assert self.read(file, calendar("UID:a\r\nSUMMARY:Ракеты"), encoding) == [("", "Ракеты")]

    def test_that_is_broken_or_empty_is_refused(self, file: Path) -> None:
        for text, why in (
            ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nthis is nothing", r"damaged|holds no event"),
            (calendar(), "holds no event"),
            (calendar(*(f"UID:{at}\r\nSUMMARY:x" for at in range(600))), "whole calendar"),
        ):
            with pytest.raises(BadInput, match=why):
                self.read(file, text)
        with pytest.raises(BadInput, match="UTF-8"):
            self.read(file, calendar("SUMMARY:Ракеты"), "cp1251")

    def test_with_a_broken_property_keeps_the_rest(self, file: Path) -> None:
        text = calendar("UID:a\r\nRECURRENCE-ID:20260304T1400xx\r\nDTSTART:soon\r\nSUMMARY:One")
        assert self.read(file, text) == [("", "One")]

    def test_is_told_from_a_text_by_what_it_begins_with(self, tmp_path: Path) -> None:
        assert self.read(tmp_path / "day.txt", calendar("SUMMARY:Ракеты")) == [("", "Ракеты")]
        assert self.read(tmp_path / "own.txt", "1. Ракеты\n2. Data") == [
            ("", "Ракеты"),
            ("", "Data"),
        ]

    LINES = st.sampled_from(
        [
            *(
                "UID:1",
                "SUMMARY:A",
                "SUMMARY;LANGUAGE=ru:Б",
                "DTSTART:20260304T140000",
                "DTSTART:x",
            ),
            *(
                "DTSTART;TZID=Nowhere:20260304T140000",
                "DTSTART;VALUE=DATE:20260304",
                "RRULE:x",
                ":",
            ),
            *(
                "DTSTART:99991231T235959Z",
                "DTSTART;TZID=America/New_York:00010101T000000",
                " x",
                "",
            ),
            *(
                "SEQUENCE:x",
                "STATUS:CANCELLED",
                "DESCRIPTION:14:00 A\\n15:00 B",
                "RRULE:FREQ=DAILY",
            ),
            *(
                "RECURRENCE-ID:20260304T140000",
                "BEGIN:VALARM",
                "END:VALARM",
                "EXDATE:1",
                "x",
                "A;B",
            ),
            *("END:VEVENT", "BEGIN:VEVENT", "BEGIN:VTIMEZONE", "TZID:X", "TZOFFSETTO:+9999"),
        ]
    )

    @given(st.lists(LINES, max_size=12), st.lists(LINES, max_size=6))
    def test_of_any_lines_is_read_or_refused(
        self, tmp_path_factory: pytest.TempPathFactory, one: list[str], other: list[str]
    ) -> None:
        file = tmp_path_factory.getbasetemp() / "any.ics"
        file.write_text(calendar("\r\n".join(one), "\r\n".join(other)), encoding="utf-8")
        try:
            read = read_agenda_file(file)
        except BadInput:
            return
        assert len(read) <= 20


PIECES = st.sampled_from(
    [
        *(
            "14:00",
            "-",
            "15:00",
            "1.",
            "(",
            ")",
            "Chair:",
            "модератор",
            "Data",
            "Данные",
            "/",
            "\n",
        ),
        *(
            "•",
            "Session",
            "3",
            ":",
            "III",
            "pm",
            " ",
            "\t",
            "\u200b",
            "|",
            "[",
            "coffee",
            "by",
            ",",
        ),
    ]
)


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]))
def test_any_text_is_read_and_no_title_is_only_signs(pieces: list[str], between: str) -> None:
    for line in read_agenda(between.join(pieces)):
        assert not line.title or any(char.isalpha() for char in line.title.en + line.title.ru)


@pytest.mark.parametrize("sign", ["(", "14:00 ", "1. ", "Chair: ", "coffee ", "by ", "- ", "/ "])
def test_a_hostile_line_takes_no_time(sign: str) -> None:
    began = time.perf_counter()
    read_agenda((sign * 600 + "\n") * 100)
    assert time.perf_counter() - began < 5
