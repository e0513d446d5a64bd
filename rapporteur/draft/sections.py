"""The sections of an article: those that stand, and new ones set among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rapporteur.domain.article import Article, ArticleParts, Passage, Section, SectionKind
from rapporteur.domain.dialogue import AgendaItem, Note
from rapporteur.domain.language import Bilingual
from rapporteur.draft.phrases import in_both
from rapporteur.draft.themes import MOST_THEMES, OTHER, Theme, TopicTree

GAP = 1000  # between positions, so that a person can put something between two
_ORDER = {kind: rank for rank, kind in enumerate(SectionKind)}


class Sections:
    """An article's sections and passages. What stood before is never touched, only added to."""

    def __init__(self, article: Article, parts: ArticleParts | None) -> None:
        self.article = article
        self.added: list[Section] = []
        self.passages: list[Passage] = []
        self._standing = list(parts.sections) if parts else []
        self._passages = list(parts.passages) if parts else []
        self._themes: dict[Theme, Section] = {}
        self._last: dict[str, int] = {}
        for passage in self._passages:
            last = self._last.get(passage.section_id, passage.position)
            self._last[passage.section_id] = max(last, passage.position)

    # What stands

    def of_kind(self, kind: SectionKind) -> Section | None:
        return next((each for each in self._all() if each.kind is kind), None)

    def with_topic(self, topic_id: str) -> Section | None:
        """The theme that grew from a topic."""
        themes = (each for each in self._all() if each.kind is SectionKind.THEME)
        return next((each for each in themes if each.topic_id == topic_id), None)

    def told_in(self, note: Note) -> Section | None:
        """The context or theme where a passage of `note` stands already."""
        ids = [each.section_id for each in self._passages if note.id in each.note_ids]
        return next((each for each in self._discussions() if each.id in ids), None)

    def with_most_of(self, notes: Iterable[Note]) -> Section | None:
        """The theme in which most passages of those notes stand."""
        wanted = {note.id for note in notes}
        themes = {each.id: each for each in self._all() if each.kind is SectionKind.THEME}
        votes = Counter(
            each.section_id
            for each in self._passages
            if each.section_id in themes and wanted.intersection(each.note_ids)
        )
        return themes[votes.most_common(1)[0][0]] if votes else None

    def last_lead(self, section: Section) -> Passage | None:
        """The last passage of a section that introduces others, by its colon."""
        here = (*self._passages, *self.passages)
        leads = [each for each in here if each.section_id == section.id and introduces(each)]
        return max(leads, key=lambda each: each.position, default=None)

    @property
    def room_for_themes(self) -> bool:
        topics = [each for each in self._all() if each.topic_id is not None]
        return len(topics) < MOST_THEMES

    # What is added

    def theme(
        self, theme: Theme, tree: TopicTree, agenda: Iterable[AgendaItem], alone: bool = False
    ) -> Section:
        """The section of a theme, made where there is none."""
        if theme not in self._themes:
            self._themes[theme] = self._standing_theme(theme, agenda) or self.add(
                SectionKind.THEME, _title(theme, tree, agenda, alone), theme.topic_id
            )
        return self._themes[theme]

    def add(self, kind: SectionKind, title: Bilingual, topic_id: str | None = None) -> Section:
        """A new section of `kind`, behind the last that comes before it or is like it."""
        section = Section(
            article_id=self.article.id, kind=kind, position=0, title=title, topic_id=topic_id
        )
        before = [each for each in self._all() if _rank(each) <= _rank(section)]
        after = [each for each in self._all() if _rank(each) > _rank(section)]
        position = _between(
            max((each.position for each in before), default=None),
            min((each.position for each in after), default=None),
        )
        placed = Section(
            article_id=self.article.id,
            kind=kind,
            position=position,
            title=title,
            topic_id=topic_id,
            id=section.id,
        )
        self.added.append(placed)
        return placed

    def say(self, section: Section, text: Bilingual, note_ids: tuple[str, ...] = ()) -> None:
        """A new passage at the end of a section."""
        position = self._last.get(section.id, 0) + GAP
        self._last[section.id] = position
        self.passages.append(
            Passage(section_id=section.id, position=position, text=text, note_ids=note_ids)
        )

    def is_new(self, section: Section) -> bool:
        return section in self.added

    def _all(self) -> list[Section]:
        return [*self._standing, *self.added]

    def _discussions(self) -> list[Section]:
        kinds = {SectionKind.CONTEXT, SectionKind.THEME}
        return [each for each in self._all() if each.kind in kinds]

    def _standing_theme(self, theme: Theme, agenda: Iterable[AgendaItem]) -> Section | None:
        if theme.topic_id is not None:
            return self.with_topic(theme.topic_id)
        titles = {item.id: item.title for item in agenda}
        untold = [
            each
            for each in self._standing
            if each.kind is SectionKind.THEME and each.topic_id is None
        ]
        if theme.item_id is not None:
            wanted = [titles[theme.item_id]]
        else:
            wanted = [in_both("section.other"), in_both("section.discussion")]
        return next((each for each in untold if each.title in wanted), None)


def introduces(passage: Passage) -> bool:
    """Whether a passage only leads to the list behind it: it ends with a colon."""
    return any(text.rstrip().endswith(":") for text in (passage.text.en, passage.text.ru))


def _title(theme: Theme, tree: TopicTree, agenda: Iterable[AgendaItem], alone: bool) -> Bilingual:
    if theme.topic_id is not None:
        return tree.topic(theme.topic_id).label
    if theme is OTHER or theme.is_other:
        return in_both("section.discussion" if alone else "section.other")
    return next(item.title for item in agenda if item.id == theme.item_id)


def _rank(section: Section) -> tuple[int, bool]:
    """Where a section belongs: by its kind, and what is left over behind the other themes."""
    other = section.title == in_both("section.other")
    return _ORDER[section.kind], section.kind is SectionKind.THEME and other


def _between(before: int | None, after: int | None) -> int:
    if after is None:
        return (before or 0) + GAP
    if before is None:
        return after - GAP
    return (before + after) // 2
