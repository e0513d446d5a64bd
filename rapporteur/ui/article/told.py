"""Findings and waivers in words."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from rapporteur.domain.anonymity import Finding, FindingKind, Severity
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
        FindingKind.OFF_RECORD: QCoreApplication.translate("Findings", "off the record"),
        FindingKind.METADATA: QCoreApplication.translate("Findings", "metadata"),
        FindingKind.UNREADABLE: QCoreApplication.translate("Findings", "not readable"),
    }[kind]


def heading(finding: Finding) -> str:
    """Its sign, what it does, what it is."""
    words = severity_word(finding.severity)
    return f"{sign(finding.severity)} {words} · {kind_word(finding.kind)}"


def sentence(finding: Finding, place: str) -> str:
    """Why it is a finding, where it stands, and what would mend what no rewording can."""
    parts = [why(finding), place]
    if finding.kind is FindingKind.ATTENDANCE:
        parts.append(
            QCoreApplication.translate(
                "Findings",
                "Mark who was present under Dialogue, Attendance, or say why it may pass.",
            )
        )
    return " ".join(part for part in parts if part)


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
