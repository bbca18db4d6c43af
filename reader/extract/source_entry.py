"""Who published a line of a source list, and under which title: by dashes, quotation marks, commas."""

import re
from dataclasses import dataclass

from reader.extract.bags import bag
from reader.extract.wordlists.loader import Lists, load
from reader.model.findings import EntityType

EDGE = " \t\u00a0\u2009\u202f,;:.|·-–—"
DASHES = (
    re.compile(r"\s*—\s*"),
    re.compile(r"\s+–\s*|\s*–\s+"),
    re.compile(r"\s+--\s*|\s*--\s+"),
    re.compile(r"\s+-\s*|\s*-\s+"),
    re.compile(r"\s*[|·]\s+"),
    re.compile(r"(?<=[^\W\d_])–(?=[^\W\d_])"),
)
_EDGE_BEFORE = " \u00a0("
_QUOTED = re.compile(
    r"[“\"«‘](?P<title>[^”\"»]{8,400}?)[,.]?[”\"»’](?=$|[\s,.;:(–—-])"
    r"|(?:^|(?<=[\s,;:(]))['‘](?P<single>.{8,400}?)[,.]?['’](?=$|[,.;:)])"
)
_MARKER = re.compile(r"^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]|[•*·–—-])\s+")
_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
_KIND = re.compile(
    r"(?i),?\s(?:news\srelease|press\srelease|press\sstatement|media\srelease|(?:special\s|annual\s)?report|statement|blog(?:\spost)?"
    r"|briefing(?:\spaper)?|commentary|op-ed|video)$"
)
_SYMBOL = re.compile(r",?\s(?:UN\s[Dd]oc\.?\s)?\(?[A-Z]{1,2}/[A-Z0-9][\w/.()-]{3,40}$")
_PLACE_IN_WORK = re.compile(
    r"(?i)^(?:pp?\.?\s?\d|vol\.?\s|no\.?\s?\d|at\s\d|paras?\.?\s?\d|ch\.\s|issue\s|§)"
)
_SERIES = re.compile(
    r"(?i)(?:[\w’'-]+\s){0,4}(?:report|briefing|bulletin|paper|release|statement|index|update|series)\s?"
    r"(?:n[°o]\.?|no\.?|#|number)?:?\s?[A-Z]{0,4}\d[\w/.-]*"
)
"""`Africa Report N°12`, `News Release 09/1`: the number of a series."""
_YEAR_BEHIND = re.compile(r"\s?\((?:19|20)\d\d\)$")
_LONGEST_NAME, _MOST_WORDS = 80, 10
_FEW_WORDS = 6
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,6}|[A-Z]{2,8}\d{0,2}|(?:[A-Z]\.){2,5}")
_CAMEL = re.compile(r"[A-Za-z][a-z]+[A-Z]\w+")
_FORMED = re.compile(r"[A-Z][a-z]{2,}(?:watch|wire|web|leaks|news)")
_SITE = re.compile(r"(?i)[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|int|gov|edu|news|co|tv|[a-z]{2})")
_HEADS = bag(
    "news times post herald tribune journal watch international agency television tv radio press "
    "daily today express independent monitor telegraph gazette observer chronicle dispatch review "
    "online network centre center group institute committee foundation commission office service "
    "ministry mail star standard nation citizen sun mirror punch vanguard digest bulletin weekly "
    "magazine courier globe bureau inquirer project observatory association union council league "
    "initiative forum wire examiner guardian sentinel argus argonaut messenger reporter broadcasting "
    "media voice mission programme program fund organization organisation society trust party "
    "alliance reporting campaign "
)
_BODY = re.compile(
    r"\b(?:Cent(?:er|re)|Committee|Council|Institute|Office|Commission|Organi[sz]ation|Association|Union|League|Fund"
    r"|Initiative|Project|Network|Foundation|Society|Campaign|Coalition|Ministry|Department|Forum|Federation|Board)"
    r"\s(?:for|of|on|to|against)\s(?:the\s)?[A-Z]"
)
_JOURNAL = re.compile(
    r"(?:The\s)?(?:[A-Z][\w’'-]+\s)?(?:Journal|Review|Bulletin|Quarterly|Annals|Handbook)\s(?:of|for|on)\s[A-Z]"
)
_SMALL = bag("of for the and on in to de la del des du et y al el & against with")


@dataclass(frozen=True, slots=True)
class Parts:
    """A line of a source list taken apart."""

    publisher: str | None
    title: str | None
    how: str
    sure: bool


def parts(rest: str, dash: str, split: int) -> Parts:
    """Publisher and title of a line without its date and address.

    `dash` is the mark that stood before the date; `split` where in `rest` the date was cut out.
    """
    rest, split = _bare(rest, split)
    lists = load()
    by_dash = _by_dash(rest, dash, lists)
    if by_dash:
        return by_dash
    quoted = _QUOTED.search(rest)
    if quoted and _is_title(rest[: quoted.start()], lists):
        return _by_quotation(rest, quoted, lists)
    return Parts(None, rest or None, "no publisher told apart", sure=False)


