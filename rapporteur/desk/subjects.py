"""Organisations that are talked about, though somebody from them is on the roster."""

from __future__ import annotations

import datetime as dt

from rapporteur.desk.acts import Acts
from rapporteur.domain.anonymity import Subject
from rapporteur.domain.change import Change
from rapporteur.domain.language import fold
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput


class SubjectActs(Acts):
    """What was declared a subject of the talks, with the reason."""

    def subjects(self) -> tuple[Subject, ...]:
        """The declared subjects, oldest first."""
        return self._store.all(Subject, order="made_at, id")

    def declare_subject(self, name: str, reason: str) -> Change:
        """Let an organisation be talked about; as the origin of one who spoke it stays a finding.

        `name` is one of its names or acronyms. Raises BadInput where it or the reason is blank, or
        where it is declared already.
        """
        called, why = " ".join(name.split()), reason.strip()
        if not called:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "The subject has no name."),
                QT_TRANSLATE_NOOP("Rapporteur", "Name the organisation that is talked about."),
            )
        if not why:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A subject needs a reason."),
                QT_TRANSLATE_NOOP(
                    "Rapporteur",
                    "Say why {name} may be talked about; the reason is kept in the file.",
                ),
                name=called,
            )
        if any(fold(each.name) == fold(called) for each in self.subjects()):
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "{name} is declared a subject already."),
                QT_TRANSLATE_NOOP("Rapporteur", "Withdraw it first, to give another reason."),
                name=called,
            )
        declared = Subject(name=called, reason=why, made_at=dt.datetime.now().astimezone())
        act = QT_TRANSLATE_NOOP("Rapporteur", "Declaration of {name} as a subject")
        return self._add(act, declared, name=called)

    def withdraw_subject(self, subject_id: str) -> Change:
        """Take a declaration back: the organisation's names are findings again."""
        subject = self._get(Subject, subject_id)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Withdrawal of {name} as a subject")
        return self._remove(act, subject, name=subject.name)

    def subject_named(self, name: str) -> Subject:
        """The declared subject of that name; BadInput where there is none."""
        for each in self.subjects():
            if fold(each.name) == fold(" ".join(name.split())):
                return each
        raise BadInput(
            QT_TRANSLATE_NOOP("Rapporteur", "{name} is not declared a subject."),
            QT_TRANSLATE_NOOP("Rapporteur", "Declared are: {known}."),
            name=name,
            known=", ".join(each.name for each in self.subjects()) or "–",
        )
