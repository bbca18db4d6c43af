"""The numbered paragraphs of resolutions: preambular (PP), operative (OP) and their parts."""

import re
from dataclasses import dataclass

from reader.importers.looks import Look
from reader.importers.units import Unit

_OPENING = (
    "acknowledging acting affirming alarmed also anxious appalled appealing appreciating approving aware "
    "bearing believing cognizant commending concerned condemning confident confirming conscious "
    "considering continuing convinced deeply deploring desiring desirous determined disturbed emphasizing "
    "emphasising encouraged endorsing expecting expressing extremely fully further gravely guided having "
    "highlighting hoping inspired keeping mindful noting observing outraged profoundly reaffirming "
    "realizing recalling recognizing recognising regretting reiterating remaining remembering reminding "
    "resolved seeking seriously shocked stressing strongly supporting taking underlining underscoring "
    "urging welcoming wishing whereas"
)
_PREAMBULAR = re.compile(rf"^(?:(?:{'|'.join(_OPENING.split())})\b|[a-z]+(?:ing|ed)\b.*[,;]$)", re.I | re.S)
"""One of the usual openings, or any participle where a comma divides the paragraph from the next one."""
_OPERATIVE = re.compile(
    r"^(?:also |further |again |strongly |solemnly |urgently |once again )?(?:accepts|adopts|affirms|also|"
    r"appeals|appoints|approves|authori[sz]es|calls|commends|"
    r"concurs|condemns|confirms|congratulates|considers|decides|declares|demands|denounces|deplores|"
    r"designates|directs|draws|emphasi[sz]es|encourages|"
    r"endorses|establishes|expresses|extends|further|has|invites|instructs|mandates|notes|proclaims|"
    r"reaffirms|recalls|recogni[sz]es|recommends|"
    r"regrets|reiterates|rejects|remains|reminds|renews|requests|resolves|stresses|supports|takes|"
    r"transmits|underlines|underscores|urges|welcomes)\b",
    re.I,
)
_MARK = re.compile(
    r"^(?:¶|§§?)\s*(?P<number>\d{1,3})[.)]?\s*|^(?P<op>\d{1,3})\.\s+|^(?P<letter>[A-Z]{1,2})\.\s+(?=whereas)"
)
_PART = re.compile(r"^\((?P<part>[a-z]{1,2}|[ivx]{1,5})\)\s+")
_ROMAN = re.compile(r"^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv)$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a resolution."""

    locator: str
    mark: int
    """Length of the printed number before the text, in characters of the cleaned text."""


@dataclass(slots=True)
class Numbering:
    """Reads one resolution after the other, paragraph by paragraph."""

    active: bool = False
    preambular: int = 0
    operative: int = 0
    part: str = ""

    def open(self) -> None:
        """An enacting formula was read: a resolution begins."""
        self.active = True
        self.preambular = self.operative = 0
        self.part = ""

    def close(self) -> None:
        """Nothing that follows belongs to the resolution."""
        self.active = False

    def place(self, unit: Unit) -> Place | None:
        """The locator of a paragraph; None when it is no numbered paragraph of a resolution."""
        if not self.active or unit.look not in {Look.PROSE, Look.LIST, Look.NUMBERED, Look.SHORT, Look.NOTE}:
            return None
        text = unit.text
        part = _PART.match(text)
        if part and self.operative:
            return self._part(part)
        mark = _MARK.match(text)
        bare = text[mark.end() :] if mark else text
        if mark and mark["letter"]:
            return self._preambular(mark.end())
        if not self.operative and not text.rstrip().endswith((".", ":")):
            if mark and mark["number"] and (_PREAMBULAR.match(bare) or not _OPERATIVE.match(bare)):
                return self._preambular(mark.end(), int(mark["number"]))  # the printed number wins
            if _PREAMBULAR.match(bare):
                return self._preambular(mark.end() if mark else 0)
        if mark and mark["op"] and int(mark["op"]) in {self.operative + 1, self.operative + 2}:
            return self._operative(int(mark["op"]), mark.end())
        if mark and mark["number"] and _OPERATIVE.match(bare):
            return self._operative(self.operative + 1, mark.end())
        if mark is None and _OPERATIVE.match(bare) and text.endswith((";", ".", ":", "; and")):
            return self._operative(self.operative + 1, 0)
        return None

    def _preambular(self, mark: int, number: int | None = None) -> Place:
        self.preambular = number if number is not None else self.preambular + 1
        return Place(f"PP {self.preambular}", mark)

    def _operative(self, number: int, mark: int) -> Place:
        self.operative = number
        self.part = ""
        return Place(f"OP {number}", mark)

    def _part(self, found: re.Match[str]) -> Place:
        name = found["part"]
        inner = _ROMAN.match(name) and self.part and not _follows(self.part, name)
        if inner:
            return Place(f"OP {self.operative}({self.part})({name})", found.end())
        self.part = name
        return Place(f"OP {self.operative}({name})", found.end())


def _follows(before: str, name: str) -> bool:
    """`i` is the letter behind `h`, not the number one."""
    return len(before) == len(name) == 1 and ord(name) == ord(before) + 1
