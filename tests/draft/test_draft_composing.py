"""Notes become a draft: every note that may be told, none that may not, and nothing twice."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapporteur.domain.article import (
    ArticleParts,
    Passage,
    SectionKind,
    untranslated_count,
)
from rapporteur.domain.dialogue import Kind, Note, Rule
from rapporteur.domain.language import Bilingual, Language, language_of
from rapporteur.draft import Draft, LeftOut, Material, compose

MakeNote = Callable[..., Note]
Talks = Callable[..., Material]
Together = Callable[..., ArticleParts]


def behind(draft: Draft) -> set[str]:
    return {note_id for passage in draft.passages for note_id in passage.note_ids}


def texts(draft: Draft) -> list[tuple[str, str]]:
    return [(each.text.en, each.text.ru) for each in draft.passages]


def of_kind(parts: ArticleParts, kind: SectionKind) -> tuple[Passage, ...]:
    return tuple(
        passage
        for section in parts.sections
        if section.kind is kind
        for passage in parts.passages_of(section)
    )


# The whole article


def test_the_article_has_every_part_in_its_order(material: Material, together: Together) -> None:
    parts = together(compose(material))
    kinds = list(dict.fromkeys(section.kind for section in parts.sections))
    assert kinds == list(SectionKind)
    assert all(parts.passages_of(section) for section in parts.sections)
    assert parts.article.title == material.roundtable.title


def test_every_note_is_told_or_counted_as_left_out(material: Material) -> None:
    draft = compose(material)
    left = {note.id for note in material.notes if note.off_record or note.cue}
    assert behind(draft) == {note.id for note in material.notes} - left
    assert draft.left_out == LeftOut(off_record=2, cues=1, bare=0)


def test_a_good_set_of_notes_makes_an_article_of_its_usual_length(material: Material) -> None:
    draft = compose(material)
    for language in Language:
        words = sum(len(each.text.exactly(language).split()) for each in draft.passages)
        assert 1000 <= words <= 2000


def test_the_same_notes_give_the_same_draft(material: Material) -> None:
    assert texts(compose(material)) == texts(compose(material))


def test_no_paragraph_runs_on_for_a_page(material: Material) -> None:
    assert all(len(each.text.en.split()) < 150 for each in compose(material).passages)


def test_nothing_but_the_frame_names_the_institutes(material: Material, together: Together) -> None:
    parts = together(compose(material))
    framed = {*of_kind(parts, SectionKind.FRAMING), *of_kind(parts, SectionKind.NOTES)}
    for passage in parts.passages:
        if passage not in framed:
            for host in material.hosts:
                for name in (host.name, host.short):
                    assert not re.search(rf"\b{name.en}\b", passage.text.en)
                    assert not re.search(rf"\b{name.ru}\b", passage.text.ru)


def test_framing_says_who_met_when_where_and_in_which_series(
    material: Material, together: Together
) -> None:
    framing = of_kind(together(compose(material)), SectionKind.FRAMING)[0].text
    assert framing.en == (
        "In March 2026 a roundtable on ‘Missiles in Europe’ was held in Vienna, convened by the "
        "Fenwick Institute (FI) and the Neva Centre for Security (NCS). It was the first "
        "roundtable in the series ‘Baltic Track’."
    )
    assert framing.ru == (
        "В марте 2026 года (Вена) состоялся круглый стол на тему «Ракеты в Европе». Организаторы "
        "— Институт Фенвика (ИФ) и Невский центр безопасности (НЦБ). Это был первый круглый стол "
        "в рамках серии «Балтийский диалог»."
    )


def test_the_next_roundtable_is_announced_where_it_is_known(
    material: Material, together: Together
) -> None:
    (following,) = of_kind(together(compose(material)), SectionKind.NEXT)
    assert "Incidents at sea" in following.text.en
    assert "на октябрь 2026 года (Женева)" in following.text.ru
    alone = compose(replace(material, roundtables=material.roundtables[:1]))
    assert not of_kind(together(alone), SectionKind.NEXT)


def test_a_next_roundtable_off_the_record_is_not_announced(
    material: Material, together: Together
) -> None:
    first, secret = material.roundtables
    secret = replace(secret, rule=Rule.OFF_RECORD)
    later = replace(
        secret,
        number=3,
        date=secret.date + dt.timedelta(days=90),
        title=Bilingual("Fisheries", "Рыболовство"),
        rule=first.rule,
        id="later",
    )
    silent = together(compose(replace(material, roundtables=(first, secret))))
    assert not of_kind(silent, SectionKind.NEXT)
    announced = together(compose(replace(material, roundtables=(first, secret, later))))
    (following,) = of_kind(announced, SectionKind.NEXT)
    assert "Fisheries" in following.text.en
    for parts in (silent, announced):
        told = " ".join(f"{each.text.en} {each.text.ru}" for each in parts.passages)
        assert "Incidents at sea" not in told
        assert "Инциденты на море" not in told


def test_what_a_series_lacks_in_one_language_is_marked(
    material: Material, together: Together
) -> None:
    untitled = replace(material.roundtable, title=Bilingual("Missiles in Europe", ""))
    parts = together(compose(replace(material, roundtable=untitled)))
    assert "«⟦Missiles in Europe⟧»" in of_kind(parts, SectionKind.FRAMING)[0].text.ru


# What stays out


def test_off_the_record_titles_stay_out_of_the_framing(
    material: Material, together: Together
) -> None:
    secret = replace(material.agenda[1], rule=Rule.OFF_RECORD)
    agenda = (material.agenda[0], secret, *material.agenda[2:])
    draft = compose(replace(material, agenda=agenda))
    said = " ".join(each.text.en + each.text.ru for each in draft.passages)
    assert secret.title.en not in said
    assert secret.title.ru not in said


def test_a_reply_to_a_hidden_note_stands_alone_and_agrees_with_nothing(
    note: MakeNote, talks: Talks
) -> None:
    hidden = note("the minister never read it", side=1, off_record=True)
    reply = note("channels are slow", Kind.AGREEMENT, side=2, reply_to=hidden.id)
    wordless = note("+", Kind.AGREEMENT, side=2, reply_to=hidden.id)
    draft = compose(talks(hidden, reply, wordless))
    said = " ".join(each.text.en for each in draft.passages if each.note_ids)
    assert "channels are slow" in said
    assert "agree" not in said.lower()
    assert behind(draft) == {reply.id}
    assert draft.left_out == LeftOut(off_record=1, cues=0, bare=1)


_HIDDEN_WORDS = "quark lepton boson gluon muon tachyon"
_WORDS = st.sampled_from(
    "trust Limits Fenwick is would agreed how? a: Set создать Доверие Однако не".split()  # noqa: SIM905
)


@st.composite
def _any_notes(draw: st.DrawFn, material: Material) -> tuple[Note, ...]:
    notes: list[Note] = []
    for number in range(1, draw(st.integers(1, 12)) + 1):
        hidden = draw(st.booleans())
        words = st.sampled_from(_HIDDEN_WORDS.split()) if hidden else _WORDS
        earlier = st.sampled_from([each.id for each in notes]) if notes else st.none()
        item = draw(st.sampled_from([None, *material.agenda]))
        topics = draw(st.lists(st.sampled_from(material.topics), max_size=2, unique=True))
        notes.append(
            Note(
                roundtable_id=material.roundtable.id,
                number=number,
                text=" ".join(draw(st.lists(words, min_size=1, max_size=9))),
                stamped_at=material.notes[0].stamped_at,
                kind=draw(st.sampled_from(Kind)),
                side=draw(st.sampled_from([None, 1, 2])),
                topic_ids=tuple(each.id for each in topics),
                agenda_item_id=item.id if item else None,
                reply_to=draw(st.none() | earlier),
                star=draw(st.booleans()),
                off_record=hidden,
                cue=not hidden and draw(st.integers(0, 9)) == 0,
            )
        )
    return tuple(notes)


@given(st.data())
def test_no_off_record_word_is_ever_told_and_no_other_note_is_lost(
    material: Material, data: st.DataObject
) -> None:
    notes = data.draw(_any_notes(material))
    present = data.draw(st.sampled_from([None, {1: 2, 2: 9}, {1: 4, 2: 9}]))
    draft = compose(replace(material, notes=notes, present=present))
    said = " ".join(each.text.en + " " + each.text.ru for each in draft.passages).casefold()
    assert not any(word in said for word in _HIDDEN_WORDS.split())
    told, left = behind(draft), draft.left_out
    assert told <= {each.id for each in notes if not each.off_record and not each.cue}
    assert len(told) + left.off_record + left.cues + left.bare == len(notes)
    if present == {1: 2, 2: 9}:
        assert not re.search(r"British participant|Russian participant|from both sides", said)


@given(st.data())
def test_composing_again_adds_nothing_where_nothing_is_new(
    material: Material, together: Together, data: st.DataObject
) -> None:
    notes = data.draw(_any_notes(material))
    some = data.draw(st.integers(0, len(notes)))
    parts = together(compose(replace(material, notes=notes[:some])))
    more = compose(replace(material, notes=notes), parts)
    parts = together(more, parts)
    again = compose(replace(material, notes=notes), parts)
    assert not again
    positions = [(each.section_id, each.position) for each in parts.passages]
    assert len(set(positions)) == len(positions)


def test_each_word_in_the_other_language_is_marked_once(material: Material) -> None:
    languages = {note.id: language_of(note.text) for note in material.notes}
    wordless = {note.id for note in material.notes if note.kind is not Kind.IDEA and not note.text}
    for passage in compose(material).passages:
        said = [each for each in passage.note_ids if each not in wordless]
        for language in Language:
            foreign = sum(languages[each] is language.other for each in said)
            assert untranslated_count(passage.text.exactly(language)) == foreign


# Themes


def test_themes_are_topics_of_the_level_that_divides_the_talks(material: Material) -> None:
    themes = [each for each in compose(material).sections if each.kind is SectionKind.THEME]
    assert [each.title.en for each in themes] == [
        "Missiles in Europe",
        "Verification",
        "Crisis management",
        "Cyber security",
    ]


def test_never_more_than_four_themes_and_what_is_left(note: MakeNote, talks: Talks) -> None:
    talk = talks()
    notes = chain.from_iterable(
        [note(f"point {n} is made", topic_ids=(topic.id,), side=1) for n in range(3)]
        for topic in talk.topics
    )
    themes = [each for each in compose(talks(*notes)).sections if each.kind is SectionKind.THEME]
    assert len(themes) == 5
    assert themes[-1].title.en == "Other matters"


def test_without_topics_the_agenda_gives_the_themes(
    note: MakeNote, talks: Talks, material: Material
) -> None:
    notes = [
        note(f"point {n} is made", agenda_item_id=item.id, side=1)
        for item in material.agenda
        for n in range(2)
    ]
    draft = compose(talks(*notes))
    titles = [each.title.en for each in draft.sections if each.kind is SectionKind.THEME]
    assert titles == [item.title.en for item in material.agenda[1:]]


def test_a_note_without_a_topic_goes_with_its_agenda_item(
    note: MakeNote, talks: Talks, material: Material, together: Together
) -> None:
    risk, cyber = (each.id for each in material.topics if each.notation in {"risk", "cyber"})
    third = material.agenda[2].id
    tagged = [note(f"point {n} is made", topic_ids=(risk,), agenda_item_id=third) for n in range(3)]
    others = [note(f"case {n} is made", topic_ids=(cyber,)) for n in range(3)]
    plain = note("nobody tagged this", agenda_item_id=third)
    parts = together(compose(talks(*tagged, *others, plain)))
    (theme,) = (each for each in parts.sections if each.topic_id == risk)
    assert any(plain.id in each.note_ids for each in parts.passages_of(theme))


# Recommendations


def test_recommendations_are_listed_by_addressee(material: Material, together: Together) -> None:
    lists = [
        each.text.en for each in of_kind(together(compose(material)), SectionKind.RECOMMENDATIONS)
    ]
    assert lists[1:4] == [
        "To both governments:",
        "Hold one demonstration visit on each side within a year.",
        "⟦Возобновить обмен данными о развёрнутых пусковых установках⟧.",
    ]
    institutes = lists.index("To the host institutes:")
    assert (
        lists[institutes + 1] == "The institutes will circulate a short paper on hotlines by June."
    )
    assert lists[-1].startswith("⟦Объявить зону")
    assert lists[-2].startswith("Ideas on which views differed")


def test_an_idea_without_a_star_is_no_recommendation(
    note: MakeNote, talks: Talks, together: Together
) -> None:
    draft = compose(talks(note("set up a hotline", Kind.IDEA)))
    assert not of_kind(together(draft), SectionKind.RECOMMENDATIONS)


# Composing again


def test_a_new_note_adds_a_passage_behind_its_theme_and_touches_nothing(
    material: Material, together: Together, note: MakeNote
) -> None:
    parts = together(compose(material))
    verify = next(each for each in material.topics if each.notation == "verify")
    fresh = note("cameras could be left in place", side=1, topic_ids=(verify.id,), number=99)
    more = compose(replace(material, notes=(*material.notes, fresh)), parts)
    assert more.article is None
    assert not more.sections
    (passage,) = more.passages
    section = next(each for each in parts.sections if each.topic_id == verify.id)
    assert passage.section_id == section.id
    assert passage.position > max(each.position for each in parts.passages_of(section))
    assert passage.note_ids == (fresh.id,)


def test_a_new_theme_is_set_among_the_themes(
    note: MakeNote, talks: Talks, material: Material, together: Together
) -> None:
    risk, cyber = (each.id for each in material.topics if each.notation in {"risk", "cyber"})
    old = [note(f"point {n} is made", topic_ids=(risk,)) for n in range(3)]
    ideas = [note("set up a hotline", Kind.IDEA, star=True, topic_ids=(risk,))]
    parts = together(compose(talks(*old, *ideas)))
    new = note("networks are under attack", topic_ids=(cyber,))
    parts = together(compose(talks(*old, *ideas, new), parts), parts)
    kinds = [each.kind for each in parts.sections]
    assert kinds == sorted(kinds, key=list(SectionKind).index)
    assert [each.title.en for each in parts.sections if each.kind is SectionKind.THEME] == [
        "Crisis management",
        "Cyber security",
    ]


def test_a_recommendation_made_later_joins_the_end_of_its_list(
    note: MakeNote, talks: Talks, together: Together
) -> None:
    first = note("set up a hotline", Kind.IDEA, star=True)
    action = note("write a paper", Kind.ACTION)
    parts = together(compose(talks(first, action)))
    later = [note("print the paper", Kind.ACTION), note("hold talks", Kind.IDEA, star=True)]
    parts = together(compose(talks(first, action, *later), parts), parts)
    lines = [each.text.en for each in of_kind(parts, SectionKind.RECOMMENDATIONS)]
    assert lines[1:] == [
        "To both governments:",
        "Set up a hotline.",
        "To the host institutes:",
        "Write a paper.",
        "Print the paper.",
        "To both governments:",
        "Hold talks.",
    ]


def test_a_removed_passage_is_not_composed_again(material: Material, together: Together) -> None:
    parts = together(compose(material))
    removed = next(each for each in parts.passages if each.note_ids)
    article = replace(parts.article, set_aside=removed.note_ids)
    rest = tuple(each for each in parts.passages if each != removed)
    assert not compose(material, replace(parts, article=article, passages=rest))


def test_an_emptied_framing_stays_empty(material: Material, together: Together) -> None:
    parts = together(compose(material))
    framing = of_kind(parts, SectionKind.FRAMING)
    rest = tuple(each for each in parts.passages if each not in framing)
    assert not compose(material, replace(parts, passages=rest))


def test_late_agreement_without_words_says_what_it_agrees_with(
    note: MakeNote, talks: Talks, together: Together
) -> None:
    first = note("limits are needed", side=1)
    parts = together(compose(talks(first)))
    late = note("+", Kind.AGREEMENT, side=2, reply_to=first.id)
    (passage,) = compose(talks(first, late), parts).passages
    assert passage.text.en == "Support was also voiced for the view that limits are needed."
    assert passage.note_ids == (late.id,)
    told = next(each for each in parts.passages if first.id in each.note_ids)
    assert passage.section_id == told.section_id


def test_a_ring_of_replies_is_told_once(note: MakeNote, talks: Talks) -> None:
    first, second = note("limits are needed"), note("limits are not", Kind.DISAGREEMENT)
    ring = [replace(first, reply_to=second.id), replace(second, reply_to=first.id)]
    draft = compose(talks(*ring))
    assert behind(draft) == {first.id, second.id}


def test_a_long_chain_of_replies_is_told(note: MakeNote, talks: Talks) -> None:
    links = [note("limits are needed")]
    for _ in range(1500):
        links.append(note("so it is said", side=1, reply_to=links[-1].id))
    assert behind(compose(talks(*links))) == {each.id for each in links}


@pytest.mark.parametrize("rule", Rule)
def test_the_notes_state_the_rule(rule: Rule, material: Material, together: Together) -> None:
    roundtable = replace(material.roundtable, rule=rule)
    notes = of_kind(together(compose(replace(material, roundtable=roundtable))), SectionKind.NOTES)
    assert ("Chatham House Rule" in notes[0].text.en) is (rule is Rule.CHATHAM_HOUSE)
    assert "FI and NCS" in notes[1].text.en
