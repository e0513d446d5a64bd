"""Rewording what was found in an article: many places, one act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from rapporteur.desk.writing import WritingActs
from rapporteur.domain.article import ABOUT_AN_AUTHOR, Article, Passage, Section, Signatory
from rapporteur.domain.change import Change, RecordChange
from rapporteur.domain.language import Language
from rapporteur.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from rapporteur.domain.change import Record

BYLINE = "byline:"  # a signatory's id follows, as in an edition


class RewordingActs(WritingActs):
    """Texts of an article, written together."""

    def reword(self, roundtable_id: str, language: Language, texts: Mapping[str, str]) -> Change:
        """Write other texts where something was found, so that one undo brings all of them back.

        The keys are ids of passages and sections, "title" and "subtitle", and of a signatory
        "byline:" (the post) or "about:" with the id behind it. BadInput where one is gone.
        """
        act = QT_TRANSLATE_NOOP("Rapporteur", "Rewording of what was found")
        pairs = list(self._reworded(roundtable_id, language, texts))
        return self._write(act, [RecordChange(before, after) for before, after in pairs])

    def _reworded(
        self, roundtable_id: str, language: Language, texts: Mapping[str, str]
    ) -> Iterator[tuple[Record, Record]]:
        parts = self._composed(roundtable_id)
        sections = {each.id for each in parts.sections}
        heads = {key: text for key, text in texts.items() if key in ("title", "subtitle")}
        if heads:
            yield parts.article, _with_heads(parts.article, language, heads)
        signed = {each.id: each for each in parts.signatories}
        yield from _signed(signed, language, texts)
        for key, text in texts.items():
            if key in sections:
                section = self._get(Section, key)
                yield section, replace(section, title=section.title.with_(language, text))
            elif key not in heads and key.partition(":")[2] not in signed:
                passage = self._get(Passage, key)
                yield passage, _written(passage, language, text)


def _written(passage: Passage, language: Language, text: str) -> Passage:
    return replace(
        passage,
        text=passage.text.with_(language, text),
        edited=passage.edited | {language},
    )


def _with_heads(article: Article, language: Language, texts: Mapping[str, str]) -> Article:
    for name, text in texts.items():
        both = getattr(article, name).with_(language, text)
        article = (
            replace(article, title=both) if name == "title" else replace(article, subtitle=both)
        )
    return article


def _signed(
    signatories: Mapping[str, Signatory], language: Language, texts: Mapping[str, str]
) -> Iterator[tuple[Signatory, Signatory]]:
    """Post and note of one signatory are one record, written once."""
    for id, before in signatories.items():
        after = before
        if (post := texts.get(f"{BYLINE}{id}")) is not None:
            after = replace(after, post=after.post.with_(language, post))
        if (about := texts.get(f"{ABOUT_AN_AUTHOR}{id}")) is not None:
            after = replace(after, about=after.about.with_(language, about))
        if after != before:
            yield before, after