def _bare(rest: str, split: int) -> tuple[str, int]:
    """The line without its marker, empty brackets and edges; the place of the date moves with it."""
    head, tail = _BRACKETS.sub("", rest[:split]), _BRACKETS.sub("", rest[split:])
    whole = _BRACKETS.sub("", head + tail)
    start = len(whole) - len(whole.lstrip())
    marker = _MARKER.match(whole.lstrip())
    start += marker.end() if marker else 0
    return whole[start:].rstrip().rstrip(EDGE), max(0, len(head) - start)


def names_publisher(words: str, lists: Lists) -> bool:
    """Whether words are the name of a paper, a station, an agency or a body, by lists and head nouns."""
    words = words.strip(EDGE)
    plain = words.split()
    if not 0 < len(plain) <= _FEW_WORDS or any(mark in words for mark in '“”"?!'):
        return False
    if _listed(words, lists):
        return True
    if len(plain) == 1 and any(form.fullmatch(words) for form in (_ACRONYM, _SITE, _CAMEL, _FORMED)):
        return True
    capital = all(word[0].isupper() or word.casefold() in _SMALL for word in plain)
    if capital and len(plain) < 4 and _ACRONYM.fullmatch(plain[-1]):
        return True
    if (
        len(plain) == 2
        and plain[1].isalpha()
        and capital
        and _listed(plain[0], lists)
        and (
            lists.find(plain[1]) is not None
            or plain[1] in lists.cues["outlet"]
            or plain[1].casefold() in _HEADS
        )
    ):
        return True  # `Reuters Africa`: the service of an agency for a region
    if len(plain) > 2 and _ACRONYM.fullmatch(plain[-1]):
        plain = plain[:-1]  # `Aldrun News Agency ANA`
    tail = plain[-1].rstrip(".")
    ends = tail.casefold() in _HEADS or tail in lists.cues["suffix_head"] or plain[0] in lists.cues["station"]
    return capital and len(plain) > 1 and bool(ends)


def names_body(words: str, lists: Lists) -> bool:
    """As `names_publisher`, and bodies with what they are for behind their head noun: only in lists."""
    words = words.strip(EDGE)
    if names_publisher(words, lists):
        return True
    plain = words.removeprefix("The ").removeprefix("the ").split()
    capital = all(word[0].isupper() or word.casefold() in _SMALL for word in plain)
    return (
        capital and len(plain) <= _MOST_WORDS and (_BODY.search(words) or _JOURNAL.match(words)) is not None
    )


def _listed(words: str, lists: Lists) -> bool:
    form = words.removeprefix("the ").replace("’", "'")
    for one in (form, form.removeprefix("The "), f"The {form}"):
        entry = lists.names.get(one) or lists.ordinary.get(one)
        if entry is not None and entry.type is EntityType.ORG:
            return True
    return False


def _by_dash(rest: str, dash: str, lists: Lists) -> Parts | None:
    """Publisher, dash, title; the other way round where only what stands last is a publisher."""
    kinds = {"—": 0, "–": 1, "-": 3, "|": 4, "·": 4}
    order = list(range(len(DASHES)))
    if dash in kinds:
        order.sort(key=lambda number: number != kinds[dash])
    for number in order:
        cut = DASHES[number].search(rest)
        if not cut or not cut.start():
            continue
        left, right = rest[: cut.start()], rest[cut.end() :]
        last = list(DASHES[number].finditer(rest))[-1]
        if names_publisher(rest[last.end() :], lists) and not names_publisher(left, lists) and " " in left:
            return Parts(rest[last.end() :], rest[: last.start()], "title, dash, publisher", sure=True)
        if cut.start() <= _LONGEST_NAME and left.count(" ") < _MOST_WORDS and right:
            return Parts(left, right, "publisher, dash, title", sure=True)
    return None


def dash_before(text: str, start: int) -> str:
    """The mark before a date: the same one stands behind the publisher. Empty when there is none."""
    before = text[max(0, start - 4) : start].rstrip(_EDGE_BEFORE)
    return before[-1:] if before[-1:] in {"—", "–", "-", "|", "·"} else ""


def _is_title(before: str, lists: Lists) -> bool:
    """Whether a quotation with these words before it is the title, and not a quotation inside of one."""
    bare = before.strip()
    return not bare or bare[-1] in ",:.;)-–—" or names_publisher(bare, lists)


def _by_quotation(rest: str, quoted: re.Match[str], lists: Lists) -> Parts:
    """`Ana Bel, “Title,” Aldrun Post`, `Open Seas Council, “Title”`."""
    before, behind = rest[: quoted.start()].strip(EDGE), rest[quoted.end() :].strip(EDGE)
    behind = _SYMBOL.sub("", f" {behind}").strip(EDGE)
    name = behind.split(",")[0].strip(EDGE + "()")
    before = _YEAR_BEHIND.sub("", before)
    if _PLACE_IN_WORK.match(name) or _SERIES.fullmatch(name):
        name = ""
    if name and before and not names_publisher(_KIND.sub("", name), lists) and names_publisher(before, lists):
        name = ""
    name = _KIND.sub("", name) or before.rsplit(",", 1)[-1].strip(EDGE)
    return Parts(name or None, quoted["title"] or quoted["single"], "quoted title", sure=True)
