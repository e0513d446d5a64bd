"""Changing one thing of a half-typed line with a key, and disturbing nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from rapporteur.domain.dialogue import Kind
from rapporteur.domain.language import Language
from rapporteur.domain.layout import direction, looks_turned, script_of, turn_layout
from rapporteur.domain.shorthand import (
    KIND_SIGNS,
    OFF_RECORD,
    STAR,
    Context,
    Reading,
    Sign,
    Span,
    format,
    parse,
    spans,
)

_SIGNS = {kind: sign for sign, kind in KIND_SIGNS.items()}
_KIND = re.compile(r"(?:[!+?=-](?:\s+|$))?(.*)", re.DOTALL)


def with_kind(line: str, kind: Kind, context: Context) -> str:
    """`line` as a note of `kind`, ready to be typed on."""
    rest = _KIND.fullmatch(line)
    sign = _SIGNS.get(kind, "")
    small = f"{sign} {rest[1]}" if rest and sign else (rest[1] if rest else line)
    turned = _first(line, context, replace(parse(line, context), kind=kind), small)
    return f"{turned} " if sign and turned == sign else turned


def with_star(line: str, context: Context) -> str:
    """`line` with a star behind it, or without it; a line of nothing else is ready for words."""
    reading = parse(line, context)
    small = "" if reading.star else f"{line} {STAR}" if line.strip() else f"{STAR} "
    return _first(line, context, replace(reading, star=not reading.star), small)


def with_off_record(line: str, context: Context) -> str:
    """`line` off the record, or on it again."""
    reading = parse(line, context)
    plain = line.replace(OFF_RECORD, "", 1).lstrip()
    small = plain if reading.off_record else f"{OFF_RECORD} {line}"
    return _first(line, context, replace(reading, off_record=not reading.off_record), small)


def with_topic(line: str, notation: str, context: Context) -> str:
    """`line` with one more topic."""
    reading = parse(line, context)
    if notation in reading.topics:
        return line
    small = f"{line.rstrip()} #{notation} " if line.strip() else f"#{notation} "
    return _first(line, context, replace(reading, topics=(*reading.topics, notation)), small)


def _first(line: str, context: Context, wanted: Reading, small: str) -> str:
    """The small edit where it is read as `wanted`, else the canonical line."""
    for candidate in _tries(line, small):
        if parse(candidate, context) == wanted:
            return candidate
    return format(wanted, context)


def _tries(line: str, small: str) -> Iterator[str]:
    if not line[:1].isspace():  # after a leading space nothing is a sign
        yield small


def rebased(line: str, was: str, now: str, context: Context) -> str:
    """`line`, which was made of `was`, as it is made of `now`: what it changed is what counts."""
    mine, before, after = (parse(each, context) for each in (line, was, now))
    if before == after:
        return line
    kept = {
        each.name: getattr(after, each.name)
        for each in fields(Reading)
        if getattr(mine, each.name) == getattr(before, each.name)
    }
    merged = replace(mine, **kept)
    added = (each for each in (*after.topics, *mine.topics) if each not in before.topics)
    stay = (each for each in before.topics if each in after.topics and each in mine.topics)
    merged = replace(merged, topics=tuple(dict.fromkeys((*stay, *added))))
    return line if merged == mine else format(merged, context)


# The layout


def with_layout(line: str, context: Context, start: int, end: int) -> str:
    """`line` with its words from `start` to `end` as the same keys give them on the other layout.

    What is read as a sign stays as it is; of a doubled sign and of a new topic the sign stays.
    """
    found = spans(line, context)
    words = [(at, stop) for at, stop in _words(line, found) if at < end and stop > start]
    pieces = [(max(at, start), min(stop, end)) for at, stop in words]
    to = direction("".join(line[at:stop] for at, stop in pieces))
    turned, done = [], 0
    for at, stop in pieces:
        turned += [line[done:at], turn_layout(line[at:stop], to)]
        done = stop
    return "".join(turned) + line[done:]


def stretch(line: str, context: Context) -> tuple[int, int]:
    """From where to where the layout is to be turned when nothing is selected.

    Words of one script in a row are a run. The last run that reads as the other layout's is
    meant, else the last run of all; its numbers and marks go with it.
    """
    runs: list[list[tuple[int, int]]] = []
    scripts: list[Language | None] = []
    for at, stop in _words(line, spans(line, context)):
        script = script_of(line[at:stop])
        if not runs or (None not in (script, scripts[-1]) and script is not scripts[-1]):
            runs.append([])
            scripts.append(script)
        runs[-1].append((at, stop))
        scripts[-1] = scripts[-1] or script
    meant = [run for run in runs if looks_turned(line[run[0][0] : run[-1][1]])] or runs
    return (meant[-1][0][0], meant[-1][-1][1]) if meant else (0, len(line))


def _words(line: str, found: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """What of a line is text, word by word, without the sign that a word begins with."""
    for span in found:
        if span.sign in (Sign.TEXT, Sign.NEW_TOPIC):
            word = line[span.start : span.end]
            signs = len(word) - len(word.lstrip(word[0])) if word != span.text else 0
            yield span.start + (signs or (span.sign is Sign.NEW_TOPIC)), span.end


# Two of one


def halves(line: str, context: Context, cursor: int) -> tuple[str, str]:
    """The words of a line before the cursor and behind it; a word that it stands in is cut."""
    head, tail = [], []
    for span in spans(line, context):
        if span.text:
            cut = max(0, cursor - (span.end - len(span.text)))
            head.append(span.text[:cut])
            tail.append(span.text[cut:])
    return " ".join(filter(None, head)), " ".join(filter(None, tail))
