"""Every sign of the shorthand, typed into the room in either alphabet: the table of the design.

Each row is a line as it is typed, and what the note has that it becomes. Before it there are two
notes, one by each side, and the strip stands at the first agenda item, unattributed.
"""

from __future__ import annotations

from typing import Any

import pytest

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.ui.bridge import Bridge
from rapporteur.ui.room import RoomPlace
from tests.ui.typist import enter, press_enter, type_text

PLAIN: dict[str, Any] = {
    "kind": Kind.OBSERVATION,
    "side": None,
    "item": 1,
    "reply": None,
    "topics": [],
    "star": False,
    "off_record": False,
    "cue": False,
}
# sign, typed in Latin, typed in Cyrillic, what it means; the text is TEXT unless said otherwise
LATIN, CYRILLIC = "data stay here", "данные останутся здесь"
SIGNS: list[tuple[str, str, dict[str, Any]]] = [
    ("none: an observation", "{}", {}),
    ("! an idea", "! {}", {"kind": Kind.IDEA}),
    ("+ agreement", "+ {}", {"kind": Kind.AGREEMENT}),
    ("- disagreement", "- {}", {"kind": Kind.DISAGREEMENT}),
    ("? a question", "? {}", {"kind": Kind.QUESTION}),
    ("= an action", "= {}", {"kind": Kind.ACTION}),
    ("(( off the record", "(({}", {"off_record": True}),
    ("(( spaced", "(( {}", {"off_record": True}),
    ("(( before the kind", "(( ! {}", {"off_record": True, "kind": Kind.IDEA}),
    ("(( behind the kind", "! (({}", {"off_record": True, "kind": Kind.IDEA}),
    ("/1 the first host's side", "/1 {}", {"side": 1}),
    ("/2 the second's", "{} /2", {"side": 2}),
    ("/0 unattributed", "{} /0", {"side": None}),
    ("# a topic", "{} #cyber", {"topics": ["cyber"]}),
    ("№ a topic", "№кибер {}", {"topics": ["cyber"]}),
    ("# a label as a prefix", "{} #кибербез", {"topics": ["cyber"]}),
    ("# in capitals", "{} #CYBER", {"topics": ["cyber"]}),
    ("# on the wrong layout", "{} #сниук", {"topics": ["cyber"]}),
    ("№ on the wrong layout", "{} №rb,th", {"topics": ["cyber"]}),
    ("two topics", "#inf {} №кибер", {"topics": ["inf", "cyber"]}),
    ("%2 an agenda item", "%2 {}", {"item": 2}),
    ("\\ a reply to the last", "\\ {}", {"reply": 2}),
    ("\\1 a reply to note 1", "{} \\1", {"reply": 1}),
    ("* a star", "{} *", {"star": True}),
    ("... a cue", "{}...", {"cue": True}),
    ("… a cue", "{} …", {"cue": True}),
    ("the last one wins", "/1 {} /2 \\1 \\2 %1 %2", {"side": 2, "reply": 2, "item": 2}),
    (
        "all of them",
        "((! \\1 /2 %2 {} #cyber * ...",
        {"off_record": True, "kind": Kind.IDEA, "reply": 1, "side": 2, "item": 2}
        | {"topics": ["cyber"], "star": True, "cue": True},
    ),
]
# what stays text, as it is typed and as it is kept
TEXTS = [
    ("a percentage", "-5% {}", "-5% {}"),
    ("a fraction", "1/2 {}", "1/2 {}"),
    ("a slash within", "and/or {} и/или", "and/or {} и/или"),
    ("# alone", "{} #", "{} #"),
    ("№ alone", "{} №", "{} №"),
    ("a kind sign without a space", "!{}", "!{}"),
    ("a kind sign within", "{} ! {}", "{} ! {}"),
    ("an unknown side", "/3 {}", "/3 {}"),
    ("an unknown item", "%9 {}", "%9 {}"),
    ("an unknown note", "\\99 {}", "\\99 {}"),
    ("an unknown topic", "{} #ничего", "{} #ничего"),
    ("an unknown topic in Latin", "{} №nothing", "{} №nothing"),
    ("after a leading space all", " ! {} #cyber /1 *", "! {} #cyber /1 *"),
    ("## doubled", "{} ##inf", "{} #inf"),
    ("№№ doubled", "{} №№кибер", "{} №кибер"),
    ("// doubled", "{} //1", "{} /1"),
    ("%% doubled", "{} %%3", "{} %3"),
    ("** doubled", "{} **", "{} *"),
    ("\\\\ doubled", "{} \\\\12", "{} \\12"),
    ("!! doubled", "!! {}", "! {}"),
    (".... doubled", "{}....", "{}..."),
]


