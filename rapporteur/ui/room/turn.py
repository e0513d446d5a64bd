"""Turning one sign of a half-typed line with a key, and disturbing nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from rapporteur.domain.dialogue import Kind
from rapporteur.domain.shorthand import (
    KIND_SIGNS,
    OFF_RECORD,
    STAR,
    Context,
    Reading,
    format,
    parse,
)

_SIGNS = {kind: sign for sign, kind in KIND_SIGNS.items()}
_KIND = re.compile(r"(?:[!+?=-](?:\s+|$))?(.*)", re.DOTALL)


def with_kind(line: str, kind: Kind, context: Context) -> str:
    """`line` as a note of `kind`, ready to be typed on."""
    rest = _KIND.fullmatch(line)
    sign = _SIGNS.get(kind, "")
    small = f"{sign} {rest[1]}" if rest and sign else (rest[1] if rest else line)
    turned = _first(line, context, replace(parse(line, context), kind=kind), small)
    return f"{turned} " if turned == sign else turned


def with_star(line: str, context: Context) -> str:
    """`line` with a star, or without it."""
    reading = parse(line, context)
    small = " ".join([*line.split(), STAR]) if not reading.star else ""
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
