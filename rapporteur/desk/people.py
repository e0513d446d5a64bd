"""Acts on the roster: who was in the room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from rapporteur.desk.acts import Acts
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import Host
from rapporteur.domain.incoming import Proposed
from rapporteur.domain.language import fold
from rapporteur.domain.names import is_patronymic
from rapporteur.domain.roster import (
    Affiliation,
    Attendance,
    Organisation,
    Participant,
    Role,
    Roster,
)
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput, BadRoster


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

    def read_people(self, text: str) -> tuple[Proposed, ...]:
        """The people in a pasted list, with proposals and whom of the roster each means.

        Nothing is stored. Raises BadRoster for a text that is far too long for a list.
        """
        from rapporteur.exchange.people import read_list  # the readers are heavy, and seldom asked

        return self._recognised(read_list(text, self._store.all(Host)))

    def read_people_file(self, path: Path) -> tuple[Proposed, ...]:
        """The same for a file: XLSX, XLS, ODS, CSV, vCard or text. BadRoster where it is none."""
        from rapporteur.exchange import read_roster
        from rapporteur.exchange.people import is_own_csv, read_people

        hosts = self._store.all(Host)
        if not is_own_csv(path):
            return self._recognised(read_people(path, hosts))
        own = read_roster(path, hosts).participants
        return self._recognised(
            Proposed(each.name_latin or each.name_cyrillic, each) for each in own
        )

    def is_own_roster(self, path: Path) -> bool:
        """Whether a file is a roster in our own columns, which nobody needs to look through."""
        from rapporteur.exchange.people import is_own_csv

        return is_own_csv(path)

    def look_again(self, entry: Proposed) -> Proposed:
        """An entry that somebody has mended, with the proposals and the one it means now."""
        from rapporteur.exchange.people import completed

        (looked_at,) = self._recognised((completed(entry, self._store.all(Host)),))
        return looked_at

    def read_affiliations(self, words: str) -> tuple[Affiliation, ...]:
        """The organisations in what was typed, semicolons between several; a host's in full."""
        from rapporteur.exchange.working import affiliation_of

        hosts = self._store.all(Host)
        return tuple(affiliation_of(each, hosts) for each in words.split(";") if each.strip())

    def filled(self, participant: Participant) -> Participant:
        """`participant` with proposals for what is blank: the other script, side and gender."""
        from rapporteur.exchange.people import filled

        return filled(participant, self._store.all(Host))

    def add_people(self, people: Sequence[Proposed], roundtable_id: str | None = None) -> Change:
        """Take over what was read of these entries, as one act; what is only proposed stays out.

        An entry with nobody in it is passed over, or gives organisations that are guarded for
        themselves; one that means somebody of the roster brings them up to date, and another
        spelling of a name becomes an alias. With `roundtable_id` all of the people are marked
        present there.
        """
        who = [each for each in people if each.read is not None]
        places = [Organisation(affiliation=one) for each in people for one in each.organisations]
        if not who and not places:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "Nobody was made out in this list."),
                QT_TRANSLATE_NOOP("Rapporteur", "Put each person in a line of their own."),
            )
        for each in who:
            assert each.read is not None, "looked at above"
            self._refuse_nameless(each.read)
        changes = list(self._entries(who))
        arrived = self._arrivals(roundtable_id, changes) if roundtable_id is not None else ()
        guarded = self._organisation_changes(places)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Import of {count} roster entries")
        count = str(len(who) + len(places))
        return self._write(act, [*changes, *guarded, *arrived], count=count)

    def import_roster(self, path: Path, roundtable_id: str | None = None) -> Change:
        """Take a roster file over, whole or not at all; the same name again is brought up to date.

        The file is of any kind that `read_people_file` reads. With `roundtable_id` everybody in
        the file is marked present there, in the file's role.
        """
        from rapporteur.exchange import read_roster
        from rapporteur.exchange.people import is_own_csv

        if not is_own_csv(path):
            return self.add_people(self._all_understood(path), roundtable_id)
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

    def _all_understood(self, path: Path) -> tuple[Proposed, ...]:
        people = self.read_people_file(path)
        unread = [each.source for each in people if each.read is None and not each.organisations]
        if unread:
            raise BadRoster(
                QT_TRANSLATE_NOOP("Rapporteur", "In {name} this names nobody: “{entry}”."),
                QT_TRANSLATE_NOOP(
                    "Rapporteur", "Mend it, or read the file under Roster, entry by entry."
                ),
                name=path.name,
                entry=unread[0][:80],
            )
        return people

    def _recognised(self, people: Iterable[Proposed]) -> tuple[Proposed, ...]:
        """Each entry with the one of the roster whom it means, in whatever script or order."""
        known: dict[frozenset[str], list[Participant]] = {}
        for person in self._store.all(Participant):
            for form in _forms(self.filled(person)):
                known.setdefault(form, []).append(person)
        return tuple(_with_known(each, _meant(each, known)) for each in people)

    def _entries(self, people: Iterable[Proposed]) -> Iterable[RecordChange]:
        known = list(self._store.all(Participant))
        for entry in people:
            assert entry.read is not None, "looked at before"
            own = entry.known.id if entry.known else ""
            before = next((each for each in known if each.id == own), None)
            before = before or _same_person(known, entry.read)
            after = _joined(before, entry.read) if before else entry.read
            known = [each for each in known if each is not before] + [after]
            yield RecordChange(before, after)

    def _people_changes(self, incoming: Iterable[Participant]) -> Iterable[RecordChange]:
        known = list(self._store.all(Participant))
        for participant in incoming:
            before = _same_person(known, participant)
            after = _brought_up_to_date(before, participant) if before else participant
            known = [each for each in known if each is not before] + [after]
            yield RecordChange(before, after)

    def _organisation_changes(self, incoming: Iterable[Organisation]) -> Iterable[RecordChange]:
        known = {_called(each): each for each in self._store.all(Organisation)}
        for organisation in incoming:
            before = known.get(_called(organisation))
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


