"""The article in one language, block by block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rapporteur.domain.article import (
    ArticleParts,
    Block,
    Edition,
    Passage,
    SectionKind,
    Signatory,
    Style,
)
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft import Material, compose, edition
from rapporteur.draft.typography import NBSP

Together = Callable[..., ArticleParts]
EN, RU = Language.EN, Language.RU


@pytest.fixture(scope="session")
def signed(material: Material, together: Together) -> ArticleParts:
    """The article with an author for each host, the second host's first by position."""
    parts = together(compose(material))
    signatories = (
        Signatory(
            article_id=parts.article.id,
            host=2,
            position=0,
            name=Bilingual("Vera Lindgren", "Вера Линдгрен"),
            post=Bilingual("Director", "директор"),
            about=Bilingual("Vera Lindgren writes on missiles.", "Пишет о ракетах."),
        ),
        Signatory(
            article_id=parts.article.id,
            host=1,
            position=1,
            name=Bilingual("Hugh Marlock", ""),
            post=Bilingual("Senior Fellow", "старший научный сотрудник"),
        ),
    )
    return replace(parts, signatories=signatories)


@pytest.fixture(scope="session")
def page(material: Material, signed: ArticleParts) -> Callable[..., Edition]:
    def make(language: Language, version: int | None = 1, parts: ArticleParts = signed) -> Edition:
        talk = material
        return edition(parts, talk.dialogue, talk.hosts, talk.roundtable, language, version)

    return make


def in_style(made: Edition, style: Style) -> list[str]:
    return [block.text.replace(NBSP, " ") for block in made.blocks if block.style is style]


def test_the_head_says_what_who_where_and_when(page: Callable[..., Edition]) -> None:
    made = page(EN)
    assert [block.style for block in made.blocks[:5]] == [
        Style.TITLE,
        Style.SUBTITLE,
        Style.BYLINE,
        Style.BYLINE,
        Style.DATE,
    ]
    assert [block.text for block in made.blocks[:5]] == [
        "Missiles in Europe",
        "Baltic Track",
        "Hugh Marlock, Senior Fellow, Fenwick Institute",
        "Vera Lindgren, Director, Neva Centre for Security",
        "Vienna, March 2026",
    ]
    assert in_style(page(RU), Style.DATE) == ["Вена, март 2026 года"]


def test_a_name_that_is_missing_in_a_language_is_marked(page: Callable[..., Edition]) -> None:
    byline = next(block for block in page(RU).blocks if block.style is Style.BYLINE)
    assert [(run.text, run.to_translate) for run in byline.runs] == [
        ("Hugh Marlock", True),
        (", ", False),
        ("старший научный сотрудник", False),
        (", ", False),
        ("Институт Фенвика", False),
    ]


def test_headings_stand_over_every_part_but_the_first(page: Callable[..., Edition]) -> None:
    made = page(EN)
    assert in_style(made, Style.HEADING) == [
        "Context and positions",
        "Missiles in Europe",
        "Verification",
        "Crisis management",
        "Cyber security",
        "Recommendations",
    ]
    assert in_style(made, Style.SUBHEADING) == ["Next roundtable", "Notes", "About the authors"]


def test_recommendations_are_bullets_and_their_leads_are_not(page: Callable[..., Edition]) -> None:
    made = page(EN)
    bullets = in_style(made, Style.BULLET)
    assert bullets[0] == "Hold one demonstration visit on each side within a year."
    assert not any(each.endswith(":") for each in bullets)
    assert "To both governments:" in in_style(made, Style.BODY)


def test_the_notes_hold_rule_disclaimer_cutoff_and_authors(page: Callable[..., Edition]) -> None:
    notes = in_style(page(EN), Style.NOTE)
    assert notes[0].startswith("The next roundtable in the series")
    assert notes[1].startswith("The roundtable was held under the Chatham House Rule")
    assert notes[2].startswith("The views set out here")
    assert notes[3:] == ["The talks ended before 1 April.", "Vera Lindgren writes on missiles."]
    assert in_style(page(RU), Style.NOTE)[-1] == "Вера Линдгрен — Пишет о ракетах."


def test_what_is_no_passage_stands_at_a_place_of_its_own(
    page: Callable[..., Edition], signed: ArticleParts
) -> None:
    first, second = sorted(signed.signatories, key=lambda each: each.host)
    headed = [each for each in signed.sections if each.kind is not SectionKind.FRAMING]
    assert [block.place for block in page(EN).blocks if not block.passage_id] == [
        *("title-line", "subtitle", f"byline:{first.id}", f"byline:{second.id}", "date"),
        *(f"heading:{each.id}" for each in headed),
        *("cutoff", "authors-heading", f"about:{second.id}"),
    ]
    assert not any(place.startswith("paragraph-") for place, _, _ in page(RU).strings())


