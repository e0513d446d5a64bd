"""How well the guard finds what it must, how seldom it cries wolf, and what it costs.

`script/bench guard` runs what needs no corpus; `script/bench guard --corpora FOLDER` reads the
public corpora as well, `--half first` the documents that one may tune on, `--misses N` lists what
was missed. See benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.guarding import corpora, generated, negatives, speed
from benchmarks.guarding.baseline import baseline_spans
from benchmarks.guarding.scoring import Document, Mention, Score, lines, share, spans_of
from rapporteur.guard import Guard

SCHEMAS = (
    "wikipedia", "bgn_pcgn", "icao_doc_9303", "mosmetro", "ala_lc_alt", "scientific", "gost_7034",
)  # fmt: skip
PARTS = ("corpora", "generated", "negatives", "speed")
FACT_RU_EVAL, RE_DOCRED = "factRuEval-2016/devset", "Re-DocRED"
HEAD = f"{'':44}{'mentions':>9}{'found':>8}{'surname':>8}{'whole':>8}{'  false alarms':>14}"


def row(label: str, score: Score) -> None:
    """One line of the table; false alarms per 1,000 words where findings were counted."""
    shares = "  ".join(
        share(each, score.mentions) for each in (score.touched, score.told, score.whole)
    )
    false = f"{score.false_per_1000:14.2f}" if score.words else ""
    print(f"{label:44}{score.mentions:9}  {shares}{false}", flush=True)


def wanted(document: Document, what: str) -> list[Mention]:
    return [each for each in document.mentions if each.what == what]


def score_people(documents: Iterable[Document]) -> Score:
    score = Score()
    for document in documents:
        findings = Guard(document.roster).scan(document.text)
        score.add(document, spans_of(findings), wanted(document, "person"))
        score.add_alarms(document, findings)
    return score


def measure(documents: Sequence[Document], label: str, misses: int) -> None:
    """Everything about documents whose rosters hold people and organisations."""
    people, known, organisations, named, alarms = Score(), Score(), Score(), Score(), Score()
    plain, plain_organisations = Score(), Score()
    begun = time.perf_counter()
    for document in documents:
        findings = Guard(document.roster).scan(document.text)
        found, persons = spans_of(findings), wanted(document, "person")
        people.add(document, found, persons)
        known.add(document, found, [each for each in persons if each.known])
        organised = wanted(document, "organisation")
        organisations.add(document, found, organised)
        named.add(document, found, [each for each in organised if each.named and each.known])
        alarms.add_alarms(document, findings)
        exact = baseline_spans(document)
        plain.add(document, exact, persons)
        plain_organisations.add(document, exact, organised)
    took = time.perf_counter() - begun
    row(f"{label}: persons", people)
    if known.mentions < people.mentions:
        row("  that share a word with the roster", known)
    row("  baseline: words of the names, exact", plain)
    row(f"{label}: organisations", organisations)
    row("  named, and sharing a word with the roster", named)
    row("  baseline: names, exact", plain_organisations)
    kinds = ", ".join(f"{kind} {count}" for kind, count in alarms.false.most_common())
    print(
        f"  false alarms per 1,000 words: {alarms.false_per_1000:.2f} ({kinds or 'none'}) "
        f"in {alarms.words} words, {alarms.findings} findings; {took:.1f} s"
    )
    for what, listed in (
        ("persons missed", people.missed),
        ("persons found in part", people.partly),
        ("organisations missed", organisations.missed),
        ("organisations found in part", organisations.partly),
        ("false alarms", alarms.false_alarms),
    ):
        if misses:
            print(f"  {what}: {len(listed)}")
            print(*lines(listed, misses), sep="\n")


def measure_corpora(folder: Path, half: str, misses: int) -> None:
    print(f"\n{HEAD}")
    if (folder / FACT_RU_EVAL).is_dir():
        documents = corpora.halves(corpora.fact_ru_eval(folder / FACT_RU_EVAL))[half]
        measure(documents, f"factRuEval ({half})", misses)
        negatives.measure_across(documents, "  across documents", misses)
        for schema in SCHEMAS:
            latin = score_people(corpora.latin_only(each, schema) for each in documents)
            row(f"  roster in Latin by {schema}: persons", latin)
            if misses:
                print(*lines(latin.missed, misses), *lines(latin.false_alarms, misses), sep="\n")
    for path in sorted((folder / RE_DOCRED).glob("*_revised.json")):
        if not path.stem.startswith(("dev", "train")) or not path.stat().st_size:
            continue
        for name in ("longest", "first"):
            documents = corpora.halves(corpora.re_docred(path, name=name))[half]
            measure(documents, f"Re-DocRED {path.stem[:-8]} ({half}), {name} name", misses)
        negatives.measure_across(documents, "  across documents", misses)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="script/bench guard", description=__doc__)
    parser.add_argument("--corpora", type=Path, metavar="FOLDER", help="where the corpora are")
    parser.add_argument("--half", choices=("first", "second", "all"), default="all")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="list so many of each")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="which parts")
    chosen = parser.parse_args(arguments)
    if chosen.corpora and "corpora" in chosen.only:
        measure_corpora(chosen.corpora, chosen.half, chosen.misses)
    if "generated" in chosen.only:
        generated.measure(chosen.misses)
    if "negatives" in chosen.only:
        negatives.measure()
    if "speed" in chosen.only:
        speed.measure()


if __name__ == "__main__":
    main()