def _same_person(known: list[Participant], incoming: Participant) -> Participant | None:
    """Whom a roster row means: the same name in each script that both know, in one at least.

    Somebody entered in one script and corrected in both is one person: two would make a side
    look larger than it was.
    """
    found = [each for each in known if _agree(each, incoming)]
    if len(found) > 1:
        raise BadRoster(
            QT_TRANSLATE_NOOP("Rapporteur", "{who} could be more than one person of the roster."),
            QT_TRANSLATE_NOOP(
                "Rapporteur", "Write the name in both scripts, in the file and in the roster."
            ),
            who=incoming.name_latin or incoming.name_cyrillic,
        )
    return found[0] if found else None


def _agree(one: Participant, other: Participant) -> bool:
    pairs = (
        (fold(one.name_latin), fold(other.name_latin)),
        (fold(one.name_cyrillic), fold(other.name_cyrillic)),
    )
    both_know = [pair for pair in pairs if all(pair)]
    return bool(both_know) and all(mine == theirs for mine, theirs in both_know)


def _brought_up_to_date(before: Participant, incoming: Participant) -> Participant:
    """`incoming`, keeping what is known already and its row leaves blank."""
    return replace(
        incoming,
        id=before.id,
        name_latin=incoming.name_latin or before.name_latin,
        name_cyrillic=incoming.name_cyrillic or before.name_cyrillic,
        gender=incoming.gender or before.gender,
        aliases=tuple(dict.fromkeys((*incoming.aliases, *before.aliases))),
        side=before.side if incoming.side is None else incoming.side,
        affiliations=incoming.affiliations or before.affiliations,
    )


def _joined(before: Participant, incoming: Participant) -> Participant:
    """`before` with what a list adds: it wins where it says more, and loses no spelling."""
    joined = _brought_up_to_date(before, incoming)
    spelt = [
        theirs
        for mine, theirs in (
            (before.name_latin, incoming.name_latin),
            (before.name_cyrillic, incoming.name_cyrillic),
        )
        if mine and theirs and fold(mine) != fold(theirs)
    ]
    return replace(
        joined,
        name_latin=before.name_latin or incoming.name_latin,
        name_cyrillic=before.name_cyrillic or incoming.name_cyrillic,
        role=before.role if incoming.role is Role.PARTICIPANT else incoming.role,
        aliases=tuple(dict.fromkeys((*before.aliases, *incoming.aliases, *spelt))),
    )


def _forms(person: Participant) -> Iterable[frozenset[str]]:
    """What somebody is known by, without order, patronymic, or ё: in both scripts."""
    for name in (person.name_latin, person.name_cyrillic, *person.aliases):
        words = [fold(word) for word in name.split()]
        bare = [word for at, word in enumerate(words) if at == 0 or not is_patronymic(word)]
        if len(bare) > 1:
            yield frozenset(bare)


def _meant(entry: Proposed, known: dict[frozenset[str], list[Participant]]) -> Participant | None:
    """The one person whom an entry means; None where there is nobody, or several."""
    person = entry.filled or entry.read
    if person is None:
        return None
    found = {each.id: each for form in _forms(person) for each in known.get(form, ())}
    return next(iter(found.values())) if len(found) == 1 else None


def _with_known(entry: Proposed, known: Participant | None) -> Proposed:
    """An entry with what is known already of the one it means: nothing of that is a proposal."""
    if known is None or entry.read is None:
        return replace(entry, known=known)
    read = entry.read
    joined = replace(
        read,
        name_latin=read.name_latin or known.name_latin,
        name_cyrillic=read.name_cyrillic or known.name_cyrillic,
        side=known.side if read.side is None else read.side,
        gender=read.gender or known.gender,
    )
    filled = entry.filled or joined
    completed = replace(
        joined,
        name_latin=joined.name_latin or filled.name_latin,
        name_cyrillic=joined.name_cyrillic or filled.name_cyrillic,
        side=filled.side if joined.side is None else joined.side,
        gender=joined.gender or filled.gender,
    )
    return replace(entry, read=joined, filled=completed, known=known)


def _called(organisation: Organisation) -> tuple[str, ...]:
    """What an organisation is known by: its names, or its acronyms where it has none."""
    own = organisation.affiliation
    names = tuple(fold(each) for each in (own.name.en, own.name.ru))
    return names if any(names) else tuple(sorted(fold(each) for each in own.acronyms))
