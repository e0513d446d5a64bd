"""A roundtable of two hours as keystrokes, with what each line is meant to become.

What is meant comes from how a line is put together here; nothing of Rapporteur is asked. A stroke
is one character, or the name of a key in angle brackets.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

ITEMS = 5  # of the agenda
SIDES = 2
ENTER, ESCAPE, BACK = "<Return>", "<Escape>", "<Backspace>"

EN_WHO = (
    "the speaker", "one participant", "a former negotiator", "the chair", "a military expert",
    "several colleagues", "an engineer", "the second panel", "a lawyer", "younger researchers",
)  # fmt: skip
EN_DID = (
    "recalled that", "doubted whether", "argued that", "warned that", "saw no reason why",
    "asked how soon", "was surprised that", "accepted that", "noted how often", "hoped that",
)  # fmt: skip
EN_WHAT = (
    "inspections could be resumed in 2027", "a hotline would help", "data exchange stopped early",
    "exercises near the border are notified late", "small states and/or alliances gain from it",
    "defence budgets grew by -5% or more", "half of the text, 1/2, is agreed already",
    "nobody answers e-mail at night", "the drones' makers ignore rules", "trust needs time",
    "satellites can verify most of it", "the treaty's annex was never used",
)  # fmt: skip
RU_WHO = (
    "докладчик", "один из участников", "бывший посол", "ведущий", "военный эксперт",
    "ряд коллег", "инженер", "вторая панель", "юрист-международник", "молодые исследователи",
)  # fmt: skip
RU_DID = (
    "напомнил, что", "усомнился, что", "возразил:", "предупредил, что", "не видит причин, чтобы",
    "спросил, когда", "удивился тому, что", "согласился, что", "отметил, как часто", "надеется, что",
)  # fmt: skip
RU_WHAT = (
    "инспекции возобновятся в 2027 году", "горячая линия поможет", "обмен данными прекратился",
    "об учениях у границы узнают поздно", "малые страны выиграют", "расходы выросли на 5 % за год",
    "половина текста — 1/2 — уже согласована", "ночью на письма никто не отвечает",
    "«правил» для дронов нет", "доверие требует времени", "спутники видят почти всё",
    "приложение к договору не применялось ещё ни разу",
)  # fmt: skip
TURNED = (  # typed with the other layout on
    "договор о ракетах пора обсудить заново", "участники хотят новых переговоров",
    "проверка на месте важнее слов", "joint verification would help both governments",
    "nobody wants another missile crisis", "experts should meet before the summit",
)  # fmt: skip
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю"
OTHER_LAYOUT = str.maketrans(_LATIN + _CYRILLIC, _CYRILLIC + _LATIN)
TOPICS = (  # as typed, the last ones with the other layout on; and the notation that is meant
    ("#inf", "inf"), ("#verify", "verify"), ("#arms", "arms"), ("#doctrine", "doctrine"),
    ("№bmd", "bmd"), ("#verif", "verify"), ("№верификация", "verify"), ("#стратегическая", "stability"),
    ("#Missile-defence", "bmd"), ("№ядерная", "doctrine"), ("#третьи-государства", "third"),
    ("#шта", "inf"), ("№мукшан", "verify"), ("#фкьы", "arms"), ("#иьв", "bmd"),
)  # fmt: skip
KINDS = ("observation", "idea", "agreement", "disagreement", "question", "action")
SIGNS = ("", "!", "+", "-", "?", "=")


@dataclass(frozen=True)
class Meant:
    """A note as it was meant; `born` is the step of its first keystroke."""

    number: int
    text: str
    kind: str = "observation"
    side: int | None = None
    item: int | None = None
    topics: tuple[str, ...] = ()
    reply: int | None = None
    star: bool = False
    off_record: bool = False
    cue: bool = False
    born: int = -1


@dataclass(frozen=True)
class Step:
    """What is done in one go: its strokes, the notes that it makes or changes, what is gone.

    `is_plain` is a step of one line that may be interrupted and done again.
    """

    strokes: tuple[str, ...]
    makes: tuple[Meant, ...] = ()
    gone: int | None = None
    aside: tuple[str, ...] = ()  # the lines set aside when it is done
    item: int = 1  # where the strip stands when it begins
    side: int | None = None
    is_plain: bool = False

    def states(self) -> list[str] | None:
        """The line after 0, 1, 2… strokes; None where more than letters were typed."""
        line, states = "", [""]
        for stroke in self.strokes:
            if stroke == ENTER:
                return states
            if stroke == BACK:
                line = line[:-1]
            elif stroke.startswith("<"):
                return None
            else:
                line += stroke
            states.append(line)
        return None


@dataclass
class Roundtable:
    """What stands on the table while the script goes on."""

    rng: random.Random
    notes: dict[int, Meant] = field(default_factory=dict)
    last: int = 0  # the highest number ever given
    item: int = 1
    side: int | None = None
    aside: list[tuple[str, int]] = field(default_factory=list)  # words, step of the first keystroke
    number_of_steps: int = 0

    def begin(self) -> tuple[int, int | None]:
        return self.item, self.side

    # Lines

    def words(self) -> list[str]:
        rng = self.rng
        english = rng.random() < 0.5
        who, did, what = (EN_WHO, EN_DID, EN_WHAT) if english else (RU_WHO, RU_DID, RU_WHAT)
        parts = [rng.choice(bank) for bank in (who, did, what)]
        if rng.random() < 0.5:
            del parts[:2]
        return " ".join(parts).split()

    def line(self) -> tuple[list[str], Meant]:
        """A new line with its signs, and the note that is meant."""
        rng = self.rng
        words = self.words()
        meant = Meant(0, " ".join(words), side=self.side, item=self.item)
        typed: list[str] = [*words]
        late: list[str] = []  # keys after the last word
        if rng.random() < 0.5:
            topics = dict.fromkeys(rng.choice(TOPICS) for _ in range(rng.randint(1, 2)))
            for form, _ in topics:
                typed.insert(rng.randint(1, len(typed)), form)
            order = sorted(topics, key=lambda each: typed.index(each[0]))
            meant = replace(meant, topics=tuple(dict.fromkeys(name for _, name in order)))
        if rng.random() < 0.15:
            side = rng.randint(0, SIDES)
            typed.insert(rng.randint(1, len(typed)), f"/{side}")
            meant = replace(meant, side=side or None)
        if rng.random() < 0.06:
            item = rng.randint(1, ITEMS)
            typed.insert(rng.randint(1, len(typed)), f"%{item}")
            meant = replace(meant, item=item)
        if self.notes and rng.random() < 0.2:
            to = max(self.notes)
            if rng.random() < 0.5:
                typed.insert(rng.randint(0, len(typed)), "\\")
            else:
                to = rng.choice(list(self.notes))
                typed.insert(rng.randint(0, len(typed)), f"\\{to}")
            meant = replace(meant, reply=to)
        if rng.random() < 0.04:
            doubled = rng.choice(("##inf", "//1", "%%3", "\\\\12"))
            typed.append(doubled)
            meant = replace(meant, text=f"{meant.text} {doubled[1:]}")
        meant, late, cue = self._ending(meant, typed)
        return [*self._front(typed, meant), *late, *cue], self._kind_of(meant)

    def _ending(self, meant: Meant, typed: list[str]) -> tuple[Meant, list[str], list[str]]:
        rng, late = self.rng, []
        cue: list[str] = []
        if rng.random() < 0.1:
            meant = replace(meant, star=True)
            if rng.random() < 0.5:
                typed.insert(rng.randint(1, len(typed)), "*")
            else:
                late.append("<Ctrl+9>")
        elif rng.random() < 0.08:
            meant = replace(meant, cue=True)
            cue = (
                [*rng.choice((" ...", " …", "..."))] if typed[-1][0] not in "#№/%\\" else [*" ..."]
            )
        if rng.random() < 0.06:
            meant = replace(meant, off_record=True)
        self._next_kind = rng.choice((*range(6), 0, 0, 0))
        return meant, late, cue

    def _kind_of(self, meant: Meant) -> Meant:
        return replace(meant, kind=KINDS[self._next_kind])

    def _front(self, typed: list[str], meant: Meant) -> list[str]:
        """The strokes of the words, the kind and the mark off the record, by sign or by key."""
        rng, kind = self.rng, self._next_kind
        keys = [*" ".join(typed)]
        by_key = [f"<Ctrl+{kind + 1}>"] if kind and rng.random() < 0.5 else []
        sign = [SIGNS[kind], " "] if kind and not by_key else []
        marks: list[str] = []
        if meant.off_record:
            if rng.random() < 0.5:
                by_key.append("<Ctrl+8>")
            else:
                marks = [*"(( "] if sign or rng.random() < 0.5 else [*"(("]
        if by_key:
            gaps = [at + 1 for at, char in enumerate(keys) if char == " "]
            at = rng.choice(gaps)
            keys[at:at] = by_key
        return [*marks, *sign, *self._slips(keys)]

    def _slips(self, keys: list[str]) -> list[str]:
        """Now and then a wrong key, and back; not at first, for an emptied line begins anew."""
        slipped: list[str] = []
        for key in keys:
            if slipped and not key.startswith("<") and self.rng.random() < 0.012:
                wrong = self.rng.choice(("z", "щ", "qu", "ъё"))
                slipped += [*wrong, *[BACK] * len(wrong)]
            slipped.append(key)
        return slipped

    # Steps

    def step(self, strokes: list[str], begun: tuple[int, int | None], **more: object) -> Step:
        self.number_of_steps += 1
        values: dict[str, object] = {"aside": tuple(words for words, _ in self.aside), **more}
        return Step(tuple(strokes), item=begun[0], side=begun[1], **values)  # type: ignore[arg-type]

    def note(self, meant: Meant, born: int | None = None) -> Meant:
        self.last += 1
        born = self.number_of_steps if born is None else born
        self.notes[self.last] = made = replace(meant, number=self.last, born=born)
        return made

    def plain(self) -> Step:
        begun = self.begin()
        strokes, meant = self.line()
        return self.step([*strokes, ENTER], begun, makes=(self.note(meant),), is_plain=True)

    def turned(self) -> Step:
        """Typed on the wrong layout, and turned with one key."""
        begun = self.begin()
        right = self.rng.choice(TURNED)
        meant = Meant(0, right, side=self.side, item=self.item)
        strokes = [*right.translate(OTHER_LAYOUT), "<Ctrl+0>"]
        if self.rng.random() < 0.5:
            form, notation = self.rng.choice(TOPICS)
            strokes += [*f" {form}"]
            meant = replace(meant, topics=(notation,))
        return self.step([*strokes, ENTER], begun, makes=(self.note(meant),), is_plain=True)

    def undone_in_the_line(self) -> Step:
        """Everything is overwritten by mistake, and taken back."""
        begun = self.begin()
        strokes, meant = self.line()
        strokes += ["<Ctrl+A>", "x", "<Ctrl+Z>", "<End>"]
        return self.step([*strokes, ENTER], begun, makes=(self.note(meant),), is_plain=True)

    def verbatim(self) -> Step:
        """After a space nothing is a sign."""
        begun = self.begin()
        text = f"! /1 #inf * {' '.join(self.words())}"
        meant = Meant(0, text, side=self.side, item=self.item)
        return self.step([*f" {text}", ENTER], begun, makes=(self.note(meant),), is_plain=True)

    def edited(self) -> Step:
        """The last note is given some more words; a cue is finished with them."""
        begun = self.begin()
        note = self.notes[max(self.notes)]
        more = " ".join(self.words()[:3])
        strokes = [self.rng.choice(("<Up>", "<F2>")), "<End>"]
        strokes += [BACK, *more] if note.cue else [" ", *more]
        edited = replace(note, text=f"{note.text} {more}", cue=False)
        self.notes[note.number] = edited
        return self.step([*strokes, ENTER], begun, makes=(edited,), is_plain=True)

    def undone_and_done_again(self) -> Step:
        begun = self.begin()
        strokes = self.rng.choice(
            (["<Ctrl+Z>", "<Ctrl+Shift+Z>"], ["<Alt+Backspace>", "<Ctrl+Shift+Z>"])
        )
        return self.step(strokes, begun)

    def taken_back(self) -> Step:
        """A wrong line is stored and undone: its number is never given again."""
        begun = self.begin()
        strokes, meant = self.line()
        number = self.note(meant).number
        del self.notes[number]
        return self.step([*strokes, ENTER, "<Ctrl+Z>"], begun, gone=number)

    def edit_taken_back(self) -> Step:
        begun = self.begin()
        note = self.notes[max(self.notes)]
        return self.step(["<F2>", "<End>", *" oh", ENTER, "<Ctrl+Z>"], begun, makes=(note,))

    def new_topic(self) -> Step:
        begun = self.begin()
        name = f"новое-{self.last}"
        words = " ".join(self.words())
        meant = Meant(0, words, side=self.side, item=self.item, topics=(name,))
        strokes = [*f"{words} #{name}", "<Ctrl+Return>", ENTER]
        return self.step(strokes, begun, makes=(self.note(meant),))

    def stashed(self) -> Step:
        begun = self.begin()
        words = " ".join(self.words())
        self.aside.append((words, self.number_of_steps))
        return self.step([*words, ESCAPE], begun)

    def taken_up(self) -> Step:
        begun = self.begin()
        words, born = self.aside.pop()
        more = " ".join(self.words()[-2:])
        meant = Meant(0, f"{words} {more}", side=self.side, item=self.item)
        made = self.note(meant, born)
        return self.step([ESCAPE, "<End>", *f" {more}", ENTER], begun, makes=(made,))

    def moved(self) -> Step:
        begun = self.begin()
        by = 1 if self.item < ITEMS and self.rng.random() < 0.8 else -1
        item = min(max(self.item + by, 1), ITEMS)
        if item != self.item:
            self.item, self.side = item, None
        return self.step(["<Ctrl+Down>" if by > 0 else "<Ctrl+Up>"], begun)

    def sided(self) -> Step:
        begun = self.begin()
        sides = [None, *range(1, SIDES + 1)]
        self.side = sides[(sides.index(self.side) + 1) % len(sides)]
        return self.step(["<Ctrl+7>"], begun)


def script(seed: int, lines: int) -> Iterator[Step]:
    """Steps until that many lines are stored; the same for the same seed."""
    table = Roundtable(random.Random(seed))
    others = (
        (table.turned, 6), (table.undone_in_the_line, 3), (table.verbatim, 2), (table.edited, 8),
        (table.undone_and_done_again, 4), (table.taken_back, 3), (table.edit_taken_back, 2),
        (table.new_topic, 1), (table.stashed, 3), (table.taken_up, 6), (table.moved, 5),
        (table.sided, 9),
    )  # fmt: skip
    stored = 0
    while stored < lines:
        step = table.plain
        if table.notes and table.rng.random() < 0.4:
            (step,) = table.rng.choices(
                [each for each, _ in others], [often for _, often in others]
            )
        if step == table.taken_up and not table.aside:
            step = table.stashed
        if table.aside and step in (table.stashed, table.edited, table.edit_taken_back):
            step = table.plain  # an edit gives back what was set aside
        if table.aside and stored == lines - 1:
            step = table.taken_up
        made = step()
        stored += bool(made.makes)
        yield made
