"""What one line looks like by itself, before its surroundings are asked."""

import re
from enum import IntEnum, auto
from functools import lru_cache

from reader.importers.bylines import is_byline, names_who
from reader.importers.captions import is_caption
from reader.importers.furniture import Furniture, furniture
from reader.importers.mastheads import is_kind_and_body, is_masthead
from reader.importers.printed import is_date_line, printed_date
from reader.importers.sentences import is_short, opens_report


class Look(IntEnum):
    """The look of a line or of lines that were joined.

    Of integers, since those are hashed without Python code: set membership is asked a dozen times a line.
    """

    RULE = auto()
    URL = auto()
    NAVIGATION = auto()
    """Furniture that stands before an article."""
    FURNITURE = auto()
    """Furniture that stands behind one."""
    LINK_TEXT = auto()
    """Furniture that stands anywhere."""
    KICKER = auto()
    """`Press release`, `FOR IMMEDIATE RELEASE`: the kind of text, above its title."""
    BYLINE = auto()
    META = auto()
    MASTHEAD = auto()
    """Symbol, session, agenda item, distribution of an official document."""
    SPONSOR = auto()
    LEAD = auto()
    """The sentence between a title and its byline or day that sums the article up."""
    CAPTION = auto()
    SOURCES_HEAD = auto()
    SOURCE = auto()
    ORIGIN = auto()
    """Where the text was first published."""
    NOTE = auto()
    END = auto()
    """`ENDS`, `###`: the end of a press release."""
    MARKDOWN_HEAD = auto()
    NUMBERED = auto()
    """`¶3 …`"""
    LIST = auto()
    QUOTE = auto()
    ENACTING = auto()
    """`The General Assembly,`"""
    SHORT = auto()
    """Could be a title or a heading."""
    PROSE = auto()


BODY = frozenset({Look.PROSE, Look.LIST, Look.NUMBERED, Look.QUOTE, Look.ENACTING})
"""What the body of an article is made of."""

