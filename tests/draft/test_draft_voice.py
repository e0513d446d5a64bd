"""What a note and its replies come to, as sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from rapporteur.domain.dialogue import Kind, Note
from rapporteur.domain.language import Bilingual, Language
from rapporteur.draft import Material, compose

MakeNote = Callable[..., Note]
Talks = Callable[..., Material]
EVERYBODY = {1: 5, 2: 5}
FEW = {1: 2, 2: 5}


@pytest.fixture
def said(talks: Talks) -> Callable[..., str]:
    """What the notes come to, without the article's frame: one line per passage."""

    def say(*notes: Note, language: Language = Language.EN, **fields: object) -> str:
        draft = compose(talks(*notes, **{"present": EVERYBODY, "agenda": (), **fields}))
        return "\n".join(
            each.text.exactly(language).removeprefix(
                "Participants set the discussion in its wider context. "
            )
            for each in draft.passages
            if each.note_ids
        )

    return say


def test_a_note_is_given_to_its_side(note: MakeNote, said: Callable[..., str]) -> None:
    assert (
        said(note("trust is gone", side=1)) == "One British participant noted that trust is gone."
    )


def test_a_russian_note_is_given_to_its_side(note: MakeNote, said: Callable[..., str]) -> None:
    text = said(note("доверия больше нет", side=2), language=Language.RU)
    assert text.endswith("Один из российских участников отметил, что доверия больше нет.")


def test_a_note_in_the_other_language_is_marked_and_framed_in_this_one(
    note: MakeNote, said: Callable[..., str]
) -> None:
    text = said(note("доверия больше нет", side=2))
    assert text == "One Russian participant noted that ⟦доверия больше нет⟧."


def test_a_side_of_two_is_not_named(note: MakeNote, said: Callable[..., str]) -> None:
    assert said(note("trust is gone", side=1), present=FEW) == "It was noted that trust is gone."


def test_an_unknown_adjective_names_no_side(
    note: MakeNote, said: Callable[..., str], material: Material
) -> None:
    host = replace(material.hosts[0], adjective=Bilingual("British", "британцы"))
    hosts = (host, material.hosts[1])
    russian = said(note("trust is gone", side=1), hosts=hosts, language=Language.RU)
    assert russian.endswith("Было отмечено, что ⟦trust is gone⟧.")


@pytest.mark.parametrize(
    ("text", "kind", "sentence"),
    [
        ("Fenwick is ready", Kind.OBSERVATION, "Fenwick is ready, one British participant argued."),
        (
            "hotline (again)",
            Kind.OBSERVATION,
            "One British participant made the following point: hotline (again).",
        ),
        (
            "cost: nobody knows",
            Kind.OBSERVATION,
            "One British participant made the following point: cost – nobody knows.",
        ),
        (
            "set up a hotline",
            Kind.IDEA,
            "One British participant put forward a proposal to set up a hotline.",
        ),
        ("a joint register", Kind.IDEA, "One British participant proposed a joint register."),
        (
            "who would pay?",
            Kind.QUESTION,
            "One British participant raised the following question: who would pay?",
        ),
        (
            "Whether it would work?",
            Kind.QUESTION,
            "One British participant asked whether it would work.",
        ),
        (
            "limits are needed",
            Kind.AGREEMENT,
            "One British participant agreed that limits are needed.",
        ),
    ],
)
def test_each_kind_has_its_own_words(
    note: MakeNote, said: Callable[..., str], text: str, kind: Kind, sentence: str
) -> None:
    assert said(note(text, kind, side=1)) == sentence


def test_replies_follow_their_note_in_one_passage(note: MakeNote, said: Callable[..., str]) -> None:
    first = note("set up a hotline", Kind.IDEA, side=1)
    against = note("lines are there already", Kind.DISAGREEMENT, side=1, reply_to=first.id)
    support = note("but only with interpreters", Kind.AGREEMENT, side=2, reply_to=first.id)
    assert said(first, against, support) == (
        "On one point views differed. "
        "One British participant put forward a proposal to set up a hotline. "
        "A Russian participant agreed, but only with interpreters. "
        "Against this, a British participant maintained that lines are there already."
    )


