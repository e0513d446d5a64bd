"""The laws of the shorthand, and attacks on it; test_shorthand_signs goes sign by sign."""

from __future__ import annotations

import dataclasses
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapporteur.domain.dialogue import Kind, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.domain.layout import turn_layout
from rapporteur.domain.shorthand import (
    Context,
    Reading,
    Sign,
    Span,
    format,
    normal,
    parse,
    spans,
)
from tests.domain.shorthand_room import EMPTY, room_with

LAW = settings(max_examples=300, deadline=None)

MORE = (
    Topic(notation="пво-1", label=Bilingual("Air defence", "Противовоздушная оборона")),
    Topic(notation="new start", label=Bilingual("New START", "СНВ-III...")),
    Topic(notation="etc...", label=Bilingual("Everything else", "")),
)
ROOM = room_with(MORE)

# Signs, what looks like a sign, and what might hide one.
_AS_TYPED = r"""
! + - ? = !! -- !(( (( ( )) * ** *** *... *((x ... .... … …… . ..
/1 /2 /0 /3 //1 ///2 /1(( //1(( /٣ %3 %9 %%3 %3. \ \12 \99 \\ \\12 \((
#cyber №кибер №сниук ##inf ##- #in #brand №ничего # ## №№ #№a #cyber((
word слово ё Ё x(( !!(( -5% 1/2 and/or и/или 🇷🇺
"""
_UNSEEN = ["\u200f", "\u202e", "\ufeff", "\u200b", "\x00", "\x07", "\x7f", "\ud800", "\udc00"]
PIECES = st.sampled_from([*_AS_TYPED.split(), *_UNSEEN])
SPACES = st.sampled_from(["", " ", "  ", "\t", "\u00a0", "\u2003", "\u2028", "\n", "\x1f", "\x85"])
LINES = st.one_of(
    st.lists(st.one_of(PIECES, SPACES), max_size=14).map("".join),
    st.lists(PIECES, max_size=8).map(" ".join),
    st.text(st.sampled_from("!+-?=(/%\\*.…#№0123 \tаaёcyber"), max_size=20),
    st.text(st.characters(exclude_categories=()), max_size=40),
)
CONTEXTS = st.sampled_from([ROOM, EMPTY, dataclasses.replace(ROOM, last=None)])


def _readings(context: Context) -> st.SearchStrategy[Reading]:
    notations = [topic.notation for topic in context.topics]
    none = st.none()
    return st.builds(
        Reading,
        text=LINES.map(normal),
        kind=st.sampled_from(Kind),
        side=none | st.sampled_from([0, *context.sides]),
        item=none | st.sampled_from(sorted(context.items)) if context.items else none,
        reply=none | st.sampled_from([1, 12]) if context.last else none,
        topics=st.lists(st.sampled_from(notations), unique=True).map(tuple)
        if notations
        else st.just(()),
        star=st.booleans(),
        off_record=st.booleans(),
        cue=st.booleans(),
    ).filter(lambda reading: reading.storable)