_WORDLESS = re.compile(r"[\W_]+$")
_END = re.compile(r"^(?:\W*)(?:ends?|fin|-30-)(?:\W*)$", re.I)
_HASHES = re.compile(r"^(?:#\s*){3,}$")
_URL = re.compile(r"^(?:[^:.]{2,40}[:.]\s*)?[<(\[]?(?:https?://|www\.)[^\s<>]+[>)\]]?$", re.I)
_MARKDOWN = re.compile(r"^#{1,6}\s+\S")
_NUMBERED = re.compile(r"^(?:¶|§§?)\s*\d{1,3}\b")
LIST_MARK = re.compile(
    r"^(?:(?P<bullet>[-*•‣◦▪●○■□·–➢►✓])\s+(?=\S)|(?P<number>\(?\d{1,3}[.)](?!\d)|\((?:[a-z]{1,2}|"
    r"[ivx]{1,5})\)|[a-z]\)|[ivx]{1,5}\))\s+(?=\S))"
)
_CONTENTS = re.compile(r"^\D.{2,150}?(?:\s{4,}|\t+|\s?\.{4,}|(?:\s\.){4,}|…{2,})\s*\d{1,4}$")
"""An entry of a table of contents with the number of its page."""
_ENACTING = re.compile(
    r"^The (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council|"
    r"Commission on [\w\s]{3,60}|"
    r"(?:Conference|Council|Committee|Commission|Parliamentary Assembly|European Parliament|Assembly|"
    r"Board|Congress|Senate|"
    r"National Assembly|Executive (?:Board|Council|Committee))(?: [\w\s’']{1,80})?|[A-Z][\w\s’']{3,60} "
    r"(?:Assembly|Council|Parliament|"
    r"Conference|Commission|Congress|Senate)),$"
)
_KICKER = re.compile(
    r"^(?:for (?:immediate )?(?:release|publication)|embargoed.{0,60}|(?:joint |public |press |media |"
    r"news |official )?"
    r"(?:statement|releases?|advisory|briefing|communiqué|bulletin|alert)|communiqué de presse|nota de "
    r"prensa|comunicado"
    r"(?: de prensa)?|pressemitteilung|news|blog|blog post|opinion|op-ed|analysis|commentary|feature|"
    r"features|interview|report|"
    r"reports|urgent action|weekly (?:update|bulletin|digest|news)|dispatches|letter|open letter|press "
    r"room|newsroom|"
    r"news (?:&|and) (?:events|updates|press|views)|statements and speeches|press room news|"
    r"latest updates|story|stories|"
    r"news and press releases?|press note|media note|meeting (?:summar(?:y|ies)|coverage)|meetings coverage|"
    r"(?:بيانات صحفية|新闻稿|新聞稿|пресс-релизы|communiqués de presse|comunicados de prensa)(?:\s+\S+){0,4}|"
    r"(?:news|press|media) release "
    r"issued by .{3,120}|press statements?|video|audio|podcast|photo essay)"
    r"(?:\s*[|·–-]\s*[\w\s&,]{1,40}|:(?:\s+[\w&,]+){0,2})?$",
    re.I,
)
_META_FIELD = re.compile(
    r"^(?:from|to|cc|subject|sent|date|published|posted|originally published|publication date|release "
    r"date|source|tags?|labels?|keywords?|categor(?:y|ies)|filed under|filed in|posted in|topics?|"
    r"themes?|regions?|country|countries|language|location|reference|ref|index(?: number)?|ai index|issue|"
    r"document(?: number)?|"
    r"last (?:updated|modified)|updated|type|format|word count|reading time|section|fecha|fuente|quelle|"
    r"datum|rapporteur|document type|session|agenda items?|event|venue|"
    r"来源|作者|日期|时间|发布时间|记者|编辑)\s*[:：]\s*\S",
    re.I,
)
_ADDRESS = re.compile(
    r"^(?:(?:to|attn|attention)(?: the| all| our)?(?: [A-Z][\w’'-]*| of| and| the| for){1,8}|re|"
    r"subject|cc|attn)\s?:\s+\S",
    re.I,
)
_STARRED = re.compile(r"^\*+\s*(?P<text>[^*]{3,200}?)\s*\*+$")
_META_CODE = re.compile(r"^[A-Z][A-Za-z]+(?: [A-Za-z]+){0,2}\s?:\s*(?=[\w/.-]*\d)[\w/.-]{2,24}$")
_META_TAGS = re.compile(
    r"^(?:tagged|filed under|posted in|categories(?! (?:of|and|in|that|which|are|for)\b)|filed in)\b", re.I
)
_META_LABEL = re.compile(
    r"^(?:format|themes?|primary country|other countr(?:y|ies)|disaster types?|posted|originally published|"
    r"publication date|date published|language|location)\s*:?$",
    re.I,
)
"""The label of a fact in a line of its own, as in a table that was copied."""
_CLOSING = re.compile(
    r"^(?:tags?|labels?|tagged|keywords?|categor(?:y|ies)|filed (?:under|in)|posted in|topics?|themes?)\b",
    re.I,
)
_SPONSOR = re.compile(r"^(?:sponsored|supported|funded|hosted)\s+by\s*:?\s+\S", re.I)
_SOURCES_HEAD = re.compile(
    r"^(?:for (?:more|further|additional) (?:information|reading|details|news|on this)[^.]{0,60}(?:see|"
    r"visit|read|below)?|(?:list of |news |key |main )?sources?"
    r"(?: (?:used|cited|consulted|and further reading|for this (?:article|report|story)))?|references|"
    r"further reading|bibliography|works cited|footnotes|endnotes|"
    r"additional (?:sources|reading|resources)|see also|to read more|read more about this|read more on "
    r"this[^.]{0,30}|related (?:reading|links|documents)|"
    r"fuentes|quellen|pour en savoir plus|para más información)\s*(?:,?\s*(?:please )?(?:see|visit|read|"
    r"go to))?\s*[:：]?$",
    re.I,
)
_SOURCE_TAIL = re.compile(r"\s*[—–-]{1,3}\s*(?P<when>[^—–]{6,40})$")
_ORIGIN = re.compile(
    r"\b(?:(?:originally|first|previously)\s+(?:\w+\s+){0,2}?(?:published|posted|appeared|ran|printed|issued|"
    r"aired|written)|(?:republished|reprinted|reposted|reproduced|cross-?posted)\s+(?:here\s+)?"
    r"(?:with|from|by|under|at|courtesy))\b|^(?:excerpt(?:s|ed)?|extract(?:s|ed)?|adapted) from\b.*\d{4}\W*$|"
    r"^from [\"“][^\"”]{3,60}(?:,[\"”]|[\"”],) an? ",
    re.I,
)
_NOTE = re.compile(
    r"^\W{0,3}(?:editor(?:’|'|s|’s|'s|s’)*\s*note|notes? (?:to|for) (?:the )?editors?|note\s*:|"
    r"correction\s*:|clarification\s*:|disclaimer\b|"
    r"(?:the )?views (?:and opinions )?expressed|translated (?:by|from)|this (?:article|post|story|text|"
    r"statement|report) (?:is|was|has been) "
    r"(?:translated|edited|updated|corrected|part of|produced|funded|supported))",
    re.I,
)
_CREDIT = re.compile(
    r"^\W?(?:additional |with )?(?:reporting|writing|editing|translation|research)"
    r"(?: and \w+)? by\b.*(?:[;|)]|\bby\b.*\bby\b)"
    r"|^(?:for )?(?:(?:media|press|further|all|general|interview)\s)*"
    r"(?:contacts?|enquiries|inquiries|requests|"
    r"(?:interviews|information|more information),? (?:please )?(?:contact|call|write to|email))"
    r"(?: (?:persons?|details|information))?(?:,? (?:please )?contact)?\s*:"
    r"|^(?:tel|telephone|phone|mobile|cell|fax|e-?mail)\.?\s*:\s*\S",
    re.I,
)
"""Who worked on a report, and whom to ask about it, below its text."""


