"""The shorthand, sign by sign; its laws are in test_shorthand."""

from __future__ import annotations

import dataclasses

import pytest

from rapporteur.domain.dialogue import Kind, Topic
from rapporteur.domain.language import Bilingual
from rapporteur.domain.shorthand import Context, Reading, parse
from tests.domain.shorthand_room import EMPTY, room_with

MORE = (
    Topic(notation="пво", label=Bilingual("Air defence", "Противовоздушная оборона")),
    Topic(notation="mil", label=Bilingual("Military lines", "Военные линии связи")),
    Topic(notation="tree", label=Bilingual("Ёлки", "Ёлки")),
)
ROOM = room_with(MORE)


def read(line: str) -> Reading:
    return parse(line, ROOM)


# --- each row of the table -------------------------------------------------------------------


@pytest.mark.parametrize("text", ["talks went on", "переговоры продолжались"])
def test_a_line_without_signs_is_an_observation(text: str) -> None:
    assert read(text) == Reading(text)


@pytest.mark.parametrize("text", ["set up a line", "создать линию"])
@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ("!", Kind.IDEA),
        ("+", Kind.AGREEMENT),
        ("-", Kind.DISAGREEMENT),
        ("?", Kind.QUESTION),
        ("=", Kind.ACTION),
    ],
)
class TestAKindSign:
    def test_comes_first_and_before_a_space(self, sign: str, kind: Kind, text: str) -> None:
        assert read(f"{sign} {text}") == Reading(text, kind)

    def test_is_text_inside_the_line(self, sign: str, kind: Kind, text: str) -> None:
        assert read(f"{text} {sign} {text}") == Reading(f"{text} {sign} {text}")

    def test_is_text_against_a_word(self, sign: str, kind: Kind, text: str) -> None:
        assert read(f"{sign}{text}") == Reading(f"{sign}{text}")

    def test_is_text_after_another_sign(self, sign: str, kind: Kind, text: str) -> None:
        assert read(f"/1 {sign} {text}") == Reading(f"{sign} {text}", side=1)

    def test_is_text_when_doubled(self, sign: str, kind: Kind, text: str) -> None:
        assert read(f"{sign}{sign} {text}") == Reading(f"{sign} {text}")
        assert read(f"{sign * 3} {text}") == Reading(f"{sign * 2} {text}")

    def test_alone_leaves_a_line_without_words(self, sign: str, kind: Kind, text: str) -> None:
        for line in (sign, f"{sign} ", f"{sign}\t"):
            assert read(line) == Reading("", kind)
            assert not read(line).storable

    def test_with_a_cue_is_enough(self, sign: str, kind: Kind, text: str) -> None:
        assert read(f"{sign} ...") == Reading("", kind, cue=True)
        assert read(f"{sign} ...").storable


@pytest.mark.parametrize("text", ["not for quoting", "не для печати"])
class TestTwoParentheses:
    @pytest.mark.parametrize("start", ["((", "(( ", "  ((", " ((  ", "((((", "(( (("])
    def test_before_the_first_word_mean_off_the_record(self, start: str, text: str) -> None:
        assert read(f"{start}{text}") == Reading(text, off_record=True)

    @pytest.mark.parametrize("start", ["((! ", "(( ! ", "! ((", "! (( ", "!((", "!(( ", "((!(("])
    def test_stand_on_either_side_of_the_kind_sign(self, start: str, text: str) -> None:
        assert read(f"{start}{text}") == Reading(text, Kind.IDEA, off_record=True)

    @pytest.mark.parametrize("start", ["/1 ((", "/1((", "((/1 ", "(( /1 "])
    def test_hold_behind_other_signs(self, start: str, text: str) -> None:
        assert read(f"{start}{text}") == Reading(text, side=1, off_record=True)

    @pytest.mark.parametrize("start", ["/1 ! ((", "/1 !((", "/1 (( ! ", "((/1 ! "])
    def test_hold_beside_a_kind_sign_that_comes_too_late(self, start: str, text: str) -> None:
        assert read(f"{start}{text}") == Reading(f"! {text}", side=1, off_record=True)

    @pytest.mark.parametrize(
        ("start", "words"), [(" ! ((", "! "), (" !((", "! "), (" /1 ((", "/1 "), ("\t* ((", "* ")]
    )
    def test_hold_after_a_leading_space(self, start: str, words: str, text: str) -> None:
        assert read(f"{start}{text}") == Reading(words + text, off_record=True)

    def test_are_text_after_the_first_word(self, text: str) -> None:
        assert read(f"word (({text}") == Reading(f"word (({text}")
        assert read(f"word(({text}") == Reading(f"word(({text}")

    def test_of_three_leave_one(self, text: str) -> None:
        assert read(f"((({text})") == Reading(f"({text})", off_record=True)


