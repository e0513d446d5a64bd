"""What the guard cries wolf at: texts that name nobody, against rosters that tempt it."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.guarding import planted
from benchmarks.guarding.scoring import Document, in_context, spans_of
from rapporteur.domain.anonymity import Finding, Setting
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Roster
from rapporteur.guard import Guard

_OF_OTHERS = 60  # names that are sought in texts that know none of them


def texts() -> dict[str, list[str]]:
    """The texts by the heading that they stand under."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in planted.lines_of(planted.TEXTS / "negatives.txt"):
        if line.startswith("["):
            heading = line.strip("[]")
        elif line:
            found.setdefault(heading, []).append(line)
    return found


def full_setting(roster: Roster) -> Setting:
    """Everything that a dialogue would tell: the sample's hosts, and all of the roster present."""
    sample = tomllib.loads((planted.ROOT / "resources/sample/dialogue.toml").read_text("utf-8"))
    return Setting(
        hosts=tuple(_host(each) for each in sample["host"]),
        attendance={each.id: each.role.value for each in roster.participants},
    )


def _host(row: Mapping[str, Any]) -> Host:
    return Host(
        number=row["number"],
        name=Bilingual(row["name_en"], row["name_ru"]),
        short=Bilingual(row["short_en"], row["short_ru"]),
        adjective=Bilingual(row["adjective_en"], row["adjective_ru"]),
    )


def measure() -> None:
    """Every false alarm on the texts, by roster."""
    everything = texts()
    count = sum(map(len, everything.values()))
    words = sum(len(each.split()) for some in everything.values() for each in some)
    for name, roster in planted.rosters().items():
        guard = Guard(roster, full_setting(roster))
        alarms = [
            (heading, text, finding)
            for heading, some in everything.items()
            for text in some
            for finding in guard.scan(text)
        ]
        kinds = Counter(str(finding.kind) for _, _, finding in alarms)
        print(
            f"\nnegatives, the {name} roster: {len(alarms)} false alarms in {count} texts, "
            f"{words} words ({_listed(kinds)})"
        )
        for heading, text, finding in alarms:
            print(f"  {heading}: {_told(text, finding)}")


def measure_across(documents: Sequence[Document], label: str, most: int) -> None:
    """Roster names of some documents on the texts of all: what strikes no mention of its own.

    A mention of the same person in another document is no false alarm: findings that overlap any
    mention of a person or an organisation are left out, and counted apart.
    """
    people = [each for document in documents[::3] for each in document.roster.participants]
    roster = Roster(tuple(people[:: max(1, len(people) // _OF_OTHERS)][:_OF_OTHERS]))
    guard = Guard(roster)
    alarms, named, words = [], 0, 0
    for document in documents:
        words += len(document.text.split())
        for finding in guard.scan(document.text):
            if _is_named(document, finding):
                named += 1
            else:
                alarms.append(f"{document.name}: {_told(document.text, finding)}")
    print(
        f"{label}: {len(roster.participants)} names of some on the texts of all: "
        f"{1000 * len(alarms) / max(words, 1):.2f} false alarms per 1,000 words "
        f"({len(alarms)} in {words}); {named} more at mentions of somebody"
    )
    for each in alarms[:most]:
        print(f"    {each}")


def _is_named(document: Document, finding: Finding) -> bool:
    ((start, end),) = spans_of([finding])
    return any(a < end and start < b for each in document.mentions for a, b in each.spans)


def _told(text: str, finding: Finding) -> str:
    where = in_context(text, (finding.start, finding.end))
    return f"{finding.severity} {finding.kind} <{finding.subject}> {where}"


def _listed(kinds: Counter[str]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()) or "none"
