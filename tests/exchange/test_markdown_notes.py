"""Notes as Markdown: what is written is shown as it was meant, and what is read is all there."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rapporteur.domain.dialogue import AgendaItem, Note
from rapporteur.domain.language import Bilingual
from rapporteur.domain.shorthand import normal
from rapporteur.errors import BadDocument
from rapporteur.exchange.markdown import write_markdown
from rapporteur.exchange.markdown_reading import (
    MOST_BYTES,
    MOST_LINES,
    Outline,
    Written,
    read_markdown,
    read_text,
    titles,
)

DAY = dt.date(2026, 3, 4)
STAMP = dt.datetime(2026, 3, 4, 14, 31, 7, tzinfo=dt.timezone(dt.timedelta(hours=3)))


def read(text: str) -> Outline:
    return read_text(text, DAY)


def texts(text: str) -> list[str]:
    return [each.text for each in read(text).entries]


def told(text: str) -> list[str]:
    return [each.sentence() for each in read(text).told]


def only(text: str) -> Written:
    (entry,) = read(text).entries
    return entry


# Written


def test_what_is_written_reads_well() -> None:
    item = AgendaItem(roundtable_id="r", number=2, title=Bilingual("Checking", "Проверка"))
    first = Note(
        roundtable_id="r", number=11, text="share data", stamped_at=STAMP, side=1, star=True
    )
    later = STAMP + dt.timedelta(minutes=1)
    second = Note(
        roundtable_id="r",
        number=12,
        text="a_b",
        stamped_at=later,
        agenda_item_id=item.id,
        reply_to=first.id,
        cue=True,
    )
    third = Note(roundtable_id="r", number=14, text="last", stamped_at=later.astimezone(dt.UTC))
    written = write_markdown(Bilingual("Talks #"), [first, second, third], [item], ())
    assert written.splitlines() == [
        "# Talks \\#",
        "",
        "2026-03-04 +03:00",
        "",
        "- 11 · 14:31:07 · /1 share data \\*",
        "",
        "## 2. Checking / Проверка",
        "",
        "- 12 · 14:32:07 · \\\\11 a\\_b …",
        "",
        "2026-03-04 +00:00",
        "",
        "## —",
        "",
        "- 14 · 11:32:07 · last",
    ]


TRICKY = [
    *("*", "**b**", "_", "__i__", "# h", "#", "- x", "+ x", "1. x", "`c`", "```", "~~~", "~~s~~"),
    *("[x](y)", "[x]: y", "![x](y)", "[[x]]", "[^1]", "[ ] x", "<b>", "<!-- x -->", "<http://x.y>"),
    *("&amp;", "&#35;", "\\", "x\\", "\\*", "> q", "| a | b |", "---", "===", "==h==", "%%c%%"),
    *("$x$", "x^2", "http://x.y/a_b", "a  ", "🇷🇺", "№ 5", "ё", "\u200b", "2026-03-04", "11 · x"),
]
TEXTS = st.one_of(
    st.sampled_from(TRICKY),
    st.lists(st.sampled_from(TRICKY), max_size=5).map(" ".join),
    st.text(max_size=30),
    st.text(st.sampled_from("*_`[]()<>&\\#~|-+=!.1 aё"), max_size=15),
).map(normal)


@given(TEXTS.filter(bool))
def test_another_viewer_shows_the_words_and_nothing_else(text: str) -> None:
    """A parser with all that is widely added to CommonMark sees plain text, in one bullet."""
    note = Note(roundtable_id="r", number=1, text=text, stamped_at=STAMP)
    written = write_markdown(Bilingual("T"), [note], (), ())
    viewer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    kinds = [each for each in viewer.parse(written) if each.type == "inline"]
    bullet = kinds[-1]
    assert len(kinds) == 3
    assert {each.type for each in bullet.children or ()} == {"text"}
    shown = "".join(each.content for each in bullet.children or ())
    assert shown.startswith("1 · 14:31:07 · ")


@given(TEXTS.filter(bool), TEXTS)
def test_titles_come_back(en: str, ru: str) -> None:
    item = AgendaItem(roundtable_id="r", number=7, title=Bilingual(en, ru))
    note = Note(roundtable_id="r", number=1, text="x", stamped_at=STAMP, agenda_item_id=item.id)
    outline = read(write_markdown(Bilingual(en, ru), [note], [item], ()))
    (heading,) = outline.headings
    both = " / ".join(filter(None, (en, ru)))
    assert (heading.number, heading.title) == (7, both)
    assert outline.title == both


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Checking / Проверка", Bilingual("Checking", "Проверка")),
        ("Crises / channels / Кризисы", Bilingual("Crises / channels", "Кризисы")),
        ("Crises / channels", Bilingual("Crises / channels")),
        ("Проверка", Bilingual("", "Проверка")),
        ("Проверка / Check", Bilingual("", "Проверка / Check")),
    ],
)
def test_a_heading_in_both_languages_is_known(heading: str, title: Bilingual) -> None:
    assert titles(heading) == title


# Read


def test_notes_begun_elsewhere() -> None:
    outline = read(
        "---\ntags: [meeting]\n---\n# Talks in Vienna\nA line\nthat goes on.\n\n"
        "## Session 1\n* first\n  - below it\n    1. deeper\n\n  second *paragraph*\n"
        "## Session 2\n### Q&A\n1) one\n2) two\n> quoted\n"
    )
    assert outline.title == "Talks in Vienna"
    assert [(each.title, each.above) for each in outline.headings] == [
        ("Session 1", ""),
        ("Session 2", ""),
        ("Q&A", "Session 2"),
    ]
    assert [(each.text, each.heading, each.parent) for each in outline.entries] == [
        ("A line that goes on.", None, None),
        ("first", 0, None),
        ("below it", 0, 1),
        ("deeper", 0, 2),
        ("second paragraph", 0, None),
        ("one", 2, None),
        ("two", 2, None),
        ("quoted", 2, None),
    ]
    assert [each.line for each in outline.entries] == [5, 9, 10, 11, 13, 16, 17, 18]
    assert [each.sentence() for each in outline.told] == [
        "The front matter at its head was not taken."
    ]


def test_several_headings_of_the_first_level_are_agenda_items() -> None:
    outline = read("# One\n- a\n# Two\n- b\n")
    assert outline.title == ""
    assert [each.title for each in outline.headings] == ["One", "Two"]


def test_a_heading_behind_a_note_is_no_title() -> None:
    assert [each.title for each in read("- a\n\n# One\n- b\n").headings] == ["One"]


def test_a_heading_of_a_dash_ends_the_item() -> None:
    outline = read("## One\n- a\n\n## —\n- b\n")
    assert [each.heading for each in outline.entries] == [0, None]


@pytest.mark.parametrize(
    ("text", "task"),
    [("- [ ] do it", "do it"), ("- [x] did it", "☑ did it"), ("- [X] did", "☑ did")],
)
def test_a_box_to_tick_is_a_task(text: str, task: str) -> None:
    entry = only(text)
    assert (entry.text, entry.task) == (task, True)


def test_a_kind_behind_a_bullet_is_no_bullet_below_it() -> None:
    outline = read("- ! an idea\n  - + fine\n    - - no, it is not\n- - never\n- +\n+ plain\n")
    assert [(each.text, each.parent) for each in outline.entries] == [
        ("! an idea", None),
        ("+ fine", 0),
        ("- no, it is not", 1),
        ("- never", None),
        ("plain", None),
    ]


def test_what_only_sets_the_words_goes() -> None:
    assert texts(
        "- **bold** and *slanted*, `code`, [a link](http://x.y), <http://x.y> and a<br>break\n"
    ) == ["bold and slanted, code, a link (http://x.y), http://x.y and a break"]


def test_tables_code_pictures_and_html_are_told() -> None:
    text = (
        "| who | what |\n|---|---|\n| both | share |\n\n```\nx = 1\ny = 2\n```\n\n"
        "<div>hidden</div>\n\n![a map](m.png)\n"
    )
    assert texts(text) == ["who · what", "both · share", "x = 1\ny = 2\n", "a map"]
    assert told(text) == [
        "Tables were taken row by row (line 1, 3).",
        "Code was taken as text (line 5).",
        "HTML was not taken (line 10).",
        "Of pictures only the words were taken (line 12).",
    ]


def test_a_speaker_in_brackets_is_no_reference() -> None:
    assert texts("[Chair]: agreed\n\n[^1]: later\n") == ["[Chair]: agreed", "[^1]: later"]


@pytest.mark.parametrize("text", ["[" * 30_000, "![" * 15_000, "[a](" * 10_000])
def test_brackets_without_end_are_taken_raw(text: str) -> None:
    assert texts(text) == [text]
    assert told(text) == ["What has too many brackets was taken raw (line 1)."]


def test_a_note_as_long_as_a_page_comes_back() -> None:
    text = "[a] *b* _c_ " * 2_000 + "end"
    note = Note(roundtable_id="r", number=1, text=text, stamped_at=STAMP)
    assert texts(write_markdown(Bilingual("T"), [note], (), ())) == [text]


def test_what_lies_too_deep_is_told() -> None:
    text = "\n".join(f"{'  ' * depth}- {depth}" for depth in range(150))
    assert texts(text) == [str(depth) for depth in range(99)]
    assert told(text) == ["What lies too deep in lists was not taken (line 100)."]


def test_the_day_is_known_until_another_is_named() -> None:
    outline = read(
        "2026-01-02 +05:00\n\n- 1 · 10:00:00 · a\n\n2026-13-45\n\n- 2 · 10:00:01 · b\n"
        "- 2026-01-03\n"
    )
    assert [each.text for each in outline.entries] == ["a", "2026-13-45", "b", "2026-01-03"]
    stamps = [each.stamped_at for each in outline.entries]
    assert stamps[0] == dt.datetime(2026, 1, 2, 5, tzinfo=dt.UTC)
    assert stamps[2] == dt.datetime(2026, 1, 2, 5, 0, 1, tzinfo=dt.UTC)


def test_a_time_that_is_none_is_text() -> None:
    entry = only("- 3 · 25:00:00 · x")
    assert (entry.number, entry.text) == (None, "3 · 25:00:00 · x")


@given(st.text(max_size=200) | st.lists(st.sampled_from(TRICKY), max_size=12).map("\n".join))
def test_any_text_can_be_read(text: str) -> None:
    outline = read(text)
    for at, entry in enumerate(outline.entries):
        assert entry.parent is None or entry.parent < at
        assert entry.heading is None or entry.heading < len(outline.headings)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "n.md is not a text in UTF-8."),
        ("заметки".encode("utf-16"), "n.md is not a text in UTF-8."),
        ("заметки".encode("cp1251"), "n.md is not a text in UTF-8."),
        (b"a\x00b", "n.md is not a text in UTF-8."),
        (b"x" * (MOST_BYTES + 1), "n.md is too large for notes."),
        (b"-\n" * (MOST_LINES + 1), "n.md is too large for notes."),
    ],
    ids=["picture", "utf-16", "cp1251", "nul", "large", "lines"],
)
def test_what_is_no_text_is_refused_in_one_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "n.md"
    path.write_bytes(content)
    with pytest.raises(BadDocument) as refused:
        read_markdown(path, DAY)
    assert refused.value.sentence() == sentence


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match="cannot be read"):
        read_markdown(tmp_path, DAY)
