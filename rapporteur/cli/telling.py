"""What the commands print."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from contextlib import suppress

import click

from rapporteur.desk.quoting import Place
from rapporteur.domain.anonymity import Finding, Severity
from rapporteur.errors import RapporteurError


def say(data: object, text: str | None = None) -> None:
    """Data as JSON, or the text; flushed, so that who reads it may rely on it."""
    if data is not None:
        text = json.dumps(data, ensure_ascii=False, indent=None)
    click.echo(text)
    if sys.stdout is not None:  # closed by whoever started us
        sys.stdout.flush()


def tell(error: RapporteurError) -> None:
    """The user's trouble and what to do, on standard error."""
    warn(f"{error.sentence()} {error.remedy()}".strip())


def warn(sentence: str) -> None:
    """A sentence on standard error; where that cannot be written, the exit code must do."""
    with suppress(OSError):
        click.echo(sentence, err=True)


def warn_of(places: Iterable[Place]) -> None:
    """Findings on standard error, each with the words about it."""
    for each in places:
        found = each.finding
        warn(f"{found.place}: {found.severity}: {found.why}")
        if each.words:
            warn(f"    {each.marked()}")
        if found.suggestion:
            warn(f"    Instead: {found.suggestion}")


def place_as_data(place: Place) -> dict[str, object]:
    """A finding for JSON: `text` is what was found, `words` the sentence in which it stands."""
    return {**finding_as_data(place.finding), "text": place.found, "words": place.words}


def finding_as_data(finding: Finding) -> dict[str, object]:
    """A finding for JSON; `start` and `end` are code points in the string at `place`."""
    return {
        "place": finding.place,
        "start": finding.start,
        "end": finding.end,
        "severity": finding.severity.value,
        "blocks": finding.severity is Severity.BLOCK,
        "kind": finding.kind.value,
        "subject": finding.subject,
        "why": finding.why,
        "suggestion": finding.suggestion,
    }