@pytest.fixture
def ready(room: RoomPlace) -> RoomPlace:
    enter(room.capture.line, "/1 first")
    enter(room.capture.line, "/2 второе")
    return room


def what_it_became(bridge: Bridge, room: RoomPlace) -> tuple[str, dict[str, Any]]:
    notes = {note.id: note for note in bridge.desk.notes(bridge.roundtable_id)}
    note = max(notes.values(), key=lambda each: each.number)
    return note.text, {
        "kind": note.kind,
        "side": note.side,
        "item": _item_number(bridge, note),
        "reply": notes[note.reply_to].number if note.reply_to else None,
        "topics": [_notation(bridge, each) for each in note.topic_ids],
        "star": note.star,
        "off_record": note.off_record,
        "cue": note.cue,
    }


def _item_number(bridge: Bridge, note: Note) -> int | None:
    items = {each.id: each.number for each in bridge.desk.agenda(bridge.roundtable_id)}
    return items.get(note.agenda_item_id or "")


def _notation(bridge: Bridge, topic_id: str) -> str:
    return next(each.notation for each in bridge.desk.topics() if each.id == topic_id)


@pytest.mark.parametrize("words", [LATIN, CYRILLIC], ids=["latin", "cyrillic"])
@pytest.mark.parametrize(("typed", "means"), [row[1:] for row in SIGNS], ids=[r[0] for r in SIGNS])
def test_a_sign_means(
    ready: RoomPlace, bridge: Bridge, typed: str, means: dict[str, Any], words: str
) -> None:
    enter(ready.capture.line, typed.format(words))
    assert what_it_became(bridge, ready) == (words, PLAIN | means)
    assert ready.capture.line.text() == ""


@pytest.mark.parametrize("words", [LATIN, CYRILLIC], ids=["latin", "cyrillic"])
@pytest.mark.parametrize(("typed", "kept"), [row[1:] for row in TEXTS], ids=[r[0] for r in TEXTS])
def test_what_is_no_sign_stays_text(
    ready: RoomPlace, bridge: Bridge, typed: str, kept: str, words: str
) -> None:
    enter(ready.capture.line, typed.format(*[words] * 2))
    assert what_it_became(bridge, ready) == (kept.format(*[words] * 2), PLAIN)


def test_after_a_leading_space_off_the_record_holds_all_the_same(
    ready: RoomPlace, bridge: Bridge
) -> None:
    enter(ready.capture.line, " ((между нами #cyber")
    text, means = what_it_became(bridge, ready)
    assert (text, means["off_record"], means["topics"]) == ("между нами #cyber", True, [])


@pytest.mark.parametrize("line", ["((", "! ", "/1 *", "#cyber", "№кибер \\"])
def test_a_line_without_words_is_refused_and_stays(
    ready: RoomPlace, bridge: Bridge, line: str
) -> None:
    enter(ready.capture.line, line)
    assert ready.capture.line.text() == line
    assert len(bridge.desk.notes(bridge.roundtable_id)) == 2


@pytest.mark.parametrize("line", ["...", "…", "! …", "#cyber..."])
def test_a_cue_needs_no_words(ready: RoomPlace, bridge: Bridge, line: str) -> None:
    enter(ready.capture.line, line)
    text, means = what_it_became(bridge, ready)
    assert (text, means["cue"]) == ("", True)


def test_a_reply_means_the_last_note_at_the_moment_of_enter(
    ready: RoomPlace, bridge: Bridge
) -> None:
    type_text(ready.capture.line, "\\ согласны")
    bridge.do(
        lambda desk: desk.add_note(
            bridge.roundtable_id, "came in between", ready.capture.line.draft.stamped_at
        )
    )
    press_enter(ready.capture.line)
    assert what_it_became(bridge, ready)[1]["reply"] == 3


CHIPS = [
    ("! words", "idea"),
    ("+ слова", "agreement"),
    ("- words", "disagreement"),
    ("? слова", "question"),
    ("= words", "action for the hosts"),
    ("((слова", "off the record"),
    ("/1 words", "British side"),
    ("слова /2", "Russian side"),
    ("words /0", "unattributed"),
    ("words №кибер", "Cyber security"),
    ("слова #сниук", "Cyber security (typed in the other layout)"),
    ("words №rb,th", "Cyber security (typed in the other layout)"),
    ("слова #ничего", "no topic “ничего” yet"),
    ("words %2", "agenda item 2"),
    ("\\ слова", "reply to 2"),
    ("\\1 words", "reply to 1"),
    ("слова *", "starred"),
    ("words...", "cue"),
]


@pytest.mark.parametrize(("line", "said"), CHIPS, ids=[line for line, _ in CHIPS])
def test_the_chips_say_so_while_it_is_typed(ready: RoomPlace, line: str, said: str) -> None:
    type_text(ready.capture.line, line)
    assert said in ready.capture.chips.text()