def look(text: str) -> Look:
    """What a line looks like."""
    if not text:
        return Look.RULE
    head = text[0]
    if _WORDLESS.match(text[:400]) and not any(ch.isalnum() for ch in text):
        return Look.END if _HASHES.match(text[:40]) else Look.RULE
    if head == "#" and _MARKDOWN.match(text):
        return Look.MARKDOWN_HEAD
    if head == ">":
        return Look.QUOTE
    if head in "¶§" and _NUMBERED.match(text):
        return Look.NUMBERED
    if len(text) > 600:
        return Look.LIST if LIST_MARK.match(text[:20]) else Look.PROSE
    return _look_of_short(text)


@lru_cache(maxsize=4096)  # furniture, rules and facts come again with every article of a dump
def _look_of_short(text: str) -> Look:
    """`look` for lines that may be more than a paragraph."""
    starred = _STARRED.match(text)
    if starred:
        text = starred["text"]
    mark = LIST_MARK.match(text)
    bare = text[mark.end() :] if mark and mark["bullet"] else text
    if _URL.match(bare):
        return Look.URL
    site = furniture(bare)
    if site is not None:
        return _SITE[site]
    if len(text) <= 320:
        found = _fact(bare)
        if found is not None:
            return found
    if is_source(bare):
        return Look.SOURCE
    if is_caption(bare) and not (mark and mark["bullet"] is None):
        return Look.CAPTION
    if len(text) <= 500 and _ORIGIN.search(text) and (len(text) <= 220 or text[0] in "([*"):
        return Look.ORIGIN
    if _NOTE.match(text) or (len(text) <= 240 and _CREDIT.match(text)):
        return Look.NOTE
    if mark or (len(text) <= 320 and text[-1].isdigit() and _CONTENTS.match(text)):
        return Look.LIST
    return Look.SHORT if is_short(text) else Look.PROSE


_SITE = {
    Furniture.HEAD: Look.NAVIGATION,
    Furniture.TAIL: Look.FURNITURE,
    Furniture.INLINE: Look.LINK_TEXT,
}


def is_closing_fact(text: str) -> bool:
    """A line of facts that stands below a text when it stands directly behind it: `Tags: courts, land`."""
    return _CLOSING.match(text) is not None or _is_dated_tags(text)


_BARRED_DAY = re.compile(
    r"^(?:[^|\d]{2,30}\|\s*){1,3}\d{1,4}[-./]\d{1,2}[-./]\d{2,4}$|"
    r"^\d{1,4}[-./]\d{1,2}[-./]\d{2,4}(?:\s*\|[^|\d]{2,30}){1,3}$"
)
"""`Statement | Belovar | 19-05-2019`, of which a day may stand in any order."""
_SHORT_DAY = re.compile(
    r"^(?:\d{1,2} (?:jan|f[eé][bv]|mar|apr|a[vb]r|jun|jul|a[uo][gû]t?|sept?|oct|okt|nov|d[eé]c|dez|dic)\.?|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? \d{1,2}|"
    r"(?:\d{1,2} [^\W\d_]{3,9}|[^\W\d_]{3,9} \d{1,2}),? (?:at |um |à )?[012]?\d[:.h][0-5]\d"
    r"(?: ?[ap]\.?m\.?)?)$",
    re.I,
)
"""`23 Sep`, `11 June, 18:22`: when an article was posted, in this year."""
_PUBLISHED_ON = re.compile(
    r"^(?:first |originally )?(?:published|posted) (?:on|in|by|at) \S.{2,120}\d{4}\.?$", re.I
)
"""`Published on Harbour News, by Ilka Harrow, May 3, 2019.`"""
_POSTED_BY = re.compile(
    r"^(?:posted|published|submitted|uploaded) by [\w.’' -]{2,40}? (?:in|under|on|at)\b.{0,160}$", re.I
)
_TAGS_INSIDE = re.compile(
    r"(?i)[\s.|·•](?:tags?|labels?|tagged|filed under|posted in|categor(?:y|ies))\s*:?\s+\S|"
    r"\bpermalink\b|[|·•]\s*comments? \(\d"
)


