"""Findings and waivers in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rapporteur.domain.anonymity import Finding, FindingKind, Severity
from rapporteur.ui.article.found import Found
from rapporteur.ui.words import tr_core

_SIGNS = {Severity.BLOCK: "■", Severity.WARN: "▲"}
INKS = {Severity.BLOCK: "danger", Severity.WARN: "warn"}


def sign(severity: Severity) -> str:
    """The shape that goes with the colour."""
    return _SIGNS[severity]


def severity_word(severity: Severity) -> str:
    """What a finding does to an export."""
    if severity is Severity.BLOCK:
        return QCoreApplication.translate("Findings", "Stops the export")
    return QCoreApplication.translate("Findings", "To be judged")


def kind_word(kind: FindingKind) -> str:
    """What was found."""
    return {
        FindingKind.NAME: QCoreApplication.translate("Findings", "a name"),
        FindingKind.ALIAS: QCoreApplication.translate("Findings", "another name"),
        FindingKind.AFFILIATION: QCoreApplication.translate("Findings", "an affiliation"),
        FindingKind.POST: QCoreApplication.translate("Findings", "a post"),
        FindingKind.ATTENDANCE: QCoreApplication.translate("Findings", "attendance"),
        FindingKind.SIDE: QCoreApplication.translate("Findings", "a small side"),
        FindingKind.DESCRIPTION: QCoreApplication.translate("Findings", "a description"),
        FindingKind.STRANGER: QCoreApplication.translate("Findings", "an unknown speaker"),
        FindingKind.QUOTATION: QCoreApplication.translate("Findings", "a long quotation"),
        FindingKind.OFF_RECORD: QCoreApplication.translate("Findings", "off the record"),
        FindingKind.METADATA: QCoreApplication.translate("Findings", "metadata"),
        FindingKind.UNREADABLE: QCoreApplication.translate("Findings", "not readable"),
    }[kind]


def counts(found: Sequence[Found]) -> tuple[int, int]:
    """How many stop the export, and how many are to be judged."""
    blocks = sum(each.blocks for each in found)
    return blocks, len(found) - blocks


def counted(blocks: int, judged: int) -> str:
    """The counts in words; blank where there is nothing."""
    parts = (
        (blocks, QCoreApplication.translate("Findings", "Stop the export: {count}")),
        (judged, QCoreApplication.translate("Findings", "To judge: {count}")),
    )
    return " · ".join(words.format(count=count) for count, words in parts if count)


def counted_briefly(blocks: int, judged: int) -> str:
    """The counts as signs, for where there is little room."""
    parts = ((blocks, Severity.BLOCK), (judged, Severity.WARN))
    return "  ".join(f"{sign(severity)} {count}" for count, severity in parts if count)


def headline(found: Found) -> str:
    """Its sign, what it is, and whom it is about."""
    parts = [f"{sign(found.finding.severity)} {kind_word(found.finding.kind)}", found.subject]
    return " · ".join(part for part in parts if part)


def spoken(found: Found) -> str:
    """All there is to know of a finding, for who hears it."""
    finding = found.finding
    parts = [
        f"{severity_word(finding.severity)}: {kind_word(finding.kind)}",
        f"“{found.words}”" if found.words else "",
        found.sentence,
        found.where,
        reason(finding),
        suggestion(finding),
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def tip(finding: Finding) -> str:
    """What stands beside the words while the pointer is over them."""
    head = f"{sign(finding.severity)} {severity_word(finding.severity)}"
    return "\n".join(part for part in (head, reason(finding), suggestion(finding)) if part)


def suggestion(finding: Finding) -> str:
    """What could stand there instead; blank where nothing is known."""
    if not finding.suggestion:
        return ""
    said = QCoreApplication.translate("Findings", "Better: {words}")
    return said.format(words=finding.suggestion)


def reason(finding: Finding) -> str:
    """Why it is a finding, and what would mend what no rewording can."""
    parts = [why(finding)]
    if finding.kind is FindingKind.ATTENDANCE:
        parts.append(
            QCoreApplication.translate(
                "Findings",
                "Mark who was present under Dialogue, Attendance, or say why it may pass.",
            )
        )
    return " ".join(parts)


def why(finding: Finding) -> str:
    """Why it is a finding, in the language of the screen.

    The guard's sentence comes filled in; what it was filled with is taken out again, so that
    the sentence can be looked up.
    """
    subject = finding.subject
    template = finding.why.replace(subject, "{subject}") if subject else finding.why
    numbers = re.findall(r"\b\d+\b", template)
    counted = template.replace(numbers[0], "{k}", 1) if numbers else template
    for each in (template, counted):
        if (found := tr_core(each)) != each:
            return found.replace("{subject}", subject).replace("{k}", (numbers or [""])[0])
    return finding.why
