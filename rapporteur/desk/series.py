"""Acts on the dialogue itself: hosts, roundtables, topics; and what its agendas are."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from rapporteur.desk.acts import Acts
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import AgendaItem, Dialogue, Host, Note, Roundtable, Rule, Topic
from rapporteur.domain.language import Bilingual, Language, fold
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput

if TYPE_CHECKING:
    from rapporteur.domain.change import Record

# A dialogue is opened by this area: what only a removal needs is imported there.

NOWHERE = Bilingual()


class SeriesActs(Acts):
    """The dialogue's frame."""

    # Reading

    def dialogue(self) -> Dialogue:
        """The dialogue that this file holds."""
        (dialogue,) = self._store.all(Dialogue)
        return dialogue

    def hosts(self) -> tuple[Host, ...]:
        """The hosts by their numbers."""
        return self._store.all(Host, order="number")

    def roundtables(self) -> tuple[Roundtable, ...]:
        """The roundtables by their numbers."""
        return self._store.all(Roundtable, order="number")

    def roundtable(self, roundtable_id: str) -> Roundtable:
        """One roundtable by its id."""
        return self._get(Roundtable, roundtable_id)

    def roundtable_numbered(self, number: int) -> Roundtable:
        """One roundtable by its number, as a person names it."""
        found = self._store.one(Roundtable, number=number)
        if found is None:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Rapporteur", "There is no roundtable {number} in this dialogue."
                ),
                QT_TRANSLATE_NOOP("Rapporteur", "Its roundtables: {known}."),
                number=number,
                known=", ".join(str(each.number) for each in self.roundtables()) or "–",
            )
        return found

    def host_named(self, word: str) -> Host:
        """The host that `word` names: by number, or by short name in either language."""
        for host in self.hosts():
            if host.answers_to(word):
                return host
        raise BadInput(
            QT_TRANSLATE_NOOP("Rapporteur", "No host of this dialogue is called {word}."),
            QT_TRANSLATE_NOOP("Rapporteur", "Its hosts: {known}."),
            word=word,
            known=", ".join(
                f"{each.number} {each.short.in_(Language.EN)}" for each in self.hosts()
            ),
        )

    def agenda(self, roundtable_id: str) -> tuple[AgendaItem, ...]:
        """The agenda items of a roundtable by their numbers."""
        return self._store.all(AgendaItem, order="number", roundtable_id=roundtable_id)

    def topics(self) -> tuple[Topic, ...]:
        """All topics, each parent before its children."""
        children: dict[str | None, list[Topic]] = {}
        for topic in self._store.all(Topic, order="position, notation"):
            children.setdefault(topic.parent_id, []).append(topic)
        ordered: list[Topic] = []
        waiting = list(reversed(children.get(None, [])))
        while waiting:
            topic = waiting.pop()
            ordered.append(topic)
            waiting.extend(reversed(children.get(topic.id, [])))
        return tuple(ordered)

    # The dialogue and its hosts

    def revise_dialogue(self, dialogue: Dialogue) -> Change:
        if dialogue.smallest_group < 1:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "The smallest group is one person at least."),
                QT_TRANSLATE_NOOP("Rapporteur", "Give a whole number from 1."),
            )
        return self._revise(QT_TRANSLATE_NOOP("Rapporteur", "Change of the dialogue"), dialogue)

    def add_host(self, host: Host) -> Change:
        """Add a host; its number must be free, and 1 or more (0 is nobody's side)."""
        if host.number < 1 or any(each.number == host.number for each in self.hosts()):
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "There is already a host number {number}."),
                QT_TRANSLATE_NOOP("Rapporteur", "Give the new host the next free number."),
                number=host.number,
            )
        return self._add(QT_TRANSLATE_NOOP("Rapporteur", "New host"), host)

    def revise_host(self, host: Host) -> Change:
        if self._get(Host, host.id).number != host.number:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A host's number cannot change."),
                QT_TRANSLATE_NOOP("Rapporteur", "Notes and the roster refer to it."),
            )
        return self._revise(QT_TRANSLATE_NOOP("Rapporteur", "Change of a host"), host)

    def remove_host(self, host_id: str) -> Change:
        """Remove a host that nothing refers to; a dialogue keeps two at least."""
        from rapporteur.domain.article import Signatory
        from rapporteur.domain.roster import Participant

        host = self._get(Host, host_id)
        used = (
            self._store.one(Note, side=host.number)
            or self._store.one(Participant, side=host.number)
            or self._store.one(Signatory, host=host.number)
        )
        if used or len(self.hosts()) <= 2:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "This host cannot be removed."),
                QT_TRANSLATE_NOOP(
                    "Rapporteur",
                    "A dialogue has two hosts at least, and notes, the roster or a signatory "
                    "may refer to this one.",
                ),
            )
        return self._remove(QT_TRANSLATE_NOOP("Rapporteur", "Removal of a host"), host)

    # Roundtables

    def add_roundtable(
        self,
        title: Bilingual,
        date: dt.date,
        city: Bilingual = NOWHERE,
        rule: Rule = Rule.CHATHAM_HOUSE,
    ) -> Change:
        """Add a roundtable with the next number."""
        refuse_blank(title)
        number = max((each.number for each in self.roundtables()), default=0) + 1
        roundtable = Roundtable(number=number, title=title, date=date, city=city, rule=rule)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Roundtable {number}")
        return self._add(act, roundtable, number=str(number))

    def revise_roundtable(self, roundtable: Roundtable) -> Change:
        refuse_blank(roundtable.title)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Change of roundtable {number}")
        return self._revise(act, roundtable, number=str(roundtable.number))

    def remove_roundtable(self, roundtable_id: str) -> Change:
        """Remove a roundtable with its notes, agenda, attendance and article; undo restores all."""
        roundtable = self._get(Roundtable, roundtable_id)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of roundtable {number}")
        doomed = (*self._all_of(roundtable_id), roundtable)
        return self._remove(act, *doomed, number=str(roundtable.number))

    def _all_of(self, roundtable_id: str) -> list[Record]:
        from rapporteur.domain.anonymity import Waiver
        from rapporteur.domain.article import Article, Export, Passage, Section, Signatory
        from rapporteur.domain.roster import Attendance

        doomed: list[Record] = list(self._store.all(Waiver, roundtable_id=roundtable_id))
        for article in self._store.all(Article, roundtable_id=roundtable_id):
            for section in self._store.all(Section, article_id=article.id):
                doomed += self._store.all(Passage, section_id=section.id)
                doomed.append(section)
            doomed += self._store.all(Signatory, article_id=article.id)
            doomed += self._store.all(Export, article_id=article.id)
            doomed.append(article)
        doomed += self._store.all(Attendance, roundtable_id=roundtable_id)
        doomed += self._store.all(Note, roundtable_id=roundtable_id)
        doomed += self._store.all(AgendaItem, roundtable_id=roundtable_id)
        return doomed

    # Topics

    def add_topic(self, notation: str, label: Bilingual, parent_id: str | None = None) -> Change:
        """Add a topic after its siblings; the notation is one word and not yet taken."""
        topic = Topic(
            notation=notation.strip(),
            label=label,
            parent_id=parent_id,
            position=len(self._store.all(Topic, parent_id=parent_id)),
        )
        self._refuse_notation(topic)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Topic {notation}")
        return self._add(act, topic, notation=topic.notation)

    def revise_topic(self, topic: Topic) -> Change:
        self._refuse_notation(topic)
        act = QT_TRANSLATE_NOOP("Rapporteur", "Change of topic {notation}")
        return self._revise(act, topic, notation=topic.notation)

    def remove_topic(self, topic_id: str) -> Change:
        """Remove a topic; its children move up, notes and sections lose it."""
        from rapporteur.domain.article import Section

        topic = self._get(Topic, topic_id)
        freed: list[RecordChange] = [
            RecordChange(each, replace(each, parent_id=topic.parent_id))
            for each in self._store.all(Topic, parent_id=topic_id)
        ]
        freed += [
            RecordChange(each, replace(each, topic_id=None))
            for each in self._store.all(Section, topic_id=topic_id)
        ]
        for note in self._store.all(Note):
            if topic_id in note.topic_ids:
                rest = tuple(each for each in note.topic_ids if each != topic_id)
                freed.append(RecordChange(note, replace(note, topic_ids=rest)))
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of topic {notation}")
        return self._write(act, (*freed, RecordChange(topic, None)), notation=topic.notation)

    def _refuse_notation(self, topic: Topic) -> None:
        """A notation is what stands behind `#`: one word, unique however it is written.

        And a topic stands under no topic that stands under it: both would vanish from the tree.
        """
        parents = {each.id: each.parent_id for each in self._store.all(Topic)}
        above = topic.parent_id
        while above is not None and above != topic.id:
            above = parents.get(above)
        if above is not None:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A topic cannot stand under itself."),
                QT_TRANSLATE_NOOP("Rapporteur", "Choose another topic to put it under."),
            )
        taken = {fold(each.notation) for each in self._store.all(Topic) if each.id != topic.id}
        if (
            not topic.notation
            or len(topic.notation.split()) > 1
            or topic.notation.startswith(("#", "№"))
        ):
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A topic needs a short sign of one word."),
                QT_TRANSLATE_NOOP("Rapporteur", "Type what shall stand behind #, such as inf."),
            )
        if fold(topic.notation) in taken:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "There is already a topic {notation}."),
                QT_TRANSLATE_NOOP("Rapporteur", "Choose another sign."),
                notation=topic.notation,
            )


def refuse_blank(title: Bilingual) -> None:
    """Raise BadInput for a title that is there in neither language."""
    if not (title.en.strip() or title.ru.strip()):
        raise BadInput(
            QT_TRANSLATE_NOOP("Rapporteur", "A title is missing."),
            QT_TRANSLATE_NOOP("Rapporteur", "Type one in English or in Russian."),
        )
