"""The guard's benchmark counts rightly: on toy corpora in the formats of the public ones."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.guarding import corpora
from benchmarks.guarding.baseline import baseline_spans
from benchmarks.guarding.scoring import Covered, Document, Mention, Score
from rapporteur.domain.anonymity import Finding, FindingKind, Severity
from rapporteur.domain.roster import Roster

RUSSIAN = "Ивану Лунину ответили в Союзе верфей. Лунин ушёл, союз остался."


def toy_russian(folder: Path) -> Path:
    """One document as factRuEval has them."""
    spans = ("Ивану", "Лунину", "Союзе верфей", "Лунин ушёл", "союз остался")
    kinds = ("name", "surname", "org_name", "surname", "org_descr")
    rows = (
        f"{number} {kind} {RUSSIAN.index(words)} {length} 7 1  # 7 {words}"
        for number, (words, kind, length) in enumerate(
            zip(spans, kinds, (5, 6, 12, 5, 4), strict=True), start=1
        )
    )
    for suffix, text in (
        (".txt", RUSSIAN),
        (".spans", "\n".join(rows)),
        (
            ".objects",
            "11 Person 1 2 # x\n12 Person 4 # x\n13 Org 3 # x\n14 Org 5 # x\n15 Location 3\n",
        ),
        (
            ".coref",
            "1 11 12\nfirstname Иван\nlastname Лунин\nwikidata\n\n"
            "2 13 14\ndescriptor союз\nname Союз верфей\nname СВ\n\n3 15\nname Верфи\n",
        ),
    ):
        (folder / f"toy_1{suffix}").write_text(text, encoding="utf-8", newline="\n")
    return folder


def toy_english(folder: Path) -> Path:
    """One document as Re-DocRED has them."""
    path = folder / "dev_revised.json"
    entity = [
        {"type": "PER", "name": "Anna Lowe", "sent_id": 0, "pos": [0, 2]},
        {"type": "PER", "name": "Lowe", "sent_id": 1, "pos": [1, 2]},
        {"type": "PER", "name": "Nan", "sent_id": 1, "pos": [4, 5]},
    ]
    sents = [
        ["Anna", "Lowe", "(", "b.", "1961", ")", "wrote", '"', "Two", "-", "way", '"', "."],
        ["In", "Lowe", "'s", "house", "Nan", ",", "do", "n't", "ask", "."],
    ]
    document = {"title": "Toy", "sents": sents, "vertexSet": [entity]}
    path.write_text(json.dumps([document]), encoding="utf-8")
    return path


def test_a_russian_document_is_read_with_its_mentions_and_its_roster(tmp_path: Path) -> None:
    (document,) = corpora.fact_ru_eval(toy_russian(tmp_path))
    texts = [[document.text[slice(*span)] for span in each.spans] for each in document.mentions]
    assert texts == [["Ивану", "Лунину"], ["Лунин"], ["Союзе верфей"], ["союз"]]
    assert [each.named for each in document.mentions] == [True, True, True, False]
    (person,) = document.roster.participants
    (organisation,) = document.roster.organisations
    assert person.name_cyrillic == "Иван Лунин"
    assert organisation.affiliation.name.ru == "Союз верфей"
    assert organisation.affiliation.acronyms == ("СВ",)


def test_the_latin_roster_holds_nothing_in_cyrillic(tmp_path: Path) -> None:
    (document,) = corpora.fact_ru_eval(toy_russian(tmp_path))
    latin = corpora.latin_only(document, "wikipedia")
    assert [each.name_latin for each in latin.roster.participants] == ["Ivan Lunin"]
    assert not any(each.name_cyrillic for each in latin.roster.participants)
    assert not latin.roster.organisations


def test_an_english_document_is_written_as_one_would(tmp_path: Path) -> None:
    (document,) = corpora.re_docred(toy_english(tmp_path))
    assert document.text == "Anna Lowe (b. 1961) wrote \"Two-way\". In Lowe's house Nan, don't ask."
    texts = [[document.text[slice(*span)] for span in each.spans] for each in document.mentions]
    assert texts == [["Anna", "Lowe"], ["Lowe"], ["Nan"]]
    assert [each.known for each in document.mentions] == [True, True, False]
    (joined,) = corpora.re_docred(toy_english(tmp_path), joined=True)
    assert joined.text.startswith('Anna Lowe ( b. 1961 ) wrote " Two - way " . In Lowe \'s')


def test_the_baseline_finds_what_is_written_as_on_the_roster(tmp_path: Path) -> None:
    (document,) = corpora.fact_ru_eval(toy_russian(tmp_path))
    assert [RUSSIAN[slice(*span)] for span in baseline_spans(document)] == ["Лунин"]


def test_mentions_and_false_alarms_are_counted_once_each() -> None:
    text = "Anna Lowe met Lowe and Low."
    mentions = (Mention("person", ((0, 4), (5, 9))), Mention("person", ((14, 18),)))
    document = Document("toy", text, Roster(), mentions)
    score = Score()
    findings = [
        Finding(0, 4, Severity.BLOCK, "Anna Lowe", FindingKind.NAME, ""),
        Finding(23, 26, Severity.WARN, "Anna Lowe", FindingKind.NAME, ""),
    ]
    score.add(document, [(each.start, each.end) for each in findings], mentions)
    score.add_alarms(document, findings)
    assert (score.mentions, score.touched, score.told, score.whole) == (2, 1, 0, 0)
    assert [where for _, where in score.missed] == ["Anna Lowe met [Lowe] and Low."]
    assert dict(score.false) == {"name": 1}
    assert score.false_per_1000 == 1000 / 6


def test_stretches_that_touch_do_not_overlap() -> None:
    covered = Covered([(5, 9), (2, 6)])
    assert covered.overlap(0, 3)
    assert covered.overlap(8, 20)
    assert not covered.overlap(0, 2)
    assert not covered.overlap(9, 12)