class TestTheLaws:
    @settings(LAW, max_examples=600)
    @given(_readings(ROOM))
    def test_what_is_written_is_read_as_it_was(self, reading: Reading) -> None:
        assert parse(format(reading, ROOM), ROOM) == reading

    @LAW
    @given(_readings(EMPTY))
    def test_so_it_is_where_nothing_is_known(self, reading: Reading) -> None:
        assert parse(format(reading, EMPTY), EMPTY) == reading

    @settings(LAW, max_examples=600)
    @given(LINES, CONTEXTS)
    def test_a_line_put_in_order_reads_the_same_and_stays_in_order(
        self, line: str, context: Context
    ) -> None:
        reading = parse(line, context)
        ordered = format(reading, context)
        assert parse(ordered, context) == reading
        assert format(parse(ordered, context), context) == ordered

    @LAW
    @given(LINES, CONTEXTS)
    def test_a_text_that_was_read_is_in_normal_form(self, line: str, context: Context) -> None:
        text = parse(line, context).text
        assert normal(text) == text

    @LAW
    @given(LINES)
    def test_the_normal_form_can_be_stored_and_loses_no_word(self, text: str) -> None:
        plain = normal(text)
        plain.encode()
        assert normal(plain) == plain
        kept = ["\ufffd" if _unwritable(char) else char for char in text if not char.isspace()]
        assert plain.replace(" ", "") == "".join(kept)
        if not text.lstrip().startswith("(("):
            assert len(plain.split()) == len(text.split())

    @LAW
    @given(st.data())
    def test_words_that_are_no_signs_survive_in_order(self, data: st.DataObject) -> None:
        words = st.from_regex(r"[a-zа-яё][a-zа-яё0-9/%#*!?№\\()+=-]{0,8}", fullmatch=True)
        signs = st.sampled_from(["/1", "/0", "%2", "\\", "\\3", "*", "#cyber", "№кибер", "№сниук"])
        parts = data.draw(
            st.lists(words.map(lambda w: (w, True)) | signs.map(lambda s: (s, False)), min_size=1)
        )
        front = data.draw(st.sampled_from(["", "! ", "((", "(( - ", "+(("]))
        end = data.draw(st.sampled_from(["", "...", " …"]))
        space = data.draw(SPACES.filter(bool))
        line = front + space.join(word for word, _ in parts).lstrip() + end
        assert parse(line, ROOM).text.split() == [word for word, is_text in parts if is_text]

    @settings(LAW, max_examples=600)
    @given(LINES, CONTEXTS)
    def test_of_any_line_nothing_goes_but_signs(self, line: str, context: Context) -> None:
        read = spans(line, context)
        plain = "".join("\ufffd" if _unwritable(char) else char for char in line)
        covered = "".join(plain[span.start : span.end] for span in read)
        visible = "".join(plain.split())
        assert visible in (covered, covered + "." if visible.endswith("....") else covered + "…")
        assert all(_is_honest(span, plain[span.start : span.end]) for span in read)
        assert parse(line, context).text.split() == [span.text for span in read if span.text]

    @LAW
    @given(LINES.filter(lambda line: "((" not in line), SPACES.filter(bool), CONTEXTS)
    def test_after_a_leading_space_all_is_text(
        self, line: str, space: str, context: Context
    ) -> None:
        assert parse(space + line, context) == Reading(normal(line))

    @LAW
    @given(
        st.lists(st.sampled_from(["/1", "%2", "\\", "*", "#cyber", "!", "-", "((", " "])),
        st.sampled_from(["", " ", "\t"]),
        LINES,
    )
    def test_off_the_record_holds_behind_any_signs(
        self, signs: list[str], lead: str, rest: str
    ) -> None:
        assert parse(f"{lead}{' '.join(signs)} (({rest}", ROOM).off_record
        assert parse(f"{lead}{' '.join(signs)}(({rest}", ROOM).off_record

    @LAW
    @given(
        st.lists(st.sampled_from(["/0", "/1", "/2", "%1", "%3", "\\4", "\\12", "слово", "word"])),
        SPACES.filter(bool),
    )
    def test_the_last_side_item_and_reply_win(self, parts: list[str], space: str) -> None:
        reading = parse(space.join(parts), ROOM)
        for sign, said in (("/", reading.side), ("%", reading.item), ("\\", reading.reply)):
            numbers = [int(part[1:]) for part in parts if part.startswith(sign)]
            assert said == (numbers[-1] if numbers else None)

    @LAW
    @given(st.lists(st.sampled_from(["#cyber", "№кибер", "#СНИУК", "#int", "№Разведка", "и", "a"])))
    def test_topics_are_a_set(self, parts: list[str]) -> None:
        meant = {"#cyber": "cyber", "№кибер": "cyber", "#СНИУК": "cyber"}
        meant |= {"#int": "int", "№Разведка": "int"}
        reading = parse(" ".join(parts), ROOM)
        assert reading.topics == tuple(dict.fromkeys(meant[p] for p in parts if p in meant))

    @LAW
    @given(
        st.sampled_from(["#cyber", "№кибер", "/1", "%3", "\\12", "\\", "*"]),
        st.integers(1, 5),
        st.sampled_from(["data stay", "данные остаются"]),
        st.booleans(),
    )
    def test_a_doubled_sign_is_the_sign_as_text(
        self, sign: str, more: int, words: str, first: bool
    ) -> None:
        doubled, kept = sign[0] * more + sign, sign[0] * (more - 1) + sign
        line, text = (f"{doubled} {words}", f"{kept} {words}")
        if not first:
            line, text = (f"{words} {doubled}", f"{words} {kept}")
        assert parse(line, ROOM) == Reading(text)

    @LAW
    @given(st.sampled_from("/%\\"), st.integers(13, 10**12), CONTEXTS)
    def test_an_unknown_number_stays_text(self, sign: str, number: int, context: Context) -> None:
        assert parse(f"да {sign}{number} so", context) == Reading(f"да {sign}{number} so")

    @LAW
    @given(LINES, CONTEXTS)
    def test_a_line_is_storable_if_it_has_words_or_is_a_cue(
        self, line: str, context: Context
    ) -> None:
        reading = parse(line, context)
        signs = {Sign.TEXT, Sign.NEW_TOPIC, Sign.CUE}
        assert reading.storable == any(span.sign in signs for span in spans(line, context))

    @LAW
    @given(LINES, SPACES.filter(bool), SPACES.filter(bool))
    def test_how_much_white_space_there_is_does_not_matter(
        self, line: str, one: str, other: str
    ) -> None:
        words = line.split()
        assert parse(one.join(words), ROOM) == parse(other.join(words), ROOM)

    @LAW
    @given(st.text(st.sampled_from("abcxyzABCXYZ[]{};',.<>`~#^&|"), min_size=1))
    def test_a_layout_turned_twice_is_as_it_was(self, text: str) -> None:
        latin = f"words{text}"
        assert turn_layout(turn_layout(latin)) == latin