def test_one_parenthesis_is_text() -> None:
    assert read("(as was said) yes") == Reading("(as was said) yes")


@pytest.mark.parametrize(
    ("sign", "field", "number"),
    [
        ("/1", "side", 1),
        ("/2", "side", 2),
        ("/0", "side", 0),
        ("%3", "item", 3),
        ("\\12", "reply", 12),
        ("\\7", "reply", 7),
        ("\\", "reply", 12),
    ],
)
@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("{} the note", "the note"),
        ("the {} note", "the note"),
        ("заметка {}", "заметка"),
        ("\tза\u2003метка\u00a0{}  ", "за метка"),
    ],
)
def test_a_number_is_a_word_of_its_own(
    sign: str, field: str, number: int, line: str, text: str
) -> None:
    reading = read(line.format(sign).lstrip())
    said = {"side": reading.side, "item": reading.item, "reply": reading.reply}
    assert said == {"side": None, "item": None, "reply": None, field: number}
    assert reading.text == text


NO_NUMBERS = r"/3 / /01 /1, (/1 /1/ %4 % %3% \13 \0 \1a -5% 1/2 and/or и/или 5%3 /١ /²"


@pytest.mark.parametrize("word", [*NO_NUMBERS.split(), "/" + "1" * 5000])
def test_what_is_no_number_known_stays_text(word: str) -> None:
    assert read(f"so {word} it") == Reading(f"so {word} it")


def test_a_reply_to_the_last_note_is_text_where_there_is_none() -> None:
    assert parse("\\ yes", EMPTY) == Reading("\\ yes")


def test_the_last_note_can_be_named_by_its_number_even_where_no_other_is_known() -> None:
    assert parse("\\12 yes \\11", Context(last=12)) == Reading("yes \\11", reply=12)


def test_the_third_host_has_a_sign_once_there_is_one() -> None:
    three = dataclasses.replace(ROOM, sides=frozenset({1, 2, 3}))
    assert parse("/3 yes", three) == Reading("yes", side=3)


def test_the_last_side_item_and_reply_win() -> None:
    assert read("/1 a /2 %1 b %2 \\3 \\4") == Reading("a b", side=2, item=2, reply=4)


def test_unattributed_is_said_and_differs_from_not_said() -> None:
    assert read("/0 yes").side == 0
    assert read("yes").side is None


@pytest.mark.parametrize("line", ["* yes", "yes *", "* yes *", "yes * …"])
def test_a_star_is_a_word_of_its_own(line: str) -> None:
    assert read(line).star
    assert read(line).text == "yes"


def test_a_star_against_a_word_is_text() -> None:
    assert read("*yes*") == Reading("*yes*")


@pytest.mark.parametrize("end", ["...", "…", " ...", " …", "...  ", "…\u2003"])
@pytest.mark.parametrize("text", ["he said", "он сказал", "really?", "etc."])
def test_dots_at_the_end_make_a_cue(text: str, end: str) -> None:
    if text.endswith(".") and end.startswith("."):
        text, end = text.removesuffix("."), end  # four dots would be text
    assert read(text + end) == Reading(text, cue=True)


@pytest.mark.parametrize("line", ["a... b", "... a", "…a", "a..", "a... #cyber", "a... *"])
def test_dots_elsewhere_are_text(line: str) -> None:
    assert not read(line).cue
    assert read(line).text == line.removesuffix(" #cyber").removesuffix(" *")


def test_a_sign_may_stand_against_the_cue() -> None:
    assert read("yes /1...") == Reading("yes", side=1, cue=True)
    assert read("yes #cyber…") == Reading("yes", topics=("cyber",), cue=True)


# --- topics ----------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", ["#", "№"])
@pytest.mark.parametrize(
    ("name", "notation"),
    [
        ("cyber", "cyber"),
        ("CyBer", "cyber"),
        ("cyber-security", "cyber"),
        ("Кибербезопасность", "cyber"),
        ("кибер", "cyber"),  # a prefix of a label
        ("c", "cyber"),
        ("inf", "inf"),
        ("information-sp", "inf"),
        ("ИНФОРМАЦИОННОЕ-ПРОСТРАНСТВО", "inf"),
        ("пво", "пво"),
        ("ПВО", "пво"),
        ("air-defence", "пво"),
        ("елки", "tree"),
        ("Ёлки", "tree"),
        ("ёлк", "tree"),
        ("сниук", "cyber"),  # cyber
        ("СНИУК-ЫУС", "cyber"),  # cyber-sec
        ("rb,th", "cyber"),  # кибер
        ("`krb", "tree"),  # ёлки
        ("gdj", "пво"),
        ("штащкьфешщт", "inf"),  # information
    ],
)
def test_a_topic_is_known_by(sign: str, name: str, notation: str) -> None:
    assert read(f"on {sign}{name} yes") == Reading("on yes", topics=(notation,))
    assert read(f"on {sign}{name} yes").unknown_topics == ()