def _is_dated_tags(text: str) -> bool:
    """`May 3, 2019 in Courts. Tags: land, dams`, `May 3, 2019 | Permalink`: when and where it was filed."""
    if len(text) > 240 or not _TAGS_INSIDE.search(text):
        return False
    day = printed_date(text)
    return day is not None and day.start <= 12


_SUMMARY = re.compile(r"^(?:summary|abstract|in short)\s*:\s+\S+(?:\s+\S+){3}", re.I)
"""`Summary: …`, in one line between a title and its text."""


def _fact(text: str) -> Look | None:
    """Lines of facts about the article."""
    if text.endswith(",") and _ENACTING.match(text):
        return Look.ENACTING
    if _SOURCES_HEAD.match(text):
        return Look.SOURCES_HEAD
    if len(text) <= 40 and _END.match(text):
        return Look.END
    if len(text) <= 90 and _KICKER.match(text):
        return Look.KICKER
    if len(text) <= 90 and is_kind_and_body(text):
        return Look.KICKER
    if len(text) <= 200 and text[-1] != "." and _SUMMARY.match(text):
        return Look.LEAD
    if _SPONSOR.match(text) and len(text) <= 160:
        return Look.SPONSOR
    if is_byline(text):
        return Look.BYLINE
    if is_masthead(text):
        return Look.MASTHEAD
    if (
        len(text) <= 200
        and (not text.endswith(".") or _SOURCE_LINE.match(text))
        and (
            _META_FIELD.match(text)
            or _META_TAGS.match(text)
            or _META_LABEL.match(text)
            or _META_CODE.match(text)
        )
    ):
        return Look.META
    if _ADDRESS.match(text) and not text.endswith("."):
        return Look.META
    if is_source(text) and len(_FIELD_DASH.findall(text)) > 1:
        return Look.SOURCE
    if _is_dated_tags(text) or _POSTED_BY.match(text):
        return Look.META
    if len(text) <= 90 and (_BARRED_DAY.match(text) or _SHORT_DAY.match(text)):
        return Look.META
    if _PUBLISHED_ON.match(text) and printed_date(text) is not None:
        return Look.META
    if _is_glued(text) or (is_date_line(text) and not opens_report(text)):
        return Look.META
    return (Look.META if printed_date(text) else Look.BYLINE) if names_who(text) else None


_SOURCE_LINE = re.compile(r"sources?\s?:\s.{3,60}$", re.I)
_FIELD_DASH = re.compile(r"—|–|\s-{1,2}\s")


_GLUED = re.compile(r"\d(?:Source|Author|By|Editor|From|Posted)\s*:\s*\S")
_EMPTY_LABEL = re.compile(r"\d\s+(?:source|author|by|posted by|editor)\s*:$", re.I)
"""`3 May 2019   source:`, where the page lost the name."""


def _is_glued(text: str) -> bool:
    """A line of facts whose separators were lost: `2021-05-02 08:15:00Source: siteAuthor: Name`."""
    if len(text) > 200 or not (
        _GLUED.search(text) or (len(text) <= _DAY_AND_LABEL and _EMPTY_LABEL.search(text))
    ):
        return False
    return printed_date(text) is not None


_DAY_AND_LABEL = 48


def is_source(text: str) -> bool:
    """An entry of a source list: parts divided by dashes, a full date in the last."""
    if len(text) > 400:
        return False
    found = _SOURCE_TAIL.search(text[-48:])
    if found is None or not any(ch.isdigit() for ch in found["when"]):
        return False
    when = printed_date(found["when"])
    if when is None or when.precision == "month":
        return False
    rest = text[: len(text) - (len(text[-48:]) - found.start())]
    if found["when"][0].isdigit() and re.search(r"\d\s*$", rest):
        return False  # "17 – 23 August 2006": the dash stands inside the date
    around = found["when"][: when.start] + found["when"][when.end :]
    return len(re.findall(r"\w", around)) <= 10 and bool(re.search(r"\w.*?(?:—|–|\s-\s|-\s|:|,|“|\")", rest))