def _unwritable(char: str) -> bool:
    control = ord(char) < 32 and not char.isspace()
    return control or "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"


_SHAPES = {
    Sign.OFF_RECORD: r"(\(\()+",
    Sign.KIND: r"[!+?=-]",
    Sign.REPLY: r"\\\d*",
    Sign.SIDE: r"/\d+",
    Sign.ITEM: r"%\d+",
    Sign.TOPIC: r"[#№].+",
    Sign.STAR: r"\*",
    Sign.CUE: r"\.\.\.|…",
}


def _is_honest(span: Span, typed: str) -> bool:
    """Whether text is as typed, or but for one of a doubled sign, and a sign looks like one."""
    if span.text:
        return span.text == typed or (span.text == typed[1:] and typed[0] == typed[1])
    return re.fullmatch(_SHAPES[span.sign], typed, re.DOTALL) is not None


# --- examples of writing ---------------------------------------------------------------------


def test_the_canonical_order() -> None:
    reading = parse("! ((yes #cyber * /1 №inf %2 \\3 indeed...", ROOM)
    assert format(reading, ROOM) == "(( ! \\3 /1 %2 yes indeed #cyber #inf * …"


@pytest.mark.parametrize(
    ("reading", "line"),
    [
        (Reading("yes"), "yes"),
        (Reading("! x"), "!! x"),
        (Reading("! x", Kind.IDEA), "! !! x"),
        (Reading("! x", side=1), "/1 !! x"),
        (Reading("!((x"), "!!((x"),
        (Reading("-5%"), "-5%"),
        (Reading("1/2 and/or"), "1/2 and/or"),
        (Reading("/1 /3"), "//1 /3"),
        (Reading("a #cyber #brand"), "a ##cyber #brand"),
        (Reading("wait..."), "wait...."),
        (Reading("wait…"), "wait……"),
        (Reading("wait...", cue=True), "wait... …"),
        (Reading("wait...", star=True), "wait... *"),
        (Reading("", cue=True), "…"),
        (Reading("...", cue=True), "... …"),
        (Reading("yes", side=0), "/0 yes"),
        (Reading("(yes", off_record=True), "(( (yes"),
        (Reading("yes", Kind.QUESTION, off_record=True), "(( ? yes"),
        (Reading("yes", topics=("new start",)), "yes #new-start"),
        (Reading("yes", topics=("etc...",)), "yes #etc...."),
        (Reading("", Kind.IDEA), "!"),
        (Reading(""), ""),
    ],
)
def test_a_reading_is_written_as(reading: Reading, line: str) -> None:
    assert format(reading, ROOM) == line
    assert parse(line, ROOM) == reading


def test_a_text_that_is_not_normal_is_written_in_normal_form() -> None:
    assert format(Reading("((a\n b\ud800"), ROOM) == "( (a b\ufffd"


def test_a_topic_that_has_come_since_does_not_tag_an_old_note() -> None:
    note = parse("on #brand", EMPTY)
    later = Context(topics=(Topic(notation="brand", label=Bilingual()),))
    assert format(note, EMPTY) == "on #brand"
    assert format(note, later) == "on ##brand"
    assert parse(format(note, later), later) == note


