"""A finding in the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rapporteur.domain.anonymity import Finding

_MOST = 140  # characters on either side of what was found
_NEAR = _MOST + 60  # characters that are looked at for a sentence's end
# A sentence ends with its sign and white space, but not after an initial ("A. V. Ivanov"), nor
# after what stands before a name.
_TITLES = "".join(
    rf"(?<!\b{each})"
    for each in ("Mr", "Mrs", "Ms", "Dr", "Prof", "Amb", "Gen", "Col", "St", "проф", "акад", "им")
)
_END = re.compile(rf"{_TITLES}(?<![\s.(][^\W\d_])[.!?…][\"'»”’)\]]*\s+|\s*\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Place:
    """A finding with the words it stands among: its sentence, or as much of it as is near.

    What was found is `words[start:end]`; white space is single there.
    """

    finding: Finding
    words: str
    start: int = 0
    end: int = 0

    @property
    def found(self) -> str:
        """The words that were found."""
        return self.words[self.start : self.end]

    def marked(self, opening: str = "[[", closing: str = "]]") -> str:
        """The sentence with what was found between signs; blank where there is no text."""
        if not self.found:
            return self.words
        before, after = self.words[: self.start], self.words[self.end :]
        return f"{before}{opening}{self.found}{closing}{after}"


def quoted(finding: Finding, text: str) -> Place:
    """A finding with its sentence in `text`, in which its offsets count."""
    before = _sentence_before(text, finding.start)
    after = _sentence_after(text, finding.end)
    found = _plain(text[finding.start : finding.end])
    start = len(before)
    return Place(finding, f"{before}{found}{after}", start, start + len(found))


def located_in(
    texts: Mapping[str, str], names: Mapping[str, str], findings: Iterable[Finding]
) -> tuple[Place, ...]:
    """Findings in `texts`, which go by their places; `names` says the places in words."""
    return tuple(
        replace(
            quoted(each, texts.get(each.place, "")),
            finding=replace(each, place=names.get(each.place, each.place)),
        )
        for each in findings
    )


def _sentence_before(text: str, end: int) -> str:
    near = text[max(0, end - _NEAR) : end]
    ends = [match.end() for match in _END.finditer(near)]
    own = near[ends[-1] :] if ends else near
    whole = bool(ends) or len(near) == end
    if len(own) > _MOST or not whole:
        own, whole = own[-_MOST:].partition(" ")[2], False
    plain = _plain(own) + (" " if own[-1:].isspace() else "")
    return plain.lstrip() if whole else f"…{plain}"


def _sentence_after(text: str, start: int) -> str:
    near = text[start : start + _NEAR]
    end = _END.search(near)
    own = near[: end.end()].rstrip() if end else near
    whole = end is not None or start + len(near) == len(text)
    if len(own) > _MOST or not whole:
        own, whole = own[:_MOST].rpartition(" ")[0], False
    plain = (" " if own[:1].isspace() else "") + _plain(own)
    return plain.rstrip() if whole else f"{plain}…"


def _plain(text: str) -> str:
    return " ".join(text.split())
