"""Notes become a draft, in both languages at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import IntEnum

from rapporteur.domain.article import Article, ArticleParts, Section, SectionKind
from rapporteur.domain.dialogue import Kind, Note, order_of_talk
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft import frame
from rapporteur.draft.groups import Group, enters, gather
from rapporteur.draft.material import Draft, Material
from rapporteur.draft.phrases import in_both
from rapporteur.draft.recommendations import (
    Addressee,
    addressee,
    disputed_in,
    is_recommendation,
    lead_in,
)
from rapporteur.draft.sections import Sections
from rapporteur.draft.sides import Sides
from rapporteur.draft.themes import (
    OTHER,
    Theme,
    TopicTree,
    in_order_of_talk,
    item_theme,
    opening_item,
    sets_the_scene,
    themes_of,
)
from rapporteur.draft.voice import Voice
from rapporteur.draft.wording import Reader

_SENTENCES, _WORDS = 3, 80  # at most, in a paragraph made of single notes


class _Block(IntEnum):
    """The parts of a theme, in their order."""

    AGREED = 0
    DIFFERED = 1
    OBSERVED = 2
    IDEAS = 3
    ASKED = 4


def compose(material: Material, parts: ArticleParts | None = None) -> Draft:
    """The records of a first draft, or those that the notes made since would add to it.

    Nothing that stands is touched: notes behind a passage, or set aside when somebody removed
    theirs, are not composed again, and every new passage comes after those of its section.
    """
    return _Composer(material, parts).draft(parts)


class _Composer:
    def __init__(self, material: Material, parts: ArticleParts | None) -> None:
        self._material = material
        self._notes, self._left_out = enters(material)
        self._reader = Reader((note.text for note in self._notes), _names(material))
        self._voices = {
            language: Voice(language, Sides(material, language), self._reader)
            for language in Language
        }
        self._tree = TopicTree(material.topics)
        self._article = parts.article if parts else _article(material)
        self._used = frozenset(
            note_id for passage in (parts.passages if parts else ()) for note_id in passage.note_ids
        )
        self._sections = Sections(self._article, parts)

    def draft(self, parts: ArticleParts | None) -> Draft:
        aside = frozenset(self._article.set_aside)
        groups, bare = gather(self._notes, self._used, aside, self._reader)
        self._frame(SectionKind.FRAMING, lambda voice: frame.framing(self._material, voice))
        discussed = [each for each in map(_discussed, groups) if each is not None]
        self._discussion(discussed, first=parts is None)
        self._recommend(groups)
        self._frame(SectionKind.NEXT, self._next)
        self._frame(SectionKind.NOTES, lambda voice: frame.closing_notes(self._material, voice))
        return Draft(
            article=None if parts else self._article,
            sections=tuple(self._sections.added),
            passages=tuple(self._sections.passages),
            left_out=replace(self._left_out, bare=bare),
        )

    def _in_both(self, say: Callable[[Voice], str]) -> Bilingual:
        return Bilingual(say(self._voices[Language.EN]), say(self._voices[Language.RU]))

    # The frame

    def _frame(self, kind: SectionKind, say: Callable[[Voice], tuple[str, ...]]) -> None:
        """A section without notes, where the article has none of its kind."""
        paragraphs = {language: say(voice) for language, voice in self._voices.items()}
        if self._sections.of_kind(kind) or not any(paragraphs[Language.EN]):
            return
        section = self._sections.add(kind, in_both(f"section.{kind}"))
        for en, ru in zip(paragraphs[Language.EN], paragraphs[Language.RU], strict=True):
            self._sections.say(section, Bilingual(en, ru))

    def _next(self, voice: Voice) -> tuple[str, ...]:
        return (frame.next_roundtable(self._material, voice),)

    # The discussion

    def _discussion(self, groups: Sequence[Group], first: bool) -> None:
        opening = opening_item(self._material, self._notes)
        scene: list[Group] = []
        rest: list[Group] = []
        for group in groups:
            opens = sets_the_scene(group, opening) and group.late is None
            (scene if opens else rest).append(group)
        self._context(scene, from_agenda=opening is not None)
        if first:
            self._themes(rest, themes_of(self._material, rest))
        else:
            self._further(rest)

    def _context(self, groups: Sequence[Group], from_agenda: bool) -> None:
        if not groups:
            return
        section = self._sections.of_kind(SectionKind.CONTEXT)
        lead = ""
        if section is None:
            section = self._sections.add(SectionKind.CONTEXT, in_both("section.context"))
            lead = "lead.context" if from_agenda else "lead.context_only"
        by_side = sorted(groups, key=_told_at_the_opening)
        self._paragraphs(section, by_side, [lead], together=_told_at_the_opening)

    def _further(self, groups: Sequence[Group]) -> None:
        """Groups for an article that stands: where their like is, else in a new theme."""
        new: dict[str, Theme] = {}
        standing: dict[str, tuple[Section, list[Group]]] = {}
        for group in groups:
            section = self._standing(group)
            if section is None:
                new[group.root.id] = self._new_theme(group)
            else:
                standing.setdefault(section.id, (section, []))[1].append(group)
        for section, theirs in standing.values():
            self._theme(section, theirs)
        self._themes([each for each in groups if each.root.id in new], new)

    def _standing(self, group: Group) -> Section | None:
        """The section of an article that stands in which a group has its place."""
        if group.late is not None and (told := self._sections.told_in(group.late)):
            return told
        topic = self._tree.of(group)
        for topic_id in reversed(self._tree.path(topic) if topic else ()):
            if section := self._sections.with_topic(topic_id):
                return section
        item_id = group.root.agenda_item_id
        if topic is not None or item_id is None:
            return None
        alike = (note for note in self._notes if note.agenda_item_id == item_id)
        return self._sections.with_most_of(alike)

    def _new_theme(self, group: Group) -> Theme:
        topic = self._tree.of(group)
        if topic is None:
            return OTHER if any(self._tree.topics) else item_theme(self._material, group)
        if not self._sections.room_for_themes:
            return OTHER
        return Theme(topic_id=self._tree.path(topic)[0])

    def _themes(self, groups: Sequence[Group], found: dict[str, Theme]) -> None:
        themes = in_order_of_talk(groups, found)
        for theme in themes:
            agenda = self._material.agenda
            section = self._sections.theme(theme, self._tree, agenda, alone=len(themes) == 1)
            self._theme(section, [each for each in groups if found[each.root.id] == theme])

    def _theme(self, section: Section, groups: Sequence[Group]) -> None:
        """A theme's groups: agreement, differences, remarks, ideas, questions."""
        covered = [self._covered(section, groups)] if self._sections.is_new(section) else []
        for block in _Block:
            here = [each for each in groups if _block(each) is block]
            if here:
                lead = _lead(block, len(here)) if self._sections.is_new(section) else ""
                self._paragraphs(section, self._in_order(here), [*covered, lead])
                covered = []

    def _in_order(self, groups: Sequence[Group]) -> list[Group]:
        """What was starred first, then topic by topic as they came up."""
        first: dict[str | None, int] = {}
        for at, group in enumerate(groups):
            first.setdefault(self._tree.of(group), at)
        return sorted(groups, key=lambda each: (not each.root.star, first[self._tree.of(each)]))

    def _covered(self, section: Section, groups: Sequence[Group]) -> Bilingual:
        """What a theme was about beside what its heading says, where that is more than one."""
        ids = dict.fromkeys(self._tree.of(each) for each in groups)
        labels = [
            self._tree.topic(topic_id).label
            for topic_id in ids
            if topic_id is not None and topic_id != section.topic_id
        ]
        if len(labels) < 2:
            return Bilingual()
        return self._in_both(lambda voice: voice.covered(labels))

    def _paragraphs(
        self,
        section: Section,
        groups: Sequence[Group],
        leads: Sequence[str | Bilingual],
        together: Callable[[Group], object] = lambda _: None,
    ) -> None:
        """Passages for `groups`, the leads before the first; single notes share a paragraph."""
        opening = [self._lead(each) if isinstance(each, str) else each for each in leads if each]
        pieces: list[Bilingual] = []
        behind: list[Group] = []

        def close() -> None:
            if behind:
                note_ids = tuple(note_id for group in behind for note_id in group.note_ids)
                self._sections.say(section, _joined([*opening, *pieces]), note_ids)
                opening.clear()
                pieces.clear()
                behind.clear()

        for group in groups:
            text = self._told(group)
            alone = bool(group.replies) or any(each.replies for each in behind)
            full = len(behind) >= _SENTENCES or _words([*pieces, text]) > _WORDS
            if alone or full or (behind and together(behind[-1]) != together(group)):
                close()
            pieces.append(text)
            behind.append(group)
        close()

    def _told(self, group: Group) -> Bilingual:
        return self._in_both(lambda voice: voice.group(group))

    def _bullet(self, note: Note) -> Bilingual:
        return self._in_both(lambda voice: voice.bullet(note))

    def _lead(self, key: str) -> Bilingual:
        return self._in_both(lambda voice: voice.lead(key))

    # Recommendations

    def _recommend(self, groups: Sequence[Group]) -> None:
        notes = [note for group in groups for note in group.notes if is_recommendation(note)]
        if not notes:
            return
        section = self._sections.of_kind(SectionKind.RECOMMENDATIONS)
        if section is None:
            title = in_both("section.recommendations")
            section = self._sections.add(SectionKind.RECOMMENDATIONS, title)
            self._sections.say(section, in_both("recommend.intro"))
        disputed = disputed_in(self._notes)
        for to in self._addressees(section):
            theirs = [note for note in notes if addressee(note, disputed) is to]
            self._list(section, to, sorted(theirs, key=order_of_talk))

    def _addressees(self, section: Section) -> list[Addressee]:
        """The addressees in order, the one whose list ends the section first."""
        last = self._sections.last_lead(section)
        ends = {to for to in Addressee if last and last.text == self._lead_in(to)}
        return sorted(Addressee, key=lambda to: to not in ends)

    def _list(self, section: Section, to: Addressee, notes: Sequence[Note]) -> None:
        if not notes:
            return
        last = self._sections.last_lead(section)
        if last is None or last.text != self._lead_in(to):
            self._sections.say(section, self._lead_in(to))
        for note in notes:
            self._sections.say(section, self._bullet(note), (note.id,))

    def _lead_in(self, to: Addressee) -> Bilingual:
        return in_both(lead_in(to, self._material.hosts))


