"""Where a list of sources begins, and which blocks stand in it."""

import re

from reader.extract.bags import bag
from reader.extract.source_grammar import fields
from reader.model.article import Article, BlockKind

_WHAT = (
    r"(?:sources?|references?|links?|resources?|readings?|reports?|documents?|articles?|news|stories|coverage|publications?"
    r"|bibliography|citations?|(?:end|foot)?notes?|materials?|clippings|headlines|organi[sz]ations?)"
)
_HOW = (
    r"(?:select(?:ed)?|annotated|further|recommended|suggested|additional|related|useful|external|key|main|other|more|background"
    r"|relevant|online|web|press|media|news|primary|secondary|latest|recent|source|the|list\sof|learning|in-depth)"
)
_HEAD = re.compile(
    rf"(?i)(?:{_HOW}\s)*{_WHAT}(?:(?:\s(?:and|&)\s|,\s|\s?/\s?)(?:{_HOW}\s)*{_WHAT})*(?:\s(?:used|cited|consulted|of\sinformation|(?:of|for|to|on|in)\sth(?:is|e|ese)\s\w+(?:\s\w+)?))?\s?:?"
    r"|what\swe(?:['’]re|\sare)\s(?:reading|watching)[^.]{0,30}|(?:press|media|news)\s(?:clips|review|round-?up|digest)[^.]{0,40}"
    r"|works\s(?:cited|consulted)\s?:?|reading\slist\s?:?|see\salso\s?:?|read\smore\s?:?|in\sthe\s(?:news|media|press)\s?:?"
    r"|(?:for|to\sread|to\slearn)\s(?:more|further|additional)(?:\s(?:information|reading|details|news|coverage|on\sthis|about\sthis))?"
    r"[^.]{0,60}:?"
)
_WORD = re.compile(r"[A-Za-z]+")
_FIRST = bag(
    "source sources reference references link links resource resources reading readings report reports "
    "document documents article articles news stories coverage publication publications bibliography "
    "citation citations endnote endnotes footnote footnotes note notes material materials clippings "
    "headlines organisation organisations organization organizations select selected annotated further "
    "recommended suggested additional related useful external key main other more background relevant "
    "online web press media primary secondary latest recent the list learning in what works see read for "
    "to"
)
"""With one of these each of them begins."""
_LEADS = re.compile(
    r"(?i)(?:[^.]{0,120}\b(?:reading|links|sources|references|resources|articles|reports|stories|coverage|press\sreview|news)\b[^.]{0,80}:"
    r"|the\sfollowing\sare\s(?:links|articles|stories|reports)\b.{0,250})"
)
"""`Resources listed for further reading are as follows:`"""
_ENTRIES = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.SUBTITLE, BlockKind.LINK, BlockKind.NOTE}
    | {BlockKind.NUMBERED, BlockKind.SOURCE, BlockKind.CAPTION, BlockKind.META}
)
_HEADS = frozenset(
    {
        BlockKind.FURNITURE,
        BlockKind.TITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.META,
        BlockKind.SUBTITLE,
    }
)
_BEHIND = frozenset({BlockKind.SEPARATOR, BlockKind.DUPLICATE, BlockKind.FURNITURE})
_LONGEST_HEAD, _LONGEST_LEAD, _PROSE, _MOST_PROSE = 90, 320, 300, 2


def is_head(text: str) -> bool:
    """Whether a line says that sources follow."""
    if len(text) <= _LONGEST_HEAD and "." not in text:
        head = text.strip(" –—-_*")
        first = _WORD.match(head)
        if first and first.group().casefold() in _FIRST and _HEAD.fullmatch(head):
            return True
    if not text.endswith(":") and text[:13].casefold() != "the following":
        return False
    return len(text) <= _LONGEST_LEAD and text.endswith((":", ".")) and _LEADS.fullmatch(text) is not None


def headed(article: Article) -> frozenset[int]:
    """The numbers of the blocks that stand below a head, up to the next heading or two blocks of prose."""
    out: set[int] = set()
    listing, prose = False, 0
    for number, block in enumerate(article.blocks):
        if block.kind in _HEADS and is_head(block.text):
            listing, prose = True, 0
        elif block.kind is BlockKind.HEADING and listing and (row := fields(block.text)) and row.date:
            out.add(number)  # an entry that looks like a heading
        elif block.kind in {BlockKind.HEADING, BlockKind.TITLE}:
            listing = False
        elif listing and block.kind in _ENTRIES:
            prose = prose + 1 if len(block.text) > _PROSE else 0
            listing = prose < _MOST_PROSE
            if listing:
                out.add(number)
        elif block.kind not in _BEHIND:
            listing = False
    return frozenset(out)
