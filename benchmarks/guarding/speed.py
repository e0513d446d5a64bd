"""What the guard costs: against a bare automaton, as a text grows, and for each key typed.

Times are of what the thread computes, unless it says "by the clock": machines have other work.
"""

from __future__ import annotations

import gc
import itertools
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence

import ahocorasick

from benchmarks.guarding import negatives, planted
from benchmarks.guarding.shapes import CASES, latin_shapes, parts_of, russian_shapes
from benchmarks.stage import Language, languages
from rapporteur.domain.anonymity import Setting
from rapporteur.domain.language import Bilingual
from rapporteur.domain.roster import Affiliation, Organisation, Participant, Roster
from rapporteur.guard import Guard
from rapporteur.guard.letters import folded
from rapporteur.guard.page import Page

PEOPLE, ORGANISATIONS, WORDS, ARTICLE = 60, 40, 100_000, 2000
GROWTH = (10_000, 30_000, 100_000, 300_000, 1_000_000)
# Of the sentences: with a name in them, with a word that is one, of words that are made up (so
# that a long text has as many different words as a real one, some of them with a capital).
_NAMED, _TEMPTING, _MADE_UP = 0.05, 0.05, 0.45
_VOCABULARY = 20_000
_KINDS = ("Institute", "Centre", "Foundation", "School", "Forum")
_FIELDS = ("Tidal Law", "Quiet Borders", "Distant Ports", "Open Skies Data")
_PASSAGE = 90  # words
_TYPED = "and Mr Brockhurst thought that a register of drills, or a hotline, по словам Соколовой, "


def roster_of_a_dialogue() -> Roster:
    """60 people and 40 organisations: both rosters, and organisations of made-up fields."""
    both = tuple(planted.rosters().values())
    people = tuple(itertools.chain.from_iterable(each.participants for each in both))
    own = itertools.chain.from_iterable(each.organisations for each in both)
    affiliated = len({a.name for each in people[:PEOPLE] for a in each.affiliations if a.name})
    made = (
        Organisation(affiliation=Affiliation(Bilingual(f"{kind} for {field}")))
        for kind, field in itertools.product(_KINDS, _FIELDS)
    )
    wanted = itertools.islice(itertools.chain(own, made), ORGANISATIONS - affiliated)
    return Roster(people[:PEOPLE], tuple(wanted))


def text_of(words: int, roster: Roster) -> str:
    """About so many words of prose in both languages, people named in a twentieth of sentences."""
    chance, count, sentences = random.Random(4), 0, list[str]()
    texts = negatives.texts()
    tempting, named = texts.pop("words"), list(_named_sentences(roster))
    plain = [text for some in texts.values() for text in some]
    weights = (_NAMED, _TEMPTING, 1 - _NAMED - _TEMPTING - _MADE_UP, _MADE_UP)
    spoken = languages(_VOCABULARY)
    while count < words:
        some = chance.choices((named, tempting, plain, ()), weights)[0]
        one = chance.choice(some) if some else _made_up(chance, spoken)
        sentences.append(one + ("\n" if chance.random() < 0.2 else ""))
        count += one.count(" ") + 1
    return " ".join(sentences)


def _made_up(chance: random.Random, spoken: Sequence[Language]) -> str:
    said = chance.choice(spoken).says(chance, chance.randint(6, 20))
    named = (each.capitalize() if chance.random() < 0.05 else each for each in said.split())
    text = " ".join(named)
    return f"{text[0].upper()}{text[1:]}."


def _named_sentences(roster: Roster) -> Iterator[str]:
    sentences = planted.carriers()
    for person, sentence in zip(
        roster.participants, itertools.cycle(sentences["en person"]), strict=False
    ):
        yield sentence.replace("{}", person.name_latin)
    for case in CASES:
        turns = itertools.cycle(sentences[f"ru person {case}"])
        for forms, sentence in zip(_declined(roster), turns, strict=False):
            yield sentence.replace("{}", forms[CASES.index(case)])


def _declined(roster: Roster) -> Iterator[list[str]]:
    words = planted.paradigms()
    for person in roster.participants:
        yield [f"{each.given} {each.family}" for each in planted.declined(person, words)]


def patterns(roster: Roster) -> set[str]:
    """What a plain matcher would have to seek for the same people: every form, spelt out.

    They are the benchmark's own (cases by hand), so that no change of the guard moves the floor.
    """
    words, found = planted.paradigms(), set[str]()
    for person in roster.participants:
        found |= {written for _, written in latin_shapes(parts_of(person.name_latin))}
        for case, parts in zip(CASES, planted.declined(person, words), strict=True):
            found |= {written for _, written in russian_shapes(parts, case)}
    declined = planted.organisation_paradigms()
    for each in (
        *_affiliations(roster.participants),
        *(o.affiliation for o in roster.organisations),
    ):
        found |= {each.name.en, *each.acronyms, *declined.get(each.name.ru, (each.name.ru,))}
    return {key for key in map(folded, found) if key}


