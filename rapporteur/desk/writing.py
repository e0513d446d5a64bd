"""Acts on the article: composing, editing, signing, waiving."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rapporteur.desk.acts import Acts
from rapporteur.desk.checking import Said, said_in
from rapporteur.desk.export import Exported, ExportJob, Inspection
from rapporteur.domain.anonymity import Finding, Setting, SignatoryName, Subject, Waiver
from rapporteur.domain.article import (
    Article,
    ArticleParts,
    Edition,
    Export,
    Passage,
    Section,
    Signatory,
)
from rapporteur.domain.attribution import count_by_side
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.dialogue import (
    AgendaItem,
    Dialogue,
    Host,
    Note,
    Roundtable,
    Rule,
    Topic,
    rule_in_force,
)
from rapporteur.domain.language import Bilingual, Language
from rapporteur.domain.roster import Attendance, Organisation, Participant, Role, Roster
from rapporteur.errors import QT_TRANSLATE_NOOP, BadInput

if TYPE_CHECKING:
    from rapporteur import draft  # read in where it is used: the window must open without it
    from rapporteur.domain.change import Record

_SPEAKING = frozenset({Role.CHAIR, Role.SPEAKER, Role.PARTICIPANT})
_GAP = 1000  # between positions, so that a passage can be put between two others


class WritingActs(Acts):
    """The article of each roundtable."""

    # Reading

    def article(self, roundtable_id: str) -> ArticleParts | None:
        """The article with its sections, passages and signatories in order; None before compose."""
        article = self._store.one(Article, roundtable_id=roundtable_id)
        if article is None:
            return None
        sections = self._store.all(Section, order="position", article_id=article.id)
        passages = tuple(
            passage
            for section in sections
            for passage in self._store.all(Passage, order="position", section_id=section.id)
        )
        signatories = self._store.all(Signatory, order="host, position", article_id=article.id)
        return ArticleParts(article, sections, passages, signatories)

    def waivers(self, roundtable_id: str) -> tuple[Waiver, ...]:
        """The waivers of a roundtable, oldest first."""
        return self._store.all(Waiver, order="made_at", roundtable_id=roundtable_id)

    def exports(self, roundtable_id: str) -> tuple[Export, ...]:
        """The editions written so far, oldest first."""
        article = self._store.one(Article, roundtable_id=roundtable_id)
        return self._store.all(Export, order="made_at", article_id=article.id) if article else ()

    # Composing

    def compose(self, roundtable_id: str) -> Change:
        """Make the article, or add passages for the notes that no passage has used yet."""
        composed = self._draft(roundtable_id)
        fresh: list[Record] = [composed.article] if composed.article is not None else []
        fresh += [*composed.sections, *composed.passages]
        act = QT_TRANSLATE_NOOP("Rapporteur", "Draft: {count} passages")
        return self._add(act, *fresh, count=str(len(composed.passages)))

    def left_out(self, roundtable_id: str) -> draft.LeftOut:
        """How many notes stay out of the article, by reason."""
        return self._draft(roundtable_id).left_out

    def _draft(self, roundtable_id: str) -> draft.Draft:
        from rapporteur import draft

        parts = self.article(roundtable_id)
        return draft.compose(self._material(roundtable_id, parts), parts)

    def _material(self, roundtable_id: str, parts: ArticleParts | None) -> draft.Material:
        from rapporteur import draft

        return draft.Material(
            dialogue=self._dialogue(),
            hosts=self._store.all(Host, order="number"),
            roundtable=self._get(Roundtable, roundtable_id),
            roundtables=self._store.all(Roundtable, order="number"),
            agenda=self._store.all(AgendaItem, order="number", roundtable_id=roundtable_id),
            notes=self._store.all(Note, order="number", roundtable_id=roundtable_id),
            topics=self._store.all(Topic, order="position, notation"),
            signatories=parts.signatories if parts else (),
            present=self._present(roundtable_id),
            k=self._dialogue().smallest_group,
        )

    def _dialogue(self) -> Dialogue:
        (dialogue,) = self._store.all(Dialogue)
        return dialogue

    def _present(self, roundtable_id: str) -> dict[int, int] | None:
        """How many of each side could have spoken; None while nobody is marked present."""
        present = self._store.all(Attendance, roundtable_id=roundtable_id)
        if not present:
            return None
        sides = {each.id: each.side for each in self._store.all(Participant)}
        return count_by_side(
            sides.get(each.participant_id) for each in present if each.role in _SPEAKING
        )

    # Editing

    def revise_article(self, article: Article) -> Change:
        return self._revise(QT_TRANSLATE_NOOP("Rapporteur", "Change of the article"), article)

    def revise_section(self, section: Section) -> Change:
        return self._revise(QT_TRANSLATE_NOOP("Rapporteur", "Change of a heading"), section)

    def write_passage(self, passage_id: str, language: Language, text: str) -> Change:
        """What a person wrote in a passage; composing never touches it again."""
        before = self._get(Passage, passage_id)
        after = replace(
            before,
            text=before.text.with_(language, text),
            edited=before.edited | {language},
        )
        if before.text == after.text:
            after = before
        act = QT_TRANSLATE_NOOP("Rapporteur", "Edit of a passage")
        return self._write(act, [RecordChange(before, after)])

    def add_passage(self, section_id: str, text: Bilingual, after: str | None = None) -> Change:
        """A passage of one's own, behind the passage `after`, or at its section's end."""
        passages = self._store.all(Passage, order="position", section_id=section_id)
        index = next((n for n, each in enumerate(passages, 1) if each.id == after), len(passages))
        here = passages[index - 1].position if index else 0
        there = passages[index].position if index < len(passages) else here + 2 * _GAP
        moved: list[RecordChange] = []
        if there - here < 2:
            moved = [
                RecordChange(each, replace(each, position=each.position + 2 * _GAP))
                for each in passages[index:]
            ]
            there = here + 2 * _GAP
        passage = Passage(
            section_id=section_id,
            position=(here + there) // 2,
            text=text,
            edited=frozenset(each for each in Language if text.exactly(each)),
        )
        act = QT_TRANSLATE_NOOP("Rapporteur", "New passage")
        return self._write(act, [*moved, RecordChange(None, passage)])

    def remove_passage(self, passage_id: str) -> Change:
        """Remove a passage; its notes are set aside, so that composing does not bring it back."""
        passage = self._get(Passage, passage_id)
        section = self._get(Section, passage.section_id)
        article = self._get(Article, section.article_id)
        aside = tuple(dict.fromkeys((*article.set_aside, *passage.note_ids)))
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of a passage")
        revised = RecordChange(article, replace(article, set_aside=aside))
        return self._write(act, [revised, RecordChange(passage, None)])

    # Signatories and waivers

    def add_signatory(self, signatory: Signatory) -> Change:
        return self._add(QT_TRANSLATE_NOOP("Rapporteur", "New signatory"), signatory)

    def revise_signatory(self, signatory: Signatory) -> Change:
        return self._revise(QT_TRANSLATE_NOOP("Rapporteur", "Change of a signatory"), signatory)

    def remove_signatory(self, signatory_id: str) -> Change:
        act = QT_TRANSLATE_NOOP("Rapporteur", "Removal of a signatory")
        return self._remove(act, self._get(Signatory, signatory_id))

    def waive(self, roundtable_id: str, finding: Finding, reason: str) -> Change:
        """Let one finding pass, with a reason that is kept in the file."""
        if not reason.strip():
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "A waiver needs a reason."),
                QT_TRANSLATE_NOOP(
                    "Rapporteur", "Say who allowed it and when; the reason is kept in the file."
                ),
            )
        waiver = Waiver(
            roundtable_id=roundtable_id,
            kind=finding.kind,
            subject=finding.subject,
            place=finding.place,
            reason=reason.strip(),
            made_at=dt.datetime.now().astimezone(),
        )
        return self._add(QT_TRANSLATE_NOOP("Rapporteur", "Waiver"), waiver)

    def revoke(self, waiver_id: str) -> Change:
        """Take a waiver back: the finding blocks again."""
        act = QT_TRANSLATE_NOOP("Rapporteur", "Withdrawal of a waiver")
        return self._remove(act, self._get(Waiver, waiver_id))

    # Guarding and exporting

    def guarded(self, *roundtable_ids: str) -> tuple[Roster, Setting]:
        """The roster and the guard's setting for the given roundtables; for all where none is."""
        chosen = roundtable_ids or tuple(each.id for each in self._store.all(Roundtable))
        attendance = {
            each.participant_id: each.role.value
            for each in self._store.all(Attendance)
            if each.roundtable_id in chosen
        }
        articles = (self._store.one(Article, roundtable_id=each) for each in chosen)
        signatories = (
            SignatoryName(name_en=each.name.en, name_ru=each.name.ru)
            for article in articles
            if article is not None
            for each in self._store.all(Signatory, article_id=article.id)
        )
        off_record = self._off_record()
        setting = Setting(
            hosts=self._store.all(Host, order="number"),
            signatories=tuple(signatories),
            attendance=attendance,
            off_record=tuple(note.text for note in off_record),
            off_record_keys=tuple(note.id for note in off_record),
            subjects=tuple(each.name for each in self._store.all(Subject)),
            waivers=tuple(each for rt in chosen for each in self.waivers(rt)),
            k=self._dialogue().smallest_group,
        )
        return Roster(self._store.all(Participant), self._store.all(Organisation)), setting

    def _off_record(self) -> list[Note]:
        """Every note of the dialogue that never leaves the file."""
        roundtables = {each.id: each for each in self._store.all(Roundtable)}
        items = {each.id: each for each in self._store.all(AgendaItem)}
        return [
            note
            for note in self._store.all(Note)
            if rule_in_force(
                roundtables[note.roundtable_id], items.get(note.agenda_item_id or ""), note
            )
            is Rule.OFF_RECORD
        ]

    def edition(self, roundtable_id: str, language: Language, final: bool = False) -> Edition:
        """What an export of the article would write now."""
        parts = self._composed(roundtable_id)
        version: int | None = None
        if not final:  # a first version needs no digest: the article is asked for at every pause
            written = bool(self.exports(roundtable_id))
            digest = self._digest(roundtable_id, parts) if written else ""
            version = self._version(roundtable_id, digest)
        return self._edition(roundtable_id, parts, language, version)

    def _edition(
        self, roundtable_id: str, parts: ArticleParts, language: Language, version: int | None
    ) -> Edition:
        from rapporteur import draft

        hosts = self._store.all(Host, order="number")
        roundtable = self._get(Roundtable, roundtable_id)
        return draft.edition(parts, self._dialogue(), hosts, roundtable, language, version)

    def _digest(self, roundtable_id: str, parts: ArticleParts) -> str:
        """SHA-256 of all that the article says in both languages, the file's name aside."""
        said = (
            f"{language}\x1f{style}\x1f{text}"
            for language in Language
            for place, style, text in self._edition(roundtable_id, parts, language, None).strings()
            if place != "file-name"
        )
        import hashlib  # for exports alone; it brings OpenSSL with it

        return hashlib.sha256("\x1e".join(said).encode("utf-8", "surrogatepass")).hexdigest()

    def said(self, *roundtable_ids: str) -> Said:
        """What the editions of the given roundtables say, or of all: see `Check`."""
        chosen = roundtable_ids or tuple(each.id for each in self._store.all(Roundtable))
        return said_in(
            self.edition(each, language)
            for each in chosen
            if (parts := self.article(each)) is not None and parts.passages
            for language in Language
        )

    def inspection(self, roundtable_id: str, language: Language) -> Inspection:
        """What the guard is to read, as values that may go to a worker."""
        return Inspection(self.edition(roundtable_id, language), *self.guarded(roundtable_id))

    def export_job(
        self, roundtable_id: str, language: Language, to: Path, final: bool = False
    ) -> ExportJob:
        """All that an export needs, as values that may go to a worker."""
        self._refuse_own_file(to)
        parts = self._composed(roundtable_id)
        edition = replace(self.edition(roundtable_id, language, final), file_name=to.name)
        roster, setting = self.guarded(roundtable_id)
        digest = self._digest(roundtable_id, parts)
        version = self._version(roundtable_id, digest)
        return ExportJob(edition, roster, setting, to, parts.article.id, version, digest)

    def _refuse_own_file(self, to: Path) -> None:
        try:
            own = to.samefile(self._store.path)
        except OSError:  # no such file yet
            own = False
        if own:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "{name} is the dialogue itself."),
                QT_TRANSLATE_NOOP("Rapporteur", "Give the article a file of its own."),
                name=to.name,
            )

    def record_export(self, exported: Exported) -> Change:
        """Remember that an edition was written, with the text that returns are compared with."""
        act = QT_TRANSLATE_NOOP("Rapporteur", "Export of version {version}")
        version = str(exported.export.version)
        return self._write_for_good(act, exported.export, version=version)

    def _composed(self, roundtable_id: str) -> ArticleParts:
        parts = self.article(roundtable_id)
        if parts is None or not parts.passages:
            raise BadInput(
                QT_TRANSLATE_NOOP("Rapporteur", "This roundtable has no article yet."),
                QT_TRANSLATE_NOOP("Rapporteur", "Compose it first."),
            )
        return parts

    def _version(self, roundtable_id: str, text_digest: str) -> int:
        """The number of the present text: the last one's while nothing has changed since."""
        exports = self.exports(roundtable_id)
        last = max(exports, key=lambda each: each.version, default=None)
        if last is None:
            return 1
        return last.version if last.digest == text_digest else last.version + 1
