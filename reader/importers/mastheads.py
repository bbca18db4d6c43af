"""The head of an official document: whose it is, its symbol, its session, its item of the agenda."""

import re

from reader.importers.headlines import has_verb
from reader.importers.names import is_organisation

_SESSION = re.compile(
    r"^(?:\S{3,20}(?:[- ]\w{3,12})? (?:regular |special |resumed |emergency )?session"
    r"(?:,| of the (?:(?:UN |united nations )?human rights council|(?:UN )?general assembly))|"
    r"\d{1,4}(?:st|nd|rd|th)?(?: (?:&|and) \d{1,4}(?:st|nd|rd|th)?)* meetings?"
    r"(?: \((?:AM|PM)(?: (?:&|and) (?:AM|PM))?\)|\*)?)$",
    re.I,
)
"""Which session, or which meeting, an official report tells of, in a line of its own."""
_MASTHEAD = re.compile(
    r"^(?:(?:general assembly|security council|human rights council|secretary-general|"
    r"economic and social council)\s*[A-Z]{2,4}/\S+|"
    r"department of (?:public information|global communications)\b.{0,80}|human rights committee|"
    r"committee against torture|(?:sub)?committee on (?:the elimination of|the rights of|economic, social|"
    r"migrant workers|enforced disappearances|prevention of torture|the protection of).{0,90}|"
    r"working group on (?:arbitrary|enforced|the universal).{0,60}|"
    r"(?:united nations|nations unies)(?:\s+[A-Z]+/\S+)?|original\s*:.*|"
    r"(?:(?:security council|general assembly)\s)?distr\.?\s*(?::|\b(?:general|limited|restricted)\b).*|"
    r"(?:general assembly|security council|human rights council|economic and social council)(?:\s+[\w-]+ "
    r"session)?|"
    r"(?:[A-Z] )?\S{3,20}(?:[- ]\w{3,12})? (?:regular |special |resumed )?session|agenda items? \d.*|"
    r"agenda items?\s?:\s.{3,300}|GE\.\d\d-\d{5}(?:\s?\([A-Z]\))?|item \d+ of the "
    r".*agenda.*|"
    r"\d{1,2}\s?\w{2,9} (?:plenary )?meeting|adopted (?:by|without|at) .{3,160}|(?:draft )?resolution "
    r"adopted (?:by|on).{3,160}|\[(?:on the report of|"
    r"without reference).{3,160}|resolutions? adopted .{0,120}|[-\w\s,]{0,40}:\s*(?:draft resolution|"
    r"revised draft resolution))$",
    re.I,
)
_ACTS = re.compile(r"(?:sub)?committee |working group ", re.I)
"""Of these a line may say what they do: `Committee on the Rights of the Reef closes its third session`."""
_SYMBOL = re.compile(r"^(?:[A-Z][A-Za-z]{0,5}/)+(?=[\w./*()-]*\d)[\w./*()-]{1,30}\s*(?:\(\d{4}\)\*?)?$")
_KIND_AND_BODY = re.compile(
    r"^(?:(?:press releases|press statements|media releases|statements|speeches|news)\s+|"
    r"(?:press|media|news) (?:release|statement)\s*[:|–—-]\s*)"
    r"(?P<who>[A-Z]\S*(?:\s\S+){1,7})$",
    re.I,
)


_BODY_AND_KIND = re.compile(
    r"^(?P<who>[A-Z]\S*(?:\s\S+){1,7}) (?:press|news|media) (?:releases?|statements?)$", re.I
)
_STANDING_ITEM = re.compile(
    r"^(?:annual report of the united nations high commissioner for human rights and reports of the office "
    r"of the high commissioner and the secretary-general|"
    r"promotion and protection of all human rights, civil, political, economic, social and cultural rights, "
    r"including the right to development|"
    r"human rights situations that require the council[’']s attention|"
    r"human rights situation in palestine and other occupied arab territories|"
    r"follow-?up to and implementation of the vienna declaration and programme of action|"
    r"racism, racial discrimination, xenophobia and related forms of intolerance, follow-?up to and "
    r"implementation of the durban declaration and programme of action|"
    r"promotion and protection of human rights: human rights (?:situations and reports of special "
    r"rapporteurs and representatives|questions, including alternative approaches .{20,120}))$",
    re.I,
)
"""The standing items of the agendas of the Human Rights Council and the General Assembly, by their names."""


def is_masthead(text: str) -> bool:
    """Whether a line belongs to the head of an official document."""
    found = _MASTHEAD.match(text) or _SESSION.match(text) or _SYMBOL.match(text) or _STANDING_ITEM.match(text)
    return found is not None and not text.endswith(".") and not (_ACTS.match(text) and has_verb(text))


_OF_RESOLUTION = re.compile(
    r"^(?:UN )?(?:general assembly|security council|human rights council|commission on human rights|"
    r"economic and social council) (?:draft )?(?:resolution|decision) [A-Z]{0,2}/?\d+[\d/.…]*(?: \(\d{4}\))?"
    r"(?: (?:of|,|adopted).{0,40}\d{4})?$",
    re.I,
)


def is_of_resolution(text: str) -> bool:
    """`General Assembly resolution 55/12 of 3 May 2000`: which one it is, below its title."""
    return _OF_RESOLUTION.match(text) is not None


def is_kind_and_body(text: str) -> bool:
    """`Press releases Harbour Council`, `Harbour Council News Release`: the kind of text, and whose it is."""
    found = _KIND_AND_BODY.match(text) or _BODY_AND_KIND.match(text)
    if found is None:
        return False
    return is_masthead(found["who"]) or is_organisation(found["who"])
