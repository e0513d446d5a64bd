"""What stands in an XML part outside its paragraphs: loose text and telling attributes.

Any vocabulary is read, by element and attribute; of Word's own the words that every file has are
left out. Where a string stands is said as a person would look for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from rapporteur.word.escapes import LEAST_ENCODED, decoded_runs, unescaped
from rapporteur.word.gathering import Piece
from rapporteur.word.hearing import Listener
from rapporteur.word.ooxml import short
from rapporteur.word.telling import has_letter, is_office, local, tells

_STORIES = {"w:footnote": "footnote", "w:endnote": "endnote", "w:comment": "comment"}
_PROPERTIES = frozenset({"cp:coreProperties", "app:Properties", "custom:Properties"})
_LABELS = {
    "w:document": "body",
    "w:hdr": "header {number}",
    "w:ftr": "footer {number}",
    "w:footnotes": "footnotes",
    "w:endnotes": "endnotes",
    "w:comments": "comments",
    "w:styles": "styles",
    "w:settings": "settings",
    "w:numbering": "numbering",
    "w:fonts": "fonts",
    "w:glossaryDocument": "glossary",
    "w15:people": "people",
    "a:theme": "theme",
    "c:chartSpace": "chart {number}",
    "dgm:dataModel": "diagram {number}",
} | dict.fromkeys(_PROPERTIES, "properties")
_VALUES = frozenset({"val", "value"})
_HEADING = re.compile(r"(?i)heading \d|title|заголовок \d|название")
_BUILT_IN = frozenset(  # what older files do not list among their latent styles
    """body text,bodytext,caption,contents heading,contentsheading,date,footer,footnote text,header,
    header and footer,headerandfooter,heading,index,index heading,indexheading,intense quote,
    intensequote,list,list bullet,listbullet,list continue,listcontinue,list number,listnumber,
    macro,macro text,macrotext,no list,nolist,normal,normal table,normaltable,quote,signature,
    strong,subtitle,table normal,tablenormal,text body,textbody,title""".replace(
        "\n    ", ""
    ).split(",")
)
_NUMBERED = re.compile(r"[\s-]*(?:char|accent|\d)$")  # "Heading 2 Char" is of "Heading"
_MOST_TOLD = 50_000  # attribute values kept so as not to be told twice
_MOST_JOINED = 500  # characters that elements are joined up to
_MOST_DECODED = 4_000_000  # characters in which base64 was found
_LONGEST_NAME = 60  # of a heading, an author or a property, in a place


class Elements(Listener):
    """Gathers what stands outside paragraphs in the part called `part`; `take` hands it on.

    `headings` holds the ids of the styles that make a heading; a part that defines styles adds
    to it.
    """

    def __init__(self, part: str, headings: set[str]) -> None:
        self._found: list[Piece] = []
        self._part = part[-4 * _LONGEST_NAME :]
        self._headings = headings
        self._names: dict[str, tuple[str, bool]] = {}
        self._foreign: dict[str, None] = {}  # names of nobody's vocabulary, in order
        self._label = ""
        self._is_properties = False
        self._property = ""  # the name of a custom one
        self._open: list[tuple[str, bool]] = []
        self._loose: dict[int, list[str]] = {}  # by depth: an element's own text
        self._kin: dict[int, list[str]] = {}  # by depth: its text and its children's
        self._story = ""
        self._stories = 0
        self._told: set[tuple[str, str, str]] = set()
        self._built_in = set(_BUILT_IN)
        self._style_id = ""
        self._decodable = _MOST_DECODED
        self._begins: dict[str, Callable[[Mapping[str, str]], None]] = {
            **{name: partial(self._begin_story, kind) for name, kind in _STORIES.items()},
            "w:lsdException": self._know_style,
            "w:style": self._begin_style,
            "w:name": self._name_style,
            "w:outlineLvl": self._outline,
            "custom:property": self._begin_property,
        }
        self._ends: dict[str, Callable[[], None]] = dict.fromkeys(_STORIES, self._end_story)

    def take(self) -> Iterator[Piece]:
        """What was gathered since it was last asked; some of it may be blank."""
        found, self._found = self._found, []
        return iter(found)

    def finish(self) -> None:
        """The part is at its end."""
        if self._foreign:
            self._tell_foreign()

    # -- what the parser tells

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        known = self._names.get(name) or self._learn(name)
        if not self._open:
            self._begin_part(known[0])
        begin = self._begins.get(known[0])
        if begin is not None:
            begin(attributes)
        self._open.append(known)
        if attributes:
            self._tell(*known, attributes)

    def end(self, name: str) -> None:
        del name
        depth = len(self._open)
        element, known = self._open.pop()
        if depth in self._kin:
            self._end_loose(depth, element, known)
        finish = self._ends.get(element)
        if finish is not None:
            finish()

    def data(self, text: str) -> None:
        depth = len(self._open)
        if depth in self._loose or not text.isspace():
            self._loose.setdefault(depth, []).append(text)
            self._kin.setdefault(depth, []).append(text)

    def comment(self, text: str) -> None:
        self._find(f"{self._where()}: XML comment", text)

    def instruction(self, target: str, text: str) -> None:
        self._find(f"{self._where()}: XML instruction", f"{target} {text}")

    def namespace(self, prefix: str | None, uri: str | None) -> None:
        if uri and not is_office(uri):
            self._foreign.setdefault(uri)
            if len(self._foreign) > _MOST_TOLD:
                self._tell_foreign()

    # -- the part as a whole

    def _learn(self, name: str) -> tuple[str, bool]:
        """The short name of an element, and whether it is of Word's vocabularies."""
        if len(self._names) > _MOST_TOLD:
            self._names.clear()
        known = (short(name), is_office(name))
        self._names[name] = known
        if not known[1]:
            self._foreign.setdefault(local(name))
        return known

    def _begin_part(self, root: str) -> None:
        number = "".join(filter(str.isdigit, self._part.rpartition("/")[2]))
        label = _LABELS.get(root, self._part).format(number=number).strip()
        self._label = f"glossary: {label}" if "/glossary/" in self._part else label
        self._is_properties = root in _PROPERTIES

    def _tell_foreign(self) -> None:
        self._find(f"{self._where()}: names of elements", "\n".join(self._foreign))
        self._foreign.clear()

    def _find(self, place: str, text: str, of: str = "") -> None:
        self._found.append(Piece(place, text, of))
        if (plain := unescaped(text)) != text:
            self._found.append(Piece(place, plain, of or place))
        if len(text) >= LEAST_ENCODED and self._decodable > 0:
            inside = decoded_runs(text)
            if inside is not None:
                self._decodable -= len(text)
                self._found.append(Piece(f"{place}: encoded", inside))

    # -- notes and comments

    def _begin_story(self, kind: str, attributes: Mapping[str, str]) -> None:
        named = {local(key): value for key, value in attributes.items()}
        if "type" in named:
            return  # the lines between text and notes
        self._stories += 1
        author = shortened(named.get("author", ""))
        self._story = f"{kind} {self._stories}" + (f" by {author}" if author else "")
        self._told.clear()

    def _end_story(self) -> None:
        self._story = ""

    # -- styles and properties

    def _know_style(self, attributes: Mapping[str, str]) -> None:
        name = next((v for k, v in attributes.items() if local(k) == "name"), "").casefold()
        self._built_in |= {name, name.replace(" ", "")}  # and the id that Word makes of it

    def _begin_style(self, attributes: Mapping[str, str]) -> None:
        self._style_id = next((v for k, v in attributes.items() if local(k) == "styleId"), "")

    def _name_style(self, attributes: Mapping[str, str]) -> None:
        name = next(iter(attributes.values()), "")
        if self._style_id and _HEADING.fullmatch(name):
            self._headings.add(self._style_id)

    def _outline(self, attributes: Mapping[str, str]) -> None:
        level = next(iter(attributes.values()), "")
        if self._style_id and len(level) == 1 and level in "012345678":
            self._headings.add(self._style_id)

    def _begin_property(self, attributes: Mapping[str, str]) -> None:
        self._property = shortened(attributes.get("name", ""))

    # -- everything else

    def _where(self) -> str:
        return self._story or self._label or self._part

    def _end_loose(self, depth: int, element: str, known: bool) -> None:
        """The text of an element outside paragraphs.

        Of a strange vocabulary's, text with elements in it is one text, as in a page; texts of
        elements side by side are read side by side as well.
        """
        own = "".join(self._loose.pop(depth, ()))
        kin = self._kin.pop(depth, [])
        mixed = not known and len(kin) > 1 and bool(own.strip())
        text = "".join(kin) if mixed else own
        if has_letter(text) or (self._is_properties and text.strip()):
            self._find(self._leaf_place(element), text)
        if known:
            return
        beside = "\t".join(map(str.strip, kin))
        if not mixed and len(kin) > 1 and len(beside) <= _MOST_JOINED:
            self._find(self._where(), beside, self._where())
        elif depth > 1 and len(text or beside) <= _MOST_JOINED:
            self._kin.setdefault(depth - 1, []).append(text or beside)

    def _leaf_place(self, name: str) -> str:
        if not self._is_properties:
            return self._where()
        if self._property and name[:3] == "vt:":
            return f"{self._label}: {self._property}"
        inner = [name, *(each for each, _ in reversed(self._open))]
        named = (each for each in inner if each[:3] != "vt:")
        return f"{self._label}: {local(next(named, name))}"

    def _tell(self, element: str, known: bool, attributes: Mapping[str, str]) -> None:
        """Note the attributes that tell of somebody, each value once for a place."""
        told = self._told
        if len(told) > _MOST_TOLD:
            told.clear()
        values = []
        for key, value in attributes.items():
            mark = (element, key, value)
            if mark not in told:
                told.add(mark)
                attribute = local(key)
                if tells(element, attribute, value, known=known) and not self._is_own(
                    element, value
                ):
                    what = local(element) if attribute in _VALUES else attribute
                    self._find(f"{self._attribute_place(element)}: {what}", value)
                    values.append(value)
        if not known and len(values) > 1:
            where = f"{self._where()}: {local(element)}"
            self._find(where, "\t".join(values)[:_MOST_JOINED], self._where())

    def _attribute_place(self, element: str) -> str:
        """Where an attribute of `element` stands."""
        del element
        return self._where()

    def _is_own(self, element: str, value: str) -> bool:
        """Whether it is the name of a style that Word itself has, as every file lists them."""
        if element not in ("w:name", "w:style"):
            return False
        plain, longer = value.casefold(), ""
        while plain != longer and plain not in self._built_in:
            plain, longer = _NUMBERED.sub("", plain), plain
        return plain != longer


def shortened(text: str) -> str:
    """The beginning of a text, on one line: enough to find it by."""
    plain = " ".join(text[: 4 * _LONGEST_NAME].split())
    return plain if len(plain) <= _LONGEST_NAME else plain[: _LONGEST_NAME - 1] + "…"
