"""Acts on the roster: who was in the room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from rapporteur.desk.acts import Acts
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Host
from rapporteur.domain.language import fold
from rapporteur.domain.roster import Attendance, Organisation, Participant, Role, Roster
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput
from rapporteur.exchange import read_roster


class PeopleActs(Acts):
    """Participants, guarded organisations, attendance."""

    def roster(self) -> Roster:
        """Everybody and every organisation of the dialogue."""
        return Roster(
            self._store.all(Participant, order="name_latin, name_cyrillic"),
            self._store.all(Organisation),
        )

    def attendance(self, roundtable_id: str) -> tuple[Attendance, ...]:
        """Who is marked present at a roundtable."""
        return self._store.all(Attendance, roundtable_id=roundtable_id)

    def add_participant(self, participant: Participant) -> Change:
        self._refuse_nameless(participant)
        return self._add(QT_TRANSLATE_NOOP("Rapporteur", "New participant"), participant)

    def revise_participant(self, participant: Participant) -> Change:
        self._refuse_nameless(participant)
        return self._revise(QT_TRANSLATE_NOOP("Rapporteur", "Change of a participant"), participant)

    def remove_participant(self, participant_id: str) -> Change:
        """Remove somebody from the roster and from every roundtable's attendance."""
        present = self._store.all(Attendance, participant_id=participant_id)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of a participant")
        return self._remove(act, *present, self._get(Participant, participant_id))

    def add_organisation(self, organisation: Organisation) -> Change:
        return self._add(QT_TRANSLATE_NOOP("Rapporteur", "New organisation"), organisation)

    def revise_organisation(self, organisation: Organisation) -> Change:
        act = QT_TRANSLATE_NOOP("Rapporteur", "Change of an organisation")
        return self._revise(act, organisation)

    def remove_organisation(self, organisation_id: str) -> Change:
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of an organisation")
        return self._remove(act, self._get(Organisation, organisation_id))

    def mark_present(
        self, roundtable_id: str, participant_id: str, role: Role | None = None
    ) -> Change:
        """Mark somebody present in a role (their usual one unless given), or change that role."""
        usual = self._get(Participant, participant_id).role
        before = self._store.one(
            Attendance, roundtable_id=roundtable_id, participant_id=participant_id
        )
        after = (
            replace(before, role=role or before.role)
            if before
            else Attendance(
                roundtable_id=roundtable_id, participant_id=participant_id, role=role or usual
            )
        )
        act = QT_TRANSLATE_NOOP("Rapporteur", "Attendance")
        return self._write(act, [RecordChange(before, after)])

    def mark_absent(self, roundtable_id: str, participant_id: str) -> Change:
        """Take somebody off a roundtable's attendance."""
        present = self._store.all(
            Attendance, roundtable_id=roundtable_id, participant_id=participant_id
        )
        return self._remove(QT_TRANSLATE_NOOP("Rapporteur", "Attendance"), *present)

    def import_roster(self, path: Path, roundtable_id: str | None = None) -> Change:
        """Take a roster file over, whole or not at all; the same name again is brought up to date.

        With `roundtable_id` everybody in the file is marked present there, in the file's role.
        """
        incoming = read_roster(path, self._store.all(Host))
        if not incoming:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "{name} names nobody."),
                QT_TRANSLATE_NOOP("Rapporteur", "Put a person or an organisation in each row."),
                name=path.name,
            )
        people = list(self._people_changes(incoming.participants))
        changes = [*people, *self._organisation_changes(incoming.organisations)]
        if roundtable_id is not None:
            changes += self._arrivals(roundtable_id, people)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Import of {count} roster entries")
        count = len(incoming.participants) + len(incoming.organisations)
        return self._write(act, changes, count=str(count))

    def _people_changes(self, incoming: Iterable[Participant]) -> Iterable[RecordChange]:
        known = {_names(each): each for each in self._store.all(Participant)}
        for participant in incoming:
            before = known.get(_names(participant))
            after = replace(participant, id=before.id) if before else participant
            known[_names(after)] = after
            yield RecordChange(before, after)

    def _organisation_changes(self, incoming: Iterable[Organisation]) -> Iterable[RecordChange]:
        known = {each.affiliation.name: each for each in self._store.all(Organisation)}
        for organisation in incoming:
            before = known.get(organisation.affiliation.name)
            yield RecordChange(
                before, replace(organisation, id=before.id) if before else organisation
            )

    def _arrivals(
        self, roundtable_id: str, people: Iterable[RecordChange]
    ) -> Iterable[RecordChange]:
        """Everybody in `people` marked present, once, in their usual role."""
        present = {each.participant_id: each for each in self.attendance(roundtable_id)}
        roles = {
            each.after.id: each.after.role for each in people if isinstance(each.after, Participant)
        }
        for who, role in roles.items():
            before = present.get(who)
            fresh = Attendance(roundtable_id=roundtable_id, participant_id=who, role=role)
            yield RecordChange(before, replace(before, role=role) if before else fresh)

    @staticmethod
    def _refuse_nameless(participant: Participant) -> None:
        if not (participant.name_latin.strip() or participant.name_cyrillic.strip()):
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A participant needs a name."),
                QT_TRANSLATE_NOOP("Rapporteur", "Type it in Latin or in Cyrillic letters."),
            )


def _names(participant: Participant) -> tuple[str, str]:
    return fold(participant.name_latin), fold(participant.name_cyrillic)