@pytest.mark.parametrize("word", ["#i", "#in", "#nothing", "№ничего", "#cyber,", "#5", "#шт"])
def test_an_unknown_or_ambiguous_topic_stays_text_and_is_offered(word: str) -> None:
    reading = read(f"on {word} yes")
    assert reading == Reading(f"on {word} yes")
    assert reading.unknown_topics == (word[1:],)


@pytest.mark.parametrize("word", ["#", "№", "##", "№№№", "#№", "a#cyber", "C#"])
def test_a_topic_sign_without_a_name_is_text(word: str) -> None:
    reading = read(f"on {word} yes")
    assert reading == Reading(f"on {word} yes")
    assert reading.unknown_topics == ()


def test_topics_are_a_set_in_the_order_typed() -> None:
    reading = read("#inf a #cyber #new b №inf #new")
    assert reading.topics == ("inf", "cyber")
    assert reading.text == "a #new b #new"
    assert reading.unknown_topics == ("new",)


def test_a_notation_comes_before_a_label_and_a_label_before_a_prefix() -> None:
    topics = (
        Topic(notation="arms", label=Bilingual("Weapons", "Оружие")),
        Topic(notation="wpn", label=Bilingual("arms", "")),
        Topic(notation="armscontrol", label=Bilingual("Control", "")),
        Topic(notation="new-start", label=Bilingual("Cont", "")),
    )
    context = Context(topics=topics)
    assert parse("#arms x", context).topics == ("arms",)
    assert parse("#cont x", context).topics == ("new-start",)
    assert parse("#contr x", context).topics == ("armscontrol",)


def test_two_topics_of_one_label_are_told_apart_by_notation_alone() -> None:
    same = Bilingual("Borders", "Границы")
    context = Context(
        topics=(Topic(notation="b1", label=same), Topic(notation="b2", label=same)),
    )
    assert parse("#borders x", context).unknown_topics == ("borders",)
    assert parse("#b2 x", context).topics == ("b2",)


def test_notations_that_differ_in_case_alone_are_told_apart() -> None:
    context = Context(topics=(Topic(notation="A", label=Bilingual()),
                              Topic(notation="a", label=Bilingual())))  # fmt: skip
    assert parse("#a x", context).topics == ("a",)
    assert parse("#A x", context).topics == ("A",)


# --- signs as text ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("see ##inf", "see #inf"),
        ("see №№инф", "see №инф"),
        ("see ###inf", "see ##inf"),
        ("see ##nothing", "see #nothing"),
        ("see //1", "see /1"),
        ("see ///1", "see //1"),
        ("see //3", "see /3"),
        ("see %%3", "see %3"),
        ("see **", "see *"),
        ("see ***", "see **"),
        ("see \\\\12", "see \\12"),
        ("see \\\\", "see \\"),
        ("see....", "see..."),
        ("see ....", "see ..."),
        ("see.....", "see...."),
        ("see……", "see…"),
        ("!! see", "! see"),
        ("/1 !! see", "! see"),
        ("!!((see", "!((see"),
        ("//1((see", "/1((see"),
        # and what only looks doubled
        ("see //", "see //"),
        ("see ##", "see ##"),
        ("see %%", "see %%"),
        ("see https://a.b/1", "see https://a.b/1"),
        ("see \\\\server\\share", "see \\\\server\\share"),
        ("see !!", "see !!"),
        ("see.... it", "see.... it"),
    ],
)
def test_a_doubled_sign_is_the_sign_as_text(line: str, text: str) -> None:
    reading = read(line)
    assert dataclasses.replace(reading, side=None) == Reading(text)
    assert reading.unknown_topics == ()


@pytest.mark.parametrize("space", [" ", "\t", "\u00a0", "\u2003", "   "])
@pytest.mark.parametrize(
    "text",
    ["! see /1 #cyber %3 \\ \\12 * ...", "##inf //1 ** ....", "№новое …", "!! see", "!", "…"],
)
def test_a_leading_space_makes_the_rest_text(space: str, text: str) -> None:
    reading = read(space + text)
    assert reading == Reading(text)
    assert reading.unknown_topics == ()
