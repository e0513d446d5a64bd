"""What a detector finds on a page, before the guard makes a finding of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from rapporteur.domain.anonymity import FindingKind, Severity
from rapporteur.guard.page import Page
from rapporteur.guard.russian.grammar import Case


class Layer(Enum):
    """Identities never overlap one another; what lies over them may hold them."""

    IDENTITY = auto()
    OVER = auto()


@dataclass(frozen=True, slots=True)
class Match:
    """That `page.words[first:end]` are a finding.

    `why` is a filled sentence, blank for that of the kind; `signed`: it is a signatory's, who may
    be named where articles are signed; `public`: it names a host or an organisation declared as
    talked about, which may be named except as the place that one who spoke is from; `several`:
    it is about several people; `cases`: the Russian cases its words may stand in, none where they
    are not known; `suggestion` None is for the guard to word, "" for none; `within`: the stretch of
    the folded text, where it is not that of whole words; `also`: others whom it may mean as well.
    """

    first: int
    end: int
    kind: FindingKind
    subject: str
    severity: Severity = Severity.BLOCK
    why: str = ""
    signed: bool = False
    public: bool = False
    several: bool = False
    cases: frozenset[Case] = frozenset()
    layer: Layer = Layer.IDENTITY
    suggestion: str | None = None
    within: tuple[int, int] | None = None
    also: tuple[str, ...] = ()


class Detector(Protocol):
    """One way in which a text may reveal somebody. It never changes: threads may share it."""

    def find(self, page: Page) -> Iterable[Match]:
        """Every match on the page, in any order."""
        ...
