"""An agenda from an iCalendar file: an event for each item, or one event that lists them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rapporteur.domain.incoming import AgendaLine
from rapporteur.domain.language import Bilingual
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput
from rapporteur.exchange.agenda import read_agenda, titled
from rapporteur.exchange.table import read_bytes

MOST_EVENTS = 500
_ASKED_FOR = frozenset(
    [
        *(
            "BEGIN",
            "END",
            "VERSION",
            "UID",
            "SUMMARY",
            "DESCRIPTION",
            "DTSTART",
            "STATUS",
            "SEQUENCE",
        ),
        *("RECURRENCE-ID", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME", "RRULE", "RDATE"),
    ]
)
_LONGEST_FILE = 2 * 1024 * 1024  # characters: what is pasted into an invitation comes along
_LONGEST = 20_000  # characters of a description


def read_calendar(path: Path) -> tuple[AgendaLine, ...]:
    """The agenda in a calendar file, by the time at which its items start.

    Several events are an item each; a single one whose description has two lines or more lists
    them there. An event that was called off is handed back without a title; tasks, alarms and
    free time are passed over, and a series counts once. Times are as they stand in the file, each
    in its own zone. Raises BadInput where the file cannot be read.
    """
    events = list(_events(path))
    if not events:
        raise _refusal(
            path,
            QT_TRANSLATE_NOOP("Rapporteur", "{name} holds no event."),
            QT_TRANSLATE_NOOP("Rapporteur", "Choose the .ics file that a calendar has saved."),
        )
    if len(events) > MOST_EVENTS:
        raise _whole_calendar(path)
    if len(events) == 1:
        listed = _listed(events[0])
        if len(listed) > 1:
            return listed
    return tuple(_item(each) for each in sorted(events, key=_order))


def read_agenda_file(path: Path) -> tuple[AgendaLine, ...]:
    """The agenda in a calendar file, or in a text file with an item on each line."""
    begins = read_bytes(path)[:400].replace(b"\0", b"").upper()
    if b"BEGIN:VCALENDAR" in begins or path.suffix.lower() in (".ics", ".ical", ".vcs"):
        return read_calendar(path)
    return read_agenda(_decoded(path, read_bytes(path)))


def _events(path: Path) -> Iterable[Any]:
    """The events, of each the last version; an exception to a series stands beside it."""
    import icalendar  # heavy, and only this needs it

    text = _decoded(path, read_bytes(path)).replace("\0", "")
    if text.upper().count("BEGIN:V") > 4 * MOST_EVENTS or len(text) > _LONGEST_FILE:
        raise _whole_calendar(path)
    try:
        calendars = icalendar.Calendar.from_ical(_bare(text), multiple=True)
        found = [event for each in calendars for event in each.walk("VEVENT")]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, LookupError) as error:
        raise _refusal(
            path,
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is damaged, or is no calendar."),
            QT_TRANSLATE_NOOP("Rapporteur", "Save it again, or copy the agenda and paste it."),
        ) from error
    except RecursionError as error:
        raise _refusal(
            path, QT_TRANSLATE_NOOP("Rapporteur", "{name} is damaged, or is no calendar.")
        ) from error
    last: dict[object, Any] = {}
    for at, event in enumerate(found):
        own = _text(event, "UID")
        key = (own, _text(event, "RECURRENCE-ID")) if own else at
        if key not in last or _sequence(event) >= _sequence(last[key]):
            last[key] = event
    return last.values()


def _bare(text: str) -> str:
    """The calendar without what an agenda has no use for: guests, pictures, links."""
    kept: list[str] = []
    keep = False
    for line in text.replace("\r\n", "\n").split("\n"):
        if line[:1] not in (" ", "\t"):
            keep = re.split("[;:]", line, maxsplit=1)[0].upper() in _ASKED_FOR
        if keep:
            kept.append(line)
    return "\r\n".join((*kept, ""))


def _decoded(path: Path, content: bytes) -> str:
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal(
            path,
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is not saved in UTF-8."),
            QT_TRANSLATE_NOOP("Rapporteur", "Save it again, or copy the agenda and paste it."),
        ) from error


def _item(event: Any) -> AgendaLine:
    summary = _text(event, "SUMMARY")
    starts = _start(event)
    line = titled(summary)
    if _text(event, "STATUS").upper() == "CANCELLED":
        return AgendaLine(Bilingual(), _time(starts), "", summary)
    return AgendaLine(line.title, _time(starts) or line.starts, line.left_out, summary)


def _listed(event: Any) -> tuple[AgendaLine, ...]:
    """The items in an event's description; a plain sentence is none."""
    text = _text(event, "DESCRIPTION", lines=True)[:_LONGEST]
    lines = read_agenda("\n".join(text.splitlines()[:100]))
    marked = [line for line in lines if line.title and (line.starts or _is_marked(line.source))]
    return lines if len(marked) > 1 else ()


def _is_marked(source: str) -> bool:
    return source[:1].isdigit() or source[:1] in "-–—•*("


def _order(event: Any) -> tuple[bool, dt.date, dt.datetime]:
    """By the moment; an event without one comes last, one of a whole day before its hours."""
    starts = _start(event)
    if starts is None:
        return True, dt.date.max, dt.datetime.max.replace(tzinfo=dt.UTC)
    if isinstance(starts, dt.datetime):
        try:
            moment = starts.astimezone(dt.UTC)
        except (OverflowError, ValueError, OSError):
            moment = starts.replace(tzinfo=dt.UTC)
        return False, dt.date.min, moment
    return False, dt.date.min, dt.datetime.combine(starts, dt.time(), dt.UTC)


def _start(event: Any) -> dt.date | None:
    try:
        value = event.get("DTSTART")
        found = getattr(value, "dt", None)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return found if isinstance(found, dt.date) else None


def _time(starts: dt.date | None) -> str:
    return f"{starts:%H:%M}" if isinstance(starts, dt.datetime) else ""


def _sequence(event: Any) -> int:
    found = _text(event, "SEQUENCE")
    return int(found) if found.isdigit() and len(found) < 10 else 0


def _text(event: Any, name: str, lines: bool = False) -> str:
    value = event.get(name)
    first = value[0] if isinstance(value, list) and value else value
    if first is None:
        return ""
    try:
        shown = getattr(first, "dt", None)
    except ValueError:  # a property that icalendar could not read keeps its words
        shown = None
    text = str(shown if shown is not None else first)
    return text if lines else " ".join(text.split())[:_LONGEST]


def _whole_calendar(path: Path) -> BadInput:
    return _refusal(
        path,
        QT_TRANSLATE_NOOP("Rapporteur", "{name} is a whole calendar, not an agenda."),
        QT_TRANSLATE_NOOP("Rapporteur", "Save the events of the roundtable alone."),
    )


def _refusal(path: Path, title: str, advice: str = "") -> BadInput:
    return BadInput(title, advice, name=path.name)