def test_no_two_paragraphs_share_a_place(page: Callable[..., Edition]) -> None:
    for language in Language:
        places = [place for place, _, _ in page(language).strings()]
        assert len(places) == len(set(places))


def test_places_stay_when_paragraphs_go(page: Callable[..., Edition], signed: ArticleParts) -> None:
    before = {block.place: block.text for block in page(EN).blocks if block.place}
    fewer = replace(signed, passages=signed.passages[3:], signatories=signed.signatories[:1])
    after = {block.place: block.text for block in page(EN, 1, fewer).blocks if block.place}
    assert 5 < len(after) < len(before)
    assert after.items() <= before.items()


def test_every_passage_is_written_once_under_its_own_id(
    page: Callable[..., Edition], signed: ArticleParts
) -> None:
    for language in Language:
        written = [block.passage_id for block in page(language).blocks if block.passage_id]
        assert sorted(written) == sorted(passage.id for passage in signed.passages)


def test_what_is_still_to_translate_is_a_run_of_its_own(page: Callable[..., Edition]) -> None:
    made = page(EN)
    runs = [run for block in made.blocks for run in block.runs]
    assert made.untranslated == sum(run.to_translate for run in runs) > 10
    assert all(run.language is RU for run in runs if run.to_translate)
    assert not any(sign in block.text for block in made.blocks for sign in "⟦⟧")


def test_text_is_typeset_in_its_own_language(page: Callable[..., Edition]) -> None:
    everything = "".join(block.text for block in page(EN).blocks)
    assert f"«доверяй, но{NBSP}проверяй»{NBSP}— это" in everything
    assert "other’s coast" in everything


def test_a_passage_written_in_one_language_is_marked_in_the_other(
    page: Callable[..., Edition], signed: ArticleParts
) -> None:
    section = next(each for each in signed.sections if each.kind is SectionKind.CONTEXT)
    own = Passage(section_id=section.id, position=500, text=Bilingual("One more point.", ""))
    parts = replace(signed, passages=(*signed.passages, own))

    def block(language: Language) -> Block:
        return next(each for each in page(language, 1, parts).blocks if each.passage_id == own.id)

    assert [run.to_translate for run in block(EN).runs] == [False]
    assert [(run.text, run.language, run.to_translate) for run in block(RU).runs] == [
        ("One more point.", EN, True)
    ]
    blocks = page(EN, 1, parts).blocks
    assert blocks[blocks.index(block(EN)) - 1].text == "Context and positions"


def test_an_empty_part_has_no_heading(page: Callable[..., Edition], signed: ArticleParts) -> None:
    recommendations = next(
        each for each in signed.sections if each.kind is SectionKind.RECOMMENDATIONS
    )
    rest = tuple(each for each in signed.passages if each.section_id != recommendations.id)
    made = page(EN, 1, replace(signed, passages=rest))
    assert "Recommendations" not in in_style(made, Style.HEADING)


def test_a_bullet_begins_with_a_capital_whoever_translated_it(
    page: Callable[..., Edition], signed: ArticleParts
) -> None:
    marked = next(each for each in signed.passages if each.text.en.startswith("⟦Возоб"))
    edited = replace(marked, text=marked.text.with_(EN, "resume the exchange of data."))
    passages = tuple(edited if each.id == marked.id else each for each in signed.passages)
    made = page(EN, 1, replace(signed, passages=passages))
    assert "Resume the exchange of data." in in_style(made, Style.BULLET)


@pytest.mark.parametrize(
    ("language", "version", "name"),
    [
        (EN, 1, "Missiles in Europe - FI-NCS - draft v1 - EN.docx"),
        (EN, None, "Missiles in Europe - FI-NCS - EN.docx"),
        (RU, 3, "Ракеты в Европе - ИФ-НЦБ - проект v3 - RU.docx"),
    ],
)
def test_the_file_is_named_after_the_article(
    page: Callable[..., Edition], language: Language, version: int | None, name: str
) -> None:
    assert page(language, version).file_name == name


@pytest.mark.parametrize(
    ("title", "begins"),
    [
        ("INF: what now?", "INF what now - "),
        ("a/b\\c|d*e", "a b c d e - "),
        ("CON", "_CON - "),
        ("A\u200b\u202eB", "AB - "),
        ("Missiles " * 30, "Missiles Missiles "),
        ("ends with dots...", "ends with dots - "),
    ],
)
def test_the_file_name_is_safe_everywhere(
    page: Callable[..., Edition], signed: ArticleParts, title: str, begins: str
) -> None:
    article = replace(signed.article, title=Bilingual(title, title))
    name = page(EN, 1, replace(signed, article=article)).file_name
    assert name.startswith(begins)
    assert len(name) < 140
    assert not set('<>:"/\\|?*') & set(name)
