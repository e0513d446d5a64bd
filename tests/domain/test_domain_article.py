from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.article import (
    UNTRANSLATED_CLOSE,
    UNTRANSLATED_OPEN,
    Article,
    ArticleParts,
    Block,
    Edition,
    Passage,
    Run,
    Section,
    SectionKind,
    Style,
    mark_untranslated,
    runs_of,
    untranslated_count,
)
from rapporteur.domain.language import Bilingual, Language

EN, RU = Language.EN, Language.RU
OPEN, CLOSE = UNTRANSLATED_OPEN, UNTRANSLATED_CLOSE
PLAIN = st.text(st.characters(exclude_characters=OPEN + CLOSE, exclude_categories=["Cs"]))
MARKED = st.text(st.sampled_from(f"{OPEN}{CLOSE}aя \n"), max_size=20)


def test_a_text_without_marks_is_one_run() -> None:
    assert runs_of("the talks", EN) == (Run("the talks", EN),)
    assert runs_of("переговоры", RU) == (Run("переговоры", RU),)


def test_a_blank_text_has_no_runs() -> None:
    assert runs_of("", EN) == ()
    assert runs_of(mark_untranslated(""), EN) == ()


def test_what_is_marked_is_a_run_in_the_other_language() -> None:
    text = f"It was said: {mark_untranslated('да')}, and {mark_untranslated('нет')}."
    assert runs_of(text, EN) == (
        Run("It was said: ", EN),
        Run("да", RU, to_translate=True),
        Run(", and ", EN),
        Run("нет", RU, to_translate=True),
        Run(".", EN),
    )
    assert untranslated_count(text) == 2


def test_a_mark_that_is_never_closed_stays_in_the_text() -> None:
    assert runs_of(f"a {OPEN}б", EN) == (Run(f"a {OPEN}б", EN),)
    assert untranslated_count(f"a {OPEN}б") == 0


@given(PLAIN, st.sampled_from(Language))
def test_marking_a_text_makes_it_one_stretch_to_translate(text: str, language: Language) -> None:
    marked = mark_untranslated(text)
    assert untranslated_count(marked) == 1
    assert runs_of(marked, language) == ((Run(text, language.other, True),) if text else ())


@given(MARKED)
def test_marking_a_text_again_does_not_nest_the_marks(text: str) -> None:
    once = mark_untranslated(text)
    assert mark_untranslated(once) == once
    assert untranslated_count(once) == 1


@given(st.lists(PLAIN | PLAIN.map(mark_untranslated)), st.sampled_from(Language))
def test_runs_hold_every_character_in_order(pieces: list[str], language: Language) -> None:
    text = "".join(pieces)
    runs = runs_of(text, language)
    assert "".join(run.text for run in runs) == text.replace(OPEN, "").replace(CLOSE, "")
    assert all(run.text for run in runs)
    assert all(run.to_translate == (run.language is not language) for run in runs)


def _edition(*blocks: Block) -> Edition:
    return Edition(
        language=EN,
        title="On talks",
        running_title="Talks",
        blocks=blocks,
        version=2,
        file_name="talks-v2.docx",
    )


def test_an_edition_counts_what_is_still_to_translate() -> None:
    half = Block(Style.BODY, runs_of(f"a {OPEN}б{CLOSE} c {OPEN}д{CLOSE}", EN), "p1")
    assert _edition(half, Block(Style.BODY, runs_of("all of it", EN))).untranslated == 2
    assert _edition().untranslated == 0


def test_an_edition_yields_every_string_that_will_be_written_with_its_place() -> None:
    title = Block(Style.TITLE, runs_of("On talks", EN))
    body = Block(Style.BODY, runs_of(f"a {OPEN}б{CLOSE}", EN), "p1")
    assert list(_edition(title, body).strings()) == [
        ("title", None, "On talks"),
        ("header", None, "Talks"),
        ("file-name", None, "talks-v2.docx"),
        ("paragraph-1", Style.TITLE, "On talks"),
        ("p1", Style.BODY, "a б"),
    ]


def test_a_block_stands_at_the_place_of_its_own_if_it_is_no_passage() -> None:
    date = Block(Style.DATE, runs_of("May", EN), place="date")
    body = Block(Style.BODY, runs_of("Words", EN), "p1", "elsewhere")
    made = _edition(date, body)
    assert [place for place, _, _ in made.strings()][3:] == ["date", "p1"]
    assert (made.block_at("date"), made.block_at("p1")) == (date, body)
    assert made.block_at("title") is made.block_at("elsewhere") is None


def test_the_passages_of_a_section_come_in_order() -> None:
    article = Article(roundtable_id="r", title=Bilingual("On talks"))
    here, there = (
        Section(article_id=article.id, kind=SectionKind.THEME, position=n) for n in (1, 2)
    )
    first, other, second = (
        Passage(section_id=section.id, position=n, text=Bilingual(str(n)))
        for n, section in enumerate((here, there, here))
    )
    parts = ArticleParts(article, (here, there), (first, other, second))
    assert parts.passages_of(here) == (first, second)
    assert parts.passages_of(there) == (other,)


@pytest.mark.parametrize("sign", [OPEN, CLOSE])
def test_the_marks_are_single_characters_that_no_layout_types(sign: str) -> None:
    assert len(sign) == 1
    assert not sign.isalnum()
    assert not sign.isascii()
