"""Findings under names of their own, so that each can be named when it is let stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapporteur.desk.quoting import Place
from rapporteur.domain.anonymity import Finding
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput

_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Listed:
    """A finding with its name, and with its place in words."""

    name: str
    finding: Finding
    place: Place


def listed(findings: Sequence[Finding], places: Sequence[Place]) -> tuple[Listed, ...]:
    """Findings with their names; `places` are theirs, in the same order."""
    return tuple(
        Listed(name_of(finding), finding, place)
        for finding, place in zip(findings, places, strict=True)
    )


def name_of(finding: Finding) -> str:
    """Eight hexadecimal digits that stay the same while kind, subject and place do.

    A waiver is bound to just these; so what one waiver covers has one name.
    """
    bound = "\x1f".join((finding.kind.value, finding.subject, finding.place))
    return hashlib.sha256(bound.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]


def named(known: Iterable[Listed], names: Iterable[str]) -> tuple[Finding, ...]:
    """The findings of these names, each once; BadInput, and none, where one is not known."""
    by_name = {each.name: each.finding for each in known}
    wanted = tuple(dict.fromkeys(each.casefold() for each in names))
    for each in wanted:
        if each not in by_name:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "There is no finding {name} here."),
                QT_TRANSLATE_NOOP("Rapporteur", "Nothing was waived; there are: {known}."),
                name=each,
                known=", ".join(by_name) or "–",
            )
    return tuple(by_name[each] for each in wanted)