def _article(material: Material) -> Article:
    return Article(roundtable_id=material.roundtable.id, title=material.roundtable.title)


def _names(material: Material) -> list[str]:
    """Words that keep their capital: the sides' English adjectives and the cities."""
    cities = (each.city for each in (material.roundtable, *material.roundtables))
    names = [name for city in cities for name in (city.en, city.ru)]
    return names + [host.adjective.en for host in material.hosts]


def _discussed(group: Group) -> Group | None:
    """`group` without what is only a recommendation: nothing was said about it."""
    answered = {note.reply_to for note in group.replies}
    if is_recommendation(group.root) and group.root.id not in answered:
        return None
    replies = tuple(
        note for note in group.replies if note.kind is not Kind.ACTION or note.id in answered
    )
    return replace(group, replies=replies) if replies != group.replies else group


def _block(group: Group) -> _Block:
    if group.contested:
        return _Block.DIFFERED
    if group.root.kind is Kind.QUESTION:
        return _Block.ASKED
    if group.agreed:
        return _Block.AGREED
    return _Block.IDEAS if group.root.kind in {Kind.IDEA, Kind.ACTION} else _Block.OBSERVED


def _lead(block: _Block, count: int) -> str:
    """The key of the sentence that a block begins with, blank for none."""
    if block is _Block.OBSERVED or (count < 2 and block is not _Block.DIFFERED):
        return ""
    return f"lead.{block.name.lower()}_{'many' if count > 1 else 'one'}"


def _told_at_the_opening(group: Group) -> tuple[bool, bool, int]:
    """Side by side what each noted, then what was debated, then questions."""
    return group.root.kind is Kind.QUESTION, bool(group.replies), group.root.side or 0


def _joined(pieces: Sequence[Bilingual]) -> Bilingual:
    return Bilingual(
        " ".join(each.en for each in pieces if each.en),
        " ".join(each.ru for each in pieces if each.ru),
    )


def _words(pieces: Sequence[Bilingual]) -> int:
    return max(len(_joined(pieces).exactly(language).split()) for language in Language)
