"""Where a list of sources begins, and which blocks stand in it."""

import re

from reader.extract.bags import bag
from reader.extract.source_grammar import fields
from reader.model.article import Article, BlockKind

_NAMED = bag(
    "source sources reference references link links resource resources reading readings report reports "
    "document documents article articles news stories coverage publication publications bibliography "
    "citation citations note notes endnote endnotes footnote footnotes material materials clipping "
    "clippings clips headlines organisation organisations organization organizations cited consulted "
    "review roundup round-up digest interview interviews "
)
"""What follows: with one of these a line is a head without a colon too."""
_TOLD = bag("see visit read learn also more further additional from following")
"""What the reader is told to do: with one of these a line is a head where a colon closes it."""
_AROUND = bag(
    "select selected annotated recommended suggested related useful external key main other background "
    "relevant online web press media primary secondary latest recent the list of learning in-depth works "
    "used and on to in for this these is was came based with about please go at full update updates story "
    "stories post piece we are we're what watching a an our it original information info details "
)
_LINKS = bag("on about of for in regarding to from this")
_CLIPS = bag("clips review roundup round-up digest")
_CONTACT = bag("contact call write email e-mail tel phone")
_MORE = bag("more further additional")
_MOST_OTHER, _FEW = 8, 3
_WORD = re.compile(r"[^\W\d_][\w’']*(?:-\w+)*")
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
    if len(text) <= _LONGEST_HEAD and "." not in text and _heads(text.strip(" –—-_*")):
        return True
    if not text.endswith(":") and text[:13].casefold() != "the following":
        return False
    return len(text) <= _LONGEST_LEAD and text.endswith((":", ".")) and _LEADS.fullmatch(text) is not None


def is_contact(text: str) -> bool:
    """Whether a line says that people to ask follow: `For more information, please contact:`."""
    if len(text) > _LONGEST_HEAD or not text.endswith(":"):
        return False
    return not _CONTACT.isdisjoint(word.casefold() for word in _WORD.findall(text))


def _heads(line: str) -> bool:
    """Whether the words of a short line are those of a head; others may stand behind them as its topic."""
    first = _WORD.match(line)
    if first is None or first.group().casefold().replace("’", "'") not in _KNOWN:
        return False
    if line[-1] not in ":…" and not line[-1].isalnum():
        return False
    words = [word.casefold().replace("’", "'") for word in _WORD.findall(line)]
    size = next((n for n, word in enumerate(words) if word not in _KNOWN), len(words))
    lead, others = words[:size], len(words) - size
    colon, clips = line.endswith(":"), lead[-1] in _CLIPS
    if not _CONTACT.isdisjoint(words) or lead[0] == "from":
        return False
    if ":" in line[:-1] or (not colon and not clips and any(one.isdigit() for one in line)):
        return False
    more = len(lead) > 1 and lead[0] == "for" and lead[1] in _MORE
    if others and (others > _MOST_OTHER or not (more or clips or not _LINKS.isdisjoint(lead[-2:]))):
        return False
    if more or any(word in _NAMED for word in lead):
        return colon or more or clips or others < _FEW
    told = sum(word in _TOLD for word in lead)
    return told > 0 and (colon or (told > 1 and not others) or lead[:3] == ["more", "on", "this"])


_KNOWN = _NAMED | _TOLD | _AROUND


def headed(article: Article) -> frozenset[int]:
    """The numbers of the blocks that stand below a head, up to the next heading or two blocks of prose."""
    out: set[int] = set()
    listing, prose = False, 0
    for number, block in enumerate(article.blocks):
        if block.kind in _HEADS and is_head(block.text):
            listing, prose = True, 0
        elif block.kind is BlockKind.HEADING and listing and (row := fields(block.text)) and row.date:
            out.add(number)  # an entry that looks like a heading
        elif block.kind in {BlockKind.HEADING, BlockKind.TITLE} or is_contact(block.text):
            listing = False
        elif listing and block.kind in _ENTRIES:
            prose = prose + 1 if len(block.text) > _PROSE else 0
            listing = prose < _MOST_PROSE
            if listing:
                out.add(number)
        elif block.kind not in _BEHIND:
            listing = False
    return frozenset(out)