def _affiliations(people: Sequence[Participant]) -> Iterator[Affiliation]:
    for person in people:
        yield from person.affiliations


def bare_pass(roster: Roster) -> Callable[[str], int]:
    """A bare automaton over the patterns: counts what strikes in a folded text."""
    automaton = ahocorasick.Automaton()
    for key in patterns(roster):
        automaton.add_word(key, key)
    automaton.make_automaton()
    print(f"patterns of the bare pass: {len(automaton)}")
    return lambda text: sum(1 for _ in automaton.iter(text))


def measure() -> None:
    roster = roster_of_a_dialogue()
    setting = negatives.full_setting(roster)
    print(f"\nspeed: {len(roster.participants)} people, {ORGANISATIONS} organisations")
    guard = _building(roster, setting)
    _long_text(guard, roster)
    _growth(guard, roster)
    _keystrokes(guard, text_of(ARTICLE, roster))
    _memory(guard, roster, setting)


def _building(roster: Roster, setting: Setting) -> Guard:
    times = [_computed(lambda: Guard(roster, setting)) for _ in range(5)]
    print(f"building: first {times[0]:.0f} ms, then {min(times[1:]):.0f}")
    return Guard(roster, setting)


def _long_text(guard: Guard, roster: Roster) -> None:
    text = text_of(WORDS, roster)
    bare, page = bare_pass(roster), Page(text)
    count = len(guard.scan(text))
    acts = (lambda: bare(page.text), lambda: guard.scan(text), lambda: Page(text).where)
    turns = [[_computed(act) for act in acts] for _ in range(9)]
    floor_ms, own_ms, read_ms = map(min, zip(*turns, strict=True))  # the least disturbed
    print(
        f"{len(text.split())} words, {count} findings: scan {own_ms:.0f} ms, "
        f"bare pass {floor_ms:.1f} ms, ratio {own_ms / floor_ms:.1f} x; "
        f"folding and words {read_ms:.0f} ms ({read_ms / floor_ms:.1f} x of the bare pass, "
        f"the scan is {own_ms / read_ms:.2f} x of that)"
    )


def _growth(guard: Guard, roster: Roster) -> None:
    whole = text_of(GROWTH[-1], roster).split(" ")
    for words in GROWTH:
        text = " ".join(whole[:words])
        best = min(_computed(lambda text=text: guard.scan(text)) for _ in range(3))  # type: ignore[misc]
        print(f"  {words:9} words {best:9.1f} ms {best * 1000 / words:7.3f} µs a word")


def _keystrokes(guard: Guard, article: str) -> None:
    """A key changes one passage; the window reads that one again, at worst the whole article.

    By the clock, and by what the thread computes: the difference is other people's work.
    """
    given = list(_passages(article))
    ends = list(map(len, given))
    for what, whole in (("the passage", False), ("the whole text", True)):
        for where in ("at its end", "in its middle"):
            clock, computed, passages = [], [], list(given)
            for number in range(400 if whole else 2000):
                at, written = number // len(_TYPED) % len(passages), number % len(_TYPED)
                place = ends[at] if where == "at its end" else ends[at] // 2
                passages[at] = f"{given[at][:place]} {_TYPED[: written + 1]}{given[at][place:]}"
                read = "\n".join(passages) if whole else passages[at]
                begun = time.perf_counter(), time.thread_time()
                guard.scan(read)
                clock.append((time.perf_counter() - begun[0]) * 1000)
                computed.append((time.thread_time() - begun[1]) * 1000)
            print(f"a key {where}, {what} read: {_spread(computed)}; by the clock {_spread(clock)}")


def _spread(times: Sequence[float]) -> str:
    p99 = statistics.quantiles(times, n=100)[98]
    return f"p50 {statistics.median(times):.3f} ms, p99 {p99:.3f}, max {max(times):.3f}"


def _passages(article: str) -> Iterator[str]:
    words = article.split()
    for start in range(0, len(words), _PASSAGE):
        yield " ".join(words[start : start + _PASSAGE])


def _memory(guard: Guard, roster: Roster, setting: Setting) -> None:
    text = text_of(WORDS, roster)
    gc.collect()
    tracemalloc.start()
    own = Guard(roster, setting)
    built, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    own.scan(text)
    after, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(
        f"memory: a guard {built / 2**20:.1f} MiB; at most {(peak - built) / 2**20:.1f} MiB more "
        f"while it reads {WORDS} words, {(after - built) / 2**20:.1f} MiB kept"
    )


def _computed(act: Callable[[], object]) -> float:
    """What an act makes this thread compute, in milliseconds: no other process is in it."""
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000