def test_a_question_is_answered(note: MakeNote, said: Callable[..., str]) -> None:
    asked = note("who would pay", Kind.QUESTION, side=1)
    answer = note("the hosts would pay", side=2, reply_to=asked.id)
    assert said(asked, answer).endswith(
        "In reply, a Russian participant noted that the hosts would pay."
    )


def test_agreement_without_words_on_both_sides_is_told_in_one_sentence(
    note: MakeNote, said: Callable[..., str]
) -> None:
    first = note("limits are needed", side=1)
    second = note("agreed", Kind.AGREEMENT, side=2, reply_to=first.id)
    both = "Participants from both sides agreed that limits are needed."
    assert said(first, second) == both
    assert "both sides" not in said(first, second, present=FEW)
    assert "both sides" not in said(first, second, present={1: 5, 2: 2})


def test_two_notes_of_one_side_make_participants(note: MakeNote, said: Callable[..., str]) -> None:
    first = note("limits are needed", side=1)
    second = note("+", Kind.AGREEMENT, side=1, reply_to=first.id)
    assert said(first, second) == "British participants noted that limits are needed."


def test_two_wordless_replies_of_one_side_are_told_together(
    note: MakeNote, said: Callable[..., str]
) -> None:
    first = note("limits are needed")
    plus = [note("+", Kind.AGREEMENT, side=2, reply_to=first.id) for _ in range(2)]
    assert said(first, *plus) == "It was noted that limits are needed. Russian participants agreed."
    assert said(first, *plus, present={2: 2}).endswith("There was further support for this.")


def test_agreement_is_never_claimed_over_a_disagreement(
    note: MakeNote, said: Callable[..., str]
) -> None:
    first = note("limits are needed", side=1)
    second = note("+", Kind.AGREEMENT, side=2, reply_to=first.id)
    third = note("-", Kind.DISAGREEMENT, side=2, reply_to=first.id)
    text = said(first, second, third)
    assert "both sides" not in text
    assert "A Russian participant agreed." in text
    assert "disagreement from the Russian side" in text


def test_support_of_one_side_is_not_support_of_both(
    note: MakeNote, said: Callable[..., str]
) -> None:
    first = note("set up a hotline", Kind.IDEA, side=1)
    more = [
        note("a line would help", Kind.AGREEMENT, side=1, reply_to=first.id),
        note("the cost is small", Kind.AGREEMENT, side=1, reply_to=first.id),
    ]
    assert "both sides" not in said(first, *more)
    russian = note("the need is clear", Kind.AGREEMENT, side=2, reply_to=first.id)
    assert said(first, *more, russian).endswith("The idea thus found support on both sides.")


def test_a_late_objection_says_what_it_objects_to(note: MakeNote, said: Callable[..., str]) -> None:
    first = note("set up a hotline", Kind.IDEA, side=1)
    against = note("lines are there already", Kind.DISAGREEMENT, side=2, reply_to=first.id)
    again = note("the cost is high", Kind.DISAGREEMENT, side=2, reply_to=first.id)
    assert "On the initial point, " in said(first, against, again)


def test_a_page_does_not_begin_every_sentence_alike(
    note: MakeNote, said: Callable[..., str]
) -> None:
    texts = ("trust is gone", "limits are needed", "talks are slow", "time is short")
    notes = [note(text, side=1) for text in texts]
    openings = [sentence.split()[0] for sentence in said(*notes).replace("\n", " ").split(". ")]
    assert all(one != next_ for one, next_ in pairwise(openings))


def test_no_more_is_said_than_once_stopped(note: MakeNote, said: Callable[..., str]) -> None:
    text = said(note("trust is gone..."), note("so are limits, etc."), note("why?", Kind.QUESTION))
    assert ".." not in text
    assert "?." not in text