def test_spans_say_where_each_sign_stands_and_what_it_was_read_as() -> None:
    assert spans("!((yes ##a #brand №кибер /1 \\ …", ROOM) == (
        Span(0, 1, Sign.KIND, Kind.IDEA),
        Span(1, 3, Sign.OFF_RECORD),
        Span(3, 6, Sign.TEXT, text="yes"),
        Span(7, 10, Sign.TEXT, text="#a"),
        Span(11, 17, Sign.NEW_TOPIC, "brand", "#brand"),
        Span(18, 24, Sign.TOPIC, "cyber"),
        Span(25, 27, Sign.SIDE, 1),
        Span(28, 29, Sign.REPLY, 12),
        Span(30, 31, Sign.CUE),
    )


# --- the layout turn -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghbdtn", "привет"),
        ("Ghbdtn? vbh!", "Привет, мир!"),
        ("руддщ", "hello"),
        ("Руддщб цщкдв", "Hello, world"),
        (",tpjgfcyjcnm", "безопасность"),
        ("`krb", "ёлки"),
        ("~krb", "Ёлки"),
        ("¬krb", "Ёлки"),  # Shift and the key left of 1 on a UK keyboard
        ("#rb,th", "№кибер"),
        ("£rb,th", "№кибер"),  # Shift+3 on a UK keyboard
        ("№сниук", "#cyber"),
        ("J,]tv", "Объем"),
        ('"nj', "Это"),
        ("штащ ы1ю", "info s1."),
        ("", ""),
        ("12 - 3", "12 - 3"),
    ],
)
def test_a_text_in_the_wrong_layout_is_turned(typed: str, meant: str) -> None:
    assert turn_layout(typed) == meant


def test_every_russian_letter_has_its_key() -> None:
    letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    for text in (letters, letters.upper()):
        assert turn_layout(turn_layout(text)) == text
        assert not any("\u0400" <= char <= "\u04ff" for char in turn_layout(text))


# --- attacks ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line", ["", " ", "\n", "\u2003\t", "((", " ((", "! ", "!", "! ((", "/1 *"]
)
def test_a_line_without_words_is_not_storable(line: str) -> None:
    assert not parse(line, ROOM).storable


@pytest.mark.parametrize("line", ["...", "…", "((…", "! ...", "/1 ...", "#cyber…"])
def test_a_cue_needs_no_words(line: str) -> None:
    assert parse(line, ROOM).storable
    assert parse(line, ROOM).cue


@pytest.mark.parametrize("char", ["\ud800", "\x00", "\x1b", "\uffff"])
def test_what_no_file_can_hold_is_replaced_and_the_note_is_kept(char: str) -> None:
    assert parse(f"! a{char}b #x{char}", ROOM).text == "a\ufffdb #x\ufffd"


@pytest.mark.parametrize("char", ["\u200f", "\u202e", "\u2066", "\ufeff", "\u200d", "\x7f"])
def test_marks_of_direction_and_joining_are_kept(char: str) -> None:
    assert parse(f"a{char}b {char}", ROOM).text == f"a{char}b {char}"


LONG = 100_000


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(piece * (LONG // len(piece)), id=name)
        for name, piece in {
            "one word": "a",
            "words": "слово ",
            "parentheses": "(",
            "parentheses apart": "(( ",
            "late kinds": "!((",
            "sides": "/1 ",
            "sides and parentheses": "/1((",
            "unknown sides and parentheses": "/9((",
            "topics": "#cyber ",
            "unknown topics": "#x ",
            "one topic": "#х",
            "hash signs": "#",
            "slashes": "/",
            "back slashes": "\\",
            "kinds": "!",
            "dots": ".",
            "dots and words": ".... a",
            "ellipses": "…",
            "digits": "/1111111111",
            "space": " ",
            "surrogates": "\ud800",
        }.items()
    ]
    + [
        pytest.param(" ".join(f"#t{n}" for n in range(LONG // 8)), id="different topics"),
        pytest.param("." * LONG + "x", id="dots within"),
        pytest.param("/" * LONG + "x", id="slashes within"),
        pytest.param("#" + "\u0301\u0316" * (LONG // 2), id="accents out of order"),
    ],
)
def test_a_very_long_line_takes_time_in_proportion(line: str) -> None:
    started = time.process_time()
    reading = parse(line, ROOM)
    ordered = format(reading, ROOM)
    assert parse(ordered, ROOM) == reading
    assert time.process_time() - started < 3  # about 0.2 s; in quadratic time, minutes
